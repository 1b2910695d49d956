"""Wraps in a text that keeps a page's layout: each line that goes on is set in, as far as its item is.

Where paragraphs are told by the blanks that their first lines begin with, such a line would begin another one; here it
hangs below its item, or all lines are set in alike, or first lines further. What tells is the edge: the lines that
break off end at one column, blanks before them counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from partydoc.repairs.line_breaks.breaks import (
    BLANKS,
    CLOSING_MARKS,
    END,
    NARROWEST,
    Break,
    each_line,
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
_INDENTS = frozenset(BLANKS)
_MOST_WIDER = 0.25  # lines beyond the edge, of those that break off at it


class _Line(NamedTuple):
    """A line ending at *place*: its words, and the columns they begin and end at."""

    place: int
    words: str
    indent: int
    edge: int

    @property
    def opens(self) -> bool:
        """Tell whether a marker or a label opens it."""
        return is_marked(self.words) or is_labelled(self.words)


def find_hanging(text: str, newline: str) -> Iterator[Break]:
    r"""Yield the breaks before lines that hang below an item, or go on below a line as far from the edge, or further.

    >>> lines = ["(1) 图书馆夜间开放的各项准备工作都已完成，馆员分", "    成三组，每组四人，轮流值守。"] * 4
    >>> [found.place for found in find_hanging("\n".join(lines), "\n")]
    [26, 72, 118, 164]
    """
    signs = [match.start() for match in _SIGNS[newline].finditer(text)]
    if len(signs) < FEWEST:
        return
    pairs = [line for place in signs if (line := _broken_off(text, newline, place))]
    edge = _edge(pairs, text, newline)
    if edge:
        yield from (Break(text, line.place, newline) for line in pairs if line.edge >= edge - SLACK)


def _broken_off(text: str, newline: str, place: int) -> _Line | None:
    """Give the line that ends at a place, if it is of running text and goes on in the next."""
    end = text.find(newline, place + 1)
    line = _line(text, text.rfind(newline, 0, place) + 1, place)
    after = _line(text, place + 1, end if end >= 0 else len(text))
    return line if _goes_on(line, after) else None


def _line(text: str, start: int, end: int) -> _Line:
    line = text[start:end]
    words = line.strip(BLANKS + "\r")
    indent = columns(line[: len(line) - len(line.lstrip(BLANKS))]) if line[:1] in _INDENTS else 0
    return _Line(end, words, indent, indent + columns(words))


def _goes_on(line: _Line, after: _Line) -> bool:
    """Tell that a line of running text breaks off, and the next, set in, hangs below its item, or is as far in."""
    if not after.words or not after.indent or len(line.words) < NARROWEST or not is_open(line.words) or after.opens:
        return False
    hangs = after.indent >= line.indent if line.opens else after.indent <= line.indent
    if not hangs or after.words[0] in CLOSING_MARKS or _GAP.search(line.words) or _GAP.search(after.words):
        return False
    return has_pause(line.words + after.words) or bool(mark_of(after.words))


def _edge(pairs: list[_Line], text: str, newline: str) -> int:
    """Give the column at which most of the lines that break off end, and hardly any beyond; 0 if there is none."""
    ends = Counter(line.edge for line in pairs)
    near = {edge: sum(ends[edge - less] for less in range(SLACK + 1)) for edge in ends}
    edge = max(near, key=lambda each: (near[each], each), default=0)
    if near.get(edge, 0) < max(FEWEST, len(pairs) / 2):
        return 0
    wider = sum(columns(line) > edge + HANGING for line in each_line(text, newline))
    return edge if wider <= near[edge] * _MOST_WIDER else 0
