"""Cuts behind ？ and ！ that a tool found across 。 and the character behind it: 局面?h was 局面。縣."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from partydoc.repairs.splices.gbk import LEADS, decode, encode
from partydoc.repairs.splices.wording import cost
from partydoc.repairs.splices.zones import LOST, Reader, Zone

_CUT = 0xA3
"""The first byte of ？ and ！, the second of 。 and of some common characters."""

_CARRIED = {"？": 0xBF, "?": 0xBF, "！": 0xA1, "!": 0xA1}
"""The second byte of the mark that the tool found: the first of the character behind the 。."""

_NO_END = frozenset("，、；：。《“‘（(?？！!") | set(LOST)

_GLUED = 3
"""What a single letter before a Han character costs: more than any character."""

_STANDS_FOR = tuple(one for lead in LEADS if (one := decode(lead, _CUT)) and not cost(one))
"""What may have lost its second byte: 。 and others."""

_MARGIN = 8
_LEAST = -10.0
"""What the characters must score: more than those that stand in a text which no tool cut."""

_ENDS = 4.0
"""What speaks for 。: the tool looks for the end of a sentence."""


def read_cut(reader: Reader, before: str, place: int) -> Zone | None:
    """Read on behind a question mark that no reading follows, if that makes more sense than what stands there."""
    shown = [zone for zone in _zones(reader, place) if zone.cost < _shown_cost(reader.text, place + 1, zone.end)]
    if not shown or not before or before[-1] in _NO_END:
        return None
    rivals = [(evolve(zone, text=one + zone.text), _ENDS * (one == "。")) for zone in shown for one in _STANDS_FOR]
    zone = reader.choose(before, rivals, _MARGIN)
    return zone if zone and reader.wording.score(before, zone.text) > _LEAST * len(zone.text) else None


def _zones(reader: Reader, place: int) -> Iterator[Zone]:
    mark = reader.text[place + 1 : place + 2]
    if mark in _CARRIED:
        yield from reader.zones(place + 2, _CARRIED[mark])
    yield from reader.zones(place + 1, _CARRIED["？"])


def _shown_cost(text: str, start: int, end: int) -> int:
    """Give what the characters cost that stand there now."""
    shown = text[start:end]
    wide = sum(cost(one) for one in shown if len(encode(one)) > 1)
    odd = sum(one in LOST or one in "！!" for one in shown)
    return wide + odd + _GLUED * (shown[-1:].isascii() and shown[-1:].isalpha())
