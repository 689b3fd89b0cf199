"""Could the Court try it?  Every ground that applies, or the condition that fails (RS 5-16, 26, 70, 124, 127)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from servanda import record as records
from servanda.answers.ask import disputed
from servanda.answers.grounds import ANSWERS, Conduct, Ground, Jurisdiction
from servanda.answers.places import Place, place_of
from servanda.answers.whatif import suppose
from servanda.answers.wording import situation_name, state_name
from servanda.errors import BadInput
from servanda.law import aggression
from servanda.law import jurisdiction as law
from servanda.law.membership import party
from servanda.record import Record
from servanda.record.names import resolve_state
from servanda.timeline.days import FOREVER, Day, iso_or_none, parse_day, span_text
from servanda.timeline.evaluation import Evaluation
from servanda.timeline.predicate import Predicate
from servanda.timeline.proof import prove
from servanda.timeline.timeline import Truth

__all__ = ["ANSWERS", "Conduct", "Ground", "Jurisdiction", "jurisdiction"]

ALWAYS_NOTED = "Office is no bar (RS 27), nothing lapses with time (RS 29); everybody is presumed innocent (RS 66)."


def jurisdiction(
    on: str | Day,
    crime: str,
    *,
    places: Sequence[str] = (),
    nationality: str = "",
    aboard: str = "",
    situation: str = "",
    under_18: bool = False,
    assume: Sequence[str] = (),
    record: Record | None = None,
) -> Jurisdiction:
    """Whether the Court has jurisdiction over conduct, and on which grounds (RS 11-13, 15 bis, 26, 124, 127).

    A killing in Manila on the last day of the Philippines' membership, and on the next:

    >>> [ANSWERS[jurisdiction(day, "crimes_against_humanity", places=["PHL"]).holds]
    ...  for day in ("2019-03-16", "2019-03-17")]
    ['yes', 'no']

    `assume` supposes facts for this one question, as in `ask`.

    Raises `BadInput` for a crime that the Statute does not know or where nothing locates the
    conduct, `UnknownName` for a place or state not on record.
    """
    base, hypotheses = suppose(record or records.load(), assume)
    if crime not in law.CRIMES:
        raise BadInput(f'"{crime}" is no crime of the Statute.', closest=list(law.CRIMES), hint="See RS 5 and 70.")
    if not (places or nationality or aboard or crime == "offences_against_administration"):
        raise BadInput("Nothing locates the conduct.", hint="Give --in STATE, --aboard STATE or --nationality STATE.")
    conduct = Conduct(
        parse_day(on) if isinstance(on, str) else on,
        crime,
        tuple(place_of(base, name, situation) for name in places),
        resolve_state(base, nationality) if nationality else "",
        resolve_state(base, aboard) if aboard else "",
        under_18,
    )
    if situation and places and not any(place.situation for place in conduct.places):
        raise BadInput(f'No place given lies in "{situation}".', hint="Leave the situation out, or name a place in it.")
    return Question(Evaluation(base), conduct).answer()._replace(supposed=tuple(each.text for each in hypotheses))


class Question:
    """One question over one evaluation."""

    def __init__(self, evaluation: Evaluation, conduct: Conduct) -> None:
        self.evaluation, self.record, self.conduct = evaluation, evaluation.record, conduct
        self.names = {state.id: state.name for state in self.record.states}
        self.names |= {s.id: situation_name(self.record, s.id) for s in self.record.situations}

    def answer(self) -> Jurisdiction:
        """The whole answer."""
        grounds = tuple(self._grounds())
        general = tuple(self._general_bars())
        holds = Truth.FALSE if general else _any(ground.holds for ground in grounds)
        issues = () if general else self._issues(grounds)
        cites = [c for g in grounds if g.holds is holds for c in g.cites]
        return Jurisdiction(
            self.conduct,
            holds,
            grounds,
            () if holds is Truth.TRUE else general or tuple(self._fails(grounds)),
            tuple(self._notes(grounds)),
            tuple(disputed(self.record, id) for id in issues),
            not general and _contested(grounds, holds),
            tuple(self._situations()),
            tuple(dict.fromkeys([*law.CRIMES[self.conduct.crime], *law.in_time.cites, *cites])),
            self.record.version,
            self.record.as_of,
            names=self.names,
        )

    def _truth(self, predicate: Predicate, **at: str) -> Truth:
        return self.evaluation.at(**at).timeline(predicate).at(self.conduct.on)

    def _holds(self, predicate: Predicate, **at: str) -> bool:
        return self._truth(predicate, **at) is Truth.TRUE

    def _general_bars(self) -> Iterator[str]:
        if self.conduct.under_18:
            yield "The person was under 18 at the time (RS 26)."
        if not self._holds(law.in_time):
            yield "The conduct lies before 1 July 2002 (RS 11(1), 24(1))."
        if self.conduct.crime == "aggression" and not self._holds(aggression.aggression_active):
            yield "Jurisdiction over aggression is active for conduct from 17 July 2018 on (RS 15 bis(3), 15 ter(3))."

    def _grounds(self) -> Iterator[Ground]:
        conduct = self.conduct
        if conduct.crime == "offences_against_administration":
            yield self._ground("own_proceedings", law.in_time, ("RS 70(1)", "RPE 162"))
            return
        for place in dict.fromkeys(conduct.places):
            yield self._of_state("territory", place.state, ("RS 12(2)(a)",))
        if conduct.aboard:
            yield self._of_state("registration", conduct.aboard, ("RS 12(2)(a)",))
        if conduct.nationality:
            yield self._of_state("nationality", conduct.nationality, ("RS 12(2)(b)",))
        for place in dict.fromkeys(conduct.places):
            yield from self._by_council(place)

    def _ground(self, kind: str, predicate: Predicate, cites: tuple[str, ...], state: str = "", **at: str) -> Ground:
        point = self.evaluation.at(**({"state": state} if state else {}), **at)
        around = point.timeline(predicate).around(self.conduct.on)
        proof = prove(point, predicate, self.conduct.on, self.names)
        return Ground(kind, state, around.truth, around.start, around.end, cites, proof)

    def _of_state(self, kind: str, state: str, cites: tuple[str, ...]) -> Ground:
        by_declaration = not self._holds(party, state=state) and self._holds(law.conduct_accepted, state=state)
        cites = (*cites, "RS 12(3)") if by_declaration else (*cites, "RS 11(2)")
        ground = self._ground(kind, law.state_gives_jurisdiction, cites, state)
        kept = [s for s in self.record.situations if self._holds(law.matter_kept, state=state, situation=s.id)]
        if kept and self._truth(law.left_since, state=state) is Truth.UNKNOWN:
            ground = ground._replace(cites=(*ground.cites, "RS 127(2)"))
        if kind == "nationality" and self._elsewhere(state) and (kept or by_declaration):
            ground, kept = ground._replace(holds=Truth.UNKNOWN), []
        return self._barred(ground._replace(disputes=tuple(self._disputes_of(ground, kept))))

    def _elsewhere(self, nation: str) -> bool:
        """Conduct abroad: what a state accepted, or what was kept after its exit, is known for its territory alone."""
        settled = self._holds(party, state=nation) and self._truth(law.left_since, state=nation) is Truth.FALSE
        return nation not in {place.state for place in self.conduct.places} and not settled

    def _disputes_of(self, ground: Ground, kept: list[Any]) -> Iterator[str]:
        state, conduct = ground.state, self.conduct
        if ground.holds is Truth.FALSE:
            return
        if state == "PSE":
            yield "palestine-statehood"
            if conduct.nationality == "ISR":
                yield "oslo"
        if kept and all(law.investigated_only_after(self.record, state, situation) for situation in kept):
            yield "jurisdiction-after-withdrawal"

    def _barred(self, ground: Ground) -> Ground:
        """The ground with what excludes it: an opt-out under art. 124, the limits of aggression."""
        if ground.holds is Truth.FALSE:
            return ground
        if self.conduct.crime == "war_crimes" and self._opted_out(ground):
            disputes = ("art-124-form",) if ground.state in law.NATIONALS_ONLY else ()
            return ground._replace(holds=Truth.FALSE, barred_by=("RS 124",), disputes=disputes)
        if self.conduct.crime == "aggression":
            return self._aggression(ground)
        return ground

    def _opted_out(self, ground: Ground) -> bool:
        """What a State excluded limits the grounds that this State gives, not those of another."""
        own = ground.state == self.conduct.nationality and self._holds(law.nationals_opted_out, state=ground.state)
        here = ground.kind != "nationality" and self._holds(law.territory_opted_out, state=ground.state)
        return own or here

    def _aggression(self, ground: Ground) -> Ground:
        conduct = self.conduct
        sides = {*(place.state for place in conduct.places), conduct.aboard, conduct.nationality} - {""}
        found = aggression.limit(self.evaluation, conduct.on, sides, conduct.nationality)
        if found.bar:
            return ground._replace(holds=Truth.FALSE, barred_by=(found.bar,), disputes=found.disputes)
        return ground._replace(holds=Truth.UNKNOWN) if found.open else ground

    def _by_council(self, place: Place) -> Iterator[Ground]:
        for situation in self.record.situations:
            if place.state not in situation.territory or situation.id not in law.CARVE_OUTS:
                continue
            named = place.situation == situation.id
            rule = law.council_referred if named else law.referral_reaches
            cites = ("RS 13(b)", "RS 15 ter") if self.conduct.crime == "aggression" else ("RS 13(b)",)
            ground = self._ground("council_referral", rule, cites, place.state, situation=situation.id)
            carved = ("council-carve-out",) if self._carved_out(place.state) and ground.holds is not Truth.FALSE else ()
            yield ground._replace(disputes=carved)

    def _carved_out(self, territory: str) -> bool:
        """Whether the person is of a non-party other than the territorial state: its troops may be reserved to it."""
        nation = self.conduct.nationality
        return bool(nation) and nation != territory and not self._holds(party, state=nation)

    def _issues(self, grounds: tuple[Ground, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(issue for ground in grounds for issue in ground.disputes))

    def _fails(self, grounds: tuple[Ground, ...]) -> Iterator[str]:
        for ground in grounds:
            if ground.holds is Truth.TRUE:
                continue
            name = state_name(self.record, ground.state)
            if ground.barred_by:
                yield f"{ground.kind}: {name}: excluded by {', '.join(ground.barred_by)}."
            elif ground.holds is Truth.UNKNOWN:
                yield f"{ground.kind}: {name}: {_open(ground)}"
            else:
                yield f"{ground.kind}: {_why_not(ground, name)} ({', '.join(ground.cites)})."
        if not self.conduct.nationality and self.conduct.crime != "offences_against_administration":
            yield "nationality: not given; a national of a State Party would be within reach (RS 12(2)(b))."

    def _notes(self, grounds: tuple[Ground, ...]) -> Iterator[str]:
        states = {ground.state for ground in grounds if ground.holds is Truth.TRUE and ground.kind != "nationality"}
        opted = [state for state in states if self._holds(law.nationals_opted_out, state=state)]
        if self.conduct.crime == "war_crimes" and opted and not self.conduct.nationality:
            yield f"Not over nationals of {', '.join(self.names[s] for s in opted)}: war crimes excluded (RS 124)."
        for ground in grounds:
            if ground.kind == "council_referral" and ground.holds is not Truth.FALSE:
                yield from self._carve_out_note(ground)
        yield from self._deferrals()
        if self.conduct.crime != "offences_against_administration" and not self._any_situation():
            yield "No situation of the record covers it: a referral or an authorised investigation would have to come."
        yield ALWAYS_NOTED

    def _carve_out_note(self, ground: Ground) -> Iterator[str]:
        for id, paragraph in law.CARVE_OUTS.items():
            if ground.state in self.record.by_id("situations", id).territory:
                yield (
                    f"{paragraph}: personnel of contributing non-parties are reserved to their own state for the named "
                    "operations; whether that binds the Court is disputed."
                )

    def _deferrals(self) -> Iterator[str]:
        """A deferral stops investigation and prosecution, not jurisdiction (RS 16)."""
        covering = {each["id"] for each in self._situations()}
        for row in self.record.deferrals:
            if row.situation in covering:
                days = span_text(row.from_, row.until or FOREVER)
                yield f"{row.resolution} defers {self.names[row.situation]}: no prosecution {days} (RS 16)."

    def _any_situation(self) -> bool:
        return any(True for _ in self._situations())

    def _situations(self) -> Iterator[dict[str, Any]]:
        """The situations of the record whose territory and days cover the conduct, with what opened them."""
        states = {place.state for place in self.conduct.places}
        for row in self.record.situations:
            begun = row.scope_from is not None and row.scope_from <= self.conduct.on
            if states & set(row.territory) and begun and (row.scope_until is None or self.conduct.on < row.scope_until):
                yield {
                    "id": row.id,
                    "name": row.name,
                    "trigger": row.trigger,
                    "cites": list(law.TRIGGERS.get(row.trigger, ())),
                    "needs_authorisation": law.needs_authorisation(row.trigger),
                    "authorised": iso_or_none(row.authorised),
                    "opened": iso_or_none(row.opened),
                    "status": row.status,
                }


def _any(truths: Iterator[Truth]) -> Truth:
    found = set(truths)
    return Truth.TRUE if Truth.TRUE in found else Truth.UNKNOWN if Truth.UNKNOWN in found else Truth.FALSE


def _contested(grounds: tuple[Ground, ...], holds: Truth) -> bool:
    """Whether the disputes of the grounds, decided the other way, would change the outcome."""
    if holds is Truth.TRUE:
        return all(ground.disputes for ground in grounds if ground.holds is Truth.TRUE)
    return any(ground.disputes for ground in grounds)


def _open(ground: Ground) -> str:
    if ground.kind == "council_referral":
        return f"only a part is referred ({', '.join(law.REFERS_A_PART.values())}); name the place."
    if ground.kind == "nationality" and ground.proof.holds is Truth.TRUE:
        return "whether it reaches nationals abroad is not on record (RS 12(3), 127(2))."
    if ground.proof.holds is Truth.TRUE:
        return "it turns on the nationality (RS 15 bis(4)-(5))."
    return "it left since, and no matter covering this was before the Court (RS 127(2))."


def _why_not(ground: Ground, name: str) -> str:
    if ground.kind == "council_referral":
        return f"{name}: no referral by the Council covers that day"
    return f"{name} was not a party that day and had not accepted jurisdiction for it"
