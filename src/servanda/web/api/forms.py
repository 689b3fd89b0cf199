"""The forms a listing can have: a page of JSON with links onward, or CSV."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import Query, Request
from fastapi.responses import JSONResponse, Response

from servanda.answers.table import as_csv
from servanda.errors import BadInput

Limit = Annotated[int, Query(ge=1, le=500, description="So many rows at most.")]
Offset = Annotated[int, Query(ge=0, le=1_000_000, description="So many rows are left out at the start.")]
Format = Annotated[str | None, Query(pattern="^(json|csv)$", description="`json` or `csv`; else by the Accept header.")]


class Unicode(JSONResponse):
    """JSON in UTF-8; half a surrogate pair, which has no bytes, stays an escape."""

    def render(self, content: Any) -> bytes:
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


class NotAcceptable(BadInput):
    """A form that the address does not have."""

    code = "not_acceptable"
    http_status = 406


def listing(request: Request, rows: Sequence[Mapping[str, Any]], limit: int, offset: int, form: str | None) -> Response:
    """A page of rows in the form asked for; `next` and `previous` are addresses, also in the Link header."""
    shown = list(rows[offset : offset + limit])
    links = {}
    if offset + limit < len(rows):
        links["next"] = str(request.url.include_query_params(limit=limit, offset=offset + limit))
    if offset > 0:
        links["previous"] = str(request.url.include_query_params(limit=limit, offset=max(0, offset - limit)))
    headers = {"link": ", ".join(f'<{target}>; rel="{rel}"' for rel, target in links.items())} if links else {}
    headers["x-total-count"] = str(len(rows))
    if wants_csv(request, form):
        return Response(as_csv(shown), media_type="text/csv; charset=utf-8", headers=headers)
    body = {"schema": "servanda/1", "total": len(rows), "limit": limit, "offset": offset}
    body |= {"next": links.get("next"), "previous": links.get("previous"), "items": shown}
    return Unicode(body, headers=headers)


def wants_csv(request: Request, form: str | None) -> bool:
    """Whether CSV is asked for.  Raises `NotAcceptable` where neither JSON nor CSV will do."""
    if form:
        return form == "csv"
    accepted = [part.partition(";")[0].strip().lower() for part in request.headers.get("accept", "*/*").split(",")]
    for kind in accepted:
        if kind in ("*/*", "application/*", "application/json"):
            return False
        if kind in ("text/csv", "text/*"):
            return True
    raise NotAcceptable("This address gives JSON and CSV.", hint="Accept application/json or text/csv.")
