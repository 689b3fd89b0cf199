"""The published schema: as the framework writes it, with errors and CSV under the media types they have."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
PAGE = "#/components/schemas/Page"


def published(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI description of the API, made once."""
    if not app.openapi_schema:
        schema = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        for path, operations in schema["paths"].items():
            for operation in operations.values():
                _media(path, operation["responses"])
        app.openapi_schema = schema
    return app.openapi_schema


def _media(path: str, responses: dict[str, Any]) -> None:
    """The media types of one operation."""
    for status, response in responses.items():
        if status != "200":
            response["content"] = PROBLEM
    content = responses["200"]["content"]
    if content["application/json"]["schema"].get("$ref") == PAGE:
        content["text/csv"] = {"schema": {"type": "string"}}
    if path == "/api/v1/ask/{person}/{state}/{day}":
        content["text/markdown"] = {"schema": {"type": "string"}}
