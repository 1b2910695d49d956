from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.errors import PartydocError, PathError
from partydoc.tree.nodes import Attachment, Document, Furniture, Heading, Num, Paragraph, Part, Section, Title


def numbered(text, family, *children, heading=None):
    return Section(Num(text, family), heading and Heading(heading), children)


def report():
    items = [numbered(f"{n}是", "run-in", Paragraph(f"办好{n}处。")) for n in "一二"]
    second = numbered("(一)", "han-paren", Paragraph("如下。"), *items, heading="开放时间")
    return Document(
        [
            Title("安排"),
            numbered("一、", "han-comma", Paragraph("好。"), heading="情况"),
            numbered("二、", "han-comma", second, numbered("（二）", "han-paren"), heading="打算"),
        ]
    )


def law():
    """第三条 has two 款 with items below both, 第四条 one 款 with items."""
    third = numbered(
        "第三条",
        "article",
        Paragraph("应当："),
        *(numbered(f"（{n}）", "han-paren", Paragraph(f"甲{n}；")) for n in "一二"),
        Paragraph("不得："),
        *(numbered(f"（{n}）", "han-paren", Paragraph(f"乙{n}；")) for n in "一二三"),
    )
    fourth = numbered("第四条", "article", Paragraph("可以："), numbered("（一）", "han-paren", Paragraph("丙；")))
    return Document([numbered("第一章", "chapter", third, fourth, heading="总则")])


def text_at(document, path):
    node = document.at(path)
    return node.text if isinstance(node, Paragraph) else node.paragraphs[0].text


def test_every_section_has_a_path_in_reading_order():
    assert [path for path, _ in report().paths()] == [
        "一",
        "二",
        "二/（一）",
        "二/（一）/一是",
        "二/（一）/二是",
        "二/（二）",
    ]


def test_the_items_of_an_article_are_named_by_their_paragraph_where_it_has_several():
    assert [path.removeprefix("第一章/") for path, _ in law().paths()] == [
        "第一章",
        "第三条",
        "第三条/第一款/（一）",
        "第三条/第一款/（二）",
        "第三条/第二款/（一）",
        "第三条/第二款/（二）",
        "第三条/第二款/（三）",
        "第四条",
        "第四条/（一）",
    ]


@pytest.mark.parametrize("document", [report(), law()], ids=["report", "law"])
def test_a_path_leads_to_its_section_and_back(document):
    for path, section in document.paths():
        assert document.at(path) is section
        assert document.path(section) == path


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("第一章/第三条/第二款", "不得："),
        ("第一章/第三条/第2款", "不得："),
        ("第一章/第3条/第二款/(三)", "乙三；"),
        ("第一章/第三條/第一款/（二）", "甲二；"),
        ("第一章/第三条/（二）", "甲二；"),
        ("第一章/第三条/（三）", "乙三；"),
        ("第一章/第四条/第一款", "可以："),
        ("第一章/第四条/第一款/（一）", "丙；"),
        ("第一章/第四条/(一)", "丙；"),
    ],
)
def test_an_article_can_be_asked_as_lawyers_cite_it(path, text):
    assert text_at(law(), path) == text


@pytest.mark.parametrize("path", ["二/（一）/一是", "二、/(一)/一是", " 二 /（一）、/一是/", "/二/（一）/一是"])
def test_a_marker_may_be_written_as_in_the_text_or_bare(path):
    assert text_at(report(), path) == "办好一处。"


def test_the_empty_path_is_the_document():
    document = report()
    assert document.at("") is document
    assert document.path(document) == ""


def test_paragraphs_outside_articles_count_as_well():
    document = report()
    paragraph = document.sections[0].paragraphs[0]
    assert document.path(paragraph) == "一/第一段"
    assert document.at("一/第1段") is paragraph


def test_siblings_of_one_name_are_told_apart_by_their_number():
    twins = [Section(None, Heading("服务")) for _ in range(3)]
    document = Document(twins)
    assert [path for path, _ in document.paths()] == ["服务", "服务[2]", "服务[3]"]
    assert document.at("服务[1]") is twins[0]
    assert document.at("服务[3]") is twins[2]


def test_dashes_and_bullets_are_counted():
    document = Document([numbered("——", "dash"), numbered("●", "bullet"), numbered("──", "dash")])
    assert [path for path, _ in document.paths()] == ["—1", "•1", "—2"]


def test_a_section_without_number_or_heading_still_has_a_path():
    document = Document([Section(), Section(), numbered("", "ordinal")])
    assert [path for path, _ in document.paths()] == ["无题", "无题[2]", "无号"]


def test_attachments_are_steps_of_a_path():
    annexes = [Attachment([Title(f"附件{n}"), numbered("一、", "han-comma")]) for n in (1, 2)]
    document = Document([numbered("一、", "han-comma"), *annexes])
    assert [path for path, _ in document.paths()] == ["一", "附件/一", "附件[2]/一"]
    assert document.at("附件[2]") is annexes[1]
    assert document.path(annexes[1]) == "附件[2]"


def test_the_step_to_a_part_is_its_title_in_book_title_marks():
    part = Part([Title("社区书屋"), Title("管理办法"), numbered("一、", "han-comma")])
    document = Document([numbered("一、", "han-comma"), part, Part()])
    assert [path for path, _ in document.paths()] == ["一", "《社区书屋管理办法》/一"]
    assert document.path(part) == "《社区书屋管理办法》"
    assert document.at("社区书屋管理办法/一") is document.at("《社区书屋管理办法》/一") is part.sections[0]
    assert document.at("《无题》") is document.parts[1]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("三", "no 三 at the top of the document; there are 一 二"),
        ("二/（三）", "no （三） below 二; the nearest is 二/（二）"),
        ("二/（一）/三是", "no 三是 below 二/（一）; the nearest is 二/（一）/二是"),
        ("一/第一段/一是", "no 一是 below 一/第一段: nothing there has a path"),
        ("一[2]", "no 一[2] at the top of the document; there are 一 二"),
    ],
)
def test_a_path_that_leads_nowhere_names_the_nearest_there_is(path, message):
    with pytest.raises(PathError) as caught:
        report().at(path)
    assert str(caught.value) == message
    assert isinstance(caught.value, (PartydocError, KeyError))


def test_a_long_list_of_names_is_cut():
    document = Document(Section(None, Heading(word * 4)) for word in "甲乙丙丁戊己庚辛壬癸")
    with pytest.raises(PathError, match=r"辛辛辛辛 …$"):
        document.at("一")


@pytest.mark.parametrize(
    ("node", "message"),
    [
        (Furniture("打印"), "a furniture has no path of its own"),
        (Num("一、", "han-comma"), "a num has no path of its own"),
        (Section(), "this section is not in the document"),
        (Paragraph("好。"), "this paragraph is not in the document"),
    ],
    ids=lambda value: getattr(value, "type", ""),
)
def test_a_node_without_a_path_says_so(node, message):
    with pytest.raises(PathError, match=message):
        report().path(node)


names = st.text(st.sampled_from("一二（）()、/\\[]12第条款—• \n") | st.characters(), max_size=4)
sections = st.recursive(
    st.builds(
        Section,
        st.none() | st.builds(Num, names, st.sampled_from(["article", "dash", "han-paren"])),
        st.none() | st.builds(Heading, names),
    ),
    lambda below: st.builds(
        Section,
        st.none() | st.builds(Num, names, st.sampled_from(["article", "run-in"])),
        st.none() | st.builds(Heading, names),
        st.lists(below | st.builds(Paragraph, names) | st.builds(Attachment, st.lists(below, max_size=2)), max_size=4),
    ),
    max_leaves=8,
)


@given(st.builds(Document, st.lists(sections, max_size=4)))
def test_the_paths_of_any_document_are_different_and_lead_back(document):
    found = list(document.paths())
    assert len({path for path, _ in found}) == len(found)
    for path, section in found:
        assert document.at(path) is section
