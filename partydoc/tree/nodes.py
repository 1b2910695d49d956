"""The tree of a document: frozen nodes with attrs, tuples of children, spans into the raw text.

Two trees are equal when their nodes are; spans, texts and diagnostics take no part in that.
No tree is deeper than `MAX_DEPTH`: the constructors see to it, so that nothing that walks a tree can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, Literal, Self, TypeAlias

from attrs import field, frozen

from partydoc.errors import LimitError
from partydoc.spans import Span
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
    "Salutation",
    "Secrecy",
    "Section",
    "Signature",
    "Signer",
    "Subtitle",
    "Table",
    "Title",
    "Urgency",
]

MAX_DEPTH = 128
"""Levels of the deepest tree, from the document to its deepest leaf."""

_height_of = attrgetter("height")


@frozen
class Num:
    """序号, the marker of a section as it stands, its numbering family and the number it says.

    >>> Num("（一）", "han-paren", 1).value
    1
    """

    text: str
    family: str
    value: int | None = None
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["num"]] = "num"


@frozen
class Heading:
    """小标题, the heading of a section without its final mark; the span covers the mark of a run-in heading."""

    text: str
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["heading"]] = "heading"


def _children(children: Iterable[Child]) -> tuple[Child, ...]:
    return children if type(children) is tuple else tuple(children)


def _diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(diagnostics)


def _levels(children: tuple[Child, ...]) -> int:
    """Count the levels of a node with these children; raises LimitError beyond `MAX_DEPTH`."""
    try:
        levels: int = 1 + max(map(_height_of, children), default=0)
    except AttributeError:
        stranger = next(child for child in children if not hasattr(child, "height"))
        raise TypeError(f"a {type(stranger).__name__} cannot be a child") from None
    if levels > MAX_DEPTH:
        raise LimitError("depth", limit=MAX_DEPTH, value=levels)
    return levels


class Container:
    """A node that holds other nodes in reading order."""

    __slots__ = ()
    children: tuple[Child, ...]
    span: Span | None
    type: ClassVar[str] = "container"

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that stand directly below this node; deeper ones are below those."""
        return tuple(child for child in self.children if isinstance(child, Section))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs that stand directly below this node: the 款 of an article."""
        return tuple(child for child in self.children if isinstance(child, Paragraph))

    def walk(self) -> Iterator[tuple[Node, tuple[Container, ...]]]:
        """Yield every node from this one down, in reading order, each with its ancestors, outermost first."""
        from partydoc.tree.walking import walk

        return walk(self)

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        """Give the node itself: nothing in it can change."""
        return self


@frozen
class Section(Container):
    """章节条项, a numbered unit or a titled division, at any depth, on its own line or run in.

    >>> Section(Num("一、", "han-comma", 1), Heading("延长开放时间")).heading.text
    '延长开放时间'
    """

    num: Num | None = None
    heading: Heading | None = None
    children: tuple[Child, ...] = field(default=(), converter=_children)
    span: Span | None = field(default=None, eq=False)
    height: int = field(init=False, eq=False, repr=False)
    type: ClassVar[Literal["section"]] = "section"

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "height", _levels(self.children))


@frozen
class Attachment(Container):
    """附件, a document that comes with the main one (7.3.7), from its mark to its end."""

    children: tuple[Child, ...] = field(default=(), converter=_children)
    span: Span | None = field(default=None, eq=False)
    height: int = field(init=False, eq=False, repr=False)
    type: ClassVar[Literal["attachment"]] = "attachment"

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "height", _levels(self.children))


@frozen
class Document(Container):
    """公文, a document: its parts in reading order, its kind, the text it was read from, what was noticed.

    >>> Document([Title("关于开放图书馆的通知"), Paragraph("各馆照办。")], kind="notice").title
    '关于开放图书馆的通知'
    """

    children: tuple[Child, ...] = field(default=(), converter=_children)
    kind: str = "other"
    text: Text | None = field(default=None, eq=False, repr=False)
    diagnostics: tuple[Diagnostic, ...] = field(default=(), eq=False, converter=_diagnostics)
    span: Span | None = field(default=None, eq=False)
    explanations: tuple[Explanation, ...] = field(default=(), eq=False, repr=False)
    kind_evidence: str = field(default="", eq=False, repr=False)
    type: ClassVar[Literal["document"]] = "document"

    def __attrs_post_init__(self) -> None:
        _levels(self.children)

    @property
    def title(self) -> str | None:
        """The text of the titles, one after the other, or None; a title that comes twice counts once."""
        titles = dict.fromkeys(child.text for child in self.children if isinstance(child, Title))
        return "".join(titles) or None

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The attachments; each has sections of its own, which `sections` leaves out."""
        return tuple(child for child in self.children if isinstance(child, Attachment))

    @property
    def furniture(self) -> tuple[Furniture, ...]:
        """What surrounds the document proper: the furniture at its top level."""
        return tuple(child for child in self.children if isinstance(child, Furniture))

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

    def at(self, path: str) -> Document | Section | Attachment | Paragraph:
        """Find the section at *path*, or a 款: 第三条/第二款; raises PathError, naming the nearest there is.

        >>> Document([Section(Num("二、", "han-comma", 2), Heading("工作安排"))]).at("二").heading.text
        '工作安排'
        """
        from partydoc.tree.paths import at

        return at(self, path)

    def path(self, node: Node) -> str:
        """Give the path of a section, attachment or paragraph of this document; PathError where it has none."""
        from partydoc.tree.paths import path_of

        return path_of(self, node)

    def references(self) -> tuple[Reference, ...]:
        """Find what the document cites, in order: see `partydoc.find_references`.

        >>> Document([Paragraph("依照《图书馆法》第三条办理。")]).references()[0].name
        '图书馆法'
        """
        from partydoc.references import find_references

        return find_references(self)


Child: TypeAlias = Section | Attachment | Element
Node: TypeAlias = Container | Element | Num | Heading

_CLASSES: tuple[type[Node], ...] = (Document, Section, Num, Heading, Attachment, *ELEMENTS)
NODES: dict[str, type[Node]] = {node.type: node for node in _CLASSES}
"""Every class of node by its type name."""
