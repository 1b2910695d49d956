"""The text behind a splice, which was read out of step: back to the characters, up to where it is in step again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_letters

from attrs import frozen

from partydoc.readings import LETTERS, is_read
from partydoc.repairs.pinyin.notes import Note
from partydoc.repairs.splices.gbk import ASCII, LEADS, decode, encode
from partydoc.repairs.splices.wording import Wording, cost, read_so

LOST = "?？\N{REPLACEMENT CHARACTER}"
SPLICE = re.compile(f"[{LOST}]([{LETTERS}]{{1,8}})[)）]")
_LONGEST = 40
_MARGIN = 4


@frozen
class Zone:
    """What a zone was: its characters, where it ends in the damaged text, and what the characters cost."""

    text: str
    end: int
    cost: int
    is_certain: bool = True


@frozen
class Reader:
    """Reads the zones of a text. *notes* are its bracketed readings, by the places where they start."""

    text: str
    notes: Mapping[int, Note]
    wording: Wording

    def zones(self, place: int, carried: int) -> Iterator[Zone]:
        """Read on from *place*, where *carried* is the first byte of a character, in every way that leads somewhere."""
        out = ""
        for _ in range(_LONGEST):
            if splice := SPLICE.match(self.text, place):
                ends = (key for key in self.keys(carried, splice[1]) if encode(key)[1] in LEADS)
                yield from (Zone(out + key, splice.end(), _cost(out + key)) for key in ends)
                return
            shown = self.text[place : place + 1]
            data = encode(shown) if shown not in LOST else b""
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

    def familiar(self, before: str, zone: Zone) -> int:
        """Tell how well a zone goes with what stands around it, in the words of the text."""
        return self.wording.familiar(before + zone.text + self.text[zone.end : zone.end + 1])


def _cost(text: str) -> int:
    return sum(map(cost, text.rstrip(ascii_letters)))


def best(ranked: Iterable[tuple[tuple[int, ...], Zone]]) -> Zone | None:
    """Choose the zone of the lowest rank; none where another comes close: equal but for a little in the last figure."""
    ordered = sorted(ranked, key=lambda one: one[0])
    if not ordered:
        return None
    first, chosen = ordered[0]
    rivals = [zone for rank, zone in ordered if rank[:-1] == first[:-1] and rank[-1] - first[-1] < _MARGIN]
    return chosen if all(zone == chosen for zone in rivals) else None
