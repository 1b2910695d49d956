"""Paragraphs as one text, and what is known of their lines as hints."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from attrs import define, field

from partydoc.hints import Hint, HintKind
from partydoc.numbering.markers import written_end
from partydoc.readers.layout.pages import Frame, Line
from partydoc.readers.layout.paragraphs import Paragraph, join_texts
from partydoc.readers.layout.tables import cells_of
from partydoc.spans import Span

MIDDLE = 0.9  # ems that a line in the middle may stand beside it
STANDS_IN = 2.6  # ems that a line in the middle has on both sides; a first line has two
STANDS_LARGE = 0.3  # … in larger type
AT_THE_RIGHT = 0.4  # of the width, behind which a line at the right begins
LARGER = 1.12  # times the size of the text, from which a line is a heading
LONGEST_HEADING = 60
FEWEST_TEXTS, MOST_TEXTS = 3, 4  # so many texts, and one character in so many, make a size one of text
CLOSING_MARKS = ("。", "；", "！", "？", ".")
SENTENCE_ENDS = (*CLOSING_MARKS, "：")


@define
class Written:
    """A text in the making, with the place where each page begins."""

    parts: list[str] = field(factory=list)
    hints: list[Hint] = field(factory=list)
    starts: dict[int, int] = field(factory=dict)
    at: int = 0

    def put(self, text: str) -> int:
        """Add a text; gives where it begins."""
        start, self.at = self.at, self.at + len(text)
        self.parts.append(text)
        return start


def write(paragraphs: Sequence[Paragraph], pages: int) -> tuple[str, tuple[Hint, ...]]:
    """Write paragraphs, one below the other; gives the text and the hints in the order of their places."""
    written = Written()
    sizes = _sizes(paragraphs)
    covers = _covers(paragraphs)
    of_titles = _sizes_of_titles(paragraphs)
    rows: list[tuple[int, int]] = []
    for number, paragraph in enumerate(paragraphs):
        if number:
            written.put("\n")
        start = written.at
        _put(written, paragraph)
        span = Span(start, written.at)
        last = paragraph.lines[-1]
        if last.row and rows and rows[-1][1] == start - 1:
            rows[-1] = (rows[-1][0], span.end)
        elif last.row:
            rows.append((start, span.end))
        else:
            heading: HintKind = "title" if paragraph.lines[0].size in of_titles else "heading"
            written.hints += _hints(paragraph, span, sizes, heading, cover=paragraph.lines[0].page in covers)
    written.hints += (Hint(Span(*row), "table") for row in rows)
    written.hints += _pages(written, pages)
    return "".join(written.parts), tuple(sorted(written.hints, key=_order))


def _order(hint: Hint) -> tuple[int, int, int]:
    """Sort by places; a page comes before what stands on it, and behind the one before, be that empty."""
    return (hint.span.start, hint.level, 0) if hint.kind == "page" else (hint.span.start, sys.maxsize, -hint.span.end)


def _put(written: Written, paragraph: Paragraph) -> None:
    for between, line in join_texts(paragraph.lines):
        written.put(between)
        if line.row:
            start = written.put("\t".join(cells_of(line)))
        else:
            start = written.put(line.text)
            if not line.label:
                written.hints += (Hint(Span(start + one, start + other), "bold") for one, other in line.bold)
        written.starts.setdefault(line.page, start)


def _pages(written: Written, pages: int) -> Iterator[Hint]:
    """Yield a hint a page; those without text stand at the end of the page before."""
    starts = dict(written.starts)
    following = written.at
    for number in range(pages, 0, -1):
        following = starts[number] = min(starts.get(number, following), following)
    for number in range(1, pages + 1):
        start = 0 if number == 1 else starts[number]
        yield Hint(Span(start, starts.get(number + 1, written.at)), "page", level=number)


def _sizes(paragraphs: Sequence[Paragraph]) -> dict[float, int]:
    """Give each size of the type its rank from 1, the largest, down to that of the text."""
    count: Counter[float] = Counter()
    for line in (line for paragraph in paragraphs for line in paragraph.lines if not (line.label or line.row)):
        count[line.size] += len(line.text)
    if not count:
        return {}
    body = count.most_common(1)[0][0]
    of_text = _sizes_of_text(paragraphs)
    larger = sorted((size for size in count if size >= LARGER * body and size not in of_text), reverse=True)
    return {size: rank for rank, size in enumerate([*larger, body], 1)}


def _sizes_of_text(paragraphs: Sequence[Paragraph]) -> set[float]:
    """Give the sizes that running text is set in, as a notice may be before the form that comes with it."""
    all_of, texts, count = Counter[float](), Counter[float](), Counter[float]()
    for paragraph in paragraphs:
        size = paragraph.lines[0].size
        if not (paragraph.lines[0].label or paragraph.lines[0].row):
            length = sum(len(line.text) for line in paragraph.lines)
            all_of[size] += length
            if length > LONGEST_HEADING and paragraph.lines[-1].text.endswith(SENTENCE_ENDS):
                texts[size] += length
                count[size] += 1
    return {size for size in texts if count[size] >= FEWEST_TEXTS and MOST_TEXTS * texts[size] > all_of[size]}


def _sizes_of_titles(paragraphs: Sequence[Paragraph]) -> set[float]:
    """Give the sizes that lines above all text have, and none below them: what they are set over is the document."""
    lines = [paragraph for paragraph in paragraphs if not paragraph.lines[0].label]
    first = next((at for at, paragraph in enumerate(lines) if _opens_text(paragraph)), 0)
    below = {line.size for paragraph in lines[first:] for line in paragraph.lines if not line.row}
    return {line.size for paragraph in lines[:first] for line in paragraph.lines} - below


def _opens_text(paragraph: Paragraph) -> bool:
    return _says_something(paragraph) or written_end(paragraph.lines[0].text) > 0


def _covers(paragraphs: Sequence[Paragraph]) -> Container[int]:
    """Give the pages that hold no running text, as a cover: they have lines of all sizes that head nothing.

    Before the first sentence of the file, the fields of a form are no text: 委托人：, or two of them in a paragraph.
    """
    pages = {line.page for paragraph in paragraphs for line in paragraph.lines}
    prose = {line.page for paragraph in paragraphs if _is_prose(paragraph) for line in paragraph.lines}
    first = min((paragraph.lines[0].page for paragraph in paragraphs if _says_something(paragraph)), default=0)
    return {page for page in pages if page < first or page not in prose}


def _is_prose(paragraph: Paragraph) -> bool:
    """Tell running text, or a line that leads to some."""
    lines = paragraph.lines
    return not lines[0].label and (len(lines) > 1 or lines[0].row or lines[0].text.endswith(SENTENCE_ENDS))


def _says_something(paragraph: Paragraph) -> bool:
    """Tell running text from fields of a form: it ends as a sentence does, or is too long for them."""
    lines = paragraph.lines
    long = len(lines) > 1 and sum(len(line.text) for line in lines) > LONGEST_HEADING
    return not lines[0].label and (lines[0].row or long or lines[-1].text.endswith(CLOSING_MARKS))


def _hints(
    paragraph: Paragraph, span: Span, sizes: Mapping[float, int], heading: HintKind, *, cover: bool
) -> Iterator[Hint]:
    first, frame = paragraph.lines[0], paragraph.frames[0]
    if first.label:
        yield Hint(span, "furniture", label=first.label)
        return
    larger = sizes.get(first.size, len(sizes)) < len(sizes)
    side = _side(first, frame, larger=larger) if len(paragraph.lines) == 1 else ""
    if side == "centred":
        yield Hint(span, "centred")
    elif side == "right":
        yield Hint(span, "right")
    elif larger and not cover and span.end - span.start <= LONGEST_HEADING:
        yield Hint(span, heading, level=sizes[first.size])


def _side(line: Line, frame: Frame, *, larger: bool) -> str:
    """Tell whether a line stands in the middle or at the right of its frame."""
    indent, room = frame.indent(line), frame.room(line)
    if min(indent, room) >= (STANDS_LARGE if larger else STANDS_IN) and abs(indent - room) / 2 <= MIDDLE:
        return "centred"
    behind = line.left - frame.left >= AT_THE_RIGHT * (frame.right - frame.left)
    return "right" if behind and indent > 2 * room else ""
