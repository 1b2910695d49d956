"""Tables whose cells are ruled: drawn lines that meet make a grid, and a cell is what no line goes through."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field, frozen

from partydoc.numbering.markers import written_end
from partydoc.readers.layout.lines import read_lines
from partydoc.readers.layout.pages import Line, Page, Rule, Run
from partydoc.readers.layout.paragraphs import join_texts

SLACK = 3.0  # points by which lines that meet may miss each other
MOST_RULES = 800  # of a page, joined
MOST_CELLS = 20_000
FEWEST = 2  # rows, and columns
ALONE = 3  # columns of a table that has one row on its page
LONGEST_CELL = 1_500  # characters in a cell of a table of few rows: columns of running text may be ruled too
RAISED = 0.3  # ems from the baseline to the middle of a character


@frozen
class Span:
    """A line in one direction: *at* is its place across, *start* and *end* are those along it."""

    at: float
    start: float
    end: float


@define(eq=False)
class Grid:
    """The columns and rows of a table by their edges, and to which cell each of their crossings belongs."""

    xs: list[float]
    ys: list[float]
    cells: dict[tuple[int, int], tuple[int, int]] = field(factory=dict)

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a place is within the table."""
        return self.xs[0] - SLACK <= x <= self.xs[-1] + SLACK and self.ys[0] <= y <= self.ys[-1]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Give the row and the column in which the cell at a place begins."""
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        return self.cells[row, column]


def read_grids(page: Page) -> tuple[list[Run], list[list[Line]]]:
    """Part a page into the runs that stand in no ruled table, and the tables, each the lines of its rows."""
    grids = list(_grids(page.rules))
    if not grids:
        return list(page.runs), []
    outside: list[Run] = []
    inside: list[list[Run]] = [[] for _ in grids]
    for run in page.runs:
        x, y = (run.left + run.right) / 2, run.baseline - RAISED * run.size
        at = next((at for at, grid in enumerate(grids) if not (run.turn or run.apart) and grid.holds(x, y)), None)
        (outside if at is None else inside[at]).append(run)
    tables: list[list[Line]] = []
    for grid, runs in zip(grids, inside, strict=True):
        cells = _cells(grid, runs)
        if _runs_on(grid, cells.values()):
            outside += runs
            continue
        for row in range(_heads(grid, cells, page.number)):
            outside += cells.pop((row, 0))
        if cells:
            tables.append(list(_rows(grid, cells, page.number)))
    return outside, tables


def _grids(rules: Iterable[Rule]) -> Iterator[Grid]:
    """Yield the grids of a page, those that stand in a cell of another left out."""
    level = _joined(Span(rule.top, rule.left, rule.right) for rule in rules if not rule.upright)
    upright = _joined(Span(rule.left, rule.top, rule.bottom) for rule in rules if rule.upright)
    if len(level) + len(upright) > MOST_RULES:
        return
    found = [grid for group in _groups(level, upright) if (grid := _grid(*group))]
    found.sort(key=lambda grid: -(grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0]))
    kept: list[Grid] = []
    for grid in found:
        middle = (grid.xs[0] + grid.xs[-1]) / 2, (grid.ys[0] + grid.ys[-1]) / 2
        if not any(other.holds(*middle) for other in kept):
            kept.append(grid)
            yield grid


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Join the pieces of which programs make a line."""
    joined: list[Span] = []
    for at, group in _clusters(spans):
        pieces = sorted(group, key=lambda span: span.start)
        start, end = pieces[0].start, pieces[0].end
        for piece in pieces[1:]:
            if piece.start > end + SLACK:
                joined.append(Span(at, start, end))
                start, end = piece.start, piece.end
            end = max(end, piece.end)
        joined.append(Span(at, start, end))
    return joined


def _clusters(spans: Iterable[Span]) -> Iterator[tuple[float, list[Span]]]:
    """Group lines at one place, as far as they may miss each other."""
    group: list[Span] = []
    for span in sorted(spans, key=lambda span: span.at):
        if group and span.at - group[0].at > SLACK:
            yield group[0].at, group
            group = []
        group.append(span)
    if group:
        yield group[0].at, group


def _groups(level: Sequence[Span], upright: Sequence[Span]) -> Iterator[tuple[list[Span], list[Span]]]:
    """Yield the lines that meet each other, over others too: the level and the upright ones."""
    group_of = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while group_of[at] != at:
            group_of[at] = at = group_of[group_of[at]]
        return at

    for one, across in enumerate(level):
        for other, down in enumerate(upright, len(level)):
            if _meet(across, down):
                group_of[root(other)] = root(one)
    groups: defaultdict[int, tuple[list[Span], list[Span]]] = defaultdict(lambda: ([], []))
    for at, span in enumerate([*level, *upright]):
        groups[root(at)][at >= len(level)].append(span)
    yield from groups.values()


def _meet(across: Span, down: Span) -> bool:
    return across.start - SLACK <= down.at <= across.end + SLACK and down.start - SLACK <= across.at <= down.end + SLACK


def _grid(level: Sequence[Span], upright: Sequence[Span]) -> Grid | None:
    """Make a grid of lines that meet; a table may be open at its sides, and has two columns and two rows at least."""
    if len(level) < FEWEST or not upright:
        return None
    xs = _edges([span.at for span in upright], level)
    ys = _edges([span.at for span in level], upright)
    rows, columns = len(ys) - 1, len(xs) - 1
    if columns < FEWEST or rows + columns < FEWEST + ALONE - 1 or rows * columns > MOST_CELLS:
        return None
    grid = Grid(xs, ys)
    for row in range(rows):
        for column in range(columns):
            grid.cells[row, column] = _first_of_cell(grid, row, column, level, upright)
    return grid


def _edges(places: Iterable[float], ends: Iterable[Span]) -> list[float]:
    """Give the edges in order: the places of lines, and the ends of those that cross them, where these reach beyond."""
    edges = sorted(set(places))
    first, last = min(span.start for span in ends), max(span.end for span in ends)
    return [*([first] if first < edges[0] - SLACK else []), *edges, *([last] if last > edges[-1] + SLACK else [])]


def _first_of_cell(
    grid: Grid, row: int, column: int, level: Sequence[Span], upright: Sequence[Span]
) -> tuple[int, int]:
    """Give the crossing at which a cell begins: the one to the left or above, where no line parts them."""
    x, y = (grid.xs[column] + grid.xs[column + 1]) / 2, (grid.ys[row] + grid.ys[row + 1]) / 2
    if column and not _is_drawn(upright, grid.xs[column], y):
        return grid.cells[row, column - 1]
    if row and not _is_drawn(level, grid.ys[row], x):
        return grid.cells[row - 1, column]
    return row, column


def _is_drawn(spans: Sequence[Span], at: float, place: float) -> bool:
    return any(abs(span.at - at) <= SLACK and span.start - SLACK <= place <= span.end + SLACK for span in spans)


def _cells(grid: Grid, runs: Iterable[Run]) -> dict[tuple[int, int], list[Run]]:
    """Put runs into the cells of a grid."""
    cells: defaultdict[tuple[int, int], list[Run]] = defaultdict(list)
    for run in runs:
        cells[grid.cell((run.left + run.right) / 2, run.baseline - RAISED * run.size)].append(run)
    return cells


def _runs_on(grid: Grid, cells: Iterable[Sequence[Run]]) -> bool:
    """Tell columns of running text between lines from a table."""
    longest = max((sum(len(run.text) for run in runs) for runs in cells), default=0)
    return len(grid.ys) - 1 <= FEWEST and longest > LONGEST_CELL


def _heads(grid: Grid, cells: Mapping[tuple[int, int], Sequence[Run]], page: int) -> int:
    """Count the first rows that are the number and the words over the table, in its frame: 8. 存货 ⏎ （1）分类.

    Where such rows stand further down too, they are the parts of a form.
    """
    titled = [_is_title(grid, cells, row, page) for row in range(len(grid.ys) - 1)]
    first = next((row for row, found in enumerate(titled) if not found), 0)
    return 0 if any(titled[first:]) else first


def _is_title(grid: Grid, cells: Mapping[tuple[int, int], Sequence[Run]], row: int, page: int) -> bool:
    """Tell a row of one cell, or of words that stand beyond theirs, which open with a marker."""
    runs = cells.get((row, 0), ())
    columns = range(1, len(grid.xs) - 1)
    if not runs or any(cells.get((row, column)) for column in columns):
        return False
    whole = all(grid.cells[row, column] == (row, 0) for column in columns)
    beyond = max(run.right for run in runs) > grid.xs[1] + SLACK
    return (whole or beyond) and written_end(_words(runs, page)) > 0


def _rows(grid: Grid, cells: Mapping[tuple[int, int], Sequence[Run]], page: int) -> Iterator[Line]:
    """Yield the rows of a table as lines; what stands in a cell over several rows or columns stands in the first."""
    columns = sorted({column for _, column in cells})
    for row in range(len(grid.ys) - 1):
        inside = [cells.get((row, column), []) for column in columns]
        if any(inside):
            yield _row([_words(of_cell, page) for of_cell in inside], grid, row, page)


def _words(runs: Sequence[Run], page: int) -> str:
    return "".join(between + line.text for between, line in join_texts(read_lines(runs, page))) if runs else ""


def _row(words: Sequence[str], grid: Grid, row: int, page: int) -> Line:
    starts, at = [], 0
    for cell in words:
        starts.append(at)
        at += len(cell) + 1
    cells = tuple((start, grid.xs[0]) for start in starts)
    top, height = grid.ys[row], grid.ys[row + 1] - grid.ys[row]
    return Line("\t".join(words), grid.xs[0], grid.xs[-1], top + height / 2, 1.0, page, cells=cells, row=True)
