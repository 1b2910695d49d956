"""Headings in a text that has lost its line ends, glued to what follows them: 一、工作目标各单位要制定计划.

Nothing marks where such a heading ends. But the units of a document often go on alike, with the words that the
sentences of this document open with; where most of them share such words, the heading ends there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from partydoc.characters import HANZI
from partydoc.numbering.families import ARTICLE, LEAD
from partydoc.patterns import compile_late
from partydoc.recognition.units import Unit

# How many characters count as the same opening, in how many units at least: the longer, the fewer.
WORDS = ((6, 2), (4, 3))
MAJORITY = 0.6
ENOUGH = 200  # units that are asked, however long the document
# How the sections of plans and notices are called, before a word that no name goes on with.
_NAMES = (
    *(
        "总体要求",
        "指导思想",
        "基本原则",
        "工作原则",
        "工作目标",
        "主要目标",
        "总体目标",
        "目标任务",
        "工作任务",
        "主要任务",
    ),
    *(
        "重点任务",
        "组织领导",
        "组织保障",
        "工作要求",
        "有关要求",
        "保障措施",
        "工作措施",
        "工作步骤",
        "实施步骤",
        "基本情况",
    ),
    *("适用范围", "编制目的", "编制依据", "活动目的", "活动主题", "存在问题", "存在的问题", "下一步打算"),
)
_OPENERS = (
    *(
        "以",
        "为",
        "各",
        "要",
        "坚持",
        "按照",
        "根据",
        "围绕",
        "通过",
        "全面",
        "深入",
        "认真",
        "高举",
        "一切",
        "本",
        "我",
    ),
    *("到20", "从", "成立", "一是", "切实", "加强"),
)
# What a section is of, before the words that begin a sentence on this one: 报名对象|本次报名….
_SUBJECTS = ("对象", "范围", "内容", "条件", "计划", "办法", "程序", "时间", "地点", "要求", "方式", "其他")
_THIS_ONE = ("本次", "此次", "这次")
_NAMED = compile_late(
    f"(?:{'|'.join(_NAMES)})(?={'|'.join(_OPENERS)})|[{HANZI}]{{0,12}}?(?:{'|'.join(_SUBJECTS)})(?={'|'.join(_THIS_ONE)})"
)
SHORTEST = 2
LONGEST = 36
HIGHEST_RANK = 7  # a unit up to here stands on a line of its own, if lines there are
_PUNCTUATION = frozenset(" 。，,;；:：!?、“”《》()\t\n")


def find_glued_headings(folded: str, units: Sequence[Sequence[Unit]]) -> None:
    """Set the headings of the units that stand inside lines, where they share the words behind them."""
    if not any(_lost_line_ends(line) for line in units if line):
        return
    glued = [unit for line in units if len(line) > 1 for unit in line if _is_open(unit)]
    for unit in (unit for line in units if len(line) > 1 for unit in line if not unit.family.structural):
        match = _NAMED.match(folded, unit.start, unit.end)
        if match and not _is_item(unit) and (unit.heading is None or unit.heading[1] > match.end()):
            unit.heading = (unit.start, match.end(), match.end())
    headless = [unit for unit in glued if unit.heading is None][:ENOUGH]
    words = [_common_word(folded, headless, *opening) for opening in WORDS]
    word, _ = max(words, key=lambda found: found[1])
    if not word:
        return
    for unit in glued:
        if unit.heading and unit.heading[2] < unit.end:
            continue
        at = folded.find(word, unit.start + SHORTEST, _clause_end(folded, unit))
        if at >= 0:
            unit.heading = (unit.start, at, at)


def _lost_line_ends(line: Sequence[Unit]) -> bool:
    """Tell whether units that should open lines stand inside this one."""
    families = [unit.family for unit in line if not unit.opens_line]
    return any(family is not LEAD and family.rank <= HIGHEST_RANK for family in families)


def _is_open(unit: Unit) -> bool:
    whole = unit.heading is not None and unit.heading[2] == unit.end and unit.ends_line
    return (unit.heading is None or whole) and not unit.family.structural and not _is_item(unit)


def _is_item(unit: Unit) -> bool:
    """Tell a unit below an article of a law, which has no heading."""
    parent = unit.parent
    while parent is not None and parent.family is not ARTICLE:
        parent = parent.parent
    return parent is not None


def _common_word(folded: str, units: Sequence[Unit], length: int, fewest: int) -> tuple[str, int]:
    """Give the words that most of the units have behind their first characters, and how many have them."""
    counts: Counter[str] = Counter()
    offsets: Counter[str] = Counter()
    for unit in units:
        places = dict(_words(folded, unit, length))
        counts.update(places.keys())
        offsets.update(places)
    if not counts:
        return "", 0
    word = max(counts, key=lambda word: (counts[word], -offsets[word]))
    return (word, counts[word]) if counts[word] >= max(fewest, MAJORITY * len(units)) else ("", 0)


def _words(folded: str, unit: Unit, length: int) -> Iterator[tuple[str, int]]:
    """Yield the words of a unit's first clause, each with how far on it stands."""
    for at in range(_clause_end(folded, unit) - length, unit.start + SHORTEST - 1, -1):
        yield folded[at : at + length], at - unit.start


def _clause_end(folded: str, unit: Unit) -> int:
    end = min(unit.end, unit.start + LONGEST)
    for at in range(unit.start, end):
        if folded[at] in _PUNCTUATION:
            return at
    return end
