"""Whatever fails or ends a run while it writes: what is there is the old or the new, never half of it."""

from __future__ import annotations

import errno
import io
import itertools
import os
import signal
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

import partydoc.atomic
from partydoc.cli import group
from partydoc.cli.resuming import LEDGER, Ledger
from tests.faulty import Faults, FaultyFile

REPORT = "关于开放图书馆的报告\n\n一、主要工作\n\n（一）延长时间。第{}馆开到晚上九点。\n"
OLD = b"old\n"
ERRORS = (errno.ENOSPC, errno.EFBIG, errno.EIO)
RUNS = {
    "parse to a file": (("parse", "in/0.txt", "-o", "out/0"), ("out/0",)),
    "parse to JSON Lines": (
        ("parse", "--jobs", "0", "in", "--format", "jsonl", "-o", "out/all.jsonl"),
        ("out/all.jsonl",),
    ),
    "parse to a folder": (("parse", "--jobs", "0", "in", "-o", "out"), tuple(f"out/{at}.txt.json" for at in range(3))),
    "convert to a file": (("convert", "in/0.txt", "--to", "html", "-o", "out/0"), ("out/0",)),
    "convert to JSON Lines": (
        ("convert", "--jobs", "0", "in", "--to", "jsonl", "-o", "out/all.jsonl"),
        ("out/all.jsonl",),
    ),
    "convert to a folder": (
        ("convert", "--jobs", "0", "in", "--to", "docx", "-o", "out"),
        tuple(f"out/{n}.txt.docx" for n in "012"),
    ),
}
SKIPS = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")


@contextmanager
def going_wrong(faults):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fdopen", lambda descriptor, _: io.BufferedWriter(FaultyFile(descriptor, faults), 64))
        for name in ("fsync", "open", "unlink"):
            patch.setattr(os, name, faults.before(getattr(os, name)))
        for name in ("replace", "chmod", "mkdir"):
            patch.setattr(partydoc.atomic.Path, name, faults.before(getattr(Path, name)))
        patch.setattr(Ledger, "note", faults.around(Ledger.note))
        yield


def prepared(folder):
    """Make three reports to read, with old files where the output goes to."""
    for name in ("in", "out"):
        (folder / name).mkdir(parents=True)
    for at in range(3):
        (folder / f"in/{at}.txt").write_text(REPORT.format(at), "utf-8")
    for at, suffix in itertools.product("012", ("json", "docx")):
        (folder / f"out/{at}.txt.{suffix}").write_bytes(OLD)
    for name in ("0", "all.jsonl"):
        (folder / f"out/{name}").write_bytes(OLD)


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted((folder / "out").iterdir())}


def undisturbed(folder, arguments, monkeypatch):
    prepared(folder)
    monkeypatch.chdir(folder)
    assert CliRunner().invoke(group, arguments).exit_code == 0
    return contents(folder)


def killed(place, arguments):
    """Run a command in a process that is killed at a place; gives how it ended, 0 where it did not come so far."""
    child = os.fork()
    if not child:
        with going_wrong(Faults(place, lambda: os.kill(os.getpid(), signal.SIGKILL))):
            CliRunner().invoke(group, arguments)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def assert_old_or_new(found, expected):
    assert {name for name, data in found.items() if data not in (OLD, expected.get(name))} == set()


@pytest.mark.parametrize("run", RUNS)
def test_an_error_of_the_disk_leaves_the_old_file_and_is_told_with_its_name(run, tmp_path, monkeypatch):
    arguments, written = RUNS[run]
    expected = undisturbed(tmp_path / "good", arguments, monkeypatch)
    for place in itertools.count(1):
        number = ERRORS[place % len(ERRORS)]

        def fail(number=number):
            raise OSError(number, os.strerror(number))

        folder = tmp_path / str(place)
        prepared(folder)
        monkeypatch.chdir(folder)
        faults = Faults(place, fail)
        with going_wrong(faults):
            result = CliRunner().invoke(group, arguments)
        found = contents(folder)
        assert_old_or_new({name: data for name, data in found.items() if not name.endswith(".tmp")}, expected)
        if faults.counted < place:
            break
        if result.exit_code == 0:  # a temporary file that cannot be removed, or a folder that cannot be opened
            assert found == expected
            continue
        assert result.exit_code == 1
        assert result.stderr.count("\n") == 1
        assert result.stderr.startswith("partydoc: out")
        assert os.strerror(number) in result.stderr
    assert place > 4 * len(written)


@SKIPS
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # the threads of pytest-xdist are not used
@pytest.mark.parametrize("run", RUNS)
def test_a_killed_run_loses_nothing_and_leaves_nothing_behind_for_the_next(run, tmp_path, monkeypatch):
    arguments, written = RUNS[run]
    expected = undisturbed(tmp_path / "good", arguments, monkeypatch)
    for place in itertools.count(1):
        folder = tmp_path / str(place)
        prepared(folder)
        monkeypatch.chdir(folder)
        ended = killed(place, arguments)
        assert_old_or_new({name: data for name, data in contents(folder).items() if name[0] != "."}, expected)
        assert CliRunner().invoke(group, arguments).exit_code == 0
        assert contents(folder) == expected
        if ended == 0:
            break
    assert place > 4 * len(written)


def noted(folder):
    """The outputs that the ledger of a killed run knows, with what tells each file from one that is written anew."""
    with closing(sqlite3.connect(folder / "out" / LEDGER)) as ledger:
        known = ledger.execute("SELECT 1 FROM sqlite_master WHERE name = 'written'").fetchall()
        names = [os.fsdecode(name) for (name,) in ledger.execute("SELECT name FROM written")] if known else []
    return {name: (folder / "out" / f"{name}.json").stat().st_ino for name in names}


def outputs(folder):
    return {name: data for name, data in contents(folder).items() if not name.startswith(LEDGER)}


@SKIPS
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("jobs", ["0", "1"])
def test_a_killed_run_is_resumed_and_ends_as_one_without_a_kill(jobs, tmp_path, monkeypatch):
    arguments = ("parse", "--resume", "--jobs", jobs, "in", "-o", "out")
    undisturbed(tmp_path / "good", arguments, monkeypatch)
    expected, kills, kept = outputs(tmp_path / "good"), 0, set()
    for place in itertools.count(1):
        folder = tmp_path / str(place)
        prepared(folder)
        monkeypatch.chdir(folder)
        if killed(place, arguments) == 0:
            break
        kills += 1
        assert_old_or_new({name: data for name, data in outputs(folder).items() if name[0] != "."}, expected)
        before = noted(folder)
        assert CliRunner().invoke(group, arguments).exit_code == 0
        assert outputs(folder) == expected
        after = noted(folder)
        assert len(after) == 3
        assert {name: after[name] for name in before} == before  # what was noted is not written again
        kept.add(len(before))
    assert kept == {0, 1, 2, 3}
    assert kills > (12 if jobs == "0" else 6)
