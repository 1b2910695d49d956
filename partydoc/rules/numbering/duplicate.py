"""The same number stands twice in a series.

Why: GB/T 9704-2012, 7.3.3: the levels are counted in order (依次); no number comes twice.

Example:
    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    二、加强检查

    每季度检查一次。

    三、组织领导

    各区照办。

Use instead:

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    三、加强检查

    每季度检查一次。

    四、组织领导

    各区照办。

Fix safety: none is offered: which of the two is wrong is the author's to say. `partydoc renumber` counts anew.

Known problems: two texts in one file whose border is not recognised. A double between two forms, each with a date to
be filled in, is not told from two lists.

中文: 同一层级不得出现重复的序号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter, eq

from partydoc.rules.numbering.counted import counts_through
from partydoc.rules.numbering.unplaced import unplaced
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.series import neighbours
from partydoc.rules.subject import Subject, Unit
from partydoc.tree.nodes import IssueDate, Signature

CITED = "第"
"""What stands before a marker in 第（一）项."""
_ALIKE = 8
"""Characters behind two markers that, where they are the same, are a page printed twice."""
_CHOICE = re.compile(r"\s*\(([A-Z])\)")
"""The letter of one of several wordings of a clause: 4.1.1（A）… 4.1.1（B）…."""
_LIST = 2
"""Units of a list, at least."""
_START = attrgetter("start")
_TO_BE_DATED = re.compile(r"日期:[\x20_年月日]*$", re.MULTILINE)
"""The last line of a form, to be filled in."""
_DECIMAL = re.compile(r"\x20*[0-9]{1,2}(?![0-9])")
"""What goes on from 8. where a decimal was written with blanks: 8. 6."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the doubles that recognition saw; 首先 may come again, and so may what is quoted or printed twice."""
    before = {unit.start: before for before, unit in neighbours(subject)}
    for start, end, each in subject.noticed("numbering-duplicate"):
        unit = subject.unit_at.get(start)
        if unit and not unit.family.floating and _is_double(subject, before.get(start), unit):
            yield Hit(start, end, each.message)
    yield from unplaced(subject, eq, "{now} follows {before}: the same number twice")


def _is_double(subject: Subject, before: Unit | None, unit: Unit) -> bool:
    """Tell whether the author wrote a number twice: it is of this text, and its words do not stand twice too."""
    if unit.family.structural and not counts_through(subject, unit):
        return False
    if before is None:
        return True
    cited = subject.clean[before.start - 1 : before.start] == CITED
    return not (cited or _is_reprint(subject, before, unit) or _is_set_apart(subject, before, unit))


def _is_reprint(subject: Subject, before: Unit, unit: Unit) -> bool:
    """Tell whether two units begin with the same words, or are the same heading: on a page before its text."""
    first, second = (subject.clean[each.end : each.end + _ALIKE] for each in (before, unit))
    line, other = (subject.clean[each.end : subject.line_end(each.end)].strip() for each in (before, unit))
    return first == second or (line == other and unit.family.structural)


def _is_set_apart(subject: Subject, before: Unit, unit: Unit) -> bool:
    """Tell whether a number comes again with good reason: in another list, as another wording, as part of a decimal."""
    first, second = (_CHOICE.match(subject.folded, each.end) for each in (before, unit))
    if first and second:
        return first[1] != second[1]
    if _goes_on(subject, before, unit):
        return True
    if unit.family.parted and unit.marker.strip()[-1:] in ".．" and _DECIMAL.match(subject.folded, unit.end):
        return True
    return not unit.family.structural and (announced(subject, unit) or _is_signed_between(subject, before, unit))


def _goes_on(subject: Subject, before: Unit, unit: Unit) -> bool:
    """Tell whether a list deeper down, between the two, counts up to the second: 五、 (一、 … 四、) 五、."""
    between = [each for each in subject.units if before.start < each.start < unit.start and each.family is unit.family]
    return len(between) >= _LIST and (max(between, key=_START).value or 0) + 1 == unit.value


def announced(subject: Subject, unit: Unit) -> bool:
    """Tell whether a number one opens a list that the words before it announce: 承诺如下： ⏎ 一、."""
    return unit.value == 1 and subject.folded[: unit.start].rstrip()[-1:] == ":"


def _is_signed_between(subject: Subject, before: Unit, unit: Unit) -> bool:
    """Tell whether somebody signs between two units, or is to: forms that follow each other have a list each."""
    signed = any(before.end <= place.start < unit.start for place in subject.of(Signature, IssueDate))
    return signed or _TO_BE_DATED.search(subject.folded, before.end, unit.start) is not None


RULE = Rule("N002", "numbering-duplicate", "error", "规定", "GB/T 9704-2012, 7.3.3", check)
