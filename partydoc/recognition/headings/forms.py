"""The forms of a heading that a unit shows by itself.

Alone on the line; run in, 「（一）标题。正文」, up to the first 。; a label before ：; a question, whole; words that
the file itself sets apart. Each gives where the heading's words start and end, and where the mark behind them ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from partydoc.characters import HANZI
from partydoc.lexer.lines import BLANKS, LINE_ENDS
from partydoc.lexer.terminals import Terminals
from partydoc.numbering.families import LONGEST_HEADING
from partydoc.patterns import compile_late
from partydoc.recognition.headings.guards import is_cut
from partydoc.recognition.headings.labels import ANNOUNCES
from partydoc.recognition.headings.leads import DASH_LENGTH, before_dash
from partydoc.recognition.headings.questions import REQUESTS, asks
from partydoc.recognition.units import CHILD, TEXT, Unit

Heading = tuple[int, int, int]

LONGEST_ITEM = 200
SHORTEST_STYLED, LONGEST_STYLED = 2, 80
HIGH_RANK = 7  # up to here, a unit alone on its line over a paragraph is rather a heading than an item
SEVERAL = 3
FEWEST_LABELS = 2
SEVERAL_SPACED = 2
_NAME = f"[{HANZI}]{{1,11}}(?:[{HANZI}]|、[{HANZI}]{{1,10}})"
SPACED_NAME = compile_late(f"({_NAME}) {{1,4}}(?=[{HANZI}《“][^\\n ,;。:]{{3,60}}[,;。:])")
BRACKETED_NAME = compile_late(r"【[^【】\n。]{2,24}】|\([^()\n。]{2,24}\)|〔[^〔〕\n。]{2,24}〕")
NAME_TO_FILL = compile_late(f"([{HANZI}][{HANZI}、()]{{1,40}})[:\x20]{{0,2}}_[_\x20]{{2,200}}。?")
SENTENCE_MARKS = frozenset("。!?")
UNFINISHED = frozenset(",;、")
CLOSING = frozenset("。:")  # marks that belong to a heading's line, not to its words
CONJUNCTIONS = ("以及", "并且", "及", "或", "和")  # before the last item of a list
ANNOUNCING = ("下列", "以下", "如下")
# How words before a colon end that say what follows, and name nothing: 需提交的材料有：, 将第三条修改为：
LEADS_ON = compile_late("(?:(?<![行作人认以成])为|(?<![所拥享国私共特固没含])有|至|包括|包含|需提交)$")
LONGEST_PLAIN = 16  # letters of a caption on an article, with a comma in it
LONGEST_NAME = 8  # 办理流程如下 may still be a name
MIXED = compile_late(f"[{HANZI}][0-9A-Za-z]|[0-9A-Za-z][{HANZI}]")
ENDS_ITEM = (";", *(f";{word}" for word in CONJUNCTIONS))


@frozen
class Forms:
    """Asks the units of one text for the forms of a heading."""

    folded: str
    terminals: Terminals

    def by_itself(self, unit: Unit) -> Heading | None:
        """Give the heading that a unit shows by itself, if it does."""
        all_forms = (self._question, self.run_in, self._label, self._spaced, self.alone)
        for form in (self._label,) if self._is_item(unit) else all_forms:
            if heading := form(unit):
                return heading
        return None

    def whole(self, unit: Unit) -> Heading | None:
        """Take the whole stretch; the mark that closes it is none of the heading's words."""
        return self._without_mark(unit.start, unit.end, unit.end)

    def styled(self, unit: Unit) -> Heading | None:
        """Take the words that the file sets as a heading or bold; a bold marker, or bold text, is no heading."""
        end = min(unit.styled_to, unit.end)
        while end > unit.start and self.folded[end - 1] in BLANKS:
            end -= 1
        if not SHORTEST_STYLED <= end - unit.start <= LONGEST_STYLED or self._is_sentence_over_nothing(unit, end):
            return None
        if unit.ends_line and self._is_remark(end, unit.end):
            return unit.start, unit.end, unit.end  # plain, but no text of its own: **馆舍**（两座）
        if self.folded[end - 1] in UNFINISHED and unit.ends_line and end == unit.end:
            return None  # bold or not, an item of a list
        if self.folded[end - 1] not in CLOSING and end < unit.end and self.folded[end] in CLOSING:
            return unit.start, end, self._closers(end + 1, unit.end)  # the mark may stand behind the bold words
        return self._without_mark(unit.start, end, self._closers(end, unit.end))

    def _is_sentence_over_nothing(self, unit: Unit, end: int) -> bool:
        """Tell a unit that is one sentence: 六、本办法自公布之日起施行。 Bold or not, it is text."""
        whole = end == unit.end and unit.ends_line and self.folded[end - 1] in SENTENCE_MARKS
        return whole and unit.follows not in (CHILD, TEXT)

    def run_in(self, unit: Unit) -> Heading | None:
        """Take the first sentence, where text or a unit below follows it in the same line."""
        nearest = min(unit.end, unit.start + LONGEST_HEADING + 1)
        if not any(self.folded.find(mark, unit.start, nearest) >= 0 for mark in SENTENCE_MARKS):
            return None  # told without the grammar
        match = self.terminals.first_sentence(self.folded, unit.start, unit.end)
        if match is None or match.end() > nearest:
            return None
        end = self._closers(match.end(), unit.end)
        if end == unit.end and (unit.ends_line or unit.follows != CHILD):
            return None
        if self._is_remark(end, unit.end):
            return None
        last = match.end() - (self.folded[match.end() - 1] == "。")
        return unit.start, last, end

    def _is_remark(self, start: int, end: int) -> bool:
        """Tell a remark in brackets, 理论水平有突破。（12分）, which says more of the sentence before it."""
        words = self.folded[start:end].strip(BLANKS)
        return words[:1] == "(" and words[-1:] == ")" and words.find(")") == len(words) - 1

    def before_colon(self, unit: Unit) -> Heading | None:
        """Take the words before a colon."""
        if self.folded.find(":", unit.start, unit.end) < 0:
            return None
        match = self.terminals.label(self.folded, unit.start, unit.end)
        return (unit.start, match.end() - 1, match.end()) if match else None

    def before_dash(self, unit: Unit) -> Heading | None:
        """Take the words before a dash."""
        end = before_dash(self.folded, unit.start, unit.end)
        return (unit.start, end, end + DASH_LENGTH) if end >= 0 else None

    def alone(self, unit: Unit) -> Heading | None:
        """Take the words alone on the line, or glued to the first unit below, which no mark closes."""
        if unit.start >= unit.end:
            return None
        last = self.folded[unit.end - 1]
        closed = last in SENTENCE_MARKS or last in UNFINISHED or last == ":"
        alone = unit.ends_line or (unit.follows == CHILD and unit.end - unit.start <= LONGEST_HEADING)
        # (3)甲;(4)乙: the last clause of a list inside a sentence, whose line a page may have torn.
        listed = not unit.opens_line and (self.folded[unit.mark.start - 1] == ";" or self._ends_list(unit))
        bare = alone and not closed and not listed and self.folded.find("。", unit.start, unit.end) < 0
        return (unit.start, unit.end, unit.end) if bare else None

    def name_before_colons(self, series: Sequence[Unit]) -> None:
        """Take what stands alone before a colon for a heading, commas in it or not, where all of a series stand so.

        Forms ask so: 二、图书名称，册数，价格： ⏎ ______. Sentences that lead to lists do not stand in a row.
        """
        named = [unit for unit in series if not unit.heading and self._stands_before_colon(unit)]
        others = [unit for unit in series if unit.heading is None or unit.heading[1] < unit.heading[2] < unit.end]
        if len(named) >= SEVERAL and len(others) == len(named):
            for unit in named:
                unit.heading = self.whole(unit)

    def name_labels(self, series: Sequence[Unit]) -> None:
        """Take the label for the heading of a whole line too, where all have one, and text runs in behind several.

        （1）定人：每馆一名馆员 is no phrase with a colon beside （2）定时：每周开放六天。读者凭证入馆。
        """
        named = [(unit, unit.heading, self.before_colon(unit)) for unit in series if unit.heading]
        if not all(label for *_, label in named):
            return
        labels = sum(heading == label and label[2] < unit.end for unit, heading, label in named if label)
        run_in = sum(heading[1] < heading[2] < unit.end for unit, heading, _ in named)
        if labels >= FEWEST_LABELS or len(series) == len(named) == run_in >= SEVERAL:
            for unit, _, label in named:
                unit.heading = label

    def name_phrases(self, series: Sequence[Unit]) -> None:
        """Take whole phrases with a colon in them, 1. 来源：馆员采购。 alone on a line, where all stand over text."""
        phrases = [unit for unit in series if self._is_phrase(unit)]
        if len(phrases) == len(series) >= SEVERAL:
            for unit in phrases:
                unit.heading = self.whole(unit)

    def _is_phrase(self, unit: Unit) -> bool:
        words = self.folded[unit.start : unit.end]
        label = self.before_colon(unit) if self.is_sentence(unit) else None
        plain = label is not None and label[2] < unit.end and "," not in words and ";" not in words
        short = len(words) <= LONGEST_HEADING and not is_cut(words)
        return plain and short and unit.opens_line and unit.follows == TEXT

    @property
    def captions(self) -> Sequence[Callable[[Unit], Heading | None]]:
        """Give the forms of a caption on an article, the surest first."""
        named = (self.caption_bracketed, self.caption_to_fill, self.caption, self.caption_label)
        return (*named, self.caption_closed, self.caption_spaced)

    def caption(self, unit: Unit) -> Heading | None:
        """Take the words alone on an article's line, but for a clause that a wrap has cut: it has a comma in it."""
        heading = self.alone(unit)
        cut = heading is not None and heading[1] - heading[0] > LONGEST_PLAIN
        return None if heading and cut and self.folded.find(",", heading[0], heading[1]) >= 0 else heading

    def caption_closed(self, unit: Unit) -> Heading | None:
        """Take the few words alone on an article's line that 。 closes, over its text: 第一条 房屋基本情况。."""
        short = unit.end - unit.start <= LONGEST_PLAIN + 1 and self.is_sentence(unit)
        named = short and unit.follows == TEXT and self.folded.find(",", unit.start, unit.end) < 0
        return self.whole(unit) if named else None

    def caption_bracketed(self, unit: Unit) -> Heading | None:
        """Take the name in brackets before an article's text, with them: 第一条 【宗旨】为方便读者，制定本办法。."""
        match = BRACKETED_NAME.match(self.folded, unit.start, unit.end) if unit.opens_line else None
        return (unit.start, match.end(), match.end()) if match else None

    def caption_spaced(self, unit: Unit) -> Heading | None:
        """Take the name before the one blank of an article's sentence: 第一条 目的 为方便读者，制定本办法。."""
        end = self._before_blank(unit) if unit.opens_line else 0
        return (unit.start, end, end) if end else None

    def caption_to_fill(self, unit: Unit) -> Heading | None:
        """Take the name before a stretch to write on, alone on an article's line: 第七条 验收方法＿＿＿＿。."""
        match = NAME_TO_FILL.fullmatch(self.folded, unit.start, unit.end) if unit.opens_line else None
        return (unit.start, match.end(1), match.end(1)) if match else None

    def caption_label(self, unit: Unit) -> Heading | None:
        """Take the words before a colon, but for those that announce the items below: 会议纪录应记载下列事项：."""
        heading = self.before_colon(unit)
        over = heading is not None and heading[2] == unit.end
        words = self.folded[heading[0] : heading[1]] if heading else ""
        leads = LEADS_ON.search(words) or words.endswith("应当") or any(word in words for word in ANNOUNCING)
        return None if over and leads else heading

    def _stands_before_colon(self, unit: Unit) -> bool:
        words = self.folded[unit.start : unit.end]
        alone = unit.ends_line and len(words) <= LONGEST_HEADING and unit.family.rank <= HIGH_RANK
        plain = words[-1:] == ":" and SENTENCE_MARKS.isdisjoint(words) and ";" not in words
        return alone and plain and unit.follows == TEXT and not any(word in words for word in (*ANNOUNCES, *ANNOUNCING))

    def is_sentence(self, unit: Unit) -> bool:
        """Tell whether the unit is one sentence, alone on its line, over text or units of its own."""
        alone = unit.opens_line and unit.ends_line and self.folded[unit.end - 1] in SENTENCE_MARKS
        single = self.folded.find("。", unit.start, unit.end - 1) < 0
        return alone and single and unit.follows in (CHILD, TEXT)

    def name_fields(self, series: Sequence[Unit]) -> None:
        """Take the names of fields left empty, 一、借款种类： ⏎ 二、借款金额：, where all others have names."""
        fields = [unit for unit in series if unit.number and not unit.heading and self._is_field(unit)]
        others = [unit for unit in series if unit.heading]
        if len(fields) + len(others) == len(series) >= FEWEST_LABELS:
            for unit in fields:
                unit.heading = self.whole(unit)

    def _is_field(self, unit: Unit) -> bool:
        heading = self.before_colon(unit) if unit.opens_line and unit.follows not in (CHILD, TEXT) else None
        return heading is not None and heading[2] == unit.end and not self._announces(heading)

    def name_requests(self, series: Sequence[Unit]) -> None:
        """Take the request of one who asks, 1. 请介绍开放时间。 alone over its answer, where most of a series ask."""
        asked = sum(unit.heading is not None and self.folded[unit.heading[1] - 1] == "?" for unit in series)
        if 2 * asked <= len(series):
            return
        for unit in series:
            if not unit.heading and self.folded.startswith(REQUESTS, unit.start) and self.is_sentence(unit):
                unit.heading = self.whole(unit)

    def name_spaced(self, series: Sequence[Unit]) -> None:
        """Take the words before the one blank of a sentence, 1.1 目的 为保障开放，制定本预案。, if most have it."""
        composite = [unit for unit in series if unit.family.composite and unit.opens_line and unit.ends_line]
        found = {id(unit): end for unit in composite if (end := self._before_blank(unit))}
        if len(found) < SEVERAL_SPACED or 2 * len(found) <= len(composite):
            return
        for unit in composite:
            if id(unit) in found:
                unit.heading = (unit.start, found[id(unit)], found[id(unit)])

    def _before_blank(self, unit: Unit) -> int:
        """Give where the name ends that one blank parts from a sentence; 0 where none does."""
        match = SPACED_NAME.match(self.folded, unit.start, unit.end)
        return match.end(1) if match and self.folded[unit.end - 1] in SENTENCE_MARKS else 0

    def demands(self, unit: Unit) -> bool:
        """Tell words before a colon at the line's end that say what somebody may or must: they lead to a list."""
        heading = unit.heading
        over = heading is not None and heading[1] < heading[2] == unit.end and self.folded[heading[1]] == ":"
        return over and self.terminals.demand(self.folded, unit.start, unit.end) is not None

    def _question(self, unit: Unit) -> Heading | None:
        """Take a question that stands alone over its answer, whole: all its sentences ask, or it names who asks."""
        if not (unit.opens_line and unit.ends_line and unit.follows == TEXT):
            return None
        mark = self.folded[unit.end - 1]
        match = self.terminals.speaker(self.folded, unit.start, unit.end)
        named = match is not None and asks(self.folded[unit.start : match.end() - 1], mark)
        asking = mark == "?" and self.folded.find("。", unit.start, unit.end) < 0
        return self.whole(unit) if named or asking else None

    def _label(self, unit: Unit) -> Heading | None:
        """Take the words before a colon, where text or a unit below follows."""
        heading = self.before_colon(unit)
        if heading is None or any(word in self.folded[heading[0] : heading[1]] for word in ANNOUNCES):
            return None
        if unit.follows in (CHILD, TEXT):
            if heading[2] == unit.end:
                return None if self._announces(heading) else heading
            return self._phrase(unit) or heading
        return heading if heading[2] < unit.end else None

    def _announces(self, heading: Heading) -> bool:
        """Tell a sentence that leads to a list, 申请人应当提交下列材料：, from the name of what follows."""
        words = self.folded[heading[0] : heading[1]]
        return LEADS_ON.search(words) is not None or (
            len(words) > LONGEST_NAME and any(word in words for word in ANNOUNCING)
        )

    def _phrase(self, unit: Unit) -> Heading | None:
        """Take a phrase with a colon inside it, 二、分配办法：先来先得, alone on its line over what follows."""
        words = self.folded[unit.start : unit.end]
        short = len(words) <= LONGEST_HEADING and unit.family.rank <= HIGH_RANK
        whole = unit.opens_line and short and " " not in words and not is_cut(words)
        return self.alone(unit) if whole else None

    def _spaced(self, unit: Unit) -> Heading | None:
        """Take the words before a blank, inside a line that has lost its line ends."""
        if unit.opens_line and unit.ends_line:
            return None
        match = self.terminals.spaced_heading(self.folded, unit.start, unit.end)
        end = match.end() if match else 0
        return (unit.start, end, end) if end and not self._is_set_apart(end, unit) else None

    def _is_set_apart(self, at: int, unit: Unit) -> bool:
        """Tell a blank between Chinese and Latin signs, 13MW 双压, in words that are set so throughout."""
        between = self.folded[at - 1 : at + 2]
        mixed = between[0].isascii() is not between[-1].isascii()
        return mixed and between.count(" ") == 1 and MIXED.search(self.folded, unit.start, unit.end) is None

    def _is_item(self, unit: Unit) -> bool:
        """Tell an item of a list that is one sentence: …;  …;及  ….  The last says no more than those before it."""
        words = self.folded[unit.start : unit.end]
        joined = next((words.removesuffix(word) for word in CONJUNCTIONS if words.endswith(word)), words)
        if joined != words and joined.endswith((";", ",")):
            return True
        at = unit.mark.start
        while at > 0 and (self.folded[at - 1] in BLANKS or self.folded[at - 1] in LINE_ENDS):
            at -= 1
        before = self.folded[max(0, at - 3) : at]
        if unit.before is None or not unit.ends_line or not before.endswith(ENDS_ITEM):
            return False
        behind_list = any(end in self.folded[unit.before.mark.end : at] for end in LINE_ENDS)
        return not (behind_list and unit.follows == CHILD)  # 2. 借阅 behind the list of 1.2, over 2.1

    def _ends_list(self, unit: Unit) -> bool:
        """Tell the last item of a list in one line, (1)甲(2)乙, over nothing of its own."""
        before = unit.before
        if before is None or unit.follows in (CHILD, TEXT) or self.folded[unit.mark.start - 1] in SENTENCE_MARKS:
            return False
        between = self.folded[before.mark.end : unit.mark.start]
        return len(between) <= LONGEST_ITEM and not any(end in between for end in LINE_ENDS)

    def _without_mark(self, start: int, end: int, mark_end: int) -> Heading | None:
        last = end
        while last > start and self.folded[last - 1] in CLOSING:
            last -= 1
        return (start, last, mark_end) if start < last else None

    def _closers(self, at: int, end: int) -> int:
        while at < end and self.folded[at] in SENTENCE_MARKS:
            at += 1
        return at
