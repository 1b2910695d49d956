"""The lines of a text with what tells whether one was cut for being full: its width, its end, what comes next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from partydoc.numbering.ordinals import Ordinal, ordinal
from partydoc.repairs.line_breaks.breaks import BLANKS, CLOSING_MARKS, MARKER, NARROWEST, has_pause, is_open
from partydoc.repairs.line_breaks.marks import NOTE, mark_of

_STRIPPED = BLANKS + "\r"
_INDENTS = frozenset(BLANKS)
_WORD = re.compile(r"[0-9A-Za-z.%/:_-]{1,40}")
FIGURES = "〇零一二三四五六七八九十百0123456789０１２３４５６７８９"
_NUMERALS = str.maketrans(dict.fromkeys(FIGURES, ""))
_LATIN = "\x7f"
_SEPARATORS = frozenset("|>»")
HANGING = 4
"""Columns that closing marks may stand beyond the edge."""


class Look(NamedTuple):
    """All that tells whether a line is full, in half characters; many lines look alike.

    *width* is that of the line, *wide* that with the blanks at its end; *unit* that of the next line's first character
    with the closing marks behind it, *word* that of its first word. A program that cuts at *least* or more, and at less
    than *most*, ends the line here. *closed*: the line does not break off within a sentence, or is too short to tell.
    """

    width: int
    wide: int
    unit: int
    word: int
    least: int
    most: int
    closed: bool


class Row:
    """A line at *start*, ending at *place*.

    *text* is without the blanks at its end; *tail* are those, *trailing* of them without a CR.

    *after* is the next line, stripped; "" where that is blank or missing. *indented* tells of the next line, and
    *opening* what begins it. *mark* is that which ends the line, as `mark_of` names it. *runs_on*: the line breaks off
    within a sentence, and what follows may be the rest of it; *prose*: it is also of running text.
    *look* is set by `measure`; *full*, *close* to the edge, *long*, *cut* and *leads* (to a line that
    is wider than a paragraph's first one) by `mark_edges`.
    """

    __slots__ = (
        "after",
        "close",
        "cut",
        "full",
        "indented",
        "leads",
        "long",
        "look",
        "mark",
        "open",
        "opening",
        "prose",
        "runs_on",
        "start",
        "tail",
        "text",
        "trailing",
    )

    def __init__(self, start: int, text: str, tail: str, after: str, *, indented: bool) -> None:
        self.full = self.close = self.long = self.cut = self.leads = False
        self.start, self.text, self.tail, self.after = start, text, tail, after
        self.indented = indented
        self.trailing = len(tail.rstrip("\r"))
        self.mark = mark_of(text)
        self.open = self.mark != NOTE and is_open(text)
        marker = MARKER.match(after)
        # A page's menu goes on, and no row of a table begins.
        if marker and after[0] == "|" and "|" in text and not text.lstrip(BLANKS).startswith("|"):
            marker = None
        self.opening = _opening(marker, after)
        self.runs_on = self.open and bool(after) and not indented and not marker
        self.prose = self.runs_on and (has_pause(text) or has_pause(after))
        self.look: Look

    @property
    def place(self) -> int:
        """The line's end."""
        return self.start + len(self.text) + len(self.tail)


def opening(line: str) -> tuple[str, Ordinal | None]:
    """Give what markers of the line's series have alike behind a #, and its number; else the first character."""
    return _opening(MARKER.match(line), line)


def _opening(match: re.Match[str] | None, line: str) -> tuple[str, Ordinal | None]:
    return (template(match[0]), ordinal(match[0])) if match else (line[:1] or " ", None)


def template(marker: str) -> str:
    """Take the numerals out of a marker, and set a # before what is left.

    >>> template("（十二）")
    '#（）'
    """
    return "#" + marker.translate(_NUMERALS)


def is_separated(row: Row) -> bool:
    """Tell whether the entries of a page's menu go on across the break, which is no row of a table."""
    edges = row.text[-1:] in _SEPARATORS or row.after[:1] in _SEPARATORS
    return edges and not row.text.lstrip(BLANKS).startswith("|")


def columns(line: str) -> int:
    """Count the columns of a line on a page: two for each character but those of ASCII.

    >>> columns("共5章40条")
    9
    """
    return 2 * len(line) - len(line.encode("ascii", "ignore"))


def doubled(line: str) -> int:
    """Measure a line in half characters where those of ASCII are as wide as the others."""
    return 2 * len(line)


def read_rows(text: str, newline: str, start: int, end: int) -> list[Row]:
    """Cut a part of a text, of whole lines, into its rows."""
    return list(_rows(text[start:end].split(newline), start))


def _rows(lines: list[str], start: int) -> Iterator[Row]:
    text = lines[0].rstrip(_STRIPPED)
    for line, following in zip(lines, chain(islice(lines, 1, None), [""]), strict=True):
        tail, ahead = line[len(text) :], following.rstrip(_STRIPPED)
        after = ahead.lstrip(_STRIPPED)
        yield Row(start, text, tail, after, indented=bool(after) and following[0] in _INDENTS)
        start, text = start + len(line) + 1, ahead


def measure(rows: Sequence[Row], *, halves: bool) -> None:
    """Measure the rows: a character of ASCII is half as wide as the others, or as wide.

    Blanks that most of the lines end in take no room: a converter put them there.
    """
    count = columns if halves else doubled
    kept = 2 * sum(row.trailing > 0 for row in rows) < sum(row.text > "" for row in rows)
    narrowest = 2 * NARROWEST
    for row in rows:
        text, after = row.text, row.after
        width = count(text)
        wide = width + count(row.tail[: row.trailing]) if kept and row.trailing else width
        if after[:1] > _LATIN and after[1:2] not in CLOSING_MARKS:
            unit = word = 2
            most = wide + 2
        else:
            unit, word = _first(after, count) if after else (0, 0)
            most = max(wide + unit, width + word)
        least = width - HANGING if text[-1:] in CLOSING_MARKS else width
        row.look = Look(width, wide, unit, word, least, most, not row.runs_on or width < narrowest)


def _first(after: str, count: Callable[[str], int]) -> tuple[int, int]:
    """Measure the first character of a line with the closing marks behind it, and its first word."""
    end = 1
    while end < len(after) and after[end] in CLOSING_MARKS:
        end += 1
    word = _WORD.match(after)
    return count(after[:end]), count(word[0] if word else after[:1])
