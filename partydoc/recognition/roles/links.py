"""Links to other texts that a page sets below its own: from 相关阅读： or 上一篇：… to the end of the file."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import BEHIND_TEXT, DATES, OF_A_PAGE, PAGE_NUMBER

LONGEST_TEASER = 60  # letters
_OF_LINKS = frozenset({"", *OF_A_PAGE, *BEHIND_TEXT, PAGE_NUMBER, "RULE", "COMMENT", "TITLE_LINE", "ADDRESSEE"}) - DATES
_SENTENCE_ENDS = frozenset("。;,、")
_WIDE = compile_late(r"[ \t]{4,}")


def find_links(lines: Sequence[TypedLine]) -> int:
    """Give where the links begin below which nothing but links stands; how many lines there are, where none do.

    A sentence, a number before a line, a date or whoever signs shows that the document itself goes on.
    """
    begin = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if not _may_link(line):
            return begin
        if line.edge_cue == "LINKS_HEAD":
            begin = at
    return len(lines)  # no text stands above them


def _may_link(line: TypedLine) -> bool:
    if line.edge_cue not in _OF_LINKS or (line.line.marked and not line.line.marks[0].family.bare):
        return False
    short = all(len(words) <= LONGEST_TEASER for words in _WIDE.split(line.text))
    return line.of_page or (short and line.mark not in _SENTENCE_ENDS)
