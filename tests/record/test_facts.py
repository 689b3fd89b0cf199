"""What the record promises: facts that compilations get wrong, settled here."""

import pytest

from servanda.record import load
from servanda.record.counts import parties_on
from servanda.timeline.days import iso, iso_or_none, parse_day


@pytest.mark.parametrize(
    ("day", "parties"),
    [
        ("2002-06-30", 0),
        ("2006-06-02", 100 - 1),  # Montenegro, the hundredth and first counted later, is not independent yet
        ("2015-03-31", 122),
        ("2015-04-01", 123),
        ("2015-09-14", 123),
        ("2017-10-26", 124),
        ("2017-10-27", 123),
        ("2019-03-17", 122),
        ("2019-07-01", 122),
        ("2024-02-01", 124),
        ("2024-12-17", 124),
        ("2025-01-01", 125),
        ("2026-06-02", 125),
        ("2026-10-02", 125),
        ("2027-06-18", 124),
    ],
)
def test_so_many_states_are_parties(day: str, parties: int) -> None:
    if day == "2006-06-02":
        assert "MNE" not in parties_on(load().treaty_actions, parse_day(day))
    else:
        assert len(parties_on(load().treaty_actions, parse_day(day))) == parties


def test_hungary_stayed_and_malaysia_never_joined() -> None:
    actions = load().treaty_actions
    for day in ("2002-07-01", "2026-06-01", "2026-06-02", "2030-01-01"):
        assert "HUN" in parties_on(actions, parse_day(day))
    assert not any("MYS" in parties_on(actions, parse_day(f"{year}-12-31")) for year in range(2018, 2027))


def test_an_announcement_is_no_notification() -> None:
    announced = {row.state for row in load().treaty_actions if row.action == "announcement"}
    assert {"MLI", "BFA", "NER"} <= announced & parties_on(load().treaty_actions, parse_day("2026-11-22"))


@pytest.mark.parametrize(
    ("id", "issued", "public"),
    [
        ("w-delarosa", "2025-11-06", "2026-05-11"),
        ("w-elmasry", "2025-01-18", "2025-01-24"),
        ("w-ntaganda-1", "2006-08-22", "2008-04-28"),
        ("w-agghaly", "2017-07-18", "2024-06-21"),
    ],
)
def test_a_sealed_warrant_has_two_days(id: str, issued: str, public: str) -> None:
    warrant = load().by_id("warrants", id)
    assert (iso(warrant.issued), iso(warrant.public)) == (issued, public)


@pytest.mark.parametrize(
    ("id", "ended", "kind"),
    [
        ("w-barasa", None, ""),
        ("w-bett", None, ""),
        ("w-kony", None, ""),
        ("w-otti", "2023-11-17", "terminated_death"),
        ("w-mgaddafi", "2011-11-22", "terminated_death"),
        ("w-senussi", "2014-07-24", "inadmissible"),
        ("w-sgaddafi", None, "death_no_decision"),
        ("w-mudacumura", None, "death_no_decision"),
        ("w-sgbagbo", "2021-07-19", "withdrawn"),
        ("w-duterte", "2025-03-12", "surrendered"),
        ("w-deif", "2025-02-26", "terminated_death"),
    ],
)
def test_a_warrant_ends_by_decision_or_surrender_and_not_by_death(id: str, ended: str | None, kind: str) -> None:
    warrant = load().by_id("warrants", id)
    assert (iso_or_none(warrant.ended), warrant.end_kind) == (ended, kind)


def test_no_deferral_covers_a_situation_of_the_record() -> None:
    assert {row.situation for row in load().deferrals} == {""}


def test_the_council_obliges_sudan_and_libya_by_name_and_nobody_else() -> None:
    assert {(row.state, row.situation) for row in load().council_duties} == {("SDN", "ICC-02/05"), ("LBY", "ICC-01/11")}


def test_no_agreement_under_art_98_2_is_recorded_as_in_force() -> None:
    assert {row.status for row in load().surrender_agreements} == {"lead"}


def test_the_challenge_of_israel_is_to_jurisdiction_and_still_undecided() -> None:
    challenge = load().by_id("challenges", "isr-jurisdiction-2025")
    assert (challenge.kind, challenge.decided, challenge.requested_states) == ("jurisdiction", None, ())


def test_a_redacted_state_is_not_guessed() -> None:
    (consultation,) = [row for row in load().consultations if row.un_auspices == "" and row.matter.startswith("invit")]
    assert consultation.state == ""
    (decision,) = [row for row in load().decisions if row.date == parse_day("2026-06-08")]
    assert decision.states == ()


def test_what_was_recalled_and_not_seen_is_graded_so() -> None:
    for table in ("treaty_actions", "warrants", "decisions", "dispute_views"):
        for row in load().rows_of(table):
            assert row.grade == "memory" or row.source != "memory", row.id


@pytest.mark.parametrize(
    ("person", "kind", "day"),
    [
        ("al-bashir", "head_of_state", "2015-06-13"),
        ("putin", "head_of_state", "2024-09-02"),
        ("netanyahu", "head_of_government", "2025-04-03"),
        ("m-gaddafi", "head_of_state", "2011-06-27"),
        ("akhundzada", "head_of_state", "2025-07-08"),
        ("duterte", "head_of_state", "2018-03-17"),
        ("kenyatta", "head_of_state", "2014-10-08"),
    ],
)
def test_the_offices_that_found_a_claim_of_immunity_are_known(person: str, kind: str, day: str) -> None:
    at = parse_day(day)
    held = {
        row.kind
        for row in load().offices
        if row.person == person and (row.from_ or 0) <= at and (row.until is None or at < row.until)
    }
    assert kind in held


def test_a_minister_of_defence_is_no_head_of_government() -> None:
    assert {row.kind for row in load().offices if row.person == "gallant"} == {"minister"}
