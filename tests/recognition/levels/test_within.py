"""Lists numbered like the sections around them: 1. over 1.1 over 1. 2. 3., in files that set no styles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import partydoc
from partydoc.tree.nodes import Section


def numbers(text: str) -> str:
    """Give the numbers of the units, each behind as many signs as it is deep."""
    return " ".join(_numbers(partydoc.parse(text), 0))


def _numbers(parent: partydoc.Document | Section, depth: int) -> Iterator[str]:
    for section in parent.sections:
        yield "·" * depth + (section.num.text if section.num else "")
        yield from _numbers(section, depth + 1)


ANNOUNCED = """1. 借阅
1.1 办证
办证须提交下列材料：
1. 证件；
2. 照片。
1.2 借书
每次五册。
2. 归还
2.1 期限
归还时须提交下列材料：
1. 图书；
2. 借书证；
3. 回执。
2.2 逾期
逾期的停借一周。
3. 附则
3.1 本规范自发布之日起施行。
"""


@pytest.mark.parametrize("announced", [True, False])
def test_a_list_below_a_clause_is_no_second_series_of_the_chapters(announced):
    text = ANNOUNCED if announced else ANNOUNCED.replace("：\n", "。\n")
    assert numbers(text) == "1. ·1.1 ··1. ··2. ·1.2 2. ·2.1 ··1. ··2. ··3. ·2.2 3. ·3.1"


def test_lists_below_two_clauses_wait_for_the_chapter_behind_both():
    text = "1. 借阅\n1.1 办证\n1. 证件；\n2. 照片。\n1.2 借书\n1. 图书。\n2. 归还\n2.1 期限为三十日。\n"
    assert numbers(text) == "1. ·1.1 ··1. ··2. ·1.2 ··1. 2. ·2.1"


def test_a_clause_stands_below_the_chapter_that_it_names():
    text = "1. 借阅\n1.1 办证即时办理。\n1.2 借书每次五册。\n2. 归还\n2.1 期限为三十日。\n2.2 逾期的停借。\n"
    assert numbers(text) == "1. ·1.1 ·1.2 2. ·2.1 ·2.2"


def test_a_list_stands_below_the_unit_whose_line_announces_it_whatever_its_letters():
    prizes = "a、每请来一位读者得一张借书券；\nb、每写一篇书评得一张借书券。\n"
    text = f"1、办证\n① 交照片\n② 填表\n③ 分享书屋有奖，具体如下：\n{prizes}2、还书\n"
    assert numbers(text) == "1、 ·① ·② ·③ ··a、 ··b、 2、"


def test_a_heading_alone_on_its_line_announces_the_closed_items_below_it():
    text = "1. 借阅\n1．带证件；\n2．带照片；\n3．领回执。\n2. 归还\n归还图书时应当交还回执。\n3. 附则\n"
    assert numbers(text) == "1. ·1． ·2． ·3． 2. 3."


def test_clauses_whose_first_is_lost_begin_with_the_second():
    text = "预案\n为保障开放，制定本预案。\n1.2 依据《书屋办法》等。\n1.3 适用于各馆。\n1.4 先备后战。\n"
    assert numbers(text) == "1.2 1.3 1.4"


@pytest.mark.parametrize(
    ("line", "found"),
    [("——读者优先、全年开放。牢固树立服务的理念，办好书房。", "一、 ·——"), ("——馆长王明。", "一、")],
)
def test_one_dash_before_a_heading_and_its_text_is_a_unit(line, found):
    assert numbers(f"书屋意见\n一、工作原则\n{line}\n") == found
