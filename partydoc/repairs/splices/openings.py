"""Cuts at a line's start, behind 。 that a tool found across a blank and a bracket: ?。ㄒ唬┘訌?qiáng) was （一）加強.

The blank before the paragraph is A1 A1, the bracket A3 A8: A1 A3 is 。. What follows is out of step by one byte.
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
_LINE_STARTS = frozenset("\n\r \t\xa0\N{IDEOGRAPHIC SPACE}")


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
    if not reader.text.startswith(_CUT, place) or (before and before[-1] not in _LINE_STARTS):
        return None
    return choose(reader, before, _readings(reader, place), _MARGIN)


def _readings(reader: Reader, place: int) -> Iterator[Rival]:
    for shown, words in _shown().items():
        if reader.text.startswith(shown, place):
            for zone in reader.zones(place + len(shown), CUT_BYTE):
                if zone.text.startswith("）"):
                    yield Rival(zone._replace(text=_BLANK + words + zone.text))
