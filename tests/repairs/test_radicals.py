"""Radicals and compatibility forms become the characters that they are, one for one."""

from __future__ import annotations

from unicodedata import name, normalize

import pytest

from partydoc.edits import Edits
from partydoc.repairs.radicals import radicals


def clean(text):
    return Edits(radicals(text)).rewrite(text)


def test_every_kangxi_radical_becomes_the_character_that_unicode_names():
    block = "".join(map(chr, range(0x2F00, 0x2FD6)))
    assert clean(block) == normalize("NFKC", block)


def test_every_compatibility_ideograph_becomes_its_canonical_form():
    blocks = [*range(0xF900, 0xFADA), *range(0x2F800, 0x2FA1E)]
    assert [clean(chr(code)) for code in blocks] == [normalize("NFC", chr(code)) for code in blocks]


def test_radicals_of_the_supplement_that_are_characters_become_those():
    assert clean("⺠政、⻓江、⻔户、⻘年、⻚码、⻢路、⻛险、⻋辆、⻄部、⻰头") == (
        "民政、长江、门户、青年、页码、马路、风险、车辆、西部、龙头"
    )


def test_both_radicals_that_unicode_decomposes_agree_with_our_table():
    assert clean("⺟⻳") == normalize("NFKC", "⺟⻳")


@pytest.mark.parametrize("text", ["带⺡的字", "⺮字头", "⻊", "⿰氵青", "㇏", "﨎﨏﨑"])
def test_parts_of_characters_and_characters_in_their_own_right_stay(text):
    assert clean(text) == text


def test_the_text_keeps_its_length():
    text = "".join(chr(code) for code in range(0x2E80, 0xFB00) if name(chr(code), ""))
    assert len(clean(text)) == len(text)


def test_neighbours_make_one_edit():
    assert [tuple(edit.span) for edit in radicals("第⼗⼆条，⽤⼯单位")] == [(1, 3), (5, 7)]
