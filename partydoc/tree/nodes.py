"""The tree of a document: frozen nodes with attrs, tuples of children, spans into the raw text.

Two trees are equal when their nodes are; spans, texts and diagnostics take no part in that.
No tree is deeper than `MAX_DEPTH`: the constructors see to it, so that nothing that walks a tree can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from partydoc.spans import Span
from partydoc.tree.containers import (
    MAX_DEPTH,
    Attachment,
    Child,
    Container,
    Heading,
    Num,
    Part,
    Section,
    Whole,
    as_children,
    count_levels,
)
from partydoc.tree.elements import (
    ELEMENTS,
    Addressee,
    AttachmentList,
    Author,
    Byline,
    Closing,
    Contents,
    CopiesTo,
    CopyNumber,
    Dateline,
    DocumentNumber,
    Element,
    Footnote,
    Furniture,
    Imprint,
    IssueDate,
    Letterhead,
    Metadata,
    Note,
    PageNumber,
    Paragraph,
    Salutation,
    Secrecy,
    Signature,
    Signer,
    Subtitle,
    Table,
    Title,
    Urgency,
)

if TYPE_CHECKING:
    from partydoc.diagnostics import Diagnostic
    from partydoc.explanations import Explanation
    from partydoc.references.model import Reference
    from partydoc.text import Text

__all__ = [
    "ELEMENTS",
    "MAX_DEPTH",
    "NODES",
    "Addressee",
    "Attachment",
    "AttachmentList",
    "Author",
    "Byline",
    "Child",
    "Closing",
    "Container",
    "Contents",
    "CopiesTo",
    "CopyNumber",
    "Dateline",
    "Document",
    "DocumentNumber",
    "Element",
    "Footnote",
    "Furniture",
    "Heading",
    "Imprint",
    "IssueDate",
    "Letterhead",
    "Metadata",
    "Node",
    "Note",
    "Num",
    "PageNumber",
    "Paragraph",
    "Part",
    "Salutation",
    "Secrecy",
    "Section",
    "Signature",
    "Signer",
    "Subtitle",
    "Table",
    "Title",
    "Urgency",
    "Whole",
]


def _diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(diagnostics)


@frozen
class Document(Whole):
    """公文, a document: its parts in reading order, its kind, the text it was read from, what was noticed.

    >>> Document([Title("关于开放图书馆的通知"), Paragraph("各馆照办。")], kind="notice").title
    '关于开放图书馆的通知'
    """

    children: tuple[Child, ...] = field(default=(), converter=as_children)
    kind: str = "other"
    text: Text | None = field(default=None, eq=False, repr=False)
    diagnostics: tuple[Diagnostic, ...] = field(default=(), eq=False, converter=_diagnostics)
    span: Span | None = field(default=None, eq=False)
    explanations: tuple[Explanation, ...] = field(default=(), eq=False, repr=False)
    kind_evidence: str = field(default="", eq=False, repr=False)
    type: ClassVar[Literal["document"]] = "document"

    def __attrs_post_init__(self) -> None:
        count_levels(self.children)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The further documents of the file; what the first one has stands at the top level."""
        return tuple(child for child in self.children if isinstance(child, Part))

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The notes to the text, wherever they stand."""
        return tuple(node for node, _ in self.walk() if isinstance(node, Footnote))

    @property
    def raw(self) -> str | None:
        """The text as it was read, or None for a tree made by hand."""
        return None if self.text is None else self.text.raw

    def page_of(self, node: Node) -> int | None:
        """Give the page that a node begins on, in files that have pages: from 1; None where that is not known."""
        return self.text.page_of(node.span.start) if self.text and node.span else None

    def paths(self) -> Iterator[tuple[str, Section]]:
        """Yield every section with its path, in reading order: 二, 二/（一）, 二/（一）/一是."""
        from partydoc.tree.paths import paths

        return paths(self)

    def at(self, path: str) -> Document | Section | Attachment | Part | Paragraph | Footnote:
        """Find the section at *path*, or a 款: 第三条/第二款; raises PathError, naming the nearest there is.

        >>> Document([Section(Num("二、", "han-comma", 2), Heading("工作安排"))]).at("二").heading.text
        '工作安排'
        """
        from partydoc.tree.paths import at

        return at(self, path)

    def path(self, node: Node) -> str:
        """Give the path of a section, attachment, part or paragraph of this document; PathError where it has none."""
        from partydoc.tree.paths import path_of

        return path_of(self, node)

    def references(self) -> tuple[Reference, ...]:
        """Find what the document cites, in order: see `partydoc.find_references`.

        >>> Document([Paragraph("依照《图书馆法》第三条办理。")]).references()[0].name
        '图书馆法'
        """
        from partydoc.references import find_references

        return find_references(self)


Node: TypeAlias = Container | Element | Num | Heading

_CLASSES: tuple[type[Node], ...] = (Document, Section, Num, Heading, Attachment, Part, *ELEMENTS)
NODES: dict[str, type[Node]] = {node.type: node for node in _CLASSES}
"""Every class of node by its type name."""
