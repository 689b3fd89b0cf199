"""What is said again without its verb: "and Egypt does not", "as have Beijing and Washington", "but not the US"."""

from __future__ import annotations

from servanda.reports.claims.membership.context import Said, is_day
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.grammar.model import Phrase, Predication

_OPPOSITE = {"party": "non_party", "non_party": "party", "signatory": "non_party"}
_NOUNLESS = (["one"], ["that"], ["so"], ["the", "same"], ["it"])


def but_not(scene: Scene, end: int) -> list[Phrase]:
    """The phrases behind `but not`, `and not Chad, not Mali`, `though not` that stand against a noun for members."""
    tokens, found = scene.clauses.tokens, []
    for x in scene.clauses.phrases:
        before = [t.text for t in tokens[max(0, x.first - 2) : x.first]]
        if x.start >= end and before[-1:] == ["not"] and before[:1] in (["but"], ["and"], ["though"], [","]):
            if not (x.names and x.names[0][0] == "S" and x.subject_of is None):
                break
            found.append(x)
    return found


def echo(scene: Scene, found: Predication, last: Said | None) -> Said | None:
    """What a clause without a verb of its own says again of its subject."""
    if last is None and scene.of_members and scene.bare and any(x.words == ["one"] for x in found.args[:1]):
        last = Said("party", (), 0, 0)
    if last is None or found.modal or found.form != "finite":
        return None
    if found.lemma == "follow" or (found.lemma == "do" and _same(scene, found)):
        return _follows(scene, found, last)
    if found.lemma not in ("be", "do", "have"):
        return None
    args = [x for x in found.args if x.words not in _NOUNLESS]
    first = args[0] if args and not args[0].prep and args[0].names else None
    if args and (first is None or first.words[-1] not in first.names):
        return None
    states = scene.of_phrases([first]) if first else scene.bearers(found)
    status = _echoed(scene, found, last, inverted=first is not None)
    start, end = scene.clauses.extent(found)
    said = Said(status or "", tuple(states), start, end, last.said, last.signing, by=found)
    return said if status and states else None


def _echoed(scene: Scene, found: Predication, last: Said, *, inverted: bool) -> str | None:
    """The status that an echo comes to: as before, or the opposite."""
    tokens = scene.clauses.tokens
    opening = {t.text for t in tokens[max(0, found.first - 2) : found.first + 1]}
    after = tokens[found.last + 1].tag if found.last + 1 < len(tokens) else ";"
    if inverted:
        return "non_party" if opening & {"nor", "neither"} else last.status if opening & {"as", "so"} else None
    pronoun = any(x.words in _NOUNLESS for x in found.args[:1])
    if (after not in (";", ",", "CC", "SUB", "ADV") and not pronoun) or last.status not in _OPPOSITE:
        return None
    if last.status == "signatory" and found.lemma == "be":
        return None
    return "non_party" if scene.negated(found) else "party"


def _same(scene: Scene, found: Predication) -> bool:
    """`did likewise`, `did so`, `did the same`, `did not do that`."""
    said = {t.text for t in scene.clauses.tokens[found.last : found.last + 3]}
    return bool({"likewise", "so", "same", "that", "it"} & said)


def _follows(scene: Scene, found: Predication, last: Said) -> Said | None:
    """`Ukraine followed this January`: the same, on another day."""
    objects = [x for x in found.args if not x.prep and x.words not in _NOUNLESS and x.head not in ("suit", "same")]
    no = scene.negated(found)
    if not last.states or found.passive or scene.unreal(found) or not all(is_day(x) for x in objects):
        return None
    if (last.status == "non_party" and not no) or (no and found.lemma != "do"):  # "never followed through"
        return None
    start, end = scene.clauses.extent(found)
    status, said = "non_party" if no else last.status, "joined" if last.said == "ratified" else last.said
    return Said(status, tuple(scene.bearers(found)), start, end, said, notified=last.notified, by=found)
