"""What verbs tell of a journey, as a table: whose the journey is, what brings the place, what else the clause needs."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.reports.claims.travel import words as terms
from servanda.reports.claims.travel.mood import AHEAD, DROPPED, MADE
from servanda.reports.grammar.words import lemmas


@dataclass(frozen=True, slots=True)
class Rule:
    """What verbs tell: the guest is the subject, or the object ("") or behind `for` or `to`."""

    verbs: frozenset[str]
    guest: str
    preps: tuple[str, ...]
    also: tuple[str, ...] = ()  # where those bring no place
    needs: frozenset[str] = frozenset()  # one of these words among the complements
    passive: bool = False
    host: bool = False  # where no place is named, the land of who receives
    gives: str = ""  # how the journey stands once the clause is true


RULES = (
    Rule(terms.VISITING, "subject", ("",)),
    Rule(terms.GOING, "subject", terms.TO, also=terms.AT),
    Rule(terms.LEAVING, "subject", ("for", "to")),
    Rule(lemmas("take set"), "subject", ("for", "to"), needs=lemmas("off out")),
    Rule(terms.LEAVING, "subject", ("", "from", "out of"), gives=MADE),
    Rule(lemmas("return come"), "subject", ("from",), gives=MADE),
    Rule(terms.GOING - terms.DROPPING - terms.GIVEN.keys() | {"get"}, "subject", ("out of",), gives=MADE),
    Rule(lemmas("fly travel"), "subject", ("from",), needs=lemmas("home back"), gives=MADE),
    Rule(terms.HOSTING, "", terms.AT, host=True),
    Rule(terms.HOSTING, "subject", terms.AT, passive=True, host=True),
    Rule(terms.HONOURED | terms.SEEING | terms.DRIVEN, "subject", terms.AT, passive=True),
    Rule(terms.STROLLING, "subject", ("through", "around", "across", "about")),
    Rule(lemmas("represent"), "subject", terms.AT, passive=True, gives=DROPPED),
    Rule(lemmas("represent"), "", terms.AT, gives=DROPPED),
    Rule(terms.LAVISHING, "", terms.AT, needs=terms.WELCOME, host=True),
    Rule(lemmas("give make"), "subject", terms.AT, needs=terms.WELCOME, passive=True, host=True),
    Rule(lemmas("give"), "subject", terms.AT, needs=lemmas("miss berth"), gives=DROPPED),
    Rule(lemmas("let allow permit"), "", ("into",), gives=MADE),
    Rule(terms.PLANNING | {"await"}, "subject", ("in", "at"), passive=True, gives=AHEAD),
    Rule(terms.SENDING, "subject", terms.AT, gives=DROPPED),
    Rule(lemmas("accept take"), "subject", ("to", "from", "in"), needs=terms.INVITATION, gives=AHEAD),
    Rule(lemmas("decline reject refuse turn"), "subject", ("to", "from"), needs=terms.INVITATION, gives=DROPPED),
)  # fmt: skip

RULES_OF: dict[str, tuple[Rule, ...]] = {}
for _rule in RULES:
    for _verb in _rule.verbs:
        RULES_OF[_verb] = (*RULES_OF.get(_verb, ()), _rule)
