"""The answer on jurisdiction: the conduct asked about, each ground, and what follows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from servanda.answers.ask import SCHEMA, Disputed
from servanda.answers.places import Place
from servanda.timeline.days import Day, iso, iso_or_none
from servanda.timeline.proof import Proof
from servanda.timeline.timeline import Truth

ANSWERS = {Truth.TRUE: "yes", Truth.FALSE: "no", Truth.UNKNOWN: "unknown"}


class Conduct(NamedTuple):
    """What is said to have happened.  `aboard` is the state of registration, `nationality` the person's."""

    on: Day
    crime: str
    places: tuple[Place, ...] = ()
    nationality: str = ""
    aboard: str = ""
    under_18: bool = False


class Ground(NamedTuple):
    """One ground of jurisdiction: whether it holds, for which days of conduct, what disputes it, what bars it."""

    kind: str  # territory, registration, nationality, council_referral, own_proceedings
    state: str
    holds: Truth
    since: Day | None
    until: Day | None
    cites: tuple[str, ...]
    proof: Proof
    disputes: tuple[str, ...] = ()
    barred_by: tuple[str, ...] = ()


class Jurisdiction(NamedTuple):
    """The answer for one conduct."""

    conduct: Conduct
    holds: Truth
    grounds: tuple[Ground, ...]
    fails: tuple[str, ...]
    notes: tuple[str, ...]
    disputes: tuple[Disputed, ...]
    contested: bool
    situations: tuple[dict[str, Any], ...]
    citations: tuple[str, ...]
    record_version: str
    record_as_of: str
    supposed: tuple[str, ...] = ()
    names: Mapping[str, str] = {}  # of the states and situations, for people

    def to_dict(self) -> dict[str, Any]:
        """The answer as JSON: `holds` is yes, no or unknown; days of conduct, half-open."""
        conduct = self.conduct
        return {
            "schema": SCHEMA,
            "on": iso(conduct.on),
            "crime": conduct.crime,
            "places": [place.state for place in conduct.places],
            "nationality": conduct.nationality or None,
            "aboard": conduct.aboard or None,
            "hypotheses": list(self.supposed),
            "holds": ANSWERS[self.holds],
            "contested": self.contested,
            "grounds": [_ground_dict(ground) for ground in self.grounds],
            "fails": list(self.fails),
            "notes": list(self.notes),
            "disputes": [{**d._asdict(), "views": [view._asdict() for view in d.views]} for d in self.disputes],
            "situations": list(self.situations),
            "citations": list(self.citations),
            "record": {"version": self.record_version, "as_of": self.record_as_of},
        }


def _ground_dict(ground: Ground) -> dict[str, Any]:
    return {
        "kind": ground.kind,
        "state": ground.state or None,
        "holds": ANSWERS[ground.holds],
        "since": iso_or_none(ground.since),
        "until": iso_or_none(ground.until),
        "cites": list(ground.cites),
        "disputes": list(ground.disputes),
        "barred_by": list(ground.barred_by),
        "proof": ground.proof.to_dict(),
    }
