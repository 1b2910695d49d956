"""The text objects of a page of OFD as runs: each TextCode has a place, and distances from character to character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from unicodedata import east_asian_width

from attrs import define, field

from partydoc.errors import LimitError
from partydoc.readers.layout import Run
from partydoc.readers.ofd.matrices import Matrix, numbers, steps
from partydoc.readers.ofd.package import children, local
from partydoc.readers.xml_parts import Element

POINTS = 72 / 25.4  # places are in millimetres
DEEPEST = 32
SHARED = 20  # objects that the use of a shared drawing counts for: uses multiply
PARTED = 0.6  # ems between two characters that part a run
BOLD = 600  # of the weights 100 to 900
_BLANKS = " \t\r\n\xa0\u3000"


@define
class PageText:
    """The runs of one page; *bold* holds the fonts that are, *units* the drawings that pages share.

    *most* is how many objects of the *limit* may still be looked at; *hidden* counts the characters that are not shown.
    """

    bold: frozenset[str]
    units: Mapping[str, Element]
    most: int
    limit: int
    runs: list[Run] = field(factory=list)
    hidden: int = 0
    _seen: set[tuple[str, int, int]] = field(factory=set)

    def read(self, page: Element | None) -> None:
        """Add the text of a page or of a template."""
        for content in children(page, "Content"):
            for layer in children(content, "Layer"):
                self._walk(layer, Matrix(), 0)

    def _walk(self, holder: Element, matrix: Matrix, depth: int) -> None:
        for element in holder:
            name = local(element)
            self.most -= SHARED if name == "CompositeObject" else 1
            if self.most < 0:
                raise LimitError("nodes", limit=self.limit, value=self.limit + 1)
            if name == "TextObject":
                self._text_object(element, matrix)
            elif depth < DEEPEST and name == "PageBlock":
                self._walk(element, matrix, depth + 1)
            elif depth < DEEPEST and name == "CompositeObject":
                for content in children(self.units.get(element.get("ResourceID") or ""), "Content"):
                    self._walk(content, _inside(matrix, element), depth + 1)

    def _text_object(self, element: Element, outer: Matrix) -> None:
        matrix = _inside(outer, element)
        size = next(iter(numbers(element.get("Size"))), 0.0)
        heavy = next(iter(numbers(element.get("Weight"))), 0.0) >= BOLD
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


def _inside(outer: Matrix, element: Element) -> Matrix:
    return outer.inside(numbers(element.get("CTM"), 6), numbers(element.get("Boundary"), 4))


def _runs(code: Element, place: tuple[float, float], size: float, matrix: Matrix, *, bold: bool) -> Iterator[Run]:
    """Yield the runs of a TextCode: it is parted where characters stand apart."""
    em = max(size, 1e-3)
    start, end, part = 0.0, 0.0, ""
    for sign, at in _places(code, place[0], em):
        if part and at - end > PARTED * em:
            yield _run(part, (start, end, place[1]), size, matrix, bold=bold)
            part = ""
        if sign not in _BLANKS:
            start, end = start if part else at, at + _width(sign, em)
        if part or sign not in _BLANKS:
            part += " " if sign in "\t\r\n" else sign
    if part:
        yield _run(part, (start, end, place[1]), size, matrix, bold=bold)


def _places(code: Element, at: float, em: float) -> Iterator[tuple[str, float]]:
    """Yield each character with its place on the line; words that run downwards stand at one."""
    text = code.text or ""
    across = steps(code.get("DeltaX"), len(text))
    downward = not across and any(steps(code.get("DeltaY"), len(text)))
    for number, sign in enumerate(text):
        yield sign, at
        at += 0.0 if downward else across[number] if number < len(across) else _width(sign, em)


def _width(sign: str, em: float) -> float:
    return em * (1.0 if east_asian_width(sign) in "WFA" else 0.5)


def _run(text: str, place: tuple[float, float, float], size: float, matrix: Matrix, *, bold: bool) -> Run:
    start, end, y = place
    along, across = matrix.scale
    left, baseline = (one * POINTS for one in matrix.at(start, y))
    right = left + (end - start) * along * POINTS
    return Run(text.rstrip(_BLANKS), left, right, baseline, round(size * across * POINTS, 1), bold, matrix.turn)
