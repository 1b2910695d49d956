"""How wide the lines of a text were set: the likeliest division into stretches, each of a width or not wrapped.

A hidden Markov model over the lines. A state is a width, with strict edges (cut by a program) or looser ones (set by a
page layout), or no wrap at all. Under a width a line is full, or it is the short last one of a paragraph; without a
wrap it may have any length, and seldom ends within a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from math import inf, log
from operator import add, ge, itemgetter
from typing import NamedTuple

from partydoc.repairs.line_breaks.breaks import CLOSING_MARKS, NARROWEST, has_pause
from partydoc.repairs.line_breaks.rows import Row

FEWEST = 4
"""Lines that were cut for being full, at least, where a text is wrapped."""

_STRICT, _WIDEST = 6, 2
_SLACK = 8
_HANGING = 4
_MISFITS = 3
_LOOSE, _RAGGED, _BEYOND = 8, 0.2, 4
_INDENT = 4
_ANY = log(1 / 150)
_STARTS, _CHANGES, _STOPS = -9.0, -9.0, -5.0


class Wrap(NamedTuple):
    """Lines of *width* half characters at most.

    *slack*: how much shorter a full line may be, besides what its next word needs; 0 where a program cut it. *lost*:
    the indents of paragraphs are gone from the text, so that their first lines are full two characters earlier.
    """

    width: int
    slack: int = 0
    lost: bool = False

    def is_full(self, row: Row) -> bool:
        """Tell whether what follows the line would not have gone into it."""
        return self.fills(row.width, row.wide, row.unit, row.word, row.text[-1:] in CLOSING_MARKS)

    def fills(self, width: int, wide: int, unit: int, word: int, marked: bool) -> bool:  # noqa: FBT001  the key of a cache
        """Tell whether a line so wide is full, *marked* if a closing mark ends it; see `Row`."""
        gap = self.width - width
        return self._fills(gap, self.width - wide, unit, word, marked) or (
            self.lost and self._fills(gap - _INDENT, self.width - _INDENT - wide, unit, word, marked)
        )

    def _fills(self, gap: int, left: int, unit: int, word: int, marked: bool) -> bool:  # noqa: FBT001  the key of a cache
        if self.slack:
            return -_BEYOND <= gap < max(self.slack, word)
        if gap >= 0:
            return gap < max(unit, word) or 0 <= left < unit
        return gap >= -_HANGING and marked

    def is_exact(self, row: Row) -> bool:
        """Tell whether not a single character more would have gone into the line, so that it may end within a word."""
        return not self.slack and min(self.width - row.width, abs(self.width - row.wide)) < row.unit

    @property
    def places(self) -> float:
        """Count the widths, in characters, that a full line may have."""
        return (self.slack + _BEYOND if self.slack else 2) / 2 * (2 if self.lost else 1)


def find_stretches(rows: Sequence[Row]) -> tuple[float, list[Wrap | None]]:
    """Give each row the wrap that it is most likely under, None for none, and the logarithm of the likelihood."""
    written = [row for row in rows if not row.blank]
    states: list[Wrap | None] = [None, *_candidates(written)]
    if len(states) == 1:
        return -inf, [None] * len(rows)
    likelihood, path = _likeliest(written, states)
    found = _believed(written, path)
    last: Wrap | None = None
    return likelihood, [last := (last if row.blank else next(found)) for row in rows]


def _believed(rows: Sequence[Row], path: Sequence[Wrap | None]) -> Iterator[Wrap | None]:
    """Take lines for wrapped only if enough full ones are of running text: titles are broken into lines too."""
    for wrapped, group in groupby(zip(path, rows, strict=True), key=lambda pair: pair[0] is not None):
        pairs = list(group)
        prose = sum(row.runs_on and wrap.is_full(row) and has_pause(row.text) for wrap, row in pairs if wrap)
        if wrapped and prose >= FEWEST:
            for wrap, stretch in groupby(pairs, key=itemgetter(0)):
                lines = [row for _, row in stretch]
                yield from [_eased(wrap, lines)] * len(lines)
        else:
            yield from [None] * len(pairs)


def _eased(wrap: Wrap | None, stretch: Sequence[Row]) -> Wrap | None:
    """Allow for slack where some lines that run on fall just short: a page layout, no program, set the lines.

    Headings that run on fall short by any length.
    """
    if wrap is None or wrap.slack:
        return wrap
    widths = (wrap.width, wrap.width - _INDENT) if wrap.lost else (wrap.width,)
    rows = [row for row in stretch if row.runs_on and has_pause(row.text) and not wrap.is_full(row)]
    short = [min(width - row.width for width in widths if width > row.width) for row in rows if row.width < widths[0]]
    close, far = (sum(low < gap <= low + _LOOSE for gap in short) for low in (0, _LOOSE))
    return wrap._replace(slack=_LOOSE) if close >= (1 if wrap.lost else _MISFITS) and close > 2 * far else wrap


def _candidates(rows: Iterable[Row]) -> list[Wrap]:
    """List the widths that many of the lines that run on have, or nearly have."""
    counts = Counter(row.width for row in rows if row.runs_on and row.width >= 2 * NARROWEST)
    strict = [width for width, count in counts.most_common(_STRICT) if count >= FEWEST]
    near = Counter({width: sum(counts[width - less] for less in range(_SLACK + 1)) for width in counts})
    ragged = [width for width, count in near.most_common(_WIDEST) if count >= FEWEST]
    lost = [width for width in strict if counts[width - _INDENT] >= FEWEST]
    return [
        *map(Wrap, strict),
        *(Wrap(width, lost=True) for width in lost),
        *(Wrap(width, _LOOSE) for width in ragged),
        *(Wrap(width, _LOOSE, lost=True) for width in ragged),
        *(Wrap(width, int(width * _RAGGED)) for width in ragged),
    ]


def _likeliest(rows: Sequence[Row], states: Sequence[Wrap | None]) -> tuple[float, list[Wrap | None]]:
    """Find the likeliest sequence of states, one a row (Viterbi)."""
    known = [_State(state) for state in states]
    scores = [_STARTS if state else 0.0 for state in states]
    steps: list[list[int]] = []
    likely = cache(lambda *look: [state.likelihood(*look) for state in known])
    for row in rows:
        closed = not row.runs_on or row.width < 2 * NARROWEST
        best = scores.index(max(scores))
        into_wrap, into_none = scores[best] + (_CHANGES if states[best] else _STARTS), scores[best] + _STOPS
        changes = [into_none, *[into_wrap] * (len(known) - 1)]
        stays = list(map(ge, scores, changes))
        steps.append([at if stay else best for at, stay in enumerate(stays)])
        marked = row.text[-1:] in CLOSING_MARKS
        found = likely(row.width, row.wide, row.unit, row.word, marked, closed)
        scores = list(map(add, map(max, scores, changes), found))
    at = scores.index(max(scores))
    path = []
    for step in reversed(steps):
        path.append(states[at])
        at = step[at]
    return max(scores), path[::-1]


# Logarithms of likelihoods: of a line that runs on, and of one that does not.
_UNWRAPPED = (log(0.1) + _ANY, log(0.9) + _ANY)
_FULL = (log(0.55), log(0.1))
_SHORT = (log(0.01), log(0.3))
_NEVER = log(0.004)
_OVER = log(0.0001) + _ANY


class _State:
    """A wrap, or none, with the logarithms of what a line is likely to be under it."""

    __slots__ = ("full", "short", "wrap")

    def __init__(self, wrap: Wrap | None) -> None:
        self.wrap = wrap
        self.full, self.short = _UNWRAPPED, _UNWRAPPED
        if wrap:
            places, width = log(2 * wrap.places), log(wrap.width)
            self.full = (_FULL[0] - places, _FULL[1] - places)
            self.short = ((_SHORT[0] if wrap.slack else _NEVER) - width, _SHORT[1] - width)

    def likelihood(
        self,
        width: int,
        wide: int,
        unit: int,
        word: int,
        marked: bool,  # noqa: FBT001  the key of a cache
        closed: bool,  # noqa: FBT001  the same
    ) -> float:
        """Give the logarithm of the likelihood of a line."""
        wrap = self.wrap
        if wrap is None:
            return _UNWRAPPED[closed]
        if width > wrap.width + _BEYOND:
            return _OVER
        return (self.full if wrap.fills(width, wide, unit, word, marked) else self.short)[closed]
