"""How many processes read the files of a command, and what a file may cost them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import click
from attrs import frozen

from partydoc.cli.inputs import Input
from partydoc.errors import let_interruption_through
from partydoc.options import MEBIBYTE

if TYPE_CHECKING:
    from partydoc.corpus.failures import Failure

_Command = TypeVar("_Command", bound=Callable[..., Any])
Value = TypeVar("Value")

_RETRIES: Final = 1
_SEVERAL: Final = 2
_BYTES_A_PROCESS: Final = 1 << 18  # reading them takes as long as starting another process
_LEAST_MEMORY: Final = 64  # MiB


@frozen
class Read(Generic[Value]):
    """What became of a file: a *value*, or a *failure* and the *path* that it is about, which may be another file's.

    One that is *set aside* ended the process that read it, or would have, and was tried more than once.
    """

    item: Input
    value: Value | None = None
    failure: Failure | None = None
    path: str = ""
    set_aside: bool = False


@frozen
class Jobs:
    """How many processes work; 0 for this one, where nothing holds a file to a deadline.

    *cpu* and *wall* are seconds, *memory* MiB; None stands for what is usual for workers.
    """

    number: int | None = None
    cpu: float | None = None
    wall: float | None = None
    memory: int | None = None

    def read(
        self, work: Callable[[Input], Value], inputs: Iterable[Input], expected: Sequence[Input]
    ) -> Iterator[Read[Value]]:
        """Call *work* on every input; yield what became of each, in order. *expected* is what they may be."""
        if self.number == 0 or len(expected) < _SEVERAL:
            return map(Attempt(work, supervised=False), inputs)
        number = _worth(expected) if self.number is None else self.number
        return self._supervised(work, inputs, max(1, min(number, len(expected))))

    def _supervised(
        self, work: Callable[[Input], Value], inputs: Iterable[Input], number: int
    ) -> Iterator[Read[Value]]:
        from partydoc.corpus.supervision import WorkerLimits, supervise

        said = {"cpu": self.cpu, "wall": self.wall, "memory": self.memory and self.memory * MEBIBYTE}
        limits = WorkerLimits(**{name: value for name, value in said.items() if value is not None})  # type: ignore[arg-type]
        for outcome in supervise(Attempt(work), inputs, workers=number, limits=limits, retries=_RETRIES):
            if outcome.value is not None:
                yield outcome.value
            else:
                yield Read(outcome.task, None, outcome.failure, outcome.task.path, set_aside=True)


@frozen
class Attempt(Generic[Value]):
    """Calls *work*, and gives what it raises as data."""

    work: Callable[[Input], Value]
    supervised: bool = True

    def __call__(self, item: Input) -> Read[Value]:
        """Read one input. That there is no memory is the supervisor's matter, who tries again in a new process."""
        from partydoc.corpus.failures import Failure

        try:
            return Read(item, self.work(item))
        except MemoryError as error:
            if self.supervised:
                raise
            return Read(item, None, Failure.of(error), item.path)
        except Exception as error:  # noqa: BLE001  one bad document costs one document
            let_interruption_through(error)
            return Read(item, None, Failure.of(error), os.fspath(getattr(error, "filename", None) or item.path))


HERE: Final = Jobs(0)


def jobs_options(command: _Command) -> _Command:
    """Add the options that say how to work on several files; `jobs_of` gives what they say."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    """Keep the value of an option for `jobs_of`, and out of the arguments of the command."""

    def keep(ctx: click.Context, _option: click.Parameter, value: Any) -> None:
        ctx.meta[f"{__name__}.{name}"] = value

    return keep


def jobs_of(ctx: click.Context) -> Jobs:
    """Give what the options say."""
    return Jobs(*(ctx.meta[f"{__name__}.{name}"] for name in ("jobs", "cpu", "wall", "memory")))


_OPTIONS = (
    click.option(
        "--jobs",
        metavar="N",
        type=click.IntRange(0),
        expose_value=False,
        callback=_keep("jobs"),
        help="Read several files with N processes; by default the cores, if it is worth it. 0: with this one alone.",
    ),
    click.option(
        "--cpu",
        metavar="SECONDS",
        type=click.FloatRange(0, min_open=True),
        expose_value=False,
        callback=_keep("cpu"),
        help="The processor's time that a document may take there (20).",
    ),
    click.option(
        "--wall",
        metavar="SECONDS",
        type=click.FloatRange(0, min_open=True),
        expose_value=False,
        callback=_keep("wall"),
        help="The clock's time that it may take (30).",
    ),
    click.option(
        "--memory",
        metavar="MIB",
        type=click.IntRange(_LEAST_MEMORY),
        expose_value=False,
        callback=_keep("memory"),
        help="What the process that reads it may claim (2048).",
    ),
)


def _worth(inputs: Sequence[Input]) -> int:
    """Count the processes that so many bytes are worth, up to the cores that this one may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    size, number = 0, 1
    for item in inputs:
        if number >= cores:
            break
        with suppress(OSError):
            size += os.path.getsize(item.path)
        number = 1 + size // _BYTES_A_PROCESS
    return min(number, cores)
