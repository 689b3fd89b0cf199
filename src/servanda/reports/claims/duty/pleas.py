"""Immunity as a state pleads or affirms it: then it owes no arrest, it says.

Somebody's immunity is stated ("Netanyahu enjoys immunity", "the immunity of heads of state", "Mongolia cannot arrest a
sitting president"), and a state is the one who says so: in the sentence, or as the speaker of a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.duty.acts import ARREST, act_of
from servanda.reports.claims.duty.bearers import bearers, discussed
from servanda.reports.claims.duty.bonds import letters, words_of
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Text

_IMMUNITY = frozenset("immunity immunities immune".split())
_STATED = frozenset(  # so that somebody has it
    "have enjoy benefit retain possess hold carry keep fall be "
    "apply extend prevent bar preclude stand attach prevail take outweigh forbid override respect remain".split()
)
_COVER = frozenset("cover protect shield entitle afford grant give accord".split())  # one is covered by it
_PLEAD = frozenset("cite invoke plead claim raise assert rely point refer affirm recognise recognize respect".split())
_HOLD = _PLEAD | frozenset(
    "say argue maintain contend insist hold believe state declare announce explain answer reply tell conclude find "
    "consider suggest discover sustain submit note respond reason add recall think warn confirm estimate stress write "
    "object counter reiterate justify".split()
)
_VIEWS = frozenset(
    "view opinion position argument claim plea contention reading stance objection defence defense".split()
)
_RANKS = frozenset(
    "delegates delegations head heads president presidents leader leaders premier minister ministers leadership".split()
)
_SITTING = frozenset("sitting serving incumbent foreign visiting".split())
_SPEAKERS = frozenset("lawyers counsel agents envoy ambassador representatives representative delegation".split())
_DENY = frozenset("reject dismiss deny dispute question doubt refute".split())
_SUCH = frozenset("such these this".split())
_CONFLICT = frozenset("incompatible inconsistent contrary".split())
_COUNTERS = frozenset("no not n't without lack limits waiver end lifting neither waive".split())

Plea = tuple[str, str, tuple[int, int]]  # state, person or nothing, the stretch of the document


def pleas(said: Clauses, text: Text) -> Iterator[Plea]:
    """The first plea of a sentence, of every state that makes it."""
    view = _viewed(said)
    stated: list[Predication | None] = [found for found in said.predications if _stated(said, found)]
    person = (said.ids(said.phrases, "P") or [""])[0]
    for found in stated or ([None] if view else []):
        source = view or _source(said, found)
        items = [item for item in (found, *source) if item is not None]
        span = said.view.clause_to(min(item.start for item in items), max(item.end for item in items))
        if states := _states(said, source, text) if source else _unsourced(said, span, text):
            yield from ((state, person, span) for state in states[:2])
            return


def _viewed(said: Clauses) -> list[Phrase]:
    """`Hungary's argument that he is immune`, `in France's view`, `according to Paris`."""
    if not _immunity(said) or not _high(said, []):
        return []
    named = [x for x in said.phrases if letters([x]) & set("SD") or x.words[0] == "its"]
    return [x for x in named if set(x.words) & _VIEWS or x.prep == "according to"][:1]


def _immunity(said: Clauses) -> bool:
    """Whether the sentence speaks of an immunity that is not denied."""
    at = next((n for n, token in enumerate(said.tokens) if token.text in _IMMUNITY), -1)
    return at >= 0 and not _COUNTERS & {token.text for token in said.tokens[max(at - 4, 0) : at]}


def _high(said: Clauses, about: list[Phrase]) -> bool:
    """Whether somebody is named whom the Court might seek; an office reads as its state."""
    return bool(letters(said.phrases) & {"P"} or letters(about) & {"S"} or words_of(said.phrases) & _RANKS)


def _stated(said: Clauses, found: Predication) -> bool:
    """`Netanyahu enjoys immunity`, `pleaded his immunity`; `cannot arrest a sitting president`."""
    if said.conditional(found):
        return False
    words = words_of(found.args)
    if found.modal in ("can", "could", "may") and _kept_from_arrest(said, found):
        return bool(words & _IMMUNITY or (words & _SITTING and words & _RANKS))
    if found.negated and words_of(found.subject) & _IMMUNITY:
        return False  # `immunity cannot be invoked`
    if words & _IMMUNITY and words & _CONFLICT:
        return True
    covered = found.passive or (words | words_of(found.subject)) & _IMMUNITY
    if found.lemma in _COVER and (found.modal == "would" or not covered):
        return False
    about = [*found.subject, *found.args, *([found.antecedent] if found.antecedent else [])]
    near = {token.text for token in said.tokens[found.first : found.last + 2]} | words_of(about)
    return (
        bool(near & _IMMUNITY) and found.lemma in _STATED | _COVER | _PLEAD and _immunity(said) and _high(said, about)
    )


def _states(said: Clauses, source: list[Phrase], text: Text) -> list[str]:
    """The states that a source stands for; the one discussed for an unresolved `it`."""
    head = source[0]
    spoken_for = head.pronoun and head.head in ("it", "they") and not head.names
    if spoken_for or {"its", "ministry"} & set(head.words):
        return discussed(said.view.sentence, text)
    spoken = said.ids(source[:2], "S") if set(head.words) & _SPEAKERS else []
    states = spoken or [who for who in bearers(said, source, text) if len(who) == 3]
    led = [
        x for x in said.phrases if 0 < x.first - head.last <= 4 and x.prep in ("with", "including", "like", "such as")
    ]
    return states or (said.ids([head], "D") if set(head.words) & _VIEWS else said.ids(led, "S"))


def _unsourced(said: Clauses, span: tuple[int, int], text: Text) -> list[str]:
    """The state that is quoted there; of `such immunity`, which was told of before, the one discussed."""
    speakers = (q.speaker_id for q in text.quotes if q.start <= span[0] and span[1] <= q.end + 2 and q.speaker_id)
    such = _SUCH & {token.text for token in said.tokens[:3]}
    quoted = [id for id in speakers if len(id) == 3 and id.isupper()]
    return quoted or (discussed(said.view.sentence, text) if such else [])


def _source(said: Clauses, found: Predication | None) -> list[Phrase]:
    """Who says so: the subject of the plea, of the verb of saying above it, else of one behind it; of a denial nobody."""
    chain = [] if found is None else [found, *said.governors(found)]
    if found is not None and found.lemma in _PLEAD and found.mark != "that":
        return next((said.subject(p) for p in chain if said.names(said.subject(p), "SPCJK")), said.subject(found))
    for p in chain:
        holds = p is not found and (p.lemma in _HOLD or said.words(p) & _VIEWS) and not (p.negated or p.passive)
        if p.lemma in _DENY:
            return []
        if holds or (_kept_from_arrest(said, p) and "S" in letters(p.subject)):  # the reason is the state's
            return said.subject(p)
    behind = (p for p in said.predications if p.lemma in _HOLD and found and p.first > found.first and p.mark != "that")
    return next((p.subject for p in behind), [])


def _kept_from_arrest(said: Clauses, found: Predication) -> bool:
    """`cannot arrest`, `did not arrest`."""
    cannot = found.negated or said.tokens[found.first].text == "cannot"
    return cannot and (found.lemma == "arrest" or act_of(said, found) == ARREST)
