"""PDF files: paragraphs, pages and what belongs to them, what is said of those without text."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.errors import FormatError, LimitError, MissingDependencyError
from partydoc.options import Limits
from partydoc.readers import read
from partydoc.readers.pdf import worker
from partydoc.readers.sniffing import is_pdf
from tests.pdf_files import PICTURE, SIZE, Words, font, pdf, set_paragraphs

NIGHT = "各馆要按照本通知的要求延长夜间开放时间，安排好值班人员，做好防火防盗工作，遇到情况及时报告，不得擅自闭馆。"
DAY = "白天的开放时间不变，周一闭馆检修，节假日另行通知，各馆应当提前三天在门口张贴告示，并在网站上公布。"


def test_lines_are_joined_to_paragraphs_by_their_indents():
    assert read(pdf(set_paragraphs(NIGHT, "特此通知。", DAY))).text == f"{NIGHT}\n特此通知。\n{DAY}"


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_its_number():
    words = set_paragraphs(NIGHT, DAY, NIGHT, top=600)
    first = [*words[:5], Words("— 1 —", 280, 800, 14)]
    second = [one._replace(y=one.y - 640) for one in words[5:]] + [Words("— 2 —", 280, 800, 14)]
    found = read(pdf(first, second))
    assert found.text == f"{NIGHT}\n{DAY}\n— 1 —\n{NIGHT}\n— 2 —"
    labels = [(hint.label, hint.span.slice(found.text)) for hint in found.hints if hint.kind == "furniture"]
    assert labels == [("page-number", "— 1 —"), ("page-number", "— 2 —")]


def test_each_page_has_a_hint_that_tells_the_page_of_every_place():
    document = partydoc.load(pdf(set_paragraphs(NIGHT), [], set_paragraphs(DAY)))
    assert [hint.level for hint in document.text.hints if hint.kind == "page"] == [1, 2, 3]
    assert document.text.page_of(document.raw.index("各馆要")) == 1
    assert document.text.page_of(document.raw.index("白天")) == 3


def test_lines_that_all_pages_repeat_at_their_heads_are_furniture():
    pages = [[Words("青河市书屋工作手册", 80, 50, 10), *set_paragraphs(text)] for text in (NIGHT, DAY, NIGHT[::-1])]
    found = read(pdf(*pages))
    heads = [hint for hint in found.hints if hint.kind == "furniture"]
    assert [(hint.label, hint.span.slice(found.text)) for hint in heads] == [("header", "青河市书屋工作手册")] * 3


def test_numbers_of_articles_at_the_heads_of_pages_are_no_furniture():
    texts = zip(("第 10 條", "第 11 條", "第 12 條"), (NIGHT, DAY, NIGHT[::-1]), strict=True)
    found = read(pdf(*([Words(number, 80, 50, 10), *set_paragraphs(text)] for number, text in texts)))
    assert not [hint for hint in found.hints if hint.kind == "furniture"]


def test_titles_in_the_middle_and_signatures_at_the_right_are_hints():
    title, sign = Words("关于书屋夜间开放的通知", 182, 100, 22), Words("青河市书屋管理处", 368, 300)
    found = read(pdf([title, *set_paragraphs(NIGHT, top=160), sign]))
    seen = {hint.kind: hint.span.slice(found.text) for hint in found.hints if hint.kind in ("centred", "right")}
    assert seen == {"centred": title.text, "right": sign.text}


def test_a_character_whose_box_hangs_over_stands_where_it_is_set(monkeypatch):
    raw = pytest.importorskip("pypdfium2.raw")
    box_of = raw.FPDFText_GetLooseCharBox

    def hanging(text, at, box):
        answer = box_of(text, at, box)
        box.left -= SIZE / 2
        return answer

    monkeypatch.setattr(raw, "FPDFText_GetLooseCharBox", hanging)
    words = [Words("馆长", 80, 100), Words("(", 112, 100), Words("请假", 120, 100), Words(")", 152, 100)]
    runs = next(answer["runs"] for answer in worker.read(raw, pdf(words), 1, 100) if "runs" in answer)
    assert [left for _, left, *_ in runs] == sorted(left for _, left, *_ in runs)
    assert "".join(text for text, *_ in runs) == "馆长(请假)"


def test_bold_words_are_hints():
    heading = Words("一、开放时间", 112, 100, bold=True)
    found = read(pdf([heading, *set_paragraphs(NIGHT, top=128)]))
    assert [hint.span.slice(found.text) for hint in found.hints if hint.kind == "bold"] == ["一、开放时间"]


def test_a_larger_line_at_the_left_is_a_heading():
    heading = [Words("书屋简介", 80, 100, 20), *set_paragraphs(DAY, top=140)]
    found = read(pdf(set_paragraphs(NIGHT), heading))
    assert [(hint.level, hint.span.slice(found.text)) for hint in found.hints if hint.kind == "heading"] == [
        (1, "书屋简介")
    ]


@pytest.mark.parametrize(("size", "kind"), [(20, "heading"), (22, "title")], ids=["again below", "nowhere below"])
def test_larger_lines_above_all_text_are_titles_where_no_line_below_has_their_size(size, kind):
    above = [Words("书屋指南", 80, 100, size), *set_paragraphs(NIGHT, top=140)]
    found = read(pdf(above, [Words("书屋简介", 80, 100, 20), *set_paragraphs(DAY, top=140)]))
    seen = {hint.span.slice(found.text): hint.kind for hint in found.hints if hint.kind in ("title", "heading")}
    assert seen == {"书屋指南": kind, "书屋简介": "heading"}


def test_rows_with_clear_columns_are_a_table():
    rows = [("馆名", "册数", "座位"), ("中心馆", "12000", "300"), ("东区馆", "8000", "120"), ("西区馆", "7000", "90")]
    words = [
        Words(cell, 80 + 150 * at, 200 + 30 * row) for row, cells in enumerate(rows) for at, cell in enumerate(cells)
    ]
    found = read(pdf([*set_paragraphs(NIGHT), *words]))
    assert [hint.span.slice(found.text) for hint in found.hints if hint.kind == "table"] == [
        "\n".join(map("\t".join, rows))
    ]


def test_columns_of_running_text_are_read_one_after_the_other():
    left = set_paragraphs(NIGHT, DAY, columns=13, size=16)
    right = set_paragraphs(DAY[::-1], NIGHT[::-1], columns=13, left=320, size=16)
    text = read(pdf([*left, *right])).text
    assert text == "\n".join((NIGHT, DAY, DAY[::-1], NIGHT[::-1]))


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_its_lines_stand(rotate):
    found = read(pdf(set_paragraphs(NIGHT), rotate=rotate))
    assert found.text.replace("\n", "") == NIGHT


def test_words_that_stand_askew_are_a_watermark():
    found = read(pdf([Words("征求意见", 200, 400, 40, turn=45), *set_paragraphs(NIGHT)]))
    assert [hint.label for hint in found.hints if hint.kind == "furniture"] == ["watermark"]
    assert NIGHT in found.text


def test_a_scan_says_that_it_has_no_text_layer():
    with pytest.raises(FormatError, match=r"no text layer: its 2 pages are pictures"):
        read(pdf(PICTURE, PICTURE))


def test_pages_without_text_are_reported_where_others_have_some():
    (found,) = read(pdf(set_paragraphs(NIGHT), PICTURE)).diagnostics
    assert (found.code, found.message) == (
        "pdf-page-without-text",
        "page 2 has no text layer: it is a picture, as of a scan",
    )


def test_too_many_pages_are_refused():
    with pytest.raises(LimitError, match="pdf_pages is 3, more than the limit of 2"):
        read(pdf([], [], []), limits=Limits(pdf_pages=2))


def test_too_much_text_is_refused():
    with pytest.raises(LimitError, match="text is"):
        read(pdf(set_paragraphs(NIGHT)), limits=Limits(text=20))


def test_a_missing_library_is_named_with_its_extra(monkeypatch):
    monkeypatch.setattr("partydoc.readers.pdf.process.find_spec", lambda _: None)
    with pytest.raises(MissingDependencyError, match=r"pip install 'partydoc\[pdf\]'"):
        read(pdf(set_paragraphs(NIGHT)))


def test_a_pdf_is_told_by_its_sign_even_behind_some_other_bytes():
    assert is_pdf(b"%PDF-1.4\n")
    assert is_pdf(b"\x00\x00junk\n%PDF-1.4\n")
    assert not is_pdf(b'{"evidence": "the sign %PDF-1.4"}')


def test_columns_show_in_level_lines_that_are_set_together_of_pieces():
    lines = b"".join(b"80 %d m 280 %d l S 281 %d m 480 %d l S " % ((y,) * 4) for y in (700, 660, 620))
    words = [
        Words("中心馆", 90, 170),
        Words("夜间开放到", 190, 170),
        Words("周末", 293, 170),
        Words("分馆", 90, 210),
    ]
    found = read(pdf(lines + b"".join(one.drawn() for one in words)))
    assert [hint.span.slice(found.text) for hint in found.hints if hint.kind == "table"] == [
        "中心馆  夜间开放到\t周末\n分馆\t"
    ]


def test_large_lines_on_a_page_without_running_text_head_nothing():
    cover = [Words("青河市书屋", 80, 100, 30), Words("工作手册", 80, 200, 24)]
    found = read(pdf(cover, set_paragraphs(NIGHT, DAY)))
    assert [hint for hint in found.hints if hint.kind == "heading"] == []


def test_the_fields_of_a_form_before_the_first_sentence_head_nothing():
    fields = [Words("登记编号：", 80, 100, 20), Words("委托人：", 80, 160, 20), Words("青河市图书馆", 80, 220, 20)]
    found = read(pdf(fields, set_paragraphs(NIGHT, DAY)))
    assert [hint for hint in found.hints if hint.kind == "heading"] == []


def test_large_lines_behind_the_first_sentence_head_the_fields_of_a_form():
    form = [Words("借书证申请表", 80, 100, 20), Words("申请人：", 80, 160), Words("青河市图书馆", 80, 220)]
    found = read(pdf(set_paragraphs(NIGHT, DAY), form))
    assert [hint.span.slice(found.text) for hint in found.hints if hint.kind == "heading"] == ["借书证申请表"]


@pytest.mark.parametrize(
    ("text", "codes"), [(NIGHT, []), ("瓜瓣悶嚙黧", ["pdf-glyph-codes"]), ("\ue012\ue013乙", ["pdf-glyph-codes"])]
)
def test_text_that_is_numbers_of_glyphs_is_reported(text, codes):
    found = read(pdf(set_paragraphs(text * (400 // len(text)))))
    assert [one.code for one in found.diagnostics] == codes


def test_what_is_drawn_beyond_a_budget_is_not_looked_at_and_the_text_is_read():
    drawing = b"".join(b"%d %d 9 9 re S " % (at % 500, at * 7 % 800) for at in range(20_000))
    assert read(pdf(drawing + Words("各馆照办。", 100, 100).drawn())).text == "各馆照办。"


def test_signs_of_a_font_of_symbols_are_what_they_show():
    wingdings = (
        b"<</Type/Font/Subtype/TrueType/BaseFont/%s/FirstChar 32/LastChar 33/Widths[500 500]/Encoding/WinAnsiEncoding>>"
    )
    rows = "夜间开放到九时。", "周末照常开放。"
    words = [Words(row, 100, 100 + 40 * at) for at, row in enumerate(rows)]
    signs = b"".join(b"BT /B 16 Tf 1 0 0 1 80 %d Tm (l) Tj ET\n" % (842 - one.y) for one in words)
    content = b"".join(one.drawn() for one in words) + signs
    for name, shown in ((b"ABCDEF+Wingdings-Regular", "●"), (b"Times-Roman", "l")):
        fonts = (font(b"STSong-Light"), wingdings % name)
        assert read(pdf(content, fonts=fonts)).text.replace(" ", "") == "\n".join(shown + row for row in rows)


def test_a_sentence_set_wider_apart_than_most_lines_of_its_page_goes_on():
    words = set_paragraphs(NIGHT, DAY, NIGHT, DAY)
    wide = "参加者凭读者证入馆，按照先来后到的次序入座，不得占座，离开时把座位收拾干净，把图书放回原处"
    words += [Words(wide[at : at + 28], 80, 520 + 42 * (at // 28)) for at in range(0, len(wide), 28)]
    assert read(pdf(words)).text.splitlines()[-1] == wide


def test_the_second_line_of_an_item_stands_in_behind_its_sign():
    item = "– 参加者凭读者证入馆，按照先来后到的次序入座，不得占座，离开时把座位收拾干净，把书放回原处"
    words = [
        Words(item[:28], 80, 100),
        Words(item[28:], 104, 128),
        Words("– 周末照常。", 80, 156),
        Words("– 周一闭馆。", 80, 184),
    ]
    assert read(pdf(words)).text.splitlines()[0] == item
