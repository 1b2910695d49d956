"""Labels: words with a colon, alone on their line, that head what follows them, as 受理条件： heads 1.年满十六周岁；.

Some head wherever they stand (主旨： 說明： in Taiwan's letters, 事实与理由： in petitions, 引言 and 结语 in papers).
Others do where several are alike: short names, each over a list that begins or over text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from partydoc.numbering.families import ARTICLE
from partydoc.numbering.senses import Key
from partydoc.patterns import compile_late
from partydoc.recognition.headings.items import begins_items
from partydoc.recognition.headings.leads import TELLING
from partydoc.recognition.headings.questions import QUESTION
from partydoc.recognition.lines.parted import is_lone
from partydoc.recognition.lines.typed import CLOSING_MARKS, TypedLine, is_chinese, put
from partydoc.recognition.role_names import FURNITURE, HEADING, LEAD, MARKED, METADATA, PAGE_NUMBER, PARAGRAPH

LABEL, AROUND_BODY, DIVISION, CAPTION = "label", "around body", "division", "caption"
"""What the headings that are labels are labelled with; those of two kinds of words, a division of rules, and a caption
over units that run on."""

SHORTEST, LONGEST = 2, 12
FEWEST = 2
FEWEST_PARALLEL = 4  # over values that no mark closes, in a row that nothing but text parts
FEWEST_SAME = 3  # of one label that stands again and again, each time over a list that begins
# The parts of a letter or a motion, alone on the line or before the text: where two of them stand, they head.
IN_LETTERS = ("主旨", "说明", "拟办", "办法", "案由", "决议", "依据", "公告事项", "报告", "讨论")
_BEFORE_TEXT = tuple(f"{word}:" for word in IN_LETTERS)
# With a colon alone on the line: they head wherever they stand.
WITH_COLON = frozenset({*IN_LETTERS, "事实与理由", "事实和理由", "诉讼请求", "请求事项", "申请事项"}) | {"问题", "答复"}
# Without one, alone on the line: what stands before and behind the body proper, and divisions of rules.
ALONE = {
    **dict.fromkeys(("引言", "前言", "序言", "导言", "绪论", "结语", "结束语", "后记", "执行摘要"), AROUND_BODY),
    **dict.fromkeys(("总则", "分则", "罚则", "附则"), DIVISION),
}
# With a colon or without, over a list that begins, or over text: what a form or a tender wants its readers to mind.
NOTICES = frozenset({"注意事项", "温馨提示", "温馨提醒", "特别提示", "特别提醒", "友情提示", "重要提示"})
AGENDA = frozenset({"议程", "会议议程"})  # what stands over all items of a sitting: they nest in nothing
NOTES = frozenset({"备注:", "附注:", "注:", "说明:"})  # … and what stands below a table, over its notes: 备注： ⏎ 1、…
_FIRST_ALONE, _FIRST_OF_NOTICES = ({word[0] for word in words} for words in (ALONE, NOTICES | NOTES))  # tell most lines
# A line that ends so announces what follows; it names nothing.
ANNOUNCES = ("如下", "如左", "下列", "左列")
_LISTING = (*ANNOUNCES, "以下", "下面", "包括")
LISTS = (*_LISTING, "主要")  # 各馆主要做法： is no address
ANNOUNCING = (*_LISTING, "列明", "应当", "其中", "即", "例如", "注意", "有")
_PREPOSITION = compile_late(
    "[为按由如若凡把将向以]|在(?![职校编建])|对(?![象策比])|从(?!业)|经(?![营费济验办理纪典历销])|自(?![我身评查])|当(?!前)"
)
_PUNCTUATION = frozenset(",。;")  # of what says something; a field's value has none
LEADS_TO_LIST = 20  # letters of a sentence that leads to a list; a label has fewer
LONG_ENOUGH = 8  # letters below a label that stands among others
# Whom a document is for, who signs it, what a page says of itself.
_PERSONS = (
    "方",
    "人",
    "长",
    "生",
    "士",
    "们",
    "志",
    "局",
    "厅",
    "委",
    "会",
    "院",
    "校",
    "单位",
    "各位",
    "员",
    "处",
    "部",
    "公司",
)
# What tells nothing, though some of its letters do elsewhere: 其它讨论, 我们的要求, 现有藏书.
_TELLS_NOTHING = compile_late("^其它|^我们的|[原现所国私共特固]有")
_REMARK = compile_late(r"(?<=.)\([^()]*\)$")
_OVER = frozenset({PARAGRAPH, MARKED, HEADING, LEAD, "SALUTATION", "ADDRESSEE"})
_ROLES = frozenset({PARAGRAPH, HEADING, FURNITURE, METADATA, "ADDRESSEE"})


def find_labels(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the labels."""
    for find in (_by_words, _alike, _parts_of_letter):
        readings = put(readings, {at: readings[at].as_role(role, label) for at, role, label in find(readings)})
    return readings


Headed = Iterator[tuple[int, str, str]]
"""Lines that head: where each stands, its role and its label."""


def _alike(readings: Sequence[TypedLine]) -> Headed:
    """Find the labels that head because several stand alike."""
    labels = [at for at, reading in enumerate(readings) if _is_label(reading)]
    if not labels:
        return
    within = _within_articles(readings)
    labels = [at for at in labels if not within[at] and not (at and is_lone(readings[at - 1].line))]
    alike = [at for at in labels if _is_over(readings, at) or (readings[at].label and _says_something(readings, at))]
    stretches = _stretches(readings, labels)
    alike = sorted({*alike, *_parallel(readings, labels, stretches)})
    if len({readings[at].text for at in alike}) >= FEWEST or _recurs(readings, alike):
        beside = {stretches[alike[0]], stretches[alike[-1]]}
        others = [
            at
            for at in labels
            if alike[0] < at < alike[-1] or (stretches[at] in beside and readings[at].edge_cue != METADATA)
        ]
        between = [at for at in others if _says_something(readings, at)]
        yield from ((at, HEADING, LABEL) for at in sorted({*alike, *between}))
    else:
        yield from ((at, HEADING, LABEL) for at in alike if _is_field_with_list(readings, at))


def _is_field_with_list(readings: Sequence[TypedLine], at: int) -> bool:
    """Tell a field below others whose value is a list: 地点：… ⏎ 会议内容： ⏎ 1. …."""
    field = METADATA in (readings[at].role, readings[at].edge_cue)
    return field and at > 0 and readings[at - 1].role == METADATA and _next(readings, at) == MARKED


def _parallel(readings: Sequence[TypedLine], labels: Sequence[int], stretches: Sequence[int]) -> Iterator[int]:
    """Find the labels of which several stand in a row, each another, each over what it says."""
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for at in labels:
        if readings[at].edge_cue != METADATA and _says_something(readings, at):
            rows[stretches[at]].append(at)
    for row in rows.values():
        says = sum(not _PUNCTUATION.isdisjoint(readings[at + 1].text) for at in row)
        if len({readings[at].text for at in row}) >= FEWEST_PARALLEL and 2 * says > len(row):
            yield from row


def _stretches(readings: Sequence[TypedLine], labels: Sequence[int]) -> Sequence[int]:
    """Count, up to each line, those that part labels: what is neither text nor of a list that began below a colon."""
    known = frozenset(labels)
    begun: set[Key] = set()
    stretches, stretch, above = [], 0, ""
    for at, reading in enumerate(readings):
        goes_on = at in known or reading.role in (PARAGRAPH, LEAD, PAGE_NUMBER)
        if reading.role == MARKED and reading.line.marked:
            key = reading.line.marks[0].senses[0].key
            if reading.begins_list and above == ":":
                begun.add(key)
            goes_on = key in begun
        if not goes_on:
            begun.clear()
            stretch += 1
        stretches.append(stretch)
        above = reading.mark
    return stretches


def _recurs(readings: Sequence[TypedLine], labels: Sequence[int]) -> bool:
    """Tell whether the labels are one and the same over lists: each group has its 主要职责： ⏎ （1）…."""
    lists = [at for at in labels if (below := _below(readings, at)) is not None and below.role == MARKED]
    return len(lists) == len(labels) >= FEWEST_SAME


def _within_articles(readings: Sequence[TypedLine]) -> Sequence[bool]:
    """Tell of each line whether it stands in an article that has text of its own: a label there goes on with the text.

    第五条　读者的权利：（一）… ⏎ 读者的义务：（一）….
    """
    within, text = [], False
    for reading in readings:
        if reading.role == MARKED and reading.line.marked and reading.line.marks[0].family.structural:
            text = reading.line.marks[0].family is ARTICLE and bool(reading.mark)
        elif reading.role not in _OVER and reading.role != "PAGE_NUMBER":
            text = False
        within.append(text)
    return within


def _by_words(readings: Sequence[TypedLine]) -> Headed:
    """Find those that head wherever they stand."""
    for at, reading in enumerate(readings):
        label = _kind(reading)
        if label and reading.role in _ROLES and _next(readings, at) in _OVER:
            yield at, HEADING, label
        elif reading.role in _ROLES and _is_notice(reading) and _is_over(readings, at):
            yield at, HEADING, LABEL


def _parts_of_letter(readings: Sequence[TypedLine]) -> Headed:
    """Find the parts of a letter or a motion, where there are two; text may stand behind the label in its line."""
    parts = [at for at, reading in enumerate(readings) if _may_part(reading) and _part_of_letter(reading)]
    if len({_part_of_letter(readings[at]) for at in parts}) >= FEWEST:
        for at in parts:
            alone = not readings[at].text.partition(":")[2].strip()
            yield at, HEADING if alone else LEAD, LABEL


def _may_part(reading: TypedLine) -> bool:
    """Tell whether a line may be a part of a letter; a list may begin behind the label in its line: 决议：（一）…."""
    return reading.role in _ROLES or (reading.role == MARKED and not reading.line.marked)


def _kind(reading: TypedLine) -> str:
    if reading.mark == ":":
        return LABEL if reading.letters[:-1] in WITH_COLON else ""
    return "" if reading.mark or reading.text[0] not in _FIRST_ALONE else ALONE.get(reading.letters, "")


def _is_notice(reading: TypedLine) -> bool:
    if reading.text[0] not in _FIRST_OF_NOTICES:  # most lines, told without their letters
        return False
    return reading.letters in NOTES or reading.letters.rstrip(":") in NOTICES


def _is_label(reading: TypedLine) -> bool:
    if reading.mark != ":" or reading.line.marks or reading.role not in _ROLES or reading.cue == "TEXT_NAME":
        return False
    if reading.text[0] == "(":  # (书屋名称): is to be put in
        return False
    words = _TELLS_NOTHING.sub("", _REMARK.sub("", reading.letters[:-1]))
    if words in AGENDA and reading.role == METADATA:
        return False
    if not SHORTEST <= len(words) <= LONGEST or words.endswith(_PERSONS) or _PREPOSITION.match(words):
        return False
    names = TELLING.isdisjoint(words) and not any(word in words for word in ANNOUNCING)
    return names and is_chinese(reading.letters[:-1])


def _is_over(readings: Sequence[TypedLine], at: int) -> bool:
    """Tell whether a list that begins, or text, stands below a label, and text or a list before it."""
    below = _below(readings, at)
    if below is None:
        return False
    if below.role == MARKED:
        items = below.line.marks[0].family.bare and below.mark in CLOSING_MARKS
        return below.begins_list or (items and readings[at].letters not in NOTES)
    if readings[at].edge_cue == METADATA:  # 会议内容： ⏎ 1. …; 来源： is a field whose value a page has lost
        return False
    if below.label == QUESTION:  # 常见问题： ⏎ 问：…
        return True
    if below.role not in (PARAGRAPH, LEAD):
        return False
    leads = below.mark == ":" and len(below.text) >= LEADS_TO_LIST and readings[at].role != METADATA
    return below.mark in CLOSING_MARKS or leads or begins_items(readings, at + 1)


def _says_something(readings: Sequence[TypedLine], at: int) -> bool:
    """Tell whether a line stands below a label that no mark need close, as long as it says more than a name."""
    below = _below(readings, at)
    return below is not None and below.role == PARAGRAPH and below.mark != ":" and len(below.letters) >= LONG_ENOUGH


def _next(readings: Sequence[TypedLine], at: int) -> str:
    below = _below(readings, at)
    return below.role if below else ""


def _below(readings: Sequence[TypedLine], at: int) -> TypedLine | None:
    """Give the next line that is no page number."""
    places = range(at + 1, len(readings))
    return next((readings[place] for place in places if readings[place].role != PAGE_NUMBER), None)


def _part_of_letter(reading: TypedLine) -> str:
    """Give the label that opens a line, as in 主旨：书屋延长开放，请查照。."""
    return reading.text.partition(":")[0] if reading.text.startswith(_BEFORE_TEXT) else ""
