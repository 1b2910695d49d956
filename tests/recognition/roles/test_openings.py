"""What is glued to the start of a text: the title, the number, whom it is for."""

import pytest

import partydoc
from partydoc.tree.nodes import Section
from partydoc.tree.walking import walk

BODY = "近年来，各馆延长开放时间，读者比上年多两成，群众是满意的。现将有关要求通知如下："
RULE = "各馆应当延长开放时间，读者办证不收费用。"


def _nodes(text: str) -> list[tuple[str, str]]:
    return [(node.type, node.text) for node in partydoc.parse(text).children]


@pytest.mark.parametrize("gap", ["", " "])
def test_title_number_and_address_are_cut_off_the_text(gap):
    head = ["市政府办公室关于加强书屋执法的通知", "青政办发〔2026〕3号", "各区人民政府，市政府各部门："]
    found = _nodes(gap.join([*head, BODY]))
    assert found == [
        ("title", head[0]),
        ("document_number", head[1]),
        ("addressee", head[2]),
        ("paragraph", BODY),
    ]


def test_a_date_in_brackets_behind_the_number_is_the_date():
    found = _nodes(f"市政府关于书屋建设的决定青政〔2026〕3号（二〇二六年三月二日）\n{BODY}")
    assert [kind for kind, _ in found] == ["title", "document_number", "dateline", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        f"根据市政府关于书屋建设的意见青政〔2026〕3号精神，{BODY}",
        f"青政办发〔2026〕3号各区人民政府印发的办法，{BODY}",
        f"王明同志：男，馆长，{BODY}",
    ],
)
def test_words_of_a_sentence_are_none(text):
    assert _nodes(text) == [("paragraph", text)]


def test_a_letter_opens_with_a_person():
    assert _nodes(f"王明同志：您的来信收悉，{BODY}")[0] == ("salutation", "王明同志：")


def test_a_letter_in_one_line_ends_with_who_signs():
    found = _nodes(
        "王明同志：您的来信收悉，书屋将延长开放。请继续关心书屋。市政府办公厅 \xa0 \xa0 \xa0二〇二六年三月二日"
    )
    assert [kind for kind, _ in found] == ["salutation", "paragraph", "signature", "issue_date"]


@pytest.mark.parametrize("blank", ["", " ", "　"])
def test_chapters_and_articles_glued_to_the_title_and_to_each_other_are_units(blank):
    chapters = [
        f"第一章{blank}总则第一条",
        f"第二章{blank}借阅第三条",
        f"第三章{blank}还书第五条",
        f"第四章{blank}附则第七条",
    ]
    document = partydoc.parse(
        "书屋管理办法" + "".join(f"{each} {RULE}第{n}条 {RULE}" for each, n in zip(chapters, "二四六八", strict=True))
    )
    sections = [node for node, _ in walk(document) if isinstance(node, Section)]
    headings = [section.heading.text for section in sections if section.heading]
    assert document.children[0].text == "书屋管理办法"
    assert headings == ["总则", "借阅", "还书", "附则"]
    assert len(sections) == 12


def test_a_text_may_begin_with_those_whom_it_is_for():
    found = _nodes(f"青河园区管委会,各乡镇人民政府,市级各部门:\n{BODY}\n市图书馆\n2026年3月2日")
    assert [kind for kind, _ in found] == ["addressee", "paragraph", "signature", "issue_date"]


def test_the_head_of_a_contract_has_blanks_to_fill_in():
    raw = "租房合同\n出租方：____________(以下称甲方)\n承租方：____________\n合同编号：________\n"
    document = partydoc.parse(f"{raw}双方协商一致，订立本合同。\n第一条 房屋一间。\n第二条 租期一年。")
    assert [node.type for node in document.children][:5] == ["title", "metadata", "metadata", "metadata", "paragraph"]
