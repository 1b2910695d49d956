"""The lines of a text, with every place in them where a marker may stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import define, field

from partydoc.characters import PRIVATE
from partydoc.lexer.terminals import Terminals
from partydoc.numbering.families import Family
from partydoc.numbering.senses import Sense, read_marker

BLANKS = " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
FINAL_MARKS = frozenset("。;:!?,、…")
DIVISIONS = frozenset({"PART", "CHAPTER", "DIVISION"})  # terminals of markers that an article may be glued behind
LONGEST_CHAIN = 3  # markers that stand directly behind each other: 一、（一）1.
_CLOSERS = frozenset("”’\"')》」』")


@define(eq=False)
class Mark:
    """A candidate for a marker: what looks like one, at a place where one may stand; the likeliest sense first.

    *family* is the likeliest. As with lines, nothing may assign to it.
    """

    start: Final[int]
    end: Final[int]
    senses: Final[tuple[Sense, ...]]
    family: Family = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.family = self.senses[0].family


@define(eq=False)
class Line:
    """A line without the blanks about it, in code points of the folded text.

    *marks* are in order; one that starts the line has its start: then the line is *marked*. *spaced*: an empty line
    stands before it. It is a value: nothing may assign to it, and `Final` has that checked.
    """

    start: Final[int]
    end: Final[int]
    spaced: Final[bool] = False
    marks: Final[tuple[Mark, ...]] = ()
    marked: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.marked = bool(self.marks) and self.marks[0].start == self.start

    def __len__(self) -> int:
        return self.end - self.start

    def with_marks(self, marks: Iterable[Mark]) -> Line:
        """Give the line with other candidates."""
        return Line(self.start, self.end, self.spaced, tuple(marks))


def read_lines(folded: str, terminals: Terminals) -> Iterator[Line]:
    """Cut a folded text into its lines; empty ones are left out."""
    start = len(folded) - len(folded.lstrip(BLANKS + LINE_ENDS))
    spaced = folded.count("\n", 0, start) > 1
    marks: list[Mark] = []
    done = _mark(marks, start, folded, terminals)  # what stands within a marker is no place for another
    for place in terminals.places(folded, start):
        begin, end = place.span()
        if folded[begin] in LINE_ENDS:
            yield Line(start, _end(folded, start, begin), spaced, tuple(marks))
            start, spaced, marks = end, folded.count("\n", begin, end) > 1, []
            done = _mark(marks, end, folded, terminals) if place.lastindex else end
        elif begin >= done:
            done = _mark(marks, end, folded, terminals)
    if len(folded) > start:
        yield Line(start, _end(folded, start, len(folded)), spaced, tuple(marks))


def with_opening(line: Line, folded: str, terminals: Terminals) -> Line:
    """Put the markers that open a line, cut off another, before the marks that it has."""
    marks: list[Mark] = []
    done = _mark(marks, line.start, folded, terminals)
    return line.with_marks((*marks, *(mark for mark in line.marks if mark.start >= done)))


def _mark(marks: list[Mark], place: int, folded: str, terminals: Terminals) -> int:
    """Put the markers that stand behind each other at a place among the *marks* of its line; give where they end."""
    chain = 0
    while (not chain or terminals.first(folded, place)) and (match := terminals.marker(folded, place)):
        start, place = match.span()
        chain += 1
        if chain <= LONGEST_CHAIN and (senses := read_marker(match.lastgroup or "", match[0])):
            marks.append(Mark(start, place, senses))
        if match.lastgroup in DIVISIONS and (glued := terminals.division_heading(folded, place, len(folded))):
            place = glued.end()
    return place


def _end(folded: str, start: int, end: int) -> int:
    """Give where a line ends, without the blanks behind it."""
    while end > start + 1 and folded[end - 1] in BLANKS:
        end -= 1
    return end


def final_mark(folded: str, line: Line) -> str:
    """Give the mark that ends a line, inside or outside of closing quotes; "" where there is none."""
    end = line.end
    while end > line.start and (folded[end - 1] in _CLOSERS or PRIVATE[0] <= folded[end - 1] <= PRIVATE[1]):
        end -= 1
    last = folded[end - 1] if end > line.start else ""
    return last if last in FINAL_MARKS else ""
