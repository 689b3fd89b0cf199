"""What leaves the library says what is in it, in forms that other programs read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from made import ROWS, lines

from servanda.cli.corpus import corpus
from servanda.corpus.entities import of_record
from servanda.corpus.export import export
from servanda.corpus.library.adding import add
from servanda.corpus.library.store import Store, open_store
from servanda.corpus.report import QUESTIONS
from servanda.corpus.run import run
from servanda.errors import BadInput
from servanda.record import load
from servanda.reports.documents import documents


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Store]:
    store = open_store(str(tmp_path / "l.sqlite"))
    list(add(store, documents([str(lines(tmp_path / "news.jsonl"))])))
    yield store
    store.close()


def test_the_parquet_of_a_library_is_that_of_a_crawl_over_the_same_documents(filled: Store, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    export(filled, tmp_path / "out", "parquet")
    list(run([tmp_path / "news.jsonl"], tmp_path / "crawl", workers=1))
    for kind in ("claims", "quotes"):
        [crawled] = (tmp_path / "crawl" / kind).glob("*.parquet")
        assert pq.read_table(tmp_path / "out" / f"{kind}.parquet").equals(pq.read_table(crawled))
    assert pq.read_table(tmp_path / "out" / "documents.parquet").num_rows == len(ROWS)


def test_the_csv_files_have_the_columns_that_their_package_describes(filled: Store, tmp_path: Path) -> None:
    export(filled, tmp_path / "out", "csv")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text())
    rows = {}
    for resource in package["resources"]:
        with (tmp_path / "out" / resource["path"]).open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows[resource["name"]] = list(reader)
            assert reader.fieldnames == [field["name"] for field in resource["schema"]["fields"]]
    assert {name: len(found) for name, found in rows.items()} == {"documents": 4, "claims": 3, "quotes": 0}
    assert [row["verdict"] for row in rows["claims"]] == ["agrees", "agrees", "disagrees"]


def test_claim_reviews_are_those_of_the_reader(filled: Store, tmp_path: Path) -> None:
    [file] = export(filled, tmp_path / "out", "claimreview")
    reviews = [json.loads(line) for line in file.read_text().splitlines()]
    assert [review["reviewRating"]["ratingValue"] for review in reviews] == [5, 5, 1]
    assert reviews[0]["claimReviewed"] in ROWS[0]["text"]


def test_entities_of_the_record_and_the_library_are_valid_follow_the_money(filled: Store, tmp_path: Path) -> None:
    model = pytest.importorskip("followthemoney", reason="followthemoney is not installed").model
    [file] = export(filled, tmp_path / "out", "ftm")
    entities = [json.loads(line) for line in file.read_text().splitlines()]
    for entity in entities:
        model.get(entity["schema"]).validate(entity)
    assert sum(entity["schema"] == "Article" for entity in entities) == len(ROWS)


def test_every_entity_is_of_a_published_schema_and_points_to_one_that_is_there() -> None:
    record, found = load(), list(of_record(load()))
    by_schema: dict[str, list[dict[str, Any]]] = {}
    for entity in found:
        by_schema.setdefault(entity["schema"], []).append(entity)
    assert set(by_schema) == {"Person", "PublicBody", "Position", "Occupancy", "Trip", "Document"}
    assert len(by_schema["Person"]) == len(record.persons)
    assert len(by_schema["Trip"]) == len(record.travel)
    assert len(by_schema["Occupancy"]) == len(record.offices)
    ids = {entity["id"].removeprefix("servanda-") for entity in found}
    links = [v for e in found for name in ("holder", "post", "involved") for v in e["properties"].get(name, ())]
    assert links
    assert ids.issuperset(links)


def crawled(tmp_path: Path) -> Path:
    copies = [row | {"outlet": outlet, "id": row["id"] + outlet} for row in ROWS for outlet in ("A", "<b>B</b>")]
    later = [row | {"published": row["published"][:8] + "09"} if row["outlet"] == "A" else row for row in copies]
    list(run([lines(tmp_path / "news.jsonl", later)], tmp_path / "out", workers=1))
    return tmp_path / "out"


def test_a_report_counts_claims_and_follows_them_from_the_first_outlet(tmp_path: Path) -> None:
    done = CliRunner().invoke(corpus, ["report", str(crawled(tmp_path)), "--json"])
    found = json.loads(done.stdout)
    verdicts = {(row["type"], row["verdict"]): row["claims"] for row in found["verdicts"]}
    assert verdicts == {("parties_count", "agrees"): 2, ("parties_count", "disagrees"): 2, ("unsc_vote", "agrees"): 2}
    assert {row["month"] for row in found["months"]} == {"2025-03", "2025-06"}
    assert {(row["first_outlet"], row["outlets"]) for row in found["spread"]} == {("<b>B</b>", 2)}
    assert found["flows"] == [{"first_outlet": "<b>B</b>", "outlet": "A", "claims": 3}]
    assert found["run"][0]["pages"] == 8


def test_what_is_told_again_after_two_weeks_did_not_spread(tmp_path: Path) -> None:
    from servanda.corpus.report import answers

    apart = [ROWS[0] | {"outlet": "A"}, ROWS[0] | {"outlet": "B", "published": "2025-03-16"}]
    list(run([lines(tmp_path / "news.jsonl", apart)], tmp_path / "out", workers=1))
    assert answers(tmp_path / "out")["spread"] == []


def test_the_page_fetches_nothing_and_each_plot_says_what_it_does_not_show(tmp_path: Path) -> None:
    done = CliRunner().invoke(corpus, ["report", str(crawled(tmp_path)), "--out", str(tmp_path / "page.html")])
    assert done.exit_code == 0, done.output
    page = (tmp_path / "page.html").read_text()
    assert page.count("<svg") == 4
    assert page.count("What this does not show") == len(QUESTIONS)
    assert "<b>B</b>" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "<script" not in page


def test_a_folder_without_findings_is_said_so_with_what_to_do(tmp_path: Path) -> None:
    from servanda.corpus.report import answers

    with pytest.raises(BadInput, match="servanda corpus run"):
        answers(tmp_path)
