"""Verbs that bind: `must arrest`, `is obliged to arrest`, `the Statute requires Chad to arrest`, `is binding on`."""

from __future__ import annotations

from servanda.reports.claims.duty import bonds as b
from servanda.reports.claims.duty.acts import ARREST, COOPERATE, act_of, deed, undergone
from servanda.reports.claims.duty.bearers import MEMBERS, PARTIES, subject_of
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication

_BIND = frozenset("bind oblige obligate require compel mandate commit".split())
_BIND_SOFTLY = frozenset("force suppose mean hold".split())  # the passive only
# of all members only
_ORDER = frozenset("order command instruct direct force demand stipulate prescribe provide".split())
_OF_THE_COURT = frozenset("rulings decisions orders statute treaty court provisions obligations".split())
_AUTHORITIES = frozenset("authorities police government officials".split())
_CAMPAIGNERS = frozenset("protesters demonstrators campaigners activists".split())
_MUST = frozenset("must shall should".split())
_HAVE_TO = frozenset("have has had having".split())
_MAY = frozenset("may can could might will".split())
_WHERE = ("", "in", "on", "to", "into")
_OTHERS = set("UGNIOA")  # bodies other than the Court


def _needs(said: Clauses, found: Predication) -> bool:
    """`has to`, `would have to`, `need`."""
    words = b.wording(said, found)
    return bool(("to" in words and words & _HAVE_TO) or words & {"need", "needs"})


def modal(said: Clauses, found: Predication) -> b.Bond | None:
    """`must arrest`, `would have to arrest`, `need not arrest`, `ought to have arrested`, `should by law arrest`."""
    need = _needs(said, found)
    should = found.modal == "should"
    if found.passive or found.lemma in b.CHOOSE or not (need or found.modal in _MUST) or (found.perfect and not should):
        return None
    act, done = (own, found) if (own := act_of(said, found)) else deed(said, found)
    if not act or (found.negated and not need) or (should and (act != ARREST or _ruled_at_home(found))):
        return None
    wanted = found.modal == "must" and any(token.text in _CAMPAIGNERS for token in said.tokens)
    if wanted:
        return None
    return b.Bond(b.NONE if found.negated else b.MUST, found, subject_of(said, found), act, done)


def suffered(said: Clauses, found: Predication) -> b.Bond | None:
    """`warrants must be executed by all members`, `he would have to be arrested in any member state`."""
    need = _needs(said, found)
    act = undergone(found) if found.passive and not found.negated and (need or found.modal in ("must", "shall")) else ""
    bearer = said.behind(found, "by") or (_place(said, found) if need else [])
    return b.Bond(b.MUST, found, bearer, act, within=False) if act and bearer else None


def _place(said: Clauses, found: Predication) -> list[Phrase]:
    """`in any member state`, `on Swiss soil`, `if he enters Hungarian territory`."""
    clauses = [found, *(q for q in said.predications if said.conditional(q))]
    return [phrase for q in clauses for phrase in q.args if phrase.prep in _WHERE and not b.letters([phrase]) & _OTHERS]


def alike(said: Clauses, found: Predication) -> b.Bond | None:
    """`would have to arrest him, as would all other members`, `is obliged to arrest him, and so is Italy`."""
    linked = said.tokens[max(found.first - 1, 0)].text in ("as", "so")
    if found.lemma not in ("do", "be") or not linked or not found.args or found.negated:
        return None
    before = (modal(said, q) or passive(said, q) for q in reversed(said.predications) if q.last < found.first)
    bond = next(filter(None, before), None)
    return b.Bond(bond.kind, found, found.args, bond.act, bond.done, within=False) if bond else None


def _ruled_at_home(found: Predication) -> bool:
    """`a Pretoria judge ruled that the authorities should have detained him`: a judgment, not the law of the Court."""
    ruling = found.governor if found.mark == "that" else None
    return (
        ruling is not None and ruling.lemma in ("rule", "find", "hold") and not b.letters(ruling.subject) & set("CJK")
    )


def passive(said: Clauses, found: Predication) -> b.Bond | None:
    """`is obliged to`, `countries bound to`, `bound by the treaty`, `as a member, is expected to`."""
    softly = found.lemma in _BIND_SOFTLY and found.modal not in _MAY
    known = found.lemma in _BIND or softly or (found.lemma == "expect" and _as_member(said))
    if not known or found.modal == "can" or not found.passive:
        return None
    act, done = deed(said, found)
    if not act and found.lemma in ("bind", "oblige"):
        act = _by_the_law(said, found)
    return b.Bond(b.NONE if found.negated else b.MUST, found, subject_of(said, found), act, done) if act else None


def _as_member(said: Clauses) -> bool:
    """`As a party to the Statute, Chad is expected to`, `under the Statute`."""
    return any(
        (phrase.prep == "as" and set(phrase.words) & MEMBERS)
        or (phrase.prep == "under" and b.letters([phrase]) & set("CT"))
        for phrase in said.phrases
    )


def _by_the_law(said: Clauses, found: Predication) -> str:
    """`bound by the Statute` is bound to cooperate; `bound by it` where the treaty was named before."""
    bearing = [x for x in said.phrases if not found.passive and found.antecedent and found.antecedent in x.hangers]
    law = found.args if found.passive else [*found.subject, *bearing]  # `the warrant of the court, which binds it`
    words, names = b.words_of(law), b.letters(law)
    if names & _OTHERS or any(q.form == "inf" for q in b.hanging(said, found)):
        return ""
    if words & b.WARRANTS:
        return ARREST
    if found.lemma == "bind" and not names and not said.behind(found, "by", "to", "under", "", "in"):
        return COOPERATE  # until then it remains bound
    before = said.tokens[: found.first] if "it" in words else []
    named = any(token.text in _OF_THE_COURT or token.text[0] == "T" for token in before)
    return COOPERATE if named or names & set("CT") or words & _OF_THE_COURT else ""


def active(said: Clauses, found: Predication) -> b.Bond | None:
    """`the Statute obliges Chad to arrest`, `the court mandated that members arrest`, `nothing binds it to`."""
    binding = "binding" in b.wording(said, found)  # an adjective
    if found.lemma not in _BIND | _ORDER or found.passive or binding:
        return None
    words, names = b.words_of(found.subject), b.letters(found.subject)
    itself = b.words_of(found.args) & {"itself", "themselves"}
    lawful = itself or not found.subject or words & (b.LAW | b.NO) or names & set("TCUJ")
    if not lawful or found.modal in ("could", "might"):
        return None
    act, done = deed(said, found)
    bearer = found.subject if itself else said.behind(found, "", "to", "on", "upon")[:1]
    if not bearer and (done := _ordered(said, found)):
        act, bearer = act_of(said, done), done.subject
    if b.words_of(bearer) & _AUTHORITIES and names & set("SD"):
        bearer = found.subject  # German law obliges the police
    act = act or (_by_the_law(said, found) if found.lemma == "bind" else "")
    kind = b.NONE if found.negated or words & b.NO else b.MUST
    only = (PARTIES,) if found.lemma in _ORDER else ()
    return b.Bond(kind, found, bearer, act, done, within=False, only=only) if act and bearer else None


def _ordered(said: Clauses, found: Predication) -> Predication | None:
    """`mandated` `that members arrest`."""
    clause = (q for q in said.predications if q.governor is found and q.mark == "that" and not q.passive)
    return next((q for q in clause if act_of(said, q)), None)
