"""What a page carries besides the text: its number, and the heads and feet that all pages repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from partydoc.numbering import roman
from partydoc.readers.layout.lines import WATERMARK
from partydoc.readers.layout.pages import MARGIN, Frame, Line, Page
from partydoc.scripts import half_width

LOOK = 3  # lines from the edge
DEEPEST = 8  # … that may be a letterhead, where those above it are on the same pages
FEW_PAGES = 3
LONGEST_NUMBER = 4
_AROUND_NUMBERS = "—─–-·~ \t\u3000"
_NTH = re.compile(
    r"第\s?[0-9一二三四五六七八九十百千零〇]{1,8}(?:[-之][0-9一二三四五六七八九十]{1,2})?\s?[编編章节節条條](?:之[0-9一二三四五六七八九十]{1,2})?"
)
_PAGE = re.compile("第[〇零一二三四五六七八九十百]{1,7}[页頁]$")
_WORDS = str.maketrans("", "", "第页共/,. 　")


def mark_furniture(pages: Sequence[Page], frames: Sequence[Sequence[Frame]]) -> None:
    """Label the lines that belong to the page: header, footer, page-number; turned lines too."""
    edges = [
        _edges(page, [line for frame in of_page for line in frame.lines])
        for page, of_page in zip(pages, frames, strict=True)
    ]
    repeated = Counter(key for edge in edges for key in {(where, _key(line)) for where, line in edge})
    needed = 2 if len(pages) <= FEW_PAGES else max(3, len(pages) // 5)
    numbers = Counter(
        page.number - said for page, edge in zip(pages, edges, strict=True) for _, line in edge if (said := _said(line))
    )
    for page, edge in zip(pages, edges, strict=True):
        for where, line in edge:
            said = _said(line)
            if said and (_is_decorated(line) or numbers[page.number - said] > 1 or said == page.number):
                line.label = "page-number"
            elif repeated[where, _key(line)] >= needed:
                line.label = where
    _mark_letterheads(pages, frames, needed)
    for of_page in frames:
        for line in (line for frame in of_page for line in frame.lines if line.turn % 90):
            line.label = WATERMARK


def _mark_letterheads(pages: Sequence[Page], frames: Sequence[Sequence[Frame]], needed: int) -> None:
    """Label the further lines of a head or a foot: each stands in its place on several pages, next to one of them."""
    edges = [
        list(_deep_edges(page, [line for frame in of_page for line in frame.lines]))
        for page, of_page in zip(pages, frames, strict=True)
    ]
    places = Counter((where, _key(line), round(line.baseline)) for edge in edges for where, line in edge)
    for edge in edges:
        ended = set()
        for where, line in edge:
            if not line.label and where not in ended and places[where, _key(line), round(line.baseline)] >= needed:
                line.label = where
            elif not line.label:
                ended.add(where)


def _deep_edges(page: Page, lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Yield the lines from the edges of a page inwards, as far as a letterhead may reach."""
    upright = sorted((line for line in lines if not line.turn and not line.row), key=lambda line: line.baseline)
    for line in upright[:DEEPEST]:
        if line.baseline < 2 * MARGIN * page.height and not line.cells[1:]:
            yield "header", line
    for line in upright[: -DEEPEST - 1 : -1]:
        if line.baseline > (1 - 2 * MARGIN) * page.height and not line.cells[1:]:
            yield "footer", line


def _edges(page: Page, lines: Sequence[Line]) -> list[tuple[str, Line]]:
    """List the lines at the head and the foot of a page."""
    upright = sorted(
        (line for line in lines if not line.turn and not line.row and not line.label), key=lambda line: line.baseline
    )
    above = [("header", line) for line in upright[:LOOK] if line.baseline < MARGIN * page.height]
    below = [("footer", line) for line in upright[-LOOK:] if line.baseline > (1 - MARGIN) * page.height]
    return above + below


def _key(line: Line) -> str:
    """Give what a line has alike on all pages, whatever numbers stand in it; 第 10 條 is another on each."""
    if _NTH.fullmatch(line.text.strip()):
        return line.text
    return _PAGE.sub("0", "".join("0" if sign.isdecimal() else sign for sign in line.text if not sign.isspace()))


def _said(line: Line) -> int:
    """Give the number that a line is; 0 where it is none: — 1 —, 第 1 页, 1 / 12, iv."""
    bare = half_width(line.text).strip(_AROUND_NUMBERS)
    if len(bare) <= LONGEST_NUMBER and (latin := roman.read(bare)):
        return latin[0]
    first = bare.partition("/")[0].partition("页")[0].strip("第 ")
    rest = bare.translate(_WORDS)
    numeric = rest.isascii() and rest.isdecimal() and first.isascii() and first.isdecimal()
    return int(first) if numeric and len(first) <= LONGEST_NUMBER else 0


def _is_decorated(line: Line) -> bool:
    return not line.text.isdecimal()
