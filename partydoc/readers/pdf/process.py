"""Starts the processes that read PDF, keeps them for the next file, and outlives whatever becomes of them."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from partydoc.errors import FormatError, LimitError, MissingDependencyError
from partydoc.options import MEBIBYTE, Limits

WORKER = Path(__file__).with_name("worker.py")
MEMORY_A_BYTE = 30
PATIENCE = 60.0  # seconds of the clock that a machine may take for one of the processor, however busy it is
MOST_IDLE = 4
_OUT_OF_MEMORY = ("MemoryError", "bad_alloc", "out of memory", "OutOfMemory")
_TOO_SLOW, _ABORTED = -getattr(signal, "SIGPROF", 0), -signal.SIGABRT


class DiedError(Exception):
    """The process ended before it had said all: with what exit code, and its last words."""

    def __init__(self, code: int, complaint: str) -> None:
        super().__init__(code, complaint)
        self.code, self.complaint = code, complaint


class Worker:
    """One process. It is asked by one thread at a time, and not again after an error."""

    def __init__(self) -> None:
        paths = [path for path in sys.path if path]
        surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-P", str(WORKER)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=surroundings)  # noqa: S603
        self.used = self.last = False

    def ask(self, data: bytes, order: dict[str, Any]) -> list[dict[str, Any]]:
        """Let the process read a PDF, and give its answers; raises DiedError."""
        clock = threading.Timer(PATIENCE * (1 + order["seconds"]), self._process.kill)
        clock.daemon = True
        clock.start()
        try:
            with contextlib.suppress(BrokenPipeError):
                self._send(json.dumps(order).encode() + b"\n" + data)
            return list(self._answers())
        finally:
            clock.cancel()

    def _send(self, data: bytes) -> None:
        stdin = self._process.stdin
        if stdin is not None:
            stdin.write(data)
            stdin.flush()

    def _answers(self) -> Iterator[dict[str, Any]]:
        for line in self._process.stdout or ():
            try:
                answer = json.loads(line)
            except ValueError:
                self._process.kill()
                break
            if "end" in answer:
                self.used, self.last = True, answer["last"]
                return
            yield answer
        self.last = True
        complaint = self._process.stderr.read() if self._process.stderr else b""
        raise DiedError(self._process.wait(), complaint.decode("utf-8", "replace"))

    def end(self) -> None:
        """End the process, at once."""
        self._process.kill()
        with contextlib.suppress(OSError):
            self._process.communicate()

    def forget(self) -> None:
        """Close our ends of the pipes of a process that is another's."""
        self._process.returncode = 0
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()


_idle: list[Worker] = []
_lock = threading.Lock()


def answers(data: bytes, limits: Limits) -> list[dict[str, Any]]:
    """Give what the process says of a PDF: first its pages, then of each what stands on it.

    Raises MissingDependencyError where pypdfium2 is not installed, LimitError where the process took more of the
    processor's time or of the memory than `limits.worker_seconds` and `limits.worker_memory` allow for a file of that
    size, FormatError where it died otherwise.
    """
    if find_spec("pypdfium2") is None:
        raise MissingDependencyError("pdf")
    order = {
        "size": len(data),
        "seconds": limits.worker_seconds + len(data) / MEBIBYTE,
        "memory": limits.worker_memory + MEMORY_A_BYTE * len(data),
        "pages": limits.pdf_pages,
        "characters": limits.text,
    }
    while True:
        with _worker() as worker:
            try:
                return worker.ask(data, order)
            except DiedError as died:
                if not worker.used or died.code == _TOO_SLOW:
                    raise _failure(died, order) from None
        # a file before this one may have left the process in a bad state: another is asked, which has read none


@contextlib.contextmanager
def _worker() -> Iterator[Worker]:
    """Give a process that is idle, or a new one; it is kept if it answered to the end."""
    with _lock:
        worker = _idle.pop() if _idle else None
    worker = worker or Worker()
    whole = False
    try:
        yield worker
        whole = True
    finally:
        with _lock:
            kept = whole and worker.used and not worker.last and len(_idle) < MOST_IDLE
            if kept:
                _idle.append(worker)
        if not kept:
            worker.end()


def _failure(died: DiedError, order: dict[str, Any]) -> Exception:
    seconds, memory = int(order["seconds"]), order["memory"]
    if died.code == _TOO_SLOW:
        return LimitError("worker_seconds", limit=seconds, value=seconds + 1)
    without_a_word = died.code == _ABORTED and not died.complaint.strip()  # so PDFium ends where it gets no memory
    if without_a_word or any(sign in died.complaint for sign in _OUT_OF_MEMORY):
        return LimitError("worker_memory", limit=memory, value=memory + 1)
    how = f"signal {-died.code}" if died.code < 0 else f"exit code {died.code}"
    return FormatError(f"the process that read the PDF died ({how}): the file is broken, or made to break readers")


def end_idle() -> None:
    """End the processes that wait for a next file; those that read one end with it."""
    with _lock:
        ended = _idle[:]
        _idle.clear()
    for worker in ended:
        worker.end()


def _forget_idle() -> None:
    """Leave to the parent of a forked process what is the parent's."""
    global _lock  # noqa: PLW0603  another thread may have held it at the fork
    _lock = threading.Lock()
    for worker in _idle:
        worker.forget()
    _idle.clear()


atexit.register(end_idle)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_idle)
