"""OFD, the national fixed layout (GB/T 33190): its text as lines and paragraphs, told by where the characters stand."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.diagnostics import Diagnostic
from partydoc.errors import FormatError, LimitError
from partydoc.hints import Hint
from partydoc.readers.decoding import Decoded
from partydoc.readers.files import File
from partydoc.readers.layout import Page, read_pages
from partydoc.readers.ofd.matrices import numbers
from partydoc.readers.ofd.package import Package, below, children
from partydoc.readers.ofd.text import POINTS, PageText
from partydoc.readers.xml_parts import Element
from partydoc.readers.zipped import Archive
from partydoc.spans import Span

_SIDES = 4
_A4 = [0.0, 0.0, 210.0, 297.0]
_BOLD_FONTS = ("bold", "黑", "hei", "标宋", "xbs")


def read(file: File) -> Decoded:
    """Read an OFD file: its lines joined to paragraphs, its pages, heads, feet and page numbers as hints.

    Pictures, seals and annotations are left out. Raises FormatError where nothing can be read, LimitError beyond
    `file.limits`, MissingDependencyError where lxml is not installed.
    """
    package = Package(Archive(file.data, file.limits))
    reading = _Reading(package, file)
    pages = list(reading.pages())
    if not any(page.runs for page in pages):
        raise FormatError(
            f"the OFD file has no text on its {len(pages)} pages: they are empty, or pictures as of a scan"
        )
    text, hints = read_pages(pages)
    source = file.source(text, encoding="ofd", evidence="a zip archive with OFD.xml in it")
    return Decoded(text, source, tuple(_noticed(reading, pages, hints)), hints)


class _Reading:
    """The pages of all documents in a file, one after the other."""

    def __init__(self, package: Package, file: File) -> None:
        self.package, self.limits = package, file.limits
        self.left = file.limits.nodes
        self.hidden = 0
        self.missing: list[int] = []

    def pages(self) -> Iterator[Page]:
        """Yield the pages; those whose content is missing are empty."""
        number = 0
        for name in self.package.documents():
            document = self.package.root(name)
            common = next(children(document, "CommonData"), None)
            resources = [self.package.root(self.package.find(name, place.text)) for place in self._resources(common)]
            box = _box(common) or _A4
            templates = {
                one.get("ID") or "": self.package.find(name, one.get("BaseLoc"))
                for one in below(common, "TemplatePage")
            }
            for page in (one for pages in children(document, "Pages") for one in children(pages, "Page")):
                number += 1
                if number > self.limits.pdf_pages:
                    raise LimitError("pdf_pages", limit=self.limits.pdf_pages, value=number)
                yield self._page(
                    number, self.package.root(self.package.find(name, page.get("BaseLoc"))), resources, templates, box
                )

    def _page(
        self,
        number: int,
        page: Element | None,
        resources: list[Element | None],
        templates: dict[str, str | None],
        box: list[float],
    ) -> Page:
        if page is None:
            self.missing.append(number)
        fonts = frozenset(font.get("ID") or "" for one in resources for font in below(one, "Font") if _is_bold(font))
        units = {unit.get("ID") or "": unit for one in resources for unit in below(one, "CompositeGraphicUnit")}
        text = PageText(fonts, units, self.left, self.limits.nodes)
        for reference in children(page, "Template"):
            text.read(self.package.root(templates.get(reference.get("TemplateID") or "")))
        text.read(page)
        self.left, self.hidden = text.most, self.hidden + text.hidden
        _, _, width, height = _box(page) or box
        return Page(number, width * POINTS, height * POINTS, text.runs)

    @staticmethod
    def _resources(common: Element | None) -> Iterator[Element]:
        return children(common, "PublicRes", "DocumentRes")


def _box(holder: Element | None) -> list[float] | None:
    areas = (area for name in ("PageArea", "Area") for area in children(holder, name))
    boxes = (numbers(box.text) for area in areas for box in children(area, "PhysicalBox"))
    return next((box[:4] for box in boxes if len(box) >= _SIDES), None)


def _is_bold(font: Element) -> bool:
    name = f"{font.get('FontName')} {font.get('FamilyName')}".lower()
    return (font.get("Bold") or "").lower() == "true" or any(sign in name for sign in _BOLD_FONTS)


def _noticed(reading: _Reading, pages: list[Page], hints: tuple[Hint, ...]) -> Iterator[Diagnostic]:
    spans = {hint.level: hint.span for hint in hints if hint.kind == "page"}
    if damaged := reading.package.all_damaged():
        message = f"the file is damaged; only a part could be read of: {', '.join(damaged)[:200]}"
        yield Diagnostic("ofd-damaged", message, Span(0, 0), "error")
    for number in reading.missing:
        yield Diagnostic("ofd-damaged", f"the content of page {number} is missing", spans[number], "error")
    for page in pages:
        if not page.runs and page.number not in reading.missing:
            message = f"page {page.number} has no text: it is empty, or a picture as of a scan"
            yield Diagnostic("ofd-page-without-text", message, spans[page.number], "warning")
    if reading.hidden:
        message = f"left out, as it is not shown: {reading.hidden} characters of hidden text objects"
        yield Diagnostic("hidden-text", message, Span(0, 0), "info")
