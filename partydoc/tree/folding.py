"""A document as a small folded tree of HTML, for notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from partydoc.cells import shorten
from partydoc.tree.nodes import Container, Document
from partydoc.tree.walking import walk
from partydoc.tree.wording import title_of

MOST_NODES = 400
_CELLS = 70


def folded_html(document: Document) -> str:
    """Write a tree whose sections unfold; beyond `MOST_NODES` nodes it says how many more there are.

    >>> from partydoc.tree.nodes import Paragraph
    >>> folded_html(Document([Paragraph("开放。")], kind="notice"))
    '<details open><summary>notice</summary><div>开放。</div></details>'
    """
    return "".join(_pieces(document))


def _pieces(document: Document) -> Iterator[str]:
    yield f"<details open><summary>{escape(_shown(document.title or document.kind))}</summary>"
    open_levels = 0
    nodes = [(node, above) for node, above in walk(document) if above and node.type not in ("num", "heading")]
    for node, above in nodes[:MOST_NODES]:
        yield "</details>" * (open_levels - (len(above) - 1))
        open_levels = len(above) - 1
        if isinstance(node, Container):
            open_levels += 1
            yield f"<details style='margin-left:1em'><summary>{escape(_shown(title_of(node) or node.type))}</summary>"
        else:
            yield f"<div>{escape(_shown(title_of(node)))}</div>"
    yield "</details>" * open_levels
    if len(nodes) > MOST_NODES:
        yield f"<div>… {len(nodes) - MOST_NODES} more</div>"
    yield "</details>"


def _shown(text: str) -> str:
    return shorten(text, _CELLS)
