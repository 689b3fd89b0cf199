"""Immunity as a state pleads or affirms it: then it owes no arrest, it says.

Somebody's immunity is stated ("Netanyahu enjoys immunity", "the immunity of heads of state", "Mongolia cannot arrest a
sitting president"), and a state is the one who says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from servanda.reports.claims.duty.acts import ARREST, act_of
from servanda.reports.claims.duty.bearers import bearers, discussed
from servanda.reports.claims.duty.bonds import letters, words_of
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Text

_IMMUNITY = frozenset("immunity immunities".split())
_HAVE = frozenset("have enjoy benefit retain possess hold carry keep fall".split())
_COVER = frozenset("cover protect shield entitle afford grant give accord".split())
_STANDS = frozenset(  # the immunity does
    "be apply cover protect extend prevent bar preclude stand attach prevail shield take outweigh forbid override "
    "respect remain".split()
)
_PLEAD = frozenset("cite invoke plead claim raise assert rely point refer affirm recognise recognize respect".split())
_HOLD = frozenset(
    "say argue claim maintain contend insist hold believe plead assert state declare announce affirm explain answer "
    "reply tell conclude find consider suggest discover sustain submit note respond reason add recall point think "
    "warn confirm estimate stress write object counter reiterate justify".split()
)
_VIEWS = frozenset(
    "view opinion position argument claim plea contention reading stance objection defence defense".split()
)
_RANKS = frozenset(
    "delegates delegations head heads president presidents leader leaders premier minister ministers leadership".split()
)
_SITTING = frozenset("sitting serving incumbent foreign visiting".split())
_CONFLICT = frozenset("incompatible inconsistent contrary".split())
_DENY = frozenset("reject dismiss deny dispute question doubt refute".split())
_SUCH = frozenset("such these this".split())  # immunity that was told of before
_COUNTERS = frozenset("no without lack limits waiver end lifting".split())

Plea = tuple[str, str, tuple[int, int]]  # state, person or nothing, the stretch of the document


def pleas(said: Clauses, text: Text) -> Iterator[Plea]:
    """The first plea of a sentence, of every state that makes it."""
    for about, source, span in _found(said):
        states = _states(said, source, text) if source else _quoted(span, text)
        if not source and words_of(about[:1]) & _SUCH:
            states = states or discussed(said.view.sentence, text)
        person = (said.ids(about, "P") or said.ids(said.phrases, "P") or [""])[0]
        yield from ((state, person, span) for state in states[:2])
        if states:
            return


def _found(said: Clauses) -> Iterator[tuple[list[Phrase], list[Phrase], tuple[int, int]]]:
    """Whose immunity, who says so, and where."""
    for found in said.predications:
        about = _stated(said, found)
        if about is not None and not said.conditional(found):
            source = _source(said, found)
            yield about, source, said.span(found, *source, *about)
    for phrase, behind in pairwise(said.phrases):
        plea = set(phrase.words) & _VIEWS and bool(letters([phrase]) & set("SD"))
        if plea and _IMMUNITY & {*phrase.words, *(behind.words if behind.prep in ("of", "about") else ())}:
            yield [behind], [phrase], said.view.clause_to(phrase.start, behind.end)


def _states(said: Clauses, source: list[Phrase], text: Text) -> list[str]:
    """The states that a source stands for; the one discussed for an unresolved `it`."""
    if source[0].pronoun and source[0].head in ("it", "they") and not source[0].names:
        return discussed(said.view.sentence, text)
    states = [who for who in bearers(said, source, text) if len(who) == 3]
    return states or said.ids([phrase for phrase in source if set(phrase.words) & _VIEWS], "D")


def _quoted(span: tuple[int, int], text: Text) -> list[str]:
    """The state that is quoted there."""
    speakers = (q.speaker_id for q in text.quotes if q.start <= span[0] and span[1] <= q.end + 2 and q.speaker_id)
    return [id for id in speakers if len(id) == 3 and id.isupper()]


def _stated(said: Clauses, found: Predication) -> list[Phrase] | None:
    """Whose immunity a predication states or pleads; None where it does neither."""
    if (about := _barred(said, found)) is not None:
        return about
    objects = words_of(found.args) | words_of(_relative(said, found))
    subject = words_of(found.subject)
    immune = any(token.text == "immune" for token in said.tokens[found.last + 1 : found.last + 2])
    named = immune or _IMMUNITY & (objects | subject)
    if not named or found.negated or _COUNTERS & (objects | subject):
        return None
    if found.lemma in _PLEAD and objects & _IMMUNITY:
        return found.args if _is_high(found.args) or not letters(found.args) & set("CKJ") else None
    if subject & _IMMUNITY and found.lemma in _STANDS:
        about = [*found.subject, *found.args]
    elif found.lemma in _HAVE or (found.lemma in _COVER and found.passive) or immune:
        about = found.subject
    else:
        return None
    return about if _is_high(about) else None


def _relative(said: Clauses, found: Predication) -> list[Phrase]:
    """`the immunity that heads of state enjoy`."""
    first = min([found.first, *(phrase.first for phrase in found.subject)])
    return [phrase for phrase in said.phrases if phrase.last + 2 == first and found.mark in ("that", "which")]


def _is_high(about: list[Phrase]) -> bool:
    """Whether the immunity is somebody's whom the Court might seek."""
    return bool(letters(about) & set("PS") or words_of(about) & _RANKS)


def _barred(said: Clauses, found: Predication) -> list[Phrase] | None:
    """`cannot arrest a sitting president`, `could not arrest him because of his immunity`, and art. 98(1) quoted."""
    words = words_of(found.args)
    cannot = found.modal in ("can", "could", "may") and (found.negated or said.tokens[found.first].text == "cannot")
    if words & _IMMUNITY and words & _CONFLICT:
        return []
    if not cannot or (act_of(said, found) != ARREST and found.lemma != "arrest"):
        return None
    return found.args if words & _IMMUNITY or (words & _SITTING and words & _RANKS) else None


def _source(said: Clauses, found: Predication) -> list[Phrase]:
    """The phrase for who says so: the subject of the plea, of the verb of saying, or `in the French view`."""
    if _refused(said, found):
        return said.subject(found)
    if found.lemma in _PLEAD and found.mark != "that":
        chain = (said.subject(p) for p in (found, *said.governors(found)))
        return next((subject for subject in chain if said.names(subject, "SPCJK")), said.subject(found))
    for phrase in said.phrases:
        named = phrase.first < found.first and letters([phrase]) & set("SD")
        if named and (set(phrase.words) & _VIEWS or phrase.prep == "according to"):
            return [phrase]
    return _speaker(said, found)


def _speaker(said: Clauses, found: Predication) -> list[Phrase]:
    """The subject of the verb of saying on which it hangs, else of one behind it; of a denial nobody."""
    for governor in said.governors(found):
        if governor.lemma in _DENY:
            return []
        holds = governor.lemma in _HOLD | _PLEAD or said.words(governor) & _VIEWS
        if _refused(said, governor) or (holds and not governor.negated and not governor.passive):
            return said.subject(governor)
    speakers = (p for p in said.predications if p.lemma in _HOLD and p.first > found.first and p.mark != "that")
    return next((p.subject for p in speakers), [])


def _refused(said: Clauses, found: Predication) -> bool:
    """`South Africa could not arrest him, because …`: the reason is the state's."""
    cannot = found.negated or said.tokens[found.first].text == "cannot"
    return cannot and act_of(said, found) == ARREST and "S" in letters(found.subject)
