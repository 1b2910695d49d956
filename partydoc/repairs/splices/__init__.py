"""Undo the splices of a tool that put readings between the bytes of GBK text: 因?yàn)橹v was 因為講."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.repairs.pinyin.evidence import Evidence
from partydoc.repairs.pinyin.notes import find_notes
from partydoc.repairs.splices.signs import LOST, SPLICE


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
    from partydoc.repairs.splices.repairing import repair

    yield from repair(text, notes, first.start() if first else notes[0].span.start, is_converted=is_converted)
