"""What the package promises by name is there."""

from __future__ import annotations

import pytest

import servanda


@pytest.mark.parametrize("name", servanda.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    found = getattr(servanda, name)
    assert isinstance(found, str) or found.__doc__


def test_every_name_with_a_home_is_public() -> None:
    assert set(servanda._HOMES) <= set(servanda.__all__)


def test_a_wrong_name_is_refused_by_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'asks'"):
        servanda.asks  # noqa: B018
