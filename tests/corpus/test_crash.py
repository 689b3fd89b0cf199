"""A machine that dies in the middle loses nothing: what goes on afterwards ends with the same bytes."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def crash() -> ModuleType:
    place = Path(__file__).parents[2] / "bench" / "crash.py"
    spec = importlib.util.spec_from_file_location("crash", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_crawl_killed_at_random_moments_ends_byte_for_byte_like_one_left_alone(
    crash: ModuleType, tmp_path: Path
) -> None:
    assert crash.crawl(tmp_path, kills=2, count=4, each=150)["different"] == 0


def test_a_library_killed_at_random_moments_holds_row_for_row_what_one_left_alone_holds(
    crash: ModuleType, tmp_path: Path
) -> None:
    assert crash.library(tmp_path, kills=2, each=150)["different"] == 0
