"""Acts of a chamber of the Court or of another court: findings, referrals, challenges rejected, judgments.

The Prosecutor's acts and the opening of an investigation are none; "can refer" and "if a State Party fails" are general
statements, not acts; what a court noted only as a reason is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.decision_acts import about_cases, tried
from servanda.reports.claims.decision_bench import NATIONAL
from servanda.reports.claims.decision_checks import check
from servanda.reports.claims.decision_elsewhere import elsewhere
from servanda.reports.claims.decision_states import Act, about_states
from servanda.reports.dates import When, days_in
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "decision"
TRIGGERS = (
    "accus", "acquit", "adjourn", "advis", "allow", "annul", "appeal", "approv", "arrest", "asked", "asks", "authori",
    "barred", "bars", "block", "breach", "bring", "broke", "brought", "calls by", "calls from", "censur", "challenge",
    "chid", "chided", "chose", "clear", "cleared", "clears", "closed", "complian", "complied", "comply", "conclu",
    "confirm", "convict", "critici", "decid", "declar", "declin", "defer", "defied", "delay", "demand", "denied",
    "denies", "deny", "detain", "did not meet", "direct", "discontinu", "dismiss", "disqualif", "disregard", "dropp",
    "ended", "ends", "erred", "error", "escap", "exonerat", "fail", "fault", "find", "finds", "flout", "followed",
    "forward", "found", "free", "goes to", "grant", "guilty", "halt", "haul", "held", "illegal", "inform", "infring",
    "instruct", "invit", "judg", "jurisdiction", "leave", "let off", "loses", "lost", "lower", "neglect", "non-co",
    "notif", "opinion", "opted", "order", "ordered", "orders", "overturn", "pass", "permit", "postpon", "quash",
    "rebuff", "rebuk", "refer", "refus", "reject", "release", "released", "remand", "remind", "remit", "reneg",
    "report", "reprimand", "request", "resum", "revers", "revok", "rule", "ruled", "rules", "ruling", "same", "send",
    "sent", "sentenc", "set aside", "shirk", "shop", "should have", "spare", "struck", "submi", "submit", "summon",
    "suspend", "terminat", "threw", "throw", "told", "tossed", "turn of", "turned", "unlawful", "upheld", "uphold",
    "vacat", "violat", "went to",
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
_ON_STATES = frozenset(("found_non_compliance", "referred_to_asp", "referred_to_unsc", "not_referred"))
_OTHER = frozenset(("not_referred", "charges", "jurisdiction", "ordered", "other_court"))


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The acts in one sentence, one claim a state or person."""
    c = clauses(sentence)
    seen: dict[tuple[str, str], Any] = {}
    spoken: tuple[str, ...] = ()
    for act in _acts(c, text):
        unnamed = spoken if act.kind in _ON_STATES else ()
        spoken = act.whom if act.kind in _ON_STATES and act.whom else spoken
        for subject in act.whom or unnamed or _told_before(c, act, text):
            claim = _claim(c, act, subject, text)
            key, day = (_label(act), subject), claim.args.get("date")
            again = key in seen and not (day and seen[key] and day != seen[key])
            undone = act.kind == "convicted" and seen.get(("acquitted", subject), day) == day
            if not again and not (undone and ("acquitted", subject) in seen):
                seen[key] = day
                yield claim


def _label(act: Act) -> str:
    return "other" if act.kind in _OTHER else act.kind


def _acts(c: Clauses, text: Text) -> Iterator[Act]:
    """All acts of a sentence; those of other courts where the Court has none, and what only a name repeats."""
    acts = [*about_states(c, text), *about_cases(c, text)]
    if any(act.kind in ("ordered", "rejected_challenge") for act in acts):
        acts = [act for act in acts if act.kind != "jurisdiction"]  # the reason for it
    if any(act.kind == "acquitted" for act in acts):
        acts = sorted(acts, key=lambda act: act.kind != "acquitted")
    yield from acts
    for act in acts:
        yield from _elliptical(c, act)
    if not acts:
        yield from elsewhere(c, text)


_TIME = (
    r"(?:(?:in|on|by) (?:\w+ )?(?:\w+ )?\d|in \w+(?: of)? (?:last|this|that) year|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"\w+ (?:years?|months?|weeks?|days?) (?:later|earlier|before|after)|(?:last|this) \w+|the (?:following|next|same) )"
)
_AGAIN = re.compile(
    rf"(?:,|;|\band\b),? ?(?:and )?(?:of )?(?P<name>[SP]\d+)(?: of [SL]\d+)?(?:, (?!who|which|and)[^,;.]{{1,50}})?,? (?:too )?(?={_TIME})"
    r"|\b(?:as|so) (?:was|were|did|had) (?P<so>[SP]\d+)"
    r"|\b(?P<after>[SP]\d+)(?:, who [^;.]{1,80},)? followed\b"
)


def _elliptical(c: Clauses, act: Act) -> Iterator[Act]:
    """What a name and a day repeat: "and Katanga, two years later", "as was Djibouti"."""
    letter = "P" if act.kind in ("convicted", "acquitted") else "S"
    for match in _AGAIN.finditer(c.view.text, act.verb.end):
        name = match[match.lastgroup or 0]
        mention = c.view.name(name)
        fits = name[0] == letter and mention.how != "demonym" and (letter == "S" or mention.id in tried())
        if fits and act.kind not in _OTHER and mention.id not in act.whom:
            end = c.view.text.find(",", match.end() + 1)
            yield Act(
                act.kind,
                act.verb,
                (mention.id,),
                (match.start(match.lastgroup or 0), end if end > 0 else match.end() + 12),
            )


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
    args: dict[str, Any] = {"body": _body(c, act), "action": _label(act), "subject": subject}
    if when := _when(c, act, subject, text):
        args["date"] = when
    if act.kind != "other_court" and (articles := _articles(c.view.text)):
        args["articles"] = articles
    words = c.view.text[act.span[0] : act.span[1] + 60]
    return Found(TYPE, first, last, args, notes={"words": words, "kind": act.kind, "asked_on": _asked_on(c, text)})


_ARTICLES = re.compile(r"\barticles? (\d{2,3}(?:\(\d\w?\))*(?:\(\w\))?)(?:(?:,| and|, and) (\d{2,3}(?:\(\w+\))*))?")


def _articles(words: str) -> list[str]:
    return [article for pair in _ARTICLES.findall(words) for article in pair if article]


def _body(c: Clauses, act: Act) -> str:
    """The chamber that the clause names, else the one whose business it usually is."""
    if act.bench == NATIONAL:
        return "other"
    if act.bench == "icj":
        return "icj"
    start, end = act.span
    for piece in (c.view.text[start:end], c.view.text[max(0, start - 40) : end + 60], c.view.text):
        for name in c.view.all(piece, "J"):
            if name.id in _BODIES:
                return _BODIES[name.id]
    if act.kind in ("acquitted", "ordered") and "on appeal" in c.view.text:
        return "icc_appeals"
    return "icc_trial" if act.verb.lemma == "sentence" else _USUAL.get(act.kind, "icc_pretrial")


# -- days

_ELSEWHERE = re.compile(
    r"[;:]|\b(?:when|during|after|since|until|over|who|which|where|visit\w*|stay\w*|arrest\w*|requests?|decision|from|that|for|committed|following|against)\b|, and "
)
_CLAUSE = re.compile(r"[;:(] |, (?:and|but|while|though|before) |\A")
_LEADS_AWAY = re.compile(r"\b(?:since|of|until|during|visit in|from|dated|the)\s*\Z")


def _when(c: Clauses, act: Act, subject: str, text: Text) -> str | None:
    """The day of the act: behind the name, beside the verb or at the opening of the clause, not of what it concerned."""
    days = [d for d in days_in(c.view.sentence, text.day) if not d.ahead and _is_fixed(d, text) and not _named(d, text)]
    if not days:
        return None
    verb, end = c.view.span(act.verb.start, act.verb.end)
    if act.span[0] > act.verb.start or len(act.whom) > 1:
        start = c.view.span(*act.span)[0]
        if own := _behind_name(c, days, start if len(act.whom) == 1 else verb, subject, text):
            return own
        if act.span[0] > act.verb.start:
            return None
    document = text.document.text
    behind = [d for d in days if end <= d.start <= end + 70 and not _ELSEWHERE.search(document, end, d.start)]
    if behind:
        return behind[0].iso
    first = c.view.sentence.start
    opening = first + max(m.end() for m in _CLAUSE.finditer(document[first:verb]))
    before = [d for d in days if opening <= d.start and d.end <= verb and _opens(d, opening, verb, document)]
    return before[-1].iso if before else None


def _behind_name(c: Clauses, days: list[When], start: int, subject: str, text: Text) -> str | None:
    """The day behind the name of one of several: "Lubanga in 2012 and Katanga two years later"."""
    names = [m for m in c.view.sentence.mentions if m.start >= start and m.kind in ("person", "state")]
    at = next((m for m in names if subject in m.id.split(";")), None)
    if at is None:
        return None
    limit = next((m.start for m in names if m.start > at.end and m.kind == at.kind), c.view.sentence.end)
    own = [d for d in days if at.end <= d.start < limit and not _ELSEWHERE.search(text.document.text, at.end, d.start)]
    return own[0].iso if own else None


def _is_fixed(when: When, text: Text) -> bool:
    """A weekday fixes a day only where the day of the document is known."""
    known = text.document.published is not None or len(when.iso) < 10
    return known or bool(re.search(r"\d", text.document.text[when.start : when.end]))


def _named(when: When, text: Text) -> bool:
    """The year of a treaty's name: the 1998 Rome Statute."""
    return bool(re.match(r" (?:Rome|Statute|[Tt]reaty|Convention)", text.document.text[when.end : when.end + 12]))


def _opens(when: When, opening: int, verb: int, document: str) -> bool:
    """Whether a day stands at the opening of the clause of the act: "On 24 July the same chamber found"."""
    if re.search(r"\b(?:when|who|which|where|visit\w*|since|after)\b", document[when.end : verb]):
        return False
    return when.start - opening <= 40 and not _LEADS_AWAY.search(document[opening : when.start].lower())


def _asked_on(c: Clauses, text: Text) -> str | None:
    """The day that the sentence gives to a request of the Court."""
    for when in days_in(c.view.sentence, text.day):
        lead = text.document.text[max(0, when.start - 24) : when.end].lower()
        if re.search(r"\brequest(?:ed)? (?:of|on|made on|dated|from)\s+(?:\S+\s*){1,4}\Z", lead):
            return when.iso
    return None


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The act against the record of decisions, challenges and cases; other courts' acts are outside it."""
    return check(found, day, record)
