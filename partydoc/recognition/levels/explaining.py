"""Says of each candidate why it is a marker or none, by going down the chosen reading once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from partydoc.explanations import Choice, Explanation
from partydoc.lexer.lines import Line, Mark
from partydoc.recognition.levels.candidates import Found
from partydoc.recognition.levels.margins import margins
from partydoc.recognition.levels.options import Options
from partydoc.recognition.levels.prices import reject
from partydoc.recognition.levels.series import STANDS_IN, Decision, Stack, Stacks
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import LEAD, MARKED, PARAGRAPH

if TYPE_CHECKING:
    from partydoc.text import Text

# How a candidate came in, in words.
WORDS: dict[str, str] = {
    "next": "goes on with the open series",
    "first": "opens a series",
    "runs on": "goes on where an earlier series left off, under another parent",
    "gap": "goes on with the open series after a gap",
    "duplicate": "repeats the number of the open series",
    "backward": "goes back in the open series",
    "restart": "begins the open series again",
    "first missing": "opens a series that does not begin with one",
    STANDS_IN: "stands where the open series has lost a number",
    "text": "reads as text: as a marker it would make the whole document dearer",
}
ENCLOSED = Choice("enclosed", None, 0.0)
ANOTHER_ROLE = Choice("another role", None, 0.0)


def explain(
    text: Text, readings: Sequence[TypedLine], found: Sequence[Found], decisions: Sequence[Decision]
) -> Iterator[Explanation]:
    """Explain every candidate of a part, in order, and every mark that was no candidate for its place."""
    weighed: list[list[tuple[Mark, _Weight]]] = [[] for _ in readings]
    for (candidate, mark), weight in zip(found, _weigh(found, decisions), strict=True):
        weighed[candidate.line].append((mark, weight))
    for reading, here in zip(readings, weighed, strict=True):
        starts = {mark.start for mark, _ in here}
        why = _why_unweighed(reading)
        here.extend((mark, why) for mark in reading.line.marks if mark.start not in starts)
        for mark, weight in sorted(here, key=lambda each: each[0].start):
            yield _explanation(text, extent(text.folded, reading.line, mark), mark, weight)


def extent(folded: str, line: Line, mark: Mark) -> tuple[int, int]:
    """Give where the words of a candidate stand: its marker, or the sentence that may be a heading without one."""
    if mark.start < mark.end:
        return mark.start, mark.end
    stop = folded.find("。", mark.start, line.end)
    return mark.start, line.end if stop < 0 else stop


def _why_unweighed(reading: TypedLine) -> _Weight:
    if reading.role in (MARKED, PARAGRAPH, LEAD):
        return _Weight("", ENCLOSED, "stands inside a quotation, a title or brackets")
    return _Weight("", ANOTHER_ROLE, f"the line is of another kind: {reading.role.lower()}")


class _Weight(NamedTuple):
    """What was chosen for a candidate and why, what else there was, and by how much the choice is the cheapest."""

    family: str
    chosen: Choice
    reason: str
    others: tuple[Choice, ...] = ()
    margin: float | None = None


def _weigh(found: Sequence[Found], decisions: Sequence[Decision]) -> Iterator[_Weight]:
    """Go down the chosen reading, and give at each candidate what was chosen and what else there was."""
    stack: Stack = ()
    stacks = Stacks()
    sure = margins([candidate for candidate, _ in found], decisions)
    for (candidate, _), decision, margin in zip(found, decisions, sure, strict=True):
        read = candidate.read_as(decision)
        chosen = decision._replace(sense=0)
        others = [option for option in Options(read, reject(candidate)).of(stack) if option != chosen]
        others.sort(key=lambda option: option.cost)
        reason = WORDS[decision.how]
        yield _Weight(read.family.name, _choice(decision), reason, tuple(map(_choice, others)), round(margin, 2))
        stack = stacks.grow(stack, decision, stacks.opened(read))


def _choice(decision: Decision) -> Choice:
    level = None if decision.depth is None else decision.depth + 1
    return Choice(decision.how, level, round(decision.cost, 2))


def _explanation(text: Text, place: tuple[int, int], mark: Mark, weight: _Weight) -> Explanation:
    start, end = place
    family, chosen, reason, others, margin = weight
    span = text.offsets.to_raw(start, end)
    return Explanation(text.clean[start:end], family or mark.family.name, span, chosen, others, reason, margin)
