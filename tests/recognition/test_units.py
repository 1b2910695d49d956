"""Units: settled divisions, with their stretch of text and what follows them."""

from __future__ import annotations

import partydoc

RAW = "一、建馆\n甲甲。一是选址。先比。二是设计。\n乙乙。\n二、买书\n"


def test_a_unit_s_own_text_runs_to_the_next_unit_or_the_line_s_end(stages):
    folded = stages.folded(RAW)
    assert [folded[unit.start : unit.end] for unit in stages.units(RAW)] == ["建馆", "选址。先比。", "设计。", "买书"]


def test_a_unit_knows_what_follows_it(stages):
    assert [unit.follows for unit in stages.units(RAW)] == ["text", "sibling", "text", "end"]


def test_a_heading_over_units_is_followed_by_a_child(stages):
    assert [unit.follows for unit in stages.units("一、建馆\n（一）选址\n（二）设计\n")] == ["child", "sibling", "end"]


def test_a_unit_knows_the_unit_above_and_the_one_before(stages):
    folded = stages.folded(RAW)
    marks = [(unit.parent and unit.parent.mark, unit.before and unit.before.mark) for unit in stages.units(RAW)]
    shown = [tuple(mark and folded[mark.start : mark.end] for mark in pair) for pair in marks]
    assert shown == [(None, None), ("一、", None), ("一、", "一是"), (None, "一、")]


def test_only_the_last_unit_of_a_line_ends_it(stages):
    assert [unit.ends_line for unit in stages.units(RAW)] == [True, False, True, True]


def test_a_marker_that_a_line_break_tore_is_one_marker():
    raw = "（\n一）馆舍建设\n建成馆舍两座。\n（二）馆藏建设\n购置图书一万册。\n"
    document = partydoc.parse(raw)
    assert [section.num.text for section in document.sections] == ["（一）", "（二）"]
    assert document.sections[0].num.span.slice(raw) == "（\n一）"
