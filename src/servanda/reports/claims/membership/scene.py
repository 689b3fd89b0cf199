"""Which states a phrase or a clause stands for: in lists, as organs, as "both", "whose country", "we"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from servanda.record import load
from servanda.reports.claims.membership import words
from servanda.reports.claims.membership.context import JOINED, LEAVING, MEMBERSHIP, Context, Said
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY
from servanda.reports.model import Mention, Sentence

_OF_TWO = {"former": 0, "latter": 1, "last": 1}


class Scene(Context):
    """One sentence, and whom its phrases mean."""

    def says(self, status: str, states: Iterable[str], found: Predication, **notes: Any) -> Said:
        """What a clause says of some states; `start` may widen it."""
        start, end = self.clauses.extent(found)
        shared = any(p.subject == found.subject and start < p.start < found.start for p in self.clauses.predications)
        start = found.start if shared and notes.get("said") == "withdrawing" else start
        start = min(start, notes.pop("start", start))
        notes = {"by": found, "notified": self._notified(found), **notes}
        return Said(status, tuple(states), start, end, **notes)

    def _notified(self, found: Predication) -> bool:
        """Whether a written notice is spoken of, not only an announcement."""
        chain = [found, *self.clauses.governors(found)]
        if any(p.lemma in ("notify", "deposit", "submit", "lodge", "file") for p in chain):
            return True
        told = any(p.lemma in words.TELL and any(n[0] == "N" for x in p.args for n in x.names) for p in chain)
        papers = (set(x.words) for p in chain for x in (*p.args, *p.subject))
        return told or any(words.NOTICES & said for said in papers)

    @cached_property
    def earlier(self) -> Said | None:
        """What the sentence before said of members or leavers, for one that only echoes it: "Sudan is not."."""
        before = " ".join(s.text.lower() for s in self.text.before(self.sentence, 1, paragraphs=1))
        if any(stem in before for stem in MEMBERSHIP):
            came = any(stem in before for stem in JOINED) and not any(word in before for word in (" not ", " never "))
            return Said("party", ("",) if came else (), 0, 0, "joined" if came else "party")
        told = any(stem in before for stem in ("notif", "exit", "announc"))
        notice = " own notice" in before and self.of_leaving
        going = self.bare and (notice or (told and any(stem in before for stem in LEAVING)))
        return Said("withdrawing", ("",), 0, 0, "withdrawing", notified=True) if going else None

    # -- which states?

    def bearers(self, found: Predication) -> list[str]:
        """The states that a clause is about: its subject, those that share it, and whom its pronoun means."""
        subject = self.clauses.subject(found)
        if subject and subject[0].head == "it" and not subject[0].names:  # "told the UN that it did not intend to join"
            tells = [g for g in self.clauses.governors(found) if g.lemma in words.TELL | SAY and g.subject]
            subject = next((g.subject for g in tells if g.subject[0].names), subject)
        if subject and subject[0].head == "we":
            return self.speaking()
        states = self.of_phrases(subject) if subject else self._bare_group(found)
        states = states or self._named_later(found)
        alike = [id for phrase in self.alike(found) for id in self._names(phrase)]
        return list(dict.fromkeys([*states, *alike])) if states else []

    def _named_later(self, found: Predication) -> list[str]:
        """`the countries that have left are Burundi and …`."""
        group = [found.antecedent] if found.antecedent is not None else []
        named = [p for p in self.clauses.predications if p.lemma == "be" and group and p.subject[:1] == group]
        return self.of_phrases(named[0].args[:1]) if named else []

    def _bare_group(self, found: Predication) -> list[str]:
        """Whom `neither` or `both` means that stands alone before the verb."""
        near = [t.text for t in self.clauses.tokens[max(0, found.first - 1) : found.first + 1]]
        word = next((word for word in near if word in words.GROUP), "")
        return self.those(found.start, words.MANY.get(word, 0)) if word else []

    def of_phrases(self, phrases: list[Phrase]) -> list[str]:
        """The states for which a phrase with its hangers stands."""
        head = phrases[0] if phrases else Phrase("", 0, 0, [""], [])
        if (owner := self.whose(head)) and not head.names:
            return self.of_nationality(owner)
        if head.names and head.words[-1] in words.ORGANS and (own := self._names(head) or self._led_by(head)):
            return own
        if head.words[:-1] == ["the"] and head.head in _OF_TWO and len(phrases) == 1:
            return self.those(head.start, 2)[_OF_TWO[head.head] :][:1]
        if head.names and head.words[-1][0] in "SDP":
            return [*self.listed(head), *self._names(head), *self._resumed(phrases)]
        if head.head in words.ORGANS and len(phrases) > 1 and phrases[1].prep in ("of", "in", "from", "under"):
            return self._names(phrases[1])
        if len(phrases) > 1 and not phrases[-1].prep and phrases[-1].names[:1] == phrases[-1].words[:1]:
            return self._names(phrases[-1])  # "the host of the summit, Brazil,"
        if head.head in words.BODIES and not any(x.names for x in phrases):
            return self.last_state(head.start)
        out = next((states for phrase in phrases if (states := self._singled_out(phrase))), [])
        return out or self._group(phrases)

    def _resumed(self, phrases: list[Phrase]) -> list[str]:
        """The state with which a list goes on behind a clause: "Turkey, which signed nothing, and Qatar"."""
        later = [x for x in phrases[1:] if not x.prep and x.words == x.names]
        return [id for x in later for id in self._names(x) if self.clauses.tokens[x.first - 1].tag == "CC"]

    def whose(self, phrase: Phrase) -> Phrase | None:
        """The phrase before `whose country`, `whose exit`."""
        tokens, at = self.clauses.tokens, phrase.first - 1
        if at < 1 or tokens[at].text != "whose":
            return None
        at -= 2 if tokens[at - 1].tag == "," else 1
        return next((x for x in self.clauses.phrases if x.last == at), None)

    def of_nationality(self, phrase: Phrase) -> list[str]:
        """The states named in a phrase; of a person, the one that they lead or come from."""
        found: list[str] = []
        for mention in self.clauses.names([phrase], "SP"):
            found += mention.id.split(";") if mention.kind == "state" else _nationality(mention)
        return found

    def _names(self, phrase: Phrase) -> list[str]:
        """The states of a phrase; "Israel's ally the US" is about the last only."""
        named = [i for i, word in enumerate(phrase.words) if word in phrase.names and word[0] == "S"]
        last = named[-1] if named else 0
        own = [i for i in named if phrase.words[i + 1 : i + 2] not in (["'s"], ["'"]) or i == last]
        return self.ids(phrase.words[i] for i in own)

    def _led_by(self, phrase: Phrase) -> list[str]:
        """`Bashir's country`."""
        return self.of_nationality(phrase) if phrase.names[0][0] == "P" and phrase.head in words.STATES else []

    def ids(self, names: Iterable[str]) -> list[str]:
        mentions = [self.clauses.view.name(name) for name in names if name[0] == "S"]
        return [id for m in mentions if m.kind == "state" and m.how != "demonym" for id in m.id.split(";")]

    def listed(self, phrase: Phrase) -> list[str]:
        """The names in the same list before a phrase: "Qatar, Oman and most other states"."""
        at = self._list_start(phrase)
        return self.ids(t.text for t in self.clauses.tokens[at : phrase.first] if t.tag == "NAME")

    def list_start(self, phrase: Phrase) -> int:
        """Where the list that ends with a phrase begins, in the shape."""
        return self.clauses.tokens[self._list_start(phrase)].start

    def names_in_list(self, phrase: Phrase) -> list[str]:
        """The states of a phrase with those before it in its list and those that follow."""
        return list(dict.fromkeys([*self.listed(phrase), *self._names(phrase)]))

    def _list_start(self, phrase: Phrase) -> int:
        """The first token of the list before a phrase; the phrase's own where `and` does not join it to names."""
        tokens, at = self.clauses.tokens, phrase.first - 1
        while at > 0 and tokens[at].text in ("other", "fellow", "further", "many", "several", "most"):
            at -= 1
        if at < 1 or tokens[at].tag != "CC":
            return phrase.first
        while at >= 0 and (tokens[at].tag in (",", "CC") or (tokens[at].tag == "NAME" and tokens[at].text[0] == "S")):
            at -= 1
        return at + 1 if at < 0 or tokens[at].tag not in ("PREP", "OWN") else phrase.first

    def alike(self, found: Predication) -> list[Phrase]:
        """Those that share what is said: `like Israel`, `along with Chad`."""
        end = self.clauses.extent(found)[1]
        floor = max((t.end for t in self.clauses.tokens if t.end <= found.start and t.tag in (";", "SUB")), default=0)
        return [x for x in self.clauses.phrases if x.prep in words.ALIKE and floor <= x.start < end + 2]

    def _singled_out(self, group: Phrase) -> list[str]:
        """`123 countries, Brazil among them`, `all 27 nations, Germany included`."""
        if group.names[:1] and group.names[0][0] == "S":
            return []
        phrase = next((x for x in self.clauses.phrases if x.start >= group.end), None)
        if phrase is not None and phrase.prep == "among" and phrase.words[:1] == ["them"]:  # "powers, among them China"
            phrase = next((x for x in self.clauses.phrases if x.start >= phrase.end), phrase)
            return self._names(phrase)
        if phrase is None or not phrase.names or phrase.words[-1] != phrase.names[-1]:
            return []
        text = self.clauses.view.text
        behind, gap = text[phrase.end : phrase.end + 11].strip(), text[group.end : phrase.start]
        inserted = gap == ", " and behind.startswith(",") and group.head in words.STATES
        inserted = inserted or (gap == " (" and len(phrase.names) > 1)  # "several powers (the US, China) are not"
        named_so = phrase.prep in words.SUCH_AS or behind.startswith(("included", "among them"))
        return self._names(phrase) if named_so or inserted else []

    def _group(self, phrases: list[Phrase]) -> list[str]:
        """Whom "both", "none of them" or "all three" means."""
        said = {word for phrase in phrases[:2] for word in phrase.words}
        theirs = any(x.words[0] == "their" and x.head in words.STATES for x in phrases[:1])
        if not (said & words.GROUP or theirs) or any(phrase.names for phrase in phrases):
            return []
        if len(phrases[0].words) > 1 and phrases[0].head not in words.GROUP | words.STATES:
            return []
        return self.those(phrases[0].start, next((words.MANY[w] for w in said if w in words.MANY), 0))

    def those(self, at: int, many: int = 0) -> list[str]:
        """The states last named before a place of the shape, `many` of them, else at least two."""
        here = [id for x in self.clauses.phrases if x.end <= at for id in self._names(x)]
        found = list(dict.fromkeys(here))[-many:]
        for sentence in reversed(self.text.before(self.sentence, 5, paragraphs=2)):
            if len(found) >= max(many, 2):
                break
            listed = list(dict.fromkeys(id for m in self._acting(sentence) for id in m.id.split(";")))
            found = list(dict.fromkeys([*listed, *found])) if many else (listed if len(listed) > 1 else found)
        return found if len(found) >= 2 and (not many or len(found) == many) else []

    def leaver(self, at: int) -> list[str]:
        """The state of which it was last said that it goes, for "the withdrawal" without a name."""
        here = self.ids(name for x in self.clauses.phrases if x.end <= at for name in x.names)
        if here and any(stem in self.clauses.view.text[:at] for stem in LEAVING):
            return here[:1]
        for sentence in reversed(self.text.before(self.sentence, 5, paragraphs=2)):
            named = [m for m in sentence.mentions if m.kind == "state" and m.how != "demonym"]
            if named and any(stem in sentence.text.lower() for stem in LEAVING):
                return self._joined(named)
        people = [x for x in self.clauses.phrases if x.end <= at and any(name[0] == "P" for name in x.names)]
        return here[-1:] or (self.of_nationality(people[-1]) if people else [])

    def _joined(self, named: list[Mention]) -> list[str]:
        """The first state of a sentence with those in the same list: "Mali and Niger are leaving"."""
        text, many = self.text.document.text, 1
        while many < len(named) and text[named[many - 1].end : named[many].start] in (", ", " and ", ", and "):
            many += 1
        return [id for m in named[:many] for id in m.id.split(";")[: 1 if many == 1 else None]]

    def led(self, found: Predication) -> list[str]:
        """The state of a person who acts: `Duterte announced the withdrawal`."""
        return self.of_nationality(found.subject[0]) if found.subject and found.subject[0].names else []

    def last_state(self, at: int) -> list[str]:
        """The state last named before a place of the shape."""
        here = self.ids(name for x in self.clauses.phrases if x.end <= at for name in x.names)
        if here:
            return here[-1:]
        for sentence in reversed(self.text.before(self.sentence, 5, paragraphs=2)):
            if named := self._acting(sentence):
                return named[0].id.split(";")[:1]
        return []

    def _acting(self, sentence: Sentence) -> list[Mention]:
        """The states that a sentence names, by themselves or their offices; "in Rome" is only a place."""
        text = self.text.document.text
        named = [m for m in sentence.mentions if m.kind == "state" and m.how in ("name", "office", "capital")]
        return [m for m in named if m.how != "capital" or text[max(0, m.start - 4) : m.start].lower() != " in "]

    def speaking(self) -> list[str]:
        """The state that a quoted "we" stands for: that of the office nearest by."""
        here = self.sentence
        near = [s for s in self.text.sentences if s.paragraph == here.paragraph or 0 < here.start - s.end < 400]
        offices = [
            (abs(m.start - here.start), m.id)
            for s in near
            for m in s.mentions
            if m.kind == "state" and m.how in ("office", "metonym") and ";" not in m.id
        ]
        return [min(offices)[1]] if offices else []


def _nationality(person: Mention) -> Iterator[str]:
    return iter(next((p.nationality for p in load().persons if p.id == person.id), ()))
