"""What a state, an organisation or a person holds of the warrants, the Court or a resolution.

Support, intention to execute and a view on immunity are three things and never inferred from one another.  A capital,
an office or a minister in office is the state; a politician out of office is the person, and so is a person sought on
his own case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.position import words
from servanda.reports.claims.position.checks import check
from servanda.reports.claims.position.feelings import feelings
from servanda.reports.claims.position.holders import Stance, holders_of, sought
from servanda.reports.claims.position.intentions import intentions
from servanda.reports.claims.position.measures import measures
from servanda.reports.claims.position.opinions import opinions
from servanda.reports.claims.position.scene import Scene, of_the_court, scene
from servanda.reports.grammar.words import SAY
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "position"
TRIGGERS = words.TRIGGERS
EXAMPLES = (
    ("Ireland welcomed the ICC arrest warrants.", {"actor": "IRL", "stance": "welcomes", "toward": "warrant"}),
    ("Orban called the ICC warrants “outrageous”.", {"actor": "HUN", "stance": "rejects"}),
    ("The Netherlands said it would execute the ICC arrest warrant.", {"actor": "NLD", "stance": "will_execute"}),
    ("Downing Street declined to say whether Netanyahu would be arrested under the ICC warrant.", {"actor": "GBR",
        "stance": "noncommittal"}),
    ("The United States imposed sanctions on ICC judges.", {"actor": "USA", "stance": "rejects", "toward": "court"}),
    ("Brazil's President Lula said there was no way Putin would be arrested in Brazil despite the ICC warrant.",
     {"actor": "BRA", "stance": "will_not_execute"}),
    ("Human Rights Watch urged Mongolia to arrest Putin under the ICC warrant.", None),
    ("Germany is unlikely to arrest Netanyahu under the ICC warrant.", None),
    ("Netanyahu denied the accusations of the ICC.", None),
    ("Orban invited Netanyahu after the ICC issued its warrant.", None),
)  # fmt: skip

_JOINED = 4  # sentences back to which persons named apart are at issue together
_INTENTIONS = ("will_execute", "will_not_execute", "noncommittal")


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The stances in one sentence, one claim a holder and stance."""
    if not of_the_court(sentence, text, sought(text.day)):
        return
    here = scene(sentence, text)
    told: dict[tuple[str, str], int] = {}
    stances = [*intentions(here, find), *opinions(here), *feelings(here), *measures(here)]
    for stance in chain(stances, _echoes(here, stances)):
        if here.view.text.endswith("not because ", 0, stance.start):
            continue  # "left, not because it was against the court"
        for holder in stance.holders.ids:
            if not _said_already(here, told.get((holder, stance.stance)), stance.start):
                told[holder, stance.stance] = stance.start
                yield _claim(here, stance, holder)


_ECHO = re.compile(r"\b(?:as|so) (?:did|do|does|has|have|would|will) \Z")


def _echoes(here: Scene, stances: list[Stance]) -> Iterator[Stance]:
    """`Britain welcomed the decision, as did France`: the stance told of right before."""
    for phrase in here.found.phrases:
        before = [s for s in stances if s.start < phrase.start]
        if before and phrase.names and _ECHO.search(here.view.text[: phrase.start]):
            last = max(before, key=lambda s: s.start)
            between = (p for p in here.found.predications if last.end <= p.start < phrase.start)
            if all(p.lemma in ("do", "have") for p in between):
                held = holders_of(here, [phrase, *phrase.hangers])
                yield Stance(last.stance, last.toward, held, phrase.start, phrase.end)


def _said_already(here: Scene, before: int | None, start: int) -> bool:
    """The same stance again in the same clause gives reasons only; behind a semicolon, or of another
    speaker, it is another statement."""
    if before is None:
        return False
    first, last = sorted((before, start))
    aside = re.match(r"\w+, who\b", here.view.text[first:last])  # "S, who had called it absurd, said that …"
    told = [p for p in here.found.predications if p.lemma in SAY and p.subject and p.subject[0].names]
    others = any(first < (p.start if aside else p.subject[0].start) < last for p in told)
    return ";" not in here.view.text[first:last] and not others


def _claim(here: Scene, stance: Stance, holder: str) -> Found:
    args: dict[str, Any] = {"actor": holder, "stance": stance.stance, "toward": stance.toward}
    if stance.stance in _INTENTIONS and (person := _person(here, stance.start, holder)):
        args["person"] = person
    notes = {"anonymous": stance.holders.anonymous, "about": _about(here)}
    return Found(TYPE, *here.view.clause_to(stance.start, stance.end), args, notes=notes)


def _person(here: Scene, start: int, holder: str) -> str | None:
    """The one person whom an intention concerns, if the text names one."""
    named = [m for m in here.view.all(here.view.text[start:], "P") if m.kind == "person"]
    ids = {id for m in named for id in m.id.split(";")} - {holder}
    return ids.pop() if len(ids) == 1 else None


def _about(here: Scene) -> tuple[str, ...]:
    """Whose warrant is at issue: the persons sought whom the sentence, or the nearest ones before it, name."""
    about: list[str] = []
    for back, near in enumerate((here.sentence, *reversed(here.text.before(here.sentence, 8)))):
        named = [id for m in near.mentions if m.kind == "person" for id in m.id.split(";")]
        about += [id for id in named if id in sought(here.text.day)]
        if about and (len(set(about)) > 1 or not 0 < back < _JOINED):
            break  # "a third one, for Deif" stands between them
    return tuple(dict.fromkeys(about))


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The stance against statements, votes, treaty acts and findings; absence is no answer."""
    return check(found, day, record)
