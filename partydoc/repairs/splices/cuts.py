"""Cuts behind ？ and ！ that a tool found across 。 and the character behind it: 局面?h was 局面。縣."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from heapq import nlargest
from math import exp, log

from partydoc.patterns import compile_late
from partydoc.repairs.splices.gbk import LEADS, decode, encode
from partydoc.repairs.splices.rivals import WORK, Notes, Rival, choose
from partydoc.repairs.splices.signs import LOST
from partydoc.repairs.splices.wording import cost
from partydoc.repairs.splices.zones import CARRIED, CUT_BYTE, Reader, Zone

_MARGIN, _WIDE_MARGIN = 12, 100
_SHOWN_MARGIN = 20
"""How many times likelier than what stands there: an author may ask a question, and break off."""

_MARKS = {0xBF: "？", 0xA1: "！"}
_EACH = {0xBF: 1 / 25_000, 0xA1: 1 / 5_000}
"""How often others stand that a tool might cut a text behind, to a character."""

_SPARED, _DOUBT, _EACH_STOP = 4.0, 1.5, 1.0
"""What speaks against them: those that were spared; and where none was, doubt, and each 。 that is certain."""

_STEP = compile_late(f"[{LOST}a-zA-Z]|(?=\n)")
"""Where bytes were lost, a letter was read as one, or a line ends: from there on the text may be in step."""

_LIKELY, _BEHIND = 6, 3
"""Characters that are looked at further, by so many behind them."""


@cache
def _stand_for() -> tuple[str, ...]:
    """Give what may have lost its first byte: 。 and others."""
    return tuple(one for lead in LEADS if (one := decode(lead, CUT_BYTE)) and not cost(one))


@cache
def _able() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_stand_for()).replace('。', '')}]")


def read_cut(reader: Reader, before: str, place: int) -> Zone | None:
    """Read on behind a question mark that no reading follows, if that makes more sense than what stands there."""
    if not before or before[-1] in LOST:
        return None
    lead = CARRIED.get(reader.text[place + 1 : place + 2], CARRIED["？"])
    margin = _MARGIN if spared(reader.text)[lead][0] else _WIDE_MARGIN if reader.cuts[False] else _MARGIN * 2
    zone = choose(reader, before, _readings(reader, before, place), margin)
    more = _says_more(reader, before, place, zone) if zone else 0
    return zone._replace(is_certain=zone.is_certain and more > log(_SHOWN_MARGIN)) if zone and more > 0 else None


def is_marked(reader: Reader, place: int) -> bool:
    """Tell whether a tool cut the text here for certain: no author writes ?！ in a text that a tool converted."""
    return (
        reader.is_converted and reader.text[place] == "?" and reader.text[place + 1 : place + 2] in set(_MARKS.values())
    )


def behind_cut(text: str, place: int) -> int:
    """Give the end of what is out of step behind a cut that cannot be undone: the next sign that bytes were lost."""
    found = _STEP.search(text, place + 2)
    return found.end() if found else len(text)


def _readings(reader: Reader, before: str, place: int) -> Iterator[Rival]:
    for zone, lead in _zones(reader, place):
        reader.allowance.take(WORK * len(_stand_for()))
        others = _against(reader, lead)
        extra = {one: 0 if one == "。" else others for one in _stand_for()}
        scores = {one: more + reader.wording.score(before, one + zone.text[:_BEHIND], 1) for one, more in extra.items()}
        for one in nlargest(_LIKELY, scores, key=scores.__getitem__):
            yield Rival(Zone(one + zone.text, zone.end, zone.lost, zone.is_noted), extra[one], parted=1)


def _zones(reader: Reader, place: int) -> Iterator[tuple[Zone, int]]:
    marks = {place + 2: reader.text[place + 1 : place + 2], place + 1: "？"}
    for start, mark in marks.items():
        if lead := CARRIED.get(mark):
            yield from ((zone, lead) for zone in reader.zones(start, lead))


def _against(reader: Reader, lead: int) -> float:
    """Weigh whether a tool cut the text behind all it could, or behind 。 alone.

    It did the latter where others stand that it spared. Others that are certain, and a long text in which none was
    spared, show that it did not.
    """
    found, expected = spared(reader.text)[lead]
    if found:
        return -_SPARED * log(1 + found)
    if reader.cuts[False]:
        return 0
    return -log(1 + exp(_DOUBT - expected + _EACH_STOP * reader.cuts[True]))


@lru_cache(maxsize=1)
def spared(text: str) -> Mapping[int, tuple[int, float]]:
    """Count what else the tool might have cut a text behind, by the first byte of what follows, and what is usual.

    Where it cuts behind both marks, both are counted together.
    """
    able = (encode(text[match.end() : match.end() + 1])[:1] for match in _able().finditer(text))
    found = Counter(lead[0] for lead in able if lead)
    cut = [lead for lead, mark in _MARKS.items() if f"?{mark}" in text]
    groups = [cut] if len(cut) > 1 else [[lead] for lead in _MARKS]
    counts = {
        group[0]: (sum(found[one] for one in group), len(text) * sum(_EACH[one] for one in group)) for group in groups
    }
    return {lead: counts[group[0]] for group in groups for lead in group}


def _says_more(reader: Reader, before: str, place: int, zone: Zone) -> float:
    shown = reader.wording.score_shown(before, reader.plain(place, zone.end))
    solved = reader.wording.score(before, zone.text, 1) + Notes(reader).weigh(zone)
    return solved - shown
