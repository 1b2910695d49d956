"""The passages of a document in which references stand: its paragraphs, headings, titles and the like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from partydoc.scripts import fold
from partydoc.tree.elements import Closing, Dateline, Element, Footnote, Paragraph, Title
from partydoc.tree.nodes import Attachment, Container, Document, Heading, Part, Section
from partydoc.tree.walking import walk

READ: tuple[type[Element | Heading], ...] = (Paragraph, Heading, Title, Dateline, Closing, Footnote)
_TYPES = frozenset(node.type for node in READ)


class Passage(NamedTuple):
    """A leaf, where its folded text stands, what it stands in, and the how many-eth paragraph there.

    *paragraphs* counts the paragraphs of each ancestor up to here: the 款 that the passage belongs to.
    """

    leaf: Element | Heading
    folded: str
    start: int
    end: int
    above: tuple[Container, ...]
    paragraphs: tuple[int, ...]

    @property
    def scope(self) -> Document | Attachment | Part:
        """The attachment, part or document whose numbering counts here."""
        return next(node for node in reversed(self.above) if isinstance(node, Document | Attachment | Part))

    def nearest(self, families: tuple[str, ...]) -> Section | None:
        """Find the innermost section around, of one of these families."""
        sections = (node for node in reversed(self.above) if isinstance(node, Section) and node.num)
        return next((node for node in sections if node.num and node.num.family in families), None)

    def clause(self, container: Container) -> int:
        """Count the paragraphs of *container*, which is around, up to this passage."""
        place = next(at for at, node in enumerate(self.above) if node is container)
        return self.paragraphs[place]


def passages(document: Document) -> Iterator[Passage]:
    """Yield the passages in reading order."""
    text = document.text
    same = text is not None and text.offsets.is_identity
    counts: dict[int, int] = {}
    around: tuple[Container, ...] = ()
    outer: tuple[int, ...] = ()
    count = 0
    for node, above in walk(document):
        if above is not around and above:
            around = above
            outer = tuple([counts.get(id(container), 0) for container in above[:-1]])
            count = counts.get(id(above[-1]), 0)
        if node.type not in _TYPES:
            continue
        if node.type == "paragraph":
            count = counts[id(above[-1])] = count + 1
        leaf = cast("Element | Heading", node)
        if text is None or leaf.span is None:
            folded, (start, end) = fold(leaf.text), (0, len(leaf.text))
        else:
            folded, (start, end) = text.folded, leaf.span if same else text.offsets.to_clean(*leaf.span)
        yield Passage(leaf, folded, start, end, above, (*outer, count))
