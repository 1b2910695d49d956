"""The character that a reading in the wrong place belongs to, and what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.repairs.splices.gbk import LEADS, decode, encode
from partydoc.repairs.splices.rivals import Rival, choose
from partydoc.repairs.splices.wording import is_variant
from partydoc.repairs.splices.zones import Reader, Zone

_MARGIN = 25
_OWN, _STRANGE, _VARIANT = 1.0, -2.0, -1.0
"""What speaks for a character that the tool annotates elsewhere in the text, and against one that it does not, or that
no tool knows."""


def read_splice(reader: Reader, before: str, splice: re.Match[str]) -> Zone | None:
    """Find the byte that was lost behind *before*, and read on from it; None where that is not clear."""
    return choose(reader, before, _readings(reader, before, splice), _MARGIN)


def _readings(reader: Reader, before: str, splice: re.Match[str]) -> Iterator[Rival]:
    keys = likely(reader, before, splice[1])
    own = set(reader.wording.annotated(encode(before[-1])[-1], splice[1])) if keys else set()
    for key in keys:
        lost = encode(key)[1]
        extra = _OWN if key in own else _STRANGE if reader.wording.times(key) else 0
        zones = reader.zones(splice.end(), lost) if lost in LEADS else ()
        yield from (Rival(zone, extra + _VARIANT * is_variant(key)) for zone in zones)


def likely(reader: Reader, before: str, reading: str) -> list[str]:
    """List the characters that begin with the last byte of *before* and are read so."""
    data = encode(before[-1]) if before else b""
    return reader.keys(data[-1], reading) if data else []


def read_across(reader: Reader, before: str, letter: str, reading: str) -> str:
    """Give the character that the last byte of *before* and a letter make, if it is read so: 皖I(lǐng)CP; else ""."""
    data = encode(before) if before else b""
    key = decode(data[-1], ord(letter)) if data else ""
    return key if key and key in reader.keys(data[-1], reading) else ""
