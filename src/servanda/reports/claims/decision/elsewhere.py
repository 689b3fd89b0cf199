"""Judgments of the ICJ, and of national courts where the Court or a person it seeks is at issue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.decision.bench import ICJ, NATIONAL
from servanda.reports.claims.decision.done import ELSEWHERE, Act, Scene
from servanda.reports.grammar.model import Predication
from servanda.reports.model import Mention
from servanda.reports.shape import shape

_RULES = frozenset(
    "rule order find reject dismiss uphold hold declare decide bar block refuse grant strike decline quash overturn "
    "confirm release free annul convict acquit suspend halt set conclude determine clear stop deny issue forbid prohibit ban".split()
)
_SAYS = frozenset(
    "say issue tell state condemn instruct side adjudge opine advise impose call require demand direct ask request affirm warn note remark observe stress".split()
)
_REMARKS = frozenset("say remark note observe stress".split())  # a ruling where a clause follows
_WRITTEN = re.compile(
    r"\b(?:calls?|orders?|rulings?|judge?ments?|decisions?|opinion|measures) (?:from|by|of) (?:[A-Z]\d+ and )?I\d+"
)
_AT_ISSUE = re.compile(
    r"\b(?:arrest\w*|detain\w*|surrender\w*|extradit\w+|cooperat\w+|withdraw\w*|warrants?|immunit\w+|releas\w+|"
    r"transfer\w*|notice|free|member\w*|ratif\w+)\b"
)
_PROCEDURE = re.compile(r" (?:it|hearings|they) (?:will|would|had received|begin|start|opened)")


def elsewhere(c: Scene) -> Iterator[Act]:
    """The act of another court that a sentence tells, one a sentence."""
    for found in c.predications:
        kind = c.deciding(found) if found.lemma in _RULES | _SAYS and _real(c, found) else None
        inner = next((p for p in c.predications if p.governor is found and p.mark == "that"), None)
        if kind == ICJ and not _PROCEDURE.match(c.view.text, found.end) and (whom := _states(c, found)):
            yield c.as_act(ELSEWHERE, found, whom, inner, ICJ)
            return
        ruled = found.lemma in _RULES or (found.lemma in _REMARKS and inner is not None)
        if kind == NATIONAL and ruled and _of_the_court(c):
            if whom := _person_or_state(c, found):
                yield c.as_act(ELSEWHERE, found, whom, inner, NATIONAL)
            return
    if (match := _WRITTEN.search(c.view.text)) and c.predications and (states := list(c.view.all(c.view.text, "S"))):
        yield Act(ELSEWHERE, c.predications[0], (states[0].id.split(";")[0],), match.span(), ICJ)


def _real(c: Scene, found: Predication) -> bool:
    """Done, or refused: "declined to issue a restraining order" is an act by its first verb."""
    agent = not found.passive or bool(c.behind(found, "by"))
    return c.standing(found) == 1 and found.form != "inf" and agent


def _of_the_court(c: Scene) -> bool:
    """Whether the Court or a surrender is at issue."""
    court = any(m.id in ("icc", "rome_statute") for s in c.text.sentences for m in s.mentions)
    near = bool(re.search(r"[CTP]\d", c.view.text)) or any(
        _AT_ISSUE.search(shape(s).text) for s in (c.view.sentence, *c.text.before(c.view.sentence, 3, 1))
    )
    return court and near


def _states(c: Scene, found: Predication) -> tuple[str, ...]:
    behind = [m for m in c.view.all(c.view.text[found.start :], "S") if m.how != "demonym"]
    named = behind or c.view.all(c.view.text, "SD")
    return tuple(named[0].id.split(";")[:1]) if named else ()


def _person_or_state(c: Scene, found: Predication) -> tuple[str, ...]:
    """The person at issue, else a state, behind the verb, in the sentence, or in those before."""
    names: list[Mention] = [m for m in c.view.all(c.view.text[found.start :], "PS") if m.how != "demonym"]
    names = names or c.view.all(c.view.text, "PSD")
    names = names or [
        m for s in reversed(c.text.before(c.view.sentence, 3, 1)) for m in s.mentions if m.kind in ("person", "state")
    ]
    person = next((m for m in names if m.kind == "person"), names[0] if names else None)
    return (person.id.split(";")[0],) if person else ()
