"""Whether a state is in the Court: party, non-party, signatory, joining, withdrawing, withdrawn; its ordinal and day.

Each state gets its own claim.  "Not a signatory" is a way of saying non-party; parliament's vote is joining or
withdrawing, not yet a change.  Wishes, threats and conditions are no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from servanda.reports.claims import membership_short as short
from servanda.reports.claims.membership_checks import check
from servanda.reports.claims.membership_phrases import AHEAD, FRAMES, LAWMAKERS, OTHER_BODY
from servanda.reports.clauses import hypothetical
from servanda.reports.dates import When, days_in
from servanda.reports.model import Found, Judgement, Mention, Sentence, Text
from servanda.reports.numbers import numbers
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day, iso

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "membership"
TRIGGERS = (
    "member", "signator", "party", "parties", "ratif", "sign", "join", "acced", "withdr", "quit", "leave", "leaving",
    "exit", "pull", "entered into force", "enter into force", "belong", "part of the", "depart",
    "left", "outside the", "outside it", "among them", "accession", "took effect", "adher", "stayed out",
    "stays out", "walked out", "notif", "instrument", "became", "founder", "participa", "in the ", "letter", "process", "none of",
)  # fmt: skip
EXAMPLES = (
    ("Israel and the US are not members of the ICC.", {"state": "ISR", "status": "non_party"}),
    ("Germany is a signatory of the ICC's founding treaty.", {"state": "DEU", "status": "signatory"}),
    ("Mongolia, a member of the International Criminal Court, let him leave.", {"state": "MNG", "status": "party"}),
    ("Neither Russia nor Ukraine is a member of the ICC.", {"state": "RUS", "status": "non_party"}),
    ("The United States has never ratified the Rome Statute.", {"state": "USA", "status": "non_party"}),
    ("ICC member states such as France and Italy hesitate.", {"state": "FRA", "status": "party"}),
    ("Hungary announced that it would withdraw from the ICC.", {"state": "HUN", "status": "withdrawing"}),
    ("The Philippines withdrew from the ICC in 2019.", {"state": "PHL", "status": "withdrawn", "date": "2019"}),
    ("Armenia is set to become the 124th member of the ICC.", {"state": "ARM", "status": "joining", "ordinal": 124}),
    ("Ukraine became the 125th state party to the Rome Statute on 1 January 2025.",
     {"state": "UKR", "status": "party", "ordinal": 125, "date": "2025-01-01"}),
    ("Hungary threatened to leave the ICC.", None),
    ("Kenya could withdraw from the Rome Statute.", None),
    ("Germany is a member of the UN Security Council and praised the ICC.", None),
    ("The minister called on Turkey to join the ICC.", None),
)  # fmt: skip


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The statuses in one sentence, one claim a state, the first frame that fits each."""
    view = shape(sentence)
    if not _court_near(view, sentence, text):
        return
    seen: list[Found] = []
    for match, kind in _matches(view, sentence, text):
        for claim in _claims(match, kind, view, sentence, text):
            if not any(_repeats(claim, earlier) for earlier in seen):
                seen.append(claim)
                yield claim


def _matches(view: Shape, sentence: Sentence, text: Text) -> Iterator[tuple[re.Match[str], str]]:
    """Full frames first, then the short ways of saying it, each with the states that follow without a verb."""
    for pattern, kind in FRAMES:
        for match in pattern.finditer(view.text):
            yield match, kind
            if kind == "signing_only":
                yield match, "never_ratified"
            if kind in ("joined", "withdrawn", "signing", "act_of_joining"):
                yield from ((more, kind) for more in short.gapped(view.text, match))
    before = " ".join(s.text for s in text.before(sentence, 2, 1)).lower()
    if match_among := short.among(view.text, before):
        yield match_among, "party"
    for pattern, kind in short.FRAMES:
        for match in pattern.finditer(view.text):
            if kind != "notice" or short.about_leaving(view.text, before):
                yield match, kind
                if kind == "signing_only":
                    yield match, "never_ratified"
                if kind in ("joined", "withdrawn"):
                    yield from ((more, kind) for more in short.gapped(view.text, match))


def _repeats(claim: Found, earlier: Found) -> bool:
    """The same thing said by two frames; apart in the sentence and of different days, it is said twice."""
    if claim.args["state"] != earlier.args["state"]:
        return False
    apart = claim.end <= earlier.start or claim.start >= earlier.end
    if claim.args["status"] == earlier.args["status"]:
        return not (apart and claim.args.get("date") and claim.args.get("date") != earlier.args.get("date"))
    if {claim.args["status"], earlier.args["status"]} == {"signatory", "non_party"} and "date" in {
        **claim.args,
        **earlier.args,
    }:
        return False
    if claim.notes.get("said") == "never_ratified":
        return False  # "signed but never ratified" says both
    return not apart and {claim.args["status"], earlier.args["status"]} in _SAME_THING


_SAME_THING = (
    {"party", "non_party"}, {"signatory", "non_party"}, {"withdrawing", "withdrawn"}, {"withdrawn", "party"},
    {"withdrawing", "party"}, {"joining", "party"}, {"withdrawing", "non_party"}, {"joining", "signatory"},
)  # fmt: skip


def _court_near(view: Shape, sentence: Sentence, text: Text) -> bool:
    if re.search(r"[CTA]\d", view.text):
        return True
    before = text.before(sentence, paragraphs=4)
    return any(m.id in ("icc", "rome_statute") for s in before[-10:] for m in s.mentions)


def _claims(match: re.Match[str], kind: str, view: Shape, sentence: Sentence, text: Text) -> Iterator[Found]:
    start, end = view.clause_to(
        match.start("clause") if match.groupdict().get("clause") is not None else match.start(), match.end()
    )
    status, notes = _status(match, kind, view)
    if status is None or _unsaid(match, kind, view):
        return
    named = _states(match, kind, view, sentence, text)
    when = _date(match, kind, view, text)
    ordinal = _ordinal(match, view, sentence) if status in ("party", "joining") else None
    if status == "joining" and kind == "parliament" and not _by_parliament(match, view, sentence):
        return
    own = _own_years(match, view)
    if when and kind == "joined" and _PRESENT.search(match.group()):
        when = _coming(when, view, text)
    if status == "party" and kind == "joined" and when and when.iso > iso(text.day)[: len(when.iso)]:
        status = "joining"
    for state in named:
        args: dict[str, Any] = {"state": state, "status": status}
        if ordinal:
            args["ordinal"] = ordinal
        if own and status != "non_party":
            args |= {"date": own[state]} if state in own else {}
        elif when and status != "non_party" and kind != "signing_label":
            args["date"] = when.iso
        yield Found(TYPE, start, end, args, notes=notes)


_OWN_YEAR = re.compile(r"(S\d+) (?:in |\()((?:19|20)\d\d)\b")


def _own_years(match: re.Match[str], view: Shape) -> dict[str, str]:
    """ "Burundi in 2017 and the Philippines in 2019": each with its own year."""
    found = _OWN_YEAR.findall(view.text[match.start() : match.end() + 8])
    return {view.name(placeholder).id: year for placeholder, year in found} if len(found) > 1 else {}


def _status(match: re.Match[str], kind: str, view: Shape) -> tuple[str | None, dict[str, Any]]:
    """The status that a frame and its negations come to, and how it was said."""
    got = match.groupdict()
    no = any(got.get(name) is not None for name in ("no", "no2", "no3", "non", "non2", "nor"))
    signing = bool(got.get("sig") or got.get("sign"))
    notified = bool(
        re.search(
            r"notif|submit|lodg|deposit|fil(?:ed|ing)|formal|notice|letter|(?:told|informed|wrote to) N\d",
            match.group(),
        )
    )
    said = {"said": kind, "signing": signing, "notified": notified}
    if kind in ("party", "joined") and re.search(
        r"\bneither [^.;,]{0,40} nor [^.;,]{0,24}\Z", view.text[: match.start()]
    ):
        no = True
    if kind == "joined" and no:
        return "non_party", said
    if kind == "party":
        if no and re.search(r"no longer", match.group()):
            return "withdrawn", said
        if no:
            return "non_party", said
        return ("signatory" if signing else "party"), said
    if kind == "act_of_joining":
        return ("party" if got.get("rat") else "signatory"), said
    if kind in ("signing", "signing_label"):
        return "signatory", {**said, "act": True}
    if kind == "never_ratified":
        return "non_party", said
    if kind == "signing_only":
        return "signatory", {**said, "act": True}
    if kind == "leaving":
        return "withdrawing", {**said, "said": "exit"}
    if kind == "notice":
        return "withdrawing", {**said, "notified": True}
    if kind == "exit":
        effect = got.get("effect") or ""
        past = re.search(r"confirmed|took|came|effective", effect) and not AHEAD.search(effect)
        return ("withdrawn" if past else "withdrawing"), said
    if kind == "exit_of_those":
        return ("withdrawing" if AHEAD.search(match.group()) else "withdrawn"), said
    if kind == "joined" and LAWMAKERS.search(_written(match, view)):
        return "joining", {**said, "said": "parliament"}
    known = {
        "joined": "party",
        "parliament": "joining",
        "ratification": "joining",
        "staying": "party",
        "one_of_them": "party",
        "deposit": "joining",
    }
    return known.get(kind, kind), said


def _unsaid(match: re.Match[str], kind: str, view: Shape) -> bool:
    """Conditions, wishes, threats, another body's membership."""
    text = view.text
    own = match.group()
    if kind != "staying" and not own.startswith("as ") and hypothetical(text, match.start()):
        described = kind == "party" and re.match(
            r"[SP]\d+(?:,| -| \()", own
        )  # "called on Mongolia, an ICC member, to …"
        if not described or re.search(r"\b(?:if|whether|unless)\b[^.;,]{0,40}\Z", text[: match.start()]):
            return True
    if own.startswith("as ") and re.search(
        r"\b(?:removed|withdraw\w+|listed|struck|status|role|named|known|itself|themselves) \Z", text[: match.start()]
    ):
        return True
    if kind in ("withdrawing", "withdrawn", "joined", "joining") and re.search(
        r"\b(?:could|might|(?<!\d )may(?! \d)|if|should|threat\w*|consider\w*|not|never|urg\w+|call\w* (?:on|"
        r"for)|propos\w+|"
        r"reverse\w*|revok\w+|rescind\w*|halt\w*|abandon\w*|drop\w*|motion|against)\b",
        own,
    ):
        return True
    if kind == "withdrawing" and re.search(
        r"\bthe (?:party|ruling party|opposition|anc|coalition|movement|union)\b", own
    ):
        return True
    if kind == "joined" and re.search(r"\b(?:neither|nor) (?:the )?\Z", text[: match.start()]):
        return True
    if kind == "party" and re.search(r"\bwhile \Z", text[: match.start()]) and re.search(r" (?:was|were) still ", own):
        return True  # when it was one, not whether it is
    if kind == "joined" and re.search(r"\bwould have (?:entered|come|taken|been|become)\b", own):
        return True
    if kind == "withdrawn" and "signature" in own:
        return True
    if kind == "parliament" and re.search(
        r"\b(?:sanction|against|condemn|investigat|oppos|order|withdr|punish|criticis)", own
    ):
        return True
    if kind in ("joined", "joining") and re.search(r"\bbill\b", own):
        return True
    if kind == "party" and re.match(
        r"[^.;]{0,3}(?:of|to) (?:[OUNG]\d|the (?:council|union|convention))", text[match.end() :]
    ):
        return True
    return bool(
        match.groupdict().get("bare") is not None
        and not re.search(r"[CT]\d", own)
        and not (
            re.search(r"\b(?:party|parties|signator|not members|not a member)", own) and not OTHER_BODY.search(text)
        )
    )


def _states(match: re.Match[str], kind: str, view: Shape, sentence: Sentence, text: Text) -> list[str]:
    got = match.groupdict()
    piece = got.get("states") or got.get("whose") or ""
    if got.get("we"):
        return _speaking(sentence, text)
    if kind in ("exit_of_those", "ratification", "staying", "one_of_them") and not view.ids(piece, "S"):
        return _those(sentence, text, many="their" in match.group())
    found: list[str] = []
    for name in view.all(piece):
        if name.kind == "state" and name.how != "demonym":
            found += name.id.split(";")
        elif name.kind == "person" and got.get("whose"):
            found += _nationality(name, text)
    if got.get("alike") is not None:
        found += [id for m in view.all(match.group(), "S") for id in m.id.split(";")]
    if got.get("these"):
        found += _those(sentence, text, many=True)
    if got.get("back"):
        found += _those(sentence, text, many=False)
    if got.get("nor") and not got.get("whose"):
        found += [m.id for m in view.all(match.group(), "S") if m.id not in found]
    return list(dict.fromkeys(found))


def _nationality(name: Mention, text: Text) -> list[str]:
    from servanda.record import load

    person = next((p for p in load().persons if p.id == name.id), None)
    return list(person.nationality) if person else []


def _speaking(sentence: Sentence, text: Text) -> list[str]:
    """The state that a quoted "we" stands for: that of the office nearest in the paragraph."""
    near = [s for s in text.sentences if s.paragraph == sentence.paragraph or 0 < sentence.start - s.end < 400]
    offices = [
        (abs(m.start - sentence.start), m.id)
        for s in near
        for m in s.mentions
        if m.kind == "state" and m.how in ("office", "metonym") and ";" not in m.id
    ]
    return [min(offices)[1]] if offices else []


def _those(sentence: Sentence, text: Text, *, many: bool) -> list[str]:
    """The states of the sentences before that a bare "their withdrawal", "ratification" or "his office" means."""
    for earlier in reversed(text.before(sentence, 6)):
        states = [
            m.id
            for m in earlier.mentions
            if m.kind == "state" and m.how in ("name", "office", "capital") and ";" not in m.id
        ]
        unique = list(dict.fromkeys(states))
        if unique and (len(unique) > 1) >= many:
            return unique if many else unique[:1]
    return [m.id for m in sentence.mentions if m.kind == "state" and m.how == "office"][:1]


def _date(match: re.Match[str], kind: str, view: Shape, text: Text) -> When | None:
    """The day in the clause, or right beside it."""
    if kind == "party" and not re.search(r"\b(?:listed|since)\b", match.group()):
        return None
    verb = next(
        (match.start(g) for g in ("left", "ratified", "announce", "ahead") if match.groupdict().get(g) is not None),
        match.start(),
    )
    if later := _years_later(match, view, text):
        return later
    start, end = view.span(verb, min(len(view.text), match.end() + 40))
    known = days_in(view.sentence, text.day)
    near = [w for w in known if start - 2 < w.end <= end]
    if not near and kind in ("joined", "withdrawing", "withdrawn", "parliament", "party", "deposit", "notice"):
        near = [w for w in known if w.start < view.sentence.start + 14]
    if near and match.groupdict().get("effect"):
        behind = [w for w in near if w.end > view.span(match.start(), match.end())[1]]
        return (behind or near[-1:])[0]  # the day it took effect, not the day it was announced
    return near[0] if near else None


_LATER = re.compile(r" (?:from )?(?P<n>a|one|two|three|four|five|six|seven|eight|nine|ten) years? later")
_YEARS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {
    "a": 1
}


def _years_later(match: re.Match[str], view: Shape, text: Text) -> When | None:
    """ "Signed in 1999 and ratified two years later": counted from the year before it in the sentence."""
    found = _LATER.search(view.text, match.end(), match.end() + 34)
    if not found:
        return None
    start, end = view.span(*found.span())
    earlier = [when for when in days_in(view.sentence, text.day) if when.end <= start]
    return When(start, end, str(int(earlier[-1].iso[:4]) + _YEARS[found["n"]])) if earlier else None


_PRESENT = re.compile(r"\b(?:enters?|comes|takes|becomes|will)\b")


def _coming(when: When, view: Shape, text: Text) -> When:
    """A day without a year, of what is told in the present or future tense, lies ahead."""
    written = view.sentence.text[when.start - view.sentence.start : when.end - view.sentence.start]
    if re.search(r"\d{4}", written) or len(when.iso) < 7 or when.iso >= iso(text.day)[: len(when.iso)]:
        return when
    return replace(when, iso=f"{int(when.iso[:4]) + 1}{when.iso[4:]}", ahead=True)


def _ordinal(match: re.Match[str], view: Shape, sentence: Sentence) -> int | None:
    found = [n for n in numbers(view.text[match.start() : match.end() + 12]) if n.ordinal and n.value > 10]
    return int(found[0].value) if found else None


_OUT = re.compile(r"\b(?:leav|withdr|quit|exit|pull|depart)")


def _by_parliament(match: re.Match[str], view: Shape, sentence: Sentence) -> bool:
    """A government's bill is not yet the parliament's approval."""
    if _OUT.search(match.group()):
        return False
    return bool(LAWMAKERS.search(_written(match, view)))


def _written(match: re.Match[str], view: Shape) -> str:
    """The states of a frame as the text writes them."""
    if not match.groupdict().get("states"):
        return ""
    start, end = view.span(match.start("states"), match.end("states"))
    return view.sentence.text[start - view.sentence.start : end - view.sentence.start]


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The state's standing under the Statute on the day of the document (RS 125-127)."""
    return check(found, day, record)
