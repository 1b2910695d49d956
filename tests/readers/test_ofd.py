"""OFD files: text objects become lines and paragraphs."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.errors import FormatError
from partydoc.readers import read
from partydoc.readers.sniffing import is_ofd
from tests.docx_files import packed
from tests.ofd_files import content, ofd, parts, words

TEXT = "各馆要按照本通知的要求延长夜间开放时间，安排好值班人员，做好防火防盗工作，不得擅自闭馆。"
LINES = words(TEXT[:26], 40, 50) + words(TEXT[26:], 28.8, 60)


def test_text_objects_become_lines_and_paragraphs():
    found = read(ofd(LINES + words("特此通知。", 40, 70)))
    assert found.text == f"{TEXT}\n特此通知。"
    assert (found.source.encoding, found.diagnostics) == ("ofd", ())


def test_objects_are_read_from_the_top_whatever_their_order_in_the_file():
    assert read(ofd(words("特此通知。", 40, 70) + LINES)).text == f"{TEXT}\n特此通知。"


def test_pages_are_hints():
    document = partydoc.load(ofd(LINES, words("特此通知。", 40, 50)))
    assert [hint.level for hint in document.text.hints if hint.kind == "page"] == [1, 2]
    assert document.text.page_of(document.raw.index("特此")) == 2


def test_distances_part_words_and_repeats_are_understood():
    assert read(ofd(words("馆名册数", 40, 50, deltas="5.6 16 5.6"))).text == "馆名  册数"
    assert read(ofd(words("夜间开放", 40, 50, deltas="g 3 5.6"))).text == "夜间开放"


def test_a_template_stands_under_each_page():
    assert read(ofd(LINES, template=words("青河市文件", 80, 30, 12))).text == f"青河市文件\n{TEXT}"


def test_fonts_that_are_bold_are_hints():
    found = read(ofd(words("一、开放时间", 40, 40, font=2) + LINES))
    assert [hint.span.slice(found.text) for hint in found.hints if hint.kind == "bold"] == ["一、开放时间"]


def test_text_that_is_written_twice_at_one_place_is_read_once():
    assert read(ofd(LINES + LINES)).text == TEXT


def test_hidden_text_is_left_out_and_reported():
    found = read(ofd(LINES + words("底稿", 40, 90, more='Visible="false"')))
    assert found.text == TEXT
    assert [(one.code, one.message) for one in found.diagnostics] == [
        ("hidden-text", "left out, as it is not shown: 2 characters of hidden text objects")
    ]


def test_blocks_and_shared_drawings_are_looked_into():
    unit = f'<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5"><ofd:Content>{words("特此通知。", 0, 5.6)}'
    unit += "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
    use = '<ofd:CompositeObject ResourceID="5" Boundary="40 70 100 100"/>'
    assert read(ofd(f"<ofd:PageBlock>{LINES}</ofd:PageBlock>{use}", resources=unit)).text == f"{TEXT}\n特此通知。"


def test_pages_without_text_are_reported():
    (found,) = read(ofd(LINES, "")).diagnostics
    assert (found.code, found.message[:23]) == ("ofd-page-without-text", "page 2 has no text: it ")


def test_a_file_without_any_text_is_refused():
    with pytest.raises(FormatError, match="no text on its 2 pages"):
        read(ofd("", ""))


def test_a_page_that_is_missing_or_broken_off_costs_no_more_than_itself():
    files = parts(LINES, words("特此通知。", 40, 50))
    lost = read(packed({name: xml for name, xml in files.items() if "Page_1" not in name}))
    assert (lost.text, [one.code for one in lost.diagnostics]) == (TEXT, ["ofd-damaged"])
    cut = files | {"Doc_0/Pages/Page_1/Content.xml": content(words("特此通知。", 40, 50))[:-60]}
    assert read(packed(cut)).text == f"{TEXT}\n特此通知。"


def test_names_are_found_from_the_root_and_in_other_capitals_too():
    files = parts(LINES)
    moved = {name.replace("Doc_0/Pages", "pages"): xml for name, xml in files.items()}
    assert read(packed(moved)).text == TEXT


def test_an_ofd_file_is_told_by_its_entrance():
    assert is_ofd(ofd(LINES))
    assert not is_ofd(packed({"a.xml": "<a/>"}))
