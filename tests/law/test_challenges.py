"""Admissibility and challenges: what each of the record does to the duty (RS 17-19, 95)."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import pytest

from servanda.answers.ask import ask
from servanda.law.challenges import WHO, admissible, effect, may_be_made
from servanda.record import load

DECIDED = list(
    csv.DictReader((Path(__file__).parent / "decided" / "challenges.csv").open(encoding="utf-8", newline=""))
)


@pytest.mark.parametrize("case", DECIDED, ids=lambda case: f"{case['challenge']}-{case['state']}-{case['on']}")
def test_a_challenge_does_to_the_duty_what_was_decided(case: dict[str, str]) -> None:
    found = effect(load().by_id("challenges", case["challenge"]))
    assert found.suspends_investigation == (case["suspends_investigation"] == "yes")
    assert found.may_postpone == (case["may_postpone"] == "yes")
    assert found.warrant_stands
    exceptions = ask(case["person"], case["state"], case["on"]).exceptions
    assert ("may_postpone_challenge" in exceptions) == (case["art_95_that_day"] == "yes")


def test_the_effect_is_explained_in_words_for_every_challenge() -> None:
    for challenge in load().challenges:
        assert challenge.article in WHO
        assert "postpone" in effect(challenge).says


def test_a_challenge_to_jurisdiction_postpones_nothing_and_says_why() -> None:
    found = effect(load().by_id("challenges", "isr-jurisdiction-2025"))
    assert not found.may_postpone
    assert "RS 95 speaks of admissibility" in found.says


@pytest.mark.parametrize("case", list(itertools.product([True, False], repeat=5)))
def test_a_case_is_inadmissible_where_a_state_genuinely_deals_with_it_or_it_is_not_grave(
    case: tuple[bool, ...],
) -> None:
    home, able, dropped, tried, grave = case
    verdict = admissible(
        same_case_at_home=home, able_and_willing=able, decided_not_to_prosecute=dropped, tried=tried, grave=grave
    )
    assert verdict.admissible == (grave and not (able and (home or dropped or tried)))


def test_one_challenge_before_trial_and_another_only_by_leave() -> None:
    assert may_be_made(already_made=False, trial_begun=False)
    assert not may_be_made(already_made=False, trial_begun=True)
    assert may_be_made(already_made=True, trial_begun=True, exceptional_leave=True)
