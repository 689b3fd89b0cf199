"""This machine: a plain loop for one worker, processes for several."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
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
    with ProcessPoolExecutor(min(workers, len(jobs)), context, initializer=_die_with_the_first) as pool:
        futures: dict[Future[Outcome], Job] = {pool.submit(function, job): job for job in jobs}
        try:
            for future in as_completed(futures):
                yield _result(future, futures[future])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _die_with_the_first() -> None:
    """Ctrl-C ends a worker without a traceback, and one whose master was killed does not wait for ever.

    What a worker writes appears whole or not at all, so that it may end at any moment.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    if master := parent_process():
        master.join()
        os._exit(1)


def _result(future: Future[Outcome], job: Job) -> Outcome:
    from servanda.corpus.engines import died

    try:
        return future.result()
    except BrokenProcessPool:
        return died(job)
