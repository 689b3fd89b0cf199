"""What is said to follow when a state fails to comply: the Assembly, the Council, sanctions, nothing.

A general or conditional statement ("judges can refer the matter to the Assembly"); a chamber's act is a `decision`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports import judging
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "consequence"
TRIGGERS = (
    "refer", "report", "assembly", "sanction", "appeal to", "consequence", "penalt", "punish", "no police",
    "enforce", "reprimand",
    "censure",
)  # fmt: skip
EXAMPLES = (
    ("If a state party fails to comply, the ICC judges can refer the matter to the Assembly of States Parties.",
     {"state": "parties", "body": "asp"}),
    ("The court may refer Mongolia to the UN Security Council, the ICC said.", {"state": "MNG", "body": "unsc"}),
    ("ICC members that fail to arrest him could face sanctions.", {"state": "parties", "body": "sanctions"}),
    ("There are no sanctions for ICC members that do not arrest him.", {"state": "parties", "body": "none"}),
    ("The ICC referred Hungary to the Assembly of States Parties.", None),
    ("The United States could impose sanctions on the ICC.", None),
    ("The Security Council can refer a situation to the ICC.", None),
)  # fmt: skip

_CAN = r"(?:can|could|may|might|would|will|is able to|are able to|has the power to|have the power to|is entitled to)"
_COURT = r"(?:C\d+(?:'s)?(?: judges)?|J\d+|judges|the (?:court|judges|matter|case)|it|which)"
_FAIL = (
    r"\b(?:fail\w*|refus\w+|non-?compliance|non-?cooperat\w+|not (?:comply|complying|cooperat\w+|arrest\w*|"
    r"execut\w+|act)|does not|do not|did not|ignor\w+|breach\w*|flout\w*|defy|defies|defied|disregard\w*|"
    r"violat\w+)\b"
)
_REFER = re.compile(
    rf"{_COURT}[^.;]{{0,30}}?\b{_CAN} (?:then |only |also |still |be |in turn )*(?:referr?(?:ed)?|report(?:ed)?|"
    rf"appeal|take|bring|send|pass|turn)\b[^.;]{{0,60}}?\bto (?:the )?(?P<body>A\d+|U\d+)(?:[^.;]{{0,20}}? or "
    rf"(?P<second>A\d+|U\d+))?"
)
_SANCTIONS = re.compile(
    r"(?P<who>S\d+|members?(?: states?| countries)?|states|countries|C\d+ members?|part(?:y|ies)|it|they|"
    r"that)\b[^.;]{0,70}?\b(?:could|can|may|might|would|will|risks?|faces?) (?:be )?(?:fac(?:e|ing) |incur |"
    r"expect |be subject to |subject to |trigger |bring |risk )?(?P<what>(?:\w+ )?(?:sanction(?:s|ed)|"
    r"penalt(?:y|ies)|fined?|fines|punish(?:ed|ment)))"
)
_NONE = re.compile(
    r"\b(?:no|few|without(?: any)?|lacks?|not any|hardly any|little in the way of) (?:real |legal |formal |"
    r"direct |automatic |specific |concrete )?(?:sanctions?|penalt(?:y|ies)|punishment|consequences|enforcement "
    r"(?:mechanism|powers?))"
    r"|\bsanctions (?:usually )?(?:are|is) (?:usually |generally |normally )?limited to (?:a )?(?:reprimand|"
    r"condemnation|censure|rebuke)"
)


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The consequences in one sentence."""
    view = shape(sentence)
    if not re.search(r"[CTAJ]\d", view.text):
        return
    failure = re.search(_FAIL, view.text)
    for match in _REFER.finditer(view.text):
        if failure or re.search(r"\brefer S\d+|report S\d+", match.group()):
            for body in (match["body"], match["second"]):
                if body:
                    yield _found(match, "asp" if body[0] == "A" else "unsc", view)
    aimed = re.search(r"sanctions? (?:on|against|at) (?:C\d|the court|K\d|J\d|judges|P\d)|sanction C\d", view.text)
    if aimed or not (failure or re.search(r"\bmember", view.text)):
        return
    for pattern, body in ((_NONE, "none"), (_SANCTIONS, "sanctions")):
        if said := pattern.search(view.text):
            yield _found(said, body, view)
            return


def _found(match: re.Match[str], body: str, view: Shape) -> Found:
    start, end = view.clause_to(match.start(), match.end())
    states = [m.id for m in view.all(match.group(), "S") if ";" not in m.id and m.how != "demonym"]
    args: dict[str, Any] = {"state": states[0] if states else "parties", "body": body}
    return Found(TYPE, start, end, args)


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """A finding, then a referral to the Assembly, or to the Council where it referred (RS 87(7), 112(2)(f))."""
    body = found.args["body"]
    precedents = [d for d in record.decisions if d.referred_to and (d.date or 0) <= day]
    facts = tuple(judging.fact(d, "decisions") for d in precedents[-3:])
    if body == "asp":
        return Judgement(
            "agrees", "a chamber may refer a failure to comply to the Assembly of States Parties", ("RS 87(7)",), facts
        )
    if body == "unsc":
        says = "a chamber may refer it to the Security Council where the Council referred the situation"
        return Judgement(
            "agrees" if found.args["state"] == "parties" else _council(found, day, record), says, ("RS 87(7)",), facts
        )
    if body == "sanctions":
        return Judgement(
            "disagrees",
            "differs: a finding and a referral may follow; no sanction is provided",
            ("RS 87(7)", "RS 112(2)(f)"),
        )
    return Judgement(
        "agrees", "no sanction is provided; a finding and a referral may follow", ("RS 87(7)", "RS 112(2)(f)")
    )


def _council(found: Found, day: Day, record: Record) -> str:
    """Of a state: right where the Council has had such a referral before, imprecise otherwise."""
    return (
        "agrees"
        if any("UNSC" in d.referred_to and found.args["state"] in d.states for d in record.decisions)
        else "imprecise"
    )
