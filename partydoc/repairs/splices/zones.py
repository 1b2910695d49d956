"""The text behind a splice, which was read out of step: back to the characters, up to where it is in step again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from attrs import Factory, frozen

from partydoc.readings import LETTERS, is_read, toneless
from partydoc.repairs.allowances import Allowance
from partydoc.repairs.pinyin.notes import Note
from partydoc.repairs.splices.gbk import ASCII, LEADS, decode, encode
from partydoc.repairs.splices.signs import SPLICE
from partydoc.repairs.splices.wording import Wording

_NO_BYTES = "?\N{REPLACEMENT CHARACTER}"
READING = re.compile(f"[(（][ 　]{{0,2}}([{LETTERS}]{{1,9}})[ 　]{{0,2}}[)）]")
_LONGEST, _LINE = 40, 400
_EURO = "€".encode("gb18030")
"""The other bytes that are shown as €."""

_BRACKETS = dict(zip("《“（(「〔", "》”）)」〕", strict=True))
_ENDS = ("", "\n", "\r")

CUT_BYTE = 0xA3
"""The first byte of ？ and ！, the second of 。 and of some common characters."""

CARRIED = {"？": 0xBF, "?": 0xBF, "！": 0xA1, "!": 0xA1}
"""The second byte of the mark that the tool found: the first of the character behind the 。."""


class Zone(NamedTuple):
    """What a zone was: its characters, where it ends in the damaged text, how many bytes of it were lost.

    *is_noted*: the zone ends with the reading of its last character. *is_certain*: nothing else comes close.
    """

    text: str
    end: int
    lost: int = 0
    is_noted: bool = False
    is_certain: bool = True


@frozen
class Reader:
    """Reads the zones of a text. *notes* are its bracketed readings, by the places where they start.

    *is_converted*: the other readings show that a tool left them, and go without this. *cuts* counts the cuts that are
    known to be behind 。 and those that are not, *allowance* what may still be weighed.
    """

    text: str
    notes: Mapping[int, Note]
    wording: Wording
    is_converted: bool
    allowance: Allowance
    cuts: Counter[bool] = Factory(Counter)

    def zones(self, place: int, carried: int, out: str = "") -> Iterator[Zone]:
        """Read on from *place*, where *carried* is the first byte of a character, in every way that leads somewhere."""
        while len(out) < _LONGEST:
            if splice := SPLICE.match(self.text, place):
                ends = (key for key in self.keys(carried, splice[1]) if encode(key)[1] in LEADS)
                yield from (Zone(out + key, splice.end(), is_noted=True) for key in ends)
                return
            shown = self.text[place : place + 1]
            if shown and shown in _NO_BYTES:
                if self.text[place + 1 : place + 2] not in CARRIED:
                    yield Zone(out, place + 1, lost=carried)
                return
            if shown == "€":
                yield from self._behind(place, carried, out, _EURO)
            data = encode(shown)
            if len(data) > 1 and data[1] >= ASCII and (character := decode(carried, data[0])):
                out += character
                place, carried = self._behind_note(place + 1, shown), data[1]
                continue
            yield from self._behind(place, carried, out, data)
            return

    def _behind(self, place: int, carried: int, out: str, data: bytes) -> Iterator[Zone]:
        """Read on behind the bytes of a character: a letter brings the text into step, alone or as a second byte."""
        character = decode(carried, data[0]) if data else ""
        if character and len(data) > 1 and data[1] >= ASCII:
            yield from self.zones(place + 1, data[1], out + character)
        elif character:
            yield Zone(out + character + data[1:].decode("ascii"), place + 1)

    def _behind_note(self, place: int, shown: str) -> int:
        """Go beyond a note that the tool put behind two bytes that are shown as a character, but are none."""
        note = self.notes.get(place)
        return note.span.end if note and is_read(shown, note.plain) is not False else place

    def keys(self, lead: int, reading: str) -> list[str]:
        """List the characters with this first byte that the tool may read so: the text's own first."""
        return self.wording.keys(lead, reading) if lead >= ASCII else []

    def at_line_end(self, place: int) -> bool:
        """Tell whether a line ends here."""
        return self.text[place : place + 1] in _ENDS

    def is_open(self, zone: Zone) -> bool:
        """Tell whether a bracket is open at the end of a zone: what closes it may be what was lost."""
        start = max(0, zone.end - _LINE)
        line = self.text[self.text.rfind("\n", start, zone.end) + 1 or start : zone.end] + zone.text
        return any(line.count(opening) > line.count(closing) for opening, closing in _BRACKETS.items())

    def behind_reading(self, zone: Zone) -> int:
        """Give the end of a zone, or of the reading of its last character that stands behind it."""
        note = None if self.is_converted else READING.match(self.text, zone.end)
        return note.end() if note and is_read(zone.text[-1], toneless(note[1])) else zone.end

    def plain(self, start: int, end: int, stops: str = "") -> str:
        """Give a piece of text without readings in brackets, up to one of the characters that stop it."""
        out = ""
        while start < min(end, len(self.text)) and self.text[start] not in stops:
            note = READING.match(self.text, start)
            out += "" if note else self.text[start]
            start = note.end() if note else start + 1
        return out
