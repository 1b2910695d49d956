"""Names over text: short lines without a number, each over text or a list of its own: 会长 ⏎ ● … ⏎ 秘书处 ⏎ ● ….

Minutes go through the departments so, and a society says what each does. One such line, two letters long, says nothing;
several do, where between them stands nothing but their texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from partydoc.recognition.headings.guards import is_cut
from partydoc.recognition.headings.items import is_item
from partydoc.recognition.lines.typed import CLOSING_MARKS, TypedLine, as_role
from partydoc.recognition.role_names import HEADING, MARKED, PAGE_NUMBER, PARAGRAPH
from partydoc.recognition.roles.state import NEVER_HEADINGS, leads_on

SHORTEST, LONGEST = 2, 12
FEWEST = 3
BOTH = 2  # lines: one that says more of a name, and the text of both
LONG = 40  # letters of a text that proves its name beside headings of as many letters
LONGER = 2  # times as long as its name the text is, at least
_NO_NAMES = NEVER_HEADINGS - {"ORGAN_LINE"}  # 宣传部: over its text nobody signs
_BRACKETS = "([{<"  # of a remark, or of what is to be put in
_SAYS = frozenset(",。;")  # in an item that is a sentence
_OF_TEXT = frozenset({PARAGRAPH, MARKED, PAGE_NUMBER})


def find_names(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the names that stand over texts, one after the other."""
    found = [at for row in _rows(readings) if _names(readings, row) for at in row]
    return _with_fellows(as_role(readings, found, HEADING))


def _with_fellows(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the short lines over long text that have as many letters as all headings there are have.

    What stands before them may be a list that no mark closes: 结业比赛 is the fellow of 项目概述 and 人文考察.
    """
    headings = [reading for reading in readings if reading.role == HEADING]
    lengths = {len(reading.letters) for reading in headings}
    if len(lengths) != 1 or len(headings) < FEWEST or not all(_may_name(reading) for reading in headings):
        return readings
    fellows = [
        at
        for at, (reading, below) in enumerate(pairwise(readings))
        if reading.role == PARAGRAPH
        and len(reading.letters) in lengths
        and _may_name(reading)
        and below.role == PARAGRAPH
        and not below.line.marks
        and len(below.text) >= LONG
    ]
    return as_role(readings, fellows, HEADING)


def _rows(readings: Sequence[TypedLine]) -> Iterator[Sequence[int]]:
    """Yield the rows of lines that may be names, as long as only texts stand between them."""
    row: list[int] = []
    headlines: list[int] = []  # lines that may be names over one that says more, and the text of both
    told = 0
    for at, reading in enumerate(readings):
        if at < told:
            continue
        may_name = _may_name(reading)
        if may_name and _has_text(reading, readings[at + 1 : at + 2]):
            row.append(at)
        elif may_name and _has_headline(reading, readings[at + 1 : at + 1 + BOTH]):
            headlines.append(at)
            told = at + BOTH
        elif not _is_text(reading):
            yield row
            yield headlines
            row, headlines = [], []
    yield row
    yield headlines


def _names(readings: Sequence[TypedLine], row: Sequence[int]) -> bool:
    """Tell whether the lines are enough, each another, and not all headings already.

    Where all stand over items with a sign, some item says something: lists of those present do not.
    """
    if len(row) < FEWEST or all(readings[at].role == HEADING for at in row):
        return False
    if all(is_item(readings[at + 1]) for at in row) and not any(
        is_item(reading) and not _SAYS.isdisjoint(reading.text) for reading in readings[row[0] : row[-1] + 1]
    ):
        return False
    return len({readings[at].letters for at in row}) == len(row)


def _may_name(reading: TypedLine) -> bool:
    if reading.role not in (PARAGRAPH, HEADING) or reading.label or not reading.bare or reading.line.marks:
        return False
    short = reading.chinese and SHORTEST <= len(reading.letters) <= LONGEST and not leads_on(reading.text)
    short = short and reading.text[0] not in _BRACKETS and not is_item(reading)
    return short and reading.edge_cue not in _NO_NAMES and ":" not in reading.text and not is_cut(reading.text)


def _has_text(name: TypedLine, below: Sequence[TypedLine]) -> bool:
    """Tell whether a list that begins, or a sentence, stands below the name; or that there is none: （无）."""
    if not below or below[0].role not in _OF_TEXT:
        return False
    line = below[0]
    if line.role == MARKED:
        return line.line.marked and (line.begins_list or line.line.marks[0].family.bare)
    closed = line.mark in CLOSING_MARKS and len(line.text) >= LONGER * len(name.text)
    return closed or _is_remark(line) or is_item(line)


def _has_headline(name: TypedLine, below: Sequence[TypedLine]) -> bool:
    """Tell whether a line that says more of the name stands between it and its text: 借书 ⏎ 即日起网上预约 ⏎ ….."""
    if len(below) < BOTH or below[0].role not in (PARAGRAPH, HEADING) or not below[0].bare or below[0].line.marks:
        return False
    headline, text = below
    more = len(headline.text) > len(name.text) and headline.edge_cue not in _NO_NAMES and not is_cut(headline.text)
    return more and text.role == PARAGRAPH and text.running


def _is_text(reading: TypedLine) -> bool:
    """Tell what may stand between two names: what a mark closes, a list, a remark in brackets."""
    if reading.role not in _OF_TEXT:
        return False
    return not reading.bare or reading.role != PARAGRAPH or _is_remark(reading) or is_item(reading)


def _is_remark(reading: TypedLine) -> bool:
    return reading.text[0] == "(" and reading.text[-1] == ")"
