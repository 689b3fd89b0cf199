"""Referrals to the Assembly or the Council, and what a bench would not refer."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.decision.bench import (
    ICC,
    reach,
    written,
)
from servanda.reports.claims.decision.done import (
    ASP,
    NOT_REFERRED,
    UNDOING,
    UNSC,
    Act,
    as_act,
    decider,
    standing,
    states,
)
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Text

_SENDS = frozenset(
    "refer report send forward remit transmit pass bring take submit flag denounce haul shop raise put lay place relay "
    "notify inform drag escalate go hand turn".split()
)
_MATTER = frozenset(
    "matter case issue finding findings question failure non-compliance noncompliance country state kingdom it them "
    "both affair dossier file republic government decision ruling conduct".split()
)
_TO = frozenset(("to", "before", "with", "at", "over to", "up to", "back to", "on to", "onto", ""))
TELLS = frozenset("ask request urge call invite inform notify".split())
_REGIME = frozenset(("icc", "icc_pretrial", "icc_trial", "icc_appeals", "icc_chamber", "asp", "rome_statute"))
_ACTS = frozenset("take act consider punish respond adopt deal impose censure".split())
SPARES = frozenset("spare escape avoid dodge evade".split())
SHUNS = frozenset("decline refuse reject stop avoid rule decide vote oppose".split())


def referrals(c: Clauses, text: Text) -> Iterator[Act]:
    """The referrals of one sentence, and those refused or spared."""
    for found in c.predications:
        if found.lemma in _SENDS | TELLS:
            yield from _sent(c, found, text)
        if act := _spared(c, found, text):
            yield act
    yield from _nouns(c, text)


def _sent(c: Clauses, found: Predication, text: Text) -> Iterator[Act]:
    """To the Assembly, to the Council, or to neither."""
    phrases = list(found.args)
    kinds = _destinations(c, found, phrases, text)
    if not kinds or found.lemma in TELLS:
        phrases = reach(c, found)
        kinds = kinds or _destinations(c, found, phrases, text)
    sign = standing(c, found)
    if not kinds and not (sign == -1 and found.lemma in ("refer", "report") and states(c, found.args)):
        return
    if not sign or not _by_the_court(c, found, text) or not _to_act(c, found):
        return
    whom = _referred(c, found, phrases)
    if found.mark == "without" and found.governor is not None:
        whom = states(c, c.subject(found.governor)) or None  # "had breached the Statute, without sending the matter"
    if whom is None:
        return
    for kind in kinds if sign == 1 else [NOT_REFERRED]:
        yield as_act(c, kind, found, whom)


def _to_act(c: Clauses, found: Predication) -> bool:
    """Asked to act, or informed."""
    if found.lemma not in TELLS or found.lemma in ("inform", "notify"):
        return True
    return any(p.governor is found and p.form == "inf" and p.lemma in _ACTS for p in c.predications)


def _by_the_court(c: Clauses, found: Predication, text: Text) -> bool:
    if (
        found.passive
        and not c.behind(found, "by")
        and not any(m.id in _REGIME for s in text.sentences for m in s.mentions)
    ):
        return False
    return found.lemma == "go" or decider(c, found, text, joined=True) == ICC


def _destinations(c: Clauses, found: Predication, phrases: list[Phrase], text: Text) -> list[str]:
    """Where a matter goes: the kinds of referral, in order."""
    kinds: list[str] = []
    told = found.lemma in TELLS
    for phrase in phrases:
        if phrase.prep not in (_TO | {"on"} if told else _TO) or (not phrase.prep and not (told or kinds)):
            continue
        if kind := _destination(c, phrase, text):
            kinds.append(kind)
    return list(dict.fromkeys(kinds))


def _destination(c: Clauses, phrase: Phrase, text: Text) -> str | None:
    letters, words = {n[0] for n in phrase.names}, set(phrase.words)
    if "A" in letters or phrase.head == "assembly" or ("body" in words and words & {"oversight", "governing"}):
        return ASP
    if letters & {"C", "T"} and phrase.head in ("members", "parties", "states") and phrase.prep:
        return ASP
    in_new_york = any(written(c, n) == "New York" for n in phrase.names if n[0] == "L")
    if letters & {"U", "N"} or in_new_york or (phrase.head == "council" and not letters):
        return UNSC
    if phrase.prep == "before" and phrase.head in ("it", "them") and not letters:
        organs = [m.id for s in text.before(c.view.sentence, 20) for m in s.mentions if m.id in ("asp", "unsc")]
        return ASP if "asp" in organs else UNSC if organs else None
    return None


def _referred(c: Clauses, found: Predication, phrases: list[Phrase]) -> tuple[str, ...] | None:
    """The states that are referred; nobody named for "the matter"; None where it is something else."""
    if found.lemma in TELLS | {"inform", "notify"}:
        return tuple(c.ids([p for p in phrases if not {n[0] for n in p.names} & set("UAN")], "SD"))[:2] or None
    objects = c.subject(found) if found.passive or found.lemma == "go" else c.behind(found, "")
    if found.form == "pp" and found.subject:
        objects = found.subject
    matter = any(p.head in _MATTER for p in objects)
    linked = (
        [p for p in found.args if p.prep in ("of", "concerning", "regarding", "over", "about", "on")] if matter else []
    )
    whom = states(c, [*objects[:2], *linked])
    return whom if whom or matter else None


def _spared(c: Clauses, found: Predication, text: Text) -> Act | None:
    """ "Was spared a referral", "escaped referral", "decided against a referral", "was let off"."""
    referral = "referral" in c.words(found) or any(p.governor is found and p.lemma == "refer" for p in c.predications)
    if found.lemma == "let" and found.particle == "off" and found.passive:
        whom = states(c, c.subject(found))
        return as_act(c, NOT_REFERRED, found, whom) if whom else None
    if not referral or c.unreal(found) or found.negated:
        return None
    if found.lemma in SPARES:
        by_court = states(c, c.behind(found, "")) or c.words(found) & {"it", "them"}
        whom = states(c, c.behind(found, "")) if by_court and not found.passive else states(c, c.subject(found))
        return as_act(c, NOT_REFERRED, found, whom) if whom or by_court else None
    if found.lemma in SHUNS and "referral" in c.words(found) and decider(c, found, text, joined=True) == ICC:
        return as_act(c, NOT_REFERRED, found, states(c, found.args))
    return None


def _nouns(c: Clauses, text: Text) -> Iterator[Act]:
    """ "The referral of Hungary to the Assembly", where nothing undoes it."""
    for phrase in c.phrases:
        if phrase.head != "referral":
            continue
        hung = phrase.hangers[:4]
        kinds = [kind for h in hung if h.prep in ("to", "before") and (kind := _destination(c, h, text))]
        whom = states(c, [phrase, *(h for h in hung if h.prep == "of")]) if kinds else ()
        verb = min(c.predications, key=lambda p: abs(p.start - phrase.start), default=None)
        real = verb is not None and standing(c, verb) == 1 and verb.lemma not in UNDOING | SPARES | SHUNS | TELLS
        if verb is not None and whom and real:
            yield Act(kinds[0], verb, whom, (phrase.start, hung[-1].end))
