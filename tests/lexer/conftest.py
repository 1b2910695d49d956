"""The stages of the lexer, each asked about a text as it was read."""

from __future__ import annotations

import pytest

from partydoc.lexer import DocumentLexer, Job, Token
from partydoc.lexer.closings import assign_closing
from partydoc.lexer.headings import Headings
from partydoc.lexer.leads import assign_leads
from partydoc.lexer.lines import Line, read_lines
from partydoc.lexer.readings import Reading
from partydoc.lexer.units import Unit, make_units, settle_levels
from partydoc.lexer.zones import assign_roles
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.parser import document_parser
from partydoc.repairs import read_text


class Stages:
    """What each stage makes of a text, all before it having run."""

    def __init__(self) -> None:
        lexer = document_parser().parser.lexer
        assert isinstance(lexer, DocumentLexer)
        self.lexer = lexer
        self.terminals = lexer.terminals

    def folded(self, raw: str) -> str:
        return read_text(raw, repairs=()).folded

    def lines(self, raw: str) -> list[Line]:
        return list(read_lines(self.folded(raw), self.terminals))

    def markers(self, raw: str) -> list[tuple[str, str]]:
        """Give the family and the text of every candidate for a marker."""
        folded = self.folded(raw)
        marks = [mark for line in self.lines(raw) for mark in line.marks]
        return [(mark.family.name, folded[mark.start : mark.end]) for mark in marks]

    def readings(self, raw: str) -> list[Reading]:
        folded = self.folded(raw)
        readings = assign_roles([Reading(folded, line, self.terminals) for line in self.lines(raw)])
        assign_closing(readings)
        assign_leads(folded, readings, self.terminals)
        return readings

    def roles(self, raw: str) -> list[str]:
        return [reading.role for reading in self.readings(raw)]

    def units(self, raw: str) -> list[Unit]:
        folded = self.folded(raw)
        readings = self.readings(raw)
        units = [unit for line in make_units(folded, readings, *settle_levels(folded, readings)) for unit in line]
        Headings(folded, self.terminals).decide(units)
        return units

    def headings(self, raw: str) -> list[str | None]:
        """Give the words of each unit's heading."""
        folded = self.folded(raw)
        return [unit.heading and folded[unit.heading[0] : unit.heading[1]] for unit in self.units(raw)]

    def tokens(self, raw: str, limits: Limits = DEFAULT_LIMITS) -> list[Token]:
        return list(self.lexer.tokens(Job(read_text(raw), limits)))


@pytest.fixture(scope="session")
def stages() -> Stages:
    """Give the stages of the lexer that `parse` uses."""
    return Stages()
