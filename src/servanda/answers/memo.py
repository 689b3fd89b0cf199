"""An answer for people: plain text that fits a screen, a memo to paste, HTML for a notebook."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape
from typing import Any

from servanda.answers.ask import Answer, Disputed
from servanda.law.exceptions import EXCEPTIONS
from servanda.timeline.days import ALWAYS, FOREVER, iso, long
from servanda.timeline.proof import Proof
from servanda.timeline.timeline import Truth

HEADLINES = {
    "bound": "BOUND to arrest and surrender, as a State Party",
    "bound_by_council": "BOUND to arrest and surrender, by the Security Council",
    "bound_by_acceptance": "BOUND to arrest and surrender, by its declaration under art. 12(3)",
    "bound_residually": "BOUND to arrest and surrender, although it has withdrawn",
    "bound_by_arrangement": "BOUND to arrest and surrender, by its arrangement with the Court",
    "not_bound": "NOT BOUND to arrest; it may cooperate voluntarily",
    "not_wanted": "NOT WANTED: no warrant of arrest is in force that day",
    "unknown": "UNKNOWN: the record lacks what would decide it",
}
# what follows for a bound state and for one that is not, in the words of the provisions
FOLLOWS = {
    True: (
        "arrest at once (RS 59(1)); a judge checks identity, process and rights, not the warrant (59(2), 59(4)); "
        "interim release only in urgent and exceptional circumstances (59(3)-(6)); delivery as soon as possible "
        "(59(7)); a problem: consult without delay (97); a failure: a finding, and referral to the Assembly or the "
        "Council (87(7), 112(2)(f))"
    ),
    False: "it may help voluntarily, and the Court may invite it to (RS 87(5)(a))",
}
WIDTH = 100


def headline(answer: Answer) -> str:
    """The answer in one line: who, whom, when, what."""
    asked = f"{answer.names[answer.state]} – {answer.names[answer.person]} – {long(answer.on)}"
    contested = " (contested)" if answer.contested else ""
    return f"{asked}\n{HEADLINES[answer.status]}{contested}"


def since_until(answer: Answer) -> str:
    """Since when and until when, with the legal last day."""
    if answer.since <= ALWAYS:
        return "on every day" if answer.until >= FOREVER else f"on every day through {long(answer.until - 1)}"
    start = f"since {long(answer.since)}"
    end = "still running" if answer.until >= FOREVER else f"through {long(answer.until - 1)}"
    return f"{start}, {end}"


def text(answer: Answer, *, explain: bool = False) -> str:
    """The answer as plain text; `explain` adds the whole proof."""
    lines = [headline(answer), ""]
    for label, paragraphs in _sections(answer):
        for number, paragraph in enumerate(paragraphs):
            lines.append(_hanging(label if number == 0 else "", paragraph))
    if explain:
        lines += ["", "Proof", *proof_lines(answer.proof)]
    return "\n".join(lines)


def _hanging(label: str, paragraph: str) -> str:
    first = f"{label:<14}"
    return textwrap.fill(paragraph, WIDTH, initial_indent=first, subsequent_indent=" " * 14, break_on_hyphens=False)


def _sections(answer: Answer) -> Iterator[tuple[str, list[str]]]:
    yield "Supposed", ["; ".join(answer.assumptions)]
    if answer.hypotheses:
        yield "What if", _differences(answer)
    if answer.known_on is not None:
        yield "Known on", [f"only what was public on {long(answer.known_on)}"]
    yield "Since", [since_until(answer)]
    yield "Why", _because(answer)
    if answer.status in HEADLINES and answer.status.startswith("bound"):
        yield "Exceptions", [_exceptions(answer)]
    yield "Disputed", [_dispute(each) for each in answer.disputes] or ["nothing on record that would change this"]
    if answer.notes:
        yield "Note", list(answer.notes)
    if answer.next:
        yield "What follows", [FOLLOWS[answer.status.startswith("bound")]]
    if answer.precedents:
        yield "Precedents", _first(answer.precedents, 3)
    if sources := _sources(answer):
        yield "Sources", ["; ".join(sources)]
    yield "Record", [f"as of {answer.record_as_of}, version {answer.record_version}"]


def _first(items: tuple[str, ...], count: int) -> list[str]:
    more = len(items) - count
    return [*items[:count], f"and {more} more (--json lists all)"] if more > 0 else list(items)


def _sources(answer: Answer) -> list[str]:
    """The leading source of each fact; the rest are in the JSON and the memo."""
    leading = [f"{fact.source.split('; ')[0]}{_memory(fact.grade)}" for fact in answer.facts if fact.source]
    return list(dict.fromkeys(leading))


def _memory(grade: str) -> str:
    return " [from memory, no page seen]" if grade == "memory" else ""


def _differences(answer: Answer) -> list[str]:
    used = [f"{each.text}{'' if each.used else ' (the proof does not rest on it)'}" for each in answer.hypotheses]
    changed = [f"changes {d.part}: {_shown(d.real)} → {_shown(d.supposed)}" for d in answer.differences]
    return [*used, *(changed or ["changes nothing in the answer"])]


def _shown(value: Any) -> str:
    return ", ".join(value) or "none" if isinstance(value, list) else str(value or "open")


def why(answer: Answer) -> list[Proof]:
    """The steps that decide the answer: those of the first ground, or those that fail."""
    proof = answer.proof
    while len(proof.because) == 1:
        proof = proof.because[0]
    if not proof.because:
        return [proof]
    if answer.status.startswith("bound") and proof.rule == "duty_to_surrender":
        return list(proof.because[0].because) or [proof.because[0]]
    return [step for step in proof.because if step.holds is proof.holds] or list(proof.because)


def _because(answer: Answer) -> list[str]:
    """The deciding steps, or, for a duty that does not exist, what each way of being bound lacks."""
    steps = why(answer)
    if answer.status != "not_bound":
        return [_short(step) for step in steps]
    lacking = "; ".join(f"({number}) {_claim(_leaf(step))}" for number, step in enumerate(steps, 1))
    return [f"none of the five ways of being bound holds. Not the case: {lacking}"]


def _leaf(step: Proof) -> Proof:
    """The fact beneath a step that fails."""
    while step.because:
        step = step.because[0]
    return step


def _short(step: Proof) -> str:
    mark = {Truth.TRUE: "yes", Truth.FALSE: "no", Truth.UNKNOWN: "unknown"}[step.holds]
    return f"{mark}: {_claim(step)}"


def _claim(step: Proof) -> str:
    cites = f" ({', '.join(step.cites)})" if step.cites else ""
    return f"{step.claim}{_span(step)}{cites}"


def _span(step: Proof) -> str:
    since = "" if step.since is None or step.since <= ALWAYS else f", since {long(step.since)}"
    until = "" if step.until is None or step.until >= FOREVER else f", through {long(step.until - 1)}"
    return since + until


def _exceptions(answer: Answer) -> str:
    if not answer.exceptions:
        return f"none of {len(EXCEPTIONS)} applies"
    return "; ".join(
        f"{name}: {EXCEPTIONS[name].summary} ({', '.join(EXCEPTIONS[name].cites)})" for name in answer.exceptions
    )


def _dispute(disputed: Disputed) -> str:
    """A dispute with its ruling and its holders, those of one answer together."""
    groups: dict[str, list[str]] = {}
    for view in disputed.views:
        answer, _, rest = view.view.partition(":")
        groups.setdefault(answer if rest and len(answer) < 60 else "other views", []).append(view.holder)
    held = "; ".join(f"{answer}: {_few(holders)}" for answer, holders in groups.items())
    return f"{disputed.issue}: {disputed.question} The Court: {disputed.ruling.rstrip('.')}. {held}."


def _few(holders: list[str]) -> str:
    return ", ".join(holders[:5]) + (f" and {len(holders) - 5} more" if len(holders) > 5 else "")


def proof_lines(proof: Proof, depth: int = 0) -> list[str]:
    """The proof as an indented list, one step a line."""
    grade = f" [{proof.grade}]"
    facts = f" ← {', '.join(proof.facts)}" if proof.facts else ""
    lines = [f"{'  ' * depth}- {_short(proof)}{grade}{facts}"]
    for step in proof.because:
        lines += proof_lines(step, depth + 1)
    return lines


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def markdown(answer: Answer) -> str:
    """The answer as a memo that a legal officer can paste."""
    who, where, when = answer.names[answer.person], answer.names[answer.state], long(answer.on)
    parts = [
        f"# Memo: {where} and {who}, {when}",
        f"**Question.** If {who} is in {where} on {when}, what must {where} do?",
        f"**Answer.** {HEADLINES[answer.status]}{' (contested)' if answer.contested else ''}. "
        f"{', '.join(answer.citations)}.",
        f"**Since when.** {_upper_first(since_until(answer))}.",
    ]
    for label, paragraphs in _sections(answer):
        if label in ("Since", "Sources", "Record"):
            continue
        body = "\n".join(f"- {paragraph}" for paragraph in paragraphs)
        parts.append(f"## {label}\n\n{body}")
    views = [
        f"- {d.issue}: {v.holder} ({v.since or 'no day'}): {v.view} — {v.source}"
        for d in answer.disputes
        for v in d.views
    ]
    if views:
        parts.append("## Views on record\n\n" + "\n".join(views))
    facts = "\n".join(f"- {fact.says} — {fact.source}{_memory(fact.grade)}" for fact in answer.facts)
    parts.append(f"## Facts and sources\n\n{facts}")
    asked = f"servanda ask {answer.person} --in {answer.state} --on {iso(answer.on)}"
    parts.append(f"Record as of {answer.record_as_of}, version {answer.record_version}. Ask again: `{asked}`.")
    return "\n\n".join(parts) + "\n"


def html(answer: Answer) -> str:
    """The answer as a fragment of HTML, as a notebook shows it."""
    rows = "".join(
        f"<tr><th scope='row'>{escape(label)}</th><td>{'<br>'.join(escape(p) for p in paragraphs)}</td></tr>"
        for label, paragraphs in _sections(answer)
    )
    title = escape(headline(answer)).replace("\n", "<br>")
    return f"<section class='servanda'><h3>{title}</h3><table>{rows}</table></section>"
