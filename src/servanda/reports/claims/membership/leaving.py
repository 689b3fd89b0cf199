"""Going out of the Court, as verbs say it: left, is quitting, voted to leave, ceased to be a member, will be gone."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.context import Said, is_day, nameless
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.claims.membership.standing import label
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import BE, SAY


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause says of a state's going out."""
    taken = _taken_out(scene, found)
    if not (taken or _goes(scene, found)):
        return
    if outer := _ranked(scene, found):  # "the second to leave, after Burundi"
        for before in (x for x in dict.fromkeys((*outer.args, *found.args)) if x.prep == "after" and x.names):
            yield scene.says("withdrawn", scene.names_in_list(before), found, start=before.start, by=None)
    status = _going(scene, found)
    if status is None:
        yield from _staying(scene, found)
        return
    outer = _ranked(scene, found) or _decider(found)
    who = taken or _leaver(scene, found, outer)
    if who or (found.subject and nameless(found.subject[0])):
        by = outer if outer is not None and status == "withdrawing" else found
        said = "exit" if status == "withdrawing" and found.lemma in ("be", "go") else status
        start = scene.clauses.extent(outer)[0] if outer is not None else found.start
        yield scene.says(status, who, found, start=start, by=by, said=said, voted=by.lemma in words.ENACT)


# -- does the verb mean leaving the Court?


def _goes(scene: Scene, found: Predication) -> bool:
    """A verb of leaving with the Court as its object, behind `from`, or left out once it was named."""
    gone = {found.particle} | {x.prep for x in found.args}
    out = found.lemma in words.OUT and bool(gone & {"out", "out of", "away", "away from"})
    if found.lemma == "go" and (_ranked(scene, found) or found.progressive or found.form == "inf"):
        return scene.of_leaving and scene.bare and not [x for x in found.args if x.prep in ("", "to", "into", "on")]
    if found.lemma not in words.LEAVE and not out:
        return _severs(scene, found) or _ceases(scene, found) or _is_gone(scene, found)
    if found.passive:  # "the court has been left by two members"
        return scene.court(found.subject) and any(x.prep == "by" for x in found.args)
    if any(p.governor is found and p.mark == "from" for p in scene.clauses.predications):
        return False  # "withdraws from ratifying"
    own = [x for x in found.args if x.prep in ("from", "out of", "away from") or _object(scene, found, x)]
    if own:
        return scene.court(own[:1], pointer=found.lemma != "leave" or _closes(scene, own[0]))
    if role := next((x for x in found.args if x.prep == "as"), None):
        return label(scene, role) is not None
    elsewhere = {"for", "to", "with", "by", "into", "through", "aboard"} & {
        x.prep for x in found.args if x.head != "effect"
    }
    return scene.bare and (scene.of_leaving or out) and not elsewhere


def _object(scene: Scene, found: Predication, phrase: Phrase) -> bool:
    """Whether a phrase stands right behind the verb, no colon or dash between, and is no day."""
    between = scene.clauses.view.text[found.end : phrase.start]
    return not phrase.prep and phrase is found.args[0] and not is_day(phrase) and not set(between) & set(":-,;(")


def _closes(scene: Scene, phrase: Phrase) -> bool:
    """Whether nothing but a day follows `left it`: not "left it unsigned", "leave it to the judges"."""
    tokens = scene.clauses.tokens[phrase.last + 1 : phrase.last + 2]
    after = next((x for x in scene.clauses.phrases if x.start > phrase.end), None)
    day = after is not None and after.first <= phrase.last + 2 and is_day(after)
    return scene.bare and (
        day or all(t.tag in (";", ",", "CC") or t.text in ("too", "again", "as well") for t in tokens)
    )


def _severs(scene: Scene, found: Predication) -> bool:
    """`turned its back on the court`, `cut ties with it`, `ends its membership of the court`."""
    tie = next((x for x in found.args if not x.prep and x.head in words.TIES), None)
    if found.lemma not in words.SEVER or tie is None:
        return False
    behind = [x for x in found.args if x.prep in ("on", "with", "of", "in")][:1]
    return scene.court(behind, pointer=True) or (tie.head == "membership" and not behind and scene.bare)


def _ceases(scene: Scene, found: Predication) -> bool:
    """`ceased to be a member`, `stops being a party`."""
    inner = found.governor is not None and found.governor.lemma in words.CEASE and found.form != "finite"
    return (
        inner and found.lemma == "be" and bool(found.args) and label(scene, found.args[0], found.args[1:]) is not None
    )


def _is_gone(scene: Scene, found: Predication) -> bool:
    """`has been out since March`, `will be gone in March`."""
    tokens = scene.clauses.tokens
    group = {t.text for t in tokens[found.first : found.last + 1]}
    behind = found.particle or (tokens[found.last + 1].text if found.last + 1 < len(tokens) else "")
    if "gone" in group and any(x.prep == "with" for x in found.subject[:1]):  # "with Burundi gone"
        named = {m.how for m in scene.clauses.names(found.subject[:1], "S")} == {"name"}
        return named and scene.bare and not any(p.modal for p in scene.clauses.predications)
    gone = bool(group & BE) and ("gone" in group or behind in ("gone", "out"))
    return gone and found.lemma in ("be", "go") and scene.of_leaving and scene.bare


def _taken_out(scene: Scene, found: Predication) -> list[str]:
    """Whom somebody takes out of the Court: `pulled the Philippines out of it`, `withdrawing Russia from it`."""
    out = [x for x in found.args if x.prep in ("out of", "from")]
    if found.lemma not in words.TAKE_OUT or not scene.court(out[:1], pointer=True):
        return []
    if found.passive:
        return scene.bearers(found)
    whom = [x for x in found.args if not x.prep and x.names and x.names[-1][0] == "S" and x.head == x.names[-1]]
    own = any(x.head in words.STATES and not x.names for x in found.args[:1])  # "Duterte pulled his country out"
    return scene.of_phrases(whom[:1]) or ((scene.led(found) or scene.bearers(found)) if own else [])


# -- who goes?


def _leaver(scene: Scene, found: Predication, outer: Predication | None) -> list[str]:
    """Who goes: the subject, whose decision it is, or who decides."""
    if outer is not None and _ranked(scene, found):
        return scene.bearers(outer) if outer.lemma != "make" else scene.of_phrases(outer.args[:1])
    if found.passive:
        return scene.of_phrases([x for x in found.args if x.prep in ("", "by")])
    noun = _noun(scene, found)
    if noun is not None and noun.names and noun.head in words.INTENTION:
        return scene.of_nationality(noun)
    if noun is not None and noun.words[:1] in (["its"], ["their"]):
        owner = _owner(scene, noun)
        theirs = scene.those(noun.start) if noun.words[0] == "their" else []
        return (scene.bearers(owner) if owner is not None else []) or theirs
    shared = outer is not None and (found.form != "finite" or not found.subject or found.subject[0].pronoun)
    return scene.bearers(found) or (scene.bearers(outer) if outer is not None and shared else [])


def _ranked(scene: Scene, found: Predication) -> Predication | None:
    """The clause of `was the first country to leave`."""
    return found.governor if scene.ranked(found) else None


def _decider(found: Predication) -> Predication | None:
    """The clause that decides or tells: `announced that it would leave`, `passed a bill to leave`."""
    seen = found.governor
    while seen is not None and seen.lemma not in words.DECIDE | SAY:
        seen = seen.governor if seen.form != "finite" or seen.lemma in ("be", "have") else None
    return seen


def _noun(scene: Scene, found: Predication) -> Phrase | None:
    """The noun on which `to leave`, `of leaving` or `that it will leave` hangs: a decision, a process."""
    if found.noun is not None:
        return found.noun
    before = next((x for x in reversed(scene.clauses.phrases) if x.end < found.start and x not in found.subject), None)
    hangs = found.mark in ("of", "for", "on", "that") or found.form == "inf"
    return before if before is not None and hangs and before.head in words.INTENTION else None


# -- is it so?


def _taken(scene: Scene, found: Predication) -> bool:
    """Whether a decision stands as a fact, unless it was taken back: `urged them to reconsider their decision to leave`."""
    noun, owner = found.noun, _owner(scene, found.noun)
    if noun is None or noun.head not in words.DECISIONS or found.negated:
        return False
    back = owner is not None and owner.lemma in words.TAKE_BACK
    return not back and (bool(noun.names) or noun.words[:1] in (["its"], ["their"]))


def _owner(scene: Scene, noun: Phrase | None) -> Predication | None:
    return next((p for p in scene.clauses.predications if noun in (*p.args, *p.subject[:1])), None)


def _going(scene: Scene, found: Predication) -> str | None:
    """Withdrawn, withdrawing, or neither: what tense, mood and governor come to."""
    if _taken(scene, found):
        return "withdrawing"
    if scene.hypothetical(found) or scene.negated(found) or _denied(found):
        return None
    if found.form == "finite":
        return _finite(scene, found)
    if _ceases(scene, found) and found.governor is not None:
        return _going(scene, found.governor)
    if outer := _ranked(scene, found):
        return _nth(scene, outer)
    if found.form == "ing" and found.mark in ("after", "since", "following", "having"):
        return "withdrawn"
    if scene.expected(found) or (found.governor is None and found.form == "inf"):
        return "withdrawing"
    return _intended(scene, found)


def _nth(scene: Scene, outer: Predication) -> str | None:
    """`was the first to leave`, `is set to become the first to leave`."""
    if scene.unreal(outer):
        return None
    now = outer.lemma == "make" and outer.tense == "present"
    coming = outer.modal == "will" or now or scene.expected(outer) or (outer.form == "inf" and not scene.done(outer))
    return "withdrawing" if coming else "withdrawn"


def _intended(scene: Scene, found: Predication) -> str | None:
    """Whether somebody decided on it: `announced plans to leave`, `Hungary's decision to leave`."""
    governor, noun = found.governor, _noun(scene, found)
    if noun is not None and noun.head in words.INTENTION and governor is not None:
        undecided = noun.head in words.UNDECIDED
        if undecided and governor.lemma not in words.ENACT | {"announce", "sign", "be", "have"}:
            return None
        return "withdrawing" if governor.lemma in words.DECIDE | {"be", "have"} else None
    decider = _decider(found)
    only_said = decider is None or decider.lemma not in words.DECIDE - {"say", "write", "inform"}
    return None if only_said else "withdrawing"


def _finite(scene: Scene, found: Predication) -> str | None:
    told = found.governor is not None and found.governor.lemma in SAY | words.DECIDE
    noun = _noun(scene, found)
    if found.modal in ("will", "shall") or (found.modal == "would" and (told or noun is not None)):
        return "withdrawing"
    if found.modal:
        return None
    gone = found.lemma == "be" or found.passive
    ahead = found.progressive or (found.tense == "present" and not found.perfect and not gone)
    return "withdrawing" if ahead else "withdrawn"


def _denied(found: Predication) -> bool:
    """`did not announce that it would leave`, `decided against leaving`."""
    governor = found.governor
    if found.mark in ("against", "without", "from", "than"):
        return True
    if governor is None:
        return False
    return (found.form != "finite" and governor.negated) or governor.lemma in words.REFUSE | words.REJECT


def _staying(scene: Scene, found: Predication) -> Iterator[Said]:
    """`has no plans to leave`, `does not intend to withdraw`, `will not leave`."""
    governor, noun = found.governor, _noun(scene, found)
    if found.negated and found.modal in ("will", "would") and not scene.clauses.conditional(found):
        yield scene.says("party", scene.bearers(found), found, said="staying")
    elif found.form != "finite" and governor is not None and not scene.clauses.conditional(found):
        no = noun is not None and "no" in noun.words and noun.head in words.WISHES
        if no or (governor.negated and governor.lemma in ("plan", "intend", "want")):
            yield scene.says("party", scene.bearers(governor) or scene.last_state(found.start), found, said="staying")
