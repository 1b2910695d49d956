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

FINAL = frozenset("。；：！？;:!?…")
_LED = re.compile(f"[{''.join(sorted(FINAL))}](?=([^\n]{{1,2}}))")
_PAUSES = frozenset("，、,（(《“")
_LEADING = frozenset("照据按依和与及或对将把被从向以于")
_PRIOR = {"。": (0.7, 2.0), "；": (0.5, 1.5), ";": (0.5, 1.5), "：": (0.5, 1.5), ":": (0.5, 1.5)}
_OTHER = (0.5, 2.0)
"""How often a mark ends a paragraph, and how often it does not, before the document is asked."""

_SHRINK, _MARKED_SHRINK, _MARKED = 2.0, 1.0, 8.0
"""How many places the mark alone weighs against those with the same opening; what a marker adds to its odds."""

_NEVER = log(0.002)
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
        self.short: Counter[str] = Counter()
        self.full: Counter[str] = Counter()
        self.indents: Counter[tuple[bool, bool]] = Counter()
        self.trails: Counter[tuple[bool, bool]] = Counter()
        begins = True
        for row in rows:
            self._count(row, begins=begins)
            begins = not row.full
        self._trailed = {end: self.trails[end, True] + self.trails[end, False] for end in (True, False)}
        self._count_inside(rows)

    def _count(self, row: Row, *, begins: bool) -> None:
        """Count how a line ends, and what the next begins with."""
        ends, mark = not row.full, row.text[-1:]
        if begins and row.open and (row.full or row.nearly):
            (self.full if row.full else self.short)[_kind(row.text)] += 1
        if ends and row.after:
            final = mark in FINAL
            self.ends[mark] += 1
            self.begun[final, row.opening[0]] += 1
            self.begun[final, row.after[:2]] += 1
            self.indents[final, row.indented] += 1
        if row.after and (ends or row.runs_on):
            self.trails[ends, row.trailing > 0] += 1

    def _count_inside(self, rows: Sequence[Row]) -> None:
        """Count what stands within the lines: each character but the last, pairs of them, markers, what marks lead."""
        text = "\n".join(row.text for row in rows)
        self.pairs = set(map(add, text, islice(text, 1, None)))
        self.inner = Counter("".join(row.text[:-1] for row in rows))
        self._blanks, self._size = sum(map(self.inner.__getitem__, BLANKS)), self.inner.total()
        self.inside: Counter[tuple[bool, str]] = Counter()
        for next_two, count in Counter(_LED.findall(text)).items():
            self.inside[True, next_two[0]] += count
            self.inside[True, next_two] += count
        for before, marker in inner_markers(text):
            self.inside[before in FINAL, template(marker)] += 1

    def ends_paragraph(self, row: Row, latest: dict[str, Ordinal], *, begins: bool) -> float:
        """Give the logarithm of the odds that a break behind a full line ends a paragraph."""
        start, number = (row.after[:1], None) if row.text[-1:] in _PARTS else row.opening
        if row.text[-1:] in FINAL:
            odds = self._after_mark(row.text[-1:], start, row.after)
        elif row.text[-1:] in _PAUSES:
            odds = _PAUSED
        elif row.text[-1:] in _LEADING:
            odds = _NEVER
        elif start[0] == "#":
            odds = log((self.begun[False, start] + 0.5) / (self.inside[False, start] + 0.5))
        else:
            odds = self._heading(row) if begins else _NEVER
        if number is not None:
            last = latest.get(start)
            odds += _ORDER[last is not None and number.value != last.value + 1 and number.value != 1]
        if row.text[-1:] not in FINAL:
            odds += self._coheres(row)
        return odds + self._indent(row) + self._trails(row)

    def _after_mark(self, mark: str, start: str, after: str) -> float:
        ends, inner = _PRIOR.get(mark, _OTHER)
        ends, inner = ends + self.ends[mark], inner + self.inner[mark]
        if start[0] == "#":
            ends *= _MARKED
        for known in dict.fromkeys((start, after[:2] if start[0] != "#" else start)):
            shrink = (_MARKED_SHRINK if known[0] == "#" else _SHRINK) / (ends + inner)
            ends, inner = self.begun[True, known] + ends * shrink, self.inside[True, known] + inner * shrink
        return log(ends / inner)

    def _heading(self, row: Row) -> float:
        kind = _kind(row.text)
        expected = self.short[kind] * _HEADINGS
        return log((expected + 0.02) / (max(self.full[kind] - expected, 0.0) + 1.0))

    def _indent(self, row: Row) -> float:
        final = row.text[-1:] in FINAL
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


def _kind(line: str) -> str:
    """Give the marker's template; of a line without one, whether it is indented."""
    bare = line.lstrip(BLANKS)
    start = opening(bare)[0]
    return start if start[0] == "#" else line[: len(line) - len(bare)]
