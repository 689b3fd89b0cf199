"""Errors for people: a page with the hint and the closest names, or application/problem+json for programs."""

from __future__ import annotations

import json
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from servanda.errors import BadInput, NotOnRecord, ServandaError
from servanda.web import site

API = "/api/"


def problem(error: ServandaError, path: str) -> Response:
    """An error as RFC 9457 has it, with the hint of the command line."""
    content: dict[str, Any] = {
        "type": f"/api#{error.code}",
        "title": error.code.replace("_", " "),
        "status": error.http_status,
        "detail": error.message,
        "instance": path,
        "code": error.code,
        "hint": error.hint,
        "closest": list(error.closest),
    }
    body = json.dumps(content, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return Response(body, error.http_status, media_type="application/problem+json")


def reply_to(path: str, error: ServandaError) -> Response:
    """The error in the form of the address that was asked."""
    if path.startswith(API):
        return problem(error, path)
    return site.page("error.html", error.http_status, error=error)


async def on_error(request: Request, error: Exception) -> Response:
    """An error that servanda raises on purpose."""
    assert isinstance(error, ServandaError)
    return reply_to(request.url.path, error)


async def on_invalid(request: Request, error: Exception) -> Response:
    """A parameter that is missing or of the wrong kind."""
    assert isinstance(error, RequestValidationError)
    said = [f"{'.'.join(str(part) for part in each['loc'][1:]) or 'body'}: {each['msg']}" for each in error.errors()]
    return reply_to(request.url.path, BadInput("; ".join(said) + ".", hint="The parameters of each address: /api"))


async def on_http(request: Request, error: Exception) -> Response:
    """No such address, or no such method."""
    assert isinstance(error, HTTPException)
    found: ServandaError
    if error.status_code == 404:
        found = NotOnRecord(f'No page "{request.url.path}".', hint="Search, or start at the first page.")
    elif error.status_code == 405:
        found = BadInput(f"{request.method} is not possible here.", hint="Everything is read-only: use GET.")
    else:
        found = BadInput(f"{str(error.detail).rstrip('.')}.", hint="Send less, or in the form that /api describes.")
    found.http_status = error.status_code
    response = reply_to(request.url.path, found)
    response.headers.update({k: v for k, v in (error.headers or {}).items() if k.lower() == "allow"})
    return response


def fault(path: str) -> Response:
    """A fault of the program: nothing of it is shown, and the server goes on."""
    error = ServandaError("This question hit a fault of servanda.", hint="Please report the address that shows it.")
    return reply_to(path, error)
