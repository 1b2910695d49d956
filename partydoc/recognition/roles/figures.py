"""Figures: numbers alone on their lines that count no pages, as the cells of a table are that has lost its ruling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import PAGE_NUMBER

SHORTEST_PAGE = 40  # characters between the numbers of two pages
FEWEST_ROWS = 4  # numbers that count the rows of a table, each beside its words
MOST_UNSEEN = 3  # pages from one number to the next, where some show none
FIRST_PAGE = 1
LARGEST_LINK = 99  # that leads to a page; larger numbers that stand together are years, or sums
_NUMERIC = frozenset("0123456789.,%+-/¥")


def find_figures(lines: Sequence[TypedLine]) -> set[int]:
    """Find the numbers that cannot count pages: beside other numbers, before each row of a table, out of all order."""
    numbers = [at for at, line in enumerate(lines) if _NUMERIC.issuperset(line.text) and not line.line.marked]
    pages = {at: int(lines[at].text) for at in numbers if lines[at].text.isdecimal() and lines[at].cue == PAGE_NUMBER}
    if len(numbers) < 2:  # noqa: PLR2004  one number stands beside none
        return set()
    cells = {*_beside(lines, numbers, pages), *_counting_rows(lines, numbers, pages)}
    left = [at for at in pages if at not in cells]
    for at, before, behind in zip(left, [-1, *left], [*left[1:], -1], strict=False):
        if pages[at] != FIRST_PAGE and not (_goes_on(pages, before, at) or _goes_on(pages, at, behind)):
            cells.add(at)
    return cells & pages.keys()


def _beside(lines: Sequence[TypedLine], numbers: Sequence[int], pages: Mapping[int, int]) -> Iterator[int]:
    """Yield the numbers that stand nearer to another than those of two pages do; 1 ⏎ 2 ⏎ 3 leads from page to page."""
    for before, after in pairwise(numbers):
        links = _goes_on(pages, before, after, most=1) and pages[after] <= LARGEST_LINK
        if _near(lines, before, after) and not links:
            yield from (before, after)


def _counting_rows(lines: Sequence[TypedLine], numbers: Sequence[int], pages: Mapping[int, int]) -> Iterator[int]:
    """Yield the numbers that count up, each beside a few words: 1 ⏎ 书名 ⏎ 2 ⏎ 作者 ⏎ 3 ⏎ 书号 ⏎ 4 ⏎ 年份."""
    run = numbers[:1]
    for before, at in pairwise([*numbers, len(lines)]):
        counts = at - before > 1 and _goes_on(pages, before, at, most=1) and _near(lines, before, at)
        if not counts and len(run) >= FEWEST_ROWS:
            yield from run
        run = [*(run if counts else ()), at]


def _near(lines: Sequence[TypedLine], before: int, after: int) -> bool:
    return lines[after].line.start - lines[before].line.end < SHORTEST_PAGE


def _goes_on(pages: Mapping[int, int], before: int, after: int, most: int = MOST_UNSEEN) -> bool:
    both = before in pages and after in pages
    return both and 0 < pages[after] - pages[before] <= most
