"""How wide lines may have been set, and how likely a line is under such a width."""

from __future__ import annotations

from math import log
from typing import NamedTuple

from partydoc.repairs.line_breaks.rows import Look

INDENT = 4
_HANGING = _BEYOND = 4
_ANY = log(1 / 150)

# Logarithms of likelihoods: of a line that runs on, and of one that does not.
UNWRAPPED = (log(0.1) + _ANY, log(0.9) + _ANY)
_FULL = (log(0.55), log(0.1))
_SHORT = (log(0.01), log(0.3))
_NEVER = log(0.004)
_OVER = log(0.0001) + _ANY


class Wrap(NamedTuple):
    """Lines of *width* half characters at most.

    *slack*: how much shorter a full line may be, besides what its next word needs; 0 where a program cut it. *lost*:
    the indents of paragraphs are gone from the text, so that their first lines are full two characters earlier.
    """

    width: int
    slack: int = 0
    lost: bool = False

    def is_full(self, look: Look) -> bool:
        """Tell whether what follows the line would not have gone into it."""
        gap, earlier = self.width - look.width, INDENT * self.lost
        if self.slack:
            return -_BEYOND <= gap < max(self.slack, look.word) + earlier
        return self._is_cut(look, gap) or (self.lost and self._is_cut(look, gap - earlier))

    @staticmethod
    def _is_cut(look: Look, gap: int) -> bool:
        """Tell whether a program cut a line that is short of the edge by *gap*."""
        if gap >= 0:
            return gap < max(look.unit, look.word) or 0 <= gap + look.width - look.wide < look.unit
        return gap >= -_HANGING and look.marked

    def is_exact(self, look: Look) -> bool:
        """Tell whether not a single character more would have gone into the line, so that it may end within a word."""
        return not self.slack and min(self.width - look.width, abs(self.width - look.wide)) < look.unit

    @property
    def places(self) -> float:
        """Count the widths, in characters, that a full line may have."""
        return (self.slack + _BEYOND if self.slack else 2) / 2 * (2 if self.lost else 1)


class State:
    """A wrap with the logarithms of what a line is likely to be under it: that runs on, and that does not."""

    __slots__ = ("_full", "_last", "_short", "wrap")

    def __init__(self, wrap: Wrap) -> None:
        self.wrap = wrap
        self._last = wrap.width + _BEYOND
        places, width = log(2 * wrap.places), log(wrap.width)
        self._full = (_FULL[0] - places, _FULL[1] - places)
        self._short = ((_SHORT[0] if wrap.slack else _NEVER) - width, _SHORT[1] - width)

    def likelihood(self, look: Look) -> float:
        """Give the logarithm of the likelihood of a line."""
        if look.width > self._last:
            return _OVER
        return (self._full if self.wrap.is_full(look) else self._short)[look.closed]
