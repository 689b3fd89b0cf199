"""A number of people killed, injured, missing, displaced, arrested or deported, with place and since when.

The record counts no victims, so the verdict is always `not_in_record`; figures are set side by side, never judged.
"Hundreds", populations, ages, prison terms and numbers of charges are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.figure.clauses import counted
from servanda.reports.dates import days_in
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.numbers import Number, numbers
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "figure"
TRIGGERS = (
    "kill", "dead", "death", "die", "dying", "toll", "casualt", "fatal", "injur", "wound", "hurt", "missing",
        "disappear",
    "displac", "fled", "flee", "homeless", "uproot", "arrest", "detain", "deport", "abduct", "kidnap", "massacr",
    "murder", "butcher", "slaughter", "slain", "lives", "executed", "drowned", "perish", "rounded up", "expelled",
    "unaccounted", "search", "driven", "drove", "assassinat", "transferred", "hostage", "execution", "taken to",
    "taken from",
)  # fmt: skip
EXAMPLES = (
    ("More than 44,000 people have been killed in Gaza.", {"measure": "killed", "value": 44000, "qualifier": "over",
        "place": "Gaza"}),
    ("The offensive has killed at least 1,200 civilians.", {"measure": "killed", "value": 1200, "qualifier":
        "at_least"}),
    ("The death toll stands at 12,300, the ministry said.", {"measure": "killed", "value": 12300}),
    ("Nearly two million people were displaced by the fighting.", {"measure": "displaced", "value": 2000000,
        "qualifier": "nearly"}),
    ("Some 19,500 children were deported to Russia.", {"measure": "other", "value": 19500, "qualifier": "about"}),
    ("Police arrested 43 protesters in Nairobi.", {"measure": "arrested", "value": 43, "qualifier": "exact"}),
    ("About 10,000 people are missing under the rubble.", {"measure": "missing", "value": 10000, "qualifier": "about"}),
    ("The conflict left 150,000 dead.", {"measure": "killed", "value": 150000, "qualifier": "exact"}),
    ("Hundreds were killed.", None),
    ("He was convicted on 31 counts of murder.", None),
    ("The judge sentenced him to 30 years for killing civilians.", None),
    ("Three Hamas leaders who were later killed had been sought too.", None),
    ("The strike could kill 500 people.", None),
)  # fmt: skip

_PEOPLE = (
    r"(?:people|persons|civilians?|children|women|men|girls|boys|babies|infants|minors|palestinians|israelis|"
    r"ukrainians|russians|"
    r"syrians|sudanese|libyans|filipinos|rohingya|rohingyas|afghans|kenyans|lebanese|iranians|iraqis|yemenis|"
    r"uyghurs|africans|"
    r"americans|congolese|ugandans|georgians|malians|residents|inhabitants|villagers|workers|journalists|medics|"
    r"doctors|nurses|"
    r"soldiers|troops|fighters|militants|rebels|peacekeepers|policemen|police officers|officers|protesters|"
    r"protestors|demonstrators|"
    r"activists|students|prisoners|detainees|inmates|migrants|refugees|suspects|drug (?:users|suspects|dealers|"
    r"pushers)|"
    r"patients|families|victims|souls|lives|others|dissidents|schoolchildren|schoolgirls|worshippers|aid workers|"
    r"hostages|"
    r"members of [^,.;]{1,30}|individuals|minority members|non-combatants|combatants|of them|jews|muslims|christians)"
)
_FILL = r"(?:[\w'-]+,? ){0,5}?"
_QUALIFIED = (
    r"(?:(?:more than|over|at least|nearly|almost|about|around|some|roughly|approximately|an estimated|up to|as "
    r"many as|"
    r"close to|upwards of|well over|the|a total of|another|a further|no fewer than|fewer than|less than|an additional|"
    r"what it said were|estimated) ){0,3}"
)
_KILLED = (
    r"(?:kill(?:ed|ing|s)|leav(?:es|ing) dead|murder(?:ed|ing)|massacr(?:ed|ing)|slaughter(?:ed|ing)|butcher(?:ed|"
    r"ing)?|slain|executed|"
    r"shot dead|gunned down|claim(?:ed|ing) the lives of|claim(?:ed|ing)|cost(?:ing)? the lives of|(?:death|deaths|"
    r"killing|killings|murder|"
    r"murders|massacre|execution|slaughter) of|took the lives of|taken the lives of)"
)
_HURT = r"(?:injur(?:ed|es|ing)|wound(?:ed|s|ing)|maim(?:ed|ing))"
_MOVED = r"(?:displac(?:ed|es|ing)|uproot(?:ed|ing)|displacement of|forc(?:ed|ing)|drove|driven|driving)"
_HELD = r"(?:arrest(?:ed|s|ing)|detain(?:ed|s|ing)|jailed|imprisoned|rounded up|arrests? of|detention of)"
_TAKEN = (
    r"(?:deport(?:ed|ing)|abduct(?:ed|ing)|kidnapp(?:ed|ing)|expell(?:ed|ing)|deportation of|abduction of|"
    r"transferr(?:ed|ing))"
)

# what stands right before the number
_BEFORE = tuple(
    (measure, re.compile(rf"\b{verb}(?: -| :| \()? ?{_QUALIFIED}\Z"))
    for measure, verb in (
        ("killed", _KILLED),
        ("injured", _HURT),
        ("displaced", _MOVED),
        ("arrested", _HELD),
        ("other", _TAKEN),
    )
)
_STRONG_NOUN = re.compile(
    rf" (?:[\w'-]+ ){{0,3}}?(?:D\d+|{_PEOPLE}|to death|in|on|at|by|during|over|since|and|"
    r"across|last|this|so far|from|into|to)\b|\s*[.,;:)\"-]|\Z"
)
# a participle or a verb behind the people
_BEING = (
    r"(?: ?,? (?:who|that|which)?\s?(?:mostly|mainly|including|most|many) [^.;]{0,60}?,?)?(?: (?:who|that))?(?: "
    r"(?:are|is|were|was|have|has|had|been|being|also|"
    r"believed|reported|reportedly|thought|feared|confirmed|said|estimated|still|now|listed|forcibly|since|"
    r"allegedly|to|be|as|"
    r"already|internally|mostly|illegally|there|so far|unlawfully|later)){0,5}"
)
_BEHIND = tuple(
    (measure, re.compile(rf" {_FILL}(?:D\d+ )?(?:{_PEOPLE}|D\d+)(?: (?:in|across|from|of) "
                         rf"[^,.;]{{1,40}}?)?(?:,[^,.;]{{1,70}},)?{_BEING} {verb}\b"))
    for measure, verb in (
        ("killed", r"(?:killed|murdered|massacred|slaughtered|butchered|slain|executed|shot dead|dead|died|perished|"
                   r"drowned|lost their lives|starved to death|shot|die)"),
        ("injured", r"(?:injured|wounded|hurt|maimed)"),
        ("missing", r"(?:missing|unaccounted for|disappeared|vanished|buried|trapped under)"),
        ("displaced", r"(?:displaced|uprooted|fled|forced (?:to flee|from their homes|out)|driven (?:out|from)|made "
                      r"homeless|homeless|left homeless)"),
        ("arrested", r"(?:arrested|detained|jailed|imprisoned|rounded up|in detention)"),
        ("other", r"(?:deported|abducted|kidnapped|expelled|taken (?:hostage|captive|to S\d+|from S\d+|from L\d+)|"
                  r"(?:forcibly )?transferred|rounded up and deported)"),
    )
)  # fmt: skip
_COMPOUND = tuple(
    (measure, re.compile(rf" (?:[\w'-]+ ){{0,4}}?{noun}\b"))
    for measure, noun in (
        ("killed", r"(?:deaths|dead|fatalities|killings|killed|lives (?:have been |had been |were )?lost|"
                   r"extrajudicial (?:killings|executions)|murders|slain|died|perished|drowned|and [\d,]+ (?:people|"
                   r"civilians|children|D\d+) (?:were |have been |had been )?(?:killed|died))"),
        ("casualties", r"casualties"),
        ("injured", r"(?:injuries|injured|wounded)"),
        ("missing", r"(?:missing(?: persons| people)?|disappearances|disappeared)"),
        ("displaced", r"(?:fled|displaced(?: people| persons| civilians)?)"),
        ("arrested", r"(?:arrests|arrested|detained)"),
        ("other", r"(?:deported|abducted|abductions|deportations|taken hostage|hostage)"),
    )
)  # fmt: skip
_TOLL = tuple(
    (measure, re.compile(
        rf"\b{noun}\b(?:[A-Z]\d+|[^.;\d]){{0,80}}?\b(?:at|to|of|is|was|were|are|reach(?:ed|es|ing)?|exceed(?:ed|s|"
        r"ing)?|pass(?:ed|es|ing)|topp?(?:ed|s|ing)|surpass(?:ed|es|ing)?|"
        r"stands at|hit|between|numbers?|total(?:s|led|ed)?|climb\w* to|r(?:is|os)\w* to|increas\w* to|grow\w* to|"
        rf"killed to|as high as|above) {_QUALIFIED}\Z"))
    for measure, noun in (
        ("killed", r"(?:death toll|toll|(?<!not )(?<!a )dead|deaths|fatalities|number of (?:[\w-]+ ){0,3}?(?:killed|"
                   r"dead|deaths))"),
        ("injured", r"(?:injured|wounded|injuries|number of (?:people |those )?(?:injured|wounded))"),
        ("casualties", r"(?:casualties|casualty (?:toll|count|figure))"),
        ("missing", r"(?:the missing|number of (?:people )?missing)"),
        ("displaced", r"(?:number of (?:the )?(?:internally )?displaced(?: people| persons)?|displaced|(?:driven|"
                      r"forced) (?:from|out of) their homes)"),
        ("arrested", r"(?:number of (?:people )?(?:arrests|arrested|detained))"),
    )
)  # fmt: skip
_UNIT = re.compile(
    r"(?:\s*%| ?-?(?:per ?cent|percent|years?|year-old|years-old|days?|weeks?|months?|hours?|minutes?|times|"
    r"kilomet\w+|km|miles|met(?:re|er)s|"
    r"dollars|euros|pounds|counts?|charges|votes?|states|countries|nations|members|governments|judges|leaders|"
    r"commanders|senators|"
    r"officials|generals|warrants|pages|homes|houses|buildings|hospitals|schools|towns|villages|missiles|rockets|"
    r"bombs|drones|tonnes|tons|"
    r"articles?|resolutions?|am|pm|gmt|incidents|cases|attacks|strikes|raids|suspects in|am\b))\b|-year|:\d"
)
_ANYONE = re.compile(r"one (?:can|has|is|must|may|should|would|could|\w+s to)\b")
_AGE = re.compile(r"\b(?:is|was|aged|turned) \Z")
_NAMED_GROUP = re.compile(r"\b(?:the|these|those|both|his|her|its|their|all|other|two or) (?:other |last |first )?\Z")
_UNREAL = re.compile(
    r"\b(?:could|would|might|may|can|will|if|threat\w*|plan\w* to|seek\w*|want\w*|warrants? for "
    r"the|order\w* the|request\w* the|order\w* for the|accused of plotting to)\b[^.;,]{0,40}\Z"
)
_IS_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The figures of one sentence, one claim a number."""
    view = shape(sentence)
    taken = [(d.start, d.end) for d in days_in(sentence, text.day)]
    figures = [n for n in numbers(view.text) if _countable(view, n, taken)]
    told = ""
    for number in figures:
        hit = _measure(view.text, number) or (
            counted(sentence, number, told) if not _unreal(view.text, number) else None
        )
        if hit is None:
            continue
        measure, start, end = hit
        told = told or measure
        first, last = view.span(start, end)
        args: dict[str, Any] = {"measure": measure, "value": number.value, "qualifier": _qualifier(view.text, number)}
        yield Found(TYPE, first, last, {**args, **_place(view, start, end), **_since(view, text)})


def _unreal(text: str, number: Number) -> bool:
    return bool(_UNREAL.search(text[max(0, number.start - 130) : number.start]))


def _countable(view: Shape, number: Number, dates: list[tuple[int, int]]) -> bool:
    if (
        number.ordinal
        or number.value < 1
        or _UNIT.match(view.text, number.end)
        or _ANYONE.match(view.text, number.start)
    ):
        return False
    if _AGE.search(view.text, 0, number.start) and re.match(r"(?: and|,|\.|;|\Z)", view.text[number.end :]):
        return False
    if view.text[max(0, number.start - 1) : number.start].isalpha():
        return False  # the number of a placeholder
    start, _end = view.span(number.start, number.end)
    written = view.text[number.start : number.end]
    if any(a <= start < b for a, b in dates) and (_IS_YEAR.match(written) or number.value < 32):
        return False
    return not (number.value < 10 and _NAMED_GROUP.search(view.text[: number.start]))


def _measure(text: str, number: Number) -> tuple[str, int, int] | None:
    """What is counted, and the stretch of the shape that says so."""
    before = text[max(0, number.start - 130) : number.start]
    offset = number.start - len(before)
    for measure, pattern in _TOLL:
        if match := pattern.search(before):
            return measure, offset + match.start(), number.end
    for measure, pattern in _BEFORE:
        match = pattern.search(before)
        behind = _STRONG_NOUN.match(text, number.end)
        if match and behind and not _UNREAL.search(before[: match.start()]) and _people_enough(measure, text, number):
            return measure, offset + match.start(), behind.end()
    for measure, pattern in (*_BEHIND, *_COMPOUND):
        match = pattern.match(text, number.end)
        if match and not _UNREAL.search(before) and not _counts_others(match.group(), text, match.end()):
            return measure, _back(text, number.start), match.end()
    return None


def _people_enough(measure: str, text: str, number: Number) -> bool:
    """An arrest of one or two named persons is no figure; "forced 300,000 from their homes" is."""
    if measure in ("arrested", "other") and number.value < 3:
        return False
    behind = text[number.end : number.end + 70]
    if re.search(r"\bclaim(?:ed|ing) [^.;]{0,30}\Z", text[: number.start]):
        return "lives" in behind[:30] or "lives of" in text[: number.start][-30:]
    if (
        "forc" in text[max(0, number.start - 40) : number.start]
        or "driv" in text[max(0, number.start - 40) : number.start]
    ):
        return bool(re.search(r"\b(?:flee|leave|from their homes|out of|homes|into exile|abandon)\b", behind))
    return True


_OTHER_THINGS = re.compile(
    r"\b(?:counts?|charges?|years?|leaders?|commanders?|officials?|ministers?|generals|"
    r"drafts?|resolutions?|bills?|motions?|plans?|talks|animals?|cattle|"
    r"warrants?|cases?|attacks?|states|countries|judges|months|days|chiefs?)\b"
)


def _counts_others(words: str, text: str, end: int) -> bool:
    """ "31 counts of murder", "three leaders … killed", "two arrest warrants", "dead or alive"."""
    return bool(_OTHER_THINGS.search(words)) or bool(re.match(r" (?:warrants?|orders?|rows?)\b", text[end:]))


def _back(text: str, start: int) -> int:
    """The start of the words of degree before the number."""
    match = re.search(rf"(?:(?<=\s)|\A){_QUALIFIED}\Z", text[max(0, start - 60) : start])
    return start - len(match.group()) if match else start


def _qualifier(text: str, number: Number) -> str:
    """ "Charged over 49 killings" is 49, not more."""
    before = text[max(0, number.start - 40) : number.start]
    return (
        "exact"
        if re.search(r"(?:accus|charg|humanity|alleg|trial|sought|wanted|case)\w*(?: \w+)? over \Z", before)
        else number.qualifier
    )


_IN = re.compile(
    r"\b(?:in|across|inside|around|throughout|there in|on|to|from) (?:the )?(?:D\d+ )?(?:occupied |"
    r"besieged |northern |southern |western |eastern |war-torn )?(?P<place>[SL]\d+)"
)


def _place(view: Shape, start: int, end: int) -> dict[str, str]:
    """Where, if the sentence says so: first behind the number, else before."""
    found = list(_IN.finditer(view.text))
    behind = [m for m in found if m.start() >= start] or found
    names = [view.name(m["place"]) for m in behind]
    for name in names:
        if name.how in ("name", "region", "capital", "phrase") and ";" not in name.id:
            return {"place": name.id}
    return {}


def _since(view: Shape, text: Text) -> dict[str, str]:
    sentence = view.sentence
    if "so far this year" in sentence.text or "since the beginning of the year" in sentence.text:
        import datetime

        return {"since": str(datetime.date.fromordinal(text.day).year)}
    for when in days_in(sentence, text.day):
        before = sentence.text[max(0, when.start - sentence.start - 12) : when.start - sentence.start + 6].lower()
        if "since" in before:
            return {"since": when.iso}
    return {}


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """A figure of victims is outside the record: shown with place and source, never judged."""
    return Judgement(
        "not_in_record", "the record counts no victims: the figure is shown with its place and who counted, not judged"
    )
