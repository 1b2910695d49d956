"""The solutions of a zone, weighed against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from math import log
from operator import itemgetter
from string import digits
from typing import NamedTuple

from partydoc.readings import is_read, toneless
from partydoc.repairs.splices.gbk import LEADS, decode
from partydoc.repairs.splices.signs import LOST
from partydoc.repairs.splices.wording import WorkedOut
from partydoc.repairs.splices.zones import READING, Reader, Zone

_BEHIND, _FAR = 2, 24
"""Characters behind a zone that are looked at, and how far off."""

_LEAST = -14.0
"""What a zone must score for each character, to be more than chance."""

_FITS, _OWN = 4.0, 1.0
"""What a reading behind a zone says: that its last character is read so, and that the tool annotates it elsewhere."""

_MANY = 20
"""One line to so many that ends with a blank."""

_NEVER = 0.01
"""How likely a tool notes a character that it never notes elsewhere."""

_LIKELY, _FEWER = 8, 3
"""Characters whose second byte was lost that are looked at further, alone and with a sign behind them."""

_SWALLOWED = "".join(map(chr, range(0x20, ord("?"))))
"""What a lost byte takes along: signs and digits that are no second byte."""

_LOST_MARGIN = 10.0
"""How many times a margin is wider where a byte was lost: nothing of the text speaks for the character."""

WORK, _NEW_WORK = 50, 100
"""Units of work to score a piece of text, and for each character that was not judged behind the same ones before."""

_ALONE_MARGIN = 5.0
"""How many times a margin is wider where no readings are left that say how the tool reads."""


class Rival(NamedTuple):
    """One solution: *zone*, and what speaks for it besides its wording, as the logarithm of a probability.

    *parted* is the place in it of the character that the tool parted from the one before.
    """

    zone: Zone
    extra: float = 0.0
    parted: int = 0


def choose(reader: Reader, before: str, rivals: Iterable[Rival], margin: float) -> Zone | None:
    """Choose the likeliest zone behind *before*: certain where every other is *margin* times less likely."""
    whole = list(_whole(reader, before, rivals))
    if not whole:
        return None
    ranked = _ranked(reader, before, whole)
    score, first = ranked[0]
    margin *= _ALONE_MARGIN if not reader.is_converted else 1
    plausible = score > _LEAST * (len(first.text) + _BEHIND)
    guessed = first.lost and (first.text[-1] in digits or reader.is_open(first) or _has_blank_ends(reader.text))
    return first._replace(is_certain=_is_clear(ranked, margin) and plausible and not guessed)


@lru_cache(maxsize=1)
def _has_blank_ends(text: str) -> bool:
    """Tell whether many lines end with a blank: then one may have gone with the byte that was lost."""
    return sum(text.count(f"{blank}\n") for blank in " \N{NO-BREAK SPACE}\t") * _MANY > text.count("\n")


def _is_clear(ranked: Sequence[tuple[float, Zone]], margin: float) -> bool:
    wanted = log(margin * (_LOST_MARGIN if ranked[0][1].lost else 1))
    return len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= wanted


def _whole(reader: Reader, before: str, rivals: Iterable[Rival]) -> Iterator[Rival]:
    """Put in what was lost: the second byte of a character, and the sign behind it if the line goes on."""
    known: dict[tuple[str, int, int], list[str]] = {}
    for rival in rivals:
        zone = rival.zone
        if not zone.lost:
            yield rival
            continue
        key = (before + zone.text)[-_BEHIND:], zone.lost, zone.end
        if key not in known:
            known[key] = list(_lost_ends(reader, key[0], zone))
        for end in known[key]:
            whole = Zone(zone.text + end, zone.end, zone.lost, zone.is_noted)
            yield Rival(whole, rival.extra, rival.parted)


def _lost_ends(reader: Reader, before: str, zone: Zone) -> Iterator[str]:
    able = [one for trail in range(LEADS[-1] + 1) if (one := decode(zone.lost, trail))]
    reader.allowance.take(WORK * len(able))
    is_last = reader.at_line_end(zone.end)
    able = nlargest(_LIKELY, able, key=lambda one: reader.wording.score(before, one + "\n" * is_last))
    if is_last:
        yield from able
    yield from (one + sign for one in able[:_FEWER] for sign in _SWALLOWED + "\r" * is_last)


def _ranked(reader: Reader, before: str, rivals: Sequence[Rival]) -> list[tuple[float, Zone]]:
    end = max([rival.zone.end for rival in rivals])
    scale = _Scale(reader, before, end, reader.plain(end, end + _FAR, LOST)[:_BEHIND])
    notes = Notes(reader)
    scores: dict[Zone, float] = {}
    for rival in rivals:
        zone = rival.zone
        score = scale.score(zone, rival.parted) + rival.extra + notes.weigh(zone)
        if score > scores.setdefault(zone, score):
            scores[zone] = score
    reader.allowance.take(WORK * scale.scored + _NEW_WORK * reader.wording.newly_judged() + len(rivals))
    return sorted(((score, zone) for zone, score in scores.items()), key=itemgetter(0), reverse=True)


class _Scale:
    """Scores the solutions of one zone, each in two pieces, since a character is judged by the two before it.

    What several begin with, or end with, is scored once; *scored* counts the pieces.
    """

    def __init__(self, reader: Reader, before: str, end: int, behind: str) -> None:
        self._score = reader.wording.score
        self._before = before
        self._behind: WorkedOut[int, str] = WorkedOut(lambda place: reader.plain(place, end) + behind)
        self._heads: dict[tuple[str, int], float] = {}
        self._tails: dict[tuple[str, str, int], float] = {}
        self.scored = 0

    def score(self, zone: Zone, parted: int) -> float:
        """Tell how likely a solution is, by its wording, with what stands behind it."""
        text, end = zone.text, zone.end
        at = len(text) - _BEHIND
        if at <= parted:
            at = parted + 1
        head, tail = text[:at], text[at:]
        known = head[-_BEHIND:] if at >= _BEHIND else (self._before + head)[-_BEHIND:]
        begins, ends = self._heads.get((head, parted)), self._tails.get((known, tail, end))
        if begins is None:
            begins = self._heads[head, parted] = self._score(self._before, head, parted)
            self.scored += 1
        if ends is None:
            ends = self._tails[known, tail, end] = self._score(known, tail + self._behind[end])
            self.scored += 1
        return begins + ends


class Notes:
    """Weighs the readings of zones: behind the last character one that fits, behind the others none.

    What many zones have alike, the reading behind them and what they begin with, is looked at once.
    """

    def __init__(self, reader: Reader) -> None:
        self._wording = reader.wording
        self._behind: WorkedOut[int, str] = WorkedOut(
            lambda end: note[1] if (note := READING.match(reader.text, end)) else ""
        )
        self._begins = WorkedOut(reader.wording.unnoted)

    def weigh(self, zone: Zone) -> float:
        """Weigh the readings of a zone, as the logarithm of a probability."""
        text = zone.text
        begins, last = self._begins[text[:-1]], text[-1:]
        if zone.is_noted:
            return begins + log(self._wording.is_noted(last) or _NEVER)
        note = self._behind[zone.end]
        if not note:
            return begins + self._wording.never_noted[last] if last else begins
        known = is_read(last, toneless(note))
        if known is None:
            return begins
        return begins + ((_FITS + _OWN * (last in self._wording.noted(note))) if known else -_FITS)
