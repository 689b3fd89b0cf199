"""What a sentence is about and how it says it: whether the Court is meant, whether a clause is denied or in doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from servanda.reports.claims.membership import words
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.tokens import Token
from servanda.reports.grammar.words import DATES
from servanda.reports.model import Mention, Sentence, Text

_COURT = ("icc", "rome_statute")
_BODIES = ("organ", "organisation", "treaty", "group")
_NO_BODY = ("un", "unsc", "unga", "icj")  # named beside the Court everywhere
MEMBERSHIP = ("member", "state part", "states part", "parties to", "signator", "joined", "ratif", "belong")
JOINED = ("joined", "ratified", "acceded", "became")
LEAVING = ("withdraw", "withdrew", "leav", " left", "quit", "exit", "depart", "pull", "way out", " gone")
_RETURNING = ("take back", "takes back", "took back", "rescind", "revers", "revok")
_AWAITED = ("once", "until", "before", "after")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of some states; `start`, `end` lie in the shape, `by` is the clause that may hold a day."""

    status: str
    states: tuple[str, ...]
    start: int
    end: int
    said: str = "party"
    signing: bool = False
    notified: bool = False
    act: bool = False
    voted: bool = False
    by: Predication | None = None
    day: str | None = None  # known already


def nameless(phrase: Phrase) -> bool:
    """Whether a phrase is countries without a name, which the text may name behind: "only two countries have left"."""
    return not phrase.names and phrase.head in words.STATES | words.LABELS


def is_day(phrase: Phrase) -> bool:
    """Whether a phrase is a day, not what is done: `joined in 2002`, `left last year`."""
    return any(word[0].isdigit() or word.rstrip("s") in DATES for word in phrase.words)


@dataclass(frozen=True)
class Context:
    """One sentence with its clauses and what stands before it."""

    sentence: Sentence
    text: Text

    @cached_property
    def clauses(self) -> Clauses:
        return clauses(self.sentence)

    # -- is it about the Court?

    @cached_property
    def near(self) -> bool:
        """Whether the Court or its Statute is named here or shortly before."""
        before = self.text.before(self.sentence, 20, paragraphs=8)
        return any(m.id in _COURT for s in (*before, self.sentence) for m in s.mentions)

    @cached_property
    def bare(self) -> bool:
        """Whether "members" without a body means the Court's: it was the last body named."""
        if words.OTHER_BODY & {token.text for token in self.clauses.tokens}:
            return False
        for sentence in (self.sentence, *reversed(self.text.before(self.sentence, 2, paragraphs=1))):
            bodies = [m for m in sentence.mentions if m.kind in _BODIES and m.id not in _NO_BODY and not self._kind(m)]
            if bodies:
                return any(m.id.startswith("icc") or m.id in (*_COURT, "asp") for m in bodies)
        return self.near

    def _kind(self, body: Mention) -> bool:
        """Whether a body only says which countries are meant: "the first EU country to go"."""
        european = self.text.document.text[body.start : body.end] in ("EU", "European Union")
        return european and self.text.document.text[body.end :].startswith(
            (" country", " countries", " nation", " government")
        )

    def court(self, phrases: Iterable[Phrase], *, pointer: bool = False) -> bool:
        """Whether phrases name the Court or its Statute, by a name, a noun, or (`pointer`) by "it"."""
        for phrase in phrases:
            if any(name[0] in "CTA" and _meant(phrase, name) for name in phrase.names):
                return True
            if any(name[0] in "OUNGI" for name in phrase.names):
                return False
            plain = all(word in words.PLAIN or word.endswith("-based") for word in phrase.words[:-1])
            if plain and (phrase.head in words.COURT_WORDS or (pointer and phrase.head in words.POINTERS)):
                return self.near
        return False

    def _spoken(self, stems: tuple[str, ...], count: int, *, here: bool, paragraphs: int = 2) -> bool:
        """Whether the last sentences, and this one (`here`), have one of these words."""
        near = (*self.text.before(self.sentence, count, paragraphs=paragraphs), *((self.sentence,) if here else ()))
        return any(stem in s.text.lower() for s in near for stem in stems)

    @cached_property
    def of_members(self) -> bool:
        """Whether members are spoken of, so that "them" means these."""
        return self._spoken(MEMBERSHIP, 2, here=True)

    @cached_property
    def of_papers(self) -> bool:
        """Whether an instrument of ratification is spoken of."""
        return self._spoken(("instrument of",), 3, here=False)

    @cached_property
    def of_return(self) -> bool:
        """Whether a withdrawal was taken back."""
        return self._spoken(_RETURNING, 2, here=False)

    @cached_property
    def of_leaving(self) -> bool:
        """Whether leaving is spoken of, so that "the notice" is one of withdrawal."""
        return self._spoken(LEAVING, 8, here=True, paragraphs=4)

    @cached_property
    def just_leaving(self) -> bool:
        """The same, in the last sentences, no ruling between: "the decision" is one to leave."""
        return self._spoken(LEAVING, 2, here=True) and not self._spoken(
            ("judge", "ruled", "chamber", "convict"), 1, here=True
        )

    def done(self, found: Predication) -> bool:
        """Whether a clause tells what happened, not what happens or will."""
        been = any(t.text == "been" for t in self.clauses.tokens[found.first : found.last + 1])
        return ((found.tense == "past" and found.form != "inf") or found.perfect or been) and not found.modal

    def lawmakers(self, found: Predication) -> bool:
        """Whether a parliament acts: its approval is not yet the state's ratification."""
        at = self.sentence.start
        said = [self.clauses.view.span(x.start, x.end) for x in found.subject[:2]]
        text = " ".join(self.sentence.text[start - at : end - at] for start, end in said).lower().replace("'", " ")
        return bool(words.LAWMAKERS & set(text.split()))

    def enacts(self, found: Predication) -> bool:
        """Whether a parliament approves, or a head of state signs what it approved: the last steps at home."""
        drafts = {"bill", "draft"} & self.clauses.words(found)
        signed = found.lemma in ("sign", "approve") and not drafts and not self.court(found.args[:1])
        return found.lemma in words.APPROVE and (signed or self.lawmakers(found))

    # -- is it said at all?

    def negated(self, found: Predication) -> bool:
        """Whether a clause is denied: by a word, by its subject, or by `refused to`, `without`, `has yet to`."""
        group = self.clauses.tokens[found.first : found.last + 2]
        if found.negated or found.mark == "without" or any(t.tag == "NOT" and t.text != "neither" for t in group):
            return True
        if self._inverted(found):
            return True
        if found.mark in ("which", "whom") and {"neither", "none"} & {t.text for t in self._opening(found)}:
            return True
        governor = found.governor
        if found.form == "finite" or governor is None:
            return False
        if governor.lemma in words.REFUSE:
            return not governor.negated
        if governor.negated and governor.lemma in ("intend", "plan", "want", "wish"):
            return True
        if any(x.words[:1] == ["no"] and x.head in words.WISHES for x in governor.args):
            return True
        between = {t.text for t in self.clauses.tokens[governor.last + 1 : found.first + 1]}
        return governor.lemma in ("have", "be", "remain") and "yet" in between

    def _inverted(self, found: Predication) -> bool:
        """`Nor has Turkey joined`, `neither does India belong to it`."""
        start = found.subject[0].first if found.subject else found.first
        opening = self.clauses.tokens[max(0, start - 2) : start]
        return len(opening) == 2 and opening[0].text in ("nor", "neither") and opening[1].tag in ("BE", "HAVE", "DO")

    def _opening(self, found: Predication) -> list[Token]:
        """The words before a verb up to the mark before them: `neither of which`."""
        own = [x.first for x in found.subject[:1] if x is not found.antecedent]  # "to which neither Chad nor Mali do"
        tokens, at = self.clauses.tokens, min([found.first, *own])
        while at > 0 and tokens[at - 1].tag not in (",", ";", "NAME", "N"):
            at -= 1
        return tokens[at : found.first]

    def ranked(self, found: Predication) -> bool:
        """`was the 117th state to join`, `the first to leave`, `as the only country to sign`."""
        governor = found.governor
        near = [found.noun, *reversed(governor.args if governor is not None else [])]
        noun = next((x for x in near if x is not None and x.end < found.start and x.prep in ("", "as", "of")), None)
        named = (
            governor is None or governor.lemma in words.COPULAS | {"make"} or (noun is not None and noun.prep == "as")
        )
        if found.form != "inf" or noun is None or not named:
            return False
        said = self.clauses.view.text[noun.start : noun.end].split()
        return bool(words.FIRST & set(said)) or any(word[0].isdigit() for word in said)

    def no_longer(self, found: Predication) -> bool:
        """Whether it was so and is not any more."""
        return any(t.text == "no longer" for t in self.clauses.tokens[found.first : found.last + 2])

    def unreal(self, found: Predication) -> bool:
        """Whether it is a condition, urged, possible or asked."""
        return self.clauses.possible(found) or self.hypothetical(found)

    def coming(self, found: Predication) -> bool:
        """Whether somebody is about to come in: `will join`, `is set to join`, `becomes a member in May`."""
        first = min([found.first, *(x.first for x in found.subject[:1])])
        does = self.clauses.tokens[max(0, first - 1)].text in ("do", "does")  # "only then does Armenia become one"
        now = found.tense == "present" or (does and not self.clauses.view.text.rstrip().endswith("?"))
        ahead = found.progressive or (found.lemma == "become" and now and not found.perfect)
        return found.modal in ("will", "shall") or (ahead and not found.modal) or self.expected(found)

    def expected(self, found: Predication) -> bool:
        """Whether it lies ahead: `is set to join`, `is about to leave`, `on its way to becoming`."""
        governor = found.governor
        if found.form == "ing" and found.mark == "to":
            return any(x.head in words.WAYS and x.last == found.first - 2 for x in self.clauses.phrases)
        if found.form != "inf" or governor is None:
            return False
        if governor.lemma == "be":
            ready = {"due", "about", "ready", "course", "poised", "set"}
            return any(t.text in ready for t in self.clauses.tokens[governor.last : found.first])
        same = governor.subject[:1] == found.subject[:1]
        return governor.lemma in words.EXPECT and (governor.passive or governor.form == "pp" or same)

    def hypothetical(self, found: Predication) -> bool:
        """Whether it is a condition, urged, awaited or asked."""
        c = self.clauses
        if c.view.text.rstrip().endswith("?") or c.conditional(found) or c.urged(found):
            return True
        if _awaited(found) or _asked(found):
            return True
        if found.form == "finite" and not found.mark:
            return False
        return any(_awaited(g) or (found.form != "finite" and c.conditional(g)) for g in c.governors(found))


def _asked(found: Predication) -> bool:
    """`demanded that Indonesia ratify it`."""
    governor = found.governor
    that = found.mark == "that" and found.tense == "present" and not found.modal and not found.perfect
    return that and governor is not None and governor.lemma in words.ASK


def _meant(phrase: Phrase, name: str) -> bool:
    """Whether a name is the matter of its phrase or its own body is: not "the ICC's call"."""
    behind = phrase.words[phrase.words.index(name) + 1 :]
    return behind[:1] not in (["'s"], ["'"]) or phrase.head in words.OF_COURT


def _awaited(found: Predication) -> bool:
    """Whether it has yet to happen: `once it ratifies`, `after the UN is told`."""
    until_then = any(
        x.prep == "until" and x.words[0] == "that" for x in found.subject[:1]
    )  # "and until that date Chad"
    return found.mark in _AWAITED and not until_then and found.tense == "present" and not found.modal
