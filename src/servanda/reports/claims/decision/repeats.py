"""What a sentence leaves out: an act that a bare name repeats, and whom an act concerns that names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.reports.claims.decision.bench import ICC
from servanda.reports.claims.decision.done import ACQUITTED, ASP, CONVICTED, FOUND, HOLDS, UNSC, Act, Scene
from servanda.reports.claims.decision.findings import RULINGS
from servanda.reports.claims.decision.persons import LISTED, tried
from servanda.reports.model import Find, Mention

ON_STATES = frozenset((FOUND, ASP, UNSC, "not_referred"))
JUDGED = frozenset((CONVICTED, ACQUITTED))
_MONTH = r"in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_TIME = (
    rf"(?:(?:in|on|by) (?:\w+ )?(?:\w+ )?\d|in \w+(?: of)? (?:last|this|that) year|{_MONTH}|(?:last|this) \w+|"
    r"\w+ (?:years?|months?|weeks?|days?) (?:later|earlier|before|after)|the (?:following|next|same) )"
)
_AGAIN = re.compile(
    r"(?:,|;|\band\b),? ?(?:and )?(?:of )?(?P<name>[SP]\d+)(?: of [SL]\d+)?"
    rf"(?:, (?!who|which|and)[^,;.]{{1,50}})?,? (?:too )?(?={_TIME})"
    r"|\b(?:as|so) (?:was|were|did|had) (?P<so>[SP]\d+)"
    r"|\banother (?:one |finding |ruling |decision )?against (?P<more>[SP]\d+)"
    r"|\b(?P<after>[SP]\d+)(?:, who [^;.]{1,80},)? followed\b"
)


_SAME = frozenset("same similar identical like".split())
_SAID_AGAIN = RULINGS | {"view", "fate"}
_ON = ("about", "on", "against", "regarding", "in", "of", "for", "with", "to", "")
_ALL = frozenset("all both each they them three four five six".split())


def likewise(c: Scene, find: Find) -> Iterator[Act]:
    """ "Reached the same conclusion about Mongolia", "similar findings were made against Chad", "the turn of Hungary"."""
    for found in c.predications:
        words = c.words(found) | {w for p in found.subject for w in p.words}
        turn = found.lemma in ("be", "come") and "turn" in words
        same = words & _SAME and (words & _SAID_AGAIN or found.lemma in HOLDS)
        if not turn and not same:
            continue
        whom = c.states(found.subject if "fate" in words else [p for p in found.args if p.prep in _ON])
        by_court = (
            found.passive
            or found.lemma in ("be", "come", "follow", "suffer", "meet", "share")
            or c.decider(found) == ICC
        )
        if not whom or not by_court or c.standing(found) != 1:
            continue
        before = (f.notes.get("kind") for s in reversed(c.text.before(c.view.sentence, 4, 3)) for f in find(s, c.text))
        if kind := next((str(kind) for kind in before if kind in ON_STATES), None):
            yield c.as_act(kind, found, whom)


def elliptical(c: Scene, act: Act) -> Iterator[Act]:
    """What a name and a day repeat: "and Katanga, two years later", "as was Djibouti"."""
    if act.kind not in ON_STATES | JUDGED or act.kind == "not_referred":
        return
    letter = "P" if act.kind in JUDGED else "S"
    for match in _AGAIN.finditer(c.view.text, act.verb.end):
        group = match.lastgroup or "name"
        mention = c.view.name(match[group])
        fits = match[group][0] == letter and mention.how != "demonym"
        if fits and mention.id not in act.whom and (letter == "S" or mention.id in tried()):
            comma = c.view.text.find(",", match.end() + 1)
            end = comma if comma > 0 else match.end() + 12
            yield Act(act.kind, act.verb, (mention.id,), (match.start(group), end))


def told_before(c: Scene, act: Act, find: Find) -> tuple[str, ...]:
    """Nearest names before in the sentence; else those of whom the sentences before told an act; else those behind."""
    view = c.view
    if act.kind in JUDGED and LISTED.match(view.text, act.verb.end):
        return _of(view.all(view.text[act.verb.end :], "P"), act)
    if nearest := _of(view.all(view.text[: act.verb.start], "SP"), act):
        return nearest if act.kind in ON_STATES else nearest[-1:]
    for earlier in reversed(c.text.before(view.sentence, 8, 2)):
        named = _of([m for m in earlier.mentions if m.how in ("name", "office", "phrase")], act)
        several_named = len(_of(list(earlier.mentions), act)) > 1
        acts = [str(claim.args["subject"]) for claim in find(earlier, c.text)] if several_named else []
        if acts or named:
            several = {p.head for p in act.verb.subject[:2]} & _ALL
            return tuple(dict.fromkeys(acts or (named if several else named[:1])))
    nations = [] if act.kind in JUDGED else view.all(view.text[: act.verb.start], "D")
    behind = [m for m in view.all(view.text[act.verb.start :], "SDP") if m.how in ("name", "office")]
    later = [m for s in c.text.after(view.sentence, 3, 1) for m in s.mentions] if act.kind in JUDGED else []
    return tuple(nations[-1].id.split(";")) if nations else _of(behind, act)[:1] or _of(later, act)[:1]


def _of(mentions: list[Mention], act: Act) -> tuple[str, ...]:
    """The states among mentions, of a judgment the persons tried; of other acts persons where there is no state."""
    named = [m for m in mentions if m.how != "demonym"]
    states = [id for m in named if m.kind == "state" for id in m.id.split(";")]
    persons = [id for m in named if m.kind == "person" for id in m.id.split(";")]
    if act.kind in JUDGED:
        return tuple(dict.fromkeys(id for id in persons if id in tried()))
    return tuple(dict.fromkeys(states if states or act.kind in ON_STATES else persons))
