"""Acts of a chamber of the Court or of another court: findings, referrals, challenges rejected, judgments.

The Prosecutor's acts and the opening of an investigation are none; "can refer" and "if a State Party fails" are general
statements, not acts; what a court noted only as a reason is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.decision import orders, persons, pleas
from servanda.reports.claims.decision.bench import ICC, NATIONAL
from servanda.reports.claims.decision.checks import check
from servanda.reports.claims.decision.days import asked_on, day_of
from servanda.reports.claims.decision.done import (
    ACQUITTED,
    CONVICTED,
    FOUND,
    JURISDICTION,
    ORDERED,
    REJECTED,
    Act,
    Scene,
    by_verb,
)
from servanda.reports.claims.decision.elsewhere import elsewhere
from servanda.reports.claims.decision.findings import findings
from servanda.reports.claims.decision.referrals import referrals
from servanda.reports.claims.decision.repeats import JUDGED, ON_STATES, elliptical, likewise, told_before
from servanda.reports.crimes import crimes_together
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "decision"
TRIGGERS = (
    "abide", "accus", "acquit", "adjourn", "advis", "allow", "annul", "appeal", "approv", "arrest", "ask", "author",
    "award", "bar", "blame", "blast", "block", "breach", "bring", "broke", "brought", "calls by", "calls from",
    "called on", "censur", "challenge", "chid", "chose", "clear", "close", "commit", "compl", "conclu", "condemn",
    "confirm", "convict", "critici", "deaf", "deci", "declar", "declin", "default", "defer", "defi", "defy", "delay",
    "demand", "denied", "denies", "deny", "detain", "did not meet", "direct", "discontinu", "dismiss", "disqualif",
    "disregard", "dropp", "ended", "ends", "erred", "error", "escap", "exonerat", "extend", "fail", "fall", "fault",
    "fell", "find", "flout", "followed", "forward", "foul", "found", "free", "gave", "given", "gives", "goes to",
    "got ", "grant", "guilty", "halt", "hand", "haul", "heed", "held", "hold", "ignor", "illegal", "imprison",
    "inform", "infring", "instruct", "invit", "jail", "judg", "junk", "jurisdiction", "keep", "kept", "knock",
    "lambast", "landed", "leave", "let off", "lived", "lose", "lost", "lower", "merit", "move", "neglect", "nix",
    "non-co", "noncompl", "notif", "open", "opinion", "opted", "order", "overrul", "overturn", "pass", "paus",
    "permi", "postpon", "push", "put off", "quash", "ran afoul", "rapped", "raps", "rebuff", "rebuk", "receiv",
    "recogni", "refer", "refus", "reject", "release", "remand", "remind", "remit", "reneg", "report", "reprimand",
    "request", "resum", "revers", "revok", "rule", "ruling", "said no", "same", "says no", "schedul", "scold", "scrap",
    "send", "sent", "set aside", "set ", "shirk", "shop", "short", "shot", "should have", "slam", "spare", "stop",
    "struck", "submi", "summon", "suspend", "task", "terminat", "threw", "throw", "told", "toss", "transfer",
    "turn", "unlawful", "upheld", "uphold", "vacat", "violat", "void", "went to", "wrote",
)  # fmt: skip
EXAMPLES = (
    ("ICC judges found that Mongolia failed to comply with its obligation to arrest Putin.",
     {"body": "icc_pretrial", "action": "found_non_compliance", "subject": "MNG"}),
    ("The ICC referred Mongolia to the Assembly of States Parties.", {"action": "referred_to_asp", "subject": "MNG"}),
    ("The ICC's Pre-Trial Chamber I rejected Israel's challenge to its jurisdiction.",
     {"body": "icc_pretrial", "action": "rejected_challenge", "subject": "ISR"}),
    ("Thomas Lubanga was convicted by the ICC in 2012.",
     {"body": "icc_trial", "action": "convicted", "subject": "lubanga", "date": "2012"}),
    ("The International Court of Justice ordered Israel to prevent acts of genocide.",
     {"body": "icj", "action": "other", "subject": "ISR"}),
    ("If a state party fails to comply, the ICC can refer the matter to the Assembly of States Parties.", None),
    ("The ICC prosecutor rejected the criticism.", None),
    ("Amnesty International said Mongolia had failed to comply with the ICC.", None),
)  # fmt: skip

_CHAMBERS = frozenset(("icc_pretrial", "icc_trial", "icc_appeals"))
_USUAL = {"convicted": "icc_trial", "acquitted": "icc_trial"}
_OTHER = frozenset(("not_referred", "charges", "jurisdiction", "ordered", "other_court"))


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The acts in one sentence, one claim a state or person; an act told twice counts once, unless on two days."""
    c = Scene.of(sentence, text)
    told: dict[tuple[str, str], Any] = {}
    spoken_of: tuple[str, ...] = ()
    for act in _acts(c):
        whom = act.whom or (act.kind in ON_STATES and spoken_of) or told_before(c, act, find)
        spoken_of = act.whom or spoken_of
        for subject in whom:
            claim = _claim(c, act, subject)
            if not _again(act, subject, claim.args.get("date"), told):
                told[_label(act), subject] = claim.args.get("date")
                yield claim


def _again(act: Act, subject: str, day: Any, told: dict[tuple[str, str], Any]) -> bool:
    """Whether a sentence told an act before."""
    key = (_label(act), subject)
    return key in told and not (day and told[key] and day != told[key])


_RULES = {  # by what was done, and by what a bench would not do: withdraw warrants, confirm charges
    1: by_verb(pleas.DONE, persons.DONE, orders.DONE),
    -1: by_verb(pleas.REFUSED, persons.REFUSED, orders.REFUSED),
}


def _on_cases(c: Scene) -> Iterator[Act]:
    """The acts of one sentence on pleas, persons and proceedings: the first rule that fits a verb."""
    for found in c.predications:
        known = any(found.lemma in rules for rules in _RULES.values())
        rules = _RULES.get(c.standing(found), {}).get(found.lemma, ()) if known else ()
        if act := next(filter(None, (rule(c, found) for rule in rules)), None):
            yield act
    yield from persons.judgment_nouns(c)
    yield from pleas.rejections(c)


def _label(act: Act) -> str:
    return "other" if act.kind in _OTHER else act.kind


def _acts(c: Scene) -> Iterator[Act]:
    """All acts of a sentence and what a bare name repeats of them; without any, that of another court."""
    acts = _without_reasons([*findings(c), *referrals(c), *likewise(c, find), *_on_cases(c)])
    again = [list(elliptical(c, act)) for act in acts]
    for act, repeats in zip(acts, again, strict=True):
        yield replace(act, span=(act.span[0], min([act.span[1], *(x.span[0] for x in repeats)])))
    yield from (act for repeats in again for act in repeats)
    if not acts:
        yield from elsewhere(c)


def _without_reasons(acts: list[Act]) -> list[Act]:
    """Acquittals first; jurisdiction not beside an order, nor "ruled against" or "confirmed" beside what was ruled."""
    ruled = any(act.kind in (ORDERED, REJECTED) for act in acts)
    said = {id(act.verb) for act in acts if act.kind in (FOUND, *JUDGED) and act.verb.lemma != "sentence"} | {
        id(act.verb.governor) for act in acts if act.kind == REJECTED
    }
    kept = [
        act
        for act in acts
        if not (act.kind == JURISDICTION and ruled) and not (act.kind == ORDERED and id(act.verb) in said)
    ]
    return sorted(kept, key=lambda act: act.kind != ACQUITTED)


def _claim(c: Scene, act: Act, subject: str) -> Found:
    first, last = c.view.clause_to(*act.span)
    args: dict[str, Any] = {"body": _body(c, act), "action": _label(act), "subject": subject}
    if when := day_of(c, act, subject):
        args["date"] = when
    if articles := _articles(c.view.text):
        args["articles"] = articles
    words = c.view.text[act.span[0] : act.span[1] + 60]
    crimes = _crimes(c, act) if act.kind == CONVICTED else []
    notes = {"words": words, "kind": act.kind, "asked_on": asked_on(c), "crimes": crimes}
    return Found(TYPE, first, last, args, notes=notes)


def _crimes(c: Scene, act: Act) -> list[str]:
    """The crimes of which one person is convicted."""
    return crimes_together(c.view.text[act.verb.end : act.span[1]]) if len(act.whom) == 1 else []


_ARTICLES = re.compile(r"\barticles? (\d{2,3}(?:\(\d\w?\))*(?:\(\w\))?)(?:(?:,| and|, and) (\d{2,3}(?:\(\w+\))*))?")


def _articles(words: str) -> list[str]:
    return [article for pair in _ARTICLES.findall(words) for article in pair if article]


def _body(c: Scene, act: Act) -> str:
    """The chamber that the clause names, for "it" and "they" the one named last, else whose business it usually is."""
    if act.bench != ICC:
        return "other" if act.bench == NATIONAL else act.bench
    (start, end), text = act.span, c.view.text
    near = (text[start:end], text[max(0, start - 40) : end + 60], text[:start])
    if chamber := next((name.id for piece in near for name in c.view.all(piece, "J") if name.id in _CHAMBERS), None):
        return chamber
    if "on appeal" in c.view.text:
        return "icc_appeals"
    pronoun = act.verb.subject[:1] and act.verb.subject[0].head in ("it", "they")
    before = [m.id for s in c.text.before(c.view.sentence, 4, 1) for m in s.mentions if m.id in _CHAMBERS]
    if pronoun and before:
        return before[-1]
    return "icc_trial" if act.verb.lemma == "sentence" else _USUAL.get(act.kind, "icc_pretrial")


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The act against the record of decisions, challenges and cases; other courts' acts are outside it."""
    return check(found, day, record)
