"""Where a walk over a story stands: containers, tables and runs lie in stacks, so depth costs nothing."""

from __future__ import annotations

from typing import NamedTuple

from partydoc.readers.docx.context import Context
from partydoc.readers.docx.counting import Counters
from partydoc.readers.docx.fields import Fields
from partydoc.readers.docx.lines import Line
from partydoc.readers.docx.paragraphs import Container
from partydoc.readers.docx.tables import Table
from partydoc.readers.xml_parts import Element

SHORT = 40  # characters of what is left out that a finding quotes


class Run(NamedTuple):
    """How the characters are set that come now: whether they are seen, and their marks."""

    hidden: bool = False
    kinds: tuple[str, ...] = ()


class State:
    """What is open at a place of a story; `lines` has what is finished."""

    def __init__(self, context: Context, root: Element, counters: Counters) -> None:
        self.context = context
        self.fields = Fields(root)
        self.lines: list[Line] = []
        self.tables: list[Table] = []
        self.runs = [Run()]
        self._counters = [counters]
        self._containers: list[Container] = []
        self.open(self.lines)

    @property
    def container(self) -> Container:
        """The innermost container."""
        return self._containers[-1]

    def open(self, lines: list[Line], counters: Counters | None = None, *, numbered: bool = True) -> None:
        """Open a container for *lines*, which counts with those around it unless it has *counters* of its own."""
        self._counters.append(counters or self._counters[-1])
        counting = self._counters[-1] if numbered else None
        self._containers.append(Container(lines, self.context.styles, self.context.lists, counting))

    def close(self) -> None:
        """Close the innermost container."""
        self._counters.pop()
        self._containers.pop().flush()

    def finish(self) -> list[Line]:
        """Close all that is open and give the lines."""
        while self._containers:
            self.close()
        return self.lines

    def put(self, text: str) -> None:
        """Write characters, unless they are part of a field's code or hidden."""
        if not text or self.fields.hides():
            return
        run = self.runs[-1]
        if run.hidden:
            self.note("!docx-hidden", text[:SHORT])
        else:
            self.container.writer().put(text, run.kinds)

    def note(self, kind: str, label: str = "") -> None:
        """Mark the place that is reached."""
        self.container.note(kind, label)
