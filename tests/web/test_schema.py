"""Nothing that the schema allows, and nothing that it does not, makes the server fail."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")

from schemathesis.specs.openapi.checks import (  # noqa: E402
    content_type_conformance,
    response_schema_conformance,
)

from servanda.web.app import create_app  # noqa: E402

APP = create_app(keep=0)
schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", APP)
CALM = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@schema.parametrize()
@CALM
def test_no_call_of_the_schema_fails(case: Any) -> None:
    reply = case.call()
    assert reply.status_code < 500
    case.validate_response(reply, checks=[response_schema_conformance, content_type_conformance])


ODD = st.text(st.characters(codec="utf-8"), max_size=40)
ADDRESSES = ("/persons/{}", "/states/{}", "/situations/{}", "/articles/{}", "/disputes/{}", "/council/votes/{}")
FORMS = ("/search?q={}", "/ask?person={}&state={}&day={}", "/map?person={}&day={}", "/council?topic={}&vetoed_by={}")


@pytest.mark.parametrize("address", [*ADDRESSES, *FORMS, "/record/{}/{}", "/map/{}/{}.css", "/ask/{}/{}/{}"])
def test_no_page_fails_on_odd_names(client: Any, address: str) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(ODD, min_size=3, max_size=3))
    def run(words: list[str]) -> None:
        from urllib.parse import quote

        filled = address.format(*(quote(word, safe="") for word in words))
        assert client.get(filled).status_code < 500

    run()


PIECES = (
    "The ICC has ", "125 ", "member states", ". ", "“", "”", "\n\n", "said ", "Hungary ", "\x00", "\ud7ff", "<b>",
    "veto", "warrant for Putin ",
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.sampled_from(PIECES), max_size=25),
    st.text(max_size=60),
)  # fmt: skip
def test_no_document_makes_the_reader_fail(client: Any, words: list[str], tail: str) -> None:
    text = "".join(words) + tail.encode("utf-8", "replace").decode()
    assert client.post("/read", data={"text": text}).status_code < 500
    assert client.post("/api/v1/read", json={"text": text}).status_code < 500
