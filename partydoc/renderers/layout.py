"""The lines of a document, each with the nodes that stand in it: what every form for reading is made from.

The tree does not say whether a heading stands alone on its line or the text runs on behind it. Where the tree was read
from a text, the places of its nodes in that text tell; a tree made by hand is laid out as its canonical text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from partydoc.renderers.canonical import canonical_lines
from partydoc.renderers.pieces import Line, Piece
from partydoc.text import Text
from partydoc.tree.nodes import Document, Heading
from partydoc.tree.walking import Ancestors, Leaf, leaves, walk

_BREAKS: Final = frozenset("\n\r\v\f\x85\u2028\u2029")


def lines(document: Document) -> list[Line]:
    r"""Lay out a document: as its text was, without the white space at the ends of lines, or else canonically.

    >>> from partydoc.spans import Span
    >>> from partydoc.tree.nodes import Num, Paragraph, Section
    >>> title, body = Heading("开放", Span(2, 5)), Paragraph("各馆照办。", Span(5, 10))
    >>> section = Section(Num("一、", "han-comma", 1, Span(0, 2)), title, [body])
    >>> [[piece.text for piece in line] for line in lines(Document([section], text=Text.of("一、开放。各馆照办。")))]
    [['一、', '开放', '。', '各馆照办。']]
    >>> [[piece.text for piece in line] for line in lines(Document([section]))]
    [['一、', '开放'], ['各馆照办。']]
    """
    text = document.text
    if text is None or any(leaf.span is None for leaf in leaves(document)):
        return canonical_lines(document)
    return list(_lines_read(document, text))


def _lines_read(document: Document, text: Text) -> Iterator[Line]:
    """Follow the leaves through the clean text: a line ends where a line break stands between two of them."""
    line: list[Piece] = []
    place = 0
    for leaf, ancestors in walk(document):
        span = leaf.span
        if not isinstance(leaf, Leaf) or span is None:
            continue
        start, end = text.offsets.to_clean(*span)
        gap = text.clean[place:start] if place <= start else "\n"
        if line and (not gap or gap.isspace()) and _BREAKS.isdisjoint(gap):
            line += [Piece(gap, None, line[-1].ancestors)] if gap else []
        elif line:
            yield tuple(line)
            line = []
        line += _pieces(leaf, ancestors, text.clean[start:end])
        place = end
    if line:
        yield tuple(line)


def _pieces(leaf: Leaf, ancestors: Ancestors, written: str) -> Iterator[Piece]:
    """Give a leaf, and behind a heading the mark that its place covers."""
    yield Piece(leaf.text, leaf, ancestors)
    if isinstance(leaf, Heading) and len(written) > len(leaf.text) and written.startswith(leaf.text):
        yield Piece(written[len(leaf.text) :], None, ancestors)
