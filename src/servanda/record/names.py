"""Whom a name means: any alias, spelling or near miss, and never a silent pick between two.

A name is looked up as written, then without articles, then by sound, then by some of its words,
then with a slip of the pen.  The first step at which anything fits decides; where several fit
there, the answer is the list.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.errors import UnknownName
from servanda.timeline.days import iso

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.record.load import Record

_ARTICLES = frozenset(("al", "el", "ad", "as", "ash", "at", "an", "de", "la", "dela", "del", "the"))
_TITLES = frozenset(
    ("president", "prime", "minister", "pm", "chancellor", "mr", "mrs", "ms", "dr", "general", "senator")
)
_SOUNDS = (
    ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("tch", "ch"), ("kh", "k"), ("gh", "g"), ("dh", "d"),
    ("sch", "sh"), ("tz", "z"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"), ("ck", "k"), ("x", "ks"),
)  # fmt: skip
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip


class _Kind(NamedTuple):
    """What there is to name: its table, its word, how a row is shown, and where all are listed."""

    table: str
    word: str
    names: Callable[[Any], tuple[str, ...]]
    shown: Callable[[Any], str]
    listed: str


_PERSON = _Kind(
    "persons",
    "person",
    lambda row: (row.id, row.family_name, row.full_name, *row.aliases),
    lambda row: row.full_name,
    "servanda persons",
)
_STATE = _Kind(
    "states",
    "state",
    lambda row: (row.id, row.iso2, row.name, row.formal_name, *row.aliases),
    lambda row: row.name,
    "servanda record show states",
)
_SITUATION = _Kind(
    "situations",
    "situation",
    lambda row: (row.id, row.name, *row.aliases),
    lambda row: row.name,
    "servanda record show situations",
)


def resolve_person(record: Record, text: str) -> str:
    """The record id of the person whom a text names.

    >>> from servanda.record import load
    >>> resolve_person(load(), "Bibi"), resolve_person(load(), "Omar el-Béchir")
    ('netanyahu', 'al-bashir')

    Raises `UnknownName` when nobody fits, or several do: `closest` then lists their ids.

    >>> resolve_person(load(), "Gbagbo")
    Traceback (most recent call last):
    servanda.errors.UnknownName: "Gbagbo" fits 2 persons in the record of 2026-11-22. Closest: l-gbagbo, s-gbagbo. \
Type l-gbagbo for Laurent Gbagbo, s-gbagbo for Simone Gbagbo.
    """
    return _resolve(record, _PERSON, text)


def resolve_state(record: Record, text: str) -> str:
    """The ISO 3166-1 alpha-3 code of the state or territory that a text names.

    >>> from servanda.record import load
    >>> [resolve_state(load(), name) for name in ("HU", "Turkey", "Ivory Coast", "uk")]
    ['HUN', 'TUR', 'CIV', 'GBR']

    Raises `UnknownName` when none fits, or several do.
    """
    return _resolve(record, _STATE, text)


def resolve_situation(record: Record, text: str) -> str:
    """The number of the situation that a text names, by territory or number.

    >>> from servanda.record import load
    >>> resolve_situation(load(), "Darfur")
    'ICC-02/05'

    Raises `UnknownName` when none fits, or several do.
    """
    return _resolve(record, _SITUATION, text)


def plain(text: str) -> str:
    """A name without case, accents, punctuation, in Latin letters where it was Cyrillic.

    >>> plain("Blé Goudé"), plain("Путин")
    ('ble goude', 'putin')
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    latin = "".join(_CYRILLIC.get(c, c) for c in bare).replace("'", "").replace("’", "")
    return " ".join("".join(c if c.isalnum() else " " for c in latin).split())


def without_articles(text: str) -> str:
    """A name without its articles and titles, in one word: `Al-Bashir`, `El Bashir` and `President Bashir` are one.

    >>> without_articles("Ronald de la Rosa")
    'ronaldrosa'
    """
    words = plain(text).split()
    return "".join(word for word in words if word not in _ARTICLES and word not in _TITLES) or "".join(words)


def by_sound(text: str) -> str:
    """A name as different transliterations share it.

    >>> by_sound("Netanyahoo") == by_sound("Netanjahu")
    True
    """
    sound = without_articles(text)
    for written, heard in _SOUNDS:
        sound = sound.replace(written, heard)
    return "".join(c for i, c in enumerate(sound) if c != sound[i - 1 : i])


def _resolve(record: Record, kind: _Kind, text: str) -> str:
    typed = text.strip().casefold()
    for row in record.rows_of(kind.table):  # an id needs no index: a cold start pays for none
        if row.id.casefold() == typed:
            return str(row.id)
    for fold in (plain, without_articles, by_sound):
        fitting = _index(record, kind, fold).get(fold(text))
        if fitting and plain(text):
            return _only(record, kind, text, fitting)
    fitting = _with_words(record, kind, text) or _near(record, kind, text)
    if fitting:
        return _only(record, kind, text, fitting)
    message = _sought(record, text) if kind is _PERSON else ""
    raise UnknownName(
        message or f'No {kind.word} "{text}" in the record of {record.as_of}.',
        closest=() if message else _closest(record, kind, text),
        hint=f"List all: {kind.listed}",
    )


def _sought(record: Record, text: str) -> str:
    """What to say of someone for whom a warrant was sought or reported, none being public."""
    for row in record.applications:
        if plain(text) in map(plain, (row.id, row.name, *row.aliases)):
            day = f" ({iso(row.date)})" if row.date else ""
            return f"No public warrant for {row.name} in the record of {record.as_of}: {row.event}{day}; {row.outcome}."
    return ""


@functools.lru_cache(maxsize=24)
def _index(record: Record, kind: _Kind, fold: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    index: dict[str, dict[str, None]] = {}
    for row in record.rows_of(kind.table):
        for name in kind.names(row):
            index.setdefault(fold(name), {})[row.id] = None
    ids = {fold(row.id): row.id for row in record.rows_of(kind.table)} if fold is plain else {}
    return {name: (ids[name],) if name in ids else tuple(fitting) for name, fitting in index.items() if name}


def _only(record: Record, kind: _Kind, text: str, fitting: tuple[str, ...]) -> str:
    if len(fitting) == 1:
        return fitting[0]
    listed = [f"{id} for {kind.shown(record.by_id(kind.table, id))}" for id in fitting[:6]]
    more = f" and {len(fitting) - 6} more" if len(fitting) > 6 else ""
    raise UnknownName(
        f'"{text}" fits {len(fitting)} {kind.word}s in the record of {record.as_of}.',
        closest=fitting[:6],
        hint=f"Type {', '.join(listed)}{more}.",
    )


def _with_words(record: Record, kind: _Kind, text: str) -> tuple[str, ...]:
    """Those of whom one name holds every word of the text (`Laurent`, `Bashir Omar`)."""
    words = set(plain(text).split()) - _ARTICLES
    if not words or max(map(len, words)) < 4:
        return ()
    names = _index(record, kind, plain).items()
    return tuple(dict.fromkeys(id for name, ids in names if words <= set(name.split()) for id in ids))


def _near(record: Record, kind: _Kind, text: str) -> tuple[str, ...]:
    """Those of whom one name is a slip of the pen away: one letter from five on, two from twelve on."""
    sound = by_sound(text)
    slips = 0 if len(sound) < 5 else 1 if len(sound) < 12 else 2
    if not slips:
        return ()
    names = _index(record, kind, by_sound).items()
    near = (ids for name, ids in names if len(name) > 3 and distance(sound, name, slips) <= slips)
    return tuple(dict.fromkeys(id for ids in near for id in ids))


def distance(left: str, right: str, most: int) -> int:
    """How many letters must be added, dropped, changed or swapped; `most` + 1 when there are more.

    >>> distance("natanyahu", "netanyahu", 2), distance("hungray", "hungary", 2)
    (1, 1)
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _closest(record: Record, kind: _Kind, text: str) -> tuple[str, ...]:
    import difflib

    sound, index = by_sound(text), _index(record, kind, by_sound)
    names = difflib.get_close_matches(sound, index, 5, 0.6)
    ratio = {name: difflib.SequenceMatcher(None, name, sound).ratio() for name in names}
    best = max(ratio.values(), default=0.0)
    near = [id for name in names if ratio[name] > best - 0.12 for id in index[name]]
    return tuple(dict.fromkeys(near))[:3]
