"""The sentence as a stance is read in it: its predications, what they reach, and what of the Court they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from servanda.reports.claims.position import words
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Sentence, Text
from servanda.reports.shape import Shape

_COURT_IDS = frozenset(("icc", "icc_prosecutor", "icc_pretrial", "icc_appeals", "icc_chamber"))
_ORGANS = frozenset(("icc", "icc_prosecutor", "rome_statute", "unsc"))
_TREATY_ACTS = re.compile(r"withdraw|ratif|\bjoin|\bleave|\bquit|accession")
_NEAR = 8  # sentences back to which "the decision" points
_POINTERS = frozenset(("it", "them", "this", "that", "they", "these", "which"))


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence within its text."""

    sentence: Sentence
    text: Text
    found: Clauses

    @property
    def view(self) -> Shape:
        """The shape of the sentence."""
        return self.found.view

    # -- what a predication reaches

    def end_of(self, found: Predication) -> int:
        """Where its clause ends: at the next finite verb, of what is said at its subject, or at a semicolon."""
        end = len(self.view.text)
        for other in self.found.predications:
            if other.start > found.start and other.form == "finite" and not _is_attribute(other):
                starts = [p.start for p in other.subject[:1] if p.start > found.end + 1 and p not in found.args]
                end = min([other.start, *starts])
                break
        cut = re.search(r"[;]", self.view.text[found.end : end])
        return found.end + cut.start() if cut else end

    def reach(self, found: Predication) -> list[Phrase]:
        """The phrases from the verb to the end of its clause, those of participles and infinitives included."""
        end = self.end_of(found)
        return [p for p in self.found.phrases if found.end <= p.start and p.end <= end]

    def behind(self, found: Predication) -> str:
        """The words from the verb to the end of its clause."""
        return self.view.text[found.end : self.end_of(found)]

    def whole(self, found: Predication) -> str:
        """The words of its clause, the subject included."""
        start = self.found.extent(found)[0]
        return self.view.text[start : self.end_of(found)]

    def clause(self, found: Predication) -> str:
        """The words from the verb to the end of the sentence part, participles included."""
        return self.view.text[found.end :].partition(";")[0]

    # -- what is spoken of

    def aim(self, phrase: Phrase) -> str | None:
        """What of the Court or the Council a phrase is: warrant, court, resolution; none for anything else."""
        letters, head = {name[0] for name in phrase.names}, _head(phrase)
        of_court = bool(letters & set("CJK"))
        if phrase.pronoun and not phrase.names:
            return self.told_of() if head in _POINTERS else None
        if head in words.RESOLUTION:
            return "resolution" if self._of_the_council(phrase) else None
        if head in words.WARRANT:
            return "warrant" if of_court or not letters & set("SDOI") else None
        if head[:1] in ("C", "K", "J") and head[1:].isdigit():
            return "court"
        if of_court and head in words.COURT:
            return "court"
        if head in words.DECISION:
            return self._decision(phrase, of_court)
        return "court" if head in words.COURT and not letters and self._bare_court(phrase, head) else None

    def _bare_court(self, phrase: Phrase, head: str) -> bool:
        """`the court`, `two of the judges`, `its jurisdiction`, where the Court is at issue."""
        near = self.view.text[phrase.start : phrase.end + 40]
        if phrase.words[0] == "its" and re.search(r"[CK]\d", self.view.text[: phrase.start]):
            return True
        return head in ("court", "tribunal", "judges", "jurisdiction", "prosecutors") or bool(
            re.match(r"[^,;]*? (?:of|at|by|from|with|on) C\d", near)
        )

    def _decision(self, phrase: Phrase, of_court: bool) -> str | None:
        """A decision, a move: the Court's own, not another's and not one to leave or to host."""
        behind = [p for p in phrase.hangers[:2] if p.prep in ("of", "by", "from")]
        theirs = {name[0] for p in (phrase, *behind) for name in p.names}
        if not of_court and theirs & set("SDOPIGUN") and not theirs & set("CJK"):
            return "resolution" if theirs & set("UN") else None
        act = next((p.lemma for p in self.found.predications if p.noun is phrase), "issue")
        if act in ("join", "ratify", "accede"):
            return "court"
        if act not in words.COURT_ACTS:
            return None
        if of_court or theirs & set("CJK"):
            return "warrant" if self.told_of() != "court" else "court"
        return self.told_of(1 if _head(phrase) in words.VAGUE else _NEAR)

    def _of_the_council(self, phrase: Phrase) -> bool:
        letters = {name[0] for name in phrase.names}
        if "O" in letters or (letters & set("SD") and _head(phrase).startswith("proposal")):
            return False  # the Arab League resolution, the Israeli proposal
        if letters & set("UN") or {n[0] for p in phrase.hangers for n in p.names} & set("UN"):
            return True
        near = (self.sentence, *self.text.before(self.sentence, 12))
        return any(m.id in ("unsc", "un") for s in near for m in s.mentions)

    def aimed(self, phrases: Iterable[Phrase]) -> tuple[Phrase, str] | None:
        """The first phrase that is something of the Court or the Council."""
        return next(((p, aim) for p in phrases if (aim := self.aim(p))), None)

    def told_of(self, count: int = _NEAR) -> str | None:
        """What "the decision", "the move", "it" is: the nearest of the Court's warrant and the Council's text."""
        for near in (self.sentence, *reversed(self.text.before(self.sentence, count))):
            small, ids = near.text.lower(), {m.id for m in near.mentions}
            if ids & _COURT_IDS or "warrant" in small:
                return "court" if _TREATY_ACTS.search(small) and "warrant" not in small else "warrant"
            if "unsc" in ids:
                return "resolution"
        return None

    def of_the_court(self, sought: frozenset[str]) -> bool:
        """The Court, a warrant or the Council's draft is at issue here or in the sentences before."""
        if re.search(r"[CKJTU]\d", self.view.text):
            return True
        ids = _named_in(self.text)
        if not ids & _ORGANS:
            return False
        if re.search(r"\bwarrants?\b", self.view.text):
            return True
        if "icc" in ids and ids & sought and re.search(r"\b(?:arrest|detain)", self.view.text):
            return True
        near = (*self.text.before(self.sentence, 12, 6), *self.text.after(self.sentence, 8))
        return any(m.id in _ORGANS for s in near for m in s.mentions) or any("warrant" in s.text for s in near)


def _is_attribute(found: Predication) -> bool:
    """`described it as justified`, `called it unbalanced`."""
    return found.first == found.last and (
        found.mark == "as" or (found.lemma.startswith("un") and found.lemma.endswith("ed"))
    )


@lru_cache(maxsize=8)
def _named_in(text: Text) -> frozenset[str]:
    """The ids of all mentions of a text."""
    return frozenset(m.id for s in text.sentences for m in s.mentions)


_NOUNS = words.WARRANT | words.DECISION | words.COURT | words.RESOLUTION
_ADJECTIVE = re.compile(r"(?:ous|ful|less|able|ible|ive|al|ic|ed|ent|ant|ary|ing|less|wrong|void|false|unjust)\Z")


def _head(phrase: Phrase) -> str:
    """The noun: `the decision thursday`, `called the ruling unfortunate`."""
    left = [w for w in phrase.words if not w.endswith("day") and w not in ("'s", "'") and not w.isdigit()]
    last = left[-1] if left else ""
    if len(left) > 1 and last not in _NOUNS and _blames(last):
        return left[-2] if left[-2] in _NOUNS or left[-2][:1] in ("C", "K", "J") else last
    return last


def _blames(word: str) -> bool:
    return bool(_ADJECTIVE.search(word) or words.BAD.match(word) or words.GOOD.match(word))


def scene(sentence: Sentence, text: Text) -> Scene:
    """The scene of a sentence."""
    return Scene(sentence, text, clauses(sentence))
