"""Names of the record in a text: states, persons sought, organs, and what stands for them.

Longest match over whole words, accents and case folded; a person's bare family name counts where it is
distinctive or was introduced; a misspelt one (`Gallan`) by one letter is found as `fuzzy`.  Titles and
offices join the name beside them; pronouns and phrases ("he", "the country") are for `reference`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from servanda.record import Record
from servanda.reports import lexicon
from servanda.reports.grammar.words import DATES
from servanda.reports.model import Mention
from servanda.timeline.days import ALWAYS, FOREVER, parse_day

_WORD = re.compile(r"\w+")
_BETWEEN = frozenset(
    [" ", "-", "'", "’", ".", ". ", "", "‑", "–", " '", "' ", " ‘", "’ ", "\n", "  ", "\u00a0", ' "', '" ', " “", "” "]
)
_ARTICLES = frozenset("al el ag de dela la bin ben ibn".split())


Token = tuple[int, int, str]  # where a word of the text starts and ends, and its folded form


class Entry(NamedTuple):
    """One way to write a name.  `introduced`: counts only where the full name stands in the same text."""

    keys: tuple[str, ...]
    kind: str
    id: str
    how: str
    small: bool = False
    exact: str = ""
    introduced: bool = False
    from_: int = ALWAYS
    until: int = FOREVER


def _bare(letter: str) -> str:
    bare = unicodedata.normalize("NFKD", letter)[0].lower()
    return bare if len(bare) == 1 else letter


# one letter for one letter, so that offsets hold
_FOLDED = {code: _bare(chr(code)) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()}


def fold(text: str) -> str:
    """A text in small letters without accents, of the same length.

    >>> fold("Szijjártó")
    'szijjarto'
    """
    small = text.lower() if text.isascii() else text.translate(_FOLDED).lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def tokens(text: str) -> list[Token]:
    """The words of a text, folded: start, end, key."""
    small = text.lower()
    if len(small) != len(text):
        small = fold(text)
    found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(small)]
    return found if text.isascii() else [(a, b, w if w.isascii() else fold(w)) for a, b, w in found]


class Names:
    """Every name of one record, ready for look-up by its first word."""

    def __init__(self, record: Record) -> None:
        self.first: dict[str, dict[str, list[Entry]]] = {}  # by the first and second word, longest first
        self.last: set[str] = set()  # the last words of names of several words: Dhabi, York
        self.near: dict[str, str] = {}  # a family name less one letter -> the family name
        self.given: dict[str, set[str]] = {}  # person -> words of the full name
        self.persons = {p.id for p in record.persons} | {slug(a.name) for a in record.applications}
        for entry in _entries(record):
            second = entry.keys[1] if len(entry.keys) > 1 else ""
            if second and entry.kind in ("state", "place"):
                self.last.add(entry.keys[-1])
            self.first.setdefault(entry.keys[0], {}).setdefault(second, []).append(entry)
            if entry.kind == "person":
                self.given.setdefault(entry.id, set()).update(entry.keys)
        for seconds in self.first.values():
            for entries in seconds.values():
                entries.sort(key=lambda entry: -len(entry.keys))
        for person in record.persons:
            self._misspellings(fold(person.family_name))

    def _misspellings(self, family: str) -> None:
        if len(family) >= 7 and family.isalpha() and family not in lexicon.NEEDS_INTRODUCTION:
            for variant in _one_letter_less(family):
                self.near.setdefault(variant, family)

    def misspelt(self, key: str) -> str | None:
        """The family name that differs from the word by one letter.

        >>> from servanda.record import load
        >>> Names(load()).misspelt("gallan")
        'gallant'
        """
        if not 6 <= len(key) <= 14 or key in self.first:
            return None
        found = next((self.near[v] for v in _one_letter_less(key) if v in self.near), None)
        return found if found and found[0] == key[0] and abs(len(found) - len(key)) <= 1 else None


def slug(name: str) -> str:
    """An id for a person outside the table of persons.

    >>> slug("Min Aung Hlaing")
    'min-aung-hlaing'
    """
    return "-".join(key for _, _, key in tokens(name))


def _one_letter_less(word: str) -> Iterator[str]:
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


@lru_cache(maxsize=4)
def names_of(record: Record) -> Names:
    """The names of a record, built once."""
    return Names(record)


def _entries(record: Record) -> Iterator[Entry]:
    yield from _state_entries(record)
    yield from _person_entries(record)
    tables = (("organ", lexicon.ORGANS), ("organ", lexicon.CHAMBERS), ("organisation", lexicon.ORGANISATIONS))
    for kind, table in tables:
        for id, names in table.items():
            yield from _named(names.split(";"), kind, id, "name")
    for id, names in lexicon.SPEAKERS_OF_ORGANS.items():
        kind = "organ" if id in ("icc", "un", "icc_prosecutor") else "organisation"
        yield from _named(names.split(";"), kind, id, "office")
    yield from _named(lexicon.TREATY.split(";"), "treaty", "rome_statute", "name")
    yield from _named(lexicon.OUTLETS.split(";"), "outlet", "", "name")


def _state_entries(record: Record) -> Iterator[Entry]:
    for state in record.states:
        extra = lexicon.STATE_NAMES.get(state.id, "").split(";")
        yield from _named([state.name, *state.aliases, *extra], "state", state.id, "name")
        demonyms = [d for d in state.demonyms if d not in lexicon.AMBIGUOUS_DEMONYMS and d not in ("US", "U.S.")]
        yield from _named(demonyms, "state", state.id, "demonym")
        yield from _named([f"the {d}s" for d in demonyms if d.endswith(("an", "i"))], "state", state.id, "people")
        capitals = [re.split(r"\s*\(", c)[0] for c in re.split(r";|,|/", state.capital)]
        capitals = lexicon.CAPITALS.get(state.id, "").split(";") if state.id in lexicon.CAPITALS else capitals
        if state.id not in ("PSE",):
            yield from _named(
                [c for c in capitals if c not in lexicon.AMBIGUOUS_CAPITALS], "state", state.id, "capital"
            )
        yield from _named(lexicon.METONYMS.get(state.id, "").split(";"), "state", state.id, "metonym")
        yield from _named(lexicon.PLACES.get(state.id, "").split(";"), "place", state.id, "place")
    for region in lexicon.REGIONS.split(";"):
        yield from _named([region], "place", region.removeprefix("occupied "), "region")
    yield from _holder_entries()


def _holder_entries() -> Iterator[Entry]:
    for line in lexicon.OFFICE_HOLDERS.strip().splitlines():
        words = line.split()
        days = [w for w in words if w[:4].isdigit()]
        name = words[1 : len(words) - len(days)]
        from_ = parse_day(days[0]) if days else ALWAYS
        until = parse_day(days[1]) if len(days) > 1 else FOREVER
        for keys in (name, name[-1:]):
            introduced = len(keys) == 1 and fold(keys[0]) in lexicon.NEEDS_INTRODUCTION
            folded = tuple(key for _, _, key in tokens(" ".join(keys)))
            yield Entry(folded, "holder", f"{words[0]} {' '.join(name)}", "office", False, "", introduced, from_, until)


def _person_entries(record: Record) -> Iterator[Entry]:
    for person in record.persons:
        own = [word for word in person.family_name.split() if slug(word) == person.id]  # "Elmasry" of "Elmasry Njeem"
        written = [person.full_name, person.family_name, *person.aliases, *own]
        yield from _named(written, "person", person.id, "name")
    for application in record.applications:
        family = application.name.split()[-1]
        short = [family] if len(family) > 5 and family.isalpha() else []
        yield from _named([application.name, *application.aliases, *short], "person", slug(application.name), "name")


def _named(names: Iterable[str], kind: str, id: str, how: str) -> Iterator[Entry]:
    for name in dict.fromkeys(n.strip() for n in names):
        keys = tuple(key for _, _, key in tokens(name))
        if not keys:
            continue
        letters = "".join(c for c in name if c.isalpha())
        exact = letters if letters.isupper() and len(letters) <= 4 else ""
        introduced = _needs_introduction(kind, keys)
        if introduced and kind == "person" and " " in name:  # "Al Hassan", with its capitals, is no common name
            exact, introduced = letters, False
        yield Entry(keys, kind, id, how, name[0].islower(), exact, introduced)


def _needs_introduction(kind: str, keys: tuple[str, ...]) -> bool:
    own = [key for key in keys if key not in _ARTICLES]
    return kind in ("person", "organ") and all(key in lexicon.NEEDS_INTRODUCTION for key in own)


def find_names(text: str, record: Record, day: int) -> list[Mention]:
    """The names in a text, in order, each the longest match; office holders as the state they serve that day.

    >>> from servanda.record import load
    >>> [(m.id, m.how) for m in find_names("Gallan flew from Israel to Washington", load(), 739000)]
    [('gallant', 'fuzzy'), ('ISR', 'name'), ('USA', 'capital')]
    """
    names = names_of(record)
    words = tokens(text)
    found = list(_matches(text, words, names, day))
    known = {entry.id for _, entries in found for entry in entries if not entry.introduced}
    return list(_introduced(text, found, known, words, day))


Match = tuple[tuple[int, int], list[Entry]]


def _matches(text: str, words: list[Token], names: Names, day: int) -> Iterator[Match]:
    first, done = names.first, 0
    likely = [i for i, (at, _, key) in enumerate(words) if key in first or (len(key) > 5 and text[at].isupper())]
    for at in likely:
        if at < done:
            continue
        length = 0
        if seconds := first.get(words[at][2]):
            length, matching = _longest(text, words, at, seconds)
            if length and (matching := _credible(text, words, at, length, matching, names)):
                yield (at, at + length), matching
        elif family := names.misspelt(words[at][2]):
            fuzzy = [e._replace(how="fuzzy") for e in first[family].get("", ()) if e.kind == "person"]
            if fuzzy and (fuzzy := _credible(text, words, at, 1, fuzzy, names)):
                yield (at - _first_name_before(text, words, at, fuzzy[0], names), at + 1), fuzzy
        done = at + (length or 1)


def _longest(text: str, words: list[Token], at: int, seconds: dict[str, list[Entry]]) -> tuple[int, list[Entry]]:
    best, matching = 0, []
    following = seconds.get(words[at + 1][2], ()) if at + 1 < len(words) else ()
    for entry in (*following, *seconds.get("", ())):
        length = len(entry.keys)
        if length < best:
            break
        if _fits(text, words, at, entry):
            best = length
            matching.append(entry)
    return best, matching


def _fits(text: str, words: list[Token], at: int, entry: Entry) -> bool:
    stop = at + len(entry.keys)
    if stop > len(words) or not (entry.small or not text[words[at][0]].islower() or entry.keys[0] in _ARTICLES):
        return False
    for offset, key in enumerate(entry.keys):
        word = words[at + offset]
        if word[2] != key or (offset and text[words[at + offset - 1][1] : word[0]] not in _BETWEEN):
            return False
    if entry.exact:
        return "".join(c for c in text[words[at][0] : words[stop - 1][1]] if c.isalpha()) == entry.exact
    return entry.keys[0] not in _ARTICLES or text[words[stop - 1][0]].isupper()


def _credible(text: str, words: list[Token], at: int, length: int, entries: list[Entry], names: Names) -> list[Entry]:
    """A bare family name behind another first name is somebody else (`Sara Duterte`)."""
    if length > 1 or not any(e.kind in ("person", "holder") or e.how == "office" for e in entries) or at == 0:
        return entries
    start, end, before = words[at - 1]
    if text[end : words[at][0]] != " " or not text[start].isupper() or before in _TITLES:
        return entries
    if (
        before in names.first
        or before in names.last
        or before in DATES
        or (_opens_sentence(text, start) and _opening_word(before))
    ):
        return entries
    return [e for e in entries if e.kind not in ("person", "holder") or _given_name(before, e, names)]


def _first_name_before(text: str, words: list[Token], at: int, entry: Entry, names: Names) -> bool:
    _, end, before = words[at - 1]
    return at > 0 and text[end : words[at][0]] == " " and before in names.given[entry.id]


def _given_name(key: str, entry: Entry, names: Names) -> bool:
    given = names.given.get(entry.id) or set(entry.id.lower().split())
    return key in given or any(_alike(key, name) for name in given if len(name) > 3)


def _alike(one: str, other: str) -> bool:
    return bool(set(_one_letter_less(one)) & set(_one_letter_less(other)))


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in '.!?\n”"“‘:'


def _introduced(text: str, found: list[Match], known: set[str], words: list[Token], day: int) -> Iterator[Mention]:
    latest: dict[str, int] = {}
    for number, ((at, stop), entries) in enumerate(found):
        choices = [e for e in entries if not e.introduced or e.id in known]
        if not choices:
            continue
        entry = max(choices, key=lambda e: (_rank(e, day), latest.get(e.id, -1)))
        latest[entry.id] = number
        end = words[stop - 1][1]
        end += text[end - 2 : end - 1] == "." == text[end : end + 1]  # U.S.
        yield _mention(words[at][0], end, entry, day)


def _rank(entry: Entry, day: int) -> int:
    """Whom a name means first: persons sought, then those in office that day, then the rest."""
    if entry.kind == "holder":
        return 2 if entry.from_ <= day < entry.until else 0
    return {"person": 3, "outlet": 4, "treaty": 4}.get(entry.kind, 1 + (entry.how == "name"))


def _mention(start: int, end: int, entry: Entry, day: int) -> Mention:
    if entry.kind != "holder":
        return Mention(start, end, entry.kind, entry.id, entry.how)
    state, _, name = entry.id.partition(" ")
    if entry.from_ <= day < entry.until:
        return Mention(start, end, "state", state, "office")
    return Mention(start, end, "person", slug(name), "name")


_OPENERS = frozenset(
    "but and while if when since as for with in on after before although though because despite that whether once last "
    "also even only unlike like like even so yet or nor then thus here there what why how both either neither from by "
    "until unless where who whom should had was is has will would could may can did does today yesterday "
    "tomorrow tonight "
    "still now soon later earlier again instead perhaps maybe a an the this his her its their our my under over "
    "against "
    "at to into within without around about above besides no not such every each some many most all one two "
    "three".split()
)


def _opening_word(word: str) -> bool:
    """A word that opens a sentence and is no first name."""
    return word in _OPENERS or word.endswith(("ing", "ed", "ly", "day", "while", "ever", "less"))


_TITLES = frozenset(
    "mr mrs ms dr sir president minister premier pm chancellor general gen senator sen leader king prime "
    "secretary judge "
    "prosecutor ambassador commander colonel col sheikh mullah mawlawi ayatollah ex former then dictator "
    "fugitive warlord "
    "warlords militia rebel suspect defendant witness strongman mayor chief presidents against for of and with "
    "by on to "
    "in as from over that after when if while but because although though despite arrest spokesman spokeswoman "
    "spokesperson envoy taoiseach speaker governor lula israeli russian sudanese libyan filipino".split()
)
