"""Measures processes of their own: what they take of the clock, of the processor, of memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence

from attrs import frozen

MEGABYTE = 1_000_000


@frozen
class Cost:
    """Seconds of the clock and of the processor, with all children that were waited for; the most memory of one."""

    seconds: float
    processor: float
    peak: float


def cost(*commands: Sequence[str | os.PathLike[str]], cwd: str | os.PathLike[str] | None = None) -> Cost:
    """Run commands of Python at the same time, and give what they take until the last one is done."""
    start = time.perf_counter()
    running = [subprocess.Popen([sys.executable, *command], cwd=cwd, stdout=subprocess.DEVNULL) for command in commands]
    processor = peak = 0.0
    for process in running:
        _, state, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(state)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, list(map(str, process.args)))
        processor += used.ru_utime + used.ru_stime
        peak = max(peak, used.ru_maxrss * 1024 / MEGABYTE)
    return Cost(time.perf_counter() - start, processor, peak)


def times(one: float, two: float) -> str:
    """Say how many times as fast two are."""
    return f"{one / two:.2f} ×"
