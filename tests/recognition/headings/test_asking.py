"""A series of questions alone on their lines heads the answers."""

from __future__ import annotations

import pytest

import partydoc

ANSWERED = """书屋何时开放？
书屋全年开放。
书屋由谁管理？
由专人管理。
节假日也可以借书吗？
可以，办法如下：
1.刷卡。
2.借书。
"""


def paths(text: str) -> list[str]:
    """Give the path of each section of a leaflet."""
    return [section.path for section in partydoc.parse("书屋答问\n市图书馆答复读者来信。\n" + text).sections()]


def test_each_question_of_a_series_heads_its_answer():
    third = "节假日也可以借书吗？"
    assert paths(ANSWERED) == ["书屋何时开放？", "书屋由谁管理？", third, f"{third}/1", f"{third}/2"]


def test_questions_that_the_file_sets_as_headings_count_and_pictures_end_no_text():
    marked = "### 書屋由誰管理？\n\n由專人管理。\n\n### 可以借書嗎？\n\n可以，憑證即可。\n"
    text = f"- 書屋何時開放？\n\n全年開放。\n\n![圖](a.png)\n\n{marked}"
    found = partydoc.parse(f"# 書屋答問\n\n市圖書館答覆讀者來信。\n\n{text}")
    assert [section.path for section in found.sections()] == ["- 书屋何时开放？", "书屋由谁管理？", "可以借书吗？"]


@pytest.mark.parametrize(
    "text",
    [
        "书屋何时开放？\n书屋全年开放。\n书屋由谁管理？\n由专人管理。\n",
        "书屋何时开放？\n书屋由谁管理？\n节假日也可以借书吗？\n这些问题都要答复。\n",
        "徐：书屋何时开放？\n书屋全年开放。\n徐：书屋由谁管理？\n由专人管理。\n徐：可以借书吗？\n可以。\n",
        "书屋何时开放？不知道。怎么办？\n去问。\n书屋由谁管理？不知道。怎么办？\n去问。\n能借书吗？不知道。怎么办？\n去问。\n",
    ],
    ids=["two", "without answers", "a dialogue", "several sentences"],
)
def test_no_heading_is_made_of(text):
    assert paths(text) == []


def test_questions_far_from_each_other_are_no_series():
    between = "书屋建在社区，读者很多。\n" * 12
    assert paths(f"书屋何时开放？\n{between}书屋由谁管理？\n{between}可以借书吗？\n{between}") == []


@pytest.mark.parametrize("count", [2, 3])
def test_two_questions_are_headings_where_three_headings_without_a_number_stand(count):
    text = "书屋每周六下午请一位读者来讲自己读过的书，听众可以当场提问，讲完之后大家一起整理书架并登记新书。" * 2
    names = "".join(f"{name}\n{text}\n" for name in ("书屋简介", "借阅办法", "评书活动")[:count])
    raw = f"青河书屋介绍\n{text}\n书屋何时开放？\n书屋全年开放。\n{names}到哪里还书？\n在任何一座书屋都可以还书。\n"
    asked = [node.heading.text for node, _ in partydoc.parse(raw).walk() if node.type == "section" and node.heading]
    assert [words for words in asked if words.endswith("？")] == (
        ["书屋何时开放？", "到哪里还书？"] if count == 3 else []
    )
