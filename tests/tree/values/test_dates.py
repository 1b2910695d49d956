"""Days, read and not guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.numbering.numerals import write_numeral
from partydoc.tree.nodes import Dateline, Imprint, IssueDate
from partydoc.tree.values.dates import before_year, read_date


@pytest.mark.parametrize(
    "text",
    [
        "2026年3月2日",
        "２０２６年３月２日",
        "2026 年 3 月 2 日",
        "2026年03月02日",
        "二〇二六年三月二日",
        "二○二六年三月二日",
        "二O二六年三月二日",
        "二o二六年三月二日",
        "（2026年3月2日）",
        "中華民國115年3月2日",
        "中　華　民　國　1 1 5　年　0 3　月　0 2　日",
        "民國一百一十五年三月二日",
        "公元2026年3月2日",
        "——2026年3月2日在全市书屋工作会议上",
        "（2026年3月2日第九次会议通过　2027年1月1日修订）",
    ],
)
def test_a_whole_day_is_read(text):
    assert read_date(text) == date(2026, 3, 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026年3月",
        "2026年",
        "20XX年X月X日",
        "2026年13月2日",
        "2026年2月30日",
        "26年3月2日",
        "年月日",
        "三十年三月二日",
    ],
)
def test_what_is_no_whole_day_is_none(text):
    assert read_date(text) is None


@given(day=st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_in_both_forms(day):
    spelled = (
        f"{write_numeral(day.year, 'han-digits')}年{write_numeral(day.month, 'han')}月{write_numeral(day.day, 'han')}日"
    )
    assert read_date(spelled) == read_date(f"{day.year}年{day.month}月{day.day}日") == day


def test_what_stands_before_the_year():
    assert before_year("青河市人民政府办公室 二〇二六年三月二日印发") == "青河市人民政府办公室"
    assert before_year("2026年3月2日") == before_year("") == ""


def test_the_elements_with_a_day_give_it():
    imprint = Imprint("青河市人民政府办公室 2026年3月3日印发")
    assert (imprint.organ, imprint.date) == ("青河市人民政府办公室", date(2026, 3, 3))
    assert IssueDate("2026年3月2日").date == Dateline("（2026年3月2日）").date == date(2026, 3, 2)
