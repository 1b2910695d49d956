"""The closing of a document: the last words to the audience, up to the end of the body."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import CLOSING, MARKED, PARAGRAPH

MOST_PARAGRAPHS = 4


def assign_closing(readings: Sequence[TypedLine]) -> None:
    """Type the last address to the audience, and what follows it up to the end of the body, as the closing."""
    first_text = next((at for at, reading in enumerate(readings) if reading.role == PARAGRAPH), len(readings))
    for at in range(len(readings) - 1, len(readings) // 2, -1):
        reading = readings[at]
        if reading.role == MARKED:
            return
        address = reading.role == "SALUTATION" and at > first_text and reading.addresses()
        if address or (reading.role == PARAGRAPH and reading.addresses() and not reading.turn[0]):
            _close(readings[at:])
            return


def _close(readings: Sequence[TypedLine]) -> None:
    paragraphs = [reading for reading in readings if reading.role == PARAGRAPH]
    if len(paragraphs) <= MOST_PARAGRAPHS:
        for reading in paragraphs:
            reading.role = CLOSING
