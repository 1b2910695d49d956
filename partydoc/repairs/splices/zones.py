"""The text behind a splice, which was read out of step: back to the characters, up to where it is in step again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from partydoc.readings import LETTERS, is_read
from partydoc.repairs.pinyin.notes import Note
from partydoc.repairs.splices.gbk import ASCII, LEADS, decode, encode
from partydoc.repairs.splices.wording import Wording, cost, read_so

LOST = "?？\N{REPLACEMENT CHARACTER}"
SPLICE = re.compile(f"[{LOST}]([{LETTERS}]{{1,8}})[)）]")
_LONGEST = 40


@frozen
class Zone:
    """What a zone was: its characters, where it ends in the damaged text, and what the characters cost."""

    text: str
    end: int
    cost: int


@frozen
class Reader:
    """Reads the zones of a text. *notes* are its bracketed readings, by the places where they start."""

    text: str
    notes: Mapping[int, Note]
    wording: Wording

    def zone(self, place: int, carried: int) -> Zone | None:
        """Read on from *place*, where *carried* is the first byte of a character; None where that leads nowhere."""
        out: list[str] = []
        for _ in range(_LONGEST):
            step = self._step(place, carried)
            if not step:
                return None
            character, place, carried = step
            out.append(character)
            if not carried:
                return Zone("".join(out), place, sum(map(cost, out)))
        return None

    def _step(self, place: int, carried: int) -> tuple[str, int, int] | None:
        """Read one character: what it was, where the next begins, and its first byte; 0 when in step again."""
        shown = self.text[place : place + 1]
        if shown and shown in LOST:
            return self._annotated(place, carried)
        data = encode(shown) if shown else b""
        character = decode(carried, data[0]) if data else ""
        if not character:
            return None
        if len(data) == 1:
            return character, place + 1, 0
        return character, self._behind_note(place + 1, shown), data[1]

    def _annotated(self, place: int, carried: int) -> tuple[str, int, int] | None:
        """Read a character that the tool annotated itself: that brings the text back into step."""
        match = SPLICE.match(self.text, place)
        if not match:
            return None
        able = [one for one in self.keys(carried, match[1]) if encode(one)[1] in LEADS]
        return (able[0], match.end(), 0) if able else None

    def _behind_note(self, place: int, shown: str) -> int:
        """Go beyond a note that the tool put behind two bytes that are shown as a character, but are none."""
        note = self.notes.get(place)
        return note.span.end if note and is_read(shown, note.plain) is not False else place

    def keys(self, lead: int, reading: str) -> list[str]:
        """List the characters with this first byte that the tool reads so: the text's own first, then common ones."""
        if lead < ASCII:
            return []
        own = list(self.wording.annotated(lead, reading))
        return own + sorted((one for one in read_so(lead, reading) if one not in own), key=self._rank)

    def _rank(self, character: str) -> tuple[int, int]:
        return cost(character), -self.wording.times(character)


def best(zones: Iterator[tuple[tuple[int, ...], Zone]]) -> Zone | None:
    """Choose the zone of the lowest rank; none where two that differ share it."""
    ranked = sorted(zones, key=lambda one: one[0])
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0] and ranked[0][1].text != ranked[1][1].text:
        return None
    return ranked[0][1] if ranked else None
