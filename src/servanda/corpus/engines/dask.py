"""Dask: one task a shard.  `DASK_SCHEDULER_ADDRESS` names a cluster; without it processes start on this machine."""

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
    """Results as they are ready."""
    distributed = importlib.import_module("distributed")
    address = os.environ.get("DASK_SCHEDULER_ADDRESS")
    here = {"n_workers": workers, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.Client(**({"address": address} if address else here)) as client:
        futures = dict(zip(client.map(function, jobs, pure=False), jobs, strict=True))
        for future in distributed.as_completed(list(futures)):
            yield died(futures[future]) if future.status == "error" else future.result()
