"""Automatic numbers: levels, restarts, styles, and paragraphs that do not count."""

from __future__ import annotations

import pytest

from tests.docx_files import abstract, item, level, loaded, num, override, p, run, style, text_of

MULTI = (level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3"))


def numbers(*items, numbering, styles=""):
    """Give what stands before the letter of each line."""
    lines = text_of("".join(items), numbering=numbering, styles=styles).splitlines()
    return [line.split("|")[0] for line in lines]


def places(*rows, numbering, styles=""):
    """Give the numbers of paragraphs at (list, level)."""
    return numbers(*(item("|", at, name) for name, at in rows), numbering=numbering, styles=styles)


ONE = abstract(0, *MULTI) + num(1, 0)


def test_levels_below_start_again_after_a_level_above():
    rows = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)]
    assert places(*rows, numbering=ONE) == ["1.", "1.1", "1.2", "1.2.1", "2.", "2.1", "2.1.1"]


def test_a_level_above_that_was_never_used_counts_as_used_once():
    assert places((1, 1), (1, 1), (1, 0), (1, 2), (1, 1), numbering=ONE) == ["1.1", "1.2", "2.", "2.1.1", "2.2"]


def test_a_level_that_never_restarts_counts_on():
    levels = (level(0, "%1"), level(1, "(%2)", more='<w:lvlRestart w:val="0"/>'))
    numbering = abstract(0, *levels) + num(1, 0)
    assert places((1, 0), (1, 1), (1, 0), (1, 1), numbering=numbering) == ["1", "(1)", "2", "(2)"]


def test_a_level_restarts_only_after_the_level_it_names():
    levels = (level(0, "%1"), level(1, "(%2)"), level(2, "[%3]", more='<w:lvlRestart w:val="1"/>'))
    numbering = abstract(0, *levels) + num(1, 0)
    rows = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)]
    assert places(*rows, numbering=numbering) == ["1", "(1)", "[1]", "(2)", "[2]", "2", "[1]"]


def test_legal_numbering_shows_arabic_numbers_of_all_levels():
    legal = level(2, "%1.%2.%3", more="<w:isLgl/>")
    numbering = abstract(0, level(0, "第%1章", "chineseCounting"), level(1, "%1.%2"), legal) + num(1, 0)
    assert places((1, 0), (1, 1), (1, 2), numbering=numbering) == ["第一章", "一.1", "1.1.1"]


def test_a_start_is_where_a_level_begins_and_begins_again():
    numbering = abstract(0, level(0, "%1", start=5), level(1, "%1.%2", start=3)) + num(1, 0)
    assert places((1, 0), (1, 1), (1, 0), (1, 1), numbering=numbering) == ["5", "5.3", "6", "6.3"]


def test_lists_of_one_definition_share_their_counter():
    numbering = abstract(0, *MULTI) + num(1, 0) + num(2, 0)
    assert places((1, 0), (2, 0), (1, 0), numbering=numbering) == ["1.", "2.", "3."]


def test_a_list_with_a_start_of_its_own_sets_the_counter_for_all():
    numbering = abstract(0, *MULTI) + num(1, 0) + num(2, 0, override(0, 8))
    assert places((1, 0), (1, 0), (2, 0), (2, 0), (1, 0), numbering=numbering) == ["1.", "2.", "8.", "9.", "10."]


def test_lists_of_different_definitions_do_not():
    numbering = abstract(0, *MULTI) + abstract(1, *MULTI) + num(1, 0) + num(2, 1)
    assert places((1, 0), (2, 0), (1, 0), numbering=numbering) == ["1.", "1.", "2."]


def test_an_override_may_give_a_level_another_form():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "附件%1：")}</w:lvlOverride>'
    numbering = abstract(0, *MULTI) + num(1, 0) + num(2, 0, own)
    assert places((1, 0), (2, 0), numbering=numbering) == ["1.", "附件2："]


def test_numbers_go_beyond_ninety_nine():
    numbering = abstract(0, level(0, "第%1条", "chineseCountingThousand")) + num(1, 0)
    found = places(*[(1, 0)] * 121, numbering=numbering)
    assert (found[9], found[99], found[100], found[109], found[120]) == (
        "第十条", "第一百条", "第一百零一条", "第一百一十条", "第一百二十一条",
    )  # fmt: skip


def test_a_level_without_number_shows_its_text_and_nothing_in_others():
    numbering = abstract(0, level(0, "附件", "none"), level(1, "", "bullet"), level(2, "%1%2%3.")) + num(1, 0)
    assert places((1, 0), (1, 1), (1, 2), numbering=numbering) == ["附件", "", "1."]


def test_a_bullet_of_a_symbol_font_is_written_in_unicode():
    font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    bullet = level(0, "\uf06c", "bullet").replace("</w:lvl>", f"{font}</w:lvl>")
    assert places((1, 0), numbering=abstract(0, bullet) + num(1, 0)) == ["●"]


def test_formats_of_word_2010_go_before_what_older_versions_know():
    form = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    own = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{form}<w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>'
    assert places((1, 0), (1, 0), numbering=abstract(0, own) + num(1, 0)) == ["009", "010"]


@pytest.mark.parametrize(("suffix", "between"), [("nothing", ""), ("space", " "), ("tab", " ")])
def test_what_stands_between_number_and_text(suffix, between):
    numbering = abstract(0, level(0, "%1、", "chineseCounting", suffix=suffix)) + num(1, 0)
    assert text_of(item("任务"), numbering=numbering) == f"一、{between}任务\n"


# ------------------------------------------------------------------------------------------------------------- styles


def numbered(at=None, of=1):
    inside = ("" if at is None else f'<w:ilvl w:val="{at}"/>') + ("" if of is None else f'<w:numId w:val="{of}"/>')
    return f"<w:numPr>{inside}</w:numPr>"


def styled(name, text="|"):
    return p(text, f'<w:pStyle w:val="{name}"/>')


LINKED = abstract(0, level(0, "%1.", more='<w:pStyle w:val="H1"/>'), level(1, "%1.%2", more='<w:pStyle w:val="H2"/>'))


def test_a_level_that_names_a_style_numbers_its_paragraphs():
    styles = style("H1", numbered()) + style("H2", numbered())
    found = numbers(styled("H1"), styled("H2"), styled("H2"), numbering=LINKED + num(1, 0), styles=styles)
    assert found == ["1.", "1.1", "1.2"]


def test_list_and_level_come_from_different_styles():
    styles = style("A", numbered(0)) + style("B", numbered(1, None), based_on="A")
    assert numbers(styled("A"), styled("B"), numbering=ONE, styles=styles) == ["1.", "1.1"]


def test_list_zero_switches_numbers_off():
    styles = style("A", numbered(0)) + style("B", numbered(None, 0), based_on="A")
    plain = p("|", '<w:pStyle w:val="A"/>' + numbered(0, 0))
    assert numbers(styled("A"), styled("B"), plain, styled("A"), numbering=ONE, styles=styles) == ["1.", "", "", "2."]


def test_the_usual_style_numbers_paragraphs_that_name_none():
    assert numbers(p("|"), p("|"), numbering=ONE, styles=style("N", numbered(0), usual=True)) == ["1.", "2."]


def test_a_definition_may_refer_to_a_style_of_lists():
    link = abstract(0, more='<w:numStyleLink w:val="L"/>')
    real = abstract(1, level(0, "（%1）", "chineseCounting"), more='<w:styleLink w:val="L"/>')
    styles = style("L", numbered(None, 2), kind="numbering")
    numbering = link + real + num(1, 0) + num(2, 1)
    assert places((1, 0), (2, 0), numbering=numbering, styles=styles) == ["（一）", "（二）"]


def test_styles_and_definitions_that_refer_in_a_circle_end():
    circle = style("A", based_on="B") + style("B", numbered(0), based_on="A")
    link = abstract(0, more='<w:numStyleLink w:val="L"/>') + num(1, 0)
    own = style("L", numbered(None, 1), kind="numbering")
    assert numbers(styled("A"), numbering=ONE, styles=circle) == ["1."]
    assert numbers(item("|"), numbering=link, styles=own) == [""]


def test_a_list_that_is_not_there_is_reported():
    (finding,) = loaded(item("任务", num=7), numbering=ONE).diagnostics
    assert (finding.code, finding.span.start) == ("docx-unknown-list", 0)


# ---------------------------------------------------------------------------------------- paragraphs that do not count

DELETED = "<w:del w:id='1' w:author='a'/>"


def test_a_deleted_paragraph_does_not_count():
    gone = item("<w:del w:id='1'><w:r><w:delText>旧</w:delText></w:r></w:del>", mark=DELETED)
    assert text_of(item("甲") + gone + item("乙"), numbering=ONE) == "1.甲\n2.乙\n"


def test_a_deleted_mark_joins_a_paragraph_to_the_next_which_gives_the_number():
    body = item("甲") + item("前", level=1, mark=DELETED) + item("后") + item("乙")
    assert text_of(body, numbering=ONE) == "1.甲\n2.前后\n3.乙\n"


def test_an_inserted_paragraph_counts():
    body = item("甲") + item(f"<w:ins w:id='1'>{run('新')}</w:ins>", mark="<w:ins w:id='2'/>") + item("乙")
    assert text_of(body, numbering=ONE) == "1.甲\n2.新\n3.乙\n"


def test_a_hidden_paragraph_counts_and_is_reported():
    body = item("甲") + item(run("密", "<w:vanish/>"), mark="<w:vanish/>") + item("乙")
    decoded = loaded(body, numbering=ONE)
    assert decoded.text == "1.甲\n3.乙\n"
    assert [(found.code, found.message[-1]) for found in decoded.diagnostics] == [("docx-hidden", "密")]


def test_an_empty_hidden_paragraph_skips_a_number():
    body = item("甲") + item("", mark="<w:vanish/>") + p("正文") + item("乙")
    assert text_of(body, numbering=ONE) == "1.甲\n正文\n3.乙\n"


def test_text_before_a_style_separator_keeps_its_number():
    body = item("标题。", mark="<w:vanish/><w:specVanish/>") + p("正文") + item("乙")
    assert text_of(body, numbering=ONE) == "1.标题。正文\n2.乙\n"


def test_an_empty_paragraph_of_a_list_counts():
    assert text_of(item("甲") + item("") + item("乙"), numbering=ONE) == "1.甲\n2.\n3.乙\n"


def test_old_properties_of_a_revision_number_nothing():
    old = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    assert text_of(p("正文", old), numbering=ONE) == "正文\n"


def test_lists_count_on_in_tables():
    table = f"<w:tbl><w:tr><w:tc>{item('甲')}</w:tc><w:tc>{item('乙')}</w:tc></w:tr></w:tbl>"
    assert text_of(item("始") + table + item("终"), numbering=ONE) == "1.始\n2.甲\t3.乙\n4.终\n"


def test_text_boxes_and_headers_count_for_themselves():
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{item('框')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert text_of(item("甲") + p(box) + item("乙"), numbering=ONE) == "1.甲\n\n1.框\n2.乙\n"


def test_a_number_is_marked_as_computed_with_its_level():
    decoded = loaded(item("甲", 1), numbering=ONE)
    (hint,) = decoded.hints
    assert (hint.kind, hint.level, hint.span.slice(decoded.text)) == ("number", 2, "1.1")
