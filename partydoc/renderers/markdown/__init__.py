"""Markdown (CommonMark with pipe tables): headings by depth, headings that run in bold, all else as plain paragraphs.

One line of the document is one block, so that the numbers stay text and nothing is numbered anew; what Markdown would
take for a mark of its own is escaped. `readers.markdown` reads it back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from partydoc.renderers.layout import lines
from partydoc.renderers.markdown.escaping import escape, escape_start, may_be_bold
from partydoc.renderers.pieces import Line
from partydoc.tree.nodes import Document, Heading, Num, Section, Table, Title

_DEEPEST: Final = 6
_BREAKS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BLANKS = " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


def render(document: Document, *, bold: bool = True) -> str:
    r"""Write a tree as Markdown. *bold*: headings that run in, 一是标题。正文, are set bold.

    >>> from partydoc.tree.nodes import Paragraph
    >>> items = [Section(Num("一是", "run-in", 1), Heading("延长时间"), [Paragraph("1号馆*每天*开放。")])]
    >>> render(Document([Title("安排"), Section(Num("1.", "arabic-dot", 1), Heading("服务"), items)]))
    '# 安排\n\n## 1\\.服务\n\n**一是延长时间**。1号馆\\*每天\\*开放。\n'
    """
    blocks = [block for line in lines(document) for block in _blocks(line, bold=bold)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _blocks(line: Line, *, bold: bool) -> Iterator[str]:
    only = line[0].leaf if len(line) == 1 else None
    level = _level(line)
    if isinstance(only, Table) and only.rows:
        yield "\n".join(_table(only.rows))
    elif level:
        rows = _rows(escape("".join(piece.text for piece in line)))
        yield from (f"{'#' * level} {escape_start(_closed(row))}" for row in rows)
    else:
        rows = _rows("".join(_inline(line, bold=bold)))
        if rows:
            yield "\\\n".join(map(escape_start, rows))


def _level(line: Line) -> int:
    """Give the level of the heading that a line is; 0 for a line of text."""
    leaves = [piece.leaf for piece in line if piece.leaf is not None]
    if all(isinstance(leaf, Title) for leaf in leaves):
        return 1
    if not isinstance(leaves[-1], Heading) or not all(isinstance(leaf, Num) for leaf in leaves[:-1]):
        return 0
    return min(1 + sum(isinstance(node, Section) for node in line[-1].ancestors), _DEEPEST)


def _rows(words: str) -> list[str]:
    """Cut words into lines without the blanks at their ends; empty ones are left out."""
    return [row for row in (each.strip(_BLANKS) for each in _BREAKS.split(words)) if row]


def _closed(row: str) -> str:
    r"""Keep the last # of a heading: bare, it would close it."""
    return f"{row[:-1]}\\#" if row.endswith("#") else row


def _inline(line: Line, *, bold: bool) -> Iterator[str]:
    """Write the pieces of a line; a heading that runs in is set bold together with its number."""
    at = 0
    before = ""
    while at < len(line):
        end = _heading_end(line, at) if bold else at
        words = escape("".join(piece.text for piece in line[at : max(end, at + 1)]))
        after = escape(line[end].text)[:1] if end < len(line) else ""
        if end > at and may_be_bold(words, before, after):
            words = f"**{words}**"
        yield words
        before = words[-1:] or before
        at = max(end, at + 1)


def _heading_end(line: Line, at: int) -> int:
    """Give the end of the heading, with its number, that starts at a piece; the piece itself where none starts."""
    end = at
    if isinstance(line[end].leaf, Num):
        end += 1
        end += end < len(line) and line[end].leaf is None
    return end + 1 if end < len(line) and isinstance(line[end].leaf, Heading) else at


def _table(table: Sequence[Sequence[str]]) -> Iterator[str]:
    """Write a table with bars; its first row is the head, as wide as the widest."""
    width = max(map(len, table))
    rows = [[escape(" ".join(_rows(cell))) for cell in row] for row in table]
    yield _row([*rows[0], *[""] * (width - len(rows[0]))])
    yield _row(["---"] * width)
    yield from map(_row, rows[1:])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
