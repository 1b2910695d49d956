"""What is glued to the end of a text: the agency and the edition that it was taken from, the name of who wrote it."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.lexer.readings import Reading
from partydoc.lexer.roles import BODY_ROLES, FURNITURE
from partydoc.lexer.terminals import Terminals

LONGEST = 120
ROLES = {"SOURCE_ENDING": FURNITURE, "NAME_ENDING": "BYLINE"}


def split_ending(folded: str, readings: Sequence[Reading], terminals: Terminals) -> list[Reading]:
    """Cut off what is glued to the last line of the text."""
    last = max((at for at, reading in enumerate(readings) if reading.role in BODY_ROLES), default=-1)
    if last < 0:
        return list(readings)
    line = readings[last].line
    match = terminals.ending(folded, max(line.start + 1, line.end - LONGEST), line.end)
    if match is None:
        return list(readings)
    body, ending = readings[last].split(match.start())
    body.role, ending.role = readings[last].role, ROLES[match.lastgroup or ""]
    return [*readings[:last], body, ending, *readings[last + 1 :]]
