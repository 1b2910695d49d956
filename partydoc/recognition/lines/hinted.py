"""What a reader saw of a line besides its characters: styles, alignment, tables, what surrounds the text.

A text without hints, and without marks of Markdown that a repair took out, costs nothing here, and is read as ever.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from partydoc.hints import Hint
from partydoc.lexer.lines import Mark
from partydoc.numbering.families import DECIMAL
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Sense
from partydoc.recognition.lines.seen import Seen
from partydoc.recognition.lines.typed import TypedLine, put
from partydoc.recognition.role_names import FOOTNOTE, FURNITURE, METADATA, TABLE

if TYPE_CHECKING:
    from partydoc.text import Text

TABBED = "tabs"  # the label of a table whose cells the reader has parted
MOST_BOLD = 0.5  # in a text that is bold for the most part, bold says nothing
SET_APART = {"furniture": FURNITURE, "metadata": METADATA, "note": FOOTNOTE}
FLAGS = frozenset({"title", "centred", "right"})
LEVELS = {"heading": "level", "number": "listed", "item": "item"}
HASH, BOLD, MARKDOWN = "#", "**", "markdown_marks"
TITLE_LEVEL = 1
FEWEST_TEXTS, MOST_TEXTS = 3, 4  # so many texts, and one line in so many, make a style of headings one of text
MOST_PROVED = 0.5  # of the lines that Markdown marks as headings, which stand over lines: those over text or a unit
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


def apply_hints(text: Text, readings: Sequence[TypedLine]) -> tuple[Sequence[TypedLine], Sequence[TypedLine]]:
    """Note on each line what was seen of it; gives the lines of the document, and those that are set apart from it."""
    readings = _note_marks(text, readings)
    if not text.hints:
        return readings, ()
    places = list(_places(text, readings))
    bold = sum(place.end - place.start for place in places if place.hint.kind == "bold")
    lines = list(readings)
    for place in places:
        if place.hint.kind != "bold" or bold <= MOST_BOLD * len(text.clean):
            for at in place.lines:
                lines[at] = _noted(lines[at], place)
    readings = _join_tables(_forget_levels_of_text(lines), [place for place in places if place.hint.kind == "table"])
    apart = [reading for reading in readings if reading.role in SET_APART.values()]
    return [reading for reading in readings if reading.role not in SET_APART.values()], apart


def put_back(readings: Sequence[TypedLine], apart: Sequence[TypedLine]) -> Sequence[TypedLine]:
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


def bold_words(text: Text) -> dict[int, int]:
    """Find the bold words of Markdown whose marks a repair took out: where they begin in the clean text, and end."""
    if BOLD not in text.raw:
        return {}
    marks = (edit.span for edit in text.edits if edit.reason == MARKDOWN and edit.span.slice(text.raw) == BOLD)
    places = [text.offsets.to_clean(span.end, span.end)[0] for span in marks]
    found: dict[int, int] = {}
    opens = ends = -1
    for start, end in zip(places[::2], places[1::2], strict=False):
        opens = opens if ends >= 0 and not text.clean[ends:start].strip(" ") else start  # **一、** **馆舍**
        found[opens] = ends = end
    return found


def _note_marks(text: Text, readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Note the headings and bold words that a plain text marked as Markdown does, and whose marks were taken out."""
    marks, bold = dict(heading_marks(text)), bold_words(text)
    if not marks and not bold:
        return readings
    found: dict[int, TypedLine] = {}
    for at, reading in enumerate(readings):
        if end := bold.get(reading.line.start):
            found[at] = reading.with_seen(Seen(bold_to=min(end, reading.line.end)))
    readings = put(readings, found)
    headings = _headings(marks, readings)
    return put(readings, {at: readings[at].with_seen(Seen(level=level)) for at, level in headings.items()})


def _headings(marks: Mapping[int, int], readings: Sequence[TypedLine]) -> dict[int, int]:
    """Find the marked lines that head something, each with its level.

    That is text, a unit, or such a heading of a deeper level, be there a remark or a label between. Behind the first of
    them, where most are such, any other over several lines is one too; over one line it is rather a field.
    """
    levels = {at: marks[reading.line.start] for at, reading in enumerate(readings) if reading.line.start in marks}
    below: dict[int, int] = {}
    for at, stop in pairwise((*levels, len(readings))):
        below[at] = next((place for place in range(at + 1, stop) if not _adds_to_heading(readings[place])), stop)
    over_lines = [at for at, first in below.items() if first not in levels and first < len(readings)]
    heads = {at for at in over_lines if _is_text(readings[below[at]])}
    if len(heads) >= MOST_PROVED * len(over_lines):
        heads |= {
            at for at in over_lines if at > min(heads, default=at) and not _is_over_one(readings, below[at], levels)
        }
    for at in reversed(levels):
        first = below[at]
        deeper = first in heads and (levels[first] > levels[at] or readings[first].line.marked)
        if deeper or readings[at].line.marked:
            heads.add(at)
    return {at: level for at, level in levels.items() if at in heads}


def _is_over_one(readings: Sequence[TypedLine], first: int, levels: Mapping[int, int]) -> bool:
    """Tell whether the first line below a marked one is the only one."""
    return first + 1 == len(readings) or first + 1 in levels


def _adds_to_heading(reading: TypedLine) -> bool:
    """Tell what stands between a heading and its text: a remark, （2026年3月1日通过）, or a bold label, **说明**."""
    remark = reading.text[0] == "(" and reading.text[-1] == ")"
    return not reading.line.marked and (remark or reading.seen.bold_to >= reading.line.end)


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


def _noted(reading: TypedLine, place: _Place) -> TypedLine:
    """Give a line with what a hint says of it."""
    kind = place.hint.kind
    if kind in SET_APART:
        return reading.as_role(SET_APART[kind], place.hint.label)
    if kind == "table":
        return reading
    if facts := _facts(reading, place):
        reading = reading.with_seen(evolve(reading.seen, **facts))
    return _with_number(reading) if kind == "number" and place.start <= reading.line.start else reading


def _facts(reading: TypedLine, place: _Place) -> dict[str, Any]:
    """Give what a hint adds to what is seen of a line."""
    kind, level = place.hint.kind, place.hint.level
    if kind == "bold":
        return _bold(reading, place)
    if kind == "number" and place.start > reading.line.start:
        return {}
    return {kind: True} if kind in FLAGS else {LEVELS[kind]: max(level, 1) if kind == "heading" else level}


def _bold(reading: TypedLine, place: _Place) -> dict[str, Any]:
    """Bold words say something of a line where they open it, or go on with those that do."""
    seen, line = reading.seen, reading.line
    opens = line.marks[0].end if line.marked else line.start
    if place.start > max(opens, seen.bold_to) or (seen.bold_to and place.start > seen.bold_to):
        return {}
    return {"bold_to": min(max(place.end, seen.bold_to), line.end)}


def _with_number(reading: TypedLine) -> TypedLine:
    """Mark a computed number that says by itself no more than 2 本办法所称读者，…, where only the file tells it."""
    line = reading.line
    number = None if line.marked else _NUMBER.match(reading.text)
    if number is None:
        return reading
    sense = Sense(DECIMAL, Ordinal(int(number[0])), "")
    return reading.with_marks((Mark(line.start, line.start + number.end(), (sense,)), *line.marks))


def _forget_levels_of_text(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Forget the styles of headings that a file uses for its text as well: they say nothing of a line."""
    levels: defaultdict[int, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        if reading.seen.level:
            levels[reading.seen.level].append(at)
    found: dict[int, TypedLine] = {}
    for places in levels.values():
        text = sum(_says_something(readings[at]) for at in places)
        if text >= FEWEST_TEXTS and MOST_TEXTS * text > len(places):
            found |= {at: readings[at].with_seen(evolve(readings[at].seen, level=0)) for at in places}
    return put(readings, found)


def _says_something(reading: TypedLine) -> bool:
    """Tell a line of several sentences, or of one that is long."""
    return "。" in reading.text[:-1] or (reading.mark in SENTENCE_ENDS and len(reading.text) > LONGEST_CLOSED)


def _join_tables(readings: Sequence[TypedLine], tables: Sequence[_Place]) -> Sequence[TypedLine]:
    """Make one line of those of each table, from its first cell to its last, be they empty."""
    joined: list[TypedLine] = []
    done = 0
    for place in tables:
        if place.lines.start < done:
            continue
        first, last = readings[place.lines.start], readings[place.lines.stop - 1]
        table = first.stretched(min(place.start, first.line.start), max(place.end, last.line.end))
        joined += [*readings[done : place.lines.start], table.as_role(TABLE, TABBED)]
        done = place.lines.stop
    return [*joined, *readings[done:]] if tables else readings
