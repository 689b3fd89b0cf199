"""What is said: where the statement behind or before a word of saying begins and ends, in the masked text."""

from __future__ import annotations

import re

from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.row import Item
from servanda.reports.grammar.tokens import Token
from servanda.reports.grammar.words import DATES, QUOTING
from servanda.reports.masking import Masked
from servanda.reports.sayings import ADDRESSED, NEEDS_THAT, STATING, VOWING, Saying
from servanda.reports.sentences import Span
from servanda.reports.subjects import beside, inverted, is_quotation, over_insertions

_COMPLEMENTS = dict.fromkeys(VOWING, "inf") | dict.fromkeys(("admit", "acknowledge"), "ing")
_OPENS = frozenset(("if", "when", "while", "once", "unless", "because", "since", "although", "as"))
_BRIDGES = frozenset("say think believe claim hope fear".split())  # a step that they say was wrong
_COUNTED = frozenset(("many", "much", "few"))
_FARTHEST = 14  # words and phrases between a word of saying and the verb of its statement
# what opens a clause of the text's own behind a comma
_ENDING = frozenset(
    "which who whom whose where although though while whilst whereas because since as after but despite with "
    "including".split()
) | {"even though", "now that", "because of", "according to"}
_OWN = frozenset("a an his her its what".split())  # …, in what he called a victory
_SPEAKING = STATING | {"call", "decline", "refuse", "describe", "accuse", "condemn", "reject"}
_OCCASIONS = frozenset("interview statement post tweet letter speech message briefing communique communiqué".split())
_INTRO = re.compile(
    r"(?:however|meanwhile|but|and|yet|so far|currently|today|now|(?:under|in|on|at|since|after)\s[^,]{2,50}),\s+"
    r"|(?:but|and|yet)\s+"
)
_DATELINE = re.compile(r"[\w .,']{1,40}(?:\([\w ]{1,40}\))?\s?--?-?\s|\([\w ]{2,40}\)\s(?:--?-?\s+)?")
_SHORTEST = 12  # characters of a statement behind a dateline or an introduction


def complement(masked: Masked, saying: Saying) -> int | None:
    """Where the statement begins that a verb introduces: behind `that`, at the subject of its clause, at `to do`."""
    if saying.stating and (start := _clause(masked, saying)) is not None:
        return start
    after = masked.item(saying.at + 1)
    if isinstance(after, Predication) and after.form == _COMPLEMENTS.get(saying.verb.lemma):
        return after.start
    if saying.tail in ("on", "upon", "to") or saying.verb.lemma == "urge":
        return _to_do(masked, saying)
    return None


def _clause(masked: Masked, saying: Saying) -> int | None:
    """The start of the statement behind a hearer, a date, `that`."""
    bare, hearer = saying.verb.lemma not in NEEDS_THAT, saying.verb.lemma in ADDRESSED
    subject: Phrase | None = None
    first = saying.at + 1
    while saying.tail and first < len(masked.items) and masked.items[first].start < saying.verb.end + len(saying.tail):
        first += 1  # made *it clear* that
    for at in range(first, min(len(masked.items), saying.at + _FARTHEST)):
        item = masked.items[at]
        if isinstance(item, Predication):
            if subject is None or item.form == "finite" or (item.form == "ing" and masked.is_mark(at - 1, ",")):
                return _at_verb(masked, saying, at, subject) if bare else None
        elif isinstance(item, Token):
            if start := _at_word(masked, item, bare and at == saying.at + 1, subject, hearer):
                return start if start > 0 else None
        elif hearer and not item.prep and item.subject_of is None:
            hearer = False
        elif subject is None and item.head not in DATES and (not item.prep or item.words[0] in _COUNTED):
            subject = item
    return None


def _at_word(masked: Masked, word: Token, opens: bool, subject: Phrase | None, hearer: bool) -> int:
    """Where the statement begins at `that` or `if`; -1 where a word ends the search, 0 where it goes on."""
    at = masked.place(word)
    if word.text == "that":
        return word.end + 1 if subject is None or hearer or len(subject.words) == 1 else -1
    if word.tag == "SUB":
        return word.start if opens and word.text in _OPENS and _finite_behind(masked, at) > 1 else -1
    joins = word.tag == "CC" and (subject is None or masked.is_mark(at - 1, ","))
    return -1 if word.tag in (";", "REL") or joins else 0


def _at_verb(masked: Masked, saying: Saying, at: int, subject: Phrase | None) -> int | None:
    """The start of a clause without `that` whose verb stands at a place; None where the verb is another's."""
    verb = masked.items[at]
    assert isinstance(verb, Predication)
    if subject is None or verb.form == "ing":  # said allowing him in would be an affront; told X, adding that
        gerund = verb.form == "ing" and _finite_behind(masked, at)
        bridged = verb.form == "finite" and saying.verb.lemma in _BRIDGES
        return verb.start if at == saying.at + 1 and (gerund or bridged) else None
    counted = subject.prep == "as"  # as many as 300 people
    inserted = over_insertions(masked, at) if masked.is_mark(at - 1, ",") else []
    own = [subject] if counted or subject in inserted else beside(masked, at) or verb.subject
    again = masked.is_mark(masked.place(subject) - 1, ",") and verb.lemma in QUOTING  # "…," X told Khan, he said
    if not own or own[0].start < subject.start or (verb.mark and not counted) or again:
        return None
    between = masked.items[masked.place(subject) + 1 : masked.place(own[0])]
    apart = own[0] is not subject and all(isinstance(item, Phrase) for item in between)  # promises a law X can sign
    return None if apart else subject.start - 3 * counted


def _finite_behind(masked: Masked, at: int) -> int:
    """How many clauses follow."""
    ahead = masked.items[at : at + _FARTHEST]
    return sum(isinstance(item, Predication) and item.form == "finite" for item in ahead)


def _to_do(masked: Masked, saying: Saying) -> int | None:
    """`urged Mongolia to arrest him`: whom, and what to do."""
    whom = masked.item(saying.at + 1)
    if not isinstance(whom, Phrase) or whom.pronoun:
        return None
    for item in masked.items[saying.at + 2 : saying.at + 8]:
        if isinstance(item, Predication):
            return whom.start if item.form == "inf" else None
        if isinstance(item, Phrase) and item.prep == "to" and len(item.words) == 1 and not item.names:
            return whom.start  # a verb that no list has
        if isinstance(item, Token) and item.tag in (";", "SUB", "REL"):
            return None
    return None


def told_last(masked: Masked, saying: Saying) -> Span | None:
    """ "The process has never been used, Number 10 said." """
    comma = _comma_before(masked, saying)
    if comma is None:
        return None
    start, stop = _opening(masked, comma), masked.items[comma].start
    inside = [verb for verb in _finite(masked) if start <= verb.start < stop]
    if any(item.start == start for _, item in masked.predications()):
        return None  # "Asked whether he would, he said"
    follows = masked.is_mark(saying.at + 1, ",") and not masked.is_mark(saying.at + 2, "CC")
    follows = follows and any(verb.start > saying.verb.start for verb in _finite(masked))
    if any(not p.mark or p.antecedent or not follows for p in inside):
        return start, stop
    behind = masked.items[saying.at + 1].end if follows else 0
    return (behind, end(masked, saying, behind)) if follows else None  # "If he comes, Kuttab said, …"


def _finite(masked: Masked) -> list[Predication]:
    return [verb for _, verb in masked.predications() if verb.form == "finite"]


def _comma_before(masked: Masked, saying: Saying) -> int | None:
    """The place of the comma between a statement and its word of saying or the subject of that."""
    if not saying.stating or saying.verb.form != "finite" or saying.verb.mark in ("that", "who", "which"):
        return None
    comma = saying.at - 1
    if not inverted(masked, saying):
        own, behind = beside(masked, saying.at), masked.item(saying.at + 1)
        own = own or (over_insertions(masked, saying.at) if masked.is_mark(saying.at - 1, ",") else [])
        thing = isinstance(behind, Phrase) and not behind.prep and len(behind.words) > 1 and behind.head not in DATES
        if not own or (thing and saying.verb.lemma not in ADDRESSED):
            return None
        comma = masked.place(own[0]) - 1
    return comma if masked.is_mark(comma, ",") else None


def _opening(masked: Masked, before: int) -> int:
    """Behind a semicolon, a dateline, "Currently," and "Under the statute,"."""
    stop = masked.items[before].start
    start = masked.text.rfind("; ", 0, stop) + 2 if "; " in masked.text[:stop] else 0
    for pattern in (_DATELINE, _INTRO):
        if (match := pattern.match(masked.text, start, stop)) and stop - match.end() > _SHORTEST:
            start = match.end()
    return start


def behind_formula(masked: Masked, phrase: Phrase) -> Span | None:
    """The statement behind "according to …": from the next noun phrase or the comma on."""
    inside = False  # a clause about the speaker: according to officials who saw it, …
    for item in masked.items[masked.place(phrase) + 1 :]:
        start = item.end if isinstance(item, Token) else item.start
        if masked.is_mark(masked.place(item), ",") or (isinstance(item, Phrase) and not item.prep and not inside):
            return start, end(masked, None, start)
        inside = inside or not isinstance(item, Phrase)
    return None


def before_formula(masked: Masked, phrase: Phrase) -> Span | None:
    """The statement before "according to …"."""
    start, stop = _opening(masked, masked.place(phrase)), phrase.start - len(phrase.prep) - 1
    return (start, stop) if any(start <= verb.start < stop for verb in _finite(masked)) else None


def end_of_clause(masked: Masked, start: int) -> int:
    """The end of a clause on a noun: its claim that A is B *was rejected*."""
    stop, before = end(masked, None, start), None
    for at, verb in masked.predications():
        if start <= verb.start < stop and verb.form == "finite":
            if before is not None and all(isinstance(item, Phrase) for item in masked.items[before + 1 : at]):
                return verb.start
            before = at
    return stop


def end(masked: Masked, saying: Saying | None, start: int, verbal: bool = False) -> int:
    """The statement runs to the end of the sentence or to a clause that is the text's own again.

    Before it has its verb nothing ends it, unless it needs none (`verbal`).
    """
    for at, item in enumerate(masked.items):
        if item.start < start:
            continue
        if verbal and _cuts(masked, at, item, saying):
            return item.start
        verbal = verbal or isinstance(item, Predication) or is_quotation(item)
    return len(masked.text)


def _cuts(masked: Masked, at: int, item: Item, saying: Saying | None) -> bool:
    """Whether the text speaks for itself again from here."""
    if isinstance(item, Phrase):
        return item.prep == "in" and item.head in _OCCASIONS
    if isinstance(item, Predication):
        return False
    if item.text == ",":
        joined = masked.is_mark(at + 1, "CC") and _resumes(masked, at + 2, saying)
        return joined or _is_own(masked.item(at + 1), saying) or _is_absolute(masked, at + 1)
    if item.tag == "CC":
        return _goes_on_speaking(masked.item(at + 1), saying)
    return item.text in (";", ":") or item.tag == ","  # a dash


def _is_own(item: Item | None, saying: Saying | None) -> bool:
    """Whether behind a comma the text goes on: which …, despite …, adding …, or the clause around a relative one."""
    if isinstance(item, Token):
        return item.text in _ENDING
    if isinstance(item, Phrase):
        return item.prep in _ENDING or (item.prep == "in" and item.words[0] in _OWN)
    around = saying is not None and saying.verb.antecedent is not None
    return item is not None and (item.form == "ing" or (around and item.form == "finite"))


def _is_absolute(masked: Masked, at: int) -> bool:
    """`…, the two countries having failed to arrest him`."""
    while isinstance(verb := masked.item(at), Phrase):
        at += 1
    return isinstance(verb, Predication) and verb.form == "ing" and "having" in masked.text[verb.start : verb.end]


def _resumes(masked: Masked, at: int, saying: Saying | None) -> bool:
    """Whether behind a comma and `and` the speaker does something else, or somebody else speaks."""
    verb = masked.item(at)
    if isinstance(verb, Predication):
        return saying is not None and verb.form == "finite" and not verb.modal
    ahead = next((item for item in masked.items[at : at + 6] if not isinstance(item, Phrase)), None)
    if not isinstance(ahead, Predication) or ahead.form != "finite":
        return False
    return (ahead.lemma in STATING and not ahead.negated) or _narrates(ahead, saying)


def _narrates(verb: Predication, saying: Saying | None) -> bool:
    """Whether the tense is the text's own: announced that it would leave, and the exit *took* effect."""
    plain = not (verb.modal or verb.perfect or verb.progressive or verb.passive or verb.lemma in ("be", "have"))
    return plain and saying is not None and saying.verb.tense == verb.tense == "past"


def _goes_on_speaking(verb: Item | None, saying: Saying | None) -> bool:
    """`says that … and warns anybody`: the next thing that the speaker says."""
    if saying is None or not isinstance(verb, Predication) or verb.form != "finite" or verb.modal:
        return False
    return verb.tense == saying.verb.tense and verb.lemma in _SPEAKING
