"""The tree of a document: frozen nodes with attrs, tuples of children, spans into the raw text.

Two trees are equal when their nodes are; spans, texts and diagnostics take no part in that.
No tree is deeper than `MAX_DEPTH`: the constructors see to it, so that nothing that walks a tree can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from partydoc.errors import PathError
from partydoc.spans import Span
from partydoc.tree import elements
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
from partydoc.tree.elements import *  # noqa: F403 - its names are this module's too
from partydoc.tree.elements import ELEMENTS, Element, Footnote, Paragraph

if TYPE_CHECKING:
    import re

    from partydoc.diagnostics import Diagnostic
    from partydoc.explanations import Explanation, LineExplanation
    from partydoc.text import Text
    from partydoc.tree.places import Places
    from partydoc.tree.views import Sections, View

__all__ = [
    "MAX_DEPTH",
    "NODES",
    "Attachment",
    "Child",
    "Container",
    "Document",
    "Heading",
    "Node",
    "Num",
    "Part",
    "Section",
    "Whole",
]
__all__ += elements.__all__


def _diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(diagnostics)


@frozen(repr=False)
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
    line_explanations: tuple[LineExplanation, ...] = field(default=(), eq=False, repr=False)
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

    @cached_property
    def places(self) -> Places:
        """Everything that has a path, in reading order: worked out when it is first asked for, and kept."""
        from partydoc.tree.places import Places

        return Places(self)

    @cached_property
    def container_paths(self) -> tuple[str, ...]:
        """The paths of what holds other nodes, in the order in which a walk meets it; kept as the places are."""
        from partydoc.tree.located import container_paths

        return tuple(container_paths(self))

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

    def path(self, node: Node | View) -> str:
        """Give the path of a section, attachment, part or paragraph of this document; PathError where it has none."""
        from partydoc.tree.paths import path_of
        from partydoc.tree.views import View

        if not isinstance(node, View | Container | Element | Num | Heading):
            raise TypeError(f"path takes a node or a view of this document, not a {type(node).__name__}")
        return path_of(self, node.node if isinstance(node, View) else node)

    def __getitem__(self, path: str) -> View:
        """Give the view of what stands at *path*: see `at`; the view knows its document.

        >>> Document([Section(Num("二、", "han-comma", 2), Heading("工作安排"))])["二"].title
        '二、工作安排'
        """
        from partydoc.tree.paths import place_of
        from partydoc.tree.views import View

        return View(self, place_of(self, self.at(path)))

    def __contains__(self, path: object) -> bool:
        """Tell whether something stands at a path, or whether a node is a child.

        >>> document = Document([Section(Num("二、", "han-comma", 2))])
        >>> "二" in document, "三" in document, document.children[0] in document
        (True, False, True)
        """
        if not isinstance(path, str):
            return path in self.children
        try:
            return self.at(path) is not self
        except PathError:
            return False

    @property
    def sections(self) -> Sections:
        """The sections that stand directly below; called, the views of those at any depth that fit.

        `document.sections(level=2)` lists the second level, `document.sections(family="run-in")` all 一是, and
        `document.sections()` every section, in reading order.

        >>> document = Document([Section(Num("二、", "han-comma", 2))])
        >>> document.sections[0].num.text, [view.path for view in document.sections(family="han-comma")]
        ('二、', ['二'])
        """
        from partydoc.tree.views import Sections

        return Sections(self)

    def find(self, words: str) -> View | None:
        """Find the first section whose heading holds *words*, in whatever script; None where none does."""
        return next(iter(self.find_all(words)), None)

    def find_all(
        self,
        words: str | None = None,
        *,
        heading: str | re.Pattern[str] | None = None,
        family: str | None = None,
        level: int | None = None,
        kind: str | None = None,
    ) -> tuple[View, ...]:
        """List the sections, at any depth, that fit all that is said of them.

        *words* stand in the heading; *heading* is a pattern searched for in it; *family* is that of the number,
        *level* the depth among sections from 1, *kind* that of the document or part they stand in.

        >>> found = Document([Section(Num("一、", "han-comma", 1), Heading("基本情况"))]).find_all(heading="情况$")
        >>> [view.title for view in found]
        ['一、基本情况']
        """
        from partydoc.tree.finding import Wanted
        from partydoc.tree.views import View

        wanted = Wanted(words, heading, family, level, kind)
        return tuple(View(self, place) for place, located in enumerate(self.places) if wanted.fits(located))

    def outline(self, *, depth: int | None = None, width: int = 80) -> str:
        """Draw the tree as an outline, one line for each node, cut to *width* cells, down to *depth* levels."""
        from partydoc.tree.outline import outline

        lines = outline(self, depth=depth, width=width)
        return "\n".join("".join(piece.text for piece in line) for line in lines)

    def show(self, *, depth: int | None = None, width: int = 80) -> None:
        """Print the outline."""
        print(self.outline(depth=depth, width=width))  # noqa: T201  that is what it is for

    def __str__(self) -> str:
        """Give the clean text."""
        from partydoc.tree.wording import text_of_document

        return text_of_document(self)


Node: TypeAlias = Container | Element | Num | Heading

_CLASSES: tuple[type[Node], ...] = (Document, Section, Num, Heading, Attachment, Part, *ELEMENTS)
NODES: dict[str, type[Node]] = {node.type: node for node in _CLASSES}
"""Every class of node by its type name."""
