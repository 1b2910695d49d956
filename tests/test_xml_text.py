"""Every string goes into XML and comes back."""

from __future__ import annotations

import sys
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.testing import any_text
from partydoc.xml_text import from_xml_text, to_xml_text

CONTEXTS = ("{}", "_{}_", "_x{}", "_x000{}_", "{}{}")


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_code_point_comes_back(context):
    for start in range(0, sys.maxunicode + 1, 0x1000):
        words = "".join(context.replace("{}", chr(code)) for code in range(start, start + 0x1000))
        assert from_xml_text(to_xml_text(words)) == words


def test_every_code_point_goes_through_an_xml_parser():
    words = "".join(map(chr, range(sys.maxunicode + 1)))
    coded = to_xml_text(words).replace("&", "&amp;").replace("<", "&lt;")
    assert from_xml_text(ET.fromstring(f"<a>{coded}</a>").text) == words  # noqa: S314  it is ours


@given(any_text() | st.text("_x0123456789ABCDEFabcdef\0\r"))
def test_any_text_comes_back(words):
    assert from_xml_text(to_xml_text(words)) == words


def test_what_xml_can_hold_stays_as_it_is():
    assert to_xml_text("图书馆 <b>_x_\t\n𠀀") == "图书馆 <b>_x_\t\n𠀀"
