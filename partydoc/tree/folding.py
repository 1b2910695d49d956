"""A node as a small folded tree of HTML, for notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from partydoc.cells import shorten
from partydoc.tree.nodes import Container, Node, Paragraph, Section, Whole
from partydoc.tree.walking import walk
from partydoc.tree.wording import title_of

MOST_NODES: Final = 400
_CELLS: Final = 70
_INSIDE: Final = " style='margin-left:1.2em'"
_WITH_SECTION: Final = ("num", "heading")


def folded_html(top: Node) -> str:
    """Write a tree whose sections unfold; beyond `MOST_NODES` nodes it says how many more there are.

    >>> from partydoc.tree.nodes import Document
    >>> folded_html(Document([Paragraph("开放。")], kind="notice"))
    "<details open><summary><small>notice</small></summary><div style='margin-left:1.2em'>开放。</div></details>"
    """
    return "".join(_pieces(top)) if isinstance(top, Container) else f"<div>{_shown(top)}</div>"


def _pieces(top: Container) -> Iterator[str]:
    nodes = [(node, above) for node, above in walk(top) if node.type not in _WITH_SECTION]
    open_levels = 0
    for node, above in nodes[: MOST_NODES + 1]:
        yield "</details>" * (open_levels - len(above))
        open_levels = len(above)
        if isinstance(node, Container):
            open_levels += 1
            place = _INSIDE if above else " open"
            yield f"<details{place}><summary>{_shown(node)}</summary>"
        else:
            yield f"<div{_INSIDE}>{_shown(node)}</div>"
    yield "</details>" * (open_levels - 1)
    if len(nodes) > MOST_NODES + 1:
        yield f"<div>… {len(nodes) - MOST_NODES - 1} more</div>"
    yield "</details>"


def _shown(node: Node) -> str:
    """Give the words of a node in one line, with what it is, where it is neither section nor paragraph."""
    words = escape(shorten(title_of(node), _CELLS))
    if isinstance(node, Section | Paragraph) and words:
        return words
    label = f"<small>{escape(node.kind if isinstance(node, Whole) else node.type)}</small>"
    return f"{label} {words}" if words else label
