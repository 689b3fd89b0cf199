"""Who belongs to whom in a row: governors, subjects over insertions and relative clauses, and complements."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.row import Item, Row
from servanda.reports.grammar.tokens import Token

_CLAUSE_OPENERS = frozenset("before after since until till as than".split())
_NO_HANGER = _CLAUSE_OPENERS | {""}
_COMPARING = frozenset(
    ("like", "unlike", "alongside", "along with", "together with", "including", "such as", "besides")
)
_MEANS = frozenset("vote votes majority margin consensus acclamation unanimity mistake accident law way".split())
# whom the governor touches does what follows `for` or `of`: `condemned the US for vetoing it`
_FOR_WHICH = frozenset(
    "accuse condemn criticise criticize blame praise thank stop prevent keep rebuke censure fault slam denounce "
    "sanction punish find suspect charge convict ban bar discourage dissuade hail laud applaud reprimand fine".split()
)
_BINDING = frozenset("oblige obligate require bind compel suppose entitle force order".split())
_SUBJECT_CONTROL = frozenset(
    "promise vow pledge threaten agree refuse decline decide plan intend use give pay have take make".split()
)


def _is_mark(item: Item | None, *tags: str) -> bool:
    """Whether an item is a word or mark of one of these classes."""
    return isinstance(item, Token) and item.tag in tags


def _is_means(phrase: Phrase) -> bool:
    """`by its veto`, `by 14 votes to none`: no agent."""
    return phrase.words[0] in words.POSSESSIVES or not _MEANS.isdisjoint(phrase.words)


def link(row: Row) -> None:
    """Gives every predication of a row its governor, subject and complements."""
    _Linker(row).link()


class _Linker:
    def __init__(self, row: Row) -> None:
        self.tokens, self.items, self.at = row.tokens, row.items, row.at

    def link(self) -> None:
        for place, item in enumerate(self.items):
            if isinstance(item, Predication):
                self._govern(place, item)
                self._subject(place, item)
        for place, item in enumerate(self.items):
            if isinstance(item, Predication):
                self._complements(place, item)
            elif isinstance(item, Phrase):
                item.hangers = self._hangers_of(item)

    def _govern(self, place: int, found: Predication) -> None:
        """The predication on which an infinitive, a participle or a clause depends, and the word that opens it."""
        joined = self._joins(place, found)
        if joined:
            found.form, found.tense, found.modal = joined.form, joined.tense, joined.modal
            found.mark, found.antecedent, found.governor = joined.mark, joined.antecedent, joined.governor
            found.noun, found.subject, found.negated = joined.noun, joined.subject, found.negated or joined.negated
            return
        before = self.items[place - 1] if place else None
        found.noun = before if found.form == "inf" and isinstance(before, Phrase) else None
        for at in range(place - 1, -1, -1):
            item = self.items[at]
            if isinstance(item, Predication):
                found.governor = found.governor or item
                break
            if isinstance(item, Token):
                if item.tag in ("SUB", "REL") and not found.mark:
                    found.mark = item.text
                    if item.tag == "REL":
                        found.antecedent = self._phrase_before(at)
                elif item.tag == "PREP" and not found.mark and at == place - 1:
                    found.mark = item.text
                    found.negated = found.negated or item.text == "without"
                elif item.tag == ";":
                    break

    def _joins(self, place: int, found: Predication) -> Predication | None:
        """The verb that `and` joins this bare one to: `to arrest and surrender`, `will not arrest or detain`."""
        alone = found.first == found.last and found.form == "finite"
        bare = self.tokens[found.last].form == "B" and (alone or found.form == "inf")
        before = self.items[place - 1] if place else None
        if not bare or not isinstance(before, Token) or before.tag not in ("CC", ","):
            return None
        earlier = next((item for item in reversed(self.items[:place]) if isinstance(item, Predication)), None)
        if earlier is None or (found.form == "inf" and earlier.form != "inf"):
            return None
        return earlier if earlier.form == "inf" or earlier.modal or earlier.negated else None

    def _phrase_before(self, at: int) -> Phrase | None:
        for item in reversed(self.items[:at]):
            if isinstance(item, Phrase):
                return item
            if isinstance(item, Predication):
                return None
        return None

    def _subject(self, place: int, found: Predication) -> None:
        if found.subject:
            return
        if found.form == "inf":
            self._controlled(place, found)
        elif found.form == "ing" or self._is_reduced(place, found):
            self._participle(place, found)
        else:
            found.subject = self._inverted(place, found) or self._finite_subject(place, found)
            if found.subject and found.subject[0].prep in _CLAUSE_OPENERS and not found.mark:
                found.mark = found.subject[0].prep
            before = self.items[place - 1] if place else None
            nor = isinstance(before, Token) and before.text == "nor"
            found.negated = found.negated or nor or self._none(found.subject)
            if found.antecedent is None and found.subject:
                found.antecedent = self._without_that(found.subject[0])
            for phrase in found.subject[:1]:
                if found.antecedent is None or phrase is not found.antecedent:
                    phrase.subject_of = phrase.subject_of or found

    def _without_that(self, subject: Phrase) -> Phrase | None:
        """`The warrant the Court issued names him`: the noun of a relative clause without a relative word."""
        at = self.at[id(subject)]
        before = self.items[at - 1] if at else None
        opens = at < 2 or not isinstance(self.items[at - 2], Predication)
        if subject.prep or not isinstance(before, Phrase) or before.prep or before.names or not opens:
            return None
        return before if before.head not in words.DATES and not before.head.isdigit() else None

    def _none(self, subject: list[Phrase]) -> bool:
        """`No country has`, `neither A nor B is`."""
        if not subject or subject[0].subject_of is not None:
            return False
        before = self.items[self.at[id(subject[0])] - 1] if self.at[id(subject[0])] else None
        inside = bool(subject[0].words) and subject[0].words[0] in ("no", "none", "nobody")
        return inside or (isinstance(before, Token) and before.text == "neither")

    def _inverted(self, place: int, found: Predication) -> list[Phrase]:
        """`…, said the minister`: the speaker behind the verb of saying."""
        before = self.items[place - 1] if place else None
        after = self.items[place + 1] if place + 1 < len(self.items) else None
        quoting = (
            found.lemma in words.QUOTING
            and not found.passive
            and isinstance(before, Token)
            and before.tag in (",", ";")
        )
        if not quoting or not isinstance(after, Phrase) or after.prep:
            return []
        if found.lemma in ("tell", "ask") or (after.pronoun and not after.names):
            return []
        return [after, *self._hangers_of(after)]

    def _is_reduced(self, place: int, found: Predication) -> bool:
        """`the warrant issued by the Court`: a participle without auxiliary, behind a noun and before by/in/for …"""
        token = self.tokens[found.last]
        if found.first != found.last or found.modal or found.perfect or token.form not in ("D", "N"):
            return False
        after = self.items[place + 1] if place + 1 < len(self.items) else None
        agent = isinstance(after, Phrase) and after.prep == "by" and not _is_means(after)
        before = self.items[place - 1] if place else None
        comma = isinstance(before, Token) and before.tag == ","
        if agent or (token.form == "N" and not words.verbs().get(token.text, ("", ""))[1].startswith("D")):
            found.form = "pp"
            found.passive = True
            return True
        hangs = isinstance(after, Phrase) and bool(after.prep)
        to_do = isinstance(after, Predication) and after.form == "inf"
        inserted = comma and (hangs or to_do) and self._verb_between(place)
        bound = to_do and found.lemma in _BINDING and (isinstance(before, Phrase) or _is_mark(before, "SUB", ","))
        if inserted or bound or (_is_mark(before, "SUB") and hangs):
            found.form, found.passive = "pp", True
            return True
        return False

    def _verb_between(self, place: int) -> bool:
        """Whether a finite verb follows behind the next comma: then this one opens an inserted participle."""
        comma = False
        for item in self.items[place + 1 : place + 12]:
            if isinstance(item, Token) and item.tag == ",":
                comma = True
            elif isinstance(item, Predication) and (comma or item.form == "finite"):
                return comma and item.form == "finite"
        return False

    def _participle(self, place: int, found: Predication) -> None:
        """The noun before; behind a comma or a preposition, or at the opening, the subject of the clause."""
        before = self.items[place - 1] if place else None
        if isinstance(before, Phrase):
            found.subject = (
                self._with_hangers(place - 1) if not found.passive else [before, *self._with_hangers(place - 1)]
            )
            found.subject = list(dict.fromkeys(found.subject))
            return
        if found.governor is not None and not (isinstance(before, Token) and before.tag == ";"):
            found.subject = self._touched(place, found.governor) or found.governor.subject
            if isinstance(before, Token) and before.tag == "," and not found.subject:
                found.subject = self._left_phrase(place - 1)
            return
        found.subject = self._left_phrase(place) or self._right_subject(place)

    def _touched(self, place: int, governor: Predication) -> list[Phrase]:
        """The object of `condemned the US for vetoing the draft`."""
        if governor.lemma not in _FOR_WHICH or governor.passive or not _is_mark(self.items[place - 1], "PREP"):
            return []
        between = self.items[self.at[id(governor)] + 1 : place]
        return [item for item in between if isinstance(item, Phrase) and not item.prep][:1]

    def _left_phrase(self, place: int) -> list[Phrase]:
        for at in range(place - 1, -1, -1):
            if isinstance(self.items[at], Phrase):
                return self._with_hangers(at)
            if isinstance(self.items[at], Predication):
                return []
        return []

    def _right_subject(self, place: int) -> list[Phrase]:
        """The subject of the clause behind the comma: `Speaking in Paris, the minister said`."""
        comma = False
        for at in range(place + 1, len(self.items)):
            item = self.items[at]
            if isinstance(item, Token) and item.tag == ",":
                comma = True
            elif comma and isinstance(item, Phrase) and not item.prep:
                return [item]
        return []

    def _controlled(self, place: int, found: Predication) -> None:
        """`urged Mongolia to arrest him`: the object of the governor; `decided to leave`: its subject."""
        governor = found.governor
        if governor is None:
            found.subject = self._with_hangers(place - 1) if found.noun is not None else []
            return
        between = self.items[self.at[id(governor)] + 1 : place]
        objects = [item for item in between if isinstance(item, Phrase) and item.prep in ("", "on", "upon", "for")]
        if governor.passive or governor.lemma in _SUBJECT_CONTROL or not objects:
            found.subject = governor.subject
        else:
            found.subject = [objects[-1]] if objects[-1].prep else [objects[0]]

    def _finite_subject(self, place: int, found: Predication) -> list[Phrase]:
        at = place - 1
        while at >= 0:
            item = self.items[at]
            if isinstance(item, Phrase) and item.prep in _COMPARING and at:
                at -= 1
                continue
            if isinstance(item, Phrase):
                return self._phrase_subject(at)
            if isinstance(item, Predication):
                return item.subject if item.form == "finite" else self._outer_subject(at)
            if item.tag == "REL":
                return self._antecedent(at, found)
            if item.tag == "CC":
                return self._joined_subject(at, found)
            if item.tag == ",":
                jumped = self._over_insertion(at)
                at = jumped if jumped is not None else at - 1
                continue
            if item.tag in (")",):
                at = self._opening(at)
            elif item.tag in (";", "SUB"):
                return []
            at -= 1
        return []

    def _opening(self, at: int) -> int:
        while at > 0 and not _is_mark(self.items[at], "("):
            at -= 1
        return at

    def _phrase_subject(self, at: int) -> list[Phrase]:
        """The phrase before the verb, or the one that it hangs on; not the object of a clause inside."""
        start = at
        head = self.items[at]
        while start > 0 and isinstance(head, Phrase) and head.prep not in _NO_HANGER:
            if not isinstance(self.items[start - 1], Phrase):
                break
            start -= 1
            head = self.items[start]
        before = self.items[start - 1] if start else None
        if isinstance(before, Predication) and (outer := self._relative_of(before)):
            return self._with_hangers(self.at[id(outer)])
        if (
            isinstance(head, Phrase)
            and head.prep
            and head.prep not in _CLAUSE_OPENERS
            and isinstance(before, Predication)
        ):
            return self._outer_subject(start - 1)
        found = [item for item in self.items[start : at + 1] if isinstance(item, Phrase)]
        return [*self._joined_before(start), *found]

    def _joined_before(self, start: int) -> list[Phrase]:
        """What `and` or `nor` joins to the subject: `S0, S1 and most other states`; nothing that is an object."""
        joined: list[Phrase] = []
        at = start - 1
        while at > 0 and (_is_mark(self.items[at], "CC") or (joined and _is_mark(self.items[at], ","))):
            at -= _is_mark(self.items[at - 1], ",")
            before = self.items[at - 1]
            if not isinstance(before, Phrase) or before.prep or before.subject_of is not None:
                return []
            joined.insert(0, before)
            at -= 2
        opener = self.items[at] if at >= 0 else None
        return [] if isinstance(opener, Predication) and opener.lemma not in words.SAY else joined

    def _relative_of(self, inner: Predication) -> Phrase | None:
        """The noun on which a relative clause or a participle hangs whose object stands before our verb."""
        seen: Predication | None = inner
        while seen is not None:
            if seen.antecedent is not None:
                return seen.antecedent
            if seen.form == "inf" and seen.noun is not None:  # the obligation of S to arrest P *stems from* …
                return seen.noun
            if seen.form in ("pp", "ing") and seen.subject and isinstance(self.items[self.at[id(seen)] - 1], Phrase):
                return seen.subject[0]
            seen = seen.governor if seen.form == "inf" else None
        return None

    def _outer_subject(self, at: int) -> list[Phrase]:
        item = self.items[at]
        if isinstance(item, Predication):
            if item.antecedent is not None:
                return self._with_hangers(self.at[id(item.antecedent)])
            return item.subject
        return []

    def _antecedent(self, at: int, found: Predication) -> list[Phrase]:
        """Whom `who` or `which` stands for: the nearest phrase, a human one for `who`."""
        relative = self.items[at]
        human = isinstance(relative, Token) and relative.text == "who"
        for before in range(at - 1, -1, -1):
            item = self.items[before]
            if isinstance(item, Phrase):
                if (
                    human
                    and item.prep
                    and not any(n[0] in "PS" for n in item.names)
                    and before
                    and isinstance(self.items[before - 1], Phrase)
                ):
                    continue
                found.antecedent = item
                return [item, *self._hangers_of(item)] if not item.prep else [item]
            if isinstance(item, Predication):
                return []
        return []

    def _joined_subject(self, at: int, found: Predication) -> list[Phrase]:
        """`did this and that`: the subject of the verb before."""
        for before in range(at - 1, -1, -1):
            item = self.items[before]
            if isinstance(item, Predication):
                comma = _is_mark(self.items[at - 1], ",")
                if (
                    found.form == "finite"
                    and (item.form != "finite" or (comma and item.mark == "that"))
                    and found.tense
                ):
                    outer = item
                    while outer.governor is not None and (outer.form != "finite" or (comma and outer.mark == "that")):
                        outer = outer.governor
                    return outer.subject
                found.mark = found.mark or item.mark
                found.antecedent = item.antecedent
                return item.subject
        return []

    def _over_insertion(self, at: int) -> int | None:
        """The place before an inserted stretch that ends with the comma at `at`; none where it ends a clause."""
        for before in range(at - 1, -1, -1):
            item = self.items[before]
            if isinstance(item, Token) and item.tag == "," and before > 0:
                inner = self.items[before + 1 : at]
                if inner and self._is_inserted(inner):
                    return before - 1
            elif isinstance(item, Token) and item.tag == ";":
                return None
        return None

    def _is_inserted(self, inner: list[Item]) -> bool:
        first = inner[0]
        finite = any(isinstance(item, Predication) and item.form == "finite" for item in inner)
        if isinstance(first, Token) and first.tag in ("REL", "SUB", "PREP", "CC"):
            return True
        if isinstance(first, Predication):
            return first.form != "finite"
        return not finite

    def _with_hangers(self, at: int) -> list[Phrase]:
        """A phrase with those before it on which it hangs by a preposition, the outermost first."""
        start = at
        while start > 0 and isinstance(self.items[start - 1], Phrase) and self._prep(start):
            start -= 1
        return [item for item in self.items[start : at + 1] if isinstance(item, Phrase)]

    def _prep(self, at: int) -> bool:
        item = self.items[at]
        return isinstance(item, Phrase) and bool(item.prep)

    def _hangers_of(self, phrase: Phrase) -> list[Phrase]:
        """The phrases behind one that hang on it by a preposition."""
        found: list[Phrase] = []
        for item in self.items[self.at[id(phrase)] + 1 :]:
            if not isinstance(item, Phrase) or not item.prep:
                break
            found.append(item)
        return found

    def _complements(self, place: int, found: Predication) -> None:
        """The phrases behind the verb, up to the next clause."""
        for item in self.items[place + 1 :]:
            if isinstance(item, Phrase):
                if item.subject_of is not None and item.subject_of is not found:
                    return
                found.args.append(item)
            elif isinstance(item, Predication):
                if item.form == "pp":
                    continue
                return
            elif item.tag in (";", "SUB", "REL") or (item.tag in ("CC", ",") and self._verb_next(item)):
                return

    def _verb_next(self, item: Token) -> bool:
        at = self.at[id(item)] + 1
        while at < len(self.items) and _is_mark(self.items[at], "CC", ",", "PREP", "NOT"):
            at += 1
        return at < len(self.items) and isinstance(self.items[at], Predication)
