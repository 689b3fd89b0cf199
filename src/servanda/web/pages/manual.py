"""What the API offers, from its own schema."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from servanda.web import site
from servanda.web.api.schema import published

router = APIRouter()


@router.get("/api")
def manual(request: Request) -> Response:
    """Every address of the API with its parameters, and the errors."""
    schema = published(request.app)
    calls = [
        (method.upper(), path, operation)
        for path, operations in schema["paths"].items()
        for method, operation in operations.items()
    ]
    return site.page("manual.html", calls=calls, version=schema["info"]["version"])
