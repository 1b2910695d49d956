"""What the runner of corpora costs: two workers against one, its own share, memory, a resume with nothing to do.

    python -m tests.benchmarks.corpus                    the samples of the repository, many times over
    python -m tests.benchmarks.corpus FOLDER             other texts (.txt below a folder)
    python -m tests.benchmarks.corpus --resume 100000    so many documents for the resume; 0 for none
    python -m tests.benchmarks.corpus --many 1000000     so many small documents instead, and memory over time

Each row is a process of its own. The runner's own cost is the processor's time of a run with one worker, workers and
all, less that of a plain loop that calls the same function and writes the same file, as a share of what `parse` takes;
what the start of a run and of its worker costs is told apart. What the machine gives two processes at all is told by
two plain loops at once, each over half of the documents.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from time import monotonic, sleep

import partydoc
from partydoc.corpus import Progress, ReadOptions, run
from partydoc.corpus.converting import Item
from partydoc.corpus.local.shards import Part, shard_schema
from partydoc.corpus.local.work import work
from tests.benchmarks.apart import MEGABYTE, Cost, cost, times
from tests.corpus.faults import MEMORY, REPORT

SAMPLES = Path(__file__).parents[1] / "samples"
LINES = 6
STEPS = 20


def main() -> None:
    """Print the table, or do one of its rows."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--form", default="sections")
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--resume", type=int, default=100_000)
    parser.add_argument("--many", type=int)
    parser.add_argument("--row", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.row:
        name, *arguments = options.row
        ROWS[name](*arguments)
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
        folder = Path(scratch)
        if options.many:
            many(folder, options.many, options.form)
            return
        size, count = fill(folder / "in", options.folder or SAMPLES, options.megabytes)
        print(f"{count} documents, {size / MEGABYTE:.1f} MB, rows of {options.form}, {os.cpu_count()} cores")
        speeds(folder, options.form, size, count)
        if options.resume:
            resume(folder, options.resume)


def fill(target: Path, source: Path, megabytes: float) -> tuple[int, int]:
    """Copy texts until there are so many bytes."""
    target.mkdir()
    texts = [data for path in sorted(source.rglob("*.txt")) if (data := path.read_bytes())]
    size = count = 0
    while size < megabytes * MEGABYTE:
        data = texts[count % len(texts)]
        (target / f"{count:06}.txt").write_bytes(data)
        size, count = size + len(data), count + 1
    return size, count


def speeds(folder: Path, form: str, size: int, count: int) -> None:
    """Print the plain loop, one worker, two."""
    (folder / "one").mkdir()
    (folder / "one" / "a.txt").write_text(REPORT, encoding="utf-8")
    table = partial(print_row, size=size, count=count)
    print(f"{'':32}{'s':>8}{'CPU s':>8}{'MB/s':>8}{'documents an hour':>20}{'most MB':>9}")
    idle = row("parse", folder / "one")
    parse = table("parse", less(row("parse", folder / "in"), idle))
    loop = table("plain loop of the function", less(row("plain", folder / "in", form, "0", "1"), idle))
    halves = [("plain", folder / "in", form, str(half), "2") for half in range(2)]
    both = table("two plain loops, half each", less(rows(*halves), idle))
    start = table("run of one document", row("run", folder / "one", folder / "out0", form, "1"))
    found = {}
    for workers in (1, 2):
        with watched() as peak:
            found[workers] = row("run", folder / "in", folder / f"out{workers}", form, str(workers))
        table(f"run, {workers} worker{'s' * (workers > 1)}", found[workers])
        print(f"{'':4}most memory of a worker {max(peak):.0f} MB")
    parts = [(folder / f"out{workers}" / "part-00000.parquet").read_bytes() for workers in found]
    one, two = found[1].seconds, found[2].seconds
    print(
        f"two workers are {times(one, two)} one, {times(one - start.seconds, two - start.seconds)} without the start;"
    )
    print(f"  the machine gives two {times(loop.seconds, both.seconds)}; the same file: {parts[0] == parts[1]}")
    own = found[1].processor - loop.processor
    print(f"the runner's own cost {own:.2f} s, of that the start of run and worker {start.processor:.2f} s: of parse")
    share, apart = own / parse.processor, (own - start.processor) / parse.processor
    print(f"  {100 * share:.1f} % with the start, {100 * apart:.1f} % without")


def less(found: Cost, start: Cost) -> Cost:
    """Give what a process took less the start of Python and the first document."""
    return Cost(found.seconds - start.seconds, found.processor - start.processor, found.peak)


def row(name: str, *arguments: object) -> Cost:
    """Do a row of the table in a process of its own."""
    return rows((name, *arguments))


def rows(*each: Sequence[object]) -> Cost:
    """Do several rows at once."""
    return cost(*(["-m", "tests.benchmarks.corpus", "--row", *map(str, arguments)] for arguments in each))


def parse_all(folder: str) -> None:
    """Only parse."""
    for path in sorted(Path(folder).iterdir()):
        partydoc.parse(path.read_text(encoding="utf-8", errors="replace"))


def plain(folder: str, form: str, half: str, of: str) -> None:
    """Convert and write, with nothing around it."""
    part = Part(shard_schema(form, ()))
    for path in sorted(Path(folder).iterdir())[int(half) :: int(of)]:
        item = Item(path.name, path=str(path), name=path.name)
        part.add(work(item, form=form, options=ReadOptions()).rows)
    with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
        part.write(scratch, 0)


def run_all(source: str, target: str, form: str, workers: str) -> None:
    """Run."""
    run(source, target, form=form, workers=int(workers))


ROWS: dict[str, Callable[..., None]] = {"parse": parse_all, "plain": plain, "run": run_all}


def resume(folder: Path, count: int) -> None:
    """Print how long a run takes that finds all done: rows of a table that were never parsed, but are in the ledger."""
    source = folder / "many.jsonl"
    with source.open("w", encoding="utf-8") as stream:
        for number in range(count):
            stream.write(json.dumps({"id": str(number), "text": f"第{number}号"}, ensure_ascii=False) + "\n")
    start = monotonic()
    run(source, folder / "many", workers=2)
    seconds = monotonic() - start
    print(f"{count} small rows: {seconds:.0f} s, {count / seconds * 3600:,.0f} an hour", end="; ")
    start = monotonic()
    run(source, folder / "many", workers=2)
    print(f"a run with nothing to do {monotonic() - start:.2f} s")


def many(folder: Path, count: int, form: str) -> None:
    """Convert many small documents, and print memory over time: it has to be flat."""
    source = folder / "many.jsonl"
    texts = cycle("\n".join(path.read_text("utf-8").splitlines()[:LINES]) for path in sorted(SAMPLES.glob("*.txt")))
    size = 0
    with source.open("w", encoding="utf-8") as stream:
        for number, text in enumerate(islice(texts, count)):
            line = json.dumps({"id": str(number), "text": f"{text}\n第{number}份。\n"}, ensure_ascii=False) + "\n"
            size += stream.write(line)
    print(f"{count:,} documents of {size / count:.0f} characters, rows of {form}, two workers")
    print(f"{'documents':>12}{'s':>8}{'an hour':>12}{'parent MB':>11}{'worker MB':>11}")
    start = monotonic()
    seen: list[int] = []

    def watch(progress: Progress) -> None:
        if progress.done * STEPS // count > len(seen):
            memory = [held(child) for child in children()]
            seen.append(progress.done)
            speed = progress.done / progress.seconds * 3600
            print(
                f"{progress.done:12,}{progress.seconds:8.0f}{speed:12,.0f}{held('self'):11.0f}{max(memory):11.0f}",
                flush=True,
            )

    report = run(source, folder / "out", form=form, workers=2, progress=watch)
    seconds = monotonic() - start
    print(
        f"{report.done:,} done, {report.failed} failed, {report.rows:,} rows in {report.shards} files: {seconds:.0f} s"
    )
    print(f"with all around it {count / seconds * 3600:,.0f} an hour")


def children() -> Iterator[str]:
    """Name the processes below this one."""
    waiting = ["self"]
    for process in waiting:
        with suppress(OSError):  # it has just ended
            for task in Path(f"/proc/{process}/task").iterdir():
                waiting += (task / "children").read_text(encoding="ascii").split()
    return iter(waiting[1:])


def held(process: str, what: str = "VmRSS") -> float:
    """Give the memory of a process in megabytes; 0 for one that has just ended."""
    with suppress(OSError, IndexError):
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
        return int(status.partition(f"{what}:")[2].split()[0]) * 1024 / MEGABYTE
    return 0.0


@contextmanager
def watched() -> Iterator[list[float]]:
    """Look at the most memory of the workers, ten times a second: those that the runner below this process started."""
    peaks, over = [0.0], threading.Event()

    def look() -> None:
        while not over.is_set():
            sleep(0.1)
            below = list(children())
            peaks.extend(held(child, "VmHWM") for child in below[1:])

    thread = threading.Thread(target=look)
    thread.start()
    yield peaks
    over.set()
    thread.join()


def print_row(name: str, found: Cost, *, size: int, count: int) -> Cost:
    """Print a row of the table."""
    speed, hour = size / MEGABYTE / found.seconds, count / found.seconds * 3600
    print(f"{name:32}{found.seconds:8.2f}{found.processor:8.2f}{speed:8.2f}{hour:20,.0f}{found.peak:9.0f}", flush=True)
    return found


if __name__ == "__main__":
    main()
