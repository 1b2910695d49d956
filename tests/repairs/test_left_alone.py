"""What looks like a damaged marker and is none stays as it is; the texts stand in left_alone.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from partydoc.edits import Edits
from partydoc.repairs import part
from partydoc.repairs.spread_letters import spread_letters
from partydoc.repairs.torn_markers import torn_markers
from partydoc.repairs.worn_markers import worn_markers


def cases():
    _, *texts = Path(__file__).with_name("left_alone.txt").read_text(encoding="utf-8").split("# ")
    for text in texts:
        name, _, body = text.partition("\n")
        yield pytest.param(body.removesuffix("----\n"), id=name)


@pytest.mark.parametrize("repair", [spread_letters, torn_markers, worn_markers])
@pytest.mark.parametrize("text", list(cases()))
def test_a_text_without_damaged_markers_gets_no_edit(repair, text):
    edits, _ = part(repair(text))
    assert edits == Edits()
