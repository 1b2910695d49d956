"""How fast and how large: `parse` by folder against a floor, its parts, growth, memory, the start of a process.

    python -m tests.benchmarks.speed                  the corpus in ../shared, or the samples of the repository
    python -m tests.benchmarks.speed FOLDER…          other texts (.txt and .md below a folder)
    python -m tests.benchmarks.speed --write          docs/reference/performance.md and .zh.md too

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
from tests.benchmarks.bilingual import Said, write_both
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
TITLE = Said("# Speed", "# 速度")
MADE = Said(
    """\
Made by `python -m tests.benchmarks.speed --write`. Processor seconds, the best of {rounds} rounds, all in one process
on one machine: the ratios count, and single figures differ by a third from run to run. The *floor* is what any reader
of such texts would pay: OpenCC's `t2s`, and one scan by one pattern of marker forms, which stands in
`tests/benchmarks/floor.py` and does not grow with the grammar. The texts are real ones, a folder a source; excerpts,
files of PDF and scans hold damage of every kind, and the repairs are most of what they cost.""",
    """\
由 `python -m tests.benchmarks.speed --write` 生成。单位是处理器秒，取 {rounds} 轮中最好的一轮，
全部在一台机器的一个进程里：应看比值，单个数字各次运行之间可差三分之一。“底线”是读这类文本总要付出的代价：
OpenCC 的 `t2s`，
加上用一个序号模式扫描一遍；该模式写在 `tests/benchmarks/floor.py` 里，不随语法增长。
文本都是真实的，一个文件夹一个来源；摘录、PDF 和扫描件有各种损坏，时间大半花在修复上。""",
)
FOLDERS_TITLE = Said("## By folder, × the floor", "## 各文件夹，为底线的多少倍")
FOLDER_COLUMNS = (
    Said("texts", "文本"),
    Said("number", "篇数"),
    Said("MB", "MB"),
    Said("floor, s a MB", "底线，每 MB 秒数"),
    Said("parse", "解析"),
    Said("without repairs", "不修复"),
    Said("repairs", "修复"),
    Said("references", "引用"),
    Said("JSON", "JSON"),
)
REPORTS_NAME = Said("reports and speeches", "报告和讲话")
ALL_NAME = Said("all texts", "全部文本")
GROWTH_TITLE = Said("## Growth of one report of {characters} characters", "## 一份 {characters} 字的报告，成倍加长")
GROWTH_COLUMNS = (
    Said("times", "倍数"),
    FOLDER_COLUMNS[2],
    Said("ms", "毫秒"),
    Said("a character", "每字"),
)
MEMORY_TITLE = Said("## Memory", "## 内存")
MEMORY = Said(
    "{size} MB of text, {nodes} nodes: {peak} bytes a byte of the text at the peak,\n{kept} are kept.",
    "{size} MB 文本，{nodes} 个节点：最高时文本每字节占 {peak} 字节，留下的占 {kept} 字节。",
)
STARTS_TITLE = Said("## The start of a process", "## 进程的启动")
START_COLUMNS = (Said("what", "项目"), Said("s", "秒"))
PROGRAMS = {
    Said("Python alone", "只有 Python"): "pass",
    Said("`import partydoc`", "`import partydoc`"): "import partydoc",
    Said("`partydoc --version`", "`partydoc --version`"): (
        "import sys; sys.argv = ['partydoc', '--version']; from partydoc.cli import main; main()"
    ),
    Said("`parse` is there", "`parse` 已就绪"): "import partydoc; partydoc.parse",
    Said("the first `parse` of 一、好", "第一次 `parse` 一、好"): "import partydoc; partydoc.parse('一、好')",
}
WORDS = (
    *(TITLE, MADE, FOLDERS_TITLE, REPORTS_NAME, ALL_NAME, GROWTH_TITLE, MEMORY_TITLE, MEMORY, STARTS_TITLE),
    *(*FOLDER_COLUMNS, *GROWTH_COLUMNS, *START_COLUMNS, *PROGRAMS),
)
"""What the page says, in both languages."""


def main() -> None:
    """Print every table, and write the page if it is asked for."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.speed", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folders = options.folders or (sorted(filter(Path.is_dir, CORPUS.iterdir())) if CORPUS.is_dir() else [SAMPLES])
    page = "\n\n".join([TITLE.english, f"[中文]({PAGE.stem}.zh.md)", MADE.format(rounds=ROUNDS), *sections(folders)])
    print(page)
    if options.write:
        write_both(PAGE, f"{page.rstrip()}\n", WORDS)


def sections(folders: Sequence[Path]) -> Iterator[str]:
    """Yield the parts of the page."""
    texts = {folder.name: list(read_texts(folder)) for folder in folders}
    texts = {name: found for name, found in texts.items() if found}
    partydoc.parse(next(iter(texts.values()))[0])
    every = [text for found in texts.values() for text in found]
    yield f"{FOLDERS_TITLE.english}\n\n{by_folder(texts, every)}".rstrip()
    report = max(every, key=lambda text: len(text) if len(text) < LONGEST else 0)
    yield f"{GROWTH_TITLE.format(characters=f'{len(report):,}')}\n\n{growth(report)}".rstrip()
    yield f"{MEMORY_TITLE.english}\n\n{memory(report)}"
    yield f"{STARTS_TITLE.english}\n\n{starts()}"


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
    named = {f"`{name}`": found for name, found in texts.items()}
    groups = {REPORTS_NAME.english: reports, ALL_NAME.english: every, **named}
    rows = [row(name, found) for name, found in groups.items() if found]
    return table([each.english for each in FOLDER_COLUMNS], rows)


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
    return table([each.english for each in GROWTH_COLUMNS], rows)


def memory(report: str) -> str:
    """Say what parsing some megabytes of a report takes at its peak, and what the tree keeps."""
    text = report * int(4 / size(report) + 1)
    tracemalloc.start()
    document = partydoc.parse(text)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    count = sum(1 for _ in document.walk())
    each = size(text) * MEGABYTE
    ratios = {"peak": f"{peak / each:.1f}", "kept": f"{kept / each:.1f}"}
    return MEMORY.format(size=f"{size(text):.1f}", nodes=f"{count:,}", **ratios)


def starts() -> str:
    """Make the table of what a process costs until it has done something, from the start of Python on."""
    rows = [(what.english, f"{started(program):.2f}") for what, program in PROGRAMS.items()]
    return table([each.english for each in START_COLUMNS], rows)


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
