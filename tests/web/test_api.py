"""What programs rely on: stable shapes, validators, pages of listings, CSV, errors that help, limits."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from servanda.answers.ask import ask
from servanda.web.app import create_app
from servanda.web.serving import BODY_LIMIT

V1 = "/api/v1"


def test_an_answer_is_the_answer_of_the_command_line(client: Any) -> None:
    reply = client.get(f"{V1}/ask", params={"person": "Netanyahu", "state": "Hungary", "on": "2025-04-03"})
    assert reply.json() == json.loads(json.dumps(ask("netanyahu", "HUN", "2025-04-03").to_dict()))
    assert client.get(f"{V1}/ask/netanyahu/HUN/2025-04-03").json() == reply.json()


def test_an_answer_as_markdown_is_a_memo(client: Any) -> None:
    reply = client.get(f"{V1}/ask/netanyahu/HUN/2025-04-03", headers={"accept": "text/markdown"})
    assert reply.text.startswith("# Memo")


@pytest.mark.parametrize(
    ("address", "status", "code", "closest"),
    [
        ("/ask?person=Gbagbo&state=HUN", 404, "unknown_name", ["l-gbagbo", "s-gbagbo"]),
        ("/ask?person=netanyahu&state=HUN&on=2025-02-30", 422, "bad_input", []),
        ("/ask?person=netanyahu", 422, "bad_input", []),
        ("/ask?person=netanyahu&state=HUN&assume=nonsense", 422, "bad_input", []),
        ("/record/warrantz", 404, "not_on_record", ["warrants", "arrangements"]),
        ("/record/warrants/none", 404, "not_on_record", []),
        ("/persons?limit=0", 422, "bad_input", []),
        ("/nothing", 404, "not_on_record", []),
        ("/vote?on=2025-06-04&for=ISR", 422, "bad_input", None),
    ],
)
def test_an_error_is_problem_json_with_the_hint(
    client: Any, address: str, status: int, code: str, closest: list[str] | None
) -> None:
    reply = client.get(V1 + address)
    problem = reply.json()
    assert (reply.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert reply.headers["content-type"] == "application/problem+json"
    assert problem["detail"]
    assert closest is None or problem["closest"] == closest


def test_whoever_has_the_reply_gets_304(client: Any) -> None:
    address = f"{V1}/ask/netanyahu/HUN/2025-04-03"
    first = client.get(address)
    tag, day = first.headers["etag"], first.headers["last-modified"]
    assert client.get(address, headers={"if-none-match": tag}).status_code == 304
    assert client.get(address, headers={"if-modified-since": day}).status_code == 304
    assert client.get(address, headers={"if-none-match": 'W/"other"', "if-modified-since": day}).status_code == 200


def test_replies_differ_in_their_tag_where_they_differ(client: Any) -> None:
    addresses = ("/persons?limit=1", "/persons?limit=2", "/persons?limit=2&format=csv")
    tags = {client.get(V1 + address).headers["etag"] for address in addresses}
    assert len(tags) == 3
    assert client.get(f"{V1}/persons?limit=2", headers={"accept": "text/csv"}).headers["etag"] not in tags


def test_a_listing_is_read_page_by_page(client: Any) -> None:
    address, seen = f"{V1}/persons?limit=30", []
    while address:
        page = client.get(address).json()
        seen += [row["person"] for row in page["items"]]
        address = page["next"]
    assert len(seen) == page["total"] == len(set(seen))


def test_a_listing_is_csv_for_whoever_accepts_csv(client: Any) -> None:
    reply = client.get(f"{V1}/states", params={"person": "putin", "on": "2026-10-02"}, headers={"accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(reply.text)))
    assert sum(row["status"] == "bound" for row in rows) == 125
    assert client.get(f"{V1}/states", headers={"accept": "image/png"}).status_code == 406


def test_the_api_is_read_only(client: Any) -> None:
    for method in ("PUT", "PATCH", "DELETE", "POST"):
        reply = client.request(method, f"{V1}/persons")
        assert reply.status_code == 405
        assert reply.json()["code"] == "bad_input"


def test_bodies_and_addresses_have_a_limit(client: Any) -> None:
    assert client.post(f"{V1}/read", content=b"x" * (BODY_LIMIT + 1)).status_code == 413
    assert client.get(f"{V1}/search", params={"q": "x" * 5000}).status_code == 413


def test_a_question_asked_twice_is_answered_from_memory_and_alike() -> None:
    app = create_app()
    client = TestClient(app)
    first, second = (client.get(f"{V1}/ask/netanyahu/HUN/2025-04-03") for _ in range(2))
    assert first.content == second.content
    assert len(app.kept) == 1
    assert client.head(f"{V1}/ask/netanyahu/HUN/2025-04-03").content == b""


def test_replies_are_kept_only_while_there_is_room() -> None:
    app = create_app(keep=30_000)
    client = TestClient(app)
    for day in range(1, 20):
        client.get(f"{V1}/ask/netanyahu/HUN/2025-04-{day:02}")
    assert 0 < app.size == sum(len(reply.body) for reply in app.kept.values()) <= 30_000


def test_a_text_that_is_too_long_is_refused_with_a_word(client: Any) -> None:
    assert "400,000 characters" in client.post("/read", data={"text": "x" * 400_001}).text
    assert client.post(f"{V1}/read", json={"text": "x" * 400_001}).status_code == 422
    assert client.post("/read", files={"text": (None, "x" * 1_500_000)}).status_code in (400, 413, 422)


def test_what_is_pasted_is_not_kept() -> None:
    app = create_app()
    client = TestClient(app)
    client.post(f"{V1}/read", json={"text": "The ICC has 125 member states."})
    client.post("/read", data={"text": "The ICC has 125 member states."})
    assert len(app.kept) == 0


def test_a_document_is_read_with_offsets_into_the_text_sent(client: Any) -> None:
    text = "The ICC has 125 member states, officials said. Hungary is a member of the ICC."
    found = client.post(f"{V1}/read", json={"text": text, "published": "2025-04-03", "id": "a"}).json()
    assert found["id"] == "a"
    assert found["claims"]
    assert all(text[claim["start"] : claim["end"]] == claim["sentence"] for claim in found["claims"])


def test_health_and_version_say_which_record_answers(client: Any) -> None:
    assert client.get(f"{V1}/health").json()["status"] == "ok"
    version = client.get(f"{V1}/version").json()
    assert version["record"]["version"].startswith(version["record"]["as_of"])


def test_every_answer_of_the_schema_is_described(client: Any) -> None:
    schema = client.get(f"{V1}/openapi.json").json()
    calls = [call for path in schema["paths"].values() for call in path.values()]
    assert len(calls) > 20
    assert all(call["summary"] and call["responses"]["200"]["content"]["application/json"]["schema"] for call in calls)
