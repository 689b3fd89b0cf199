"""How a claimed vote stands against the record of the Council's votes.

The record is complete for vetoes: absence is an answer there.  For other votes absence is `not_in_record`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reports import judging
from servanda.reports.claims.unsc_vote.topics import named_topics, on_topic
from servanda.reports.model import Found, Judgement
from servanda.timeline.days import Day, iso, long, parse_day

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.tables import CouncilVote

CITES = ("Charter 27(3)",)
_ABSENT = Judgement(
    "not_in_record", "the record holds no such vote of the Council; it is complete for vetoes only", CITES
)
_NEWS, _DAYS_OFF, _FORTNIGHT, _YEARS = 4, 10, 14, 3 * 365
_FULL, _MONTH = len("2024-11-21"), len("2024-11")
_COUNTS = (("for", "in favour"), ("against", "against"), ("abstain", "abstaining"))


class Check:
    """One claim beside the votes on record up to the day of the document."""

    def __init__(self, found: Found, day: Day, record: Record) -> None:
        self.found, self.args, self.notes, self.day, self.record = found, found.args, found.notes, day, record
        self.outcome, self.date = found.args.get("outcome"), str(found.notes.get("date") or "")
        self.vetoed = self.outcome == "vetoed"
        self.votes = sorted((vote for vote in record.council_votes if vote.date <= day + 1), key=lambda vote: vote.date)

    def judge(self) -> Judgement:
        """The votes that fit; else what speaks for another day or another vote."""
        if self.vetoed and self.notes.get("all") and (others := self._not_vetoed()):
            shown = ", ".join(f"{vote.resolution} of {long(vote.date)}" for vote in others)
            return _says("disagrees", f"differs: not all were vetoed, adopted on the subject: {shown}", others)
        if self.vetoed and self.notes.get("count"):
            return self._counted()
        votes = self.meant()
        fitting = [vote for vote in votes if self._score_fits(vote)] or self._the_only_one()
        if len(fitting) == 1 and (held := self._other_abstainers(fitting[0])):
            return _says("imprecise", f"abstaining were {', '.join(held)}: {_shown(fitting[0])}", fitting)
        if fitting:
            shown = _shown(fitting[-1]) if len(fitting) == 1 else f"{len(fitting)} votes on record fit"
            return _says("agrees", shown, fitting)
        if near := self._some_days_off():
            return _says("imprecise", f"the vote was on {long(near[0].date)}: {_shown(near[0])}", near[:1])
        if votes:
            said = ", ".join(f"{self.args[key]} {word}" for key, word in _COUNTS if key in self.args)
            differs = f"differs: {_shown(votes[-1])}, the text says {said}"
            return _says("disagrees", differs, votes[-1:]) if self._is_certain() else _ABSENT
        return self._no_such_veto() if self.vetoed else self._numbered_otherwise()

    def _other_abstainers(self, vote: CouncilVote) -> list[str]:
        """Those who abstained, where the text names as many but not the same."""
        held, said = sorted(vote.abstaining_states), self.notes.get("abstainers", ())
        return held if len(held) == vote.abstaining == len(said) and set(held) != set(said) else []

    # -- which votes the text can mean

    def meant(self) -> list[CouncilVote]:
        """The votes of the claimed outcome, number, day and subject; a score alone goes on from the vote before it."""
        if self.outcome is None and (told := self._of_the_last()) is not None:
            return told
        votes = self._of_outcome()
        if self.notes.get("resolution"):
            votes = self._numbered(votes) or ([vote for vote in votes if not vote.resolution] if self.vetoed else [])
        if self.notes.get("referral"):
            votes = [vote for vote in votes if "referral" in vote.topic.lower()]
        timed = self._timed(votes)
        fitting = [vote for vote in timed if on_topic(vote, self.found, self.record)]
        if fitting or self.notes.get("resolution"):
            return self._latest(fitting or timed)
        if self.notes.get("referral") and not any(on_topic(vote, self.found, self.record) for vote in votes):
            return timed if self.date else []  # what was referred is not named: its day tells
        if not self.vetoed:
            return []
        precise = self.notes.get("present") or len(self.date) == _FULL
        return timed if precise else [vote for vote in timed if vote.date >= self.day - _NEWS]

    def _of_the_last(self) -> list[CouncilVote] | None:
        """The votes that the claim told before this score can mean, where the score has no number or day of its own."""
        before = self.notes.get("before")
        if self.notes.get("resolution") or self.date or not isinstance(before, Found) or before.notes.get("count"):
            return None
        return Check(before, self.day, self.record).meant() or None

    def _of_outcome(self) -> list[CouncilVote]:
        """Those of that outcome, a veto being a failure too; vetoes by exactly those named."""
        by = set(self.args.get("vetoed_by") or ())
        outcomes = {None, self.outcome, *(("vetoed",) if self.outcome == "failed" else ())}
        votes = [vote for vote in self.votes if self.outcome is None or vote.outcome in outcomes]
        return [vote for vote in votes if not by or by == set(vote.vetoed_by)]

    def _numbered(self, votes: list[CouncilVote]) -> list[CouncilVote]:
        return [vote for vote in votes if vote.resolution.startswith(f"S/RES/{self.notes['resolution']} ")]

    def _timed(self, votes: list[CouncilVote]) -> list[CouncilVote]:
        """Those of the day or days that the text tells of."""
        if self.date:
            return [vote for vote in votes if self._same_time(vote)]
        if self.notes.get("present") and not self.notes.get("referral"):
            return [vote for vote in votes if vote.date >= self.day - _NEWS]
        return votes

    def _same_time(self, vote: CouncilVote) -> bool:
        """A day as written; a day's leave for a weekday, for the hour of New York and of the newspaper."""
        if len(self.date) == _FULL and not self.notes.get("exact"):
            return abs(vote.date - parse_day(self.date)) <= 1
        return iso(vote.date).startswith(self.date)

    def _latest(self, votes: list[CouncilVote]) -> list[CouncilVote]:
        """The news before the past: votes of the last two weeks, else of three years, else all."""
        ages = (_FORTNIGHT, _YEARS)
        return next((near for age in ages if (near := [v for v in votes if v.date > self.day - age])), votes)

    # -- whether the one meant is told rightly

    def _score_fits(self, vote: CouncilVote) -> bool:
        """Whether no count differs; of several who abstained a text may name some."""
        held = {"for": vote.in_favour, "against": vote.against, "abstain": vote.abstaining}
        said = {key: self.args[key] for key in held if self.args.get(key) is not None and held[key] is not None}
        named = set(vote.abstaining_states) & set(self.notes.get("names", ()))
        if len(named) == said.get("abstain") and f"{len(named)} abst" not in str(self.notes.get("words", "")):
            del said["abstain"]
        return all(held[key] == value for key, value in said.items())

    def _the_only_one(self) -> list[CouncilVote]:
        """The one vote of the year, month or last fortnight with this score; for a veto its month alone will do."""
        counts = sum(key in self.args for key, _ in _COUNTS)
        enough = counts >= (1 if self.vetoed or len(self.date) == _FULL else 2) or (
            self.vetoed and len(self.date) >= _MONTH
        )
        unnamed = bool(self.outcome) and not self.date and not named_topics(self.found, self.record)
        enough, days = enough or unnamed, _FORTNIGHT if enough else _NEWS
        votes = self._timed(self._of_outcome())
        fit = [v for v in votes if self._score_fits(v) and (self.date or v.date > self.day - days)]
        return fit if enough and len(fit) == 1 else []

    def _some_days_off(self) -> list[CouncilVote]:
        """The vote on this subject a few days from the day that the text gives."""
        sure = self.vetoed or self.notes.get("exact") or any(self.notes.get(key) for key in ("resolution", "referral"))
        if len(self.date) != _FULL or not self.outcome or not (sure or any(key in self.args for key, _ in _COUNTS)):
            return []  # `on Tuesday it imposed sanctions` may be another vote
        day, votes = parse_day(self.date), [vote for vote in self._of_outcome() if self._score_fits(vote)]
        near = [v for v in votes if abs(v.date - day) <= _DAYS_OFF and on_topic(v, self.found, self.record)]
        return sorted(near, key=lambda vote: abs(vote.date - day))

    def _is_certain(self) -> bool:
        """Whether the text tells which vote it means: a veto, a number, a day, or the vote told before."""
        if self.outcome is None:
            return bool(self.notes.get("resolution")) or self._of_the_last() is not None
        told = any(self.notes.get(key) for key in ("present", "resolution", "referral"))
        return self.vetoed or told or (len(self.date) == _FULL and self.outcome == "adopted")

    # -- what else it may be

    def _no_such_veto(self) -> Judgement:
        """Others vetoed with those named, or nobody did."""
        by = set(self.args["vetoed_by"])
        rows = [vote for vote in self.votes if vote.outcome == "vetoed" and by <= set(vote.vetoed_by)]
        rows = [vote for vote in rows if on_topic(vote, self.found, self.record)]
        if wider := self._latest(self._timed([vote for vote in rows if by < set(vote.vetoed_by)])):
            told = f"the veto was cast by {judging.names(self.record, list(wider[-1].vetoed_by))}: {_shown(wider[-1])}"
            return _says("imprecise", told, wider[-1:])
        same = [vote for vote in rows if by == set(vote.vetoed_by)][-1:]
        last = f"; the latest on the subject: {_shown(same[0])}" if same else ""
        named = judging.names(self.record, list(self.args["vetoed_by"]))
        return _says("disagrees", f"differs: no such veto by {named} is on record{last}", same)

    def _numbered_otherwise(self) -> Judgement:
        """The resolution of that number had another outcome, or another day."""
        other = self._numbered(self.votes) if self.notes.get("resolution") else []
        if not other:
            return _ABSENT
        wrong = (self.outcome == "adopted" and self.date) or not self._score_fits(other[0])
        return _says("disagrees" if wrong else "agrees", f"{'differs: ' if wrong else ''}{_shown(other[0])}", other)

    def _not_vetoed(self) -> list[CouncilVote]:
        """ "All resolutions were vetoed": others on the subject that were adopted."""
        since = [v for v in self.votes if v.date > self.day - _YEARS and (not self.date or iso(v.date) >= self.date)]
        return [vote for vote in since if vote.outcome == "adopted" and on_topic(vote, self.found, self.record)]

    def _counted(self) -> Judgement:
        """ "The fourth time", "six resolutions": as many vetoes of these states on the subject, or in that year."""
        said, by = int(self.notes["count"]), set(self.args["vetoed_by"])
        cast = [vote for vote in self.votes if by == set(vote.vetoed_by) or (len(by) == 1 and by < set(vote.vetoed_by))]
        votes = [vote for vote in cast if on_topic(vote, self.found, self.record)]
        if "gaza" in named_topics(self.found, self.record):
            votes = [vote for vote in votes if vote.group == "gaza"] or votes
        told = f"{len(votes)} such vetoes on record by {long(self.day)}"
        if len(votes) >= said:
            return _says("agrees", f"{told}, the latest: {_shown(votes[-1])}", votes[-3:])
        return _says("disagrees", f"differs: {told}, the text says {said}", votes[-3:])


def _says(verdict: str, why: str, votes: list[CouncilVote]) -> Judgement:
    facts = tuple(judging.fact(vote, "council_votes") for vote in votes[-3:])
    several = verdict == "agrees" and "votes on record fit" in why
    return Judgement(verdict, why, CITES, facts, tuple(_shown(vote) for vote in votes) if several else ())


def _shown(vote: CouncilVote) -> str:
    counts = [vote.in_favour, vote.against, vote.abstaining]
    tally = f", {'-'.join(str(count) for count in counts)}" if None not in counts else ""
    by = f" by {', '.join(vote.vetoed_by)}" if vote.vetoed_by else ""
    return f"{vote.resolution or vote.draft or vote.topic}, {vote.outcome}{by} on {long(vote.date)}{tally}"
