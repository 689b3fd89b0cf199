"""Votes of the Security Council: vetoes, adoptions, failures, and their scores.

Only the Council: not the General Assembly, a parliament, a bench, a governor's veto; "veto power" and a threatened
veto are no vote.  A score in a sentence of its own belongs to the vote told before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.unsc_vote_checks import check
from servanda.reports.claims.unsc_vote_scores import score
from servanda.reports.clauses import STATES
from servanda.reports.dates import When, days_in
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.numbers import numbers
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "unsc_vote"
TRIGGERS = (
    "veto", "council", "unsc", "abstain", "abstention", "in favour", "in favor", "voted", "votes", "vote", "resolution",
    "blocked", "block", "struck down", "draft", "adopted", "passed", "referral", "referred",
)  # fmt: skip
EXAMPLES = (
    ("The United States vetoed a UN Security Council resolution on Gaza.", {"outcome": "vetoed", "vetoed_by": ["USA"]}),
    ("A draft Security Council resolution on Syria was vetoed by Russia and China.",
     {"outcome": "vetoed", "vetoed_by": ["CHN", "RUS"]}),
    ("Russia used its veto to block a Security Council resolution on Mali.", {"vetoed_by": ["RUS"]}),
    ("The UN Security Council voted 14-0, with Russia abstaining, to demand an end to the siege.",
     {"outcome": "adopted", "for": 14, "against": 0, "abstain": 1}),
    ("The Security Council unanimously adopted resolution 1970 on Libya.", {"outcome": "adopted", "for": 15}),
    ("The Security Council referred the situation in Darfur to the ICC in 2005.", {"outcome": "adopted", "date":
        "2005"}),
    ("The Security Council resolution was defeated, with only five votes in favour.", {"outcome": "failed", "for": 5}),
    ("The US vetoed the Security Council draft. The other 14 members voted in favour.", {"for": 14}),
    ("Resolution 1593 of the Security Council passed by 11 votes to none, with four abstentions.",
     {"outcome": "adopted", "for": 11, "against": 0, "abstain": 4}),
    ("The General Assembly adopted the resolution by 143 votes to 5.", None),
    ("The president vetoed the bill.", None),
    ("Russia is a veto-wielding member of the Security Council.", None),
    ("The US threatened to veto the Security Council resolution.", None),
    ("Only the Security Council can refer the situation in Syria to the ICC.", None),
    ("The Security Council condemned the attack in a statement.", None),
)  # fmt: skip

_DEED = (
    r"(?:,? ?(?:again|also|once again|repeatedly|then|has|have|had|on \w+day|on \w+|yesterday|later|jointly|both|"
    r"together|immediately|"
    r"swiftly|alone|now|already|subsequently|twice|in turn|\w+ly|in \w+|in (?:19|20)\d\d),?){0,5}"
)
_GAP = r"[^.;:]{0,90}?"
_TEXT = (
    r"(?:(?:draft |proposed |u\d+ |U\d+ |security council |D\d+[ -](?:drafted |sponsored |backed |proposed |led )?|"
    r"humanitarian |similar |"
    r"ceasefire |binding |watered-down |new |arab |african |western |council |joint |rival |cross-border aid )*"
    r"(?:resolutions?|drafts?(?: texts?)?|texts?|motions?|proposals?|measures?|amendments?|referrals?|efforts|"
    r"attempts?|bids?|calls|extension|sanctions|action|membership))"
)
_CAST = (
    r"(?:cast(?:s|ing)?|us(?:ed|es|ing|e(?= (?:its|their)))|exercis(?:ed|es|ing)|wield(?:ed|s|ing)|deploy(?:ed|s|"
    r"ing)|employ(?:ed|s|ing)|exert(?:ed|s)|invok(?:ed|es|ing)|appl(?:ied|ies))"
)

_VETOED = re.compile(
    rf"(?P<by>{STATES})(?:'s ambassador)?(?:,? (?:which|who|that))?{_DEED} (?:obstruct\w* (?:or|"
    r"and) )?(?P<verb>veto(?:ed|es|ing)?|struck down|torpedoed|sank|killed off)\b(?! (?:power|"
    r"right|threat|wield|hold))"
)
_CAST_VETO = re.compile(
    rf"(?P<by>{STATES})(?:,? (?:which|who|that))?{_DEED} (?P<verb>{_CAST}) (?:the|a|an|its|their|his|another|yet "
    r"another|\w+'s)? ?(?:\w+ ){0,2}?"
    rf"(?:right (?:of|to) veto|veto(?:es| power(?:s)?| rights?)?|negative vote)"
)
_BY_VETO = re.compile(
    rf"(?:{_TEXT}|U\d+|it|which|that)(?: {_GAP})? ?(?:was|were|is|been|being|got|,) ?(?:\w+ly |then |again |"
    r"repeatedly |twice )*(?:vetoed|blocked|shot down|struck down|killed|torpedoed) "
    r"(?:\w+ ){0,3}?by (?:vetoes (?:from|by|of) |a (?:\w+ )?veto (?:from|by|of) |both |permanent members? |the "
    rf"veto(?:es)? of )?(?P<by>{STATES}|D\d+(?: and D\d+)? veto(?:es)?)"
)
_NOUN_VETO = re.compile(
    rf"(?:(?P<by>(?:{STATES})'s?|D\d+(?: and D\d+)?|S\d+) (?:\w+ )?veto(?:es)? (?:of|on|against|over|blocked|"
    r"prevented|sank|killed|stopped|scuppered|ended|doomed)|"
    rf"\bveto(?:es|ed)? (?:cast )?(?:by|from|of) (?P<from>{STATES})(?! (?:may|could|would|might)))"
)
_BLOCKED = re.compile(
    rf"(?P<by>{STATES}|\bit\b|(?:the (?:two|three|pair)|both|they))(?: (?:countries|powers|allies|states|permanent "
    rf"members))?{_DEED} (?:ha[sd]|have)? ?(?:block(?:ed|s|ing)|stopped|killed|sank|torpedoed|veto(?:ed|es)|voted "
    r"down|votes down)\b"
    r"(?! agreement| consensus| discussion| meeting| statement| attempts? to (?:meet|"
    r"discuss))[^.;:\"]{0,90}?\b(?:resolutions?|drafts?|texts?)\b"
)
_PREVENTED = re.compile(
    rf"(?P<by>{STATES}){_DEED} (?:prevented|stopped|barred|kept) (?:U\d+|the council) from (?:referring|sending|"
    r"adopting|passing|approving|condemning|demanding|calling|imposing|extending|admitting|deploring)\b"
)
_VETOING = re.compile(
    rf"(?P<by>{STATES})[^.;:\"]{{1,160}}?, (?:effectively |thereby |thus )?(?P<verb>vetoing) "
    rf"(?=[^.;]{{0,60}}\b{_TEXT}|it\b)"
)

_UNIT = r"(?:U\d+|the (?:15-member |15-nation |fifteen-member |un |15-strong )?council)(?! members)"
_ACT = (
    r"(?:adopt(?:ed|s|ing)?|pass(?:ed|es|ing)?|approv(?:ed|es|ing|e)|endors(?:ed|es|e)|back(?:ed|s)|green-?lit|"
    r"greenlights|agreed (?:on|to)|support(?:ed|s)|renew(?:ed|s)?|"
    r"clear(?:ed|s))"
)
_TAKES = (
    r"(?:extend(?:ed|s)?|renew(?:ed|s)?|impos(?:ed|es|e)|lift(?:ed|s)?|authori[sz](?:ed|es|e)|establish(?:ed|es)?|"
    r"creat(?:ed|es)|set up|terminat(?:ed|es)|tighten(?:ed|s)|eas(?:ed|es)|end(?:ed|s)?)"
)
_OBJECTS = (
    r"(?:resolutions?|drafts?|texts?|sanctions|(?:arms )?embargo(?:es)?|mandate|missions?|peacekeep\w+|force|"
    r"deployment|no-fly zone|referral|proposals?|"
    r"measures?|plan|pause|extension|ceasefire|monitoring|tribunal|panel of experts|operations?|troops|aid "
    r"deliver\w+|admission|nuclear pact)"
)
_WITH = (
    r"(?:,? ?(?:which|has|have|had|on \w+day|yesterday|today|unanimously|overwhelmingly|then|also|late|again|"
    r"finally|by consensus|\w+ly|in \w+|in (?:19|20)\d\d|last \w+|this \w+|\(?\d+[- ]\d+\)?|with "
    r"[^,.;]{1,40},),?){0,5}"
)
_ADOPTED = re.compile(
    rf"(?P<who>{_UNIT})(?:, (?!which|who)[^.;,]{{1,50}},)?{_WITH} (?P<verb>{_ACT}|"
    rf"{_TAKES})\b(?P<object>[^.;:]{{0,110}}?\b{_OBJECTS}\b)"
)
_VOTED = re.compile(
    rf"(?P<who>{_UNIT}){_WITH} vot(?:ed|es|ing)\b(?P<score>[^.;:]{{0,90}}?)\b(?:to (?!consider|"
    r"discuss|hold)|in favou?r of (?:an? |the )|for (?:an? |the )(?=[^.;]{0,30}(?:resolution|"
    r"draft)))(?P<object>[^.;:]{0,80})"
)
_WAS_ADOPTED = re.compile(
    r"\b(?:resolution(?: (?:no\.? )?\d{3,4})?|draft|text|measure|motion|referral of [SL]\d+[^.;,]{0,30})\b(?: "
    rf"\(\d{{4}}\))?{_GAP}(?:was|were|been|,) ?(?:\w+ly |then |finally )*(?:adopted|passed|"
    r"approved|endorsed|carried)\b"
)
_PASSED = re.compile(
    r"(?:resolution(?: (?:no\.? )?\d{3,4})?(?: of U\d+)?|draft|text|measure|motion)(?: "
    r"\(\d{4}\))?(?: (?:on|about|concerning) [^.;,]{1,40}?)?,? (?:\w+ly )?(?:passe[sd]|carried|won "
    r"approval|garnered|received|secured|obtained|got)\b"
)
_REFERRED = re.compile(
    rf"(?P<who>{_UNIT}){_WITH} (?:refer(?:red|s)|sen[dt]s?|transfer(?:red|s)|pass(?:ed|es)|hand(?:ed|s)) (?:the "
    r")?(?:case of |situations? (?:in|of) |matter of |crimes in |case |situation |file )?"
    r"(?P<what>[^.;:]{0,60}?[SL]\d+[^.;:]{0,40}?|case|situation(?: there)?|matter|file|dossier) to (?:C\d+|K\d+|the "
    r"court|"
    r"the tribunal)"
)
_REFERRAL = re.compile(
    rf"\b(?:referr(?:ed|al)s?|sent there|sent to C\d+)\b{_GAP}\b(?:by|of|from) (?:a (?:resolution|referral) of "
    r")?(?:U\d+|the council)|U\d+(?:'s)? (?:\d{4} )?referral of (?:the )?(?:situation (?:in|of) )?[SL]\d+"
)
_SENT_THERE = re.compile(
    r"[SL]\d+[^.;:]{0,30}? (?:was|were|had been|has been) (?:sent|referred|handed|transferred|brought) (?:there|to "
    r"(?:C\d+|the court))"
    r"(?: in \d{4})? by (?:U\d+|the council)"
)
_DEMANDED = re.compile(
    rf"(?P<who>{_UNIT}){_WITH} (?P<verb>demand(?:ed|s)|call(?:ed|s) for) (?P<object>(?:an? |the )?(?:\w+ (?:and \w+ "
    r")?){0,3}(?:cease-?fire|truce|halt|release of|withdrawal))"
)
_ASKED = re.compile(
    rf"(?P<who>{_UNIT}){_WITH} (?:asked|requested|mandated|tasked) (?:C\d+|K\d+|the court) to (?:investigate|look into|take up)"
)
_LET = re.compile(
    r"S\d+[^.;:]{0,50}? (?:let|allowed|allowing|letting) (?:the |an? )?(?:resolution|draft|text)(?: "
    r"\d{4})? (?:to )?(?:pass|through|go through|be adopted)\b"
)
_RESOLUTION_REFERRED = re.compile(
    r"resolution (?:no\.? )?\d{3,4}(?: \(\d{4}\))?,? (?:\w+ ){0,3}?(?:referred|"
    r"referring|refers) [^.;:]{0,50}?[SL]\d+"
)
_CALLED = re.compile(r"\b(?:calls?|demands?|appeals?) (?:from|by|of) U\d+[^.;:]{0,80}?\b(?:cease-?fire|truce|halt)\b")
_FAILED = re.compile(
    rf"(?:(?P<who>{_UNIT}){_WITH} (?:fail(?:ed|s) to (?:adopt|pass|approve|agree on|renew|extend)|reject(?:ed|s)|"
    r"vot(?:ed|es) (?:down|against)|turn(?:ed|s) down|did not (?:adopt|approve)|defeat(?:ed|s))\b[^.;:]{0,60}?"
    rf"\b(?:resolutions?|drafts?|texts?|proposals?|motion|extension|measure|mandate|amendments?|lifting)\b|"
    r"\b(?:resolution|draft|text|motion|proposal|amendment|bid)\b(?! stating| saying| declaring| "
    r"that)[^.;:\"]{0,80}?\b(?:(?:was|were|been) (?:defeated|rejected|voted down|not adopted)|failed(?: to "
    r"(?:pass|win|get|secure|gain|be adopted|obtain|garner))?|fell short|did not pass))"
)

_UNREAL = re.compile(
    r"(?:\b(?:could|would|might|(?<!in )(?<!last )(?<!this )(?<!of )may(?! \d)|can|will|should|must|if|whether|unless|threat\w*|likely|expected|set|poised|"
    r"ready|prepared|due|plan\w*|"
    r"urg\w+|ask\w*|call\w* (?:on|for)|want\w*|hop\w+|vow\w*|power|right|not|never|n't|without|refrain\w*|instead "
    r"of|avoid\w*|pledg\w+|demand\w* that|"
    r"to be|tr(?:y|ied|ies|ying) to|fail\w* to|seek\w*|sought|push\w*|only(?! last| this| on| yesterday| days| "
    r"hours)|warn\w*|proposes?|proposed|draft calls|before)\b[^.;,]{0,40})\Z"
)
_OTHER_BODY = re.compile(
    r"\bG\d+|\b(?:human rights council|parliament|lawmakers|senate|congress|house of|knesset|bundestag|duma|cabinet|"
    r"commons|assembly|"
    r"board of governors|iaea|judges|bench|jury|european council|city council|national security council|federal "
    r"council|governing council|"
    r"referendum|governor|ecosoc|bill|bills|law|legislation|supreme council|legislative council|transitional council)\b"
)
_ANOTHER_COUNCIL = re.compile(r"(?:\bpeace and |\bnational |S\d+'s |O\d+'s |O\d+ |\bhis |\bher )U\d")
_ALL = re.compile(r"\b(?:all|every|each|any)\b[^.;]{0,30}\b(?:efforts?|attempts?|resolutions?|drafts?|texts?)")
_MANY = re.compile(
    r"\b(?:(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of)(?: "
    r"(?:such|draft|security council|U\d+|similar|different|of))*(?: \w+)? (?:resolutions|vetoes|"
    r"drafts|times|texts|occasions)|(?P<th>\w+) (?:joint |double |such )?(?:time|veto|U\d+ veto|such "
    r"veto|occasion))\b"
)


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The votes in one sentence: its outcome with the score beside it, or a score alone."""
    return iter(_found(sentence, text))


@lru_cache(maxsize=64)
def _found(sentence: Sentence, text: Text) -> tuple[Found, ...]:
    view = shape(sentence)
    if not _of_the_council(view, sentence, text):
        return ()
    outcomes = list(_outcomes(view, sentence, text))
    counted = (
        score(view)
        if not re.search(r"J\d|\bjudges\b", view.text) or re.search(r"resolution|draft|veto", view.text)
        else None
    )
    if not outcomes and counted and (_scored_before(sentence, text) or re.search(r"U\d|\bvoted\b", view.text)):
        start, end, tally = counted
        return (_told(view, (start, end), tally, _context(view, sentence, text, {}, (start, end))),)
    claims = []
    for number, (start, end, args, notes) in enumerate(outcomes):
        if counted and number == 0:
            start, end = min(start, counted[0]), max(end, counted[1])
            args = {**args, **counted[2]}
        claims.append(_told(view, (start, end), args, _context(view, sentence, text, notes, (start, end))))
    return tuple(claims)


def _told(view: Shape, at: tuple[int, int], args: dict[str, Any], context: dict[str, Any]) -> Found:
    """The claim, with the day where text and document fix one."""
    dated = {"date": context["date"]} if "date" in context else {}
    return Found(TYPE, *view.span(*at), _in_order({**args, **dated}), notes=context)


def _of_the_council(view: Shape, sentence: Sentence, text: Text) -> bool:
    """Whether the sentence, or those before it that it goes on from, speak of the Security Council."""
    if re.search(r"U\d", view.text):
        return not _ANOTHER_COUNCIL.search(view.text)
    if re.search(r"\bresolution \d{4}\b", view.text) and re.search(r"[CK]\d", view.text):
        return True
    if _OTHER_BODY.search(view.text):
        return False
    if (
        re.search(r"veto|block|struck down|stopp|kill|torpedo|\bvotes to\b", view.text)
        and re.search(r"\b(?:resolution|draft|text|referral)s?\b", view.text)
        and any(m.id == "unsc" for s in text.sentences for m in s.mentions)
    ):
        return True
    for earlier in reversed(text.before(sentence, 4, 3)):
        before = shape(earlier)
        if re.search(r"U\d", before.text):
            return True
        if _OTHER_BODY.search(before.text):
            return False
    return False


def _scored_before(sentence: Sentence, text: Text) -> bool:
    """Whether a vote was told shortly before, so that a bare score belongs to it."""
    near = text.before(sentence, 4, 3)
    return any(re.search(r"\bvot(?:e|ed|es|ing)\b|veto|adopt|resolution|draft", s.text.lower()) for s in near)


Outcome = tuple[int, int, dict[str, Any], dict[str, Any]]


def _outcomes(view: Shape, sentence: Sentence, text: Text) -> Iterator[Outcome]:
    """The outcomes that the sentence states, each once: vetoes first, for a vetoed draft did not pass."""
    vetoes = list(_vetoes(view, sentence, text))
    yield from vetoes
    if vetoes and not re.search(r"\b(?:after|but|while|later|then|instead|before|days|since)\b", view.text):
        return
    others = [*_adoptions(view), *_failures(view)]
    taken = [(start, end) for start, end, _, _ in vetoes]
    for start, end, args, notes in others:
        if any(start < b and end > a for a, b in taken):
            continue
        taken.append((start, end))
        yield start, end, args, notes
        return


def _vetoes(view: Shape, sentence: Sentence, text: Text) -> Iterator[Outcome]:
    seen: set[tuple[str, ...]] = set()
    for pattern in (_VETOED, _CAST_VETO, _BY_VETO, _NOUN_VETO, _BLOCKED, _PREVENTED, _VETOING):
        for match in pattern.finditer(view.text):
            if _unreal(view.text, match) or (pattern in (_VETOED, _BLOCKED) and not _of_a_draft(view.text, match)):
                continue
            by = tuple(_casters(view, match, sentence, text))
            if by and by not in seen:
                seen.add(by)
                yield (
                    match.start(),
                    _reach(view.text, match.end()),
                    {"outcome": "vetoed", "vetoed_by": sorted(by)},
                    _how_many(view.text, match),
                )


def _unreal(text: str, match: re.Match[str]) -> bool:
    """A power, a threat, a wish, a negation, in the frame or shortly before it."""
    groups = match.groupdict()
    at = match.start("verb") if groups.get("verb") else match.start()
    return bool(_UNREAL.search(text[max(0, at - 45) : at])) or bool(
        re.match(r"[^.;]{0,6}\b(?:power|wielding|holding)\b", text[match.end() :]) and not groups.get("verb")
    )


def _of_a_draft(text: str, match: re.Match[str]) -> bool:
    """What was vetoed is a resolution, not a bill; or nothing else is named."""
    behind = text[match.end() : match.end() + 120]
    if re.search(
        r"\b(?:bill|law|legislation|budget|membership in|appointment|candida\w+|nominat\w+|merger|deal)\b", behind[:60]
    ):
        return False
    own = match.group() + behind
    return bool(re.search(rf"{_TEXT}\b|U\d|\bit\b|\bthem\b|\bthis\b|\bone\b|\bby\b", own)) or behind.strip()[:1] in (
        ".",
        ",",
        ")",
        "",
    )


def _casters(view: Shape, match: re.Match[str], sentence: Sentence, text: Text) -> list[str]:
    groups = match.groupdict()
    piece = groups.get("by") or groups.get("from") or ""
    if with_it := re.search(r"\b(?:together|along|jointly) with (S\d+)[, ]*\Z", view.text[: match.start()]):
        piece = f"{with_it[1]} {piece}"
    names = [name for name in view.all(piece) if name.kind == "state"]
    if len(names) > 1 and names[-1].how == "pronoun":
        names = names[-1:]  # "after its tanks rolled into Ukraine, it vetoed"
    ids = [id for name in names for id in name.id.split(";")]
    if ids:
        return list(dict.fromkeys(ids))
    for earlier in reversed(text.before(sentence, 4)):
        for claim in _found(earlier, text):
            if claim.args.get("vetoed_by"):
                return list(claim.args["vetoed_by"])
    return []


def _how_many(text: str, match: re.Match[str]) -> dict[str, Any]:
    """Notes on a sentence that counts vetoes: all of them, a number, "the fourth time"."""
    near = text[max(0, match.start() - 40) : match.end() + 120]
    if _ALL.search(near):
        return {"all": True}
    for many in _MANY.finditer(near):
        read = [n.value for n in numbers(many["n"] or many["th"] or "")]
        if read and read[0] > 1:
            return {"count": int(read[0])}
    return {}


def _adoptions(view: Shape) -> Iterator[Outcome]:
    for pattern in (
        _REFERRED,
        _SENT_THERE,
        _RESOLUTION_REFERRED,
        _REFERRAL,
        _ASKED,
        _DEMANDED,
        _LET,
        _ADOPTED,
        _VOTED,
        _WAS_ADOPTED,
        _PASSED,
        _CALLED,
    ):
        for match in pattern.finditer(view.text):
            groups = match.groupdict()
            own = match.group()
            if _UNREAL.search(view.text[max(0, match.start() - 45) : match.start()]) or re.search(
                r"\b(?:not|never|n't|could|would|may|might|can|should|must|will|if|expected to|fail\w*|asked to|yet "
                r"to)\b",
                own,
            ):
                continue
            if re.search(
                r"\b(?:statement|declaration|rescheduled|postpone\w*|candidate|nominee)\b",
                (groups.get("object") or "")[:70],
            ):
                continue
            if pattern is _REFERRAL and not _of_a_situation(view, match):
                continue
            if pattern in (_WAS_ADOPTED, _PASSED) and re.search(r"\b(?:G\d+|assembly|parliament)\b", view.text):
                continue
            if pattern is _PASSED and not re.search(r"\d+ votes|in favou?r|\d+-\d+|unanim", view.text[match.end() :]):
                continue
            referral = pattern in (_REFERRED, _ASKED, _SENT_THERE, _REFERRAL, _RESOLUTION_REFERRED)
            args: dict[str, Any] = {"outcome": "adopted"}
            if re.search(r"\bunanim", view.text) and "near unanim" not in view.text:
                args["for"] = 15
            yield match.start(), _reach(view.text, match.end()), args, {"referral": True} if referral else {}
            break


def _of_a_situation(view: Shape, match: re.Match[str]) -> bool:
    """A referral of something: a state, a region or a year stands near; The Hague is where it goes."""
    near = view.text[max(0, match.start() - 60) : match.end() + 30]
    return any(m.id != "NLD" for m in view.all(near, "SL")) or bool(re.search(r"\b(?:19|20)\d\d", near))


def _failures(view: Shape) -> Iterator[Outcome]:
    for match in _FAILED.finditer(view.text):
        if not _UNREAL.search(view.text[max(0, match.start() - 45) : match.start()]):
            yield match.start(), _reach(view.text, match.end()), {"outcome": "failed"}, {}
            return


def _reach(text: str, end: int) -> int:
    """The end of the clause that goes on behind a frame."""
    stop = re.search(r"[;:]|, (?:but|while|with|after|citing|saying|as)\b|\.\"?(?: |\Z)", text[end:])
    return end + stop.start() if stop else len(text)


_PRESENT = re.compile(
    r"(?:[SU]\d+|council|resolution),? (?:then |once )?(?:\w+ly |again |jointly )?(?:vetoes|votes|adopts|passes|"
    r"approves|rejects|casts|extends|renews|imposes|fails|uses|"
    r"blocks|endorses|authori[sz]es|establishes|lifts|ends|creates|backs|refers)\b|and S\d+ (?:jointly )?veto\b"
)
_ORDER = ("date", "outcome", "vetoed_by", "for", "against", "abstain", "subject")


def _in_order(args: dict[str, Any]) -> dict[str, Any]:
    return {key: args[key] for key in _ORDER if key in args}


def _context(view: Shape, sentence: Sentence, text: Text, notes: dict[str, Any], at: tuple[int, int]) -> dict[str, Any]:
    """What the check needs beside the arguments: words of the subject, the day, how it is told, the vote before."""
    when = _when(sentence, text, view.span(*at))
    published = text.document.published is not None
    context: dict[str, Any] = {**notes, "words": view.text, "names": _subjects(view)}
    context["present"] = bool(_PRESENT.search(view.text))
    if when and context["present"] and len(when.iso) < 10:
        when = None  # told in the present: the year belongs to something else
    if when and _fixed(when, sentence, published):
        context["date"] = when.iso
    elif when:
        context["weekday"] = when.iso
    number = re.search(r"\bresolution (?:no\.? |number )?(\d{3,4})\b", view.text)
    if number:
        context["resolution"] = number[1]
    for earlier in reversed(text.before(sentence, 4)):
        if claims := [c for c in _found(earlier, text) if "outcome" in c.args or "before" in c.notes]:
            context["before"] = claims[0] if "outcome" in claims[0].args else claims[0].notes["before"]
            break
    return context


def _subjects(view: Shape) -> tuple[str, ...]:
    """The ids of the names, but for those who wrote a draft: "a Brazilian text" is not about Brazil."""
    writers = {
        int(n)
        for n in re.findall(
            r"D(\d+)(?:[ -]\w+)? (?:\w+ )?(?:texts?|drafts?|resolutions?|one|proposals?|motions?)\b", view.text
        )
    }
    return tuple("" if number in writers else m.id for number, m in enumerate(view.names))


def _when(sentence: Sentence, text: Text, at: tuple[int, int]) -> When | None:
    """The day in the clause or nearest before it; where the sentence has one day only, that."""
    days = [d for d in days_in(sentence, text.day) if not d.ahead]
    behind_since = [
        d
        for d in days
        if not re.search(
            r"\b(?:since|until|after)\b[^,;]{0,60}\Z", sentence.text[: max(0, d.start - sentence.start)].lower()
        )
    ]
    fit = [
        d
        for d in behind_since
        if not sentence.text[max(0, d.start - sentence.start) :].lower().startswith(("since", "until", "of "))
    ]
    so_far = sentence.text[: max(0, at[0] - sentence.start)]
    clause = max((m.end() for m in re.finditer(r"(?:, and|;|, while|, but) (?=in |on )", so_far)), default=0)
    fit = [d for d in fit if d.start - sentence.start >= clause] or fit
    inside = [d for d in fit if at[0] - 24 <= d.start and d.end <= at[1] + 2]
    return max(inside or fit, key=lambda d: (len(d.iso), -abs(d.start - at[0]))) if fit else None


def _fixed(when: When, sentence: Sentence, published: bool) -> bool:
    """A weekday or "yesterday" fixes a day only where the document's own day is known."""
    return published or bool(re.search(r"\d", sentence.text[when.start - sentence.start : when.end - sentence.start]))


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The vote against the record of the Council's votes (Charter art. 27); several that fit are listed."""
    return check(found, day, record)
