"""Tables of contents: entries with number, heading and page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from partydoc.numbering.markers import marker_end
from partydoc.scripts import fold

LEADERS = ("...", "···", "…", "⋯", ". .", "· ·", "﹍", "__", "‥", "┈", "┄", "──")
_HEADS = frozenset({"目录", "目次"})
_DIGITS = "0123456789"
_LED = "\t.·…⋯﹍_‥┈┄─- "
_LONGEST_PAGE = 4


_BRACKETED = re.compile(r"(?<=.)\(([0-9]{1,4})\)\Z")
# …… - 3 -, ------(3)
_FRAMED = re.compile(r"(?<=[.·…⋯﹍_‥┈┄─-]{3})\x20?(?:\(([0-9]{1,4})\)|[-—]\x20?([0-9]{1,4})\x20?[-—])\Z")
_FRAMES = frozenset(")-—")


class ContentsEntry(NamedTuple):
    """A line of a table of contents: the marker and the heading as they stand, and the page if it is named."""

    num: str | None
    heading: str
    page: int | None


def read_contents(text: str) -> tuple[ContentsEntry, ...]:
    r"""Read the entries of a table of contents; the line 目录 above them is none.

    >>> for entry in read_contents("目　录\n第一章　总则……1\n附则\t12"):
    ...     print(*entry)
    第一章 总则 1
    None 附则 12
    """
    return tuple(entry for entry, _, _ in locate_entries(text))


def locate_entries(text: str) -> Iterator[tuple[ContentsEntry, int, int]]:
    """Yield each entry with its place in the text."""
    start = 0
    for line in text.splitlines(keepends=True):
        folded = fold(line)
        words = folded.strip()
        begin = start + len(folded) - len(folded.lstrip())
        start += len(line)
        if words and "".join(words.split()) not in _HEADS:
            yield _entry(line.strip(), words), begin, begin + len(words)


def split_page(folded: str, *, bracketed: bool = False) -> tuple[str, int | None]:
    """Part an entry from the page that leaders or a tab lead to: 第一章 总则……3; *bracketed*: or brackets hold, (3).

    >>> split_page("第一章 总则……3"), split_page("图书1200"), split_page("总则...... - 3 -")
    (('第一章 总则', 3), ('图书1200', None), ('总则', 3))
    >>> split_page("一、开馆(1)"), split_page("一、开馆(1)", bracketed=True)
    (('一、开馆(1)', None), ('一、开馆', 1))
    """
    page = _BRACKETED.search(folded) if bracketed else None
    if page:
        return folded[: page.start()].rstrip(_LED), int(page[1])
    if folded[-1:] not in _DIGITS:  # most lines
        framed = _FRAMED.search(folded) if folded[-1:] in _FRAMES else None
        return (folded[: framed.start()].rstrip(_LED), int(framed[1] or framed[2])) if framed else (folded, None)
    bare = folded.rstrip(_DIGITS)
    named = len(bare) > 1 and 0 < len(folded) - len(bare) <= _LONGEST_PAGE
    if not named or not (bare[-1] == "\t" or bare.rstrip(" ").endswith(LEADERS)):
        return folded, None
    return bare.rstrip(_LED), int(folded[len(bare) :])


def _entry(line: str, folded: str) -> ContentsEntry:
    words, page = split_page(folded, bracketed=True)
    end = marker_end(words)
    return ContentsEntry(line[:end] or None, line[end : len(words)].strip(" \u3000\t：:"), page)
