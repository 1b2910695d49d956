"""Numerals of every style and markers of every family are read back as they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.numbering.families import BY_NAME
from partydoc.numbering.numerals import STYLES, Numeral, read_numeral, write_numeral
from partydoc.numbering.senses import read_marker
from partydoc.scripts import fold
from partydoc.testing import any_text, markers, numerals
from partydoc.testing.numbers import FAMILIES

LAST_SUFFIX = 99


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_a_numeral_is_read_back_and_written_again(style: str, data: st.DataObject) -> None:
    numeral = data.draw(numerals(style))
    read = read_numeral(numeral.text)
    assert read is not None
    assert (read.value, write_numeral(read.value, read.style)) == (numeral.value, numeral.text)


@given(numerals("han"), st.integers(1, LAST_SUFFIX))
def test_a_suffix_is_read_back(numeral: Numeral, sub: int) -> None:
    text = write_numeral(numeral.value, "han", sub=sub)
    assert read_numeral(text) == Numeral(numeral.value, "han", text, sub)


@given(any_text() | st.text("一二三十百千万〇零廿两之壹拾0１IVX①", max_size=20))
def test_what_is_read_can_be_written_and_means_the_same(text: str) -> None:
    read = read_numeral(text)
    if read is not None:
        again = read_numeral(write_numeral(read.value, read.style, read.sub))
        assert again is not None
        assert (again.value, again.sub) == (read.value, read.sub)


def said(text: str, family: str) -> list[int | None]:
    """List the numbers that a marker says in a family."""
    wrapper = BY_NAME[family].wrapper
    senses = read_marker(wrapper, fold(text).strip())
    return [sense.number and sense.number.value for sense in senses if sense.family.name == family]


@pytest.mark.parametrize("family", FAMILIES)
@given(data=st.data())
def test_a_marker_says_its_number(family: str, data: st.DataObject) -> None:
    num = data.draw(markers(family))
    assert said(num.text, family) == [num.value]


@pytest.mark.parametrize("family", sorted(set(FAMILIES) - {"dash", "bullet"}))
@given(value=st.integers(1, 9))
def test_a_written_marker_says_its_number(family: str, value: int) -> None:
    assert said(BY_NAME[family].write(value), family) == [value]
