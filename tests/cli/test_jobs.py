"""Several files: the same output in the same order, however many processes read them; one bad file costs one file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from functools import partial

import click
import pytest

from partydoc.cli import parse
from partydoc.cli.batch import Batch
from partydoc.cli.jobs import Jobs
from partydoc.cli.resuming import LEDGER, write_all
from partydoc.cli.targets import one_folder
from partydoc.corpus.supervision import WorkerLimits
from partydoc.options import MEBIBYTE
from tests.cli import dying

OLD = 1_000_000_000
COMMANDS = {
    "tree": ("tree",),
    "tree --explain": ("tree", "--explain"),
    "parse": ("parse",),
    "parse --format jsonl": ("parse", "--format", "jsonl"),
    "convert": ("convert", "--to", "markdown"),
    "chunk": ("chunk", "--max-tokens", "64"),
    "chunk --explain": ("chunk", "--explain"),
    "refs": ("refs",),
    "explain": ("explain",),
    "explain --json": ("explain", "--json"),
    "check": ("check",),
    "lint": ("lint",),
    "check --json": ("check", "--json"),
}


@pytest.fixture
def reports(tmp_path):
    """A folder of reports of different lengths, one of them no text, with gaps in their numbers."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for at in range(6):
        items = "".join(f"（{number}）依照本报告第一项，第{at}馆开到{number}点。\n" for number in "一二四"[: at % 4])
        (folder / f"{at}.txt").write_text(f"关于第{at}馆的报告\n\n一、开放\n{items}三、经费\n按月登记。\n", "utf-8")
    (folder / "3.txt").write_bytes(b"\xff\x00\xff\xff\x81")
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_the_output_is_the_same_for_this_process_and_for_others(command, run, reports):
    processes = 2 if command == "parse" else 1
    here, others = (run(*COMMANDS[command], "--jobs", number, reports) for number in (0, processes))
    assert others.stdout == here.stdout
    assert others.stderr == here.stderr
    assert others.exit_code == here.exit_code
    assert "3.txt" in here.stderr


def test_a_file_that_takes_too_much_memory_is_tried_twice_set_aside_and_named_at_the_end(run, reports, tmp_path):
    with (reports / "1.pdf").open("wb") as stream:
        stream.write(b"%PDF-1.7\n")
        stream.truncate(100 << 20)
    result = run("parse", "--jobs", "1", "--memory", "64", reports, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0].endswith("1.pdf: there is not enough memory")
    assert result.stderr.splitlines()[-1].startswith("partydoc: 1 of 7 files set aside, each tried twice: ")
    assert result.stderr.endswith("1.pdf (MemoryError)\n")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [f"{at}.txt.json" for at in (0, 1, 2, 4, 5)]


def test_what_cannot_be_written_is_told_in_the_order_of_the_files(run, reports, tmp_path):
    for at in (1, 4):
        (tmp_path / f"out/{at}.txt.json").mkdir(parents=True)
    here, others = (run("parse", "--jobs", number, reports, "-o", tmp_path / "out") for number in (0, 1))
    assert (others.stderr, others.exit_code) == (here.stderr, here.exit_code)
    assert [line.split(": ")[1].rpartition("/")[2] for line in others.stderr.splitlines()] == [
        "1.txt.json",
        "3.txt",
        "4.txt.json",
    ]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [f"{at}.txt.json" for at in (0, 1, 2, 4, 5)]


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_a_worker_that_dies_while_files_are_on_their_way_leaves_them_whole_and_nothing_else(reports, tmp_path):
    out, mark = tmp_path / "out", tmp_path / "mark"
    batch = Batch([str(reports)], [".txt"], bar=False, output=str(out), jobs=Jobs(1))
    with one_folder(str(out), batch.inputs, ".out") as write:
        write_all(batch, partial(dying.read_or_die, mark=str(mark)), write)
    assert mark.exists()
    assert not batch.failed
    assert {path.name: path.read_text() for path in out.iterdir()} == {
        f"{at}.txt.out": f"{at}.txt\n" for at in range(6)
    }


def written_anew(folder):
    """The files of a folder that are not as old as `age` makes them."""
    return sorted(path.name for path in folder.glob("*.json") if path.stat().st_mtime != OLD)


def age(folder):
    for path in folder.iterdir():
        os.utime(path, (OLD, OLD))


@pytest.fixture
def resumed(run, reports, tmp_path):
    """Give a function that converts the reports with --resume, and tells which files were written."""
    (reports / "3.txt").unlink()
    out = tmp_path / "out"

    def again(*options):
        result = run("parse", "--jobs", "0", "--resume", reports, "-o", out, *options)
        assert result.exit_code == 0, result.output
        found = written_anew(out)
        age(out)
        return found

    assert again() == [f"{at}.txt.json" for at in (0, 1, 2, 4, 5)]
    return again


def test_what_is_there_and_current_is_passed_over(resumed):
    assert resumed() == []


def test_a_file_that_changed_is_read_again_also_where_its_time_did_not(resumed, reports):
    path = reports / "2.txt"
    before = path.stat()
    path.write_bytes(path.read_bytes().replace("经费".encode(), "馆舍".encode()))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert resumed() == ["2.txt.json"]


def test_a_file_that_was_only_touched_is_not(resumed, reports):
    os.utime(reports / "2.txt")
    assert resumed() == []


def test_an_output_that_is_gone_or_was_changed_is_made_again(resumed, tmp_path):
    (tmp_path / "out/0.txt.json").unlink()
    (tmp_path / "out/4.txt.json").write_text("{}", "utf-8")
    assert resumed() == ["0.txt.json", "4.txt.json"]


def test_other_settings_make_all_anew_and_the_outputs_are_those_of_a_fresh_run(resumed, run, reports, tmp_path):
    assert resumed("--with-source") == [f"{at}.txt.json" for at in (0, 1, 2, 4, 5)]
    run("parse", "--jobs", "0", reports, "-o", tmp_path / "fresh", "--with-source")
    assert [path.read_bytes() for path in sorted((tmp_path / "fresh").iterdir())] == [
        path.read_bytes() for path in sorted((tmp_path / "out").glob("*.json"))
    ]


def test_a_note_that_was_lost_costs_that_file_alone(resumed, tmp_path):
    with closing(sqlite3.connect(tmp_path / "out" / LEDGER, isolation_level=None)) as ledger:
        ledger.execute("DELETE FROM written WHERE name = ?", (b"5.txt",))
    assert resumed() == ["5.txt.json"]


def test_a_ledger_that_is_broken_is_begun_anew(resumed, tmp_path):
    (tmp_path / "out" / LEDGER).write_bytes(b"no database" * 100)
    assert resumed() == [f"{at}.txt.json" for at in (0, 1, 2, 4, 5)]
    assert resumed() == []


def test_the_help_names_the_limits_that_are_usual():
    helps = {option.name: option.help for option in parse.command.params if isinstance(option, click.Option)}
    usual = WorkerLimits()
    said = [helps[name].rpartition(" ")[2] for name in ("cpu", "wall", "memory")]
    assert said == [f"({number})." for number in (usual.cpu, usual.wall, usual.memory // MEBIBYTE)]


def test_a_ledger_that_another_run_holds_is_left_to_it(monkeypatch, run, reports, tmp_path):
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / LEDGER
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE theirs (name)")
        monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0))
        result = run("parse", "--jobs", "0", "--resume", reports, "-o", tmp_path / "out")
        other.execute("COMMIT")
    assert (result.exit_code, result.stderr) == (1, f"partydoc: {path}: database is locked\n")
    with closing(sqlite3.connect(path)) as ledger:
        assert ledger.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]


@pytest.mark.parametrize("options", [(), ("--format", "jsonl", "-o", "all.jsonl")])
def test_one_place_for_all_cannot_be_resumed(options, run, reports):
    result = run("parse", "--resume", reports, *options)
    assert (result.exit_code, "--resume wants a folder" in result.stderr) == (2, True)


def test_standard_input_among_the_files_is_read_too(run, reports):
    result = run("tree", "--jobs", "2", "-", reports / "0.txt", input="一、开放\n".encode())
    assert result.exit_code == 0
    assert "一、开放" in result.stdout.partition("0.txt")[0]
