"""The shapes of the API, for its published schema; `extra` fields may be added within a version."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal[
    "bound", "bound_by_council", "bound_by_acceptance", "bound_residually", "bound_by_arrangement",
    "not_bound", "not_wanted", "unknown",
]  # fmt: skip


class Open(BaseModel):
    """An object that may gain fields."""

    model_config = ConfigDict(extra="allow")


class Problem(Open):
    """An error (RFC 9457) with the hint of the command line."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    hint: str
    closest: list[str]


class RecordVersion(BaseModel):
    """The record that an answer rests on."""

    version: str
    as_of: str


class Fact(Open):
    """A row of the record in words, with its source; grade `memory`: no page was seen."""

    id: str
    says: str
    source: str
    grade: str


class Proof(Open):
    """A step of a proof and the steps beneath it."""

    claim: str
    holds: Literal["true", "false", "unknown"]
    grade: Literal["fact", "rule", "ruling", "presumption", "hypothesis"]
    rule: str
    cites: list[str]
    since: str | None
    until: str | None
    facts: list[str]
    because: list[Proof]


class Answer(Open):
    """The answer for one person, state and day.  `since` and `until` are half-open, `null` where open."""

    schema_: Literal["servanda/1"] = Field(alias="schema")
    person: str
    state: str
    on: str
    status: Status
    since: str | None
    until: str | None
    exceptions: list[str]
    contested: bool
    disputes: list[dict[str, Any]]
    citations: list[str]
    facts: list[Fact]
    assumptions: list[str]
    notes: list[str]
    precedents: list[str]
    next: list[str]
    proof: Proof
    record: RecordVersion


class Page(Open):
    """A page of a listing; `next` and `previous` are addresses."""

    schema_: Literal["servanda/1"] = Field(alias="schema")
    total: int
    limit: int
    offset: int
    next: str | None
    previous: str | None
    items: list[dict[str, Any]]


class Thing(Open):
    """One object with its fields."""


class Reading(Open):
    """A document read: claims with verdicts, quotes, and what was checked."""

    schema_: Literal["servanda/1"] = Field(alias="schema")
    document: dict[str, Any]
    claims: list[dict[str, Any]]
    quotes: list[dict[str, Any]]
    checked: dict[str, Any]


class DocumentIn(BaseModel):
    """A document to read.  It is not stored."""

    text: str = Field(max_length=400_000, description="The plain text of the document.")
    id: str | None = Field(default=None, max_length=200)
    title: str | None = Field(default=None, max_length=500)
    published: str | None = Field(default=None, description="The day of the document, YYYY-MM-DD.")


class DocumentsIn(BaseModel):
    """Documents to compare.  They are not stored."""

    documents: list[DocumentIn] = Field(min_length=2, max_length=12)
