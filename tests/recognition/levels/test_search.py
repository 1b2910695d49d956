"""Levels: which candidates are markers, how they nest, and what each way costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import partydoc
from partydoc.numbering.families import BY_NAME, FAMILIES
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Sense
from partydoc.recognition.levels.options import DEEPEST
from partydoc.recognition.levels.search import infer
from partydoc.recognition.levels.series import Candidate

HAN = "一二三四五六七八九十"

OUTLINES = [
    # the markers of an outline, one a line: the depth of each, and how it came in
    ("一、 二、 三、", "0 0 0", "first next next"),
    ("一、 （一） （二） 二、 （一） （二）", "0 1 1 0 1 1", "first first next next first next"),
    ("一、 （一） 1. （1） ① ② 二、", "0 1 2 3 4 4 0", "first first first first first next next"),
    ("一、 1. 2. 二、 1. 2.", "0 1 1 0 1 1", "first first next next first next"),
    ("（一） 1. 2. （二） 1. 2.", "0 1 1 0 1 1", "first first next next first next"),
    ("一、 （一） （二） 二、 （三） （四）", "0 1 1 0 1 1", "first first next next runs-on next"),
    ("（一） 1. 2. （二） 3. 4.", "0 1 1 0 1 1", "first first next next runs-on next"),
    ("一、 第一， 第二， 二、 第一， 第二，", "0 1 1 0 1 1", "first first next next first next"),
    ("第一， 一是 二是 第二， 一是 二是", "0 1 1 0 1 1", "first first next next first next"),
    ("第一章 第一条 第二条 第二章 第三条 第四条", "0 1 1 0 1 1", "first first next next runs-on next"),
    ("第一编 第一章 第一节 第一条 第二编 第二章", "0 1 2 3 0 1", "first first first first next runs-on"),
    ("第一条 （一） （二） 第二条 （一） （二）", "0 1 1 0 1 1", "first first next next first next"),
    ("第十条 第十条之一 第十一条", "0 0 0", "first-missing next next"),
    ("一、 二、 四、 五、", "0 0 0 0", "first next gap next"),
    ("一、 二、 二、 三、", "0 0 0 0", "first next duplicate next"),
    ("一、 二、 三、 一、 二、", "0 0 0 0 0", "first next next restart next"),
    ("三、 四、", "0 0", "first-missing next"),
    ("一、 （二） （三） 二、", "0 1 1 0", "first first-missing next next"),
    ("一、 二， 三、", "0 0 0", "first next next"),
    ("一是 二要 三是", "0 0 0", "first next next"),
    ("A 1. 2.", "0 1 1", "first first next"),
    ("第一条 A 1. 2. 第二条", "0 1 2 2 0", "first first first next next"),
    ("B 1. 2.", "0 0", "first next"),
    ("问题1、 （1） （2） 问题2、 （1） （2）", "0 1 1 0 1 1", "first first next next first next"),
    ("议题一. 1. 2. 议题二. 1. 2.", "0 1 1 0 1 1", "first first next next first next"),
]


@pytest.mark.parametrize(("markers", "depths", "hows"), OUTLINES)
def test_an_outline_of_lines(stages, markers, depths, hows):
    units = stages.units("".join(f"{marker}　各馆照办\n" for marker in markers.split()))
    assert [str(unit.depth) for unit in units] == depths.split()
    assert [unit.decision.how.replace(" ", "-") for unit in units] == hows.split()


def candidate(name, number=None, **place):
    place = {"line": 0, "opens_line": True, "awaited": True, **place}
    return Candidate(Sense(BY_NAME[name], number and Ordinal(number)), **place)


def series(name, numbers, **place):
    return [candidate(name, number, line=line, **place) for line, number in enumerate(numbers)]


def costs(name, numbers, **place):
    return [decision.cost for decision in infer(series(name, numbers, **place))]


def test_nothing_gives_no_decision():
    assert infer([]) == []


def test_what_follows_costs_nothing():
    assert costs("han-comma", [1, 2, 3, 4]) == [0.0, 0.0, 0.0, 0.0]


def test_a_wider_gap_costs_more_than_a_narrow_one():
    narrow, wide = costs("han-comma", [1, 3])[1], costs("han-comma", [1, 6])[1]
    assert 0.0 < narrow < wide


def test_a_gap_a_duplicate_a_restart_and_a_step_back_cost_something():
    for numbers, how in [
        ([1, 3], "gap"),
        ([1, 1 + 1, 2], "duplicate"),
        ([1, 2, 1], "restart"),
        ([1, 2, 3, 2], "backward"),
    ]:
        decision = infer(series("chapter", numbers))[-1]
        assert decision.how == how
        assert decision.cost > 0.0


def test_a_first_whose_second_never_comes_costs_more_than_one_whose_second_comes():
    assert costs("han-comma", [1], awaited=False) > costs("han-comma", [1]) == [0.0]


def test_beginning_with_another_number_costs_more_than_beginning_with_one():
    assert costs("han-comma", [3]) > costs("han-comma", [1])


def test_beginning_with_another_number_inside_a_line_costs_less_where_the_next_follows():
    alone, awaited = (
        infer([candidate("han-comma", 3, opens_line=False, awaited=awaited)])[0] for awaited in (False, True)
    )
    assert (alone.depth, awaited.depth) == (None, 0)


def test_running_on_costs_less_than_beginning_with_another_number():
    running_on = infer([*series("han-comma", [1]), candidate("han-paren", 3, resumes=True)])[-1]
    missing = infer([*series("han-comma", [1]), candidate("han-paren", 3)])[-1]
    assert (running_on.how, missing.how) == ("runs on", "first missing")
    assert running_on.cost < missing.cost


def test_a_dubious_mark_becomes_text_where_a_plain_one_stays():
    lonely = {"opens_line": False, "awaited": False}
    assert infer([candidate("han-comma", 7, **lonely, doubt=5.0)])[0].depth is None
    assert infer([candidate("han-comma", 1, opens_line=False)])[0].depth == 0


def test_text_costs_no_less_than_nothing():
    assert infer([candidate("dash", doubt=9.0, awaited=False)])[0].cost == 0.0


def test_a_sign_without_a_number_goes_on_with_its_series():
    assert [decision.how for decision in infer(series("dash", [None, None, None]))] == ["first", "next", "next"]


def test_families_nest_by_their_usual_rank():
    numbered = [family.name for family in FAMILIES if not family.floating and family.name not in ("decimal", "bullet")]
    decisions = infer([candidate(name, 1, line=line) for line, name in enumerate(numbered[:5])])
    assert [decision.depth for decision in decisions] == [0, 1, 2, 3, 4]


candidates = st.lists(
    st.builds(
        candidate,
        st.sampled_from(sorted(BY_NAME)),
        st.none() | st.integers(1, 12),
        line=st.integers(0, 3),
        opens_line=st.booleans(),
        awaited=st.booleans(),
        resumes=st.booleans(),
        after_text=st.booleans(),
        colon=st.booleans(),
        doubt=st.floats(0, 4),
    ),
    max_size=60,
)


@given(candidates)
def test_every_candidate_has_a_decision_and_none_climbs_by_more_than_one_level(found):
    decisions = infer(found)
    assert len(decisions) == len(found)
    depth = -1
    for decision in decisions:
        assert decision.cost >= 0.0
        if decision.depth is not None:
            assert 0 <= decision.depth <= depth + 1
            depth = decision.depth


@given(candidates)
def test_the_same_candidates_have_the_same_decisions(found):
    assert infer(found) == infer(found)


def test_no_level_is_deeper_than_the_deepest():
    found = [
        Candidate(Sense(BY_NAME["ordinal"], Ordinal(1), str(at)), at, opens_line=True, awaited=True)
        for at in range(2 * DEEPEST)
    ]
    assert max(decision.depth or 0 for decision in infer(found)) <= DEEPEST


def test_a_series_may_stand_below_a_unit_of_one_like_it_that_goes_on_behind():
    within = "1. 提出申请；\n2. 核对证件；\n3. 领取证件；\n4. 注册。\n"
    text = f"一、办证\n1. 范围\n各类读者。\n2. 流程\n办证的流程如下：\n{within}3. 费用\n免费办理。\n"
    assert [path for path, _ in partydoc.parse(text).paths()] == [
        *("一", "一/1", "一/2", "一/2/1", "一/2/2", "一/2/3", "一/2/4", "一/3"),
    ]


def test_a_series_that_begins_again_without_a_return_stands_beside():
    text = "一、办证\n1. 提出申请；\n2. 核对证件。\n注销的流程如下：\n1. 交回证件；\n2. 结清费用。\n"
    assert [path for path, _ in partydoc.parse(text).paths()] == ["一", "一/1", "一/2", "一/1[2]", "一/2[2]"]


def test_bullets_of_another_sign_stand_below_those_of_the_first():
    outline = "一、馆藏\n  ● 采购\n    ○ 中文图书\n    ○ 外文图书\n  ● 捐赠\n二、人员"
    assert partydoc.parse(outline.replace("  ", "")).outline() == outline


def test_a_last_word_closes_a_series_and_makes_none():
    series = (
        "首先，建馆。各区建成一座，免费开放。\n其次，买书。新书三万册，报刊百种。\n最后，用人。招录四人，培训三次。\n"
    )
    assert len(list(partydoc.parse(series).sections())) == 3
    assert not list(partydoc.parse("书屋建成三十座，读者很多。\n最后，祝大家读书快乐！\n").sections())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("一、任务\n首先，购置图书。新书三万册，读者自选。\n二、要求\n抓好落实。\n", 2),
        ("首先，感谢各馆。大家辛苦了。\n一、过去\n建馆三十座。\n二、今后\n再建十座。\n最后，祝大家读书快乐！\n", 2),
        ("首先，建馆。各区建成一座。\n最后，用人。招录四人，培训三次。\n", 2),
        ("首先，建馆。各区建成一座。\n第二，买书。新书三万册。\n第三，用人。招录四人。\n", 3),
        ("书屋要办好。首先，建馆。各区建成一座。其次，买书。新书三万册。\n", 2),
    ],
)
def test_a_first_word_opens_a_series_and_makes_none(text, count):
    assert len(list(partydoc.parse(text).sections())) == count


def test_numbers_below_an_article_are_not_those_of_the_divisions_above_it(stages):
    items = "（一）提出申请；\n（二）办理证件；\n1.读者带证件到馆。\n2.学生带学生证到馆。\n"
    articles = f"第二条 读者办证的步骤：\n{items}第三条 证件每年换一次。\n"
    text = f"1. 总则\n第一条 本会办书屋。\n2. 读者\n{articles}3. 附则\n第四条 即日施行。\n"
    assert [unit.depth for unit in stages.units(text)] == [0, 1, 0, 1, 2, 2, 3, 3, 1, 0, 1]
