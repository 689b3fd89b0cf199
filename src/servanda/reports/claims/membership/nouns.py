"""What nouns say of coming and going: "after Burundi's withdrawal from the court", "Mongolia's membership"."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.exits import exit_of
from servanda.reports.claims.membership.scene import Said, Scene
from servanda.reports.grammar.model import Phrase, Predication

_OVER = frozenset(("after", "since", "following"))
_OPEN = frozenset(  # what is done about a step that nobody has taken
    "oppose block consider seek delay await discuss debate support condition prevent reverse revoke rescind avert "
    "threaten propose demand request urge call want reject favour favor advocate".split()
)


def ways(scene: Scene) -> Iterator[Said]:
    """The withdrawals and memberships that a sentence takes as facts."""
    for phrase in scene.clauses.phrases:
        if exit_of(phrase) or phrase.head in words.ENTRY:
            yield from _fact(scene, phrase)
        elif phrase.head == "way" and phrase.prep == "on":
            yield from _on_the_way(scene, phrase)


def _on_the_way(scene: Scene, phrase: Phrase) -> Iterator[Said]:
    """`Hungary, on its way out of the court,` and `with Hungary on its way out`."""
    tokens, at = scene.clauses.tokens, phrase.first - 2
    at -= at > 0 and tokens[at].tag == ","
    owner = next((x for x in scene.clauses.phrases if x.last == at and x.names and x.words[-1] in x.names), None)
    behind = next((t.text for t in tokens[phrase.last + 1 : phrase.last + 2]), "")
    out = scene.court(phrase.hangers[:1]) or (behind == "out" and scene.bare)
    if owner is not None and behind in ("out", "out of") and out:
        yield Said("withdrawing", tuple(scene.names_in_list(owner)), owner.start, phrase.end, "withdrawing")


def _fact(scene: Scene, phrase: Phrase) -> Iterator[Said]:
    owner = _owner(scene, phrase)
    link = [x for x in phrase.hangers[:3] if x.prep in ("from", "to", "of", "in") and not _stated(scene, x)][:1]
    if not owner or not scene.court(link, pointer=True) or _doubtful(scene, phrase):
        return
    if exit_of(phrase):
        status, said = ("withdrawn", "withdrawn") if phrase.prep in _OVER else ("withdrawing", "exit")
    else:
        status, said = "party", "party"
    yield Said(status, tuple(owner), phrase.start, max(phrase.end, link[0].end), said, by=None)


def _stated(scene: Scene, phrase: Phrase) -> bool:
    return bool(phrase.names) and phrase.names[0][0] == "S"


def _owner(scene: Scene, phrase: Phrase) -> list[str]:
    """The state whose step it is: before `'s`, or behind `of`."""
    own = [
        word for word, after in zip(phrase.words, phrase.words[1:], strict=False) if word[0] == "S" and after[0] == "'"
    ]
    behind = [x for x in phrase.hangers[:1] if x.prep == "of" and _stated(scene, x)]
    return scene.ids(own) or scene.of_phrases(behind)


def _doubtful(scene: Scene, phrase: Phrase) -> bool:
    """Whether the step is only wished, feared or asked for."""
    found = phrase.subject_of or next((p for p in scene.clauses.predications if phrase in p.args), None)
    if phrase.prep in ("for", "against", "without", "on", "before", "about"):
        return True
    return found is not None and (scene.unreal(found) or _open(scene, found))


def _open(scene: Scene, found: Predication) -> bool:
    return found.lemma in _OPEN or any(g.lemma in _OPEN for g in scene.clauses.governors(found)) or bool(found.modal)
