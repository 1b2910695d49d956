"""A finding in its file: with line and column, and whether it is passed over."""

from __future__ import annotations

from bisect import bisect_right
from hashlib import sha256
from typing import NamedTuple

from partydoc.rules import Finding

_HASHED = 16


class Lines:
    r"""Tells the line and the column of each place of a text, both from 1, columns in code points.

    >>> Lines("书屋\n馆舍").place(4)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]

    def place(self, at: int) -> tuple[int, int]:
        """Give the line and the column of a place."""
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Give the words of a line."""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r")


class Reported(NamedTuple):
    """A finding of a file; *passed* says why it is passed over, and is empty where it is not."""

    file: str
    lines: Lines
    finding: Finding
    passed: str = ""

    @property
    def start(self) -> tuple[int, int]:
        """Its first line and column."""
        return self.lines.place(self.finding.span.start)

    @property
    def end(self) -> tuple[int, int]:
        """The line and column behind it."""
        return self.lines.place(self.finding.span.end)

    @property
    def key(self) -> str:
        """What tells this finding from others for as long as its line stays as it is: code, file, hash of the line."""
        words = self.lines.line(self.start[0]).strip()
        return f"{self.finding.code}:{self.file}:{sha256(words.encode('utf-8', 'replace')).hexdigest()[:_HASHED]}"
