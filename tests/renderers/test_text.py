"""The canonical text of each form of section, and that it is read back to the same tree."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from partydoc.parser import build_document
from partydoc.renderers.text import render
from partydoc.text import Text
from partydoc.tree.nodes import Attachment, Child, Contents, Document, Heading, Num, Paragraph, Section, Title
from partydoc.tree.walking import leaves

FORMS = {
    "han-comma": "一二三四、",
    "han-paren": "（一二三四）",
    "arabic-dot": "1234.",
    "arabic-paren": "（1234）",
    "circled": "①②③④",
    "ordinal": "第一二三四，",
    "run-in": "一二三四是",
    "chapter": "第一二三四章",
    "article": "第一二三四条",
}


def num(family: str, value: int) -> Num:
    if family in ("dash", "bullet"):
        return Num({"dash": "——", "bullet": "●"}[family], family)
    if family == "decimal":
        return Num(f"1.{value}", family, value)
    form = FORMS[family]
    numerals = next(each for each in ("一二三四", "1234", "①②③④") if each in form)
    return Num(form.replace(numerals, numerals[value - 1]), family, value)


def row(family: str, *contents: tuple[str | None, Iterable[Child]]) -> list[Section]:
    """Make the sections of one list: number, heading, children."""
    return [
        Section(num(family, value), heading and Heading(heading), children)
        for value, (heading, children) in enumerate(contents, 1)
    ]


OPEN = Paragraph("各社区图书馆每周开放六天，周末照常接待读者。")
LEND = Paragraph("读者凭身份证就可以借书，一次可以借十册。")
WARM = Paragraph("冬季室内温度不低于十八度，开水全天供应。")
LEAD = Paragraph("下一步，重点抓好以下几项工作。")
AFTER = Paragraph("以上工作由市图书馆牵头，年底前向市政府报告。")

RUN_INS = row("run-in", ("延长开放时间", [OPEN]), ("简化借书手续", [LEND]))
RUN_IN_TEXT = f"一是延长开放时间。{OPEN.text}二是简化借书手续。{LEND.text}"
BARE_RUN_INS = row("run-in", (None, [OPEN]), (None, [LEND]))

TREES: dict[str, tuple[list[Child], str]] = {
    "a heading alone on its line": (
        [*row("han-comma", ("延长开放时间", [OPEN, WARM]), ("简化借书手续", [LEND]))],
        f"一、延长开放时间\n{OPEN.text}\n{WARM.text}\n二、简化借书手续\n{LEND.text}\n",
    ),
    "levels": (
        [*row("han-comma", ("服务", row("han-paren", ("开放", [OPEN]), ("借阅", [LEND]))), ("设施", [WARM]))],
        f"一、服务\n（一）开放\n{OPEN.text}\n（二）借阅\n{LEND.text}\n二、设施\n{WARM.text}\n",
    ),
    "a number without a heading": (
        [*row("han-comma", (None, [OPEN]), (None, [LEND]))],
        f"一、{OPEN.text}\n二、{LEND.text}\n",
    ),
    "items inside a paragraph": (
        [LEAD, *RUN_INS],
        f"{LEAD.text}{RUN_IN_TEXT}\n",
    ),
    "items without headings, and a paragraph behind": (
        [LEAD, *BARE_RUN_INS, AFTER],
        f"{LEAD.text}一是{OPEN.text}二是{LEND.text}\n{AFTER.text}\n",
    ),
    "items right below a heading": (
        [*row("han-comma", ("服务", RUN_INS), ("设施", [WARM]))],
        f"一、服务\n{RUN_IN_TEXT}\n二、设施\n{WARM.text}\n",
    ),
    "ordinals with headings that run in": (
        [*row("ordinal", ("服务要更好", [OPEN, *RUN_INS]), ("设施要更新", [WARM]))],
        f"第一，服务要更好。{OPEN.text}{RUN_IN_TEXT}\n第二，设施要更新。{WARM.text}\n",
    ),
    "ordinals over items alone": (
        [*row("ordinal", ("服务要更好", RUN_INS), ("设施要更新", [WARM]))],
        f"第一，服务要更好。{RUN_IN_TEXT}\n第二，设施要更新。{WARM.text}\n",
    ),
    "dashes": (
        [LEAD, *row("dash", ("延长开放时间", [OPEN]), ("简化借书手续", [LEND]))],
        f"{LEAD.text}\n——延长开放时间。{OPEN.text}\n——简化借书手续。{LEND.text}\n",
    ),
    "articles": (
        [*row("chapter", ("总则", row("article", (None, [OPEN, WARM]), (None, [LEND]))))],
        f"第一章　总则\n第一条　{OPEN.text}\n{WARM.text}\n第二条　{LEND.text}\n",
    ),
    "items of an article, and a paragraph behind": (
        [
            *row(
                "article",
                (None, [LEND]),
                (
                    None,
                    [
                        Paragraph("应当提供："),
                        *row("han-paren", (None, [Paragraph("图书外借；")]), (None, [Paragraph("报刊阅览。")])),
                        Paragraph("前款规定的服务不得收费。"),
                    ],
                ),
            )
        ],
        f"第一条　{LEND.text}\n第二条　应当提供：\n（一）图书外借；\n（二）报刊阅览。\n前款规定的服务不得收费。\n",
    ),
}


@pytest.mark.parametrize("name", TREES)
def test_a_tree_has_one_canonical_text(name):
    children, text = TREES[name]
    assert render(Document(children)) == text


@pytest.mark.parametrize("name", TREES)
def test_the_canonical_text_is_read_back_to_the_tree(name):
    tree = Document([Title("青河市图书馆工作要点"), *TREES[name][0]])
    assert build_document(Text.of(render(tree))).children == tree.children


def test_a_list_that_a_paragraph_follows_has_headings_that_run_in():
    items = row("han-paren", ("延长开放时间", [OPEN]), ("简化借书手续", [LEND]))
    assert render(Document(row("han-comma", ("服务", [*items, AFTER])))) == (
        f"一、服务\n（一）延长开放时间。{OPEN.text}\n（二）简化借书手续。{LEND.text}\n{AFTER.text}\n"
    )


def test_so_do_headings_without_a_number():
    items = [Section(None, Heading("延长开放时间"), [OPEN]), Section(None, Heading("简化借书手续"), [LEND])]
    tree = Document([Title("青河市图书馆工作要点"), *row("han-comma", ("服务", [*items, AFTER]))])
    assert render(tree).splitlines()[2:] == [f"延长开放时间。{OPEN.text}", f"简化借书手续。{LEND.text}", AFTER.text]


@pytest.mark.parametrize(
    ("heading", "children"),
    [
        ("长" * 46, [OPEN]),
        ("先借。后还", [OPEN]),
        ("延长开放时间", []),
        ("延长开放时间", row("circled", (None, [OPEN]))),
    ],
    ids=["too long", "two sentences", "nothing behind", "a list behind"],
)
def test_a_heading_that_cannot_run_in_stands_alone(heading, children):
    lines = render(Document(row("ordinal", (heading, children)))).splitlines()
    assert lines[0] == f"第一，{heading}"


def test_a_heading_without_a_number_stands_alone():
    tree = Document([Section(None, Heading("延长开放时间"), [OPEN]), Section(None, Heading("简化借书手续"), [LEND])])
    assert render(tree) == f"延长开放时间\n{OPEN.text}\n简化借书手续\n{LEND.text}\n"


@pytest.mark.parametrize(
    ("section", "text"),
    [
        (Section(num("chapter", 1), Heading("总则")), "第一章　总则\n"),
        (Section(Num("第一章　", "chapter", 1), Heading("总则")), "第一章　总则\n"),
        (Section(num("article", 1)), "第一条\n"),
        (Section(num("decimal", 1), Heading("总则")), "1.1 总则\n"),
        (Section(num("circled", 1), Heading("总则")), "①总则\n"),
        (Section(Num("9", "of one's own", 9), Heading("总则")), "9总则\n"),
        (Section(), ""),
        (Section(None, None, [OPEN]), f"{OPEN.text}\n"),
    ],
    ids=["chapter", "blank in the number", "article alone", "decimal", "circled", "unknown", "empty", "bare"],
)
def test_a_number_is_set_off_as_its_family_asks(section, text):
    assert render(Document([section])) == text


def test_nothing_of_a_tree_is_left_out():
    annex = Attachment([Title("附件"), *row("han-comma", ("样表", [WARM]))])
    odd = Section(num("run-in", 1), None, [OPEN, LEND, Section(None, Heading("再说"), [WARM])])
    tree = Document([Contents("目录\n一、样表"), Title("安排"), odd, annex])
    written = render(tree)
    assert [leaf for leaf in leaves(tree) if leaf.text not in written] == []


def test_paragraphs_of_several_lines_are_set_apart_by_blank_lines():
    assert (
        render(Document([Paragraph("上游放水，\n要提前通知。"), OPEN])) == f"上游放水，\n要提前通知。\n\n{OPEN.text}\n"
    )


def test_an_empty_tree_is_an_empty_text():
    assert render(Document()) == ""
