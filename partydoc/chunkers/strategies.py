"""What must not share a chunk, by the strategy that was asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from partydoc.numbering.families import ARTICLE
from partydoc.tree.nodes import Attachment, Container, Footnote, Part, Section

NOTES = Footnote.type
"""The type of leaves that stand apart, whatever the strategy."""
_TEXTS = frozenset((Part, Attachment))


class Apart(NamedTuple):
    """What holds other nodes and stands apart: further documents, attachments, and *sections* of which this is true."""

    sections: Callable[[Section], bool] | None = None

    def holds(self, node: Container) -> bool:
        """Tell whether a node stands apart."""
        if isinstance(node, Section):
            return self.sections is not None and self.sections(node)
        return type(node) in _TEXTS

    def may_hold(self, classes: set[type[Container]]) -> bool:
        """Tell whether a node of any of these classes may stand apart."""
        return self.sections is not None or not _TEXTS.isdisjoint(classes)


def _is_article(section: Section) -> bool:
    return section.num is not None and section.num.family == ARTICLE.name


def _is_unit(section: Section) -> bool:
    return not section.sections


STRATEGIES: dict[str, Apart] = {
    "sections": Apart(),  # neighbours below one heading are packed
    "articles": Apart(_is_article),
    "units": Apart(_is_unit),  # each that has none below it
}
