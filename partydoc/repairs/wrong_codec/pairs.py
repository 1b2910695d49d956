"""Lines that read as Chinese, but as another Chinese than was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from partydoc.edits import Edit, Edits
from partydoc.familiarity import familiarity
from partydoc.repairs.wrong_codec.evidence import REASON, Reading, is_clear
from partydoc.spans import Span

_BLANKS = " \t\r\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
_LINE = re.compile("[^\n]{1,65536}")


class _Pair(NamedTuple):
    """A codec that was *taken* for the one that was *meant*; *fewest* characters prove it in one line."""

    taken: str
    meant: str
    fewest: int


_PAIRS = (
    _Pair("gb18030", "utf-8", 3),
    _Pair("gb18030", "big5", 6),
    _Pair("gb18030", "cp950", 6),
    _Pair("big5hkscs", "gb18030", 6),
    _Pair("big5", "gb18030", 6),
    _Pair("cp950", "gb18030", 6),
)


def misread_as_chinese(text: str) -> Edits:
    """Restore the lines of the first pair of codecs of which some line is clear."""
    if not _suspicious().search(text):
        return Edits()
    for pair in _PAIRS:
        if made := Edits(_edits(text, pair)):
            return made
    return Edits()


def _edits(text: str, pair: _Pair) -> Iterator[Edit]:
    readings = [reading for reading in _readings(text, pair) if _is_better(text, reading)]
    if _is_proven([reading.text for reading in readings], pair):
        yield from (Edit(reading.span, reading.text, REASON) for reading in readings)


def _is_proven(read: list[str], pair: _Pair) -> bool:
    """Tell whether some line is clear, or all of them together."""
    return any(is_clear(text, pair.fewest) for text in read) or is_clear("".join(read), 2 * pair.fewest)


def _readings(text: str, pair: _Pair) -> Iterator[Reading]:
    for match in _LINE.finditer(text):
        line = match[0].strip(_BLANKS)
        if line and not line.isascii() and (read := _recoded(line, pair)):
            start = match.start() + match[0].find(line)
            yield Reading(Span(start, start + len(line)), read, pair.meant)


def _recoded(line: str, pair: _Pair) -> str:
    try:
        return line.encode(pair.taken).decode(pair.meant)
    except UnicodeError:
        return ""


def _is_better(text: str, reading: Reading) -> bool:
    return familiarity(reading.text) > familiarity(reading.span.slice(text))


@cache
def _suspicious() -> re.Pattern[str]:
    """Match what the commonest characters and marks become: the pairs of bytes E3 to E9, 80 to BF read as GBK …

    … the private characters that GBK has for the marks and many characters of Big5, and the phonetic signs that Big5
    has for the marks of GBK.
    """
    shown = {bytes((lead, trail)).decode("gb18030") for lead in range(0xE3, 0xEA) for trail in range(0x80, 0xC0)}
    first = "".join(sorted(shown)) + "锛\ue000-\ue765"
    return re.compile(f"[{first}][^\n]{{0,3}}[{first}]|[ㄅ-ㄩ﹜﹝][^\n]{{1,24}}[ㄅ-ㄩ﹜﹝]")
