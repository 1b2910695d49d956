"""A node in its document: nodes know no parent, a view of one knows the document that it is seen in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from attrs import frozen

from partydoc.numbering.paths import write_path
from partydoc.spans import Span
from partydoc.tree.finding import Wanted
from partydoc.tree.folding import folded_html
from partydoc.tree.located import Located
from partydoc.tree.nodes import Attachment, Child, Document, Num, Part, Section, Table
from partydoc.tree.walking import walk
from partydoc.tree.wording import line_of, own_text_of, text_of, title_of

if TYPE_CHECKING:
    from partydoc.tree.located import Named


@frozen(eq=False, repr=False)
class View:
    """A section, or another node that has a path, in its document.

    What a node says is said by `view.node`; the view adds where it stands, and its words. Iterating gives the views of
    what stands directly below it that has a path; `len` counts them.

    >>> from partydoc.tree.nodes import Document, Heading, Num, Paragraph
    >>> below = Section(Num("（一）", "han-paren", 1), Heading("延长时间"), [Paragraph("每周六天。")])
    >>> view = Document([Section(Num("二、", "han-comma", 2), Heading("开放"), [below])])["二/（一）"]
    >>> view.path, view.level, view.title, view.own_text, [above.title for above in view.parents]
    ('二/（一）', 2, '（一）延长时间', '每周六天。', ['二、开放'])
    """

    document: Document
    place: int
    """The number of its place among `document.places`."""

    @property
    def located(self) -> Located:
        """The node with the steps of its path and the nodes that it stands in."""
        return self.document.places[self.place]

    @property
    def node(self) -> Named:
        """The node itself."""
        return self.located.node

    @property
    def type(self) -> str:
        """The type of the node: section, attachment, part, paragraph, footnote."""
        return self.node.type

    @property
    def path(self) -> str:
        """The path, 二/（一）: `document[path]` gives this view again."""
        return write_path(self.located.steps)

    @property
    def level(self) -> int:
        """How many sections deep the node stands, itself counted if it is one: 1 is the outermost."""
        return sum(isinstance(each, Section) for each in (*self.located.above, self.node))

    @property
    def parents(self) -> tuple[View, ...]:
        """The views of what the node stands in, outermost first, without the document."""
        return tuple(View(self.document, place) for place in self.document.places.above(self.place))

    @property
    def span(self) -> Span | None:
        """The place in the raw text, in code points; None in a tree made by hand."""
        return self.node.span

    @property
    def page(self) -> int | None:
        """The page that the node begins on, from 1; None where the file has no pages."""
        return self.document.page_of(self.node)

    @property
    def title(self) -> str:
        """Number and heading, as they are read."""
        return title_of(self.node)

    @property
    def num(self) -> Num | None:
        """The number of a section."""
        return self.node.num if isinstance(self.node, Section) else None

    @property
    def heading(self) -> str | None:
        """The words of a section's heading."""
        return self.node.heading.text if isinstance(self.node, Section) and self.node.heading else None

    @property
    def family(self) -> str | None:
        """The numbering family of a section: han-comma, run-in."""
        return self.num.family if self.num else None

    @property
    def value(self) -> int | None:
        """The number that a section's marker says."""
        return self.num.value if self.num else None

    @property
    def text(self) -> str:
        """The clean text of the node and all below it, number and heading included, furniture left out."""
        return text_of(self.node, self.document.text)

    @property
    def text_raw(self) -> str | None:
        """The same stretch of the raw text; None in a tree made by hand."""
        raw, span = self.document.raw, self.node.span
        return span.slice(raw) if raw is not None and span else None

    @property
    def own_text(self) -> str:
        """The paragraphs that stand directly in the node, a line each, without number and heading."""
        node = self.node
        return own_text_of(node) if isinstance(node, Section | Attachment | Part) else node.text

    @property
    def children(self) -> tuple[Child, ...]:
        """The nodes that stand directly in this one."""
        node = self.node
        return node.children if isinstance(node, Section | Attachment | Part) else ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables in the node, at any depth."""
        return tuple(node for node, _ in walk(self.node) if isinstance(node, Table))

    @property
    def sections(self) -> SectionViews:
        """The views of the sections directly below; called, of those at any depth that fit.

        `view.sections(level=3)` counts levels from the top of the document, `view.sections()` gives every section.
        """
        return SectionViews(self)

    def find(self, words: str) -> View | None:
        """Find the first section below whose heading holds *words*."""
        return next(self._below(Wanted(words=words)), None)

    def find_all(
        self,
        words: str | None = None,
        *,
        heading: str | re.Pattern[str] | None = None,
        family: str | None = None,
        level: int | None = None,
    ) -> tuple[View, ...]:
        """List the sections below that fit: see `Document.find_all`."""
        return tuple(self._below(Wanted(words=words, heading=heading, family=family, level=level)))

    def _below(self, wanted: Wanted) -> Iterator[View]:
        places = self.document.places
        return (View(self.document, place) for place in places.below(self.place) if wanted.fits(places[place]))

    def __getitem__(self, path: str) -> View:
        """Give the view at *path* below this one; PathError where there is none."""
        from partydoc.tree.paths import require_path

        return self.document[f"{self.path}/{require_path(path)}"]

    def __contains__(self, path: object) -> bool:
        """Tell whether something stands at a path below, or whether a view is one of what stands directly below."""
        return f"{self.path}/{path}" in self.document if isinstance(path, str) else path in tuple(self)

    def __iter__(self) -> Iterator[View]:
        """Give the views of what stands directly below."""
        return (View(self.document, place) for place in self.document.places.directly_below(self.place))

    def __len__(self) -> int:
        """Count what stands directly below that has a path."""
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        """Tell that there is something, be it without children."""
        return True

    def __eq__(self, other: object) -> bool:
        """Tell whether the other is a view of the same node object in the same document object."""
        return isinstance(other, View) and other.node is self.node and other.document is self.document

    def __hash__(self) -> int:
        """Hash by identity, as views are compared."""
        return hash((id(self.document), id(self.node)))

    def __str__(self) -> str:
        """Give the text."""
        return self.text

    def __repr__(self) -> str:
        """Tell the node and its path in one line."""
        return line_of(self.node).replace(" ", f" {self.path[:60]}: ", 1)

    def _repr_html_(self) -> str:
        """Show the node and all below it folded, in notebooks."""
        return folded_html(self.node)


class SectionViews(tuple[View, ...]):  # noqa: SLOT001  it keeps what it stands below
    """The views of the sections directly below a view; called, it lists those at any depth."""

    _above: View

    def __new__(cls, above: View) -> Self:
        """Take the sections among what stands directly below *above*."""
        self = super().__new__(cls, (view for view in above if isinstance(view.node, Section)))
        self._above = above
        return self

    def __call__(self, *, level: int | None = None, family: str | None = None) -> tuple[View, ...]:
        """List the sections below that fit, in reading order; *level* counts from the top of the document."""
        return self._above.find_all(level=level, family=family)


class Sections(tuple[Section, ...]):  # noqa: SLOT001  it keeps its document
    """The sections directly below a document; called, it lists views of sections at any depth."""

    _document: Document

    def __new__(cls, document: Document) -> Self:
        """Take the sections among the children of *document*."""
        self = super().__new__(cls, (child for child in document.children if isinstance(child, Section)))
        self._document = document
        return self

    def __call__(self, *, level: int | None = None, family: str | None = None) -> tuple[View, ...]:
        """List the sections that fit, in reading order; *level* 1 are the outermost."""
        return self._document.find_all(level=level, family=family)
