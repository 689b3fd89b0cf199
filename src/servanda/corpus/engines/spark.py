"""Spark: one partition a shard.  `spark-submit` or Spark's own configuration names a cluster; else this machine."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.corpus.engines import Function
    from servanda.corpus.shard import Job, Outcome


def outcomes(function: Function, jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Results when all shards are read: Spark hands them over together, and shows its own progress."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers need what runs here
    pyspark = importlib.import_module("pyspark")
    settings = pyspark.SparkConf().setIfMissing("spark.master", f"local[{workers}]")
    settings.setIfMissing("spark.ui.enabled", "false").setAppName("servanda")
    context = pyspark.SparkContext.getOrCreate(settings)
    context.setLogLevel("ERROR")
    try:
        yield from context.parallelize(jobs, len(jobs)).map(function).collect()
    finally:
        context.stop()
