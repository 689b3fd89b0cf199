"""What verbs tell of a journey, as a table: whose the journey is, what brings the place, what else the clause needs."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.reports.claims.travel import words as terms
from servanda.reports.claims.travel.mood import AHEAD, DROPPED, MADE
from servanda.reports.claims.travel.words import lemmas


@dataclass(frozen=True, slots=True)
class Rule:
    """What verbs tell: `guest` is the subject or the preposition behind which he stands ("" the object)."""

    verbs: frozenset[str]
    guest: str
    preps: tuple[str, ...]
    also: tuple[str, ...] = ()  # where those bring no place
    needs: frozenset[str] = frozenset()  # one of these words among the complements
    passive: bool = False
    host: bool = False  # where no place is named, the land of who receives
    gives: str = ""  # how the journey stands once the clause is true


_GIVE = lemmas("give")
RULES = (
    Rule(terms.VISITING, "subject", ("",)),
    Rule(terms.GOING, "subject", terms.TO, also=terms.AT),
    Rule(terms.LEAVING, "subject", ("for", "to")),
    Rule(lemmas("take set"), "subject", ("for", "to"), needs=lemmas("off out")),
    Rule(lemmas("take"), "subject", ("from", "near"), needs=lemmas("off"), gives=MADE),
    Rule(terms.LEAVING, "subject", ("", "from", "out of"), gives=MADE),
    Rule(lemmas("return come"), "subject", ("from",), gives=MADE),
    Rule(lemmas("fly slip get walk drive"), "subject", ("out of",), gives=MADE),
    Rule(lemmas("fly travel"), "subject", ("from",), needs=lemmas("home back"), gives=MADE),
    Rule(terms.HOSTING, "", terms.AT, host=True),
    Rule(terms.HOSTING, "subject", terms.AT, passive=True, host=True),
    Rule(lemmas("meet"), "subject", terms.AT, passive=True),
    Rule(lemmas("represent"), "subject", terms.AT, passive=True, gives=DROPPED),
    Rule(lemmas("represent"), "", terms.AT, gives=DROPPED),
    Rule(lemmas("roll lay put"), "for", terms.AT, needs=terms.CARPET, host=True),
    Rule(_GIVE, "", terms.AT, needs=terms.WELCOME, host=True),
    Rule(_GIVE, "to", terms.AT, needs=terms.WELCOME, host=True),
    Rule(_GIVE, "subject", terms.AT, needs=terms.WELCOME, passive=True, host=True),
    Rule(_GIVE, "subject", terms.AT, needs=lemmas("miss berth"), gives=DROPPED),
    Rule(lemmas("play"), "to", terms.AT, needs=lemmas("host hosts"), host=True),
    Rule(lemmas("let allow permit"), "", ("into",), gives=MADE),
    Rule(terms.SEEING, "subject", ("in", "at"), passive=True),
    Rule(terms.PLANNING | {"await"}, "subject", ("in", "at"), passive=True, gives=AHEAD),
    Rule(terms.SENDING, "subject", terms.AT, gives=DROPPED),
    Rule(lemmas("accept take"), "subject", ("to", "from", "in"), needs=terms.INVITATION, gives=AHEAD),
    Rule(lemmas("decline reject refuse turn"), "subject", ("to", "from"), needs=terms.INVITATION, gives=DROPPED),
)  # fmt: skip

RULES_OF: dict[str, tuple[Rule, ...]] = {}
for _rule in RULES:
    for _verb in _rule.verbs:
        RULES_OF[_verb] = (*RULES_OF.get(_verb, ()), _rule)
