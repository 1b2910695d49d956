"""The text objects of a page of OFD as runs: each TextCode has a place, and distances from character to character."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from unicodedata import east_asian_width

from attrs import define, field

from partydoc.errors import LimitError
from partydoc.readers.layout import Run
from partydoc.readers.ofd.package import Element, children, local, numbers

POINTS = 72 / 25.4  # places are in millimetres
DEEPEST = 32
PARTED = 0.6  # ems between two characters that part a run
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_BLANKS = " \t\r\n\xa0\u3000"

Matrix = tuple[float, float, float, float, float, float]


@define
class PageText:
    """The runs of one page; *bold* holds the fonts that are, *units* the drawings that pages share.

    *most* is how many objects may still be looked at; *hidden* counts the characters that are not shown.
    """

    bold: frozenset[str]
    units: Mapping[str, Element]
    most: int
    runs: list[Run] = field(factory=list)
    hidden: int = 0
    _seen: set[tuple[str, int, int]] = field(factory=set)

    def read(self, page: Element | None) -> None:
        """Add the text of a page or of a template."""
        for content in children(page, "Content"):
            for layer in children(content, "Layer"):
                self._walk(layer, _IDENTITY, 0)

    def _walk(self, holder: Element, matrix: Matrix, depth: int) -> None:
        for element in holder:
            self.most -= 1
            if self.most < 0:
                raise LimitError("nodes", limit=0, value=1)
            name = local(element)
            if name == "TextObject":
                self._text_object(element, matrix)
            elif depth < DEEPEST and name == "PageBlock":
                self._walk(element, matrix, depth + 1)
            elif depth < DEEPEST and name == "CompositeObject":
                for content in children(self.units.get(element.get("ResourceID") or ""), "Content"):
                    self._walk(content, _within(matrix, element), depth + 1)

    def _text_object(self, element: Element, outer: Matrix) -> None:
        matrix = _within(outer, element)
        size = next(iter(numbers(element.get("Size"))), 0.0)
        heavy = next(iter(numbers(element.get("Weight"))), 0.0) >= 600
        bold = heavy or (element.get("Font") or "") in self.bold
        shown = (element.get("Visible") or "").lower() != "false"
        x = y = 0.0
        for code in children(element, "TextCode"):
            x, y = (next(iter(numbers(code.get(name))), before) for name, before in (("X", x), ("Y", y)))
            if shown:
                for run in _runs(code, (x, y), size, matrix, bold=bold):
                    self._add(run)
            else:
                self.hidden += len(code.text or "")

    def _add(self, run: Run) -> None:
        """Add a run, once: some programs write a text twice at one place to make it bold."""
        key = (run.text, round(run.left), round(run.baseline))
        if key not in self._seen:
            self._seen.add(key)
            self.runs.append(run)


def _within(outer: Matrix, element: Element) -> Matrix:
    """Give the matrix of what is inside of an object: its CTM, moved to where its boundary begins."""
    ctm, box = numbers(element.get("CTM")), numbers(element.get("Boundary"))
    a, b, c, d, e, f = ctm[:6] if len(ctm) >= 6 else _IDENTITY
    if len(box) >= 2:
        e, f = e + box[0], f + box[1]
    k, l, m, n, o, p = outer
    return (k * a + m * b, l * a + n * b, k * c + m * d, l * c + n * d, k * e + m * f + o, l * e + n * f + p)


def _runs(code: Element, place: tuple[float, float], size: float, matrix: Matrix, *, bold: bool) -> Iterator[Run]:
    """Yield the runs of a TextCode: it is parted where characters stand apart."""
    text = code.text or ""
    steps = _steps(code.get("DeltaX"), len(text))
    downward = not steps and any(_steps(code.get("DeltaY"), len(text)))
    a, b, c, d, e, f = matrix
    turn = round(math.degrees(math.atan2(b, a))) % 360
    em, shown = max(size, 1e-3), size * math.hypot(c, d) * POINTS
    at, start, part = place[0], place[0], ""
    end = at
    for number, sign in enumerate(text):
        width = em * (1.0 if east_asian_width(sign) in "WFA" else 0.5)
        if part and at - end > PARTED * em:
            yield _run(part, start, end, place[1], matrix, shown, turn, bold=bold)
            part = ""
        if sign not in _BLANKS or part:
            start = start if part else at
            part += " " if sign in "\t\r\n" else sign
        if sign not in _BLANKS:
            end = at + width
        at += 0.0 if downward else steps[number] if number < len(steps) else width
    if part:
        yield _run(part, start, end, place[1], matrix, shown, turn, bold=bold)


def _run(
    text: str, start: float, end: float, y: float, matrix: Matrix, size: float, turn: int, *, bold: bool
) -> Run:
    a, b, c, d, e, f = matrix
    length = (end - start) * math.hypot(a, b) * POINTS
    x, baseline = (a * start + c * y + e) * POINTS, (b * start + d * y + f) * POINTS
    return Run(text.rstrip(_BLANKS), x, x + length, baseline, round(size, 1), bold, turn)


def _steps(value: str | None, most: int) -> list[float]:
    """Read distances; "g 3 4.5" stands for three of 4.5."""
    parts = (value or "").split()[: 3 * most + 3]
    steps: list[float] = []
    at = 0
    while at < len(parts) and len(steps) < most:
        repeated = parts[at] == "g" and len(parts) > at + 2
        found = numbers(parts[at + 2] if repeated else parts[at])
        times = numbers(parts[at + 1]) if repeated else [1.0]
        if not found or not times:
            break
        steps += found * max(0, min(int(times[0]), most - len(steps)))
        at += 3 if repeated else 1
    return steps
