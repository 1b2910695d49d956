"""Numbers that do not follow: within a line, in articles that a notice issues, and where only a form is at fault."""

from __future__ import annotations

import pytest

import partydoc

ARTICLES = "关于印发书屋办法的通知\n\n各区人民政府：\n\n现印发给你们。\n\n" + "".join(
    f"第{numeral}条　书屋照常开放{numeral}天。\n\n" for numeral in "一二三五六七"
)


def codes(text):
    return [found.code for found in partydoc.lint(partydoc.parse(text), select=["N001", "N002", "N004"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("主要做了几项工作。一是延长时间。三是加强检查。四是增加经费。", ["PDN001"]),
        ("主要做了几项工作。一是延长时间。一是加强检查。三是增加经费。", ["PDN002", "PDN001"]),
        ("主要做了几项工作。一是延长时间。二是加强检查。三是增加经费。", []),
        ("主要做了几项工作。(1)延长时间；(2)加强检查；(3)增加经费；(5)安排人员。", ["PDN001"]),
    ],
)
def test_numbers_within_a_line_follow_each_other(text, found):
    assert codes(text) == found


def test_articles_that_a_notice_issues_are_counted():
    assert codes(ARTICLES) == ["PDN001"]


@pytest.mark.parametrize(
    "text",
    [
        "一、基本情况\n1、名称：\n2、地址：\n3：邮编：\n4、电话：\n",
        "一、评审\n\n1.1 报价照办。\n\n1.2 评分照办。1. 3 定标照办。\n\n1.4 公告照办。\n",
        "一、评审\n\n1.1 报价照办。\n\n1.2 评分照办。\n\n1.3①报价少的在前。\n\n1.4 公告照办。\n",
        "1.1 报价照办。\n\n1.2 （A）送达照办。\n\n1.2 （B）上传照办。\n\n1.3 公告照办。\n",
    ],
    ids=["another mark", "glued and with blanks", "a list right behind", "a choice of wordings"],
)
def test_a_number_that_stands_there_in_another_form_neither_lacks_nor_comes_twice(text):
    assert codes(text) == []


FORM = "书屋设备采购文件\n\n一、商务文件\n\n1、承诺书\n\n我方承诺如下：\n\n一、不送礼。\n\n二、不串通。\n"


def test_a_list_that_is_announced_starts_again_and_is_no_double():
    assert codes(FORM) == ["PDN004"]


def test_lists_of_two_forms_with_a_date_to_be_filled_in_between_have_no_number_twice():
    units = [
        "一、声明函",
        "1、书架由本市企业制造。",
        "2、书桌由本市企业制造。",
        "企业名称（盖章）：\n日期：    年    月    日",
    ]
    texts = ["\n".join([*units, "2、名称为书架的，填写书架。", "3、没有的不填。"]) + "\n"]
    assert [codes(text) for text in texts] == [[]]


def test_a_heading_that_stands_on_a_page_before_its_text_comes_once():
    chapters = [f"第{each}章　{name}" for each, name in zip("一二三四", ("总则", "评标", "合同", "附则"), strict=True)]
    text = "\n\n各馆照办。\n\n".join([chapters[0], chapters[1] + "\n\n" + chapters[1], *chapters[2:]])
    assert codes(f"书屋招标办法\n\n{text}\n\n各馆照办。\n") == []
