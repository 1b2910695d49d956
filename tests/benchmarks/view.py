"""How large the page of a document is, how long it takes to write, and how soon it can be used in Chromium.

Run `python -m tests.benchmarks.view [FILE…]`; without files it makes 20,000 characters, and 5,000 nodes.
Opening is timed from the start of the navigation to the end of the page's script, the best and the median of the runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from partydoc import load, parse, render
from partydoc.numbering.numerals import write_numeral
from partydoc.tree.nodes import Document
from tests import browser

RUNS = 5
SAMPLE = Path(__file__).parents[1] / "samples" / "work_report.txt"


def main(paths: list[str]) -> None:
    """Print one line a document."""
    if not browser.is_here():
        sys.exit(browser.MISSING)
    print(f"{'':24}{'nodes':>8}{'text KB':>9}{'page KB':>9}{'×':>6}{'write ms':>10}{'open ms':>9}{'median':>8}")
    with browser.chromium() as chromium, TemporaryDirectory() as folder:
        for name, document in documents(paths):
            measure(chromium, Path(folder, "page.html"), name, document)


def documents(paths: list[str]) -> Iterator[tuple[str, Document]]:
    """Load the files, or make the documents that the promises speak of."""
    if paths:
        yield from ((Path(path).name, load(path)) for path in paths)
        return
    text = SAMPLE.read_text(encoding="utf-8")
    yield "20,000 characters", parse(text * (20_000 // len(text) + 1))
    yield "5,000 nodes", parse(many_nodes())


def many_nodes() -> str:
    """Write articles with two items each."""
    articles = (f"第{write_numeral(number, 'han')}条　各馆应当做到：" for number in range(1, 1000))
    return "".join(f"{article}\n\n（一）延长时间；\n\n（二）送书上门。\n\n" for article in articles)


def measure(chromium: Any, path: Path, name: str, document: Document) -> None:
    """Write the page, and open it several times."""
    started = time.perf_counter()
    page = render(document, "view")
    written = 1000 * (time.perf_counter() - started)
    path.write_text(page, encoding="utf-8", newline="")
    times = [opening(chromium, path) for _ in range(RUNS)]
    nodes = sum(1 for _ in document.walk())
    text, size = (len(each.encode("utf-8", "surrogatepass")) / 1024 for each in (document.raw or "", page))
    figures = f"{nodes:>8}{text:>9.0f}{size:>9.0f}{size / text:>6.2f}{written:>10.0f}"
    print(f"{name:24}{figures}{min(times):>9}{median(times):>8}")


def opening(chromium: Any, path: Path) -> int:
    """Open a page once, and give the milliseconds until it can be used."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    taken = int(page.evaluate("document.documentElement.dataset.ready"))
    page.close()
    return taken


if __name__ == "__main__":
    main(sys.argv[1:])
