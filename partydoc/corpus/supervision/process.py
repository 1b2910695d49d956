"""One worker as its supervisor sees it: started, asked, ended, and what it died of."""

from __future__ import annotations

import contextlib
import os
import pickle
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from time import monotonic
from typing import BinaryIO, cast

from partydoc.corpus.failures import Failure
from partydoc.corpus.supervision.limits import WorkerLimits
from partydoc.corpus.supervision.messages import receive, send
from partydoc.corpus.supervision.notes import Notes
from partydoc.corpus.supervision.worker import Answer
from partydoc.errors import PartydocError

_PROGRAM = "from partydoc.corpus.supervision.worker import main; main()"
# With arenas of its own, each thread would claim 64 MiB of what a worker may have.
_ENVIRONMENT = {"PYTHONIOENCODING": "utf-8", "MALLOC_ARENA_MAX": "1"}
_PATIENCE_TO_START = 120.0
_PATIENCE_TO_END = 10.0
_OUT_OF_MEMORY = ("MemoryError", "bad_alloc", "out of memory")
_PLACE = re.compile(r'File "(?:[^"]*[/\\])?([^"/\\]+)", line (\d+)')


class StartError(PartydocError):
    """A worker could not be started: no document is to blame."""


class Process:
    """One worker. It belongs to the thread that starts it, and ends with that thread."""

    def __init__(self, setup: bytes, limits: WorkerLimits) -> None:
        """Start it with a pickled `Setup`; raises OSError where the system does not."""
        self._limits = limits
        self._notes = Notes()
        paths = os.pathsep.join(path or os.getcwd() for path in sys.path)  # noqa: PTH109
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", "-c", _PROGRAM, *map(str, self._notes.passed)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._notes.file,
            pass_fds=self._notes.passed,
            env={**os.environ, "PYTHONPATH": paths, **_ENVIRONMENT},
            start_new_session=True,  # a terminal's interrupt is the supervisor's, and a kill reaches what it started
        )
        self._tasks = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)
        self._given = self._answered = self._begun = 0
        self._patience, self._since = _PATIENCE_TO_START, monotonic()
        self._expired = False
        self._tell(setup)

    def wait_until_ready(self) -> None:
        """Wait until it can take tasks; raises StartError."""
        ready = receive(self._answers) is not None
        self._patience = float("inf")
        if not ready:
            how = _how(self._process.wait())
            words = self._notes.words().strip().rpartition("\n")[2]
            raise StartError(f"a worker could not be started ({how}): {words}")

    def give(self, tasks: Sequence[bytes]) -> None:
        """Give it tasks, which it does behind those that it has."""
        if self._given == self._answered:
            self._since = monotonic()
        self._given += len(tasks)
        self._patience = self._limits.wall
        self._tell(pickle.dumps(tasks, pickle.HIGHEST_PROTOCOL))

    def answers(self) -> Sequence[Answer] | None:
        """Wait for the answers to its next tasks, one at least; None where it died."""
        message = receive(self._answers)
        if message is None:
            return None
        answers: Sequence[Answer] = pickle.loads(message)  # noqa: S301  our own child wrote it
        self._answered += len(answers)
        if self._given == self._answered:
            self._patience = float("inf")
        return answers

    def died_at(self) -> int:
        """Tell which of the tasks that it has not answered it was at, the first one being 0."""
        return min(max(self._notes.begun(), self._answered + 1), self._given) - self._answered - 1

    def watch(self) -> None:
        """End it where the clock says so: called by another thread, again and again."""
        begun, now = self._notes.begun(), monotonic()
        if begun != self._begun:
            self._begun, self._since = begun, now
        elif now - self._since > self._patience:
            self._expired = True
            self.kill()

    def kill(self) -> None:
        """End it at once, and what it has started."""
        if self._process.returncode is None:
            self._kill_all()

    def cause_of_death(self) -> Failure:
        """Tell what it died of, and end what it has started."""
        code = self._process.wait()
        self._kill_all()
        if self._expired:
            return Failure("Timeout", f"took longer than {self._limits.wall:g} s")
        if code == -getattr(signal, "SIGPROF", 0):
            return Failure("Timeout", f"took more than {self._limits.cpu:g} s of the processor's time")
        words = self._notes.words()
        if any(sign in words for sign in _OUT_OF_MEMORY):
            return Failure.of(MemoryError())
        found = _PLACE.search(words)
        place = f" ({found[1]}:{found[2]})" if found else ""
        return Failure("Crash", f"the process that read it died: {_how(code)}{place}")

    def end(self, *, at_once: bool = False) -> None:
        """End it when it has nothing more to do, or *at once*; and close what it needed."""
        with contextlib.suppress(OSError):
            self._tasks.close()
        if at_once:
            self.kill()
        try:
            self._process.wait(_PATIENCE_TO_END)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        self._answers.close()
        self._notes.close()

    def _kill_all(self) -> None:
        with contextlib.suppress(OSError):
            os.killpg(self._process.pid, signal.SIGKILL) if hasattr(os, "killpg") else self._process.kill()

    def _tell(self, message: bytes) -> None:
        with contextlib.suppress(BrokenPipeError):  # it is dead, and that is seen where it should answer
            send(self._tasks, message)


def _how(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
