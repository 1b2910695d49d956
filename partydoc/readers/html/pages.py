"""A page while it is read: its lines, and the blocks that they stand in."""

from __future__ import annotations

import re
from collections import Counter

from attrs import define, field

from partydoc.readers.html.stored import Blocks, Line, StoredLines
from partydoc.readers.html.styles import PLAIN, Style

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_ODD = re.compile(r"[\t\n\r\f]|  ")  # white space that does not show as it stands
# A line end in the source between two wide characters shows as nothing (CSS Text 3, 4.1.3).
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]"
_WRAP = re.compile(rf"(?<={_WIDE})[ \t]*+[\n\r\f][ \t\n\r\f]*+(?={_WIDE})")
_ENDS = " \t\n\r\f"
_INVISIBLE = frozenset(" \t\n\r\f\xa0\u3000")


@define(eq=False)
class Page:
    """The lines of a page, its blocks, the words of its <title>, and how much no browser would show.

    *closed* counts the characters that are hidden until a script or a link opens the block that they stand in.
    """

    lines: list[Line] = field(factory=list)
    blocks: Blocks = field(factory=Blocks)
    title: str = ""
    left_out: Counter[str] = field(factory=Counter)
    closed: int = 0


class LineWriter:
    """Puts runs of text together to *lines*, with white space as a browser shows it."""

    def __init__(self) -> None:
        self.lines = StoredLines()
        self.number, self.depth, self.item = "", 0, 0
        self.picture = False
        self._start()

    def _start(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blank = self.wraps = False
        self.visible = False
        self.links = 0
        self.bold: list[tuple[int, int]] = []
        self.style = PLAIN

    def write(self, text: str, style: Style, block: int) -> None:
        """Add a run of text."""
        if style.pre:
            self._write_preformatted(text, style, block)
            return
        words = text.strip(_ENDS)
        if not words:
            self.blank = self.blank or bool(text)
            self.wraps = self.wraps or "\n" in text
            return
        if _ODD.search(words):
            words = _BLANKS.sub(" ", _WRAP.sub("", words))
        opening = closing = ""
        if words != text:
            opening = text[: len(text) - len(text.lstrip(_ENDS))]
            closing = text[len(text.rstrip(_ENDS)) :]
        if self.length and (opening or self.blank) and not self._joins(opening, words):
            self._put(" ", style, count=False)
        self._put(words, style)
        self.blank, self.wraps = bool(closing), "\n" in closing

    def _joins(self, opening: str, words: str) -> bool:
        """Tell a line end of the source between two wide characters, which shows as nothing."""
        wraps = self.wraps or "\n" in opening
        return wraps and bool(_WRAP.search(f"{self.parts[-1][-1]}\n{words[0]}"))

    def _write_preformatted(self, text: str, style: Style, block: int) -> None:
        for at, piece in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if at:
                self.end(block)
            if piece:
                self._put(piece, style)

    def _put(self, words: str, style: Style, *, count: bool = True) -> None:
        if count and not self.visible and not _INVISIBLE.issuperset(words[:64]):
            self.visible, self.style = True, style
        start, self.length = self.length, self.length + len(words)
        self.parts.append(words)
        if style.link:
            self.links += len(words)
        if style.bold and self.bold and self.bold[-1][1] >= start - 1:
            self.bold[-1] = (self.bold[-1][0], self.length)
        elif style.bold and count:
            self.bold.append((start, self.length))

    def show(self) -> None:
        """Take note of a picture; one within a line stands above none."""
        self.picture = not self.visible

    def end(self, block: int) -> None:
        """End the line; one without anything to see is left out."""
        if not self.parts:
            self.blank = self.wraps = False
        else:
            text = "".join(self.parts)
            if self.visible or not _INVISIBLE.issuperset(text):
                line = Line(text, block, self.style, self.bold or (), self.links, self.number, self.depth, self.item)
                line.pictured, self.picture = self.picture, False
                self.lines.append(line)
                if self.number:
                    self.number, self.item = "", self.depth
            self._start()
