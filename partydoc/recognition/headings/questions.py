"""Questions: in an interview, whole and with all its sentences, the question is the heading of its answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import ENDED, LONGEST_SPEAKER, TypedLine
from partydoc.recognition.role_names import HEADING, PARAGRAPH

if TYPE_CHECKING:
    import re

ASKERS = ("问", "记者", "主持人", "提问")
ANSWERS = ("答:", "答 :", "回答:", "【答】", "A:")
_ASKER = compile_late(f"(?:{'|'.join(ASKERS)}|Q[0-9]*|问[0-9]+|【问|.+问)")
_FIRST_LETTERS = tuple("问记主提【Q网读市群家考公")  # of those who ask: most lines are told without the grammar
_ORNAMENT = compile_late(r"[/◆◇■□●○◎★☆▲△>·\-\x20]*")
"""What may stand before the one who asks: / /问：书屋何时开放？"""
FEWEST = 2
FEWEST_NAMED, MOST_ASK = 3, 0.6  # questions of somebody who is named; share of his lines that are, and are answered
LEAST_OF_ASKER = 1 / 3  # share of all turns: in a sitting many ask, and each is a speaker
REQUESTS = ("请您", "请问", "请你", "请介绍", "请谈", "谈谈", "讲讲")  # 请您介绍书屋的情况。
_LONGEST_NAME = 16
_NAMED = compile_late(f"([{HANZI}]{{2,{_LONGEST_NAME}}}) ?:(?=.)")
LONGEST = 400
# Where a question may begin in a line that has lost its line ends, …。问:…?答:…: told before the grammar is asked.
_BEHIND_ANSWER = compile_late(f"(?<=[{''.join(sorted(ENDED))}]) *(?={'|'.join(ASKERS)})")
QUESTION = "question"
"""What the headings of a row of questions are labelled with."""


def find_questions(folded: str, readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the lines that ask, if there are several, or an answer stands below the only one.

    An answer in the line of its question gets a line of its own. Who asks may have a name of his own, or be a paper or
    a station.
    """
    if asked := _asked_by_name(readings) or _asked_by_media(readings):
        return [reading.as_role(HEADING, QUESTION) if at in asked else reading for at, reading in enumerate(readings)]
    if any(answer in folded for answer in ANSWERS):
        readings = [line for reading in readings for line in _lines(folded, reading)]
    if sum(_asks(reading) for reading in readings) < FEWEST:
        alone = next((at for at, reading in enumerate(readings[:-1]) if _asks(reading)), -1)
        if alone < 0 or not _answers(readings[alone + 1]):
            return readings
    return [line for reading in readings for line in _apart(reading)]


def _asked_by_name(readings: Sequence[TypedLine]) -> frozenset[int]:
    """Find the lines of the one who asks, by whatever name (采访组：…？ 王馆长：…。): another speaks behind each.

    Nearly all that he says are questions, and a third of all that is said is his.
    """
    turns = [(at, label[1]) for at, reading in enumerate(readings) if (label := _label(reading))]
    names = Counter(name for _, name in turns)
    for asker, count in names.items():
        own = [at for at, name in turns if name == asker]
        if count < max(FEWEST_NAMED, LEAST_OF_ASKER * len(turns)) or asker in ASKERS:
            continue
        questions = sum(_is_question(readings[at]) for at in own)
        answered = sum(_label_of(readings[at + 1]) not in ("", asker) for at in own if at + 1 < len(readings))
        if questions >= MOST_ASK * count and answered >= MOST_ASK * count:
            return frozenset(at for at in own if len(readings[at].line) <= LONGEST)
    return frozenset()


def _asked_by_media(readings: Sequence[TypedLine]) -> frozenset[int]:
    """Find the lines in which media ask (青河日报：…？ 王馆长：…。): behind each, somebody who is none answers."""
    named = {at for at, reading in enumerate(readings) if _label(reading)}
    asked = [at for at in sorted(named) if _is_question(readings[at]) and readings[at].of_medium]
    answered = [at for at in asked if at + 1 in named and not readings[at + 1].of_medium]
    if len(answered) < FEWEST or len(answered) < MOST_ASK * len(asked):
        return frozenset()
    return frozenset(at for at in answered if len(readings[at].line) <= LONGEST)


def _is_question(reading: TypedLine) -> bool:
    return reading.mark == "?" or any(request in reading.text for request in REQUESTS)


def _label_of(reading: TypedLine) -> str:
    label = _label(reading)
    return label[1] if label else ""


def _label(reading: TypedLine) -> re.Match[str] | None:
    return _NAMED.match(reading.text) if reading.role == PARAGRAPH and not reading.line.marked else None


def _answers(reading: TypedLine) -> bool:
    """Tell whether the line says that it answers, by whomever: 市图书馆负责人答：…."""
    return any(0 <= reading.text.find(answer) <= LONGEST_SPEAKER for answer in ANSWERS)


def asks(words: str, mark: str) -> bool:
    """Tell whether words that name their speaker are a question: who leads a talk says other things too."""
    return bool(_ASKER.fullmatch(words.rstrip())) and (mark == "?" or words != "主持人")


def _lines(folded: str, reading: TypedLine) -> list[TypedLine]:
    """Part a line in which questions and answers run on, before each question that has its answer behind it."""
    line = reading.line
    if reading.role != PARAGRAPH or not any(folded.count(answer, line.start, line.end) >= FEWEST for answer in ANSWERS):
        return [reading]
    parts = [reading]
    for match in reversed(list(_BEHIND_ANSWER.finditer(folded, line.start + 1, line.end))):
        before, question = parts[-1].split(match.end())
        if _asks(question) and _answer(question):
            parts[-1:] = [question, before]
    parts.reverse()
    return parts if sum(_asks(part) and _answer(part) > 0 for part in parts) >= FEWEST else [reading]


def _answer(question: TypedLine) -> int:
    """Give where the answer begins in the line of its question, counted from its start; 0 where it does not."""
    return min((place for answer in ANSWERS if (place := question.text.find(answer)) > 0), default=0)


def _asks(reading: TypedLine) -> bool:
    ornament = _ORNAMENT.match(reading.text)
    start = ornament.end() if ornament else 0
    likely = reading.role == PARAGRAPH and reading.text.startswith(_FIRST_LETTERS, start)
    return likely and asks(reading.speaker_behind(start), reading.mark)


def _apart(reading: TypedLine) -> Iterator[TypedLine]:
    if not _asks(reading):
        yield reading
        return
    at = _answer(reading)
    question, rest = reading.split(reading.line.start + at) if at else (reading, None)
    yield question.as_role(HEADING, QUESTION) if len(question.line) <= LONGEST else question
    if rest:
        yield rest
