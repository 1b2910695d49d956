"""Join markers that blanks or a line's end have torn: 第 三 章, （⏎三）, 一⏎、."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.characters import HANZI
from partydoc.edits import Edit
from partydoc.numbering.numerals import read_numeral
from partydoc.numbering.scanning import HALF, Found, marker_length, scan_torn
from partydoc.patterns import compile_late
from partydoc.scripts import fold
from partydoc.spans import Span

_GAP = compile_late("[ \t\xa0\u2000-\u200a\u3000\n\r\x85\u2028\u2029]{1,20}")
_AROUND = compile_late("[^一二三四五六七八九十百千零〇两廿卅0-9]")
_OPENING, _CLOSING = "(（", ")）"
_TORN_COMPOSITE = compile_late(
    r"(?m)^[ \t\u3000]{0,8}([0-9]{1,2}(?:[.．][0-9]{1,2}){0,3})[.．]"
    rf"([ \u3000]{{1,4}})([0-9]{{1,2}})(?=[ \u3000]{{0,4}}[{HANZI}])"
)
_GAP_BEHIND_POINT = compile_late("[.．][ \u3000]{1,4}[0-9]")  # few texts have one: found faster
_LINE_NUMBER = compile_late(r"(?m)^[ \t\u3000]{0,8}([0-9]{1,2}(?:[.．][0-9]{1,2}){0,4})(?![0-9])")
_FAR = 200
_BEHIND = 12
"""Characters behind a marker that tell it from a reference: 第三章的规定."""


def torn_markers(text: str) -> Iterator[Edit]:
    r"""Remove blanks and line ends within a marker, where it stands at a line's start or behind a mark such as 。.

    9. 2 is one where 9. and 9.1 open lines above.

    Left alone: blanks around digits in 第 3 章, as they are set between Chinese characters and others; numbers that no
    numeral is written like; references, 第三 条的规定; the blanks behind a marker, and those of headings, 附　则.

    >>> [tuple(edit.span) for edit in torn_markers("第 三 章　附　则\n（\n一）书屋")]
    [(1, 2), (3, 4), (11, 12)]
    >>> list(torn_markers("第三章　附　则"))
    []
    """
    edits = {edit.span.start: edit for edit in (*_composites(text), *_single(text))}
    yield from (edits[start] for start in sorted(edits))


def _single(text: str) -> Iterator[Edit]:
    for found in scan_torn(text):
        torn = text[found.start : found.end]
        if not _closes(text, found) and _is_marker(_GAP.sub("", torn), text[found.end : found.end + _BEHIND]):
            for gap in _GAP.finditer(torn):
                yield Edit(Span(found.start + gap.start(), found.start + gap.end()), "", "torn_markers")


def _composites(text: str) -> Iterator[Edit]:
    """Remove the blank within 9. 2 where its fellow 9.1 stands at a line's start above, and 9. itself."""
    if not _GAP_BEHIND_POINT.search(text):
        return
    lines = text.replace("\r", "\n")  # ^ knows the one only
    torn = list(_TORN_COMPOSITE.finditer(lines))
    if not torn:
        return
    first: dict[str, int] = {}
    for number in _LINE_NUMBER.finditer(lines):
        first.setdefault(number[1].replace("．", "."), number.start())
    for match in torn:
        above, last = match[1].replace("．", "."), int(match[3])
        fellow = first.get(f"{above}.{last - 1}", len(text)) if last > 1 else -1
        if max(fellow, first.get(above, len(text))) < match.start():
            first.setdefault(f"{above}.{last}", match.start())
            yield Edit(Span(*match.span(2)), "", "torn_markers")


def _closes(text: str, found: Found) -> bool:
    """Tell whether the bracket of 1 ） closes one that opened earlier in its line."""
    if found.terminal != HALF:
        return False
    before = text[max(0, found.start - _FAR) : found.start].replace("\r", "\n").rpartition("\n")[2]
    return max(map(before.rfind, _OPENING)) > max(map(before.rfind, _CLOSING))


def _is_marker(joined: str, behind: str) -> bool:
    """Tell whether what is joined is a marker, whose number is written as numbers are."""
    folded = fold(joined)
    numeral = read_numeral(_AROUND.sub("", folded))
    return bool(numeral and numeral.style in ("han", "arabic") and marker_length(folded + fold(behind)) >= len(joined))
