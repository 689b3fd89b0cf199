"""Who bears a duty: states by name, the members of the Court, those outside it, and whom pronouns stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import DATES, NUMBER_WORDS
from servanda.reports.model import Mention, Sentence, Text

PARTIES, NON_PARTIES = "parties", "non_parties"

MEMBERS = frozenset("member members party parties signatory signatories".split())
_PLURAL = frozenset("states countries nations governments".split())
NATIONS = _PLURAL | frozenset("state country nation government".split())
_PEERS = NATIONS | frozenset("capital member party signatory non-member non-party non-signatory".split())
_OUTSIDE = frozenset("non-member non-members non-party non-parties non-signatory non-signatories".split())
_ANY = frozenset("all every each any other european african no departing withdrawing".split())
_SOME = frozenset("each any all most many some none one".split())  # of the members
_ONE = frozenset("a departing any every each no".split())
_JOINED = frozenset("signed ratified joined join ratify acceded recognise recognize part belong adhered".split())
_NOT = frozenset("not n't never outside".split())
_OFFICIALS = frozenset(
    "territory soil airspace law police authorities officials courts officers government enforcement judiciary".split()
)
_OURS = frozenset(
    "we us you country state nation rcmp mounties garda gardai gardaí carabinieri police government "
    "authorities officials".split()
)
_THEY = frozenset("they them those these all both two three four".split())
_ALLIES = frozenset("ally allies neighbour neighbor partner friend backer rival foe".split())
_NAMED = ("name", "office", "capital", "metonym", "place", "phrase")
_PEERS_OR_THE = _PLURAL | MEMBERS | {"the", "of"}
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
# what hangs there bears nothing
HUNG = frozenset("as under in since unlike despite from with at during after before".split())
_EXAMPLES = frozenset(("such as", "including", "like", "among", ""))
_MEMBER_WORDS = re.compile(r"\b(?:members?|parties|signatories|ratified|joined|signed up)\b", re.IGNORECASE)


def bearers(said: Clauses, phrases: list[Phrase], text: Text, until: int = 0) -> list[str]:
    """The ids of those whom phrases name; insertions up to the token `until` belong to them.

    "The 124 states that have signed up to the court" are the parties, "states outside it, such as Turkey" both.
    """
    if not phrases:
        return []
    head = phrases[0]
    if head.first and said.tokens[head.first - 1].text == "whose":
        return discussed(said.view.sentence, text)
    last = max(until, phrases[-1].last + 1, *(q.last + 3 for q in said.predications if q.antecedent in phrases))
    inside = [phrase for phrase in said.phrases if head.first <= phrase.first < last or phrase in phrases]
    own = [head, *(phrase for phrase in inside if phrase.prep in _EXAMPLES and phrase is not head)]
    if _ALLIES & set(head.words) and "'s" in head.words:
        return _ally(said, head, text)
    if listed := _in_apposition(said, head):
        return listed
    first = head.first - 2 * (said.tokens[max(head.first - 1, 0)].text in _NOT)  # `states not` `party to the Statute`
    if group := _group([token.text for token in said.tokens[max(first, 0) : last]], phrases):
        return group + _states(said, own[1:])
    return _states(said, own) or _meant(said, head, text)


def _ally(said: Clauses, head: Phrase, text: Text) -> list[str]:
    """`Russia's ally Armenia`: the state named last; `Russia's old ally`: the one told of, not whose ally it is."""
    at = head.words.index("'s")
    owner, own = ([w for w in words if w[0] == "S"] for words in (head.words[:at], head.words[at:]))
    known = [said.view.name(name).id for name in own] or _it(said, head, text) or discussed(said.view.sentence, text)
    return [id for id in known if id not in {said.view.name(name).id for name in owner}]


def _states(said: Clauses, own: list[Phrase]) -> list[str]:
    """The states named, and `Italian police`."""
    officials = [phrase for phrase in own[:1] if set(phrase.words) & _OFFICIALS]
    return list(dict.fromkeys(said.ids(own, "S") + said.ids(officials, "D")))


def _group(words: list[str], phrases: list[Phrase]) -> list[str]:
    """The parties or the non-parties, where the head noun is one for states; members of another body are neither."""
    of = [word for phrase in phrases[1:2] if phrases[0].head in _SOME or not phrase.prep for word in phrase.words]
    head, seen = {*phrases[0].words, *of}, set(words)
    letters = {name[0] for name in phrases[0].names}
    if letters & set("OUGNIASDP"):
        return []
    if head & _OUTSIDE or any(word.startswith("non-") for word in words[:4]):
        return [NON_PARTIES]
    several = bool(head & (_PLURAL | MEMBERS) or (head & NATIONS and head & _ONE))
    if not several:
        return []
    if seen & _NOT and (seen & (MEMBERS | _JOINED) or "outside" in seen):
        return [NON_PARTIES]
    counted = any(word.isdigit() or word.split("-")[0] in NUMBER_WORDS for word in head)
    marked = counted or head & _ANY or seen & (_JOINED | MEMBERS) or "C" in letters
    return [PARTIES] if marked or len(head) == 1 else []


def _meant(said: Clauses, head: Phrase, text: Text) -> list[str]:
    """Whom `they`, `all three`, `the states`, `we`, `it` or `the authorities` stand for."""
    words = set(head.words)
    if head.names or len(words - {"the", "'s"}) > 3:
        return []
    if words <= {"the", "others", "rest"} and any(token.text in MEMBERS for token in said.tokens[: head.first]):
        return [NON_PARTIES]
    if words == {"it"}:
        return _it(said, head, text)
    if (words & _THEY and words <= _THEY | _PEERS_OR_THE) or words <= {"the", *_PLURAL}:
        return _they(said, head, text)
    seat = any(name[0] == "L" for phrase in head.hangers for name in phrase.names)  # `officials in The Hague`
    return discussed(said.view.sentence, text) if words & _OURS and not (words & _ONE or seat) else []


def _in_apposition(said: Clauses, head: Phrase) -> list[str]:
    """`Ireland and Iceland, countries obliged to`, `the US, not a member`: the states before the comma."""
    comma = head.first - 1 - (said.tokens[max(head.first - 1, 0)].text in _NOT)
    before = [phrase for phrase in said.phrases if comma - 3 < phrase.last < comma]
    noun = set(head.words) & _PEERS and not any(name[0] in "SOUGN" for name in head.names)
    return said.ids(before, "S") if comma > 0 and said.tokens[comma].tag == "," and noun else []


def _it(said: Clauses, head: Phrase, text: Text) -> list[str]:
    """The state that is the last subject before in the sentence, else the only one in the sentence before."""
    subjects = [said.ids(p.subject, "S")[:1] for p in reversed(said.predications) if p.first < head.first]
    before = said.ids([phrase for phrase in said.phrases if phrase.last < head.first], "S")
    if known := next(filter(None, subjects), []) or _group_before(said, head, []) or before[-1:]:
        return known
    near = [states for s in text.before(said.view.sentence, 1, 1) if len(states := _named(s.mentions)) == 1]
    return near[0] if near else discussed(said.view.sentence, text) if not head.first else []


def _they(said: Clauses, head: Phrase, text: Text) -> list[str]:
    """The members or the states told of earlier in the sentence, else in the sentences before."""
    count = next((_COUNTS[word] for word in head.words if word in _COUNTS), 0)
    earlier = [phrase for phrase in said.phrases if phrase.last < head.first]
    if not count and (group := _group_before(said, head, earlier)):
        return group
    states = _named(said.names(earlier, "S"))
    if _fits(states, count):
        return states
    return _counted(said, text, states, count) if count or "the" in head.words else _last_told(said, text)


def _counted(said: Clauses, text: Text, known: list[str], count: int) -> list[str]:
    """`all three`, `the states`: those of the nearest sentence that names so many, or of several together."""
    for sentence in reversed(text.before(said.view.sentence, 8, 3)):
        states = _named(sentence.mentions)
        known = list(dict.fromkeys([*known, *states]))
        if _fits(states, count):
            return states
        if count and len(known) == count:
            return known
    return []


def _last_told(said: Clauses, text: Text) -> list[str]:
    """`they`: the states of the sentence before, else the members told of there."""
    for sentence in text.before(said.view.sentence, 1, 3):
        if _fits(states := _named(sentence.mentions), 0):
            return states
        if _MEMBER_WORDS.search(sentence.text):
            return [PARTIES]
    return []


def _fits(states: list[str], count: int) -> bool:
    """Whether they are so many; several where no number was said."""
    return len(states) == count if count else len(states) > 1


def _group_before(said: Clauses, head: Phrase, earlier: list[Phrase]) -> list[str]:
    """The parties or non-parties told of before in the sentence, as a subject or otherwise."""
    for subject in (p for p in said.predications if p.subject and p.first < head.first):
        words = [token.text for token in said.tokens[subject.subject[0].first : subject.first]]
        if group := _group(words, subject.subject):
            return group
    return next((group for phrase in earlier if (group := _group(phrase.words, [phrase]))), [])


def _named(mentions: Iterable[Mention]) -> list[str]:
    """The states among mentions, each once."""
    states = (m for m in mentions if m.kind == "state" and m.how != "demonym")
    return list(dict.fromkeys(id for m in states for id in m.id.split(";")))


def discussed(sentence: Sentence, text: Text) -> list[str]:
    """The state for which "we" or "the authorities" speak: the one that the sentences before are about, the nearest
    paragraph first; `Norwegian law` where no state is named."""
    near = [s for s in text.before(sentence, 5) if s.paragraph == sentence.paragraph] + [sentence]
    for sentences, ways in ((near, _NAMED), (text.before(sentence, 5), _NAMED), (near, ("demonym",))):
        known = [m.id for s in sentences for m in s.mentions if m.kind in ("state", "place") and m.how in ways]
        if most := Counter(id for id in known if len(id) == 3).most_common(1):
            return [most[0][0]]
    return []


def subject_of(said: Clauses, found: Predication) -> list[Phrase]:
    """The subject; where none was found or it hangs on something else, the noun with which the clause begins."""
    known = said.subject(found)
    known = known if said.names(known, "SD") else found.subject
    treaty = known and all(name[0] == "T" for phrase in known for name in phrase.names) and bool(known[0].names)
    beside = [x for x in said.phrases if x.last == found.first - 1 and not x.prep and can_bear(x)]
    if beside and not (known and can_bear(known[0])):
        return [*beside, *beside[0].hangers]
    apart = known and any(token.tag == ";" or token.text == ";" for token in said.tokens[known[0].last : found.first])
    dated = known and not DATES.isdisjoint(known[0].words)  # `ratified it two years later, is obliged`
    if known and not (treaty or apart or dated) and known[0].prep not in HUNG:
        return known
    return nearest(said, found.first) or known


def nearest(said: Clauses, before: int, kinds: str = "") -> list[Phrase]:
    """The last phrase before a token that can bear a duty (or names one of these kinds), with what hangs on it; one
    behind a preposition only where there is no other."""
    known = [phrase for phrase in said.phrases if phrase.last < before]
    able = [x for x in known if (any(name[0] in kinds for name in x.names) if kinds else can_bear(x))]
    free = [x for x in able if x.prep not in HUNG] or [x for x in able if x.prep == "in" and x.names]
    return [free[-1], *free[-1].hangers] if free else []


def can_bear(phrase: Phrase) -> bool:
    """Whether it names a state, the members or those outside; `a signatory` is what somebody named before is."""
    if phrase.words[:1] in (["a"], ["an"]):
        return False
    return any(name[0] == "S" for name in phrase.names) or bool(_group(phrase.words, [phrase]))
