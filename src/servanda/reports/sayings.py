"""The words of saying: which predications put somebody's words, and what they are put on.

Tables of lemmas by meaning, and one function that tells whether a predication is a word of saying that is used here:
no negation, no condition, no passive.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import verbs
from servanda.reports.masking import Masked

# a statement follows: said (that) …
STATING = frozenset(
    "say state tell announce add note argue claim insist stress emphasize emphasise explain declare confirm affirm "
    "assert maintain warn acknowledge admit concede indicate recall reiterate repeat reply respond reveal remark "
    "observe comment conclude contend complain pledge vow promise report write tweet post allege assure believe think "
    "inform remind estimate predict testify underline underscore highlight proclaim boast joke quip shout "
    "argue suggest recommend propose caution counter retort protest lament signal stipulate specify clarify advise "
    "agree accept deny recount opine muse continue ask answer threaten guarantee certify communicate fear hope expect "
    "speculate regret read appeal instruct express convey urge interject bemoan mutter gloat fume exclaim disclose "
    "elaborate attest insinuate scoff hint reckon plead submit object reason esteem swear brag demand deem go hit lash "
    "point make put let spell set speak talk sustain".split()
)
# a statement follows only behind "that": what they take else is a thing, a wish or a hearer
NEEDS_THAT = frozenset(
    "agree accept fear hope expect ask read urge advise instruct express convey comment post appeal deny "
    "recommend continue observe signal suggest allege regret threaten answer report hint tweet respond welcome "
    "demand cite specify stipulate plead submit object reason swear propose communicate guarantee certify "
    "reveal write indicate highlight speculate boast recount".split()
)
# a court's acts quote nobody unless its words stand in marks
ACTS = frozenset("hold rule find decide determine judge consider decree order charge".split())
# words are put on something: called it “…”
NAMING = frozenset(
    "call describe denounce brand label dub condemn dismiss hail praise criticise criticize slam blast accuse "
    "reject cite demand invite refer characterise characterize decry deride mock liken term style deplore welcome "
    "ridicule quote oppose endorse mention invoke reference voice echo defend justify commend thank "
    "congratulate applaud laud lambast lambaste deem implore appreciate offer question rebuke advance "
    "celebrate treat slip undertake sustain advocate".split()
)
ADDRESSED = frozenset("ask tell inform assure remind notify warn advise promise instruct".split())
CALLING = frozenset("call brand label deem term dub".split())  # … it regrettable
DESCRIBING = frozenset("describe denounce deride characterise characterize decry".split())  # … as
VOWING = frozenset("vow pledge promise undertake affirm swear".split())  # … to do or to have done
# several words that act as one: what must follow the verb
_PHRASAL = {
    "call": ("on", "for", "upon"), "speak": ("of",), "talk": ("of",), "point": ("out",), "go": ("on",),
    "refer": ("to",), "lash": ("out",), "hit": ("back",), "spell": ("out",), "set": ("out",), "warn": ("of",),
    "complain": ("of",), "argue": ("for",), "appeal": ("to",), "make": ("clear", "it clear", "plain"),
    "put": ("it",), "let": ("it be known",), "voice": ("concern",),
}  # fmt: skip
_ONLY_PHRASAL = frozenset("go lash hit point make put let spell set speak talk".split())
_NO_SAYING = frozenset(
    "mean show prove ensure require know see reveal find demonstrate imply hear learn discover realize realise "
    "remember forget doubt be do have cause want provide allow make let get decide establish fear".split()
)
_GOING_ON = frozenset("go continue proceed threaten offer seek try".split())  # went on to say
_POSSIBLE = frozenset("will would could can may might must should shall".split())
NOUNS = frozenset(
    "argument claim statement assertion allegation contention warning position view insistence announcement "
    "assurance pledge promise belief reading remark remarks "
    "suggestion complaint accusation conclusion opinion arguments claims warnings assurances pledges".split()
)
VIEWS = ("view", "opinion", "reading", "words", "eyes")


class Saying(NamedTuple):
    """A predication of saying, its place in the row, and its words in the text."""

    verb: Predication
    at: int
    cue: str
    tail: str  # "on" of "called on"

    @property
    def stating(self) -> bool:
        """Whether a statement can follow."""
        return self.verb.lemma in STATING and self.tail not in ("on", "upon", "for", "of", "to")


def sayings(masked: Masked) -> list[Saying]:
    """The words of saying of a statement, in order."""
    found = []
    for at, verb in masked.predications():
        if _speaks(masked, at, verb):
            tail = _tail(masked, verb)
            if tail or verb.lemma not in _ONLY_PHRASAL:
                word = masked.text[: verb.end].rpartition(" ")[2].removesuffix(f" {verb.particle}")
                cue = word if not tail or word.endswith(tail) else f"{word} {tail}"
                found.append(Saying(verb, at, cue, tail))
    return found


def _speaks(masked: Masked, at: int, verb: Predication) -> bool:
    known = verb.lemma in STATING or verb.lemma in NAMING or verb.lemma in ACTS
    if not known and not (masked.is_mark(at + 1, "that") and verb.lemma not in _NO_SAYING and masked.quotes):
        return False
    if verb.form == "pp" and ((verb.lemma == "say" and not masked.is_mark(at - 1, "as", "than")) or _tells(masked, at)):
        verb.form, verb.passive = "finite", False  # "…, he said by telephone"
    if verb.passive and verb.form != "ing" and not (verb.lemma in NAMING and agent(masked, at)):
        return False
    if verb.form == "inf" and (verb.governor is None or verb.governor.lemma not in _GOING_ON):
        return False
    return not verb.negated and verb.modal not in _POSSIBLE


def _tells(masked: Masked, at: int) -> bool:
    """`…, its government announced on Thursday`: what could be a participle ends the clause of its noun."""
    when, verb = masked.item(at + 1), masked.items[at]
    dated = isinstance(when, Phrase) and when.prep in ("on", "in", "at")
    clause = masked.is_mark(at - 2, ",") and isinstance(masked.item(at - 1), Phrase)
    ends = masked.is_mark(at + 1 + dated, ",", ";")
    return clause and ends and isinstance(verb, Predication) and verb.lemma in STATING


def agent(masked: Masked, at: int) -> Phrase | None:
    """Who does what the passive at a place says: hailed *by the minister* as …"""
    behind = masked.item(at + 1)
    return behind if isinstance(behind, Phrase) and behind.prep == "by" else None


def _tail(masked: Masked, verb: Predication) -> str:
    """The words behind the verb that make it one of saying: call *on*, make *it clear*."""
    behind = masked.text[verb.end : verb.end + 14].lstrip()
    for tail in _PHRASAL.get(verb.lemma, ()):
        if verb.particle == tail or (behind.startswith(tail) and not behind[len(tail) : len(tail) + 1].isalnum()):
            return tail
    return ""


def _forms(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(form for form, (lemma, _) in verbs().items() if lemma in lemmas)


_BARE = _forms(STATING - NEEDS_THAT - _ONLY_PHRASAL | CALLING | DESCRIBING | VOWING | {"urge", "appeal", "point"})
_BARE -= {"state", "states", "notes", "appeal", "appeals", "recall", "remind"}
_WITH_THAT = _forms(STATING) | NOUNS
_BEFORE_MARK = re.compile(r"([a-z]{3,})[,.]")
_WORD = re.compile(r"(?!call(?:s|ed|ing)? for\b)\b[a-z]{3,}")


def may_speak(words: str) -> bool:
    """Whether words without quotations can hold a statement of somebody's, so that reading them is worth while."""
    if "ccording to" in words or any(f"{view}," in words or f"{view} of" in words for view in VIEWS):
        return True
    found = _WORD.findall(words)
    if not _BARE.isdisjoint(found):
        return True
    return not _WITH_THAT.isdisjoint(found if " that " in words else _BEFORE_MARK.findall(words))
