"""Acts of a chamber of the Court or of another court: findings, referrals, challenges rejected, judgments.

The Prosecutor's acts and the opening of an investigation are none; "can refer" and "if a State Party fails" are general
statements, not acts; what a court noted only as a reason is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.record import load
from servanda.reports.claims.decision_checks import check
from servanda.reports.claims.decision_phrases import FRAMES, NATIONAL, NOT_DONE, WORLD_COURT, WORLD_COURT_CALLS
from servanda.reports.dates import days_in
from servanda.reports.frames import holds
from servanda.reports.model import Found, Judgement, Mention, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "decision"
TRIGGERS = (
    "refer", "report", "fail", "complian", "comply", "complied", "breach", "violat", "reject", "dismiss",
        "turned down", "threw out",
    "throw", "denied", "deny", "denies", "declin", "refus", "acquit", "convict", "guilty", "cleared", "overturn",
        "upheld", "uphold",
    "quash", "confirm", "ruled", "rules", "rule", "ruling", "found", "finds", "held", "ordered", "orders", "decid",
        "judg", "sentenc", "grant", "appeal", "challenge",
    "authori", "asks", "asked", "rebuk", "censur", "reprimand", "calls from", "calls by", "revers", "did not meet",
        "goes to", "inform",
    "terminat", "vacat", "released", "release", "advis", "opinion", "non-cooperation", "chided", "critici",
        "jurisdiction", "request", "illegal", "unlawful", "told", "instruct", "disqualif", "closed", "dropp", "suspend",
)  # fmt: skip
EXAMPLES = (
    ("ICC judges found that Mongolia failed to comply with its obligation to arrest Putin.",
     {"body": "icc_pretrial", "action": "found_non_compliance", "subject": "MNG"}),
    ("The ICC referred Mongolia to the Assembly of States Parties.", {"action": "referred_to_asp", "subject": "MNG"}),
    ("The ICC reported Djibouti and Uganda to the UN Security Council.", {"action": "referred_to_unsc", "subject":
        "UGA"}),
    ("The ICC's Pre-Trial Chamber I rejected Israel's challenge to its jurisdiction.",
     {"body": "icc_pretrial", "action": "rejected_challenge", "subject": "ISR"}),
    ("The ICC Appeals Chamber acquitted Jean-Pierre Bemba in 2018.",
     {"body": "icc_appeals", "action": "acquitted", "subject": "bemba", "date": "2018"}),
    ("Thomas Lubanga was convicted by the ICC in 2012.", {"body": "icc_trial", "action": "convicted", "subject":
        "lubanga"}),
    ("ICC judges confirmed 39 charges against Joseph Kony.", {"action": "other", "subject": "kony"}),
    ("The judges declined to refer South Africa to the Security Council, the ICC said.", {"action": "other", "subject":
        "ZAF"}),
    ("The International Court of Justice ordered Israel to prevent acts of genocide.", {"body": "icj", "action":
        "other", "subject": "ISR"}),
    ("South Africa's High Court ruled that Bashir must be arrested under the ICC warrant.", {"body": "other", "action":
        "other"}),
    ("If a state party fails to comply, the ICC can refer the matter to the Assembly of States Parties.", None),
    ("The ICC prosecutor rejected the criticism.", None),
    ("The ICC opened an investigation into Kenya.", None),
    ("Amnesty International said Mongolia had failed to comply with the ICC.", None),
)  # fmt: skip

_BODIES = {"icc_pretrial": "icc_pretrial", "icc_trial": "icc_trial", "icc_appeals": "icc_appeals", "icj": "icj"}
_USUAL = {"convicted": "icc_trial", "acquitted": "icc_trial"}


_COURTS = re.compile(r"[CJIKAU]\d|court|judge|chamber|tribunal|panel|bench|\bP\d|convict|acquit|judiciary|referral")


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The acts in one sentence, one claim a state or person."""
    view = shape(sentence)
    seen: set[tuple[str, str]] = set()
    taken: list[tuple[int, int, str]] = []
    if not _COURTS.search(view.text):
        return
    for action, pattern, needs in FRAMES:
        if not holds(view.text, needs):
            continue
        for match in pattern.finditer(view.text):
            if any(
                match.start() < b and match.end() > a and not _both_referrals(action, done) for a, b, done in taken
            ) or _undone(view, match):
                continue
            subjects = _subjects(view, match, action, sentence, text)
            if action in ("convicted", "acquitted"):
                subjects = [s for s in subjects if s in _tried()]
            for subject in subjects:
                if (action, subject) not in seen and not (action == "convicted" and ("acquitted", subject) in seen):
                    seen.add((action, subject))
                    yield _claim(view, match, action, subject, text)
            if subjects:
                taken.append((*match.span("act"), action))
    if not seen:
        yield from _elsewhere(view, sentence, text)


def _both_referrals(action: str, done: str) -> bool:
    """ "To the Council and to the Assembly" is two referrals in one act."""
    return action != done and action.startswith("referred_to") and done.startswith("referred_to")


def _undone(view: Shape, match: re.Match[str]) -> bool:
    """What a court may do, was asked to do or never did is no act."""
    before = view.text[max(0, match.start() - 60) : match.start()]
    own = view.text[match.start() : match.start("act")]
    if re.search(r"\b(?:revers|overturn|quash|set aside|annul)\w*[^.;]{0,60}\Z", before) and "refer" in match["act"]:
        return True
    if view.text[match.start("act") : match.end("act")].endswith("ing"):
        return False  # "wanted to appeal the decision rejecting its request": the decision is there
    return bool(NOT_DONE.search(own)) or bool(
        re.search(
            r"\b(?:if|whether|unless|never before|(?<!hours )(?<!days "
            r")(?<!day )(?<!weeks )(?<!minutes )before|urg\w+|call\w* "
            r"on|ask\w*|could|(?<!in )may|might|hope\w*|want\w*|until|"
            r"petition\w*|expected)\b[^.;,]{0,40}\Z",
            before,
        )
    )


def _subjects(view: Shape, match: re.Match[str], action: str, sentence: Sentence, text: Text) -> list[str]:
    """The states, else the persons, that the act concerns; those told of before for "the matter", "its request"."""
    groups = match.groupdict()
    if piece := groups.get("on"):
        persons_first = action in ("convicted", "acquitted")
        letters = ("P", "S") if persons_first else ("S", "P", "D")
        for letter in letters:
            ids = [id for m in view.all(piece, letter) for id in m.id.split(";")]
            if ids:
                return list(dict.fromkeys(ids))
        if action in ("convicted", "acquitted"):
            return []
    if (
        "on" in groups
        and groups["on"]
        and not re.search(
            r"\b(?:its|the|their|his|authorities|government|matter|case|request|appeal|challenge|referral|it|them|both|"
            r"country|state|finding|issue)\b",
            groups["on"],
        )
    ):
        return []
    return _told_before(view, match, sentence, text)


def _told_before(view: Shape, match: re.Match[str], sentence: Sentence, text: Text) -> list[str]:
    """Nearest states before in the sentence; else those of whom the sentences before told an act."""
    before = [m for m in view.all(view.text[: match.start("act")], "SP") if m.kind == "state" and m.how != "demonym"]
    if before:
        return before[0].id.split(";")
    behind = [m for m in view.all(view.text[match.start() :], "SD") if m.how in ("name", "office")]
    for earlier in reversed(text.before(sentence, 4, 3)):
        states = [
            id
            for m in earlier.mentions
            if m.kind == "state" and m.how in ("name", "office", "phrase")
            for id in m.id.split(";")
        ]
        acts = [claim.args["subject"] for claim in find(earlier, text)] if len(states) > 1 else []
        if acts or states:
            return list(dict.fromkeys(acts or states[:1]))
    return behind[0].id.split(";") if behind else []


def _tried() -> frozenset[str]:
    """Persons with a judgment or a trial on record: for others "found guilty" is the press's word for a warrant."""
    record = load()
    kinds = ("conviction", "acquittal")
    judged = {p for d in record.decisions if d.kind in kinds for p in d.persons}
    return frozenset(
        judged
        | {
            p
            for c in record.cases
            if "trial" in c.stage or "convict" in c.outcome or "acquit" in c.outcome
            for p in c.persons
        }
    )


def _claim(view: Shape, match: re.Match[str], action: str, subject: str, text: Text) -> Found:
    first, last = view.clause(match)
    label = "other" if action in ("not_referred", "charges", "jurisdiction", "ordered") else action
    args: dict[str, Any] = {"body": _body(view, match, action), "action": label, "subject": subject}
    if when := _when(view, match, text):
        args["date"] = when
    if articles := re.findall(
        r"\barticles? (\d{2,3}(?:\(\d\w?\))*(?:\(\w\))?)(?:(?:,| and|, and) "
        r"(\d{2,3}(?:\(\w+\))*))?",
        view.text,
    ):
        args["articles"] = [a for pair in articles for a in pair if a]
    notes = {"words": view.text[match.start() : match.end() + 60], "kind": action, "asked_on": _asked_on(view, text)}
    return Found(TYPE, first, last, args, notes=notes)


def _body(view: Shape, match: re.Match[str], action: str) -> str:
    for piece in (match.group(), view.text[max(0, match.start() - 40) : match.end() + 60]):
        for name in view.all(piece, "JI"):
            if name.id in _BODIES:
                return _BODIES[name.id]
    if action in ("acquitted", "ordered") and "on appeal" in view.text:
        return "icc_appeals"
    if "sentenc" in match.group("act"):
        return "icc_trial"
    return _USUAL.get(action, "icc_pretrial")


def _when(view: Shape, match: re.Match[str], text: Text) -> str | None:
    """The day of the act: beside its verb or in front, not the day of what it concerned."""
    start, verb = view.span(match.start(), match.end("act"))
    days = [d for d in days_in(view.sentence, text.day) if not d.ahead]
    published = text.document.published is not None
    fit = [d for d in days if published or len(d.iso) < 10 or re.search(r"\d", text.document.text[d.start : d.end])]
    head = view.sentence.start + 30
    near = [
        d
        for d in fit
        if d.end <= verb + 40
        and (d.start >= start or d.end <= head)
        and not _of_something_else(text.document.text, d.start, start, verb)
    ]
    verb_at = view.span(match.start("act"), match.end("act"))[0]
    return min(near, key=lambda d: abs(d.start - verb_at)).iso if near else None


def _of_something_else(document: str, at: int, start: int, verb: int) -> bool:
    between = document[verb:at]
    return bool(re.search(r"\b(?:when|during|visit|since|request of|who|which|arrest|decision)\b", between)) or bool(
        re.search(
            r"\b(?:when|visited|visit|stayed|who|over|during|since|request of)\b[^,.;]{0,60}\Z|, which [^,;]{0,40}\Z",
            document[start:at],
        )
    )


def _asked_on(view: Shape, text: Text) -> str | None:
    """The day that the sentence gives to a request of the Court."""
    for when in days_in(view.sentence, text.day):
        if re.search(
            r"\brequest(?:ed)? (?:of|on|made on|dated|from)\s*\Z",
            text.document.text[max(0, when.start - 24) : when.start].lower() + " ",
        ):
            return when.iso
        if re.search(r"\brequest (?:of|on|dated) ", text.document.text[max(0, when.start - 14) : when.end].lower()):
            return when.iso
    return None


def _elsewhere(view: Shape, sentence: Sentence, text: Text) -> Iterator[Found]:
    """Judgments of the ICJ, and of national courts where the ICC or a person it seeks is at issue."""
    for match in (*WORLD_COURT.finditer(view.text), *WORLD_COURT_CALLS.finditer(view.text)):
        if _undone(view, match):
            continue
        states = [
            m
            for m in view.all(view.text[match.start("act") :], "S")
            if m.how in ("name", "office", "phrase", "pronoun")
        ]
        states += list(view.all(view.text, "S"))
        if states:
            yield _other_court(view, match, "icj", states[0], text)
        return
    if not (re.search(r"[CTP]\d", view.text) or _OF_A_SURRENDER.search(view.text)) or not _sought_or_court(view, text):
        return
    for match in NATIONAL.finditer(view.text):
        if not _undone(view, match):
            names = [m for m in view.all(view.text[match.start("act") :], "PS") if m.how != "demonym"] or view.all(
                view.text, "PSD"
            )
            names = names or [
                m for s in reversed(text.before(sentence, 3, 1)) for m in s.mentions if m.kind in ("person", "state")
            ]
            person = next((m for m in names if m.kind == "person"), names[0] if names else None)
            if person:
                yield _other_court(view, match, "other", person, text)
            return


_OF_A_SURRENDER = re.compile(
    r"\b(?:arrest\w*|surrender\w*|extradit\w+|cooperat\w+|withdraw\w*|warrants?|immunit\w+|"
    r"releas\w+|transfer\w*)\b"
)


def _sought_or_court(view: Shape, text: Text) -> bool:
    return any(m.id in ("icc", "rome_statute") for s in text.sentences for m in s.mentions)


def _other_court(view: Shape, match: re.Match[str], body: str, subject: Mention, text: Text) -> Found:
    first, last = view.clause(match)
    args: dict[str, Any] = {"body": body, "action": "other", "subject": subject.id.split(";")[0]}
    if when := _when(view, match, text):
        args["date"] = when
    return Found(TYPE, first, last, args, notes={"words": view.text, "kind": "other_court"})


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The act against the record of decisions, challenges and cases; other courts' acts are outside it."""
    return check(found, day, record)
