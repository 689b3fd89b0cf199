"""What the law is said to require of a state about the Court's requests: arrest, cooperate, nothing, as it pleases.

A subject, a word of obligation (or of freedom from it) and what is to be done make a claim; each state and each
person gets its own.  Urging, hoping and predicting are none.  A state that pleads immunity claims that it owes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.reports.claims.duty import bonds, liberties, nouns, verbs
from servanda.reports.claims.duty.acts import ARREST, AS_TOLD, COOPERATE, act_of, persons
from servanda.reports.claims.duty.bearers import bearers
from servanda.reports.claims.duty.bonds import MUST, NONE, VOLUNTARY, Bond, letters, said_to_be_so, words_of
from servanda.reports.claims.duty.checks import check
from servanda.reports.claims.duty.pleas import pleas
from servanda.reports.grammar.clauses import Clauses, clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "duty"
TRIGGERS = (
    "oblig", "bound", "bind", "requir", "must", "shall", "have to", "has to", "had to", "having to", "need not",
    "needn", "should", "ought to", "duty", "duties", "responsib", "onus", "burden", "demands", "stipulat", "prescrib", "left to", "basis", "grounds", "owe", "compel", "compuls", "incumbent", "mandat",
    "forced", "forces", "suppose", "meant", "expected", "commit", "orders", "ordered", "falls to", "falls on", "no choice",
    "no alternative", "option", "free", "up to", "choose", "decide", "voluntar", "invite", "urged", "encouraged",
    "exempt", "undert", "reliev", "discharg", "releas", "absolv", "immun", "cannot", "can't", "could not", "couldn't", "may not",
)  # fmt: skip
EXAMPLES = (
    ("States Parties to the Rome Statute are obliged to arrest anyone wanted by the ICC.",
     {"who": "parties", "duty": "arrest"}),
    ("As a member of the ICC, Mongolia is obliged to arrest Putin.",
     {"who": "MNG", "duty": "arrest", "person": "putin"}),
    ("Israel is not obligated to abide by the ICC arrest warrant.", {"who": "ISR", "duty": "none"}),
    ("All ICC members have a duty to cooperate with the court.", {"who": "parties", "duty": "cooperate"}),
    ("Non-member states may decide to cooperate with the ICC voluntarily.",
     {"who": "non_parties", "duty": "voluntary"}),
    ("France argued that Netanyahu enjoys immunity as Israel is not an ICC member.",
     {"who": "FRA", "duty": "none", "person": "netanyahu"}),
    ("Hungary, an ICC member, must arrest Netanyahu, the court said.",
     {"who": "HUN", "duty": "arrest", "person": "netanyahu"}),
    ("The ICC urged Mongolia to arrest Putin.", None),
    ("Hungary should arrest Netanyahu under the ICC warrant.", None),
    ("Parliament must approve the budget, said the ICC registrar.", None),
    ("Israel must end the war, the ICC prosecutor said.", None),
)  # fmt: skip

_READERS = (
    verbs.modal, verbs.alike, verbs.suffered, verbs.passive, verbs.active, nouns.burden,
    liberties.freedom, liberties.discretion, liberties.choice, liberties.invitation, liberties.refusal,
    nouns.existence, nouns.predicate, nouns.noun, nouns.lasting,
)  # fmt: skip
_COURT = re.compile(r"[CTKJ]\d")
_SITTING = re.compile(r"\b(?:sitting|serving|incumbent|foreign|visiting)\b")
_NATIONAL_ACT = re.compile(r"\bC\d+ act\b[^.;]{0,80}\b(?:must|shall|has to|is (?:obliged|required) to)\b")
_NEVER_BOUND = set("CKJPUGNOAI")  # by what members owe the Court
_THE_COURT = ("icc", "rome_statute", "icc_chamber")


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The duties in one sentence."""
    if not _about_the_court(sentence, text):
        return
    said = clauses(sentence)
    if said.view.text.endswith("?"):
        return
    claims = {str(claim.args): claim for claim in _read(said, text)}
    yield from claims.values() or _by_national_act(said)
    bound = {claim.args["who"] for claim in claims.values()}
    yield from (plea for plea in _pleaded(said, text) if plea.args["who"] not in bound)


def _about_the_court(sentence: Sentence, text: Text) -> bool:
    """Whether the sentence, or one shortly before, names the Court, its Statute or a chamber."""
    view = shape(sentence)
    if _COURT.search(view.text):
        return True
    near = text.before(sentence, 8, 4)
    return any(m.id in _THE_COURT for s in near for m in s.mentions) or any(
        m.id == "icc" for s in text.sentences[:12] for m in s.mentions if s.paragraph <= sentence.paragraph + 4
    )


def _read(said: Clauses, text: Text) -> Iterator[Found]:
    """The claims of a sentence, in order: of every predication those of the first reader that finds who is bound."""
    done: set[int] = set()
    for found in said.predications:
        if id(found) in done or not said_to_be_so(said, found):
            continue
        for bond in filter(None, (reader(said, found) for reader in _READERS)):
            claims = list(_claims(bond, said, text))
            yield from claims
            if claims or letters(bond.bearer[:1]) & _NEVER_BOUND:
                done |= {id(q) for q in said.predications if q is bond.done or _beside(q, bond.done)}
                break


def _beside(found: Predication, done: Predication | None) -> bool:
    """`to arrest and surrender`: one thing to do."""
    return done is not None and found.form == done.form == "inf" and found.governor is done.governor


def _claims(bond: Bond, said: Clauses, text: Text) -> Iterator[Found]:
    """Who is bound, to what, towards whom: a claim for each of them."""
    hangers = [] if bond.within else [phrase for first in bond.bearer[:1] for phrase in first.hangers]
    who = bearers(said, [*bond.bearer, *hangers], text, bond.word.first if bond.within else 0)
    if bond.only:
        who = [group for group in who if group in bond.only] if bond.bearer else list(bond.only)
    act = _told(said, text) if bond.act == AS_TOLD else bond.act
    duty = act if bond.kind == MUST else bond.kind
    if not duty:
        return
    concerned = persons(said, bond.done) if act == ARREST and duty != VOLUNTARY else []
    behind: list[Phrase | Predication] = [bond.done, *bond.done.args] if bond.done is not None else []
    span = said.span(bond.word, *bond.bearer[:1], *behind)
    notes = {
        "signatories": _among_signatories(bond, said),
        "ahead": bonds.yet_to_bind(said, bond.word),
        "immunity": duty == NONE and "immun" in said.view.text,
    }
    for args in ({"who": bearer, "duty": duty, "person": person} for bearer in who for person in concerned or [""]):
        yield Found(TYPE, *span, {key: value for key, value in args.items() if value}, notes=notes)


def _among_signatories(bond: Bond, said: Clauses) -> bool:
    """`signatories must`, `like 32 other signatories, it must`, `as one of 124 signatory states`."""
    peers = [x for x in said.phrases if x.last < bond.word.first and x.prep in ("like", "of", "among")]
    several = any("signatories" in x.words or {"signatory", "states"} <= set(x.words) for x in peers)
    return several or bool({"signatory", "signatories"} & words_of(bond.bearer[:1]))


def _told(said: Clauses, text: Text) -> str:
    """The act of the sentence before; of one that tells of a warrant, an arrest."""
    before = text.before(said.view.sentence, 1, 1)
    acts = (act_of(earlier, found) for earlier in map(clauses, before) for found in earlier.predications)
    warrant = any("warrant" in sentence.text for sentence in before)
    return next((act for act in acts if act in (ARREST, COOPERATE)), ARREST if warrant else "")


def _pleaded(said: Clauses, text: Text) -> Iterator[Found]:
    """Immunity pleaded or affirmed by a state."""
    if "immun" not in said.view.text and not _SITTING.search(said.view.text):
        return
    for state, person, (start, end) in pleas(said, text):
        args = {"who": state, "duty": NONE, **({"person": person} if person else {})}
        yield Found(TYPE, start, end, args, notes={"immunity": True})


def _by_national_act(said: Clauses) -> list[Found]:
    """The United Kingdom's own Act (ICC Act 2001), which names no state."""
    match = _NATIONAL_ACT.search(said.view.text)
    span = said.view.clause_to(match.start(), len(said.view.text)) if match else None
    return [Found(TYPE, *span, {"who": "GBR", "duty": COOPERATE})] if span else []


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The duty by the law on the day of the document (RS 59, 86, 87, 89, 127)."""
    return check(found, day, record)
