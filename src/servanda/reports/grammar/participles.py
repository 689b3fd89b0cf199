"""Participles that need no auxiliary, and of whom they speak: `warrants issued by the Court`, `speaking in Paris`."""

from __future__ import annotations

from servanda.reports.grammar import words
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.row import Item, Row, is_mark, is_time

_MEANS = frozenset("vote votes majority margin consensus acclamation unanimity mistake accident law way".split())
# whom the governor touches does what follows `for` or `of`: `condemned the US for vetoing it`
_FOR_WHICH = frozenset(
    "accuse condemn criticise criticize blame praise thank stop prevent keep rebuke censure fault slam denounce "
    "sanction punish find suspect charge convict ban bar discourage dissuade hail laud applaud reprimand fine".split()
)
_BINDING = frozenset("declare deem find oblige obligate require bind compel suppose entitle force order".split())
_PREDICATIVE = frozenset("keep hold leave make call dub consider deem know name elect appoint".split())
# verbs whose bare participle behind a noun is passive: `the warrant unsealed in June`
_TRANSITIVE = frozenset(
    "accuse acquit adopt agree announce appoint approve arrest base bind build carry chair charge circulate cite "
    "commit condemn conduct convict create declare deem deliver demand deport detain displace draft elect "
    "establish extradite face file found hand head hold host impose imprison indict injure intend issue jail "
    "judge kill know launch lodge make mention name oblige open organise organize pass place plan prepare propose "
    "publish put quote ratify reach rebuke record refer release reprimand require sanction schedule see seek send "
    "sentence set sign sponsor submit surrender suspect table take transfer try unseal wage want wound write".split()
)


class Participles:
    """The participles of one row."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.items = row.items

    def is_reduced(self, place: int, found: Predication) -> bool:
        """`the warrant issued by the Court`: a participle that needs no auxiliary."""
        token = self.row.tokens[found.last]
        forms = words.verbs().get(token.text, ("", "DN"))[1]
        if found.first != found.last or found.modal or found.perfect or "N" not in forms or token.form == "B":
            return False
        if self._is_participle(place, found, forms):
            found.form, found.passive = "pp", True
            return True
        return False

    def _is_participle(self, place: int, found: Predication, forms: str) -> bool:
        before, after = self.row.before(place), self.row.after(place)
        if found.lemma in words.INTRANSITIVE:
            return False
        if (
            isinstance(after, Phrase)
            and after.prep == "by"
            and not _is_means(after, self.row.after(self.row.place(after)))
        ):
            return True
        if "D" not in forms and "B" not in forms:
            return True
        if isinstance(before, Phrase) and before.head in ("those", "anyone", "anybody", "everyone"):
            return True  # those found guilty
        hangs = isinstance(after, Phrase) and (bool(after.prep) or is_time(after))
        to_do = isinstance(after, Predication) and after.form == "inf"
        if is_mark(before, "SUB") and hangs:
            return True  # though bound to it
        if is_mark(before, ",") and found.lemma in _PREDICATIVE and self._verb_behind(place):
            return True  # a warrant, kept secret for years, was unsealed
        if to_do and found.lemma in _BINDING and (isinstance(before, Phrase) or is_mark(before, "SUB", ",")):
            return True
        return hangs and found.lemma in _TRANSITIVE and self._leaves_a_verb(place, before)

    def _leaves_a_verb(self, place: int, before: Item | None) -> bool:
        """Whether the clause has another verb, and this one no object: `crimes committed in Darfur`."""
        if not isinstance(before, Phrase) and not is_mark(before, ","):
            return False
        own = self.row.before(place - 1)
        if isinstance(before, Phrase) and not before.prep and (isinstance(own, Phrase) or is_mark(own, "REL")):
            return False  # it has a subject of its own: whose statute S1 ratified
        for item in self.items[place + 1 :]:
            if isinstance(item, Phrase) and not item.prep and not is_time(item):
                return False
            if not isinstance(item, Phrase):
                if is_mark(item, "SUB"):
                    return False  # announced on Monday that …
                break
        if is_mark(before, ","):
            return self._verb_behind(place) or any(isinstance(i, Predication) for i in self._clause_before(place - 1))
        earlier = any(isinstance(item, Predication) for item in self._clause_before(place))
        return earlier or self._verb_behind(place, comma=True)

    def _clause_before(self, place: int) -> list[Item]:
        """The items of the clause before a place."""
        at = place - 1
        while at >= 0 and not is_mark(self.items[at], ",", ";", "SUB", "REL", "CC"):
            at -= 1
        return self.items[at + 1 : place]

    def _verb_behind(self, place: int, *, comma: bool = False) -> bool:
        """Whether a finite verb follows: behind the next comma, or with `comma` behind the phrases."""
        for item in self.items[place + 1 : place + 12]:
            if is_mark(item, ","):
                comma = True
            elif is_mark(item, ";", "CC", "SUB", "REL", "PREP"):
                return False
            elif isinstance(item, Predication) and (comma or item.form == "finite"):
                return comma and item.form == "finite" and not self._has_agent(item)
        return False

    def _has_agent(self, item: Predication) -> bool:
        """A later participle: `a resolution presented by S3`."""
        after = self.row.after(self.row.place(item))
        bare = item.first == item.last and not item.modal
        return (
            bare
            and isinstance(after, Phrase)
            and after.prep == "by"
            and not _is_means(after, self.row.after(self.row.place(after)))
        )

    def subject(self, place: int, found: Predication) -> list[Phrase]:
        """The noun before; behind a comma or a preposition, or at the opening, the subject of the clause."""
        before = self.row.before(place)
        if isinstance(before, Phrase):
            heads = self.row.with_heads(place - 1)
            return list(dict.fromkeys([before, *heads] if found.passive else heads))
        if found.passive and is_mark(before, ",") and (left := self._left(place)):
            return left
        if found.governor is not None and not is_mark(before, ";"):
            touched = self._touched(place, found.governor) or found.governor.subject
            return touched or (self._left(place) if is_mark(before, ",") else [])
        return self._left(place) or self._right(place)

    def _touched(self, place: int, governor: Predication) -> list[Phrase]:
        """The object of `condemned the US for vetoing the draft`."""
        if governor.lemma not in _FOR_WHICH or governor.passive or not is_mark(self.items[place - 1], "PREP"):
            return []
        between = self.items[self.row.place(governor) + 1 : place]
        return [item for item in between if isinstance(item, Phrase) and not item.prep][:1]

    def _left(self, place: int) -> list[Phrase]:
        for at in range(place - 1, -1, -1):
            if isinstance(self.items[at], Phrase):
                return self.row.with_heads(at)
            if isinstance(self.items[at], Predication):
                return []
        return []

    def _right(self, place: int) -> list[Phrase]:
        """The subject of the clause behind the comma: `Speaking in Paris, the minister said`."""
        comma = False
        for item in self.items[place + 1 :]:
            comma = comma or is_mark(item, ",")
            if comma and isinstance(item, Phrase) and not item.prep:
                return [item]
        return []


def _is_means(phrase: Phrase, behind: Item | None) -> bool:
    """`by its veto`, `by 14 votes to none`, `by two to one`: no agent; `by 14 of its members` is one."""
    number = phrase.words[-1] in words.NUMBER_WORDS or phrase.words[-1].isdigit()
    if number and isinstance(behind, Phrase) and behind.prep == "of":
        return False
    return number or phrase.words[0] in words.POSSESSIVES or not _MEANS.isdisjoint(phrase.words)
