"""How fast and how large: `parse` by folder against a floor, its parts, growth, memory, starts of a process, readers.

    python -m tests.benchmarks.speed                  the corpus in ../shared, or the samples of the repository
    python -m tests.benchmarks.speed FOLDER…          other texts (.txt and .md below a folder)
    python -m tests.benchmarks.speed --write          docs/reference/performance.md and .zh.md too
    python -m tests.benchmarks.speed --peer NAME=MODULE:FUNCTION
                                                      a column more: a function that cuts a text, importable

Processor time, the best of some rounds, all in one process: ratios within one run count, not single figures.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from pkgutil import resolve_name

import partydoc
from tests.benchmarks.bilingual import Said, write_both
from tests.benchmarks.speed import files, folders, growing, parts, starting
from tests.benchmarks.speed.folders import ALL_NAME, REPORTS_NAME, Splitter
from tests.benchmarks.speed.measuring import ROUNDS, read_texts

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs" / "reference" / "performance.md"
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = ROOT / "tests" / "samples"
REPORTS = ("work_report", "speech", "policy", "article")
EACH = 14  # texts of each folder of reports
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
WORDS = (TITLE, MADE, *folders.WORDS, *parts.WORDS, *growing.WORDS, *starting.WORDS, *files.WORDS)
"""What the page says, in both languages."""


def main() -> None:
    """Print every table, and write the page if it is asked for."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.speed", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=MODULE:FUNCTION")
    options = parser.parse_args()
    places = options.folders or (sorted(filter(Path.is_dir, CORPUS.iterdir())) if CORPUS.is_dir() else [SAMPLES])
    peers = {name: resolve_name(path) for name, _, path in (peer.partition("=") for peer in options.peer)}
    page = [TITLE.english, f"[中文]({PAGE.stem}.zh.md)", MADE.format(rounds=ROUNDS)]
    print("\n\n".join(page))
    for section in sections(places, dict(folders.splitters()) | peers):
        print(f"\n{section}", flush=True)
        page.append(section)
    if options.write:
        write_both(PAGE, "\n\n".join(page) + "\n", (*WORDS, *(Said(name, name) for name in peers)))


def sections(places: Sequence[Path], others: Mapping[str, Splitter]) -> Iterator[str]:
    """Yield the parts of the page."""
    texts = {place.name: found for place in places if (found := list(read_texts(place)))}
    partydoc.parse(next(iter(texts.values()))[0])
    every = [text for found in texts.values() for text in found]
    reports = [text for name in REPORTS for text in texts.get(name, [])[:EACH]]
    together = {name: found for name, found in ((REPORTS_NAME.english, reports), (ALL_NAME.english, every)) if found}
    named = {f"`{name}`": found for name, found in texts.items()}
    report = max(every, key=lambda text: len(text) if len(text) < LONGEST else 0)
    yield _section(folders.TITLE.english, folders.by_folder(together | named, others))
    yield _section(parts.TITLE.english, parts.by_part(together))
    yield _section(growing.TITLE.format(characters=f"{len(report):,}"), growing.growth(report))
    yield _section(growing.LARGE_TITLE.english, growing.large(every, report))
    yield _section(growing.MEMORY_TITLE.english, growing.memory(report))
    yield _section(starting.TITLE.english, starting.starts())
    if CORPUS.is_dir():
        yield _section(files.TITLE.english, files.MADE.format(many=files.MANY), files.by_format(CORPUS))


def _section(*blocks: str) -> str:
    return "\n\n".join(block.rstrip() for block in blocks)


if __name__ == "__main__":
    main()
