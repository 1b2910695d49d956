"""Cuts behind ？ and ！ that a tool found across 。 and the character behind it: 局面?h was 局面。縣."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.repairs.splices.gbk import encode
from partydoc.repairs.splices.wording import cost
from partydoc.repairs.splices.zones import LOST, Reader, Zone, best

_STOP = "。"
_CARRIED = {"？": 0xBF, "?": 0xBF, "！": 0xA1, "!": 0xA1}
"""The second byte of the mark that the tool found: the first of the character behind the 。."""

_GLUED = 3
"""What a single letter before a Han character costs: more than any character."""


def read_cut(reader: Reader, place: int) -> Zone | None:
    """Read on behind a question mark that no reading follows, if that makes more sense than what stands there."""
    zone = best(_readings(reader, place))
    if not zone or zone.cost >= _shown_cost(reader.text, place + 1, zone.end):
        return None
    return Zone(_STOP + zone.text, zone.end, zone.cost)


def _readings(reader: Reader, place: int) -> Iterator[tuple[tuple[int, ...], Zone]]:
    mark = reader.text[place + 1 : place + 2]
    starts = [(place + 1, _CARRIED["？"])]
    if mark and mark in _CARRIED:
        starts = [(place + 2, _CARRIED[mark])]
    for start, carried in starts:
        if zone := reader.zone(start, carried):
            yield (zone.cost,), zone


def _shown_cost(text: str, start: int, end: int) -> int:
    """Give what the characters cost that stand there now."""
    shown = text[start:end]
    wide = sum(cost(one) for one in shown if len(encode(one)) > 1)
    odd = sum(one in LOST or one in "！!" for one in shown)
    return wide + odd + _GLUED * (shown[-1:].isascii() and shown[-1:].isalpha())
