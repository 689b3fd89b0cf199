"""Whom a phrase or a mention names as the holder of a stance: states through their offices, organisations, persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from servanda.record import load
from servanda.reports.claims.position import words
from servanda.reports.claims.position.scene import Scene
from servanda.reports.grammar.model import Phrase
from servanda.reports.mentions import find_names, slug
from servanda.reports.model import Mention, Text
from servanda.reports.roles import ROLES
from servanda.timeline.days import ALWAYS, FOREVER, Day, iso


class Holders(NamedTuple):
    """Ids of those who hold a stance, and whether they are an unnamed source."""

    ids: tuple[str, ...] = ()
    anonymous: bool = False


class Stance(NamedTuple):
    """A stance as read, with the stretch of the shape that tells it."""

    stance: str
    toward: str
    holders: Holders
    start: int
    end: int


NOBODY = Holders()
Told = tuple[str, str, Holders]  # the stance, what it is toward, who holds it
NO_HOLDER = frozenset(
    "icc icc_prosecutor icc_pretrial icc_trial icc_appeals icc_chamber icj asp un unga unsc interpol".split()
)
PLACED = frozenset(("in", "at", "to", "near", "inside", "outside", "on"))
SPEAKING = words.BODIES | ROLES | words.FIRST
_UNNAMED = re.compile(r"\b(?:officials?|sources?|diplomats?|insiders?|person familiar|aides?)\b", re.IGNORECASE)
SPOKESMAN = re.compile(
    r"\b(?:spokes\w+|department|minister|taoiseach|office|ministry|government|cabinet|official|president|premier|aide|"
    r"presidency|authorities|administration|leader|chancellor|secretary|speaker of|military council|"
    r"(?:parliament\w*|house|assembly|senate|duma) speaker|junta|regime|rulers|statement|"
    r"presidential (?:\w+ )?(?:chief|head|director|adviser|advisor|envoy)|"
    r"communiqu\w+)\b",
    re.IGNORECASE,
)
_OWN_PARTS = ("for", "of", "from", "by")  # a spokesman for, the leaders of
_GOVERNMENTS = frozenset("cabinet government administration".split())
_OUT_OF_OFFICE = frozenset("former ex next incoming designate".split())
_COUNTS = ("two", "three", "four", "five")


def unnamed(said: str) -> bool:
    """Whether an unnamed source is meant; a spokesman speaks for his office."""
    return bool(_UNNAMED.search(said)) and "spokes" not in said


def unique(ids: Sequence[str]) -> Holders:
    """Holders, each once."""
    return Holders(tuple(dict.fromkeys(ids)))


def holders_of(scene: Scene, phrases: Sequence[Phrase]) -> Holders:
    """The holders that a subject names: its head, else whom its head speaks for."""
    if not phrases or (phrases[0].prep in PLACED and len(phrases) == 1 and not seat_speaks(scene, phrases[0])):
        return NOBODY
    head = phrases[0]
    if head.head in words.NO_SPEAKERS or words.KIN & set(head.words):
        return NOBODY  # "his daughter, the mayor" is not he
    if counted := _counted(scene, head):
        return Holders(counted)
    ids = _former(scene, head) or _office_named(scene, phrases) or named_in(scene, head)
    ids += tuple(id for p in phrases[1:] if _joined(scene, p) for id in named_in(scene, p))
    if not ids and speaks(head):
        ids = tuple(id for p in phrases[1:] if p.prep in _OWN_PARTS for id in named_in(scene, p, owned=True))
    return Holders(tuple(dict.fromkeys(ids)), unnamed(" ".join(head.words)))


def _former(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """`Former Israeli prime minister Naftali Bennett`: himself, though his old office is read as the state."""
    if len(phrase.names) != 1 or not _OUT_OF_OFFICE & set(phrase.words) or phrase.names[0][0] != "S":
        return ()
    mention = scene.view.name(phrase.names[0])
    said = scene.text.document.text[mention.start : mention.end].split()
    return (slug(said[-1]),) if mention.how == "office" and len(said) > 2 else ()


def _office_named(scene: Scene, phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """`Itamar Ben-Gvir, Israel's security minister`, `The Foreign Ministry in Jerusalem`: the state named behind."""
    if len(phrases) < 2 or not phrases[0].names or not phrases[1].names:
        return ()
    own, behind = scene.view.name(phrases[0].names[0]), phrases[1]
    seat = own.how == "phrase" and seat_speaks(scene, behind)
    person = own.kind == "person" and own.id not in sought(scene.text.day) and not behind.prep
    office = person and behind.names[0][0] in "SD" and _in_service(scene, behind)
    return named_in(scene, behind) if seat or office else ()


def _in_service(scene: Scene, phrase: Phrase) -> bool:
    """`then Canada's leader`, `the Israeli security minister`."""
    office = scene.view.name(phrase.names[0]).how == "office" and phrase.words == phrase.names
    return (office or speaks(phrase)) and "former" not in phrase.words


def _joined(scene: Scene, phrase: Phrase) -> bool:
    """`both Israel and its US sponsor`."""
    return not phrase.prep and scene.view.text[: phrase.start].endswith(("and ", "or "))


def seat_speaks(scene: Scene, phrase: Phrase) -> bool:
    """`In Moscow called the decision void`: no subject but the capital."""
    seats = ("capital", "metonym", "office")
    return phrase.prep == "in" and all(scene.view.name(n).how in seats for n in phrase.names[:1])


def named_in(scene: Scene, phrase: Phrase, *, owned: bool = False) -> tuple[str, ...]:
    """The ids of a phrase that is names, or a body or office with the name it belongs to."""
    names = [name for name in phrase.names if name[0] in "SONPD"]
    if phrase.head not in phrase.names and not (speaks(phrase) or owned or _unknown_name(phrase)):
        return ()
    if phrase.head in _GOVERNMENTS and all(name[0] == "P" for name in names):
        return tuple(id for name in names for id in ids_of(scene.view.name(name), scene.text) if id.isupper())
    if any(word.startswith("spokes") for word in phrase.words):
        names = names[:1]  # Duterte's spokesman Harry Roque
    if len(names) == 2 and names[0][0] in "SD" and f"{names[0]} and" not in scene.view.text:
        names = names[1:] if names[1][0] == "P" else names[:1]  # Israel's Netanyahu, Iran's Guards
    return tuple(id for name in names for id in ids_of(scene.view.name(name), scene.text))


def _unknown_name(phrase: Phrase) -> bool:
    """`Belgium's bart de wever`: small words that are in no list, behind a state and its 's."""
    return len(phrase.words) > 2 and phrase.words[1] in ("'s", "'") and not phrase.words[-1].endswith(("s", "ion"))


def speaks(phrase: Phrase) -> bool:
    """Whether a phrase is a body or an office."""
    return any(word in SPEAKING or word.startswith("spokes") for word in phrase.words[-3:])


def _counted(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """`The three juntas`, `their joint statement`: so many states of one sentence shortly before."""
    number = next((_COUNTS.index(w) + 2 for w in phrase.words if w in _COUNTS), 0)
    theirs = {"their", "joint"} <= set(phrase.words)
    if phrase.names or not (theirs or (number and phrase.words[0] == "the" and speaks(phrase))):
        return ()
    for earlier in reversed(scene.text.before(scene.sentence, 8)):
        states = [m for m in earlier.mentions if m.kind == "state" and m.how != "demonym"]
        several = [m for m in states if ";" in m.id][-1:] or states  # "the three", told of before
        ids = tuple(dict.fromkeys(id for m in several for id in m.id.split(";")))
        if len(ids) > 1 and (theirs or len(ids) == number):
            return ids
    return ()


_IN_OFFICE = re.compile(
    r"(?:the )?(?:late )?(?P<nation>[\w.'’ ]{2,24}?) (?:President|Prime Minister|Chancellor|Foreign Minister|"
    r"Secretary of State|ambassador|envoy)\b",
    re.IGNORECASE,
)


def ids_of(mention: Mention, text: Text) -> list[str]:
    """The state for an office holder not sought, else the mention's own id."""
    if mention.id in NO_HOLDER:
        return []
    if mention.kind == "state":
        return mention.id.split(";")
    if mention.kind == "person":
        return _served(mention, text) or [_in_office(id, text.day) or id for id in mention.id.split(";")]
    return [mention.id] if mention.kind in ("organisation", "organ", "group") else []


def _served(mention: Mention, text: Text) -> list[str]:
    """ "U.S. President …": the state, though the tables of office holders do not know him on that day."""
    title = _IN_OFFICE.match(text.document.text[mention.start : mention.end])
    if title is None or mention.id in sought(text.day) or re.search(r"\b(?:former|ex)\b", title["nation"].lower()):
        return []
    return [m.id for m in find_names(title["nation"], load(), text.day) if m.kind == "state"][:1]


@lru_cache(maxsize=512)
def _in_office(person: str, day: Day) -> str | None:
    """The state whose head a person was that day, unless he was sought himself by then."""
    if person in sought(day):
        return None
    for office in load().offices:
        heads = office.person == person and office.kind in ("head_of_state", "head_of_government")
        if heads and office.state and (office.from_ or ALWAYS) <= day < (office.until or FOREVER):
            return office.state
    return None


@lru_cache(maxsize=512)
def sought(day: Day) -> frozenset[str]:
    """Persons against whom a warrant was public that day, or whose warrant was sought."""
    record = load()
    public = {w.person for w in record.warrants if w.public <= day or (w.sought and w.sought <= iso(day))}
    return frozenset(public | {slug(a.name) for a in record.applications if (a.date or day) <= day})
