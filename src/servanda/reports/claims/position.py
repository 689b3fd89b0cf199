"""What a state, an organisation or a person holds of the warrants, the Court or a resolution.

Support, intention to execute and a view on immunity are three things and never inferred from one another.  A capital,
an office or a minister in office is the state; a politician out of office is the person, and so is a person sought on
his own case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.reports.claims.position_actors import actors_of, sought, speaker_of, state_of_view
from servanda.reports.claims.position_checks import check
from servanda.reports.claims.position_phrases import (
    BY,
    FRAMES,
    GIVEN,
    GOING_ON,
    MUST,
    SAID,
    SAME,
    SAY,
    UNREAL_BEFORE,
    VIEW,
)
from servanda.reports.model import Found, Judgement, Sentence, Text
from servanda.reports.shape import Shape, shape
from servanda.timeline.days import Day

if TYPE_CHECKING:
    from servanda.record import Record

TYPE = "position"
TRIGGERS = (
    "no weight",
    "welcom", "hail", "applaud", "prais", "support", "backed", "backing", "backs", "back", "endors", "celebrat",
    "commend", "reject", "dismiss", "condemn", "denounc", "slam", "blast", "critic", "decr", "lambast", "hit out",
    "hit back", "lash", "attack", "deplor", "oppos", "disagree", "objected", "objects to", "protest", "called",
    "calling", "calls", "describ", "brand", "label", "arrest", "detain", "execut", "enforc", "implement", "honor",
    "honour", "comply", "complie", "cooperat", "co-operat", "abid", "respect", "ignor", "defy", "defi", "guarantee",
    "safe", "obligation", "declin", "refus", "jurisdiction", "sanction", "recogni", "wrong", "outrag", "absurd",
    "wanted list", "process", "immunit", "took note", "takes note", "taken note", "not allow", "hypothetical",
    "unfriendly", "the judiciary", "the courts", "law enforcement", "anger", "fury", "bias", "hand over", "surrender",
    "extradit", "compar", "liken", "instrument", "suspend", "undermin", "threat", "void", "illegal", "legitima",
    "antisemit", "anti-semit", "disgrac", "shame", "political", "politici", "mistake", "justified", "historic",
    "significant step", "important step", "step towards", "step forward", "victory", "milestone", "hope", "no effect",
    "scandalous", "baseless", "false", "unaccept", "regrett", "unfortunate", "incomprehensible", "bar", "bars",
    "barred", "banned", "bans", "revok", "independence", "scepti", "political death", "landmark", "overdue",
    "turning point", "hypocri", "double standard", "colonial", "farc", "kangaroo", "dark day", "sham", "examin",
    "study", "consider", "specific cases", "individual cases", "imagine", "noted", "notes", "legal question",
    "complex", "fear", "act on", "act upon", "apply", "carry ", "uphold", "follow", "give effect", "fulfil",
    "obey", "heed", "undertaking", "pledg", "vow", "promis", "the same", "similar", "opposition", "attempt", "ploy",
    "accept", "accus", "prolong", "meaning", "validity", "wake-up", "access", "must be", "would have", "absolutely",
    "nonsense", "encouraging", "courageous", "invalid", "flawed", "ridicul", "mock", "disput", "assail", "rais",
)  # fmt: skip
EXAMPLES = (
    ("Ireland welcomed the ICC arrest warrants.", {"actor": "IRL", "stance": "welcomes", "toward": "warrant"}),
    ("The White House rejected the ICC's decision to issue the warrants.", {"actor": "USA", "stance": "rejects",
        "toward": "warrant"}),
    ("Orban called the ICC warrants “outrageous”.", {"actor": "HUN", "stance": "rejects"}),
    ("The Netherlands said it would execute the ICC arrest warrant.", {"actor": "NLD", "stance": "will_execute"}),
    ("Poland's government said it would not comply with the ICC warrant.", {"actor": "POL", "stance":
        "will_not_execute"}),
    ("Hungary's foreign minister said his country would ignore the ICC warrant.", {"actor": "HUN", "stance":
        "will_not_execute"}),
    ("Downing Street declined to say whether Netanyahu would be arrested under the ICC warrant.", {"actor": "GBR",
        "stance": "noncommittal"}),
    ("France said it would meet its obligations under the Rome Statute.", {"actor": "FRA", "stance": "noncommittal"}),
    ("Hamas hailed the ICC decision as historic.", {"actor": "hamas", "stance": "welcomes"}),
    ("The United States imposed sanctions on ICC judges.", {"actor": "USA", "stance": "rejects", "toward": "court"}),
    ("Brazil's President Lula said there was no way Putin would be arrested in Brazil despite the ICC warrant.",
     {"actor": "BRA", "stance": "will_not_execute"}),
    ("Human Rights Watch urged Mongolia to arrest Putin under the ICC warrant.", None),
    ("Germany is unlikely to arrest Netanyahu under the ICC warrant.", None),
    ("Netanyahu denied the accusations of the ICC.", None),
    ("Orban invited Netanyahu after the ICC issued its warrant.", None),
)  # fmt: skip


def find(sentence: Sentence, text: Text) -> Iterator[Found]:
    """The stances in one sentence, one claim a holder and stance."""
    view = shape(sentence)
    if not _of_the_court(view, sentence, text):
        return
    seen: dict[tuple[str, str], int] = {}
    for stance, toward, match, holders, anonymous in _stances(view, sentence, text):
        first, last = view.clause(match)
        aim = toward or _toward(view, match, sentence, text)
        for holder in holders:
            if aim is None or _said_already(view, seen.get((holder, stance)), match):
                continue
            seen[holder, stance] = match.start()
            args: dict[str, Any] = {"actor": holder, "stance": stance, "toward": aim}
            if person := _person(view, match, stance):
                args["person"] = person
            notes = {"anonymous": anonymous, "about": _about(sentence, text)}
            yield Found(TYPE, first, last, args, notes=notes)


def _said_already(view: Shape, before: int | None, match: re.Match[str]) -> bool:
    """The same stance again in the same clause gives reasons only; behind a semicolon it is another statement."""
    if before is None:
        return False
    first, last = sorted((before, match.start()))
    return ";" not in view.text[first:last]


_ORGANS = ("icc", "icc_prosecutor", "rome_statute", "unsc")
Stance = tuple[str, str, "re.Match[str]", list[str], bool]


def _stances(view: Shape, sentence: Sentence, text: Text) -> Iterator[Stance]:
    done: list[tuple[int, int, str]] = []
    for frame in (*FRAMES, *_STATED, *GOING_ON):
        stance, toward = frame.stance, frame.toward
        for match in _every(frame.pattern, view.text) if frame.possible(view.text) else ():
            if _overlaps(match, stance, done) or (
                frame not in _STATED and (_unreal(view.text, match, stance) or _only_where(view, match))
            ):
                continue
            holders = actors_of(view, match["who"], sentence, text)
            if stance in _INTENTIONS:
                holders = [h for h in holders if h not in sought(text.day)]
            if holders:
                done.append((*_told(match), stance))
                yield stance, toward, match, holders, False
    yield from _the_same(view, sentence, text)
    for frame in SAID:
        stance, toward = frame.stance, frame.toward
        for match in frame.pattern.finditer(view.text) if frame.possible(view.text) else ():
            if _overlaps(match, stance, done) or re.search(
                r"\b(?:whether|if|should|unless)\b[^.;,]{0,25}\Z", view.text[: match.start()]
            ):
                continue
            holder, anonymous = _holder(view, match, sentence, text)
            if holder:
                done.append((*match.span(), stance))
                yield stance, toward, match, [holder], anonymous


def _every(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches from every possible holder on, so that a wrong holder does not hide the right one."""
    match = pattern.search(text)
    while match:
        yield match
        match = pattern.search(text, match.start("who") + 2)


_STATED = (*BY, *GIVEN)


def _the_same(view: Shape, sentence: Sentence, text: Text) -> Iterator[Stance]:
    """ "Spain gave a similar undertaking": the stance told of last."""
    if not SAME.search(view.text):
        return
    for match in SAME.finditer(view.text):
        for earlier in reversed(text.before(sentence, 2)):
            if told := list(find(earlier, text)):
                yield (
                    told[-1].args["stance"],
                    told[-1].args["toward"],
                    match,
                    actors_of(view, match["who"], sentence, text),
                    False,
                )
                return


_OPINIONS, _INTENTIONS = ("welcomes", "rejects"), ("will_execute", "will_not_execute", "noncommittal")


def _overlaps(match: re.Match[str], stance: str, done: list[tuple[int, int, str]]) -> bool:
    """One stretch of a sentence carries one opinion and one intention at most: the first frame that fits."""
    sort = _OPINIONS if stance in _OPINIONS else _INTENTIONS
    first, last = _told(match)
    return any(first < b and last > a and held in sort for a, b, held in done)


def _told(match: re.Match[str]) -> tuple[int, int]:
    """The stretch that tells the stance; behind a jump, only what follows it."""
    return match.span("at") if "at" in match.re.groupindex else match.span()


def _holder(view: Shape, match: re.Match[str], sentence: Sentence, text: Text) -> tuple[str | None, bool]:
    """Who says it: the holder of a view, the speaker of the quotation or of the sentence."""
    for found in VIEW.finditer(view.text):
        if found.end() <= match.start() + 2 and match.start() - found.end() < 30:
            return state_of_view(view, found["who"]), False
    return speaker_of(view, match, sentence, text)


def _unreal(text: str, match: re.Match[str], stance: str) -> bool:
    """Urged, asked, expected, conditional; or the frame jumps over a condition."""
    at = match.start("who")
    if UNREAL_BEFORE.search(text[max(0, at - 40) : at]):
        return True
    between = text[match.end("who") : match.end()]
    if re.search(r"\bthreaten(?:s|ed|ing)?\b", between[:60]) and "sanction" not in between:
        return True
    if stance in _INTENTIONS and MUST.search(between) and not re.search(rf"\b{SAY}\b", text[: match.end()]):
        return True  # "South Africa would have to arrest him": a duty, nobody's word
    return bool(
        re.search(
            r"\b(?:could|might|may|should|unlikely|urg\w+|call\w* (?:on|for) [SOP]|consider(?:ing|ed) "
            r"(?:whether|imposing)|whether to)\b",
            between[:90],
        )
    ) and not re.search(r"\bin may\b|whether (?:P|S|he|it|they)|could(?:n't| not)|might be|could be|may be", between)


def _only_where(view: Shape, match: re.Match[str]) -> bool:
    """ "In Kampala": a place, no holder."""
    first = next(iter(view.all(match["who"])), None)
    at = match.start("who")
    return (
        first is not None
        and first.how in ("name", "capital")
        and bool(_PLACE_BEFORE.search(view.text[max(0, at - 12) : at]))
    )


_PLACE_BEFORE = re.compile(r"\b(?:in|at|to|from|near|inside|outside)(?: the)? \Z")


def _of_the_court(view: Shape, sentence: Sentence, text: Text) -> bool:
    """The Court, a warrant or the Council's draft is at issue here or in the sentences before."""
    if re.search(r"[CKJTU]\d", view.text):
        return True
    if not any(m.id in _ORGANS for s in text.sentences for m in s.mentions):
        return False
    if re.search(r"\bwarrants?\b", view.text):
        return True
    wanted = any(m.id in sought(text.day) for s in text.sentences for m in s.mentions) and any(
        m.id == "icc" for s in text.sentences for m in s.mentions
    )
    if wanted and re.search(r"\b(?:arrest|detain)", view.text):
        return True
    earlier = text.before(sentence, 12, 6)
    return any(
        m.id in ("icc", "icc_prosecutor", "rome_statute", "unsc") for s in earlier[-5:] for m in s.mentions
    ) or any("warrant" in s.text for s in earlier[-4:])


def _toward(view: Shape, match: re.Match[str], sentence: Sentence, text: Text) -> str | None:
    """What the stance is toward: the warrant and what stands for it, the Court, a resolution."""
    obj = match["obj"] or ""
    own = view.text[match.start("obj") : match.end() + 70]
    if re.search(r"resolution|draft|initiative|\btext|[NU]\d", obj):
        return "resolution"
    if re.search(r"warrant|arrest|charges|accus|allegation|indict", obj):
        return "warrant"
    if re.search(r"withdraw|\bleav|\bquit|\bjoin|ratif|accession|membership", own) or re.search(
        r"investigat|probe|inquir|jurisdiction|authority|legitimacy", obj
    ):
        return "court"
    if re.fullmatch(r"C\d+(?:'s?)?|the (?:court|tribunal)", obj.strip()) or obj.startswith("K"):
        return "court"
    if re.search(r"[SO]\d+'s? ", obj) and not re.search(r"[CJK]\d", obj):
        return None
    return _told_of(view, sentence, text)


def _told_of(view: Shape, sentence: Sentence, text: Text) -> str | None:
    """What "the decision", "the move", "it" is: the nearest of the Court's warrant and the Council's text."""
    for near in (sentence, *reversed(text.before(sentence, 12))):
        small = near.text.lower()
        ids = {m.id for m in near.mentions}
        if ids & {"icc", "icc_prosecutor", "icc_pretrial", "icc_appeals", "icc_chamber"} or "warrant" in small:
            joins = re.search(r"withdraw|ratif|\bjoin|\bleave|\bquit|accession", small) and "warrant" not in small
            return "court" if joins else "warrant"
        if "unsc" in ids:
            return "resolution"
    return None


def _person(view: Shape, match: re.Match[str], stance: str) -> str | None:
    """The one person whom an intention concerns, if the text names one."""
    if stance in _OPINIONS:
        return None
    ids = list(
        dict.fromkeys(
            id for m in view.all(view.text[match.start() :], "P") if m.kind == "person" for id in m.id.split(";")
        )
    )
    return ids[0] if len(ids) == 1 else None


def _about(sentence: Sentence, text: Text) -> tuple[str, ...]:
    """Whose warrant is at issue: the persons sought whom the sentence, or the nearest before it, names."""
    for near in (sentence, *reversed(text.before(sentence, 8))):
        ids = [id for m in near.mentions if m.kind == "person" for id in m.id.split(";") if id in sought(text.day)]
        if ids:
            return tuple(dict.fromkeys(ids))
    return ()


def judge(found: Found, day: Day, record: Record) -> Judgement:
    """The stance against statements, votes, treaty acts and findings; absence is no answer."""
    return check(found, day, record)
