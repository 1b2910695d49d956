"""Points: several headings without a number in one paragraph."""

from __future__ import annotations

import pytest

import partydoc

OPEN = "深化开门服务。坚持全年开放，节假日延长两个小时，读者随到随借、随借随走，去年接待读者三十万人次。"
DUTY = "严肃值班纪律。严格执行交接登记制度，每日两次巡查书架和消防设施，发现问题当天整改、当天销号。"
STOCK = "落实采购责任。每月由各馆提出书单，经读者代表投票后统一采购，新书到馆三日内上架，不得积压。"
VISIT = "抓好“送书”工程。组织四十名馆员到社区、学校和工地送书上门，全年不少于二百场，覆盖所有街道。"
MEASURE = "加强图书采购。加快分馆建设。启动旧馆改造试点工作，年内完成三座，明年全部完成，让读者就近借书。"
INTRO = "图书馆提升服务质效\n今年以来，全市各馆改进服务。\n"
POINTS = ["深化开门服务", "严肃值班纪律", "落实采购责任", "抓好“送书”工程"]


def headings(raw: str) -> list[str]:
    document = partydoc.parse(raw)
    sections = [node for node, _ in document.walk() if isinstance(node, partydoc.Section)]
    return [section.heading.text for section in sections if section.heading and not section.num]


@pytest.mark.parametrize("heads", [("聚焦读者需求", "聚焦馆员队伍"), ("一、聚焦读者需求", "二、聚焦馆员队伍")])
def test_points_are_sections_where_the_paragraphs_hold_several(heads):
    raw = f"{INTRO}{heads[0]}\n{OPEN}{DUTY}{STOCK}\n{heads[1]}\n{VISIT}{DUTY}{OPEN}\n"
    found = [heading for heading in headings(raw) if heading in POINTS]
    assert found == [*POINTS[:3], POINTS[3], *POINTS[1::-1]]


def test_the_text_behind_a_point_is_its_own():
    raw = f"{INTRO}聚焦读者需求\n{OPEN}{DUTY}{STOCK}\n聚焦馆员队伍\n{VISIT}{DUTY}{OPEN}\n"
    point = partydoc.parse(raw).sections[0].sections[1]
    assert (point.heading.text, point.children[0].text[:6]) == ("严肃值班纪律", "严格执行交接")


@pytest.mark.parametrize(
    "second",
    [f"{MEASURE}{MEASURE}", f"{VISIT}{DUTY}", f"今年以来，{MEASURE}{DUTY}"],
    ids=["measures one after another", "two points only", "a sentence that opens otherwise"],
)
def test_one_paragraph_built_so_proves_nothing(second):
    raw = f"{INTRO}聚焦读者需求\n{OPEN}{DUTY}{STOCK}\n聚焦馆员队伍\n{second}\n"
    assert [heading for heading in headings(raw) if heading in POINTS] == []
