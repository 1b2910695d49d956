"""Lines that read as Chinese, but as another Chinese than was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from partydoc.edits import Edit, Edits
from partydoc.familiarity import COMMONEST, familiarity
from partydoc.repairs.wrong_codec.evidence import FAMILIAR, REASON, Reading, is_clear, wide
from partydoc.spans import Span

_BLANKS = " \t\r\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
_MOST = 0.3
"""Share of a text's characters that must be garbled for all its lines to be, those too that prove nothing."""
_CLOSE = 80
"""Characters from one sign to the next in a garbled text, at most."""
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
    if not _is_suspicious(text):
        return Edits()
    return max((Edits(_edits(text, pair)) for pair in _PAIRS), key=_size)


def _size(edits: Edits) -> int:
    return sum(len(edit.text) for edit in edits)


def _edits(text: str, pair: _Pair) -> Iterator[Edit]:
    signed = [reading for reading in _readings(text, pair, _signs()) if _gain(text, reading) > 0]
    if not _is_proven([reading.text for reading in signed], pair):
        return
    readings = list(_readings(text, pair))
    better = [reading for reading in readings if _is_better(text, reading)]
    if sum(len(reading.span.slice(text)) for reading in better) > _MOST * len(text):
        better = [reading for reading in readings if _gain(text, reading) >= 0 or _is_blank(reading.text)]
    for reading in better:
        yield Edit(reading.span, reading.text, REASON)


def _is_better(text: str, reading: Reading) -> bool:
    """Tell whether a line gains, or is what no text has: a sign where the other reading is a blank or no worse."""
    gain = _gain(text, reading)
    return gain > 0 or _is_blank(reading.text) or (gain == 0 and bool(_signs().search(reading.span.slice(text))))


def _is_proven(read: list[str], pair: _Pair) -> bool:
    """Tell whether some line is clear, or all of them together."""
    enough = any(is_clear(text, pair.fewest, pair.familiar) for text in read)
    return enough or is_clear("".join(read), 2 * pair.fewest, pair.familiar)


def _gain(text: str, reading: Reading) -> float:
    return familiarity(wide(reading.text)) - familiarity(wide(reading.span.slice(text)))


def _is_blank(read: str) -> bool:
    return not read.strip(_BLANKS)


def _readings(text: str, pair: _Pair, holding: re.Pattern[str] | None = None) -> Iterator[Reading]:
    """Read the lines of a text, or only those that hold a sign, as the pair says; those that lose nothing by it."""
    for match in _LINE.finditer(text):
        line = match[0].strip(_BLANKS)
        if not line or line.isascii() or (holding and not holding.search(line)):
            continue
        if read := _recoded(line, pair):
            start = match.start() + match[0].find(line)
            yield Reading(Span(start, start + len(line)), read, pair.meant)


def _recoded(line: str, pair: _Pair) -> str:
    try:
        return line.encode(pair.taken).decode(pair.meant)
    except UnicodeError:
        return ""


def _is_suspicious(text: str) -> bool:
    """Tell whether two signs stand close together."""
    past = -_CLOSE
    for match in _signs().finditer(text):
        if match.start() - past < _CLOSE:
            return True
        past = match.start()
    return False


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(f"[{signs()}]")


@cache
def signs() -> str:
    """Give what the commonest characters and marks become, as part of a class of characters.

    UTF-8 read as GBK: `utf_8_signs`. Big5 read as GB 18030: private characters and kana. GBK read as Big5: what has no
    place in a Chinese text.
    """
    misread = (char.encode("gb18030").decode("big5hkscs", "ignore") for char in COMMONEST)
    found = {char for char in misread if len(char) == 1 and not _is_everyday(char)}
    return f"{utf_8_signs()}\ue000-\ue765ぁ-ヶㄅ-ㄩ{''.join(sorted(found))}"


def _is_everyday(char: str) -> bool:
    """Tell a character of the first level of GB 2312, or a mark, from others."""
    return bool(familiarity(char)) or b"\xb0" <= char.encode("gb2312", "replace")[:1] <= b"\xd7"


@cache
def utf_8_signs() -> str:
    """Give what the first bytes of UTF-8 become in GBK: the pairs E3 to E9, 80 to BF, and the first of a full mark."""
    shown = {bytes((lead, trail)).decode("gb18030") for lead in range(0xE3, 0xEA) for trail in range(0x80, 0xC0)}
    return "".join(sorted(shown)) + "锛"
