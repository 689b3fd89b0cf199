"""Measures against the Court that show a rejection: sanctions, wanted notices, closed doors, accusations."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.position.holders import Holders, Stance, unique
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import agent, speaker
from servanda.reports.grammar.model import Phrase, Predication

_SANCTION = frozenset("sanction blacklist designate penalise penalize punish".split())
_IMPOSE = frozenset(
    "impose announce slap place sign levy expand order authorise authorize adopt pass unveil approve issue put "
    "introduce hit target vote declare enact extend threaten warn vow promise punish allow provide use have "
    "keep insert include add".split()
)
_SANCTIONS = frozenset("sanction sanctions".split())
_LIST = frozenset("put place add include enter open launch issue bring file start initiate declare".split())
_CASE = frozenset("case cases investigation proceedings probe charges list notice notices warrant warrants".split())
_PURSUED = frozenset("criminal wanted arrest case".split())
_TO = {"include": ("to",), "add": ("to",)}
_BAR = frozenset("bar ban block prevent stop obstruct expel".split())
_LET = frozenset("allow let permit".split())
_CUT = frozenset("suspend sever cut break end freeze".split())
_OWN = frozenset("relations ties assets visas visa".split())  # what is cut or frozen
_THEIRS = frozenset("judge judges prosecutor prosecutors official officials staff personnel court tribunal".split())
_ACTS = ("warrant", "warrants", "decision", "ruling")


def measures(scene: Scene) -> Iterator[Stance]:
    """The measures of a sentence against the Court."""
    for found in scene.found.predications:
        real = not found.negated and not scene.found.unreal(found)
        reads = (read for words, read in _READERS if found.lemma in words and (real or read is _shuts_out))
        if held := next((h for read in reads if (h := read(scene, found))), None):
            yield Stance("rejects", "court", held, *scene.stretch(found))
    yield from _sanctions_of(scene)


def _struck(phrase: Phrase) -> bool:
    """The Court, its prosecutor, its judges: whom a measure strikes."""
    if any(name[0] in "CKJ" for name in phrase.names):
        return phrase.head not in _ACTS
    return not phrase.names and phrase.head in _THEIRS


def _told(scene: Scene, found: Predication) -> list[Phrase]:
    """What the verb reaches, and the subject of a passive."""
    if found.lemma == "sign":  # an order that opens the way to sanctions
        return [p for p in scene.found.phrases if p.start >= found.end]
    return [*scene.reach(found), *(found.subject[:2] if found.passive else [])]


def _sanctions(scene: Scene, found: Predication) -> Holders | None:
    """`imposed sanctions on judges of the Court`, `were put under sanctions by the United States`, `sanctioned it`."""
    told = _told(scene, found)
    if found.lemma not in _SANCTION and not any(_SANCTIONS & set(p.words) for p in told):
        return None
    pronoun = any(p.head == "it" for p in told) and scene.told_of() is not None
    return agent(scene, found) if pronoun or any(map(_struck, told)) else None


def _sanctions_of(scene: Scene) -> Iterator[Stance]:
    """`the US sanctions on the Court`, `sanctions by Washington against its judges`."""
    for phrase in scene.found.phrases:
        behind = phrase.hangers if phrase.head == "sanctions" else []
        if any(p.prep in ("on", "against", "upon") and _struck(p) for p in behind):
            owners = (phrase, *(h for h in behind if h.prep in ("by", "from", "of")))
            if ids := scene.found.ids(owners, "SD"):
                yield Stance("rejects", "court", unique(ids), phrase.start, behind[-1].end)


def _prosecutes(scene: Scene, found: Predication) -> Holders | None:
    """`put the prosecutor on its wanted list`, `opened a criminal case against the judges`."""
    told = _told(scene, found)
    listed = [p for p in told if _CASE & set(p.words)]
    preps = ("", "against", "for", "into", "on", "of", *_TO.get(found.lemma, ()))
    struck = any(_struck(p) and p.prep in preps for p in told)
    if not (listed and struck and any(_PURSUED & set(p.words) for p in told)):
        return None
    by_whom = agent(scene, found)
    return by_whom if by_whom.ids else Holders(tuple(scene.found.ids(listed[:1], "SD")))


def _shuts_out(scene: Scene, found: Predication) -> Holders | None:
    """`will not allow the Court to investigate`, `barred its prosecutor`, `suspended relations with the Court`."""
    if (found.lemma in _LET) != found.negated or (scene.found.unreal(found) and not found.negated):
        return None
    first = scene.reach(found)[:1]
    whom = found.subject[:1] if found.passive else first
    if found.lemma in _CUT:
        fits = any(_OWN & set(p.words) for p in whom) and any(map(_struck, _told(scene, found)))
    else:
        fits = any(n[0] in "CK" for p in whom for n in p.names)
    held = agent(scene, found) if fits else Holders()
    return held if held.ids or not fits else speaker(scene, found)


def _accuses(scene: Scene, found: Predication) -> Holders | None:
    """`accused the Court of bias`."""
    aside = found.antecedent is not None and found.antecedent not in found.subject
    whom = found.subject[:1] if found.passive else [found.antecedent] if aside else scene.reach(found)[:1]
    return agent(scene, found) if whom and whom[0] is not None and _struck(whom[0]) else None


_READERS = (
    (_SANCTION | _IMPOSE, _sanctions),
    (_LIST, _prosecutes),
    (_BAR | _LET | _CUT, _shuts_out),
    (frozenset(("accuse",)), _accuses),
)
