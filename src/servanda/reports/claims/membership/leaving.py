"""Going out of the Court, as verbs say it: left, is quitting, voted to leave, ceased to be a member, will be gone."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.labels import label
from servanda.reports.claims.membership.scene import Said, Scene
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import BE, SAY


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause says of a state's going out."""
    for way in (_leaves, _no_more):
        if (said := way(scene, found)) and (said.states or (found.subject and place(found.subject[0]))):
            yield said
            return


def place(phrase: Phrase) -> bool:
    """Whether a phrase is countries without a name, which the text may name behind: "only two countries have left"."""
    return not phrase.names and phrase.head in words.STATES


def said_of(scene: Scene, found: Predication, status: str, states: list[str], **notes: object) -> Said:
    notes.setdefault("notified", _notified(scene, found))
    return Said(status, tuple(states), *scene.clauses.extent(found), by=found, **notes)  # type: ignore[arg-type]


def _notified(scene: Scene, found: Predication) -> bool:
    """Whether a written notice is spoken of, not only an announcement."""
    chain = [found, *scene.clauses.governors(found)]
    if any(p.lemma in ("notify", "deposit", "submit", "lodge", "file") for p in chain):
        return True
    told = any(p.lemma in words.TELL and any(n[0] == "N" for x in p.args for n in x.names) for p in chain)
    return told or any(words.NOTICES & scene.clauses.words(p) for p in chain)


def _leaves(scene: Scene, found: Predication) -> Said | None:
    """`left the court`, `is quitting`, `announced that it would withdraw`, `voted to take Kenya out of the court`."""
    taken = _taken_out(scene, found)
    if not taken and not _goes(scene, found):
        return None
    status = _going(scene, found)
    if status is None:
        return _staying(scene, found)
    outer = _ranked(scene, found) or _decider(found)
    start, end = scene.clauses.extent(found)
    start = min(start, scene.clauses.extent(outer)[0] if outer is not None else start)
    by = outer if outer is not None and status == "withdrawing" else found
    who, notified = taken or _leaver(scene, found, outer), _notified(scene, found)
    return Said(status, tuple(who), start, end, status, notified=notified, voted=by.lemma in words.ENACT, by=by)


def _leaver(scene: Scene, found: Predication, outer: Predication | None) -> list[str]:
    """Who goes: the subject, whose decision it is, or who decides."""
    if outer is not None and _ranked(scene, found):
        return scene.bearers(outer)
    if found.noun is not None and found.noun.head in words.DECISIONS and found.noun.names:
        return scene.of_nationality(found.noun)
    return scene.bearers(found) or (scene.bearers(outer) if outer and _shared(found) else [])


def _shared(found: Predication) -> bool:
    """Whether whoever decides is who goes: `voted to leave`, `said it would leave`; not `announced that he left`."""
    return found.form != "finite" or not found.subject or found.subject[0].pronoun


def _goes(scene: Scene, found: Predication) -> bool:
    """Whether the verb is one of leaving the Court: its object, behind `from`, or left out once it was named."""
    gone = {found.particle} | {x.prep for x in found.args}
    out = found.lemma in words.OUT and bool(gone & {"out", "out of", "away", "away from"})
    if found.lemma == "go" and (_ranked(scene, found) or found.progressive or found.form == "inf"):
        return scene.of_leaving and scene.bare and not [x for x in found.args if x.prep in ("", "to", "into", "on")]
    if found.lemma not in words.LEAVE and not out:
        return _turns_away(scene, found) or _ends_membership(scene, found)
    if found.passive:
        return False
    if any(p.governor is found and p.form == "ing" and p.mark == "from" for p in scene.clauses.predications):
        return False  # "withdraws from ratifying"
    own = [x for x in found.args if x.prep in ("from", "out of", "away from") or _object(scene, found, x)]
    if own:
        return (own[0].names[:1] != [] and scene.court(own[:1])) or scene.court(own[:1], pointer=found.lemma != "leave")
    role = next((x for x in found.args if x.prep == "as"), None)
    if role is not None:
        return label(scene, role) is not None
    return scene.bare and (scene.of_leaving or out) and scene.near and not _elsewhere(found)


def _object(scene: Scene, found: Predication, phrase: Phrase) -> bool:
    """Whether a phrase stands right behind the verb, no colon or dash between, and is no day."""
    between = scene.clauses.view.text[found.end : phrase.start]
    return not phrase.prep and phrase is found.args[0] and not is_day(phrase) and not set(between) & set(":-,;(")


def _elsewhere(found: Predication) -> bool:
    """`left for Moscow`, `left on a plane`, `withdrew to his villa`: another kind of leaving."""
    return any(x.prep in ("for", "to", "with", "by", "into", "through", "aboard") for x in found.args)


def is_day(phrase: Phrase) -> bool:
    return any(word[0].isdigit() for word in phrase.words) or phrase.head in ("year", "month", "week", "tuesday")


def _turns_away(scene: Scene, found: Predication) -> bool:
    """`turned its back on the court`, `cut ties with it`, `parted ways with it`."""
    idiom = {"turn": "back", "cut": "ties", "sever": "ties", "part": "ways"}.get(found.lemma)
    behind = [x for x in found.args if x.prep in ("on", "with")]
    return idiom is not None and any(x.head == idiom for x in found.args) and scene.court(behind[:1], pointer=True)


def _ends_membership(scene: Scene, found: Predication) -> bool:
    """`ends its membership of the court`, `a law revoking the country's membership`."""
    mine = [x for x in found.args[:1] if x.head == "membership" and not x.prep]
    if found.lemma not in ("end", "terminate", "revoke", "cancel", "rescind", "renounce") or not mine:
        return False
    return scene.court(mine[0].hangers[:1], pointer=True) if mine[0].hangers else scene.bare


def _taken_out(scene: Scene, found: Predication) -> list[str]:
    """Whom somebody takes out of the Court: `pulled the Philippines out of it`, `withdrawing Russia from it`."""
    if found.lemma not in words.TAKE_OUT:
        return []
    out = [x for x in found.args if x.prep in ("out of", "from")]
    if not out or not scene.court(out[:1], pointer=True):
        return []
    if found.passive:
        return scene.bearers(found)
    whom = [x for x in found.args if not x.prep and x.names and x.names[-1][0] == "S" and x.head == x.names[-1]]
    own = any(x.head == "country" and not x.names for x in found.args[:1])  # "Duterte pulled his country out"
    return scene.of_phrases(whom[:1]) or (scene.of_nationality(found.subject[0]) if own and found.subject else [])


def _ranked(scene: Scene, found: Predication) -> Predication | None:
    """The clause of `was the first country to leave`."""
    noun, governor = found.noun, found.governor
    if found.form != "inf" or noun is None or governor is None or governor.lemma not in ("be", "become", "remain"):
        return None
    return governor if scene.ranked(noun) else None


def _decider(found: Predication) -> Predication | None:
    """The clause that decides or tells: `announced that it would leave`, `passed a bill to leave`."""
    seen = found.governor
    while seen is not None:
        if seen.lemma in words.DECIDE or seen.lemma in SAY:
            return seen
        seen = seen.governor if seen.form != "finite" or seen.lemma in ("be", "have") else None
    return None


def _going(scene: Scene, found: Predication) -> str | None:
    """Withdrawn, withdrawing, or neither: what tense, mood and governor come to."""
    if scene.hypothetical(found) or scene.negated(found) or _denied(scene, found):
        return None
    if found.form == "finite":
        return _finite(scene, found)
    if _ranked(scene, found):
        return "withdrawn"
    if scene.expected(found):
        return "withdrawing"
    if found.form == "ing" and found.mark in ("after", "since", "following", "having"):
        return "withdrawn"
    governor, noun = found.governor, _noun(scene, found)
    if noun is not None and noun.head in words.DECISIONS and noun.names and noun.subject_of is not None:
        return "withdrawing"  # "Hungary's decision to leave was criticised"
    if noun is not None and governor is not None and noun.head in words.INTENTION:
        if noun.head in words.UNDECIDED and governor.lemma not in words.ENACT | {"announce", "sign", "be", "have"}:
            return None
        return "withdrawing" if governor.lemma in words.DECIDE | {"be", "have"} else None
    return "withdrawing" if _decider(found) is not None and not _only_said(found) else None


def _noun(scene: Scene, found: Predication) -> Phrase | None:
    """The noun on which an infinitive or an `of leaving` hangs: a decision, a process."""
    if found.noun is not None or found.governor is None or found.mark not in ("of", "for", "on"):
        return found.noun
    return next((x for x in reversed(found.governor.args) if x.end < found.start), None)


def _only_said(found: Predication) -> bool:
    """`said to leave the court would be wrong`: an infinitive that nobody decided."""
    governor = _decider(found)
    return governor is None or governor.lemma not in words.DECIDE or governor.lemma in ("say", "write", "inform")


def _finite(scene: Scene, found: Predication) -> str | None:
    if found.modal in ("will", "would", "shall"):
        told = found.governor is not None and found.governor.lemma in SAY | words.DECIDE
        return "withdrawing" if found.modal != "would" or told else None
    if found.modal:
        return None
    if found.progressive or (found.tense == "present" and not found.perfect):
        return "withdrawing"
    return "withdrawn"


def _denied(scene: Scene, found: Predication) -> bool:
    """`did not announce that it would leave`, `decided against leaving`."""
    governor = found.governor
    if found.mark in ("against", "without", "from", "than") or (
        governor is not None and found.form != "finite" and governor.negated
    ):
        return True
    return governor is not None and governor.lemma in words.REFUSE | {"deny", "oppose", "reject", "rule"}


def _staying(scene: Scene, found: Predication) -> Said | None:
    """`has no plans to leave`, `does not intend to withdraw`."""
    governor = found.governor
    if found.negated and found.modal == "will" and not scene.hypothetical(found):
        return said_of(scene, found, "party", scene.bearers(found), said="staying")
    if found.form == "finite" or governor is None or scene.clauses.conditional(found):
        return None
    noun = _noun(scene, found)
    no = noun is not None and "no" in noun.words and noun.head in words.INTENTION
    if not no and not (governor.negated and governor.lemma in ("plan", "intend", "want")):
        return None
    return said_of(scene, found, "party", scene.bearers(governor) or scene.last_state(found.start), said="staying")


def _no_more(scene: Scene, found: Predication) -> Said | None:
    """`ceased to be a member`, `has been out since March`, `will be gone in March`, `was on its way out`."""
    if scene.unreal(found) or scene.negated(found):
        return None
    governor = found.governor
    if found.form == "inf" and found.lemma == "be" and governor is not None and governor.lemma in words.CEASE:
        return _ceased(scene, found, governor)
    way = any(x.head == "way" and x.prep == "on" for x in found.args)
    if found.lemma == "be" and way and scene.court([x for x in found.args if x.prep == "out of"]):
        return said_of(scene, found, "withdrawing", scene.bearers(found), said="withdrawing")
    group = {t.text for t in scene.clauses.tokens[found.first : found.last + 1]}
    gone = bool(group & BE) and ("gone" in group or _behind(scene, found) in ("gone", "out"))
    if not gone or found.lemma not in ("be", "go") or not (scene.of_leaving and scene.bare):
        return None
    status, said = ("withdrawing", "exit") if found.modal == "will" else ("withdrawn", "withdrawn")
    return said_of(scene, found, status, scene.bearers(found), said=said)


def _behind(scene: Scene, found: Predication) -> str:
    tokens = scene.clauses.tokens
    return found.particle or (tokens[found.last + 1].text if found.last + 1 < len(tokens) else "")


def _ceased(scene: Scene, found: Predication, governor: Predication) -> Said | None:
    if not found.args or label(scene, found.args[0], found.args[1:]) is None:
        return None
    coming = governor.modal == "will"
    status, said = ("withdrawing", "exit") if coming else ("withdrawn", "withdrawn")
    return said_of(scene, found, status, scene.bearers(governor), said=said)
