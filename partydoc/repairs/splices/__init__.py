"""Undo the splices of a tool that put readings between the bytes of GBK text: 因?yàn)橹v was 因為講."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.repairs.pinyin.evidence import Evidence
from partydoc.repairs.pinyin.notes import find_notes
from partydoc.repairs.splices.cuts import read_cut
from partydoc.repairs.splices.gbk import ASCII, LEADS, encode
from partydoc.repairs.splices.wording import Wording, cost
from partydoc.repairs.splices.zones import LOST, SPLICE, Reader, Zone, best
from partydoc.spans import Span

_SITE = re.compile(f"[{LOST}]")


def splices(text: str) -> Iterator[Edit | Diagnostic]:
    """Put back the characters that a reading in brackets was inserted into, and those that were read out of step.

    The tool found a character it knows across two others, in the last byte of one and the first of the next. That
    character is the one with this last byte and this reading; so the lost byte is known, and the bytes behind the
    bracket go on from it until they are in step again. And it cut sentences behind ？ and ！ that it found so.

    Left alone: a question mark that no reading follows, in a text that such a tool did not convert or where what follows
    makes sense; and a splice of which two solutions are as good, or whose bytes were lost with it, which is reported
    (`splice-unclear`).

    >>> [(edit.span.slice("因?yàn)橹v政治"), edit.text) for edit in splices("因?yàn)橹v政治")]
    [('?yàn)橹v', '為講')]
    >>> list(splices("為什麼?因為要(yào)講"))
    []
    """
    first = SPLICE.search(text)
    notes = find_notes(text)
    if not first and not (notes and Evidence.of(text, notes).is_converted):
        return
    reader = Reader(text, {note.span.start: note for note in notes}, Wording(text, notes))
    ends = {note.span.end: note for note in notes}
    done, last = 0, ""
    for match in _SITE.finditer(text):
        place = match.start()
        if place < done:
            continue
        behind = ends[place].span.start if place in ends else place
        before = last if behind == done else text[behind - 1 : behind]
        splice = SPLICE.match(text, place)
        zone = _read_splice(reader, before, splice) if splice else read_cut(reader, place)
        if zone:
            yield Edit(Span(place, zone.end), zone.text, "splices")
            done, last = zone.end, zone.text[-1]
        elif splice:
            yield _unclear(reader, before, splice)


def _read_splice(reader: Reader, before: str, splice: re.Match[str]) -> Zone | None:
    """Find the byte that was lost, and read on from it."""
    data = encode(before)
    return best(_readings(reader, data[-1], splice)) if data else None


def _readings(reader: Reader, lead: int, splice: re.Match[str]) -> Iterator[tuple[tuple[int, ...], Zone]]:
    own = set(reader.wording.annotated(lead, splice[1])) if lead >= ASCII else set()
    for key in reader.keys(lead, splice[1]):
        lost = encode(key)[1]
        if lost in LEADS and (zone := reader.zone(splice.end(), lost)):
            yield (zone.cost, key not in own, cost(key), -reader.wording.times(zone.text[0])), zone


def _unclear(reader: Reader, before: str, splice: re.Match[str]) -> Diagnostic:
    keys = reader.keys(encode(before)[-1], splice[1]) if encode(before) else []
    likely = f"; the reading may be that of {'、'.join(keys[:3])}" if keys else ""
    message = f"{before}{splice[0]} hides characters that cannot be told for certain{likely}"
    return Diagnostic("splice-unclear", message, Span(*splice.span()))
