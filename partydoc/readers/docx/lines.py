"""Lines in the making: characters, and marks on them, which move when something is put before them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Mark(NamedTuple):
    """What was seen at a place of a line: a hint's kind, or after `!` the code of something to report."""

    start: int
    end: int
    kind: str
    level: int = 0
    label: str = ""

    def moved(self, by: int) -> Mark:
        """Give the same mark *by* characters further on."""
        return self._replace(start=self.start + by, end=self.end + by)


class Line(NamedTuple):
    """A line of the text to be, with its marks; a soft break makes it several lines of one paragraph."""

    text: str
    marks: tuple[Mark, ...] = ()

    def marked(self, kind: str, level: int = 0, label: str = "") -> Line:
        """Give the line with a mark on all of it.

        >>> Line("图书馆").marked("title").marks
        (Mark(start=0, end=3, kind='title', level=0, label=''),)
        """
        return self._replace(marks=(*self.marks, Mark(0, len(self.text), kind, level, label)))

    def with_first_marked(self, kind: str, level: int) -> Line:
        r"""Give the line with a mark on what stands before its first soft break.

        >>> Line("一、开放\n各馆照办。").with_first_marked("heading", 1).marks
        (Mark(start=0, end=4, kind='heading', level=1, label=''),)
        """
        opening = len(self.text) - len(self.text.lstrip("\n"))
        end = self.text.find("\n", opening)
        mark = Mark(opening, len(self.text) if end < 0 else end, kind, level)
        return self._replace(marks=(*self.marks, mark))


def join(lines: Iterable[Line], separator: str) -> Line:
    r"""Join lines to one, marks and all.

    >>> join([Line("图书馆"), Line("目录").marked("bold")], "\n").marks
    (Mark(start=4, end=6, kind='bold', level=0, label=''),)
    """
    texts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for line in lines:
        texts.append(line.text)
        marks += [mark.moved(at) for mark in line.marks]
        at += len(line.text) + len(separator)
    return Line(separator.join(texts), tuple(marks))


class Writer:
    """Characters and marks of a paragraph, in the order in which they come."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self.length = 0

    def put(self, text: str, kinds: Sequence[str] = ()) -> None:
        """Add characters, marked as each of *kinds*; marks that meet become one."""
        start, self.length = self.length, self.length + len(text)
        self.parts.append(text)
        for kind in kinds:
            self._mark(Mark(start, self.length, kind))

    def note(self, kind: str, label: str = "", level: int = 0) -> None:
        """Mark the place that is reached, which is between two characters."""
        self.marks.append(Mark(self.length, self.length, kind, level, label))

    def line(self) -> Line:
        """Give what was written."""
        return Line("".join(self.parts), tuple(self.marks))

    def _mark(self, mark: Mark) -> None:
        last = self.marks[-1] if self.marks else None
        if last and (last.kind, last.end) == (mark.kind, mark.start) and last.start < last.end:
            self.marks[-1] = last._replace(end=mark.end)
        elif mark.start < mark.end:
            self.marks.append(mark)
