"""What the grammar finds in a sentence: noun phrases, and verb groups with what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase: its preposition, words, last word, and the names in it."""

    prep: str
    start: int
    end: int
    words: list[str]
    names: list[str]  # placeholders
    pronoun: bool = False
    first: int = 0  # the number of its first token
    last: int = 0
    subject_of: Predication | None = None
    hangers: list[Phrase] = field(default_factory=list)  # phrases behind it that hang on it by a preposition

    @property
    def head(self) -> str:
        """The last word."""
        return self.words[-1] if self.words else ""


@dataclass(slots=True, eq=False)
class Predication:
    """A verb group and its complements.  `form`: finite, inf, ing, pp (a participle behind a noun)."""

    lemma: str
    start: int
    end: int
    form: str
    tense: str = ""  # past, present
    modal: str = ""  # will, would, could, can, may, might, must, should, shall
    negated: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    particle: str = ""
    mark: str = ""  # the word that opens its clause: if, when, after, that, who …
    subject: list[Phrase] = field(default_factory=list)  # the phrase and what hangs on it
    args: list[Phrase] = field(default_factory=list)
    antecedent: Phrase | None = None  # of a relative clause
    noun: Phrase | None = None  # on which an infinitive hangs: its *duty* to arrest
    governor: Predication | None = None
    first: int = 0
    last: int = 0
