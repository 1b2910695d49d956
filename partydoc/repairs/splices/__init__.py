"""Undo the splices of a tool that put readings between the bytes of GBK text: 因?yàn)橹v was 因為講."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from partydoc.characters import HANZI
from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.readings import LETTERS
from partydoc.repairs.allowances import allowance, stopped
from partydoc.repairs.pinyin.evidence import Evidence
from partydoc.repairs.pinyin.notes import find_notes
from partydoc.repairs.splices.cuts import behind_cut, is_marked, read_cut
from partydoc.repairs.splices.keys import likely, read_across, read_splice
from partydoc.repairs.splices.openings import cleaned_opening, read_number, read_opening
from partydoc.repairs.splices.wording import Wording
from partydoc.repairs.splices.zones import LOST, SPLICE, Reader, Zone
from partydoc.spans import Span

_SITE = re.compile(f"[{LOST}]|[(（](?<=[@-~][(（])([{LETTERS}]{{2,8}})[)）]|{cleaned_opening()}")
_STOPS = frozenset("，、；：。")

_HAN = re.compile(f"[{HANZI}]")
_CONTEXT = 2

_AT_LEAST, _EACH = 1_000_000, 20
"""Units of work that a text is allowed, and for each of its characters: more than damaged texts were seen to take."""

_IN_VAIN = 80
"""Units that a place costs which stays unclear: each round looks at it again."""


def splices(text: str) -> Iterator[Edit | Diagnostic]:
    """Put back the characters that a reading in brackets was inserted into, and those that were read out of step.

    The tool found a character it knows across two others, in the last byte of one and the first of the next. That
    character is the one with this last byte and this reading; so the lost byte is known, and the bytes behind the
    bracket go on from it until they are in step again. And it cut sentences behind ？ and ！ that it found so.

    Left alone: a question mark that no reading follows, in a text that such a tool did not convert or where what
    follows makes sense; and a splice of which two solutions are as good, or whose bytes were lost with it, which is
    reported (`splice-unclear`).

    >>> [(edit.span.slice("因?yàn)橹v政治"), edit.text) for edit in splices("因?yàn)橹v政治")]
    [('?yàn)橹v', '為講')]
    >>> list(splices("為什麼?因為要(yào)講"))
    []
    """
    first = SPLICE.search(text) if any(sign in text for sign in LOST) else None
    notes = find_notes(text)
    is_converted = bool(notes) and Evidence.of(text, notes).is_converted
    if not first and not is_converted:
        return
    allowed = allowance("splices", text, at_least=_AT_LEAST, each=_EACH)
    if allowed.left < 0:
        return
    wording = Wording(text, notes, first.start() if first else notes[0].span.start)
    reader = Reader(text, {note.span.start: note for note in notes}, wording, is_converted, allowed)
    ends = {note.span.end: note.span.start for note in notes}
    cuts, before = Counter[bool](), allowed.left
    found = list(_repair(reader, ends, cuts))
    again = cuts and allowed.left > before / 2
    yield from _repair(evolve(reader, cuts=cuts), ends, Counter()) if again else found


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
