"""The passages of a document in which references stand: its paragraphs, headings, titles and the like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from partydoc.scripts import fold
from partydoc.tree.elements import Closing, Dateline, Element, Footnote, Paragraph, Title
from partydoc.tree.nodes import Attachment, Container, Document, Heading, Part, Section
from partydoc.tree.walking import walk

READ: tuple[type[Element | Heading], ...] = (Paragraph, Heading, Title, Dateline, Closing, Footnote)


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
    counts: Counter[int] = Counter()
    for node, above in walk(document):
        if not isinstance(node, READ):
            continue
        if isinstance(node, Paragraph):
            counts[id(above[-1])] += 1
        if text is None or node.span is None:
            folded, (start, end) = fold(node.text), (0, len(node.text))
        else:
            folded, (start, end) = text.folded, text.offsets.to_clean(*node.span)
        yield Passage(node, folded, start, end, above, tuple(counts[id(container)] for container in above))
