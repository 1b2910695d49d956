"""The tokens of the structure: what the parser reads, with _INDENT and _DEDENT around what belongs to a section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define

from partydoc.errors import LimitError
from partydoc.lexer.lines import BLANKS, Line
from partydoc.options import Limits
from partydoc.recognition.headings.deciding import skip_blanks
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.ownership import (
    Level,
    depth_of_item,
    is_item,
    list_that_counts,
    sums_up,
    takes_more,
    turns_away,
)
from partydoc.recognition.parts.documents import COLLECTED
from partydoc.recognition.role_names import (
    ATTACHMENT,
    BODY_ROLES,
    CLOSING,
    CONTENTS,
    FOOTNOTE,
    FURNITURE,
    HEADING,
    LEAD,
    MARKED,
    NOTES_HEAD,
    PAGE_NUMBER,
    PARAGRAPH,
    PART,
    TABLE,
)
from partydoc.recognition.units import Unit
from partydoc.spans import Span

if TYPE_CHECKING:
    from partydoc.text import Text

# Elements that stand inside a section without ending it.
INSIDE_SECTIONS = frozenset({FURNITURE, "PAGE_NUMBER", "METADATA", "SALUTATION", FOOTNOTE})
# The end of an official document (版记, GB/T 9704-2012, 7.4) belongs to the whole, attachments and all.
OUTERMOST = frozenset({"COPIES_TO", "IMPRINT"})
# Elements of several lines that make one node.
UNFINISHED = frozenset({"", ",", "、"})
JOINED = frozenset({CONTENTS, "ATTACHMENT_LIST"})
BODY = BODY_ROLES - {CLOSING}
RUNNING = frozenset({PARAGRAPH, MARKED, LEAD})


NOWHERE = Span(0, 0)


@define(eq=False)
class Token:
    """A terminal of the structure: its type, its clean text, its raw span, the number it says, its label.

    *continues* marks the second half of a paragraph that a page's end cut in two.
    """

    type: str
    text: str = ""
    span: Span = NOWHERE
    value: int | None = None
    label: str = ""
    continues: bool = False


INDENT, DEDENT = Token("_INDENT"), Token("_DEDENT")


class Structure:
    """Writes the tokens of one text, line by line; sections are closed as the levels and the ownership ask."""

    def __init__(self, text: Text, limits: Limits) -> None:
        self.text = text
        self.most_nodes = limits.nodes
        self.written: list[Token] = []  # of the line that is written now
        self.nodes = 0
        self.levels: list[Level] = []
        self.base = 0  # levels that units stand below: those of a part and of an attachment
        self.outer = 0  # levels that attachments stand below: 1 inside a part
        self.whole = 0  # levels that the end of an official document stands below: 1 inside a part of a collection
        self.lists_own = False  # the first document lists its attachments
        self.notes = False  # the last line of the body is the heading of notes
        self.unfinished = False  # the last line of the body ends within a sentence
        self.torn = False  # … and a page ends behind it
        self.last_listed = -1  # the last line that holds a unit
        self.in_paragraph = False  # the last token of the body is a paragraph
        self.running = False  # … in a line of running text

    def tokens(self, readings: Sequence[TypedLine], units: Sequence[list[Unit]]) -> Iterator[Token]:
        """Yield the tokens of the whole document; a line is let go once it is written, for the tree grows meanwhile."""
        backwards = range(len(readings) - 1, -1, -1)
        last_body = next((at for at in backwards if readings[at].role in BODY), -1)
        self.last_listed = next((at for at in backwards if units[at]), -1)
        ahead = [*zip(readings, units, strict=True)][::-1]
        del readings, units
        at = 0
        while ahead:
            reading, own = ahead.pop()
            if reading.opens:
                self._part(reading.opens)
            if reading.role in BODY:
                self.notes = reading.role == HEADING and reading.cue == NOTES_HEAD
                self._body(reading, own, at, ahead[-1][1] if ahead else ())
            elif reading.role in JOINED:
                end = reading.line.end
                while ahead and ahead[-1][0].role == reading.role:
                    end = ahead.pop()[0].line.end
                    at += 1
                self._element(reading.role, Line(reading.line.start, end), stays=False)
            else:
                inside = at < last_body or (self.notes and reading.role == FOOTNOTE)
                stays = reading.role == TABLE or (reading.role in INSIDE_SECTIONS and inside)
                over = reading.role == PAGE_NUMBER or (self.torn and reading.role == FURNITURE)
                self.torn = self.unfinished and over
                self._element(reading.role, reading.line, stays=stays, label=reading.label)
            for unit in own:
                unit.before = None
            yield from self.written
            self.written.clear()
            at += 1
        self._close(0)
        yield from self.written

    def _part(self, opens: str) -> None:
        """Open another document; what ends the file belongs to the first, unless a collection holds equals."""
        self._open(PART, 0)
        self.outer = self.base
        self.whole = self.base if opens == COLLECTED else 0

    def _open(self, role: str, depth: int) -> None:
        self._close(depth)
        self.written += (Token(role), INDENT)
        self.levels.append(Level(None))
        self.base = depth + 1

    def _element(self, role: str, line: Line, *, stays: bool, label: str = "") -> None:
        if role == ATTACHMENT:
            self._open(ATTACHMENT, self.whole if self.lists_own else self.outer)
            self._token("TITLE", line.start, line.end)
            return
        if role == "ATTACHMENT_LIST" and not self.outer:
            self.lists_own = True
        if not stays:
            self._close(self.whole if role in OUTERMOST else self.base)
        self._token(role, line.start, line.end).label = label

    def _body(self, reading: TypedLine, units: Sequence[Unit], at: int, below: Sequence[Unit]) -> None:
        line = reading.line
        first = units[0].mark.start if units else line.end
        if line.start < first:
            if sums_up(reading) and at == self.last_listed + 1 and self.levels and is_item(self.levels[-1].unit):
                self._close(self.base)
            if not (self.torn or self._leads_below(reading, below)):
                self._close_complete(reading)
                if (outside := list_that_counts(reading, self.levels)) >= 0:
                    self._close(outside)
            self._paragraph(line.start, first, continues=self.torn and self.running)
        for unit in units:
            self._unit(unit)
        if units:
            self._note_ownership(reading, units)
        self.unfinished, self.torn = reading.mark in UNFINISHED, False
        self.running = reading.role in RUNNING and self.in_paragraph

    def _leads_below(self, reading: TypedLine, below: Sequence[Unit]) -> bool:
        """Tell that a paragraph leads from an item with others behind it to a list *below* it: …要点如下： ⏎ 1.…."""
        item = self.levels[-1].unit if self.levels else None
        deeper = bool(below) and self.base + below[0].depth >= len(self.levels)
        return deeper and reading.mark == ":" and item is not None and is_item(item) and not item.last

    def _note_ownership(self, reading: TypedLine, units: Sequence[Unit]) -> None:
        """Note of the levels that the units of a line opened whether they take in paragraphs of later lines."""
        for level in self.levels:
            if level.unit in units:
                level.open = takes_more(self.text.folded, level.unit)
                level.listed = reading.seen.listed if level.unit is units[0] else 0

    def _unit(self, unit: Unit) -> None:
        depth = self.base + unit.depth
        earlier = self.levels[depth].next_to(unit) if depth < len(self.levels) else ()
        self._close(depth)
        self._close_beside(unit)
        section = self._number(unit) | self._heading(unit)
        if section:
            self.written.append(INDENT)
        self.levels.append(Level(unit, earlier, ended=not section))
        self._paragraph(unit.body_start, unit.end)

    def _number(self, unit: Unit) -> bool:
        """Write the number of a unit, if it has one."""
        mark = unit.mark
        if mark.start == mark.end:
            return False
        token = self._token("MARKER", mark.start, _trimmed(self.text.folded, mark.start, mark.end))
        token.label = unit.family.name
        token.value = unit.number.value if unit.number else None
        return True

    def _heading(self, unit: Unit) -> bool:
        """Write the heading of a unit, if it has one."""
        if not unit.heading:
            return False
        start, end, mark_end = unit.heading
        token = self._token("HEADING", start, mark_end)
        token.text = self.text.clean[start : _trimmed(self.text.folded, start, end)]
        return True

    def _paragraph(self, start: int, end: int, *, continues: bool = False) -> None:
        start = skip_blanks(self.text.folded, start, end)
        end = _trimmed(self.text.folded, start, end)
        if start < end:
            if self.levels:
                self._owner().paragraphs += 1
            self._token(PARAGRAPH, start, end).continues = continues

    def _owner(self) -> Level:
        """Give the level that takes in what comes now."""
        for level in reversed(self.levels):
            if not level.ended:
                return level
        return self.levels[0]

    def _token(self, type_: str, start: int, end: int) -> Token:
        self.nodes += 1
        self.in_paragraph = type_ == PARAGRAPH
        if self.nodes > self.most_nodes:
            raise LimitError("nodes", limit=self.most_nodes, value=self.nodes)
        text = self.text
        span = text.offsets.to_raw(start, end)
        if (
            not start
        ):  # what was removed at the very start, as # before a title, is no part of it, as it is nowhere else
            span = Span(text.offsets.opening(), span.end)
        token = Token(type_, text.clean[start:end], span)
        self.written.append(token)
        return token

    def _close(self, depth: int) -> None:
        """Close the sections that are open below *depth*."""
        levels = self.levels
        if len(levels) <= depth:
            return
        while len(levels) > depth:
            if not levels.pop().ended:
                self.written.append(DEDENT)
        self.base = min(self.base, depth)
        self.outer = min(self.outer, depth)

    def _close_beside(self, unit: Unit) -> None:
        """Close units that are as deep as this one, where what ended the sections around them left them further out."""
        while len(self.levels) > self.base:
            last = self.levels[-1].unit
            if last is None or last.depth < unit.depth:
                break
            self._close(len(self.levels) - 1)

    def _close_complete(self, reading: TypedLine) -> None:
        """Close the sections that do not take in this paragraph; the file itself may say whose it is."""
        within = depth_of_item(self.levels, reading.seen.item) if reading.seen.item else -1
        if within > 0:
            self._close(within)
            return
        for level in reversed(self.levels):
            if not (level.complete or turns_away(reading, level)):
                break
            if not level.ended:
                level.ended = True
                self.written.append(DEDENT)


def _trimmed(folded: str, start: int, end: int) -> int:
    while end > start and folded[end - 1] in BLANKS:
        end -= 1
    return end
