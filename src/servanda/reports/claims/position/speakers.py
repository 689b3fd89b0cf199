"""Who holds a stance: the subject of a verb, who says it beside it, the speaker of the quotation in which it stands."""

from __future__ import annotations

import re

from servanda.reports.claims.position import words
from servanda.reports.claims.position.holders import (
    NOBODY,
    PLACED,
    SPEAKING,
    SPOKESMAN,
    Holders,
    holders_of,
    named_in,
    seat_speaks,
    sought,
    unnamed,
)
from servanda.reports.claims.position.quoted import last_state, quoted, speaker_of
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.scene import scene as scene_of
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY

_PAPERS = frozenset("resolution order statement decree bill letter law declaration communique act".split())
_VIEW = frozenset("argument view position stance line reading interpretation opinion".split())
_APPOSED = re.compile(  # the office behind a name in no list, not one that he left
    rf", (?![^,;]*\b(?:former|once|ex|then|opposition|who|whose|shadow)\b)[^,;]*?{SPOKESMAN.pattern}"
)
_CONDITIONS = ("if", "unless", "whether")


def subject_holders(scene: Scene, found: Predication) -> Holders:
    """The holders in the subject; of "we" and of an unresolved "they", who speaks."""
    subject = scene.found.subject(found)
    if not subject:
        return NOBODY
    if found.form in ("ing", "inf") and len(subject) > 1 and subject[-1].prep == "with":
        subject = subject[-1:]  # "with the minister refusing to confirm"
    head = subject[0]
    if not head.names and head.head in words.FIRST:
        return speaker(scene, found)
    if head.words == ["one"]:
        return _seated(scene)
    held = holders_of(scene, subject)
    if words.KIN & set(head.words):
        return NOBODY
    if held.ids:
        return (_told_by(scene, found) if _somebody_else(scene, found, held) else None) or held
    return _unnamed(scene, found, head)


def agent(scene: Scene, found: Predication) -> Holders:
    """Who does it: the subject, of a passive who stands behind "by"."""
    if not found.passive:
        return subject_holders(scene, found)
    by = [p for p in scene.reach(found) if p.prep == "by"]
    return holders_of(scene, [by[0], *by[0].hangers]) if by else _seated(scene)


def _seated(scene: Scene) -> Holders:
    """`In the Kremlin the court is not recognised`, `one thinks it wrong in Vienna`: the capital named."""
    states = (p for p in scene.found.phrases if p.prep == "in" and p.names and p.names[0][0] == "S")
    seat = next((p for p in states if seat_speaks(scene, p)), None)
    return Holders(named_in(scene, seat)) if seat else NOBODY


def _unnamed(scene: Scene, found: Predication, head: Phrase) -> Holders:
    """The holders of a subject without a name: by the verb above, an apposition, who speaks, the last office."""
    if (above := _controller(scene, found)) is not None:
        return subject_holders(scene, above)
    if found.mark == "whose":
        return holders_of(scene, [p for p in scene.found.phrases if p.end < head.start][-1:])
    if (apposed := _apposed(scene, head)) and (held := holders_of(scene, [apposed])).ids:
        return held
    if not head.names and head.pronoun and head.head in ("they", "he", "she", "it"):
        return _pronoun(scene, found)
    return _office(scene, head) if not (named := _capitals(scene, head)) else Holders((named,))


def _capitals(scene: Scene, head: Phrase) -> str | None:
    """`Lindsey Graham`, `Republican senator Tom Cotton`: a person in no list, by the capitals of the two last words."""
    if re.match(r", [^,]*[CKJA]\d", scene.view.text[head.end :]):
        return None  # the head of the Court's assembly
    titled = SPOKESMAN.search(" ".join(head.words)) and "opposition" not in head.words
    in_office = titled or _APPOSED.match(scene.view.text, head.end)
    if head.names or head.prep or head.pronoun or len(head.words) < 2 or in_office:
        return None
    said = scene.text.document.text[slice(*scene.view.span(head.start, head.end))].split()
    pair = said[-2:]
    fits = len(pair) == 2 and all(re.fullmatch(r"[A-Z][a-zéü]+(?:-[A-Z]\w+)?", w) for w in pair)
    return head.head if fits and not ((SPEAKING | words.NO_SPEAKERS) & set(head.words[-2:])) else None


def _controller(scene: Scene, found: Predication) -> Predication | None:
    """The verb above in `voted to sanction`, `adopted a resolution promising`, `signed an order that sanctions`."""
    if found.form == "inf":
        return found.governor if found.governor is not None and found.governor.lemma in words.DOES_IT else None
    if found.passive or head_of(found) not in _PAPERS:
        return None
    return scene.found.verb_with(found.subject[0])


def _somebody_else(scene: Scene, found: Predication, held: Holders) -> bool:
    """Whether "he", taken for the person sought, may be who speaks: `Merz told Netanyahu that he would find a way`."""
    names = scene.found.names(found.subject[:1], "P")
    return bool(names) and names[0].how == "pronoun" and held.ids[0] in sought(scene.text.day)


def _told_by(scene: Scene, found: Predication) -> Holders | None:
    """Who speaks, by the verb of saying above; of the verb of saying itself, by the quotation behind it."""
    governor = found.governor
    if governor is not None and governor.lemma in SAY and governor.subject != found.subject:
        return speaker(scene, found)
    if found.mark in ("which", "what") and (above := _sayer(scene, found)) is not None:
        return subject_holders(scene, above)
    if found.lemma in SAY and (held := _said_before(scene, found)):
        return held
    at = (found.end + 12, found.end + 16) if found.lemma in SAY else (found.start, found.end)
    held = quoted(scene, *at)
    return held if held is not None and held.ids else None


def _sayer(scene: Scene, found: Predication) -> Predication | None:
    """`The minister said Tripoli did not recognise the court, which he called a tool`: the verb of saying before."""
    told = (p for p in reversed(scene.found.predications) if p.end <= found.start and p.lemma in SAY and p.subject)
    return next((p for p in told if p.form == "finite" and not p.subject[0].pronoun), None)


def _said_before(scene: Scene, found: Predication) -> Holders | None:
    """`Lula announced …; two days later he said …`: who spoke before in the sentence."""
    told = (p for p in reversed(scene.found.predications) if p.end <= found.start and p.lemma in SAY)
    return next((h for p in told if set((h := holders_of(scene, p.subject)).ids) - sought(scene.text.day)), None)


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


def _pronoun(scene: Scene, found: Predication) -> Holders:
    """`In Yerevan they assured`: the seat before the verb; else who speaks."""
    seats = [p for p in scene.found.phrases if p.prep == "in" and p.end <= found.start and p.names]
    if seats and seat_speaks(scene, seats[0]) and seats[0].start < 6:
        return Holders(named_in(scene, seats[0]))
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
    held = speaker_of(quote, scene.sentence, scene.text) if quote else NOBODY
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
        there = scene_of(earlier, scene.text)
        main = next((p for p in there.found.predications if p.form == "finite" and p.subject), None)
        held = holders_of(there, main.subject) if main else NOBODY
        return held if len(held.ids) == 1 or head_of(found) == "they" else NOBODY
    return NOBODY


def _office(scene: Scene, head: Phrase) -> Holders:
    """`the minister`, `a government source`: the state told of last."""
    said = " ".join(head.words)
    his = all(scene.view.name(name).how == "pronoun" for name in head.names)
    if head.prep in PLACED or not his or head.head in words.NO_SPEAKERS or said.startswith("their joint"):
        return NOBODY
    if not SPOKESMAN.search(said) and not unnamed(said) and not _APPOSED.match(scene.view.text, head.end):
        return NOBODY
    state = last_state(scene.sentence, scene.text, bodies=said.startswith(("their ", "its ")))
    state = state or _only_state(scene)
    return Holders((state,) if state else (), unnamed(said))


def _only_state(scene: Scene) -> str | None:
    """The one state named here or shortly before: `Italy would have to arrest him, says defence minister`."""
    for near in (scene.sentence, *reversed(scene.text.before(scene.sentence, 2))):
        if named := {m.id for m in near.mentions if m.kind == "state" and m.how == "name"}:
            return named.pop() if len(named) == 1 else None
    return None


def speaker(scene: Scene, found: Predication) -> Holders:
    """Who says it: the subject of the verb of saying above it, who is quoted, who is named behind."""
    for governor in scene.found.governors(found):
        if governor.lemma == "be" and (held := _view(scene, governor)):
            return held
        if governor.lemma in SAY and not governor.passive and governor.mark not in _CONDITIONS:
            if any(n[0] in "CKJ" for p in governor.subject[:1] for n in p.names):
                continue  # "said the Court showed that it was biased"
            held = subject_holders(scene, governor) if governor.subject else NOBODY
            return held if set(held.ids) - sought(scene.text.day) else quoted(scene, found.start, found.end) or held
    held = quoted(scene, found.start, found.end)
    return held if held and held.ids else _named_behind(scene, found) or NOBODY


def _view(scene: Scene, found: Predication) -> Holders | None:
    """`The Italian argument is that`: the state."""
    if not found.subject or found.subject[0].head not in _VIEW:
        return None
    ids = scene.found.ids(found.subject[:2], "SDO")[:1]
    return Holders(tuple(ids)) if ids else None


def _named_behind(scene: Scene, found: Predication) -> Holders | None:
    """`…, a spokesman said`, `according to the Kremlin`, `For Turkey, …`, `to Moscow`."""
    first = scene.found.phrases[:1]
    for phrase in scene.found.phrases:
        if phrase.prep == "according to" or (phrase.prep in ("for", "to") and phrase.names and phrase in first):
            return holders_of(scene, [phrase, *phrase.hangers])
    for saying in scene.found.predications:
        if saying.start > found.end and saying.lemma in SAY and saying.form == "finite" and saying.subject:
            named = next((p for p in saying.subject if p.names), saying.subject[0])
            start = min(saying.start, named.start)
            if scene.view.text[:start].rstrip().endswith((",", "?", "!")):
                return subject_holders(scene, saying)
    return None
