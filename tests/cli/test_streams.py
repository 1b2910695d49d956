"""Standard streams that are closed, full or left cost one line and one exit code; so does an interruption."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time

import pytest

from partydoc.cli.group import LazyGroup, one_line

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")

CLOSED = "Bad file descriptor"
FULL = "No space left on device"
ENDS = {
    "parse report.txt >&-": (1, f"standard output: {CLOSED}"),
    "parse report.txt >/dev/full": (1, f"standard output: {FULL}"),
    "tree report.txt >/dev/full": (1, f"standard output: {FULL}"),
    "convert --to docx report.txt >/dev/full": (1, f"standard output: {FULL}"),
    "parse report.txt -o /dev/full": (1, f"/dev/full: {FULL}"),
    "parse report.txt --format jsonl -o /dev/full": (1, f"/dev/full: {FULL}"),
    "--help >/dev/full": (1, f"standard output: {FULL}"),
    "--version >&-": (1, f"standard output: {CLOSED}"),
    "parse --help >&-": (1, f"standard output: {CLOSED}"),
    "parse - <&-": (1, f"standard input: {CLOSED}"),
    "parse missing.txt 2>/dev/full": (1, ""),
    "parse missing.txt 2>&-": (1, ""),
    "parse missing.txt <&- >&- 2>&-": (1, ""),
    "parse --bogus 2>/dev/full": (2, ""),
    "parse --bogus 2>&-": (2, ""),
}


def shell(command, folder, unbuffered=""):
    return subprocess.run(
        ["/bin/sh", "-c", f'exec "{sys.executable}" -m partydoc {command}'],
        capture_output=True,
        check=False,
        cwd=folder,
        text=True,
        timeout=300,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )


@pytest.mark.parametrize("command", ENDS)
def test_a_stream_that_is_closed_or_full_costs_one_line_and_one_exit_code(report, command):
    result = shell(command, report.parent)
    code, message = ENDS[command]
    assert (result.returncode, result.stderr) == (code, f"partydoc: {message}\n" if message else "")


def test_a_full_standard_error_without_a_buffer_is_lost_too(report):
    assert shell("parse --bogus 2>/dev/full", report.parent, unbuffered="1").returncode == 2


@pytest.mark.parametrize("broken", ["2>&-", "2>/dev/full"])
def test_without_standard_error_the_other_documents_are_read(report, broken):
    whole = shell("parse report.txt", report.parent).stdout
    result = shell(f"parse missing.txt report.txt {broken}", report.parent)
    assert (result.returncode, result.stdout) == (1, whole)


def test_an_interruption_ends_with_130_and_leaves_the_old_file(report, tmp_path):
    target = tmp_path / "trees.jsonl"
    target.write_bytes(b"old\n")
    command = [sys.executable, "-m", "partydoc", "parse", str(report), "-", "--format", "jsonl", "-o", str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not list(tmp_path.glob(".partydoc-*")):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        complaint = process.communicate()[1]
    assert (process.returncode, complaint) == (130, b"partydoc: interrupted\n")
    assert target.read_bytes() == b"old\n"
    assert list(tmp_path.glob(".partydoc-*")) == []


LOST = """
import time
from partydoc.cli.group import LazyGroup, one_line

class Finalised:
    def __del__(self):
        raise KeyboardInterrupt

with one_line():
    Finalised()
    time.sleep(60)
print("it went on")
"""


@pytest.mark.parametrize(
    "code",
    [
        "from partydoc.cli.group import LazyGroup, one_line\nwith one_line():\n    exec('raise KeyboardInterrupt')\n",
        LOST,
    ],
    ids=["in the midst of an import", "in a finaliser"],
)
def test_an_interruption_ends_with_130_wherever_it_arrives(tmp_path, code):
    (tmp_path / "interrupted.py").write_text(code, encoding="utf-8")
    result = subprocess.run([sys.executable, "-m", "interrupted"], cwd=tmp_path, capture_output=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (130, b"", b"partydoc: interrupted\n")


def test_an_interruption_that_an_extension_made_another_error_of_ends_with_130_too(report, tmp_path):
    (tmp_path / "opencc.py").write_text("raise ImportError('initialization failed') from KeyboardInterrupt()\n")
    target = tmp_path / "tree.json"
    target.write_bytes(b"old\n")
    result = subprocess.run(
        [sys.executable, "-m", "partydoc", "parse", str(report), "-o", str(target)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert (result.returncode, result.stderr, target.read_bytes()) == (130, b"partydoc: interrupted\n", b"old\n")


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (OSError(errno.EMFILE, "Too many open files"), "Too many open files"),
        (OSError(errno.EMFILE, "Too many open files", "report.txt"), "report.txt: Too many open files"),
        (OSError(errno.ENOSPC, FULL), f"standard output: {FULL}"),
    ],
)
def test_an_error_names_what_it_concerns(capsys, monkeypatch, error, line):
    monkeypatch.setattr(sys.modules[LazyGroup.__module__], "silence_stdout", lambda: None)
    with pytest.raises(SystemExit) as ended, one_line():
        raise error
    assert (ended.value.code, capsys.readouterr().err) == (1, f"partydoc: {line}\n")
