"""Who holds a stance: the subject of a verb, who says it, the speaker of the quotation in which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from servanda.record import load
from servanda.reports.claims import position_words as words
from servanda.reports.claims.position_scene import Scene
from servanda.reports.grammar.clauses import clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY
from servanda.reports.mentions import find_names, slug
from servanda.reports.model import Mention, Quote, Sentence, Text
from servanda.reports.roles import ROLES
from servanda.timeline.days import ALWAYS, FOREVER, Day


class Holders(NamedTuple):
    """Ids of those who hold a stance, and whether they are an unnamed source."""

    ids: tuple[str, ...] = ()
    anonymous: bool = False


NOBODY = Holders()
_NO_HOLDER = frozenset(
    "icc icc_prosecutor icc_pretrial icc_trial icc_appeals icc_chamber icj asp un unga unsc interpol".split()
)
_PLACED = frozenset(("in", "at", "to", "near", "inside", "outside", "on"))
_OWN_PARTS = frozenset(("for", "of", "from", "by"))  # a spokesman for, the leaders of
_SPEAKING = words.BODIES | ROLES | words.FIRST
_UNNAMED = re.compile(r"\b(?:officials?|sources?|diplomats?|insiders?|person familiar|aides?)\b", re.IGNORECASE)
_SPOKESMAN = re.compile(
    r"\b(?:spokes\w+|minister|taoiseach|office|ministry|government|cabinet|official|president|premier|aide|"
    r"presidency|authorities|chancellor|secretary|military council|junta|regime|rulers|statement|communiqu\w+|text)\b",
    re.IGNORECASE,
)


# -- phrases


def holders_of(scene: Scene, phrases: Sequence[Phrase]) -> Holders:
    """The holders that a subject names: its head, else whom its head speaks for."""
    if not phrases or (phrases[0].prep in _PLACED and len(phrases) == 1 and not _seat_speaks(scene, phrases[0])):
        return NOBODY
    head = phrases[0]
    if words.NO_SPEAKERS & set(head.words):
        return NOBODY
    if counted := _counted(scene, head):
        return Holders(counted)
    ids = _named(scene, head)
    ids += tuple(id for p in phrases[1:] if not p.prep for id in _named(scene, p))  # both Israel and its US sponsor
    if not ids and _speaks(head):
        ids = tuple(id for p in phrases[1:] if p.prep in _OWN_PARTS for id in _named(scene, p, owned=True))
    return Holders(tuple(dict.fromkeys(ids)), bool(_UNNAMED.search(" ".join(head.words))))


def _seat_speaks(scene: Scene, phrase: Phrase) -> bool:
    """`In Moscow called the decision void`: no subject but the capital."""
    return phrase.prep == "in" and all(
        scene.view.name(n).how in ("capital", "metonym", "office") for n in phrase.names[:1]
    )


def _named(scene: Scene, phrase: Phrase, *, owned: bool = False) -> tuple[str, ...]:
    """The ids of a phrase that is names, or a body or office with the name it belongs to."""
    names = [name for name in phrase.names if name[0] in "SONPD"]
    if not names:
        return ()
    head = phrase.head
    if head not in phrase.names and not _speaks(phrase) and not (owned and head not in phrase.names):
        if not _unknown_name(phrase):
            return ()
    if all(name[0] == "D" for name in names) and not _people(phrase) and not _speaks(phrase):
        return ()
    if phrase.head in _GOVERNMENTS and all(name[0] == "P" for name in names):
        return tuple(id for name in names for id in _ids(scene.view.name(name), scene.text) if id.isupper())
    if len(names) == 2 and names[0][0] in "SD" and f"{names[0]} and" not in scene.view.text:
        names = names[1:] if names[1][0] == "P" else names[:1]  # Israel's Netanyahu, Iran's Guards
    return tuple(id for name in names for id in _ids(scene.view.name(name), scene.text))


_GOVERNMENTS = frozenset("cabinet government administration".split())


def _unknown_name(phrase: Phrase) -> bool:
    """`Belgium's bart de wever`: small words that are in no list, behind a state and its 's."""
    return len(phrase.words) > 2 and phrase.words[1] in ("'s", "'") and not phrase.words[-1].endswith(("s", "ion"))


def _people(phrase: Phrase) -> bool:
    """`the Dutch`: a demonym that no noun follows."""
    return phrase.head in phrase.names


def _speaks(phrase: Phrase) -> bool:
    """Whether a phrase is a body or an office."""
    return any(word in _SPEAKING or word.startswith("spokes") for word in phrase.words[-3:])


_COUNTS = ("two", "three", "four", "five")


def _counted(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """`The three juntas`, `their joint statement`: so many states of one sentence shortly before."""
    if phrase.names:
        return ()
    number = next((_COUNTS.index(w) + 2 for w in phrase.words if w in _COUNTS), 0)
    theirs = bool(phrase.words) and phrase.words[0] == "their" and "joint" in phrase.words
    if not (number and phrase.words[0] == "the" and _speaks(phrase)) and not theirs:
        return ()
    for earlier in reversed(scene.text.before(scene.sentence, 8)):
        states = [m for m in earlier.mentions if m.kind == "state" and m.how != "demonym"]
        several = [m for m in states if ";" in m.id][-1:] or states  # "the three", told of before
        ids = tuple(dict.fromkeys(id for m in several for id in m.id.split(";")))
        if len(ids) > 1 and (theirs or len(ids) == number):
            return ids
    return ()


# -- mentions

_IN_OFFICE = re.compile(
    r"(?:the )?(?:late )?(?P<nation>[\w.'’ ]{2,24}?) (?:President|Prime Minister|Chancellor|Foreign Minister|Secretary of State|"
    r"ambassador|envoy)\b",
    re.IGNORECASE,
)


def _ids(mention: Mention, text: Text) -> list[str]:
    """The state for an office holder not sought, else the mention's own id."""
    if mention.id in _NO_HOLDER or not mention.id:
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


# -- subjects and speakers


def subject_holders(scene: Scene, found: Predication) -> Holders:
    """The holders in the subject; of "we" and of an unresolved "they", who speaks."""
    subject = scene.found.subject(found)
    if not subject:
        return NOBODY
    head = subject[0]
    if not head.names and head.head in words.FIRST:
        return speaker(scene, found)
    held = holders_of(scene, subject)
    if not held.ids and _controlled(found) and found.governor is not None:
        return subject_holders(scene, found.governor)
    if seat := _seat(scene, found):
        return Holders(seat)
    if held.ids and not _somebody_else(scene, found, held):
        return held
    if held.ids:
        return _told_by(scene, found) or held
    if found.mark == "whose":
        before = [p for p in scene.found.phrases if p.end < head.start]
        return holders_of(scene, before[-1:])
    if (apposed := _apposed(scene, head)) and (held := holders_of(scene, [apposed])).ids:
        return held
    if not head.names and (head.pronoun and head.head in ("they", "he", "she", "it")):
        return _pronoun(scene, found)
    return _office(scene, head)


def _controlled(found: Predication) -> bool:
    """`voted to sanction`, `adopted a resolution promising`: the subject of the verb above."""
    if found.governor is None:
        return False
    if found.form == "inf":
        return found.governor.lemma in words.DOES_IT
    return found.form in ("ing", "pp") and not found.passive and head_of(found) in _PAPERS


_PAPERS = frozenset("resolution order statement decree bill letter law january declaration communique act".split())


def _somebody_else(scene: Scene, found: Predication, held: Holders) -> bool:
    """Whether "he", taken for the person sought, may be who speaks: `Merz told Netanyahu that he would find a way`."""
    names = scene.found.names(found.subject[:1], "P")
    return bool(names) and names[0].how == "pronoun" and held.ids[0] in sought(scene.text.day)


def _told_by(scene: Scene, found: Predication) -> Holders | None:
    """Who speaks, by the verb of saying above; of the verb of saying itself, by the quotation behind it."""
    governor = found.governor
    if governor is not None and governor.lemma in SAY and governor.subject != found.subject:
        return speaker(scene, found)
    if found.lemma not in SAY:
        return None
    held = quoted(scene, found.end + 12, found.end + 16)
    return held if held is not None and held.ids else None


def _apposed(scene: Scene, head: Phrase) -> Phrase | None:
    """`Hamas, the elected government of Gaza welcomed`: the name before an apposition that no comma ends."""
    phrases, text = scene.found.phrases, scene.view.text
    if head.names or head not in phrases:
        return None
    at = phrases.index(head)
    for near in (*phrases[max(0, at - 1) : at], *phrases[at + 1 : at + 2]):
        between = text[near.end : head.start] if near.start < head.start else text[head.end : near.start]
        if between == ", " and near.head in near.names and not near.prep:
            return near
    return None


def _seat(scene: Scene, found: Predication) -> tuple[str, ...]:
    """`In Tripoli, the justice minister rejected`: of an office without a state, the capital before it."""
    named = scene.found.names(found.subject[:1], "S")
    first = scene.found.phrases[0]
    if not named or named[0].how != "phrase" or first.prep != "in" or not _seat_speaks(scene, first):
        return ()
    return _named(scene, first)


def _pronoun(scene: Scene, found: Predication) -> Holders:
    """`In Yerevan they assured`: the seat before the verb; else who speaks."""
    seats = [p for p in scene.found.phrases if p.prep == "in" and p.end <= found.start and p.names]
    if seats and _seat_speaks(scene, seats[0]) and seats[0].start < 6:
        return Holders(tuple(_named(scene, seats[0])))
    if held := _quoting(scene, found):
        return held
    said = found.governor is not None and found.governor.lemma in SAY
    if head_of(found) == "it" and not said and (held := _subject_before(scene, found)).ids:
        return held
    held = speaker(scene, found)
    return held if held.ids or head_of(found) not in ("it", "they") else _subject_before(scene, found)


def _quoting(scene: Scene, found: Predication) -> Holders | None:
    """`They described the judges as an "instrument"`: the speaker of the quotation that the verb introduces."""
    first, last = scene.view.span(found.end, scene.end_of(found))
    quote = next((q for q in scene.text.quotes if first <= q.start < last), None)
    held = _speaker(quote, scene.sentence, scene.text) if quote else NOBODY
    return held if held.ids else None


def head_of(found: Predication) -> str:
    """The head of the subject."""
    return found.subject[0].head if found.subject else ""


def _subject_before(scene: Scene, found: Predication) -> Holders:
    """`Poland had gone out of its way: it resolved to …`: the subject of a verb before, in the sentence."""
    for other in reversed(scene.found.predications):
        if other.end <= found.start and other.form == "finite" and other.subject and other.subject[0].names:
            return holders_of(scene, other.subject)
    for earlier in scene.text.before(scene.sentence, 1, 0):
        there = Scene(earlier, scene.text, clauses(earlier))
        main = next((p for p in there.found.predications if p.form == "finite" and p.subject), None)
        held = holders_of(there, main.subject) if main else NOBODY
        return held if len(held.ids) == 1 or head_of(found) == "they" else NOBODY
    return NOBODY


_POLITICIANS = frozenset("senator congressman congresswoman mp lawmaker".split())


def _office(scene: Scene, head: Phrase) -> Holders:
    """`the minister`, `a government source`: the state told of last."""
    said = " ".join(head.words)
    if head.prep in _PLACED:
        return NOBODY
    if head.names or words.NO_SPEAKERS & set(head.words):
        return NOBODY
    if said.startswith("their joint"):
        return NOBODY
    if _POLITICIANS & set(head.words) or said.startswith("opposition leader"):
        return Holders((head.head,)) if head.head not in _SPEAKING else NOBODY
    if not _SPOKESMAN.search(said) and not _UNNAMED.search(said):
        return NOBODY
    state = _last_state(scene.sentence, scene.text, bodies=said.startswith(("their ", "its ")))
    anonymous = bool(_UNNAMED.search(said)) and "spokes" not in said
    return Holders((state,) if state else (), anonymous)


_CONDITIONS = ("if", "unless", "whether")


def speaker(scene: Scene, found: Predication) -> Holders:
    """Who says it: the subject of the verb of saying above it, who is quoted, who is named behind."""
    for governor in scene.found.governors(found):
        if governor.lemma == "be" and (held := _view(scene, governor)):
            return held
        if (
            governor.lemma in SAY
            and not governor.passive
            and governor.mark not in _CONDITIONS
            and governor.form in ("finite", "ing", "inf")
        ):
            return subject_holders(scene, governor) if governor.subject else NOBODY
    held = quoted(scene, found.start, found.end)
    return held if held and held.ids else _named_behind(scene, found) or NOBODY


_VIEW = frozenset("argument view position stance line reading interpretation opinion".split())


def _view(scene: Scene, found: Predication) -> Holders | None:
    """`The Italian argument is that`: the state."""
    if not found.subject or found.subject[0].head not in _VIEW:
        return None
    return Holders(tuple(scene.found.ids(found.subject[:2], "SDO")[:1])) or None


def quoted(scene: Scene, start: int, end: int, *, direct: bool = False) -> Holders | None:
    """The speaker of the quotation over a stretch of the shape; none where there is no quotation."""
    first, last = scene.view.span(start, end)
    quote = next(
        (q for q in scene.text.quotes if q.start <= first + 3 and last - 3 <= q.end and q.direct >= direct), None
    )
    return _speaker(quote, scene.sentence, scene.text) if quote else None


def _named_behind(scene: Scene, found: Predication) -> Holders | None:
    """`…, a spokesman said`, `…, said the minister`, `according to the Kremlin`."""
    for phrase in scene.found.phrases:
        if phrase.prep == "according to":
            return holders_of(scene, [phrase, *phrase.hangers])
    for saying in scene.found.predications:
        if saying.start > found.end and saying.lemma in SAY and saying.form == "finite" and saying.subject:
            start = min(saying.start, saying.subject[0].start)
            if scene.view.text[:start].rstrip().endswith((",", "?", "!")):
                return subject_holders(scene, saying)
    return None


def answering(scene: Scene, held: Holders) -> Holders:
    """Who answers for a state: not the person sought, for whom "he" was taken, but the office named last."""
    if set(held.ids) - sought(scene.text.day):
        return held
    state = _last_state(scene.sentence, scene.text)
    return Holders((state,) if state else ())


def _speaker(quote: Quote, sentence: Sentence, text: Text) -> Holders:
    """The mention that a quotation's speaker is; "his spokesman" and "an official" speak for the state told of last."""
    said, mentions = quote.speaker.lower(), _mentions_of(quote, text)
    states = [m.id for m in mentions if m.kind == "state" and ";" not in m.id]
    if len(states) > 1 and re.search(r"\b(?:of|and)\b", said):
        return Holders(tuple(dict.fromkeys(states)))
    for mention in mentions:
        if mention.id in _NO_HOLDER:
            return NOBODY
        if ids := _ids(mention, text):
            return Holders((ids[0],)) if not words.NO_SPEAKERS & set(said.split()) else NOBODY
    anonymous = bool(_UNNAMED.search(said)) and "spokes" not in said
    if anonymous or _SPOKESMAN.search(said) or said in ("he", "she", "it", "they"):
        state = _last_state(sentence, text, bodies=said.startswith(("their ", "its ")))
        return Holders((state,) if state else (), anonymous)
    return NOBODY


_NEAR = 20_000  # characters around a quotation in which its speaker is named


def _mentions_of(quote: Quote, text: Text) -> list[Mention]:
    """The mentions that lie in the speaker's name, nearest to the quotation first."""
    name, document = re.compile(re.escape(quote.speaker)), text.document.text
    near = name.finditer(document, max(0, quote.start - _NEAR), quote.end + _NEAR) if quote.speaker else ()
    for spot in sorted((m.start() for m in near), key=lambda at: abs(at - quote.start)):
        end = spot + len(quote.speaker)
        over = (m for s in text.over(spot, end) for m in s.mentions)
        if found := [m for m in over if m.start < end and m.end > spot and m.how != "demonym"]:
            return sorted(found, key=lambda m: (m.how not in ("office", "metonym"), m.start))
    return []


def _last_state(sentence: Sentence, text: Text, *, bodies: bool = False) -> str | None:
    """The state for which an office or capital was named last; with `bodies`, the organisation too."""
    for earlier in reversed((*text.before(sentence, 5), sentence)):
        for mention in _unquoted(earlier, sentence):
            if bodies and mention.kind == "organisation" and mention.start < sentence.start:
                return mention.id
            hows = (
                ("office", "metonym", "capital", "phrase") if earlier is sentence else ("office", "metonym", "capital")
            )
            official = mention.kind == "state" and mention.how in hows
            if official and ";" not in mention.id and mention.start < sentence.end:
                return mention.id
    return None


def _unquoted(earlier: Sentence, sentence: Sentence) -> Iterable[Mention]:
    """The mentions outside quotation marks, the last first."""
    for mention in reversed(earlier.mentions):
        if not any(start <= mention.start < end for start, end in earlier.quoted):
            yield mention
