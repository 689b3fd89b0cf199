"""How many states are in the Court: `124 States Parties`, `ratified by 123 countries`, `its 125 members`.

An ordinal ("the 124th to join") is no count, nor are the states that signed and did not ratify.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.reports import judging
from servanda.reports.clauses import COURT
from servanda.reports.dates import days_in
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.numbers import Number, numbers
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import FOREVER, Day, iso, long, parse_day, span_text

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "parties_count"
TRIGGERS = ("part", "member", "signator", "countries", "states", "nations", "governments", "signed", "ratif")
EXAMPLES = (
    ("The Rome Statute, the treaty behind the ICC, includes 124 state parties.", {"value": 124, "term": "parties"}),
    ("Currently, 124 countries are signatories to the Rome Statute.", {"value": 124, "term": "signatories"}),
    ("The ICC says its 123 member states must cooperate.", {"value": 123, "term": "members"}),
    ("The Rome Statute has been ratified by more than 120 countries.", {"value": 120, "term": "countries"}),
    ("The ICC relies on a treaty that 137 countries initially signed.", {"value": 137, "term": "signatories"}),
    ("Armenia is among the 124 countries now obliged to arrest Putin on an ICC warrant.",
     {"value": 124, "term": "countries"}),
    ("That brings the membership of the International Criminal Court to 125.", {"value": 125, "term": "members"}),
    ("Armenia became the 124th member of the International Criminal Court.", None),
    ("All 193 member states of the United Nations and the ICC were invited.", None),
    ("The ICC welcomed the letter of 93 states.", None),
)  # fmt: skip

_PARTIES = r"(?:states?[ -]part(?:y|ies)|parties)"
_MEMBERS = r"(?:member[ -](?:states?|countries|nations|governments)|members)"
_SIGNATORIES = r"(?:signator(?:y|ies)(?:[ -](?:states|countries|nations))?)"
_STATES = r"(?:sovereign |other |different |world )?(?:countries|states|nations|governments)"
_LINK = rf"(?: of| to| in| under| that (?:make up|form|belong to|recogni[sz]e))\s+(?:the )?{COURT}"
_BY_VERB = {"signed": "signatories", "signed up": "signatories"}

# what stands right behind the number
_NOUN = re.compile(
    rf"\s+(?:of (?:the )?(?:world's |world )?(?:\d{{3}} )?(?:N\d+(?:'s)? )?)?(?P<of>C\d+(?:'s)? |T\d+(?:'s)? |"
    rf"D\d+ )?(?:current |full |contracting |other )?"
    rf"(?:(?P<parties>{_PARTIES})|(?P<members>{_MEMBERS})|(?P<signatories>{_SIGNATORIES})|(?P<states>{_STATES}))\b"
    rf"(?P<to>{_LINK})?"
)
_PLAIN_TOTAL = re.compile(r"(?:\s*[.,;\"]|\s+(?:after|following|when|if|since|from|with|and|as|in|on|by|states)\b|\Z)")
# what makes "124 countries" states of the Court
_VERB_BEHIND = re.compile(
    rf"(?:[^.;]{{0,40}}?|, [^.;]{{1,110}},? (?:now |all )*)\b(?P<verb>ratified|joined|signed(?: up)?|acceded|"
    rf"recogni[sz]ed?|accepted?|belong(?:ing)?|participate|"
    rf"(?:are|were|is|being) (?:currently |now |also )?(?:full )?(?P<role>members|part(?:y|ies)|signatories|"
    rf"states parties|state parties|"
    rf"member states|part))\b(?:[^.;]{{0,30}}?(?P<court>{COURT}))?"
)
_AMONG_ITS = re.compile(r" (?:among|as) (?:its|C\d+'s) (?P<role>members|signatories|part(?:y|ies)|states parties)")
_ARE_IN = re.compile(
    rf"(?: (?:of|out of) (?:the )?(?:\d{{3}} )?(?:N\d+(?:'s)? )?(?:member )?(?:states|countries|nations|"
    rf"members))? (?:are|were|have become) "
    rf"(?:now |currently |full )*(?P<role>states parties|parties|member states|members|signatories) (?:of|to) {COURT}"
)
# what some of the states did together, which is no count of them all
_SOME_ACT = re.compile(
    r" (?:have |had |has |also |jointly |then |together )*(?:issued|reaffirmed|voted|urged|called|condemned|said|"
    r"criticised|"
    r"criticized|attended|requested|asked|referred|expressed|met|sent|pledged|abstained|elected|adopted|"
    r"supported|backed|"
    r"warned|protested|co-?sponsored|wrote|denounced|deplored|defended|spoke|declared|stated|intervened|objected)\b"
)
_ACT_OF_SOME = re.compile(
    r"\b(?:letter|statement|petition|declaration|communiqu[eé]|appeal|motion|resolution|amendments?|agreement|"
    r"protocol)s?\b[^.;]{0,40}"
    r"\b(?:by|of|from)(?: some| more than| over| about| nearly)? \Z"
)
_OF_WHICH = re.compile(
    r" (?:have |has |had )?(?:since |now |also |later |then )?(?:ratified|joined|acceded)\b(?! (?:in|on|by))"
)
_BOUND_BEHIND = re.compile(
    r"(?: that| which| who)?(?: are| were)?(?: now| legally| theoretically| therefore| all)* (?:obliged|"
    r"obligated|bound|required|duty-bound)"
    r"[^.;]{0,20}? (?:arrest|detain|enforce|execute|comply|cooperate|hand)"
)
_VERB_BEFORE = re.compile(
    r"\b(?P<verb>ratified|joined|signed(?: up to)?|acceded to|recogni[sz]ed|accepted|backed|supported)(?: so far|"
    r" to date)? by "
    r"(?:a total of |up to |all |some |the )?\Z"
)
_TOTAL_BEFORE = re.compile(
    rf"(?P<noun>membership|members|member states|{_PARTIES}|signatories|countries)\b(?:[^.;0-9]|(?<=[A-Z])\d){{0,50}}?"
    r"(?:\bto|\bat|\bis|\bare|\bof|\btotal(?:s|led|ling)?|\breach(?:es|ed|ing)?|\bnumber(?:s|ed)?|\bfrom)(?: now|"
    r" up| down| currently| only| just)?\s(?:a total of )?\Z"
)
_NOT_IN = re.compile(
    r"(?:,? (?:that|which|who))?(?: have| has| had| are| were| did)?(?: signed)?(?: it)?(?:,? but)?(?: have| has)?"
    r" (?:not|never|yet to|without|outside|failed to|refused to)\b"
)
_HISTORY = re.compile(
    r"\b(?:voted|adopted|negotiat|sponsor|letter|statement|condemn|recogni[sz]e[sd]? (?:S\d|the state)|"
    r"conference)\w*\b"
)
_PROSPECT = re.compile(
    r"\b(?:comes? down to|falls? to|drops? to|shrinks? to|(?:will|would) (?:fall|drop|leave|bring|be left|go "
    r"down|rise|have)|with [^.;]{0,50} gone|leaves? [^.;]{0,20} with)\b"
)


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The counts in one sentence."""
    view = shape(sentence)
    if not (re.search(r"[CT]\d", view.text) or "parties" in view.text or _about_the_court(sentence, text)):
        return
    for number in numbers(view.text):
        if number.ordinal or not 60 <= number.value <= 170 or isinstance(number.value, float):
            continue
        if term := _term(view.text, number):
            start, end = _clause(view, number)
            notes = {
                "qualifier": number.qualifier,
                "prospect": bool(_PROSPECT.search(view.text[: number.end])),
                "then": _then(view.text, number, sentence, text.day),
            }
            yield Found(TYPE, start, end, {"value": number.value, "term": term}, notes=notes)


_PAST = re.compile(r"\b(?:had|were|was|counted|numbered)\b[^.;]{0,40}\Z|\A[^.;]{0,40}?\b(?:had|were|was)\b")


def _then(text: str, number: Number, sentence: Sentence, day: Day) -> str | None:
    """The year that a count of the past is about: "By 2010, 111 countries had ratified"."""
    if not (_PAST.search(text[: number.start]) or _PAST.search(text[number.end :])):
        return None
    past = [when.iso for when in days_in(sentence, day) if when.iso < iso(day)[: len(when.iso)]]
    return past[0] if past else None


def _about_the_court(sentence: Sentence, text: Text) -> bool:
    near = [*text.before(sentence, paragraphs=3), sentence]
    return any(m.id in ("icc", "rome_statute") for s in near for m in s.mentions)


def _term(text: str, number: Number) -> str | None:
    """The word that the text uses for those states, where it counts those in the Court."""
    before, noun = text[max(0, number.start - 90) : number.start], _NOUN.match(text, number.end)
    before = re.sub(
        r"(?:more than|over|nearly|almost|about|some|at least|around|up to|all|the|as many as) \Z", "", before
    )
    whole = bool(re.search(r"\b(?:all|the|its|'s) \Z", text[: number.start]))
    before = re.sub(r"(?:all|the) \Z", "", before)
    if said := _ARE_IN.match(text, number.end):
        return _by_noun(said["role"])
    if not whole and (_ACT_OF_SOME.search(before) or (noun and _SOME_ACT.match(text, noun.end()))):
        return None
    if (
        noun is None
        and _OF_WHICH.match(text, number.end)
        and re.search(r"\b(?:of which|of whom|of those|of them|and|while|only) \Z", before)
    ):
        return "countries"
    if noun is None:
        total = _TOTAL_BEFORE.search(before)
        plain = total and _PLAIN_TOTAL.match(text, number.end)
        plain = plain and re.search(r"[CT]\d|\bits\b|membership|signator", before)
        return _by_noun(total["noun"]) if total and plain else None
    if _NOT_IN.match(text, noun.end()) and not noun["members"] and not noun["parties"]:
        return None
    if noun["states"]:
        return _states_term(text, before, noun)
    if re.match(r"\s+(?:of|to) (?:[UNGOIA]\d|the (?:council|convention|assembly))", text[noun.end() :]):
        return None
    linked = (
        noun["to"]
        or (noun["of"] or "D")[0] in "CT"
        or re.search(r"(?:C\d+'s?|T\d+'s?|its|court's) (?:current )?\Z", before)
    )
    counted = re.search(
        r"\b(?:has|have|counts?|includes?|comprises?|with|numbers?|boasts?|among|between|of|by|entering|than)\s\Z",
        before,
    )
    likely = noun["members"] and 115 <= number.value <= 130 and not re.search(r"[NGO]\d", text)
    if noun["parties"] or linked or likely or (counted and re.search(r"[CT]\d", text)):
        return next(term for term in ("parties", "members", "signatories") if noun[term])
    return None


def _states_term(text: str, before: str, noun: re.Match[str]) -> str | None:
    if verb := _VERB_BEFORE.search(before):
        return "signatories" if verb["verb"].startswith("signed") else "countries"
    if re.search(r"\barrest(?:ed)? in (?:any of |all )?\Z", before) or _BOUND_BEHIND.match(text, noun.end()):
        return "countries"
    if among := _AMONG_ITS.match(text, noun.end()):
        return _by_noun(among["role"])
    behind = _VERB_BEHIND.match(text, noun.end())
    if behind and not _HISTORY.search(text[noun.end() : behind.start("verb")]):
        own = behind["court"] or re.search(r"\b(?:T\d+|C\d+|treaty|statute)\b[^.;]{0,40}\Z", before)
        if own:
            return _by_noun(behind["role"]) if behind["role"] and behind["role"] != "part" else _by_verb(behind["verb"])
    return "countries" if noun["to"] else None


def _by_verb(verb: str) -> str:
    return "signatories" if verb.startswith("signed") else "countries"


def _by_noun(noun: str) -> str:
    if noun.startswith("signator"):
        return "signatories"
    if noun.startswith("member"):
        return "members"
    return "countries" if noun == "countries" else "parties"


def _clause(view: Shape, number: Number) -> tuple[int, int]:
    """From the last comma before to the next one behind."""
    marks = [(view.text.rfind(mark, 0, number.start), len(mark)) for mark in (", ", "; ")]
    first = max((at + length for at, length in marks if at >= 0), default=0)
    last = min(
        (at for mark in (", ", "; ", '"', " but ") if (at := view.text.find(mark, number.end)) > 0),
        default=len(view.text),
    )
    first = 0 if first == 0 or number.start - first < 3 else first
    return view.span(first, last)


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The count on the day of the document (RS 126, 127(1)); `signatories` for parties is imprecise."""
    value, term = int(found.args["value"]), str(found.args["term"])
    actual = judging.parties_on(record, day)
    says = f"{actual} States Parties on {long(day)}, the text says {_qualified(found)}"
    cites = ("RS 126", "RS 127(1)")
    if term == "signatories":
        return _signatories(found, value, actual, day, record)
    if _fits(value, actual, str(found.notes.get("qualifier", "exact"))):
        return Judgement("agrees", f"{actual} States Parties on {long(day)}", cites)
    other = [(a, b) for a, b, count in judging.counts(record) if count == value]
    then = str(found.notes.get("then") or "")
    if then and any(iso(a)[: len(then)] <= then and (b >= FOREVER or then <= iso(b - 1)) for a, b in other):
        return Judgement("agrees", f"{value} States Parties in {then}; {actual} on {long(day)}", cites)
    if other and found.notes.get("prospect") and value < actual:
        return Judgement("imprecise", f"{says}: a count to come", cites)
    if other:
        spans = "; ".join(span_text(a, b) for a, b in other)
        return Judgement("outdated", f"differs: {says}, which was so {spans}", cites)
    return Judgement("disagrees", f"differs: {says}", cites)


def _qualified(found: Found) -> str:
    words = {"over": "more than ", "nearly": "nearly ", "at_least": "at least ", "about": "about "}
    return words.get(str(found.notes.get("qualifier")), "") + str(found.args["value"])


def _fits(value: int, actual: int, qualifier: str) -> bool:
    if value == actual and qualifier != "over":
        return True
    if qualifier in ("over", "at_least"):
        return value < actual
    if value % 5:
        return False
    return 0 < value - actual <= 5 if qualifier == "nearly" else qualifier == "about" and abs(value - actual) <= 3


_SIGNING_CLOSED: Day = parse_day("2000-12-31")


def _signatories(found: Found, value: int, actual: int, day: Day, record: Record) -> Judgement:
    """The Statute was open for signature until 31 December 2000 (RS 125(1)); signing is not joining."""
    signed = sum(a.action == "signature" and (a.date or FOREVER) <= day for a in record.treaty_actions)
    cites, facts = ("RS 125", "RS 126"), ()
    both = f"{actual} States Parties on {long(day)}; {signed} states signed the Statute by {long(_SIGNING_CLOSED)}"
    qualifier = str(found.notes.get("qualifier", "exact"))
    if value == signed:
        return Judgement("agrees", f"{signed} states signed the Statute by {long(_SIGNING_CLOSED)}", cites, facts)
    if _fits(value, actual, qualifier) or abs(value - signed) <= 3 or found.notes.get("prospect"):
        return Judgement(
            "imprecise", f"signatories are not States Parties: {both}, the text says {value}", cites, facts
        )
    if any(count == value for _, _, count in judging.counts(record)):
        return Judgement("outdated", f"{both}, the text says {value} signatories", cites, facts)
    return Judgement("disagrees", f"differs: {both}, the text says {value} signatories", cites, facts)
