"""The kinds of fact that the record holds, one typed row a kind.

Every class is one CSV file in `data/` with the same column names (the file name is the
class's `table`).  Days are `int` ordinals (`datetime.date.toordinal`), ranges half-open.
An empty cell is `None` for a day and `""` for text; lists are separated by `;`.

Every table but `sources` ends with `grade` and `source`:

* `grade`: how the fact is borne out: `two_sources`, `one_source` or `memory` (no page seen;
  shown as such wherever the fact is used);
* `source`: the titles of the sources, separated by `; `, each of them a row of `sources.csv`.
"""

from __future__ import annotations

from typing import NamedTuple

Day = int
Names = tuple[str, ...]


class Source(NamedTuple):
    """Where a fact was read.  `kind`: court, depositary, un, state, press, scholarly, compilation, memory."""

    id: str
    kind: str
    url: str
    note: str


class State(NamedTuple):
    """A state or territory under the depositary's name; every other name is an alias."""

    id: str  # ISO 3166-1 alpha-3
    iso2: str
    name: str  # the depositary's short name
    formal_name: str
    demonyms: Names
    capital: str
    aliases: Names
    region: str
    grade: str
    source: str


class StateStatus(NamedTuple):
    """What a body held a territory to be, from a day on: never a flag that says `country`."""

    id: str
    state: str
    body: str  # "United Nations", "depositary of the Rome Statute", ...
    status: str  # "member", "non-member observer State", "not a member", ...
    from_: Day | None
    until: Day | None
    note: str
    grade: str
    source: str


class TreatyAction(NamedTuple):
    """An act under the Rome Statute, on the day the depositary received it.

    `action`: signature, ratification, acceptance, approval, accession, succession,
    withdrawal_notification, withdrawal_rescinded, instrument_withdrawn, signature_repudiated,
    art12_3_declaration, art124_declaration, art124_withdrawn, announcement.
    `effective` is the recorded day of effect; the law computes its own and the check compares.
    For art12_3_declaration `effective` is the first day of conduct accepted, `until` the day
    after the last one, `situation` the situation it founds (empty: none acted on it).
    """

    id: str
    state: str
    action: str
    date: Day | None
    effective: Day | None
    until: Day | None
    situation: str
    document: str  # C.N.… where known
    public: Day | None
    note: str
    grade: str
    source: str


class Situation(NamedTuple):
    """A situation before the Court.  `opened` = investigation opened; `examined` = preliminary examination from."""

    id: str  # ICC-02/05
    name: str
    aliases: Names
    territory: Names
    trigger: str  # self_referral, state_referral, unsc_referral, proprio_motu
    also_accepted: str  # "art12_3" where a declaration gives the jurisdiction
    examined: Day | None
    referred: Day | None
    authorised: Day | None
    opened: Day | None
    scope_from: Day | None
    scope_until: Day | None
    status: str
    status_date: Day | None
    note: str
    grade: str
    source: str


class Referral(NamedTuple):
    """Who referred a situation: states (art. 14) or the Council (art. 13(b))."""

    id: str
    situation: str
    by: Names  # ISO codes, or "UNSC"
    date: Day
    document: str
    note: str
    grade: str
    source: str


class CouncilDuty(NamedTuple):
    """A decision of the Security Council that obliges a state by name to cooperate with the Court."""

    id: str
    situation: str
    state: str
    resolution: str  # S/RES/1593 (2005) para. 2
    from_: Day
    until: Day | None
    note: str
    grade: str
    source: str


class Deferral(NamedTuple):
    """A request of the Security Council under art. 16.  `situation` empty: it covers none of the record."""

    id: str
    situation: str
    resolution: str
    from_: Day
    until: Day | None
    note: str
    grade: str
    source: str


class Arrangement(NamedTuple):
    """An ad hoc arrangement or agreement of a non-party with the Court, art. 87(5)(a)."""

    id: str
    state: str
    situation: str
    from_: Day
    until: Day | None
    note: str
    grade: str
    source: str


class Person(NamedTuple):
    """A natural person against whom a warrant or summons is public.  Presumed innocent (art. 66)."""

    id: str
    family_name: str
    full_name: str
    aliases: Names
    nationality: Names
    born: str  # year or day, as far as known
    died: str
    note: str
    grade: str
    source: str


class Office(NamedTuple):
    """An office held.  `kind`: head_of_state, head_of_government, foreign_minister, diplomat,
    minister, military, other.  `state` is the state served, "" for none.  Only the first four
    found a claim of personal immunity (art. 98(1))."""

    id: str
    person: str
    title: str
    state: str
    kind: str
    from_: Day | None
    until: Day | None
    note: str
    grade: str
    source: str


class Case(NamedTuple):
    """A case before the Court, with its stage and dated steps (`2007-01-29 charges confirmed; …`)."""

    id: str
    situation: str
    name: str
    persons: Names
    stage: str
    stage_date: str
    outcome: str
    steps: Names
    note: str
    grade: str
    source: str


class Warrant(NamedTuple):
    """A warrant of arrest or a summons, with the day of issue *and* the day it became public.

    `kind`: warrant, summons.  `ended` is the first day without it.  `end_kind`: surrendered,
    replaced, withdrawn, terminated_death, inadmissible, not_confirmed, acquitted, other; or
    `death_no_decision` where the person died on `died` of the persons table and no decision of
    the Court is on record: from then on the record cannot say (unknown), and `ended` is empty.
    """

    id: str
    person: str
    case: str
    situation: str
    kind: str
    document: str
    chamber: str
    sought: str  # day or month, as far as known
    issued: Day
    public: Day
    ended: Day | None
    end_kind: str
    end_note: str
    crimes: Names  # genocide, crimes_against_humanity, war_crimes, aggression, offences_against_administration
    note: str
    grade: str
    source: str


class Custody(NamedTuple):
    """What happened to a person: arrested, surrendered, appeared, released, died, detained."""

    id: str
    person: str
    event: str
    state: str
    date: Day | None
    date_text: str
    note: str
    grade: str
    source: str


class Request(NamedTuple):
    """A request of the Court for arrest and surrender, as far as its transmission is on record.

    `states`: ISO codes, or `parties` when it went to all States Parties.  `provision`: RS 91, RS 92.
    """

    id: str
    person: str
    states: Names
    provision: str
    date: Day
    withdrawn: Day | None
    note: str
    grade: str
    source: str


class Challenge(NamedTuple):
    """A challenge or notice under arts 18 and 19.

    `kind`: admissibility, jurisdiction.  `persons` empty: it concerns the whole situation.
    `requested_states`: who may postpone under art. 95 while it is pending (for an admissibility
    challenge the state that made it, unless a chamber said otherwise).  `suspends_from` differs
    from `filed` only where a chamber said so; `decided` is the first decision, which ends art. 95.
    """

    id: str
    situation: str
    case: str
    persons: Names
    by: str
    article: str
    kind: str
    filed: Day
    decided: Day | None
    outcome: str
    appeal_decided: Day | None
    appeal_outcome: str
    requested_states: Names
    documents: str
    note: str
    grade: str
    source: str


class Consultation(NamedTuple):
    """A problem with execution about which a state consults, or must consult, the Court (art. 97)."""

    id: str
    person: str
    state: str
    from_: Day
    until: Day | None
    matter: str
    un_auspices: str  # "yes" where a conference under UN auspices was the matter
    note: str
    grade: str
    source: str


class Postponement(NamedTuple):
    """A postponement for the requested State's own proceedings.  `provision`: RS 89(4), RS 94.
    `outcome`: agreed, refused, pending.  Only `agreed` and `pending` count for the days given."""

    id: str
    person: str
    state: str
    provision: str
    from_: Day
    until: Day | None
    outcome: str
    note: str
    grade: str
    source: str


class CompetingRequest(NamedTuple):
    """Another state's request for extradition of the same person (art. 90)."""

    id: str
    person: str
    requested_state: str
    requesting_state: str
    same_conduct: str  # yes, no
    from_: Day
    until: Day | None
    note: str
    grade: str
    source: str


class NeBisInIdemClaim(NamedTuple):
    """A challenge by the person before a national court on the basis of ne bis in idem (art. 89(2))."""

    id: str
    person: str
    state: str
    from_: Day
    until: Day | None
    note: str
    grade: str
    source: str


class SurrenderAgreement(NamedTuple):
    """An agreement that may bar surrender without the other state's consent (art. 98(2)).

    `status`: in_force where that is on record for `state`; lead where a compilation lists it and
    nothing shows that it is in force (leads found no exception).
    """

    id: str
    state: str
    partner: str
    signed: Day | None
    from_: Day | None
    until: Day | None
    status: str
    note: str
    grade: str
    source: str


class Decision(NamedTuple):
    """A decision of a chamber, or a national court's where marked, on a duty, a failure, a challenge or jurisdiction.

    `kind`: non_compliance, no_finding, informed, reminder, invitation, clarification, referral,
    proceedings_opened, leave_refused, jurisdiction, admissibility, confirmation, conviction, acquittal,
    authorisation, termination, interim, other.
    """

    id: str
    date: Day | None
    chamber: str
    document: str
    situation: str
    case: str
    kind: str
    states: Names
    persons: Names
    incident_from: Day | None
    incident_until: Day | None
    provision: str
    referred_to: Names  # UNSC, ASP
    outcome: str
    later: str
    note: str
    grade: str
    source: str


class Dispute(NamedTuple):
    """A question of law on which states, courts or scholars are on record against each other."""

    id: str
    question: str
    ruling: str  # what the Court has ruled, or that it has not
    effect: str  # on the answer
    section: str  # duty, jurisdiction, failure, membership, national
    grade: str
    source: str


class DisputeView(NamedTuple):
    """One holder's view in a dispute, of that day."""

    id: str
    dispute: str
    view: str
    holder: str
    state: str  # ISO code where the holder spoke for a state
    since: str  # day, month or year, as far as known
    grade: str
    source: str


class Ruling(NamedTuple):
    """A holding of a chamber that settles a reading for the Court, in the order of time."""

    id: str
    dispute: str
    date: Day
    document: str
    chamber: str
    holding: str
    grade: str
    source: str


class Travel(NamedTuple):
    """A journey of a person sought.  `status`: visited, cancelled, transited, planned."""

    id: str
    person: str
    state: str
    from_: Day | None
    until: Day | None  # first day after
    date_text: str
    occasion: str
    status: str
    outcome: str
    grade: str
    source: str


class Position(NamedTuple):
    """What a state, organisation or person said.  Support, intention and legal view are three things."""

    id: str
    actor: str
    state: str  # ISO code only where the speaker held an office of that state that day
    date: Day | None
    date_text: str
    stance: str
    toward: str
    persons: Names
    paraphrase: str
    grade: str
    source: str


class Application(NamedTuple):
    """A warrant sought or reported, not issued or not public."""

    id: str
    name: str
    aliases: Names
    nationality: str
    situation: str
    event: str
    date: Day | None
    withdrawn: Day | None
    outcome: str
    grade: str
    source: str


class NationalLaw(NamedTuple):
    """A state's implementing act and what it says of immunity and of the authority in charge."""

    id: str
    state: str
    act: str
    year: str
    provision: str
    immunity_rule: str
    central_authority: str
    note: str
    grade: str
    source: str


class Procedure(NamedTuple):
    """One step of a state's procedure, in order.  `examines`/`excluded`: what the judge may and may not look at."""

    id: str
    state: str
    step: int
    actor: str
    action: str
    provision: str
    document: str
    examines: str
    excluded: str
    can_stop: str
    statute: str  # the provision of the Statute it performs
    grade: str
    source: str


class CouncilMember(NamedTuple):
    """Membership of the Security Council, by days (half-open)."""

    id: str
    state: str
    from_: Day
    until: Day | None
    permanent: str  # yes, no
    note: str
    grade: str
    source: str


class CouncilVote(NamedTuple):
    """A vote of the Security Council.  Counts as known; `None` where the record lacks them."""

    id: str
    date: Day
    draft: str
    resolution: str
    topic: str
    group: str
    outcome: str  # adopted, vetoed, failed
    vetoed_by: Names
    in_favour: int | None
    against: int | None
    abstaining: int | None
    not_participating: int | None
    in_favour_states: Names
    against_states: Names
    abstaining_states: Names
    meeting: str
    note: str
    counts_grade: str
    grade: str
    source: str


class OtherTreaty(NamedTuple):
    """Acts under other treaties of the regime: privileges and immunities (APIC), Kampala amendments."""

    id: str
    treaty: str
    state: str
    action: str
    date: Day | None
    effective: Day | None
    note: str
    grade: str
    source: str


class Change(NamedTuple):
    """A correction of the record or a new fact: what changed, when, and why."""

    id: str
    date: Day
    table: str
    row: str
    kind: str  # added, corrected, closed
    says: str
    source: str


TABLES: dict[str, type[NamedTuple]] = {
    "sources": Source,
    "states": State,
    "state_status": StateStatus,
    "treaty_actions": TreatyAction,
    "situations": Situation,
    "referrals": Referral,
    "council_duties": CouncilDuty,
    "deferrals": Deferral,
    "arrangements": Arrangement,
    "persons": Person,
    "offices": Office,
    "cases": Case,
    "warrants": Warrant,
    "custody": Custody,
    "requests": Request,
    "challenges": Challenge,
    "consultations": Consultation,
    "postponements": Postponement,
    "competing_requests": CompetingRequest,
    "ne_bis_in_idem_claims": NeBisInIdemClaim,
    "surrender_agreements": SurrenderAgreement,
    "decisions": Decision,
    "disputes": Dispute,
    "dispute_views": DisputeView,
    "rulings": Ruling,
    "travel": Travel,
    "positions": Position,
    "applications": Application,
    "national_laws": NationalLaw,
    "procedures": Procedure,
    "council_members": CouncilMember,
    "council_votes": CouncilVote,
    "other_treaties": OtherTreaty,
    "changes": Change,
}
