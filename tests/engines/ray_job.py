"""A run on Ray, as a program of its own: `ray_job.py SOURCE TARGET FORM [DOCUMENT]`.

With DOCUMENT the run is killed, with all its processes, when it comes to that one, after some files are finished.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from functools import partial
from pathlib import Path

WORKERS = 2
AT_ONCE = 6
TRIES = 5
PATIENT = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_memory_monitor_refresh_ms": "0",
    "RAY_worker_register_timeout_seconds": "240",
}
"""A machine under load is slow, not broken."""
FINISHED = 3
"""How many files are finished before the run is killed."""


def finished(target):
    """The checkpoints of the files that are finished; those of files that are being written are pending."""
    return [path for path in target.glob("checkpoints/*.parquet") if not path.name.endswith(".pending.parquet")]


def watched(table, target, driver, fatal):
    """Note that documents are come to; at the *fatal* one, wait until some files are finished, and kill the run."""
    ids = set(table.column("id").to_pylist())
    for each in ids:
        (target / "seen" / f"{each}.{os.getpid()}.{time.monotonic_ns()}").touch()
    if fatal in ids:
        while len(finished(target)) < FINISHED:
            time.sleep(0.05)
        os.kill(driver, signal.SIGKILL)
        time.sleep(600)  # the run is being ended, and this process with it
    return table


def begin(ray):
    """Start Ray, which waits 30 s for its own processes and no longer; the last try may fail."""
    for left in reversed(range(TRIES)):
        try:
            ray.init(
                num_cpus=WORKERS,
                include_dashboard=False,
                object_store_memory=200 << 20,
                log_to_driver=False,
                logging_level="ERROR",
            )
        except Exception:
            if not left:
                raise
            ray.shutdown()
        else:
            return


def main(source, target, form, fatal=""):
    """Convert all, with two workers."""
    import ray

    from partydoc.integrations.ray import convert, keep_checkpoints

    os.environ.update(PATIENT)
    begin(ray)
    folder = Path(target)
    (folder / "seen").mkdir(parents=True, exist_ok=True)
    keep_checkpoints(folder / "checkpoints")
    texts = ray.data.read_parquet(source)
    watching = partial(watched, target=folder, driver=os.getpid(), fatal=fatal)
    rows = convert(texts, form, at_once=AT_ONCE).map_batches(watching, batch_format="pyarrow", batch_size=None)
    rows.write_parquet(str(folder / "rows"))


if __name__ == "__main__":
    main(*sys.argv[1:])
