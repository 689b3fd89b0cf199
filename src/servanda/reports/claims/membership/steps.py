"""Coming and going as nouns say it: a withdrawal decided or effective, a notice given, papers handed in, a membership.

A step is a noun and what a verb does with it.  `_RULES` says what they come to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.context import Said, is_day, nameless
from servanda.reports.claims.membership.scene import Scene
from servanda.reports.claims.membership.standing import label
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY

# what, in which role, under which verbs: the status once it is done, while it lies ahead, and how it is judged
_RULES = (
    ("exit it decision", "subject", "effect", "withdrawn", "withdrawing", "exit"),
    ("notice exit decision it", "object", "back", "party", "party", "staying"),
    ("signature", "object", "back", "signatory", "signatory", "signing_label"),
    ("papers entry", "object", "back", "withdrawn", "withdrawing", "taken_back"),
    ("exit", "object", "complete", "withdrawn", "withdrawing", "withdrawing"),
    ("exit", "object", "decide", "withdrawing", "withdrawing", "withdrawing"),
    ("membership", "subject", "end", "withdrawn", "withdrawing", "exit"),
    ("notice", "object", "give", "withdrawing", "withdrawing", "withdrawing"),
    ("notice", "subject", "arrive", "withdrawing", "withdrawing", "withdrawing"),
    ("papers", "object", "hand in", "joining", "joining", "deposit"),
    ("entry", "object", "enact", "joining", "joining", "parliament"),
    ("statute", "object", "lawmakers", "joining", "joining", "parliament"),
    ("entry membership", "object", "complete", "party", "joining", "joined"),
    ("entry membership statute", "subject", "effect", "party", "joining", "joined"),
    ("entry", "subject", "dated", "joining", "joining", "ratification"),
    ("signature", "subject", "dated", "signatory", "signatory", "signing"),
)
_VERBS = {
    "back": words.TAKE_BACK,
    "complete": words.COMPLETE,
    "decide": words.DECIDE,
    "give": words.GIVE | {"receive"},
    "arrive": words.ARRIVE,
    "hand in": words.HAND_IN,
    "end": frozenset("end lapse expire cease terminate".split()),
    "dated": frozenset("date come be follow happen".split()),
    "effect": frozenset("bite kick".split()),
}
_VALID = frozenset("effective final complete official definitive formal".split())


def ways(scene: Scene, found: Predication) -> Iterator[Said]:
    """What a clause does with a withdrawal, a notice, a membership or its papers."""
    acts = frozenset(_acts(scene, found))
    late = "effect" in acts and any(x.prep == "until" for x in found.args)  # "does not take effect until June"
    told = found.modal == "would" and found.governor is not None and found.governor.lemma in SAY
    if found.mark == "when" or found.modal == "must" or (scene.negated(found) and not late):
        return
    if scene.hypothetical(found) if told else scene.unreal(found):
        return
    for role, phrases in (("subject", _subjects(scene, found)), ("object", _objects(found))):
        for phrase in phrases:
            kinds = set(_kinds(scene, phrase))
            for rule in _RULES:
                if role == rule[1] and rule[2] in acts and kinds & set(rule[0].split()):
                    if said := _step(scene, found, phrase, rule):
                        yield said
                    return
    if who := _notifier(scene, found):
        yield scene.says("withdrawing", who, found, said="withdrawing")


def _acts(scene: Scene, found: Predication) -> Iterator[str]:
    """The kinds of verb that a clause has."""
    yield from (name for name, lemmas in _VERBS.items() if {found.lemma, found.particle} & lemmas and name != "dated")
    if _takes_effect(scene, found):
        yield "effect"
    if found.lemma in _VERBS["dated"] and any(x.prep in ("from", "in", "on", "") and is_day(x) for x in found.args):
        yield "dated"
    if scene.enacts(found):
        yield "enact"
        if scene.lawmakers(found):
            yield "lawmakers"


def _takes_effect(scene: Scene, found: Predication) -> bool:
    """`takes effect`, `became final`, `is complete`, `was confirmed`, `followed in March`."""
    if found.lemma in ("take", "come", "enter", "go", "apply"):
        return bool(scene.clauses.words(found) & {"effect", "force"})
    if found.lemma in ("become", "be"):
        behind = {t.text for t in scene.clauses.tokens[found.last : found.last + 2]}
        return bool(_VALID & ({x.head for x in found.args} | behind))
    subject = found.subject[0].head if found.subject else ""
    return found.lemma in words.COMPLETE | {"confirm"} and found.passive and subject not in ("", "it")


def _objects(found: Predication) -> list[Phrase]:
    """What is done something with: the object, the subject of a passive, `the notice which it handed in`."""
    handed = [x for x in found.args if found.lemma == "hand" and x.prep == "in" and x.head.startswith("noti")]
    if found.passive and not handed:
        return found.subject[:1]
    before = [found.antecedent] if found.antecedent is not None and found.antecedent not in found.subject else []
    return [*before, *(x for x in found.args if x.prep in ("", "for", "on", "of", "in", "with", "to", "over"))]


def _subjects(scene: Scene, found: Predication) -> list[Phrase]:
    own = found.subject or (found.governor.subject if found.governor is not None else [])
    if own and own[0].prep == "as":  # "its withdrawal as a member took effect"
        return [x for x in scene.clauses.phrases if x.last == own[0].first - 2]
    rule = found.tense == "present" and own[:1] and own[0].words[0] == "an"  # "an exit takes effect a year after"
    return [x for x in own[:1] if x.prep not in ("until", "till", "before") and not rule]


def _kinds(scene: Scene, phrase: Phrase) -> Iterator[str]:
    """What a phrase is, among the steps."""
    said = set(phrase.words)
    if exit_of(phrase):
        yield "exit"
    spoken_of = scene.of_leaving and scene.near and scene.bare and phrase.prep in ("", "in")
    if spoken_of and said & words.NOTICES:
        yield "notice"
    if spoken_of and "decision" in said and scene.just_leaving:
        yield "decision"
    if said & words.PAPERS or phrase.head in ("ratification", "accession") or (phrase.head == "it" and scene.of_papers):
        yield "notice" if phrase.hangers and exit_of(phrase.hangers[0]) else "papers"
    if phrase.head in words.ENTRY or {"ratification", "accession"} & said:
        yield "membership" if phrase.head == "membership" else "entry"
    if phrase.head == "signature":
        yield "signature"
    if phrase.head == "it" and scene.of_leaving:
        yield "it"
    if not phrase.prep and scene.court([phrase], pointer=True):
        yield "statute"


def _step(scene: Scene, found: Predication, phrase: Phrase, rule: tuple[str, ...]) -> Said | None:
    """What a rule comes to, where the Court is meant and somebody takes the step."""
    _, role, act, done, ahead, said = rule
    if not _about_court(scene, phrase, said) or (found.lemma == "take" and act == "back" and not _back(scene, found)):
        return None
    who = whose(
        scene, phrase, found, mine=role == "object" and phrase not in found.subject and found.lemma != "receive"
    )
    if act == "decide" and phrase.words == ["exit"] and scene.whose(phrase) is None:  # "promised him entry and exit"
        return None
    if phrase.head == "it" and act == "back" and not _undone(scene, found, phrase):
        return None
    if not who and not (found.subject and nameless(found.subject[0])):
        return None
    status = done if scene.done(found) and "immediate" not in scene.clauses.words(found) else ahead
    if said == "exit" and (phrase.words[0] == "their" or "immediate" in scene.clauses.words(found)):
        said = "exit_of_those"
    signs = said in ("signing_label", "signing")
    return scene.says(status, who, found, said=said, voted=found.lemma in words.ENACT, act=signs)


def _about_court(scene: Scene, phrase: Phrase, said: str) -> bool:
    """Whether a step is towards or away from the Court: said beside it, or it was the last body named."""
    if said in ("signing_label", "taken_back"):
        return scene.near
    if words.NOTICES & set(phrase.words):
        return not scene.of_return or said == "staying"
    links = [x for x in phrase.hangers[:3] if x.prep in ("from", "as", "to", "of", "in") and not stated(x)]
    links = [x for x in links if not is_day(x) and x.head not in words.ENTRY and x.head[0] != "L"]  # "in New York"
    if links:
        return scene.court(links, pointer=True) or label(scene, links[0]) is not None or exit_of(links[0])
    return scene.near and (scene.bare or (said == "deposit" and scene.of_members))


def exit_of(phrase: Phrase) -> bool:
    """Whether a phrase is a withdrawal: "its immediate withdrawal", "the pull-out"."""
    open_ = phrase.words[:1] in (["a"], ["any"], ["no"], ["such"], ["each"], ["every"])
    return phrase.head in words.EXITS and not open_ and not {"safe", "free"} & set(phrase.words)


def whose(scene: Scene, phrase: Phrase, found: Predication, *, mine: bool = False) -> list[str]:
    """Whose step it is: the owner beside it, who takes it, or of whom it was said before."""
    if own := owner_of(scene, phrase, found.args):
        return own
    if mine and (who := scene.bearers(found) or scene.led(found)):
        return who
    if found.subject and nameless(found.subject[0]):
        return []
    if phrase.words[0] == "their" and (them := scene.those(phrase.start)):
        return them
    going = (words.NOTICES | {"decision"}) & set(phrase.words) or (phrase.head == "it" and scene.of_leaving)
    return scene.leaver(phrase.start) if going or exit_of(phrase) else scene.last_state(phrase.start)


def owner_of(scene: Scene, phrase: Phrase, args: Sequence[Phrase] = ()) -> list[str]:
    """`Hungary's withdrawal`, `the exit of Chad`, `enters into force for Armenia`, `whose departure`."""
    if phrase.names and phrase.names[0][0] in "SDP":
        own = [id for m in scene.clauses.names([phrase], "D") for id in m.id.split(";")]
        return own or scene.of_nationality(phrase)
    behind = [x for x in phrase.hangers[:3] if x.prep in ("of", "by", "for") and stated(x)]
    whom = [x for x in (*args, *phrase.hangers) if x.prep in ("for", "in") and stated(x)]
    if behind or whom:
        return scene.of_phrases(behind or whom)
    owner = scene.whose(phrase)
    return scene.of_nationality(owner) if owner is not None else []


def stated(phrase: Phrase) -> bool:
    return bool(phrase.names) and phrase.names[0][0] == "S"


def _back(scene: Scene, found: Predication) -> bool:
    return any(token.text == "back" for token in scene.clauses.tokens[found.last : found.last + 8])


def _undone(scene: Scene, found: Predication, phrase: Phrase) -> bool:
    """`reversed it`, of a state of which it was just said that it goes; not "abandoned it", which may be the Court."""
    going = found.lemma in words.LEAVE | words.OUT | words.TAKE_OUT
    return found.form == "finite" and not going and bool(set(scene.bearers(found)) & set(scene.leaver(phrase.start)))


def _notifier(scene: Scene, found: Predication) -> list[str]:
    """Who `notified the Secretary-General`, `began the process`, `made the announcement`: what of was said before."""
    if not (scene.of_leaving and scene.bare) or scene.of_return or found.passive:
        return []
    said = scene.clauses.words(found)
    begun = found.lemma in words.BEGIN and {"process", "procedure", "procedures"} & said
    alone = not any(p.governor is found for p in scene.clauses.predications)
    told = (
        found.lemma == "notify"
        and alone
        and all(
            is_day(x) or x.head in words.DECISIONS | {"it"} or any(n[0] == "N" for n in x.names) for x in found.args
        )
    )
    announced = found.lemma == "make" and any(x.words == ["the", "announcement"] for x in found.args)
    meant = begun or told or announced or _likewise(scene, found, alone=alone)
    return scene.bearers(found) or scene.led(found) if meant else []


def _likewise(scene: Scene, found: Predication, *, alone: bool) -> bool:
    """`announced similar plans`, `took the same step`, right after it was said of others that they go."""
    what, own = found.args[:1], words.INTENTION | {"step"}
    like = any(
        {"similar", "same"} & set(x.words) and x.head in own and x.words[0] != "no" and not x.prep and not x.names
        for x in what
    )
    acts = found.lemma in ("announce", "unveil", "declare", "make", "take", "give")
    days = all(is_day(x) for x in found.args[1:])
    return like and acts and days and alone and scene.just_leaving and scene.done(found)
