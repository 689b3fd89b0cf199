"""Ray: one task a shard.  `RAY_ADDRESS` names a cluster; without it Ray starts on this machine."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from servanda.corpus.engines import died

if TYPE_CHECKING:
    from servanda.corpus.engines import Function
    from servanda.corpus.shard import Job, Outcome


def outcomes(function: Function, jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Results as they are ready.  A cluster sizes itself; `workers` counts where Ray is started here."""
    ray = importlib.import_module("ray")
    here = {} if os.environ.get("RAY_ADDRESS") else {"num_cpus": workers, "include_dashboard": False}
    ray.init(ignore_reinit_error=True, log_to_driver=False, **here)
    try:
        task = ray.remote(max_retries=2)(function)
        waiting = {task.remote(job): job for job in jobs}
        while waiting:
            [ready], _ = ray.wait(list(waiting))
            job = waiting.pop(ready)
            try:
                yield ray.get(ready)
            except ray.exceptions.RayError:
                yield died(job)
    finally:
        ray.shutdown()
