"""Who will execute a warrant, who will not, and who leaves it open."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.position import words
from servanda.reports.claims.position.actors import Holders, Stance, Told, sought
from servanda.reports.claims.position.acts import act
from servanda.reports.claims.position.moods import WILL, WONT, intending, mood
from servanda.reports.claims.position.open import keeps_law, leaves_it, silent
from servanda.reports.claims.position.safety import ends_cooperation, grants_safety, may_come, without_effect
from servanda.reports.claims.position.scene import Scene
from servanda.reports.grammar.model import Predication

_OTHER = {WILL: WONT, WONT: WILL}


def intentions(scene: Scene) -> Iterator[Stance]:
    """The intentions of a sentence, at most one a predication."""
    for found in scene.found.predications:
        for read in (
            silent,
            _acts,
            ends_cooperation,
            may_come,
            keeps_law,
            grants_safety,
            without_effect,
            leaves_it,
        ):
            if told := read(scene, found):
                stance, toward, holders = told
                start, end = scene.found.extent(found)
                yield Stance(stance, toward, _able(scene, holders), start, end)
                break


def _able(scene: Scene, holders: Holders) -> Holders:
    """Who executes warrants: nobody who is sought himself."""
    return Holders(tuple(h for h in holders.ids if h not in sought(scene.text.day)), holders.anonymous)


def _acts(scene: Scene, found: Predication) -> Told | None:
    """`would arrest him`, `refuses to hand them over`, `pledged to comply with the warrant`, `will ignore the ruling`."""
    done = act(scene, found)
    if done is None:
        return None
    toward, passive = done
    meant = mood(scene, found)
    if meant is None:
        return None
    held = intending(scene, found, passive=passive)
    if not held.ids or (found.lemma in words.DEFY and meant == WONT):
        return None
    return _OTHER[meant] if found.lemma in words.DEFY else meant, toward, held
