"""Tables of a Markdown text, which have bars between their cells and a divider below their head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_DIVIDER = re.compile(r"\|?(?:[ \t]*+:?-++:?[ \t]*+\|)*+(?:[ \t]*+:?-++:?[ \t]*+)?$")
_BAR = re.compile(r"\\.|(\|)")
_BLANKS: Final = " \t"
BARRED: Final = " \t|"
"""What converters of tables leave about a heading."""


def table_end(rows: Sequence[str], at: int) -> int:
    """Find where the table ends whose head stands at *at*: behind its last row with a bar; 0 where there is none.

    >>> table_end(["馆 | 册", "---|---", "甲 | 12", "各馆照办。"], 0), table_end(["馆 | 册", "甲 | 12"], 0)
    (3, 0)
    """
    if at + 1 == len(rows) or "|" not in rows[at] or not _is_divider(rows[at + 1]):
        return 0
    if len(cells(rows[at])) != len(cells(rows[at + 1])):
        return 0
    end = at + 2
    while end < len(rows) and "|" in rows[end]:
        end += 1
    return end


def cells(row: str) -> list[str]:
    r"""Cut a row of a table at its bars; escaped ones are none.

    >>> cells(r"| 甲 | 乙\|丙 |")
    ['甲', '乙\\|丙']
    """
    bare = row.strip(_BLANKS)
    bars = [found.start() for found in _BAR.finditer(bare) if found[1]]
    edges = [-1, *bars, len(bare)]
    first, last = bars[:1] == [0], len(bars) > 1 and bars[-1] == len(bare) - 1
    edges = edges[first : len(edges) - last]
    return [bare[start + 1 : end].strip(_BLANKS) for start, end in pairwise(edges)]


def _is_divider(row: str) -> bool:
    bare = row.strip(_BLANKS)
    return "-" in bare and _DIVIDER.match(bare) is not None and ("|" in bare or ":" in bare)


def without_bars(words: str) -> str:
    r"""Take away the bars about a heading, but for one that is escaped.

    >>> without_bars(r" | 甲\|"), without_bars(" 甲 |")
    ('甲\\|', '甲')
    """
    bare = words.strip(BARRED)
    escaped = (len(bare) - len(bare.rstrip("\\"))) % 2
    return f"{bare}|" if escaped else bare
