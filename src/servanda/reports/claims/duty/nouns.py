"""Nouns and adjectives that bind: `has a duty to`, `is under no obligation`, `is duty-bound`, `its duty to arrest`."""

from __future__ import annotations

from servanda.reports.claims.duty import bonds as b
from servanda.reports.claims.duty.acts import ARREST, AS_TOLD, COOPERATE, act_of, complements, deed
from servanda.reports.claims.duty.bearers import HUNG, NATIONS, PARTIES, can_bear, nearest, subject_of
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.grammar.words import SAY

DUTIES = frozenset(
    "obligation obligations duty duties responsibility responsibilities onus burden commitment commitments compulsion "
    "requirement necessity undertaking".split()
)
RELIEVE = frozenset("free exempt release relieve absolve discharge excuse dispense spare".split())
_BOUND = frozenset("duty-bound treaty-bound law-bound legally-bound honour-bound".split())
_CHOICES = frozenset("choice option alternative".split())
_OWE = frozenset(
    "have owe bear carry face hold shoulder assume retain incur accept take leave see recognise recognize feel".split()
)
_CREATE = frozenset("create impose place lay put entail".split())
_LAST = frozenset("continue remain stay persist last stand still".split())
_REST = frozenset("be rest lie fall apply extend remain bind".split())  # the duty rests with every member
_EXIST = frozenset("exist apply arise be".split())
_DENY = frozenset("deny dispute contest question reject".split())
_ARRESTS = frozenset("arrest arrests surrender detention".split())
_ACTS = _ARRESTS | frozenset("cooperation co-operation compliance".split())
_MANDATORY = frozenset("binding mandatory obligatory compulsory".split())
_OPTIONAL = frozenset("voluntary optional".split())
_GROUNDS = frozenset("basis ground grounds".split())  # there is none for it
_BINDING = frozenset(
    "oblige obliges obliged obligates obligated binds bound required compelled committed mandated require requires "
    "undertake undertakes incumbent falls fall".split()
).union(DUTIES, _GROUNDS, _BOUND)
_NOT = frozenset("not n't never nor".split())
_JOINING = frozenset("membership ratification accession joining ratifying".split())
_TAKEN = frozenset("under with from on took has had have bears assumed".split())  # the duty
_NEAR = 10  # tokens


def burden(said: Clauses, found: Predication) -> b.Bond | None:
    """`has a duty to`, `is under no obligation`, `owes the court nothing`, `has (is left) no choice but to`."""
    act, done = deed(said, found)
    for phrase in complements(said, found):
        words = set(phrase.words)
        if not _carries(found, phrase):
            continue
        free = found.negated or bool(words & b.NO)
        if words & DUTIES and found.lemma in _CREATE:
            return b.Bond(
                b.NONE if free else b.MUST, found, said.behind(found, "on", "upon", "for"), act or COOPERATE, done
            )
        if words & _CHOICES and act:
            bearer = found.args[:1] if found.lemma == "leave" and not found.passive else subject_of(said, found)
            return b.Bond(b.MUST if free else b.VOLUNTARY, found, bearer, act, done)
        if words & DUTIES and (act := act or _in_general(said, found, phrase, free)):
            return b.Bond(b.NONE if free else b.MUST, found, subject_of(said, found), act, done)
        if found.lemma == "owe" and (words & {"nothing"} or (words & b.NO and words & _ACTS)):
            return b.Bond(b.NONE, found, subject_of(said, found), COOPERATE)
    return None


def _carries(found: Predication, phrase: Phrase) -> bool:
    """Whether the verb says of its subject that it has the thing, or is under it."""
    if found.lemma in b.STAND:
        return phrase.prep == "under"
    return found.lemma.split()[0] in _OWE | _CREATE and phrase.prep in ("", "on" if found.lemma == "take" else "")


def _in_general(said: Clauses, found: Predication, duty: Phrase, free: bool) -> str:
    """A duty that is not spelt out: `no such obligation`, `no duty to do so`, `has obligations under the Statute`."""
    names = b.letters(found.args)
    if names & set("CT") and not names & set("UGNIO"):
        return COOPERATE
    follows = any(phrase.first > duty.last and not phrase.pronoun for phrase in found.args)
    return COOPERATE if free and not follows and all(q.lemma == "do" for q in b.hanging(said, found)) else ""


def existence(said: Clauses, found: Predication) -> b.Bond | None:
    """`Chad answered that no such obligation existed`, `denied that any such duty arose`: of the state that says so."""
    words, governor = b.words_of([*found.subject, *found.args]), found.governor
    if found.lemma not in _EXIST or governor is None or not (words & DUTIES and "such" in words and words & b.NO):
        return None
    speaker = said.subject(governor) if governor.lemma in SAY | _DENY and not governor.negated else []
    bearer = said.behind(found, "for", "on", "upon") or [x for x in speaker if b.letters([x]) & {"S"}]
    return b.Bond(b.NONE, found, bearer, COOPERATE, within=False) if bearer else None


def predicate(said: Clauses, found: Predication) -> b.Bond | None:
    """`the arrest is the duty of Libya`, `cooperation is mandatory for members`, `the warrants are binding on them`."""
    words = b.words_of(found.args) | (b.wording(said, found) & {"binding"})
    bearer = said.behind(found, "of", "for", "on", "upon")
    if found.lemma not in b.STAND | {"bind"} or not bearer or not words & (DUTIES | _MANDATORY | _OPTIONAL):
        return None
    negated = found.negated or bool(words & b.NO)
    optional = b.MUST if negated else b.VOLUNTARY
    kind = optional if words & _OPTIONAL else b.NONE if negated else b.MUST
    act = _act_in(said, b.words_of(subject_of(said, found)), binding="binding" in words)
    return b.Bond(kind, found, bearer, act, within=False) if act else None


def _act_in(said: Clauses, subject: set[str], binding: bool) -> str:
    """What the subject of a predicate asks for: `the arrest`, `cooperation`, `enforcing it`; what binds is a warrant or
    a decision."""
    if subject & (_ARRESTS | (b.WARRANTS if binding else set())):
        return ARREST
    if binding and "these" in subject:
        return AS_TOLD
    if subject & (b.LAW if binding else _ACTS):
        return COOPERATE
    return next((act_of(said, q) for q in said.predications[:1] if q.form == "ing"), "")


def noun(said: Clauses, found: Predication) -> b.Bond | None:
    """`its duty to arrest`, `the obligation of Chad to`, `are by law obliged 123 states to`: a word, and an act near it."""
    act = act_of(said, found) if found.form == "inf" or (found.form == "ing" and found.mark in ("of", "to")) else ""
    at = _word_before(said, found) if act else -1
    governor = found.governor.lemma if found.governor is not None else ""
    if at < 0 or governor in _DENY:
        return None
    bearer = _rests_on(said, found) or _owner(said, at, found)
    relieved = governor in RELIEVE and found.governor is not None and not found.governor.negated
    free = relieved or _denied(said, at)
    joined = any(token.text in _JOINING for token in said.tokens[:at])
    if said.tokens[at].text in _GROUNDS and not free:
        return None
    opens = at <= 3 and not (found.governor is not None and found.governor.subject)
    everybody = (PARTIES,) if not bearer and not free and (joined or opens) else ()
    return b.Bond(b.NONE if free else b.MUST, found, bearer, act, found, within=False, only=everybody)


def lasting(said: Clauses, found: Predication) -> b.Bond | None:
    """`Hungary's obligations towards the court continue`, `the country's obligations under the Statute stay in place`."""
    for phrase in said.phrases if found is said.predications[0] else []:
        owed = set(phrase.words) & DUTIES and (b.letters([phrase]) & set("SD") or set(phrase.words) & NATIONS)
        last = max([phrase.last, *(hanger.last for hanger in phrase.hangers)])
        verb = said.tokens[phrase.last + 1 : last + 2]
        stands = b.letters(phrase.hangers) & set("CT") and any(token.text in _LAST for token in verb)
        if owed and not phrase.prep and stands:
            return b.Bond(b.MUST, found, [phrase], COOPERATE, within=False)
    return None


def _word_before(said: Clauses, found: Predication) -> int:
    """The token of the word of duty that goes shortly before an act, with no other verb between."""
    for at in range(found.first - 1, max(found.first - _NEAR, 0) - 1, -1):
        token = said.tokens[at]
        if token.text in _BINDING and "without" not in {t.text for t in said.tokens[max(at - 2, 0) : at]}:
            return at
        if token.tag in (".", ";", ":") and at < found.first - 1:  # `the undertaking of every member: to arrest`
            break
    return -1


def _denied(said: Clauses, at: int) -> bool:
    """`no obligation`, `not bound`; who does `not meet its obligation` has one."""
    before = [token.text for token in said.tokens[max(at - 3, 0) : at]]
    return bool(b.NO & set(before) or (said.tokens[at].text not in DUTIES and _NOT & set(before[-2:])))


def _owner(said: Clauses, at: int, found: Predication) -> list[Phrase]:
    """Whose duty it is: `of Chad`, `Chad's`, `the members'`; else whoever was named last before.  A state that speaks of
    `the duty` in general does not bear it."""
    between = [phrase for phrase in said.phrases if at <= phrase.last and phrase.first < found.first]
    named = [x for x in between if x.prep not in HUNG and (can_bear(x) or b.letters([x]) & set("SD"))]
    before = {token.text for token in said.tokens[max(at - 4, 0) : at]}
    if named or before & {"its", "country", "nation"}:
        return named[-1:] or nearest(said, at, "S") or nearest(said, at)
    last = nearest(said, at)
    at_large = said.tokens[at].text in DUTIES and "the" in before and not before & _TAKEN
    return [] if at_large and last and "S" in b.letters(last[:1]) else last


def _after(said: Clauses, found: Predication) -> Predication | None:
    """The verb of which the duty is the subject."""
    after = next((q for q in said.predications if q.first > found.last and q.form == "finite"), None)
    return after if after is not None and after.lemma in _REST and not after.mark else None


def _rests_on(said: Clauses, found: Predication) -> list[Phrase]:
    """`The duty to arrest rests with every member`, `was clear to Hungary`."""
    after = _after(said, found)
    if after is None:
        return []
    return said.behind(after, "") if after.lemma == "bind" else said.behind(after, "on", "upon", "to", "with", "for")
