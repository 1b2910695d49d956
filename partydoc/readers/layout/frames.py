"""The frames of a page: where its lines begin and end, and whether it has columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from partydoc.readers.layout.grids import read_grids
from partydoc.readers.layout.lines import read_lines
from partydoc.readers.layout.pages import Frame, Line, Page, Run

FAR_BEYOND, SEVERAL = 3.0, 2  # ems beyond the right edge, and lines that end there
FEWEST = 4  # lines from which edges can be told
COLUMN_LINES = 6  # that a column has at least
COLUMN_WIDTH = 8.0  # ems
FULL_LINES = 0.5  # of the lines of a column of running text reach its right edge
CROSSING = 0.25  # of the lines may cross the gutter: headings above the columns
GUTTERS = 12  # places for a gutter that are looked at


def read_frames(page: Page) -> list[Frame]:
    """Put the runs of a page into frames, in the order in which they are read; `measure` finds their edges."""
    runs, tables = read_grids(page)
    lines = read_lines(runs, page.number)
    gutter = _gutter(lines, runs)
    if gutter is None:
        return [Frame(_with_rows(lines, tables))]
    place_of = {Run("", table[0].left, table[0].right, table[0].baseline, 1.0): table for table in tables}
    frames = []
    for band in filter(None, _bands([*runs, *place_of], gutter)):
        lines = read_lines([run for run in band if run.text], page.number)
        frames.append(Frame(_with_rows(lines, [place_of[run] for run in band if run in place_of])))
    return frames


def _with_rows(lines: list[Line], tables: Sequence[Sequence[Line]]) -> list[Line]:
    """Put the rows of ruled tables among the lines, from top to bottom; what stands across the page stays last."""
    upright = [line for line in lines if not (line.turn or line.label)]
    rows = [row for table in tables for row in table]
    return sorted([*upright, *rows], key=lambda line: line.baseline) + lines[len(upright) :]


def measure(frame: Frame) -> Frame:
    """Find the edges of a frame's lines, the distance between them, the size of most characters.

    What is furniture already, or a row of a table, says nothing about them.
    """
    upright = [line for line in frame.lines if not line.turn and not line.label and not line.row]
    if not upright:
        return frame
    sizes: Counter[float] = Counter()
    for line in upright:
        sizes[line.size] += len(line.text)
    size = frame.size = max(sizes.most_common(1)[0][0], 1e-6)
    body = [line for line in upright if abs(line.size - size) <= size * 0.12] or upright
    frame.left = _edge([line.left for line in body], size, least=True)
    frame.right = _edge([line.right for line in body], size, least=False)
    steps = [round(after.baseline - line.baseline, 1) for line, after in pairwise(body)]
    close = Counter(step for step in steps if 0.9 * size < step < 3 * size)
    frame.pitch = close.most_common(1)[0][0] if close else 1.6 * size
    return frame


def share_edges(frames: Sequence[Frame]) -> None:
    """Give frames of few lines the edges of the others, where their lines fit in.

    So for the right edge of any frame that has lines as far as the others: many short lines that end alike are none.
    """
    for frame in frames:
        _widen(frame)
    long = [frame for frame in frames if len(frame.lines) >= 2 * FEWEST]
    if not long:
        return
    left = sorted(frame.left for frame in long)[len(long) // 2]
    right = sorted(frame.right for frame in long)[len(long) // 2]
    for frame in frames:
        if len(frame.lines) < 2 * FEWEST and left - frame.size <= frame.left and frame.right <= right + frame.size:
            frame.left, frame.right = left, right
        elif frame.right < right - frame.size and any(_reaches(line, right, frame.size) for line in frame.lines):
            frame.right = right


def _widen(frame: Frame) -> None:
    """Move a right edge that several lines go far beyond: it is where short lines happen to end."""
    beyond = [line.right for line in frame.lines if not (line.turn or line.label or line.row)]
    beyond = [right for right in beyond if right > frame.right + FAR_BEYOND * frame.size]
    if len(beyond) >= SEVERAL:
        frame.right = sorted(beyond)[-SEVERAL]


def _reaches(line: Line, right: float, size: float) -> bool:
    return not (line.turn or line.label or line.row) and abs(line.right - right) <= size


def _edge(places: Sequence[float], size: float, *, least: bool) -> float:
    """Find the outermost place where several lines begin, or end."""
    width = 0.7 * size
    ordered = sorted(places, reverse=not least)
    needed = max(2, len(places) // 8)
    pairs = zip(ordered, ordered[needed - 1 :], strict=False)
    return next((place for place, reached in pairs if abs(reached - place) <= width), ordered[0])


def _gutter(lines: Sequence[Line], runs: Sequence[Run]) -> float | None:
    """Find the middle between two columns of running text; None where there is none beyond doubt."""
    upright = [run for run in runs if not (run.turn or run.apart)]
    starts = Counter(round(at) for line in lines for _, at in line.cells[1:] if not (line.turn or line.label))
    for start, count in starts.most_common(GUTTERS):
        if count < COLUMN_LINES:
            return None
        behind = [run for run in upright if run.left >= start - 2]
        before = [run for run in upright if run.right <= start - 2]
        crossing = len(upright) - len(behind) - len(before)
        if crossing <= CROSSING * len(upright) and all(map(_runs_on, (before, behind))):
            return float(start - 2)
    return None


def _runs_on(runs: Sequence[Run]) -> bool:
    """Tell a column of running text from one of a table: it is wide, and most of its lines are full."""
    if len(runs) < COLUMN_LINES:
        return False
    frame = measure(Frame(read_lines(runs, 0)))
    full = sum(frame.room(line) < 1 for line in frame.lines)
    parted = sum(len(line.cells) > 1 for line in frame.lines)
    wide = frame.right - frame.left >= COLUMN_WIDTH * frame.size
    return wide and full >= FULL_LINES * len(frame.lines) and parted * 4 < len(frame.lines)


def _bands(runs: Iterable[Run], gutter: float) -> list[list[Run]]:
    """Part the page at each line that crosses the gutter: what is above it is read first, a column after the other."""
    bands: list[list[Run]] = [[], []]
    for run in sorted(runs, key=lambda run: run.baseline):
        if run.left < gutter < run.right:
            bands += [[run], [], []]
        else:
            bands[-1 if run.left >= gutter else -2].append(run)
    return bands
