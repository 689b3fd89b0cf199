"""Warrants of the Court: issued, sought, unsealed, withdrawn, refused; for whom, when, for which crimes.

"Wanted", "charged", "indicted" are the press's words for one.  A bare mention ("comply with the warrants for X")
is no claim; naming the crimes or the day makes it one.  "May issue" and other courts' warrants are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.warrant_checks import check
from servanda.reports.claims.warrant_phrases import (
    AGAINST_WHOM,
    ARREST_ORDERED,
    CHARGES,
    FACES,
    FIRST,
    GENERIC,
    GROUNDS,
    GUILTY,
    ISSUE,
    ISSUED_BY,
    ISSUED_FOR,
    ISSUED_IT,
    NAMED,
    NOT_SO,
    ORDERED_ARREST,
    OTHERS,
    PERSON,
    PLOTTED,
    REFUSED,
    REQUEST_SAYS,
    SEEK,
    SHORT,
    SOUGHT,
    SOUGHT_PASSIVE,
    UNDER,
    UNREAL,
    UNREAL_NOUN,
    UNSEALED,
    WANTED,
    WANTED_BEFORE,
    WANTED_MAN,
    WANTS,
    WERE_ISSUED,
    WHICH_ISSUED,
    WHOM,
    WITHDRAWN,
    WITHDRAWN_PASSIVE,
)
from servanda.reports.crimes import crimes_in, crimes_together
from servanda.reports.dates import When, days_in
from servanda.reports.mentions import slug
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "warrant"
TRIGGERS = (
    "warrant", "wanted", "wants", "indict", "charge", "arrest order", "order of arrest", "order for", "orders for",
    "ordered the arrest",
    "arrests of", "arrest of", "his arrest", "arrest was", "arrest has been", "those requests",
    "criminal responsib", "reasonable grounds", "arrest", "sought by", "accus", "guilty", "requests",
    "applications", "counts", "memorand", "sought over", "sought for", "sought in", "issued it", "issued them",
    "mandate",
)  # fmt: skip
EXAMPLES = (
    ("The ICC issued arrest warrants for Benjamin Netanyahu and Yoav Gallant on Thursday.",
     {"action": "issued", "persons": ["netanyahu", "gallant"]}),
    ("An ICC arrest warrant for Vladimir Putin was issued in March 2023.",
     {"action": "issued", "persons": ["putin"], "date": "2023-03"}),
    ("Omar al-Bashir, who is wanted by the ICC for genocide, flew to Chad.",
     {"action": "issued", "persons": ["al-bashir"], "crimes": ["genocide"]}),
    ("ICC prosecutor Karim Khan applied for arrest warrants for Netanyahu and Gallant.",
     {"action": "sought", "persons": ["netanyahu", "gallant"]}),
    ("The ICC unsealed its warrant against Simone Gbagbo.", {"action": "unsealed", "persons": ["s-gbagbo"]}),
    ("Putin was indicted by the ICC in 2023.", {"action": "issued", "persons": ["putin"], "date": "2023"}),
    ("Judges rejected the ICC prosecutor's application for an arrest warrant against Smotrich.",
     {"action": "refused"}),
    ("Hungary must comply with the ICC warrant for Netanyahu.", None),
    ("The ICC may issue an arrest warrant for Netanyahu.", None),
    ("A Turkish court issued an arrest warrant for Netanyahu, not the ICC.", None),
    ("Interpol withdrew its notice; the ICC did not comment on Putin.", None),
)  # fmt: skip


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The warrants in one sentence."""
    view = shape(sentence)
    if not _of_the_court(view, sentence, text):
        return
    taken: list[tuple[int, int, frozenset[str]]] = []
    for match, action, word in _frames(view):
        persons = _persons(match, action, view, sentence, text, word)
        if persons is None:
            continue
        key = frozenset(persons)
        if any(match.start() < b and match.end() > a and (key <= who or not key) for a, b, who in taken):
            continue
        taken.append((match.start(), match.end(), key))
        yield _found(match, action, word, persons, view, text)


def _of_the_court(view: Shape, sentence: Sentence, text: Text) -> bool:
    """The Court in the sentence or just before; a warrant of another court is not ours."""
    if re.search(r"[CKJ]\d", view.text):
        return not (OTHERS.search(view.text) and re.search(rf"(?:{OTHERS.pattern})[^.;]{{0,40}}{ISSUE}", view.text))
    if OTHERS.search(view.text):
        return False
    before = text.before(sentence, 6, 3)
    return any(m.id == "icc" or m.id == "icc_prosecutor" for s in before for m in s.mentions) or _court_ahead(
        sentence, text
    )


def _court_ahead(sentence: Sentence, text: Text) -> bool:
    after = text.after(sentence, 5, 3)
    named = any(m.id in ("icc", "rome_statute") for s in after for m in s.mentions)
    return named and bool(
        re.search(r"warrants?|wanted (?:man|woman|by)|judges[^.;]{0,40} ordered", sentence.text.lower())
    )


def _frames(view: Shape) -> Iterator[tuple[re.Match[str], str, str]]:
    """The matches in the order of trust: (match, action, word)."""
    text = view.text
    simple = (
        (REFUSED, "refused"), (UNSEALED, "unsealed"), (WITHDRAWN, "withdrawn"), (WITHDRAWN_PASSIVE, "withdrawn"),
        (SOUGHT, "sought"), (SOUGHT_PASSIVE, "sought"), (REQUEST_SAYS, "sought"), (ISSUED_BY, "issued"),
        (WERE_ISSUED, "issued"), (ISSUED_FOR, "issued"),
    )  # fmt: skip
    done: list[tuple[int, int]] = []
    named = "warrant" in text or "arrest" in text or "request" in text or "application" in text
    for pattern, action in simple if named else ():
        for match in pattern.finditer(text):
            if pattern is ISSUED_FOR and not _told_or_dated(text[match.end() : match.end() + 140]):
                continue
            if _real(match, text, action) and not any(match.start() < b and match.end() > a for a, b in done):
                done.append((match.start(), match.end()))
                yield match, action, "warrant"
    for match in ORDERED_ARREST.finditer(text):
        if not UNREAL.search(text[max(0, match.start("verb") - 40) : match.start("verb")]):
            done.append(match.span())
            yield match, "issued" if match["verb"].startswith("order") else "sought", "warrant"
    for match in (*WHICH_ISSUED.finditer(text), *ISSUED_IT.finditer(text)):
        if not any(match.start() < b and match.end() > a for a, b in done) and not UNREAL.search(
            text[: match.end()][-60:-8]
        ):
            done.append(match.span())
            yield match, "issued", "warrant"
    for match in (*WANTED_MAN.finditer(text), *(GROUNDS.finditer(text) if not done else ())):
        yield match, "issued", "wanted" if match.re is WANTED_MAN.regex else "warrant"
    for match in ARREST_ORDERED.finditer(text):
        yield match, "issued" if match["verb"] == "ordered" else "sought", "warrant"
    for match in AGAINST_WHOM.finditer(text):
        if GENERIC.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        done.append((match.start(), match.end()))
        yield match, "issued", "warrant"
    for pattern in (FIRST, WANTED, WANTED_BEFORE, WANTS, CHARGES, FACES, GUILTY):
        for match in pattern.finditer(text):
            if _real(match, text, "issued"):
                word = match.groupdict().get("word") or "charges"
                yield match, "issued", "charged" if pattern is CHARGES and word.startswith("charg") else word
    for match in (*UNDER.finditer(text), *NAMED.finditer(text)) if named else ():
        if not any(match.start("noun") < b and match.end() > a for a, b in done) and _tells(match, view):
            done.append((match.start("noun"), match.end()))
            yield match, "issued", "warrant"


def _real(match: re.Match[str], text: str, action: str) -> bool:
    """Issued, not to be issued: no modal, wish or negation before the verb."""
    verb = re.search(rf"\b(?:{ISSUE}|{SEEK}|unseal\w+|withdr\w+|made public)\b", match.group())
    if match.groupdict().get("who") and NOT_SO.search(match.group()):
        return False
    if match.re is WANTED_BEFORE.regex and re.search(
        r"P\d+,? (?:who (?:is|was) )?(?:also |still )?\Z", text[: match.start()]
    ):
        return False
    if match.re is FIRST.regex:
        return True
    at = match.start("word") if match.groupdict().get("word") else match.start() + (verb.start() if verb else 0)
    if action == "refused":
        return True
    if not match.groupdict().get("word") and GENERIC.search(text[max(0, match.start() - 24) : match.start()]):
        return False
    if re.search(r"\b(?:chose|decided|voted|agreed|(?:decision|move) (?:of|on) [a-z0-9 ]{3,20}) to \Z", text[:at]):
        return True
    return not UNREAL.search(text[max(0, at - 40) : at])


def _tells(match: re.Match[str], view: Shape) -> bool:
    """A mere mention of a warrant is a claim where it is new (`an arrest warrant`), or tells crimes or a day."""
    text = view.text
    before = text[max(0, match.start() - 40) : match.start()]
    if UNREAL_NOUN.search(text[max(0, match.start("noun") - 40) : match.start("noun")]) or (
        re.search(r"\b(?:once|if|any|each|such|whether|when|an?) \Z", before + (match["article"] or ""))
        and not match["article"]
    ):
        return False
    if re.search(r"\b(?:persons?|people|anyone|anybody|suspects?|those|someone|individuals?) \Z", before):
        return False
    behind = text[match.end() : match.end() + 140]
    if re.match(r"(?:'s)? (?:requests?|applications?|system|process|case|decision)\b", behind):
        return False
    if re.match(r",? (?:is|was|were|has been) (?:issued|approved)", behind):
        return False
    article = (match["article"] or "").strip()
    new = article in ("a", "an", "two", "three", "several") or (
        match.re is UNDER.regex and article[:1] in ("", "C", "J") and not _definite(match, view)
    )
    bound = match.re is UNDER.regex and re.match(
        r"(?:despite|notwithstanding|in spite of|regardless of|in defiance of|subject|fac|there|has|have|with|"
        r"under|served|"
        r"over)",
        match.group(),
    )
    if bound and new and not (match.group().startswith("under") and article not in ("a", "an")):
        return True
    own = re.match(rf"{SHORT}\b{WHOM} ", behind) or re.search(r"(?:his|her|their|for the) arrest", match.group())
    told = _told_behind(behind) or bool(crimes_in(text[max(0, match.start("noun") - 22) : match.end()]))
    dated = bool(_DATED.match(behind))
    return (
        told
        or dated
        or (
            new
            and bool(own)
            and match.re is NAMED.regex
            and not re.search(
                r"\b(?:comply|execut\w+|enforc\w+|honou?r\w*|ignor\w+|implement\w*|carry out|act on) (?:with )?\Z",
                before,
            )
        )
    )


def _definite(match: re.Match[str], view: Shape) -> bool:
    """ "The ICC warrant" is known already, "ICC warrant" in a headline is not."""
    first = re.search(r"[CJ]\d+", match.group())
    if first is None:
        return match.group().split()[1:2] == ["the"]
    at, _ = view.span(match.start() + first.start(), match.end())
    return view.sentence.text[at - view.sentence.start :][:4].lower() == "the "


def _told_or_dated(behind: str) -> bool:
    return _told_behind(behind) or bool(_DATED.match(behind))


_DATED = re.compile(
    r"(?: (?:by|for|against) [CP]\d+| dates?){0,2} (?:in|on|of|from|back to|last|dated) (?:\w+ ){0,3}(?:(?:19|"
    r"20)\d\d|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|year|week|month|monday|tuesday|"
    r"wednesday|thursday|friday)\b"
)


def _told_behind(behind: str) -> bool:
    """Whether the words behind a warrant tell its crimes."""
    return any(crimes_in(crime["crime"]) for crime in _TELLING.finditer(behind))


_TELLING = re.compile(
    r"(?:for|over|of|on|citing|alleg\w+|accus\w+|charg\w+|relat\w+ to|list\w*|concern\w*)\b(?=(?P<crime>[^.;]{0,60}))"
)


def _persons(
    match: re.Match[str], action: str, view: Shape, sentence: Sentence, text: Text, word: str
) -> list[str] | None:
    """Whom the warrant is for: named behind it, before it, or in the paragraph; `None` where nobody can be told."""
    got = match.groupdict()
    if got.get("who") and PERSON.search(got["who"]):
        found = view.ids(got["who"], "P")
    else:
        found = _behind(match, view) or _inside(match, view) or _before(match, view)
    if not found and re.search(r"\b(?:he|she|who|which|and|having)\b", got.get("who") or ""):
        found = _before(match, view)
    wanted = bool(got.get("who"))
    if not found and word == "warrant":
        found = _earlier(match, sentence, text, view, action)
    if wanted and not (got.get("by") or re.search(r"[CKJ]\d", view.text[: match.end() + 60]) or found):
        return None
    if wanted and match.re is WANTED.regex and not got.get("by") and not _recorded_wanted(match, view):
        return None
    if (
        wanted
        and not got.get("by")
        and word in ("charged", "indicted", "accused")
        and not re.search(r"[CJ]\d", view.text)
    ):
        return None
    return found or None


def _recorded_wanted(match: re.Match[str], view: Shape) -> bool:
    behind = view.text[match.end() : match.end() + 40]
    return bool(
        re.match(r" (?:for|of|on|since|in connection|over|with|by (?:C|the court)|in (?:the hague|L\d))", behind)
    )


def _behind(match: re.Match[str], view: Shape) -> list[str]:
    """Persons behind the warrant, up to the crimes or the end of the clause."""
    window = view.text[match.end() : match.end() + 260]
    stop = re.search(
        r"[;\"]|, (?:accus|cit|alleg|saying|which|but|while|after|in a)|\b(?:over|for alleged|on charges|for (?:war|"
        r"crimes|gen|their|his|alleg)|accus\w+|because|despite|would|said|after|when|that|who (?:was|were|is|had)|to "
        r"(?:be|face)|if)\b",
        window,
    )
    window = window[: stop.start()] if stop else window
    whom = re.match(rf"(?:'s)?{SHORT}(?:{WHOM}|P)", window)
    return view.ids(window, "P") if whom and _close(window) else []


def _close(window: str) -> bool:
    first = PERSON.search(window)
    return bool(first) and first.start() < 80 if first else False


def _inside(match: re.Match[str], view: Shape) -> list[str]:
    """`issued warrants for both`, `P0's arrest`: persons within the match, the prosecutor apart."""
    return view.ids(match.group(), "P")


def _before(match: re.Match[str], view: Shape) -> list[str]:
    """The nearest persons before, a list taken whole."""
    found = re.findall(r"P\d+(?:(?:,? and |, )P\d+)*", view.text[: match.start()])
    return view.ids(found[-1], "P") if found else []


def _earlier(match: re.Match[str], sentence: Sentence, text: Text, view: Shape, action: str) -> list[str]:
    """The persons of the sentence before, or of the rest of the paragraph: "those requests", "the warrant"."""
    behind = view.ids(view.text[match.end() :], "P")
    if behind:
        return behind
    if re.search(r"withdr|suspend|reject|cancel|lift|annul", match.group()) and action == "sought":
        return []
    if re.search(
        r"\b(?:the|those|both|these) (?:\w+ )?(?:warrants?|memorand\w+|mandates?)\Z|\b(?:it|them)\Z", match.group()
    ):
        return _sought_before(sentence, text, several=action == "sought" and match.group().endswith("warrants"))
    if action == "sought" and not _of_an_office(view, match):
        return []
    near = [*text.before(sentence, paragraphs=2), *text.after(sentence, paragraphs=2)]
    earlier = [s for s in near if s.start < sentence.start][-3:]
    for other in [*reversed(earlier), *[s for s in near if s.start > sentence.start][:1]]:
        found = [id for m in other.mentions if m.kind == "person" for id in m.id.split(";")]
        if found:
            return list(dict.fromkeys(found))
    return []


def _sought_before(sentence: Sentence, text: Text, *, several: bool = False) -> list[str]:
    """The persons under a warrant, or whose warrant was sought, whom the nearest sentence before names.

    `several`: the words are in the plural, and one person alone cannot be meant.
    """
    from servanda.record import load

    record = load()
    known = {w.person for w in record.warrants if w.issued <= text.day} | {slug(a.name) for a in record.applications}
    for earlier in reversed(text.before(sentence, 9, 5)):
        found = [id for m in earlier.mentions if m.kind == "person" for id in m.id.split(";") if id in known]
        if len(set(found)) > several:
            return list(dict.fromkeys(found))
    return []


def _of_an_office(view: Shape, match: re.Match[str]) -> bool:
    """ "Seeking a warrant for the military leader of Myanmar", whom the text names later."""
    window = view.text[match.end() : match.end() + 40]
    return any(m.how == "office" for m in view.all(window, "S"))


def _found(match: re.Match[str], action: str, word: str, persons: list[str], view: Shape, text: Text) -> Found:
    start, end = _extent(match, view, persons)
    args: dict[str, Any] = {"action": action, "persons": persons}
    if when := _date(match, view, text):
        args["date"] = when.iso
    if crimes := _crimes(match, view):
        args["crimes"] = crimes
    notes = {
        "word": word,
        "others": bool(PLOTTED.search(view.text[match.start() : match.end() + 160])),
        "standard": bool(re.search(r"\b(?:sufficient|enough|strong|clear) evidence\b", view.text[match.start() :])),
        "now": match.re is WANTED.regex and word in ("wanted", "sought"),
    }
    return Found(TYPE, start, end, args, notes=notes)


def _extent(match: re.Match[str], view: Shape, persons: list[str]) -> tuple[int, int]:
    """The clause: from the frame to the end of what it says of persons and crimes."""
    start = match.start("noun") if match.re in (UNDER.regex, NAMED.regex) else match.start()
    if match.re in (UNDER.regex, NAMED.regex):
        start = match.start()
    behind = view.text[match.end() :]
    stop = re.search(r";|\"|, (?:but|while|although|which|according|said)\b", behind)
    end = match.end() + (stop.start() if stop else len(behind))
    return view.span(start, end)


def _date(match: re.Match[str], view: Shape, text: Text) -> When | None:
    """The day of the act: beside the frame, or opening the sentence; never the day of the crimes."""
    start, end = view.span(match.start(), min(len(view.text), match.end() + 110))
    plain = view.sentence.text
    noun = match.re in (UNDER.regex, NAMED.regex, WANTED.regex)
    later: When | None = None
    for when in days_in(view.sentence, text.day):
        before = plain[max(0, when.start - view.sentence.start - 24) : when.start - view.sentence.start].lower()
        behind = plain[
            max(0, view.span(match.end(), match.end())[1] - view.sentence.start) : when.start - view.sentence.start
        ]
        if re.search(r", (?:and|but|while|who|which) ", behind):
            continue
        if (
            ";"
            in plain[
                max(0, view.span(match.start(), match.end())[1] - view.sentence.start) : when.start
                - view.sentence.start
            ]
        ):
            continue
        if re.search(r"\b(?:since(?: the)?|between|from|after|in the|crimes? (?:in|of))\s*\Z", before):
            continue
        if re.search(r"\bbetween\b[^,;]{4,30}\band\s*\Z", plain[: when.start - view.sentence.start].lower()[-48:]):
            continue
        if re.search(
            r"\b(?:whose|which|who|that)\b[^,;]{0,60}\Z", plain[: when.start - view.sentence.start]
        ) and re.match(rf",[^;]{{0,20}}\b{ISSUE}\b", plain[when.end - view.sentence.start :]):
            continue  # "the Court, whose statute X ratified in 2000, issued …"
        if start <= when.start <= (view.span(match.end(), match.end())[1] + 14 if noun else end):
            return when
        if when.start - view.sentence.start < 16 and not noun:
            later = later or when
    return later


def _crimes(match: re.Match[str], view: Shape) -> list[str]:
    """The crimes in the frame, and the list of them that is linked to it behind."""
    before = view.text[max(0, match.start() - 2) : match.end()]
    behind = view.text[match.end() : match.end() + 260]
    stop = re.search(r";|\. |, but\b|\b(?:said|says|denies|called|rejected)\b", behind)
    linked = _LINKED.search(behind[: stop.start()] if stop else behind)
    return list(dict.fromkeys([*crimes_in(before), *(crimes_together(linked.group()) if linked else [])]))


_LINKED = re.compile(
    r"\b(?:for|with|over|of|on|citing|alleging|accus\w+|charg\w+|in connection with|responsib\w+|suspected|includ\w+|"
    r"cover\w+|alleg\w+)\b.*"
)


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The warrants and applications on record up to the day of the document (RS 58)."""
    return check(found, day, record)
