"""How much sooner two processes are done than one: `python -m tests.benchmarks.jobs [PAIRS]`, alone on the machine.

Documents are made of the samples, so many that one process has work for `SECONDS`; `partydoc parse FOLDER -o OUT` reads
them with `--jobs 1` and `--jobs 2` in turn. Told apart: the start, which is the same command over two documents of a
line; and what the machine gives at all, which is two commands at once without processes of their own (`--jobs 0`),
each over half of the documents, against one over all.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

import partydoc
from tests.benchmarks.apart import Cost, cost, times

SAMPLES = Path(__file__).parents[1] / "samples"
SECONDS = 24
PAIRS = 3


def copies(texts: Iterable[str]) -> int:
    """Tell how many copies of the texts are work for so many seconds."""
    for text in texts:
        partydoc.to_json(partydoc.parse(text))  # the first time is another one
    start = time.process_time()
    for text in texts:
        partydoc.to_json(partydoc.parse(text))
    return int(SECONDS / (time.process_time() - start)) + 1


def make(place: Path) -> int:
    """Make documents: each sample, many times, with another number in its name and its text; and two short ones."""
    texts = {path.stem: path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt"))}
    for name in ("all", "even", "odd", "short"):
        (place / name).mkdir()
    number = copies(texts.values())
    for copy in range(number):
        for name, text in texts.items():
            file = place / "all" / f"{name}-{copy:05}.txt"
            file.write_text(f"{text}\n第{copy}份。\n", "utf-8")
            shutil.copy(file, place / ("even", "odd")[copy % 2])
    for name in "ab":
        (place / "short" / f"{name}.txt").write_text("一、开放\n", "utf-8")
    return number * len(texts)


def parse(place: Path, jobs: int, *folders: str) -> Cost:
    """Measure commands over folders, all at once."""
    outs = [place / f"out-{folder}" for folder in folders]
    found = cost(
        *(
            ["-m", "partydoc", "parse", "--jobs", str(jobs), place / folder, "-o", out]
            for folder, out in zip(folders, outs, strict=True)
        )
    )
    for out in outs:
        shutil.rmtree(out)
    return found


def main(pairs: int) -> None:
    """Print each pair, and the medians of the ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        count = make(place)
        alone, both = parse(place, 0, "all"), parse(place, 0, "even", "odd")
        print(f"{count} documents; without processes of its own {alone.seconds:.2f} s, two halves {both.seconds:.2f} s")
        print(f"the machine gives two {times(alone.seconds, both.seconds)}", flush=True)
        start = min(parse(place, 1, "short").seconds for _ in range(pairs))
        print(f"the start {start:.2f} s")
        ratios, apart = [], []
        for _ in range(pairs):
            one, two = (parse(place, jobs, "all") for jobs in (1, 2))
            ratios.append(one.seconds / two.seconds)
            apart.append((one.seconds - start) / (two.seconds - start))
            print(
                f"one {one.seconds:.2f} s ({one.processor:.2f} s cpu)  two {two.seconds:.2f} s"
                f" ({two.processor:.2f} s cpu)  {times(one.seconds, two.seconds)}",
                flush=True,
            )
        print(f"median {median(ratios):.2f} ×, without the start {median(apart):.2f} ×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS)
