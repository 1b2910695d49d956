"""Headings without a number that run in: the first short sentence of several paragraphs in a row.

「坚持积极稳妥。立足基本国情……」 One such paragraph says nothing; a row of them is a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from partydoc.lexer.roles import PARAGRAPH, Reading
from partydoc.lexer.terminals import Terminals
from partydoc.lexer.units import Unit

SHORTEST, LONGEST = 4, 24
SHORTEST_BODY = 20
ROW = 2

# A heading names no speaker, tells nothing that happened, and has no parts: these are sentences.
_SENTENCE_SIGNS = frozenset("是了我你他她它们这那您,:;“”已将")


class Lead(NamedTuple):
    """The end of a run-in heading's words, and the end with its mark."""

    end: int
    mark_end: int


def find_leads(
    folded: str, readings: Sequence[Reading], units: Sequence[list[Unit]], terminals: Terminals
) -> dict[int, Lead]:
    """Find the run-in headings of a text; the key is the number of the line."""
    found: dict[int, Lead] = {}
    row: dict[int, Lead] = {}
    for at, reading in enumerate(readings):
        lead = _lead(folded, reading, terminals) if reading.role == PARAGRAPH and not units[at] else None
        if lead:
            row[at] = lead
            continue
        if reading.role in ("PAGE_NUMBER",):
            continue
        if len(row) >= ROW:
            found.update(row)
        row = {}
    if len(row) >= ROW:
        found.update(row)
    return found


def _lead(folded: str, reading: Reading, terminals: Terminals) -> Lead | None:
    line = reading.line
    match = terminals.first_sentence(folded, line.start, line.end)
    if match is None or folded[match.end() - 1] != "。":
        return None
    end = match.end() - 1
    if not SHORTEST <= end - line.start <= LONGEST or line.end - match.end() < SHORTEST_BODY:
        return None
    if not _SENTENCE_SIGNS.isdisjoint(folded[line.start : end]):
        return None
    return Lead(end, match.end())
