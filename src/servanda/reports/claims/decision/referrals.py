"""Referrals to the Assembly or the Council, and what a bench would not refer."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.decision.bench import ICC
from servanda.reports.claims.decision.done import ASP, NOT_REFERRED, REVERSES, UNSC, Act, Scene, head
from servanda.reports.grammar.model import Phrase, Predication

_SENDS = frozenset(
    "refer report send forward remit transmit pass bring take submit flag denounce haul shop raise put lay place relay "
    "notify inform transfer drag escalate go hand turn land end".split()
)
_MATTER = frozenset(
    "matter case issue finding findings question failure non-compliance noncompliance country state kingdom it them "
    "both all three four five affair dossier file republic government decision ruling conduct they".split()
)
_ATTENTION = frozenset("attention notice knowledge door desk hands scrutiny lap".split())
_BODIES = frozenset("bodies organs institutions both".split())  # "to both bodies"
_EARNS = frozenset("earn win bring land cost gain".split())  # "earned it a referral"
_GOES = frozenset(("go", "land", "end"))
_STAYS = frozenset("presence visit stay trip arrival passage attendance".split())  # of one who was not arrested
_UNWANTED = frozenset("warranted warrant justify need merit make require".split())  # "a referral was not warranted"
_TO = frozenset(("to", "before", "with", "at", "over to", "up to", "back to", "on to", "onto", ""))
TELLS = frozenset("ask request urge call invite inform notify".split())
_REGIME = frozenset(("icc", "icc_pretrial", "icc_trial", "icc_appeals", "icc_chamber", "asp", "rome_statute"))
_ACTS = frozenset("take act consider punish respond adopt deal impose censure".split())
SPARES = frozenset("spare escape avoid dodge evade".split())
SHUNS = frozenset("decline refuse reject stop avoid rule decide vote oppose".split())


def referrals(c: Scene) -> Iterator[Act]:
    """The referrals of one sentence, and those refused or spared."""
    for found in c.predications:
        if found.lemma in _SENDS | TELLS and found.particle != "off":  # "put off a decision whether to refer it"
            yield from _sent(c, found)
        if act := _spared(c, found):
            yield act
    yield from _nouns(c)


def _sent(c: Scene, found: Predication) -> Iterator[Act]:
    """To the Assembly, to the Council, or to neither."""
    phrases = list(found.args)
    kinds = _destinations(c, found, phrases)
    if not kinds or found.lemma in TELLS:
        phrases = c.reach(found)
        kinds = kinds or _destinations(c, found, phrases)
    threatened = found.modal == "will" and any(map(c.conditional, c.predications))  # "if it fails, it will be"
    sign = 0 if threatened else c.standing(found)
    if sign == 1 and not kinds and _also_sent(c, found):
        kinds = [kind] if (kind := _organ_before(c, 2)) else []
    if not kinds and not (sign == -1 and found.lemma in ("refer", "report") and c.states(c.acted_on(found))):
        return
    if not sign or not _by_the_court(c, found) or not _to_act(c, found):
        return
    whom = _referred(c, found, phrases)
    if found.mark == "without" and found.governor is not None:
        whom = c.states(c.subject(found.governor)) or None  # "had breached the Statute, without sending the matter"
    if whom is None:
        return
    yield from (c.as_act(kind, found, whom) for kind in (kinds if sign == 1 else [NOT_REFERRED]))


def _also_sent(c: Scene, found: Predication) -> bool:
    """ "Uganda was reported last year": to whom, the sentences before say."""
    bare = not any(p.governor is found for p in c.predications) and not any(p.prep == "to" for p in found.args)
    return found.passive and found.lemma in ("refer", "report") and bare and bool(c.states(c.subject(found)))


def _to_act(c: Scene, found: Predication) -> bool:
    """Asked to act, or informed."""
    if found.lemma not in TELLS or found.lemma in ("inform", "notify"):
        return True
    return any(p.governor is found and p.form == "inf" and p.lemma in _ACTS for p in c.predications)


def _by_the_court(c: Scene, found: Predication) -> bool:
    if found.passive and not c.behind(found, "by"):
        return any(m.id in _REGIME for s in c.text.sentences for m in s.mentions)
    return found.lemma in _GOES or c.decider(found, joined=True) == ICC


def _destinations(c: Scene, found: Predication, phrases: list[Phrase]) -> list[str]:
    """Where a matter goes: the kinds of referral, in order."""
    kinds: list[str] = []
    told = found.lemma in TELLS
    for phrase in phrases:
        if phrase.prep not in (_TO | {"on"} if told else _TO) or (not phrase.prep and not (told or kinds)):
            continue
        seen = [phrase, *phrase.hangers] if phrase.head in _ATTENTION else [phrase]
        kinds += [kind for p in seen if (kind := _destination(c, p))]
        if {"both", "two"} & set(phrase.words) and phrase.head in _BODIES:
            kinds += _organs_before(c, 20)
    return list(dict.fromkeys(kinds))


def _destination(c: Scene, phrase: Phrase) -> str | None:
    letters, words = {n[0] for n in phrase.names}, set(phrase.words)
    if "A" in letters or phrase.head == "assembly" or words & {"oversight", "governing"}:
        return ASP
    if (
        phrase.head in ("members", "parties", "states")
        and phrase.prep
        and (letters & {"C", "T"} or words & {"member", "fellow"})
    ):
        return ASP
    in_new_york = any(c.written(n) == "New York" for n in phrase.names if n[0] == "L")
    if letters & {"U", "N"} or in_new_york or (phrase.head == "council" and not letters):
        return UNSC
    if phrase.prep == "before" and phrase.head in ("it", "them") and not letters:
        return _organ_before(c, 20)
    return None


def _organ_before(c: Scene, sentences: int) -> str | None:
    """The organ of which the sentences before speak."""
    return next(iter(_organs_before(c, sentences)), None)


def _organs_before(c: Scene, sentences: int) -> list[str]:
    organs = {m.id for s in c.text.before(c.view.sentence, sentences) for m in s.mentions}
    return [kind for organ, kind in (("asp", ASP), ("unsc", UNSC)) if organ in organs]


def _referred(c: Scene, found: Predication, phrases: list[Phrase]) -> tuple[str, ...] | None:
    """The states that are referred; nobody named for "the matter"; None where it is something else."""
    if found.lemma in TELLS | {"inform", "notify"}:
        told = [s for p in c.predications if p.governor is found and p.mark == "that" for s in c.subject(p)]
        nobody = () if any(p.prep in ("of", "about") and p.head in _STAYS for p in phrases) else None  # "of his visit"
        return (
            tuple(c.ids([p for p in [*phrases, *told] if not {n[0] for n in p.names} & set("UAN")], "SD"))[:2] or nobody
        )
    objects = c.subject(found) if found.passive or found.lemma in _GOES else c.behind(found, "")
    if found.form == "pp" and found.subject:
        objects = found.subject
    places = [*objects, *found.subject[:1]] if found.passive else objects  # "it", whatever that stands for
    matter = any({p.head, head(p)} & _MATTER for p in places)
    linked = (
        [p for p in found.args if p.prep in ("of", "concerning", "regarding", "over", "about", "on")] if matter else []
    )
    whom = c.states([*objects[:2], *linked])
    return whom if whom or matter else None


def _spared(c: Scene, found: Predication) -> Act | None:
    """ "Was spared a referral", "escaped referral", "decided against a referral", "was let off"."""
    referral = "referral" in c.words(found) or any(p.governor is found and p.lemma == "refer" for p in c.predications)
    if found.lemma == "let" and found.particle == "off" and found.passive:
        whom = c.states(c.subject(found))
        return c.as_act(NOT_REFERRED, found, whom) if whom else None
    if not referral or c.unreal(found) or found.negated:
        return None
    if found.lemma in SPARES:
        by_court = c.states(c.behind(found, "")) or c.words(found) & {"it", "them"}
        whom = c.states(c.behind(found, "")) if by_court and not found.passive else c.states(c.subject(found))
        return c.as_act(NOT_REFERRED, found, whom) if whom or by_court else None
    if found.lemma in SHUNS and "referral" in c.words(found) and c.decider(found, joined=True) == ICC:
        return c.as_act(NOT_REFERRED, found, c.states(found.args))
    return None


def _nouns(c: Scene) -> Iterator[Act]:
    """ "The referral of Hungary to the Assembly", where nothing undoes it; one that is not warranted."""
    for phrase in c.phrases:
        verb = c.verb_over(phrase) if phrase.head == "referral" else None
        hung = phrase.hangers[:4]
        kinds = [kind for h in hung if h.prep in ("to", "before") and (kind := _destination(c, h))]
        whom = c.states([phrase, *(h for h in hung if h.prep == "of")]) if kinds else ()
        if verb is not None and verb.lemma in ("opt", "order", "decide", "choose") and not whom:
            whom = c.states([p for p in c.phrases if p.prep == "in the case of"])
        if kinds and verb is not None and verb.lemma in _EARNS and not whom:
            whom = c.states(c.behind(verb, ""))
        if verb is None or not whom or verb.lemma in REVERSES | SPARES | SHUNS | TELLS:
            continue
        span = (phrase.start, hung[-1].end)
        if verb.negated and verb.lemma in _UNWANTED:
            yield Act(NOT_REFERRED, verb, whom, span)
        elif c.standing(verb) == 1:
            yield Act(kinds[0], verb, whom, span)
