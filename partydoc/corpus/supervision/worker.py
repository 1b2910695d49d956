"""The process that works: tasks come in, an answer to each goes out, until the other side ends."""

from __future__ import annotations

import faulthandler
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any, BinaryIO

from attrs import frozen

from partydoc.corpus.failures import Failure
from partydoc.corpus.supervision.limits import WorkerLimits, deadline, memory, restrain
from partydoc.corpus.supervision.messages import receive, send


@frozen
class Setup:
    """What a worker is told first: the function, its limits, and whose child it is."""

    function: Callable[[Any], Any]
    limits: WorkerLimits
    parent: int


@frozen
class Answer:
    """What became of one task: a value, pickled, or a failure; *last* where this worker ends after it."""

    value: bytes
    failure: Failure | None
    seconds: float
    last: bool = False


def main() -> None:
    """Work until standard input ends."""
    faulthandler.enable()
    tasks, answers = _channels()
    setup: Setup = pickle.loads(receive(tasks) or _gone())  # noqa: S301  our own parent wrote it
    restrain(setup.limits, setup.parent)
    send(answers, b"")  # from here on a death is a document's
    for number, task in enumerate(_each(tasks), 1):
        answer = _answer(setup, task, last=number >= setup.limits.documents)
        send(answers, pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
        if answer.last:
            return


def _each(tasks: BinaryIO) -> Iterator[bytes]:
    """Yield tasks. All of a message are read before the first is done, so that nobody waits for each other's pipe."""
    while (message := receive(tasks)) is not None:
        yield from pickle.loads(message)  # noqa: S301  our own parent wrote it


def _gone() -> bytes:
    sys.exit(1)


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes for ourselves: whatever prints, prints to standard error, and whatever reads, reads nothing."""
    tasks = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return tasks, answers


def _answer(setup: Setup, task: bytes, *, last: bool) -> Answer:
    start = perf_counter()
    value, failure = b"", None
    try:
        with deadline(setup.limits):
            given = setup.function(pickle.loads(task))  # noqa: S301  our own parent wrote it
            value = pickle.dumps(given, pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001  one bad document costs one document
        failure = Failure.of(error)
        last = last or isinstance(error, MemoryError)
    last = last or memory()[1] > setup.limits.kept
    return Answer(value, failure, perf_counter() - start, last)
