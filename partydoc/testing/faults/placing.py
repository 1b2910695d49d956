"""Edits of the raw text, from places of the clean one."""

from __future__ import annotations

from partydoc.edits import Edit
from partydoc.rules.subject import Subject

REASON = "fault"


def edit(subject: Subject, start: int, end: int, text: str) -> Edit:
    """Put *text* in the place of [start, end) of the clean text."""
    return Edit(subject.text.offsets.to_raw(start, end), text, REASON)
