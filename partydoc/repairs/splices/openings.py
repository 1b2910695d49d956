"""Cuts at a line's start, behind 。 that a tool found across a blank and a bracket: ?。ㄒ唬┘訌?qiáng) was （一）加強.

The blank before the paragraph is A1 A1, the bracket A3 A8: A1 A3 is 。. What follows is out of step by one byte. Pages
that were cleaned of question marks have 。ㄒ唬 alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from partydoc.numbering.han import write_spelled
from partydoc.repairs.splices.gbk import decode
from partydoc.repairs.splices.rivals import Rival, choose
from partydoc.repairs.splices.zones import CUT_BYTE, Reader, Zone

_CUT = "?。"
_MOST, _ONE_DIGIT = 20, 9
_MARGIN = 12
_BLANK = "\N{IDEOGRAPHIC SPACE}"
_LINE_STARTS = "\n\r \t\xa0\N{IDEOGRAPHIC SPACE}"


@cache
def cleaned_opening() -> str:
    """Give the pattern of what such a cut looks like where the question mark is gone."""
    looks = "|".join(sorted(look[1:] for look in _telling()))
    return f"(?<![^{_LINE_STARTS}])(?:{looks})"


@cache
def _telling() -> dict[str, str]:
    """Give those of which more is left than 。 alone."""
    return {look: words for look, words in _shown().items() if look != _CUT}


@cache
def _shown() -> dict[str, str]:
    """Give how the numbers look that stand in brackets there, without what no character is shown for.

    Those of ten and more that look alike cannot be told.
    """
    words = [f"（{write_spelled(value)}" for value in range(1, _MOST + 1)]
    looks = [_out_of_step(each) for each in words]
    first = dict(reversed(list(zip(looks, words, strict=True))))
    return {look: each for look, each in first.items() if looks.count(look) == 1 or words.index(each) < _ONE_DIGIT}


def _out_of_step(words: str) -> str:
    data = words.encode("gb18030")[1:] + bytes((CUT_BYTE,))
    return _CUT + "".join(decode(*data[at : at + 2]) for at in range(0, len(data), 2))


def read_opening(reader: Reader, before: str, place: int) -> Zone | None:
    """Read on behind a cut at a line's start that hides the number of a paragraph."""
    if not reader.text.startswith((_CUT, _CUT[1:]), place) or (before and before[-1] not in _LINE_STARTS):
        return None
    return choose(reader, before, _readings(reader, place), _MARGIN)


def _readings(reader: Reader, place: int) -> Iterator[Rival]:
    cleaned = not reader.text.startswith(_CUT, place)
    for look, words in (_telling() if cleaned else _shown()).items():
        shown = look[cleaned:]
        if reader.text.startswith(shown, place):
            for zone in reader.zones(place + len(shown), CUT_BYTE):
                if zone.text.startswith("）"):
                    yield Rival(zone._replace(text=_BLANK + words + zone.text))


def read_number(reader: Reader, before: str, place: int) -> tuple[int, str] | None:
    """Give where the number ends that such a cut hides, and the number, where the words behind it cannot be told."""
    if before and before[-1] not in _LINE_STARTS:
        return None
    cleaned = not reader.text.startswith(_CUT, place)
    for look, words in _telling().items():
        if reader.text.startswith(look[cleaned:], place):
            return place + len(look) - cleaned, f"{_BLANK}{words}）"
    return None
