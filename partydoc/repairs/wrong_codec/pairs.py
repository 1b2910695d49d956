"""Lines that read as Chinese, but as another Chinese than was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import sub
from typing import NamedTuple

from partydoc.edits import Edit, Edits
from partydoc.familiarity import COMMONEST, familiarities, familiarity
from partydoc.patterns import compile_late
from partydoc.repairs.wrong_codec.evidence import FAMILIAR, REASON, Reading, is_clear, wide
from partydoc.scripts import simplify
from partydoc.spans import Span

_BLANKS = " \t\r\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
_MOST = 0.3
"""Share of a text's characters that must be garbled for all its lines to be, those too that prove nothing."""
_CLOSE = 78
"""Characters between one sign and the next in a garbled text, at most."""
_LINE = compile_late("[^\n]{1,65536}")

TRADITIONAL = (
    "奼姍婭媧媯嫺嫻嬀嬈嬋孌惲愜慍慳憒榪槨櫚櫬櫸欅欏欖浹淶湞滸潯潿澮瀏灝璦璿瓔瓚紓紕紜紱紲紺紼紿絀絎絝絳綃綆綈綞綣綬綰綹"
    "綺綾緄緇緋緔緗緙緲緹縐鈃鈒鉋鉶鋙錏錛錡錩鞝韙韜韞騫"
)
"""What simplifies to one of the signs: where garbled characters were turned into traditional ones."""


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
    """Restore the lines of that pair of codecs which restores most.

    Characters that were turned into traditional ones after they were misread (`錛堜功` was `锛堜功`) are read as the
    simplified ones.
    """
    if not _looks_chinese().search(text):
        return Edits()
    views = tuple(dict.fromkeys((text, simplify(text))))
    signed = [span for span in _lines(text) if _signs().search(text, *span)]
    read = [list(_readings(views, signed, pair)) for pair in _PAIRS]
    spans = list(dict.fromkeys(reading.span for readings in read for reading in readings))
    shown = dict(zip(spans, familiarities([wide(span.slice(text)) for span in spans]), strict=True))
    return max((Edits(_edits(views, *each, shown)) for each in zip(_PAIRS, read, strict=True)), key=_size)


def _size(edits: Edits) -> int:
    return sum(len(edit.text) for edit in edits)


def _edits(views: Sequence[str], pair: _Pair, signed: Sequence[Reading], shown: Mapping[Span, float]) -> Iterator[Edit]:
    gains = _familiarities(signed)
    gaining = [one.text for one, gained in zip(signed, gains, strict=True) if gained > shown[one.span]]
    if not _is_proven(gaining, pair):
        return
    text = views[0]
    readings = list(_readings(views, _lines(text), pair))
    before = familiarities([wide(reading.span.slice(text)) for reading in readings])
    gained = list(zip(readings, map(sub, _familiarities(readings), before), strict=True))
    better = [reading for reading, gain in gained if _is_better(text, reading, gain)]
    if sum(len(reading.span.slice(text)) for reading in better) > _MOST * len(text):
        better = [reading for reading, gain in gained if gain >= 0 or _is_blank(reading.text)]
    for reading in better:
        yield Edit(reading.span, reading.text, REASON)


def _familiarities(readings: Sequence[Reading]) -> list[float]:
    return familiarities([wide(reading.text) for reading in readings])


def _is_better(text: str, reading: Reading, gain: float) -> bool:
    """Tell whether a line gains, or is what no text has: a sign where the other reading is a blank or no worse."""
    return gain > 0 or _is_blank(reading.text) or (gain == 0 and bool(_signs().search(reading.span.slice(text))))


def _is_proven(read: list[str], pair: _Pair) -> bool:
    """Tell whether some line is clear, or all of them together."""
    enough = any(is_clear(text, pair.fewest, pair.familiar) for text in read)
    return enough or is_clear("".join(read), 2 * pair.fewest, pair.familiar)


def _is_blank(read: str) -> bool:
    return not read.strip(_BLANKS)


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text that are not of ASCII alone, without the blanks around them."""
    for match in _LINE.finditer(text):
        line = match[0].strip(_BLANKS)
        if not line.isascii():
            start = match.start() + match[0].find(line)
            yield Span(start, start + len(line))


def _readings(views: Sequence[str], lines: Iterable[Span], pair: _Pair) -> Iterator[Reading]:
    """Read the lines as the pair says, in that view which reads best; those that lose nothing by it."""
    text, *others = views
    for span in lines:
        line = span.slice(text)
        read = _recoded(line, pair)
        for view in others:
            if (other := span.slice(view)) != line and (again := _recoded(other, pair)):
                read = max(read, again, key=lambda each: familiarity(wide(each)))
        if read:
            yield Reading(span, read, pair.meant)


def _recoded(line: str, pair: _Pair) -> str:
    try:
        return line.encode(pair.taken).decode(pair.meant)
    except UnicodeError:
        return ""


@cache
def _looks_chinese() -> re.Pattern[str]:
    return re.compile(looks_chinese())


@cache
def looks_chinese() -> str:
    """Give the pattern of two signs that stand close together."""
    return f"[{signs()}](?=(?s:.){{0,{_CLOSE}}}[{signs()}])"


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
    """Give what the first bytes of UTF-8 become in GBK: the pairs E3 to E9, 80 to BF, and the first of a full mark.

    In either script.
    """
    shown = {bytes((lead, trail)).decode("gb18030") for lead in range(0xE3, 0xEA) for trail in range(0x80, 0xC0)}
    return "".join(sorted(shown)) + "锛" + TRADITIONAL
