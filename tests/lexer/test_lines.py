"""Lines, and the places in them where a marker may stand."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given

from partydoc.lexer.lines import BLANKS, LONGEST_CHAIN, Line, final_mark
from partydoc.numbering.senses import read_marker
from partydoc.testing import any_text

LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
MAY_STAND_BEHIND = regex.compile(r"[。;:!?][”’\"')》」』]*\x20{0,4}\Z")


@given(raw=any_text())
def test_a_line_whose_start_a_marker_may_open_has_a_mark_there(stages, raw):
    folded = stages.folded(raw)
    lines = stages.lines(raw)
    opening = [match for line in lines if (match := stages.terminals.marker(folded, line.start))]
    expected = [match.start() for match in opening if read_marker(match.lastgroup, match[0])]
    assert [line.start for line in lines if line.marked] == expected


@given(raw=any_text())
def test_between_two_lines_are_only_blanks_and_line_ends(stages, raw):
    folded = stages.folded(raw)
    edges = [0, *(edge for line in stages.lines(raw) for edge in (line.start, line.end)), len(folded)]
    between = [folded[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert set("".join(between)) <= set(BLANKS + LINE_ENDS)


@given(raw=any_text())
def test_no_line_has_a_line_end_inside(stages, raw):
    folded = stages.folded(raw)
    for line in stages.lines(raw):
        assert set(LINE_ENDS).isdisjoint(folded[line.start : line.end])


@given(raw=any_text())
def test_a_mark_stands_at_a_line_s_start_behind_a_sentence_or_behind_a_mark(stages, raw):
    folded = stages.folded(raw)
    for line in stages.lines(raw):
        places = {line.start, *(mark.end for mark in line.marks)}
        for mark in line.marks:
            assert mark.start in places or MAY_STAND_BEHIND.search(folded[: mark.start])


@given(raw=any_text())
def test_marks_are_in_order_and_lie_in_their_line(stages, raw):
    for line in stages.lines(raw):
        edges = [line.start, *(edge for mark in line.marks for edge in (mark.start, mark.end))]
        assert edges == sorted(edges)
        # A sign keeps the blank behind it, which the line does not.
        assert edges[-1] <= line.end + 3


@pytest.mark.parametrize(
    ("raw", "markers"),
    [
        ("一、建馆", [("han-comma", "一、")]),
        ("　　一、建馆", [("han-comma", "一、")]),
        ("建馆。一、买书", [("han-comma", "一、")]),
        ("建馆；（二）买书", [("han-paren", "(二)")]),
        ("建馆：1.买书", [("arabic-dot", "1.")]),
        ("建馆！一是买书", [("run-in", "一是")]),
        ("建馆？第一，买书", [("ordinal", "第一,")]),
        ("他说“建馆。”一是买书", [("run-in", "一是")]),
        ("建馆。  ①买书", [("circled", "①")]),
        ("建馆。     ①买书", []),
        ("建馆，一是买书", []),
        ("建馆、一是买书", []),
        ("建馆一是买书", []),
        ("建馆 一、买书", []),
        ("建馆“一、买书”", []),
        ("建馆（一）买书", []),
    ],
)
def test_a_marker_is_looked_for_where_a_sentence_may_begin(stages, raw, markers):
    assert stages.markers(raw) == markers


@pytest.mark.parametrize(
    ("raw", "marker"),
    [
        ("第一编 总则", ("part", "第一编")),
        ("第二部分 任务", ("part", "第二部分")),
        ("第一分编 通则", ("subpart", "第一分编")),
        ("第三章　责任", ("chapter", "第三章")),
        ("第3章 责任", ("chapter", "第3章")),
        ("第二节 经费", ("division", "第二节")),
        ("第十条 开放", ("article", "第十条")),
        ("第十条之一 开放", ("article", "第十条之一")),
        ("第 十二 条 开放", ("article", "第 十二 条")),
        ("笫五十四条 开放", ("article", "笫五十四条")),
        ("第一千二百六十条 开放", ("article", "第一千二百六十条")),
        ("十一、开放", ("han-comma", "十一、")),
        ("一，开放", ("han-comma", "一,")),
        ("一．开放", ("han-comma", "一.")),
        ("（十一）开放", ("han-paren", "(十一)")),
        ("( 一 )开放", ("han-paren", "( 一 )")),
        ("㈩开放", ("han-paren", "㈩")),
        ("三）开放", ("han-paren", "三)")),
        ("１２．开放", ("arabic-dot", "12.")),
        ("12、开放", ("arabic-dot", "12、")),
        ("⒛开放", ("arabic-dot", "⒛")),
        ("（１２）开放", ("arabic-paren", "(12)")),
        ("⒇开放", ("arabic-paren", "⒇")),
        ("12）开放", ("arabic-paren", "12)")),
        ("㊿开放", ("circled", "㊿")),
        ("1.1 开放", ("decimal", "1.1")),
        ("1.2.10开放", ("decimal", "1.2.10")),
        ("1.1\t开放", ("decimal", "1.1")),
        ("1.1.2 \t开放", ("decimal", "1.1.2")),
        ("1\t开放", ("decimal", "1")),
        ("3.2 ★开放时间", ("decimal", "3.2")),
        ("1.3.8▲开放时间", ("decimal", "1.3.8")),
        ("1)、开放", ("arabic-paren", "1)、")),
        ("一\t开放", ("han-comma", "一")),
        ("一 RFID设备", ("han-comma", "一")),
        ("第一个方面：开放", ("ordinal", "第一个方面:")),
        ("第三步，开放", ("ordinal", "第三步,")),
        ("第一、开放", ("ordinal", "第一、")),
        ("第一是开放", ("ordinal", "第一是")),
        ("其三，开放", ("ordinal", "其三,")),
        ("其次，开放", ("ordinal", "其次,")),
        ("十三是开放", ("run-in", "十三是")),
        ("二要开放", ("run-in", "二要")),
        ("三抓开放", ("run-in", "三抓")),
        ("四靠开放", ("run-in", "四靠")),
        ("——开放", ("dash", "——")),
        ("─────开放", ("dash", "─────")),
        ("--开放", ("dash", "--")),
        ("● 开放", ("bullet", "● ")),
        ("•开放", ("bullet", "•")),
        ("◆开放", ("bullet", "◆")),
        ("❖开放", ("bullet", "❖")),
        ("✔ 开放", ("bullet", "✔ ")),
    ],
)
def test_a_line_opens_with_a_marker(stages, raw, marker):
    assert stages.markers(raw) == [marker]


def test_a_number_before_years_of_age_is_one_where_the_next_proves_it(stages):
    assert stages.markers("1.80周岁以上的；\n2.残疾读者。") == [("arabic-dot", "1."), ("arabic-dot", "2.")]
    assert stages.markers("1.5个月内办完。\n照常开放。") == []


@pytest.mark.parametrize(
    "raw",
    [
        "一些分馆",
        "三农图书",
        "五金店",
        "一、二年级的同学",
        "三、四季度",
        "第一责任人",
        "第一书记，到任",
        "第一、二、三产业",
        "第十七、十八条",
        "第三章的规定",
        "第三章、第四章",
        "第三条第（二）项",
        "第三条规定的条件",
        "3.5万册",
        "5.5%的图书",
        "2019年建成",
        "2026.3.2开馆",
        "十分感谢",
        "其他事项",
        "最后一条",
        "首先要建馆",
        "-5度",
        "(2025年)",
    ],
)
def test_what_looks_like_a_marker_and_is_none(stages, raw):
    assert stages.markers(raw) == []


def test_markers_may_stand_directly_behind_each_other(stages):
    assert [text for _, text in stages.markers("一、（一）1.建馆")] == ["一、", "(一)", "1."]


def test_a_chain_of_markers_ends_after_three(stages):
    assert len(stages.markers("一、" * 50)) == LONGEST_CHAIN


def test_an_empty_line_before_a_line_is_noted(stages):
    assert [line.spaced for line in stages.lines("建馆。\n买书。\n\n办证。\r\n\r\n还书。")] == [
        False,
        False,
        True,
        True,
    ]


def test_empty_lines_are_left_out(stages):
    assert stages.lines(" \n\u3000\n\r\n\t") == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("建馆。", "。"),
        ("建馆", ""),
        ("“建馆。”", "。"),
        ("“建馆”。", "。"),
        ("建馆:", ":"),
        ("建馆;", ";"),
        ("", ""),
        ("”", ""),
    ],
)
def test_the_final_mark_of_a_line(text, mark):
    assert final_mark(text, Line(0, len(text))) == mark


def test_a_marked_line_opens_with_a_marker(stages):
    assert [line.marked for line in stages.lines("一、建馆\n建馆。一、买书\n买书")] == [True, False, False]
