"""What an author wrote stays, however much it looks like damage."""

from __future__ import annotations

from pathlib import Path

import pytest

from partydoc.repairs import find_edits

TEXTS = sorted(Path(__file__).with_name("untouched").glob("*.txt"))


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_a_text_that_only_looks_damaged_gets_no_edit(file):
    assert list(find_edits(file.read_text(encoding="utf-8"))) == []


def test_there_are_such_texts():
    assert TEXTS
