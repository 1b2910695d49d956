"""The supervisor: gives tasks to workers, outlives what becomes of them, and gives the outcomes in order."""

from __future__ import annotations

import os
import pickle
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from typing import Any, Generic, TypeVar

from attrs import frozen

from partydoc.corpus.failures import Failure
from partydoc.corpus.supervision.desk import Desk, Job
from partydoc.corpus.supervision.limits import WorkerLimits
from partydoc.corpus.supervision.process import Process
from partydoc.corpus.supervision.worker import Answer, Setup

Task = TypeVar("Task")
Value = TypeVar("Value")

_GLANCE = 0.1  # seconds between two looks at the clock


@frozen
class Outcome(Generic[Task, Value]):
    """What became of one task: its *value*, or the *failure* for which it is set aside.

    *attempts* counts how often it was given to a worker, *seconds* is what the last one took.
    """

    task: Task
    value: Value | None
    failure: Failure | None = None
    attempts: int = 1
    seconds: float = 0.0


def supervise(
    function: Callable[[Task], Value],
    tasks: Iterable[Task],
    *,
    workers: int = 1,
    limits: WorkerLimits | None = None,
    retries: int = 1,
) -> Iterator[Outcome[Task, Value]]:
    """Call *function* on every task in processes of their own; yield the outcomes in the order of the tasks.

    An exception of the function is the failure of its task, at once. Where a worker dies, runs out of memory or meets
    its deadline, the task that it was working on is tried again *retries* times, in another process; then it has
    failed. The tasks that were waiting for that worker are given to others, and nothing is held against them.

    *function* has to be found by its name in a module that can be imported, tasks and values have to be pickled. The
    tasks are taken in this thread, some hundred ahead of the outcomes, or fewer where they are large. Closing the
    iterator ends the workers at once, and whatever ends this process ends them too.

    Raises ValueError for a function of `__main__` or no workers, what `pickle` does for one that has no name, and
    StartError where no worker can be started.

    >>> from math import factorial
    >>> [outcome.failure.type if outcome.failure else outcome.value for outcome in supervise(factorial, [3, -1])]
    [6, 'ValueError']
    """
    if workers < 1:
        raise ValueError(f"at least one worker is wanted, not {workers}")
    if getattr(function, "__module__", None) == "__main__":
        raise ValueError("the function has to stand in a module that workers can import, not in __main__")
    limits = limits or WorkerLimits()
    setup = pickle.dumps(Setup(function, limits, os.getpid()))
    return _outcomes(lambda: Process(setup, limits), tasks, workers, retries)


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _outcomes(
    start: Callable[[], Process], tasks: Iterable[Any], workers: int, retries: int
) -> Iterator[Outcome[Any, Any]]:
    with closing(_Crew(start, workers, retries)) as crew:
        desk, coming, number = crew.desk, enumerate(tasks), 0
        ahead: deque[Any] = deque()
        ended = False
        while True:
            while not ended and desk.has_room():
                at, task = next(coming, (-1, None))
                ended = at < 0
                if not ended:
                    ahead.append(task)
                    desk.add(Job(at, pickle.dumps(task, pickle.HIGHEST_PROTOCOL)))
            if not ahead:
                return
            for done in desk.wait_for(number):
                value = None if done.failure else pickle.loads(done.value)  # noqa: S301  our own worker wrote it
                number += 1
                yield Outcome(ahead.popleft(), value, done.failure, done.attempts, done.seconds)


class _Crew:
    """The threads that each look after one worker, and one that looks at the clock."""

    def __init__(self, start: Callable[[], Process], workers: int, retries: int) -> None:
        self.desk = Desk(workers, retries)
        self._over = threading.Event()
        self._hands = [_Hand(start, self.desk) for _ in range(workers)]
        self._watch = threading.Thread(target=self._look, daemon=True)
        for thread in (*self._hands, self._watch):
            thread.start()

    def close(self) -> None:
        """End everything: without delay where there is still something to do."""
        at_once = self.desk.close()
        for hand in self._hands:
            hand.stop(at_once=at_once)
        for hand in self._hands:
            hand.join()
        self._over.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._over.wait(_GLANCE):
            for hand in self._hands:
                if (process := hand.process) is not None:
                    process.watch()


class _Hand(threading.Thread):
    """Looks after one worker: gives it tasks, takes its answers, starts another when it is gone."""

    def __init__(self, start: Callable[[], Process], desk: Desk) -> None:
        super().__init__(daemon=True)
        self.process: Process | None = None
        self._new = start
        self._desk = desk
        self._given: deque[Job] = deque()
        self._stopped = False

    def run(self) -> None:
        try:
            while (jobs := self._desk.take(self._given)) or self._given:
                self._work(jobs)
        except BaseException as error:  # noqa: BLE001  it is raised where the outcomes are waited for
            self._desk.fail(error)
        finally:
            self._let_go(at_once=self._stopped)

    def stop(self, *, at_once: bool) -> None:
        """Let it end; a worker that is still at a task dies where that is to be *at once*."""
        self._stopped = at_once
        if at_once and (process := self.process) is not None:
            process.kill()

    def _work(self, jobs: Sequence[Job]) -> None:
        """Give the worker more tasks, and take its next answers; of those that it leaves behind, it was at one."""
        process = self.process or self._start()
        if jobs:
            process.give([job.task for job in jobs])
            self._given.extend(jobs)
        answers = process.answers()
        if answers is None:
            at = process.died_at()
            self._desk.died(self._given[at], process.cause_of_death())
            del self._given[at]
        else:
            self._settle([(self._given.popleft(), answer) for answer in answers])
        if answers is None or answers[-1].last:
            self._desk.give_back(self._given)
            self._given.clear()
            self._let_go(at_once=answers is None)

    def _settle(self, answered: list[tuple[Job, Answer]]) -> None:
        job, last = answered[-1]
        if last.last and last.failure is not None and last.failure.type == MemoryError.__name__:
            answered.pop()
            self._desk.died(job, last.failure)
        self._desk.done(answered)

    def _start(self) -> Process:
        process = self.process = self._new()
        if self._stopped:
            process.kill()
        process.wait_until_ready()
        return process

    def _let_go(self, *, at_once: bool) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.end(at_once=at_once)
