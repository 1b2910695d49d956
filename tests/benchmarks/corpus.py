"""What the runner of corpora costs: two workers against one, its own share, memory, a resume with nothing to do.

    python -m tests.benchmarks.corpus                    the samples of the repository, many times over
    python -m tests.benchmarks.corpus FOLDER             other texts (.txt below a folder)
    python -m tests.benchmarks.corpus --resume 100000    so many documents for the resume

The runner's own cost is the processor's time of a run with one worker, workers and all, less that of a plain loop that
calls the same function and writes the same file, as a share of what `parse` takes; what a worker's start costs is told
apart.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic, process_time, sleep

import partydoc
from partydoc.corpus import ReadOptions, run
from partydoc.corpus.converting import Item
from partydoc.corpus.local.shards import shard_schema, table_of, write_part
from partydoc.corpus.local.work import work
from tests.corpus.faults import MEMORY, REPORT

SAMPLES = Path(__file__).parents[1] / "samples"
MEGABYTE = 1_000_000


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--form", default="sections")
    parser.add_argument("--megabytes", type=float, default=8)
    parser.add_argument("--resume", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=MEMORY) as scratch:
        folder = Path(scratch)
        size, count = fill(folder / "in", options.folder or SAMPLES, options.megabytes)
        print(f"{count} documents, {size / MEGABYTE:.1f} MB, rows of {options.form}, {os.cpu_count()} cores")
        speeds(folder, options.form, size, count)
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
    items = [Item(path.name, path=str(path), name=path.name) for path in sorted((folder / "in").iterdir())]
    texts = [Path(item.path or "").read_text(encoding="utf-8", errors="replace") for item in items]
    partydoc.parse(texts[0])
    parse = cost(lambda: [partydoc.parse(text) for text in texts])
    loop = cost(lambda: plain(folder, items, form))
    start = cost(lambda: run(folder / "one", folder / "out0", form=form, workers=1)) if one(folder) else (0.0, 0.0)
    print(f"{'':28}{'s':>8}{'CPU s':>8}{'MB/s':>8}{'documents an hour':>20}")
    print_row("parse", parse, size, count)
    print_row("plain loop of the function", loop, size, count)
    found = {}
    for workers in (1, 2):
        with watched() as peak:
            found[workers] = cost(partial(run, folder / "in", folder / f"out{workers}", form=form, workers=workers))
        print_row(f"run, {workers} worker{'s' * (workers > 1)}", found[workers], size, count)
        print(f"{'':4}most memory of a worker {max(peak) / MEGABYTE:.0f} MB, of the parent {own_peak():.0f} MB")
    same = (folder / "out1" / "part-00000.parquet").read_bytes() == (
        folder / "out2" / "part-00000.parquet"
    ).read_bytes()
    print(f"two workers are {found[1][0] / found[2][0]:.2f} times one; the same file: {same}")
    own = found[1][1] - loop[1]
    print(
        f"the runner's own cost {own:.2f} s, of that the start of a worker and the run of one document {start[1]:.2f} s"
    )
    print(f"  {100 * own / parse[1]:.1f} % of parse with the start, {100 * (own - start[1]) / parse[1]:.1f} % without")


def one(folder: Path) -> bool:
    """Make a folder of one short document."""
    (folder / "one").mkdir()
    return bool((folder / "one" / "a.txt").write_text(REPORT, encoding="utf-8"))


def plain(folder: Path, items: Sequence[Item], form: str) -> None:
    """Convert and write, with nothing around it."""
    schema = shard_schema(form, ())
    (folder / "plain").mkdir()
    tables = [table_of(work(item, form=form, options=ReadOptions()).batch, (), schema) for item in items]
    write_part(str(folder / "plain"), 0, tables, schema)


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


def cost(call: Callable[[], object]) -> tuple[float, float]:
    """Give seconds of the clock and of the processor, children with it."""
    start, own, others = monotonic(), process_time(), children()
    call()
    return monotonic() - start, process_time() - own + children() - others


def children() -> float:
    """Give the processor's time of the children that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def own_peak() -> float:
    """Give the most memory that this process ever held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE


class watched:  # noqa: N801  used as a function
    """Look at the memory of the children, ten times a second."""

    def __enter__(self) -> list[int]:
        """Begin."""
        self.peaks = [0]
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()
        return self.peaks

    def __exit__(self, *_: object) -> None:
        """End."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.is_set():
            sleep(0.1)
            for task in Path("/proc/self/task").iterdir():
                with suppress(OSError, IndexError):  # it has just ended
                    for child in (task / "children").read_text(encoding="ascii").split():
                        status = Path(f"/proc/{child}/status").read_text(encoding="utf-8")
                        self.peaks.append(int(status.partition("VmHWM:")[2].split()[0]) * 1024)


def print_row(name: str, found: tuple[float, float], size: int, count: int) -> None:
    """Print a row of the table."""
    seconds, processor = found
    speed = size / MEGABYTE / seconds
    print(f"{name:28}{seconds:8.2f}{processor:8.2f}{speed:8.2f}{count / seconds * 3600:20,.0f}")


if __name__ == "__main__":
    main()
