"""The process that reads PDF may die in any way; it never takes the caller with it, and where it is well it stays."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from partydoc.errors import FormatError, LimitError
from partydoc.options import Limits
from partydoc.readers.pdf import process
from partydoc.readers.pdf.process import WORKER, answers
from tests.pdf_files import pdf, set_paragraphs

GOOD = pdf(set_paragraphs("各馆夜间开放到九时。"))
# A process that takes an order, does as it is told by code, and says that it is done.
OTHER = """
import json, os, signal, sys, time
for line in sys.stdin.buffer:
    data = sys.stdin.buffer.read(json.loads(line)["size"])
    {code}
    print('{{"pages": 1}}\\n{{"end": true, "last": false}}', flush=True)
"""
HANGS = "time.sleep(600)"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


@pytest.fixture(autouse=True)
def _no_process_waits():
    process.end_idle()
    yield
    process.end_idle()


@pytest.fixture
def worker(monkeypatch, tmp_path):
    """Put another program in the place of the worker; where it hangs, there is no patience with it."""

    def put(code):
        path = tmp_path / "other.py"
        path.write_text(OTHER.format(code=code))
        monkeypatch.setattr(process, "WORKER", path)
        if code == HANGS:
            monkeypatch.setattr(process, "PATIENCE", 0.5)

    return put


def waiting():
    return [worker._process.pid for worker in process._idle]


@POSIX
@pytest.mark.parametrize(
    ("code", "error", "message"),
    [
        ("os.kill(os.getpid(), 11)", FormatError, "died \\(signal 11\\)"),
        ("sys.stderr.write('corrupted'); sys.stderr.flush(); os.abort()", FormatError, "died \\(signal 6\\)"),
        ("raise SystemExit(3)", FormatError, "died \\(exit code 3\\)"),
        ("print('no JSON'); sys.stdout.flush()", FormatError, "died"),
        (HANGS, FormatError, "died \\(signal 9\\)"),
        ("raise MemoryError", LimitError, "worker_memory"),
        ("os.abort()", LimitError, "worker_memory"),
        ("os.kill(os.getpid(), signal.SIGPROF)", LimitError, "worker_seconds is 2, more than the limit of 1"),
    ],
)
def test_a_process_that_dies_or_hangs_is_a_clear_error_and_does_not_wait(worker, code, error, message):
    worker(code)
    with pytest.raises(error, match=message):
        answers(GOOD * 10, Limits(worker_seconds=1))
    assert waiting() == []


def test_a_process_that_dies_before_it_is_told_all_is_a_clear_error(worker):
    worker("pass")
    process.WORKER.write_text("raise SystemExit(1)")
    with pytest.raises(FormatError, match="exit code 1"):
        answers(bytes(1_000_000), Limits())


def test_a_process_is_used_again(worker):
    worker("pass")
    first = answers(GOOD, Limits()), waiting()
    assert (answers(GOOD, Limits()), waiting()) == first
    assert len(first[1]) == 1


def test_a_file_that_a_used_process_dies_of_is_read_by_a_new_one(worker):
    worker("sys.argv.append('x'); len(sys.argv) > 2 and os._exit(1)")
    answers(GOOD, Limits())
    before = waiting()
    assert answers(GOOD, Limits()) == [{"pages": 1}]
    assert waiting() != before


def test_a_process_that_has_grown_is_not_used_again(worker):
    worker('print(\'{"end": true, "last": true}\', flush=True)')
    assert answers(GOOD, Limits()) == []
    assert waiting() == []


def test_threads_have_processes_of_their_own_and_few_wait(worker):
    worker("time.sleep(0.2)")
    with ThreadPoolExecutor(6) as threads:
        found = list(threads.map(lambda _: answers(GOOD, Limits()), range(6)))
    assert found == [[{"pages": 1}]] * 6
    assert 1 <= len(waiting()) <= process.MOST_IDLE


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # the threads of pytest-xdist are not used
def test_a_forked_process_leaves_the_workers_to_its_parent(worker):
    worker("pass")
    answers(GOOD, Limits())
    child = os.fork()
    if not child:
        os._exit(len(waiting()))
    assert os.waitpid(child, 0)[1] == 0
    before = waiting()
    assert (answers(GOOD, Limits()), waiting()) == ([{"pages": 1}], before)


@POSIX
def test_the_process_limits_itself_for_each_file():
    code = f"""if True:
        import runpy, resource, signal
        worker = runpy.run_path({str(WORKER.with_name("limits.py"))!r})
        worker["restrain"]()
        names = resource.RLIMIT_FSIZE, resource.RLIMIT_CORE, resource.RLIMIT_AS
        limits = lambda: [resource.getrlimit(name)[0] for name in names]
        before = limits()
        with worker["limited"](7, 3 << 30):
            print(*before[:2], before[2] != limits()[2], 6 < signal.getitimer(signal.ITIMER_PROF)[0] < 7.1)
        print(limits() == before, signal.getitimer(signal.ITIMER_PROF)[0])
    """
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["0", "0", "True", "True", "True", "0.0"]


def test_the_library_is_never_loaded_where_partydoc_runs():
    code = f"import sys, partydoc; partydoc.load(bytes.fromhex({GOOD.hex()!r})); print('pypdfium2' in sys.modules)"
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("False\n", "")


def test_the_worker_ends_with_its_caller():
    code = (
        f"import os, partydoc; partydoc.load(bytes.fromhex({GOOD.hex()!r}));"
        "from partydoc.readers.pdf import process; print(process._idle[0]._process.pid, flush=True); os._exit(1)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    for _ in range(500):
        try:
            os.kill(int(run.stdout), 0)
        except ProcessLookupError:
            break
        subprocess.run([sys.executable, "-c", "import time; time.sleep(0.02)"], check=True)
    else:
        raise AssertionError(run.stdout)
