"""A run is killed, or meets an error of the disk, at every step that writes; what is left, and what the next run makes.

    python -m tests.corpus.faults                 every place: some minutes
    python -m tests.corpus.faults --every 10      one place in ten

A step is a write (of which half is done), a sync, a rename, an unlink, a folder made, and each statement to the ledger:
before it, and behind it. At each place a process is killed there, and another one is refused the step, as by a full
disk; and a third one may write no more than so many KiB into a file.

What is seen then has to be a file of before or of an undisturbed run, whole; the next run has to end with the files of
the undisturbed one, by SHA-256, and with its ledger. Prints what it tried; leaves with 1 for a wrong state.
"""

from __future__ import annotations

import argparse
import errno
import hashlib
import io
import itertools
import os
import resource
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest.mock import patch

import partydoc.atomic
from partydoc.corpus import Outcome, run, verify
from partydoc.corpus.local import conversion, ledger
from tests.faulty import Faults, FaultyFile

REPORT = (
    "关于开放图书馆的报告\n\n一、主要工作\n\n（一）延长时间。第{}馆开到晚上{}点。\n\n二、下一步打算\n\n继续延长。\n"
)
BROKEN = b"\xff\x00\xff\xff\x81"
SHARD_ROWS = 3
FORM = "sections"
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108  where a sync costs nothing


def connecting(faults):
    """Give what connects to a ledger whose statements are steps."""

    class Faulty(sqlite3.Connection):
        execute = faults.around(sqlite3.Connection.execute)
        executemany = faults.around(sqlite3.Connection.executemany)

    real = sqlite3.connect
    return lambda *arguments, **options: real(*arguments, factory=Faulty, **options)


def in_this_process(work, tasks, **_):
    """Stand in for the supervisor: what workers do is tried elsewhere."""
    return (Outcome(task, work(task)) for task in tasks)


@contextmanager
def going_wrong(faults) -> Iterator[None]:
    """Let what a run asks of the system, and of the ledger, be steps."""
    fdopen = os.fdopen
    with (
        patch.object(
            os,
            "fdopen",
            lambda fd, mode="r", *rest: (
                io.BufferedWriter(FaultyFile(fd, faults), 512) if mode == "wb" else fdopen(fd, mode, *rest)
            ),
        ),
        patch.object(os, "fsync", faults.around(os.fsync)),
        patch.object(os, "unlink", faults.around(os.unlink)),
        patch.object(os, "mkdir", faults.around(os.mkdir)),
        patch.object(os, "rmdir", faults.around(os.rmdir)),
        patch.object(partydoc.atomic.Path, "replace", faults.around(Path.replace)),
        patch.object(ledger.sqlite3, "connect", connecting(faults)),
    ):
        yield


def begin(folder: Path) -> None:
    """Write a source: seven documents, one of them broken."""
    (folder / "in").mkdir(parents=True)
    for number in range(6):
        (folder / "in" / f"{number}.txt").write_text(REPORT.format(number, number + 5), encoding="utf-8")
    (folder / "in" / "4b.txt").write_bytes(BROKEN)


def go_on(folder: Path) -> None:
    """Change the source behind a run: one document changed, one mended, one gone, one new."""
    begin(folder)
    convert(folder)
    (folder / "in" / "1.txt").write_text(REPORT.format(1, 11), encoding="utf-8")
    (folder / "in" / "4b.txt").write_text(REPORT.format(4, 4), encoding="utf-8")
    (folder / "in" / "3.txt").unlink()
    (folder / "in" / "9.txt").write_text(REPORT.format(9, 9), encoding="utf-8")


SCENES = {"a first run": begin, "a run after changes": go_on}


def convert(folder: Path) -> None:
    """Run, with what workers do done here."""
    with patch.object(conversion, "supervise", in_this_process):
        run(folder / "in", folder / "out", form=FORM, shard_rows=SHARD_ROWS)


def seen(folder: Path) -> dict[str, str]:
    """What anybody sees in the target: each file by its SHA-256, but for the ledger."""
    out = folder / "out"
    files = [path for path in out.rglob("*") if path.is_file() and not path.name.startswith(("ledger", "."))]
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def known(folder: Path) -> list[tuple]:
    """What the ledger knows, but for time and attempts."""
    with closing(sqlite3.connect(folder / "out" / "ledger.sqlite")) as connection:
        documents = connection.execute("SELECT seq, id, shard, digest, state, error_type, error FROM documents")
        return [*documents, *connection.execute("SELECT * FROM shards")]


def killed(folder: Path, place: int) -> bool:
    """Run in a child that is killed at a place; tells whether it came to that."""
    child = os.fork()
    if not child:
        with going_wrong(Faults(place, lambda: os.kill(os.getpid(), signal.SIGKILL))):
            convert(folder)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def refused(folder: Path, place: int) -> bool:
    """Run where a step is refused; tells whether it came to that. Nothing but an OSError may come of it."""

    def refuse():
        number = (errno.ENOSPC, errno.EIO, errno.EFBIG)[place % 3]
        raise OSError(number, os.strerror(number))

    faults = Faults(place, refuse)
    try:
        with going_wrong(faults):
            convert(folder)
    except OSError:
        return True
    return faults.counted >= place


def starved(folder: Path, place: int) -> bool:
    """Run in a child whose files may have so many KiB, SQLite's too; tells whether that was too little."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_FSIZE, (place << 10, place << 10))
        try:
            convert(folder)
        except OSError:
            os._exit(1)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in (0, 1):
        raise RuntimeError(f"a full disk ended a run with {code}")
    return code == 1


def wrong_states(folder: Path, before: dict, after: dict, wanted: list[tuple]) -> list[str]:
    """What is wrong behind a fault, and behind the run after it."""
    found = [
        f"{name} is torn" for name, digest in seen(folder).items() if digest not in (before.get(name), after.get(name))
    ]
    if (folder / "out" / "ledger.sqlite").exists() and known_tables(folder):
        found += verify(folder / "out")
    convert(folder)
    if seen(folder) != after:
        found.append(f"the next run made {seen(folder)}, not {after}")
    if known(folder) != wanted:
        found.append("the ledger is another one")
    left = [path.name for path in (folder / "out").rglob(".partydoc-*")]
    return [*found, *verify(folder / "out"), *left]


def known_tables(folder: Path) -> bool:
    """Whether the ledger was begun."""
    with closing(sqlite3.connect(folder / "out" / "ledger.sqlite")) as connection:
        return bool(connection.execute("SELECT 1 FROM sqlite_master").fetchall())


def main() -> int:
    """Try every place of every scene, or one in some."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    every = parser.parse_args().every
    wrong = places = 0
    with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
        for (name, scene), fault in itertools.product(SCENES.items(), (killed, refused, starved)):
            good, fresh, folder = (Path(scratch) / part for part in ("good", "fresh", "now"))
            for each in (good, fresh):
                shutil.rmtree(each, ignore_errors=True)
                scene(each)
            before = seen(good) if (good / "out").exists() else {}
            convert(good)
            after, wanted = seen(good), known(good)
            tried = 0
            for place in itertools.count(1, every):
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(fresh, folder)
                if not fault(folder, place):
                    break
                tried += 1
                for what in wrong_states(folder, before, after, wanted):
                    wrong += 1
                    print(f"{name}, {fault.__name__} at step {place}: {what}")
            print(f"{name}, {fault.__name__} at {tried} places")
            places += tried
    print(f"{places} faults, {wrong} wrong states")
    return int(wrong > 0 or not places)


if __name__ == "__main__":
    sys.exit(main())
