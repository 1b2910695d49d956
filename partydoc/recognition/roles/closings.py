"""The closing of a document: the last words to the audience, up to the end of the body."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.typed import TypedLine, as_role
from partydoc.recognition.role_names import CLOSING, MARKED, PARAGRAPH

MOST_PARAGRAPHS = 4


def assign_closing(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Type the last address to the audience, and what follows it up to the end of the body, as the closing."""
    first_text = next((at for at, reading in enumerate(readings) if reading.role == PARAGRAPH), len(readings))
    for at in range(len(readings) - 1, len(readings) // 2, -1):
        reading = readings[at]
        if reading.role == MARKED:
            return readings
        address = reading.role == "SALUTATION" and at > first_text and reading.addresses()
        if address or (reading.role == PARAGRAPH and reading.addresses() and not reading.turn[0]):
            return [*readings[:at], *_close(readings[at:])]
    return readings


def _close(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    paragraphs = [at for at, reading in enumerate(readings) if reading.role == PARAGRAPH]
    return as_role(readings, paragraphs, CLOSING) if len(paragraphs) <= MOST_PARAGRAPHS else readings
