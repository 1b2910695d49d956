"""The lines of a text with what tells whether one was cut for being full: its width, its end, what comes next."""

from __future__ import annotations

import re

from partydoc.repairs.line_breaks.breaks import BLANKS, CLOSING_MARKS, is_marked, is_open

_STRIPPED = BLANKS + "\r"
_WORD = re.compile(r"[0-9A-Za-z.%/:_-]{1,40}")
_TO_TWO = 2


class Row:
    """A line at *start*, ending at *place*: *text* is without the blanks at its end, those at its start count.

    *width* is in half characters: two for each character, or one for each of ASCII where the page was so measured;
    *wide* counts the blanks at the end too. *full* and *nearly* are set by whoever knows how wide the lines are.
    *runs_on*: the line breaks off within a sentence, and what follows may be the rest of it.
    *after* is the next line, stripped; "" where that is blank or missing. *indented* tells of the next line.
    """

    __slots__ = (
        "after",
        "blank",
        "full",
        "indented",
        "nearly",
        "open",
        "place",
        "runs_on",
        "start",
        "text",
        "trailing",
        "unit",
        "wide",
        "width",
        "word",
    )

    def __init__(self, start: int, line: str, following: str, *, halves: bool) -> None:
        self.full = self.nearly = False
        self.start, self.place = start, start + len(line)
        self.text = line.rstrip(_STRIPPED)
        self.trailing = len(line.rstrip("\r")) - len(self.text)
        self.blank = not self.text
        self.after = following.strip(_STRIPPED)
        self.indented = following[:1] in BLANKS and bool(self.after)
        self.open = is_open(self.text)
        self.width = columns(self.text) if halves else _TO_TWO * len(self.text)
        self.wide = self.width + (columns(line[len(self.text) :]) if halves else _TO_TWO * self.trailing)
        self.unit, self.word = _first(self.after, halves=halves)
        self.runs_on = self.open and bool(self.after) and not self.indented and not is_marked(self.after)


def columns(line: str) -> int:
    """Count the columns of a line on a page: two for each character but those of ASCII.

    >>> columns("共5章40条")
    9
    """
    return 2 * len(line) - len(line.encode("ascii", "ignore"))


def _first(after: str, *, halves: bool) -> tuple[int, int]:
    """Measure the first character of a line with the closing marks behind it, and its first word."""
    end = 1
    while end < len(after) and after[end] in CLOSING_MARKS:
        end += 1
    word = _WORD.match(after)
    first, whole = after[:end], word[0] if word else after[:1]
    return (columns(first), columns(whole)) if halves else (2 * len(first), 2 * len(whole))


def read_rows(text: str, newline: str, *, halves: bool) -> list[Row]:
    """Cut a text into its rows."""
    lines = text.split(newline)
    rows, start = [], 0
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        rows.append(Row(start, line, following, halves=halves))
        start += len(line) + 1
    return rows
