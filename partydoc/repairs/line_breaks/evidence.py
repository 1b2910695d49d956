"""What a document's own lines say of a break at the edge.

Does it end a paragraph, or was the line merely full?

A mark that ends a full line stands there by chance, or a paragraph happened to end at the edge. Elsewhere in the
document the same mark stands inside lines, and at the end of short ones, which end paragraphs for certain: how often
the one and the other, and what comes next each time, gives the odds. A line without a mark ends a paragraph if it is a
heading: how many lines that begin alike are short?
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate, islice, pairwise
from math import log
from operator import add

from partydoc.numbering.ordinals import Ordinal, ordinal
from partydoc.numbering.series import FIRST, goes_on
from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.beginnings import beginnings
from partydoc.repairs.line_breaks.breaks import BLANKS, inner_markers
from partydoc.repairs.line_breaks.marks import FINAL, NOTE, SENTENCE_ENDS, STOPS, count_inner, has_final, is_enclosed
from partydoc.repairs.line_breaks.openings import LABELS, addresses, is_date, is_parted, is_signed, label, stands_apart
from partydoc.repairs.line_breaks.rows import FIGURES, Row, is_separated, opening, template
from partydoc.repairs.line_breaks.sentences import Sentences
from partydoc.repairs.line_breaks.words import begins_line

_LED = compile_late(f"[{STOPS}](?=([^\n]{{1,2}}))")
_COLON = compile_late("[：:]")
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
_CLOSE_HEADING, _CLOSE_LINE = 4.0, 1.0
"""What it says for a heading that a line falls a little short of the edge: with a marker, and without one."""

_HEADINGS = 1 / 6  # of the headings nearly as wide as the page, how many are just as wide
_HEADED, _AT_EDGE = (0.2, 0.8), 0.4
"""What is taken for granted: of a kind's lines, how many are headings and how many are not; headings at the edge."""

_KNOWN = (0.06, 0.5)
"""Share of pairs of characters that stand inside lines too: those across a paragraph's end, those within one."""

_COHERES, _FALLS_APART = log(_KNOWN[0] / _KNOWN[1]), log((1 - _KNOWN[0]) / (1 - _KNOWN[1]))

_UNCLOSED = {True: 0.4, False: 0.03}
"""Before the document is asked: how many paragraphs of one line end without a mark, and how many of several do."""

_ORDER = (log(0.97 / 0.1), log(0.03 / 0.9))
"""What it says for a paragraph's beginning that a marker's number is the next of its series, or is not."""

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

_OPENS = 0.75
"""What the words that sentences of other documents open with weigh, beside those of this one."""

_WORDS, _OPEN = 0.5, -5.0
"""What it weighs whether words go on as they do in other documents, and from which odds on: others they do not turn."""

_SELDOM_PAUSED, _MARKED_PAUSES = 0.01, 20.0
"""Before the document is asked: how many paragraphs before a marker end in a pause, of how many."""

_RECURS = 2
"""How many paragraphs begin with a label that is taken for a marker."""

_SIGNED = 8.0
"""What it says for a paragraph's end that a name and a date follow, each on its line."""

_ALSO = 0.1
"""What the indent of other lines counts for that of a line which no mark ends."""

_PARTS = frozenset(FIGURES + "第其（(〔[-./")  # what stands within a marker or a number: none begins behind it


Latest = dict[str, tuple[Ordinal | None, Ordinal | None]]
"""Of each series the last number that begins a paragraph, and the last one since that stands within one."""

_NONE = (None, None)


class Evidence:
    """What is counted over the rows of a document, of which those that were cut for being full are known."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.ends: Counter[tuple[str, bool]] = Counter()
        self.begun: Counter[tuple[bool, str]] = Counter()
        self.short: Counter[tuple[str, str]] = Counter()
        self.full: Counter[tuple[str, str]] = Counter()
        self.heads: Counter[str] = Counter()
        self.indents: Counter[tuple[bool, bool, bool]] = Counter()
        self.trails: Counter[tuple[bool, bool]] = Counter()
        self.spaced: Counter[bool] = Counter()
        self.closed: Counter[tuple[bool, bool]] = Counter()
        self.paused: Counter[bool] = Counter()
        self._labels = _name_labels(rows)
        self._next = dict(_next_numbers(rows))
        self._unmarked_lasts = set(self._count_lasts(rows))
        self._signed = {row.start for row, name in pairwise(rows) if is_signed(row.after, name.after)}
        begins = True
        for row in rows:
            self._count(row, begins=begins)
            begins = not (row.full or row.close)
        self._trailed = {end: self.trails[end, True] + self.trails[end, False] for end in (True, False)}
        self._unspaced = log((self.spaced[False] + 0.5) / (self.spaced.total() + 0.5))
        self._count_inside(rows)
        self._left = dict(_left(rows))
        self._sentences = Sentences(rows)

    def _count(self, row: Row, *, begins: bool) -> None:
        """Count how a line ends, and what the next begins with."""
        ends, mark = not (row.full or row.close), row.mark
        if begins and row.open and (row.full or row.long):
            (self.full if row.full else self.short)[_kinds(row)] += 1
        if begins and ends and row.open and not has_final(row.text):
            self.heads[_kind(row.text)] += 1
        if ends and row.after:
            final = mark[:1] in FINAL
            self.ends[mark, row.opening[0][0] == "#"] += 1
            if row.opening[0][0] == "#":
                self.paused[row.text[-1:] in _PAUSES] += 1
            self.begun[final, row.opening[0]] += 1
            self.begun[final, row.after[:2]] += 1
            self.indents[final, final and row.start in self._unmarked_lasts, row.indented] += 1
        if ends and row.text:
            self.spaced[not row.after] += 1
        if row.after and (ends or row.runs_on):
            self.trails[ends, row.trailing > 0] += 1

    def _count_lasts(self, rows: Sequence[Row]) -> Iterator[int]:
        """Count how paragraphs end, those of one line and running text of several.

        Gives the rows before a line that ends a paragraph without a mark.
        """
        for before, row in pairwise(rows):
            if row.text and not (row.full or row.close):
                single, marked = not (before.full or before.close), bool(row.mark)
                if single or has_final(before.text):
                    self.closed[single, marked] += 1
                if not marked:
                    yield before.start

    def _unclosed(self, row: Row) -> float:
        """Weigh that the next line is a paragraph's last and no mark ends it: running text of several lines has one.

        The line itself was counted as one of several.
        """
        if row.start not in self._unmarked_lasts:
            return 0.0
        one, several = (
            (open_ + prior) / (self.closed[single, True] + open_ + 1)
            for single, prior in _UNCLOSED.items()
            for open_ in [max(self.closed[single, False] - (not single), 0)]
        )
        return log(one / several)

    def _count_inside(self, rows: Sequence[Row]) -> None:
        """Count what stands within the lines: each character but the last, pairs of them, markers, what marks lead."""
        text = "\n".join(row.text for row in rows)
        self.pairs = set(map(_across, rows)).intersection(map(add, text, islice(text, 1, None)))
        self.inner = count_inner(text)
        indents = sum(len(row.text) - len(row.text.lstrip(BLANKS)) for row in rows)
        self._blanks, self._size = sum(map(text.count, BLANKS)) - indents, len(text)
        self.inside: Counter[tuple[bool, str]] = Counter()
        for next_two, count in Counter(_LED.findall(text)).items():
            self.inside[True, next_two[0]] += count
            self.inside[True, next_two] += count
        for place, found in _inner_labels(text, self._labels):
            self.inside[text[place - 1] in FINAL, "#" + found] += 1
        ends = list(accumulate(len(row.text) + 1 for row in rows))
        self.numbers: dict[int, dict[str, Ordinal]] = defaultdict(dict)
        for place, marker in inner_markers(text):
            series, number = template(marker), ordinal(marker)
            self.inside[text[place - 1] in FINAL, series] += 1
            if number is not None:
                self.numbers[rows[bisect_right(ends, place)].start][series] = number

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
            odds += self._in_order(number, *latest.get(start, _NONE), self._next.get(row.start))
        if is_enclosed(row.text, row.after) or is_separated(row):
            odds += _WITHIN
        return odds + self._before(row) + self._trails(row) + self._unspaced

    def _unmarked(self, row: Row, start: str, *, begins: bool) -> float:
        """Weigh a break behind which a sentence goes on, unless the line is a heading, a name or a date."""
        odds = self._coheres(row) + (_WITHIN if is_parted(row.text, row.after) else 0.0)
        if row.text[-1:] in _PAUSES:
            if start[0] != "#":
                return odds + _PAUSED
            return (
                odds
                + log((self.paused[True] + _SELDOM_PAUSED) / (self.paused.total() + _MARKED_PAUSES))
                + self._marked(start)
            )
        if row.trailing < _ALIGNED or is_date(row.text) or is_signed(row.text, row.after):
            odds += stands_apart(row.text, row.after)
        if row.text[-1:] in _LEADING:
            return odds + _NEVER
        if start[0] == "#":
            return odds + self._marked(start)
        odds += self._heading(row) if begins and not has_final(row.text) else _NEVER
        return odds + (_WORDS * begins_line(row.text, row.after) if row.full and odds > _OPEN else 0.0)

    def _after_mark(self, mark: str, start: str, row: Row, head: Row) -> float:
        final = mark != NOTE
        ends, inner = _PRIOR.get(mark[0], _OTHER)
        ends, inner = ends + self.ends[mark, False], inner + self.inner[mark]
        if start[0] == "#":
            ends = (ends + self.ends[mark, True]) * _MARKED
        for known in dict.fromkeys((start, row.after[:2] if start[0] != "#" else start)):
            shrink = (_MARKED_SHRINK if known[0] == "#" else _SHRINK) / (ends + inner)
            ends, inner = self.begun[final, known] + ends * shrink, self.inside[final, known] + inner * shrink
        odds = log(ends / inner) + (_CALLED if addresses(row.text) else 0.0)
        if start[0] == "#":
            return odds
        odds += self._sentences.begins_paragraph(row, head)
        if mark[0] not in _OF_LISTS:
            odds += _OPENS * beginnings().odds(row.after)
        if mark[0] in SENTENCE_ENDS:
            odds += self._unclosed(row)
        return odds + _LASTING * log(self._left[row.start] + 1) - _BRIEF

    def _marked(self, start: str) -> float:
        """Weigh a marker behind a line without a mark: how many of its kind begin lines, how many stand within them."""
        begun = self.begun[False, start] + self.begun[True, start] * _BEGUN_BEHIND_MARKS
        return log((begun + 0.5) / (self.inside[False, start] + 0.5))

    def _heading(self, row: Row) -> float:
        """Weigh that a paragraph's first line is a heading, just as wide as the page.

        Where markers begin both lines, how many of their kind are headings, of any width, tells too.
        """
        kind = _kinds(row)
        expected = self.short[kind] * _HEADINGS
        if row.full and kind[0].startswith("#"):
            heads, others = self.heads[kind[0]], max(self.full[kind] - 1 - expected, 0.0)
            return log((heads + _HEADED[0]) / (heads + 1) * (expected + _AT_EDGE) / (others + _HEADED[1]))
        odds = log((expected + 0.02) / (max(self.full[kind] - expected, 0.0) + 1.0))
        if row.close:
            odds += _CLOSE_HEADING if kind[0].startswith("#") else _CLOSE_LINE
        return odds

    def _before(self, row: Row) -> float:
        """Weigh the indent of the next line; one that signs the document has that of no paragraph."""
        if row.mark and row.start in self._signed:
            return _SIGNED
        final = row.mark[:1] in FINAL
        last = final and row.start in self._unmarked_lasts
        indented, others = (
            self.indents[final, last, each] + last * _ALSO * self.indents[final, False, each] for each in (True, False)
        )
        share = (indented + 0.3) / (indented + others + 0.6)
        within = (self._blanks + 0.1) / (self._size + 10)
        return log(share / within) if row.indented else log((1 - share) / (1 - within))

    def _trails(self, row: Row) -> float:
        """Weigh the blank that some converters leave where a paragraph ends, and others where a line does."""
        ended, cut = ((self.trails[end, row.trailing > 0] + 0.5) / (self._trailed[end] + 1) for end in (True, False))
        return log(ended / cut)

    @staticmethod
    def _in_order(number: Ordinal, last: Ordinal | None, within: Ordinal | None, following: Ordinal | None) -> float:
        """Weigh whether a marker's number is the next of its series, or the first of one that goes on.

        A number goes on within a paragraph where the last one stands there.
        """
        if goes_on(within, number):
            return -_ORDER[0]
        if goes_on(last, number) or (number == FIRST and goes_on(number, following)):
            return _ORDER[0]
        return _ORDER[1] if last else _ORDER[1] / 2

    def _coheres(self, row: Row) -> float:
        return _COHERES if _across(row) in self.pairs else _FALLS_APART


def _name_labels(rows: Sequence[Row]) -> set[str]:
    """Take a label that begins several paragraphs for a marker, and give all such."""
    labels = {row.start: match[0] for row in rows if row.opening[0][0] != "#" and (match := label(row.after))}
    times = Counter(labels[row.start] for row in rows if row.start in labels and not (row.full or row.close))
    known = {each for each, count in times.items() if count >= _RECURS}
    for row in rows:
        if labels.get(row.start) in known:
            row.opening = "#" + labels[row.start], None
    return known


def _inner_labels(text: str, labels: Container[str]) -> Iterator[tuple[int, str]]:
    """Yield the labels that stand within lines, each with its place."""
    for match in _COLON.finditer(text):
        for length in LABELS:
            place = match.end() - length
            if place > 0 and text[place - 1] != "\n" and text[place : match.end()] in labels:
                yield place, text[place : match.end()]


def _left(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Tell for each row how many full lines come behind it, one after the other."""
    left = 0
    for row in reversed(rows):
        yield row.start, left
        left = left + 1 if row.full else 0


def _next_numbers(rows: Sequence[Row]) -> Iterator[tuple[int, Ordinal]]:
    """Tell for each row before a marker which number stands next in the marker's series."""
    following: dict[str, Ordinal] = {}
    for row in reversed(rows):
        series, number = row.opening
        if number is not None:
            if series in following:
                yield row.start, following[series]
            following[series] = number


def _across(row: Row) -> str:
    """Give the characters on both sides of a row's break."""
    return row.text[-1:] + row.after[:1]


def _kinds(row: Row) -> tuple[str, str]:
    """Give what begins a line, and the marker's template where one begins the next: headings and items differ there."""
    return _kind(row.text), row.opening[0] if row.opening[0][0] == "#" else ""


def _kind(line: str) -> str:
    """Give the marker's template; of a line without one, whether it is indented."""
    bare = line.lstrip(BLANKS)
    start = opening(bare)[0]
    return start if start[0] == "#" else line[: len(line) - len(bare)]
