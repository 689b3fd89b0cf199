"""A sentence as a row of items: noun phrases, verb groups, and the words and marks between them."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.tokens import Token, is_plural

Item = Phrase | Predication | Token

_IN_PHRASE = frozenset(("DET", "OWN", "NUM", "N", "A", "NAME", "DEM", "PRON"))
_VERBAL = frozenset(("V", "BE", "HAVE", "DO", "MODAL"))
CLAUSE_OPENERS = frozenset("before after since until till as than".split())
_AFTER_VERB = frozenset(("out of", "off", "up", "out", "down", "back", "over", "away"))


def is_mark(item: Item | None, *tags: str) -> bool:
    """Whether an item is a word or mark of one of these classes."""
    return isinstance(item, Token) and item.tag in tags


def _forms(token: Token) -> str:
    return words.verbs().get(token.text, ("", token.form))[1]


def _is_date(token: Token) -> bool:
    return token.text in words.DATES or is_year(token.text)


def is_time(phrase: Phrase) -> bool:
    """`in March 2016`, `last week`: when, not who."""
    day = phrase.head.isdigit() and not words.DATES.isdisjoint(phrase.words)  # on July 21
    dated = day or phrase.head in words.DATES or is_year(phrase.head)
    return dated and not phrase.names and not (is_year(phrase.head) and phrase.words[0] in _NUMBERED)


_NUMBERED = frozenset("resolution resolutions article case".split())


def is_year(word: str) -> bool:
    """Four digits that can be a year: 2015, not resolution 2803."""
    return len(word) == 4 and word.isdigit() and "1945" <= word < "2100"


class Row:
    """The items of one sentence, in order; `at` knows the place of each by its identity."""

    def __init__(self, tokens: list[Token], articled: frozenset[str] = frozenset()) -> None:
        self.tokens = tokens
        self.articled = articled  # names with "the" in them: they open a phrase
        self.items: list[Item] = []
        self.at: dict[int, int] = {}
        self.waiting: tuple[Token, bool] | None = None  # an auxiliary before its subject; whether it is negated
        self._build()

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

    # -- the row of items

    def _build(self) -> None:
        index, prep = 0, ""
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.tag in ("MODAL", "DO", "HAVE") and self._stands_alone(index):
                index = self._set_aside(index)
            elif token.tag in _VERBAL or (token.tag in ("TO", "NOT") and self._group_ahead(index)):
                index, item = self._verb_group(index)
                self._push(item)
                prep = ""
            elif token.tag in _IN_PHRASE:
                index, phrase = self._phrase(index, prep)
                self._push(phrase)
                prep = ""
            elif token.tag in ("PREP", "TO"):
                if prep and token.text in CLAUSE_OPENERS:
                    self._push(Token(prep, token.start, token.start, "PREP"))
                    prep = ""
                prep = token.text if not prep else f"{prep} {token.text}"
                index += 1
            else:
                if token.tag not in ("ADV", "NOT"):
                    if prep:
                        self._push(Token(prep, token.start, token.start, "PREP"))
                    prep = ""
                    self._push(token)
                elif token.tag == "NOT":
                    self._push(token)
                index += 1
            if prep and index < len(self.tokens) and self.tokens[index].tag in _VERBAL:
                self._push(Token(prep, self.tokens[index].start, self.tokens[index].start, "PREP"))
                prep = ""

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
        return (
            named
            and opens
            and (token.tag != "HAVE" or token.text == "had")
            and self._verb_ahead(ahead, "ND" if token.tag == "HAVE" else "B")
        )

    def _verb_ahead(self, index: int, forms: str) -> bool:
        """Whether a verb without auxiliary follows in the same stretch: `had he come`, not `had second thoughts`."""
        for token in self.tokens[index : index + 9]:
            if token.tag in (",", ";", "MODAL", "HAVE", "DO"):
                return False
            if token.tag == "BE" or (token.tag == "V" and any(form in _forms(token) for form in forms)):
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

    def _push(self, item: Item) -> None:
        self.at[id(item)] = len(self.items)
        self.items.append(item)

    def _group_ahead(self, index: int) -> bool:
        """Whether `to` opens an infinitive, and `not` a verb group."""
        ahead = index + 1
        while ahead < len(self.tokens) and self.tokens[ahead].tag in ("ADV", "NOT", "TO"):
            ahead += 1
        if ahead >= len(self.tokens):
            return False
        token = self.tokens[ahead]
        if self.tokens[index].tag == "TO" or self.tokens[ahead - 1].tag == "TO":
            return (token.tag == "V" and token.form == "B") or token.text in ("be", "have", "do")
        return token.tag in _VERBAL

    def _verb_group(self, index: int) -> tuple[int, Predication]:
        """Auxiliaries, negation, adverbs and the verb, from `index` on; and what comes after."""
        first = index
        found = Predication("", self.tokens[index].start, 0, "finite", first=index)
        be = have = False
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.tag == "MODAL":
                found.negated = found.negated or token.text == "cannot"
                found.modal = words.MODALS.get(token.text, {"wo": "will", "ca": "can"}.get(token.text, token.text))
            elif token.tag == "BE":
                be, found.tense = True, found.tense or ("past" if token.text in ("was", "were") else "present")
                if token.text == "being" and found.form == "finite" and not found.modal and index == first:
                    found.form = "ing"
            elif token.tag == "HAVE":
                have, found.tense = True, found.tense or ("past" if token.text == "had" else "present")
                if token.text == "having" and index == first:
                    found.form = "ing"
            elif token.tag == "DO":
                found.tense = found.tense or ("past" if token.text == "did" else "present")
            elif token.tag == "NOT":
                found.negated = True
            elif token.tag == "TO":
                if index == first or all(t.tag in ("NOT", "ADV") for t in self.tokens[first:index]):
                    found.form = "inf"
                elif have and not be:
                    found.modal, have = found.modal or "must", False
                elif be and self.tokens[index - 1].text != "been":  # has been to see
                    found.modal, be = found.modal or "will", False
            elif token.tag == "V" and token.lemma in words.COPULAS and self._participle_ahead(index):
                be, found.tense = True, found.tense or ("past" if token.form == "D" else "present")
            elif token.tag == "V":
                found.lemma = token.lemma
                self._voice(found, token, be, have)
                index += 1
                break
            elif token.tag != "ADV":
                break
            if not self._goes_on(first, index + 1, be, have):
                index += 1
                while index < len(self.tokens) and self.tokens[index].tag == "NOT":  # is not a member
                    found.negated, index = True, index + 1
                break
            index += 1
        if self.waiting is not None and not found.modal and self.tokens[index - 1].form in ("B", "N", ""):
            token, negated = self.waiting
            found.modal, found.perfect = words.MODALS.get(token.text, ""), token.tag == "HAVE"
            found.negated, self.waiting = found.negated or negated, None
        found.perfect = found.perfect or (have and be)
        if not found.lemma:
            found.lemma = "be" if be else "have" if have else "do"
        found.last, found.end = index - 1, self.tokens[index - 1].end
        return self._with_particle(index, found)

    def _participle_ahead(self, index: int) -> bool:
        """`remains bound`: a participle right behind."""
        index += 1
        while index < len(self.tokens) and self.tokens[index].tag in ("ADV", "NOT"):
            index += 1
        return index < len(self.tokens) and self.tokens[index].tag == "V" and self.tokens[index].form in ("D", "N")

    def _goes_on(self, first: int, index: int, be: bool, have: bool) -> bool:
        """Whether the words from here still belong to the verb group."""
        while index < len(self.tokens) and self.tokens[index].tag in ("ADV", "NOT"):
            index += 1
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        if token.tag == "TO":
            alone = all(t.tag in ("NOT", "ADV") for t in self.tokens[first:index])
            goes = be or have or alone or self.tokens[index - 1].text == "ought"
            return goes and self.tokens[index - 1].text != "been" and self._group_ahead(index)
        denied = all(t.tag in ("NOT", "ADV") for t in self.tokens[first:index])
        return token.tag in _VERBAL and (denied or token.tag != "V" or token.form != "Z")

    def _voice(self, found: Predication, token: Token, be: bool, have: bool) -> None:
        if be and token.lemma in ("go", "come", "arrive"):
            found.perfect = token.form in ("N", "D")  # is gone
            found.progressive = token.form == "G"
        elif be and token.form in ("N", "D"):
            found.passive = True
        elif be and token.form == "G":
            found.progressive = True
        elif have:
            found.perfect = True
        elif found.form == "finite" and token.form == "G" and not found.modal:
            found.form = "ing"
        elif found.form == "finite" and token.form in ("D", "N") and not be and not found.modal:
            found.tense = "past"
        elif found.form == "finite" and not found.tense:
            found.tense = "present"

    def _with_particle(self, index: int, found: Predication) -> tuple[int, Predication]:
        """`pulled out of`, `called off`, `stopped over in`: a particle that is no preposition of the next phrase."""
        if self._stacked(index):
            found.particle = self.tokens[index].text
            return index + 1, found
        if index < len(self.tokens) and self.tokens[index].text in _AFTER_VERB:
            token = self.tokens[index]
            found.particle = token.text.split()[0]
            if token.text != "out of":
                return index + 1, found
        return index, found

    def _stacked(self, index: int) -> bool:
        """`over in`, `on at`: two prepositions, of which the first belongs to the verb."""
        if index >= len(self.tokens) or self.tokens[index].text not in words.PARTICLES:
            return False
        if index + 1 == len(self.tokens) or self.tokens[index + 1].tag in (",", ";"):
            return True  # the visit fell through
        return self.tokens[index].tag == "PREP" and self.tokens[index + 1].text in (
            "in",
            "at",
            "to",
            "from",
            "with",
            "for",
        )

    def _phrase(self, index: int, prep: str) -> tuple[int, Phrase]:
        first = index
        phrase = Phrase(prep, self.tokens[index].start, 0, [], [], first=index)
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.tag not in _IN_PHRASE and not self._inside(index, first):
                break
            if index > first and self._breaks(index, first):
                break
            if token.text[0].isupper():
                phrase.names.append(token.text.partition("-")[0])
            if token.tag in _IN_PHRASE:
                phrase.words += token.text.split("-", 1) if token.text[0].isupper() else [token.text]  # S0-drafted
            index += 1
        phrase.pronoun = len(phrase.words) == 1 and self.tokens[first].tag == "PRON"
        phrase.last, phrase.end = index - 1, self.tokens[index - 1].end
        return index, phrase

    def _inside(self, index: int, first: int) -> bool:
        """`and` or a comma between names of one kind, an adverb between a number and its noun."""
        token = self.tokens[index]
        if index == first or index + 1 >= len(self.tokens):
            return False
        before, after = self.tokens[index - 1], self.tokens[index + 1]
        if token.tag == "CC" and before.tag == ",":
            before = self.tokens[index - 2] if index - 2 >= first else before
        if token.tag == "," and after.tag == "CC" and index + 2 < len(self.tokens):
            after = self.tokens[index + 2]
        if token.tag == "CC" and before.tag == after.tag == "NUM" and before.text in ("hundred", "thousand", "million"):
            return True  # a hundred and twenty-five
        if token.tag == "CC" or token.tag == ",":
            named = before.tag == after.tag and before.tag in ("NAME", "DEM")
            like = named and before.text[0] == after.text[0] and not self._opens_clause(index, first)
            headline = index == 1 and index + 2 < len(self.tokens) and self.tokens[index + 2].tag == "V"
            return like and (token.tag == "CC" or headline or self._row_of_names(index, before.text[0]))
        return token.tag == "ADV" and after.tag in ("NUM", "N", "NAME") and before.tag in ("DET", "NUM")

    def _counts_time(self, index: int) -> bool:
        after = self.tokens[index + 1].text if index + 1 < len(self.tokens) else ""
        return after in ("days", "weeks", "months", "years", "hours", "day", "week", "month", "year")

    def _heads_noun(self, index: int) -> bool:
        """`the unfortunate C1 decision`: a name before a noun, all one phrase."""
        return index + 1 < len(self.tokens) and self.tokens[index + 1].tag in ("N", "A")

    def _opens_clause(self, index: int, first: int) -> bool:
        """`to visit S1, and S2 will host him`: the second name is the subject of what follows."""
        comma = any(t.tag == "," for t in self.tokens[index - 1 : index + 1])
        alone = sum(t.tag == "NAME" for t in self.tokens[first:index]) == 1
        if not (comma and alone) or not any(t.tag == "CC" for t in self.tokens[index : index + 2]):
            return False
        ahead = next((at for at in range(index, len(self.tokens)) if self.tokens[at].tag == "NAME"), index)
        return ahead + 1 < len(self.tokens) and self.tokens[ahead + 1].tag in _VERBAL

    def _row_of_names(self, index: int, letter: str) -> bool:
        """Whether the comma is one of a list that `and` ends, or that is a list of three."""
        for at in range(index + 1, min(len(self.tokens), index + 40)):
            token = self.tokens[at]
            if token.tag == "CC":
                return True
            if (
                token.tag != ","
                and not (token.tag in ("NAME", "DEM") and token.text[0] == letter)
                and token.tag not in ("DET", "ADV")
            ):
                return False
        return False

    def _breaks(self, index: int, first: int) -> bool:
        """Whether a new phrase begins: a determiner or a pronoun behind a noun or a name."""
        token, before = self.tokens[index], self.tokens[index - 1]
        if token.tag in ("DET", "PRON") or (token.tag == "OWN" and token.text not in ("'s", "'")):
            return before.tag not in ("DET",) or token.tag == "PRON"
        if token.tag == "NUM" and before.tag == "N" and self._counts_time(index):
            return True  # added genocide two years later
        if token.text in self.articled or (token.tag == "NUM" and before.tag == "NAME"):
            return before.tag in ("N", "NAME", "PRON", "NUM")
        if token.tag == "NAME" and before.tag == "NAME":
            return True  # in S0 P1 met S2
        if token.tag == "NAME" and before.tag in ("N", "NUM"):
            organ = token.text[0] in "CJUKAGIN" and before.tag == "N"
            organ = organ or (first > 0 and self.tokens[first - 1].text == "whose")  # whose statute S1 ratified
            described = any(t.tag in ("DET", "OWN") for t in self.tokens[first:index]) and index == first + 2
            plural = is_plural(before.text) and not described
            return (
                _is_date(before)
                or plural
                or (organ and not self._heads_noun(index))
                or before.text in words.CLAUSE_NOUNS
            )
        if token.tag in ("N", "A") and _is_date(before) and not _is_date(token):
            return not any(t.tag in ("DET", "OWN") for t in self.tokens[first:index])
        return before.tag == "PRON"
