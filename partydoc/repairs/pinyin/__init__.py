"""Take out the readings in brackets that a conversion tool left behind characters: 時(shí)代."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.repairs.pinyin.evidence import Evidence
from partydoc.repairs.pinyin.notes import find_notes


def pinyin(text: str) -> Iterator[Edit | Diagnostic]:
    """Remove the bracketed readings of a tool: those behind traditional characters, and those behind any.

    Toned or not, in brackets of either width, in any manner of writing. A tool reads a character in its commonest way,
    everywhere in the text, and knows common characters; an author helps with a rare character or reading, once.

    Left alone: brackets that hold no single syllable, labels (a), capital letters, a reading that is none of its
    character's, and what looks like an author's help, 尉（yù）犁. What is not clear is reported (`reading-unclear`).

    >>> [edit.span.slice("開創(chuàng)新時( shi )代(UPS)") for edit in pinyin("開創(chuàng)新時( shi )代(UPS)")]
    ['(chuàng)', '( shi )']
    >>> list(pinyin("图书馆（AI）尉（yù）犁"))
    []
    """
    notes = find_notes(text)
    if not notes:
        return
    evidence = Evidence.of(text, notes)
    for note in notes:
        if evidence.is_damage(note):
            yield Edit(note.span, "", "pinyin")
        elif evidence.is_unclear(note):
            message = f"{note.span.slice(text)} behind {note.base} may be a reading that a tool left"
            yield Diagnostic("reading-unclear", message, note.span, "info")
