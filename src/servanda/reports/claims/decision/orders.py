"""Acts on proceedings: rulings reversed or upheld, cases ended, trials put off, states told to act, jurisdiction."""

from __future__ import annotations

import re

from servanda.reports.claims.decision.bench import (
    ICC,
    deciding,
    reach,
    voices,
)
from servanda.reports.claims.decision.done import (
    HOLDS,
    JURISDICTION,
    NOT_REFERRED,
    ORDERED,
    REJECTED,
    REVERSES,
    Act,
    Rules,
    acted_on,
    as_act,
    concerned,
    decider,
    hangs_on,
    head,
    standing,
)
from servanda.reports.claims.decision.persons import persons_in
from servanda.reports.grammar.clauses import Clauses
from servanda.reports.grammar.model import Phrase, Predication
from servanda.reports.model import Text

_UPHOLDS = frozenset("uphold confirm affirm endorse".split())
_RULINGS = frozenset("decision ruling finding judgment judgement referral sentence verdict order terms".split())
_ENDS = frozenset("terminate close drop end discontinue throw dismiss vacate halt".split())
CASES = frozenset("case proceedings charges trial counts prosecution count".split())
_DELAYS = frozenset("delay postpone defer adjourn suspend reserve put separate resume leave".split())
_DELAYED = CASES | frozenset("hearing decision ruling question matter issue resumption start opening".split())
_PERMITS = frozenset("authorise authorize allow permit approve grant greenlight".split())
_INQUIRIES = frozenset("investigation probe inquiry resumption reopening request release".split())
_ORDERS = frozenset("order instruct direct request ask invite require demand summon give".split())
_REMINDS = frozenset("tell remind urge call".split())  # only of judges: a spokesman of the Court does the same
_STATES_UNNAMED = frozenset("it them country government authorities state".split())
_FREED_TO = frozenset(("stand", "free", "release", "pay", "appear"))
_SETS_FREE = frozenset(("release", "free"))
_REMOVES = frozenset("disqualify remove recuse exclude dismiss".split())  # a prosecutor
_REACHES = frozenset("have extend cover reach lack be apply".split())  # jurisdiction
_RETURNS = frozenset(("send", "remand", "remit", "return", "refer"))
_LOWER = frozenset("back lower pre-trial trial anew chamber bench".split())


def ruling_reversed(c: Clauses, found: Predication, text: Text) -> Act | None:
    """A ruling overturned, upheld or sent back."""
    objects = acted_on(c, found)
    ruling = any(head(p) in _RULINGS for p in objects[:3])
    lower = bool(c.words(found) & _LOWER or c.names(c.behind(found, "to"), "J"))
    back = found.lemma in _RETURNS and (found.particle == "back" or lower) and bool(objects)
    if not (back or (ruling and found.lemma in REVERSES | _UPHOLDS)) or decider(c, found, text) != ICC:
        return None
    whom = concerned(c, objects) or concerned(c, found.args) or concerned(c, reach(c, found))[:1]
    return as_act(c, ORDERED, found, whom)


def erred(c: Clauses, found: Predication, text: Text) -> Act | None:
    """ "Found that the Pre-Trial Chamber had erred"."""
    error = found.lemma == "err" or (found.lemma in ("make", "commit") and "error" in c.words(found))
    if not error or not c.names(c.subject(found), "J"):
        return None
    voice = next((v for v in voices(c, found) if deciding(c, v, text) == ICC), None)
    return as_act(c, ORDERED, voice, ()) if voice is not None else None


def proceedings(c: Clauses, found: Predication, text: Text) -> Act | None:
    """Cases ended, trials and rulings put off, inquiries authorised, releases ordered."""
    objects = acted_on(c, found)
    nouns = {w for p in objects for w in p.words} | {p.head for p in reach(c, found)[:3]}
    agentless = found.passive and not c.behind(found, "by")
    if agentless or not _of_proceedings(c, found, objects, nouns) or decider(c, found, text) != ICC:
        return None
    whole = [*objects, *(h for p in objects for h in p.hangers), *reach(c, found)]
    whom = concerned(c, whole, "SP") if found.lemma in _PERMITS else persons_in(c, whole, text) or concerned(c, whole)
    puts_off = found.lemma in _DELAYS and bool(re.search(r"\b(?:refer|report|send)\w*\b", c.view.text[found.end :]))
    if not whom and not puts_off and not nouns & {"question", "decision", "matter", "ruling"}:
        return None
    return as_act(c, NOT_REFERRED if puts_off else ORDERED, found, whom)


def _of_proceedings(c: Clauses, found: Predication, objects: list[Phrase], nouns: set[str]) -> bool:
    """Whether a verb does to its object what benches do to cases, hearings, inquiries, detainees and prosecutors."""
    lemma, prosecutor = found.lemma, bool(c.names(objects, "K"))
    if lemma in _ENDS and nouns & CASES:
        return True
    if lemma in _DELAYS and nouns & _DELAYED:
        return True
    if lemma in _PERMITS or {"green", "light"} <= c.words(found):
        return bool(nouns & _INQUIRIES) or prosecutor
    if lemma in _SETS_FREE:
        return bool(c.names(objects, "P")) and not c.names(c.subject(found), "S")
    return prosecutor and lemma in _REMOVES


def told(c: Clauses, found: Predication, text: Text) -> Act | None:
    """States asked or ordered to do something, persons ordered to be freed or tried."""
    reminds = found.lemma in _REMINDS and not c.names(c.subject(found), "J")
    if found.lemma not in _ORDERS | _REMINDS or reminds or found.passive or decider(c, found, text) != ICC:
        return None
    phrases = [p for p in reach(c, found) if p.start > found.start]
    if c.names(phrases[:1], "UANGO") or any(p.head in ("warrant", "warrants") for p in phrases[:2]):
        return None
    inner = next((p for p in c.predications if p.governor is found and (p.form == "inf" or p.mark == "that")), None)
    addressed = concerned(c, [p for p in found.args if p.prep in ("", "to", "on", "of", "from")][:2], "S")
    if inner is not None and not addressed:
        addressed = _to_whom(c, found, inner, phrases, text)
    if addressed and (inner is not None or found.lemma in ("ask", "order", "demand", "request", "summon")):
        return as_act(c, ORDERED, found, addressed)
    if found.lemma != "give" and _freed(c, found):
        return as_act(c, ORDERED, found, concerned(c, phrases, "PS"))
    unnamed = [*found.args[:1], *inner.subject[:1]] if inner is not None and found.lemma != "give" else []
    return as_act(c, ORDERED, found, ()) if any(p.head in _STATES_UNNAMED for p in unnamed) else None


def _freed(c: Clauses, found: Predication) -> bool:
    """Whether an order is of a release, a trial or an explanation, or a request for an arrest."""
    asked = found.lemma in ("ask", "request") and any(p.prep == "for" and p.head == "arrest" for p in found.args)
    nouns = {p.head for p in found.args} & {"explanation", "release", "trial", "transfer", "resumption"}
    be_freed = re.search(r"\bbe (?:freed|released)\b", c.view.text[found.end :])
    return asked or bool(nouns) or hangs_on(c, found, _FREED_TO) or be_freed is not None


def _to_whom(c: Clauses, found: Predication, inner: Predication, phrases: list[Phrase], text: Text) -> tuple[str, ...]:
    """Whom an order concerns that is put as a clause, given to a person, or to a lower chamber."""
    if inner.mark == "that":
        return concerned(c, c.subject(inner), "S")
    if c.names(found.args[:1], "J"):
        return concerned(c, phrases)
    return () if inner.lemma in ("arrest", "surrender") or inner.passive else persons_in(c, found.args[:1], text)


def ruled_on(c: Clauses, found: Predication, text: Text) -> Act | None:
    """Ruled against a state; that the Court has jurisdiction; that a person must stand trial."""
    if found.lemma not in HOLDS or decider(c, found, text) != ICC:
        return None
    against = states = concerned(c, c.behind(found, "against"), "S")
    if against and found.lemma in ("rule", "find", "hold", "decide"):
        plea = re.search(r"\b(?:challenge|appeal|request|objection)", c.view.text[found.end :])
        return as_act(c, REJECTED if plea else ORDERED, found, states)
    inner = next((p for p in c.predications if p.governor is found and p.mark in ("that", "") and p.subject), None)
    if inner is None:
        return None
    whom = concerned(c, c.subject(inner), "P")
    if whom and found.lemma in ("rule", "decide", "hold", "declare") and inner.mark not in ("if", "when"):
        return as_act(c, ORDERED, found, whom)
    return None


def competent(c: Clauses, found: Predication, text: Text) -> Act | None:
    """That the Court has jurisdiction, that its reach extends somewhere, that a case is admissible: by a bench."""
    words = {w for p in [*c.subject(found), *found.args] for w in p.words}
    over = words & {"jurisdiction", "competence"} or ("reach" in words and found.lemma == "extend")
    if not over and not (words & {"admissible", "inadmissible"} and "case" in words):
        return None
    if found.lemma in HOLDS and decider(c, found, text) == ICC:
        return as_act(c, JURISDICTION, found, concerned(c, reach(c, found)))
    for voice in voices(c, found):
        if voice.lemma in HOLDS - {"say"} and standing(c, voice) == 1 and deciding(c, voice, text) == ICC:
            behind = [p for p in c.phrases if p.start > min(voice.start, found.start)]
            return as_act(c, JURISDICTION, voice, concerned(c, behind) or _palestine(c, behind))
    return None


def _palestine(c: Clauses, phrases: list[Phrase]) -> tuple[str, ...]:
    """The Court's reach over Gaza, the West Bank and East Jerusalem is over Palestine."""
    here = {m.id for m in c.names(phrases, "L")} & {"Gaza", "West Bank", "East Jerusalem"}
    return ("PSE",) if here else ()


DONE: Rules = (
    (frozenset(("err", "make", "commit")), erred),
    (REVERSES | _UPHOLDS | _RETURNS, ruling_reversed),
    (HOLDS | _REACHES, competent),
    (HOLDS, ruled_on),
    (_ENDS | _DELAYS | _PERMITS | _SETS_FREE | _REMOVES | {"give"}, proceedings),
    (_ORDERS | _REMINDS, told),
)
