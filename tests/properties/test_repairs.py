"""Repairs come to an end, whatever the text: a repaired text needs none."""

from __future__ import annotations

from hypothesis import given

from partydoc.repairs import find_edits, read_text
from partydoc.testing import any_text, damaged_documents
from partydoc.testing.damaging import Damaged


@given(any_text())
def test_a_second_pass_over_any_text_makes_no_edit(raw: str) -> None:
    assert find_edits(read_text(raw, script="original").clean) == ()


@given(damaged_documents())
def test_a_second_pass_over_a_damaged_document_makes_no_edit(damaged: Damaged) -> None:
    assert find_edits(read_text(damaged.text, script="original").clean) == ()


@given(damaged_documents())
def test_what_is_noticed_stands_in_the_raw_text(damaged: Damaged) -> None:
    for found in read_text(damaged.text).noticed:
        assert 0 <= found.span.start <= found.span.end <= len(damaged.text)
