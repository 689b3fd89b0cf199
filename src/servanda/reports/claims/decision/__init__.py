"""Acts of a chamber of the Court or of another court: findings, referrals, challenges rejected, judgments.

The Prosecutor's acts and the opening of an investigation are none; "can refer" and "if a State Party fails" are general
statements, not acts; what a court noted only as a reason is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    Rule,
    Rules,
    standing,
)
from servanda.reports.claims.decision.elsewhere import elsewhere
from servanda.reports.claims.decision.findings import findings
from servanda.reports.claims.decision.referrals import referrals
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "decision"
TRIGGERS = (
    "abide", "accus", "acquit", "adjourn", "advis", "allow", "annul", "appeal", "approv", "arrest", "asked", "asks",
    "authori", "barred", "bars", "blame", "block", "breach", "bring", "broke", "brought", "calls by", "calls from",
    "censur", "challenge", "chid", "chose", "clear", "closed", "commit", "complian", "complied", "comply", "conclu",
    "condemn", "confirm", "convict", "critici", "decid", "declar", "declin", "defer", "defied", "delay", "demand",
    "denied", "denies", "deny", "detain", "did not meet", "direct", "discontinu", "dismiss", "disqualif", "disregard",
    "dropp", "ended", "ends", "erred", "error", "escap", "exonerat", "fail", "fallen", "fault", "fell", "find",
    "flout", "followed", "forward", "found", "free", "goes to", "grant", "guilty", "halt", "handed", "hands", "haul",
    "heed", "held", "illegal", "imprison", "inform", "infring", "instruct", "invit", "jail", "judg", "jurisdiction",
    "knock", "lambast", "leave", "let off", "lived", "loses", "lost", "lower", "neglect", "non-co", "notif",
    "opinion", "opted", "order", "overturn", "pass", "permission", "permit", "postpon", "quash", "rapped", "raps",
    "rebuff", "rebuk", "refer", "refus", "reject", "release", "remand", "remind", "remit", "reneg", "report",
    "reprimand", "request", "resum", "revers", "revok", "rule", "ruling", "same", "scold", "send", "sent",
    "set aside", "shirk", "shop", "short", "should have", "spare", "struck", "submi", "summon", "suspend", "terminat",
    "threw", "throw", "told", "tossed", "turn of", "turned", "unlawful", "upheld", "uphold", "vacat", "violat",
    "went to", "wrote",
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

_CHAMBERS = frozenset(("icc_pretrial", "icc_trial", "icc_appeals"))
_USUAL = {"convicted": "icc_trial", "acquitted": "icc_trial"}
_ON_STATES = frozenset(("found_non_compliance", "referred_to_asp", "referred_to_unsc", "not_referred"))
_OTHER = frozenset(("not_referred", "charges", "jurisdiction", "ordered", "other_court"))


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The acts in one sentence, one claim a state or person; an act told twice counts once, unless on two days."""
    c = clauses(sentence)
    told: dict[tuple[str, str], Any] = {}
    spoken_of: tuple[str, ...] = ()
    for act in _acts(c, text):
        on_states = act.kind in _ON_STATES
        whom = act.whom or (on_states and spoken_of) or _told_before(c, act, text)
        spoken_of = act.whom if on_states and act.whom else spoken_of
        for subject in whom:
            claim = _claim(c, act, subject, text)
            if not _again(act, subject, claim.args.get("date"), told):
                told[_label(act), subject] = claim.args.get("date")
                yield claim


def _again(act: Act, subject: str, day: Any, told: dict[tuple[str, str], Any]) -> bool:
    """Whether a sentence told an act before: "convicted" beside a conviction that is quashed counts as told."""
    if act.kind == CONVICTED and told.get((ACQUITTED, subject), "never") == day:
        return True
    key = (_label(act), subject)
    return key in told and not (day and told[key] and day != told[key])


def _by_verb(*tables: Rules) -> dict[str, list[Rule]]:
    """The rules of each verb, in order."""
    rules: dict[str, list[Rule]] = {}
    for lemmas, rule in (row for table in tables for row in table):
        for lemma in lemmas:
            rules.setdefault(lemma, []).append(rule)
    return rules


_DONE = _by_verb(pleas.DONE, persons.DONE, orders.DONE)
_REFUSED = _by_verb(pleas.REFUSED, persons.REFUSED)  # what a bench would not do: withdraw warrants, confirm charges


def _on_cases(c: Clauses, text: Text) -> Iterator[Act]:
    """The acts of one sentence on pleas, persons and proceedings: the first rule that fits a verb."""
    for found in c.predications:
        if found.lemma not in _DONE and found.lemma not in _REFUSED:
            continue
        rules = {1: _DONE, -1: _REFUSED}.get(standing(c, found), {}).get(found.lemma, [])
        if act := next(filter(None, (rule(c, found, text) for rule in rules)), None):
            yield act
    yield from persons.judgment_nouns(c)


def _label(act: Act) -> str:
    return "other" if act.kind in _OTHER else act.kind


def _acts(c: Clauses, text: Text) -> Iterator[Act]:
    """All acts of a sentence and what a bare name repeats of them; without any, that of another court."""
    acts = _without_reasons([*findings(c, text), *referrals(c, text), *_on_cases(c, text)])
    yield from acts
    for act in acts:
        yield from _elliptical(c, act)
    if not acts:
        yield from elsewhere(c, text)


def _without_reasons(acts: list[Act]) -> list[Act]:
    """Acquittals first; jurisdiction not beside the order it bears out, "ruled against" not beside the finding."""
    ruled = any(act.kind in (ORDERED, REJECTED) for act in acts)
    findings_by = {id(act.verb) for act in acts if act.kind == FOUND}
    kept = [
        act
        for act in acts
        if not (act.kind == JURISDICTION and ruled) and not (act.kind == ORDERED and id(act.verb) in findings_by)
    ]
    return sorted(kept, key=lambda act: act.kind != ACQUITTED)


_MONTH = r"in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_TIME = (
    rf"(?:(?:in|on|by) (?:\w+ )?(?:\w+ )?\d|in \w+(?: of)? (?:last|this|that) year|{_MONTH}|(?:last|this) \w+|"
    r"\w+ (?:years?|months?|weeks?|days?) (?:later|earlier|before|after)|the (?:following|next|same) )"
)
_AGAIN = re.compile(
    r"(?:,|;|\band\b),? ?(?:and )?(?:of )?(?P<name>[SP]\d+)(?: of [SL]\d+)?"
    rf"(?:, (?!who|which|and)[^,;.]{{1,50}})?,? (?:too )?(?={_TIME})"
    r"|\b(?:as|so) (?:was|were|did|had) (?P<so>[SP]\d+)"
    r"|\b(?P<after>[SP]\d+)(?:, who [^;.]{1,80},)? followed\b"
)


def _elliptical(c: Clauses, act: Act) -> Iterator[Act]:
    """What a name and a day repeat: "and Katanga, two years later", "as was Djibouti"."""
    if act.kind in _OTHER:
        return
    letter = "P" if act.kind in (CONVICTED, ACQUITTED) else "S"
    for match in _AGAIN.finditer(c.view.text, act.verb.end):
        group = match.lastgroup or "name"
        mention = c.view.name(match[group])
        fits = match[group][0] == letter and mention.how != "demonym"
        if fits and mention.id not in act.whom and (letter == "S" or mention.id in persons.tried()):
            comma = c.view.text.find(",", match.end() + 1)
            end = comma if comma > 0 else match.end() + 12
            yield Act(act.kind, act.verb, (mention.id,), (match.start(group), end))


def _told_before(c: Clauses, act: Act, text: Text) -> tuple[str, ...]:
    """Nearest states before in the sentence; else those of whom the sentences before told an act."""
    view = c.view
    before = [m for m in view.all(view.text[: act.verb.end], "SP") if m.kind == "state" and m.how != "demonym"]
    if before:
        return tuple(before[0].id.split(";"))
    for earlier in reversed(text.before(view.sentence, 8, 2)):
        named = [m for m in earlier.mentions if m.kind == "state" and m.how in ("name", "office", "phrase")]
        states = [id for m in named for id in m.id.split(";")]
        acts = [str(claim.args["subject"]) for claim in find(earlier, text)] if len(set(states)) > 1 else []
        if acts or states:
            return tuple(dict.fromkeys(acts or states[:1]))
    behind = [m for m in view.all(view.text[act.verb.start :], "SD") if m.how in ("name", "office")]
    return tuple(behind[0].id.split(";")) if behind else ()


def _claim(c: Clauses, act: Act, subject: str, text: Text) -> Found:
    first, last = c.view.clause_to(*act.span)
    args: dict[str, Any] = {"body": _body(c, act, text), "action": _label(act), "subject": subject}
    if when := day_of(c, act, subject, text):
        args["date"] = when
    if act.kind != "other_court" and (articles := _articles(c.view.text)):
        args["articles"] = articles
    words = c.view.text[act.span[0] : act.span[1] + 60]
    return Found(TYPE, first, last, args, notes={"words": words, "kind": act.kind, "asked_on": asked_on(c, text)})


_ARTICLES = re.compile(r"\barticles? (\d{2,3}(?:\(\d\w?\))*(?:\(\w\))?)(?:(?:,| and|, and) (\d{2,3}(?:\(\w+\))*))?")


def _articles(words: str) -> list[str]:
    return [article for pair in _ARTICLES.findall(words) for article in pair if article]


def _body(c: Clauses, act: Act, text: Text) -> str:
    """The chamber that the clause names, for "it" and "they" the one named last, else whose business it usually is."""
    if act.bench != ICC:
        return "other" if act.bench == NATIONAL else act.bench
    start, end = act.span
    whole = c.view.text if act.verb.form == "ing" else ""
    for piece in (c.view.text[start:end], c.view.text[max(0, start - 40) : end + 60], whole):
        for name in c.view.all(piece, "J"):
            if name.id in _CHAMBERS:
                return name.id
    if act.kind in (ACQUITTED, ORDERED) and "on appeal" in c.view.text:
        return "icc_appeals"
    pronoun = act.verb.subject[:1] and act.verb.subject[0].head in ("it", "they")
    before = [m.id for s in text.before(c.view.sentence, 4, 1) for m in s.mentions if m.id in _CHAMBERS]
    if pronoun and before:
        return before[-1]
    return "icc_trial" if act.verb.lemma == "sentence" else _USUAL.get(act.kind, "icc_pretrial")


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The act against the record of decisions, challenges and cases; other courts' acts are outside it."""
    return check(found, day, record)
