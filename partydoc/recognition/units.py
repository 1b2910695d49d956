"""Units: the numbered and titled divisions that the levels have settled, with their text and what follows them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

from partydoc.lexer.lines import BLANKS, LINE_ENDS, Mark
from partydoc.numbering.families import Family
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key, Sense
from partydoc.recognition.levels.candidates import Found, find_candidates, note_lost_numbers
from partydoc.recognition.levels.doubts import Doubt
from partydoc.recognition.levels.search import weigh
from partydoc.recognition.levels.second_look import take_second_look
from partydoc.recognition.levels.series import Decision
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import HEADING, LEAD, MARKED, PARAGRAPH, TABLE

CHILD, SIBLING, TEXT, END = "child", "sibling", "text", "end"


@define(eq=False)
class Unit:
    """A unit of the document.

    *start* to *end* is its own stretch of its line, behind the marker up to the next unit or the line's end;
    *mark* is empty for a heading without a number. *parent* is the unit above. *follows*: what comes next in the
    document: a unit below, beside or above it, or a paragraph without a marker. *before* is the unit before it in its
    series.
    """

    mark: Mark
    sense: Sense
    depth: int
    line: int
    opens_line: bool
    start: int
    end: int
    decision: Decision
    parent: Unit | None = None
    before: Unit | None = None
    follows: str = END
    ends_line: bool = True
    last: bool = True  # no other unit of its series follows
    heading: tuple[int, int, int] | None = None  # start, end of its words, end with its mark
    styled_to: int = 0  # where the words end that the file sets as a heading, or bold
    family: Family = field(init=False)  # that of the marker, as its series has decided
    number: Ordinal | None = field(init=False)  # that the marker says
    key: Key = field(init=False)  # of the series that the unit belongs to

    def __attrs_post_init__(self) -> None:
        self.family, self.number, self.key = self.sense.family, self.sense.number, self.sense.key

    @property
    def has_text(self) -> bool:
        """Something stands behind the marker besides the heading."""
        return self.body_start < self.end

    @property
    def body_start(self) -> int:
        """Where the unit's own text begins, behind its heading."""
        return self.heading[2] if self.heading else self.start


@frozen(eq=False)
class Settled:
    """The lines of one part of a document, its candidates, what was decided on each, and where that is doubtful."""

    lines: Sequence[TypedLine]
    found: list[Found]
    decisions: list[Decision]
    doubts: list[Doubt]


def settle_levels(folded: str, readings: Sequence[TypedLine]) -> Settled:
    """List the candidates of one part of a document, and decide on each; a second look may find more of them."""
    settled = _settle(readings, find_candidates(folded, readings))
    seen_again = take_second_look(folded, readings, settled.found, settled.decisions)
    if seen_again is not readings:
        settled = _settle(seen_again, find_candidates(folded, seen_again))
    if note_lost_numbers(candidate for candidate, _ in settled.found):
        settled = _settle(settled.lines, settled.found)
    return settled


def _settle(readings: Sequence[TypedLine], found: list[Found]) -> Settled:
    return Settled(readings, found, *weigh([candidate for candidate, _ in found]))


def make_units(
    folded: str, readings: Sequence[TypedLine], found: Sequence[Found], decisions: Sequence[Decision]
) -> list[list[Unit]]:
    """Make the units of one part of a document; gives those of each of its lines."""
    by_line: list[list[Unit]] = [[] for _ in readings]
    stack: list[Unit] = []
    for (candidate, mark), decision in zip(found, decisions, strict=True):
        if decision.depth is None:
            continue
        beside = stack[decision.depth] if decision.depth < len(stack) else None
        del stack[decision.depth :]
        sense = candidate.read_as(decision).sense
        place = (candidate.line, candidate.opens_line, mark.end, mark.end)
        unit = Unit(mark, sense, decision.depth, *place, decision)
        unit.before = beside
        if beside and beside.key == unit.key:
            beside.last = False
        unit.parent = stack[-1] if stack else None
        stack.append(unit)
        by_line[candidate.line].append(unit)
    _stretch(folded, readings, by_line)
    _look_ahead(readings, by_line)
    return by_line


def _stretch(folded: str, readings: Sequence[TypedLine], by_line: Sequence[list[Unit]]) -> None:
    """Give each unit its own stretch of its line."""
    for reading, units in zip(readings, by_line, strict=True):
        styled_to = reading.line.end if reading.seen.level else reading.seen.bold_to
        for number, unit in enumerate(units):
            unit.styled_to = styled_to
            last = number + 1 == len(units)
            unit.ends_line = last
            unit.end = reading.line.end if last else units[number + 1].mark.start
            while unit.end > unit.start and folded[unit.end - 1] in BLANKS:
                unit.end -= 1
            while unit.start < unit.end and (folded[unit.start] in BLANKS or folded[unit.start] in LINE_ENDS):
                unit.start += 1


def _look_ahead(readings: Sequence[TypedLine], by_line: Sequence[list[Unit]]) -> None:
    """Note for each unit what follows it, reading backwards."""
    coming: Unit | None = None
    text = False
    for reading, units in zip(reversed(readings), reversed(by_line), strict=True):
        for unit in reversed(units):
            unit.follows = TEXT if text else _relation(unit, coming)
            coming, text = unit, False
        if not units or not units[0].opens_line:
            if reading.role in (PARAGRAPH, MARKED, HEADING, LEAD, TABLE):
                text = True
            elif reading.role not in ("PAGE_NUMBER", "FURNITURE", "SALUTATION"):
                coming, text = None, False


def _relation(unit: Unit, coming: Unit | None) -> str:
    if coming is None:
        return END
    if coming.depth > unit.depth:
        return CHILD
    return SIBLING if coming.depth == unit.depth and coming.key == unit.key else END
