"""Places counted as JavaScript counts them."""

from __future__ import annotations

import re
from bisect import bisect_left

_BEYOND = re.compile("[\U00010000-\U0010ffff]")


class Units:
    r"""Turns code points of a text into UTF-16 code units, of which a character beyond U+FFFF takes two.

    >>> Units("\U00020000图书馆").at(2)
    3
    """

    def __init__(self, text: str) -> None:
        self._beyond = [found.start() for found in _BEYOND.finditer(text)]

    def at(self, place: int) -> int:
        """Give the place in units."""
        return place + bisect_left(self._beyond, place) if self._beyond else place


def length(text: str) -> int:
    """Count the units of a text."""
    return len(text) + sum(1 for _ in _BEYOND.finditer(text))
