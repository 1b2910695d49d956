"""Turns: in a sitting or a talk, who takes the word is the heading of what is said: 陈议员：主席，近月……."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partydoc.recognition.headings.questions import QUESTION
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import HEADING, MARKED, PARAGRAPH

FEWEST = 3
SPEAKERS = 2
TURN = "turn"
"""What the headings of turns are labelled with."""

# Right below the title, 陈议员：…，政府可否告知本会： ends as an address does.
_ROLES = frozenset({PARAGRAPH, "ADDRESSEE"})
_SPOKEN = ("我", "您", "你", "各位", "大家")
_ENDS = frozenset("。?!:;…")


def find_turns(readings: Sequence[TypedLine]) -> list[TypedLine]:
    """Make headings of the speakers, if there are turns; the questions of an interview go before them."""
    turns = [reading for reading in readings if _is_turn(reading)]
    if any(reading.label == QUESTION for reading in readings) or not _is_talk(turns):
        return list(readings)
    return [line for reading in readings for line in _apart(reading)]


def _is_turn(reading: TypedLine) -> bool:
    speaker, at = reading.turn if reading.role in _ROLES and not reading.line.marked else ("", 0)
    return bool(speaker) and at < reading.line.end and (reading.mark in _ENDS or "。" in reading.text)


def _is_talk(turns: Sequence[TypedLine]) -> bool:
    """Tell a talk from fields and their values: the word comes back to somebody, or each one speaks as a person."""
    speakers = [reading.turn[0] for reading in turns]
    if len(turns) < FEWEST or len(set(speakers)) < SPEAKERS:
        return False
    comes_back = any(_comes_back(speakers, speaker) for speaker in speakers)
    return comes_back or all(any(word in reading.text for word in _SPOKEN) for reading in turns)


def _comes_back(speakers: Sequence[str], speaker: str) -> bool:
    """Tell whether somebody else speaks between two turns of a speaker."""
    places = [at for at, name in enumerate(speakers) if name == speaker]
    return places[-1] - places[0] >= len(places)


def _apart(reading: TypedLine) -> Iterator[TypedLine]:
    """Part the speaker from the speech."""
    if not _is_turn(reading):
        yield reading
        return
    speaker, speech = reading.split(reading.turn[1])
    speaker.role, speaker.label = HEADING, TURN
    speech.role = MARKED if speech.line.marked else PARAGRAPH
    speech.seen = reading.seen
    yield speaker
    yield speech
