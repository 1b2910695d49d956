"""Canaries: text before and after every trap is kept, and what a trap holds is kept or reported."""

from __future__ import annotations

import io
import sys

import pytest

from partydoc.errors import MissingDependencyError
from partydoc.readers import read
from tests.docx_files import WORD, docx, loaded, p, packed, parts, run, style, text_of

BEFORE, AFTER = run("前"), run("后")


def box(inside):
    return f"<wps:wsp><wps:txbx><w:txbxContent>{p(inside)}</w:txbxContent></wps:txbx></wps:wsp>"


def field(code, result=None, more=""):
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{more}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


FORM = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
LIST = (
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>'
)

FORMULA = (
    "<m:oMath><m:r><m:t>S=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r>"
    "</m:den></m:f><m:sSup><m:e><m:d><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d></m:e><m:sup><m:r><m:t>2</m:t></m:r>"
    "</m:sup></m:sSup></m:oMath>"
)

KEPT = {
    # what: its XML between two runs, and what is between them in the text
    "insertion": (f'<w:ins w:id="1">{run("中")}</w:ins>', "中"),
    "move to": (f'<w:moveTo w:id="1">{run("中")}</w:moveTo>', "中"),
    "content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('中')}</w:sdtContent></w:sdt>", "中"),
    "smart tag": (f'<w:smartTag w:element="x"><w:smartTagPr/>{run("中")}</w:smartTag>', "中"),
    "custom XML": (f'<w:customXml w:element="x">{run("中")}</w:customXml>', "中"),
    "simple field": (f'<w:fldSimple w:instr="PAGE">{run("中")}</w:fldSimple>', "中"),
    "hyperlink": (f'<w:hyperlink r:id="rX">{run("中")}</w:hyperlink>', "中"),
    "direction": (f'<w:dir w:val="ltr">{run("中")}</w:dir>', "中"),
    "field": (field("HYPERLINK &quot;x&quot;", "中"), "中"),
    "field in a code": (field(f"IF </w:instrText></w:r>{field('PAGE', '9')}<w:r><w:instrText> = 1", "中"), "中"),
    "field that never ends": ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("中"), "中"),
    "circled character": (field(r"EQ \o\ac(○,3)"), "③"),
    "circled ideograph": (field(r"eq \o\ac(○,密)"), "密"),
    "ticked box": (field("FORMCHECKBOX", more=FORM), "☑"),
    "entry of a list": (field("FORMDROPDOWN", more=LIST), "乙"),
    "tab": ("<w:r><w:tab/></w:r>", "\t"),
    "line break": ("<w:r><w:br/></w:r>", "\n"),
    "hyphen": ("<w:r><w:noBreakHyphen/></w:r>", "\N{NON-BREAKING HYPHEN}"),
    "soft hyphen": ("<w:r><w:softHyphen/></w:r>", "\N{SOFT HYPHEN}"),
    "symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
    "symbol of another font": ('<w:r><w:sym w:font="仿宋" w:char="25A1"/></w:r>', "□"),
    "ruby": (
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('yí')}</w:rt><w:rubyBase>{run('彝')}</w:rubyBase></w:ruby></w:r>",
        "彝",
    ),
    "formula": (FORMULA, "S=a/b(x)^2"),
    "element of no standard": (f'<x:y xmlns:x="urn:x">{run("中")}</x:y>', "中"),
    "line end in a text": ("<w:r><w:t>中\n国</w:t></w:r>", "中 国"),
    "deletion": ('<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>', ""),
    "move from": (f'<w:moveFrom w:id="1">{run("旧")}</w:moveFrom>', ""),
    "code": (field("TOC \\o", ""), ""),
    "proof mark": ('<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0"/>', ""),
}


@pytest.mark.parametrize("trap", KEPT)
def test_text_around_and_in_a_trap_is_kept(trap):
    xml, between = KEPT[trap]
    assert text_of(p(BEFORE + xml + AFTER)) == f"前{between}后\n"


REPORTED = {
    # code: XML between two runs, what the finding quotes, other parts
    "docx-tracked-change": ('<w:del w:id="1"><w:r><w:delText>旧文</w:delText></w:r></w:del>', "旧文", {}),
    "docx-hidden": (run("密文", "<w:vanish/>"), "密文", {}),
    "docx-reading": (KEPT["ruby"][0], "yí", {}),
    "docx-comment": (
        '<w:r><w:commentReference w:id="4"/></w:r>',
        "请核实",
        {"comments": f'<w:comment w:id="4">{p("请核实")}</w:comment>'},
    ),
    "docx-symbol": ('<w:r><w:sym w:font="Webdings" w:char="F0FE"/></w:r>', "F0FE of Webdings", {}),
    "docx-field": (field("LISTNUM"), "LISTNUM", {}),
    "docx-picture": ("<w:r><w:drawing><a:graphic/></w:drawing></w:r>", "pictures", {}),
    "docx-embedded": ("<w:r><w:object/></w:r>", "embedded", {}),
}


@pytest.mark.parametrize("code", REPORTED)
def test_what_is_left_out_is_reported_at_its_place(code):
    xml, quoted, others = REPORTED[code]
    decoded = loaded(p(BEFORE + xml + AFTER), **others)
    (finding,) = decoded.diagnostics
    assert (finding.code, finding.span.start, quoted in finding.message) == (code, 1, True)


def test_a_file_set_into_the_text_is_reported_and_costs_no_line():
    decoded = loaded(p("前") + '<w:altChunk r:id="r9"/>' + p("后"))
    assert (decoded.text, decoded.diagnostics[0].code, decoded.diagnostics[0].span.start) == (
        "前\n后\n",
        "docx-embedded",
        2,
    )


def test_findings_of_one_sort_are_one():
    (finding,) = loaded("".join(p(run(f"密{n}", "<w:vanish/>")) for n in range(9))).diagnostics
    assert finding.message == "9 hidden passages are not part of the text: 密0 · 密1 · 密2 …"


ALTERNATIVE = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><a:graphic>{}</a:graphic></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def test_a_text_box_is_read_once_behind_its_paragraph():
    shape = ALTERNATIVE.format(box("框中"), p("框中"))
    assert text_of(p(BEFORE + shape + AFTER) + p("末")) == "前后\n框中\n末\n"


def test_an_alternative_without_text_gives_way_to_one_with_text():
    assert text_of(p(BEFORE + ALTERNATIVE.format("", p("框中")))) == "前\n框中\n"


def test_ornamental_lettering_is_text():
    assert text_of(p(f'<w:r><w:pict><v:shape><v:textpath string="青河市文件"/></v:shape></w:pict></w:r>{AFTER}')) == (
        "后\n青河市文件\n"
    )


def test_content_controls_hold_paragraphs_rows_and_cells():
    def control(inside):
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    cell = control(f"<w:tc>{p('乙')}</w:tc>")
    row = control(f"<w:tr><w:tc>{p('甲')}</w:tc>{cell}</w:tr>")
    assert text_of(control(p("前")) + f"<w:tbl>{row}</w:tbl>" + p("后")) == "前\n甲\t乙\n后\n"


# ----------------------------------------------------------------------------------------------- notes, headers, pages


def test_notes_come_behind_the_text_with_their_marks():
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("—")}</w:footnote><w:footnote w:id="2">{p(" 见附件")}</w:footnote>'
    )
    decoded = loaded(p(f'{BEFORE}<w:r><w:footnoteReference w:id="2"/></w:r>{AFTER}') + p("末"), footnotes=notes)
    assert decoded.text == "前[1]后\n末\n[1] 见附件\n"
    (note,) = [hint for hint in decoded.hints if hint.kind == "note"]
    assert (note.label, note.span.slice(decoded.text)) == ("1", "见附件")


def test_notes_are_numbered_as_the_document_asks():
    settings = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>'
    notes = "".join(f'<w:footnote w:id="{at}">{p(f"注{at}")}</w:footnote>' for at in (5, 6))
    text = text_of(
        p("".join(f'<w:r><w:footnoteReference w:id="{at}"/></w:r>' for at in (6, 5))),
        footnotes=notes,
        settings=settings,
    )
    assert text == "①②\n① 注6\n② 注5\n"


def test_headers_and_footers_are_furniture_and_stand_around_the_text():
    section = '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    decoded = loaded(p("正文") + section, header1=p("青河市水务局"), footer1=p(field("PAGE", "— 1 —")) + p())
    assert decoded.text == "青河市水务局\n正文\n— 1 —\n"
    assert [(hint.label, hint.span.slice(decoded.text)) for hint in decoded.hints if hint.kind == "furniture"] == [
        ("header", "青河市水务局"),
        ("footer", "— 1 —"),
    ]


def test_what_headers_repeat_stands_once():
    section = '<w:sectPr><w:headerReference r:id="header1"/><w:headerReference r:id="header2"/></w:sectPr>'
    assert text_of(p("正文") + section, header1=p("水务局"), header2=p("水务局") + p("内部")) == "水务局\n内部\n正文\n"


def test_pages_are_known_where_word_noted_them():
    broken = run("甲") + '<w:r><w:br w:type="page"/></w:r><w:r><w:lastRenderedPageBreak/></w:r>' + run("乙")
    decoded = loaded(p(broken) + p(f"<w:r><w:lastRenderedPageBreak/></w:r>{run('丙')}"))
    pages = [(hint.level, hint.span.slice(decoded.text).replace("\n", "")) for hint in decoded.hints]
    assert pages == [(1, "甲"), (2, "乙"), (3, "丙")]


# --------------------------------------------------------------------------------------------------------------- hints


def hints(body, styles=""):
    decoded = loaded(body, styles=styles)
    return [(hint.kind, hint.level, hint.span.slice(decoded.text)) for hint in decoded.hints]


def test_styles_tell_titles_and_headings():
    styles = style("T", called="Title") + style("H", called="heading 2") + style("K", based_on="H")
    styles += style("O", '<w:outlineLvl w:val="0"/>')
    body = "".join(p(name, f'<w:pStyle w:val="{name}"/>') for name in "THKO") + p("五", '<w:outlineLvl w:val="9"/>')
    assert hints(body, styles) == [("title", 0, "T"), ("heading", 2, "H"), ("heading", 2, "K"), ("heading", 1, "O")]


@pytest.mark.parametrize(
    ("called", "hint"),
    [
        ("公文标题", ("title", 0)),
        ("公文一级标题", ("heading", 1)),
        ("2级标题", ("heading", 2)),
        ("标题三", ("heading", 3)),
        ("標題 4", ("heading", 4)),
        ("heading 5", ("heading", 5)),
        ("副标题", None),
        ("小标题", None),
        ("toc heading", None),
    ],
)
def test_names_that_offices_give_their_styles_tell_levels(called, hint):
    expected = [(*hint, "甲")] if hint else []
    assert hints(p("甲", '<w:pStyle w:val="S"/>'), style("S", called=called)) == expected


def test_a_heading_style_counts_for_the_line_before_a_soft_break():
    body = p(run("甲") + "<w:r><w:br/></w:r>" + run("乙"), '<w:outlineLvl w:val="0"/>')
    assert hints(body) == [("heading", 1, "甲")]


def test_runs_tell_what_is_bold_and_paragraphs_how_they_are_set():
    body = p(run("一、", "<w:b/>") + run("概况", "<w:b/>") + run("良好")) + p("中", '<w:jc w:val="center"/>')
    body += p("右", '<w:jc w:val="end"/>')
    assert hints(body) == [("bold", 0, "一、概况"), ("centred", 0, "中"), ("right", 0, "右")]


def test_bold_comes_from_styles_too_and_can_be_taken_back():
    styles = style("B", run_properties="<w:b/>") + style("C", run_properties="<w:b/>", kind="character")
    body = p(run("甲") + run("乙", '<w:b w:val="0"/>'), '<w:pStyle w:val="B"/>') + p(run("丙", '<w:rStyle w:val="C"/>'))
    assert hints(body, styles) == [("bold", 0, "甲"), ("bold", 0, "丙")]


# -------------------------------------------------------------------------------------------------------------- tables


def table(*rows):
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def cell(*texts, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(p, texts))}</w:tc>"


def test_a_table_is_a_line_a_row_with_tabs_between_cells():
    decoded = loaded(p("前") + table([cell("甲"), cell("乙")], [cell("丙", "丁"), cell("")]) + p("后"))
    assert decoded.text == "前\n甲\t乙\n丙 丁\t\n后\n"
    assert [hint.span.slice(decoded.text) for hint in decoded.hints] == ["甲\t乙\n丙 丁\t"]


def test_a_wide_cell_leaves_columns_empty():
    wide = cell("甲", properties='<w:gridSpan w:val="2"/>')
    down = cell("", properties="<w:vMerge/>")
    assert text_of(table([wide, cell("乙")], [cell("丙"), down, cell("丁")])) == "甲\t\t乙\n丙\t\t丁\n"


def test_columns_end_where_words_do():
    assert text_of(table([cell("甲", properties='<w:gridSpan w:val="99999999"/>'), cell("乙")])).count("\t") == 63


def test_a_table_of_one_column_is_a_frame_around_paragraphs():
    decoded = loaded(table([cell("专栏1", "甲")], [cell("乙")]))
    assert (decoded.text, decoded.hints) == ("专栏1\n甲\n乙\n", ())


def test_a_table_within_a_cell_is_one_line_and_reported():
    inner = f"<w:tc>{table([cell('一'), cell('二')], [cell('三'), cell('四')])}{p()}</w:tc>"
    decoded = loaded(table([cell("甲"), inner]))
    assert (decoded.text, [found.code for found in decoded.diagnostics]) == ("甲\t一 二 三 四\n", ["docx-nested-table"])


def test_a_deleted_row_is_out():
    gone = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell('旧')}{cell('行')}</w:tr>"
    body = table([cell("甲"), cell("乙")]).replace("</w:tbl>", gone + "</w:tbl>")
    decoded = loaded(body)
    assert (decoded.text, decoded.diagnostics[0].code) == ("甲\t乙\n", "docx-tracked-change")


# ------------------------------------------------------------------------------------------------------- what it needs


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingDependencyError, match=r"pip install 'partydoc\[docx\]'"):
        text_of(p("前"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        ("wordprocessingml.document.main", "ms-word.document.macroEnabled.main"),
    ],
    ids=["strict", "with macros"],
)
def test_other_forms_of_the_format_are_read(old, new):
    assert read(packed({name: xml.replace(old, new) for name, xml in parts(p("前")).items()})).text == "前\n"


# ------------------------------------------------------------------------------------------------- against python-docx


def test_python_docx_loses_what_is_kept_here():
    library = pytest.importorskip("docx")
    names = ("insertion", "content control", "smart tag", "simple field", "move to")
    data = docx("".join(p(BEFORE + KEPT[name][0] + AFTER) for name in names))
    assert {paragraph.text for paragraph in library.Document(io.BytesIO(data)).paragraphs} == {"前后"}
    assert text_of("".join(p(BEFORE + KEPT[name][0] + AFTER) for name in names)) == "前中后\n" * len(names)
