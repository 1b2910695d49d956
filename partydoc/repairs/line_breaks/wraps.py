"""Hard wraps: lines cut where a page was full, as PDF files and mail leave them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from partydoc.repairs.line_breaks.breaks import Break, each_line, is_marked, is_open, is_prose

NARROWEST, WIDEST = 40, 140
"""Columns that the lines of a wrapped text may have; a Chinese character takes two."""

FEWEST = 6
"""Full lines that show a wrapped text."""

_SLACK = 4
_NEARLY, _RAGGED, _BOXES = 0.8, 0.4, 0.15
_TAIL = 12
_MENU = re.compile(r"\.{5}|[|>»]")  # a line of a table of contents, of a page's menu
_WORD = re.compile(r"[0-9A-Za-z.%/:_-]{1,40}")


@frozen
class Wrap:
    """The convention of a wrapped text: the columns of its lines, in boxes too; whether paragraphs are indented."""

    widths: tuple[int, ...]
    indented: bool

    def is_soft(self, found: Break) -> bool:
        """Tell that the line before is full, or nearly so and of running text like the one after."""
        before, after = found.before, found.after
        if not after or is_marked(after) or _MENU.search(before):
            return False
        if not is_open(before):
            return self.indented and before.endswith("。") and self.is_full(before, after)
        return self.is_full(before, after) or (self.is_nearly_full(before) and _goes_on(before, after))

    def is_full(self, before: str, after: str) -> bool:
        """Tell whether the first word of *after* would have gone over the edge."""
        word = _WORD.match(after)
        taken = columns(before)
        needed = taken + (len(word[0]) if word else 2)
        return any(needed > width - _SLACK and taken <= width + _SLACK for width in self.widths)

    def is_nearly_full(self, before: str) -> bool:
        """Tell whether a line would be full on a page set a little narrower."""
        return columns(before) >= self.widths[0] * _NEARLY


def _goes_on(before: str, after: str) -> bool:
    """Tell running text from a heading: it has no marker and holds a pause, or a few words end it."""
    ends = len(after) <= _TAIL and after.endswith(("。", "；"))
    return ends or (is_prose(before) and is_prose(after) and not is_marked(before))


def columns(line: str) -> int:
    """Count the columns of a line on a page: two for each character but those of ASCII.

    >>> columns("共5章40条")
    9
    """
    return 2 * len(line) - len(line.encode("ascii", "ignore"))


def find_wrap(breaks: list[Break]) -> Wrap | None:
    """Infer the width at which a text was wrapped, from the breaks within its sentences; None if it was not."""
    if len(breaks) < FEWEST:
        return None
    widths = Counter(min(columns(found.before), WIDEST + 1) for found in breaks)
    width, share = _commonest(widths)
    box, boxed = _commonest(Counter({each: widths[each] for each in widths if abs(each - width) > 2 * _SLACK}))
    both = (width, box) if boxed >= max(FEWEST, len(breaks) * _BOXES) else (width,)
    share += boxed if len(both) > 1 else 0
    if share < max(FEWEST, len(breaks) * _RAGGED):
        return None
    text, newline = breaks[0].text, breaks[0].newline
    lines = Counter(min(columns(line), WIDEST + 1) for line in each_line(text, newline) if line)
    wider = sum(count for columns_, count in lines.items() if columns_ > max(both) + _SLACK)
    if wider > lines.total() * 0.15 or share < lines.total() * 0.15:
        return None
    return Wrap(both, _paragraphs_are_indented(each_line(text, newline)))


def _commonest(widths: Counter[int]) -> tuple[int, int]:
    """Find the width that most lines have, or fall short of by no more than the slack."""
    near = {
        width: sum(widths[width - less] for less in range(_SLACK + 1))
        for width in sorted(widths)
        if NARROWEST <= width <= WIDEST
    }
    best = max(near, key=lambda width: near[width], default=0)
    return best, near.get(best, 0)


def _paragraphs_are_indented(lines: Iterator[str]) -> bool:
    starts = [after[:1] in " \t　" for before, after in _pairs(lines) if before.endswith("。") and after]
    return len(starts) >= FEWEST and sum(starts) >= 0.6 * len(starts)


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    before = ""
    for line in lines:
        yield before, line
        before = line
