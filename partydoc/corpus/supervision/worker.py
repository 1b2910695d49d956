"""The process that works: tasks come in, answers go out, until the other side ends."""

from __future__ import annotations

import faulthandler
import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Thread, stack_size
from time import perf_counter
from typing import Any, BinaryIO, Final, NamedTuple

from attrs import frozen

from partydoc.corpus.failures import Failure
from partydoc.corpus.supervision.limits import WorkerLimits, deadline, memory, restrain
from partydoc.corpus.supervision.messages import receive, send
from partydoc.corpus.supervision.notes import noting

FRAME_SECONDS: Final = 0.05
"""Answers wait so long for those behind them, to be sent together."""
_FRAME_BYTES: Final = 1 << 20
_MOST_TO_COME: Final = 16
_STACK: Final = 1 << 19  # bytes that a thread claims of what a worker may have: those here do little


@frozen
class Setup:
    """What a worker is told first: the function, its limits, and whose child it is."""

    function: Callable[[Any], Any]
    limits: WorkerLimits
    parent: int


class Answer(NamedTuple):
    """What became of one task: a value, pickled, or a failure; *last* where this worker ends after it."""

    value: bytes
    failure: Failure | None
    seconds: float
    last: bool = False


def main() -> None:
    """Work until standard input ends."""
    faulthandler.enable(all_threads=False)  # of the thread that died alone: where it was is told first
    tasks, answers = _channels()
    setup: Setup = pickle.loads(receive(tasks) or _gone())  # noqa: S301  our own parent wrote it
    coming: SimpleQueue[bytes | None] = SimpleQueue()
    stack_size(_STACK)
    Thread(target=_listen, args=(tasks, coming), daemon=True).start()
    restrain(setup.limits, setup.parent)
    send(answers, b"")  # from here on a death is a document's
    _work(setup, coming, _Outbox(answers))


def _work(setup: Setup, coming: SimpleQueue[bytes | None], outbox: _Outbox) -> None:
    begun = noting([int(descriptor) for descriptor in sys.argv[1:]])
    for number, task in enumerate(_each(coming, outbox), 1):
        begun(number)
        attempt = _Attempt.at(setup, task, last=number >= setup.limits.documents)
        outbox.add(attempt)
        if attempt.last:
            break
    outbox.send_all()


def _listen(tasks: BinaryIO, coming: SimpleQueue[bytes | None]) -> None:
    """Take messages as they come, so that nobody waits for each other's pipe; None is the end."""
    while (message := receive(tasks)) is not None:
        for task in pickle.loads(message):  # noqa: S301  our own parent wrote it
            coming.put(task)
    coming.put(None)


def _each(coming: SimpleQueue[bytes | None], outbox: _Outbox) -> Iterator[bytes]:
    """Yield tasks; where none is there, all answers are sent before one is waited for."""
    while True:
        try:
            task = coming.get_nowait()
        except Empty:
            outbox.send_all()
            task = coming.get()
        if task is None:
            return
        yield task


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


@frozen
class _Attempt:
    """What the function gave for a task, which may be still to come; or why it gave nothing."""

    given: Any
    failure: Failure | None
    seconds: float
    last: bool

    @classmethod
    def at(cls, setup: Setup, task: bytes, *, last: bool) -> _Attempt:
        """Call the function."""
        start = perf_counter()
        given: Any = b""
        failure = None
        try:
            with deadline(setup.limits):
                given = setup.function(pickle.loads(task))  # noqa: S301  our own parent wrote it
                if not isinstance(given, Future):
                    given = pickle.dumps(given, pickle.HIGHEST_PROTOCOL)
        except Exception as error:  # noqa: BLE001  one bad document costs one document
            given, failure = b"", Failure.of(error)
            last = last or isinstance(error, MemoryError)
        return cls(given, failure, perf_counter() - start, last or memory()[1] > setup.limits.kept)

    def is_there(self) -> bool:
        """Tell whether nothing is to come."""
        return not isinstance(self.given, Future) or self.given.done()

    def answer(self) -> Answer:
        """Give the answer, once all is there."""
        value, failure = self.given, self.failure
        if isinstance(value, Future):
            try:
                value = pickle.dumps(value.result(), pickle.HIGHEST_PROTOCOL)
            except Exception as error:  # noqa: BLE001  as above
                value, failure = b"", Failure.of(error)
        return Answer(value, failure, self.seconds, self.last)


class _Outbox:
    """Sends answers in the order of the tasks, several together."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._attempts: deque[_Attempt] = deque()
        self._answers: list[Answer] = []
        self._bytes = 0
        self._sent = perf_counter()

    def add(self, attempt: _Attempt) -> None:
        """Take what became of a task."""
        self._attempts.append(attempt)
        while self._attempts and (self._attempts[0].is_there() or len(self._attempts) > _MOST_TO_COME):
            self._settle()
        if perf_counter() - self._sent > FRAME_SECONDS or self._bytes > _FRAME_BYTES:
            self._send()

    def send_all(self) -> None:
        """Send everything, once it is there."""
        while self._attempts:
            self._settle()
        self._send()

    def _settle(self) -> None:
        answer = self._attempts.popleft().answer()
        self._answers.append(answer)
        self._bytes += len(answer.value)

    def _send(self) -> None:
        if self._answers:
            send(self._stream, pickle.dumps(self._answers, pickle.HIGHEST_PROTOCOL))
            self._answers, self._bytes = [], 0
        self._sent = perf_counter()
