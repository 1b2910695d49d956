"""What the process that reads PDF forbids itself. It loads this file by its path; nothing of partydoc is needed."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0


def restrain() -> None:
    """Let this process, where the system can, write no file, leave no core behind, and end with its caller only."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
    with contextlib.suppress(OSError, AttributeError):
        os.set_blocking(sys.stderr.fileno(), False)  # nobody reads it as long as all is well
    with contextlib.suppress(ImportError):
        _lower("FSIZE", 0)
        _lower("CORE", 0)


@contextlib.contextmanager
def limited(seconds: float, most: int) -> Iterator[None]:
    """End this process when it takes more of the processor's time, and refuse it memory beyond that many bytes."""
    with contextlib.suppress(ImportError):
        size, resident = memory()
        _lower("AS", max(size + most - resident, 0))
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
    yield
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, 0)
    with contextlib.suppress(ImportError):
        _lower("AS", None)


def _lower(name: str, most: int | None) -> None:
    """Set a limit of the system for this process; None is as much as its caller may have."""
    import resource

    limit = getattr(resource, f"RLIMIT_{name}")
    hard = resource.getrlimit(limit)[1]
    if most is None or (hard != resource.RLIM_INFINITY and most > hard):
        most = hard
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(limit, (most, hard))


def memory() -> tuple[int, int]:
    """Give how many bytes this process has claimed and how many it holds; 0 where the system does not tell."""
    try:
        size, resident = Path("/proc/self/statm").read_text("ascii").split()[:2]
    except OSError:
        return 0, 0
    return int(size) * PAGE, int(resident) * PAGE
