"""Starts the process that reads a PDF, and outlives whatever becomes of it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from attrs import evolve

from partydoc.errors import FormatError, LimitError, MissingDependencyError
from partydoc.options import Limits

WORKER = Path(__file__).with_name("worker.py")
LEAST, BYTES_A_SECOND = 5, 100_000  # a small file that takes long is made to
GRACE = 10  # seconds of the clock beyond those of the processor
_OUT_OF_MEMORY = ("MemoryError", "bad_alloc", "out of memory")


def answers(data: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
    """Yield what the process says of a PDF: first its pages, then of each what stands on it.

    Raises MissingDependencyError where pypdfium2 is not installed, LimitError where the process took more time than
    `limits.worker_seconds`, FormatError where it died otherwise; what it had said until then is left out.
    """
    if find_spec("pypdfium2") is None:
        raise MissingDependencyError("pdf")
    limits = evolve(limits, worker_seconds=min(limits.worker_seconds, LEAST + len(data) // BYTES_A_SECOND))
    most = (limits.worker_seconds, limits.worker_memory, limits.pdf_pages, limits.text)
    said = _run([sys.executable, "-P", str(WORKER), *map(str, most)], data, limits)
    for line in said.splitlines():
        yield json.loads(line)


def _run(command: list[str], data: bytes, limits: Limits) -> bytes:
    paths = [path for path in sys.path if path]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=surroundings) as process:  # noqa: S603
        try:
            said, complaint = process.communicate(data, timeout=limits.worker_seconds + GRACE)
        except subprocess.TimeoutExpired:
            raise _too_slow(limits) from None
        finally:
            with contextlib.suppress(OSError):
                process.kill()
    if process.returncode:
        raise _failure(process.returncode, complaint.decode("utf-8", "replace"), limits)
    return said


def _too_slow(limits: Limits) -> LimitError:
    return LimitError("worker_seconds", limit=limits.worker_seconds, value=limits.worker_seconds + 1)


def _failure(code: int, complaint: str, limits: Limits) -> Exception:
    if code == -getattr(signal, "SIGXCPU", 0):
        return _too_slow(limits)
    if any(sign in complaint for sign in _OUT_OF_MEMORY):
        return LimitError("worker_memory", limit=limits.worker_memory, value=limits.worker_memory + 1)
    how = f"signal {-code}" if code < 0 else f"exit code {code}"
    return FormatError(f"the process that read the PDF died ({how}): the file is broken, or made to break readers")
