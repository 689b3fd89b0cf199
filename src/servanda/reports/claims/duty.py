"""What the law is said to require of a state about the Court's requests: arrest, cooperate, nothing, as it pleases.

A subject, a word of obligation (or of freedom from it) and what is to be done make a claim; each state and each
person gets its own.  Urging, hoping and predicting are none.  A state that pleads immunity claims that it owes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.duty_checks import check
from servanda.reports.claims.duty_phrases import (
    COULD_NOT,
    FRAMES,
    IMMUNITY,
    NATIONAL_ACT,
    OF_THE_COURT,
    SITTING,
    UNLIKE,
    URGED,
)
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "duty"
TRIGGERS = (
    "oblig", "bound", "binds", "require", "must", "have to", "has to", "duty", "compel", "mandate", "immun",
    "voluntar",
    "no option", "no choice", "responsib", "need not", "exempt", "had to", "shall", "free to", "up to", "forced to",
    "be obliged", "may choose", "cannot", "can't", "could not", "owes", "owe ", "binding", "should have",
    "ought to have",
)  # fmt: skip
EXAMPLES = (
    ("States Parties to the Rome Statute are obliged to arrest anyone wanted by the ICC.",
     {"who": "parties", "duty": "arrest"}),
    ("As a member of the ICC, Mongolia is obliged to arrest Putin.",
     {"who": "MNG", "duty": "arrest", "person": "putin"}),
    ("Israel is not obligated to abide by the ICC arrest warrant.", {"who": "ISR", "duty": "none"}),
    ("All ICC members have a duty to cooperate with the court.", {"who": "parties", "duty": "cooperate"}),
    ("Non-member states may decide to cooperate with the ICC voluntarily.",
     {"who": "non_parties", "duty": "voluntary"}),
    ("France argued that Netanyahu enjoys immunity as Israel is not an ICC member.",
     {"who": "FRA", "duty": "none", "person": "netanyahu"}),
    ("Hungary, an ICC member, must arrest Netanyahu, the court said.",
     {"who": "HUN", "duty": "arrest", "person": "netanyahu"}),
    ("The ICC urged Mongolia to arrest Putin.", None),
    ("Hungary should arrest Netanyahu under the ICC warrant.", None),
    ("Parliament must approve the budget, said the ICC registrar.", None),
    ("Israel must end the war, the ICC prosecutor said.", None),
)  # fmt: skip


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The duties in one sentence."""
    view = shape(sentence)
    if not _about_the_court(view, sentence, text):
        return
    taken: list[tuple[int, int]] = []
    for pattern, kind in FRAMES:
        for match in pattern.finditer(view.text):
            if any(match.start() < b and match.end() > a for a, b in taken) or _not_said(match, view):
                continue
            claims = list(_claims(match, kind, view, sentence, text))
            if claims:
                taken.append((match.start(), match.end()))
                yield from claims
    if not taken:
        yield from _pleas(view, sentence, text)
        yield from _national(view)


def _about_the_court(view: Shape, sentence: Sentence, text: Text) -> bool:
    if not OF_THE_COURT.search(view.text) and not re.search(
        r"\b(?:arrest|cooperat|surrender|detain|hand over|states? part|immunit)", view.text
    ):
        return False
    if re.search(r"[CTKJ]\d", view.text):
        return True
    near = text.before(sentence, 8, 4)
    return any(m.id in ("icc", "rome_statute", "icc_chamber") for s in near for m in s.mentions) or any(
        m.id == "icc" for s in text.sentences[:12] for m in s.mentions if s.paragraph <= sentence.paragraph + 4
    )


def _not_said(match: re.Match[str], view: Shape) -> bool:
    before = view.text[: match.start()]
    verb = match.groupdict().get("must") or ""
    own = view.text[match.start() : match.start("must")] if verb else ""
    if URGED.search(before) or UNLIKE.search(before) or re.search(r"\bshould\b", own):
        return True
    if re.search(r"\b(?:O|U|G|N)\d+ \Z", before[-6:]):
        return True
    arrest = match.groupdict().get("arrest") or ""
    return bool(re.match(r"arrests? (?:and|of) (?:protest|journal|demonstr)", arrest))


def _claims(match: re.Match[str], kind: str, view: Shape, sentence: Sentence, text: Text) -> Iterator[Found]:
    got = match.groupdict()
    duty = kind if kind != "must" else ("arrest" if got.get("arrest") is not None else "cooperate")
    start, end = _extent(match, view)
    bearers = _bearers(match, kind, view, sentence, text)
    persons = _persons(match, view, sentence, text, duty) or [""]
    notes = {"immunity": False, "kind": kind}
    for who in bearers:
        for person in persons:
            args: dict[str, Any] = {"who": who, "duty": duty}
            if person and duty != "voluntary":
                args["person"] = person
            yield Found(TYPE, start, end, args, notes=notes)


def _bearers(match: re.Match[str], kind: str, view: Shape, sentence: Sentence, text: Text) -> list[str]:
    got = match.groupdict()
    found: list[str] = []
    if got.get("states"):
        found += [id for m in view.all(got["states"], "SD") for id in m.id.split(";")]
    if got.get("whose"):
        found += _of_whom(view.all(got["whose"])[:1])
    if got.get("non"):
        found += view.ids(view.text[match.start() : match.start("free")], "S") if got.get("free") else []
        found = found or ["non_parties"]
    if got.get("parties") or (got.get("they") and _of_members(sentence, text)):
        found.append("parties")
    if got.get("we"):
        found += _discussed(sentence, text)
    return list(dict.fromkeys(found))


def _of_members(sentence: Sentence, text: Text) -> bool:
    """Whether "they" are the members of the Court told of in the sentence before."""
    return any(
        re.search(r"\b(?:members?|parties|signatories|ratified|joined)\b", s.text.lower())
        for s in text.before(sentence, 1, 1)
    )


def _of_whom(names: list[Any]) -> list[str]:
    from servanda.record import load

    found: list[str] = []
    for name in names:
        if name.kind == "state":
            found.append(name.id)
        found += [state for p in load().persons if p.id == name.id for state in p.nationality]
    return found


def _discussed(sentence: Sentence, text: Text) -> list[str]:
    """The state for which "we" speak: the one that most of the sentences before are about."""
    counted: dict[str, int] = {}
    for earlier in [*text.before(sentence, 5), sentence]:
        for m in earlier.mentions:
            if m.kind == "state" and m.how in ("name", "office", "capital", "metonym") and ";" not in m.id:
                counted[m.id] = counted.get(m.id, 0) + 1
    return [max(counted, key=lambda id: counted[id])] if counted else []


def _persons(match: re.Match[str], view: Shape, sentence: Sentence, text: Text, duty: str) -> list[str]:
    """Whom the duty concerns: in the complement, else the person sought that the paragraph is about."""
    at = (
        match.start("arrest")
        if match.groupdict().get("arrest")
        else match.start("cooperate")
        if match.groupdict().get("cooperate")
        else match.end()
    )
    window = view.text[at : at + 130]
    stop = re.search(r"[;.]|, (?:but|said|who|which)|\b(?:said|if|when|because|while|although|issued)\b", window)
    found = view.ids(window[: stop.start()] if stop else window, "P")
    if not found and (placed := re.search(r"\b(?:have|get|see|keep) (P\d+) \Z", view.text[:at])):
        found = view.ids(placed[1], "P")  # "to have both arrested"
    if not found and re.search(r"\b(?:both|them|him|her)\b", window[: stop.start()] if stop else window):
        found = view.ids(view.text, "P")
    return found


def _extent(match: re.Match[str], view: Shape) -> tuple[int, int]:
    behind = view.text[match.end() : match.end() + 120]
    stop = re.search(r"[;\"]|, |\. | but | although | while | according to ", behind)
    return view.clause_to(match.start(), match.end() + (stop.start() if stop else len(behind)))


def _pleas(view: Shape, sentence: Sentence, text: Text) -> Iterator[Found]:
    """Immunity pleaded or affirmed by a state."""
    for pattern in (COULD_NOT, SITTING, IMMUNITY):
        for match in pattern.finditer(view.text):
            if (
                re.search(
                    r"\b(?:no|not(?! an? (?:party|member|signatory)| (?:party|ratified|joined|signed))|never(?! "
                    r"(?:ratified|joined|signed))|n't|without|reject\w*|dismiss\w*|den(?:y|ied|ies)|lift\w*|"
                    r"waiv\w*)\b[^.;]{0,30}\bimmunit",
                    match.group(),
                )
                and pattern is IMMUNITY
            ):
                continue
            states = [m.id for m in view.all(match["states"]) if m.kind == "state"]
            if match["states"] == "it":
                states = _discussed(sentence, text)
            persons = view.ids(view.text[match.start() : match.end() + 20], "P") or [""]
            start, end = view.clause_to(match.start(), match.end())
            for who in dict.fromkeys(id for s in states for id in s.split(";")):
                for person in persons[:1]:
                    args: dict[str, Any] = {"who": who, "duty": "none"}
                    if person:
                        args["person"] = person
                    yield Found(TYPE, start, end, args, notes={"immunity": True, "kind": "plea"})
            if states:
                return


def _national(view: Shape) -> Iterator[Found]:
    """The United Kingdom's own Act (ICC Act 2001), which names no state."""
    if match := NATIONAL_ACT.search(view.text):
        start, end = view.clause_to(match.start(), match.end())
        yield Found(TYPE, start, end, {"who": "GBR", "duty": "cooperate"}, notes={"immunity": False, "kind": "act"})


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The duty by the law on the day of the document (RS 59, 86, 87, 89, 127)."""
    return check(found, day, record)
