"""What a reader saw of a line besides its characters: styles, alignment, tables, what surrounds the text.

A text without hints, and without marks of Markdown that a repair took out, costs nothing here, and is read as ever.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import frozen

from partydoc.hints import Hint
from partydoc.lexer.lines import Mark
from partydoc.numbering.families import DECIMAL
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Sense
from partydoc.recognition.lines.seen import NOTHING, Seen
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import FOOTNOTE, FURNITURE, METADATA, TABLE

if TYPE_CHECKING:
    from partydoc.text import Text

TABBED = "tabs"  # the label of a table whose cells the reader has parted
MOST_BOLD = 0.5  # in a text that is bold for the most part, bold says nothing
SET_APART = {"furniture": FURNITURE, "metadata": METADATA, "note": FOOTNOTE}
HASH, MARKDOWN = "#", "markdown_marks"
TITLE_LEVEL = 1
FEWEST_TEXTS, MOST_TEXTS = 3, 4  # so many texts, and one line in so many, make a style of headings one of text
LONGEST_CLOSED = 30  # a heading that a final mark closes
SENTENCE_ENDS = ("。", ";")
_NUMBER = re.compile("[0-9]{1,3}(?= )")
_start = attrgetter("line.start")


@frozen
class _Place:
    """A hint, where it stands in the clean text, and the lines that it reaches into."""

    hint: Hint
    start: int
    end: int
    lines: range


def apply_hints(text: Text, readings: list[TypedLine]) -> tuple[list[TypedLine], list[TypedLine]]:
    """Note on each line what was seen of it; gives the lines of the document, and those that are set apart from it."""
    _note_marks(text, readings)
    if not text.hints:
        return readings, []
    places = list(_places(text, readings))
    bold = sum(place.end - place.start for place in places if place.hint.kind == "bold")
    for place in places:
        if place.hint.kind != "bold" or bold <= MOST_BOLD * len(text.clean):
            _note(readings, place)
    _forget_levels_of_text(readings)
    readings = _join_tables(readings, [place for place in places if place.hint.kind == "table"])
    apart = [reading for reading in readings if reading.role in SET_APART.values()]
    return [reading for reading in readings if reading.role not in SET_APART.values()], apart


def put_back(readings: list[TypedLine], apart: list[TypedLine]) -> list[TypedLine]:
    """Put the lines that were set apart in their places again."""
    return sorted([*readings, *apart], key=_start) if apart else readings


def heading_marks(text: Text) -> Iterator[tuple[int, int]]:
    """Find the marks of headings below the title, in Markdown, that a repair took out: clean place and level."""
    if HASH not in text.raw:
        return
    for edit in text.edits:
        if edit.reason == MARKDOWN and (level := edit.span.slice(text.raw).count(HASH)) > TITLE_LEVEL:
            yield text.offsets.to_clean(edit.span.end, edit.span.end)[0], level


def counted_places(text: Text) -> frozenset[int]:
    """Find where in the clean text numbers stand that the file itself counts; notes have theirs too."""
    counted = (hint.span for hint in text.hints if hint.kind == "number")
    return frozenset(text.offsets.to_clean(*span)[0] for span in counted)


def _note_marks(text: Text, readings: Sequence[TypedLine]) -> None:
    """Note the headings that a plain text marked as Markdown does, and whose marks were taken out: ## 活动要求."""
    if not (marks := dict(heading_marks(text))):
        return
    for at, reading in enumerate(readings):
        level = marks.get(reading.line.start)
        if level and (reading.line.marked or any(map(_is_text, readings[at + 1 : at + 2]))):
            reading.seen = Seen(level=level)


def _is_text(reading: TypedLine) -> bool:
    """Tell a sentence, or a unit, from the value of a field: ## 记录人 ⏎ 王小明."""
    return reading.prose or (reading.line.marked and not reading.line.marks[0].family.bare)


def _places(text: Text, readings: Sequence[TypedLine]) -> Iterator[_Place]:
    starts = [reading.line.start for reading in readings]
    ends = [reading.line.end for reading in readings]
    for hint in text.hints:
        if hint.kind != "page":
            start, end = text.offsets.to_clean(*hint.span)
            first, last = bisect_left(ends, start + 1), bisect_left(starts, end)
            if first < last:
                yield _Place(hint, start, end, range(first, last))


def _note(readings: Sequence[TypedLine], place: _Place) -> None:
    kind = place.hint.kind
    for at in place.lines:
        reading = readings[at]
        if kind in SET_APART:
            reading.role, reading.label = SET_APART[kind], place.hint.label
        elif kind != "table":
            if reading.seen is NOTHING:
                reading.seen = Seen()
            _see(reading, place)


def _see(reading: TypedLine, place: _Place) -> None:
    seen, line = reading.seen, reading.line
    match place.hint.kind:
        case "title":
            seen.title = True
        case "heading":
            seen.level = max(place.hint.level, 1)
        case "bold" if place.start <= seen.bold_to or not seen.bold_to:
            opens = line.marks[0].end if line.marked else line.start
            if place.start <= max(opens, seen.bold_to):
                seen.bold_to = min(max(place.end, seen.bold_to), line.end)
        case "number" if place.start <= line.start:
            seen.listed = place.hint.level
            _mark_number(reading)
        case "item":
            seen.item = place.hint.level
        case "centred":
            seen.centred = True
        case "right":
            seen.right = True


def _mark_number(reading: TypedLine) -> None:
    """Mark a computed number that says by itself no more than 2 本办法所称读者，…, where only the file tells it."""
    line = reading.line
    if not line.marked and (number := _NUMBER.match(reading.text)):
        sense = Sense(DECIMAL, Ordinal(int(number[0])), "")
        line.marks.insert(0, Mark(line.start, line.start + number.end(), (sense,)))


def _forget_levels_of_text(readings: Sequence[TypedLine]) -> None:
    """Forget the styles of headings that a file uses for its text as well: they say nothing of a line."""
    levels: defaultdict[int, list[TypedLine]] = defaultdict(list)
    for reading in readings:
        if reading.seen.level:
            levels[reading.seen.level].append(reading)
    for lines in levels.values():
        text = sum(map(_says_something, lines))
        if text >= FEWEST_TEXTS and MOST_TEXTS * text > len(lines):
            for reading in lines:
                reading.seen.level = 0


def _says_something(reading: TypedLine) -> bool:
    """Tell a line of several sentences, or of one that is long."""
    return "。" in reading.text[:-1] or (reading.mark in SENTENCE_ENDS and len(reading.text) > LONGEST_CLOSED)


def _join_tables(readings: list[TypedLine], tables: Sequence[_Place]) -> list[TypedLine]:
    """Make one line of those of each table, from its first cell to its last, be they empty."""
    joined: list[TypedLine] = []
    done = 0
    for place in tables:
        if place.lines.start < done:
            continue
        table = readings[place.lines.start].through(readings[place.lines.stop - 1])
        table.line.start, table.line.end = min(place.start, table.line.start), max(place.end, table.line.end)
        table.role, table.label = TABLE, TABBED
        joined += [*readings[done : place.lines.start], table]
        done = place.lines.stop
    return joined + readings[done:] if tables else readings
