"""What a document's own lines say of a break at the edge.

Does it end a paragraph, or was the line merely full?

A mark that ends a full line stands there by chance, or a paragraph happened to end at the edge. Elsewhere in the
document the same mark stands inside lines, and at the end of short ones, which end paragraphs for certain: how often
the one and the other, and what comes next each time, gives the odds. A line without a mark ends a paragraph if it is a
heading. What else tells has a module of its own: sentences and threads, numbers, headings, lasts and layout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from math import log
from operator import add

from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.beginnings import beginnings
from partydoc.repairs.line_breaks.headings import Headings
from partydoc.repairs.line_breaks.lasts import Lasts
from partydoc.repairs.line_breaks.layout import Layout
from partydoc.repairs.line_breaks.marks import FINAL, NOTE, SENTENCE_ENDS, STOPS, count_inner, has_final, is_enclosed
from partydoc.repairs.line_breaks.numbers import Latest, Numbers
from partydoc.repairs.line_breaks.openings import addresses, is_date, is_parted, is_signed, stands_apart
from partydoc.repairs.line_breaks.rows import FIGURES, Row, is_separated
from partydoc.repairs.line_breaks.sentences import Sentences
from partydoc.repairs.line_breaks.threads import Threads
from partydoc.repairs.line_breaks.words import begins_line

_LED = compile_late(f"[{STOPS}](?=([^\n]{{1,2}}))")
_PAUSES = frozenset("，、,（(《“")
_LEADING = frozenset("照据按依和与及或对将把被从向以于第的")
_PRIOR = {"。": (0.7, 2.0), "；": (0.5, 1.5), ";": (0.5, 1.5), "：": (0.5, 1.5), ":": (0.5, 1.5), NOTE: (0.1, 2.0)}
_OTHER = (0.5, 2.0)
"""How often a mark ends a paragraph, and how often it does not, before the document is asked."""

_SHRINK, _MARKED_SHRINK, _MARKED = 2.0, 1.0, 8.0
"""How many places the mark alone weighs against those with the same opening; what a marker adds to its odds."""

_BEGUN_BEHIND_MARKS = 0.3
"""What a marker that begins a line behind a full stop counts for one that begins a line behind an open one."""

_ALIGNED = 2  # blanks at a line's end that set what follows apart in the same line

_NEVER, _PAUSED, _WITHIN = log(0.002), log(0.0005), log(0.01)
_KNOWN = (0.06, 0.5)
"""Share of pairs of characters that stand inside lines too: those across a paragraph's end, those within one."""

_COHERES, _FALLS_APART = log(_KNOWN[0] / _KNOWN[1]), log((1 - _KNOWN[0]) / (1 - _KNOWN[1]))

_CALLED = 5.0
"""What it says for a paragraph's end that those are named whom the document is addressed to."""

_LASTING, _BRIEF = 0.4, 0.5
"""What the lines that follow say: more of them are left where a paragraph begins than within one."""

_CUT = log(0.01)
"""What it says for a sentence that goes on that the next line, not wider than this one, ends it."""

_LEADS = log(0.02)
"""What it says for a sentence that goes on that the next line is wider than a paragraph's first line could be."""

_OF_LISTS = frozenset("；;：:")
"""Behind these the next item of a list begins, be it within a paragraph or below one."""

_FULL_STOPS = frozenset("。！？!?")

_OPENS = 0.75
"""What the words that sentences of other documents open with weigh, beside those of this one."""

_WORDS, _OPEN = 0.5, -5.0
"""What it weighs whether words go on as they do in other documents, and from which odds on: others they do not turn."""

_SELDOM_PAUSED, _MARKED_PAUSES = 0.01, 20.0
"""Before the document is asked: how many paragraphs before a marker end in a pause, of how many."""

_SIGNED = 8.0
"""What it says for a paragraph's end that a name and a date follow, each on its line."""

_PARTS = frozenset(FIGURES + "第其（(〔[-./")  # what stands within a marker or a number: none begins behind it


class Evidence:
    """What is counted over the rows of a document, of which those that were cut for being full are known."""

    def __init__(self, rows: Sequence[Row]) -> None:
        text = "\n".join(row.text for row in rows)
        self.numbers = Numbers(rows, text)
        self._lasts = Lasts(rows)
        self._layout = Layout(rows, self._lasts)
        self._headings = Headings()
        self._ends: Counter[tuple[str, bool]] = Counter()
        self._begun: Counter[tuple[bool, str]] = Counter()
        self._paused: Counter[bool] = Counter()
        begins = True
        for row in rows:
            if begins:
                self._headings.count(row)
            begins = not (row.full or row.close)
            if begins and row.after:
                self._count(row)
        self._count_inside(rows, text)
        self._signed = {row.start for row, name in pairwise(rows) if is_signed(row.after, name.after)}
        self._left = dict(_left(rows))
        self._sentences = Sentences(rows)
        self._threads = Threads(rows)

    def _count(self, row: Row) -> None:
        """Count how a line that ends a paragraph ends, and what the next begins with."""
        start, final = row.opening[0], row.mark[:1] in FINAL
        self._ends[row.mark, start[0] == "#"] += 1
        if start[0] == "#":
            self._paused[row.text[-1:] in _PAUSES] += 1
        self._begun[final, start] += 1
        self._begun[final, row.after[:2]] += 1

    def _count_inside(self, rows: Sequence[Row], text: str) -> None:
        """Count what stands within the lines: pairs of characters, marks, and what they lead."""
        self._pairs = set(map(_across, rows)).intersection(map(add, text, islice(text, 1, None)))
        self._inner = count_inner(text)
        self._inside = self.numbers.inside.copy()
        for next_two, count in Counter(_LED.findall(text)).items():
            self._inside[True, next_two[0]] += count
            self._inside[True, next_two] += count

    def ends_paragraph(self, row: Row, head: Row, latest: Latest) -> float:
        """Give the logarithm of the odds that a break behind a full line ends a paragraph.

        *head* is the paragraph's first row, perhaps this one; *latest* are the numbers of each series so far.
        """
        start, number = (row.after[:1], None) if row.text[-1:] in _PARTS else row.opening
        mark = row.mark
        odds = self._after_mark(mark, start, row, head) if mark else self._unmarked(row, start, begins=row is head)
        if row.cut:
            odds += _CUT
        if row.leads:
            odds += _LEADS
        if number is not None:
            odds += self.numbers.begins_paragraph(row, start, number, latest)
        if is_enclosed(row.text, row.after) or is_separated(row):
            odds += _WITHIN
        indent = _SIGNED if row.mark and row.start in self._signed else self._layout.indent(row)
        return odds + indent + self._layout.trails(row) + self._layout.unspaced

    def _unmarked(self, row: Row, start: str, *, begins: bool) -> float:
        """Weigh a break behind which a sentence goes on, unless the line is a heading, a name or a date."""
        odds = self._coheres(row) + (_WITHIN if is_parted(row.text, row.after) else 0.0)
        if row.text[-1:] in _PAUSES:
            if start[0] != "#":
                return odds + _PAUSED
            return (
                odds
                + log((self._paused[True] + _SELDOM_PAUSED) / (self._paused.total() + _MARKED_PAUSES))
                + self._marked(start)
            )
        if row.trailing < _ALIGNED or is_date(row.text) or is_signed(row.text, row.after):
            odds += stands_apart(row.text, row.after)
        if row.text[-1:] in _LEADING:
            return odds + _NEVER
        if start[0] == "#":
            return odds + self._marked(start)
        odds += self._headings.is_heading(row) if begins and not has_final(row.text) else _NEVER
        return odds + (_WORDS * begins_line(row.text, row.after) if row.full and odds > _OPEN else 0.0)

    def _after_mark(self, mark: str, start: str, row: Row, head: Row) -> float:
        final = mark != NOTE
        ends, inner = _PRIOR.get(mark[0], _OTHER)
        ends, inner = ends + self._ends[mark, False], inner + self._inner[mark]
        if start[0] == "#":
            ends = (ends + self._ends[mark, True]) * _MARKED
        for known in dict.fromkeys((start, row.after[:2] if start[0] != "#" else start)):
            shrink = (_MARKED_SHRINK if known[0] == "#" else _SHRINK) / (ends + inner)
            ends, inner = self._begun[final, known] + ends * shrink, self._inside[final, known] + inner * shrink
        odds = log(ends / inner) + (_CALLED if addresses(row.text) else 0.0)
        if start[0] == "#":
            return odds
        odds += self._sentences.begins_paragraph(row, head)
        if mark[0] not in _OF_LISTS:
            odds += _OPENS * beginnings().odds(row.after)
        if mark[0] in SENTENCE_ENDS:
            odds += self._lasts.ends_paragraph(row)
        if mark[0] in _FULL_STOPS:
            odds += self._threads.ends_paragraph(row, head)
        return odds + _LASTING * log(self._left[row.start] + 1) - _BRIEF

    def _marked(self, start: str) -> float:
        """Weigh a marker behind a line without a mark: how many of its kind begin lines, how many stand within them."""
        begun = self._begun[False, start] + self._begun[True, start] * _BEGUN_BEHIND_MARKS
        return log((begun + 0.5) / (self._inside[False, start] + 0.5))

    def _coheres(self, row: Row) -> float:
        return _COHERES if _across(row) in self._pairs else _FALLS_APART


def _left(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Tell for each row how many full lines come behind it, one after the other."""
    left = 0
    for row in reversed(rows):
        yield row.start, left
        left = left + 1 if row.full else 0


def _across(row: Row) -> str:
    """Give the characters on both sides of a row's break."""
    return row.text[-1:] + row.after[:1]
