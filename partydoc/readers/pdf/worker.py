"""The process that runs PDFium: bytes come in, a line of JSON a page goes out.

It is started by its path, needs nothing of partydoc, and reads files until its caller ends or it has grown. The limits
of a file are set before its first byte is read; what PDFium does beyond them ends this process and no other.
"""

from __future__ import annotations

import ctypes
import functools
import importlib.util
import itertools
import json
import math
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partydoc.readers.pdf.drawing import Rule, Walls

WIDE_GAP = 1.2  # ems that part two runs of a line: perhaps two cells
BLANK, HAN_BLANK = 0.2, 0.7  # ems that stand for a blank between letters, and beside a Chinese character
DIGIT_BLANK = 0.4  # … beside a digit, some of which are narrow; behind a number that opens a run, before a title
ASKEW = 0.9  # ems that a character takes whose box is not known
SHIFT = 0.35  # ems that a character may stand above or below the one before
MOST_RUNS = 1_000_000
PICTURE = 3
MOST_RULES = 2_000  # of a page
FILL_AND_STROKE = 2
BOLD = 600
BOLD_FONTS = re.compile(rb"bold|black|heavy|simhei|heiti|[-+]hei|stheiti|xbs|dbs", re.IGNORECASE)
NUMBER = re.compile(r"(?:[A-Z]\.)?[0-9]{1,2}(?:\.[0-9]{1,2}){0,6}")  # 1  4.6.2  A.1
BLANKS = frozenset(" \t\xa0\u2002\u2003\u2009\u200b\u3000")
END = 0x110000  # of Unicode
HYPHEN, UNMAPPED = 0x2, (0, 0xFFFE, 0xFFFF)
PASSWORD, FORMAT = 4, 3
DOCUMENTS = 1000  # after so many this process ends, and another begins
MOST_KEPT = 160 << 20  # … or when it keeps so many bytes


def main() -> None:
    """Read one PDF after the other: a line of JSON that says its size and limits, then its bytes."""
    limits = _beside("limits")
    limits.restrain()
    pdfium = _library()
    for number, line in enumerate(sys.stdin.buffer, 1):
        order = json.loads(line)
        with limits.limited(order["seconds"], order["memory"]):
            data = sys.stdin.buffer.read(order["size"])
            for answer in read(pdfium, data, order["pages"], order["characters"]):
                _say(answer)
        last = number >= DOCUMENTS or limits.memory()[1] > MOST_KEPT
        _say({"end": True, "last": last})
        sys.stdout.flush()
        if last:
            return


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer, separators=(",", ":")) + "\n")


def _library() -> Any:
    import pypdfium2.raw as pdfium

    pdfium.FPDF_InitLibrary()
    _beside("fonts").put_in_place(pdfium)
    return pdfium


def read(pdfium: Any, data: bytes, most_pages: int, most_characters: int) -> Iterator[dict[str, Any]]:
    """Yield what came of the file, then of each page."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        code = pdfium.FPDF_GetLastError()
        yield {"error": {PASSWORD: "password", FORMAT: "format"}.get(code, f"code {code}")}
        return
    try:
        pages = pdfium.FPDF_GetPageCount(document)
        yield {"pages": pages}
        if pages <= most_pages:
            yield from _pages(pdfium, document, pages, most_characters)
    finally:
        pdfium.FPDF_CloseDocument(document)


def _pages(pdfium: Any, document: Any, pages: int, most_characters: int) -> Iterator[dict[str, Any]]:
    runs, drawing = itertools.count(), _beside("drawing")
    budget = drawing.Budget()
    for number in range(pages):
        answer, read_in = _page(pdfium, drawing, budget, document, number, most_characters)
        most_characters -= read_in
        yield answer
        if most_characters < 0 or any(next(runs) > MOST_RUNS for _ in answer.get("runs", ())):
            yield {"error": "characters"}
            return


@functools.cache
def _beside(name: str, folder: str = ".") -> Any:
    """Load the file of that name that stands beside this one; importing it would import partydoc with it."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).parent / folder / f"{name}.py")
    module = importlib.util.module_from_spec(spec)  # type: ignore[arg-type]
    spec.loader.exec_module(module)  # type: ignore[union-attr]
    return module


def _page(pdfium: Any, drawing: Any, budget: Any, document: Any, number: int, most: int) -> tuple[dict[str, Any], int]:
    page = pdfium.FPDF_LoadPage(document, number)
    text = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        if not text:
            return {"damaged": True}, 0
        count = pdfium.FPDFText_CountChars(text)
        if count > most:
            return {"runs": []}, count
        reading = PageReading(pdfium, page, text)
        rules = reading.rules(drawing, budget)
        runs = [run.plain() for run in reading.runs(count, drawing.Walls(rules)) if run.text.strip()]
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        box = {"width": round(width, 1), "height": round(height, 1)}
        pictures = not runs and reading.has_pictures()
        return {"runs": runs, "rules": rules, "unmapped": reading.unmapped, "pictures": pictures, **box}, count
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        if page:
            pdfium.FPDF_ClosePage(page)


class Run:
    """Characters that stand side by side in one font: where they begin and end, their baseline, how they are turned."""

    def __init__(self, left: float, baseline: float, font: tuple[float, bool, int]) -> None:
        self.left = self.right = left
        self.baseline = baseline
        self.size, self.bold, self.turn = font
        self.text = ""

    def plain(self) -> list[Any]:
        """Give the run as JSON holds it."""
        text = self.text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        places = (round(place, 1) for place in (self.left, self.right, self.baseline, self.size))
        return [text, *places, int(self.bold), self.turn]


class PageReading:
    """One page: its characters in the order of the file, in places counted from its top left corner as it is shown."""

    def __init__(self, pdfium: Any, page: Any, text: Any) -> None:
        self.pdfium, self.page, self.text = pdfium, page, text
        self.unmapped = 0
        self.fonts: dict[int, tuple[float, bool, int]] = {}
        self.symbols: dict[int, str] = {}
        self.signs = _beside("symbols", "..")
        self.rotation = pdfium.FPDFPage_GetRotation(page)
        box = pdfium.FS_RECTF()
        if not pdfium.FPDF_GetPageBoundingBox(page, box):
            box.right, box.top = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        self.edges = box.left, box.top, box.right, box.bottom
        self.rect, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()

    def has_pictures(self) -> bool:
        """Tell whether the page shows a picture."""
        pdfium, page = self.pdfium, self.page
        count = min(pdfium.FPDFPage_CountObjects(page), 1000)
        return any(pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, at)) == PICTURE for at in range(count))

    def rules(self, drawing: Any, budget: Any) -> list[Rule]:
        """List the level and the upright lines that are drawn on the page: from left to right, from top to bottom."""
        found: dict[Rule, None] = {}
        for start, end in itertools.islice(drawing.drawn_lines(self.pdfium, self.page, budget), MOST_RULES):
            (left, right), (top, bottom) = map(sorted, zip(self._shown(*start), self._shown(*end), strict=True))
            found[round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)] = None
        return [*found, *drawing.seams(list(found))]

    def runs(self, count: int, walls: Walls) -> Iterator[Run]:
        """Yield the runs; where a blank is to be read follows from the gaps. None goes on over an upright line."""
        run: Run | None = None
        text, object_at, is_generated = self.text, self.pdfium.FPDFText_GetTextObject, self.pdfium.FPDFText_IsGenerated
        for at in range(count):
            shown = object_at(text, at)
            if not shown or is_generated(text, at) == 1:
                continue
            key = ctypes.addressof(shown.contents)
            font = self.fonts.get(key) or self._font(key, shown, at)
            left, right, baseline = self._place(at, font)
            sign = self._sign(at)
            if symbols := self.symbols[key]:
                sign = self.signs.shown_as(sign, symbols)
            if run is None and sign in BLANKS:
                continue
            if run is None or not self._goes_on(run, left, baseline, font) or walls.part(run, left):
                if run is not None:
                    yield run
                run = None if sign in BLANKS else Run(left, baseline, font)
            if run is None:
                continue
            run.text += _blank(run.text, left - run.right, font[0], sign) + sign
            if sign not in BLANKS:
                run.right = max(right, left)
        if run is not None:
            yield run

    def _goes_on(self, run: Run, left: float, baseline: float, font: tuple[float, bool, int]) -> bool:
        size = max(font[0], 1.0)
        near = -size / 2 <= left - run.right <= WIDE_GAP * size and abs(baseline - run.baseline) <= SHIFT * size
        return near and (run.size, run.bold, run.turn) == font

    def _sign(self, at: int) -> str:
        pdfium, text = self.pdfium, self.text
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in UNMAPPED or pdfium.FPDFText_HasUnicodeMapError(text, at) == 1:
            self.unmapped += 1
            return "\ufffd"
        return "-" if code == HYPHEN else " " if code in (0x9, 0xA, 0xD) else chr(code if code < END else END - 1)

    def _font(self, key: int, shown: Any, at: int) -> tuple[float, bool, int]:
        name = ctypes.create_string_buffer(200)
        self.pdfium.FPDFText_GetFontInfo(self.text, at, name, 200, None)
        self.fonts[key] = self._measure(shown, at, name.value)
        self.symbols[key] = self.signs.font_of_symbols(name.value.decode("utf-8", "replace"))
        return self.fonts[key]

    def _measure(self, shown: Any, at: int, name: bytes) -> tuple[float, bool, int]:
        """Give the size as shown, whether the font is bold, and by how many degrees it is turned clockwise."""
        pdfium, matrix = self.pdfium, self.matrix
        size = pdfium.FPDFText_GetFontSize(self.text, at)
        turn = 0.0
        if pdfium.FPDFText_GetMatrix(self.text, at, matrix):
            size *= math.hypot(matrix.c, matrix.d)
            turn = -math.degrees(math.atan2(matrix.b, matrix.a))
        heavy = pdfium.FPDFText_GetFontWeight(self.text, at) >= BOLD or BOLD_FONTS.search(name) is not None
        bold = heavy or pdfium.FPDFTextObj_GetTextRenderMode(shown) == FILL_AND_STROKE
        return round(abs(size), 1), bold, round(turn + 90 * self.rotation) % 360

    def _place(self, at: int, font: tuple[float, bool, int]) -> tuple[float, float, float]:
        """Give where a character begins and ends along its line, and where its line stands."""
        pdfium, rect = self.pdfium, self.rect
        pdfium.FPDFText_GetLooseCharBox(self.text, at, rect)
        pdfium.FPDFText_GetCharOrigin(self.text, at, self.x, self.y)
        if not (font[2] or self.rotation):  # what follows would come to the same, at several times the cost
            from_left, from_top = self.edges[:2]
            along, left, right = self.x.value - from_left, rect.left - from_left, rect.right - from_left
            if left > right:
                left, right = right, left
            if left < along:
                left = min(along, right)
            return left, right, from_top - self.y.value
        sine, cosine = math.sin(math.radians(font[2])), math.cos(math.radians(font[2]))
        x, y = self._shown(self.x.value, self.y.value)
        along, across = x * cosine + y * sine, y * cosine - x * sine
        if font[2] % 90:  # its box is upright, and tells little
            return along, along + ASKEW * font[0], across
        corners = self._shown(rect.left, rect.top), self._shown(rect.right, rect.bottom)
        left, right = sorted(x * cosine + y * sine for x, y in corners)
        return min(max(left, along), right), right, across  # a box may begin before its place: with what hangs over

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """Turn a place of the page into one of the page as it is shown, from its top left corner."""
        from_left, from_top, from_right, from_bottom = self.edges
        left, top, right, bottom = x - from_left, from_top - y, from_right - x, y - from_bottom
        return ((left, top), (bottom, left), (right, bottom), (top, right))[self.rotation % 4]


def _blank(before: str, gap: float, size: float, sign: str) -> str:
    if not before or gap <= BLANK * size or before[-1] in BLANKS or sign in BLANKS:
        return ""
    chinese = (before[-1] > "\u2e7f" or sign > "\u2e7f") and not NUMBER.fullmatch(before)
    least = HAN_BLANK if chinese else DIGIT_BLANK if before[-1].isdecimal() or sign.isdecimal() else BLANK
    return " " if gap > least * size else ""


if __name__ == "__main__":
    main()
