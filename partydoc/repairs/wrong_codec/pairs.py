"""Lines that read as Chinese, but as another Chinese than was written."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import compress, islice
from operator import sub
from typing import NamedTuple

from attrs import field, frozen

from partydoc.edits import Edit, Edits
from partydoc.familiarity import COMMONEST, familiarities, familiarity
from partydoc.joining import Joiner
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
_TOGETHER = 2_000
"""Lines that are weighed at once."""

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
    simple = simplify(text)
    views = _Views(text, (simple,) if simple != text else ())
    return max((_restored(views, pair) for pair in _PAIRS), key=lambda edits: len(edits.written))


@frozen
class _Views:
    """A text as it is, and as what may have been misread; how familiar its lines are, by their places, once asked."""

    text: str
    others: Sequence[str]
    _familiar: dict[int, float] = field(factory=dict)

    @cached_property
    def _signed(self) -> tuple[array[int], array[int]]:
        starts, ends = array("q"), array("q")
        for start, end in _lines(self.text):
            if _signs().search(self.text, start, end):
                starts.append(start)
                ends.append(end)
        return starts, ends

    @property
    def signed(self) -> Iterator[Span]:
        """The lines with a sign."""
        return map(Span, *self._signed)

    def familiarities(self, lines: Sequence[Span]) -> Iterator[float]:
        """Tell how familiar lines of the text are."""
        known = self._familiar
        new = [line for line in lines if line.start not in known]
        found = familiarities([wide(line.slice(self.text)) for line in new])
        known.update((line.start, share) for line, share in zip(new, found, strict=True))
        return (known[line.start] for line in lines)


def _restored(views: _Views, pair: _Pair) -> Edits:
    """Restore the lines that gain by a pair; where they are much of the text, all that lose nothing."""
    if not _is_proven(views, pair):
        return Edits()
    better = bytearray()
    again = Edits(_read_again(views, pair, better))
    gaining = Edits(compress(again, better))
    return again if sum(edit.span.end - edit.span.start for edit in gaining) > _MOST * len(views.text) else gaining


def _read_again(views: _Views, pair: _Pair, better: bytearray) -> Iterator[Edit]:
    """Yield the lines that lose nothing by a pair; *better* takes of each whether it gains."""
    for reading, gain in _weighed(views, _lines(views.text), pair):
        if gain >= 0 or _is_blank(reading.text):
            better.append(_is_better(views.text, reading, gain))
            yield Edit(reading.span, reading.text, REASON)


def _weighed(views: _Views, lines: Iterable[Span], pair: _Pair) -> Iterator[tuple[Reading, float]]:
    """Read the lines, and tell what each gains: some at a time, since all of them are large."""
    readings = _readings(views, lines, pair)
    while some := list(islice(readings, _TOGETHER)):
        shown = views.familiarities([reading.span for reading in some])
        gained = familiarities([wide(reading.text) for reading in some])
        yield from zip(some, map(sub, gained, shown), strict=True)


def _is_better(text: str, reading: Reading, gain: float) -> bool:
    """Tell whether a line gains, or is what no text has: a sign where the other reading is a blank or no worse."""
    return gain > 0 or _is_blank(reading.text) or (gain == 0 and bool(_signs().search(reading.span.slice(text))))


def _is_proven(views: _Views, pair: _Pair) -> bool:
    """Tell whether some line with a sign that gains by a pair is clear, or all of them together."""
    gaining = Joiner()
    for reading, gain in _weighed(views, views.signed, pair):
        if gain > 0:
            if is_clear(reading.text, pair.fewest, pair.familiar):
                return True
            gaining.write(reading.text)
    return is_clear(gaining.joined(), 2 * pair.fewest, pair.familiar)


def _is_blank(read: str) -> bool:
    return not read.strip(_BLANKS)


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text that are not of ASCII alone, without the blanks around them."""
    for match in _LINE.finditer(text):
        line = match[0].strip(_BLANKS)
        if not line.isascii():
            start = match.start() + match[0].find(line)
            yield Span(start, start + len(line))


def _readings(views: _Views, lines: Iterable[Span], pair: _Pair) -> Iterator[Reading]:
    """Read the lines as the pair says, in that view which reads best; those that lose nothing by it."""
    for span in lines:
        line = span.slice(views.text)
        read = _recoded(line, pair)
        for view in views.others:
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
