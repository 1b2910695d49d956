"""What `run` and `retry` have in common: how they work, what they show, how they end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

import click

from partydoc.cli.corpus.showing import watcher
from partydoc.cli.group import INTERRUPTED
from partydoc.cli.limits import limit_options, limits_of
from partydoc.cli.streams import complain, say
from partydoc.corpus.local.report import Report
from partydoc.errors import PartydocError

_Command = TypeVar("_Command", bound=Callable[..., Any])

_STOPPING = b"partydoc: the shard in work is finished first; interrupt again to stop at once\n"

_OPTIONS = (
    click.option(
        "--workers", metavar="N", type=click.IntRange(1), help="Processes that convert; by default the cores."
    ),
    click.option("--retries", metavar="N", type=click.IntRange(0), default=1, show_default=True, help="Of a document."),
    *limit_options(),
    click.option(
        "--progress",
        type=click.Choice(["auto", "json", "none"]),
        default="auto",
        show_default=True,
        help="On standard error: a line on a terminal, a line of JSON a second, or nothing.",
    ),
)


def working_options(command: _Command) -> _Command:
    """Add the options that say how to work."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def work(
    ctx: click.Context,
    call: Callable[..., Report],
    *,
    progress: str,
    **options: Any,
) -> None:
    """Call what runs, say what came of it, and leave: 0 all is well, 1 some failed, 130 interrupted."""
    from partydoc.corpus.supervision import WorkerLimits

    limits = WorkerLimits(**limits_of(ctx))
    with plain_errors(), _interrupts() as stop, watcher(progress) as watch:
        report = call(limits=limits, progress=watch, stop=stop, **options)
    say(report.json())
    ctx.exit(INTERRUPTED if report.stopped else int(report.failed > 0))


@contextmanager
def plain_errors() -> Iterator[None]:
    """Say in one line what cannot be done."""
    try:
        yield
    except PartydocError as error:
        complain(str(error))
        sys.exit(1)


@contextmanager
def _interrupts() -> Iterator[Callable[[], bool]]:
    """Let the first interrupt end the run behind the shard that is in work, and a second one at once."""
    asked: list[int] = []

    def note(number: int, _: Any) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)
        with suppress(OSError):  # written to the system at once: the stream may be within a write of its own
            os.write(sys.stderr.fileno(), _STOPPING)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)
