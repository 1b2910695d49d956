"""The process that reads PDF may die in any way; it never takes the caller with it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from partydoc.errors import FormatError, LimitError
from partydoc.options import Limits
from partydoc.readers.pdf import process
from partydoc.readers.pdf.process import WORKER, answers
from tests.pdf_files import pdf, set_paragraphs

GOOD = pdf(set_paragraphs("各馆夜间开放到九时。"))


@pytest.fixture
def worker(monkeypatch, tmp_path):
    """Put another program in the place of the worker."""

    def put(code):
        path = tmp_path / "other.py"
        path.write_text(code)
        monkeypatch.setattr(process, "WORKER", path)
        monkeypatch.setattr(process, "GRACE", 1)

    return put


@pytest.mark.parametrize(
    ("code", "error", "message"),
    [
        ("import os; os.kill(os.getpid(), 11)", FormatError, "died \\(signal 11\\)"),
        ("import os; os.abort()", FormatError, "died \\(signal 6\\)"),
        ("raise SystemExit(3)", FormatError, "died \\(exit code 3\\)"),
        ("raise MemoryError", LimitError, "worker_memory"),
        ("import time; time.sleep(60)", LimitError, "worker_seconds"),
        ("import os; os.kill(os.getpid(), 24)", LimitError, "worker_seconds"),
        ("import sys; sys.stdin.close(); raise SystemExit(1)", FormatError, "exit code 1"),
    ],
)
def test_a_process_that_dies_or_hangs_is_a_clear_error(worker, code, error, message):
    worker(code)
    with pytest.raises(error, match=message):
        list(answers(GOOD * 1000, Limits(worker_seconds=1)))


def test_a_process_that_says_much_while_it_is_told_much_does_not_block(worker):
    worker("import sys\nfor _ in range(100000): print('{}')\nsys.stdin.buffer.read()")
    assert len(list(answers(bytes(10_000_000), Limits()))) == 100_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_limits_itself_before_it_reads():
    code = (
        f"import sys, runpy; sys.argv[1:] = ['7', '3000000000', '1', '1']; w = runpy.run_path({str(WORKER)!r});"
        "w['restrain'](7, 3 << 30); import resource as r;"
        "print(*(r.getrlimit(x)[0] for x in (r.RLIMIT_CPU, r.RLIMIT_AS, r.RLIMIT_FSIZE, r.RLIMIT_CORE)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["7", str(3 << 30), "0", "0"]


def test_the_library_is_never_loaded_where_partydoc_runs():
    code = f"import sys, partydoc; partydoc.load(bytes.fromhex({GOOD.hex()!r})); print('pypdfium2' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
