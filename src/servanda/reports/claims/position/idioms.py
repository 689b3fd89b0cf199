"""Stances that no single clause holds: an answer of one word, "a similar pledge", a headline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from servanda.reports.claims.position.actors import Holders, Stance
from servanda.reports.claims.position.quoted import answering, quoted
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import subject_holders
from servanda.reports.model import Found, Sentence, Text

Find = Callable[[Sentence, Text], Iterable[Found]]
_YES = re.compile(
    r"(?:\A|[,:.] |: ?)\"?(?:yes|absolutely|of course|certainly|indeed|he would|it would|they would|we would)\b"
)
_NO = re.compile(
    r"(?:\A|[,:.] |: ?)\"?(?:no|never|absolutely not|certainly not|of course not|he would not|it would not)\b[,.]"
)
_ASKED = re.compile(r"\b(?:asked|pressed|question)\b|\?")
_ARRESTED = re.compile(r"\b(?:arrest|detain|execut|comply|enforce|honou?r|hand\w* over)")
_LIKE = frozenset("similar same comparable like identical".split())
_WORD = frozenset(
    "undertaking undertakings pledge pledges promise promises assurance assurances statement statements commitment "
    "commitments line position stance view announcement announcements".split()
)


def idioms(scene: Scene, find: Find) -> Iterator[Stance]:
    """The answers and the echoes of a sentence."""
    yield from _answer(scene)
    yield from _the_same(scene, find)


def _answer(scene: Scene) -> Iterator[Stance]:
    """Asked whether he would be arrested, he said: "Yes"."""
    said = scene.view.text
    no = _NO.search(said)
    found = no or _YES.search(said)
    if found is None or not (asked := _question(scene)):
        return
    holders = quoted(scene, found.start(), found.end())
    if holders is None:
        holders = next(
            (
                subject_holders(scene, p)
                for p in scene.found.predications
                if p.form == "finite" and p.lemma in ("say", "answer", "reply", "respond")
            ),
            None,
        )
    if holders and asked:
        holders = answering(scene, holders)
        yield Stance("will_not_execute" if no else "will_execute", "warrant", holders, found.start(), found.end())


def _question(scene: Scene) -> bool:
    """Whether it was asked, here or in the sentence before, if somebody would be arrested."""
    near = (scene.sentence, *scene.text.before(scene.sentence, 1))
    return any(_ASKED.search(s.text.lower()) and _ARRESTED.search(s.text.lower()) for s in near)


def _the_same(scene: Scene, find: Find) -> Iterator[Stance]:
    """ "Spain gave a similar undertaking", "France followed suit": the stance told of last."""
    for found in scene.found.predications:
        alike = any(_LIKE & set(p.words) and (p.head in _WORD or p.head == "same") for p in scene.reach(found)[:1])
        suit = found.lemma == "follow" and any(p.head == "suit" for p in found.args[:1])
        if found.negated or not (suit or (alike and found.lemma in _GIVE)):
            continue
        for earlier in reversed(scene.text.before(scene.sentence, 2)):
            if told := list(find(earlier, scene.text)):
                last = told[-1].args
                holders: Holders = subject_holders(scene, found)
                yield Stance(last["stance"], last["toward"], holders, *scene.found.extent(found))
                return


_GIVE = frozenset("give make offer issue take adopt say do pledge promise".split())
