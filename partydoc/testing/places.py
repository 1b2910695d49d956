"""Some places of a text, and the change made there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

from partydoc.numbering.scanning import WHOLE, scan
from partydoc.scripts import fold

_CODE = re.compile(r"\(?0[0-9]")
"""No marker: the code of a telephone number, (010)."""
_WHOLE = WHOLE - {"DECIMAL"}
"""Families whose series tell what a worn marker was."""
_MOST = 6
_SHARE = 50


def change_some(text: str, random: Random, changes: Mapping[str, str], behind: str = "") -> str:
    """Change characters at some places of a text: by the table, or by putting *behind* behind them.

    At most six places, in long texts one in fifty.
    """
    able = [place for place, character in enumerate(text) if behind or character in changes]
    if not able:
        return text
    most = max(_MOST, len(able) // _SHARE)
    chosen = {able[random.randrange(len(able))] for _ in range(random.randint(0, most))}
    changed = (changes.get(one, one) + behind if place in chosen else one for place, one in enumerate(text))
    return "".join(changed)


def whole_markers(text: str) -> list[tuple[int, int]]:
    r"""List the spans of the markers that stand where markers may stand, and lack nothing.

    >>> whole_markers("一、书屋\n二、馆舍\n-、经费")
    [(0, 2), (5, 7)]
    """
    folded = fold(text)
    spans = [(found.start, found.end) for found in scan(folded) if found.terminal in _WHOLE]
    return [(start, end) for start, end in spans if not _CODE.match(folded, start, end)]


def change_spans(text: str, changes: Mapping[tuple[int, int], str]) -> str:
    """Put other characters for some spans of a text."""
    parts, past = [], 0
    for start, end in sorted(changes):
        parts += [text[past:start], changes[start, end]]
        past = end
    return "".join([*parts, text[past:]])
