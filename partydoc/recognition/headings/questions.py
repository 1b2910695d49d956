"""Questions: in an interview, whole and with all its sentences, the question is the heading of its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import HEADING, PARAGRAPH

ASKERS = ("问", "记者", "主持人", "提问")
ANSWERS = ("答:", "答 :", "回答:")
FEWEST = 2
LONGEST = 400
QUESTION = "question"
"""What the headings of a row of questions are labelled with."""


def find_questions(readings: Sequence[TypedLine]) -> list[TypedLine]:
    """Make headings of the lines that ask, if there are several; an answer in the line of its question gets its own."""
    if sum(_asks(reading) for reading in readings) < FEWEST:
        return list(readings)
    return [line for reading in readings for line in _apart(reading)]


def asks(words: str, mark: str) -> bool:
    """Tell whether words that name their speaker are a question: who leads a talk says other things too."""
    speaker = next((asker for asker in ASKERS if words.startswith(asker)), "")
    return bool(speaker) and (mark == "?" or speaker != "主持人")


def _asks(reading: TypedLine) -> bool:
    return reading.role == PARAGRAPH and bool(reading.speaker) and asks(reading.speaker, reading.mark)


def _apart(reading: TypedLine) -> Iterator[TypedLine]:
    if not _asks(reading):
        yield reading
        return
    at = min((place for answer in ANSWERS if (place := reading.text.find(answer)) > 0), default=0)
    question, rest = reading.split(reading.line.start + at) if at else (reading, None)
    if len(question.line) <= LONGEST:
        question.role, question.label = HEADING, QUESTION
    yield question
    if rest:
        yield rest
