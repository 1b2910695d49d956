"""Where what stands inside of an object of OFD stands on the page."""

from __future__ import annotations

import math
from typing import NamedTuple

LARGEST = 1e9


class Matrix(NamedTuple):
    """An affine map: x to a·x + c·y + e, y to b·x + d·y + f.

    >>> Matrix(e=2, f=3).inside([], [10, 20, 5, 5]).at(1, 1)
    (13.0, 24.0)
    """

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Give where a place stands."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def inside(self, ctm: list[float], boundary: list[float]) -> Matrix:
        """Give the map of what is inside of an object: its own map, moved to where its boundary begins."""
        inner = Matrix(*ctm[:6])
        x, y = [*boundary, 0.0, 0.0][:2]
        a, b, c, d, _, _ = self
        e, f = self.at(inner.e + x, inner.f + y)
        return Matrix(
            a * inner.a + c * inner.b,
            b * inner.a + d * inner.b,
            a * inner.c + c * inner.d,
            b * inner.c + d * inner.d,
            e,
            f,
        )

    @property
    def scale(self) -> tuple[float, float]:
        """How many times as long things become along a line, and across it."""
        return math.hypot(self.a, self.b), math.hypot(self.c, self.d)

    @property
    def turn(self) -> int:
        """By how many degrees lines are turned, clockwise."""
        return round(math.degrees(math.atan2(self.b, self.a))) % 360


def numbers(value: str | None, most: int = 10_000) -> list[float]:
    """Read numbers parted by blanks; one that is none, or beyond all measure, ends them.

    >>> numbers("1 2.5 nan 4")
    [1.0, 2.5]
    """
    found: list[float] = []
    for part in (value or "").split()[:most]:
        try:
            number = float(part)
        except ValueError:
            break
        if not abs(number) < LARGEST:
            break
        found.append(number)
    return found


def steps(value: str | None, most: int) -> list[float]:
    """Read the distances from character to character; "g 3 4.5" stands for three of 4.5.

    >>> steps("g 3 4.5 2", 9)
    [4.5, 4.5, 4.5, 2.0]
    """
    parts = (value or "").split()[: 3 * most + 3]
    found: list[float] = []
    at = 0
    while at < len(parts) and len(found) < most:
        repeated = parts[at] == "g" and len(parts) > at + 2
        step = numbers(parts[at + 2] if repeated else parts[at])
        times = numbers(parts[at + 1]) if repeated else [1.0]
        if not step or not times:
            break
        found += step * max(0, min(int(times[0]), most - len(found)))
        at += 3 if repeated else 1
    return found
