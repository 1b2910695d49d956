"""Paragraphs as they come: what they say of themselves, and how they end up as lines."""

from __future__ import annotations

from partydoc.readers.docx.counting import Counters
from partydoc.readers.docx.lines import Line, Mark, Writer, join
from partydoc.readers.docx.lists import Lists, Place
from partydoc.readers.docx.names import children, w
from partydoc.readers.docx.styles import Style, Styles
from partydoc.readers.xml_parts import Element

_ALIGNED = {"center": "centred", "right": "right", "end": "right"}
_MARK = w("rPr")
_GONE = (w("del"), w("moveFrom"))


class Paragraph:
    """One paragraph: its styles, its characters so far, and the lines of text boxes that are fixed to it."""

    def __init__(self, properties: Element | None, styles: Styles) -> None:
        self.properties = children(properties)
        self.chain: tuple[Style, ...] = styles.of_paragraph(self.properties)
        self.writer = Writer()
        self.boxes: list[Line] = []
        mark = children(self.properties.get(_MARK))
        self.mark_deleted = any(name in mark for name in _GONE)
        self.mark_hidden = styles.is_hidden(mark, self.chain)


class Container:
    """A place for lines: the text itself, a cell, a text box, a note. Paragraphs whose marks are gone run together."""

    def __init__(self, lines: list[Line], styles: Styles, lists: Lists, counters: Counters | None) -> None:
        self.lines = lines
        self.open: Paragraph | None = None
        self._styles, self._lists, self._counters = styles, lists, counters
        self._waiting: list[Line] = []
        self._boxes: list[Line] = []
        self._first: Paragraph | None = None

    def begin(self, properties: Element | None) -> Paragraph:
        """Begin a paragraph."""
        self.open = Paragraph(properties, self._styles)
        return self.open

    def writer(self) -> Writer:
        """Give the place for characters; those outside of any paragraph make one of their own."""
        return (self.open or self.begin(None)).writer

    def note(self, kind: str, label: str) -> None:
        """Mark the place that is reached; between paragraphs this is the beginning of the next."""
        if self.open is None:
            self._waiting.append(Line("", (Mark(0, 0, kind, 0, label),)))
        else:
            self.open.writer.note(kind, label)

    def end(self) -> None:
        """End the paragraph: to its line, or to wait for the next one where its mark is gone."""
        paragraph, self.open = self.open, None
        if paragraph is None:
            return
        line = paragraph.writer.line()
        self._boxes.extend(paragraph.boxes)
        if not (paragraph.mark_deleted or paragraph.mark_hidden):
            self._finish(paragraph, line)
            return
        self._waiting.append(line)
        if not paragraph.mark_hidden:
            return
        if not line.text:
            self._number(paragraph)  # Word shows nothing of it, and counts it: its way to skip a number
        elif self._first is None:
            self._first = paragraph  # text before a style separator keeps its number and its level

    def flush(self) -> None:
        """End what is open, and what waits in vain for a next paragraph."""
        self.end()
        waiting = join(self._waiting, "")
        if waiting.text or self._boxes:
            self._finish(self._first or Paragraph(None, self._styles), Line(""))
        elif waiting.marks:
            last = self.lines.pop() if self.lines else Line("")
            self.lines.append(join([last, waiting], ""))
            self._waiting = []

    def _finish(self, paragraph: Paragraph, line: Line) -> None:
        owner = self._first or paragraph
        if self._waiting:
            line = join([*self._waiting, line], "")
            self._waiting, self._first = [], None
        self.lines.append(self._dressed(owner, self._numbered(owner, line)))
        if self._boxes:
            self.lines += self._boxes
            self._boxes = []

    def _numbered(self, paragraph: Paragraph, line: Line) -> Line:
        place, number = self._number(paragraph)
        if place is None:
            return line
        if number is None:
            return line._replace(marks=(*line.marks, Mark(0, 0, "!docx-unknown-list")))
        text = number if line.text else number.rstrip(" ")
        return join([Line(text).marked("number", level=place.level + 1), line], "") if text else line

    def _number(self, paragraph: Paragraph) -> tuple[Place | None, str | None]:
        """Count a paragraph, where it is in a list, and give its place and number."""
        place = self._lists.place(paragraph.properties, paragraph.chain)
        if place is None or self._counters is None:
            return None, None
        return place, self._counters.next(place)

    def _dressed(self, paragraph: Paragraph, line: Line) -> Line:
        """Mark what the paragraph's styles say of the line."""
        if not line.text:
            return line
        properties, chain = paragraph.properties, paragraph.chain
        if self._styles.is_title(chain):
            line = line.marked("title")
        if level := self._styles.outline(properties, chain):
            line = line.with_first_marked("heading", level)
        aligned = _ALIGNED.get(self._styles.alignment(properties, chain))
        return line.marked(aligned) if aligned else line
