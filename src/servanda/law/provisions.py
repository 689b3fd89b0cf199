"""Provisions of the law and what encodes them: every rule, every function that decides a question of its own."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import NamedTuple

from servanda import law
from servanda.citation import INSTRUMENTS, Citation, find
from servanda.errors import NotOnRecord
from servanda.timeline.predicate import REGISTRY


class Encoded(NamedTuple):
    """A rule or a function of the law: what it says, what it cites, where its code is."""

    name: str
    summary: str
    doc: str
    cites: tuple[str, ...]
    module: str


class Provision(NamedTuple):
    """A provision: `key` is its address, `name` what people write."""

    key: str
    name: str
    instrument: str
    number: int
    suffix: str


@functools.cache
def rules() -> tuple[Encoded, ...]:
    """The rules of the law, then the functions that decide a question of their own, module by module."""
    modules = [importlib.import_module(f"servanda.law.{each.name}") for each in pkgutil.iter_modules(law.__path__)]
    predicates = [
        Encoded(p.name, p.summary, inspect.cleandoc(p.__doc__ or ""), p.cites, p.__module__) for p in REGISTRY.values()
    ]
    return (*predicates, *(each for module in modules for each in _functions(module)))


def _functions(module: ModuleType) -> Iterator[Encoded]:
    for name, function in inspect.getmembers(module, inspect.isfunction):
        doc = inspect.getdoc(function) or ""
        cites = tuple(
            dict.fromkeys(str(each) for each in find(doc.partition("\n\n")[0]) if each.instrument in INSTRUMENTS)
        )
        if function.__module__ == module.__name__ and not name.startswith("_") and cites:
            yield Encoded(name, doc.partition("\n")[0], doc, cites, module.__name__)


def cited(*texts: str) -> list[Provision]:
    """The provisions that texts name."""
    return list(_cited(texts))


def _cited(texts: tuple[str, ...]) -> Iterator[Provision]:
    for text in texts:
        for citation in find(text):
            if citation.instrument in INSTRUMENTS and citation.article is not None:
                yield named(key(citation))


def key(citation: Citation) -> str:
    """A provision in an address, without its paragraph.

    >>> key(Citation.parse("RS 15 bis(4)")), key(Citation.parse("Charter 27(3)"))
    ('15-bis', 'charter-27')
    """
    number = citation.provision.replace(" ", "-")
    return number if citation.instrument == "RS" else f"{citation.instrument.rstrip('.').lower()}-{number}"


def named(text: str) -> Provision:
    """The provision of an address: `89`, `15-bis`, `charter-27`, `rpe-176`.

    >>> named("charter-27").name, named("15-bis").name
    ('Charter 27', 'RS 15 bis')

    Raises `NotOnRecord` for what is no provision.
    """
    prefix, _, rest = text.rpartition("-") if not text[:1].isdigit() else ("", "", text)
    instrument = next((name for name in INSTRUMENTS if name.rstrip(".").lower() == (prefix or "rs")), "")
    number, _, suffix = rest.partition("-")
    if (
        not instrument
        or not (number.isascii() and number.isdigit())
        or len(number) > 4
        or suffix not in ("", "bis", "ter")
    ):
        raise NotOnRecord(f'No provision "{text}".', hint="Write it like 89, 15-bis or charter-27.")
    name = f"{instrument} {number}" + (f" {suffix}" if suffix else "")
    return Provision(text, name, instrument, int(number), suffix)
