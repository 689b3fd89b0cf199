"""What in a reading is news to somebody who watches: journeys of persons sought, withdrawals, vetoes, findings.

A journey comes with the duty of the state it leads to.  Each is raised once in a library, however many outlets tell it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from servanda.answers.ask import ask
from servanda.answers.memo import HEADLINES
from servanda.answers.wording import person_name, state_name
from servanda.corpus.library.results import Result
from servanda.errors import BadInput, ServandaError
from servanda.record import load
from servanda.timeline.days import parse_day

Alert = dict[str, Any]

_JOURNEYS = {
    "plans": "is reported to plan a journey to", "visited": "is reported in",
    "transited": "is reported to pass through", "cancelled": "is reported not to go to",
}  # fmt: skip
_LEAVING = ("withdrawing", "withdrawn")


def alerts(result: Result) -> Iterator[tuple[str, Alert]]:
    """The alerts of a reading, each with a name under which it is raised once."""
    for claim in result["claims"]:
        raised = _OF_TYPE.get(claim["type"], _none)(claim, result["document"])
        for name, alert in raised:
            yield name, {**alert, **_where(claim, result["document"])}


def _journey(claim: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, Alert]]:
    person, place, status = (claim["args"].get(name) for name in ("person", "place", "status"))
    on = _day(claim, document)
    try:
        answer = ask(str(person), str(place), on)
    except ServandaError:
        return  # nobody on record, or no state: nothing can be said of a duty
    if answer.status == "not_wanted":
        return
    who, where = person_name(load(), answer.person), state_name(load(), answer.state)
    how = _JOURNEYS.get(str(status), "is reported to travel to")
    says = f"{who} {how} {where}. {where}: {HEADLINES[answer.status]}"
    yield (
        f"travel {answer.person} {answer.state} {status} {on[:7]}",
        {"kind": "travel", "says": says, "person": answer.person, "state": answer.state, "on": on, "travel": status}
        | _duty(answer.to_dict()),
    )


def _duty(answer: Mapping[str, Any]) -> Alert:
    """What the law asks of the state, with its reasons."""
    wanted = ("status", "since", "exceptions", "contested", "citations", "assumptions")
    return {name: answer[name] for name in wanted} | {"disputes": [each["issue"] for each in answer["disputes"]]}


def _withdrawal(claim: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, Alert]]:
    state, status = claim["args"].get("state"), claim["args"].get("status")
    if state and status in _LEAVING:
        how = "to leave" if status == "withdrawing" else "to have left"
        says = f"{state_name(load(), state)} is reported {how} the Statute"
        yield f"withdrawal {state} {status}", {"kind": "withdrawal", "says": says, "state": state, "status": status}


def _veto(claim: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, Alert]]:
    args = claim["args"]
    if args.get("outcome") == "vetoed" or args.get("vetoed_by"):
        by, on = _listed(args.get("vetoed_by")), _day(claim, document)
        names = ", ".join(state_name(load(), state) for state in by) or "a permanent member"
        alert = {
            "kind": "veto",
            "says": f"A veto by {names} in the Security Council is reported",
            "states": by,
            "on": on,
        }
        yield f"veto {','.join(by)} {on}", alert


def _finding(claim: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, Alert]]:
    args = claim["args"]
    if args.get("action") in ("found_non_compliance", "referred_to_asp", "referred_to_unsc"):
        about, on = ", ".join(_listed(args.get("subject"))), _day(claim, document)
        act = args["action"].replace("_", " ")
        says = f"A decision on non-compliance is reported ({act}): {about or 'no state named'}"
        yield (
            f"finding {args['action']} {about} {on[:7]}",
            {"kind": "finding", "says": says, "subject": about, "on": on},
        )


def _none(claim: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, Alert]]:
    return iter(())


_OF_TYPE = {"travel": _journey, "membership": _withdrawal, "unsc_vote": _veto, "decision": _finding}


def _day(claim: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    """The day of the event where the text gives a whole one, else the day of the document."""
    said = str(claim["args"].get("date") or "")
    try:
        parse_day(said)
    except BadInput:
        return str(document["judged_as_of"])
    return said


def _listed(value: Any) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)] if value else []


def _where(claim: Mapping[str, Any], document: Mapping[str, Any]) -> Alert:
    """The sentence and its document, with what law and record say of the sentence."""
    head = {name: document.get(name) for name in ("title", "outlet", "url", "published")}
    return {"sentence": claim["sentence"], "verdict": claim["verdict"], "why": claim["why"], **head}
