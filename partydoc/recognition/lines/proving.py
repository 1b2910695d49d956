"""Keeps what looks like a marker where its series is there: alone, a letter or a number glued to its words is none.

A sense of a mark that needs company (`Sense.fewest`) stays where so many numbers follow each other, or where the parts
of a composite number agree: 3.1 with 3.2, with 3.1.1, with 3. A mark that keeps no sense is text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from partydoc.lexer.lines import BLANKS, Line, Mark
from partydoc.numbering.families import HAN_COMMA, ORDINAL
from partydoc.numbering.ordinals import WORDED, Ordinal
from partydoc.numbering.senses import ON_A_LINE, OPEN_FEWEST, Key, Sense
from partydoc.numbering.series import FIRST, Chains, goes_on
from partydoc.recognition.lines.typed import ENDED, NOTE_BRACKETS, TypedLine, put

PAIR = 2
_ENDS = frozenset("。;:!?")
_OPENS = frozenset("【(")
_SENTENCE = frozenset("。;")


class _Member(NamedTuple):
    """A sense of a mark that asks for company, or may be company."""

    mark: Mark
    sense: Sense
    fewest: int


def keep_proved(folded: str, readings: Sequence[TypedLine], counted: Container[int] = ()) -> Sequence[TypedLine]:
    """Take away the senses that no series proves, and the marks that keep none; the references to notes before them.

    A mark at one of the *counted* places needs no company: the file itself counts it.
    """
    readings = put(readings, {at: _without_notes(folded, reading) for at, reading in _noted(folded, readings)})
    senses = [(reading, mark, sense) for reading in readings for mark in reading.line.marks for sense in mark.senses]
    fewest = [_fewest(folded, *each) for each in senses]
    asked = {sense.key for (_, _, sense), number in zip(senses, fewest, strict=True) if number > 1}
    if not asked:
        return readings
    members = [
        (reading.line, _Member(mark, sense, number))
        for (reading, mark, sense), number in zip(senses, fewest, strict=True)
    ]
    proved = {*_in_chains(members, asked), *_in_composites(members), *_in_laws(members), *_worded(readings, members)}
    proved.update(_over_lists(readings))
    proved.update((id(member.mark), member.sense) for _, member in members if member.mark.start in counted)
    return [_keep(folded, reading, proved) if reading.line.marks else reading for reading in readings]


def _noted(folded: str, readings: Sequence[TypedLine]) -> Iterator[tuple[int, TypedLine]]:
    """Give the lines in which something looks like the number of a note."""
    for at, reading in enumerate(readings):
        marks = reading.line.marks
        if marks and any(folded[mark.start] in NOTE_BRACKETS for mark in marks):
            yield at, reading


def _without_notes(folded: str, reading: TypedLine) -> TypedLine:
    return reading.with_marks([mark for mark in reading.line.marks if not _refers(folded, reading, mark)])


def _refers(folded: str, reading: TypedLine, mark: Mark) -> bool:
    """Tell the number of a note behind the sentence that it belongs to: 各馆每周开放六天。[1]节假日不闭馆。."""
    digits = folded[mark.start : mark.end].strip("[]〔〕 ")
    behind = mark.start > reading.line.start and folded[mark.start - 1] in ENDED
    return folded[mark.start] in NOTE_BRACKETS and digits.isdecimal() and behind


def _fewest(folded: str, reading: TypedLine, mark: Mark, sense: Sense) -> int:
    """Say how much company a sense needs: 第一条线路由馆车接送。 is a sentence, unless three such follow each other."""
    if not sense.family.structural or reading.mark not in _SENTENCE:
        return sense.fewest
    behind = folded[mark.end : mark.end + 1]
    glued = behind not in BLANKS and behind not in _OPENS and folded[mark.end - 1] not in ":、"
    return OPEN_FEWEST if glued else sense.fewest


def _in_chains(members: Sequence[tuple[Line, _Member]], asked: set[Key]) -> Iterator[tuple[int, Sense]]:
    """Give the senses whose numbers follow each other often enough."""
    chains: Chains[tuple[Key, bool], _Member] = Chains()
    for line, member in members:
        number, key = member.sense.number, member.sense.key
        if key in asked and number is not None:
            begins = number.value <= FIRST.value or member.sense.fewest <= 1
            chains.add((key, member.mark.start == line.start), number, member, begins=begins)
    children = {member.sense.form for _, member in members if member.sense.family.composite}
    for chain in chains.found:
        parted = any(str(member.sense.number and member.sense.number.value) in children for member in chain)
        for member in chain:
            if len(chain) >= (OPEN_FEWEST if parted and member.fewest == ON_A_LINE else member.fewest):
                yield id(member.mark), member.sense


def _in_composites(members: Sequence[tuple[Line, _Member]]) -> Iterator[tuple[int, Sense]]:
    """Give the composite numbers that have a neighbour, a part below, or the one above."""
    found = [member for _, member in members if member.sense.family.composite and member.sense.number]
    chains: Chains[str, _Member] = Chains()
    for member in found:
        chains.add(member.sense.form, Ordinal(_value(member.sense)), member)
    beside = {id(member.mark) for chain in chains.found if len(chain) > 1 for member in chain}
    numbers = {(member.sense.form, _value(member.sense)) for member in found}
    above = {member.sense.form for member in found}
    kinds: set[tuple[int, str]] = set()
    for member in found:
        form, value = member.sense.form, _value(member.sense)
        head, _, last = form.rpartition(".")
        under = last.isdigit() and (head, int(last)) in numbers
        if form and (id(member.mark) in beside or under or f"{form}.{value}" in above):
            kinds.add(_kind(form))
            yield id(member.mark), member.sense
    for member in found:  # 一.1 alone below 第一章, where 二.1 and 二.2 stand below 第二章
        if member.sense.form and _value(member.sense) == 1 and _kind(member.sense.form) in kinds:
            yield id(member.mark), member.sense


def _kind(form: str) -> tuple[int, str]:
    """Tell how deep a composite number is, and what it begins with: a figure, a letter, a Chinese numeral."""
    return form.count("."), "figure" if form[0].isdigit() else "letter" if form[0].isascii() else "han"


def _in_laws(members: Sequence[tuple[Line, _Member]]) -> Iterator[tuple[int, Sense]]:
    """Give the articles and divisions that are so many that a sentence cannot open with each."""
    numbers: defaultdict[Key, set[int]] = defaultdict(set)
    found = [member for _, member in members if member.sense.family.structural]
    for member in found:
        numbers[member.sense.key].add(_value(member.sense))
    for member in found:
        if len(numbers[member.sense.key]) >= member.fewest:
            yield id(member.mark), member.sense


def _worded(readings: Sequence[TypedLine], members: Sequence[tuple[Line, _Member]]) -> Iterator[tuple[int, Sense]]:
    """Give 首先, and 最后, where others of their series are there: 其次, or 第二, behind, 最后, in the same section.

    Where nothing stands between them, 最后, is the next line, or stands in the same one.
    """
    opened: list[_Member] = []
    going = False
    for line, member in members:
        sense = member.sense
        second = goes_on(FIRST, sense.number)
        if sense.family is not ORDINAL or (sense.form != WORDED and not second):
            if sense.family.rank <= HAN_COMMA.rank and member.mark.start == line.start:
                opened.clear()
                going = False
        elif sense.number == FIRST:
            opened, going = [member], False
        elif opened and sense.number is None and not _follows_at_once(readings, opened[0], member):
            opened.clear()  # 首先，请允许我致谢。 … 最后，祝各位健康。
        else:
            going = going or bool(opened) or (sense.form == WORDED and sense.number is not None)
            yield from ((id(first.mark), first.sense) for first in opened)
            opened.clear()
            if going and sense.form == WORDED:
                yield id(member.mark), sense


def _follows_at_once(readings: Sequence[TypedLine], first: _Member, last: _Member) -> bool:
    """Tell whether a member stands in the line of another or the next one."""
    at, behind = (
        bisect_right(readings, member.mark.start, key=lambda reading: reading.line.start) for member in (first, last)
    )
    return behind - at <= 1


def _over_lists(readings: Sequence[TypedLine]) -> Iterator[tuple[int, Sense]]:
    """Give the first numbers that head a list, each alone with its heading on its line: A 借阅 ⏎ 1. … ⏎ 2. …."""
    for reading, below in pairwise(readings):
        if reading.bare and reading.line.marked and below.line.marked:
            mark, first = _first_numbered(reading.line), _first_numbered(below.line).senses[0]
            for sense in mark.senses:
                lone = sense.fewest == PAIR and sense.number == FIRST and not sense.family.composite
                if lone and first.number == FIRST and first.fewest == 1 and first.family.rank > sense.family.rank:
                    yield id(mark), sense


def _first_numbered(line: Line) -> Mark:
    """Give the marker that opens a line, behind a bullet if one stands before it: • 壹、总述."""
    first, *others = line.marks
    return others[0] if first.family.bare and others and others[0].start == first.end else first


def _value(sense: Sense) -> int:
    return sense.number.value if sense.number else 0


def _keep(folded: str, reading: TypedLine, proved: set[tuple[int, Sense]]) -> TypedLine:
    kept: list[Mark] = []
    lost = -1
    for mark in reading.line.marks:
        senses = tuple(
            sense for sense in mark.senses if (id(mark), sense) in proved or _fewest(folded, reading, mark, sense) == 1
        )
        if mark.start == lost or not senses:
            lost = mark.end if folded[mark.end - 1] not in _ENDS else -1
            continue
        kept.append(mark if senses == mark.senses else Mark(mark.start, mark.end, senses))
    return reading if tuple(kept) == reading.line.marks else reading.with_marks(kept)
