"""This machine: a plain loop for one worker, processes for several."""

from __future__ import annotations

import signal
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
    with ProcessPoolExecutor(min(workers, len(jobs)), context, initializer=_leave_the_key_to_the_first) as pool:
        futures: dict[Future[Outcome], Job] = {pool.submit(function, job): job for job in jobs}
        try:
            for future in as_completed(futures):
                yield _result(future, futures[future])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _leave_the_key_to_the_first() -> None:
    """Ctrl-C reaches every process; the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _result(future: Future[Outcome], job: Job) -> Outcome:
    from servanda.corpus.engines import died

    try:
        return future.result()
    except BrokenProcessPool:
        return died(job)
