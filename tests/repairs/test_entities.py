"""Character references become their characters; what only looks like one stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.repairs.entities import entities


def clean(text):
    return entities(text).rewrite(text)


@pytest.mark.parametrize(
    ("damaged", "restored"),
    [
        ("&ldquo;一网通办&rdquo;", "“一网通办”"),
        ("&#8220;一网通办&#x201D;", "“一网通办”"),
        ("开馆&mdash;&mdash;闭馆&hellip;&hellip;", "开馆——闭馆……"),
        ("第一条&nbsp;&nbsp;总则", "第一条\xa0\xa0总则"),
        ("第一条&nbsp总则", "第一条\xa0总则"),
        ("AT&amp;T，研发&amp;测试", "AT&T，研发&测试"),
        ("&amp;ldquo;书香&amp;amp;rdquo;", "“书香”"),
        ("&#22270;&#20070;&#39302;", "图书馆"),
        ("图书&#8203;馆&shy;工作&#65279;", "图书馆工作"),
        ("气温&lt;5&deg;C", "气温<5°C"),
    ],
)
def test_a_reference_becomes_its_character(damaged, restored):
    assert clean(damaged) == restored


@pytest.mark.parametrize(
    "text",
    [
        "研发投入（R&D）",
        "A&B;C",
        "AT&T",
        "&unknown;",
        "&;",
        "&#xD800;&#0;",
        "http://example.cn/?a=1&copy=2&lt=3",
        "空格用“&nbsp;”表示，引号用`&ldquo;`表示",
        "&copyright;",
    ],
)
def test_what_is_no_reference_or_is_written_about_stays(text):
    assert clean(text) == text


@given(st.text(st.sampled_from("&amp;#39x;nbsgtlq“”图"), max_size=60))
def test_a_second_pass_makes_no_edit(text):
    once = clean(text)
    assert clean(once) == once


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青河市图书馆<br />工作会议记录", "青河市图书馆\n工作会议记录"),
        ("时间：三日<br>\n地点：馆<BR/>", "时间：三日\n地点：馆"),
        ("馆舍<br>藏书&nbsp;", "馆舍\n藏书\xa0"),
        ("| 馆<br>舍 | 册 |\n", "| 馆<br>舍 | 册 |\n"),
        ("“<br>”是换行，<b>不是。", "“<br>”是换行，<b>不是。"),
    ],
)
def test_line_ends_of_a_page_are_line_ends_of_the_text(text, wanted):
    assert entities(text).rewrite(text) == wanted
