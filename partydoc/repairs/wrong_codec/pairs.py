"""Lines that read as Chinese, but as another Chinese than was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from partydoc.edits import Edit, Edits
from partydoc.familiarity import familiarity
from partydoc.repairs.wrong_codec.evidence import FAMILIAR, REASON, Reading, is_clear
from partydoc.spans import Span

_BLANKS = " \t\r\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
_MOST = 0.3
"""Share of a text's characters that must be garbled for all its lines to be, those too that prove nothing."""
_LINE = re.compile("[^\n]{1,65536}")


class _Pair(NamedTuple):
    """A codec that was *taken* for the one that was *meant*.

    *fewest* characters prove it in one line, of which the share *familiar* is common: few where the bytes of other
    texts are no text in it at all.
    """

    taken: str
    meant: str
    fewest: int = 6
    familiar: float = FAMILIAR


_PAIRS = (
    _Pair("gb18030", "utf-8", fewest=3, familiar=0.6),
    _Pair("gb18030", "big5"),
    _Pair("gb18030", "cp950"),
    _Pair("big5hkscs", "gb18030"),
    _Pair("big5", "gb18030"),
    _Pair("cp950", "gb18030"),
)


def misread_as_chinese(text: str) -> Edits:
    """Restore the lines of that pair of codecs which restores most."""
    if not _suspicious().search(text):
        return Edits()
    return max((Edits(_edits(text, pair)) for pair in _PAIRS), key=_size)


def _size(edits: Edits) -> int:
    return sum(len(edit.text) for edit in edits)


def _edits(text: str, pair: _Pair) -> Iterator[Edit]:
    readings = list(_readings(text, pair))
    better = [reading for reading in readings if _gain(text, reading) > 0 or _is_blank(reading.text)]
    if not _is_proven([reading.text for reading in better], pair):
        return
    if sum(len(reading.span.slice(text)) for reading in better) > _MOST * len(text):
        better = [reading for reading in readings if _gain(text, reading) >= 0 or _is_blank(reading.text)]
    for reading in better:
        yield Edit(reading.span, reading.text, REASON)


def _is_proven(read: list[str], pair: _Pair) -> bool:
    """Tell whether some line is clear, or all of them together."""
    enough = any(is_clear(text, pair.fewest, pair.familiar) for text in read)
    return enough or is_clear("".join(read), 2 * pair.fewest, pair.familiar)


def _gain(text: str, reading: Reading) -> float:
    return familiarity(reading.text) - familiarity(reading.span.slice(text))


def _is_blank(read: str) -> bool:
    return not read.strip(_BLANKS)


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


@cache
def _suspicious() -> re.Pattern[str]:
    """Match what the commonest characters and marks become, twice close together.

    UTF-8 read as GBK: the pairs of bytes E3 to E9, 80 to BF. Big5 read as GB 18030: private characters and kana. GBK
    read as Big5: phonetic signs for the marks, and what 的 中 通 工 作 于 become.
    """
    shown = {bytes((lead, trail)).decode("gb18030") for lead in range(0xE3, 0xEA) for trail in range(0x80, 0xC0)}
    first = "".join(sorted(shown)) + "锛"
    others = ("\ue000-\ue765ぁ-ヶ", "ㄅ-ㄩ﹜﹝腔笢籵馱釬衾")
    return re.compile(f"[{first}].{{0,3}}[{first}]|" + "|".join(f"[{each}].{{0,80}}[{each}]" for each in others), re.DOTALL)
