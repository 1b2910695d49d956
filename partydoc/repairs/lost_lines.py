"""Put back the line ends of a text that has lost them, where the blanks that opened its paragraphs are left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.spans import Span

_SEEN = "[^ \xa0\u3000\t\n\r]"
_WIDE = "[\u3000\xa0]"
_BLANK = "[ \xa0\u3000]"
_WIDER = f"(?<={_SEEN}{_BLANK})(?:(?<={_WIDE}){_WIDE}|(?<= ) {{3}}){_BLANK}*+(?={_SEEN})"
_GAP = re.compile(f"{_BLANK}{_WIDER}")  # begins with one class: found faster
_SINGLE = re.compile(f"{_BLANK}(?<=[^ \xa0\u3000\t\n\r”》）]{_BLANK})(?=[^ \xa0\u3000\t\n\r“《（])")
_ANY = re.compile(f"{_BLANK}(?:(?<=[。！？]{_BLANK})(?={_SEEN})|{_WIDER})")
_LINE = re.compile("(?<![^\n\r])[^\n\r]{120,}")
_LONG = 400
"""Characters of a line in which single blanks may be what is left of line ends."""

_SENTENCES = re.compile("[。！？](?=[^。！？”’）)])")
_FULL = 0.75
"""Share of the sentences of such a line with a blank behind them, beyond which that is how its author types."""
_APART = frozenset(" \xa0\u3000\t\n\r")
_ENDS = frozenset("。！？：；…”’）)!?:;")
_FEWEST = 3
"""Gaps behind a mark that ends a sentence, before they show what the gaps of a line are."""

_MOST = 0.6
"""Share of the gaps of a line that stand behind such a mark, at least: in columns and forms they do not."""


def lost_lines(text: str) -> Iterator[Edit]:
    r"""Make line ends of the gaps in a long line: two wide blanks and more, which stood before its paragraphs.

    In a very long one so are single blanks, where they stand behind some of its sentences and behind little else.

    Left alone: lines with few gaps, and those whose gaps mostly stand behind no mark: columns, forms, names set wide.

    >>> year = "各馆延长开放时间，读者比上年增加两成，流动书屋走进三十个社区，图书借阅超过四十万册。"
    >>> [tuple(edit.span) for edit in lost_lines("　　".join([year] * 4))]
    [(42, 44), (86, 88), (130, 132)]
    >>> list(lost_lines(f"馆长　　副馆长　　主任　　{year * 3}"))
    []

    A gap between two letters that stand apart is none: 总　　则.
    """
    if not _ANY.search(text):  # neither a single blank behind a sentence nor a gap
        return
    for line in _LINE.finditer(text):
        gaps = [gap for gap in _GAP.finditer(text, *line.span()) if not _parts_letters(text, gap)]
        closed = sum(text[gap.start() - 1] in _ENDS for gap in gaps)
        if closed >= _FEWEST and closed >= _MOST * len(gaps):
            for gap in gaps:
                yield Edit(Span(*gap.span()), "\n", "lost_lines")
        elif line.end() - line.start() >= _LONG:
            yield from _single(text, line)


def _parts_letters(text: str, gap: re.Match[str]) -> bool:
    """Tell whether a single letter stands before the gap and another behind it: 总　　则."""
    before, behind = gap.start() - 2, gap.end() + 1
    return (before < 0 or text[before] in _APART) and (behind >= len(text) or text[behind] in _APART)


def _single(text: str, line: re.Match[str]) -> Iterator[Edit]:
    """Find the single blanks behind sentences, where some sentences have one and others have none."""
    gaps = list(_SINGLE.finditer(text, *line.span()))
    closed = [gap for gap in gaps if text[gap.start() - 1] in "。！？"]
    sentences = sum(1 for _ in _SENTENCES.finditer(text, *line.span()))
    if len(closed) >= _FEWEST and len(closed) >= _MOST * len(gaps) and len(closed) <= _FULL * sentences:
        for gap in closed:
            yield Edit(Span(*gap.span()), "\n", "lost_lines")
