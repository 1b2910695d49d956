"""Tables that are cut: the header that is said again before their further rows, and which rows a chunk holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice

from attrs import frozen

from partydoc.tree.nodes import Table

_RULE = re.compile(r"[|\s:+=\-─—]*\Z")
"""The line of a Markdown table that parts its header from its rows: it is no row."""

_MOST_HEADER_ROWS = 3


@frozen(eq=False)
class Rows:
    """Where the rows of a table begin in its text; *known* tells whether they are as many as the rows of its cells."""

    starts: tuple[int, ...]
    header: str
    known: bool

    @classmethod
    def of(cls, table: Table) -> Rows:
        r"""Find the rows: each is a line.

        >>> Rows.of(Table("馆名\t藏书\n东馆\t1", rows=[("馆名", "藏书"), ("东馆", "1")])).starts
        (0, 6)
        """
        lines = table.text.split("\n")
        begins = accumulate((len(line) + 1 for line in lines[:-1]), initial=0)
        starts = tuple(begin for begin, line in zip(begins, lines, strict=True) if not _RULE.match(line))
        return cls(starts, _header(lines, table.rows), not table.rows or len(table.rows) == len(starts))

    def within(self, start: int, end: int) -> tuple[int, int] | None:
        r"""Give the rows that *start* to *end* of the text hold some of, half-open; None where lines are no rows.

        >>> Rows.of(Table("馆名\t藏书\n东馆\t1\n西馆\t2")).within(6, 10)
        (1, 2)
        """
        if not self.known or not self.starts:
            return None
        first = max(0, bisect_right(self.starts, start) - 1)
        return first, max(first + 1, bisect_left(self.starts, end))


def _header(lines: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    r"""Give the lines that say what stands in the columns.

    >>> cells = [("馆名", "借还", ""), ("", "借出", "归还"), ("东馆", "1", "2")]
    >>> _header(["馆名\t借还\t", "\t借出\t归还", "东馆\t1\t2"], cells)
    '馆名\t借还\t\n\t借出\t归还'
    >>> _header(["|馆名|藏书|", "|---|---|", "|东馆|1|"], [])
    '|馆名|藏书|\n|---|---|'
    """
    wanted = _header_rows(rows)
    at = next(islice((at for at, line in enumerate(lines, 1) if not _RULE.match(line)), wanted - 1, None), len(lines))
    return "\n".join(lines[: at + (at < len(lines) and _is_rule(lines[at]))])


def _header_rows(rows: Sequence[Sequence[str]]) -> int:
    """Count the rows of a header: a cell over several columns leaves the others empty, and the next row fills them."""
    count = 1
    while count < min(len(rows), _MOST_HEADER_ROWS) and _is_filled(rows[count - 1], rows[count]):
        count += 1
    return count


def _is_filled(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Tell whether a row fills what the one above leaves empty; the corner of a table is empty by right."""
    return any(below.strip() and not above.strip() for above, below in zip(upper[1:], lower[1:], strict=False))


def _is_rule(line: str) -> bool:
    return bool(line.strip()) and _RULE.match(line) is not None
