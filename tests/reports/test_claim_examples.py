"""Every claim type's own table of examples holds: text → arguments, or no claim."""

from __future__ import annotations

from typing import Any

import pytest

from servanda.record import load
from servanda.reports.claims import claim_types
from servanda.reports.model import Document
from servanda.reports.reading import find_claims, prepare
from servanda.timeline.days import parse_day

DAY = parse_day("2025-04-03")
EXAMPLES = [(kind, *example) for kind, module in claim_types().items() for example in module.EXAMPLES]


@pytest.mark.parametrize(("kind", "text", "args"), EXAMPLES)
def test_a_claim_type_reads_its_examples(kind: str, text: str, args: dict[str, Any] | None) -> None:
    """The first claim of the type has the arguments of the table; where it lists none, there is none."""
    found = [claim for claim in find_claims(prepare(Document(text), load(), DAY)) if claim.type == kind]
    if args is None:
        assert not found
    else:
        assert any(args.items() <= dict(claim.args).items() for claim in found), [dict(c.args) for c in found]


@pytest.mark.parametrize(("kind", "text", "args"), EXAMPLES)
def test_a_claim_stands_where_it_says(kind: str, text: str, args: dict[str, Any] | None) -> None:
    """Offsets are of the text as read, never empty."""
    for claim in find_claims(prepare(Document(text), load(), DAY)):
        assert 0 <= claim.start < claim.end <= len(text)
