"""The lines of a text, with every place in them where a marker may stand."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from partydoc.lexer.terminals import Terminals
from partydoc.numbering.families import Family
from partydoc.numbering.senses import Sense, read_marker

BLANKS = " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
FINAL_MARKS = frozenset("。;:!?,、…")
DIVISIONS = frozenset({"PART", "CHAPTER", "DIVISION"})  # terminals of markers that an article may be glued behind
LONGEST_CHAIN = 3  # markers that stand directly behind each other: 一、（一）1.
_FIRST_PRIVATE, _LAST_PRIVATE = "\ue000", "\uf8ff"  # converters leave private characters at lines' ends
_CLOSERS = frozenset("”’\"')》」』")


@define(eq=False)
class Mark:
    """A candidate for a marker: what looks like one, at a place where one may stand; the likeliest sense first."""

    start: int
    end: int
    senses: tuple[Sense, ...]

    @property
    def family(self) -> Family:
        """The likeliest family."""
        return self.senses[0].family


@define(eq=False)
class Line:
    """A line without the blanks about it, in code points of the folded text.

    *marks* are in order; one that starts the line has its start. *spaced*: an empty line stands before it.
    """

    start: int
    end: int
    spaced: bool = False
    marks: list[Mark] = field(factory=list)

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def marked(self) -> bool:
        """A candidate opens the line."""
        return bool(self.marks) and self.marks[0].start == self.start


def read_lines(folded: str, terminals: Terminals) -> Iterator[Line]:
    """Cut a folded text into its lines; empty ones are left out."""
    start = len(folded) - len(folded.lstrip(BLANKS + LINE_ENDS))
    line = Line(start, start, spaced=folded.count("\n", 0, start) > 1)
    done = _mark(line, start, folded, terminals)  # what stands within a marker is no place for another
    for place in terminals.places(folded, start):
        begin, end = place.span()
        if folded[begin] in LINE_ENDS:
            yield _closed(line, begin, folded)
            line = Line(end, end, spaced=folded.count("\n", begin, end) > 1)
            done = _mark(line, end, folded, terminals) if place.lastindex else end
        elif begin >= done:
            done = _mark(line, end, folded, terminals)
    if len(folded) > line.start:
        yield _closed(line, len(folded), folded)


def mark_opening(line: Line, folded: str, terminals: Terminals) -> None:
    """Put the markers that open a line, cut off another, before the marks that it has."""
    marks, line.marks = line.marks, []
    done = _mark(line, line.start, folded, terminals)
    line.marks.extend(mark for mark in marks if mark.start >= done)


def _mark(line: Line, place: int, folded: str, terminals: Terminals) -> int:
    """Put the markers that stand behind each other at a place among the marks of its line; give the end of the last."""
    chain = 0
    while (not chain or terminals.first(folded, place)) and (match := terminals.marker(folded, place)):
        start, place = match.span()
        chain += 1
        if chain <= LONGEST_CHAIN and (senses := read_marker(match.lastgroup or "", match[0])):
            line.marks.append(Mark(start, place, senses))
        if match.lastgroup in DIVISIONS and (glued := terminals.division_heading(folded, place, len(folded))):
            place = glued.end()
    return place


def _closed(line: Line, end: int, folded: str) -> Line:
    while end > line.start + 1 and folded[end - 1] in BLANKS:
        end -= 1
    line.end = end
    return line


def final_mark(folded: str, line: Line) -> str:
    """Give the mark that ends a line, inside or outside of closing quotes; "" where there is none."""
    end = line.end
    while end > line.start and (folded[end - 1] in _CLOSERS or _FIRST_PRIVATE <= folded[end - 1] <= _LAST_PRIVATE):
        end -= 1
    last = folded[end - 1] if end > line.start else ""
    return last if last in FINAL_MARKS else ""
