"""How far a run is, on standard error: for people on a terminal, for programs as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from partydoc.corpus.local.progress import Progress, Watcher

_CLEAR_LINE = "\r\x1b[K"
_MEGABYTE = 1_000_000


@contextmanager
def watcher(kind: str) -> Iterator[Watcher | None]:
    """Give what shows progress: a line that changes where *kind* is auto and this is a terminal, or lines of JSON."""
    if kind == "json":
        yield _Paced(1.0, lambda progress: click.echo(line_of_json(progress), err=True))
    elif kind == "auto" and sys.stderr.isatty():
        yield _Paced(0.2, lambda progress: click.echo(_CLEAR_LINE + line_of(progress), nl=False, err=True))
        click.echo(_CLEAR_LINE, nl=False, err=True)
    else:
        yield None


def line_of(progress: Progress) -> str:
    """Write progress for people.

    >>> line_of(Progress(done=50, failed=1, total=200, bytes=4_000_000, seconds=2.0))
    '50 of 200 documents, 25/s, 2.0 MB/s, 1 failed, 6 s left'
    """
    seconds = progress.seconds or 1.0
    speed = f"{progress.done / seconds:.0f}/s, {progress.bytes / seconds / _MEGABYTE:.1f} MB/s"
    return (
        f"{progress.done} of {progress.total} documents, {speed}, {progress.failed} failed, {progress.left:.0f} s left"
    )


def line_of_json(progress: Progress) -> str:
    """Write progress for programs."""
    return json.dumps(
        {
            "done": progress.done,
            "failed": progress.failed,
            "total": progress.total,
            "bytes": progress.bytes,
            "seconds": round(progress.seconds, 3),
            "left": round(progress.left, 3),
        }
    )


class _Paced:
    """Shows the first, the last, and those between at this distance in seconds."""

    def __init__(self, distance: float, show: Watcher) -> None:
        self._distance = distance
        self._show = show
        self._next = 0.0

    def __call__(self, progress: Progress) -> None:
        if progress.seconds >= self._next or progress.done == progress.total:
            self._show(progress)
            self._next = progress.seconds + self._distance
