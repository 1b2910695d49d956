"""A document as docling's: headings over what is below them, items with their numbers as markers, furniture apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any

from attrs import frozen

from partydoc.extras import needs
from partydoc.spans import Span
from partydoc.tree.nodes import (
    OF_THE_PAGE,
    Attachment,
    Child,
    Container,
    Document,
    Footnote,
    PageNumber,
    Paragraph,
    Part,
    Section,
    Table,
    Title,
)
from partydoc.tree.wording import title_of

with needs("docling"):
    from docling_core.types.doc import (
        BoundingBox,
        ContentLayer,
        DocItemLabel,
        DoclingDocument,
        DocumentOrigin,
        GroupLabel,
        ListGroup,
        NodeItem,
        ProvenanceItem,
        Size,
        TableCell,
        TableData,
    )

DEEPEST = 100
"""The deepest level of a heading that docling takes."""

_BITS = 16  # hexadecimal digits of its hash of a file
_NOWHERE = {"l": 0, "t": 0, "r": 0, "b": 0}


def to_docling(document: Document) -> DoclingDocument:
    """Give a document as docling's.

    A section with a heading is a heading with number and words, at the level of its depth and over what is below it;
    one without is an item of a list, its number is the marker. What surrounds the text is in the layer of furniture.
    The `charspan` of each item is its place in the text as read; boxes are empty, pages are those of the file, else 1.
    """
    source = document.text.source if document.text else None
    name = source.name if source and source.name else document.title or "document"
    made = DoclingDocument(name=PurePath(name).stem)
    if source and source.sha256:
        digest = int(source.sha256[:_BITS], 16)
        made.origin = DocumentOrigin(mimetype="text/plain", binary_hash=digest, filename=PurePath(name).name)
    _Writer(document, made).write(document.children, None, 1)
    return made


@frozen(eq=False)
class _Writer:
    """Writes nodes into docling's document."""

    document: Document
    made: DoclingDocument

    def write(self, children: Iterable[Child], parent: NodeItem | None, level: int) -> None:
        items: ListGroup | None = None
        for child in children:
            if isinstance(child, Section) and child.num and not child.heading:
                items = items or self.made.add_list_group(parent=parent)
                self._item(child, items, level)
                continue
            items = None
            self._node(child, parent, level)

    def _node(self, node: Child, parent: NodeItem | None, level: int) -> None:
        if isinstance(node, Section):
            below = self._heading(node, parent, level) if node.heading else parent
            self.write(node.children, below, level + bool(node.heading))
        elif isinstance(node, Attachment | Part):
            group = self.made.add_group(label=GroupLabel.SECTION, name=node.type, parent=parent)
            self.write(node.children, group, level)
        elif isinstance(node, Container):
            self.write(node.children, parent, level)
        elif isinstance(node, Table) and node.rows:
            self.made.add_table(_cells(node.rows), prov=self._place(node.span), parent=parent)
        else:
            self._text(node, parent)

    def _heading(self, node: Section, parent: NodeItem | None, level: int) -> NodeItem:
        spans = [part.span for part in (node.num, node.heading) if part and part.span]
        place = Span(spans[0].start, spans[-1].end) if spans else None
        level = min(level, DEEPEST)
        return self.made.add_heading(title_of(node), level=level, prov=self._place(place), parent=parent)

    def _item(self, node: Section, items: ListGroup, level: int) -> None:
        first, *others = (*node.children, None)
        said = first if isinstance(first, Paragraph) else None
        marker = node.num.text if node.num else ""
        end = said.span if said else node.num.span if node.num else None
        place = Span(node.span.start, end.end) if node.span and end else None
        text = said.text if said else ""
        item = self.made.add_list_item(
            text, enumerated=True, marker=marker, orig=marker + text, prov=self._place(place), parent=items
        )
        below = [child for child in (others if said else node.children) if child is not None]
        self.write(below, item, level)

    def _text(self, node: Any, parent: NodeItem | None) -> None:
        layer = ContentLayer.FURNITURE if isinstance(node, OF_THE_PAGE) else ContentLayer.BODY
        place = self._place(node.span)
        if isinstance(node, Title):
            self.made.add_title(node.text, prov=place, parent=parent, content_layer=layer)
            return
        label = DocItemLabel.FOOTNOTE if isinstance(node, Footnote) else DocItemLabel.TEXT
        if layer is ContentLayer.FURNITURE:
            label = DocItemLabel.PAGE_FOOTER if isinstance(node, PageNumber) else DocItemLabel.PAGE_HEADER
        self.made.add_text(label, node.text, prov=place, parent=parent, content_layer=layer)

    def _place(self, span: Span | None) -> ProvenanceItem | None:
        if span is None:
            return None
        page = (self.document.text.page_of(span.start) if self.document.text else None) or 1
        if page not in self.made.pages:
            self.made.add_page(page, Size(width=1, height=1))
        return ProvenanceItem(page_no=page, bbox=BoundingBox(**_NOWHERE), charspan=tuple(span))


def _cells(rows: Sequence[Sequence[str]]) -> TableData:
    columns = max(map(len, rows))
    cells = [
        TableCell(
            text=text,
            start_row_offset_idx=row,
            end_row_offset_idx=row + 1,
            start_col_offset_idx=column,
            end_col_offset_idx=column + 1,
            column_header=row == 0,
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    return TableData(table_cells=cells, num_rows=len(rows), num_cols=columns)
