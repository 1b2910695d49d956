"""Headings: how much of a unit's first line is its heading, and how much is body.

Four forms (the counts are of real documents): alone on the line; run in, 「（一）标题。正文」, up to the first 。;
a label before ：; none. The units of one series are read alike.
"""

from __future__ import annotations

from collections.abc import Iterable

from partydoc.lexer.lines import BLANKS, LINE_ENDS
from partydoc.lexer.terminals import Terminals
from partydoc.numbering.families import ARTICLE, LEAD, UNNUMBERED
from partydoc.recognition.headings.captions import Heading, caption_articles, caption_items, heads_alone
from partydoc.recognition.units import CHILD, TEXT, Unit

LONGEST_RUN_IN = 45
LONGEST_ITEM = 200
MAJORITY = 2  # so many units without a heading outvote one whose first sentence could be one
HIGH_RANK = 7  # up to here, a unit whose sentence stands alone over a paragraph is rather a heading than an item
SHORTEST_STYLED, LONGEST_STYLED = 2, 80
SENTENCE_MARKS = frozenset("。!?")
UNFINISHED = frozenset(",;、")


class Headings:
    """Decides the headings of the units of one text."""

    def __init__(self, folded: str, terminals: Terminals) -> None:
        self.folded = folded
        self.terminals = terminals

    def decide(self, units: Iterable[Unit]) -> None:
        """Set the heading of each unit; those closed by 。 on their own line decide with their series."""
        undecided: dict[tuple[int, str, str], list[Unit]] = {}
        run_in: dict[tuple[int, str, str], list[Unit]] = {}
        units = list(units)
        caption_articles(units, self._alone, self._before_colon)
        headless: list[Unit] = []
        for unit in units:
            if unit.mark.family is LEAD:
                if not self._styled(unit):
                    self._run_in(unit)
                continue
            if self._is_title(unit):
                unit.heading = (unit.start, unit.end, unit.end) if unit.start < unit.end else None
                continue
            if self._is_headless(unit):
                headless.append(unit)
                continue
            if self._styled(unit):
                continue
            series = (id(unit.parent), *unit.key)
            if not self._take(unit):
                undecided.setdefault(series, []).append(unit)
            elif unit.opens_line and unit.heading and unit.heading[1] < unit.heading[2] < unit.end:
                run_in.setdefault(series, []).append(unit)
        caption_items(headless, self._alone, self._before_colon)
        for series, members in undecided.items():
            self._decide_sentences(members)
            _outvote(run_in.get(series, []), members)

    def _is_title(self, unit: Unit) -> bool:
        """Divisions of laws and headings without a number take their whole line."""
        return unit.mark.family.division or unit.mark.family is UNNUMBERED

    def _is_headless(self, unit: Unit) -> bool:
        """Tell an article, what stands below one, and 一、 used as one: they have no heading (立法法 第六十五条)."""
        family = unit.mark.family
        if unit.start >= unit.end or family is ARTICLE:
            return True
        parent = unit.parent
        while parent is not None:
            above = parent.mark.family
            if above is ARTICLE:
                return not heads_alone(parent)
            if above.division and unit.parent is parent and not family.division:
                return not self._bare(unit)
            parent = parent.parent
        return False

    def _alone(self, unit: Unit) -> Heading | None:
        """Give the words alone on the line."""
        return (unit.start, unit.end, unit.end) if unit.start < unit.end and self._bare(unit) else None

    def _before_colon(self, unit: Unit) -> Heading | None:
        """Give the words before a colon."""
        match = self.terminals.label(self.folded, unit.start, unit.end)
        return (unit.start, match.end() - 1, match.end()) if match else None

    def _bare(self, unit: Unit) -> bool:
        """Tell whether the unit is alone on its line, or glued to the first unit below it, and no mark closes it."""
        last = self.folded[unit.end - 1]
        closed = last in SENTENCE_MARKS or last in UNFINISHED or last == ":"
        alone = unit.ends_line or (unit.follows == CHILD and unit.end - unit.start <= LONGEST_RUN_IN)
        # (3)甲;(4)乙: the last clause of a list inside a sentence, whose line a page may have torn.
        listed = not unit.opens_line and (self.folded[unit.mark.start - 1] == ";" or self._ends_list(unit))
        return alone and not closed and not listed and self.folded.find("。", unit.start, unit.end) < 0

    def _ends_list(self, unit: Unit) -> bool:
        """Tell the last item of a list in one line, (1)甲(2)乙, over nothing of its own."""
        before = unit.before
        if before is None or unit.follows in (CHILD, TEXT) or self.folded[unit.mark.start - 1] in SENTENCE_MARKS:
            return False
        between = self.folded[before.end : unit.mark.start]
        return len(between) <= LONGEST_ITEM and not any(end in between for end in LINE_ENDS)

    def _styled(self, unit: Unit) -> bool:
        """Take the words that the file sets as a heading or bold; a bold marker, or bold text, is no heading."""
        end = min(unit.styled_to, unit.end)
        while end > unit.start and self.folded[end - 1] in BLANKS:
            end -= 1
        if not SHORTEST_STYLED <= end - unit.start <= LONGEST_STYLED:
            return False
        last = end
        while last > unit.start and self.folded[last - 1] in "。:":
            last -= 1
        end += last == end < unit.end and self.folded[end] in "。:"  # the mark may stand behind the bold words
        unit.heading = (unit.start, last, self._closers(end, unit.end))
        return True

    def _take(self, unit: Unit) -> bool:
        """Settle the forms that a unit shows by itself."""
        for form in (self._run_in, self._label, self._spaced):
            if form(unit):
                return True
        if self._bare(unit):
            unit.heading = (unit.start, unit.end, unit.end)
            return True
        return False

    def _run_in(self, unit: Unit) -> bool:
        """Take the first sentence, where text or a unit below follows it in the same line."""
        match = self.terminals.first_sentence(self.folded, unit.start, unit.end)
        if match is None or match.end() - unit.start > LONGEST_RUN_IN + 1:
            return False
        end = self._closers(match.end(), unit.end)
        body = end < unit.end or (not unit.ends_line and unit.follows == CHILD)
        if body:
            last = match.end() - (self.folded[match.end() - 1] == "。")
            unit.heading = (unit.start, last, end)
        return body

    def _closers(self, at: int, end: int) -> int:
        while at < end and self.folded[at] in "。!?":
            at += 1
        return at

    def _label(self, unit: Unit) -> bool:
        """Take the words before a colon, where text or a unit below follows."""
        heading = self._before_colon(unit)
        if heading is None:
            return False
        follows = heading[2] < unit.end or unit.follows in (CHILD, TEXT)
        if follows:
            unit.heading = heading
        return follows

    def _spaced(self, unit: Unit) -> bool:
        """Take the words before a blank, inside a line that has lost its line ends."""
        if unit.opens_line and unit.ends_line:
            return False
        match = self.terminals.spaced_heading(self.folded, unit.start, unit.end)
        if match is None:
            return False
        unit.heading = (unit.start, match.end(), match.end())
        return True

    def _decide_sentences(self, series: list[Unit]) -> None:
        """Take 「（二）基本原则。」 alone on its line for a heading where most of its series head something."""
        heads = [unit for unit in series if self._heads(unit)]
        if len(series) == 1 and series[0].follows == TEXT and series[0].mark.family.rank > HIGH_RANK:
            return
        if 2 * len(heads) > len(series):
            for unit in filter(self._stands_over, series):
                last = unit.end
                while last > unit.start and self.folded[last - 1] == "。":
                    last -= 1
                unit.heading = (unit.start, last, unit.end)

    def _heads(self, unit: Unit) -> bool:
        return self._stands_over(unit) and unit.end - unit.start <= LONGEST_RUN_IN

    def _stands_over(self, unit: Unit) -> bool:
        """Tell whether the unit is one sentence, alone on its line, over text or units of its own."""
        alone = unit.opens_line and unit.ends_line and self.folded[unit.end - 1] in SENTENCE_MARKS
        single = self.folded.find("。", unit.start, unit.end - 1) < 0
        return alone and single and unit.follows in (CHILD, TEXT)


def _outvote(run_in: list[Unit], others: list[Unit]) -> None:
    """Take back the headings that run in where most units of the series are text without one."""
    headless = sum(unit.heading is None and unit.end - unit.start > LONGEST_RUN_IN for unit in others)
    if headless > MAJORITY * len(run_in):
        for unit in run_in:
            unit.heading = None


def skip_blanks(folded: str, start: int, end: int) -> int:
    """Give the first place from *start* that is not blank, at most *end*."""
    while start < end and folded[start] in BLANKS:
        start += 1
    return start
