"""A sample of the damaged documents of `bench/mutations.py`: no crash, exact offsets, no pattern that runs away."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "mutations.py"


@pytest.fixture(scope="module")
def mutations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mutations", BENCH)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["mutations"] = module
    spec.loader.exec_module(module)
    return module


def test_damaged_documents_are_read_or_refused_with_a_line(mutations: ModuleType) -> None:
    done = mutations.run(300, 7, mutations.texts([]))
    assert sum(read + refused for read, refused, _ in done.values()) == 300
    assert len(done) == len(mutations.DAMAGES)


def test_a_long_single_line_takes_time_in_proportion(mutations: ModuleType) -> None:
    from servanda.record import load

    sources = [mutations.BUILT_IN]
    mutations.long_line(load(), sources, 1000)
    short, long = (mutations.long_line(load(), sources, size) for size in (50_000, 200_000))
    assert long < 4 * short * 3 + 0.2
