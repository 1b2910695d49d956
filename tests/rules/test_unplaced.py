"""Numbers that do not follow: within a line, where a double leaves a gap too, and in articles that a notice issues."""

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
