"""One look at a text tells who finds what he looks for."""

from __future__ import annotations

import pytest

from partydoc.signs import Signs

SIGNS = Signs({"dashes": "—–", "stars": "*★", "private": "\ue000-\uf8ff"})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("", set()), ("图书馆", set()), ("一★", {"stars"}), ("—*—", {"dashes", "stars"}), ("馆\ue010", {"private"})],
)
def test_those_are_named_whose_characters_the_text_holds(text, wanted):
    assert SIGNS.wanted_by(text) == wanted
