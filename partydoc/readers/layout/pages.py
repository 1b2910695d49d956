"""Pages of a fixed layout: what a file says stands where. Places count from the top left corner of a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import define, field

MARGIN = 0.11  # of the height of a page, above and below


class Run(NamedTuple):
    """Characters side by side in one font; *turn* is by how many degrees they are turned, clockwise.

    *apart*: they stand across the text, and are none of its lines.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool = False
    turn: int = 0
    apart: bool = False


class Rule(NamedTuple):
    """A line that is drawn on a page, level or upright."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def upright(self) -> bool:
        """It goes down the page."""
        return self.bottom - self.top > self.right - self.left


@define
class Page:
    """A page, counted from 1, with what stands on it in the order of the file; its size in the units of its runs.

    *rules* are the lines that are drawn on it.
    """

    number: int
    width: float
    height: float
    runs: Sequence[Run] = ()
    rules: Sequence[Rule] = ()


@define(eq=False)
class Line:
    """A line as it is set: its text without the blanks about it, and its place.

    *size* is that of most of its characters, *bold* the places in the text that are set bold, *cells* where the parts
    begin that wide gaps set apart. *label* says what furniture it is; *row* is set where the line is one of a table.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    page: int
    bold: tuple[tuple[int, int], ...] = ()
    cells: tuple[tuple[int, float], ...] = ()
    turn: int = 0
    label: str = ""
    row: bool = False

    @property
    def all_bold(self) -> bool:
        """Everything in the line is set bold."""
        return sum(end - start for start, end in self.bold) >= len(self.text) - 1


@define(eq=False)
class Frame:
    """Lines below each other that share their edges: a page, or a column of one. *pitch* is from line to line."""

    lines: list[Line] = field(factory=list)
    left: float = 0.0
    right: float = 0.0
    pitch: float = 0.0
    size: float = 1.0

    def indent(self, line: Line) -> float:
        """Say by how many ems a line starts behind the left edge."""
        return (line.left - self.left) / max(line.size, 1e-6)

    def room(self, line: Line) -> float:
        """Say how many ems are left behind a line."""
        return (self.right - line.right) / max(line.size, 1e-6)
