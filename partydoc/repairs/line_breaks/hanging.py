"""Wraps in a text that keeps a page's layout: each line that goes on is set in, as far as its item is.

Where paragraphs are told by the blanks that their first lines begin with, such a line would begin another one; here it
hangs below its item, or all lines are set in alike, or first lines further. What tells is the edge: the lines that
break off end at one column, blanks before them counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from partydoc.repairs.line_breaks.breaks import (
    BLANKS,
    CLOSING_MARKS,
    END,
    NARROWEST,
    Break,
    has_pause,
    is_marked,
    is_open,
)
from partydoc.repairs.line_breaks.marks import mark_of
from partydoc.repairs.line_breaks.openings import is_labelled
from partydoc.repairs.line_breaks.rows import HANGING, columns
from partydoc.repairs.line_breaks.stretches import FEWEST, SLACK

_SIGNS = {
    newline: re.compile(f"{newline}(?=[{BLANKS}])(?<=[^{newline}]{{{NARROWEST}}}{newline})(?<![{END}]{newline})")
    for newline in "\n\r"
}  # a long line without a mark at its end, and one that is set in: fewer of them than pairs there cannot be
_GAP = re.compile("[ 　]{3}|\t")  # of columns
_MOST_WIDER = 0.25  # lines beyond the edge, of those that break off at it


class _Line(NamedTuple):
    """A line ending at *place*: its words, the columns they begin and end at, whether a marker or a label opens it."""

    place: int
    words: str
    indent: int
    edge: int
    opens: bool


def find_hanging(text: str, newline: str) -> Iterator[Break]:
    r"""Yield the breaks before lines that hang below an item, or go on below a line as far from the edge, or further.

    >>> lines = ["(1) 图书馆夜间开放的各项准备工作都已完成，馆员分", "    成三组，每组四人，轮流值守。"] * 4
    >>> [found.place for found in find_hanging("\n".join(lines), "\n")]
    [26, 72, 118, 164]
    """
    if sum(1 for _ in _SIGNS[newline].finditer(text)) < FEWEST:
        return
    lines = list(_lines(text, newline))
    pairs = [line for line, after in pairwise(lines) if _goes_on(line, after)]
    edge = _edge(pairs, lines)
    if edge:
        yield from (Break(text, line.place, newline) for line in pairs if line.edge >= edge - SLACK)


def _lines(text: str, newline: str) -> Iterator[_Line]:
    start = 0
    for line in text.split(newline):
        words = line.strip(BLANKS + "\r")
        indent = columns(line[: len(line) - len(line.lstrip(BLANKS))])
        yield _Line(start + len(line), words, indent, indent + columns(words), is_marked(words) or is_labelled(words))
        start += len(line) + 1


def _goes_on(line: _Line, after: _Line) -> bool:
    """Tell that a line of running text breaks off, and the next, set in, hangs below its item, or is as far in."""
    if not after.words or not after.indent or after.opens or len(line.words) < NARROWEST or not is_open(line.words):
        return False
    hangs = after.indent >= line.indent if line.opens else after.indent <= line.indent
    if not hangs or after.words[0] in CLOSING_MARKS or _GAP.search(line.words) or _GAP.search(after.words):
        return False
    return has_pause(line.words + after.words) or bool(mark_of(after.words))


def _edge(pairs: list[_Line], lines: list[_Line]) -> int:
    """Give the column at which most of the lines that break off end, and hardly any beyond; 0 if there is none."""
    ends = Counter(line.edge for line in pairs)
    near = {edge: sum(ends[edge - less] for less in range(SLACK + 1)) for edge in ends}
    edge = max(near, key=lambda each: (near[each], each), default=0)
    wider = sum(line.edge > edge + HANGING for line in lines)
    believed = near.get(edge, 0) >= max(FEWEST, len(pairs) / 2) and wider <= near[edge] * _MOST_WIDER
    return edge if believed else 0
