"""The text behind a splice, which was read out of step: back to the characters, up to where it is in step again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import inf, log
from string import ascii_letters

from attrs import evolve, frozen

from partydoc.readings import LETTERS, is_read, toneless
from partydoc.repairs.pinyin.notes import Note
from partydoc.repairs.splices.gbk import ASCII, LEADS, decode, encode
from partydoc.repairs.splices.wording import Wording, cost, read_so

LOST = "?？\N{REPLACEMENT CHARACTER}"
_NO_BYTES = "?\N{REPLACEMENT CHARACTER}"
SPLICE = re.compile(f"[{LOST}]([{LETTERS}]{{1,8}})[)）]")
_READING = re.compile(f"[(（][ 　]{{0,2}}([{LETTERS}]{{1,9}})[ 　]{{0,2}}[)）]")
_LONGEST = 40
_BEHIND, _FAR = 2, 24
"""Characters behind a zone that are looked at, and how far off."""

_LEAST = -14.0
"""What a zone must score for each character, to be more than chance."""

_FITS, _OWN = 4.0, 1.0
"""What a reading behind a zone says: that its last character is read so, and that the tool annotates it elsewhere."""


@frozen
class Zone:
    """What a zone was: its characters, where it ends in the damaged text, and what the characters cost.

    *is_certain*: nothing else comes close.
    """

    text: str
    end: int
    cost: int
    is_certain: bool = True


@frozen
class Reader:
    """Reads the zones of a text. *notes* are its bracketed readings, by the places where they start.

    *is_converted*: the other readings show that a tool left them, and go without this.
    """

    text: str
    notes: Mapping[int, Note]
    wording: Wording
    is_converted: bool

    def zones(self, place: int, carried: int) -> Iterator[Zone]:
        """Read on from *place*, where *carried* is the first byte of a character, in every way that leads somewhere."""
        out = ""
        for _ in range(_LONGEST):
            if splice := SPLICE.match(self.text, place):
                ends = (key for key in self.keys(carried, splice[1]) if encode(key)[1] in LEADS)
                yield from (Zone(out + key, splice.end(), _cost(out + key)) for key in ends)
                return
            shown = self.text[place : place + 1]
            data = encode(shown) if shown not in _NO_BYTES else b""
            character = decode(carried, data[0]) if data else ""
            if not character:
                return
            out += character
            if (
                len(data) == 1 or data[1] < ASCII
            ):  # the letter that brings the text into step, or one that was taken for a second byte
                out += chr(data[1]) if len(data) > 1 else ""
                yield Zone(out, place + 1, _cost(out))
                return
            place, carried = self._behind_note(place + 1, shown), data[1]

    def _behind_note(self, place: int, shown: str) -> int:
        """Go beyond a note that the tool put behind two bytes that are shown as a character, but are none."""
        note = self.notes.get(place)
        return note.span.end if note and is_read(shown, note.plain) is not False else place

    def keys(self, lead: int, reading: str) -> list[str]:
        """List the characters with this first byte that the tool may read so: the text's own first."""
        if lead < ASCII:
            return []
        own = list(self.wording.annotated(lead, reading))
        return own + [one for one in read_so(lead, reading) if one not in own]

    def choose(self, before: str, rivals: Sequence[tuple[Zone, float]], margin: float) -> Zone | None:
        """Choose the likeliest zone behind *before*: certain where every other is *margin* times less likely.

        Each comes with what else speaks for it, as the logarithm of a probability.
        """
        if not rivals:
            return None
        ranked = self._ranked(before, rivals)
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < log(margin) and self.wording.learn():
            ranked = self._ranked(before, rivals)
        score, first = ranked[0]
        clear = len(ranked) == 1 or score - ranked[1][0] >= log(margin)
        return evolve(first, is_certain=clear and score > _LEAST * (len(first.text) + _BEHIND))

    def _ranked(self, before: str, rivals: Sequence[tuple[Zone, float]]) -> list[tuple[float, Zone]]:
        end = max(zone.end for zone, _ in rivals)
        behind = self.plain(end, end + _FAR, LOST)[:_BEHIND]
        scores = defaultdict[Zone, float](lambda: -inf)
        for zone, extra in rivals:
            score = self.wording.score(before, zone.text + self.plain(zone.end, end) + behind)
            scores[zone] = max(scores[zone], score + extra + self._read_out(zone))
        return sorted(((score, zone) for zone, score in scores.items()), key=lambda one: -one[0])

    def _read_out(self, zone: Zone) -> float:
        """Weigh the reading behind a zone, which should be that of its last character."""
        note = _READING.match(self.text, zone.end)
        known = is_read(zone.text[-1], toneless(note[1])) if note else None
        if not note or known is None:
            return 0
        own = zone.text[-1] in self.wording.noted(note[1])
        return (_FITS + _OWN * own) if known else -_FITS

    def behind_reading(self, zone: Zone) -> int:
        """Give the end of a zone, or of the reading of its last character that stands behind it."""
        note = None if self.is_converted else _READING.match(self.text, zone.end)
        return note.end() if note and is_read(zone.text[-1], toneless(note[1])) else zone.end

    def plain(self, start: int, end: int, stops: str = "") -> str:
        """Give a piece of text without readings in brackets, up to one of the characters that stop it."""
        out = ""
        while start < min(end, len(self.text)) and self.text[start] not in stops:
            note = _READING.match(self.text, start)
            out += "" if note else self.text[start]
            start = note.end() if note else start + 1
        return out


def _cost(text: str) -> int:
    return sum(map(cost, text.rstrip(ascii_letters)))
