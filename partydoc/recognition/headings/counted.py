"""Names that count what is listed below them: 一等奖（2名） ⏎ … ⏎ … ⏎ 二等奖（5名） ⏎ ….

The number proves the name: as many lines stand below it, up to the next or to the end of the list.
"""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine, as_role
from partydoc.recognition.role_names import HEADING, PARAGRAPH

FEWEST = 2
"""Names that count rightly."""

_COUNTING = compile_late(f"[{HANZI}“”]{{2,16}}\\((?:共)?(?P<count>[1-9][0-9]?)[{HANZI}]\\):?")


def find_counted_lists(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the names over as many lines as they count."""
    counts = {
        at: int(match["count"])
        for at, reading in enumerate(readings)
        if reading.text.endswith((")", "):"))
        and reading.role in (PARAGRAPH, HEADING)
        and (match := _COUNTING.fullmatch(reading.letters))
    }
    if len(counts) < FEWEST:
        return readings
    found = [at for at, count in counts.items() if _counts_rightly(readings, at, count, counts)]
    return as_role(readings, found, HEADING) if len(found) >= FEWEST else readings


def _counts_rightly(readings: Sequence[TypedLine], at: int, count: int, counts: dict[int, int]) -> bool:
    """Tell whether the lines of a list are as many as its name says; the last list may end with the document."""
    behind = at + 1 + count
    listed = all(line.role == PARAGRAPH and not line.line.marks for line in readings[at + 1 : behind])
    whole = behind <= len(readings) and not any(place in counts for place in range(at + 1, behind))
    return listed and whole and (behind == len(readings) or behind in counts or readings[behind].role != PARAGRAPH)
