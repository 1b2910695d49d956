"""What a document's own lines say of a break at the edge.

Does it end a paragraph, or was the line merely full?

A mark that ends a full line stands there by chance, or a paragraph happened to end at the edge. Elsewhere in the
document the same mark stands inside lines, and at the end of short ones, which end paragraphs for certain: how often
the one and the other, and what comes next each time, gives the odds. A line without a mark ends a paragraph if it is a
heading: how many lines that begin alike are short?
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from math import log
from operator import add

from partydoc.numbering.families import Ordinal
from partydoc.repairs.line_breaks.breaks import BLANKS, inner_markers
from partydoc.repairs.line_breaks.rows import FIGURES, Row, opening, template
from partydoc.repairs.line_breaks.sentences import Sentences

FINAL = frozenset("。；：！？;:!?…")
_FINAL, _CLOSING = "".join(sorted(FINAL)), "”’」』）)》〉"
_NOTE = "[（(][^（）()\n]{4,120}[）)]"
_MARK = re.compile(f"[{_FINAL}](?:[{_CLOSING}]{{1,3}}|(?P<note>{_NOTE}))?")
_LAST_MARK = re.compile(f"[{_FINAL}][{_CLOSING}]{{0,3}}\\Z|(?:^[^（(\n]{{0,120}}|[{_FINAL}][（(][^（）()\n]{{4,120}})(?P<note>[）)])\\Z")
_LED = re.compile(f"[{_FINAL}](?=([^\n]{{1,2}}))")
PARTED = re.compile("[0-9A-Za-z][0-9A-Za-z]$|[0-9][-/.:][0-9]$")
_DIGIT = "[0-9０-９〇○零一二三四五六七八九十]"
_APART = re.compile(f"{_DIGIT}{{4}}[年/.-]{_DIGIT}{{1,3}}[月/.-]{_DIGIT}{{1,3}}日?[ \t　]{{0,8}}(?:[0-9:：]{{4,8}})?$|(?:[^\n，。；]{{0,6}}(?:日期|时间|来源|单位|字号|文号|索引号|编辑|作者|抄送|主办|承办))[：:]")
_SET_OFF = log(1000.0)
_LABEL = re.compile("[\u4e00-\u9fff]{2,6}[：:]")
_LABELLED = log(15.0)
_PAIRS = ("“”", "《》", "（）", "()", "‘’")
_PAUSES = frozenset("，、,（(《“")
_LEADING = frozenset("照据按依和与及或对将把被从向以于")
_PRIOR = {"。": (0.7, 2.0), "；": (0.5, 1.5), ";": (0.5, 1.5), "：": (0.5, 1.5), ":": (0.5, 1.5)}
_OTHER = (0.5, 2.0)
_BRACKET = (0.1, 2.0)
"""How often a mark ends a paragraph, and how often it does not, before the document is asked."""

_SHRINK, _MARKED_SHRINK, _MARKED = 2.0, 1.0, 8.0
"""How many places the mark alone weighs against those with the same opening; what a marker adds to its odds."""

_NEVER = log(0.002)
_WITHIN = log(0.01)
_NEAR_HEADING = 4.0
_NEAR_LINE = 1.0
_PAUSED = log(0.0005)
_HEADINGS = 1 / 6  # of the headings nearly as wide as the page, how many are just as wide
_KNOWN = (0.06, 0.5)
"""Share of pairs of characters that stand inside lines too: those across a paragraph's end, those within one."""

_ORDER = (log(0.97 / 0.1), log(0.03 / 0.9))
"""What it says for a paragraph's beginning that a marker's number is the next of its series, or is not."""

_PARTS = frozenset(FIGURES + "第其（(〔[-./")  # what stands within a marker or a number: none begins behind it


class Evidence:
    """What is counted over the rows of a document, of which those that were cut for being full are known."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.ends: Counter[str] = Counter()
        self.begun: Counter[tuple[bool, str]] = Counter()
        self.short: Counter[tuple[str, str]] = Counter()
        self.full: Counter[tuple[str, str]] = Counter()
        self.indents: Counter[tuple[bool, bool]] = Counter()
        self.trails: Counter[tuple[bool, bool]] = Counter()
        self.spaced: Counter[bool] = Counter()
        begins = True
        for row in rows:
            self._count(row, begins=begins)
            begins = not (row.full or row.near)
        self._trailed = {end: self.trails[end, True] + self.trails[end, False] for end in (True, False)}
        self._unspaced = log((self.spaced[False] + 0.5) / (self.spaced.total() + 0.5))
        self._count_inside(rows)
        self._sentences = Sentences(rows)

    def _count(self, row: Row, *, begins: bool) -> None:
        """Count how a line ends, and what the next begins with."""
        ends, mark = not (row.full or row.near), mark_of(row.text)
        if begins and row.open and (row.full or row.nearly):
            (self.full if row.full else self.short)[_kinds(row)] += 1
        if ends and row.after:
            final = mark[:1] in FINAL
            self.ends[mark] += 1
            self.begun[final, row.opening[0]] += 1
            self.begun[final, row.after[:2]] += 1
            self.indents[final, row.indented] += 1
        if ends and row.text:
            self.spaced[not row.after] += 1
        if row.after and (ends or row.runs_on):
            self.trails[ends, row.trailing > 0] += 1

    def _count_inside(self, rows: Sequence[Row]) -> None:
        """Count what stands within the lines: each character but the last, pairs of them, markers, what marks lead."""
        text = "\n".join(row.text for row in rows)
        self.pairs = set(map(add, text, islice(text, 1, None)))
        self.inner = Counter(_key(match) for match in _MARK.finditer(text) if not text.startswith("\n", match.end()))
        self._blanks, self._size = sum(map(text.count, BLANKS)), len(text)
        self.inside: Counter[tuple[bool, str]] = Counter()
        for next_two, count in Counter(_LED.findall(text)).items():
            self.inside[True, next_two[0]] += count
            self.inside[True, next_two] += count
        for before, marker in inner_markers(text):
            self.inside[before in FINAL, template(marker)] += 1

    def ends_paragraph(self, row: Row, latest: dict[str, Ordinal], *, begins: bool) -> float:
        """Give the logarithm of the odds that a break behind a full line ends a paragraph."""
        start, number = (row.after[:1], None) if row.text[-1:] in _PARTS else row.opening
        mark = mark_of(row.text)
        if mark:
            odds = self._after_mark(mark, start, row.after)
            if start[0] != "#" and mark[0] in FINAL:
                odds += self._sentences.begins_paragraph(row)
        elif row.text[-1:] in _PAUSES:
            odds = _PAUSED + (self._marked(start) if start[0] == "#" else 0.0)
        elif row.text[-1:] in _LEADING:
            odds = _NEVER
        elif start[0] == "#":
            odds = self._marked(start)
        else:
            odds = self._heading(row) if begins else _NEVER
            if row.near and begins and not _MARK.search(row.text):
                odds += _NEAR_HEADING if _kind(row.text).startswith("#") else _NEAR_LINE
        if number is not None:
            last = latest.get(start)
            expected = number.value == 1 or (last is not None and number.value == last.value + 1)
            odds += _ORDER[0] if expected else _ORDER[1] if last is not None else _ORDER[1] / 2
        if not mark:
            odds += self._coheres(row)
        if not mark and PARTED.search(row.text[-2:] + row.after[:1]):
            odds += _WITHIN
        if not mark and row.trailing < 2 and _APART.match(row.after):
            odds += _SET_OFF
        elif not mark and row.trailing < 2 and _LABEL.match(row.after):
            odds += _LABELLED
        if is_enclosed(row):
            odds += _WITHIN
        return odds + self._indent(row) + self._trails(row) + self._unspaced

    def _after_mark(self, mark: str, start: str, after: str) -> float:
        ends, inner = _PRIOR.get(mark[0], _BRACKET if mark[0] == "）" else _OTHER)
        ends, inner = ends + self.ends[mark], inner + self.inner[mark]
        if start[0] == "#":
            ends *= _MARKED
        for known in dict.fromkeys((start, after[:2] if start[0] != "#" else start)):
            shrink = (_MARKED_SHRINK if known[0] == "#" else _SHRINK) / (ends + inner)
            final = mark[0] in FINAL
            ends, inner = self.begun[final, known] + ends * shrink, self.inside[final, known] + inner * shrink
        return log(ends / inner)

    def _marked(self, start: str) -> float:
        begun, inside = self.begun[False, start], self.inside[False, start]
        return log((begun + self.begun[True, start] * 0.3 + 0.5) / (inside + 0.5))

    def _heading(self, row: Row) -> float:
        kind = _kinds(row)
        expected = self.short[kind] * _HEADINGS
        return log((expected + 0.02) / (max(self.full[kind] - expected, 0.0) + 1.0))

    def _indent(self, row: Row) -> float:
        final = mark_of(row.text)[:1] in FINAL
        share = (self.indents[final, True] + 0.3) / (self.indents[final, True] + self.indents[final, False] + 0.6)
        within = (self._blanks + 0.1) / (self._size + 10)
        return log(share / within) if row.indented else log((1 - share) / (1 - within))

    def _trails(self, row: Row) -> float:
        """Weigh the blank that some converters leave where a paragraph ends, and others where a line does."""
        ended, cut = ((self.trails[end, row.trailing > 0] + 0.5) / (self._trailed[end] + 1) for end in (True, False))
        return log(ended / cut)

    def _coheres(self, row: Row) -> float:
        across = row.text[-1:] + row.after[:1]
        known, unknown = _KNOWN[0] / _KNOWN[1], (1 - _KNOWN[0]) / (1 - _KNOWN[1])
        return log(known if across in self.pairs else unknown)


def mark_of(line: str) -> str:
    """Give the mark that ends a line, and with it what closes behind it.

    >>> mark_of("取得成绩。”"), mark_of("（市图书馆负责）"), mark_of("各图书馆")
    ('。”', '）', '')
    """
    match = _LAST_MARK.search(line)
    return _key(match) if match else ""


def _key(match: re.Match[str]) -> str:
    if match["note"]:
        return "）"
    return match[0][0] + "”" * (len(match[0]) > 1)


def is_enclosed(row: Row) -> bool:
    """Tell whether a bracket is open at a row's end, and closes in the next line."""
    for opens, closes in _PAIRS:
        if row.text.rfind(opens) > row.text.rfind(closes):
            end, again = row.after.find(closes), row.after.find(opens)
            if end >= 0 and not 0 <= again < end:
                return True
    return False


def _kinds(row: Row) -> tuple[str, str]:
    return _kind(row.text), row.opening[0] if row.opening[0][0] == "#" else ""


def _kind(line: str) -> str:
    """Give the marker's template; of a line without one, whether it is indented."""
    bare = line.lstrip(BLANKS)
    start = opening(bare)[0]
    return start if start[0] == "#" else line[: len(line) - len(bare)]
