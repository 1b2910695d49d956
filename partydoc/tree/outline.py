"""Draws a document as an outline, one line for each node, without knowing where it will be shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from partydoc.cells import CHARACTERS_PER_CELL, cells, cut, one_line
from partydoc.tree.nodes import Attachment, Child, Document, Paragraph, Part, Section

Style: TypeAlias = Literal["marker", "heading", "title", "label", "text"]


class Piece(NamedTuple):
    """Some characters of a line and the part they play."""

    text: str
    style: Style = "text"


Line: TypeAlias = tuple[Piece, ...]

_INDENT = 2
# A marker that ends in one of these stands close to what follows it: 一、（一）一是.
_CLOSE_ENDINGS = frozenset("、，：）．是要,:)")


def outline(document: Document, *, depth: int | None = None, width: int = 80) -> Iterator[Line]:
    """Yield the lines of *document* down to *depth* levels, none wider than *width* cells.

    >>> from partydoc.tree.nodes import Heading, Num
    >>> section = Section(Num("一、", "han-comma", 1), Heading("延长开放时间"), [Paragraph("中心馆开到晚上九点。")])
    >>> for line in outline(Document([section]), width=16):
    ...     print("".join(piece.text for piece in line))
    一、延长开放时间
      中心馆开到晚…
    """
    waiting: list[tuple[Child, int]] = [(child, 0) for child in reversed(document.children)]
    while waiting:
        node, level = waiting.pop()
        pieces, below = _parts(node)
        yield _fitted(pieces, level, width)
        if depth is None or level + 1 < depth:
            waiting.extend((child, level + 1) for child in reversed(below))


def _parts(node: Child) -> tuple[Line, tuple[Child, ...]]:
    """Split a node into what stands on its own line and the nodes that come below."""
    if isinstance(node, Section):
        return _section(node)
    if isinstance(node, Attachment):
        return (Piece("attachment", "label"),), node.children
    if isinstance(node, Part):
        kind = () if node.kind == "other" else (Piece(f": {node.kind}", "label"),)
        return (Piece("part", "label"), *kind), node.children
    if isinstance(node, Paragraph):
        return (Piece(node.text),), ()
    # The lines of an element are entries or columns, no wrapped sentence: they stay apart.
    text = " ".join(node.text.split())
    return (Piece(f"{node.type}: ", "label"), Piece(text, "title" if node.type == "title" else "text")), ()


def _section(section: Section) -> tuple[Line, tuple[Child, ...]]:
    marker = () if section.num is None else (Piece(_spaced(section.num.text), "marker"),)
    if section.heading is not None:
        return (*marker, Piece(section.heading.text, "heading")), section.children
    match section.children:
        case (Paragraph(text), *rest) if marker:
            return (*marker, Piece(text)), tuple(rest)
    return marker or (Piece("section", "label"),), section.children


def _spaced(marker: str) -> str:
    return marker if marker[-1:] in _CLOSE_ENDINGS else f"{marker} "


def _fitted(pieces: Line, level: int, width: int) -> Line:
    """Indent the pieces and cut the last that still fits; deep levels leave half of the line for text."""
    indent = min(_INDENT * level, width // 2)
    fitted = [Piece(" " * indent)] if indent else []
    room = width - indent
    for piece in pieces:
        whole = one_line(piece.text[: room * CHARACTERS_PER_CELL])
        text = cut(whole, room)
        fitted.append(Piece(text, piece.style))
        room -= cells(text)
        if text != whole or room <= 0:
            break
    return tuple(fitted)
