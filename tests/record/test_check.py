"""What would make an answer wrong is found by `record check`, with file and line."""

import re
from pathlib import Path

import pytest

from servanda.record.check import check
from servanda.record.constraints import MINIMUM
from servanda.record.load import BUNDLED

from .conftest import Copy

# one cell changed: table, row, column, new value, what the check says of that line
CELLS = [
    ("warrants", "w-putin", "person", "putinn", '"putinn" is no row of persons'),
    ("warrants", "w-putin", "case", "ICC-99/99", '"ICC-99/99" is no row of cases'),
    ("warrants", "w-putin", "source", "a paper nobody listed", '"a paper nobody listed" is no row of sources'),
    ("warrants", "w-putin", "source", "", '"w-putin" has no source'),
    ("warrants", "w-putin", "grade", "certain", '"certain" is none of two_sources, one_source, memory'),
    ("warrants", "w-putin", "kind", "writ", '"writ" is none of warrant, summons'),
    ("warrants", "w-putin", "crimes", "war_crimes;heresy", '"heresy" is none of'),
    ("warrants", "w-putin", "public", "2023-03-16", "issued 2023-03-17 lies after public 2023-03-16"),
    ("warrants", "w-putin", "sought", "2023-04", "sought 2023-04 lies after issued 2023-03-17"),
    ("warrants", "w-putin", "ended", "2026-01-01", "the day and the kind of an end come together"),
    ("warrants", "w-putin", "end_kind", "death_no_decision", "goes with a death in persons.csv"),
    ("warrants", "w-lubanga", "ended", "2006-02-09", "issued 2006-02-10 lies after ended 2006-02-09"),
    ("warrants", "w-duterte", "ended", "2025-03-13", "by custody.csv duterte was surrendered 2025-03-12"),
    ("warrants", "w-putin", "situation", "ICC-01/18", "does not fit the persons and the situation of the case"),
    ("persons", "deif", "died", "1964", "died 1964 lies before born 1965"),
    ("persons", "putin", "nationality", "RUS;XXX", '"XXX" is no row of states'),
    ("requests", "putin-parties-2023-03-17", "states", "everybody", '"everybody" is no row of states'),
    ("challenges", "s-gaddafi-2018", "by", "nobody", '"nobody" is no row of states or persons'),
    ("challenges", "lby-s-gaddafi-2012", "decided", "2012-04-30", "filed 2012-05-01 lies after decided 2012-04-30"),
    ("offices", "al-bashir-head-of-state-1993", "until", "1993-10-16", "it is the first day after"),
    (
        "offices",
        "netanyahu-head-of-government-2009",
        "until",
        "2023-01-01",
        '"netanyahu-head-of-government-2009" still',
    ),
    ("travel", "putin-mng-2024-09-02", "until", "2024-09-02", "it is the first day after"),
    ("treaty_actions", "hun-ratification-2001-11-30", "effective", "2002-08-01", "takes effect on 2002-07-01"),
    ("treaty_actions", "pse-accession-2015-01-02", "effective", "", "the row gives no day"),
    ("treaty_actions", "bdi-withdrawal-notification-2016-10-27", "effective", "2017-10-26", "by RS 127(1) the notice"),
    ("treaty_actions", "usa-signature-2000-12-31", "action", "autograph", '"autograph" is none of'),
    ("council_votes", "s-2024-835", "in_favour", "13", "the votes make 14 of 15"),
    ("council_votes", "s-2024-835", "vetoed_by", "", "a veto names who cast it"),
]


@pytest.mark.parametrize(("table", "id", "column", "value", "says"), CELLS)
def test_a_wrong_cell_is_found_with_file_and_line(
    copy: Copy, table: str, id: str, column: str, value: str, says: str
) -> None:
    line = copy.cell(table, id, column, value)
    found = [finding for finding in check(copy.folder) if says in finding.says]
    assert found, f"nothing says {says!r}"
    lines = {finding.line for finding in found if finding.file == f"{table}.csv"}
    assert line in lines or says.endswith("still"), "the finding names the line of the cell"


def test_the_bundled_record_is_sound() -> None:
    assert [str(finding) for finding in check(BUNDLED)] == []


def test_a_column_that_the_table_has_not_is_named(copy: Copy) -> None:
    path = copy.path("warrants")
    path.write_text(path.read_text(encoding="utf-8").replace("chamber", "bench", 1), encoding="utf-8")
    (finding,) = check(copy.folder)
    assert (Path(finding.file).name, finding.line) == ("warrants.csv", 1)
    assert "unknown column 'bench', missing column 'chamber'" in finding.says


def test_every_broken_table_is_named_at_once(copy: Copy) -> None:
    for table in ("persons", "states"):
        copy.path(table).unlink()
    assert {Path(finding.file).name for finding in check(copy.folder)} == {"persons.csv", "states.csv"}


def test_one_id_stands_for_one_row(copy: Copy) -> None:
    copy.change("persons", lambda rows: rows[1].update(id=rows[0]["id"]))
    assert any("stands on line 2 too" in finding.says and finding.line == 3 for finding in check(copy.folder))


@pytest.mark.parametrize("table", sorted(MINIMUM))
def test_a_table_that_lost_rows_is_found(copy: Copy, table: str) -> None:
    copy.change(table, lambda rows: rows.__delitem__(slice(max(0, MINIMUM[table] - 1), None)))
    assert any(f.file == f"{table}.csv" and "are expected" in f.says for f in check(copy.folder))


def test_the_numbers_of_parties_that_others_published_are_held(copy: Copy) -> None:
    copy.change(
        "treaty_actions", lambda rows: rows.remove(next(r for r in rows if r["id"] == "ken-ratification-2005-03-15"))
    )
    says = [finding.says for finding in check(copy.folder)]
    assert "123 States Parties on 2015-09-14 are known, the table makes 122" in says


def test_the_numbers_of_persons_sought_that_the_court_published_are_held(copy: Copy) -> None:
    copy.change("warrants", lambda rows: rows.remove(next(r for r in rows if r["id"] == "w-kony")))
    says = [finding.says for finding in check(copy.folder)]
    assert "59 persons with a public warrant on 2024-12-17 are known, the table makes 58" in says
    assert "31 persons with an open warrant on 2026-11-22 are known, the table makes 30" in says


def test_a_state_joins_once(copy: Copy) -> None:
    copy.change("treaty_actions", lambda rows: rows.append({**rows[0], "id": "again", "state": "HUN"}))
    last = copy.line("treaty_actions", "again")
    says = {(finding.line, finding.says) for finding in check(copy.folder)}
    assert (last, "HUN joins while it is a party already") in says


def test_a_state_that_left_may_join_again(copy: Copy) -> None:
    again = {"id": "again", "state": "BDI", "action": "accession", "date": "2027-01-04", "effective": "2027-04-01"}
    copy.change("treaty_actions", lambda rows: rows.append({**rows[0], **again}))
    assert check(copy.folder) == []


def test_a_seat_too_many_in_the_council_is_found(copy: Copy) -> None:
    seat = {"id": "x", "state": "HUN", "from": "2020-01-01", "until": "2022-01-01", "permanent": "no"}
    grade = {"note": "", "grade": "memory", "source": "memory"}
    copy.change("council_members", lambda rows: rows.append({**seat, **grade}))
    assert any("15 members sat on 2020-07-01" in finding.says for finding in check(copy.folder))


def test_a_dispute_with_one_view_is_none(copy: Copy) -> None:
    copy.change("dispute_views", lambda rows: rows.remove(next(r for r in rows if r["dispute"] == "succession")))
    assert any('"succession" has fewer than two recorded views: 1' in finding.says for finding in check(copy.folder))


def test_a_descriptor_of_other_data_is_found(copy: Copy) -> None:
    path = copy.path("warrants")
    path.write_text(path.read_text(encoding="utf-8").replace("by majority", "By majority"), encoding="utf-8")
    (finding,) = check(copy.folder)
    assert finding.file == "datapackage.json"
    assert re.search(r"version \S+ where the tables make it \S+", finding.says)


def test_a_missing_descriptor_is_found(copy: Copy) -> None:
    (copy.folder / "datapackage.json").unlink()
    assert [finding.file for finding in check(copy.folder)] == ["datapackage.json"]
