"""DOCX: the page of GB/T 9704-2012 in Word's own terms, with styles to change and an outline to follow.

Written with the standard library alone. Everything that comes from the document is escaped; the file has no macro, no
link and nothing that is loaded from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from partydoc.renderers.docx.body import Body
from partydoc.renderers.docx.numbering import Numbering
from partydoc.renderers.docx.package import FEET, pack
from partydoc.renderers.docx.page import section
from partydoc.renderers.layout import lines
from partydoc.renderers.pieces import Line
from partydoc.tree.nodes import Document, Paragraph
from partydoc.tree.unsharing import unshared


def render(document: Document, *, numbering: Literal["text", "word"] = "text", furniture: bool = False) -> bytes:
    r"""Write a tree as a file for Word.

    *numbering*: the numbers of sections are text, or Word counts them where it can show them as they stand.
    *furniture*: what a web page or a printed page put around the text is written too.

    >>> render(Document([Paragraph("各馆照办。")]))[:4]
    b'PK\x03\x04'
    """
    document = unshared(document)
    wanted = (
        lines(document) if furniture else list(_joined([line for line in lines(document) if not _is_furniture(line)]))
    )
    lists = Numbering()
    body = Body(wanted, lists if numbering == "word" else None)
    return pack(
        body.write() + section(FEET),
        document.title or "",
        numbering=lists.write() if lists else "",
        footnotes=body.notes.write() if body.notes else "",
    )


def _is_furniture(line: Line) -> bool:
    return all(piece.leaf is None or piece.leaf.zone == "page" for piece in line)


def _joined(wanted: Sequence[Line]) -> Iterator[Line]:
    """Join the two halves of a paragraph that the end of a page had cut in two."""
    line: Line = ()
    for each in wanted:
        rest = each[0].leaf
        if line and isinstance(rest, Paragraph) and rest.continues and isinstance(line[-1].leaf, Paragraph):
            line += each
            continue
        if line:
            yield line
        line = each
    if line:
        yield line
