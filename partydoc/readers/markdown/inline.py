"""What stands inside the lines of Markdown: escapes, entities, emphasis, code, links, tags."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from html import unescape
from itertools import accumulate
from typing import Final, NamedTuple

_MARK = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])                             # \*
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<code>`{1,80})                                          # `
    | <(?P<address>[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,200}@[^\s<>@]{1,200})>
    | (?P<comment><!--[^>]{0,2000}-->)
    | (?P<tag></?[A-Za-z][^<>]{0,2000}>)                         # <br>
    | (?P<opened>!?\[)                                           # [ of a link, ![ of a picture
    | (?P<closed>\])(?P<target>                                 # ](http://…), ](<…> "title")
        \((?:<[^<>\n]{0,2000}>|data:(?:[^\s()\\]|\\[()])*+|(?:[^\s()<>\\]|\\.){0,2000})  # a picture itself is long
        (?:[ \t]{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?[ \t]{0,9}\))?
    | (?P<run>\*{1,3}|_{1,3}|~~)
    """,
    re.VERBOSE,
)
_TICKS = re.compile("`{1,}")
# What recognition of pictures makes of ①: $\textcircled { 1 }$
_CIRCLED = re.compile(r"\$\s{0,3}\\textcircled\s{0,3}\{\s{0,3}([0-9])\s?([0-9]?)\s{0,3}\}\s{0,3}\$")
_FIRST_CIRCLED, _MOST_CIRCLED = ord("①"), 20
_BREAK = re.compile(r"</?(?:br|p|div|li|tr|h[1-6])\b", re.IGNORECASE)
_STRONG: Final = 2


class Inline(NamedTuple):
    """Words without marks, the places in them that are bold, and those that are links or what stands for a picture."""

    words: str
    bold: list[tuple[int, int]]
    links: list[tuple[int, int]]
    pictures: list[tuple[int, int]]


def read_inline(text: str) -> Inline:
    r"""Read a paragraph.

    >>> read_inline(r"**一是开放**。每周\*六\*天，见[网页](http://a.b/c)&amp;`x*y`")
    Inline(words='一是开放。每周*六*天，见网页&x*y', bold=[(0, 4)], links=[(13, 15)], pictures=[])
    """
    text = _CIRCLED.sub(_circled, text)
    page = _Words(text)
    place = 0
    while found := _MARK.search(text, place):
        page.put(text[place : found.start()])
        place = page.take(found)
    page.put(text[place:])
    return page.finish()


class _Words:
    """The pieces written so far; marks are pieces too, until what closes them turns up and they go."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[str] = []
        self.open: dict[str, array[int]] = defaultdict(lambda: array("q"))
        self.bold: list[tuple[int, int]] = []
        self.links: list[tuple[int, int]] = []
        self.pictures: list[tuple[int, int]] = []
        self.no_code_behind: dict[str, int] = {}

    def put(self, words: str) -> None:
        if words:
            self.pieces.append(words)

    def take(self, found: re.Match[str]) -> int:
        """Take a mark, and give the place behind it."""
        kind = found.lastgroup if found.lastgroup != "target" else "closed"
        if kind == "code":
            return self._code(found)
        if kind == "run":
            self._run(found)
        elif kind == "closed":
            return self._closed(found)
        elif kind == "opened":
            self.open["["].append(len(self.pieces))
            self.put(found[0])
        else:
            self.put(_said(kind or "", found))
        return found.end()

    def _code(self, found: re.Match[str]) -> int:
        """Find the run of as many backticks that closes; where there is none, they are text."""
        ticks, start = found[0], found.end()
        end = -1 if start >= self.no_code_behind.get(ticks, len(self.text) + 1) else self._closing(ticks, start)
        if end < 0:
            self.no_code_behind.setdefault(ticks, start)
            self.put(ticks)
            return start
        self.put(self.text[start:end].strip(" ") or self.text[start:end])
        return end + len(ticks)

    def _closing(self, ticks: str, start: int) -> int:
        runs = _TICKS.finditer(self.text, start)
        return next((run.start() for run in runs if len(run[0]) == len(ticks)), -1)

    def _run(self, found: re.Match[str]) -> None:
        """Take a run of * _ or ~~: it closes what one like it opened, or opens, or is text."""
        run, (start, end) = found[0], found.span()
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        opens, closes = bool(after.strip()), bool(before.strip())
        if run[0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        waiting = self.open[run]
        if closes and waiting and waiting[-1] < len(self.pieces) - 1:
            opener = waiting.pop()
            self.pieces[opener] = ""
            if run[0] != "~" and len(run) >= _STRONG:
                self.bold.append((opener, len(self.pieces)))
        else:
            if opens:
                waiting.append(len(self.pieces))
            self.put(run)

    def _closed(self, found: re.Match[str]) -> int:
        """Take a bracket: with a target it closes a link, whose words stay."""
        waiting = self.open["["]
        if not waiting:
            self.put("]")
            return found.end("closed")
        opener = waiting.pop()
        if found["target"] is None:
            self.put("]")
        else:
            kind = self.pictures if self.pieces[opener] == "![" else self.links
            if kind is self.pictures or not found["target"].startswith("(#"):  # within the text: a table of contents
                kind.append((opener, len(self.pieces)))
            self.pieces[opener] = ""
        return found.end()

    def finish(self) -> Inline:
        places = array("q", accumulate(map(len, self.pieces), initial=0))
        kinds = (self.bold, self.links, self.pictures)
        bold, links, pictures = (
            sorted((places[start], places[end]) for start, end in kind if places[start] < places[end]) for kind in kinds
        )
        return Inline("".join(self.pieces), bold, links, pictures)


def _circled(found: re.Match[str]) -> str:
    number = int(found[1] + found[2])
    return chr(_FIRST_CIRCLED + number - 1) if 0 < number <= _MOST_CIRCLED else found[0]


def _said(kind: str, found: re.Match[str]) -> str:
    """Give the words of a mark that stands for itself."""
    if kind == "entity":
        return unescape(found[0])
    if kind == "tag":
        return "\n" if _BREAK.match(found[0]) and "br" in found[0].lower() else ""
    return {"escaped": found["escaped"], "address": found["address"]}.get(kind) or ""
