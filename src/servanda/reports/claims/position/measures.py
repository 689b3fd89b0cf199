"""Measures against the Court that show a rejection: sanctions, wanted notices, prosecutions, closed doors, accusations."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.position.actors import Holders, Stance, holders_of
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import subject_holders
from servanda.reports.grammar.model import Phrase, Predication

_IMPOSE = frozenset(
    "impose announce slap place sign levy expand order authorise authorize adopt pass unveil approve issue put "
    "introduce hit target vote declare enact extend threaten warn vow promise punish allow provide use".split()
)
_SANCTIONS = frozenset("sanction sanctions".split())
_LIST = frozenset("put place add open launch issue bring file start initiate declare".split())
_CASE = frozenset("case cases investigation proceedings probe charges list notice notices warrant warrants".split())
_PURSUED = frozenset("criminal wanted arrest".split())
_BAR = frozenset("bar ban block prevent stop obstruct".split())
_LET = frozenset("allow let permit".split())
_CUT = frozenset("suspend sever cut break end freeze".split())
_THEIRS = frozenset("judge judges prosecutor prosecutors official officials staff personnel court tribunal".split())


def measures(scene: Scene) -> Iterator[Stance]:
    """The measures of a sentence against the Court."""
    for found in scene.found.predications:
        if holders := next((h for read in _READERS if (h := read(scene, found))), None):
            start, end = scene.found.extent(found)
            yield Stance("rejects", "court", holders, start, max([end, *(p.end for p in scene.reach(found))]))
    yield from _sanctions_of(scene)


def _of_the_court(phrase: Phrase) -> bool:
    """The Court, its prosecutor, its judges: whom a measure strikes."""
    if any(name[0] in "CKJ" for name in phrase.names):
        return not any(word in ("warrant", "warrants", "decision", "ruling") for word in phrase.words[-1:])
    return not phrase.names and phrase.head in _THEIRS


def _struck(scene: Scene, found: Predication) -> bool:
    """Whether the Court stands in the reach, or in the subject of a passive."""
    subject = found.subject[:2] if found.passive else []
    return any(_of_the_court(p) for p in (*subject, *scene.reach(found)))


def _sanctions(scene: Scene, found: Predication) -> Holders | None:
    """`imposed sanctions on judges of the Court`, `were put under sanctions by the United States`, `sanctioned it`."""
    if found.negated or scene.found.unreal(found):
        return None
    told = [*scene.reach(found), *(found.subject if found.passive else [])]
    named = any(_SANCTIONS & set(p.words) for p in told)
    if not (found.lemma in ("sanction", "blacklist") or (found.lemma in _IMPOSE and named)):
        return None
    if not _struck(scene, found) and not _later_struck(scene, found):
        return None
    return _doer(scene, found)


def _later_struck(scene: Scene, found: Predication) -> bool:
    """`signed an order imposing sanctions on it`: a pronoun that stands for the Court."""
    if any("C" in [n[0] for n in p.names] for p in scene.reach(found)):
        return True
    pronoun = any(p.pronoun and p.head == "it" for p in scene.reach(found))
    return pronoun and scene.told_of() is not None


def _doer(scene: Scene, found: Predication) -> Holders:
    if found.passive:
        agents = [p for p in scene.reach(found) if p.prep == "by"]
        return holders_of(scene, [agents[0], *agents[0].hangers]) if agents else Holders()
    return subject_holders(scene, found)


def _sanctions_of(scene: Scene) -> Iterator[Stance]:
    """`the US sanctions on the Court`, `sanctions by Washington against its judges`."""
    for phrase in scene.found.phrases:
        if phrase.head != "sanctions":
            continue
        behind = phrase.hangers
        if not any(p.prep in ("on", "against", "upon") and _of_the_court(p) for p in behind):
            continue
        names = [n for p in (phrase, *(h for h in behind if h.prep in ("by", "from", "of"))) for n in p.names]
        ids = [id for n in names if n[0] in "SD" for id in scene.view.name(n).id.split(";")]
        if ids:
            yield Stance("rejects", "court", Holders(tuple(dict.fromkeys(ids))), phrase.start, behind[-1].end)


def _prosecutes(scene: Scene, found: Predication) -> Holders | None:
    """`put the prosecutor on its wanted list`, `opened a criminal case against the judges`."""
    if found.lemma not in _LIST or found.negated or scene.found.unreal(found):
        return None
    reach = scene.reach(found)
    case = any(_CASE & set(p.words) and (_PURSUED & set(p.words) or "case" in p.words) for p in reach)
    whom = [*reach, *(found.subject if found.passive else [])]
    struck = any(_of_the_court(p) and p.prep in ("", "against", "for", "into", "on", "of") for p in whom)
    by_whom = _doer(scene, found)
    if found.passive and not by_whom.ids:
        owned = [p for p in reach if _CASE & set(p.words)]
        by_whom = Holders(tuple(scene.found.ids(owned[:1], "SD")))
    return by_whom if case and struck and "icc" not in by_whom.ids else None


def _shuts_out(scene: Scene, found: Predication) -> Holders | None:
    """`will not allow the Court to investigate`, `barred its prosecutor`, `suspended relations with the Court`."""
    if scene.found.unreal(found) and not found.negated:
        return None
    reach = scene.reach(found)
    shut = (found.lemma in _LET and found.negated) or (found.lemma in _BAR and not found.negated)
    if shut and reach and any(n[0] in "CK" for n in reach[0].names):
        return subject_holders(scene, found)
    cut = found.lemma in _CUT and any({"relations", "ties"} & set(p.words) for p in reach[:1])
    return subject_holders(scene, found) if cut and _struck(scene, found) else None


def _accuses(scene: Scene, found: Predication) -> Holders | None:
    """`accused the Court of bias`."""
    if found.lemma != "accuse" or found.negated or scene.found.unreal(found):
        return None
    reach = scene.reach(found)
    whom = found.subject[:1] if found.passive else [found.antecedent] if _relative(found) else reach[:1]
    return _doer(scene, found) if whom and whom[0] is not None and _of_the_court(whom[0]) else None


def _relative(found: Predication) -> bool:
    return found.antecedent is not None and found.antecedent not in found.subject


_READERS = (_sanctions, _prosecutes, _shuts_out, _accuses)
