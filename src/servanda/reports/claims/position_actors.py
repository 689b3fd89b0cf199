"""Who holds a stance: the subject of a frame, the speaker of a quotation, who says it beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from servanda.record import load
from servanda.reports.claims.position_phrases import ACTORS, SAY
from servanda.reports.mentions import find_names, slug
from servanda.reports.model import Mention, Quote, Sentence, Text
from servanda.reports.shape import Shape
from servanda.timeline.days import ALWAYS, FOREVER, Day


def actors_of(view: Shape, piece: str, sentence: Sentence, text: Text) -> list[str]:
    """The ids of the holders named in a piece of the shape; the heads of state not yet sought stand for the state."""
    if counted := _COUNTED.search(piece):
        return _counted(("two", "three", "four", "five").index(counted[1]) + 2, sentence, text)
    found: list[str] = []
    for mention in view.all(piece, "SONPD"):
        found += _served(mention, text) or _ids(mention, text.day)
    return list(dict.fromkeys(found))


_IN_OFFICE = re.compile(
    r"(?:the )?(?P<nation>[\w.'’ ]{2,24}?) (?:President|Prime Minister|Chancellor|Foreign "
    r"Minister|Secretary of State)\b",
    re.IGNORECASE,
)


def _served(mention: Mention, text: Text) -> list[str]:
    """ "U.S. President …": the state, though the tables of office holders do not know him on that day."""
    title = _IN_OFFICE.match(text.document.text[mention.start : mention.end]) if mention.kind == "person" else None
    if title is None or mention.id in sought(text.day) or re.search(r"\b(?:former|ex)\b", title["nation"].lower()):
        return []
    return [m.id for m in find_names(title["nation"], load(), text.day) if m.kind == "state"][:1]


_COUNTED = re.compile(r"\bthe (two|three|four|five) ")


def _counted(number: int, sentence: Sentence, text: Text) -> list[str]:
    """ "The three juntas": exactly so many states of one sentence shortly before."""
    for earlier in reversed(text.before(sentence, 8)):
        ids = list(
            dict.fromkeys(
                id for m in earlier.mentions if m.kind == "state" and m.how != "demonym" for id in m.id.split(";")
            )
        )
        if len(ids) == number:
            return ids
    return []


def _ids(mention: Mention, day: Day) -> list[str]:
    if mention.kind == "state":
        return mention.id.split(";")
    if mention.kind == "person":
        return [_in_office(id, day) or id for id in mention.id.split(";")]
    return [mention.id] if mention.kind in ("organisation", "organ", "group") and mention.id else []


@lru_cache(maxsize=512)
def _in_office(person: str, day: Day) -> str | None:
    """The state whose head a person was that day, unless a warrant against him was public or sought by then."""
    record = load()
    if any(w.person == person and w.public <= day for w in record.warrants):
        return None
    for office in record.offices:
        heads = office.person == person and office.kind in ("head_of_state", "head_of_government")
        if heads and office.state and (office.from_ or ALWAYS) <= day < (office.until or FOREVER):
            return office.state
    return None


@lru_cache(maxsize=512)
def sought(day: Day) -> frozenset[str]:
    """Persons against whom a warrant was public that day, or whose warrant was sought."""
    record = load()
    public = {w.person for w in record.warrants if w.public <= day}
    return frozenset(public | {slug(a.name) for a in record.applications if (a.date or day) <= day})


def state_of_view(view: Shape, piece: str) -> str | None:
    """ "The Italian argument": the state."""
    found = view.all(piece, "SD")
    return found[0].id.split(";")[0] if found else None


_OTHERS = r"(?!'s? (?:lawyers?|defen[cs]e|legal|family|supporters|critics|victims|opponents|attorneys?|counsel))"
_BEFORE = re.compile(rf"(?P<who>{ACTORS}){_OTHERS}(?:,[^.;\"]{{1,120}}?,)?[^.;\"]{{0,50}}? {SAY}\b")
_BEHIND = re.compile(
    rf"(?:(?P<who>{ACTORS}){_OTHERS}(?:,[^.;\"]{{1,120}}?,)?(?: \w+){{0,2}} {SAY}\b|\b(?:said|says|"
    rf"added|told \w+|stressed|insisted|declared|according to) (?:the )?(?P<by>{ACTORS}))"
)
_UNNAMED = re.compile(r"\b(?:officials?|sources?|diplomats?|insiders?|person familiar|aides?)\b", re.IGNORECASE)
_SPOKESMAN = re.compile(
    r"\b(?:spokes\w+|minister|office|ministry|government|official|president|premier|aide|"
    r"presidency)\b",
    re.IGNORECASE,
)
_NO_HOLDER = ("icc", "icc_prosecutor", "icc_pretrial", "icc_trial", "icc_appeals", "icc_chamber", "icj", "asp")


def speaker_of(view: Shape, match: re.Match[str], sentence: Sentence, text: Text) -> tuple[str | None, bool]:
    """The holder of a statement that names none, and whether the source is anonymous."""
    start, end = view.span(match.start(), match.end())
    quote = next((q for q in text.quotes if q.start <= start + 3 and end - 3 <= q.end), None)
    if quote is None:
        quote = next((q for q in text.quotes if q.start < end and q.end > start), None)
    if quote:
        return _speaker(quote, sentence, text)
    before = list(_BEFORE.finditer(view.text[: match.start() + 1]))
    found = before[-1]["who"] if before else None
    if not found:
        behind = _BEHIND.search(view.text, match.end())
        found = (behind["who"] or behind["by"]) if behind else None
    ids = actors_of(view, found, sentence, text) if found else []
    return (ids[0], False) if ids else (None, False)


def _speaker(quote: Quote, sentence: Sentence, text: Text) -> tuple[str | None, bool]:
    """The mention that a quotation's speaker is; "his spokesman" and "an official" speak for the state told of last."""
    for mention in _mentions_of(quote, text):
        ids = _ids(mention, text.day)
        if ids and ids[0] not in _NO_HOLDER:
            return ids[0], False
        if ids:
            return None, False
    anonymous = bool(_UNNAMED.search(quote.speaker)) and not re.search(r"spokes", quote.speaker)
    if anonymous or _SPOKESMAN.search(quote.speaker) or quote.speaker.lower() in ("he", "she", "it", "they"):
        state = _last_state(sentence, text, bodies=quote.speaker.lower().startswith(("their ", "its ")))
        return state, anonymous
    return None, False


_NEAR = 20_000  # characters around a quotation in which its speaker is named


def _mentions_of(quote: Quote, text: Text) -> list[Mention]:
    """The mentions that lie in the speaker's name, nearest to the quotation first."""
    name, document = re.compile(re.escape(quote.speaker)), text.document.text
    near = name.finditer(document, max(0, quote.start - _NEAR), quote.end + _NEAR) if quote.speaker else ()
    spots = [m.start() for m in near]
    for spot in sorted(spots, key=lambda at: abs(at - quote.start)):
        end = spot + len(quote.speaker)
        found = [
            m for s in text.over(spot, end) for m in s.mentions if m.start < end and m.end > spot and m.how != "demonym"
        ]
        if found:
            return sorted(found, key=lambda m: (m.how not in ("office", "metonym"), m.start))
    return []


def _quoted(mention: Mention, sentence: Sentence) -> bool:
    return any(start <= mention.start < end for start, end in sentence.quoted)


def _last_state(sentence: Sentence, text: Text, *, bodies: bool = False) -> str | None:
    """The state for which an office or capital was named last; with `bodies`, the organisation too."""
    for earlier in reversed((*text.before(sentence, 5), sentence)):
        for mention in reversed(earlier.mentions):
            if bodies and mention.kind == "organisation" and mention.start < sentence.start:
                return mention.id
            if (
                mention.kind == "state"
                and mention.how in ("office", "metonym", "capital")
                and ";" not in mention.id
                and mention.start < sentence.end
                and not _quoted(mention, earlier)
            ):
                return mention.id
    return None
