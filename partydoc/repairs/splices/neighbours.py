"""What stands side by side in a text: how often symbols follow each other, and how many different ones follow."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from functools import partial
from itertools import islice
from typing import NamedTuple

_SIZE = 21  # bits of a symbol: none is 0, so that the end of the text is less than all
_REST = (1 << _SIZE) - 1
_PART = 10  # bits that the first symbols of those that are sorted together differ in
_MOST = 3
_MANY = 32
"""Places of a piece from which on it is remembered what stands behind them: of fewer it is soon counted again."""


class Behind(NamedTuple):
    """How often a symbol stands behind a piece, how often the piece stands, how many different ones stand behind it."""

    found: int
    times: int
    kinds: int


class Neighbours:
    """All three symbols in a row of a text, as numbers in order: eight bytes each, however many differ.

    >>> Neighbours("书屋书屋书馆").behind("书", "屋"), Neighbours("书屋书屋书馆").behind("屋书", "屋")
    (Behind(found=2, times=3, kinds=2), Behind(found=1, times=2, kinds=2))
    """

    def __init__(self, shown: str) -> None:
        codes = array("q", (ord(one) + 1 for one in shown))
        codes.extend((0, 0))
        parts: dict[int, array[int]] = defaultdict(partial(array, "q"))
        for a, b, c in zip(codes, islice(codes, 1, None), islice(codes, 2, None), strict=False):
            parts[a >> _PART].append(a << 2 * _SIZE | b << _SIZE | c)
        del codes
        self._rows = array("q")
        for first in sorted(parts):  # one by one: sorted numbers are large
            self._rows.extend(sorted(parts.pop(first)))
        self._kinds: dict[str, int] = {}

    def behind(self, before: str, shown: str) -> Behind:
        """Count a symbol behind one or two others."""
        rows, code = self._rows, 0
        for one in before:
            code = code << _SIZE | ord(one) + 1
        shift = (_MOST - len(before)) * _SIZE
        low = bisect_left(rows, code << shift)
        high = bisect_left(rows, code + 1 << shift, low)
        if low == high:
            return Behind(0, 0, 0)
        rest = shift - _SIZE
        code = code << _SIZE | ord(shown) + 1
        first = bisect_left(rows, code << rest, low, high)
        found = bisect_left(rows, code + 1 << rest, first, high) - first
        return Behind(found, high - low, self._different(before, low, high, rest))

    def _different(self, before: str, low: int, high: int, rest: int) -> int:
        """Count the different symbols that stand next in some rows; the end of the text is none."""
        kinds = self._kinds.get(before)
        if kinds is None:
            pieces = {row >> rest for row in self._rows[low:high]}
            kinds = len(pieces) - (not self._rows[low] >> rest & _REST)
            if high - low > _MANY:
                self._kinds[before] = kinds
        return kinds
