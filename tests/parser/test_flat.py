"""The last net: whatever goes wrong inside costs the structure, or a repair, and never the text."""

from __future__ import annotations

import pytest
from hypothesis import given

import partydoc
from partydoc import repairs
from partydoc.edits import Edit
from partydoc.errors import LimitError
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.parser import flat
from partydoc.repairs import read_text
from partydoc.spans import Span
from partydoc.testing import any_text
from partydoc.testing.laws import assert_lossless

RAW = "\ufeff一、建馆\r\n　每馆一本账(zhàng)。\n\n二、买书 \n"


def fails(*_: object) -> None:
    raise RecursionError("too deep")


def test_a_text_that_cannot_be_recognised_stands_line_by_line(monkeypatch):
    monkeypatch.setattr("partydoc.recognition.recognise", fails)
    document = partydoc.parse(RAW)
    assert [(node.type, node.text) for node in document.children] == [
        ("paragraph", "一、建馆"),
        ("paragraph", "每馆一本账(zhàng)。"),
        ("paragraph", "二、买书"),
    ]
    assert_lossless(document)


def test_what_went_wrong_is_an_error_among_the_diagnostics(monkeypatch):
    monkeypatch.setattr("partydoc.parser.check", fails)
    (found,) = partydoc.parse(RAW).diagnostics
    assert (found.code, found.severity, found.span) == ("recognition-failed", "error", (0, len(RAW)))
    assert "RecursionError" in found.message


def test_what_was_noticed_before_is_kept(monkeypatch):
    monkeypatch.setattr("partydoc.recognition.recognise", fails)
    found = partydoc.parse("书屋\ue123开馆").diagnostics
    assert [each.code for each in found] == ["recognition-failed", "private-use"]


@given(any_text())
def test_any_text_is_whole_when_it_is_flat(raw):
    assert_lossless(flat.flat_document(read_text(raw), DEFAULT_LIMITS, (), ValueError()))


@pytest.mark.parametrize("failing", ["partydoc.recognition.recognise", "partydoc.parser.tell_kind"])
def test_a_limit_is_no_failure(monkeypatch, failing):
    with pytest.raises(LimitError, match="nodes is 3, more than the limit of 2"):
        partydoc.parse("书。\n" * 3, limits=Limits(nodes=2))
    monkeypatch.setattr(failing, fails)
    with pytest.raises(LimitError, match="nodes is 3, more than the limit of 2"):
        partydoc.parse("书。\n" * 3, limits=Limits(nodes=2))


def beyond(text: str) -> list[Edit]:
    return [Edit(Span(0, len(text) + 1), "", "beyond")]


@pytest.mark.parametrize("repair", [fails, beyond])
def test_a_repair_that_goes_wrong_leaves_the_text_and_the_other_repairs_alone(monkeypatch, repair):
    monkeypatch.setattr(repairs, "REPAIRS", (repair, *repairs.REPAIRS))
    document = partydoc.parse("\ufeff一、建馆")
    assert [(found.code, found.severity) for found in document.diagnostics] == [("repair-failed", "error")]
    assert document.text.clean == "一、建馆"
    assert_lossless(document)
