"""Acts on proceedings: rulings reversed or upheld, cases ended, trials put off, states told to act, jurisdiction."""

from __future__ import annotations

import re

from servanda.reports.claims.decision.bench import ICC, JUDICIAL
from servanda.reports.claims.decision.done import (
    FOUND,
    HOLDS,
    JURISDICTION,
    NOT_REFERRED,
    ORDERED,
    REJECTED,
    REVERSES,
    Act,
    Rules,
    Scene,
    head,
)
from servanda.reports.claims.decision.persons import named_last, persons_in
from servanda.reports.grammar.model import Phrase, Predication

_CASES = frozenset("case proceeding charge trial count prosecution".split())
_INQUIRIES = frozenset("investigation probe inquiry resumption reopening request release go-ahead bid motion".split())
# what benches do to what: verbs, and the nouns of which one is their object or close behind
_ON_RULINGS = REVERSES | frozenset("uphold confirm affirm endorse".split())
_DOES = (
    (_ON_RULINGS,
        frozenset("decision ruling finding judgment judgement referral sentence verdict order term".split())),
    (frozenset("terminate close drop end discontinue throw dismiss vacate halt stay abandon".split()), _CASES),
    (frozenset("delay postpone defer adjourn suspend reserve put separate resume push freeze pause move shift".split()),
        _CASES | frozenset("hearing decision ruling question matter issue resumption start opening".split())),
    (frozenset("authorise authorize allow permit approve grant greenlight accept clear".split()), _INQUIRIES),
    (frozenset("give".split()), frozenset("go-ahead light nod permission approval november deadline".split())),
    (frozenset("set schedule fix open".split()), frozenset("date hearing start opening".split())),
    (frozenset("award order grant".split()), frozenset("reparation compensation damages".split())),
    (frozenset("extend".split()), frozenset("deadline".split())),
    (frozenset("join merge sever separate".split()), _CASES),
)  # fmt: skip
_FREES = frozenset(("release", "free"))
_REMOVES = frozenset("disqualify remove recuse exclude dismiss".split())  # a prosecutor
_ORDERS = frozenset("order instruct direct request ask invite require demand summon give".split())
_REMINDS = frozenset(
    "tell remind urge call allow permit".split()
)  # only of judges: a spokesman of the Court does the same
_UNNAMED = frozenset("it them country government authorities state".split())
_FREED_TO = frozenset(("stand", "free", "release", "pay", "appear"))
_REACHES = frozenset("have extend cover reach lack be apply retain".split())  # jurisdiction
_RETURNS = frozenset(("send", "remand", "remit", "return", "refer"))
_PUTS_OFF = re.compile(r"\b(?:put|defer|postpon|delay|reserv)\w*\b.*\b(?:refer|report|send)")
_LOWER = frozenset("back lower pre-trial trial anew chamber bench".split())


def erred(c: Scene, found: Predication) -> Act | None:
    """ "Found that the Pre-Trial Chamber had erred"."""
    subject = c.subject(found)
    wrong = found.lemma == "err" or c.words(found) & {"error", "abuse", "mistaken", "wrong"}
    if not wrong or not (c.names(subject, "J") or any(head(p) in ("referral", "decision") for p in subject)):
        return None
    voice = next((v for v in c.voices(found) if c.deciding(v) == ICC), None)
    return c.as_act(ORDERED, voice, ()) if voice is not None else None


def proceedings(c: Scene, found: Predication) -> Act | None:
    """Rulings overturned, cases ended, hearings put off, inquiries authorised, detainees freed or not."""
    objects = c.acted_on(found)
    near = [*objects, *c.reach(found)[:3]]
    nouns = {head(p) for p in near} | {w.removesuffix("s") for p in objects[:1] for w in p.words}
    done_to = _done_to(c, found, objects, nouns)
    ruling = found.lemma in _ON_RULINGS | _RETURNS
    agentless = found.passive and not c.behind(found, "by") and not ruling
    if not done_to or agentless or c.decider(found, joined=True) != ICC:
        return None
    whole = [*objects, *(h for p in objects for h in p.hangers), *c.reach(found)]
    whom = c.concerned(whole)
    if ruling:
        whom = c.concerned(objects) or whom[:1]
    elif not nouns & _INQUIRIES:
        whom = persons_in(c, whole) or whom or _on_trial(c, objects)
    if not _PUTS_OFF.search(c.view.text):
        return c.as_act(ORDERED, found, whom)
    unnamed = {m.how for m in c.names(whole, "S")} == {"phrase"}  # "report the country": the one found in breach
    return c.as_act(NOT_REFERRED, found, () if unnamed else whom)


def _on_trial(c: Scene, objects: list[Phrase]) -> tuple[str, ...]:
    """Whose case "the case" is: of the person named last, in the sentence or the one before."""
    if not any(head(p) in _CASES and {"the", "that", "all"} & set(p.words[:1]) for p in objects[:1]):
        return ()
    return named_last(c)


def _done_to(c: Scene, found: Predication, objects: list[Phrase], nouns: set[str]) -> bool:
    """Whether a verb does to its object what benches do to rulings, cases, inquiries, detainees and prosecutors."""
    lemma = found.lemma
    if lemma in _FREES:
        return bool(c.names(objects, "P")) and not c.names(c.subject(found), "S")
    if lemma in _RETURNS and objects:
        return found.particle == "back" or bool(c.words(found) & _LOWER or c.names(c.behind(found, "to"), "J"))
    removed = lemma in _REMOVES and bool(c.names(objects, "K"))
    return removed or any(lemma in verbs and nouns & of for verbs, of in _DOES)


def told(c: Scene, found: Predication) -> Act | None:
    """States asked or ordered to do something, persons ordered to be freed or tried, the Prosecutor to step aside."""
    if found.passive or not _may_order(c, found) or c.decider(found) != ICC:
        return None
    phrases = [p for p in c.reach(found) if p.start > found.start]
    if c.names(phrases[:1], "K"):
        return c.as_act(ORDERED, found, c.concerned(phrases)) if found.lemma in ("order", "direct") else None
    if c.names(phrases[:1], "UANGO") or any(head(p) == "warrant" for p in phrases[:2]):
        return None
    inner = next((p for p in c.predications if p.governor is found and (p.form == "inf" or p.mark == "that")), None)
    addressed = c.concerned([p for p in found.args if p.prep in ("", "to", "on", "of", "from")][:2], "S")
    if inner is not None and not addressed:
        addressed = _to_whom(c, found, inner, phrases)
    if addressed:
        return c.as_act(ORDERED, found, addressed)
    if _freed(c, found):
        return c.as_act(ORDERED, found, c.concerned(phrases, "PS"))
    unnamed = [*found.args[:1], *inner.subject[:1]] if inner is not None else []
    return c.as_act(ORDERED, found, ()) if any(p.head in _UNNAMED for p in unnamed) else None


def _may_order(c: Scene, found: Predication) -> bool:
    """Telling and calling on are a bench's orders only where judges do it; a single judge's reminder is none."""
    subject = c.subject(found)
    chamber = bool(c.names(subject, "J"))
    judges = chamber or any(p.head in JUDICIAL for p in subject[:1])
    return chamber if found.lemma == "remind" else judges or found.lemma not in _REMINDS


def _freed(c: Scene, found: Predication) -> bool:
    """Whether an order is of a release, a trial or an explanation, or a request for an arrest."""
    asked = found.lemma in ("ask", "request") and any(p.prep == "for" and p.head == "arrest" for p in found.args)
    nouns = {p.head for p in found.args} & {"explanation", "release", "trial", "transfer", "resumption"}
    be_freed = re.search(r"\bbe (?:freed|released)\b", c.view.text[found.end :])
    return asked or bool(nouns) or c.hangs_on(found, _FREED_TO) or be_freed is not None


def _to_whom(c: Scene, found: Predication, inner: Predication, phrases: list[Phrase]) -> tuple[str, ...]:
    """Whom an order concerns that is put as a clause, given to a person, or to a lower chamber."""
    if inner.mark == "that":
        return c.concerned(c.subject(inner), "S")
    if c.names(found.args[:1], "J"):
        return c.concerned(phrases)
    return () if inner.lemma in ("arrest", "surrender") or inner.passive else persons_in(c, found.args[:1])


def ruled_on(c: Scene, found: Predication) -> Act | None:
    """Ruled against a state, or found against it; that a person must stand trial."""
    if c.decider(found) != ICC:
        return None
    if states := c.concerned(c.behind(found, "against")[:1], "S"):
        plea = re.search(r"\b(?:challenge|appeal|request|objection)", c.view.text[found.end :])
        return c.as_act(REJECTED if plea else FOUND if found.lemma == "find" else ORDERED, found, states)
    inner = next((p for p in c.predications if p.governor is found and p.mark in ("that", "") and p.subject), None)
    whom = c.concerned(c.subject(inner), "P") if inner is not None else ()
    fit = inner is not None and c.words(inner) & {"fit", "unfit", "well"}
    ruled = fit or found.lemma in ("rule", "decide", "hold", "declare", "find", "deem", "determine")
    return c.as_act(ORDERED, found, whom) if whom and ruled else None


def competent(c: Scene, found: Predication) -> Act | None:
    """That the Court has jurisdiction, that its reach extends somewhere, that a case is admissible: by a bench."""
    words = {w for p in [*c.subject(found), *found.args] for w in p.words}
    over = words & {"jurisdiction", "competence"} or ("reach" in words and found.lemma == "extend")
    if not over and not (words & {"admissible", "inadmissible"} and "case" in words):
        return None
    if found.lemma in HOLDS and c.decider(found) == ICC:
        return c.as_act(JURISDICTION, found, c.concerned(c.reach(found)))
    for voice in c.voices(found):
        if voice.lemma in HOLDS - {"say"} and c.standing(voice) == 1 and c.deciding(voice) == ICC:
            behind = [p for p in c.phrases if p.start > min(voice.start, found.start)]
            return c.as_act(JURISDICTION, voice, c.concerned(behind) or _palestine(c, behind))
    return None


def _palestine(c: Scene, phrases: list[Phrase]) -> tuple[str, ...]:
    """The Court's reach over Gaza, the West Bank and East Jerusalem is over Palestine."""
    here = {m.id for m in c.names(phrases, "L")} & {"Gaza", "West Bank", "East Jerusalem"}
    return ("PSE",) if here else ()


_PROCEEDINGS = frozenset(verb for verbs, _ in _DOES for verb in verbs)
DONE: Rules = (
    (frozenset(("err", "make", "commit", "be", "abuse")), erred),
    (HOLDS | _REACHES, competent),
    (_PROCEEDINGS | _FREES | _REMOVES | _RETURNS, proceedings),
    (HOLDS | {"deem"}, ruled_on),
    (_ORDERS | _REMINDS, told),
)
REFUSED: Rules = ((_PROCEEDINGS | _FREES | _REMOVES, proceedings),)
