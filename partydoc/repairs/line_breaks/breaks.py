"""A line break and the lines on both sides of it: what each rule about breaks looks at."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.spans import Span

BLANKS = " \t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
_STRIPPED, _BLANKS = BLANKS + "\r", tuple(BLANKS)
END = "。！？!?…：:"
_TABLE = "|│┃║┐┤┘"
_ENDS = tuple(END + _TABLE)
CLOSING = "”’」』）)》〉"
CLOSING_MARKS = frozenset("，。、；：？！,.;:?!…%％" + CLOSING)
_PAUSES = "。，；：？！,;:!"
_OPENING = "“‘「『（(《〈"
LINE_ENDS = "\n\r\x85\u2028\u2029"
_HAN = "〇零一二三四五六七八九十百"

SHORTEST = 19
"""Characters that a line of running text has at least."""

NARROWEST = 16
"""Characters that a line has at least when it was cut for being full."""

_DIGITS = "0-9０-９"
_MARKERS = (
    f"[一二三四五六七八九十][{_HAN}]{{0,4}}[、.．，,是要]",
    f"第[{_HAN}{_DIGITS}]{{1,8}}[编章节条部分，,、是步：:]",
    "其[一二三四五六]",
    f"[（(〔\\[【][{_HAN}{_DIGITS}]{{1,5}}[）)〕\\]】]",
    f"[{_DIGITS}]{{1,3}}(?:[.．][{_DIGITS}]{{1,3}}){{0,4}}[.．、)）](?![{_DIGITS}])",
    f"[{_DIGITS}]{{1,2}}(?:[.．][{_DIGITS}]{{1,2}}){{1,4}}[ 　]",
    "[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u25a0-\u25ff\u2605\u2606•·●]",
    "[—―─-]{2}",
    f"[{_HAN}]?[-—–－─ ]{{0,4}}[0-9]{{1,4}}[-—–－─ ]{{0,4}}(?:\r?\n|$)",  # a page number
    "附件|抄送|主送|注[：:]|https?:|www[.]",
    "[|│┃║┌├└]",  # a row of a table
)
MARKER = compile_late("|".join(_MARKERS))
_TORN = compile_late(f"[（(][ 　]{{0,2}}[{_HAN}]{{0,4}}[ 　]{{0,2}}(?:[）)]|$)")  # by blanks, or by the end of its line
_FIRST = (
    f"[{_HAN}{_DIGITS}第其（(〔\\[【\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u25a0-\u25ff\u2605\u2606•·●"
    "—―─–－ 附抄主注hw|│┃║┌├└-]"
)
_INNER = compile_late(f"{_FIRST}(?<=[^\n]{_FIRST})(?<=(?=({MARKER.pattern})){_FIRST})")  # begins with one class: fast
_PAGE_NUMBER = compile_late(f"[{_HAN}]{{0,2}}[-—–－─·~ ]{{0,8}}[{_DIGITS}]{{1,4}}[-—–－─·~ ]{{0,8}}$")
_LONGEST_PAGE_NUMBER = 24
_INNER_MARK = re.compile("[，。；,;]")


class Break:
    """A single line break of *text* at *place*; *newline* is the character that ends the lines of this text."""

    __slots__ = ("_after", "_before", "exact", "newline", "place", "text")

    def __init__(self, text: str, place: int, newline: str, *, exact: bool = False) -> None:
        self.text, self.place, self.newline, self.exact = text, place, newline, exact
        self._before: str | None = None
        self._after: str | None = None

    @property
    def before(self) -> str:
        """The line before, without the blanks at its end."""
        if self._before is None:
            self._before = self.text[self.text.rfind(self.newline, 0, self.place) + 1 : self.place].rstrip(_STRIPPED)
        return self._before

    @property
    def after(self) -> str:
        """The line after, without the blanks around it."""
        if self._after is None:
            end = self.text.find(self.newline, self.place + 1)
            self._after = self.text[self.place + 1 : end if end >= 0 else len(self.text)].strip(_STRIPPED)
        return self._after

    @property
    def indented(self) -> bool:
        """Tell whether the line after begins with a blank."""
        return self.text.startswith(_BLANKS, self.place + 1)

    def edit(self) -> Edit:
        """Take the break out.

        The blanks around it go too, and a blank stays between two words in Latin letters; not where lines were cut
        after an exact number of characters, be it within a word.
        """
        start, end = self.place, self.place + 1
        if self.newline == "\n" and self.text[start - 1 : start] == "\r":
            start -= 1
        if self.exact:
            return Edit(Span(start, end), "", "line_breaks")
        while start and self.text[start - 1] in BLANKS:
            start -= 1
        while end < len(self.text) and self.text[end] in BLANKS:
            end += 1
        return Edit(Span(start, end), " " if _parts_words(self.text, start, end) else "", "line_breaks")


def _parts_words(text: str, start: int, end: int) -> bool:
    """Tell whether letters of ASCII, or a letter and a figure, stand on both sides."""
    across = text[start - 1 : start] + text[end : end + 1]
    return len(across) > 1 and across.isascii() and across.isalnum() and not across.isdigit()


def is_open(line: str) -> bool:
    """Tell whether a line ends within a sentence.

    >>> is_open("加强图书馆建设，"), is_open("取得成绩。”"), is_open("包括：")
    (True, False, False)
    """
    return not line.rstrip(CLOSING).endswith(_ENDS)


def is_marked(line: str) -> bool:
    """Tell whether a line begins like a numbered item, a bullet, a page number or an address; its marker may be torn.

    >>> is_marked("（三）防汛"), is_marked("第二十条 "), is_marked("2025年"), is_marked("- 4 -"), is_marked("（ 三")
    (True, True, False, True, True)
    """
    return bool(MARKER.match(line) or _TORN.match(line))


def inner_markers(text: str) -> Iterator[tuple[int, str]]:
    """Yield what looks like a marker within the lines of a text, with its place.

    >>> list(inner_markers("一是修缮（一）旧馆；2.新馆"))
    [(4, '（一）'), (10, '2.')]
    """
    past = 0
    for match in _INNER.finditer(text):
        if match.start() >= past:
            past = match.end(1)
            yield match.start(), match[1].rstrip("\n")


def is_page_number(line: str) -> bool:
    """Tell whether a line holds a page's number and nothing else.

    >>> is_page_number("— 12 —"), is_page_number("7"), is_page_number("2.5")
    (True, True, False)
    """
    return len(line) <= _LONGEST_PAGE_NUMBER and bool(_PAGE_NUMBER.match(line))


def is_prose(line: str) -> bool:
    """Tell whether a line holds running text: long enough, a pause or a full stop in it, and no columns."""
    return len(line) >= SHORTEST and "\t" not in line and has_pause(line)


def has_pause(line: str) -> bool:
    """Tell whether a pause or a full stop stands in a line."""
    return bool(_INNER_MARK.search(line))


class Breaks(Sequence[Break]):
    r"""The breaks of a text at some *places*, of which there may be very many: each is made when it is asked for.

    >>> [each.after for each in Breaks("书\n，屋\n。", array("q", (1, 4)), "\n")]
    ['，屋', '。']
    """

    def __init__(self, text: str, places: array[int], newline: str) -> None:
        self._text, self.places, self._newline = text, places, newline

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> Break: ...
    @overload
    def __getitem__(self, index: slice) -> Breaks: ...
    def __getitem__(self, index: int | slice) -> Break | Breaks:
        if isinstance(index, slice):
            return Breaks(self._text, self.places[index], self._newline)
        return Break(self._text, self.places[index], self._newline)

    def __iter__(self) -> Iterator[Break]:
        return (Break(self._text, place, self._newline) for place in self.places)

    def between(self, first: int, last: int) -> Breaks:
        """Give those from one place to another."""
        return self[bisect_left(self.places, first) : bisect_right(self.places, last)]


def find_breaks(text: str) -> tuple[Breaks, list[Break]]:
    """List the breaks that may be soft: beside a mark that begins or ends no line, and behind long open lines."""
    newline = "\n" if "\n" in text else "\r"
    links = array("q")
    longs: list[Break] = []
    for match in _CANDIDATES[newline].finditer(text):
        if match.lastgroup == "long":
            longs.append(Break(text, match.start(), newline))
        else:
            links.append(match.start())
    return Breaks(text, links, newline), longs


def _candidates(newline: str) -> re.Pattern[str]:
    r"""Build the search for candidates; all begins with the line end, which is what makes it fast."""
    gap = f"[{BLANKS}{'' if newline == chr(13) else chr(13)}]"
    return compile_late(
        f"{newline}(?:(?P<long>)(?![{BLANKS}{LINE_ENDS}{_PAUSES}{CLOSING}])(?<![{END}]{newline})(?<![{END}]{gap}{newline})"
        f"(?<=[^{newline}]{{{NARROWEST}}}{newline})(?<![{_OPENING}]{newline})(?<![{_OPENING}]{gap}{newline})"
        f"|(?={gap}{{0,20}}[{_PAUSES}{CLOSING}])"
        f"|(?:(?<=[{_OPENING}]{newline})|(?<=[{_OPENING}]{gap}{newline}))(?={gap}{{0,20}}[^{BLANKS}{LINE_ENDS}]))"
    )


_CANDIDATES = {newline: _candidates(newline) for newline in "\n\r"}


def each_line(text: str, newline: str) -> Iterator[str]:
    """Yield the lines of a text, one after the other, without the blanks at their ends."""
    start = 0
    while start < len(text):
        end = text.find(newline, start)
        end = end if end >= 0 else len(text)
        yield text[start:end].rstrip(_STRIPPED)
        start = end + 1
