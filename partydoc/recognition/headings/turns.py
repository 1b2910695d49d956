"""Turns: in a sitting or a talk, who takes the word is the heading of what is said: 陈议员：主席，近月……."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from partydoc.lexer.lines import BLANKS
from partydoc.recognition.headings.questions import QUESTION
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import HEADING, MARKED, PARAGRAPH

FEWEST = 3
SPEAKERS = 2
CHAIRS = ("主席,", "议长,", "主席先生,", "代理主席,")
LONGEST_SPEAKER = 16
TURN = "turn"
"""What the headings of turns are labelled with."""

# Right below the title, 陈议员：…，政府可否告知本会： ends as an address does; 主席： may be one.
_ROLES = frozenset({PARAGRAPH, "ADDRESSEE", "SALUTATION"})
_SPOKEN = ("我", "您", "你", "各位", "大家", "建议", "希望", "觉得", "认为", "应该", "可以", "请问", "谢谢")
_QUOTES = ("「", "“", "『")
_ENDS = frozenset("。?!:;…")


def find_turns(readings: Sequence[TypedLine]) -> list[TypedLine]:
    """Make headings of the speakers, if there are turns; the questions of an interview go before them."""
    turns = [reading for reading, below in zip_longest(readings, readings[1:]) if _is_turn(reading, below)]
    if any(reading.label == QUESTION for reading in readings) or not _is_talk(turns):
        return list(readings)
    starts = {reading.line.start for reading in turns}
    return [line for reading in readings for line in (_apart(reading) if reading.line.start in starts else (reading,))]


def _is_turn(reading: TypedLine, below: TypedLine | None) -> bool:
    """Tell a line that opens with a speaker, whose speech follows in it or stands on the next."""
    speaker, at = reading.turn if reading.role in _ROLES and not reading.line.marked else ("", 0)
    if speaker and at == reading.line.end:
        return below is not None and below.role == PARAGRAPH and below.mark in _ENDS
    if speaker and reading.text[at - reading.line.start :].lstrip(BLANKS).startswith(_QUOTES):
        return False  # 陈议员：「延长开放。」 is told, not heard
    return bool(speaker) and reading.role != "SALUTATION" and (reading.mark in _ENDS or "。" in reading.text)


def _is_talk(turns: Sequence[TypedLine]) -> bool:
    """Tell a talk from fields and their values: the word comes back to somebody, or each one speaks as a person."""
    if turns and all(map(_addresses_the_chair, turns)):
        return True
    speakers = [reading.turn[0] for reading in turns]
    if len(turns) < FEWEST or len(set(speakers)) < SPEAKERS:
        return False
    comes_back = any(_comes_back(speakers, speaker) for speaker in speakers)
    return comes_back or all(map(speaks, turns))


def _addresses_the_chair(reading: TypedLine) -> bool:
    """Tell a speech in a sitting, which begins with whom it is addressed to: 陈议员：主席，近月……."""
    return reading.text[reading.turn[1] - reading.line.start :].lstrip(BLANKS).startswith(CHAIRS)


def opens_turn(folded: str, place: int) -> bool:
    """Tell whether a speech in a sitting begins at a place, behind its number: 17. 陈议员：主席，近月……."""
    colon = folded.find(":", place, place + LONGEST_SPEAKER)
    return colon > place and folded.startswith(CHAIRS, colon + 1)


def speaks(reading: TypedLine) -> bool:
    """Tell a line in which somebody who is named takes the word as a person: 主持人：各位记者，大家上午好！."""
    speaker = reading.turn[0]
    return bool(speaker) and reading.mark in _ENDS and any(word in reading.text for word in _SPOKEN)


def _comes_back(speakers: Sequence[str], speaker: str) -> bool:
    """Tell whether somebody else speaks between two turns of a speaker."""
    places = [at for at, name in enumerate(speakers) if name == speaker]
    return places[-1] - places[0] >= len(places)


def _apart(reading: TypedLine) -> Iterator[TypedLine]:
    """Part the speaker from the speech."""
    at = reading.turn[1]
    speaker, speech = reading.split(at) if at < reading.line.end else (reading, None)
    yield speaker.as_role(HEADING, TURN)
    if speech:
        yield speech.with_seen(reading.seen).as_role(MARKED if speech.line.marked else PARAGRAPH)
