"""A sentence as a row of items: noun phrases, verb groups, and the words and marks between them."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.around import VERBAL
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.phrases import IN_PHRASE, Phrases, is_time
from servanda.reports.grammar.tokens import Token
from servanda.reports.grammar.verb_groups import VerbGroups

Item = Phrase | Predication | Token

CLAUSE_OPENERS = frozenset("before after since until till as than".split())

__all__ = ["CLAUSE_OPENERS", "Item", "Row", "is_mark", "is_time"]


def is_mark(item: Item | None, *tags: str) -> bool:
    """Whether an item is a word or mark of one of these classes."""
    return isinstance(item, Token) and item.tag in tags


class Row:
    """The items of one sentence, in order; `at` knows the place of each by its identity."""

    def __init__(self, tokens: list[Token], articled: frozenset[str] = frozenset()) -> None:
        self.tokens = tokens
        self.items: list[Item] = []
        self.at: dict[int, int] = {}
        self.waiting: tuple[Token, bool] | None = None  # an auxiliary before its subject; whether it is negated
        self._build(Phrases(tokens, articled), VerbGroups(tokens))

    # -- looking around

    def before(self, place: int) -> Item | None:
        """The item before a place."""
        return self.items[place - 1] if place else None

    def after(self, place: int) -> Item | None:
        """The item behind a place."""
        return self.items[place + 1] if place + 1 < len(self.items) else None

    def place(self, item: Item) -> int:
        """Where an item stands."""
        return self.at[id(item)]

    def hangers(self, phrase: Phrase) -> list[Phrase]:
        """The phrases behind one that hang on it by a preposition."""
        found: list[Phrase] = []
        for item in self.items[self.place(phrase) + 1 :]:
            if not isinstance(item, Phrase) or not item.prep:
                break
            found.append(item)
        return found

    def with_heads(self, place: int) -> list[Phrase]:
        """A phrase with those before it on which it hangs by a preposition, the outermost first."""
        found: list[Phrase] = []
        while place >= 0 and isinstance(item := self.items[place], Phrase):
            found.insert(0, item)
            if not item.prep:
                break
            place -= 1
        return found

    # -- building

    def _build(self, phrases: Phrases, groups: VerbGroups) -> None:
        index, prep = 0, ""  # the preposition that waits for its phrase
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.tag in ("MODAL", "DO", "HAVE") and self._stands_alone(index):
                index = self._set_aside(index)
            elif groups.opens(index):
                index, group = groups.read(index)
                self._push(self._with_waiting(group))
                prep = ""
            elif token.tag in IN_PHRASE:
                index, phrase = phrases.read(index, prep)
                self._push(phrase)
                prep = ""
            else:
                prep, index = self._between(token, prep), index + 1
            if prep and index < len(self.tokens) and self.tokens[index].tag in VERBAL:
                prep = self._push_prep(prep, self.tokens[index])

    def _between(self, token: Token, prep: str) -> str:
        """A word or mark between phrases and verbs; returns the preposition that waits."""
        if token.tag in ("PREP", "TO"):
            if prep and token.text in CLAUSE_OPENERS:
                prep = self._push_prep(prep, token)
            return f"{prep} {token.text}" if prep else token.text
        if token.tag == "ADV":
            return prep
        if prep and token.tag != "NOT":
            prep = self._push_prep(prep, token)
        self._push(token)
        return prep

    def _push_prep(self, prep: str, before: Token) -> str:
        """A preposition without a phrase stands by itself."""
        self._push(Token(prep, before.start, before.start, "PREP"))
        return ""

    def _push(self, item: Item) -> None:
        self.at[id(item)] = len(self.items)
        self.items.append(item)

    # -- auxiliaries before their subject

    def _stands_alone(self, index: int) -> bool:
        """An auxiliary before its subject (`should he agree`, `nor does Israel recognise`) or an insertion."""
        ahead = index + 1
        while ahead < len(self.tokens) and self.tokens[ahead].tag in ("ADV", "NOT"):
            ahead += 1
        if ahead >= len(self.tokens):
            return False
        token, after = self.tokens[index], self.tokens[ahead]
        if token.tag == "MODAL" and after.tag == ",":
            return True
        opens = index == 0 or self.tokens[index - 1].tag in (",", ";", "CC", "NOT", "ADV")
        opens = opens or (token.text == "should" and after.tag in ("NAME", "PRON"))  # would be arrested should he come
        opens = opens or (token.text == "had" and self.tokens[index - 1].tag == "V")  # would be arrested had he come
        named = after.tag in ("NAME", "PRON", "DET", "OWN", "DEM", "N", "NUM")
        if not (named and opens) or (token.tag == "HAVE" and token.text != "had"):
            return False
        return self._verb_ahead(ahead, "ND" if token.tag == "HAVE" else "B")

    def _verb_ahead(self, index: int, forms: str) -> bool:
        """Whether a verb without auxiliary follows in the same stretch: `had he come`, not `had second thoughts`."""
        for token in self.tokens[index : index + 9]:
            if token.tag in (",", ";", "MODAL", "HAVE", "DO"):
                return False
            if token.tag == "BE" or (
                token.tag == "V" and any(form in words.verbs().get(token.text, ("", token.form))[1] for form in forms)
            ):
                return True
        return False

    def _set_aside(self, index: int) -> int:
        """A condition without `if`, or an auxiliary that waits for its verb."""
        token, before = self.tokens[index], self.tokens[index - 1] if index else None
        joined = before is not None and (before.tag == "NOT" or before.text in ("nor", "so"))
        if token.text in ("should", "had") and not joined and self.tokens[index + 1].tag != ",":
            self._push(Token("if", token.start, token.end, "SUB"))
        self.waiting = (token, joined and before is not None and before.text != "so")
        return index + 1

    def _with_waiting(self, group: Predication) -> Predication:
        """The auxiliary that waited for this verb."""
        if self.waiting is not None and not group.modal and self.tokens[group.last].form in ("B", "N", ""):
            token, negated = self.waiting
            group.modal = words.MODALS.get(token.text, "")
            group.perfect = group.perfect or token.tag == "HAVE"
            group.negated, self.waiting = group.negated or negated, None
        return group
