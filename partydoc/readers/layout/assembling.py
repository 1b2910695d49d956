"""The paragraphs of all pages in the order in which they are read, each with its lines."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.readers.layout.pages import Frame, Line
from partydoc.readers.layout.paragraphs import Paragraph, goes_on, is_indented


def assemble(pages: Sequence[Sequence[Frame]]) -> list[Paragraph]:
    """Join the lines of all pages to paragraphs, over the ends of pages too.

    Where a paragraph goes on over the end of a page, the foot of that page comes before it and the head of the next
    one behind it, so that all pages begin in the order of their numbers.
    """
    indented = is_indented([frame for page in pages for frame in page])
    assembled: list[Paragraph] = []
    open_: Paragraph | None = None
    feet: list[Paragraph] = []
    for page in pages:
        heads, body, next_feet = _parts(page)
        if body and open_ is not None and goes_on(open_, *body[0], indented=indented):
            at = next(index for index in range(len(assembled) - 1, -1, -1) if assembled[index] is open_)
            assembled[at:at] = feet
            assembled += heads
        else:
            assembled += [*feet, *heads]
        for line, frame in body:
            if open_ is not None and goes_on(open_, line, frame, indented=indented):
                open_.add(line, frame)
            else:
                open_ = Paragraph([line], [frame])
                assembled.append(open_)
        if not body and (heads or next_feet):
            open_ = None
        feet = next_feet
    return assembled + feet


def _parts(page: Sequence[Frame]) -> tuple[list[Paragraph], list[tuple[Line, Frame]], list[Paragraph]]:
    """Part the lines of a page: those about its head, the text, those about its foot."""
    heads: list[Paragraph] = []
    body: list[tuple[Line, Frame]] = []
    feet: list[Paragraph] = []
    for frame in page:
        for line in frame.lines:
            if not line.label:
                body.append((line, frame))
            else:
                (feet if body or line.label == "footer" else heads).append(Paragraph([line], [frame]))
    return heads, body, feet
