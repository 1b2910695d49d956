"""Put back the line ends of a text that has lost them, where the blanks that opened its paragraphs are left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.spans import Span

_SEEN = "[^ \xa0\u3000\t\n\r]"
_WIDE = "[\u3000\xa0]"
_BLANK = "[ \xa0\u3000]"
_GAP = re.compile(  # begins with one class: found faster
    f"{_BLANK}(?<={_SEEN}{_BLANK})(?:(?<={_WIDE}){_WIDE}|(?<= ) {{3}}){_BLANK}{{0,20}}(?={_SEEN})"
)
_LINE = re.compile("(?<![^\n\r])[^\n\r]{120,}")
_ENDS = frozenset("。！？：；…”’）)!?:;")
_FEWEST = 3
"""Gaps behind a mark that ends a sentence, before they show what the gaps of a line are."""

_MOST = 0.6
"""Share of the gaps of a line that stand behind such a mark, at least: in columns and forms they do not."""


def lost_lines(text: str) -> Iterator[Edit]:
    r"""Make line ends of the gaps in a long line: two wide blanks and more, which stood before its paragraphs.

    Left alone: single blanks; lines with few gaps, and those whose gaps mostly stand behind no mark: columns, forms,
    names set wide.

    >>> year = "各馆延长开放时间，读者比上年增加两成，流动书屋走进三十个社区，图书借阅超过四十万册。"
    >>> [tuple(edit.span) for edit in lost_lines("　　".join([year] * 4))]
    [(42, 44), (86, 88), (130, 132)]
    >>> list(lost_lines(f"馆长　　副馆长　　主任　　{year * 3}"))
    []
    """
    if not _GAP.search(text):
        return
    for line in _LINE.finditer(text):
        gaps = list(_GAP.finditer(text, *line.span()))
        closed = sum(text[gap.start() - 1] in _ENDS for gap in gaps)
        if closed >= _FEWEST and closed >= _MOST * len(gaps):
            for gap in gaps:
                yield Edit(Span(*gap.span()), "\n", "lost_lines")
