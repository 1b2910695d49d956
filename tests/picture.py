"""The picture in the README: a text on the left, its tree on the right, and lines from each place to its node."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

import partydoc
from partydoc.cells import cells, cut
from partydoc.tree.nodes import Child, Container, Section
from partydoc.tree.wording import title_of

PICTURE = Path(__file__).parents[1] / "docs" / "picture.svg"
TEXT = """关于延长图书馆开放时间的通知
各区县人民政府，市直各部门：
一、调整开放时间
（一）中心馆开到晚上九点。一是周末照常开放。二是节假日轮流值守。
（二）分馆错时开放。午间不闭馆。
二、做好保障
各馆要安排好值守人员。
青河市图书馆
2026年4月10日
"""
CELL, LINE, SIZE, TOP = 7, 30, 14, 46
TREE_AT, WIDTH = 560, 980
MOST_CELLS = 40
COLOURS = {"title": "#b3261e", "section": "#1a5fb4", "paragraph": "#3d3d3a"}
OTHER = "#7a4fa3"
_FONTS = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
_STYLE = f"text{{font-family:{_FONTS};font-size:14px}}"


class Row(NamedTuple):
    """A row of the tree: how deep it stands, what it is, its words, its place in the text."""

    depth: int
    node: Child
    words: str
    start: int
    end: int

    @property
    def colour(self) -> str:
        """The colour of what the node is."""
        return COLOURS.get(self.node.type, OTHER)


def picture() -> str:
    """Draw the picture as SVG."""
    document = partydoc.parse(TEXT)
    rows = list(_rows(document, 0))
    height = TOP + LINE * max(len(rows), len(TEXT.splitlines())) + 6
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">'
    label = "<title>A notice as text, and as the tree that partydoc reads it into</title>"
    ground = f'<rect width="{WIDTH}" height="{height}" rx="8" fill="#fbfaf7"/>'
    parts = [head, label, f"<style>{_STYLE}</style>", ground, *_captions(), *_places(rows), *_text(), *_tree(rows)]
    return "\n".join([*parts, "</svg>", ""])


def _rows(container: Container, depth: int) -> Iterator[Row]:
    for child in container.children:
        first = child.num or child.heading if isinstance(child, Section) else child
        last = child.heading or child.num if isinstance(child, Section) else child
        start, end = (first.span.start, last.span.end) if first and last and first.span and last.span else (0, 0)
        yield Row(depth, child, title_of(child), start, end)
        if isinstance(child, Container):
            yield from _rows(child, depth + 1)


def _captions() -> Iterator[str]:
    for x, words in ((20, "text"), (TREE_AT, "tree")):
        yield f'<text x="{x}" y="24" fill="#888" style="font-size:12px">{words}</text>'


def _place(at: int) -> tuple[int, int]:
    """Give where a character of the text stands in the picture: the left end of its line's ground."""
    line, column = TEXT.count("\n", 0, at), at - (TEXT.rfind("\n", 0, at) + 1)
    return 20 + CELL * cells(TEXT.splitlines()[line][:column]), TOP + LINE * line


def _places(rows: list[Row]) -> Iterator[str]:
    for count, row in enumerate(rows):
        (x, y), right = _place(row.start), _place(row.end)[0]
        target, level = TREE_AT - 8 + 18 * row.depth, TOP + LINE * count - 5
        colour = f'"{row.colour}"'
        yield f'<rect x="{x}" y="{y - 15}" width="{right - x}" height="21" rx="3" fill={colour} fill-opacity="0.13"/>'
        path = f"M{right} {y - 5} C{(right + TREE_AT) // 2} {y - 5} {(right + TREE_AT) // 2} {level} {target} {level}"
        yield f'<path d="{path}" fill="none" stroke={colour} stroke-opacity="0.35"/>'


def _text() -> Iterator[str]:
    for count, line in enumerate(TEXT.splitlines()):
        length = CELL * cells(line)
        fitted = f'textLength="{length}" lengthAdjust="spacingAndGlyphs"'
        yield f'<text x="20" y="{TOP + LINE * count}" fill="#222" {fitted}>{escape(line)}</text>'


def _tree(rows: list[Row]) -> Iterator[str]:
    for count, row in enumerate(rows):
        x, y = TREE_AT + 18 * row.depth, TOP + LINE * count
        label = "" if isinstance(row.node, Section) else f'<tspan fill="#888">{row.node.type} </tspan>'
        weight = ' font-weight="700"' if isinstance(row.node, Section) else ""
        words = escape(cut(row.words, MOST_CELLS - 2 * row.depth))
        yield f'<text x="{x}" y="{y}" fill="{row.colour}"{weight}>{label}{words}</text>'
