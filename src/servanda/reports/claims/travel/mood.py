"""Whether a clause tells a journey as made, announced or dropped; "" where it tells none."""

from __future__ import annotations

from servanda.reports.claims.travel import words as terms
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY, lemmas

MADE, AHEAD, DROPPED, NONE = "visited", "plans", "cancelled", ""
_OPPOSITE = {MADE: DROPPED, AHEAD: DROPPED, DROPPED: NONE, NONE: NONE}
_FIRST = lemmas(
    "leader president head premier minister politician one statesman chief person figure state member country nation"
)
_UNWILLING = frozenset("refusal failure inability unable reluctance".split())
_LATER = frozenset("next tomorrow soon".split())
_CHOOSING = frozenset("decide opt choose rule".split())
_IF = frozenset(("if", "unless", "whether"))
_WITHOUT_END = frozenset(("when", "whenever", "wherever", "once", "until", "where", "every time"))


def status(seen: Clauses, found: Predication) -> str:
    """Made, announced or dropped, as the clause and those on which it depends put it."""
    if seen.conditional(found) or "likely" in between(seen, found) or asked(seen):
        return NONE
    read = {"inf": _infinitive, "ing": _participle, "finite": _finite}.get(found.form)
    return read(seen, found) if read else MADE


def between(seen: Clauses, found: Predication) -> frozenset[str]:
    """The words of the verb group, with the one before it."""
    return frozenset(token.text for token in seen.tokens[max(0, found.first - 1) : found.last + 1])


def around(seen: Clauses, found: Predication) -> frozenset[str]:
    """The words of the clause from the verb on, with the adverbs in it and just behind it."""
    last = max([found.last, *(phrase.last for phrase in found.args)])
    return frozenset(token.text for token in seen.tokens[found.first : last + 3])


def drops(found: Predication) -> bool:
    """Whether the verb drops a journey or stays away from one: `called off`, `stayed away`."""
    particle = terms.PARTICLED.get(found.lemma)
    home = found.lemma == "stay" and any(phrase.prep == "from" and is_event(phrase) for phrase in found.args)
    return home or (found.lemma in terms.DROPPING and (particle is None or particle == found.particle))


def stays_home(seen: Clauses, found: Predication) -> bool:
    """`stayed at home`, `remained home`."""
    return found.lemma in ("stay", "remain") and not found.negated and "home" in around(seen, found)


def assured(seen: Clauses, found: Predication) -> bool:
    """`had promised him safe passage`."""
    return found.lemma in terms.ASSURING and {"safe", "passage"} <= seen.words(found)


def asked(seen: Clauses) -> bool:
    """Whether the sentence is a question."""
    return seen.view.text.rstrip().endswith("?")


def _finite(seen: Clauses, found: Predication) -> str:
    governor = found.governor
    if governor is not None and governor.lemma in terms.DOUBTING and not governor.passive and found.mark == "that":
        return NONE
    foreseen = governor is not None and governor.passive and governor.lemma in terms.PLANNING
    if governor is not None and foreseen and found.mark == "that" and not (found.modal or found.negated):
        return AHEAD if status(seen, governor) == MADE else NONE
    words = between(seen, found)
    if "never" in words or (found.mark == "that" and _rumoured(seen, found)):
        return NONE
    if found.modal and not (found.modal == "must" and found.tense == "past"):
        return _modal(seen, found)
    if found.negated:
        return NONE if found.perfect or (found.tense == "present" and not found.progressive) else DROPPED
    going = found.progressive or found.lemma in terms.GOING | terms.VISITING | terms.ATTENDING | terms.MEETING
    if going and found.tense == "present" and any(phrase.words[0] in _LATER for phrase in found.args):
        return AHEAD
    planned = found.passive and found.lemma in terms.PLANNING
    open_ended = not planned and found.tense == "present" and not found.perfect and found.mark in _WITHOUT_END
    return NONE if open_ended else MADE


def _rumoured(seen: Clauses, found: Predication) -> bool:
    """`reports that Putin had landed`."""
    first = found.subject[0].first if found.subject else found.first
    return any(p.last == first - 2 and not terms.RUMOURED.isdisjoint(p.words) for p in seen.phrases)


def _modal(seen: Clauses, found: Predication) -> str:
    governor = found.governor
    said = governor is not None and governor.lemma in SAY and found.mark in ("that", "")
    conditioned = any(p.mark in _IF and p.governor is found for p in seen.predications)
    if found.perfect or conditioned or (found.mark in _WITHOUT_END and found.modal != "will"):
        return NONE
    if found.mark == "why" and found.modal == "could" and not found.negated:
        return MADE  # `that is why he could fly to Alaska`
    if found.modal in ("will", "shall") or (found.modal == "would" and said):
        return DROPPED if found.negated else AHEAD
    return DROPPED if found.modal == "could" and found.negated else NONE


def _infinitive(seen: Clauses, found: Predication) -> str:
    governor = found.governor
    if governor is None:
        return _headline(seen, found)
    if "before" in between(seen, found):
        return status(seen, governor)  # `had crossed Germany before to reach Turin`
    if governor.lemma in terms.FORCING and drops(found):
        return status(seen, governor)
    if found.noun is not None and not governor.passive:
        noun = next(iter(seen.behind(governor, "")), found.noun) if found.noun.prep == "from" else found.noun
        return _behind_noun(seen, found, noun, governor)
    if governor.lemma in terms.REFUSING:
        return _turned(status(seen, governor), found.negated)
    if governor.lemma in terms.PLANNING or (governor.lemma == "be" and not governor.progressive and not found.noun):
        return _planned(seen, found, governor)
    if governor.lemma in terms.CARRYING | terms.VISITING | terms.GOING:
        return _OPPOSITE[status(seen, governor)] if found.negated else status(seen, governor)  # `flew in to attend`
    return status(seen, governor) if _let_in(seen, found) else NONE


def _let_in(seen: Clauses, found: Predication) -> bool:
    """Let come or go, not let through the airspace of a state, which is no visit."""
    return let_by(found) and terms.AIR.isdisjoint(seen.words(found))


def _headline(seen: Clauses, found: Predication) -> str:
    """`Netanyahu to visit Hungary`, `his decision not to attend surprised nobody`."""
    noun = found.noun
    if noun is not None and found.perfect and _FIRST & set(noun.words):
        return MADE
    if noun is not None and (noun.head in _UNWILLING or not terms.PLANS.isdisjoint(noun.words)):
        return DROPPED if found.negated or noun.head in _UNWILLING else AHEAD
    plain = found.subject and not any(p.form == "finite" for p in seen.predications)
    return AHEAD if plain and not found.negated else NONE


def _turned(refused: str, negated: bool) -> str:
    return DROPPED if refused in (MADE, AHEAD) and not negated else NONE


def _planned(seen: Clauses, found: Predication, governor: Predication) -> str:
    """`plans to visit`, `decided not to attend`, `is not expected to come`."""
    stands, foreseen = status(seen, governor), governor.lemma == "expect" and not governor.passive
    if foreseen or stands == NONE or (governor.negated and not found.negated and not on_event(found)):
        return NONE
    return DROPPED if found.negated or governor.negated else AHEAD


def let_by(found: Predication) -> bool:
    """Whether somebody is let do it: `allowed Bashir to enter`, `let him leave`."""
    governor = found.governor
    return governor is not None and governor.lemma in terms.LETTING and found.form == "inf" and not found.negated


def on_event(found: Predication) -> bool:
    """Whether the clause names a summit, a ceremony or the like, or can only mean one."""
    return found.lemma == "attend" or any(is_event(phrase) for phrase in found.args)


def is_event(phrase: Phrase) -> bool:
    """A summit or the like, also by the name of its organisation: `skipped BRICS`."""
    return not terms.EVENT.isdisjoint(phrase.words) or phrase.head[:1] in ("O", "G")


def _behind_noun(seen: Clauses, found: Predication, noun: Phrase, governor: Predication) -> str:
    """`no plans to attend`, `accepted an invitation to visit`, `the first leader to visit`, `is due to visit`."""
    stands, words = status(seen, governor), set(noun.words)
    if words & terms.PLANS and noun.prep in ("", "on", "to"):
        return _with_plans(found, governor, AHEAD if stands and stands != DROPPED and "no" not in words else NONE)
    if noun.head in ("invitation", "invitations", "invite"):
        return AHEAD if governor.lemma in ("accept", "take") and stands == MADE else NONE
    if noun.head in _UNWILLING and not governor.negated:
        return DROPPED
    if noun.head in ("able", "free") or (noun.names and _let_in(seen, found)):
        return stands if stands == MADE and not found.negated else NONE
    if (_FIRST & words or _FIRST & seen.words(governor)) and governor.lemma in ("be", "become", "make"):
        return stands
    return _planned(seen, found, governor) if governor.lemma in terms.PLANNING else NONE


def _with_plans(found: Predication, governor: Predication, stands: str) -> str:
    """`is due to visit`, `dropped plans to travel`, `had no plans to attend`."""
    if found.negated or drops(governor) or (stands == NONE and on_event(found)) or governor.negated:
        return DROPPED if found.negated or drops(governor) or on_event(found) else NONE
    return stands


def _participle(seen: Clauses, found: Predication) -> str:
    """`after visiting`, `by hosting`, `without attending`, `did not stop him from visiting`."""
    governor = found.governor
    if governor is None:
        return NONE if found.negated or not found.subject or _of_possible(seen, found) else MADE
    if found.mark.endswith(("instead of", "rather than")) or (found.mark == "against" and governor.lemma in _CHOOSING):
        return DROPPED if on_event(found) and status(seen, governor) else NONE
    if found.mark == "from" and governor.lemma in terms.STOPPING:
        if governor.negated:
            return NONE if governor.modal else MADE
        return DROPPED if on_event(found) and status(seen, governor) == MADE else NONE
    if drops(governor) or governor.lemma in terms.REFUSING:
        return _turned(status(seen, governor), found.negated)
    if found.negated or seen.urged(found) or governor.lemma in ("risk", "consider", "mean", "contemplate", "oppose"):
        return NONE
    if governor.lemma in terms.PLANNING and found.mark in ("on", "of", ""):
        return _planned(seen, found, governor)
    return _beside(seen, found, governor)


def _of_possible(seen: Clauses, found: Predication) -> bool:
    """`A plane landing in Jordan could end that wait`."""
    head = next((p for p in seen.predications if p.form == "finite" and p.first > found.last), None)
    return head is not None and seen.possible(head) and bool(head.subject) and head.subject[0].last < found.first


def _beside(seen: Clauses, found: Predication, governor: Predication) -> str:
    """A participle beside a clause: of its time, and told as done where that clause is denied."""
    stands = status(seen, governor)
    later = found.mark in ("before", "ahead of") and governor.tense != "past"
    return AHEAD if stands == AHEAD or later else MADE if stands else NONE
