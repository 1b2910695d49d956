"""What a line, a piece of it, and a table are in HTML."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import Final

from partydoc.renderers.pieces import Line, Piece
from partydoc.renderers.titles import title_ends
from partydoc.tree.nodes import AttachmentList, Container, Heading, Letterhead, Num, Paragraph, Section, Table, Title
from partydoc.tree.walking import Leaf
from partydoc.xml_text import to_xml_text

_BREAK = re.compile("\r\n|\r|\n")
_BR: Final = "<br>"
_WBR: Final = "<wbr>"
_INDENT: Final = " \t\N{IDEOGRAPHIC SPACE}"  # the style sheet sets in the second line of a list itself
_DEEPEST: Final = 6


def escape(said: str) -> str:
    r"""Make of any string what may stand in an element or between quotes.

    >>> escape('<a href="x">\0')
    '&lt;a href=&quot;x&quot;&gt;_x0000_'
    """
    return html.escape(to_xml_text(said))


def facts(node: Container | Leaf) -> str:
    """Give the attributes that say what a node is and where it was read."""
    kind = getattr(node, "kind", None)
    num = node.num if isinstance(node, Section) else None
    said = {
        "kind": kind,
        "family": num.family if num else None,
        "span": f"{node.span.start} {node.span.end}" if node.span is not None else None,
    }
    return "".join(f' data-{name}="{escape(fact)}"' for name, fact in said.items() if fact is not None)


def element(line: Line) -> tuple[str, str]:
    """Give the tag of a line and its attributes: a heading, a title, or a paragraph with the class of its element."""
    leaves = [piece.leaf for piece in line if piece.leaf is not None]
    if is_heading(line):
        return _heading(line, "heading", facts(leaves[-1]))
    if all(isinstance(leaf, Title) for leaf in leaves):
        return _heading(line, "title", facts(leaves[0]))
    if len(leaves) > 1:
        return "p", ' class="line"'
    only = leaves[0]
    if isinstance(only, Paragraph):
        return "p", facts(only)
    # The style sheet makes a letterhead as large as the line allows.
    length = f' style="--length: {len(only.text)}"' if isinstance(only, Letterhead) else ""
    return "p", f' class="{only.type}"{length}{facts(only)}'


def is_heading(line: Line) -> bool:
    """Tell whether a line is a heading and its number, and nothing else."""
    leaves = [piece.leaf for piece in line if piece.leaf is not None]
    return isinstance(leaves[-1], Heading) and all(isinstance(leaf, Num) for leaf in leaves[:-1])


def _heading(line: Line, name: str, where: str) -> tuple[str, str]:
    level = _level(line[-1])
    beyond = f' aria-level="{level}"' if level > _DEEPEST else ""
    return f"h{min(level, _DEEPEST)}", f' class="{name}"{beyond}{where}'


def _level(piece: Piece) -> int:
    return len(piece.ancestors)


def words(piece: Piece, *, alone: bool) -> str:
    """Write a piece of a line; a leaf that does not stand *alone* in its line has an element of its own."""
    leaf = piece.leaf
    said = _BR.join(escape(row.lstrip(_INDENT) if isinstance(leaf, AttachmentList) else row) for row in _rows(piece))
    if leaf is None:
        return said
    if isinstance(leaf, Title):
        return _BR.join(map(_title_row, _rows(piece)))
    if isinstance(leaf, Num):
        return f'<span class="num"{facts(leaf)}>{said}</span>'
    if alone:
        return said
    if isinstance(leaf, Heading):
        level = _level(piece)
        return f'<strong class="heading" role="heading" aria-level="{level}"{facts(leaf)}>{said}</strong>'
    return f'<span class="{leaf.type}"{facts(leaf)}>{said}</span>'


def _title_row(said: str) -> str:
    """Write a row of a title, which may be broken between its words alone (7.3.1)."""
    ends = (0, *title_ends(said), len(said))
    return _WBR.join(escape(said[start:end]) for start, end in pairwise(ends))


def _rows(piece: Piece) -> list[str]:
    return _BREAK.split(piece.text)


def table(node: Table) -> str:
    """Write a table by its rows."""
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in node.rows)
    return f'<table class="table"{facts(node)}>\n' + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>\n"
