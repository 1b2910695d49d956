"""Single breaks in a text whose paragraphs are set off by blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import BLANKS, Break, is_marked, is_open, is_prose

_MOST = 0.6
"""Share of line ends that a blank line follows."""

_PAUSES = tuple("，、；,;")

_KEPT = 200
"""Characters of a paragraph's earlier lines that are looked at again with its next line."""


def _written(newline: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Build the searches for lines that are not blank, and for those that follow each other."""
    blanks = BLANKS + "\r" * (newline == "\n")
    line = f"[^{blanks}{newline}][^{newline}]*+"
    return compile_late(line), compile_late(f"{line}(?:{newline}[{blanks}]*+{line})*+")


_WRITTEN = {newline: _written(newline) for newline in "\n\r"}


def is_set_off(text: str, newline: str) -> bool:
    """Tell whether most lines of a text are followed by a blank one."""
    lines, blocks = (sum(1 for _ in found.finditer(text)) for found in _WRITTEN[newline])
    return lines > 1 and blocks - 1 >= _MOST * (lines - 1)


def soft_breaks(found: Break, links: set[int], seen: set[tuple[int, int]]) -> Iterator[Break]:
    """Yield the breaks from *found* to the end of its block that lie within running text.

    What is no running text (titles, names, dates, a page's menus) stays on its lines. *seen* holds the places that were
    come to before, with how much was written there: what comes behind them was yielded.
    """
    text, newline, written = found.text, found.newline, found.before
    while is_prose(written) and is_open(written) and not found.indented:
        after, behind = found.after, text.find(newline, found.place + 1)
        if is_marked(after) or not (is_prose(after) or (after and (behind in links or written.endswith(_PAUSES)))):
            return
        yield found
        if (found.place, len(written)) in seen:
            return
        seen.add((found.place, len(written)))
        if behind < 0 or not text[behind + 1 : behind + 2].strip(BLANKS + "\r" + newline):
            return
        found, written = Break(text, behind, newline), written[-_KEPT:] + after
