"""How fast and how large: `parse` by folder against a floor, its parts, growth, memory, the start of a process.

    python -m tests.benchmarks.speed                  the corpus in ../shared, or the samples of the repository
    python -m tests.benchmarks.speed FOLDER…          other texts (.txt and .md below a folder)
    python -m tests.benchmarks.speed --write          docs/reference/performance.md too

Processor time, the best of some rounds, all in one process: ratios within one run count, not single figures.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tracemalloc
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

import partydoc
from partydoc.repairs import find_edits
from partydoc.scripts import fold
from tests.benchmarks.accuracy import table
from tests.benchmarks.floor import walk_floor

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "performance.md"
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = ROOT / "tests" / "samples"
REPORTS = ("work_report", "speech", "policy", "article")
EACH = 14  # texts of each folder of reports
ROUNDS = 3
MEGABYTE = 1_000_000
GROWTH = (1, 4, 16, 64)
LONGEST = 30_000  # characters of the report that is repeated
HEAD = """\
# Speed

Made by `python -m tests.benchmarks.speed --write`. Processor seconds, the best of {rounds} rounds, all in one process
on one machine: the ratios count, and single figures differ by a third from run to run. The *floor* is what any reader
of such texts would pay: OpenCC's `t2s`, and one scan by one pattern of marker forms, which stands in
`tests/benchmarks/floor.py` and does not grow with the grammar. The texts are real ones, a folder a source; excerpts,
files of PDF and scans hold damage of every kind, and the repairs are most of what they cost.
"""


def main() -> None:
    """Print every table, and write the page if it is asked for."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.speed", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folders = options.folders or (sorted(filter(Path.is_dir, CORPUS.iterdir())) if CORPUS.is_dir() else [SAMPLES])
    page = "\n".join([HEAD.format(rounds=ROUNDS), *sections(folders)])
    print(page)
    if options.write:
        PAGE.write_text(page, encoding="utf-8")


def sections(folders: Sequence[Path]) -> Iterator[str]:
    """Yield the parts of the page."""
    texts = {folder.name: list(read_texts(folder)) for folder in folders}
    texts = {name: found for name, found in texts.items() if found}
    partydoc.parse(next(iter(texts.values()))[0])
    every = [text for found in texts.values() for text in found]
    yield f"## By folder, × the floor\n\n{by_folder(texts, every)}"
    report = max(every, key=lambda text: len(text) if len(text) < LONGEST else 0)
    yield f"## Growth of one report of {len(report):,} characters\n\n{growth(report)}"
    yield f"## Memory\n\n{memory(report)}"
    yield f"## The start of a process\n\n{starts()}"


def read_texts(folder: Path) -> Iterator[str]:
    """Read the texts below a folder; undecodable ones are left out."""
    for file in sorted([*folder.rglob("*.txt"), *folder.rglob("*.md")]):
        try:
            yield file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Time *work*: processor seconds, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best


def size(text: str) -> float:
    """Give the size of a text in megabytes of UTF-8."""
    return len(text.encode("utf-8", "surrogatepass")) / MEGABYTE


def by_folder(texts: dict[str, list[str]], every: list[str]) -> str:
    """Make the table of what each folder costs, in floors."""
    reports = [text for name in REPORTS for text in texts.get(name, [])[:EACH]]
    groups = {"reports and speeches": reports, "all texts": every, **texts}
    rows = [row(name, found) for name, found in groups.items() if found]
    names = ("texts", "number", "MB", "floor, s a MB", "parse", "without repairs", "repairs", "references", "JSON")
    return table(names, rows)


def row(name: str, texts: list[str]) -> tuple[str, ...]:
    """Measure a group of texts."""
    folded = [fold(text) for text in texts]
    documents = [partydoc.parse(text) for text in texts]
    megabytes = sum(map(size, texts))
    floor = seconds(lambda: [walk_floor(*pair) for pair in zip(texts, folded, strict=True)])
    works: tuple[Callable[[], object], ...] = (
        lambda: [partydoc.parse(text) for text in texts],
        lambda: [partydoc.parse(text, repairs=()) for text in texts],
        lambda: [find_edits(text) for text in texts],
        lambda: [partydoc.find_references(document) for document in documents],
        lambda: [partydoc.to_json(document) for document in documents],
    )
    ratios = [f"{seconds(work) / floor:.2f}" for work in works]
    return name, str(len(texts)), f"{megabytes:.2f}", f"{floor / megabytes:.3f}", *ratios


def growth(report: str) -> str:
    """Make the table of one report's text, repeated: the cost of a character beside that of the report alone."""
    first = 0.0
    rows = []
    for times in GROWTH:
        text = report * times
        cost = seconds(lambda text=text: partydoc.parse(text), 2)  # type: ignore[misc]
        first = first or cost
        rows.append((str(times), f"{size(text):.2f}", f"{1000 * cost:.0f}", f"{cost / first / times:.2f}"))
    return table(("times", "MB", "ms", "a character"), rows)


def memory(report: str) -> str:
    """Say what parsing some megabytes of a report takes at its peak, and what the tree keeps."""
    text = report * int(4 / size(report) + 1)
    tracemalloc.start()
    document = partydoc.parse(text)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    count = sum(1 for _ in document.walk())
    each = size(text) * MEGABYTE
    return (
        f"{size(text):.1f} MB of text, {count:,} nodes: {peak / each:.1f} bytes a byte of the text at the peak,\n"
        f"{kept / each:.1f} are kept.\n"
    )


def starts() -> str:
    """Make the table of what a process costs until it has done something, from the start of Python on."""
    imports = "import partydoc; partydoc.parse"
    version = "import sys; sys.argv = ['partydoc', '--version']; from partydoc.cli import main; main()"
    programs = {
        "Python alone": "pass",
        "`import partydoc`": "import partydoc",
        "`partydoc --version`": version,
        "`parse` is there": imports,
        "the first `parse` of 一、好": "import partydoc; partydoc.parse('一、好')",
    }
    return table(("what", "s"), [(name, f"{started(program):.2f}") for name, program in programs.items()])


def started(program: str) -> float:
    """Give the processor seconds of a process, the least of some; modules are compiled, as they are when installed."""
    measured = f"import atexit, time; atexit.register(lambda: print(time.process_time()))\n{program}"
    command = [sys.executable, "-c", measured]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> float:
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        return float(done.stdout.split()[-1])

    return min(run() for _ in range(ROUNDS))


if __name__ == "__main__":
    main()
