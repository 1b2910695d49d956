"""A second look at gaps: the missing marker often stands in the text, glued to what comes before it.

Only what closes a gap is taken up, and only where it stands once; the levels then weigh it like any other candidate.
Looked for as well is how a series goes on that stops at its first, （1）…（2）…（3）… in one line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from partydoc.lexer.lines import Mark
from partydoc.numbering.families import LONGEST_HEADING
from partydoc.numbering.ordinals import Ordinal, ordinal
from partydoc.numbering.series import FIRST, later, missing, onward
from partydoc.recognition.levels.candidates import Found, is_heading
from partydoc.recognition.levels.series import Decision
from partydoc.recognition.lines.typed import TypedLine, put
from partydoc.recognition.role_names import HEADING, MARKED, PARAGRAPH
from partydoc.scripts import half_width

MOST_GAPS = 50
MOST_MISSING = 6
REACH = 20_000
FEWEST_GLUED, MOST_GLUED = 2, 28
SECOND = later(FIRST)
LOOKED_AT = frozenset({"gap", "first missing"})


def take_second_look(
    folded: str, readings: Sequence[TypedLine], found: Sequence[Found], decisions: Sequence[Decision]
) -> Sequence[TypedLine]:
    """Put the markers that close gaps among the marks of their lines; the same lines where there are none."""
    if not found:
        return readings
    missing = [
        *_missing(folded, readings[0].line.start, found, decisions),
        *_glued(folded, readings, found, decisions),
        *_glued_first(folded, found),
    ]
    starts = [reading.line.start for reading in readings] if missing else []
    changed: dict[int, TypedLine] = {}
    for mark in missing:
        at = bisect_right(starts, mark.start) - 1
        line = changed.get(at, readings[at])
        if _takes(line, mark):
            changed[at] = _insert(line, mark)
    return put(readings, changed)


def _missing(folded: str, start: int, found: Sequence[Found], decisions: Sequence[Decision]) -> Iterator[Mark]:
    gaps = 0
    stack: list[Mark] = []
    for (candidate, mark), decision in zip(found, decisions, strict=True):
        if decision.depth is None:
            continue
        depth = decision.depth
        if decision.how in LOOKED_AT and candidate.number is not None and gaps < MOST_GAPS:
            gaps += 1
            before = stack[depth] if decision.how == "gap" else None
            place = before.end if before else stack[depth - 1].end if depth else start
            yield from _between(folded, before, mark, place)
        stack[depth:] = [mark]


def _glued(
    folded: str, readings: Sequence[TypedLine], found: Sequence[Found], decisions: Sequence[Decision]
) -> Iterator[Mark]:
    """Find the markers that follow a lone first one in its line."""
    accepted = [each for each, decision in zip(found, decisions, strict=True) if decision.depth is not None]
    for place, (candidate, mark) in enumerate(accepted):
        following = accepted[place + 1][0] if place + 1 < len(accepted) else None
        lone = following is None or following.key != candidate.key or following.number == FIRST
        if not lone or candidate.number != FIRST or not mark.family.bracketed:
            continue
        glued, behind = [], mark.end
        end = min(readings[candidate.line].line.end, mark.end + REACH)
        for number in onward(SECOND, MOST_GLUED):
            literal = _literal(folded[mark.start : mark.end], mark, number)
            at = _single(folded, literal, behind, end)
            if at < 0:
                break
            behind = at + len(literal)
            glued.append(_like(mark, at, behind, number))
        if len(glued) >= FEWEST_GLUED:
            yield from glued


def _glued_first(folded: str, found: Sequence[Found]) -> Iterator[Mark]:
    """Find the markers that stand right behind a heading, where the next of their series follow: 二、馆藏（一）…（二）.

    The series may run on below one heading after the other: 二、馆藏（四）…（五）….
    """
    above: Mark | None = None
    last: dict[str, Ordinal] = {}
    for candidate, mark in found:
        if mark.start == mark.end or not candidate.number:
            continue
        wanted = _left_out(last.get(mark.family.name), candidate.number)
        if above and wanted and mark.family.bracketed and mark.family.rank > above.family.rank:
            literal = _literal(folded[mark.start : mark.end], mark, wanted)
            at = _single(folded, literal, above.end, min(mark.start, above.end + LONGEST_HEADING + 1))
            if at >= 0 and is_heading(folded, above.end, at):
                yield _like(mark, at, at + len(literal), wanted)
        last[mark.family.name] = candidate.number
        if not mark.family.bracketed:
            above = mark


def _left_out(before: Ordinal | None, number: Ordinal) -> Ordinal | None:
    """Give the one number that is missing before a second, or between two of a series; None where none is."""
    if number == SECOND:
        return FIRST
    wanted = later(before) if before else None
    return wanted if wanted and later(wanted) == number else None


def _between(folded: str, before: Mark | None, mark: Mark, start: int) -> Iterator[Mark]:
    """Find the markers that are missing between two units of a series, in order."""
    now = ordinal(folded[mark.start : mark.end])
    then = ordinal(folded[before.start : before.end]) if before else None
    place = max(start, mark.start - REACH)
    if now is None or len(missing(then, now)) > MOST_MISSING:
        return
    for number in map(Ordinal, missing(then, now)):
        literal = _literal(folded[mark.start : mark.end], mark, number)
        at = _single(folded, literal, place, mark.start)
        if at >= 0:
            place = at + len(literal)
            yield _like(mark, at, place, number)


def _literal(like: str, mark: Mark, number: Ordinal) -> str:
    """Write the marker of *number* as the series writes its markers."""
    literal = half_width(mark.family.write(number.value))
    return literal[:-1] + like[-1] if like[-1] in "、.," and literal[-1] in "、.," else literal


def _like(mark: Mark, start: int, end: int, number: Ordinal) -> Mark:
    """Make a mark of the series of another."""
    return Mark(start, end, (mark.senses[0]._replace(number=number),))


def _single(folded: str, literal: str, start: int, end: int) -> int:
    """Find a literal that stands exactly once, and not inside a word or a number; -1 where it does not."""
    at = folded.find(literal, start, end)
    if at < 0 or folded.find(literal, at + 1, end) >= 0:
        return -1
    before = folded[at - 1 : at]
    inside = ("\u3400" <= before <= "\u9fff") if literal[0] not in "(0123456789" else before.isdigit() or before == "."
    return -1 if inside else at


def _takes(reading: TypedLine, mark: Mark) -> bool:
    """Tell whether a marker may stand in a line: text, and nothing else is a candidate there."""
    known = any(other.start <= mark.start < other.end for other in reading.line.marks)
    return reading.role in (PARAGRAPH, MARKED, HEADING) and not known


def _insert(reading: TypedLine, mark: Mark) -> TypedLine:
    marks = sorted((*reading.line.marks, mark), key=lambda each: each.start)
    return reading.with_marks(marks).as_role(PARAGRAPH if reading.role == HEADING else reading.role)
