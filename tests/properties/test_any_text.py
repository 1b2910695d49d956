"""Any text parses, loses nothing, and comes back character for character."""

from __future__ import annotations

import pytest
from hypothesis import given

from partydoc import parse, unparse
from partydoc.testing import any_text
from partydoc.testing.laws import assert_lossless

LAST_CODE_POINT = 0x10FFFF
CONTEXTS = ("{}", "一、{}\n", "（一）开馆。{}", "图{}书", "{}一、开馆", "“{}”。")


@given(any_text())
def test_any_text_parses_and_comes_back(text: str) -> None:
    assert unparse(parse(text)) == text


@given(any_text())
def test_the_leaves_of_any_text_tile_it(text: str) -> None:
    assert_lossless(parse(text))


@given(any_text())
def test_any_text_comes_back_in_its_own_script_too(text: str) -> None:
    document = parse(text, script="original")
    assert_lossless(document)


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_code_point_comes_back_from_a_context(context: str) -> None:
    text = "".join(context.format(chr(code)) for code in every_code_point())
    assert unparse(parse(text)) == text


def every_code_point() -> list[int]:
    return [*range(0x3100), *range(0x3100, LAST_CODE_POINT + 1, 101), *range(0xD7F0, 0xE010), *range(0xF8F0, 0x10010)]
