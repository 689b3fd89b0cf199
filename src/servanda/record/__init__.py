"""What happened: sourced facts with their days.  Reads nothing above it."""

from __future__ import annotations

from servanda.record.load import Record, load

__all__ = ["Record", "load"]
