"""How wide lines may have been set, and how likely a line is under such a width."""

from __future__ import annotations

from collections.abc import Iterable
from math import log
from typing import NamedTuple

from partydoc.repairs.line_breaks.rows import HANGING, Look

INDENT = 4
_ANY = log(1 / 150)

# Logarithms of likelihoods: of a line that runs on, and of one that does not.
_UNWRAPPED = (log(0.1) + _ANY, log(0.9) + _ANY)
_FULL = (log(0.25), log(0.05))
_SHORT = (log(0.01), log(0.68))
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
        if self.slack:
            return -HANGING <= self.width - look.width < max(self.slack, look.word) + INDENT * self.lost
        return look.least <= self.width < look.most or (self.lost and look.least <= self.width - INDENT < look.most)

    def is_exact(self, look: Look) -> bool:
        """Tell whether not a single character more would have gone into the line, so that it may end within a word."""
        return not self.slack and min(self.width - look.width, abs(self.width - look.wide)) < look.unit

    @property
    def places(self) -> float:
        """Count the widths, in characters, that a full line may have."""
        return (self.slack + HANGING if self.slack else 2) / 2 * (2 if self.lost else 1)


class _State:
    """A wrap with the logarithms of what a line is likely to be under it: that runs on, and that does not."""

    __slots__ = ("first", "full", "last", "short", "wrap")

    def __init__(self, wrap: Wrap) -> None:
        self.wrap = wrap
        self.first, self.last = wrap.width - wrap.slack - INDENT, wrap.width + HANGING
        places, width = log(2 * wrap.places), log(wrap.width)
        self.full = (_FULL[0] - places, _FULL[1] - places)
        self.short = ((_SHORT[0] if wrap.slack else _NEVER) - width, _SHORT[1] - width)

    def likelihood(self, look: Look) -> float:
        """Give the logarithm of the likelihood of a line."""
        if look.width > self.last:
            return _OVER
        return (self.full if self.wrap.is_full(look) else self.short)[look.closed]


class Likelihoods(dict[Look, tuple[list[float], bool]]):
    """What each look of a line is likely to be: without a wrap and under each, and whether no wrap is as likely."""

    def __init__(self, wraps: Iterable[Wrap]) -> None:
        super().__init__()
        self._states = [_State(wrap) for wrap in wraps]
        self._last = max(state.last for state in self._states)
        self._first = min(state.first for state in self._states)
        self._over = tuple(self._found(closed, [_OVER] * len(self._states)) for closed in (False, True))
        self._short = tuple(self._found(end, [state.short[end] for state in self._states]) for end in (False, True))

    def __missing__(self, look: Look) -> tuple[list[float], bool]:
        closed, most = look.closed, look.most
        if look.width > self._last:
            found = self._over[closed]
        elif most < self._first:
            found = self._short[closed]
        else:
            likely = [state.short[closed] if most < state.first else state.likelihood(look) for state in self._states]
            found = self._found(closed, likely)
        self[look] = found
        return found

    @staticmethod
    def _found(closed: bool, wrapped: list[float]) -> tuple[list[float], bool]:  # noqa: FBT001  an index
        return [_UNWRAPPED[closed], *wrapped], max(wrapped) < _UNWRAPPED[closed]
