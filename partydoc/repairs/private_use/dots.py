"""Characters of private use that stand for the mark behind a number, where a series is numbered with one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.spans import Span

_BLANK = "[ \t\xa0\u2000-\u200a\u3000]"
_NUMBER = "[0-9０-９lI|Oo]{1,3}"
_AT_START = f"(?:^|[\n\r]){_BLANK}{{0,12}}"
_NUMBERED = compile_late(f"{_AT_START}(?P<number>{_NUMBER}){_BLANK}{{0,4}}(?P<sign>[\ue000-\uf8ff])")
_MARKED = compile_late(f"{_AT_START}{_NUMBER}(?P<sign>[.．、])(?![0-9０-９])")
_FEWEST = 3
_DOT = "．"
"""GB/T 15834-2011, B.3; GB/T 9704-2012, 7.3.3: a dot stands behind a bare Arabic numeral."""


def find_dots(text: str, counts: Mapping[str, int]) -> Iterator[Edit]:
    r"""Write the mark that the document's other numbers have, else a dot. *counts* says how often each sign is there.

    Only a series tells that the character is this mark: lines that begin with numbers, three of which go up by one, and
    no such character anywhere else.

    >>> [edit.text for edit in find_dots("1\ue010总馆\n2\ue010分馆\n3\ue010书屋", {"\ue010": 3})]
    ['．', '．', '．']
    """
    series: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _NUMBERED.finditer(text):
        series[match["sign"]].append(match)
    certain = [found for sign, found in series.items() if len(found) == counts[sign] and _is_series(found)]
    if certain:
        mark = _mark(text)
        places = sorted(match.start("sign") for found in certain for match in found)
        yield from (Edit(Span(place, place + 1), mark, "private_use") for place in places)


def _mark(text: str) -> str:
    marks = {match["sign"] for match in _MARKED.finditer(text)}
    return marks.pop() if len(marks) == 1 else _DOT


def _is_series(found: Sequence[re.Match[str]]) -> bool:
    """Tell that the numbers go up by one; one with a letter for a digit is left for others to restore."""
    values = [int(match["number"]) if match["number"].isdecimal() else 0 for match in found]
    return sum(after == before + 1 for before, after in pairwise(values) if before) >= _FEWEST - 1
