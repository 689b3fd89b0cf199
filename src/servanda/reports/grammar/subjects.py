"""Of whom a predication speaks: over insertions and relative clauses, through `and`, from the governor."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.insertions import Insertions
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.participles import Participles
from servanda.reports.grammar.row import CLAUSE_OPENERS, Row, is_mark, is_time
from servanda.reports.grammar.tokens import Token

_COMPARING = frozenset(
    ("like", "unlike", "alongside", "along with", "together with", "including", "such as", "besides")
)
_PERIODS = frozenset("day days week weeks month months year years hour hours minute minutes moment time".split())
_SUBJECT_CONTROL = frozenset(
    "promise vow pledge threaten agree refuse decline decide plan intend use give pay have take make be become seem "
    "appear remain prove feel".split()
)
_COUNTED = frozenset("more over at least about some nearly almost".split()) | words.NUMBER_WORDS


class Subjects:
    """Finds the subjects of the predications of one row, in order."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.items = row.items
        self.participles = Participles(row)
        self.insertions = Insertions(row)

    def find(self, place: int, found: Predication) -> None:
        """Sets the subject of one predication, unless it shares that of another."""
        if found.subject:
            return
        if found.form == "inf":
            found.subject = self._controlled(place, found)
        elif found.form == "ing" or self.participles.is_reduced(place, found):
            found.subject = self.participles.subject(place, found)
        else:
            found.subject = self._inverted(place, found) or self._of_finite(place, found)
            if not found.subject or self._only_opens(found):
                found.subject = self._postposed(place) or found.subject
            self._settle(place, found)

    def _settle(self, place: int, found: Predication) -> None:
        """What a finite verb learns from its subject: the word that opens its clause, a negation, a relative clause."""
        if not found.subject:
            return
        first = found.subject[0]
        if first.prep in CLAUSE_OPENERS and not found.mark:
            found.mark = first.prep
        before = self.row.before(place)
        nor = isinstance(before, Token) and before.text == "nor"
        found.negated = found.negated or nor or self._is_none(first, found)
        found.mark = found.mark or self._shared_condition(first)
        if found.antecedent is None:
            found.antecedent = self._without_that(first)
        if first is not found.antecedent and first.subject_of is None:
            first.subject_of = found

    def _shared_condition(self, first: Phrase) -> str:
        """`if the bill is passed and a letter is sent`: the second clause shares the condition."""
        at = self.row.place(first)
        if not is_mark(self.row.before(at), "CC") or is_mark(self.row.before(at - 1), ","):
            return ""
        earlier = next((item for item in reversed(self.items[:at]) if isinstance(item, Predication)), None)
        return earlier.mark if earlier is not None and earlier.mark in ("if", "even if", "unless", "whether") else ""

    def _is_none(self, first: Phrase, found: Predication) -> bool:
        """`No country has`, `neither A nor B is`; not `Act No. 9851 has`, `nor B, whose minister spoke, is`."""
        before = self.row.before(self.row.place(first))
        if first.words[0] in ("no", "none", "nobody"):
            return not first.words[1:2] or not first.words[1][0].isdigit()
        return isinstance(before, Token) and before.text == "neither" and found.antecedent is None

    def _without_that(self, first: Phrase) -> Phrase | None:
        """`The warrant the Court issued names him`: the noun of a relative clause without a relative word."""
        at = self.row.place(first)
        before = self.row.before(at)
        verb = self.items[at - 2] if at > 1 else None
        inside = isinstance(verb, Predication) and verb.lemma in words.SAY  # told reporters the Court was wrong
        if first.prep or inside or not isinstance(before, Phrase) or before.prep or before.names or is_time(before):
            return None
        return before

    def _only_opens(self, found: Predication) -> bool:
        """`In the Strip were killed …`: what stands before the verb is no subject."""
        first = found.subject[0]
        return bool(first.prep) and first.prep not in CLAUSE_OPENERS and found.antecedent is None

    def _postposed(self, place: int) -> list[Phrase]:
        """`In September announced their exit Mali and Niger`: the last phrase, where none stands before."""
        behind: list[Phrase] = []
        for item in self.items[place + 1 :]:
            if not isinstance(item, Phrase):
                if isinstance(item, Predication):
                    return []
                break
            behind.append(item)
        objects = [phrase for phrase in behind if not phrase.prep and not is_time(phrase)]
        last = objects[-1] if objects else None
        if last is None or last.pronoun or not (last.names or last.words[0] in _COUNTED or last.words[0][0].isdigit()):
            return []
        return [last, *self.row.hangers(last)]

    def _inverted(self, place: int, found: Predication) -> list[Phrase]:
        """`…, said the minister`: the speaker behind the verb of saying."""
        after = self.row.after(place)
        quoting = found.lemma in words.QUOTING and not found.passive and is_mark(self.row.before(place), ",", ";")
        if not quoting or not isinstance(after, Phrase) or after.prep or found.lemma in ("tell", "ask"):
            return []
        speaker = [after, *self.row.hangers(after)]
        following = self.row.after(self.row.place(speaker[-1]))
        if (after.pronoun and not after.names) or (isinstance(following, Predication) and following.form == "finite"):
            return []
        return speaker if found.lemma == "say" or self.insertions.over(place - 1) is None else []

    def _controlled(self, place: int, found: Predication) -> list[Phrase]:
        """`urged Mongolia to arrest him`: the object of the governor; `decided to leave`: its subject."""
        governor = found.governor
        if governor is None:
            return self.row.with_heads(place - 1) if found.noun is not None else []
        if governor.form == "pp":
            return governor.subject  # found by judges to have breached it
        between = self.items[self.row.place(governor) + 1 : place]
        phrases = [item for item in between if isinstance(item, Phrase) and not is_time(item)]
        preps = ("to",) if governor.lemma in ("appeal", "plead") else ("", "on", "upon", "for")
        objects = [phrase for phrase in phrases if phrase.prep in preps]
        if governor.passive or governor.lemma in _SUBJECT_CONTROL or not objects:
            return governor.subject
        return [objects[-1]] if objects[-1].prep else [objects[0]]

    def _of_finite(self, place: int, found: Predication) -> list[Phrase]:
        at, listed = place - 1, is_mark(self.row.before(place), ",")
        apposed: list[Phrase] = []
        while at >= 0:
            item = self.items[at]
            if isinstance(item, Phrase) and at and (item.prep in _COMPARING or self._is_adverbial(item, at)):
                at -= 1
            elif isinstance(item, Phrase):
                return [*self._of_phrase(at, apposition=listed), *apposed]
            elif isinstance(item, Predication):
                relative = item.form != "finite" or item.antecedent is not None
                return self._outer(item) if relative else item.subject
            elif item.tag == "REL":
                return self._antecedent(at, found)
            elif item.tag == "CC":
                return self._joined(at, found)
            elif item.tag == ",":
                jumped = self.insertions.over(at)
                if jumped is None and listed and (shared := self._opening_name(at) or self._listed(at)):
                    return shared
                if jumped is not None:
                    apposed = apposed or self.insertions.apposed(jumped + 2, at)
                at = jumped if jumped is not None else at - 1
            elif item.tag == ")":
                at = self.insertions.opening(at) - 1
            elif item.tag in (";", "SUB"):
                return []
            else:
                at -= 1
        return []

    def _opening_name(self, at: int) -> list[Phrase]:
        """`and that S5, thought it wrong`: a name that opens the clause, though one comma stands behind it."""
        name, before = self.row.before(at), self.row.before(at - 1)
        opens = isinstance(before, Token) and before.tag in ("SUB", "CC", ";")
        return [name] if opens and isinstance(name, Phrase) and name.names and not name.prep else []

    def _is_adverbial(self, phrase: Phrase, at: int) -> bool:
        """`who in March 2016 had …`, `and in April made …`: when, not who."""
        if is_time(phrase) and phrase.words[0] in ("last", "this", "next", "earlier"):
            return True
        return (
            is_time(phrase)
            and bool(phrase.prep)
            and (
                not isinstance(self.items[at - 1], Phrase)
                or self._prep(at) in ("since", "until", "after", "before", "in", "on")
            )
        )

    def _prep(self, at: int) -> str:
        item = self.items[at]
        return item.prep if isinstance(item, Phrase) else ""

    def _named(self, at: int) -> int:
        """Over an apposition with commas of its own to the name: `P0, a supporter, financier and armourer, …`"""
        first = at
        while first > 1 and is_mark(self.items[first - 1], ",") and isinstance(self.items[first - 2], Phrase):
            item, before = self.items[first], self.items[first - 2]
            if not isinstance(item, Phrase) or not isinstance(before, Phrase) or item.names or item.prep:
                return at
            if any(name[0] == "T" for name in before.names) or any(word[0].isdigit() for word in item.words):
                return at  # under the treaty, the 123 members are
            if isinstance(verb := self.row.before(first - 2), Predication) and verb.lemma not in words.SAY:
                return at  # has left Nigeria, a diplomat said
            first -= 2
            if before.names and not before.prep:
                return first
        return at

    def _of_phrase(self, at: int, *, apposition: bool) -> list[Phrase]:
        """The phrase before the verb with its heads; not the object of a clause inside the subject."""
        start = at
        while start > 0 and self._prep(start) and isinstance(self.items[start - 1], Phrase):
            if self._opens_clause(start):
                break
            start -= 1
        start = self._between(start)
        named, before = self._named(start) if apposition else start, self.row.before(start)
        if apposition and isinstance(before, Predication) and before.form in ("ing", "pp"):
            return before.subject  # P0, answering a question from P1, declined
        if named != start:
            return self.row.with_heads(named)
        saying = isinstance(before, Predication) and before.lemma in words.SAY and before.form != "pp"
        told = saying and not self._prep(start)
        if isinstance(before, Predication) and not told and (outer := self._noun_of(before)):
            return self.row.with_heads(self.row.place(outer))
        if self._prep(start) and self._prep(start) not in CLAUSE_OPENERS and isinstance(before, Predication):
            return self._outer(before)
        found = [item for item in self.items[start : at + 1] if isinstance(item, Phrase)]
        return [*self._coordinated(start), *found]

    def _between(self, start: int) -> int:
        """`talks between P0 and S1 were called off`: the noun that is between the two."""
        inside = start > 2 and is_mark(self.items[start - 1], "CC") and self._prep(start - 2) == "between"
        return start - 3 if inside and isinstance(self.items[start - 3], Phrase) else start

    def _opens_clause(self, at: int) -> bool:
        """Whether a phrase behind `since` or `as` opens a clause; not `since May`, nor `exit as a signatory`."""
        item = self.items[at]
        if not isinstance(item, Phrase) or item.prep not in CLAUSE_OPENERS or is_time(item):
            return False
        before = self.row.before(at)
        if not isinstance(before, Phrase) or before.head in _PERIODS or (item.prep == "as" and item.names):
            return True
        heads = self.row.with_heads(at - 1)
        verb = self.row.before(self.row.place(heads[0]))
        return isinstance(verb, Predication) and verb.form not in ("ing", "pp")

    def _coordinated(self, start: int) -> list[Phrase]:
        """What `and` or `nor` joins to the subject: `S0, S1 and most other states`; nothing that is an object."""
        joined: list[Phrase] = []
        at = start - 1
        while at > 0 and (is_mark(self.items[at], "CC") or (joined and is_mark(self.items[at], ","))):
            at -= is_mark(self.items[at - 1], ",")
            if is_mark(self.items[at], ",") and (jumped := self.insertions.over(at)) is not None:
                at = jumped + 1  # Chad, which did so often, and Malawi were reported
            before = self.items[at - 1]
            if not isinstance(before, Phrase) or before.prep or before.subject_of is not None:
                return []
            joined.insert(0, before)
            at -= 2
        opener = self.items[at] if at >= 0 else None
        return [] if isinstance(opener, Predication) and opener.lemma not in words.SAY else joined

    def _noun_of(self, inner: Predication) -> Phrase | None:
        """The noun on which a relative clause, participle or infinitive hangs whose object stands before our verb."""
        seen: Predication | None = inner
        while seen is not None:
            if seen.antecedent is not None:
                return seen.antecedent
            if seen.form == "inf" and seen.noun is not None:  # the obligation of S to arrest P *stems from* …
                return seen.noun
            if (
                seen.form in ("pp", "ing")
                and seen.subject
                and isinstance(self.row.before(self.row.place(seen)), Phrase)
            ):
                return seen.subject[0]
            seen = seen.governor if seen.form == "inf" else None
        return None

    def _outer(self, inner: Predication) -> list[Phrase]:
        if inner.antecedent is not None:
            return self.row.with_heads(self.row.place(inner.antecedent))
        if inner.form == "pp" and inner.subject:
            return self.row.with_heads(self.row.place(inner.subject[0]))
        return inner.subject

    def _antecedent(self, at: int, found: Predication) -> list[Phrase]:
        """Whom `who` or `which` stands for: the nearest phrase, a human one for `who`."""
        if is_mark(self.row.before(at), "CC") and (earlier := self._same_antecedent(at)):
            found.antecedent = earlier
            return [earlier]  # …, and who
        relative = self.items[at]
        human = isinstance(relative, Token) and relative.text == "who"
        for before in range(at - 1, -1, -1):
            item = self.items[before]
            if isinstance(item, Predication):
                return []
            if not isinstance(item, Phrase):
                continue
            hangs = bool(item.prep) and before > 0 and isinstance(self.items[before - 1], Phrase)
            if human and hangs and not _is_human(item):
                continue
            found.antecedent = item
            return [item] if item.prep else [item, *self.row.hangers(item)]
        return []

    def _same_antecedent(self, at: int) -> Phrase | None:
        for item in reversed(self.items[:at]):
            if isinstance(item, Predication) and item.antecedent is not None and item.mark in words.RELATIVES:
                return item.antecedent
        return None

    def _joined(self, at: int, found: Predication) -> list[Phrase]:
        """`did this and that`: the subject of the verb before."""
        inner = next((item for item in reversed(self.items[:at]) if isinstance(item, Predication)), None)
        if inner is None:
            return []
        comma = is_mark(self.row.before(at), ",")
        outer = inner
        while outer.governor is not None and self._is_inside(outer, found, comma):
            outer = outer.governor
        if inner.passive and inner.form == "finite" and self._is_bare(found):
            found.passive = True  # was arrested and released
        if outer is inner:
            found.mark, found.antecedent = found.mark or inner.mark, inner.antecedent
        return outer.subject

    def _is_bare(self, found: Predication) -> bool:
        """A past form without auxiliary and without object."""
        after = self.row.after(self.row.place(found))
        has_object = isinstance(after, Phrase) and not after.prep and not is_time(after)
        bare = found.first == found.last and found.tense == "past" and found.lemma not in words.INTRANSITIVE
        return bare and not has_object and not isinstance(after, Predication) and not is_mark(after, "SUB")

    def _is_inside(self, inner: Predication, found: Predication, comma: bool) -> bool:
        """Whether what `and` joins goes on from the clause around `inner`, not from `inner`."""
        if inner.form != "finite":
            return bool(found.tense)
        if inner.mark in CLAUSE_OPENERS or inner.mark in ("because", "although", "though", "when", "while"):
            return not comma or found.perfect == inner.perfect
        told = inner.governor is not None and inner.governor.lemma in words.SAY
        simple = found.tense == "past" and not found.modal and not found.perfect and found.lemma not in ("be", "have")
        if simple and inner.mark == "that" and inner.tense == "present" and not inner.modal:
            return True  # accepted that this is so, and threw out the challenge
        marked = inner.mark == "that" and (comma or inner.perfect)
        return told and simple and (marked or bool(inner.modal) or (comma and inner.tense == "present"))

    def _listed(self, at: int) -> list[Phrase]:
        """`received him, told everyone and notified the UN`: the subject that the verbs of a list share."""
        for item in reversed(self.items[:at]):
            if isinstance(item, Predication) and item.form == "finite" and item.antecedent is None:
                return item.subject
        return []


def _is_human(phrase: Phrase) -> bool:
    """A person, an office, or judges and ministers."""
    return any(name[0] in "PSK" for name in phrase.names) or phrase.head.removesuffix("s") in words.HUMANS
