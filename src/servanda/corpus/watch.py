"""Feeds into alerts: what is new goes into the library, and what in it is news is told once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from xml.etree import ElementTree

from servanda.corpus.alerts import Alert, alerts
from servanda.corpus.library.adding import Added, add
from servanda.corpus.library.store import Store
from servanda.reports.documents import Unreadable
from servanda.reports.model import Document
from servanda.timeline.days import iso, today

_ATOM = "http://www.w3.org/2005/Atom"
_IN_FEED = 100  # alerts in the feed of alerts


def watch(
    store: Store, documents: Iterable[Document | Unreadable], unreadable: Callable[[str], None]
) -> Iterator[Alert]:
    """The alerts of the documents that the library does not hold yet, and those that were raised but never told.

    An alert is raised in the transaction that keeps its document and marked as told when the caller asks for the next,
    so that a machine that dies loses none; the last one may then be told again.
    """
    for added in add(store, documents, also=lambda added: _raise(store, added)):
        if added.state == "unreadable":
            unreadable(added.error)
        yield from untold(store)
    yield from untold(store)


def _raise(store: Store, added: Added) -> None:
    if added.result is None:
        return
    for name, alert in alerts(added.result):
        store.rows(
            "INSERT INTO alerts (name, version, raised, told, content) VALUES (?, ?, ?, 0, ?) ON CONFLICT DO NOTHING",
            name, added.version, iso(today()), json.dumps({"article": added.article, **alert}, ensure_ascii=False),
        )  # fmt: skip


def untold(store: Store) -> Iterator[Alert]:
    """Alerts that nobody was told of yet; each counts as told when the next is asked for."""
    for row in store.rows("SELECT id, content FROM alerts WHERE told = 0 ORDER BY id"):
        yield json.loads(row["content"])
        with store.writing():
            store.rows("UPDATE alerts SET told = 1 WHERE id = ?", row["id"])


def as_feed(store: Store) -> bytes:
    """The latest alerts as an Atom feed, the newest first."""
    rows = store.rows("SELECT id, raised, content FROM alerts ORDER BY id DESC LIMIT ?", _IN_FEED)
    feed = ElementTree.Element("feed", xmlns=_ATOM)
    _texts(
        feed,
        title="servanda: alerts",
        id="urn:servanda:alerts",
        updated=_moment(rows[0]["raised"] if rows else iso(today())),
    )
    for row in rows:
        feed.append(_entry(row["id"], row["raised"], json.loads(row["content"])))
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(id: int, raised: str, alert: Alert) -> ElementTree.Element:
    entry = ElementTree.Element("entry")
    _texts(entry, title=alert["says"], id=f"urn:servanda:alert:{id}", updated=_moment(raised), summary=text(alert))
    ElementTree.SubElement(ElementTree.SubElement(entry, "author"), "name").text = alert["outlet"] or "servanda"
    ElementTree.SubElement(entry, "category", term=alert["kind"])
    if alert["url"]:
        ElementTree.SubElement(entry, "link", href=alert["url"])
    return entry


def _texts(parent: ElementTree.Element, **texts: str) -> None:
    for name, value in texts.items():
        ElementTree.SubElement(parent, name).text = "".join(c for c in value if c >= " " or c in "\t\n")


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def text(alert: Alert) -> str:
    """An alert for a screen: what is reported, what the law asks, the sentence and where it stands."""
    lines = [f"{alert['kind']}: {alert['says']}."]
    if alert["kind"] == "travel":
        lines.append(
            f"  on {alert['on']}: {', '.join(alert['citations']) or 'no provision applies'}{_qualified(alert)}"
        )
        lines.append("  Everybody sought is presumed innocent (RS 66).")
    lines.append(f"  “{' '.join(alert['sentence'].split())}” ({alert['verdict']}: {alert['why']})")
    source = ", ".join(alert[name] for name in ("outlet", "published", "url") if alert[name])
    return "\n".join([*lines, f"  {source}"] if source else lines)


def _qualified(alert: Alert) -> str:
    exceptions = f"; exceptions: {', '.join(alert['exceptions'])}" if alert["exceptions"] else ""
    return exceptions + (f"; contested: {', '.join(alert['disputes'])}" if alert["contested"] else "")
