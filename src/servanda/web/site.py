"""What every page shares: the templates, the record, the day asked about, words for codes."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from servanda.answers.ask import the_day
from servanda.answers.finding import Hit
from servanda.answers.memo import FOLLOWS, HEADLINES
from servanda.answers.wording import person_name, state_name
from servanda.citation import INSTRUMENTS, find
from servanda.law.exceptions import EXCEPTIONS
from servanda.law.provisions import key
from servanda.record import Record, load
from servanda.record.load import columns, kinds
from servanda.timeline.days import FOREVER, Day, iso, iso_or_none, long, parse_day, span_text, today
from servanda.version import versions

HERE = Path(__file__).parent

SHORT = {
    "bound": "bound",
    "bound_by_council": "bound by the Council",
    "bound_by_acceptance": "bound by its declaration",
    "bound_residually": "bound residually",
    "bound_by_arrangement": "bound by arrangement",
    "not_bound": "not bound",
    "not_wanted": "no warrant in force",
    "unknown": "unknown",
    "party": "State Party",
    "withdrawing": "State Party, notice of withdrawal pending",
    "joining": "instrument deposited, not yet in force",
    "withdrawn": "withdrawn",
    "signatory": "signatory, not a party",
    "non_party": "not a party",
    "self_referral": "referral by the state itself",
    "state_referral": "referral by States Parties",
    "unsc_referral": "referral by the Security Council",
    "proprio_motu": "the Prosecutor's own motion",
    "terminated_death": "terminated after death",
}


def record() -> Record:
    """The record that comes with servanda."""
    return load()


def day_of(text: str | None) -> Day:
    """The day that a form or address names; today where it names none.  Raises `BadInput`."""
    return the_day(text or None)


def page(template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """A page from its template."""
    return HTMLResponse(templates().get_template(template).render(**context), status)


def fragment(template: str, **context: Any) -> HTMLResponse:
    """A part of a page, for the script that swaps it in."""
    return page(template, **context)


def to(path: str, **query: Any) -> RedirectResponse:
    """On to another address, the same method of reading."""
    return RedirectResponse(address(path, **query), 303)


def address(path: str, **query: Any) -> str:
    """A path with a query of what is not empty; lists repeat their name."""
    pairs = {name: value for name, value in query.items() if value not in (None, "", (), [])}
    return path + (f"?{urlencode(pairs, doseq=True)}" if pairs else "")


def ask_address(person: str, state: str, day: Day | str, assume: tuple[str, ...] = (), **query: Any) -> str:
    """The permalink of a question."""
    on = day if isinstance(day, str) else iso(day)
    return address(f"/ask/{quote(person)}/{quote(state)}/{on}", assume=list(assume), **query)


@functools.cache
def templates() -> Environment:
    """The templates: everything escaped, a missing name is an error."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": _day_text, "iso": iso, "status": _status_text, "slug": slug, "words": _words}
    environment.globals |= {
        "record": record(),
        "versions": versions(),
        "headlines": HEADLINES,
        "follows": FOLLOWS,
        "exceptions_by_id": EXCEPTIONS,
        "short": SHORT,
        "ask_address": ask_address,
        "address": address,
        "state_name": functools.partial(state_name, record()),
        "person_name": functools.partial(person_name, record()),
        "today": today,
        "span_text": span_text,
        "FOREVER": FOREVER,
        "world_map": world_map,
        "asset": asset,
        "article_link": article_link,
        "days_of": days_of,
        "hit_link": hit_link,
        "known_persons": {person.id for person in record().persons},
    }
    return environment


@functools.cache
def world_map() -> Markup:
    """The map of the world as committed, an SVG fragment."""
    return Markup((HERE / "static" / "world.svg").read_text(encoding="utf-8"))


@functools.cache
def asset(name: str) -> str:
    """The address of a static file, which changes when the file does."""
    import hashlib

    digest = hashlib.sha256((HERE / "static" / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={digest}"


def slug(id: str) -> str:
    """An id of the record in an address: `ICC-02/05` becomes `icc-02-05`."""
    return id.replace("/", "-").lower()


def article_link(cite: str) -> str:
    """The page of the article that a pinpoint names, or an empty text where there can be none."""
    named = next((each for each in find(cite) if each.instrument in INSTRUMENTS), None)
    return f"/articles/{key(named)}" if named else ""


def hit_link(hit: Hit) -> str:
    """The page of something found."""
    match hit.kind:
        case "person" | "state" | "article" | "dispute":
            return f"/{hit.kind}s/{quote(hit.id)}"
        case "situation":
            return f"/situations/{slug(hit.id)}"
        case "case":
            return f"/situations/{slug(hit.within)}"
        case "ruling":
            return f"/disputes/{hit.within}"
        case "vote":
            return f"/council/votes/{hit.id}"
        case "decision":
            return f"/record/decisions/{hit.id}"
    return f"/record/sources/{quote(hit.id)}"


def _day_text(value: Day | str | None) -> str:
    """A day for people; a text that is no full day stays as it is."""
    if value is None or value == "":
        return "day not on record"
    if isinstance(value, int):
        return long(value) if 0 < value < FOREVER else ""
    try:
        return long(parse_day(value))
    except ValueError:
        return value
    except Exception:  # a month or a year, as the record has it
        return value


def days_of(start: str, until: str | None) -> str:
    """The days of a journey with its last day; `until` is the first day after, `start` may be a month."""
    if until is None or len(start) != 10:
        return _day_text(start)
    return span_text(parse_day(start), parse_day(until))


def _status_text(code: str) -> str:
    return SHORT.get(code, code.replace("_", " "))


def _words(value: str) -> str:
    return value.replace("_", " ")


def plain_query(query: Mapping[str, str]) -> dict[str, str]:
    """The filled fields of a query, without spaces around them."""
    return {name: value.strip() for name, value in query.items() if value.strip()}


def row_dict(row: Any, drop: str = "") -> dict[str, Any]:
    """A row of the record with days in ISO form and the column names of its table."""
    kind = type(row)
    cells = zip(columns(kind), kinds(kind), row, strict=True)
    shown = {name: iso_or_none(value) if "Day" in held else value for name, held, value in cells}
    shown = {name: list(value) if isinstance(value, tuple) else value for name, value in shown.items()}
    return {name: value for name, value in shown.items() if name != drop}
