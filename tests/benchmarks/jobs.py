"""How much sooner two processes are done than one: `python -m tests.benchmarks.jobs [PAIRS]`, alone on the machine.

Documents are made of the samples, in a folder of their own; `partydoc parse FOLDER -o OUT` reads them with `--jobs 1`
and `--jobs 2` in turn.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

SAMPLES = Path(__file__).parents[1] / "samples"
COPIES = 200


def make(folder: Path) -> None:
    """Make documents: each sample, many times, with another number in its name and its text."""
    folder.mkdir()
    for sample in sorted(SAMPLES.glob("*.txt")):
        text = sample.read_text("utf-8")
        for copy in range(COPIES):
            (folder / f"{sample.stem}-{copy:03}.txt").write_text(f"{text}\n第{copy}份。\n", "utf-8")


def seconds(folder: Path, out: Path, jobs: int) -> tuple[float, float]:
    """Give the clock's seconds and the processor's seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    command = [sys.executable, "-m", "partydoc", "parse", "--jobs", str(jobs), os.fspath(folder), "-o", os.fspath(out)]
    subprocess.run(command, check=True)
    taken = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return taken, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(pairs: int) -> None:
    """Print each pair, and the median of the ratios."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "reports")
        make(folder)
        ratios = []
        for pair in range(pairs):
            (one, cpu_one), (two, cpu_two) = (seconds(folder, Path(place, f"{pair}-{jobs}"), jobs) for jobs in (1, 2))
            ratios.append(one / two)
            print(
                f"one {one:.2f} s ({cpu_one:.2f} s cpu)  two {two:.2f} s ({cpu_two:.2f} s cpu)  {one / two:.2f} ×",
                flush=True,
            )
        print(f"median {median(ratios):.2f} × for {len(list(folder.iterdir()))} documents")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
