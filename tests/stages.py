"""What the stages of recognition make of a text; the tests run them as `parse` does."""

from __future__ import annotations

from partydoc.lexer.lines import Line, read_lines
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.parser import document_parser
from partydoc.recognition import STAGES, Job, Page, Token, begin, recognise
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.units import Unit
from partydoc.repairs import read_text


class Stages:
    """What each stage makes of a text, all before it having run."""

    def __init__(self) -> None:
        self.terminals = document_parser().terminals

    def folded(self, raw: str) -> str:
        return read_text(raw, repairs=()).folded

    def lines(self, raw: str) -> list[Line]:
        return list(read_lines(self.folded(raw), self.terminals))

    def markers(self, raw: str) -> list[tuple[str, str]]:
        """Give the family and the text of every candidate for a marker."""
        folded = self.folded(raw)
        page = self.page(raw, until="join_parted")
        marks = [mark for reading in page.lines for mark in reading.line.marks]
        return [(mark.family.name, folded[mark.start : mark.end]) for mark in marks]

    def page(self, raw: str, *, until: str) -> Page:
        """Give the page behind the stage of that name, all stages before it having run."""
        page = begin(Job(read_text(raw, repairs=())), self.terminals)
        for stage in STAGES:
            page = stage.run(page)
            if stage.name == until:
                return page
        raise ValueError(until)

    def readings(self, raw: str) -> list[TypedLine]:
        return list(self.page(raw, until="find_leads").lines)

    def roles(self, raw: str) -> list[str]:
        return [reading.role for reading in self.readings(raw)]

    def units(self, raw: str) -> list[Unit]:
        return list(self.page(raw, until="decide_headings").each_unit())

    def headings(self, raw: str) -> list[str | None]:
        """Give the words of each unit's heading."""
        folded = self.folded(raw)
        return [unit.heading and folded[unit.heading[0] : unit.heading[1]] for unit in self.units(raw)]

    def tokens(self, raw: str, limits: Limits = DEFAULT_LIMITS) -> list[Token]:
        return list(recognise(Job(read_text(raw), limits), self.terminals))
