"""Draws a document as an outline, one line for each node, without knowing where it will be shown."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias

from partydoc.arguments import require
from partydoc.cells import CHARACTERS_PER_CELL, cells, cut, one_line
from partydoc.tree.nodes import Attachment, Child, Document, Paragraph, Part, Section

Style: TypeAlias = Literal["marker", "heading", "title", "label", "text", "mark"]


class Piece(NamedTuple):
    """Some characters of a line and the part they play."""

    text: str
    style: Style = "text"


Line: TypeAlias = tuple[Piece, ...]


class Mark(NamedTuple):
    """Something to be noted at a place of the raw text: its sign, its name."""

    place: int
    sign: str
    name: str


class _Row(NamedTuple):
    """A line before it is cut: its pieces, how deep it stands, where its node begins in the raw text."""

    pieces: Line
    level: int
    start: int


_INDENT = 2
# A marker that ends in one of these stands close to what follows it: 一、（一）一是.
_CLOSE_ENDINGS = frozenset("、，：）．是要,:)")


def outline(
    document: Document,
    *,
    depth: int | None = None,
    width: int = 80,
    say: Callable[[str], str] = str,
    marks: Sequence[Mark] = (),
) -> Iterator[Line]:
    """Yield the lines of *document* down to *depth* levels, none wider than *width* cells.

    *say* translates labels. *marks*, in the order of their places, stand at the end of the line that they fall into.

    >>> from partydoc.tree.nodes import Heading, Num
    >>> section = Section(Num("一、", "han-comma", 1), Heading("延长开放时间"), [Paragraph("中心馆开到晚上九点。")])
    >>> for line in outline(Document([section]), width=16):
    ...     print("".join(piece.text for piece in line))
    一、延长开放时间
      中心馆开到晚…
    """
    if depth is not None and require(depth, int, "depth", "how many levels to show") < 1:
        raise ValueError(f"depth is counted from 1, the outermost level; not {depth}")
    rows = list(_rows(document, depth, say))
    for row, noted in zip(rows, _noted(rows, marks), strict=True):
        yield _fitted(row, noted, width)


def _rows(document: Document, depth: int | None, say: Callable[[str], str]) -> Iterator[_Row]:
    waiting: list[tuple[Child, int]] = [(child, 0) for child in reversed(document.children)]
    start = 0
    while waiting:
        node, level = waiting.pop()
        pieces, below = _parts(node)
        start = max(start, node.span.start) if node.span else start
        said = tuple(Piece(say(text), style) if style == "label" else Piece(text, style) for text, style in pieces)
        yield _Row(said, level, start)
        if depth is None or level + 1 < depth:
            waiting.extend((child, level + 1) for child in reversed(below))


def _noted(rows: Sequence[_Row], marks: Sequence[Mark]) -> Iterator[str]:
    """Give what stands at the end of each row: the marks from its start up to that of the next, counted."""
    ends = [bisect_right(marks, row.start - 1, key=attrgetter("place")) for row in rows[1:]]
    for begin, end in zip([0, *ends][: len(rows)], [*ends, len(marks)][: len(rows)], strict=True):
        yield "".join(_notes(marks[begin:end]))


def _notes(marks: Sequence[Mark]) -> Iterator[str]:
    for sign in dict.fromkeys(mark.sign for mark in marks):
        counts = Counter(mark.name for mark in marks if mark.sign == sign)
        yield f"  {sign} " + ", ".join(f"{name} {count}" if count > 1 else name for name, count in counts.items())


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


def _fitted(row: _Row, noted: str, width: int) -> Line:
    """Indent a row and cut the last piece that still fits; deep levels, and notes, leave half of the line for text."""
    indent = min(_INDENT * row.level, width // 2)
    fitted = [Piece(" " * indent)] if indent else []
    note = cut(noted, (width - indent) // 2)
    room = width - indent - cells(note)
    for piece in row.pieces:
        whole = one_line(piece.text[: room * CHARACTERS_PER_CELL])
        text = cut(whole, room)
        fitted.append(Piece(text, piece.style))
        room -= cells(text)
        if text != whole or room <= 0:
            break
    return (*fitted, *([Piece(note, "mark")] if note else []))
