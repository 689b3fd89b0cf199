"""The record as FollowTheMoney entities: persons, offices, the states they serve, journeys, documents.

Plain objects in the published schemata Person, PublicBody, Position, Occupancy, Trip, Document and Article, one a line
of JSON, as investigative tools load them.  https://followthemoney.tech
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from servanda.answers.wording import person_name, state_name
from servanda.record import Record
from servanda.record.tables import Office, Person, Source, State, Travel
from servanda.timeline.days import iso_or_none

Entity = dict[str, Any]


def of_record(record: Record) -> Iterator[Entity]:
    """The persons sought with their offices and journeys, the states they served, and the sources.

    >>> from servanda.record import load
    >>> next(of_record(load()))["schema"]
    'Person'
    """
    yield from (_person(person) for person in record.persons)
    served = {office.state for office in record.offices}
    yield from (_state(state) for state in record.states if state.id in served)
    for office in record.offices:
        yield from _office(office, record)
    yield from (_trip(trip, record) for trip in record.travel)
    yield from (_source(source) for source in record.sources)


def of_articles(rows: Iterable[dict[str, Any]]) -> Iterator[Entity]:
    """The articles of a library, without their text."""
    for row in rows:
        yield _entity(
            "Article", f"article-{row['sha256'][:16]}", name=row["title"] or row["name"], title=row["title"],
            publishedAt=row["published"], publisher=row["outlet"], sourceUrl=row["url"],
        )  # fmt: skip


def _person(person: Person) -> Entity:
    return _entity(
        "Person", f"person-{person.id}", name=person.full_name, alias=person.aliases, lastName=person.family_name,
        nationality=map(_country, person.nationality), birthDate=person.born, deathDate=person.died, notes=person.note,
    )  # fmt: skip


def _state(state: State) -> Entity:
    return _entity("PublicBody", f"state-{state.id}", name=state.name, country=_country(state.id), alias=state.aliases)


def _office(office: Office, record: Record) -> Iterator[Entity]:
    post = f"position-{_slug(f'{office.state} {office.title}')}"
    body = f"state-{office.state}" if office.state else ""
    yield _entity("Position", post, name=office.title, country=_country(office.state), organization=body)
    yield _entity(
        "Occupancy", f"occupancy-{office.id}", holder=f"person-{office.person}", post=post,
        startDate=iso_or_none(office.from_), endDate=iso_or_none(office.until), description=office.note,
    )  # fmt: skip


def _trip(trip: Travel, record: Record) -> Entity:
    name = f"{person_name(record, trip.person)}: {state_name(record, trip.state)} ({trip.status})"
    return _entity(
        "Trip", f"trip-{trip.id}", name=name, involved=f"person-{trip.person}", country=_country(trip.state),
        startDate=iso_or_none(trip.from_), endDate=iso_or_none(trip.until and trip.until - 1), summary=trip.occasion,
        description=trip.outcome, notes=trip.date_text,
    )  # fmt: skip


def _source(source: Source) -> Entity:
    return _entity("Document", f"source-{_slug(source.id)}", title=source.id, sourceUrl=source.url, notes=source.note)


def _country(code: str) -> str:
    """The code that the schema uses, ISO 3166-1 alpha-2; the record's own code where it has no other."""
    from servanda.record import load

    return next((state.iso2.lower() for state in load().states if state.id == code and state.iso2), code.lower())


def _slug(text: str) -> str:
    """A name as part of an id; names in other scripts and long ones by their digest."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = "-".join("".join(c if c.isalnum() else " " for c in plain).split())
    return words if 0 < len(words) < 60 and plain == text.lower() else f"{words[:40]}-{_digest(text)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _entity(schema: str, id: str, **properties: Any) -> Entity:
    """An entity; a property is a list of texts, and one without a value is left out."""
    listed = {name: [value] if isinstance(value, str) else list(value or ()) for name, value in properties.items()}
    known = {name: [value for value in values if value] for name, values in listed.items()}
    return {"id": f"servanda-{id}", "schema": schema, "properties": {n: v for n, v in known.items() if v}}
