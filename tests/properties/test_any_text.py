"""Any text parses, loses nothing, and comes back character for character."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from partydoc import parse, unparse
from partydoc.testing import any_text
from partydoc.testing.laws import assert_lossless

LAST_CODE_POINT = 0x10FFFF
CHUNK = 10_000
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
    for codes in batched(code_points(), CHUNK):
        text = "".join(context.format(chr(code)) for code in codes)
        assert unparse(parse(text)) == text


def code_points() -> list[int]:
    """List every code point in the deep profiles; else the blocks where they differ, and a sample of the others."""
    if settings.get_current_profile_name().startswith("deep"):
        return list(range(LAST_CODE_POINT + 1))
    sample = range(0, LAST_CODE_POINT + 1, 211)
    return sorted({*range(0x600), *range(0x2000, 0x3100), *range(0xD7F8, 0xE008), *range(0xFE00, 0x10008), *sample})


def batched(codes: list[int], size: int) -> Iterator[list[int]]:
    return (codes[start : start + size] for start in range(0, len(codes), size))
