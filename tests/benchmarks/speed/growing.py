"""How time and memory grow with a text: one report repeated, all texts joined, a text of 100 MB."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence
from itertools import cycle, islice

import partydoc
from partydoc.options import Limits
from tests.benchmarks.bilingual import Said
from tests.benchmarks.speed.folders import floor_of
from tests.benchmarks.speed.measuring import MEGABYTE, said_table, seconds, size

GROWTH = (1, 4, 16, 64)
JOINED, LONG = 10, 100  # MB
ROOM = Limits(text=LONG * MEGABYTE, nodes=LONG * MEGABYTE)
MEMORY_MB = 4
TITLE = Said("## Growth of one report of {characters} characters", "## 一份 {characters} 字的报告，成倍加长")
COLUMNS = (Said("times", "倍数"), Said("MB", "MB"), Said("ms", "毫秒"), Said("a character", "每字"))
LARGE_TITLE = Said("## Large texts", "## 大文本")
LARGE_COLUMNS = (
    Said("text", "文本"),
    COLUMNS[1],
    Said("s", "秒"),
    Said("s a MB", "每 MB 秒数"),
    Said("× the floor", "为底线的多少倍"),
)
MIXED = Said("all texts joined", "全部文本相连")
REPEATED = Said("the report, repeated", "这份报告，重复相连")
MEMORY_TITLE = Said("## Memory", "## 内存")
MEMORY = Said(
    "{size} MB of text, {nodes} nodes: {peak} bytes a byte of the text at the peak,\n{kept} are kept.",
    "{size} MB 文本，{nodes} 个节点：最高时文本每字节占 {peak} 字节，留下的占 {kept} 字节。",
)
WORDS = (TITLE, *COLUMNS, LARGE_TITLE, *LARGE_COLUMNS, MIXED, REPEATED, MEMORY_TITLE, MEMORY)


def growth(report: str) -> str:
    """Make the table of one report's text, repeated: the cost of a character beside that of the report alone."""
    first = 0.0
    rows = []
    for times in GROWTH:
        text = report * times
        cost = seconds(lambda text=text: partydoc.parse(text), 2)  # type: ignore[misc]
        first = first or cost
        rows.append((str(times), f"{size(text):.2f}", f"{1000 * cost:.0f}", f"{cost / first / times:.2f}"))
    return said_table(COLUMNS, rows)


def large(every: Sequence[str], report: str) -> str:
    """Make the table of large texts, each parsed once: all texts joined, repeated as long as need be; the report."""
    texts = ((MIXED, up_to(JOINED, every)), (REPEATED, up_to(JOINED, [report])), (REPEATED, up_to(LONG, [report])))
    return said_table(LARGE_COLUMNS, [_large(name.english, text) for name, text in texts])


def up_to(megabytes: int, texts: Sequence[str]) -> str:
    """Join texts, over and over, to so many megabytes."""
    each = sum(map(size, texts)) / len(texts)
    return "\n".join(islice(cycle(texts), round(megabytes / each)))


def _large(name: str, text: str) -> tuple[str, ...]:
    cost, megabytes = seconds(lambda: partydoc.parse(text, limits=ROOM), 1), size(text)
    ratio = cost / floor_of([text])
    return name, f"{megabytes:.1f}", f"{cost:.1f}", f"{cost / megabytes:.3f}", f"{ratio:.2f}"


def memory(report: str) -> str:
    """Say what parsing some megabytes of a report takes at its peak, and what the tree keeps."""
    text = report * int(MEMORY_MB / size(report) + 1)
    tracemalloc.start()
    document = partydoc.parse(text)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    count = sum(1 for _ in document.walk())
    each = size(text) * MEGABYTE
    ratios = {"peak": f"{peak / each:.1f}", "kept": f"{kept / each:.1f}"}
    return MEMORY.format(size=f"{size(text):.1f}", nodes=f"{count:,}", **ratios)
