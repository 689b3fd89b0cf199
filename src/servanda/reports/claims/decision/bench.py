"""Who decides: a chamber of the Court, the International Court of Justice, or a court of a state.

A bench is read off the subject of a clause, or off the agent of a passive one; "it" and "they" stand for the bench of
the clause or the sentence before, "judges" without more for the court that was named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Sentence, Text
from servanda.reports.shape import shape

ICC, ICJ, NATIONAL = "icc", "icj", "national"
JUDICIAL = frozenset(
    "judge judges court courts chamber chambers panel bench tribunal magistrate magistrates justices judiciary".split()
)
_PART = frozenset("majority panel bench three five two one all both minority".split())  # "a majority of the judges"
_RULING = frozenset("decision ruling judgment judgement verdict opinion order finding".split())
_OF_A_STATE = frozenset(
    "high supreme constitutional federal district cassation regional local county criminal administrative civil "
    "military sc magistrates'".split()
)
_ABROAD = re.compile(
    r"\b(?:high|supreme|constitutional|federal|district|regional|local|cassation|appeals?|criminal|administrative) "
    r"court|\bcourt of (?:appeals?|cassation)\b|\b[SD]\d+(?:'s?)? (?:\w+ )?(?:court|judges?)\b|\bcourt in (?:the )?S\d"
)
_ITS_OWN = frozenset(("when", "after", "where", "because", "as", "since"))
_UNNAMED = frozenset(("it", "they", "them"))


def deciding(c: Clauses, found: Predication, text: Text) -> str | None:
    """The bench whose act a clause tells; of a passive without an agent, the one that the text speaks of."""
    if found.passive:
        return agent(c, found, text)
    if found.mark in _ITS_OWN and found.subject and found.subject[0].words == ["it"]:
        return None  # "breached its duty when it freed him"
    subject = c.subject(found)
    if found.mark == "who" and subject and subject[0].head not in JUDICIAL:
        subject = subject[-1:]  # "sanctions on the judges who had rejected it"
    return bench(c, subject, text) or (_stood_for(c, found, text) if _pronoun(c.subject(found)) else None)


def agent(c: Clauses, found: Predication, text: Text) -> str | None:
    """The bench behind "by"; without one, the court that the text speaks of."""
    agents = c.behind(found, "by") or [
        p for p in reach(c, found) if p.prep == "by" and set("CJI") & {n[0] for n in p.names}
    ]
    return bench(c, [agents[0], *agents[0].hangers], text) if agents else _spoken_of(c.view.sentence, text)


def bench(c: Clauses, phrases: list[Phrase], text: Text) -> str | None:
    """Which bench a noun phrase with its hangers names.

    "The Court's spokesman" is none, and "a majority of the judges" is one.
    """
    if not phrases or {"former", "ex-judge"} & set(phrases[0].words):
        return None
    first, names = phrases[0], [n for p in phrases for n in p.names]
    words = {w for p in phrases[:3] for w in p.words}
    last = next((w for w in reversed(first.words) if w not in ("first", "itself", "alone")), "")
    named = bool(first.names) and last == first.names[-1] and last[0] in "CJI"
    judicial = first.head in JUDICIAL or (bool({"judge", "court"} & set(first.words)) and first.names[-1:] != [])
    parted = bool(_PART & set(first.words)) and (bool(JUDICIAL & words) or any(n[0] in "JC" for n in names))
    written = first.head in _RULING
    if not (named or judicial or parted or written) or any(n[0] == "K" for n in names):
        return None
    return _kind(c, names, words, text)


def _kind(c: Clauses, names: list[str], words: set[str], text: Text) -> str | None:
    letters = {n[0] for n in names}
    if "I" in letters or ("N" in letters and words & {"top", "highest"}):
        return ICJ
    if letters & set("CJ"):
        return ICC
    if _hague(c, names):
        return ICC
    indefinite = bool(words & {"a", "an"}) and bool(words & {"court", "judge", "magistrate"})
    if words & _OF_A_STATE or letters & set("SDL") or indefinite:
        return NATIONAL
    return _spoken_of(c.view.sentence, text)


def _hague(c: Clauses, names: list[str]) -> bool:
    """Judges in The Hague are the Court's."""
    return any("Hague" in written(c, n) for n in names if n[0] == "L")


def written(c: Clauses, name: str) -> str:
    """A name as the document writes it."""
    mention, sentence = c.view.name(name), c.view.sentence
    return sentence.text[mention.start - sentence.start : mention.end - sentence.start]


def _pronoun(phrases: list[Phrase]) -> bool:
    return bool(phrases) and not phrases[0].names and phrases[0].head in _UNNAMED


def _stood_for(c: Clauses, found: Predication, text: Text) -> str | None:
    """The bench for which "it" or "they" stands: of a clause before, else of the sentence before."""
    for earlier in reversed([p for p in c.predications if p.start < found.start and p.form == "finite"]):
        if earlier.subject and not _pronoun(earlier.subject) and (kind := bench(c, c.subject(earlier), text)):
            return kind
    for sentence in reversed(text.before(c.view.sentence, 2, 1)):
        seen = clauses(sentence)
        for earlier in seen.predications:
            if earlier.form == "finite" and (kind := bench(seen, seen.subject(earlier), text)):
                return kind
    return None


def _spoken_of(sentence: Sentence, text: Text) -> str | None:
    """The court that was named last."""
    for seen in (sentence, *reversed(text.before(sentence, 6))):
        organs = {m.id for m in seen.mentions if m.kind == "organ"}
        if any(organ.startswith("icc") and organ != "icc_prosecutor" for organ in organs):
            return ICC
        if "icj" in organs:
            return ICJ
        if _ABROAD.search(shape(seen).text):
            return NATIONAL
    return ICC if _about_the_court(sentence, text) else None


def _about_the_court(sentence: Sentence, text: Text) -> bool:
    """Whether a text without another court speaks of the Court, its Assembly, its jurisdiction or those it sought."""
    known = ("icc", "asp", "rome_statute")
    named = any(m.id.startswith(known) or m.kind == "person" for s in text.sentences for m in s.mentions)
    return named or "jurisdiction" in sentence.text or "by the court" in sentence.text


def according(c: Clauses, text: Text) -> str | None:
    """The bench behind "according to"."""
    for phrase in c.phrases:
        if phrase.prep == "according to" and (kind := bench(c, [phrase, *phrase.hangers], text)):
            return kind
    return None


def voices(c: Clauses, found: Predication) -> Iterator[Predication]:
    """The clauses that may say this one: those that govern it, then one behind it without a clause of its own."""
    yield from c.governors(found)
    at = c.predications.index(found)
    for later in c.predications[at + 1 :]:
        content = any(p.governor is later and p.mark == "that" for p in c.predications)
        between = c.view.text[found.end : later.start]
        if later.form == "finite" and not content and "," in between and ";" not in between:
            yield later


def reach(c: Clauses, found: Predication) -> list[Phrase]:
    """The complements of a verb with those of the infinitives, participles and relative clauses that hang on them."""
    phrases = list(found.args)
    at = c.predications.index(found)
    for later in c.predications[at + 1 :]:
        if later.form == "finite" and not (later.antecedent is not None and later.antecedent in phrases):
            break
        if ";" in c.view.text[found.end : later.start]:
            break
        phrases += later.args
    return phrases
