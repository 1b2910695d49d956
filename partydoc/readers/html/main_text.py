"""Which lines of a page are its text, and what the others are: told by how they read, not by what sites call them.

Running text has sentences and few links. The innermost block that holds nearly all of it is the main one. Around it
stand menus, which are links; above it a title and facts about the text; below it the page's foot.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from partydoc.numbering.markers import written_end
from partydoc.readers.html.pages import Page
from partydoc.readers.html.stored import Line

WHOLE = 0.85  # so much of the running text is in the main block
SENTENCE = 24  # characters of a line that reads as running text if it has marks, more so the longer it is
DENSE = 0.6  # so much of a line that is links is a menu
LONGEST_FOOT = 120
_MARKS = re.compile("[。，；：、,;]")
_LETTERS = re.compile(r"[\W_]+")
_DAY = re.compile(r"[\[(（]?(?:\d{4}[-./年])?\d{1,2}[-./月]\d{1,2}日?[\])）]?\Z")  # of an article, behind its link
SHORTEST_TITLE, SHORTEST_HEADING = 6, 4
SEVERAL = 2  # headings as great as the title
# Who took the picture: …新华社记者 ×× 摄   图为夜间开放的书屋
_CREDIT = re.compile(
    r"(?:摄|供图|制图|资料照片|(?:新华社|记者)[^。]{0,20}发)[)）]?。?\s*$|^[\s\u3000]*(?:图为|上图|下图|[▲△])"
)


def running_text(page: Page) -> int:
    """Count the characters of a page that read as running text."""
    return sum(map(_weight, page.lines))


def mark_furniture(page: Page) -> None:
    """Set the labels of the lines that surround the text, and find the title."""
    weights = [_weight(line) for line in page.lines]
    main = _main_block(page, weights)
    inside = _inside(page, main)
    places = [at for at, line in enumerate(page.lines) if inside[line.block]]
    first, last = (places[0], places[-1]) if places else (0, len(page.lines))
    prose = [at for at in places if weights[at]]
    for at, line in enumerate(page.lines):
        line.label = _label(page, line, inside=inside[line.block], before=at < first, weight=weights[at])
    _label_last_links(page, places[bisect_right(places, prose[-1]) :] if prose else [])
    _find_title(page, (prose[0] if prose else last) + 1)
    _join_menus(page, inside)


def _is_linked(line: Line) -> bool:
    """Tell whether nearly all of a line is links; the day behind a link is as good as one."""
    return line.links > 0 and line.links >= DENSE * len(_DAY.sub("", line.text.rstrip()))


def _weight(line: Line) -> int:
    """Give how much running text a line is: its characters that are no links, if it has marks."""
    words = len(line.text) - line.links
    if line.rows or words < SENTENCE or 2 * line.links > len(line.text):
        return 0
    return words if _MARKS.search(line.text) else 0


def _main_block(page: Page, weights: list[int]) -> int:
    """Find the innermost block with nearly all of the running text."""
    sums, above = [0] * len(page.blocks), page.blocks.above
    for line, weight in zip(page.lines, weights, strict=True):
        if weight:
            sums[line.block] += weight if not page.blocks.label(line.block) else weight // 4
    for at in range(len(sums) - 1, 0, -1):
        sums[above[at]] += sums[at]
    enough = WHOLE * sums[0]
    return max((at for at, share in enumerate(sums) if share >= enough and share), default=0)


def _inside(page: Page, main: int) -> list[bool]:
    """Tell of each block whether it is the main one or inside of it; a line of its own stands for those beside it."""
    while page.blocks[main].tag in ("p", "li") and page.blocks[main].above > 0:
        main = page.blocks[main].above
    inside: list[bool] = []
    for at, above in enumerate(page.blocks.above):
        inside.append(at == main or (above >= 0 and inside[above]))
    return inside


def _label(page: Page, line: Line, *, inside: bool, before: bool, weight: int) -> str:
    own = page.blocks.label(line.block)
    linked = _is_linked(line)
    if line.pictured and _CREDIT.search(line.text):
        return "caption"
    if inside:
        return own if own in ("control", "caption") or (own and linked) else ""
    if own and (own != "header" or linked):
        return own
    attached = line.text.lstrip(" \u3000\xa0").startswith("附件")
    if linked and not attached:
        return "navigation"
    if before or weight or attached:
        return ""
    return "footer" if len(line.text) <= LONGEST_FOOT and not line.rows else ""


def _label_last_links(page: Page, places: Sequence[int]) -> None:
    """Count links behind the last sentence to the menus, if they name no attachments."""
    last = [page.lines[at] for at in places]
    if any("附件" in line.text for line in last):
        return
    for line in last:
        if _is_linked(line) and not line.label and not written_end(line.text):
            line.label = "navigation"


def _join_menus(page: Page, inside: list[bool]) -> None:
    """Count a short line between two of a menu to it: the words over its parts are often no links."""
    labels = ["", *(line.label for line in page.lines), ""]
    for at, line in enumerate(page.lines):
        between = labels[at] == labels[at + 2] == "navigation"
        if between and not line.label and not line.title and not inside[line.block] and len(line.text) < SENTENCE:
            line.label = "navigation"


def _find_title(page: Page, end: int) -> None:
    """Find the line that the page's own title names, or its first great heading, above the running text."""
    named = _letters(page.title)
    for line in page.lines[:end]:
        words = _letters(line.text)
        first = line.style.level == 1 and len(words) >= SHORTEST_HEADING
        if line.label or written_end(line.text):
            continue
        if first or (len(words) >= SHORTEST_TITLE and named.startswith(words)):
            line.title = True
            _settle_headings(page, line)
            return


def _settle_headings(page: Page, title: Line) -> None:
    """Let headings of the title's own rank head nothing: they are facts about the text, set as large as its title.

    Where several stand over lines of their own, behind the first sentence, the page sets all its headings so.
    """
    alike = [line for line in page.lines if line is not title and 0 < line.style.level <= title.style.level]
    over_text = [
        not below.style.level and not below.label
        for line, below in pairwise(page.lines)
        if line is not title and line.style.level == title.style.level and not line.label
    ]
    if len(over_text) >= SEVERAL and all(over_text):
        return
    for line in alike:
        line.style = evolve(line.style, level=0)


def _letters(text: str) -> str:
    return _LETTERS.sub("", text[:400])
