"""docling's document, read anew: its words in their order, and what it says of titles, tables and furniture."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, zip_longest
from typing import Any

from attrs import frozen

from partydoc.extras import needs
from partydoc.hints import Hint, HintKind
from partydoc.integrations.docling.writing import DEEPEST
from partydoc.parser import build_document
from partydoc.repairs import read_text
from partydoc.spans import Span
from partydoc.tree.located import Located
from partydoc.tree.nodes import Document, Section

with needs("docling"):
    from docling_core.types.doc import (
        ContentLayer,
        DoclingDocument,
        ListItem,
        SectionHeaderItem,
        TableItem,
        TextItem,
        TitleItem,
    )

_LAYERS = frozenset({ContentLayer.BODY, ContentLayer.FURNITURE})


def from_docling(document: DoclingDocument) -> Document:
    """Read docling's document anew: its words in their order, and what it says of tables, titles and furniture."""
    return _Reading.of(document).document


def fix_levels(document: DoclingDocument) -> DoclingDocument:
    """Give a copy whose headings have the levels that their numbers and series tell; nothing else is changed.

    docling gives headings of PDF files level 1 throughout. A heading that partydoc takes for none is one level below
    what it stands in.
    """
    reading = _Reading.of(document)
    fixed = document.model_copy(deep=True)
    for reference, span in reading.places.items():
        item = fixed.texts[reference]
        if isinstance(item, SectionHeaderItem):
            item.level = min(reading.level(span), DEEPEST)
    return fixed


@frozen(eq=False)
class _Reading:
    """docling's document, read anew; *places* tells where its texts, by number, stand in the new text."""

    document: Document
    places: dict[int, Span]

    @classmethod
    def of(cls, document: DoclingDocument) -> _Reading:
        lines = _Lines()
        for item, _ in document.iterate_items(included_content_layers=set(_LAYERS)):
            lines.add(item)
        hints = (*lines.hints, *lines.page_hints())
        return cls(build_document(read_text("".join(lines.words), hints=hints)), lines.places)

    def level(self, span: Span) -> int:
        """Give the depth of the section that begins at a place, or one more than that of what is around it."""
        last = bisect_right(self.document.places, span.start, key=_begin) - 1
        if last < 0:
            return 1
        _, node, above = self.document.places[last]
        sections = [each for each in (*above, node) if isinstance(each, Section) and each.span]
        around = [each.span.start for each in sections if each.span and each.span.end >= span.end]
        return around.index(span.start) + 1 if span.start in around else len(around) + 1


class _Lines:
    """The lines that docling's items make, with what it says of them."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.hints: list[Hint] = []
        self.places: dict[int, Span] = {}
        self._pages: dict[int, list[int]] = {}
        self._length = 0

    def add(self, item: Any) -> None:
        """Add the line of an item, or the lines of a table."""
        text = _words_of(item)
        if not text.strip():
            return
        span = Span(self._length, self._length + len(text))
        self.words.append(text + "\n")
        self._length = span.end + 1
        if kind := _kind_of(item):
            self.hints.append(Hint(span, kind))
        if isinstance(item, TextItem):
            self.places[int(item.self_ref.rpartition("/")[2])] = span
        for place in item.prov[:1]:
            self._pages.setdefault(place.page_no, []).extend(span)

    def page_hints(self) -> list[Hint]:
        """Give the stretches of the pages; what docling says of a later page than the next line is left to that."""
        pages = [Hint(Span(min(ends), max(ends)), "page", page) for page, ends in sorted(self._pages.items())]
        in_order = (other is None or one.span.end <= other.span.start for one, other in zip_longest(pages, pages[1:]))
        return list(compress(pages, in_order))


def _begin(place: Located) -> int:
    return place.node.span.start if place.node.span else 0


def _words_of(item: Any) -> str:
    if isinstance(item, TableItem):
        return "\n".join("\t".join(" ".join(cell.text.split()) for cell in row) for row in item.data.grid)
    if isinstance(item, ListItem) and item.enumerated and not item.text.startswith(item.marker):
        return f"{item.marker}{item.text}"
    return item.text if isinstance(item, TextItem) else ""


def _kind_of(item: Any) -> HintKind | None:
    if getattr(item, "content_layer", None) == ContentLayer.FURNITURE:
        return "furniture"
    if isinstance(item, TableItem):
        return "table"
    if isinstance(item, TitleItem):
        return "title"
    return "bold" if isinstance(item, SectionHeaderItem) else None
