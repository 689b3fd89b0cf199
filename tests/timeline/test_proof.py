"""Rules over a toy record: evaluated at a point and everywhere, with the reasons why and why not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from servanda.timeline.days import FOREVER
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.predicate import REGISTRY, Facts, Predicate, Rule
from servanda.timeline.proof import Proof, prove
from servanda.timeline.rows import Reason, reason
from servanda.timeline.timeline import Truth


class Toy(NamedTuple):
    """Members by state, warrants by person and situation, deferrals by situation: spans of days."""

    members: dict[str, tuple[int, int | None]]
    warrants: dict[tuple[str, str], tuple[int, int | None]]
    deferrals: dict[str, tuple[int, int | None]]
    doubtful: tuple[str, ...] = ()


def member(toy: Toy) -> Iterator[Reason]:
    for state, (start, end) in toy.members.items():
        yield reason([state], start, end, f"members/{state}", certain=state not in toy.doubtful)


def wanted(toy: Toy) -> Iterator[Reason]:
    for (person, situation), (start, end) in toy.warrants.items():
        yield reason([person, situation], start, end, f"warrants/{person}", certain=person not in toy.doubtful)


def put_off(toy: Toy) -> Iterator[Reason]:
    for situation, (start, end) in toy.deferrals.items():
        yield reason([situation], start, end, f"deferrals/{situation}")


@pytest.fixture
def law() -> Iterator[dict[str, Predicate]]:
    """Three facts and one rule, outside the registry of the law."""
    known = dict(REGISTRY)
    party = Facts(member, ("state",), ("RS 126",), "{state} is a party")
    warrant = Facts(wanted, ("person", "situation"), ("RS 58(4)",), "{person} is wanted in {situation}")
    deferral = Facts(put_off, ("situation",), ("RS 16",), "{situation} is deferred")

    def bound() -> Predicate:
        return (warrant & party).unless(deferral).over("situation")

    yield {
        "party": party,
        "warrant": warrant,
        "deferral": deferral,
        "bound": Rule(bound, ("RS 89(1)",), "{state} must surrender {person}"),
    }
    REGISTRY.clear()
    REGISTRY.update(known)


TOY = Toy(
    members={"A": (10, None), "B": (10, 20), "C": (5, None)},
    warrants={("p", "s"): (12, 30), ("p", "t"): (25, None), ("q", "s"): (12, None)},
    deferrals={"s": (15, 18)},
    doubtful=("C", "q"),
)


@pytest.mark.parametrize(
    ("person", "state", "stretches"),
    [
        ("p", "A", [(0, 12, "false"), (12, 15, "true"), (15, 18, "false"), (18, FOREVER, "true")]),
        ("p", "B", [(0, 12, "false"), (12, 15, "true"), (15, 18, "false"), (18, 20, "true"), (20, FOREVER, "false")]),
        ("p", "C", [(0, 12, "false"), (12, 15, "unknown"), (15, 18, "false"), (18, FOREVER, "unknown")]),
        ("q", "A", [(0, 12, "false"), (12, 15, "unknown"), (15, 18, "false"), (18, FOREVER, "unknown")]),
        ("p", "D", [(0, FOREVER, "false")]),
    ],
)
def test_one_rule_gives_the_whole_history_of_a_pair(
    law: dict[str, Predicate], person: str, state: str, stretches: list[tuple[int, int, str]]
) -> None:
    timeline = Evaluation(TOY).at(person=person, state=state).timeline(law["bound"])
    assert [(s.start, s.end, s.truth.value) for s in timeline.stretches()] == stretches


def test_a_rule_evaluated_everywhere_says_what_it_says_at_each_point(law: dict[str, Predicate]) -> None:
    evaluation = Evaluation(TOY)
    (everywhere,) = evaluation.at().bags(law["bound"])
    together = everywhere.timelines()
    for at, timeline in together.items():
        here = dict(zip(everywhere.axes, at, strict=True))
        assert timeline == evaluation.at(**here).timeline(law["bound"])
    assert {at for at, timeline in together.items() if timeline} == {
        tuple({"person": p, "state": s}[axis] for axis in everywhere.axes) for p in "pq" for s in "ABC"
    }


def proof(law: dict[str, Predicate], state: str, day: int) -> Proof:
    names = {"p": "P.", "s": "the situation S"}
    return prove(Evaluation(TOY).at(person="p", state=state), law["bound"], day, names)


def test_a_proof_names_the_rule_its_pinpoint_its_days_and_the_facts_beneath(law: dict[str, Predicate]) -> None:
    why = proof(law, "A", 13)
    assert (why.claim, why.holds, why.cites) == ("A must surrender P.", Truth.TRUE, ("RS 89(1)",))
    assert (why.since, why.until) == (12, 15)
    steps = {step.rule: step for step in why.because}
    assert steps["wanted"].facts == ("warrants/p",)
    assert steps["member"].facts == ("members/A",)
    assert (steps["put_off"].holds, steps["put_off"].claim) == (Truth.FALSE, "the situation S is deferred")


def test_a_proof_of_why_not_shows_what_fails_and_since_when(law: dict[str, Predicate]) -> None:
    gone = {step.rule: step for step in proof(law, "B", 25).walk()}
    assert (gone["member"].holds, gone["member"].since, gone["member"].facts) == (Truth.FALSE, 20, ("members/B",))
    assert "wanted" not in gone


def test_a_proof_of_why_not_names_the_exception_that_holds(law: dict[str, Predicate]) -> None:
    put_off_step = {step.rule: step for step in proof(law, "A", 16).walk()}["put_off"]
    assert (put_off_step.holds, put_off_step.since, put_off_step.until) == (Truth.TRUE, 15, 18)


def test_printing_a_proof_computes_nothing(law: dict[str, Predicate]) -> None:
    written = proof(law, "A", 13).to_dict()
    assert written["holds"] == "true"
    assert {step["grade"] for step in written["because"]} == {"fact"}
    assert [step["rule"] for step in written["because"]] == ["wanted", "member", "put_off"]


def test_two_rules_of_one_name_are_a_mistake_in_the_encoding(law: dict[str, Predicate]) -> None:
    from servanda.law import membership

    def party() -> Predicate:
        return law["warrant"]

    assert REGISTRY["party"] is membership.party
    with pytest.raises(ValueError, match="two rules are called party"):
        Rule(party, ("RS 126",), "twice")
