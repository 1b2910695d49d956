"""Lines that look damaged and are not: no repair makes an edit in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from partydoc.repairs import find_edits

LINES = Path(__file__).with_name("must_not_touch.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_no_repair_touches(line):
    assert list(find_edits(line)) == []


def test_no_repair_touches_them_as_one_text():
    assert list(find_edits("\n\n".join(LINES))) == []
