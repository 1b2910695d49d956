"""What follows what in official documents: how often symbols were seen, alone, behind one other and behind two.

The table, sequences.txt, has a line for each that something follows: what stands before, how often it was seen, how
often with something that the table does not name, then what follows, in groups behind a number; what stands in group
*n* was seen 2ⁿ times or more, and less than twice as often. `python -m tests.benchmarks.sequences` counts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from attrs import define, field, frozen

_LINE = re.compile(r"(\D{0,2})(\d{1,9}),(\d{1,9})=(\d.{1,99999})")
_GROUP = re.compile(r"(\d{1,2})(\D{1,99999})")

_LEAST = 0.001
"""The least share of the others, since counts are not exact."""

_SELDOM = 2.0
"""How often what the table does not name was seen behind one symbol, at most, but for a few."""

_DISCOUNT = 0.7
"""What is taken from each count for what was never seen."""


@frozen
class _Followers:
    """How likely what the table names follows something, and how much likelier the others are than without it.

    *most* is how likely another one is at most: it was seen too seldom to be named.
    """

    named: Mapping[str, float]
    others: float
    most: float


@define
class Sequences:
    """How likely symbols follow none, one or two others; *lines* are those of the table by what they begin with."""

    lines: Mapping[str, tuple[str, str, str]]
    _followers: dict[str, _Followers] = field(factory=dict)

    @classmethod
    def of(cls, lines: Iterable[str]) -> Sequences:
        """Take the lines of a table.

        >>> Sequences.of(["国100,0=6家1旗"]).behind("国", "家", 0.0) > 0.9
        True
        """
        return cls({match[1]: (match[2], match[3], match[4]) for line in lines if (match := _LINE.fullmatch(line))})

    def behind(self, before: str, symbol: str, alone: float) -> float:
        """Tell how likely a symbol follows others; *alone* is how likely it is where they do not say it."""
        scale = 1.0
        while before:
            found = self._followers.get(before) or self._read(before)
            if symbol in found.named:
                return scale * found.named[symbol]
            if len(before) == 1:
                return scale * min(found.others * alone, found.most)
            scale, before = scale * found.others, before[1:]
        return scale * alone

    def most(self, before: str) -> float:
        """Tell how likely what the table does not name is behind a symbol, at most."""
        return (self._followers.get(before) or self._read(before)).most

    def alone(self, symbol: str, otherwise: float) -> float:
        """Tell how likely a symbol is; *otherwise* if it was never seen."""
        found = self._followers.get("") or self._read("")
        return found.named.get(symbol, otherwise)

    def _read(self, before: str) -> _Followers:
        times, left, shown = self.lines.get(before, ("1", "1", ""))
        counts = {symbol: 2.0 ** int(power) for power, found in _GROUP.findall(shown) for symbol in found}
        scale = (int(times) - int(left)) / (sum(counts.values()) or 1)
        named = {symbol: max(count * scale - _DISCOUNT, 0.1) / int(times) for symbol, count in counts.items()}
        without = sum(self.behind(before[1:], symbol, self.alone(symbol, 0)) for symbol in named) if before else 0
        others = _share_left(named.values()) / max(1 - without, _LEAST)
        self._followers[before] = found = _Followers(named, others, _SELDOM / int(times))
        return found


def _share_left(named: Iterable[float]) -> float:
    return max(1 - sum(named), _LEAST)


@cache
def sequences() -> Sequences:
    """Load the table. Only texts that a tool converted want it: it takes some time."""
    table = Path(__file__).with_name("sequences.txt")
    return Sequences.of(table.read_text(encoding="utf-8").split("\n"))
