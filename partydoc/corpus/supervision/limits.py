"""What a document may cost the process that reads it, and how that process is held to it."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator

from attrs import frozen

from partydoc.options import MEBIBYTE

_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0
_LINE = 256
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux's prctl


@frozen
class WorkerLimits:
    """What one document may take, and when a worker is replaced by a new one.

    A document may take *cpu* seconds of the processor's time and *wall* seconds of the clock; its worker may claim
    *memory* bytes in all (where the system counts them: Linux does). A worker is renewed after so many *documents*,
    or when it keeps more than *kept* bytes after one.

    >>> WorkerLimits(wall=5).wall
    5
    """

    cpu: float = 20
    wall: float = 30
    memory: int = 2048 * MEBIBYTE
    documents: int = 10_000
    kept: int = 200 * MEBIBYTE


def restrain(limits: WorkerLimits, parent: int) -> None:
    """Let this process end with its parent, leave no core behind, and claim no more memory than it may."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the supervisor decides what an interrupt ends
    _die_with(parent)
    with contextlib.suppress(ImportError):
        _lower("CORE", 0)
        claimed, held = memory()
        _lower("AS", limits.memory + claimed - held)


@contextlib.contextmanager
def deadline(limits: WorkerLimits) -> Iterator[None]:
    """End this process where the block takes too much of the processor's time; the clock is the supervisor's."""
    timed = hasattr(signal, "setitimer")
    if timed:
        signal.setitimer(signal.ITIMER_PROF, limits.cpu)
    try:
        yield
    finally:
        if timed:
            signal.setitimer(signal.ITIMER_PROF, 0)


def memory() -> tuple[int, int]:
    """Give how many bytes this process has claimed and how many it holds; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", "rb", buffering=0) as stream:  # noqa: PTH123  asked after each document
            claimed, held = stream.read(_LINE).split()[:2]
    except OSError:
        return 0, 0
    return int(claimed) * _PAGE, int(held) * _PAGE


def _lower(name: str, most: int) -> None:
    """Set a limit of the system; the hard one stays, so that the processes of readers can set their own."""
    import resource

    limit = getattr(resource, f"RLIMIT_{name}")
    hard = resource.getrlimit(limit)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(limit, (most, hard))


def _die_with(parent: int) -> None:
    """End with the thread that started this process. Elsewhere than on Linux the end of the pipe does it, later."""
    import ctypes

    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    if hasattr(os, "getppid") and os.name == "posix" and os.getppid() != parent:  # it died before it was asked for
        os._exit(1)
