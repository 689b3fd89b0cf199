"""Withdrawals and memberships that a sentence takes as facts: "after Burundi's withdrawal from the court"."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.context import Said
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.claims.membership.steps import exit_of, owner_of, stated
from servanda.reports.grammar.model import Phrase, Predication

_OPEN = frozenset(  # what is done about a step that nobody has taken
    "oppose block consider seek delay await discuss debate support condition prevent avert threaten propose demand "
    "request urge call want reject favour favor advocate mull".split()
)
_OVER = frozenset(("after", "since", "following"))


def ways(scene: Scene) -> Iterator[Said]:
    """The steps that stand with their owner, whatever the clause says of them."""
    for phrase in scene.clauses.phrases:
        if exit_of(phrase) or phrase.head in words.ENTRY | words.ABSENCE:
            yield from _fact(scene, phrase)
        elif phrase.head == "way" and phrase.prep == "on":
            yield from _on_the_way(scene, phrase)


def _fact(scene: Scene, phrase: Phrase) -> Iterator[Said]:
    found = phrase.subject_of or scene.clauses.verb_with(phrase)
    link = [x for x in phrase.hangers[:3] if x.prep in ("from", "to", "of", "in", "into") and not stated(x)][:1]
    owner = owner_of(scene, phrase) or (_its(scene, phrase, found) if phrase.words[:1] == ["its"] else [])
    bare = not link and scene.bare and (_came(phrase) or _went(scene, phrase))
    if not owner or not (bare or scene.court(link, pointer=True)) or _doubtful(scene, phrase, found):
        return
    if exit_of(phrase):
        status, said = ("withdrawn", "withdrawn") if phrase.prep in _OVER else ("withdrawing", "exit")
    else:
        status, said = "non_party" if phrase.head in words.ABSENCE else "party", "party"
    yield Said(status, tuple(owner), phrase.start, max([phrase.end, *(x.end for x in link)]), said)


def _came(phrase: Phrase) -> bool:
    return phrase.head in ("accession", "membership", "ratification") and bool(phrase.names)


def _went(scene: Scene, phrase: Phrase) -> bool:
    """`owes the court nothing after its withdrawal`, where members were spoken of."""
    after = exit_of(phrase) and phrase.prep in _OVER and phrase.words[0] == "its"
    return after and scene.of_members and scene.court(scene.clauses.phrases)


def _its(scene: Scene, phrase: Phrase, found: Predication | None) -> list[str]:
    """The state that the clause, or the one behind, is about."""
    after = found or next((p for p in scene.clauses.predications if p.start > phrase.end), None)
    return scene.bearers(after) if after is not None else []


def _doubtful(scene: Scene, phrase: Phrase, found: Predication | None) -> bool:
    """Whether the step is only wished, feared or asked for."""
    if phrase.prep in ("for", "against", "without", "on", "before", "about"):
        return True
    chain = [found, *scene.clauses.governors(found)] if found is not None else []
    done_about = any(p.lemma in _OPEN | words.TAKE_BACK for p in chain)
    return done_about or (found is not None and (scene.unreal(found) or bool(found.modal)))


def _on_the_way(scene: Scene, phrase: Phrase) -> Iterator[Said]:
    """`Hungary is on its way out of the court`, `Hungary, on its way out of the court,`, `with Hungary on its way out`."""
    c = scene.clauses
    behind = next((t.text for t in c.tokens[phrase.last + 1 : phrase.last + 2]), "")
    out = [x for x in c.phrases if x.start > phrase.end and x.prep == "out of"][:1]
    if not (scene.court(out) if behind == "out of" else behind == "out" and scene.bare):
        return
    found = next((p for p in c.predications if phrase in p.args and p.lemma == "be"), None)
    at = phrase.first - 2 - (phrase.first > 2 and c.tokens[phrase.first - 2].tag == ",")
    owner = next((x for x in c.phrases if x.last == at and x.names and x.words[-1] in x.names), None)
    who = scene.bearers(found) if found is not None else scene.names_in_list(owner) if owner is not None else []
    yield Said("withdrawing", tuple(who), phrase.start, phrase.end, "withdrawing", by=found)
