"""What reading a file costs, before any parse, beside the libraries that readers and others use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from time import perf_counter

from partydoc.readers import read
from tests.benchmarks.bilingual import Said
from tests.benchmarks.speed.measuring import said_table, seconds

Reading = Callable[[bytes], object]

MANY = 24  # files a format
TITLE = Said("## Files read, ms a file", "## 读取文件，每份文件毫秒数")
MADE = Said(
    "By the clock, since PDF is read by a process of its own; nothing is parsed. The first {many} files of each format"
    " are read.",
    "按时钟计，因为 PDF 由另一个进程读取；都不含解析。每种格式取前 {many} 份文件。",
)
COLUMNS = (
    Said("format", "格式"),
    Said("files", "文件"),
    Said("partydoc", "partydoc"),
    Said("library", "库"),
    Said("ms", "毫秒"),
    Said("×", "倍"),
)
WORDS = (TITLE, MADE, *COLUMNS)


def libraries() -> Iterator[tuple[str, str, Reading]]:
    """Yield the format, the name and the way of each library that is installed."""
    for format_, name, find in (
        ("docx", "python-docx", _python_docx),
        ("docx", "mammoth", _mammoth),
        ("docx", "markitdown", _markitdown),
        ("html", "selectolax", _selectolax),
        ("html", "markitdown", _markitdown),
        ("pdf", "pypdfium2", _pypdfium2),
        ("pdf", "markitdown", _markitdown),
    ):
        try:
            yield format_, name, find()
        except ImportError:
            continue


def _python_docx() -> Reading:
    from docx import Document

    return lambda data: [paragraph.text for paragraph in Document(BytesIO(data)).paragraphs]


def _mammoth() -> Reading:
    import mammoth

    return lambda data: mammoth.convert_to_html(BytesIO(data)).value


def _markitdown() -> Reading:
    from markitdown import MarkItDown

    tool = MarkItDown(enable_plugins=False)
    return lambda data: tool.convert_stream(BytesIO(data)).text_content


def _selectolax() -> Reading:
    from selectolax.lexbor import LexborHTMLParser

    def text(data: bytes) -> str:
        body = LexborHTMLParser(data).body
        return body.text() if body else ""

    return text


def _pypdfium2() -> Reading:
    from pypdfium2 import PdfDocument

    return lambda data: [page.get_textpage().get_text_bounded() for page in PdfDocument(data)]


def by_format(corpus: Path) -> str:
    """Make the table: each format, each library that reads it."""
    rows = []
    known: dict[str, tuple[list[bytes], float]] = {}
    for format_, name, way in libraries():
        if format_ not in known:
            files = [file.read_bytes() for file in sorted(corpus.rglob(f"*.{format_}"))[:MANY]]
            known[format_] = files, _milliseconds(partial(read, reader=format_), files)
        files, ours = known[format_]
        if files:
            theirs = _milliseconds(way, files)
            figures = f"{theirs:.2f}", f"{ours / theirs:.2f}"
            rows.append((f"`{format_}`", str(len(files)), f"{ours:.2f}", f"`{name}`", *figures))
    return said_table(COLUMNS, rows)


def _milliseconds(way: Reading, files: list[bytes]) -> float:
    """Give the milliseconds a file, the best of some rounds over all of them."""
    return 1000 * seconds(lambda: [way(data) for data in files], clock=perf_counter) / max(len(files), 1)
