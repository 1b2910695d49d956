"""A page: what the stages of recognition know of a text; each stage takes one and gives another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from partydoc.diagnostics import Diagnostic
from partydoc.explanations import Explanation, LineExplanation
from partydoc.lexer.terminals import Terminals
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.units import Unit

if TYPE_CHECKING:
    from partydoc.text import Text


@define
class Job:
    """A text to read, within limits, and what the reading noticed; if it *explains*, why it read the lines so."""

    text: Text
    limits: Limits = DEFAULT_LIMITS
    diagnostics: list[Diagnostic] = field(factory=list)
    explains: bool = False
    explanations: list[Explanation] = field(factory=list)
    line_explanations: list[LineExplanation] = field(factory=list)


@frozen(eq=False)
class Page:
    """What is known of a text so far.

    *lines* are those of the document in order; *apart* those that the reader set apart from it, until they are put
    back. *units* are the numbered and titled units that stand in each line. *explains*: reasons are wanted.
    """

    text: Text
    terminals: Terminals
    lines: Sequence[TypedLine]
    apart: Sequence[TypedLine] = ()
    units: Sequence[list[Unit]] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    explains: bool = False
    explanations: tuple[Explanation, ...] = ()

    def with_lines(self, lines: Sequence[TypedLine]) -> Page:
        """Give the page with other lines."""
        if lines is self.lines:
            return self
        facts = (self.apart, self.units, self.diagnostics, self.explains, self.explanations)
        return Page(self.text, self.terminals, lines, *facts)

    @property
    def folded(self) -> str:
        """The text as it is matched."""
        return self.text.folded

    def each_unit(self) -> Iterator[Unit]:
        """Give the units in order."""
        return (unit for line in self.units for unit in line)
