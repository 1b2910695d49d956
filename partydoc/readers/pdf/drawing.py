"""The straight lines that are drawn on a page of a PDF: they part cells. It needs nothing of partydoc either."""

from __future__ import annotations

import bisect
import ctypes
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partydoc.readers.pdf.worker import Run

PATH, FORM = 2, 5
LINE_TO, MOVE_TO = 0, 2
MOST_STEPS = 60_000  # objects, and points of paths, that are looked at in a file: a second or so
THIN, SHORTEST = 3.0, 4.0  # points: a bar so thin is a line, a line so short is none
NARROWEST = 12.0  # points: a column, and a piece of a line that is no dash
SLACK = 0.35  # ems: a character may reach over the line beside it

Point = tuple[float, float]
Rule = tuple[float, float, float, float]
"""A line as the page is shown: its left, top, right and bottom, from the top left corner."""


class Budget:
    """How much of what a file draws is looked at; what is beyond parts no cells, and its text is read all the same."""

    def __init__(self) -> None:
        self.left = MOST_STEPS

    def spend(self, steps: int = 1) -> bool:
        """Tell whether so many steps are left, and take them."""
        self.left -= steps
        return self.left >= 0


class Walls:
    """The upright lines that are drawn on a page, by their places from left to right."""

    def __init__(self, rules: list[Rule]) -> None:
        self.upright = sorted(rule for rule in rules if rule[2] - rule[0] <= THIN)
        self.places = [rule[0] for rule in self.upright]

    def part(self, run: Run, left: float) -> bool:
        """Tell whether a line is drawn between a run and the character that begins at *left*."""
        if run.turn or not self.upright:
            return False
        slack = SLACK * run.size
        first = bisect.bisect_left(self.places, min(run.right, left) - slack)
        last = bisect.bisect_right(self.places, max(run.right, left) + slack)
        middle = run.baseline - slack
        return any(rule[1] <= middle <= rule[3] for rule in self.upright[first:last])


def drawn_lines(pdfium: Any, page: Any, budget: Budget) -> Iterator[tuple[Point, Point]]:
    """Yield the lines of a page that stand level or upright, in its own places."""
    for at in range(pdfium.FPDFPage_CountObjects(page)):
        if not budget.spend():
            return
        shape = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind == PATH:
            yield from _straight(_lines_of(pdfium, shape, budget, _matrix(pdfium, shape)))
        elif kind == FORM:
            outer = _matrix(pdfium, shape)
            for inner in _paths_within(pdfium, shape, budget):
                yield from _straight(_lines_of(pdfium, inner, budget, _matrix(pdfium, inner), outer))


def _paths_within(pdfium: Any, form: Any, budget: Budget) -> Iterator[Any]:
    for at in range(pdfium.FPDFFormObj_CountObjects(form)):
        if not budget.spend():
            return
        shape = pdfium.FPDFFormObj_GetObject(form, at)
        if pdfium.FPDFPageObj_GetType(shape) == PATH:
            yield shape


def seams(rules: list[Rule]) -> list[Rule]:
    """Give an upright line for each place where level ones below each other are set together of pieces, cell by cell.

    So a table shows its columns that has none drawn between them.
    """
    pieces = sorted((rule for rule in rules if rule[2] - rule[0] >= NARROWEST), key=lambda rule: (rule[1], rule[0]))
    ends: dict[int, list[Rule]] = {}
    for one, other in itertools.pairwise(pieces):
        if abs(one[1] - other[1]) <= 1 and 0 <= other[0] - one[2] <= THIN:
            ends.setdefault(round((one[2] + other[0]) / 2 / THIN), []).append((one[2], one[1], other[0], other[1]))
    found = []
    for group in ends.values():
        top, bottom = group[0][1], group[-1][3]
        if bottom - top > NARROWEST:
            middle = round(sum(left + right for left, _, right, _ in group) / 2 / len(group), 1)
            found.append((middle, top, middle, bottom))
    return found


def _matrix(pdfium: Any, shape: Any) -> Any:
    matrix = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
    pdfium.FPDFPageObj_GetMatrix(shape, matrix)
    return matrix


def _is_tiny(pdfium: Any, path: Any) -> bool:
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    known = pdfium.FPDFPageObj_GetBounds(path, left, low, right, high)
    return bool(known) and max(right.value - left.value, high.value - low.value) < SHORTEST


def _lines_of(pdfium: Any, path: Any, budget: Budget, *matrices: Any) -> Iterator[tuple[Point, Point]]:
    """Yield the lines of a path; of one that is only filled, none that is the side of an area."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    count = pdfium.FPDFPath_CountSegments(path)
    if not (fill.value or stroke.value) or _is_tiny(pdfium, path) or not budget.spend(count):
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    figure: list[Point] = []
    for at in range(count + 1):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        kind = pdfium.FPDFPathSegment_GetType(segment) if segment else MOVE_TO
        if kind == MOVE_TO:
            yield from _figure(figure, stroked=bool(stroke.value))
            figure = []
        if not segment or not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return
        figure.append(_placed((x.value, y.value), matrices))
        if kind == LINE_TO and pdfium.FPDFPathSegment_GetClose(segment):
            figure.append(figure[0])


def _placed(point: Point, matrices: tuple[Any, ...]) -> Point:
    for matrix in matrices:
        x, y = point
        point = matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f
    return point


def _figure(points: list[Point], *, stroked: bool) -> Iterator[tuple[Point, Point]]:
    """Yield the lines of one figure; a thin bar is a line itself."""
    if len(points) < 2:  # noqa: PLR2004  a point
        return
    xs, ys = zip(*points, strict=True)
    left, right, low, high = min(xs), max(xs), min(ys), max(ys)
    if min(right - left, high - low) <= THIN:
        level = right - left >= high - low
        middle = ((low + high) / 2, (left + right) / 2)
        yield ((left, middle[0]), (right, middle[0])) if level else ((middle[1], low), (middle[1], high))
    elif stroked:
        yield from itertools.pairwise(points)


def _straight(lines: Iterator[tuple[Point, Point]]) -> Iterator[tuple[Point, Point]]:
    """Leave out what is slanted or short."""
    for start, end in lines:
        sides = sorted((abs(start[0] - end[0]), abs(start[1] - end[1])))
        if sides[0] < 1 and sides[1] >= SHORTEST:
            yield start, end
