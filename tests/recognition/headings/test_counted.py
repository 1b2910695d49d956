"""Names that count what is listed below them."""

from __future__ import annotations

import pytest

import partydoc

LISTS = "一等奖（{}名）\n《书屋一日》 王小明\n《借书记》 李小红\n二等奖（{}名）\n《灯下》 张小华\n{}"


@pytest.mark.parametrize(
    ("first", "second", "behind", "found"),
    [
        (2, 1, "", ["一等奖（2名）", "二等奖（1名）"]),
        (2, 1, "（以上排名不分先后）\n", []),
        (2, 3, "", []),
        (3, 1, "", []),
    ],
    ids=["right", "text behind", "too few", "too few before the next"],
)
def test_names_over_as_many_lines_as_they_count_are_headings(first, second, behind, found):
    raw = f"青河书屋征文获奖名单\n书屋的征文已经评完，现将获奖名单公布如下。\n{LISTS.format(first, second, behind)}"
    sections = partydoc.parse(raw).sections
    assert [section.heading.text for section in sections if section.heading] == found
