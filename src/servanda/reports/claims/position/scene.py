"""The sentence as a stance is read in it: what its predications reach, and what of the Court they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from servanda.reports.claims.position import words
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Sentence, Text
from servanda.reports.shape import Shape

_COURT_IDS = frozenset(("icc", "icc_prosecutor", "icc_pretrial", "icc_appeals", "icc_chamber"))
_ORGANS = frozenset(("icc", "icc_prosecutor", "rome_statute", "unsc"))
_AT_ISSUE = _COURT_IDS | _ORGANS | {"un", "icc_trial"}
_TREATY_ACTS = re.compile(r"withdraw|ratif|\bjoin|\bleave|\bquit|accession")
_OWN_STEP = re.compile(
    r"\b(?:their|its|his|her|[SDP]\d+(?:'s)?) (?:\w+ )?(?:departure|withdrawal|exit|plan|request|bill|visit|trip|invitation)\b"
    r"(?!.*(?:[CKJ]\d|warrant))"
)
_TRIAL = re.compile(r"\b(?:acquit|convict|found guilty|sentenced?\b|sentencing)")  # a judgment, no warrant
_NEAR = 8  # sentences back to which "the decision" points
_POINTERS = frozenset(("it", "them", "this", "that", "they", "these", "which"))
_COURT = frozenset("CJK")


@dataclass(slots=True)
class Scene:
    """One sentence within its text."""

    sentence: Sentence
    text: Text
    found: Clauses
    view: Shape
    ends: dict[int, int] = field(default_factory=dict)  # where the clause of a predication ends, once asked
    reached: dict[int, list[Phrase]] = field(default_factory=dict)

    # -- what a predication reaches

    def end_of(self, found: Predication) -> int:
        """Where its clause ends: at the next finite verb, of what is said at its subject, or at a semicolon."""
        if found.start not in self.ends:
            end = len(self.view.text)
            for other in self.found.predications:
                if other.start > found.start and other.form == "finite" and not _is_attribute(other):
                    starts = [p.start for p in other.subject[:1] if p.start > found.end + 1 and p not in found.args]
                    end = min([other.start, *starts])
                    break
            cut = self.view.text.find(";", found.end, end)
            self.ends[found.start] = end if cut < 0 else cut
        return self.ends[found.start]

    def reach(self, found: Predication) -> list[Phrase]:
        """The phrases from the verb to the end of its clause, those of participles and infinitives included."""
        if found.start not in self.reached:
            end = self.end_of(found)
            self.reached[found.start] = [p for p in self.found.phrases if found.end <= p.start and p.end <= end]
        return self.reached[found.start]

    def stretch(self, found: Predication) -> tuple[int, int]:
        """From its subject to all that it reaches."""
        start, end = self.found.extent(found)
        return start, max([end, *(p.end for p in self.reach(found))])

    def behind(self, found: Predication) -> str:
        """The words from the verb to the end of its clause."""
        return self.view.text[found.end : self.end_of(found)]

    def whole(self, found: Predication) -> str:
        """The words of its clause, the subject included."""
        return self.view.text[self.found.extent(found)[0] : self.end_of(found)]

    def clause(self, found: Predication) -> str:
        """The words from the verb to the end of the sentence part, other clauses included."""
        return self.view.text[found.end :].partition(";")[0]

    def after_arrest(self, where: Phrase | Predication) -> bool:
        """Whether an arrest, or a warrant to execute, is told of right before."""
        before = (s.text.lower() for s in self.text.before(self.sentence, 1))
        return any(map(words.TOPIC.search, (self.view.text[: where.start], *before)))

    # -- what is spoken of

    def aim(self, phrase: Phrase) -> str | None:
        """What of the Court or the Council a phrase is: warrant, court, resolution; none for anything else."""
        head = _head(phrase)
        if not phrase.names and (phrase.pronoun or head in _POINTERS):
            own_step = _OWN_STEP.search(self.view.text, 0, phrase.start)  # "their departure, have renounced it"
            return self.told_of() if head in _POINTERS and not own_step else None
        return self._named_aim(phrase, head)

    def _named_aim(self, phrase: Phrase, head: str) -> str | None:
        letters = {name[0] for name in phrase.names}
        of_court = bool(letters & _COURT)
        if head in words.RESOLUTION and not of_court:
            return "resolution" if self._of_the_council(phrase) else None
        if head in words.WARRANT:
            behind = () if head.startswith("warrant") else phrase.hangers[:1]
            theirs = letters | {n[0] for p in behind for n in p.names}
            return "warrant" if of_court or not theirs & set("SDOIN") else None
        if head in ("accession", "admission"):
            return "court"
        if head[1:].isdigit() and head[0].isupper():
            return "court" if head[0] in _COURT else None
        if head in words.DECISION:
            return self._decision(phrase, of_court)
        if of_court:
            own = phrase.names[0][0] in _COURT and phrase.words[0] == phrase.names[0]
            return "court" if head in words.COURT or (own and head not in words.MEMBERS) else None
        return "court" if head in words.COURT and not letters and self._bare_court(phrase, head) else None

    def _bare_court(self, phrase: Phrase, head: str) -> bool:
        """`the court`, `two of the judges`, `its jurisdiction`, where the Court is at issue."""
        if phrase.words[0] == "its" and re.search(r"[CK]\d", self.view.text[: phrase.start]):
            return True
        near = self.view.text[phrase.start : phrase.end + 40]
        return head in words.BARE_COURT or bool(re.match(r"[^,;]*? (?:of|at|by|from|with|on) C\d", near))

    def _decision(self, phrase: Phrase, of_court: bool) -> str | None:
        """A decision, a move: the Court's own, not another's and not one to leave or to host."""
        theirs = {n[0] for p in (phrase, *phrase.hangers[:2]) if p.prep in ("of", "by", "from") for n in p.names}
        theirs |= {n[0] for n in phrase.names} | {n[0] for n in self._brought(phrase)}
        if theirs & set("SDOPIGUN") and not theirs & _COURT:
            return "resolution" if theirs & set("UN") else None
        act = next((p.lemma for p in self.found.predications if p.noun is phrase), "issue")
        if act in ("join", "ratify", "accede"):
            return "court"
        if act not in words.COURT_ACTS and not (of_court and act in words.BLAMED_ACTS):
            return None
        just = any(p.head in ("justice", "accountability", "impunity") for p in phrase.hangers[:1])
        return self.told_of(1 if _head(phrase) in words.VAGUE and not just else _NEAR)  # "a step towards justice"

    def _brought(self, phrase: Phrase) -> list[str]:
        """`the application brought by the opposition`: who is named, "O" for one without a name."""
        made = (p for p in self.found.predications if p.form == "pp" and p.subject[:1] == [phrase])
        by = [a for p in made for a in p.args if a.prep == "by" and not a.pronoun]
        return [n for a in by for n in (a.names or ["O"])]

    def _of_the_council(self, phrase: Phrase) -> bool:
        letters = {name[0] for name in phrase.names}
        if "O" in letters or (letters & set("SD") and _head(phrase).startswith("proposal")):
            return False  # the Arab League resolution, the Israeli proposal
        near = (self.sentence, *self.text.before(self.sentence, 12))
        return any(m.id in ("unsc", "un") for s in near for m in s.mentions)

    def aimed(self, phrases: Iterable[Phrase]) -> str | None:
        """What of the Court or the Council is the first of these phrases that is any."""
        return next((aim for p in phrases if (aim := self.aim(p))), None)

    def told_of(self, count: int = _NEAR) -> str | None:
        """What "the decision", "the move", "it" is: the nearest of the Court's warrant and the Council's text."""
        for near in (self.sentence, *reversed(self.text.before(self.sentence, count) if count else ())):
            small, ids = near.text.lower(), {m.id for m in near.mentions}
            if _TRIAL.search(small) and "warrant" not in small:
                return None
            if ids & _COURT_IDS or "warrant" in small:
                return "court" if _TREATY_ACTS.search(small) and "warrant" not in small else "warrant"
            if "unsc" in ids:
                return "resolution"
        return None


def _is_attribute(found: Predication) -> bool:
    """`described it as justified`, `called it unbalanced`."""
    return found.first == found.last and (
        found.mark == "as" or (found.lemma.startswith("un") and found.lemma.endswith("ed"))
    )


def of_the_court(sentence: Sentence, text: Text, sought: frozenset[str]) -> bool:
    """The Court, a warrant or the Council's draft is at issue in a sentence or in those around it."""
    ids = _named_in(text)
    if not ids & _AT_ISSUE:
        return False
    here = {m.id for m in sentence.mentions}
    if here & _AT_ISSUE or "warrant" in sentence.text:
        return True
    if "icc" in ids and ids & sought and ("arrest" in sentence.text or "detain" in sentence.text):
        return True
    near = (*text.before(sentence, 12, 6), *text.after(sentence, 8))
    return any(m.id in _ORGANS for s in near for m in s.mentions) or any("warrant" in s.text for s in near)


@lru_cache(maxsize=8)
def _named_in(text: Text) -> frozenset[str]:
    """The ids of all mentions of a text."""
    return frozenset(m.id for s in text.sentences for m in s.mentions)


_NOUNS = words.WARRANT | words.DECISION | words.COURT | words.RESOLUTION
_ADJECTIVE = re.compile(r"(?:ous|ful|less|able|ible|ive|al|ic|ed|ent|ant|ary|ing|less|wrong|void|false|unjust)\Z")


def _head(phrase: Phrase) -> str:
    """The noun: `the decision thursday`, `called the ruling unfortunate`, `finds this absurd`."""
    left = [w for w in phrase.words if not w.endswith("day") and w not in ("'s", "'") and not w.isdigit()]
    last = left[-1] if left else ""
    if len(left) > 1 and last not in _NOUNS and (_ADJECTIVE.search(last) or words.verdict(last)):
        noun = left[-2]
        return noun if noun in _NOUNS or noun in _POINTERS or noun[:1] in _COURT else last
    return last


def scene(sentence: Sentence, text: Text) -> Scene:
    """The scene of a sentence."""
    found = clauses(sentence)
    return Scene(sentence, text, found, found.view)
