from __future__ import annotations

import pytest

from partydoc import parse
from partydoc.numbering.families import FAMILIES
from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section, Table
from tests.renderers.akn_schema import by_eid, find, find_all, tags, written


@pytest.mark.parametrize(
    ("family", "tag"),
    [("part", "part"), ("subpart", "subpart"), ("chapter", "chapter"), ("division", "section"), ("article", "article")],
)
def test_divisions_of_laws_are_elements_of_the_standard(family, tag):
    assert tags(find(written(Document([Section(Num("第一", family, 1))], kind="law")), "act/body")) == [tag]


@pytest.mark.parametrize("family", [family.name for family in FAMILIES if not family.structural])
def test_other_families_are_generic_elements_with_their_name(family):
    (made,) = find_all(written(Document([Section(Num("一", family, 1))])), ".//hcontainer")
    assert made.get("name") == family


def article(*children):
    return Document([Section(Num("第一条", "article", 1), None, children)], kind="law")


def test_each_paragraph_of_an_article_is_one():
    made = find(written(article(Paragraph("甲。"), Paragraph("乙。"))), "act/body/article")
    assert tags(made) == ["num", "paragraph", "paragraph"]


def test_a_paragraph_that_a_page_cut_in_two_is_one():
    made = find(written(article(Paragraph("甲，"), Paragraph("乙。", continues=True))), "act/body/article")
    assert tags(made) == ["num", "paragraph"]
    assert tags(find(made, "paragraph/content")) == ["p", "p"]


def test_items_stand_in_the_paragraph_that_leads_to_them():
    below = Section(Num("1.", "arabic-dot", 1), None, [Paragraph("小学生；")])
    item = Section(Num("（一）", "han-paren", 1), None, [Paragraph("学生："), below])
    root = written(article(Paragraph("下列人员免费："), item, Paragraph("其他人员收费。")))
    assert tags(by_eid(root, "art_1")) == ["num", "paragraph", "paragraph"]
    assert tags(by_eid(root, "art_1__para_1")) == ["intro", "point"]
    assert tags(by_eid(root, "art_1__para_1__point_1")) == ["num", "intro", "indent"]


def test_a_table_behind_the_items_wraps_up():
    item = Section(Num("（一）", "han-paren", 1))
    made = find(written(article(Paragraph("如下："), item, Table("册", [["册"]]))), "act/body/article/paragraph")
    assert tags(made) == ["intro", "point", "wrapUp"]


def test_text_between_sections_has_a_container_of_its_own():
    item = Section(Num("（一）", "han-paren", 1))
    children = [Paragraph("甲。"), item, Paragraph("乙。"), item, Paragraph("丙。")]
    made = find(written(Document([Section(Num("一、", "han-comma", 1), None, children)])), "doc/mainBody/hcontainer")
    assert tags(made) == ["num", "intro", "hcontainer", "hcontainer", "hcontainer", "wrapUp"]
    assert [each.get("name") for each in find_all(made, "hcontainer")] == ["han-paren", "passage", "han-paren"]


def test_the_mark_behind_a_heading_that_runs_in_is_told_from_it():
    heading = find(written(parse("一、延长开放时间。各馆夜间开放到九时。")), ".//heading")
    assert (heading.text, heading[0].get("name"), heading[0].text) == ("延长开放时间", "mark", "。")


def test_a_heading_made_by_hand_has_no_mark():
    section = Section(Num("一、", "han-comma", 1), Heading("延长开放时间"), [Paragraph("到九时。")])
    assert tags(find(written(Document([section])), ".//heading")) == []


def test_elements_say_where_in_the_raw_text_they_were_read():
    text = "第一條　免費開放。"
    root = written(parse(text))
    for path, raw in [(".//article", text), (".//num", "第一條"), (".//p", "免費開放。")]:
        start, end = (int(find(root, path).get(f"{{urn:partydoc:akn:1}}{name}")) for name in ("start", "end"))
        assert text[start:end] == raw
