"""A procedure for a screen, and as a memo to paste."""

from __future__ import annotations

import textwrap

from servanda.answers.memo import HEADLINES
from servanda.answers.procedure import Procedure
from servanda.law.national.steps import NOT_REACHED, Outcome
from servanda.timeline.days import long

WIDTH = 100
ENDINGS = {
    "delivery": "It ends in delivery to the Court.",
    "open": "It may stop where marked; otherwise it ends in delivery to the Court.",
    "stopped": "It stops under national law; the duty under the Statute stands, and with it RS 87(7).",
}


def text(found: Procedure) -> str:
    """The duty of the day, the law, each step with what becomes of it, and how it ends.

    >>> from servanda.answers.procedure import procedure
    >>> print(text(procedure("GBR", "netanyahu", "2026-11-22")).splitlines()[0])
    United Kingdom of Great Britain and Northern Ireland – Benjamin Netanyahu – 22 November 2026
    """
    answer = found.answer
    lines = [f"{answer.names[answer.state]} – {answer.names[answer.person]} – {long(answer.on)}"]
    lines.append(HEADLINES[answer.status] + (" (contested)" if answer.contested else ""))
    if found.law is not None:
        lines += ["", f"{found.law.act} [{found.law.grade}]"]
        lines.append(_wrapped(f"Immunity: {found.law.immunity_rule}"))
    if found.supposed:
        lines.append(f"Supposed: {', '.join(found.supposed)}")
    lines.append("")
    for outcome in found.outcomes:
        lines += _step(outcome)
    stop = found.stops_at
    where = f" At {stop.step.provision}: {stop.why}." if stop else ""
    lines += ["", _wrapped(ENDINGS[found.ends] + where)]
    if found.disputes:
        lines.append(f"Disputed: {', '.join(found.disputes)} (servanda ask shows the views).")
    lines += [_wrapped(note) for note in found.notes]
    lines.append(f"Record as of {answer.record_as_of}, version {answer.record_version}.")
    return "\n".join(lines)


def markdown(found: Procedure) -> str:
    """The same as a memo in Markdown: duty, law, steps, how it ends, notes.

    >>> from servanda.answers.procedure import procedure
    >>> print(markdown(procedure("FRA", "putin", "2026-11-22")).splitlines()[0])
    # France – Vladimir Vladimirovich Putin – 22 November 2026
    """
    answer, law, stop = found.answer, found.law, found.stops_at
    lines = [f"# {answer.names[answer.state]} – {answer.names[answer.person]} – {long(answer.on)}", ""]
    lines.append(f"**{HEADLINES[answer.status]}**" + (" (contested)" if answer.contested else ""))
    if law is not None:
        lines += ["", f"{law.act} [{law.grade}]. Immunity: {law.immunity_rule}"]
    lines += ["", "## Steps", "", *(_numbered(outcome) for outcome in found.outcomes), "", ENDINGS[found.ends]]
    lines += [f"At {stop.step.provision}: {stop.why}."] if stop else []
    lines += ["", "## Notes", "", *(f"- {note}" for note in found.notes)]
    return "\n".join([*lines, f"- Record as of {answer.record_as_of}, version {answer.record_version}."])


def _numbered(outcome: Outcome) -> str:
    step, why = outcome.step, f": {outcome.why}" if outcome.why else ""
    where = f"({step.provision}; {step.statute}; {step.grade})"
    return f"{step.number}. {step.actor}: {step.action} {where} – *{outcome.effect}{why}*"


def _step(outcome: Outcome) -> list[str]:
    step = outcome.step
    if outcome.effect == NOT_REACHED:
        return [f"{step.number:>2}. not reached: {step.actor} ({step.provision})"]
    mark = f"[{outcome.effect}{': ' + outcome.why if outcome.why else ''}]"
    head = f"{step.number:>2}. {step.actor}: {step.action} ({step.provision}; {step.statute}; {step.grade})"
    lines = [textwrap.fill(head, WIDTH, subsequent_indent="    ", break_on_hyphens=False)]
    for label, value in (("document", step.document), ("examines", step.examines), ("not examined", step.excluded)):
        if value:
            lines.append(_indented(f"{label}: {value}"))
    return [*lines, _indented(mark)]


def _indented(line: str) -> str:
    return textwrap.fill(line, WIDTH, initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False)


def _wrapped(line: str) -> str:
    return textwrap.fill(line, WIDTH, break_on_hyphens=False)
