"""What is found, word for word."""

from __future__ import annotations

import pytest

from partydoc import find_references, parse
from partydoc.tree.values.document_numbers import read_document_number


def found(text):
    return [reference.text for reference in find_references(parse(text))]


@pytest.mark.parametrize(
    "passage",
    [
        "《图书馆法》",
        "《关于修改〈图书馆法〉的决定》",
        "《图书馆办法（试行）》（青政发〔2026〕3号）",
        "《图书馆办法》（青政发〔2026〕3号，以下简称《办法》）",
        "《图书馆办法》（以下简称“办法”）",
        "《图书馆办法》（2014年修订）第三条",
        "《图书馆办法》 第八条",
        "《图书馆法》第三条第二款第（三）项",
        "《图书馆法》第十七、十八、十九条",
        "《图书馆法》第五条、第七条和第九条",
        "《图书馆法》第三条至第十条",
        "《图书馆法》第七十一条至七十三条",
        "《图书馆法》第十条之一",
        "《图书馆法》第三条第（一）项至第（三）项",
        "《图书馆法》第三章第二节",
        "公共图书馆法第三条",
        "党章第四十二条",
        "本条例第四条",
        "本细则“四、保障措施”的“（六）经费”",
        "前款",
        "前两款",
        "前款第（二）项",
        "青政发〔2026〕3号",
        "青政发[2026]3号",
        "青政发【2026】3号",
        "青政发(2026)第3号",
        "国务院令第588号",
        "青政发〔2026〕3号（以下简称《办法》）",
        "附件2",
    ],
)
def test_a_passage_is_found_whole(passage):
    assert found(f"开馆依照{passage}的规定办理。\n书屋依照{passage}办理。") == [passage] * 2


@pytest.mark.parametrize(
    "text",
    [
        "一年来，第一书记带头。",
        "发展第一、二、三产业。",
        "统一开放，第一，要坚持；第二，要落实。",
        "完成第三项任务，上好第一节课。",
        "基本办法是多开门，根本方法是多买书。",
        "目前条件已经具备，本条件不变。",
        "本项目和本章程草案。",
        "2025年读者达到3.5万人次。",
        "第三条线路和第二款产品。",
    ],
)
def test_words_that_only_look_alike_are_not_found(text):
    assert [words for words in found(text) if words != "本章程"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("违反治安管理处罚法第三条的", ["治安管理处罚法"]),
        ("依照中华人民共和国劳动法第三条", ["中华人民共和国劳动法"]),
        ("公司法第三条和证券法第五条", ["公司法", "证券法"]),
        ("造成本法第三条规定的损失", ["本法"]),
        ("依照民法通则第三条", ["民法通则"]),
    ],
)
def test_the_name_before_an_article_begins_where_the_sentence_leads_up_to_it(text, names):
    assert [reference.name for reference in find_references(parse(text))] == names


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("根据国发〔2014〕25号办理", "国发〔2014〕25号"),
        ("根据国发［２０１４］２５号办理", "国发〔2014〕25号"),
        ("根据《意见》（国办发【2000】10号）办理", "国办发〔2000〕10号"),
        ("按照国务院令第588号办理", "国务院令第588号"),
    ],
)
def test_a_number_has_organ_year_and_serial(text, number):
    assert [reference.number for reference in find_references(parse(text))] == [read_document_number(number)]


def test_an_article_that_is_quoted_at_the_start_of_a_paragraph_is_a_marker():
    assert found("一、增加一条：\n“第三条之一 书屋可以合并。”") == []


def test_references_stand_in_headings_and_titles_too():
    text = "关于印发《书屋办法》的通知\n各区：\n一、落实《书屋办法》\n各区照办。\n"
    assert [(found.node.type, found.text) for found in find_references(parse(text))] == [
        ("title", "《书屋办法》"),
        ("heading", "《书屋办法》"),
    ]
