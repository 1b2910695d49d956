"""What a reference points to."""

from __future__ import annotations

import pytest

from partydoc import Document, Heading, Num, Paragraph, Section, find_references, from_json, parse, to_json


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("依照第三条办理。", ["第二章/第三条"]),
        ("依照本条例第三条办理。", ["第二章/第三条"]),
        ("依照《青河市社区书屋条例》第三条办理。", ["第二章/第三条"]),
        ("依照第三条第二款办理。", ["第二章/第三条/第二款"]),
        ("依照第三条第一款第（二）项办理。", ["第二章/第三条/第一款/（二）"]),
        ("依照第三条第（二）项办理。", ["第二章/第三条/第一款/（二）"]),
        ("依照第三条第一款第一项第2目办理。", ["第二章/第三条/第一款/（一）/2"]),
        (
            "依照第三条第一款第（一）项、第（二）项办理。",
            ["第二章/第三条/第一款/（一）", "第二章/第三条/第一款/（二）"],
        ),
        ("依照第三条第二款、第三款办理。", ["第二章/第三条/第二款", "第二章/第三条/第三款"]),
        ("依照第一条、第三条和第五条办理。", ["第一章/第一条", "第二章/第三条", "第三章/第五条"]),
        ("依照第一、三条办理。", ["第一章/第一条", "第二章/第三条"]),
        ("依照第二条至第四条办理。", ["第一章/第二条", "第二章/第三条", "第二章/第三条之一", "第二章/第四条"]),
        ("依照第三条之一办理。", ["第二章/第三条之一"]),
        ("依照第一章办理。", ["第一章"]),
        ("依照本章办理。", ["第二章"]),
        ("依照本条办理。", ["第二章/第四条"]),
        ("依照前条办理。", ["第二章/第三条之一"]),
        ("依照前两条办理。", ["第二章/第三条", "第二章/第三条之一"]),
        ("依照本条例办理。", [""]),
    ],
)
def test_a_place_in_the_document_is_found(cited, sentence, targets):
    (reference,) = cited(sentence)
    assert (reference.where, list(reference.targets)) == ("inside", targets)


def test_the_paragraph_before_is_the_clause_before_in_the_article(cited):
    sentence = "书屋免费。\n\n违反前款规定的，改正。\n\n违反前两款规定的，警告。\n\n依照第一款和本条第二款办理。"
    assert [(each.path, each.text, each.targets) for each in cited(sentence)] == [
        ("第二章/第四条/第二款", "前款", ("第二章/第四条/第一款",)),
        ("第二章/第四条/第三款", "前两款", ("第二章/第四条/第一款", "第二章/第四条/第二款")),
        ("第二章/第四条/第四款", "第一款", ("第二章/第四条/第一款",)),
        ("第二章/第四条/第四款", "本条第二款", ("第二章/第四条/第二款",)),
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("依照《图书馆法》第三条办理。", "图书馆法"),
        ("依照图书馆法第三条办理。", "图书馆法"),
        ("依照《图书馆法》办理。", "图书馆法"),
    ],
)
def test_a_place_in_another_law_has_its_name_and_no_target(cited, sentence, name):
    (reference,) = cited(sentence)
    assert (reference.where, reference.name, reference.targets) == ("outside", name, ())


def test_an_article_that_is_missing_points_inside_and_to_nothing(cited):
    (reference,) = cited("依照第九十条办理。")
    assert (reference.where, reference.resolved) == ("inside", False)


def test_what_stands_in_quotes_speaks_of_another_text(cited):
    (reference,) = cited("修改为：“依照第三条办理。”")
    assert (reference.where, reference.targets) == ("open", ())


def test_a_short_name_stands_for_the_title_from_there_on():
    text = (
        "依照《办法》第一条，根据《书屋办法》（青政发〔2026〕3号，以下简称《办法》），《办法》第二条、办法第三条有效。"
    )
    first, named, later, bare = find_references(parse(text))
    assert [first.name, named.name, later.name, bare.name] == ["办法", "书屋办法", "书屋办法", "书屋办法"]
    assert [first.number, later.number] == [None, named.number]


def test_a_short_name_in_quotes_is_found_in_quotes():
    text = "根据《专家库和项目库办法》（以下简称“两库”），“两库”和“书库”都要更新。"
    assert [(found.text, found.name) for found in find_references(parse(text))][1:] == [
        ("“两库”", "专家库和项目库办法")
    ]


def test_an_attachment_is_found_by_its_number_and_by_its_title():
    text = """\
关于开放图书馆的通知

各区人民政府：

请照附件2办理，并落实《借阅办法》。

青河市人民政府

2026年3月2日

附件1

借阅办法

第一条　凭证借书。

附件2

报名办法

第一条　依照本办法报名，见第一条。
"""
    found = [(each.text, each.targets) for each in find_references(parse(text))]
    assert found == [
        ("附件2", ("附件[2]",)),
        ("《借阅办法》", ("附件",)),
        ("本办法", ("附件[2]",)),
        ("第一条", ("附件[2]/第一条",)),
    ]


def test_what_takes_the_place_of_articles_is_found_where_the_document_is_named():
    text = "关于书屋的意见\n一、开放\n二、经费\n（一）来源\n依照本意见第一条和本意见“二、经费”的“（一）来源”办理。\n"
    assert [found.targets for found in find_references(parse(text))] == [("一",), ("二/（一）",)]


def test_every_target_is_a_place_of_the_document():
    document = parse("第一条　免费。\n\n收费的，依照前款处理。\n\n第二条　依照第一条第二款、第一款办理。\n")
    targets = [target for reference in find_references(document) for target in reference.targets]
    assert [document.at(target).text for target in targets] == ["免费。", "收费的，依照前款处理。", "免费。"]


def test_a_tree_made_by_hand_has_references_without_spans():
    document = Document([Section(Num("一、", "han-comma", 1), Heading("落实《书屋办法》"), [Paragraph("见附件1。")])])
    assert [(found.text, found.span, found.path) for found in find_references(document)] == [
        ("《书屋办法》", None, "一"),
        ("附件1", None, "一/第一段"),
    ]


def test_a_tree_that_came_back_from_json_has_the_same_references():
    document = parse("第一条　依照《书屋办法》第三条和本条办理。")
    again = from_json(to_json(document, source=True))
    assert find_references(again) == find_references(document)


NOTICE = """关于印发《青河市社区书屋办法》的通知
现将《青河市社区书屋办法》印发给你们，按第一条执行，依照办法第二条报送。
青河市文化局
2026年3月2日
青河市社区书屋办法
第一条　为了管好书屋，制定本办法。
第二条　除第一条外，依照附件1办理。
附件1
书屋登记表
各馆按本办法填写。
"""


def test_a_notice_cites_the_text_that_it_issues_and_each_has_its_own_numbering():
    part = "《青河市社区书屋办法》"
    found = [(each.text, each.where, each.targets) for each in find_references(parse(NOTICE))]
    assert found == [
        (part, "inside", (part,)),
        (part, "inside", (part,)),
        ("第一条", "open", ()),
        ("办法第二条", "inside", (f"{part}/第二条",)),
        ("本办法", "inside", (part,)),
        ("第一条", "inside", (f"{part}/第一条",)),
        ("附件1", "inside", (f"{part}/附件",)),
        ("本办法", "inside", (f"{part}/附件",)),
    ]
