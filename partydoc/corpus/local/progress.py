"""How far a run is, for whoever watches it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TypeAlias

from attrs import frozen


@frozen
class Progress:
    """So many documents of *total* are converted in this run, so many of them failed, in so many *seconds*."""

    done: int
    failed: int
    total: int
    bytes: int
    seconds: float

    @property
    def left(self) -> float:
        """Seconds that the rest will take at this speed.

        >>> Progress(done=10, failed=0, total=30, bytes=10_000, seconds=5.0).left
        10.0
        """
        return self.seconds / self.done * (self.total - self.done) if self.done else 0.0


Watcher: TypeAlias = Callable[[Progress], None]


class Meter:
    """Counts what is converted, and tells a watcher after each document."""

    def __init__(self, total: int, watcher: Watcher | None) -> None:
        self._total = total
        self._watcher = watcher
        self._start = monotonic()
        self._done = self._failed = self._bytes = 0

    def count(self, size: int, *, failed: bool) -> None:
        """Count a document."""
        self._done += 1
        self._failed += failed
        self._bytes += size
        if self._watcher is not None:
            seconds = monotonic() - self._start
            self._watcher(Progress(self._done, self._failed, self._total, self._bytes, seconds))
