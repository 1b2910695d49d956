"""What stands around a worn marker: whether its line goes on with the line before it."""

from __future__ import annotations

from collections.abc import Container, Iterator

from partydoc.numbering.families import LONGEST_HEADING
from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.rows import columns

END, COLON, HEADING, BLANK, LOOSE, OPEN = "end", "colon", "heading", "blank", "loose", "open"
"""What a line may stand behind."""

_BLANKS = " \t\xa0\N{IDEOGRAPHIC SPACE}" + "".join(map(chr, range(0x2000, 0x200B)))
_LINE_ENDS = "\n\r\x85\u2028\u2029"
_LINE_END = compile_late(f"\r\n|[{_LINE_ENDS}]")
_SPACE = frozenset(_BLANKS + _LINE_ENDS)
_COLONS = frozenset("：:")
_CLOSED = frozenset("。！？；!?;…") | _COLONS
_QUOTES = "”’」』"
_BRACKETS = {")": "(", "）": "（"}
_FAR = 60
"""Characters of the line before that are looked at."""
_NOTE = 240
"""Characters that a closing remark in brackets may have: （市教育局牵头，…按职责分工负责）."""
_ENDED = compile_late("[。！？；]")
_TITLE = compile_late(f"[^。！？；：，,;:!?]{{3,{LONGEST_HEADING}}}")
_BETWEEN = 3000
_NARROWEST, _WIDEST = 16, 100
"""Characters that a line has at least when it was cut for being full, and that no page's line has."""
_INDENT = 2
_NEAR = 400
_SLACK = 12
"""Columns by which full lines differ: a paragraph's indent, a word, what hangs over the edge."""
_PAGE = f"[{_BLANKS}0-9０-９—–－─·~-]{{1,20}}"
_OPENED = compile_late(
    f"[(（][{_BLANKS}]{{0,8}}(?:{_LINE_END.pattern})(?:{_PAGE}(?:{_LINE_END.pattern}))?[{_BLANKS}]{{0,12}}$"
)


def find_place(text: str, start: int, marked: Container[int]) -> str:
    r"""Tell what the line at *start* stands behind: an END, a COLON, a HEADING, a BLANK line, or an OPEN line.

    Behind an open line it may go on with that one. A heading is an open line that is *marked* as a unit; where it may
    have been cut for being full, it is none.

    >>> find_place("办好书屋。\n、馆舍", 6, ()), find_place("办好书屋\n、馆舍", 5, ())
    ('end', 'open')
    """
    if start and text[start - 1] not in _SPACE:
        return OPEN
    at = start
    while at and start - at < _FAR and (text[at - 1] in _SPACE or "\ue000" <= text[at - 1] <= "\uf8ff"):
        at -= 1  # converters leave private characters at lines' ends
    if not at:
        return BLANK
    if mark := _closing(text, at):
        return COLON if mark in _COLONS else END
    if _is_heading(text, at, start, marked):
        return HEADING
    if len(_LINE_END.findall(text, at, start)) > 1 or _is_indented(text, at, start):
        return BLANK
    return LOOSE if _is_short(text, _line_start(text, at), at, start) else OPEN


def is_opened(text: str, start: int) -> bool:
    r"""Tell that the bracket of a marker stands in a line before, with a page's number between them.

    >>> is_opened("（\n- 3 -\n二）书屋", 8), is_opened("总馆\n二）书屋", 3)
    (True, False)
    """
    return bool(_OPENED.search(text[max(0, start - _FAR) : start]))


def has_title(text: str, start: int, end: int) -> bool:
    r"""Tell that a line between two places may be a title: short, and with no mark at its end.

    >>> has_title("三、经费\n由市拨付。\n夜间开放办法\n、书屋", 2, 17), has_title("三、经费\n由市拨付。\n、书屋", 2, 11)
    (True, False)
    """
    lines = _LINE_END.split(text[max(start, end - _BETWEEN) : end])[1:]
    return any(_TITLE.fullmatch(line.strip(_BLANKS)) for line in lines)


def _is_heading(text: str, end: int, place: int, marked: Container[int]) -> bool:
    """Tell that an open line is a unit's heading: no sentence ends in it, and it is shorter than a full line."""
    first = _line_start(text, end)
    if end - first > _WIDEST:
        return True  # no page is as wide
    head = _behind_blanks(text, first, end)
    if head not in marked or _ENDED.search(text, head, end):
        return False
    return end - first < _NARROWEST or _is_short(text, first, end, place)


def _is_indented(text: str, end: int, place: int) -> bool:
    """Tell that a paragraph begins: further in than the line before, or in a text whose lines are not wrapped."""
    indent = place - max(text.rfind(line_end, end, place) for line_end in _LINE_ENDS) - 1
    if indent < _INDENT:
        return False
    first = _line_start(text, end)
    return (
        _behind_blanks(text, first, end) - first < indent
        or max(map(len, _lines_near(text, first, place)), default=0) > _WIDEST
    )


def _behind_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start] in _BLANKS:
        start += 1
    return start


def _closing(text: str, end: int) -> str:
    """Give the mark that ends a line, before its quotes or a remark in brackets; none where the line is open."""
    while end and text[end - 1] in _QUOTES:
        end -= 1
    last = text[end - 1 : end]
    if last in _BRACKETS:
        opens = text.rfind(_BRACKETS[last], max(0, end - _NOTE), end)
        last = text[opens - 1 : opens] if opens > 0 else "\n"
    return last if last in _CLOSED or last in _LINE_ENDS else ""


def _is_short(text: str, start: int, end: int, place: int) -> bool:
    """Tell that a line from *start* to *end* was not cut for being full: those around it are longer."""
    widest = max(map(columns, _lines_near(text, start, place)), default=0)
    return widest > columns(text[start:end]) + _SLACK


def _lines_near(text: str, start: int, place: int) -> Iterator[str]:
    for part in (text[max(0, start - _NEAR) : start], text[place : place + _NEAR]):
        yield from _LINE_END.split(part)


def _line_start(text: str, place: int) -> int:
    """Find the line's start; of a long line, a place well before."""
    far = max(0, place - _WIDEST - 1)
    return max(far, *(text.rfind(end, far, place) + 1 for end in _LINE_ENDS))
