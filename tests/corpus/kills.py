"""Workers that die and hang, and a supervisor that is killed: with real processes, by the real runner.

    python -m tests.corpus.kills                              1,000 documents, 24 kills of workers, 6 of the parent
    python -m tests.corpus.kills --workers 300 --parents 60   more of them

Of the documents one crashes its worker, one hangs, one claims 3 GiB: the others' rows have to be those of a clean run,
these three in quarantine, and after the cause is gone `retry` has to leave the files of the clean run. Then workers are
killed at some documents, before and behind their work, and the parent behind some: the files have to be the same again.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pyarrow.parquet as pq

from partydoc.corpus import WorkerLimits, retry, run, status, verify
from partydoc.corpus.local import runner
from tests.corpus import poison
from tests.corpus.faults import MEMORY, REPORT, seen

DEEDS = ("crash", "hang", "hog")
LIMITS = WorkerLimits(wall=10)
SHARD_ROWS = 400


def convert(folder, again=run, said=None, **options):
    """Run with two workers, which know what is said of the documents."""
    arguments = (folder / "out",) if again is retry else (folder / "in", folder / "out")
    if again is run:
        options |= {"form": "sections", "shard_rows": SHARD_ROWS}
    with patch.object(runner, "work", poison.work), patch.dict(os.environ, {poison.POISON: json.dumps(said or {})}):
        return again(*arguments, workers=2, limits=LIMITS, **options)


def rows(folder):
    """The rows of a target, by the ids of their documents."""
    found = {}
    for part in sorted((folder / "out").glob("part-*")):
        for row in pq.read_table(part).to_pylist():
            found.setdefault(row["id"], []).append(row)
    return found


def poisoned(folder, clean, expected):
    """One crashes, one hangs, one hogs; then none does."""
    names = sorted(expected)
    chosen = dict(zip(names[len(names) // 10 :: len(names) * 2 // 5], DEEDS, strict=True))
    report = convert(folder, said=chosen)
    found = rows(folder)
    same = sum(found[name] == expected[name] for name in expected)
    failed = {name: found[name][0]["error_type"] for name in chosen}
    print(f"{same} documents as in a clean run, {report.failed} in quarantine: {failed}")
    wrong = [] if (same, report.failed) == (len(expected) - 3, 3) else ["the others are touched"]
    lines = (path.read_text(encoding="utf-8").splitlines() for path in (folder / "out" / "failed").iterdir())
    if sorted(json.loads(line)["id"] for part in lines for line in part) != sorted(chosen):
        wrong.append("the quarantine holds others")
    report = convert(folder, again=retry)
    print(f"after the cause is gone: {report.failed} in quarantine")
    return [*wrong, *compared(folder, clean)]


def compared(folder, clean):
    """What differs from a clean run, by SHA-256; and what the ledger does not know."""
    return [*(["the files differ"] if seen(folder) != clean else []), *verify(folder / "out")]


def workers_killed(folder, clean, names, count):
    """Some documents kill their worker, once each."""
    (folder / "marks").mkdir(exist_ok=True)
    chosen = names[:: max(1, len(names) // count)][:count]
    said = {name: f"{('before', 'behind')[at % 2]} {folder / 'marks'}" for at, name in enumerate(chosen)}
    convert(folder, said=said)
    killed = len(list((folder / "marks").iterdir()))
    print(f"workers killed at {killed} documents")
    return [*compared(folder, clean), *([] if killed == len(chosen) else ["not all were killed"])]


def parent_killed(folder, clean, count):
    """The parent is killed behind some documents, at another place each time, and goes on; where all is done, anew."""
    kills, wrong = 0, []
    while kills < count:
        left = status(folder / "out").pending if (folder / "out").exists() else len(list((folder / "in").iterdir()))
        if not left:
            wrong += compared(folder, clean)
            shutil.rmtree(folder / "out")
            continue
        child = os.fork()
        if not child:
            convert(folder, progress=partial(die, 1 + kills * 211 % left))
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != -signal.SIGKILL:
            return [*wrong, "the parent was not killed"]
        kills += 1
        wrong += verify(folder / "out")
    convert(folder)
    print(f"the parent killed {kills} times")
    return [*wrong, *compared(folder, clean)]


def die(place, progress):
    """Be killed behind so many documents."""
    if progress.done >= place:
        os.kill(os.getpid(), signal.SIGKILL)


def main():
    """Try all, and leave with 1 for a wrong state."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=24)
    parser.add_argument("--parents", type=int, default=6)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
        folder = Path(scratch)
        (folder / "in").mkdir()
        for number in range(options.documents):
            (folder / "in" / f"{number:05}.txt").write_text(REPORT.format(number, number % 12), encoding="utf-8")
        convert(folder)
        clean, expected = seen(folder), rows(folder)
        names = list(expected)
        tries = (
            lambda: poisoned(folder, clean, expected),
            lambda: workers_killed(folder, clean, names, options.workers),
            lambda: parent_killed(folder, clean, options.parents),
        )
        wrong = []
        for attempt in tries:
            shutil.rmtree(folder / "out")
            wrong += attempt()
    print(*wrong, f"{len(wrong)} wrong states", sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
