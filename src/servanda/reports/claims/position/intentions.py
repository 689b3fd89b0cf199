"""Who will execute a warrant, who will not, and who leaves it open; an answer of one word, "a similar pledge"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.position import words
from servanda.reports.claims.position.acts import ACTS, act
from servanda.reports.claims.position.holders import Holders, Stance, Told, sought
from servanda.reports.claims.position.moods import BACK, RETRACT, WILL, WONT, intending, mood
from servanda.reports.claims.position.open import OPEN, dodges, examines, keeps_law, leaves_it, notes, retracts, silent
from servanda.reports.claims.position.quoted import last_state, quoted
from servanda.reports.claims.position.safety import ends_cooperation, grants_safety, may_come, without_effect
from servanda.reports.claims.position.scene import Scene
from servanda.reports.claims.position.speakers import subject_holders
from servanda.reports.grammar.model import Predication
from servanda.reports.model import Find

_OTHER = {WILL: WONT, WONT: WILL}
_YES = re.compile(
    r"(?:\A|[,:.] |: ?)\"?(?:yes|absolutely|of course|certainly|indeed|he would|it would|they would|we would)\b"
)
_NO = re.compile(
    r"(?:\A|[,:.] |: ?)\"?(?:no|never|absolutely not|certainly not|of course not|he would not|it would not)\b[,.]"
)
_ASKED = re.compile(r"\b(?:asked|pressed|question)\b|\?")
_LIKE = frozenset("similar same comparable like identical".split())
_GIVE = frozenset("give make offer issue take adopt say do pledge promise follow have".split())
_WORD = frozenset(
    "undertaking undertakings pledge pledges promise promises assurance assurances statement statements commitment "
    "commitments line position stance view announcement announcements same".split()
)


def intentions(scene: Scene, find: Find) -> Iterator[Stance]:
    """The intentions of a sentence, at most one a predication; none open where the same holder decides."""
    told = list(_told(scene))
    cut = scene.view.text.rfind(";")
    decided = {(id, s.start > cut) for s in told if s.stance != OPEN and s.toward == "warrant" for id in s.holders.ids}
    for stance in told:
        own = {(id, stance.start > cut) for id in stance.holders.ids}
        if stance.stance != OPEN or stance.toward == "court" or not own <= decided:
            yield stance
    yield from _answer(scene)
    yield from _the_same(scene, find)


def _told(scene: Scene) -> Iterator[Stance]:
    for found in scene.found.predications:
        for read in () if scene.found.conditional(found) else _BY_LEMMA.get(found.lemma, _ANYWHERE):
            if told := read(scene, found):
                stance, toward, held = told
                able = tuple(h for h in held.ids if h not in sought(scene.text.day))  # who is sought executes nothing
                yield Stance(stance, toward, Holders(able, held.anonymous), *scene.found.extent(found))
                break


def _acts(scene: Scene, found: Predication) -> Told | None:
    """`would arrest him`, `refuses to hand them over`, `pledged to comply with it`, `will ignore the ruling`."""
    done = act(scene, found)
    meant = mood(scene, found) if done else None
    plea = scene.view.text if found.modal in ("can", "could") else scene.clause(found).partition(":")[0]
    immune = meant == WONT and "immunit" in plea  # of law, no intention
    if done is None or meant is None or immune or (found.lemma in words.DEFY and meant == WONT):
        return None
    held = intending(scene, found, passive=done[1])
    return (_OTHER[meant] if found.lemma in words.DEFY else meant, done[0], held) if held.ids else None


_ANY: frozenset[str] = frozenset()
_READERS = (
    (words.SILENT | {"decline", "refuse"}, silent),
    (words.DODGE | {"leave", "keep", "remain", "stay"}, dodges),
    (ACTS, _acts),
    (words.ENDS, ends_cooperation),
    (RETRACT | BACK, retracts),
    (words.KEEP | {"be"}, keeps_law),
    (words.GRANT | words.ARRANGE, grants_safety),
    (_ANY, may_come),
    (words.CALL | {"be", "have", "carry", "hold"}, without_effect),
    (frozenset("take respect recognise recognize".split()), notes),
    (words.EXAMINE, examines),
    (_ANY, leaves_it),
)
_ANYWHERE = tuple(read for known, read in _READERS if not known)
_BY_LEMMA = {
    lemma: tuple(read for known, read in _READERS if not known or lemma in known)
    for lemma in frozenset().union(*(known for known, _ in _READERS))
}


def _answer(scene: Scene) -> Iterator[Stance]:
    """Asked whether he would be arrested, he said: "Yes"."""
    no = _NO.search(scene.view.text)
    found = no or _YES.search(scene.view.text)
    if found is None or not _question(scene):
        return
    replies = (p for p in scene.found.predications if p.form == "finite")
    says = (p for p in replies if p.lemma in ("say", "answer", "reply", "respond"))
    held = quoted(scene, found.start(), found.end()) or next((subject_holders(scene, p) for p in says), None)
    if held is not None and not set(held.ids) - sought(scene.text.day):  # "he", taken for whom he was asked about
        state = last_state(scene.sentence, scene.text)
        held = Holders((state,) if state else ())
    if held is not None:
        yield Stance(WONT if no else WILL, "warrant", held, found.start(), found.end())


def _question(scene: Scene) -> bool:
    """Whether it was asked, here or in the sentence before, if somebody would be arrested."""
    near = (s.text.lower() for s in (scene.sentence, *scene.text.before(scene.sentence, 1)))
    return any(_ASKED.search(said) and words.TOPIC.search(said) for said in near)


def _the_same(scene: Scene, find: Find) -> Iterator[Stance]:
    """ "Spain gave a similar undertaking", "France followed suit": the stance told of last."""
    for found in scene.found.predications:
        if found.lemma not in _GIVE or found.negated:
            continue
        first = scene.reach(found)[:2]
        if any(p.head == "suit" or (_LIKE & set(p.words) and p.head in _WORD) for p in first):
            for earlier in reversed(scene.text.before(scene.sentence, 2)):
                if told := list(find(earlier, scene.text)):
                    last, held = told[-1].args, subject_holders(scene, found)
                    yield Stance(last["stance"], last["toward"], held, *scene.found.extent(found))
                    return
