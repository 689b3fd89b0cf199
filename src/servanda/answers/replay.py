"""Replay: ask a saved question again and say what has changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from servanda.answers.ask import ask
from servanda.errors import BadInput

COMPARED = ("status", "since", "until", "grounds", "exceptions", "contested", "citations", "facts", "disputes")


class Replay(NamedTuple):
    """A saved answer and today's."""

    then: dict[str, Any]
    now: dict[str, Any]

    @property
    def changed(self) -> tuple[str, ...]:
        """The parts of the answer that differ."""
        return tuple(name for name in COMPARED if name in self.then and self.then[name] != self.now[name])

    @property
    def same(self) -> bool:
        """Whether today's answer is the same in every part that matters."""
        return not self.changed

    def to_dict(self) -> dict[str, Any]:
        """What `servanda replay --json` prints."""
        changes = {name: {"then": self.then[name], "now": self.now[name]} for name in self.changed}
        return {
            "schema": "servanda/1",
            "same": self.same,
            "changed": changes,
            "then": {"record": self.then.get("record"), "versions": self.then.get("versions")},
            "now": {"record": self.now["record"], "versions": self.now["versions"]},
        }

    def text(self) -> str:
        """The outcome for people."""
        was, is_ = self.then.get("record", {}).get("version"), self.now["record"]["version"]
        records = f"record then {was}, now {is_}"
        if self.same:
            return f"The same answer: {self.now['status']} ({records})."
        parts = [f"{name}: then {_brief(self.then[name])}, now {_brief(self.now[name])}" for name in self.changed]
        return "\n".join([f"A different answer ({records}).", *parts])


def _brief(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else text[:159] + "…"


def replay(path: Path) -> Replay:
    """Ask the question of a saved answer again.  Raises `BadInput` when the file holds no answer."""
    try:
        then = json.loads(path.read_text(encoding="utf-8"))
        question = (then["person"], then["state"], then["on"])
    except (OSError, ValueError, KeyError, TypeError):
        hint = "Save one first: servanda ask netanyahu --in HUN --json > answer.json"
        raise BadInput(f'"{path}" holds no saved answer.', hint=hint) from None
    assume = tuple(each["assume"] for each in then.get("hypotheses") or ())
    return Replay(then, ask(*question, known_on=then.get("known_on"), assume=assume).to_dict())
