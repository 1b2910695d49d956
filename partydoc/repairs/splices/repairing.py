"""The work of `splices`: each place that it looks at, by the zone that was read there.

It is loaded where a text shows a sign of such a tool, which few do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from partydoc.characters import HANZI
from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.readings import LETTERS
from partydoc.repairs.allowances import allowance, stopped
from partydoc.repairs.pinyin.notes import Note
from partydoc.repairs.splices.cuts import behind_cut, is_marked, read_cut
from partydoc.repairs.splices.keys import likely, read_across, read_splice
from partydoc.repairs.splices.openings import cleaned_opening, read_number, read_opening
from partydoc.repairs.splices.signs import LOST, SPLICE
from partydoc.repairs.splices.wording import Wording
from partydoc.repairs.splices.zones import Reader, Zone
from partydoc.spans import Span

_SITE = re.compile(f"[{LOST}]|[(（](?<=[@-~][(（])([{LETTERS}]{{2,8}})[)）]|{cleaned_opening()}")
_STOPS = frozenset("，、；：。")

_HAN = re.compile(f"[{HANZI}]")
_CONTEXT = 2

_AT_LEAST, _EACH = 1_000_000, 20
"""Units of work that a text is allowed, and for each of its characters: more than damaged texts were seen to take."""

_IN_VAIN = 80
"""Units that a place costs which stays unclear: each round looks at it again."""


def repair(text: str, notes: Sequence[Note], first: int, *, is_converted: bool) -> Iterator[Edit | Diagnostic]:
    """Yield the edits of a text with these readings in brackets, whose first sign of the tool stands at *first*.

    *is_converted*: the readings alone show that the tool made it.
    """
    allowed = allowance("splices", text, at_least=_AT_LEAST, each=_EACH)
    if allowed.left < 0:
        return
    wording = Wording(text, notes, first)
    reader = Reader(text, {note.span.start: note for note in notes}, wording, is_converted, allowed)
    ends = {note.span.end: note.span.start for note in notes}
    cuts, before = Counter[bool](), allowed.left
    found: Iterable[Edit | Diagnostic] = list(_repair(reader, ends, cuts))
    if cuts and allowed.left > before / 2:
        found = _repair(evolve(reader, cuts=cuts), ends, Counter())
    yield from found


def _repair(reader: Reader, ends: dict[int, int], cuts: Counter[bool]) -> Iterator[Edit | Diagnostic]:
    text, done, last = reader.text, 0, ""
    for match in _SITE.finditer(text):
        place = match.start()
        if place < done:
            continue
        if reader.allowance.left < 0:
            yield stopped("splices", place, len(text))
            return
        if match[1]:
            before = _before(text, place - 1, ends, done, last)[-1:]
            if key := read_across(reader, before, text[place - 1], match[1]):
                # Behind ， a letter before a word is what is left of its first character: ，F(xiàn)將 was ，現將.
                left = before in _STOPS and _HAN.match(text, match.end()) is not None
                yield Edit(Span(place - left, match.end()), key if left else "", "splices")
            continue
        before = _before(text, place, ends, done, last)
        splice = SPLICE.match(text, place)
        zone = _read(reader, before, place, splice)
        if zone and zone.is_certain:
            done, last = reader.behind_reading(zone), zone.text
            cuts.update([last[0] == "。"] if not splice else [])
            yield Edit(Span(place, done), zone.text, "splices")
        elif reader.is_converted and (number := read_number(reader, before, place)):
            done, last = number[0], ""
            yield Edit(Span(place, done), number[1], "splices")
        elif splice:
            # What stands in the zone is out of step: no splice in it can be read by what stands before it.
            done, last = zone.end if zone else splice.end(), ""
            reader.allowance.take(_IN_VAIN)
            yield _unclear(before[-1:], splice, likely(reader, before, splice[1]))
        elif zone or is_marked(reader, place):
            # So does what a cut left behind.
            end = zone.end if zone else behind_cut(text, place)
            done, last = end, ""
            reader.allowance.take(_IN_VAIN)
            likely_text = f" may have been {zone.text}" if zone else " hides characters that cannot be told"
            yield Diagnostic("splice-unclear", f"{text[place:end]}{likely_text}", Span(place, end))


def _read(reader: Reader, before: str, place: int, splice: re.Match[str] | None) -> Zone | None:
    if splice:
        return read_splice(reader, before, splice)
    if not reader.is_converted:
        return None
    cut = read_opening(reader, before, place)
    return cut or (read_cut(reader, before, place) if reader.text[place] in LOST else None)


def _before(text: str, place: int, ends: dict[int, int], done: int = 0, last: str = "") -> str:
    """Give the two characters before a place, without notes, and what an edit that ends at *done* put there."""
    out = ""
    while place > done and len(out) < _CONTEXT:
        start = ends.get(place)
        out = out if start else text[place - 1] + out
        place = start or place - 1
    return (last + out)[-_CONTEXT:] if place <= done else out


def _unclear(before: str, splice: re.Match[str], keys: list[str]) -> Diagnostic:
    reading = f"; the reading may be that of {'、'.join(keys[:3])}" if keys else ""
    message = f"{before}{splice[0]} hides characters that cannot be told for certain{reading}"
    return Diagnostic("splice-unclear", message, Span(*splice.span()))
