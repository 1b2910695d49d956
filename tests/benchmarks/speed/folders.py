"""What a folder of texts costs, in floors, beside splitters that know less of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import partydoc
from partydoc.repairs import find_edits
from partydoc.scripts import fold
from tests.benchmarks.bilingual import Said
from tests.benchmarks.floor import walk_floor
from tests.benchmarks.speed.measuring import said_table, seconds, size

Splitter = Callable[[str], object]
"""What cuts a text: another tool's way to read it."""

PACKED = 512
TITLE = Said("## By folder, × the floor", "## 各文件夹，为底线的多少倍")
COLUMNS = (
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
PACKING = Said("paragraphs packed", "按段装填")
LANGCHAIN = Said("LangChain, recursive", "LangChain 递归切分")
WORDS = (TITLE, *COLUMNS, REPORTS_NAME, ALL_NAME, PACKING, LANGCHAIN)


def pack(text: str) -> list[str]:
    """Cut a text as a plain splitter does: lines packed together up to so many characters."""
    chunks, chunk = [], ""
    for line in text.splitlines(keepends=True):
        if chunk and len(chunk) + len(line) > PACKED:
            chunks.append(chunk)
            chunk = ""
        chunk += line
    return [*chunks, chunk]


def splitters() -> Iterator[tuple[str, Splitter]]:
    """Yield the plain splitter, and LangChain's where it is installed."""
    yield PACKING.english, pack
    try:
        from langchain_text_splitters import RecursiveCharacterTextSplitter
    except ImportError:
        return
    yield LANGCHAIN.english, RecursiveCharacterTextSplitter(chunk_size=PACKED, chunk_overlap=0).split_text


def by_folder(groups: Mapping[str, Sequence[str]], others: Mapping[str, Splitter]) -> str:
    """Make the table of what each group of texts costs, in floors; a column for each of the *others*."""
    rows = [row(name, found, others.values()) for name, found in groups.items() if found]
    return said_table([*COLUMNS, *(Said(name, name) for name in others)], rows)


def floor_of(texts: Sequence[str]) -> float:
    """Give the seconds of the floor."""
    folded = [fold(text) for text in texts]
    return seconds(lambda: [walk_floor(*pair) for pair in zip(texts, folded, strict=True)])


def row(name: str, texts: Sequence[str], others: Iterator[Splitter] | Sequence[Splitter]) -> tuple[str, ...]:
    """Measure a group of texts."""
    documents = [partydoc.parse(text) for text in texts]
    megabytes = sum(map(size, texts))
    floor = floor_of(texts)
    works: list[Callable[[], object]] = [
        lambda: [partydoc.parse(text) for text in texts],
        lambda: [partydoc.parse(text, repairs=()) for text in texts],
        lambda: [find_edits(text) for text in texts],
        lambda: [partydoc.find_references(document) for document in documents],
        lambda: [partydoc.to_json(document) for document in documents],
        *(lambda split=split: [split(text) for text in texts] for split in others),  # type: ignore[misc]
    ]
    ratios = [f"{seconds(work) / floor:.2f}" for work in works]
    return name, str(len(texts)), f"{megabytes:.2f}", f"{floor / megabytes:.3f}", *ratios
