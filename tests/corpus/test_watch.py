"""A feed becomes alerts: a journey with the duty of the state, a withdrawal, a veto, a finding; each told once."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from made import OFF_TOPIC, VETO, rss

from servanda.cli.library import watch as command
from servanda.corpus.alerts import Alert
from servanda.corpus.feeds import entries
from servanda.corpus.library.store import Store, open_store
from servanda.corpus.watch import watch

TRIP = "Benjamin Netanyahu, who is wanted by the ICC, plans to travel to Hungary on 2 April 2025."
LEAVING = "Hungary has announced its withdrawal from the International Criminal Court."
FINDING = "ICC judges found that Hungary failed to comply with its obligation to arrest Netanyahu."
NEWS = (
    ("trip", TRIP, 1),
    ("leaving", LEAVING, 3),
    ("finding", FINDING, 24),
    ("veto", VETO, 25),
    ("sport", OFF_TOPIC, 26),
)


def feed(*chosen: str, outlet: str = "Example Wire") -> bytes:
    days = {1: "Mon, 31 Mar 2025", 3: "Thu, 03 Apr 2025", 24: "Thu, 24 Jul 2025", 25: "Thu, 05 Jun 2025"}
    items = [
        {"title": name, "link": f"https://{outlet.replace(' ', '')}.example/{name}", "text": text}
        | {"day": f"{days.get(day, 'Thu, 05 Jun 2025')} 10:00:00 GMT"}
        for name, text, day in NEWS
        if not chosen or name in chosen
    ]
    return rss(items, outlet)


def told(store: Store, data: bytes) -> list[Alert]:
    return list(watch(store, entries(data, "feed.xml"), unreadable=lambda error: None))


def test_an_announced_journey_comes_with_the_duty_of_the_state_and_its_reasons(store: Store) -> None:
    [alert] = told(store, feed("trip"))
    assert (alert["kind"], alert["person"], alert["state"], alert["on"]) == ("travel", "netanyahu", "HUN", "2025-04-02")
    assert alert["status"] == "bound"
    assert "RS 89(1)" in alert["citations"]
    assert alert["disputes"] == ["immunity-art-98-1"]
    assert alert["sentence"] in TRIP


def test_withdrawals_vetoes_and_findings_are_alerts_and_nothing_else_is(store: Store) -> None:
    alerts = told(store, feed("leaving", "finding", "veto", "sport"))
    assert [alert["kind"] for alert in alerts] == ["withdrawal", "finding", "veto"]
    assert alerts[0]["state"] == "HUN"
    assert alerts[2]["states"] == ["USA"]


def test_an_alert_is_told_once_however_often_and_by_whomever_it_is_reported(store: Store) -> None:
    assert len(told(store, feed("trip"))) == 1
    assert told(store, feed("trip")) == []
    assert told(store, feed("trip", outlet="Other Wire")) == []


def test_an_alert_that_was_raised_but_not_told_is_told_when_the_watch_goes_on(place: str) -> None:
    first = open_store(place)
    stopped = watch(first, entries(feed("trip", "veto"), "feed.xml"), unreadable=lambda error: None)
    next(stopped)
    stopped.close()
    first.close()
    again = open_store(place)
    assert [alert["kind"] for alert in told(again, feed())] == ["travel", "veto", "withdrawal", "finding"]
    again.close()


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_command_prints_alerts_and_keeps_a_feed_of_its_own(form: str, tmp_path: Path) -> None:
    (tmp_path / "news.xml").write_bytes(feed("trip", "veto"))
    out, library = tmp_path / "alerts.xml", tmp_path / "l.sqlite"
    given = [str(tmp_path / "news.xml"), "--once", "--store", str(library), "--feed", str(out)]
    done = CliRunner().invoke(command, [*given, *(["--json"] if form == "json" else [])])
    assert done.exit_code == 0, done.output
    if form == "json":
        assert [json.loads(line)["kind"] for line in done.stdout.splitlines()] == ["travel", "veto"]
    else:
        assert "Hungary: BOUND to arrest and surrender" in done.stdout
        assert "presumed innocent" in done.stdout
    entry = "{http://www.w3.org/2005/Atom}entry"
    assert len(ElementTree.fromstring(out.read_bytes()).findall(entry)) == 2
    assert CliRunner().invoke(command, given).stdout == ""
