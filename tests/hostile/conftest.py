"""Runs one hostile file in a process of its own, and looks at what that costs and touches."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from attrs import frozen

MOST_SECONDS = 5
MOST_BYTES = 512 << 20
# Busy machines are slower than the limit means; the clock of the processor is what counts, and this only ends a hang.
PATIENCE = 60

RUNNER = """
import json, resource, sys
import partydoc

path, touched = sys.argv[1], []
EVENTS = ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork", "urllib.",
          "ftplib.", "http.", "ssl.", "pickle.", "marshal.loads", "webbrowser.", "ctypes.dlopen")
WRITING = ("w", "a", "x", "+")


def watch(event, arguments):
    if event.startswith(EVENTS) and "partydoc" in str(sys._getframe(1).f_globals.get("__name__", "partydoc")):
        touched.append(event)
    elif event.startswith(EVENTS[:8]):
        touched.append(event)
    elif event == "open" and isinstance(arguments[0], int):
        pass  # a pipe
    elif event == "open" and isinstance(arguments[1], str) and any(sign in arguments[1] for sign in WRITING):
        touched.append(f"open {arguments[0]}")


# What is used once and for all is imported first: loading it is no doing of the file's.
partydoc.load(b"<html><p>\\xe4\\xb8\\x80</html>")
before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
sys.addaudithook(watch)
outcome = {"error": "", "message": "", "nodes": 0, "text": "", "diagnostics": []}
try:
    document = partydoc.load(path)
    outcome["nodes"] = sum(1 for _ in document.walk())
    outcome["text"] = (document.raw or "")[:2000]
    outcome["diagnostics"] = sorted({found.code for found in document.diagnostics})
    outcome["lossless"] = document.raw is None or partydoc.unparse(document) == document.raw
except partydoc.PartydocError as error:
    outcome["error"], outcome["message"] = type(error).__name__, str(error)
usage = resource.getrusage(resource.RUSAGE_SELF)
peak = usage.ru_maxrss
try:  # ru_maxrss knows of the process that this one was forked from, too
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
except OSError:
    pass
outcome["seconds"], outcome["bytes"] = usage.ru_utime - before, peak * 1024
outcome["touched"] = touched
print(json.dumps(outcome))
"""


@frozen
class Outcome:
    """What came of a hostile file: the error that was raised, or the document; what it cost; what it touched."""

    error: str
    message: str
    nodes: int
    text: str
    diagnostics: list[str]
    seconds: float
    bytes: int
    touched: list[str]
    lossless: bool = True


@pytest.fixture
def load_hostile(tmp_path):
    """Give a function that loads the bytes of a file under a name, and looks at time, memory and what was touched.

    *allowed* is how the events begin that the format cannot do without.
    """

    def load(data: bytes, name: str, allowed: tuple[str, ...] = ()) -> Outcome:
        path = tmp_path / name
        path.write_bytes(data)
        command = [sys.executable, "-c", RUNNER, str(path)]
        run = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert run.returncode == 0, f"it raised what it should not, or crashed: {run.stderr[-2000:]}"
        outcome = Outcome(**json.loads(run.stdout.splitlines()[-1]))
        assert outcome.seconds <= MOST_SECONDS
        assert outcome.bytes <= MOST_BYTES
        assert [event for event in outcome.touched if not event.startswith(allowed)] == []
        assert outcome.lossless
        return outcome

    return load
