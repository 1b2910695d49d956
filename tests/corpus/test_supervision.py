"""Each worker is at one document at a time: what dies costs itself, and the others are as if nothing had been."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest

from partydoc.corpus.failures import Failure
from partydoc.corpus.supervision import StartError, WorkerLimits, supervise
from partydoc.corpus.supervision.desk import Desk, Job
from partydoc.corpus.supervision.limits import deadline
from partydoc.corpus.supervision.notes import Notes
from tests.corpus import deeds

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and limits are those of POSIX")
FEW = [f"echo {number}" for number in range(5)]


def outcomes(tasks, **options):
    return list(supervise(deeds.do, tasks, **options))


def alive(pid):
    """Whether a process lives; a zombie, whose parent has not asked for it yet, does not."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.parametrize("workers", [1, 3])
def test_the_outcomes_come_in_the_order_of_the_tasks(workers):
    tasks = [f"echo {number}" for number in range(2000)]
    found = outcomes(tasks, workers=workers)
    assert [outcome.task for outcome in found] == tasks
    assert [outcome.value for outcome in found] == [str(number) for number in range(2000)]
    assert {outcome.attempts for outcome in found} == {1}


def test_an_error_of_a_thread_ends_the_wait_for_another_task():
    desk = Desk(workers=1, retries=0)
    desk.add(Job(0, b""))
    desk.fail(OSError(5, "no process"))
    with pytest.raises(OSError, match="no process"):
        desk.wait_for(0)
    assert desk.take(()) == []


def test_no_tasks_have_no_outcomes():
    assert outcomes([]) == []


def test_an_exception_is_the_failure_of_its_task_at_once():
    found = outcomes(["echo a", "fail 7", "echo b"])
    assert [outcome.value for outcome in found] == ["a", None, "b"]
    assert found[1].attempts == 1
    assert found[1].failure.type == "IndexError"
    assert "list index out of range" in found[1].failure.message


@POSIX
def test_what_kills_its_worker_fails_at_the_second_time_and_nobody_else_does():
    found = outcomes([*FEW, "crash", *FEW, "leave", *FEW], workers=2)
    assert [outcome.value for outcome in found if outcome.failure is None] == list("01234" * 3)
    crash, leave = (outcome for outcome in found if outcome.failure)
    assert (crash.task, leave.task) == ("crash", "leave")
    assert crash.failure.message.startswith("the process that read it died: SIGSEGV")
    assert leave.failure == Failure("Crash", "the process that read it died: exit code 3")
    assert (crash.attempts, leave.attempts) == (2, 2)


@POSIX
def test_a_task_that_only_once_kills_its_worker_is_done(tmp_path):
    found = outcomes([*FEW, f"die_once {tmp_path / 'seen'}", *FEW])
    assert [outcome.value for outcome in found] == [*"01234", "alive", *"01234"]
    assert [outcome.attempts for outcome in found] == [1] * 5 + [2] + [1] * 5


def test_a_value_may_come_later_and_an_error_too():
    found = outcomes(["later a", "echo b", "later_fail 7", "later c", "echo d"])
    assert [outcome.value for outcome in found] == ["a", "b", None, "c", "d"]
    assert found[2].failure.type == "IndexError"


@POSIX
def test_what_was_still_to_come_when_its_worker_died_is_done_again_and_not_blamed(tmp_path):
    waiting = [f"later_once {tmp_path / str(number)}" for number in range(3)]
    found = outcomes(["echo a", *waiting, "crash", *FEW])
    assert [outcome.value for outcome in found] == ["a", *["again"] * 3, None, *"01234"]
    assert [outcome.attempts for outcome in found] == [1] * 4 + [2] + [1] * 5
    assert found[4].failure.message.startswith("the process that read it died: SIGSEGV")


@POSIX
def test_what_an_earlier_task_said_is_no_cause_of_death():
    found = outcomes(["complain", "crash"], retries=0)
    assert found[0].value == "said"
    assert found[1].failure.message.startswith("the process that read it died: SIGSEGV (deeds.py:")


@POSIX
def test_who_cuts_its_standard_error_off_takes_nobody_along():
    found = outcomes([*FEW, "cut_off", *FEW, "crash", *FEW], retries=0)
    assert [outcome.value for outcome in found] == [*"01234", "cut", *"01234", None, *"01234"]
    assert found[11].failure.message.startswith("the process that read it died: SIGSEGV (deeds.py:")


@POSIX
def test_what_a_worker_starts_does_not_have_what_it_notes_down():
    (found,) = outcomes(["descriptors"])
    assert found.value == [0, 1, 2]


def test_the_clock_may_be_looked_at_when_a_worker_has_ended():
    notes = Notes()
    notes.close()
    assert notes.begun() == 0


@POSIX
def test_an_error_stops_the_clock_of_the_processor():
    with pytest.raises(IndexError), deadline(WorkerLimits(cpu=600)):
        deeds.do("fail 7")
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


@POSIX
def test_a_hang_ends_at_its_deadline():
    (found,) = outcomes(["sleep"], limits=WorkerLimits(wall=0.3), retries=0)
    assert found.failure == Failure("Timeout", "took longer than 0.3 s")


@POSIX
def test_a_loop_ends_at_its_deadline_of_the_processor():
    found = outcomes(["spin", *FEW], limits=WorkerLimits(cpu=0.2, wall=600))
    assert found[0].failure == Failure("Timeout", "took more than 0.2 s of the processor's time")
    assert found[0].attempts == 2
    assert [outcome.value for outcome in found[1:]] == list("01234")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what a process claims")
def test_who_claims_too_much_memory_fails_and_the_worker_is_another_one():
    found = outcomes(["pid", "hog", "pid"])
    assert found[1].failure == Failure("MemoryError", "there is not enough memory")
    assert found[1].attempts == 2
    assert found[0].value != found[2].value


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what a process claims")
def test_threads_of_a_worker_claim_little_of_its_memory():
    (found,) = outcomes(["threads 8"])
    assert 0 < found.value < 16 << 20


def test_what_a_document_prints_is_no_message():
    assert [outcome.value for outcome in outcomes(["speak", "echo a"])] == ["", "a"]


def test_a_value_that_cannot_be_sent_is_a_failure():
    found = outcomes(["unpicklable", "echo a"])
    assert found[0].failure.type == "TypeError"
    assert found[1].value == "a"


def test_large_messages_pass_both_ways():
    tasks = [f"echo {letter * (1 << 20)}" for letter in "abcdef"]
    assert [outcome.value for outcome in outcomes(tasks)] == [task[5:] for task in tasks]


def test_a_worker_is_renewed_after_so_many_documents():
    found = outcomes(["pid"] * 5, limits=WorkerLimits(documents=2))
    pids = [outcome.value for outcome in found]
    assert (pids[0], pids[2]) == (pids[1], pids[3])
    assert len(set(pids)) == 3
    assert {outcome.attempts for outcome in found} == {1}


@POSIX
def test_who_closes_the_outcomes_ends_the_workers():
    running = supervise(deeds.do, ["pid", "sleep"])
    pid = next(running).value
    running.close()
    assert not alive(pid)


def test_an_error_of_the_tasks_is_raised_as_it_is():
    def tasks():
        yield "echo a"
        raise OSError(5, "the source is gone")

    with pytest.raises(OSError, match="the source is gone"):
        outcomes(tasks())


def test_a_function_that_workers_cannot_find_is_no_failure_of_a_document(monkeypatch):
    nowhere = ModuleType("nowhere")
    exec("def work(task): return task", nowhere.__dict__)  # noqa: S102
    monkeypatch.setitem(sys.modules, "nowhere", nowhere)
    with pytest.raises(StartError, match="No module named 'nowhere'"):
        list(supervise(nowhere.work, ["a"]))


def test_no_workers_and_functions_of_main_are_refused():
    with pytest.raises(ValueError, match="at least one worker"):
        supervise(deeds.do, [], workers=0)
    main = eval("lambda task: task", {"__name__": "__main__"})  # noqa: S307
    with pytest.raises(ValueError, match="__main__"):
        supervise(main, [])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
def test_a_killed_supervisor_takes_its_workers_along():
    program = (
        "import os, signal\nfrom partydoc.corpus.supervision import supervise\nfrom tests.corpus import deeds\n"
        "running = supervise(deeds.do, ['pid', 'spin'])\n"
        "print(next(running).value, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    paths = os.pathsep.join(path or os.getcwd() for path in sys.path)
    command = [sys.executable, "-P", "-c", program]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, check=False)
    assert done.returncode == -9, done.stderr
    pid = int(done.stdout)
    while alive(pid):  # a killed process may take a moment; one that lives for ever is ended by who runs the tests
        os.sched_yield()
