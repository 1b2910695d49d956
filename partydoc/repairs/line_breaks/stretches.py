"""How wide the lines of a text were set: the likeliest division into stretches, each of a width or not wrapped.

A hidden Markov model over the lines. A state is a width, with strict edges (cut by a program) or looser ones (set by a
page layout), or no wrap at all. Under a width a line is full, or it is the short last one of a paragraph; without a
wrap it may have any length, and seldom ends within a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import inf
from operator import add, ge, itemgetter

from partydoc.repairs.line_breaks.breaks import NARROWEST, has_pause
from partydoc.repairs.line_breaks.rows import Look, Row
from partydoc.repairs.line_breaks.widths import INDENT, UNWRAPPED, State, Wrap

FEWEST = 4
"""Lines that were cut for being full, at least, where a text is wrapped."""

_STRICT, _WIDEST = 6, 2
_SLACK = 8
_MISFITS = 3
_LOOSE, _RAGGED = 8, 0.2
_STARTS, _CHANGES, _STOPS = -9.0, -9.0, -5.0


def find_stretches(rows: Sequence[Row]) -> tuple[float, list[Wrap | None]]:
    """Give each row the wrap that it is most likely under, None for none, and the logarithm of the likelihood."""
    written = [row for row in rows if row.text]
    states: list[Wrap | None] = [None, *_candidates(written)]
    if len(states) == 1:
        return -inf, [None] * len(rows)
    likelihood, path = _likeliest(written, states)
    found = _believed(written, path)
    last: Wrap | None = None
    return likelihood, [last := (last if not row.text else next(found)) for row in rows]


def _believed(rows: Sequence[Row], path: Sequence[Wrap | None]) -> Iterator[Wrap | None]:
    """Take lines for wrapped only if enough full ones are of running text: titles are broken into lines too."""
    for wrapped, group in groupby(zip(path, rows, strict=True), key=lambda pair: pair[0] is not None):
        pairs = list(group)
        prose = sum(row.runs_on and wrap.is_full(row.look) and has_pause(row.text) for wrap, row in pairs if wrap)
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
    widths = (wrap.width, wrap.width - INDENT) if wrap.lost else (wrap.width,)
    rows = [row for row in stretch if row.runs_on and has_pause(row.text) and not wrap.is_full(row.look)]
    short = [min(width - row.look.width for width in widths if width > row.look.width) for row in rows if row.look.width < widths[0]]
    close, far = (sum(low < gap <= low + _LOOSE for gap in short) for low in (0, _LOOSE))
    return wrap._replace(slack=_LOOSE) if close >= (1 if wrap.lost else _MISFITS) and close > 2 * far else wrap


def _candidates(rows: Iterable[Row]) -> list[Wrap]:
    """List the widths that many of the lines that run on have, or nearly have."""
    counts = Counter(row.look.width for row in rows if row.runs_on and row.look.width >= 2 * NARROWEST)
    strict = [width for width, count in counts.most_common(_STRICT) if count >= FEWEST]
    near = Counter({width: sum(counts[width - less] for less in range(_SLACK + 1)) for width in counts})
    ragged = [width for width, count in near.most_common(_WIDEST) if count >= FEWEST]
    lost = [width for width in strict if counts[width - INDENT] >= FEWEST]
    return [
        *map(Wrap, strict),
        *(Wrap(width, lost=True) for width in lost),
        *(Wrap(width, _LOOSE) for width in ragged),
        *(Wrap(width, _LOOSE, lost=True) for width in ragged),
        *(Wrap(width, int(width * _RAGGED)) for width in ragged),
    ]


def _likeliest(rows: Sequence[Row], states: Sequence[Wrap | None]) -> tuple[float, list[Wrap | None]]:
    """Find the likeliest sequence of states, one a row (Viterbi). The first state is that of no wrap."""
    known = _Likelihoods(filter(None, states))
    anew = [-inf] * len(known.states)
    scores, steps = [0.0, *anew], list[list[int]]()
    apart, begin = True, [0] * len(states)  # apart: a wrap can as well begin with the next row
    for row in rows:
        likely, hopeless = known[row.look]
        if apart and hopeless:
            scores[0] += likely[0]
            steps.append(begin)
            continue
        best = scores.index(top := max(scores))
        changes = [top + _STOPS, *[top + (_CHANGES if best else _STARTS)] * len(anew)]
        steps.append([at if stay else best for at, stay in enumerate(map(ge, scores, changes))])
        scores = list(map(add, map(max, scores, changes), likely))
        if apart := max(scores[1:]) < scores[0] + _STARTS:
            scores[1:] = anew
    at = scores.index(max(scores))
    path = []
    for step in reversed(steps):
        path.append(states[at])
        at = step[at]
    return max(scores), path[::-1]


class _Likelihoods(dict[Look, tuple[list[float], bool]]):
    """What each look of a line is likely to be: without a wrap and under each, and whether no wrap is as likely."""

    def __init__(self, wraps: Iterable[Wrap]) -> None:
        super().__init__()
        self.states = [State(wrap) for wrap in wraps]

    def __missing__(self, look: Look) -> tuple[list[float], bool]:
        unwrapped, wrapped = UNWRAPPED[look.closed], [state.likelihood(look) for state in self.states]
        self[look] = found = [unwrapped, *wrapped], max(wrapped) < unwrapped
        return found
