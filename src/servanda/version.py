"""Versions that every answer carries: of the code and of the law as encoded."""

from __future__ import annotations

CODE = "0.1.0"
LAW = "2026-11-22"  # the day up to which the encoded law and rulings were read


def versions() -> dict[str, str]:
    """The versions of code and law."""
    return {"code": CODE, "law": LAW}
