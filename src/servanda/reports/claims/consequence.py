"""What is said to follow when a state fails to comply: the Assembly, the Council, sanctions, nothing.

A general or conditional statement ("judges can refer the matter to the Assembly"); a chamber's act is a `decision`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.reports import judging
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "consequence"
TRIGGERS = (
    "refer", "report", "assembly", "sanction", "appeal to", "consequence", "penalt", "punish", "no police",
    "enforce", "reprimand", "censure", "fine", "cannot", "can't",
)  # fmt: skip
EXAMPLES = (
    ("If a state party fails to comply, the ICC judges can refer the matter to the Assembly of States Parties.",
     {"state": "parties", "body": "asp"}),
    ("The court may refer Mongolia to the UN Security Council, the ICC said.", {"state": "MNG", "body": "unsc"}),
    ("ICC members that fail to arrest him could face sanctions.", {"state": "parties", "body": "sanctions"}),
    ("There are no sanctions for ICC members that do not arrest him.", {"state": "parties", "body": "none"}),
    ("Mongolia could be referred to the Assembly of States Parties for failing to arrest Putin.",
     {"state": "MNG", "body": "asp"}),
    ("Member states that shelter suspects face a referral to the Assembly of States Parties.",
     {"state": "parties", "body": "asp"}),
    ("The ICC cannot punish members that fail to comply.", {"state": "parties", "body": "none"}),
    ("Hungary may be fined by the ICC for not arresting Netanyahu.", {"state": "HUN", "body": "sanctions"}),
    ("The ICC referred Hungary to the Assembly of States Parties.", None),
    ("The EU could sanction Israel for violating the orders of the ICC.", None),
    ("The United States could impose sanctions on the ICC.", None),
    ("The Security Council can refer a situation to the ICC.", None),
)  # fmt: skip

_FAIL = re.compile(
    r"\b(?:fail\w*|refus\w+|non-?compliance|non-?cooperat\w+|not (?:comply|complying|cooperat\w+|arrest\w*|"
    r"execut\w+|act)|does not|do not|did not|ignor\w+|breach\w*|flout\w*|defy|defies|defied|disregard\w*|"
    r"violat\w+|shelter\w*|member\w*)\b"
)
_PENALTY = r"(?:sanctions?|penalt(?:y|ies)|punishments?|consequences|fines)"
_NONE = re.compile(
    rf"\b(?:no|few|without(?: any)?|lacks?|not any|hardly any|rarely|little in the way of) (?:\w+ )?(?:{_PENALTY}|"
    r"enforcement (?:mechanism|powers?)|(?:means|way|power) (?:of|to) (?:punish|sanction|fine)\w*)"
    r"|\b(?:cannot|can't|can not) (?:\w+ )?(?:punish|sanction|fine|penali[sz]e)\b"
    r"|\bsanctions (?:usually )?(?:are|is) (?:usually |generally |normally )?limited to (?:a )?\w+"
)
_SANCTIONS = re.compile(
    rf"\b(?:could|can|may|might|would|will) be (?:\w+ )?(?:sanctioned|fined|punished|penali[sz]ed)\b"
    rf"|\b(?:risk|face|incur|expect|trigger|bring|be subject to|lead to|result in)(?:s|ing)? (?:\w+ )?{_PENALTY}"
)
_AT_THE_COURT = re.compile(
    r"sanctions? (?:on|against|at) (?:C\d|the court|K\d|J\d|judges|P\d)|sanction C\d|(?:O\d|S\d|D\d) sanctions"
)
_REFER = frozenset("refer report send take bring pass turn appeal".split())
_LEAD = frozenset("face risk lead mean result bring entail trigger expect".split())
_MODALS = frozenset("can could may might would will".split())


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The consequences in one sentence."""
    words = shape(sentence).text
    if not re.search(r"[CTAJ]\d", words):
        return
    said, failure = clauses(sentence), _FAIL.search(words)
    for found in said.predications:
        named = [*said.names(said.subject(found), "S"), *said.names(found.args, "S")]
        if found.lemma in _REFER and _general(said, found) and (failure or named):
            yield from _referred(said, found, _behind(said, found))
        elif found.lemma in _LEAD and failure and any(x.head in ("referral", "referrals") for x in found.args):
            yield from _referred(said, found, found.args)
    if failure and not _AT_THE_COURT.search(words):
        yield from _punished(said)


def _general(said: Clauses, found: Predication) -> bool:
    """Whether it is said of what can follow, not of what a chamber did."""
    return found.modal in _MODALS or (found.form in ("inf", "ing") and not said.urged(found))


def _behind(said: Clauses, found: Predication) -> list[Phrase]:
    """The phrases for bodies that go behind the verb, whatever they seem to hang on."""
    return [phrase for phrase in said.phrases if phrase.first > found.last and phrase.prep in ("to", "or", "")]


def _referred(said: Clauses, found: Predication, to: list[Phrase]) -> Iterator[Found]:
    """A claim for every body to which the matter may go."""
    for letter, body in (("A", "asp"), ("U", "unsc")):
        there = [x for phrase in to for x in (phrase, *phrase.hangers) if any(name[0] == letter for name in x.names)]
        if there:
            yield Found(TYPE, *said.span(found, *there), {"state": _whose(said, found.end), "body": body})


def _punished(said: Clauses) -> Iterator[Found]:
    """Sanctions, or that there are none."""
    for pattern, body in ((_NONE, "none"), (_SANCTIONS, "sanctions")):
        if match := pattern.search(said.view.text):
            span = said.view.clause_to(match.start(), match.end())
            yield Found(TYPE, *span, {"state": _whose(said, match.end()), "body": body})
            return


def _whose(said: Clauses, end: int) -> str:
    """The state named before, or by the verb; else the members."""
    phrases = [phrase for phrase in said.phrases if phrase.start <= end + 2]
    states = [m.id for m in said.names(phrases, "S") if ";" not in m.id]
    return states[0] if states else "parties"


_RULES = ("RS 87(7)", "RS 112(2)(f)")
_SAYS = {
    "asp": ("agrees", "a chamber may refer a failure to comply to the Assembly of States Parties", _RULES[:1]),
    "unsc": ("agrees", "a chamber may refer it to the Security Council where that referred the situation", _RULES[:1]),
    "sanctions": ("disagrees", "differs: a finding and a referral may follow; no sanction is provided", _RULES),
    "none": ("agrees", "no sanction is provided; a finding and a referral may follow", _RULES),
}


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """A finding, then a referral to the Assembly, or to the Council where it referred (RS 87(7), 112(2)(f))."""
    body, state = found.args["body"], found.args["state"]
    verdict, why, cites = _SAYS[body]
    if body == "unsc" and state != "parties" and not _council(state, record):
        verdict = "imprecise"
    precedents = [d for d in record.decisions if d.referred_to and (d.date or 0) <= day]
    facts = tuple(judging.fact(d, "decisions") for d in precedents[-3:]) if body in ("asp", "unsc") else ()
    return Judgement(verdict, why, cites, facts)


def _council(state: str, record: Record) -> bool:
    """Whether the Council has had a referral of the state before."""
    return any("UNSC" in d.referred_to and state in d.states for d in record.decisions)
