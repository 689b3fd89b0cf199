"""Scores of a vote as documents write them: `14-0, with Russia abstaining`, `the other 14 members voted in favour`."""

from __future__ import annotations

import re

from servanda.reports.clauses import STATES
from servanda.reports.numbers import numbers, words_value
from servanda.reports.shape import Shape

Score = tuple[int, int, dict[str, int]]

_N = (
    r"(?P<{name}>\d{{1,2}}|no|none|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|nobody)"
)


def _n(name: str) -> str:
    return _N.format(name=name)


_WHO = (
    r"(?:of )?(?:the )?(?:other |remaining |rest of the |the council's |its |council |security council |U\d+(?:'s)? "
    r"|15 |fifteen )*(?:members?(?: states)?|countries|states|nations|votes?|ballots|of (?:its|the) (?:\d+ |fifteen "
    r")?members|others|delegations|governments|members of (?:the (?:15-\w+ |fifteen-\w+ )?(?:council|body)|U\d+))"
)
_DASHED = re.compile(
    r"(?<![\d,-])(?<!article )(?:by (?:a )?(?:vote|margin) of |vot(?:e|ed|es|ing) |passe[sd] |, |"
    rf"\(|was |by |of )?{_n('f')}(?:-| to |-to-| votes to | votes against "
    rf"){_n('a')}(?:(?:-){_n('x')})?(?![\d])"
)
_FAVOUR = re.compile(
    rf"\b(?:(?:the )?(?:other |remaining |rest of the |council's )*{_n('f')}(?: other| remaining)?(?: {_WHO})?(?: "
    r"of (?:the council|U\d+))?(?:,[^,.;]{1,60},)? ?(?:\([^)]{1,60}\) )?"
    r"(?:all )?(?:voted (?:in favou?r|for|yes)|voting (?:in favou?r|for)|(?:were |was |cast )?in favou?r|vote in "
    r"favou?r|supported|backed|approved|endorsed|supporting|backing)|"
    rf"(?:with|by) (?:all )?{_n('k')} (?:of (?:its|the) )?votes|{_n('m')} (?:members|countries|states) (?:that|"
    r"which|had)(?: had)? (?:voted (?:for|in favou?r)|backed|supported)|"
    rf"{_n('g')} (?:affirmative votes|votes in favou?r|votes for|yes votes|in favou?r|for and)|"
    rf"(?:approved|backed|supported|endorsed|favou?red) by (?:the |all )?(?:other |remaining )?{_n('h')} (?:other |"
    rf"remaining )?{_WHO}|"
    rf"(?:received|garnered|secured|got|won|obtained|drew) (?:only |just )?{_n('i')} (?:affirmative |yes |"
    r"favou?rable )?votes)"
)
_AGAINST = re.compile(
    rf"\b(?:{_n('a')}(?: other)?(?: {_WHO})? ?(?:voted against|voting against|opposed|against|voted no|opposing|"
    rf"rejected it)|(?P<by>{STATES}) (?:opposed|voted against|voting against|against|opposing))"
)
_ABSTAIN = re.compile(
    rf"\b(?:{_n('x')}(?: other| D\d+| european| african| arab| western)?(?: {_WHO})? ?(?:abstained|abstaining|"
    rf"abstentions?|abstain)|(?<!by )(?<!from )(?<!of )(?P<by>{STATES})(?:,? (?:which|who))?(?: both| also| all| had| has| have| alone)* "
    rf"(?:abstain(?:ed|s|ing)?(?: (?:along|together) with (?P<more>{STATES}))?|was the only (?:U\d+ |council "
    r")?(?:member|country|state|nation) to abstain)|"
    rf"abst(?:ention|entions|ained|aining) (?:by|from|of|came from|were) (?P<from>{STATES}))"
)


def score(view: Shape) -> Score | None:
    """The votes for, against and abstaining that a sentence gives, and where.

    A dash between two numbers is a score only where they can be votes of fifteen.
    """
    tally: dict[str, int] = {}
    spans: list[tuple[int, int]] = []
    for match in _DASHED.finditer(view.text):
        values = [_value(match[name]) for name in "fa"]
        if (
            _scored(view.text, match)
            and values[0] is not None
            and values[1] is not None
            and 6 <= sum(v or 0 for v in values) <= 15
        ):
            tally.update({"for": values[0], "against": values[1]})
            if (third := _value(match["x"])) is not None:
                tally["abstain"] = third
            spans.append(match.span())
            break
    for key, pattern in (("for", _FAVOUR), ("against", _AGAINST), ("abstain", _ABSTAIN)):
        found = next((m for m in pattern.finditer(view.text) if _real(view.text, m)), None)
        value = _counted(view, found) if found else None
        if found and value is not None and value <= 15 and key not in tally:
            tally[key] = value
            spans.append(found.span())
    if not tally:
        return None
    return (
        min(a for a, _ in spans),
        max(b for _, b in spans),
        {k: tally[k] for k in ("for", "against", "abstain") if k in tally},
    )


def _scored(text: str, match: re.Match[str]) -> bool:
    """A vote stands near a dashed score."""
    return bool(
        re.search(
            r"\bvot|adopt|pass|approv|abst|carried|resolution|fail|reject|tally",
            text[max(0, match.start() - 120) : match.end() + 60],
        )
    )


def _real(text: str, match: re.Match[str]) -> bool:
    return not re.search(
        r"\b(?:would|will|could|may|might|expected to|likely to|need\w*|requires?|required|must|at "
        r"least|if|had to)\b[^.;]{0,25}\Z",
        text[: match.start()],
    )


def _counted(view: Shape, match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    for name in ("f", "g", "h", "i", "k", "a", "x"):
        if groups.get(name):
            return _value(groups[name])
    states = [
        id
        for m in view.all(f"{groups.get('by') or groups.get('from') or ''} {groups.get('more') or ''}")
        if m.kind == "state"
        for id in m.id.split(";")
    ]
    return len(set(states)) or None


def _value(written: str | None) -> int | None:
    if written is None:
        return None
    if written in ("no", "none", "nil", "nobody", "zero"):
        return 0
    if written.isdigit():
        return int(written)
    read = words_value(written)
    return int(read[0]) if read else next((int(n.value) for n in numbers(written)), None)
