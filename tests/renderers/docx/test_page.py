"""The page is that of GB/T 9704-2012: each element where the standard puts it."""

from __future__ import annotations

import pytest

import partydoc
from partydoc import parse, render
from partydoc.tree.nodes import (
    Contents,
    Document,
    Footnote,
    Furniture,
    Heading,
    IssueDate,
    Num,
    PageNumber,
    Paragraph,
    Part,
    Section,
    Signature,
    Table,
    Title,
)  # fmt: skip
from tests.renderers.docx.written import WORD, attribute, body, parts, said, styles, value

UPWARDS = """000012

机密★1年

特急

青河市水务局文件

青水报〔2026〕3号　　签发人：李守仁

青河市水务局关于申请增拨防汛物资储备经费的请示

市人民政府：

　　汛期将至，现将有关情况请示如下。

　　妥否，请批示。
"""


@pytest.fixture
def notice(samples):
    return partydoc.load(samples / "notice.txt")


def test_the_page_is_a4_with_the_margins_of_the_standard():
    (section,) = body(Document())
    millimetres = {name: round(int(section.find(f"{WORD}pgMar").get(WORD + name)) * 25.4 / 1440, 1) for name in
                   ("top", "left", "right", "bottom")}  # fmt: skip
    assert millimetres == {"top": 37.0, "left": 28.0, "right": 26.0, "bottom": 35.0}
    assert (attribute(section, "pgSz", "w"), attribute(section, "pgSz", "h")) == ("11906", "16838")


def test_the_type_area_holds_22_lines_of_28_characters():
    data = parts(render(Document(), "docx"))
    (section,) = data["word/document.xml"][0]
    usual = next(style for style in data["word/styles.xml"] if style.get(f"{WORD}styleId") == "Normal")
    size, closer = (
        int(value(data["word/styles.xml"], "docDefaults/rPrDefault/rPr/sz")),
        int(value(usual, "rPr/spacing")),
    )
    assert 16_838 - 2098 - 1984 >= 22 * int(attribute(section, "docGrid", "linePitch")) > 12_700
    assert 28 <= (11_906 - 1587 - 1475) / (10 * size + closer) < 29


def test_each_element_of_a_notice_has_its_style(notice):
    names = [name for name, _ in styles(notice)]
    assert names[:6] == ["Letterhead", "DocumentNumber", "Title", "Addressee", "", "Heading1"]
    tail = names[names.index("AttachmentList") :]
    assert tail[:6] == ["AttachmentList", "AttachmentList", "Signature", "IssueDate", "Note", "AttachmentMark"]


def test_the_red_line_stands_below_the_number_in_the_whole_width(notice):
    number = body(notice)[1]
    assert attribute(number, "pPr/pBdr/bottom", "color") == "D7000F"
    assert attribute(number, "pPr/pBdr/bottom", "space") == "11"
    assert attribute(number, "pPr/ind", "left") in (None, "0")


def test_a_document_that_goes_upwards_has_its_signer_beside_the_number():
    blocks = body(parse(UPWARDS))
    assert [value(block, "pPr/pStyle") for block in blocks[:5]] == [
        "CopyNumber",
        "Secrecy",
        "Urgency",
        "Letterhead",
        "DocumentNumber",
    ]
    assert said(blocks[4]) == "青水报〔2026〕3号\t签发人：李守仁"
    assert value(blocks[4], "pPr/jc") == "left"
    assert value(blocks[4].findall(f"{WORD}r")[-1], "rPr/rStyle") == "SignerName"


def test_a_number_without_a_letterhead_has_no_line():
    document = parse("关于防汛的通知\n\n青水发〔2026〕3号\n\n各区：\n\n　　请照办。\n")
    assert all(block.find(f".//{WORD}pBdr") is None for block in body(document))


def test_a_long_title_is_broken_between_its_phrases(notice):
    title = body(notice)[2]
    assert said(title) == "青河市人民政府办公室\n关于规范机关办公打印管理的通知"
    assert attribute(title, "pPr/spacing", "before") == str(2 * 579)


def test_a_title_stays_whole_where_its_first_line_would_open_the_text_too():
    title = "青河市人民政府办公室关于规范机关办公打印管理的通知"
    document = Document([Title(title), Paragraph("青河市人民政府办公室要求各单位照办。")])
    assert styles(document)[0] == ("Title", title)


def test_the_name_is_centred_over_a_date_four_characters_from_the_right():
    name, date = body(Document([Signature("青河市水务局"), IssueDate("2026年3月12日")]))[:2]
    assert attribute(date, "pPr/ind", "rightChars") == "400"
    assert int(attribute(name, "pPr/ind", "rightChars")) == 400 + 100 * (6.5 - 6) / 2


def test_a_name_wider_than_its_place_pushes_the_date():
    name, date = body(Document([Signature("青河市" * 8), IssueDate("2026年3月12日")]))[:2]
    assert attribute(name, "pPr/ind", "rightChars") == "0"
    assert int(attribute(date, "pPr/ind", "rightChars")) == 100 * (24 - 6.5) / 2


def test_entries_of_attachments_stand_below_each_other(notice):
    first, second = [block for block in body(notice) if value(block, "pPr/pStyle") == "AttachmentList"]
    assert (said(first), said(second)) == ("附件：1．青河市机关办公打印管理细则", "2．文印设备移交登记说明")
    left, hanging = (
        [int(attribute(block, "pPr/ind", name)) for block in (first, second)] for name in ("leftChars", "hangingChars")
    )
    assert left[0] - hanging[0] == 200
    assert left[0] == left[1]
    assert left[1] - hanging[1] == 500


def test_an_attachment_begins_a_page_with_its_mark_at_the_left(notice):
    marks = [block for block in body(notice) if value(block, "pPr/pStyle") == "AttachmentMark"]
    assert [said(mark) for mark in marks] == ["附件1", "附件2"]
    assert [value(mark, "pPr/pageBreakBefore") for mark in marks] == ["", ""]


def test_a_further_document_begins_a_page():
    blocks = body(Document([Paragraph("甲。"), Part([Title("办法"), Paragraph("乙。")])]))
    assert [value(block, "pPr/pageBreakBefore") for block in blocks[:3]] == [None, "", None]


def test_the_tail_is_a_frame_at_the_foot_with_the_date_at_the_right(notice):
    (frame,) = [block for block in body(notice) if block.tag == f"{WORD}tbl"]
    assert attribute(frame, "tblPr/tblpPr", "tblpYSpec") == "bottom"
    assert [said(row) for row in frame.iter(f"{WORD}tr")] == [
        "抄送：市委各部门，市人大常委会办公室，市政协办公室。",
        "青河市人民政府办公室\t2026年4月10日印发",
    ]


def test_pages_are_numbered_at_the_outer_edge():
    found = parts(render(Document(), "docx"))
    feet = {name: found[f"word/{name}.xml"][0] for name in ("footer1", "footer2")}
    assert {name: value(foot, "pPr/jc") for name, foot in feet.items()} == {"footer1": "right", "footer2": "left"}
    assert {said(foot) for foot in feet.values()} == {"— 1 —"}
    assert found["word/settings.xml"].find(f"{WORD}evenAndOddHeaders") is not None


def test_headings_that_run_in_are_set_by_their_level():
    document = parse(
        "一、服务。好。\n\n（一）开放。要方便。\n\n1．时间。方便。一是周末全天开。中午不休。二是夜间也开。到九点。\n"
    )
    runs = [run for block in body(document) for run in block.iter(f"{WORD}r") if run.find(f"{WORD}rPr") is not None]
    looks = [(said(run), attribute(run, "rPr/rFonts", "eastAsia"), value(run, "rPr/b")) for run in runs]
    assert looks == [
        ("一、", "黑体", None), ("服务", "黑体", None), ("。", "黑体", None),
        ("（一）", "楷体_GB2312", None), ("开放", "楷体_GB2312", None), ("。", "楷体_GB2312", None),
        ("1．", None, ""), ("时间", None, ""), ("。", None, ""),
        ("一是", None, ""), ("周末全天开", None, ""), ("。", None, ""),
        ("二是", None, ""), ("夜间也开", None, ""), ("。", None, ""),
    ]  # fmt: skip


def test_chapters_are_centred_and_articles_have_dark_numbers():
    blocks = body(parse("书屋条例\n\n第一章　总则\n\n第一条　为了读书，制定本条例。\n\n第二条　本条例适用于书屋。\n"))
    assert value(blocks[1], "pPr/pStyle") == "Chapter"
    number = blocks[2].find(f"{WORD}r")
    assert (said(number), attribute(number, "rPr/rFonts", "eastAsia")) == ("第一条", "黑体")


def test_the_outline_follows_the_tree():
    inner = Section(Num("（一）", "han-paren", 1), Heading("开放"), [Paragraph("好。")])
    blocks = body(
        Document([Section(None, Heading("总的情况"), [Section(Num("一、", "han-comma", 1), Heading("服务"), [inner])])])
    )
    assert [value(block, "pPr/outlineLvl") for block in blocks[:3]] == ["0", "1", "2"]


def test_furniture_is_left_out_unless_it_is_asked_for():
    document = Document([Furniture("打印本页"), Paragraph("好。"), PageNumber("— 1 —")])
    assert styles(document) == [("", "好。")]
    assert styles(document, furniture=True) == [("Furniture", "打印本页"), ("", "好。"), ("Furniture", "— 1 —")]


def test_a_paragraph_cut_by_the_end_of_a_page_is_one_again():
    document = Document([Paragraph("各馆照"), PageNumber("— 1 —"), Paragraph("办。", continues=True)])
    assert styles(document) == [("", "各馆照办。")]


def test_notes_stand_at_the_foot_of_the_page_and_keep_their_marks():
    document = Document(
        [
            Paragraph("馆〔1〕藏〔2〕。"),
            Paragraph("另见〔1〕。"),
            Footnote("〔2〕册。"),
            Footnote("〔1〕分馆。"),
            Footnote("〔9〕无。"),
        ]
    )
    found = parts(render(document, "docx"))
    text = found["word/document.xml"][0]
    assert [reference.get(f"{WORD}id") for reference in text.iter(f"{WORD}footnoteReference")] == ["2", "1"]
    assert [said(note) for note in found["word/footnotes.xml"]] == ["", "", "〔2〕册。", "〔1〕分馆。"]
    assert [said(block) for block in text][:3] == ["馆〔1〕藏〔2〕。", "另见〔1〕。", "〔9〕无。"]


def test_a_table_has_its_rows_and_a_short_one_ends_early():
    table = next(
        block for block in body(Document([Table("", rows=[["馆", "册"], ["甲"]])])) if block.tag == f"{WORD}tbl"
    )
    assert [[said(cell) for cell in row.iter(f"{WORD}tc")] for row in table.iter(f"{WORD}tr")] == [["馆", "册"], ["甲"]]
    assert [value(row, "trPr/gridAfter") for row in table.iter(f"{WORD}tr")] == [None, "1"]


def test_tables_are_kept_apart_and_never_end_the_file():
    table = Table("", rows=[["馆", "册"]])
    tags = [block.tag.removeprefix(WORD) for block in body(Document([table, table]))]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]


def test_contents_and_their_lines_stay_together():
    assert styles(Document([Contents("目录\n一、服务\t1")])) == [("Contents", "目录\n一、服务\t1")]
