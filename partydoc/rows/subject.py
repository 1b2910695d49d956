"""What all forms of rows ask of a document, worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from partydoc.numbering.paths import write_path
from partydoc.spans import Span
from partydoc.tree.located import Located
from partydoc.tree.nodes import Container, Document, Element, Node, Section
from partydoc.tree.walking import walk
from partydoc.tree.wording import title_of


@frozen
class Subject:
    """A document with what has a path in it."""

    document: Document
    located: Sequence[Located]
    _paths: dict[int, str] = field(repr=False)

    @classmethod
    def of(cls, document: Document) -> Subject:
        """Work out the paths of a document."""
        located = document.places
        paths = {id(each.node): write_path(each.steps) for each in located}
        return cls(document, located, paths)

    @property
    def name(self) -> str | None:
        """The name of the source."""
        text = self.document.text
        return text.source.name if text and text.source else None

    def path(self, node: Node) -> str:
        """Give the path of a node; empty where it has none."""
        return self._paths.get(id(node), "")

    def place(self, span: Span | None) -> dict[str, int | None]:
        """Give the columns of `PLACE`."""
        if span is None:
            return {"start": None, "end": None, "page": None}
        page = self.document.text.page_of(span.start) if self.document.text else None
        return {"start": span.start, "end": span.end, "page": page}

    def within(self, above: tuple[Container, ...]) -> dict[str, str]:
        """Give the columns of `WITHIN` for what stands in *above*, outermost first."""
        section = next((each for each in reversed(above) if isinstance(each, Section)), None)
        return {
            "section_path": self.path(section) if section else "",
            "section_title": title_of(section) if section else "",
        }

    def elements(self) -> Iterator[tuple[Element, tuple[Container, ...]]]:
        """Yield every element, with the nodes that it stands in."""
        return ((node, above) for node, above in walk(self.document) if isinstance(node, Element))
