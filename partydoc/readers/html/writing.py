"""The lines of a page as one text, and what is known of them as hints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partydoc.hints import Hint, HintKind
from partydoc.numbering.markers import written_end
from partydoc.numbering.ordinals import ordinal
from partydoc.readers.html.stored import Line
from partydoc.spans import Span


def write(lines: Sequence[Line]) -> tuple[str, tuple[Hint, ...]]:
    """Write the lines, one below the other; gives the text and the hints, in the order of their places."""
    parts: list[str] = []
    hints: list[Hint] = []
    at = 0
    for line in lines:
        counted = line.number and not line.label and line.links * 2 < len(line.text)
        number = line.number if counted and not _says_number(line) else ""
        parts.append(number + line.text)
        end = at + len(parts[-1])
        hints += _hints(line, at, at + len(number), end)
        at = end + 1
    return "\n".join(parts), tuple(hints)


def _says_number(line: Line) -> bool:
    """Tell whether an item's words begin with its number, as 1.2 and 二、 in the second: the page shows no other."""
    end = written_end(line.text)
    said = ordinal(line.text[:end]) if end else None
    return said is not None and said == ordinal(line.number)


def _hints(line: Line, start: int, words: int, end: int) -> Iterator[Hint]:
    whole = Span(start, end)
    if line.label:
        yield Hint(whole, "furniture", label=line.label)
        return
    if line.rows:
        yield Hint(whole, "table")
        return
    if line.title:
        yield Hint(whole, "title")
    elif line.style.level:
        yield Hint(whole, "heading", level=line.style.level)
    if start < words:
        yield Hint(Span(start, words), "number", level=line.depth)
    elif line.item:
        yield Hint(whole, "item", level=line.item)
    if line.style.align:
        kind: HintKind = "centred" if line.style.align == "centred" else "right"
        yield Hint(whole, kind)
    for bold_start, bold_end in line.bold:
        yield Hint(Span(words + bold_start, words + bold_end), "bold")
