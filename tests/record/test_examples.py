"""The examples in the docstrings of the record are real events and run."""

import doctest
import importlib
import pkgutil

import pytest

import servanda.record


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(servanda.record.__path__)])
def test_the_examples_of_a_module_hold(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"servanda.record.{name}"))
    assert result.failed == 0
