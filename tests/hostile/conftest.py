"""Runs one hostile file in a process of its own, and looks at what that costs and touches."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen

RUNNER = Path(__file__).with_name("runner.py")
MOST_SECONDS = 5
MOST_BYTES = 512 << 20


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


@pytest.fixture(scope="session")
def runner():
    """Start the process whose children load the files."""
    command = [sys.executable, RUNNER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.stdin.close()


@pytest.fixture
def load_hostile(tmp_path, runner, request):
    """Give a function that loads the bytes of a file under a name, and looks at memory and what was touched.

    *allowed* is how the events begin that the format cannot do without. With `--timed`, it looks at the time as well.
    """

    def load(data: bytes, name: str, allowed: tuple[str, ...] = ()) -> Outcome:
        path = tmp_path / name
        path.write_bytes(data)
        asked = {
            "path": str(path),
            "environment": {name: os.environ[name] for name in ("TMPDIR",) if name in os.environ},
        }
        runner.stdin.write(json.dumps(asked) + "\n")
        runner.stdin.flush()
        answer = json.loads(runner.stdout.readline())
        assert answer["code"] == 0, f"it raised what it should not, or crashed: {answer['complaint'][-2000:]}"
        outcome = Outcome(**answer["outcome"])
        assert not request.config.getoption("timed") or outcome.seconds <= MOST_SECONDS
        assert outcome.bytes <= MOST_BYTES
        assert [event for event in outcome.touched if not event.startswith(allowed)] == []
        assert outcome.lossless
        return outcome

    return load
