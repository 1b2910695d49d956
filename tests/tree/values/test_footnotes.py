"""Notes to the text."""

from __future__ import annotations

import pytest

from partydoc.tree.nodes import Footnote


@pytest.mark.parametrize(
    ("text", "mark", "number", "note"),
    [
        ("〔1〕 指周末。", "〔1〕", 1, "指周末。"),
        ("［１２］指周末。", "［１２］", 12, "指周末。"),
        ("[注3]指周末。", "[注3]", 3, "指周末。"),
        ("指周末。", "", None, "指周末。"),
        ("", "", None, ""),
    ],
)
def test_a_note_has_a_mark_a_number_and_words(text, mark, number, note):
    found = Footnote(text)
    assert (found.mark, found.number, found.note) == (mark, number, note)
