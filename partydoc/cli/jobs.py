"""How many processes read the files of a command, and what a file may cost them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import click
from attrs import field, frozen

from partydoc.cli.inputs import Input
from partydoc.cli.limits import kept, limit_options, limits_of, said
from partydoc.cli.sections import Sectioned
from partydoc.errors import let_interruption_through

if TYPE_CHECKING:
    from concurrent.futures import Future

    from partydoc.corpus.failures import Failure

_Command = TypeVar("_Command", bound=Callable[..., Any])

_RETRIES: Final = 1
_SEVERAL: Final = 2
_BYTES_A_PROCESS: Final = 1 << 18  # reading them takes as long as starting another process


_Came: TypeAlias = "tuple[Any, Failure | None, str]"


@frozen
class Read:
    """What became of a file: a *value*, or a *failure* and the *path* that it is about, which may be another file's.

    One that is *set aside* ended the process that read it, or would have, and was tried more than once.
    """

    item: Input
    value: Any = None
    failure: Failure | None = None
    path: str = ""
    set_aside: bool = False


@frozen
class Rest:
    """What is left of the work on a file, which waits for the disk; *do* does it, and gives the value."""

    do: Callable[[], Any]


Work: TypeAlias = Callable[[Input], Any]
"""Gives a value for a file, or the `Rest`: a function of a module, or a `partial` of one, so that others find it."""


@frozen
class Jobs:
    """How many processes work; 0 for this one, where nothing holds a file to a deadline.

    *limits* are arguments of `WorkerLimits`; what is not among them is as usual.
    """

    number: int | None = None
    limits: Mapping[str, Any] = field(factory=dict)

    def read(self, work: Work, inputs: Iterable[Input], expected: Sequence[Input]) -> Iterator[Read]:
        """Call *work* on every input; yield what became of each, in order. *expected* is what they may be."""
        if self.number == 0 or len(expected) < _SEVERAL:
            attempt = Attempt(work)
            return (Read(item, *attempt.here(item)) for item in inputs)
        number = _worth(expected) if self.number is None else self.number
        return self._supervised(work, inputs, max(1, min(number, len(expected))))

    def _supervised(self, work: Work, inputs: Iterable[Input], number: int) -> Iterator[Read]:
        from partydoc.corpus.supervision import WorkerLimits, supervise

        limits = WorkerLimits(**self.limits)
        attempt: Callable[[Input], Any] = Attempt(work)
        for outcome in supervise(attempt, inputs, workers=number, limits=limits, retries=_RETRIES):
            if outcome.value is not None:
                yield Read(outcome.task, *outcome.value)
            else:
                yield Read(outcome.task, None, outcome.failure, outcome.task.path, set_aside=True)


@frozen
class Attempt:
    """Calls *work*, and gives what it raises as data: a value, or a failure and the path that it is about."""

    work: Work

    def __call__(self, item: Input) -> _Came | Future[_Came]:
        """Read one input for a supervisor; where there is a `Rest`, a thread does that while the next is read.

        That there is no memory is the supervisor's matter, who tries again in a new process.
        """
        value, failure, _ = came = _tried(item, partial(self.work, item))
        if failure is not None and failure.type == MemoryError.__name__:
            raise MemoryError
        if not isinstance(value, Rest):
            return came
        from partydoc.corpus.supervision.later import later

        return later(_tried, item, value.do)

    def here(self, item: Input) -> _Came:
        """Read one input, all of it."""
        value, _, _ = came = _tried(item, partial(self.work, item))
        return _tried(item, value.do) if isinstance(value, Rest) else came


def _tried(item: Input, call: Callable[[], Any]) -> _Came:
    from partydoc.corpus.failures import Failure

    try:
        return call(), None, item.path
    except Exception as error:  # noqa: BLE001  one bad document costs one document
        let_interruption_through(error)
        return None, Failure.of(error), os.fspath(getattr(error, "filename", None) or item.path)


HERE: Final = Jobs(0)


def jobs_options(command: _Command) -> _Command:
    """Add the options that say how to work on several files; `jobs_of` gives what they say."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def jobs_of(ctx: click.Context) -> Jobs:
    """Give what the options say."""
    return Jobs(said(ctx, "jobs"), limits_of(ctx))


_option = partial(click.option, cls=Sectioned, section="Several files")
_OPTIONS = (
    kept(
        "jobs",
        _option,
        metavar="N",
        type=click.IntRange(0),
        help="Read several files with N processes; by default the cores, if it is worth it. 0: with this one alone.",
    ),
    *limit_options(_option),
)


def _worth(inputs: Sequence[Input]) -> int:
    """Count the processes that so many bytes are worth, up to the cores that this one may use."""
    from partydoc.corpus.supervision import cores

    most = cores()
    size, number = 0, 1
    for item in inputs:
        if number >= most:
            break
        with suppress(OSError):
            size += os.path.getsize(item.path)
        number = 1 + size // _BYTES_A_PROCESS
    return min(number, most)
