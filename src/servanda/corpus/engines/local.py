"""This machine: a plain loop for one worker, processes for several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.corpus.engines import Function
    from servanda.corpus.shard import Job, Outcome

_IMPORTED_ONCE = ["servanda.corpus.shard", "servanda.reports.reading", "pyarrow.parquet"]  # and shared by all workers


def outcomes(function: Function, jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Results as they are ready.  A worker that dies takes down one round; its shards are named and go on record."""
    if workers == 1:
        yield from map(function, jobs)
        return
    context = get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED_ONCE)
    with ProcessPoolExecutor(min(workers, len(jobs)), mp_context=context) as pool:
        futures: dict[Future[Outcome], Job] = {pool.submit(function, job): job for job in jobs}
        try:
            for future in as_completed(futures):
                yield _result(future, futures[future])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _result(future: Future[Outcome], job: Job) -> Outcome:
    from servanda.corpus.shard import Outcome

    try:
        return future.result()
    except BrokenProcessPool:
        return Outcome(str(job.shard), "failed", error=f"{job.shard}: a worker died; run the same command again.")
