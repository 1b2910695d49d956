"""The words of a node: what a reader reads of it, and what tells it in one line."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.cells import shorten
from partydoc.text import Text
from partydoc.tree.nodes import OF_THE_PAGE, Container, Document, Element, Node, Paragraph, Section, Whole
from partydoc.tree.walking import Leaf, leaves


def title_of(node: Node) -> str:
    """Give the number and the heading of a section, the title of a document, the words of another node.

    >>> from partydoc.tree.nodes import Heading, Num
    >>> title_of(Section(Num("（一）", "han-paren", 1), Heading("延长开放时间")))
    '（一）延长开放时间'
    """
    if isinstance(node, Section):
        marker = node.num.text if node.num else ""
        heading = node.heading.text if node.heading else ""
        return f"{marker}{_between(marker, heading)}{heading}"
    if isinstance(node, Whole):
        return node.title or ""
    return "" if isinstance(node, Container) else node.text


def _between(marker: str, heading: str) -> str:
    """Give a blank between 第一章 or 1.1 and a heading (GB/T 15834-2011, B.3.6)."""
    return " " if marker and heading and marker[-1].isalnum() and marker[-1] not in "是要" else ""


def text_of(node: Node, text: Text | None = None) -> str:
    r"""Give the words of a node and all below it, as they stand in the clean *text*; without one, a line for each leaf.

    What surrounds the text, and the numbers of its pages, are left out.

    >>> from partydoc.tree.nodes import Heading, Num
    >>> text_of(Section(Num("一、", "han-comma", 1), Heading("延长开放时间"), [Paragraph("每周开放六天。")]))
    '一、延长开放时间\n每周开放六天。'
    """
    words = [leaf for leaf in leaves(node) if not isinstance(leaf, OF_THE_PAGE)]
    if text is None or any(leaf.span is None for leaf in words):
        return "".join(_lines(words)).strip("\n")
    return "".join(_as_it_stands(words, text))


def _lines(words: list[Leaf]) -> Iterator[str]:
    for leaf in words:
        yield leaf.text if leaf.type == "num" else f"{leaf.text}\n"


def _as_it_stands(words: list[Leaf], text: Text) -> Iterator[str]:
    end = None
    for leaf in words:
        start, stop = text.offsets.to_clean(*leaf.span) if leaf.span else (0, 0)
        if end is not None:
            gap = text.clean[end:start]
            continued = isinstance(leaf, Paragraph) and leaf.continues
            yield "" if continued else gap if not gap.strip() else "\n"
        yield text.clean[start:stop]
        end = stop


def own_text_of(section: Container) -> str:
    """Give the words of what stands directly in a node, a line each: no number, no heading, nothing of what is below.

    >>> own_text_of(Section(children=[Paragraph("每周开放六天。"), Section(children=[Paragraph("夜间除外。")])]))
    '每周开放六天。'
    """
    own = (child for child in section.children if isinstance(child, Element))
    return "\n".join(child.text for child in own if not isinstance(child, OF_THE_PAGE))


def line_of(node: Node) -> str:
    """Tell a node in one line of at most 200 characters: its type, its words, its children.

    >>> from partydoc.tree.nodes import Heading, Num
    >>> line_of(Section(Num("一、", "han-comma", 1), Heading("延长开放时间"), [Paragraph("每周开放六天。")]))
    '<Section 一、延长开放时间, children: 1>'
    """
    shown = shorten(title_of(node))
    said = [type(node).__name__, *([node.kind] if isinstance(node, Whole) else []), *([shown] if shown else [])]
    counts = f", children: {len(node.children)}" if isinstance(node, Container) else ""
    return f"<{' '.join(said)}{counts}>"


def text_of_document(document: Document) -> str:
    """Give the clean text of a document, or the words of a tree made by hand."""
    return document.text.clean if document.text else text_of(document)
