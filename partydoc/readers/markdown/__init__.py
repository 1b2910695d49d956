"""Markdown: its words as plain lines, its marks as hints. Numbers stay as they were written, bullets become •.

It reads what people write and programs make: headings, paragraphs, lists, quotations, fences, pipe tables; of what
stands inside lines see `inline`. Comments and rules are no part of the text; comments are reported.
"""

from __future__ import annotations

from itertools import pairwise

from attrs import define, evolve, field

from partydoc.diagnostics import Diagnostic
from partydoc.hints import Hint, HintKind
from partydoc.numbering.markers import written_end
from partydoc.readers.decoding import Decoded, decode
from partydoc.readers.files import File
from partydoc.readers.markdown.blocks import BULLET, Block, read_blocks
from partydoc.readers.markdown.inline import read_inline
from partydoc.readers.markdown.surroundings import furniture, surrounds
from partydoc.spans import Span

_SHOWN = 40
_FEW = 2  # headings of level one over text, from which a file sets all alike
_LONGEST_LABEL = 6
_ATTACHED = "附"
_KINDS: dict[str, HintKind] = {"table": "table", "container": "furniture", "metadata": "metadata", "note": "note"}
_AS_WRITTEN = ("container", "metadata", "title")


def read(file: File) -> Decoded:
    r"""Read a Markdown file.

    >>> decoded = read(File("# 通知\n\n1\\. **开放**。\\\n各馆照办。\n".encode()))
    >>> decoded.text
    '通知\n1. 开放。\n各馆照办。\n'
    >>> [(hint.kind, hint.level, tuple(hint.span)) for hint in decoded.hints]
    [('title', 0, (0, 2)), ('bold', 0, (6, 8))]
    """
    decoded = decode(file.data, encoding=file.encoding, errors=file.errors or "strict", name=file.name)
    blocks = read_blocks(decoded.text)
    # Where lines are broken inside of paragraphs, empty lines part the paragraphs; else each line is a paragraph.
    page = _Page("\n\n" if any(block.soft for block in blocks) else "\n")
    page.deep = any(block.level > 1 for block in blocks)
    for block, below in pairwise(blocks):
        block.over_text = block.level == 1 and below.kind == "text"
    page.many = page.deep and sum(block.kind == "heading" and block.level == 1 for block in blocks) > _FEW
    page.flat = not page.deep and sum(block.over_text for block in blocks) > _FEW
    page.write(blocks)
    text = "".join(page.pieces)
    found = (*decoded.diagnostics, *page.diagnostics)
    page.hints.sort(key=lambda hint: hint.span.start)
    return Decoded(text, evolve(decoded.source, length=len(text), digested=None), found, tuple(page.hints))


@define
class _Page:
    """The text written so far, and what was seen in it; *apart* stands between two blocks."""

    apart: str
    pieces: list[str] = field(factory=list)
    length: int = 0
    hints: list[Hint] = field(factory=list)
    diagnostics: list[Diagnostic] = field(factory=list)
    deep: bool = False
    flat: bool = False
    many: bool = False
    title: str = ""
    spans: list[tuple[Block, Span]] = field(factory=list)

    def write(self, blocks: list[Block]) -> None:
        """Write the blocks, one below the other, and take each from the list: there can be one to two characters."""
        comments: list[tuple[str, int]] = []
        blocks.reverse()
        while blocks:
            block = blocks.pop()
            if block.kind == "comment":
                comments.append(("".join(block.rows), self.length))
                continue
            if self.length:
                self._put(self.apart)
            start = self.length
            self._words(block)
            span = Span(start, self.length)
            self._see(block, span)
            if block.surrounds or (self.spans and self.spans[-1][0].surrounds):  # what stands between two is kept
                self.spans.append((block, span))
        if self.length:
            self._put("\n")
        self.diagnostics += [_left_out(words, at, self.length) for words, at in comments]
        self.hints += furniture(self.spans)

    def _heads(self, block: Block) -> bool:
        """Tell a short heading right over text, in a file that sets all its headings alike: 序言 is no title."""
        return block.over_text and len(block.rows[0]) <= _LONGEST_LABEL

    def _is_chapter(self, block: Block) -> bool:
        """Tell a heading of the first level over deeper ones that has a number, or is a label among several such."""
        words = block.rows[0]
        label = self.many and len(words) <= _LONGEST_LABEL and not words.startswith(_ATTACHED)
        below_title = self.title == "open" and not block.over_text
        return (label and bool(self.hints) and not below_title) or written_end(words) > 0

    def _put(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    def _words(self, block: Block) -> None:
        if block.kind == "table":
            self._put("\n".join("\t".join(map(_cell, row.split("\t"))) for row in block.rows))
        elif block.kind in ("code", *_AS_WRITTEN):
            self._put("\n".join(block.rows))
        else:
            inline = read_inline("\n".join(block.rows))
            self.hints += [Hint(Span(self.length + start, self.length + end), "bold") for start, end in inline.bold]
            numbered = block.mark and block.mark != BULLET
            block.surrounds = surrounds(inline) if block.kind == "text" and not numbered else ""
            self._put(inline.words)

    def _see(self, block: Block, span: Span) -> None:
        # The first headings, if they are of the first level and one below the other, are the lines of the title.
        heads = block.kind == "heading" and block.level == 1
        self.title = "open" if heads and self.title != "closed" else "closed" if self.title or block.level else ""
        if block.kind == "title":
            self.title = "closed"
            self.hints.append(Hint(span, "title"))
        elif block.kind == "heading":
            chapter = heads and self.deep and self._is_chapter(block)
            if self.title == "open" and not chapter and not (self.flat and self.hints and self._heads(block)):
                self.hints.append(Hint(span, "title"))
            elif chapter or not (heads and self.deep):  # beside deeper ones it may be the title of an attachment
                self.hints.append(Hint(span, "heading", level=block.level))
        elif block.mark:
            self.hints.append(Hint(Span(span.start, span.start + len(block.mark)), "number", level=block.depth))
        elif block.depth:
            self.hints.append(Hint(span, "item", level=block.depth))
        elif kind := _KINDS.get(block.kind):
            self.hints.append(Hint(span, kind, label=_label(block)))


def _label(block: Block) -> str:
    """Give what a hint says of a block besides its kind: the mark of a note, or that it is a container."""
    return block.rows[0].partition(":")[0] if block.kind == "note" else block.kind if block.kind == "container" else ""


def _cell(cell: str) -> str:
    return read_inline(cell).words.replace("\n", " ").replace("\t", " ")


def _left_out(words: str, at: int, length: int) -> Diagnostic:
    where = min(at, max(length - 1, 0))
    return Diagnostic("markdown-comment", f"a comment was left out: {words[:_SHOWN]}", Span(where, where), "info")
