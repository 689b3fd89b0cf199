"""Who speaks a quotation, and the state for which an office spoke last."""

from __future__ import annotations

import re
from collections.abc import Iterable

from servanda.reports.claims.position import words
from servanda.reports.claims.position.holders import NO_HOLDER, NOBODY, SPOKESMAN, Holders, ids_of, unique, unnamed
from servanda.reports.claims.position.scene import Scene
from servanda.reports.model import Mention, Quote, Sentence, Text

_NEAR = 20_000  # characters around a quotation in which its speaker is named
_OFFICIAL = ("office", "metonym", "capital")


def quoted(scene: Scene, start: int, end: int, *, direct: bool = False) -> Holders | None:
    """The speaker of the quotation over a stretch of the shape; none where there is no quotation."""
    first, last = scene.view.span(start, end)
    over = (q for q in scene.text.quotes if q.start <= first + 3 and last - 3 <= q.end and q.direct >= direct)
    quote = next(over, None)
    return speaker_of(quote, scene.sentence, scene.text) if quote else None


def speaker_of(quote: Quote, sentence: Sentence, text: Text) -> Holders:
    """The mention that a quotation's speaker is; "his spokesman" and "an official" speak for the state told of last."""
    said, mentions = quote.speaker.lower(), _mentions_of(quote, text)
    states = [m.id for m in mentions if m.kind == "state" and ";" not in m.id]
    if len(states) > 1 and re.search(r"\b(?:of|and)\b", said):
        return unique(states)
    for mention in mentions:
        if mention.id in NO_HOLDER:
            return NOBODY
        if ids := ids_of(mention, text):
            return Holders((ids[0],)) if not (words.NO_SPEAKERS | words.KIN) & set(said.split()) else NOBODY
    if state := _office_behind(quote, sentence, text):
        return Holders((state,))
    anonymous = unnamed(said)
    if anonymous or SPOKESMAN.search(said) or said in ("he", "she", "it", "they"):
        state = last_state(sentence, text, bodies=said.startswith(("their ", "its ")))
        return Holders((state,) if state else (), anonymous)
    return NOBODY


def _office_behind(quote: Quote, sentence: Sentence, text: Text) -> str | None:
    """`Anne Patterson, the acting US ambassador`: the office behind a name in no list."""
    document = text.document.text
    at = document.find(quote.speaker, sentence.start, sentence.end) if quote.speaker else -1
    end = at + len(quote.speaker)
    for mention in sentence.mentions if at >= 0 else ():
        between = document[end : mention.start]
        if mention.start >= end and mention.how == "office" and re.fullmatch(r", (?:the )?(?:acting )?", between):
            return mention.id if mention.kind == "state" else None
    return None


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


def last_state(sentence: Sentence, text: Text, *, bodies: bool = False) -> str | None:
    """The state for which an office or capital was named last; with `bodies`, the organisation too."""
    for earlier in reversed((*text.before(sentence, 5), sentence)):
        hows = (*_OFFICIAL, "phrase") if earlier is sentence else _OFFICIAL
        for mention in _unquoted(earlier):
            if bodies and mention.kind == "organisation" and mention.start < sentence.start:
                return mention.id
            alone = mention.end - mention.start == len(earlier.text.strip())  # a heading
            if mention.kind == "state" and (alone or mention.how in hows) and ";" not in mention.id:
                return mention.id
    return None


def _unquoted(earlier: Sentence) -> Iterable[Mention]:
    """The mentions outside quotation marks, the last first."""
    for mention in reversed(earlier.mentions):
        if not any(start <= mention.start < end for start, end in earlier.quoted):
            yield mention
