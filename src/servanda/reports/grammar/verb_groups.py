"""Verb groups: auxiliaries, negation and verb as one predication, with its form, tense, mood and voice."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.around import VERBAL
from servanda.reports.grammar.model import Predication
from servanda.reports.grammar.tokens import Token

_AFTER_VERB = frozenset(("out of", "off", "up", "out", "down", "back", "over", "away"))
_STACKED = frozenset(("in", "at", "to", "from", "with", "for"))
_INTRANSITIVE_BE = frozenset(("go", "come", "arrive"))  # is gone


class VerbGroups:
    """The verb groups of a sentence."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    def opens(self, index: int) -> bool:
        """Whether a verb group begins: an auxiliary, a verb, `to` or `not` before one."""
        tag = self.tokens[index].tag
        return tag in VERBAL or (tag in ("TO", "NOT") and _group_ahead(self.tokens, index))

    def read(self, index: int) -> tuple[int, Predication]:
        """The verb group that begins at a word, and the word behind it."""
        group = _Group(self.tokens, index)
        while index < len(self.tokens) and group.takes(index):
            index += 1
            if group.found.lemma:
                break
            if not group.goes_on(index):
                while index < len(self.tokens) and self.tokens[index].tag == "NOT":  # is not a member
                    group.found.negated, index = True, index + 1
                break
        return self._with_particle(index, group.finished(index))

    def _with_particle(self, index: int, found: Predication) -> tuple[int, Predication]:
        """`pulled out of`, `called off`, `stopped over in`: a particle that is no preposition of the next phrase."""
        if self._stacked(index):
            found.particle = self.tokens[index].text
            return index + 1, found
        if index < len(self.tokens) and self.tokens[index].text in _AFTER_VERB:
            found.particle = self.tokens[index].text.split()[0]
            return index + (self.tokens[index].text != "out of"), found
        return index, found

    def _stacked(self, index: int) -> bool:
        """`over in`, `on at`: two prepositions, of which the first belongs to the verb; or one with nothing behind."""
        if index >= len(self.tokens) or self.tokens[index].text not in words.PARTICLES:
            return False
        if index + 1 == len(self.tokens) or self.tokens[index + 1].tag in (",", ";"):
            return True  # the visit fell through
        return self.tokens[index].tag == "PREP" and self.tokens[index + 1].text in _STACKED


class _Group:
    """One verb group as it grows word by word."""

    def __init__(self, tokens: list[Token], first: int) -> None:
        self.tokens, self.first = tokens, first
        self.found = Predication("", tokens[first].start, 0, "finite", first=first)
        self.be = self.have = False

    def takes(self, index: int) -> bool:
        """Takes a word into the group, where it belongs there."""
        token, found = self.tokens[index], self.found
        if token.tag == "MODAL":
            found.negated = found.negated or token.text == "cannot"
            found.modal = words.MODALS.get(token.text, token.text)
        elif token.tag in ("BE", "HAVE", "DO"):
            self._auxiliary(token, index)
        elif token.tag == "NOT":
            found.negated = True
        elif token.tag == "TO":
            self._to(index)
        elif token.tag == "V":
            self._verb(token, index)
        return token.tag in VERBAL or token.tag in ("NOT", "TO", "ADV")

    def _auxiliary(self, token: Token, index: int) -> None:
        past = token.text in ("was", "were", "had", "did")
        self.found.tense = self.found.tense or ("past" if past else "present")
        self.be = self.be or token.tag == "BE"
        self.have = self.have or token.tag == "HAVE"
        if index == self.first and token.text in ("being", "having"):
            self.found.form = "ing"

    def _to(self, index: int) -> None:
        """`to` before the verb: an infinitive, `has to`, `is to`; `has been to see` ends before it."""
        if all(t.tag in ("NOT", "ADV") for t in self.tokens[self.first : index]):
            self.found.form = "inf"
        elif self.have and not self.be:
            self.found.modal, self.have = self.found.modal or "must", False
        elif self.be:
            self.found.modal, self.be = self.found.modal or "will", False

    def _verb(self, token: Token, index: int) -> None:
        if token.lemma in words.COPULAS and self._participle_ahead(index):  # remains bound
            self.be, self.found.tense = True, self.found.tense or ("past" if token.form == "D" else "present")
            return
        self.found.lemma = token.lemma
        self._voice(token)

    def _voice(self, token: Token) -> None:
        found = self.found
        if self.be and token.lemma in _INTRANSITIVE_BE:
            found.perfect, found.progressive = token.form in ("N", "D"), token.form == "G"
        elif self.be:
            found.passive, found.progressive = token.form in ("N", "D"), token.form == "G"
        elif self.have:
            found.perfect = True
        elif found.form == "finite" and not found.modal:
            self._bare(token)
        elif found.form == "finite" and not found.tense:
            found.tense = "present"

    def _bare(self, token: Token) -> None:
        """A verb without auxiliary."""
        if token.form == "G":
            self.found.form = "ing"
        elif token.form in ("D", "N"):
            self.found.tense = "past"
        elif not self.found.tense:
            self.found.tense = "present"

    def _participle_ahead(self, index: int) -> bool:
        ahead = _over_adverbs(self.tokens, index + 1)
        return ahead < len(self.tokens) and self.tokens[ahead].tag == "V" and self.tokens[ahead].form in ("D", "N")

    def goes_on(self, index: int) -> bool:
        """Whether the words from here still belong to the group."""
        index = _over_adverbs(self.tokens, index)
        if index >= len(self.tokens):
            return False
        token, before = self.tokens[index], self.tokens[index - 1]
        denied = all(t.tag in ("NOT", "ADV") for t in self.tokens[self.first : index])
        if token.tag == "TO":
            waits = self.be or self.have or denied or before.text == "ought"
            return waits and before.text != "been" and _group_ahead(self.tokens, index)
        return token.tag in VERBAL and (denied or token.tag != "V" or token.form != "Z")

    def finished(self, index: int) -> Predication:
        """The group with its end; `be`, `have` or `do` where it has no other verb."""
        found = self.found
        found.perfect = found.perfect or (self.have and self.be)
        if not found.lemma:
            found.lemma = "be" if self.be else "have" if self.have else "do"
        found.last, found.end = index - 1, self.tokens[index - 1].end
        return found


def _over_adverbs(tokens: list[Token], index: int) -> int:
    while index < len(tokens) and tokens[index].tag in ("ADV", "NOT"):
        index += 1
    return index


def _group_ahead(tokens: list[Token], index: int) -> bool:
    """Whether `to` opens an infinitive, and `not` a verb group."""
    ahead = index + 1
    while ahead < len(tokens) and tokens[ahead].tag in ("ADV", "NOT", "TO"):
        ahead += 1
    if ahead >= len(tokens):
        return False
    token = tokens[ahead]
    if tokens[index].tag == "TO" or tokens[ahead - 1].tag == "TO":
        return (token.tag == "V" and token.form == "B") or token.text in ("be", "have", "do")
    return token.tag in VERBAL
