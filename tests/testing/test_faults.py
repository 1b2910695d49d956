"""Faults that are put in are found by their rules, and the fix of a mark takes them out again."""

from __future__ import annotations

from random import Random

import pytest

import partydoc
from partydoc.rules.pages import pages
from partydoc.testing.faults import FAULTS, put_fault

TEXTS = {page.rule.code: page.text("Use instead") for page in pages()}
TEXTS["N001"] = TEXTS["N002"] = "".join(f"{numeral}、书屋\n\n各馆照办。\n\n" for numeral in "一二三四五")
TEXTS["N003"] = TEXTS["N004"] = TEXTS["N001"]
TEXTS["R001"] = "青河市书屋办法\n\n" + "".join(
    f"第{numeral}条　书屋依照本办法第一条设置。\n\n" for numeral in "一二三四五六七八九"
)
TEXTS["P008"] = TEXTS["R001"]


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
