"""Who speaks: the subject of a word of saying as the text names it, a span of the document."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.row import Item
from servanda.reports.grammar.tokens import Token
from servanda.reports.grammar.words import DATES, QUOTING
from servanda.reports.masking import Masked
from servanda.reports.roles import ROLES, holds_office
from servanda.reports.sayings import ADDRESSED, Saying, agent
from servanda.reports.sentences import Span

_PLACED = frozenset(
    "letter note message court courts embassy office judges authorities delegation mission committee commission "
    "rapporteur expert expertise working adviser advisor group".split()
)
_BOUND = frozenset(("of", "for", "from", "with", "by"))  # prepositions that hang on any noun
_LOOSE = frozenset("here there either itself himself herself themselves both all".split())
_TEXTS = frozenset(
    "resolution draft motion bill text petition statement letter report post speech message note decree "
    "communique communiqué declaration document tweet memo ruling".split()
)
_OPENING = frozenset(("as", "after", "before", "since", "until"))
_PLACING = frozenset(("in", "at", "to", "on"))
_NOBODY = frozenset("there that this what which how why nothing these those".split())


def subject(masked: Masked, saying: Saying, earlier: Sequence[Saying] = ()) -> Span | None:
    """The speaker: before the verb, behind it, or that of the verb to which it is joined."""
    phrases = speaking(masked, saying, earlier)
    return named(masked, phrases) if phrases else None


def speaking(masked: Masked, saying: Saying, earlier: Sequence[Saying]) -> list[Phrase]:
    """The phrases of the speaker, wherever they stand."""
    return inverted(masked, saying) or subject_phrases(masked, saying, earlier)


def subject_phrases(masked: Masked, saying: Saying, earlier: Sequence[Saying]) -> list[Phrase]:
    """The phrases of a subject that does not follow its verb."""
    verb = saying.verb
    if verb.form == "ing":
        return _of_participle(masked, saying, earlier)
    if verb.passive and (by := agent(masked, saying.at)):
        return [by, *by.hangers]
    if verb.form != "finite":
        return verb.subject or main_subject(masked, saying.at)
    if masked.is_mark(saying.at - 1, "CC"):
        first = _joined(saying, earlier)
        return speaking(masked, first, earlier) if first else verb.subject or main_subject(masked, saying.at)
    if masked.is_mark(saying.at - 1, ","):
        return over_insertions(masked, saying.at) or verb.subject or main_subject(masked, saying.at)
    if phrases := beside(masked, saying.at):
        return phrases
    if verb.subject and verb.subject[0].start < verb.start and verb.subject[0].head not in DATES:
        return verb.subject
    return [verb.antecedent] if verb.antecedent else main_subject(masked, saying.at)


def beside(masked: Masked, at: int) -> list[Phrase]:
    """The noun phrase right before a verb, where it is no object and no date."""
    if not isinstance(masked.item(at - 1), Phrase):
        return []
    phrases = _with_hangers(masked, at - 1)
    object_ = isinstance(masked.item(masked.place(phrases[0]) - 1), Predication)
    head = phrases[0]
    loose = head.head in DATES or head.head in _LOOSE or (head.prep and head.prep not in _OPENING)
    return [] if object_ or loose or is_quotation(head) else phrases


def _joined(saying: Saying, earlier: Sequence[Saying]) -> Saying | None:
    """The word of saying before, in the same tense or form."""
    like = [s for s in reversed(earlier) if s.at < saying.at and s.verb.form == saying.verb.form]
    same = (s for s in like if s.verb.tense == saying.verb.tense)
    return next(same, None) or next((s for s in like if not s.verb.mark), None)


def _of_participle(masked: Masked, saying: Saying, earlier: Sequence[Saying]) -> list[Phrase]:
    """`a resolution calling for`, `with Fatah saying`, `…, calling it`."""
    before = masked.item(saying.at - 1)
    if isinstance(before, Phrase):
        phrases = _with_hangers(masked, saying.at - 1)
        if phrases[0].prep == "with" or phrases[0].head in _TEXTS or masked.place(phrases[0]) == 0:
            return phrases
    if masked.is_mark(saying.at - 1, "as") and saying.verb.governor is not None:
        return saying.verb.governor.subject  # quoted as saying
    said = [s for s in earlier if s.at < saying.at and s.verb.form == "finite" and s.verb.mark != "that"]
    found = speaking(masked, said[-1], earlier) if said else main_subject(masked, saying.at)
    return found or saying.verb.subject


def _with_hangers(masked: Masked, at: int) -> list[Phrase]:
    """The noun phrase that ends at a place, the outermost phrase first; "here" and "itself" are no part of it."""
    start = at
    while start > 0 and isinstance(masked.items[start - 1], Phrase):
        item = masked.items[start]
        if isinstance(item, Phrase) and item.prep in ("", "with") and item.head not in _LOOSE:
            break
        start -= 1
    return [item for item in masked.items[start : at + 1] if isinstance(item, Phrase)]


def over_insertions(masked: Masked, at: int) -> list[Phrase]:
    """The subject of a verb behind a comma: the farthest noun phrase with which its clause can begin."""
    found: list[Phrase] = []
    other: list[Phrase] = []  # of a verb in the same clause: "received him, told everyone"
    for place in range(at - 2, -1, -1):
        item = masked.items[place]
        if isinstance(item, Predication):
            if item.form == "finite" and not item.mark:
                other = [p for p in item.subject if p.start < item.start]
        elif isinstance(item, Token) and (item.tag == ";" or item.text == "that" or _new_clause(masked, place)):
            break
        elif masked.is_mark(place, ",") and isinstance(masked.item(place - 1), Phrase):
            phrases = _with_hangers(masked, place - 1)
            bare = (not phrases[0].prep or phrases[0].prep in _OPENING) and not is_quotation(phrases[-1])
            if bare and (phrases[0].prep or _opens_clause(masked, masked.place(phrases[0]))):
                found = phrases
    return found or other


def _new_clause(masked: Masked, place: int) -> bool:
    """`…, and`, `while …`: a clause begins here."""
    joins = masked.is_mark(place, "CC") and masked.is_mark(place - 1, ",") and not masked.is_mark(place + 1, "REL")
    return joins or masked.is_mark(place, "while", "whereas", "although", "because")


def _opens_clause(masked: Masked, at: int) -> bool:
    before = masked.item(at - 1)
    return before is None or isinstance(before, Token) or is_quotation(before)


def is_quotation(item: Item | None) -> bool:
    """Whether a phrase stands for words in quotation marks."""
    return isinstance(item, Phrase) and any(name[0] == "Q" for name in item.names)


def inverted(masked: Masked, saying: Saying) -> list[Phrase]:
    """`…, said the minister`: the phrase behind the verb, where no verb of its own follows it."""
    verb, after = saying.verb, masked.item(saying.at + 1)
    comma = masked.is_mark(saying.at - 1, ",")
    quoted = is_quotation(masked.item(saying.at - 1 - comma))
    if not quoted and (verb.lemma not in QUOTING or verb.lemma in ADDRESSED):
        return []
    if verb.form != "finite" or verb.lemma == "tell" or not isinstance(after, Phrase) or after.prep or after.pronoun:
        return []
    if not (quoted or masked.is_mark(saying.at - 1, ",", ";")) or is_quotation(after):
        return []
    phrases = [after, *after.hangers]
    behind = masked.place(phrases[-1]) + 1
    if not quoted and not _said_before(masked, saying.at - 1) and not masked.is_mark(behind, ","):
        return []
    follows, agent = masked.item(behind), masked.item(behind + 1)
    own = isinstance(follows, Predication) and follows.form == "finite"
    return [] if own and not (isinstance(agent, Phrase) and agent.prep == "by") else phrases


def _said_before(masked: Masked, comma: int) -> bool:
    """Whether a clause or a quotation stands before the comma."""
    finite = [(at, verb) for at, verb in masked.predications() if at < comma and verb.form == "finite"]
    around = any(verb.antecedent for _, verb in finite)  # the visit, which was foreseen, remained …
    own = any(not verb.antecedent and (around or not masked.is_mark(at - 1, ",")) for at, verb in finite)
    return own or any(map(is_quotation, masked.items[:comma]))


def main_subject(masked: Masked, before: int) -> list[Phrase]:
    """The subject of the first clause of a statement that is not a subordinate one."""
    for at, item in masked.predications():
        if at >= before:
            break
        if item.form == "finite" and item.subject and not item.mark and item.subject[0].start < item.start:
            over = over_insertions(masked, at) if masked.is_mark(at - 1, ",") else []
            return over or item.subject
    return []


def named(masked: Masked, phrases: Sequence[Phrase]) -> Span | None:
    """The span of a subject with what belongs to its name: `the president of Brazil, Lula`, of which it is `Lula`."""
    head = phrases[0]
    if head.words and head.words[0] in _NOBODY:
        return None
    if (name := _apposed(masked, phrases)) is not None:
        return masked.span(name.start, name.end)
    last = _last(masked, phrases)
    return masked.span(_first(masked, head).start, last.end)


def _last(masked: Masked, phrases: Sequence[Phrase]) -> Phrase:
    """The last phrase that belongs to the name: `the head of the army`, not `Putin on Monday`."""
    last = phrases[0]
    for phrase in phrases[1:]:
        if phrase.start < last.end or phrase.head in DATES or phrase.head.isdigit():
            break
        if phrase.prep not in _BOUND and not (phrase.prep in _PLACING and _is_post(masked, last)):
            break
        last = phrase
    return last


def _is_post(masked: Masked, phrase: Phrase) -> bool:
    """Whether a place can belong to it: the ambassador *to* Israel, a source *in* the ministry."""
    word = masked.words(masked.span(phrase.start, phrase.end)).rpartition(" ")[2].lower()
    return word.removesuffix("s") in ROLES or word in _PLACED


def _first(masked: Masked, head: Phrase) -> Phrase:
    """The first phrase that `and` or a comma joins to a subject: `Benin, Peru and the prosecutor`."""
    first, at = head, masked.place(head)
    serial = masked.is_mark(at - 2, ",") and not masked.is_mark(at - 4, ",")
    if head.pronoun or serial:
        return head
    while masked.is_mark(at - 1, "CC") or (first is not head and masked.is_mark(at - 1, ",")):
        at = at - 2 if not masked.is_mark(at - 2, ",") else at - 3
        item = masked.item(at)
        if not isinstance(item, Phrase) or isinstance(masked.item(at - 1), Predication):
            break
        while isinstance(item, Phrase) and item.prep and isinstance(masked.item(at - 1), Phrase):
            at, item = at - 1, masked.item(at - 1)
        if not isinstance(item, Phrase) or item.prep or item.subject_of or isinstance(masked.item(at - 1), Predication):
            break
        first = item
    return first


def _apposed(masked: Masked, phrases: Sequence[Phrase]) -> Phrase | None:
    """The name behind an office and a comma."""
    last = _last(masked, phrases)
    office = masked.words(masked.span(phrases[0].start, last.end))
    at = masked.place(last)
    name = masked.item(at + 2)
    if not masked.is_mark(at + 1, ",", "(") or not holds_office(office):
        return None
    if not isinstance(name, Phrase) or not _is_name(name):
        return None
    closing = masked.item(masked.place([name, *name.hangers][-1]) + 1)
    return name if closing is None or not isinstance(closing, Phrase) else None


def _is_name(phrase: Phrase) -> bool:
    return not phrase.prep and phrase.words == phrase.names and not is_quotation(phrase)


def owner(masked: Masked, noun: Phrase) -> Span | None:
    """Whose view it is: Kuttab’s, the French, of the court."""
    if noun.hangers and noun.hangers[0].prep in ("of", "by", "from"):
        return named(masked, noun.hangers)
    if noun.names:
        first = masked.text.index(noun.names[0], noun.start)
        return masked.span(first, first + len(noun.names[0]))
    if "'s" in noun.words or "'" in noun.words:
        return masked.span(noun.start, masked.text.index("'", noun.start))
    possessive = noun.words[0] in ("his", "her", "their", "its")
    return masked.span(noun.start, noun.start + len(noun.words[0])) if possessive else None
