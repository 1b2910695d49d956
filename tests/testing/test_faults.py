"""Faults that are put in are found by their rules, and the fix of a mark takes them out again."""

from __future__ import annotations

from random import Random

import pytest

import partydoc
from partydoc.rules.pages import pages
from partydoc.testing.faults import FAULTS, places, put_fault

TEXTS = {page.rule.code: page.text("Use instead") for page in pages()}
TEXTS["N001"] = TEXTS["N002"] = "".join(f"{numeral}、书屋\n\n各馆照办。\n\n" for numeral in "一二三四五")
TEXTS["N003"] = TEXTS["N004"] = TEXTS["N001"]
TEXTS["R001"] = "青河市书屋办法\n\n" + "".join(
    f"第{numeral}条　书屋依照本办法第一条设置。\n\n" for numeral in "一二三四五六七八九"
)
TEXTS["P008"] = TEXTS["R001"]
TEXTS["N005"] = TEXTS["N001"]
TEXTS["N006"] = TEXTS["N007"] = TEXTS["N008"] = TEXTS["N009"] = "".join(
    f"{numeral}、{matter}\n\n（一）登记{matter}。\n\n（二）清点{matter}。\n\n（三）借出{matter}。\n\n"
    for numeral, matter in zip("一二三四", ("图书", "报纸", "刊物", "画册"), strict=True)
)
CHAPTERS = ("总则", "书屋管理", "经费安排", "附则")
TEXTS["E008"] = (
    "目录\n\n"
    + "".join(f"第{numeral}章　{name}……1\n\n" for numeral, name in zip("一二三四", CHAPTERS, strict=True))
    + "".join(
        f"第{numeral}章　{name}\n\n第{numeral}条　书屋照常开放。\n\n"
        for numeral, name in zip("一二三四", CHAPTERS, strict=True)
    )
)
FRAME = (
    "青河市文化局文件\n\n青文发〔2026〕3号\n\n青河市文化局关于开放书屋的{kind}\n\n{addressee}：\n\n各馆照常开放，名单见附件1。\n\n"
    "一、延长开放时间\n\n各馆开放到九时。\n\n二、增加经费\n\n由市财政列支。\n\n附件：1.书屋名单\n2.经费安排表\n\n青河市文化局\n\n2026年3月2日\n\n"
    "附件1\n\n书屋名单\n\n中心馆、东区馆、西区馆都在名单内。\n\n附件2\n\n经费安排表\n\n各馆经费由市财政统一安排。\n"
)
TEXTS["E007"] = TEXTS["E010"] = TEXTS["E013"] = TEXTS["R003"] = FRAME.format(kind="通知", addressee="各区人民政府")
TEXTS["E011"] = FRAME.format(kind="报告", addressee="青河市人民政府")
TEXTS["E012"] = FRAME.format(kind="请示", addressee="青河市人民政府")
FORMS = ("N005", "N006", "N007", "N008", "N009", "E007", "E008", "E010", "E011", "E012", "E013", "L004")
FORMS += ("R002", "R003", "R004", "Q001")
"""Rules whose faults have several forms, each of which is to be found in their text."""


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_that_is_put_in_is_found(code):
    made = put_fault(partydoc.parse(TEXTS[code]), code, Random(1))
    assert made is not None
    rules = ["N"] if code[0] == "N" else [code]
    before = partydoc.lint(partydoc.parse(TEXTS[code]), select=rules)
    assert len(partydoc.lint(partydoc.parse(made[0]), select=rules)) > len(before)


@pytest.mark.parametrize(
    "code", ["P001", "P002", "P003", "P004", "P006", "P010", "E001", "E002", "E003", "E004", "E006"]
)
def test_the_fix_takes_it_out_again(code):
    text = TEXTS[code]
    made = put_fault(partydoc.parse(text), code, Random(1))
    assert partydoc.fix(partydoc.parse(made[0]), select=[code]).text == text


def test_a_document_that_offers_no_place_is_left_alone():
    assert put_fault(partydoc.parse("书屋照常开放。"), "P001", Random(1)) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "R002",
            "青河市书屋办法\n\n第一条为办好书屋，制定本办法。\n\n第二条书屋免费开放。\n\n第三条本办法自公布之日起施行。\n",
        ),
        ("N009", "（一）延长开放时间\n\n2026年起各馆开放到九时。\n\n（二）增加经费\n\n由市财政列支。\n"),
    ],
)
def test_what_would_be_no_fault_is_not_put_in(code, text):
    document = partydoc.parse(text)
    assert len(list(document.paths())) > 1
    made = [edit.apply(text) for edit in places(document, code)]
    assert [each for each in made if "条前款" in each or "条依照前款" in each or "1.2026年" in each] == []


@pytest.mark.parametrize("code", FORMS)
def test_each_form_of_a_fault_is_found(code):
    document = partydoc.parse(TEXTS[code])
    assert partydoc.lint(document, select=[code]) == ()
    made = [edit.apply(document.raw) for edit in places(document, code)]
    assert len(made) > 1
    assert [text for text in made if not partydoc.lint(partydoc.parse(text), select=[code])] == []
