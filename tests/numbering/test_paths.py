from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.numbering.paths import Step, heading_name, marker_name, read_path, write_path

MARKERS = {
    "一、": "一",
    "一，": "一",
    "十一.": "十一",
    "(一)": "（一）",
    "（ 一 ）": "（一）",
    "（一）、": "（一）",
    "㈠": "（一）",
    "三)": "三）",
    "1.": "1",
    "1．": "1",
    "1、": "1",
    "⒈": "1",
    "(1)": "（1）",
    "⑴": "（1）",
    "①": "①",
    "1.1 ": "1.1",
    "1.1.1": "1.1.1",
    "第一，": "第一",
    "第一步：": "第一步",
    "首先，": "首先",
    "一是": "一是",
    "第三条　": "第三条",
    "第十条之一": "第十条之一",
    "第 十 二 条": "第十二条",
    "第一章": "第一章",
    "-、": "-",
    "、": "、",
    "": "无号",
}


@pytest.mark.parametrize(("marker", "name"), MARKERS.items())
def test_a_marker_has_one_name(marker, name):
    assert marker_name(marker) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("延长开放时间", "延长开放时间"),
        ("延长 \n　开放时间", "延长 开放时间"),
        ("收/发[样表]", "收/发[样表]"),
        ("", "无题"),
    ],
)
def test_a_heading_is_named_on_one_line(heading, name):
    assert heading_name(heading) == name


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("", ()),
        ("/", ()),
        ("二", (Step("二"),)),
        ("二/（一）/一是", (Step("二"), Step("（一）"), Step("一是"))),
        ("/二//（一）/", (Step("二"), Step("（一）"))),
        ("附件[2]/一", (Step("附件", 2), Step("一"))),
        ("一[01]", (Step("一", 1),)),
        (r"收\/发", (Step("收/发"),)),
        (r"附件\[2]", (Step("附件[2]"),)),
        (r"附件\[2][3]", (Step("附件[2]", 3),)),
        ("附件[样表]", (Step("附件[样表]"),)),
        ("[2]附件", (Step("[2]附件"),)),
        ("附件[2]号", (Step("附件[2]号"),)),
        (r"\\", (Step("\\"),)),
        ("一\\", (Step("一\\"),)),
        ("一[12345678]", (Step("一[12345678]"),)),
    ],
)
def test_a_path_is_read_as_steps(path, steps):
    assert read_path(path) == steps


@given(st.lists(st.builds(Step, st.text(st.characters() | st.sampled_from("\\/[]2"), min_size=1), st.integers(1, 99))))
def test_a_path_is_read_as_it_was_written(steps):
    assert read_path(write_path(steps)) == tuple(steps)


def test_a_very_long_path_takes_no_time_to_speak_of():
    assert len(read_path("一[" * 100_000)) == 1
    assert len(read_path("\\" * 100_001)) == 1
    assert len(read_path("一/" * 100_000)) == 100_000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("（一）", "(一)"),
        ("一", "一、"),
        ("第三条", "第三條"),
        ("第三条", "第3条"),
        ("第十二款", "第12款"),
        ("第一", "第一，"),
        ("1", "１．"),
        ("统筹发展", "統籌發展。"),
    ],
)
def test_ways_to_write_one_step_fold_to_the_same(one, other):
    assert Step(one).folded() == Step(other).folded()


@pytest.mark.parametrize(
    ("one", "other"), [("（一）", "一"), ("一", "1"), ("1", "（1）"), ("一是", "一要"), ("①", "1")]
)
def test_steps_of_different_families_stay_apart(one, other):
    assert Step(one).folded() != Step(other).folded()


def test_the_copy_stays_in_folding():
    assert Step("(一)", 2).folded() == Step("（一）", 2)
