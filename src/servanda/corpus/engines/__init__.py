"""Engines that map a function over shards: one thin adapter each, over the engine's own public interface.

An adapter has `outcomes(function, jobs, workers)`, which yields results as they are ready, in any order.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from servanda.errors import BadInput

if TYPE_CHECKING:
    from servanda.corpus.shard import Job, Outcome

    Function = Callable[[Job], Outcome]
    Engine = Callable[[Function, Sequence[Job], int], Iterator[Outcome]]

ENGINES = {"local": "", "ray": "ray", "spark": "pyspark", "dask": "distributed"}  # with the package each needs


def died(job: Job) -> Outcome:
    """What is said of a shard whose worker died: of too little memory, mostly."""
    from servanda.corpus.shard import Outcome

    return Outcome(str(job.shard), "failed", error=f"{job.shard}: its worker died; run the same command again.")


def engine(name: str) -> Engine:
    """The adapter of an engine.  Raises `BadInput` where its package is not installed."""
    package = ENGINES[name]
    if package and importlib.util.find_spec(package) is None:
        install = "dask[distributed]" if name == "dask" else package
        raise BadInput(f"The engine {name} is not installed.", hint=f"Install it: pip install '{install}'.")
    return cast("Engine", importlib.import_module(f"servanda.corpus.engines.{name}").outcomes)
