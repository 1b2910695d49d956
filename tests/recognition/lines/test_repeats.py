"""What a page repeats."""

import pytest

import partydoc

BODY = "各馆全年开放三百天，读者比上年多两成，借书四十万册，群众是满意的。"
TITLE = "青河市图书馆工作总结"


@pytest.mark.parametrize("times", [2, 3, 5])
def test_each_copy_of_a_title_is_a_title(times):
    document = partydoc.parse(TITLE * times + BODY)
    assert [(node.type, node.text) for node in document.children] == [
        *[("title", TITLE)] * times,
        ("paragraph", BODY),
    ]


def test_words_said_twice_are_no_title_where_a_mark_closes_them():
    twice = "读者第一，服务至上，" * 2
    document = partydoc.parse(twice + BODY)
    assert [node.type for node in document.children] == ["paragraph"]


@pytest.mark.parametrize(("times", "role"), [(2, "paragraph"), (3, "furniture")])
def test_a_running_head_is_known_by_its_third_page(times, role):
    head = "青河市公共图书馆读者手册"
    pages = [f"{head}\n{page}\n{first}{BODY}\n" for page, first in zip(range(1, times + 1), "东西南", strict=False)]
    document = partydoc.parse("读者手册\n" + BODY + "\n" + "".join(pages))
    assert [node.type for node in document.children if node.text == head] == [role] * times


def test_lines_that_recur_in_the_text_stay_text():
    rows = [f"{first}{BODY}\n指标来源：各馆填报。\n" for first in "东西南北"]
    document = partydoc.parse("指标说明\n" + "".join(rows))
    assert [node.type for node in document.children] == ["title"] + ["paragraph"] * 8


def test_equal_paragraphs_are_text_however_often_they_stand():
    rows = [f"{first}{BODY * 2}\n{BODY * 2}\n" for first in "东西南北"]
    document = partydoc.parse("".join(rows))
    assert [node.type for node in document.children] == ["paragraph"] * 8


def test_a_row_of_signs_is_no_title_that_stands_twice():
    document = partydoc.parse("=" * 40 + BODY)
    assert "title" not in {node.type for node in document.children}


LETTERHEAD = "青河市图书馆学会\nQinghe Library Association\n青河市解放路一号图书馆大楼三层\n"
FOOT = "TEL 0000-000-0000 FAX 0000-000-0001\n"


def test_a_letterhead_that_comes_again_on_each_page_is_furniture_and_so_is_what_ends_the_pages():
    pages = ["青河市图书馆学会第三次理事会会议记录\n一、主席报告\n" + BODY, "二、讨论事项\n" + BODY, "三、散会"]
    document = partydoc.parse("".join(f"{LETTERHEAD}{page}\n{FOOT}" for page in pages))
    assert [node.text for node in document.children if node.type == "title"] == ["青河市图书馆学会第三次理事会会议记录"]
    of_pages = [node.text for node, _ in document.walk() if node.type == "furniture"]
    assert of_pages.count("青河市图书馆学会") == 3
    assert of_pages.count(FOOT.strip()) == 3


def test_a_title_above_each_copy_is_a_title_though_the_organ_stands_above_it_again():
    organ = "青河市图书馆\n"
    document = partydoc.parse(f"{organ}关于开放时间的通知\n{BODY}\n{organ}关于借书期限的通知\n{BODY}\n")
    assert [node.text for node in document.children if node.type == "furniture"] == []
