"""Candidates for markers, with what their places tell."""

from __future__ import annotations

import pytest

from partydoc.recognition.levels.candidates import find_candidates


@pytest.fixture
def candidates(stages):
    """Give the candidates of a text, each with the words of its mark."""

    def find(raw):
        folded = stages.folded(raw)
        found = find_candidates(folded, stages.readings(raw))
        return [(candidate, folded[mark.start : mark.end]) for candidate, mark in found]

    return find


@pytest.mark.parametrize(
    ("raw", "marks"),
    [
        ("提纲有“一、建馆。二、买书。”两条。", []),
        ("提纲有《书屋：一、建馆。二、买书。》两条。", []),
        ("提纲有（包括：1.建馆；2.买书）两条。", []),
        ("提纲有“建馆。”二、买书。", ["二、"]),
        ('提纲有“建馆。"二、买书。', ["二、"]),
        ("一、提纲有“建馆。二、买书。”两条。", ["一、"]),
    ],
)
def test_what_stands_in_quotes_titles_and_brackets_is_no_candidate(candidates, raw, marks):
    assert [text for _, text in candidates(raw)] == marks


@pytest.mark.parametrize(
    ("raw", "marks"),
    [
        ("市法院作出民事判决：一、书屋还书。二、读者交证。宣判后，双方未上诉。", []),
        ("读者请求判令书屋：1.还书；2.道歉。", []),
        ("一、市法院判决：（一）还书。（二）交证。", ["一、"]),
        ("经审理，判决如下：一、书屋还书。二、读者交证。", ["一、", "二、"]),
        ("经审理，市法院判决：\n一、书屋还书。\n二、读者交证。", ["一、", "二、"]),
    ],
)
def test_what_a_court_has_held_told_in_a_sentence_is_no_candidate(candidates, raw, marks):
    assert [text for _, text in candidates(raw)] == marks


@pytest.mark.parametrize(("opening", "reach"), [("“", 400), ("《", 60), ("（", 150)])
def test_a_lost_closing_sign_hides_no_more_than_its_reach(candidates, opening, reach):
    near, far = ("馆" * filling for filling in (reach - 5, reach))
    assert candidates(f"各馆{opening}{near}。二、买书。") == []
    assert [text for _, text in candidates(f"各馆{opening}{far}。二、买书。")] == ["二、"]


@pytest.mark.parametrize(
    ("raw", "marks"),
    [
        ("第一条：\n各馆开放。\n第二条：\n各馆照办。\n", ["第一条:", "第二条:"]),
        ("各馆依照第一条：\n各馆开放。\n", []),
        ("1.1 年报\n1.2 月报\n1.3 日站会\n1.4 日志\n", ["1.1", "1.2", "1.3", "1.4"]),
        ("1.册数:-----\n2.期限:----------\n", ["1.", "2."]),
        ("1.1 年\n1.2 月\n1.3 日后\n", []),
    ],
)
def test_candidates_by_what_stands_behind_them(candidates, raw, marks):
    assert [text for _, text in candidates(raw)] == marks


def test_a_quote_is_closed_by_its_line(candidates):
    assert [text for _, text in candidates("各馆“建馆。\n二、买书。")] == ["二、"]


def test_a_candidate_knows_whether_its_successor_comes(candidates):
    found = candidates("一、建馆\n二、买书\n四、办证\n")
    assert [candidate.awaited for candidate, _ in found] == [True, False, False]


def test_a_candidate_knows_whether_its_predecessor_was_there(candidates):
    found = candidates("一、建馆\n（一）选址\n二、买书\n（二）书目\n四、办证\n")
    assert {text: candidate.resumes for candidate, text in found} == {
        "一、": False,
        "(一)": False,
        "二、": True,
        "(二)": True,
        "四、": False,
    }


def test_a_candidate_knows_what_stands_before_it(candidates):
    found = candidates("各馆照办。\n书屋要做到：\n1.开门；\n2.开灯。\n还要打扫。\n3.锁门。\n")
    assert [(candidate.after_text, candidate.colon) for candidate, _ in found] == [
        (True, True),
        (False, False),
        (True, False),
    ]


@pytest.mark.parametrize(
    ("dubious", "plain"),
    [
        ("一，建馆", "一、建馆"),
        ("三）建馆", "（三）建馆"),
        ("第一条建馆", "第一条 建馆"),
        ("九十九、建馆", "九、建馆"),
        ("第一章 总则。", "第一章 总则"),
    ],
)
def test_worn_torn_glued_and_odd_marks_are_doubted(candidates, dubious, plain):
    (doubted, _), (trusted, _) = candidates(dubious)[0], candidates(plain)[0]
    assert doubted.doubt > trusted.doubt == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("一是建馆。", "一要建馆。"),
        ("第二，建馆。", "其次，建馆。"),
        ("一、建馆", "一，建馆"),
        ("——建馆", "──建馆"),
        ("●建馆", "■建馆"),
    ],
)
def test_another_form_is_another_series(candidates, one, other):
    first, second = (candidates(f"各馆照办。\n{raw}")[0][0] for raw in (one, other))
    assert first.key != second.key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("一是建馆。", "二是建馆。"),
        ("第一，建馆。", "第十一，建馆。"),
        ("其次，建馆。", "再次，建馆。"),
        ("（一）建馆", "㈡建馆"),
    ],
)
def test_another_number_is_the_same_series(candidates, one, other):
    assert candidates(one)[0][0].key == candidates(other)[0][0].key


def test_headings_without_a_number_are_candidates_too(candidates):
    raw = "机关用纸一年降了三成，办法有两条。\n算清用纸账目\n每台设备都有记录，谁打印谁登记。\n"
    assert [(candidate.family.name, text) for candidate, text in candidates(raw)] == [("unnumbered", "")]


@pytest.mark.parametrize(
    ("numbers", "strays"),
    [
        ([1, 2, 3, 4, 9, 5, 6, 7, 8, 10], [9, 5]),
        ([1, 2, 4, 3, 5], [4, 3]),
        ([1, 2, 4, 3, 1, 2, 3, 4], [3]),
        ([1, 2, 4, 5], []),
        ([1, 2, 3, 9, 4, 5], []),
        ([1, 2, 4, 5, 3, 6, 3], []),
    ],
)
def test_a_number_strays_that_is_missed_elsewhere_in_its_series(candidates, numbers, strays):
    found = candidates("".join(f"（{number}）各馆开放。\n" for number in numbers))
    assert [candidate.number.value for candidate, _ in found if candidate.strays] == strays


@pytest.mark.parametrize(
    ("line", "spoken"), [("17. 陈议员：主席，近月各馆已满。", True), ("17. 书屋：各馆的，主席不管。", False)]
)
def test_a_number_before_a_speech_to_the_chair_is_told(candidates, line, spoken):
    assert [candidate.spoken for candidate, _ in candidates(line)] == [spoken]


@pytest.mark.parametrize(
    ("lines", "count"), [("步骤1 清点图书\n步骤2 登记读者\n", 2), ("任务1 由馆长负责，任务2 由馆员负责。\n", 0)]
)
def test_a_name_with_its_number_before_a_blank_and_a_heading_is_a_marker(candidates, lines, count):
    assert len([text for _, text in candidates(lines) if text.strip() in ("步骤1", "步骤2", "任务1")]) == count
