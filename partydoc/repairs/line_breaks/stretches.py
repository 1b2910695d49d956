"""How wide the lines of a text were set: the likeliest division into stretches, each of a width or not wrapped.

A hidden Markov model over the lines. A state is a width, with strict edges (cut by a program) or looser ones (set by a
page layout), or no wrap at all. Under a width a line is full, or it is the short last one of a paragraph; without a
wrap it may have any length, and seldom ends within a sentence.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import inf
from operator import itemgetter

from partydoc.repairs.line_breaks.breaks import NARROWEST
from partydoc.repairs.line_breaks.remnants import fill_remnants
from partydoc.repairs.line_breaks.rows import Look, Row, measure
from partydoc.repairs.line_breaks.widths import INDENT, Likelihoods, Wrap

FEWEST = 4
"""Lines that were cut for being full, at least, where a text is wrapped."""

_STRICT, _WIDEST = 6, 2
SLACK = 8
_MISFITS = 3
_SHARE = 0.02
_LOOSE, _RAGGED = 8, 0.2
_STARTS, _STOPS = -9.0, -5.0

_Path = list[Wrap | None]


def find_stretches(rows: Sequence[Row], measures: Iterable[bool]) -> list[Wrap | None]:
    """Give each row the wrap that it is most likely under, None for none, and leave the rows with the best measure.

    That is the one by which the lines are likeliest; *measures* are those to try, as `measure` takes them.
    """
    if sum(row.prose for row in rows) < FEWEST:
        return [None] * len(rows)
    written = [row for row in rows if row.text]
    found = [_measured(rows, written, halves=halves) for halves in measures]
    _, path, looks = max(found, key=itemgetter(0))
    for row, look in zip(rows, looks, strict=True):
        row.look = look
    believed = _believed(written, path)
    last: Wrap | None = None
    wraps = [last := (last if not row.text else next(believed)) for row in rows]
    return fill_remnants(rows, wraps) if any(wraps) else wraps


def _measured(rows: Sequence[Row], written: Sequence[Row], *, halves: bool) -> tuple[float, _Path, list[Look]]:
    """Measure the rows, and find the likeliest states of those that are *written*."""
    measure(rows, halves=halves)
    looks = [row.look for row in rows]
    wraps = _candidates(written)
    if not wraps:
        return -inf, [None] * len(written), looks
    return *_likeliest(written, [None, *wraps]), looks


def _believed(rows: Sequence[Row], path: Sequence[Wrap | None]) -> Iterator[Wrap | None]:
    """Take lines for wrapped only if enough full ones are of running text: titles are broken into lines too."""
    for wrapped, group in groupby(zip(path, rows, strict=True), key=lambda pair: pair[0] is not None):
        pairs = list(group)
        prose = sum(row.prose and wrap.is_full(row.look) for wrap, row in pairs if wrap)
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
    rows = [row for row in stretch if row.prose and not wrap.is_full(row.look)]
    short = [
        min(width - row.look.width for width in widths if width > row.look.width)
        for row in rows
        if row.look.width < widths[0]
    ]
    close, far = (sum(low < gap <= low + _LOOSE for gap in short) for low in (0, _LOOSE))
    least = 1 if wrap.lost else max(_MISFITS, _SHARE * len(stretch))
    return wrap._replace(slack=_LOOSE) if close >= least and close > 2 * far else wrap


def _is_wide(width: int) -> bool:
    return width >= 2 * NARROWEST


def _near(counts: Counter[int]) -> Counter[int]:
    """Count the lines of each width with those that are a little shorter."""
    times = counts.get  # a Counter asked for what it lacks calls back
    return Counter({width: sum([times(width - less, 0) for less in range(SLACK + 1)]) for width in counts})


def _candidates(rows: Iterable[Row]) -> list[Wrap]:
    """List the widths that many of the lines that run on have, or nearly have."""
    counts = Counter(row.look.width for row in rows if row.runs_on and _is_wide(row.look.width))
    strict = [width for width, count in counts.most_common(_STRICT) if count >= FEWEST]
    ragged = [width for width, count in _near(counts).most_common(_WIDEST) if count >= FEWEST]
    lost = [width for width in strict if counts[width - INDENT] >= FEWEST]
    return [
        *map(Wrap, strict),
        *(Wrap(width, lost=True) for width in lost),
        *(Wrap(width, _LOOSE) for width in ragged),
        *(Wrap(width, _LOOSE, lost=True) for width in ragged),
        *(Wrap(width, int(width * _RAGGED)) for width in ragged),
    ]


def _likeliest(rows: Sequence[Row], states: Sequence[Wrap | None]) -> tuple[float, _Path]:
    """Find the likeliest sequence of states, one a row (Viterbi). The first state is that of no wrap."""
    known = Likelihoods(filter(None, states))
    anew = [-inf] * (len(states) - 1)
    scores, steps, tried = [0.0, *anew], array("d"), bytearray()
    apart = True  # a wrap can as well begin with the next row
    for row in rows:
        likely, hopeless = known[row.look]
        apart = hopeless and (apart or max(scores[1:]) < scores[0] + _STARTS)
        tried.append(not apart)
        if apart:
            scores = [scores[0] + likely[0], *anew]
            continue
        best, none = max(scores), scores[0]
        steps.extend(scores)
        enters, stops = best + _STARTS, best + _STOPS
        pairs = zip(scores, likely, strict=True)
        scores = [(score if score >= enters else enters) + more for score, more in pairs]  # noqa: FURB136  calls cost
        scores[0] = max(none, stops) + likely[0]
    return max(scores), _path(steps, tried, states, scores.index(max(scores)))


def _path(steps: array[float], tried: bytearray, states: Sequence[Wrap | None], last: int) -> _Path:
    """Go back from the last state; *steps* are the scores of all states before each row where a wrap was *tried*."""
    path, at, end = _Path(), last, len(steps)
    for any_wrap in reversed(tried):
        path.append(states[at])
        if any_wrap:
            at = _before(steps[end - len(states) : end], at)
            end -= len(states)
        else:
            at = 0
    return path[::-1]


def _before(scores: array[float], state: int) -> int:
    """Give the state before a row that is in *state*."""
    best = max(scores)
    return state if scores[state] >= best + (_STARTS if state else _STOPS) else scores.index(best)
