"""The parts of a document number."""

from __future__ import annotations

import pytest

from partydoc.tree.nodes import DocumentNumber
from partydoc.tree.values.document_numbers import read_document_number


@pytest.mark.parametrize(
    "text",
    [
        "青政发〔2026〕3号",
        "青政发[2026]3号",
        "青政发（2026）3号",
        "青政发(2026)第3号",
        "青政发【2026】 3 号",
        "青政发〔2026〕３号",
        "（青政发〔2026〕3号）",
        "青政发〔2026〕3號",
        "青政发〔2026〕3号 签发人：李明",
    ],
)
def test_brackets_of_any_sort_hold_the_year(text):
    assert read_document_number(text) == ("青政发", 2026, 3)


@pytest.mark.parametrize(
    ("text", "organ", "serial"),
    [
        ("第12号", "", 12),
        ("青河市人民政府令第12号", "青河市人民政府令", 12),
        ("青河市人民政府令 第12号", "青河市人民政府令", 12),
        ("青河市人民政府令（第十二号）", "青河市人民政府令", 12),
    ],
)
def test_an_order_has_a_number_and_no_year(text, organ, serial):
    assert read_document_number(text) == (organ, None, serial)


@pytest.mark.parametrize("text", ["青政发〔20XX〕X号", "青政发〔××××〕×号"])
def test_what_is_masked_is_none(text):
    assert read_document_number(text)[1:] == (None, None)


def test_what_is_no_number_has_no_parts():
    assert read_document_number("") == ("", None, None)


def test_the_element_gives_the_parts():
    number = DocumentNumber("青政发〔2026〕3号")
    assert (number.organ, number.year, number.serial) == ("青政发", 2026, 3)
