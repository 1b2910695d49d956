"""Bytes that were shown one by one, as Latin-1 or Windows-1252 does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

from partydoc.edits import Edit, Edits
from partydoc.patterns import compile_late
from partydoc.repairs.wrong_codec.evidence import FAMILIAR, REASON, Reading, is_clear, wide
from partydoc.spans import Span

# What Windows-1252 shows for the bytes 80 to 9F; for five of them, and Latin-1 for all, the character of that number.
_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
LATER = "\x80-\xbf" + _WINDOWS
HIGH = "\x80-\xff" + _WINDOWS

_UTF_8 = compile_late(
    f"(?=[\xc2-\xf4])(?:[\xe0-\xef][{LATER}][{LATER}]|[\xc2-\xd1][{LATER}]|[\xf0-\xf4][{LATER}][{LATER}][{LATER}]){{1,4096}}"
)
_LOOKS_UTF_8 = compile_late(f"[\xc2-\xef][{LATER}]")
_LOOKS_DOUBLE = compile_late("[\xa1-\xff][@-~\xa1-\xff][\xa1-\xff]")
LOOKS_LATIN = f"{_LOOKS_UTF_8.pattern}|{_LOOKS_DOUBLE.pattern}"
_STRETCH = compile_late(f"[{HIGH}][ -~\t{HIGH}]{{0,65536}}")
_LETTER = compile_late("[\x80-\x9f\xa1-\xff]")
_BESIDE = frozenset(["", "\n", "\r", "\t", "\N{IDEOGRAPHIC SPACE}", *map(chr, range(0x20, 0x7F))])
_DOUBLE = ("gb18030", "big5", "cp950")
_LAYERS = 2
_LONGEST_TAIL = 3
"""ASCII characters that can belong to the last character of a stretch: 8B 30 82 32 is one character of GB 18030."""


def misread_as_latin(text: str) -> Edits:
    """Restore the stretches of Latin characters that are UTF-8, or else those that are GB 18030 or Big5."""
    if _LOOKS_UTF_8.search(text) and (made := Edits(_edits(list(_utf_8(text)), fewest=2, familiar=0.6))):
        return made
    if _LOOKS_DOUBLE.search(text):
        return Edits(_edits(list(_double(text)), fewest=4, familiar=FAMILIAR))
    return Edits()


def _edits(readings: list[Reading], *, fewest: int, familiar: float) -> Iterator[Edit]:
    """Take every reading of a codec of which one is clear, or all together are."""
    read: dict[str, list[str]] = {}
    for reading in readings:
        read.setdefault(reading.codec, []).append(_deepest(reading.text))
    proven = {
        codec
        for codec, texts in read.items()
        if any(is_clear(text, fewest, familiar) for text in (*texts, "".join(texts)))
    }
    for reading in readings:
        if reading.codec in proven:
            yield Edit(reading.span, reading.text, REASON)


def _deepest(read: str) -> str:
    """Read on what was misread more than once."""
    for _ in range(_LAYERS):
        read = _UTF_8.sub(lambda match: _decoded(match[0], "utf-8") or match[0], read)
    return read


def _utf_8(text: str) -> Iterator[Reading]:
    for match in _UTF_8.finditer(text):
        if read := _decoded(match[0], "utf-8"):
            yield Reading(Span(*match.span()), read, "utf-8")


def _double(text: str) -> Iterator[Reading]:
    stretches = [match.span() for match in _STRETCH.finditer(text) if _is_apart(text, *match.span())]
    codec = max(_DOUBLE, key=lambda codec: _weight(text, stretches, codec))
    for start, end in stretches:
        if reading := _whole(text, start, end, codec):
            yield reading


def _is_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch fills its line but for blanks: “ and — stand in any Chinese line."""
    return (
        text[start - 1 : start] in _BESIDE and text[end : end + 1] in _BESIDE and bool(_LETTER.search(text, start, end))
    )


def _weight(text: str, stretches: list[tuple[int, int]], codec: str) -> tuple[bool, int]:
    """Weigh a codec by the stretches that it reads, the longest first."""
    longest = sorted(stretches, key=lambda span: span[0] - span[1])[:64]
    readings = [reading for span in longest if (reading := _whole(text, *span, codec))]
    read = "".join(reading.text for reading in readings)
    return is_clear(read, 4), sum(len(wide(reading.text)) for reading in readings)


def _whole(text: str, start: int, end: int, codec: str) -> Reading | None:
    """Read a stretch up to its last high character, and what ASCII that one needs."""
    last = end
    while last > start and text[last - 1] <= "~":
        last -= 1
    for stop in islice(range(last, end + 1), _LONGEST_TAIL + 1):
        if read := _decoded(text[start:stop], codec):
            return Reading(Span(start, stop), read, codec)
    return None


def _decoded(shown: str, codec: str) -> str:
    try:
        return shown.translate(_bytes()).encode("latin-1").decode(codec)
    except UnicodeError:
        return ""


def as_bytes(shown: str) -> bytes:
    """Give the bytes that a stretch shows; a question mark for what shows none."""
    return shown.translate(_bytes()).encode("latin-1", "replace")


@cache
def _bytes() -> dict[int, int]:
    return {ord(char): char.encode("cp1252")[0] for char in _WINDOWS}
