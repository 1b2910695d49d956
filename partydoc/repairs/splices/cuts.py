"""Cuts behind ？ and ！ that a tool found across 。 and the character behind it: 局面?h was 局面。縣."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.repairs.splices.gbk import LEADS, decode, encode
from partydoc.repairs.splices.wording import Wording, cost
from partydoc.repairs.splices.zones import LOST, Reader, Zone, best

_STOP = "。"
_CUT = 0xA3
"""The first byte of ？ and ！, the second of 。 and of some common characters."""

_CARRIED = {"？": 0xBF, "?": 0xBF, "！": 0xA1, "!": 0xA1}
"""The second byte of the mark that the tool found: the first of the character behind the 。."""

_MORE = 2
_QUOTING = frozenset("“‘《”’")
_NO_END = frozenset("，、；：。《“‘（(?？！!") | set(LOST)

_GLUED = 3
"""What a single letter before a Han character costs: more than any character."""

_RIVALS = tuple(one for lead in LEADS if (one := decode(lead, _CUT)) and one != _STOP and not cost(one))
"""What may have stood in the place of the 。."""


def read_cut(reader: Reader, before: str, place: int) -> Zone | None:
    """Read on behind a question mark that no reading follows, if that makes more sense than what stands there."""
    zone = best(_readings(reader, place))
    if not before or before in _NO_END or not zone or zone.cost >= _shown_cost(reader.text, place + 1, zone.end):
        return None
    return Zone(_STOP + zone.text, zone.end, zone.cost, _is_stop(reader.wording, before, zone.text[0]))


def _readings(reader: Reader, place: int) -> Iterator[tuple[tuple[int, ...], Zone]]:
    mark = reader.text[place + 1 : place + 2]
    starts = [(place + 1, _CARRIED["？"])]
    if mark in _CARRIED:
        starts.append((place + 2, _CARRIED[mark]))
    for start, carried in starts:
        for zone in reader.zones(start, carried):
            yield (zone.cost, -reader.familiar("", zone), -start), zone


def _is_stop(wording: Wording, before: str, after: str) -> bool:
    """Tell whether a 。 was cut off: it stands in the text beside one of these two, more than any other character."""
    rivals = [one for one in _RIVALS if wording.together(before + one)]
    stop = _weight(wording, before, _STOP, after) * (_MORE if after in _QUOTING else 1)
    return stop >= _MORE * max((_weight(wording, before, one, after) for one in rivals), default=1)


def _weight(wording: Wording, before: str, between: str, after: str) -> int:
    return (1 + wording.together(before + between)) * (1 + wording.together(between + after))


def _shown_cost(text: str, start: int, end: int) -> int:
    """Give what the characters cost that stand there now."""
    shown = text[start:end]
    wide = sum(cost(one) for one in shown if len(encode(one)) > 1)
    odd = sum(one in LOST or one in "！!" for one in shown)
    return wide + odd + _GLUED * (shown[-1:].isascii() and shown[-1:].isalpha())
