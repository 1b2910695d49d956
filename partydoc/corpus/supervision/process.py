"""One worker as its supervisor sees it: started, asked, ended, and what it died of."""

from __future__ import annotations

import contextlib
import os
import pickle
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from time import monotonic
from typing import BinaryIO, cast

from partydoc.corpus.failures import Failure
from partydoc.corpus.supervision.limits import WorkerLimits
from partydoc.corpus.supervision.messages import receive, send
from partydoc.corpus.supervision.worker import Answer
from partydoc.errors import PartydocError

_PROGRAM = "from partydoc.corpus.supervision.worker import main; main()"
_PATIENCE_TO_START = 120.0
_PATIENCE_TO_END = 10.0
_WORDS = 4096
_OUT_OF_MEMORY = ("MemoryError", "bad_alloc", "out of memory")
_PLACE = re.compile(r'File "(?:[^"]*[/\\])?([^"/\\]+)", line (\d+)')


class StartError(PartydocError):
    """A worker could not be started: no document is to blame."""


class Process:
    """One worker. It belongs to the thread that starts it, and ends with that thread."""

    def __init__(self, setup: bytes, limits: WorkerLimits) -> None:
        """Start it with a pickled `Setup`; raises OSError where the system does not."""
        self._limits = limits
        self._words = tempfile.TemporaryFile()  # noqa: SIM115  closed by `end`
        paths = os.pathsep.join(path or os.getcwd() for path in sys.path)  # noqa: PTH109
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
            start_new_session=True,  # a terminal's interrupt is the supervisor's, and a kill reaches what it started
        )
        self._tasks = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)
        self._until = monotonic() + _PATIENCE_TO_START
        self._expired = False
        self._tell(setup)

    def wait_until_ready(self) -> None:
        """Wait until it can take tasks; raises StartError."""
        ready = receive(self._answers) is not None
        self._until = float("inf")
        if not ready:
            words = self._last_words().strip().rpartition("\n")[2]
            raise StartError(f"a worker could not be started ({_how(self._process.wait())}): {words}")

    def give(self, tasks: Sequence[bytes]) -> None:
        """Give it tasks, which it does one after the other once it has them all."""
        self._tell(pickle.dumps(tasks, pickle.HIGHEST_PROTOCOL))

    def answer(self) -> Answer | None:
        """Wait for the answer to its next task; None where it died of it."""
        self._until = monotonic() + self._limits.wall
        message = receive(self._answers)
        self._until = float("inf")
        return pickle.loads(message) if message is not None else None  # noqa: S301  our own child wrote it

    def watch(self) -> None:
        """End it where the clock says so: called by another thread, again and again."""
        if monotonic() > self._until:
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
        words = self._last_words()
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
        self._words.close()

    def _kill_all(self) -> None:
        with contextlib.suppress(OSError):
            os.killpg(self._process.pid, signal.SIGKILL) if hasattr(os, "killpg") else self._process.kill()

    def _tell(self, message: bytes) -> None:
        with contextlib.suppress(BrokenPipeError):  # it is dead, and that is seen where it should answer
            send(self._tasks, message)

    def _last_words(self) -> str:
        self._words.seek(0)
        return self._words.read(_WORDS).decode("utf-8", "replace")


def _how(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
