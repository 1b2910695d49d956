"""What a document's own lines say of a break at the edge.

Does it end a paragraph, or was the line merely full?

A mark that ends a full line stands there by chance, or a paragraph happened to end at the edge. Elsewhere in the
document the same mark stands inside lines, and at the end of short ones, which end paragraphs for certain: how often
the one and the other, and what comes next each time, gives the odds. A line without a mark ends a paragraph if it is a
heading: how many lines that begin alike are short?
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log

from partydoc.numbering.families import Ordinal, ordinal
from partydoc.repairs.line_breaks.breaks import BLANKS, MARKER
from partydoc.repairs.line_breaks.rows import Row

FINAL = frozenset("。；：！？;:!?…")
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

_FIGURES = "〇零一二三四五六七八九十百0123456789０１２３４５６７８９"
_NUMERALS = str.maketrans(dict.fromkeys(_FIGURES, ""))
_PARTS = frozenset(_FIGURES + "第其（(〔[-./")  # what stands within a marker or a number: none begins behind it


class Evidence:
    """What is counted over the rows of a document, each with whether it begins and whether it ends a paragraph.

    Both are None where that is not sure.
    """

    def __init__(self, rows: Iterable[tuple[Row, bool, bool]]) -> None:
        self.ends: Counter[str] = Counter()
        self.inner: Counter[str] = Counter()
        self.begun: Counter[tuple[bool, str]] = Counter()
        self.inside: Counter[tuple[bool, str]] = Counter()
        self.short: Counter[str] = Counter()
        self.full: Counter[str] = Counter()
        self.indents: Counter[tuple[bool, bool]] = Counter()
        self.trails: Counter[tuple[bool, bool]] = Counter()
        self.pairs: set[str] = set()
        for row, begins, ends in rows:
            self._count_inside(row.text)
            if begins and row.open and (row.full or row.nearly):
                (self.full if row.full else self.short)[_kind(row.text)] += 1
            if ends and row.after:
                self.ends[row.text[-1:]] += 1
                self.begun[row.text[-1:] in FINAL, row.opening[0]] += 1
                self.begun[row.text[-1:] in FINAL, row.after[:2]] += 1
                self.indents[row.text[-1:] in FINAL, row.indented] += 1
            if row.after and (ends or row.runs_on):
                self.trails[ends, row.trailing > 0] += 1

        self._trailed = {end: self.trails[end, True] + self.trails[end, False] for end in (True, False)}

    def _count_inside(self, text: str) -> None:
        self.pairs.update(map("".join, pairwise(text)))
        self.inner.update(text[:-1])
        self.inside.update((True, after) for before, after in pairwise(text) if before in FINAL)
        self.inside.update((True, text[at + 1 : at + 3]) for at, mark in enumerate(text) if mark in FINAL)
        for match in MARKER.finditer(text, 1):
            self.inside[text[match.start() - 1] in FINAL, template(match[0])] += 1

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
        within = (sum(map(self.inner.__getitem__, BLANKS)) + 0.1) / (self.inner.total() + 10)
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
