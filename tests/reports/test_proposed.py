"""A user's own model: what it is asked, what of its answers counts, and that nothing is sent without it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from servanda.errors import BadInput
from servanda.record import load
from servanda.reports.arguments import SCHEMAS, fits
from servanda.reports.claims import MODULES, claim_types
from servanda.reports.model import Document, Sentence
from servanda.reports.proposed import KEY, Model, model_at, with_proposals
from servanda.reports.reading import Reading
from servanda.timeline.days import parse_day

TEXT = "Off topic. The club in The Hague counts 124 of them. “Sealed,” he said."
LEFT = "The club in The Hague counts 124 of them."
PROPOSAL = {"sentence": LEFT, "type": "parties_count", "args": {"value": 124, "term": "parties"}}


class Endpoint:
    """A model on loopback that answers what it is told and remembers what it was asked."""

    def __init__(self) -> None:
        self.answer: Any = {"claims": []}
        self.status = 200
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []


@pytest.fixture
def endpoint() -> Iterator[tuple[Endpoint, str]]:
    told = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            told.keys.append(self.headers.get("Authorization"))
            content = told.answer if isinstance(told.answer, str) else json.dumps(told.answer)
            body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
            self.send_response(told.status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield told, f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()


def left_over() -> Reading:
    start = TEXT.index(LEFT)
    sentence = Sentence(start, start + len(LEFT), LEFT, 0)
    return Reading(Document(TEXT, id="a"), parse_day("2024-11-22"), (), (), (sentence,), 3)


def test_a_proposal_is_judged_by_the_same_checks_and_marked(endpoint: tuple[Endpoint, str]) -> None:
    told, url = endpoint
    told.answer = {"claims": [PROPOSAL]}
    (claim,) = with_proposals(left_over(), load(), Model(url, "tiny", "secret")).claims
    assert (claim.judgement.verdict, claim.found.proposed_by) == ("agrees", "tiny")
    assert TEXT[claim.found.start : claim.found.end] == claim.sentence == LEFT
    assert told.keys == ["Bearer secret"]


def test_only_sentences_left_over_are_sent(endpoint: tuple[Endpoint, str]) -> None:
    told, url = endpoint
    with_proposals(left_over(), load(), Model(url, "tiny"))
    sent = json.dumps(told.asked)
    assert "counts 124" in sent
    assert "Off topic" not in sent
    assert "Sealed" not in sent
    assert told.keys == [None]


@pytest.mark.parametrize(
    "proposal",
    [
        {**PROPOSAL, "sentence": "All 124 are bound."},  # not in the text
        {**PROPOSAL, "sentence": "Off topic."},  # in the text, but not asked about
        {**PROPOSAL, "type": "opinion"},
        {**PROPOSAL, "args": {"value": "many", "term": "parties"}},
        {**PROPOSAL, "args": {"value": 124, "term": "parties", "mood": "angry"}},
        {**PROPOSAL, "args": {"term": "parties"}},
        {"sentence": LEFT},
        "a claim",
    ],
)
def test_a_proposal_that_the_text_or_the_type_does_not_bear_is_dropped(
    endpoint: tuple[Endpoint, str], proposal: object
) -> None:
    told, url = endpoint
    told.answer = {"claims": [proposal]}
    assert with_proposals(left_over(), load(), Model(url, "tiny")).claims == ()


def test_a_model_that_fails_costs_a_note_and_no_reading(endpoint: tuple[Endpoint, str]) -> None:
    told, url = endpoint
    for status, answer in ((500, {}), (200, "no json"), (200, {"other": 1})):
        told.status, told.answer = status, answer
        read = with_proposals(left_over(), load(), Model(url, "tiny"))
        assert read.claims == ()
        assert "tiny did not help" in read.document.notes[0]
    assert (
        "cannot be reached" in with_proposals(left_over(), load(), Model("http://127.0.0.1:9", "t")).document.notes[0]
    )


def test_a_model_is_named_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert model_at(None, None) is None
    for url, name in (("http://localhost", None), (None, "tiny"), ("localhost", "tiny")):
        with pytest.raises(BadInput):
            model_at(url, name)
    monkeypatch.setenv(KEY, "secret")
    assert model_at("http://localhost/v1", "tiny") == Model("http://localhost/v1", "tiny", "secret")


def test_every_claim_type_has_a_schema_that_its_examples_fit() -> None:
    assert set(SCHEMAS) == set(MODULES)
    for kind, module in claim_types().items():
        for text, args in module.EXAMPLES:  # type: ignore[attr-defined]
            for each in args if isinstance(args, (list, tuple)) else [args] if args else []:
                known = {name.rstrip("!") for name in SCHEMAS[kind]}
                assert set(each) <= known, (kind, text)
    assert not fits("opinion", {})
