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

_MORE = 4
_NO_END = frozenset("，、；：。《“‘（(?？！!") | set(LOST)

_GLUED = 3
"""What a single letter before a Han character costs: more than any character."""

_RIVALS = tuple(one for lead in LEADS if (one := decode(lead, _CUT)) and one != _STOP and not cost(one))
"""What may have stood in the place of the 。."""


_WORDS = ("非經日正通", "高學院", "社環確擔", "上沿")
"""What 常, 校, 保 and 海 often stand behind."""


def read_cut(reader: Reader, before: str, place: int) -> Zone | None:
    """Read on behind a question mark that no reading follows, if that makes more sense than what stands there."""
    zone = best(_readings(reader, place))
    if not before or before in _NO_END or not zone or zone.cost >= _shown_cost(reader.text, place + 1, zone.end):
        return None
    return Zone(_STOP + zone.text, zone.end, zone.cost, _is_stop(reader.wording, before, zone.text[0]))


def _readings(reader: Reader, place: int) -> Iterator[tuple[tuple[int, ...], Zone]]:
    mark = reader.text[place + 1 : place + 2]
    starts = [(place + 2, _CARRIED[mark])] if mark in _CARRIED else []
    for start, carried in (*starts, (place + 1, _CARRIED["？"])):
        for zone in reader.zones(start, carried):
            yield (zone.cost, place - start, 0), zone


def _is_stop(wording: Wording, before: str, after: str) -> bool:
    """Tell whether a 。 was cut off, by what the text puts between these two characters elsewhere."""
    rivals = [wording.chance(before, one, after) for one in _RIVALS if wording.together(before + one)]
    if any(before in ends for ends in _WORDS) and not wording.together(before + _STOP):
        return False
    return wording.chance(before, _STOP, after) > _MORE * max(rivals, default=0)


def _shown_cost(text: str, start: int, end: int) -> int:
    """Give what the characters cost that stand there now."""
    shown = text[start:end]
    wide = sum(cost(one) for one in shown if len(encode(one)) > 1)
    odd = sum(one in LOST or one in "！!" for one in shown)
    return wide + odd + _GLUED * (shown[-1:].isascii() and shown[-1:].isalpha())
