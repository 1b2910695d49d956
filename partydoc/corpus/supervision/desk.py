"""The desk between the caller and the threads that look after the workers: what is to be done, and what is done."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from partydoc.corpus.failures import Failure
from partydoc.corpus.supervision.worker import FRAME_SECONDS, Answer

_AHEAD = 512
_AHEAD_BYTES = 64 << 20
_AT_ONCE = 128
_AT_ONCE_SECONDS = 3 * FRAME_SECONDS  # a worker has work while its answers, and the tasks for them, are on their way
_AT_ONCE_BYTES = 1 << 20
_FEW = 2 / 3  # of what a worker is given at once: it gets more when it has less
_MEMORY_OF_THE_MEAN = 20


class Job(NamedTuple):
    """A task, pickled, with its number; *tried* says how many workers died of it."""

    number: int
    task: bytes
    tried: int = 0


class Done(NamedTuple):
    """What became of a task."""

    value: bytes
    failure: Failure | None
    attempts: int
    seconds: float


class Desk:
    """Holds jobs and what became of them; every method may be called from any thread."""

    def __init__(self, workers: int, retries: int) -> None:
        self._workers = workers
        self._retries = retries
        self._jobs: deque[Job] = deque()
        self._done: dict[int, Done] = {}
        self._open = 0  # tasks whose outcome was not taken yet
        self._bytes = 0  # of tasks that wait and of values that were not taken
        self._mean = 0.0  # seconds that a task takes
        self._closed = False
        self._error: BaseException | None = None
        self._awaited = -1  # the number whose outcome the caller waits for
        # One lock, and two that wait: the threads for tasks, the caller for one outcome, who is not woken for others.
        self._lock = threading.Lock()
        self._to_do = threading.Condition(self._lock)
        self._settled = threading.Condition(self._lock)

    def has_room(self) -> bool:
        """Tell whether another task may be added. Only who adds them asks, so that nothing is to be locked."""
        return self._open < _AHEAD and (self._bytes < _AHEAD_BYTES or self._open <= self._workers)

    def add(self, job: Job) -> None:
        """Add a task."""
        with self._lock:
            self._open += 1
            self._bytes += len(job.task)
            self._jobs.append(job)
            self._to_do.notify()

    def take(self, given: Sequence[Job]) -> list[Job]:
        """Take some tasks for a worker that has still those that are *given*; for one that has none, wait for them.

        They are as many as are done in a moment, so that messages are cheap; none at the end, and none where it has
        enough. What died once is taken alone.
        """
        with self._lock:
            while not given and not self._jobs and not self._closed:
                self._to_do.wait()
            if self._closed or not self._jobs or (given and (given[0].tried or self._jobs[0].tried)):
                return []
            return self._some(len(given))

    def give_back(self, jobs: Sequence[Job]) -> None:
        """Put tasks back that no worker was at."""
        with self._lock:
            self._jobs.extendleft(reversed(jobs))
            self._to_do.notify_all()

    def done(self, answered: Iterable[tuple[Job, Answer]]) -> None:
        """Note the answers to tasks."""
        with self._lock:
            for job, answer in answered:
                weight = 1 / _MEMORY_OF_THE_MEAN if self._mean else 1
                self._mean += (max(answer.seconds, 1e-6) - self._mean) * weight
                self._settle(job, Done(answer.value, answer.failure, job.tried + 1, answer.seconds))

    def died(self, job: Job, failure: Failure) -> None:
        """Note that a worker died of a task: it is tried again, or has failed."""
        with self._lock:
            tried = job._replace(tried=job.tried + 1)
            if tried.tried <= self._retries and not self._closed:
                self._jobs.appendleft(tried)
                self._to_do.notify()
            else:
                self._settle(job, Done(b"", failure, tried.tried, 0.0))

    def wait_for(self, number: int) -> list[Done]:
        """Wait until a task is done, and take its outcome and those behind it; raises what a thread failed with."""
        with self._lock:
            self._awaited = number
            while number not in self._done and self._error is None:
                self._settled.wait()
            if self._error is not None:
                raise self._error
            found: list[Done] = []
            while done := self._done.pop(number + len(found), None):
                self._bytes -= len(done.value)
                found.append(done)
            self._open -= len(found)
            return found

    def fail(self, error: BaseException) -> None:
        """Note that a thread failed, which ends everything."""
        with self._lock:
            self._error = self._error or error
            self._closed = True
            self._to_do.notify_all()
            self._settled.notify()

    def close(self) -> bool:
        """Let the threads end; tells whether something was left undone."""
        with self._lock:
            self._closed = True
            self._to_do.notify_all()
            return self._open > 0

    def _some(self, given: int) -> list[Job]:
        share = -(-(len(self._jobs) + given) // (2 * self._workers))
        short = int(_AT_ONCE_SECONDS / self._mean) if self._mean else 1
        wanted = max(min(share, short, _AT_ONCE), 1)
        if given > wanted * _FEW:
            return []
        jobs = [self._jobs.popleft()]
        room, alone = wanted - given, jobs[0].tried
        size = len(jobs[0].task)
        while self._jobs and len(jobs) < room and size < _AT_ONCE_BYTES and not (alone or self._jobs[0].tried):
            jobs.append(self._jobs.popleft())
            size += len(jobs[-1].task)
        return jobs

    def _settle(self, job: Job, done: Done) -> None:
        self._done[job.number] = done
        self._bytes += len(done.value) - len(job.task)
        if job.number == self._awaited:
            self._settled.notify()
