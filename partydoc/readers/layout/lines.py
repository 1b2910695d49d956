"""From runs to lines: what stands on one baseline, from left to right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from partydoc.readers.layout.pages import Line, Run

WATERMARK = "watermark"
SHIFT = 0.45  # ems by which a run may stand above or below its line
CELL_GAP = 1.5  # ems that set parts of a line apart
BLANK, HAN_BLANK = 0.2, 0.7  # ems that are a blank between letters, and beside a Chinese character
NUMBER_BLANK = 0.4  # … between the number that opens a line and its title
_NUMBER = re.compile(r"(?:[A-Z]\.)?[0-9]{1,2}(?:\.[0-9]{1,2}){0,6}")  # 1  4.6.2  A.1
GAP = "  "  # what a wide gap inside a line becomes
_CHINESE = "\u2e80"
_BLANKS = " \t\xa0\u2002\u2003\u2009\u3000"


def read_lines(runs: Sequence[Run], page: int) -> list[Line]:
    """Put the runs of a page into lines, from top to bottom; turned ones come last, each a line.

    >>> runs = [Run("二", 20, 30, 9, 10), Run("三", 0, 10, 30, 10), Run("一", 0, 10, 9, 10)]
    >>> [line.text for line in read_lines(runs, page=1)]
    ['一 二', '三']
    """
    upright = sorted((run for run in runs if not run.turn and not run.apart), key=attrgetter("baseline", "left"))
    lines = [_join(row, page) for row in _rows(upright)]
    across = [run for run in runs if run.turn or run.apart]
    return lines + [_join(row, page) for row in _rows(across)]


def _rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    row: list[Run] = []
    for run in runs:
        alike = row and (run.turn, run.apart) == (row[-1].turn, row[-1].apart)
        if row and not (alike and abs(run.baseline - row[0].baseline) <= SHIFT * max(run.size, row[0].size)):
            yield row
            row = []
        row.append(run)
    if row:
        yield row


def _join(row: list[Run], page: int) -> Line:
    row.sort(key=attrgetter("left"))
    text, right = "", row[0].left
    bold: list[tuple[int, int]] = []
    cells: list[tuple[int, float]] = [(0, row[0].left)]
    sizes: Counter[float] = Counter()
    parts: list[str] = []
    at = 0
    for run in row:
        between, cell = _between(text, right, run, opens=len(parts) == 2)  # noqa: PLR2004  one run, what was before it
        parts += (between, run.text)
        start = at + len(between)
        at = start + len(run.text)
        if cell:
            cells.append((start, run.left))
        if run.bold or (run.text.isascii() and bold and bold[-1][1] >= start - len(between)):
            _extend(bold, start, at)  # figures among bold words are seldom set in a bold font
        sizes[run.size] += len(run.text.encode())  # a Chinese character counts for three
        text, right = run.text, max(right, run.right)
    size = sizes.most_common(1)[0][0]
    whole = "".join(parts).rstrip(_BLANKS)
    marks = tuple((start, min(end, len(whole))) for start, end in bold if start < len(whole))
    label = WATERMARK if row[0].apart else ""
    return Line(whole, row[0].left, right, row[0].baseline, size, page, marks, tuple(cells), row[0].turn, label)


def _between(before: str, right: float, run: Run, *, opens: bool) -> tuple[str, bool]:
    """Give what stands between two runs, the first of which opens the line or not; and whether they are two parts."""
    gap = (run.left - right) / max(run.size, 1e-6)
    if not before:
        return "", False
    if gap > CELL_GAP:
        return GAP, True
    if before[-1] in _BLANKS or run.text[0] in _BLANKS:
        return "", False
    chinese = before[-1] >= _CHINESE or run.text[0] >= _CHINESE
    least = HAN_BLANK if chinese and not (opens and _NUMBER.fullmatch(before)) else NUMBER_BLANK if chinese else BLANK
    return (" " if gap > least else ""), False


def _extend(bold: list[tuple[int, int]], start: int, end: int) -> None:
    if bold and start - bold[-1][1] <= len(GAP):
        start = bold.pop()[0]
    bold.append((start, end))
