"""What must not share a chunk, by the strategy that was asked for."""

from __future__ import annotations

from collections.abc import Callable

from partydoc.numbering.families import ARTICLE
from partydoc.tree.nodes import Attachment, Footnote, Node, Part, Section

Apart = Callable[[Node], bool]


_APART = (Part, Attachment, Footnote)


def _sections(node: Node) -> bool:
    """Pack neighbours below one heading; only further documents, attachments and notes stand apart."""
    return isinstance(node, _APART)


def _articles(node: Node) -> bool:
    """Keep each article by itself."""
    article = isinstance(node, Section) and node.num is not None and node.num.family == ARTICLE.name
    return article or _sections(node)


def _units(node: Node) -> bool:
    """Keep each unit that has none below it by itself."""
    return (isinstance(node, Section) and not node.sections) or _sections(node)


STRATEGIES: dict[str, Apart] = {"sections": _sections, "articles": _articles, "units": _units}
