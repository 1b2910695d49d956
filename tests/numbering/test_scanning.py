"""Damaged markers are found as `grammars/damage.lark` says."""

from __future__ import annotations

import re

import pytest
import regex

from partydoc.grammars import grammar_folder, read_grammar
from partydoc.numbering.look_alikes import LOOK_ALIKES
from partydoc.numbering.scanning import WHOLE, Found, is_suspect, scan, scan_torn

TEXT = (grammar_folder() / "damage.lark").read_text(encoding="utf-8")
TERMINALS = read_grammar("damage").patterns
WORN = [name for name in TERMINALS if name.startswith(("WORN", "LOST", "STRAY"))]
TORN = [name for name in TERMINALS if name.startswith("TORN")]


def examples(name):
    (comment,) = re.findall(rf"^{name}:.*?//(.*)$", TEXT, re.MULTILINE)
    return comment.split("   ")


@pytest.mark.parametrize("name", WORN)
def test_the_example_of_a_worn_marker_is_found_and_suspect(name):
    for example in filter(None, map(str.strip, examples(name))):
        assert [found.terminal for found in scan(example)] == [name]
        assert is_suspect(example)


@pytest.mark.parametrize("name", TORN)
def test_the_example_of_a_torn_marker_is_found(name):
    for example in filter(None, map(str.strip, examples(name))):
        assert [found.terminal for found in scan_torn(example)] == [name]


@pytest.mark.parametrize(("name", "signs"), [("HAN_LIKE", "一二八十"), ("DIGIT_LIKE", "10")])
def test_the_look_alikes_are_those_of_the_grammar(name, signs):
    (stated,) = re.findall(rf"^{name}:\s*/\[(.*?)\]/", TEXT, re.MULTILINE)
    assert sorted(stated) == sorted("".join(LOOK_ALIKES[sign] for sign in signs))


def test_markers_are_found_at_lines_starts_and_behind_marks_only():
    text = "一、书屋。（一）范围，（二）时间\r\n　　二、馆舍"
    assert list(scan(text.translate(str.maketrans("（）", "()")))) == [
        Found("HAN_COMMA", 0, 2, opens_line=True),
        Found("HAN_PAREN", 5, 8, opens_line=False),
        Found("HAN_COMMA", 20, 22, opens_line=True),
    ]


def test_the_whole_markers_that_are_looked_for_are_those_of_laws_and_of_the_standard():
    laws = {"PART", "SUBPART", "CHAPTER", "DIVISION", "ARTICLE"}
    assert WHOLE & set(TERMINALS) == laws | {"HAN_COMMA", "HAN_PAREN", "ARABIC_DOT", "ARABIC_PAREN", "DECIMAL"}


@pytest.mark.parametrize("name", sorted({*TERMINALS} - {"PLACE", "STRAY"}))
def test_a_place_is_one_before_any_character_that_a_marker_begins_with(name):
    place, most_blanks = TERMINALS["PLACE"], " " * 12
    marker = regex.compile(TERMINALS[name].removeprefix(place))
    signs = filter(lambda sign: marker.fullmatch(sign, partial=True), map(chr, range(0x10000)))
    assert [sign for sign in signs if not re.match(place, f"\n{most_blanks}{sign}")] == []


@pytest.mark.parametrize("name", TERMINALS)
def test_no_quantifier_is_without_bound(name):
    bare = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", TERMINALS[name])
    assert regex.findall(r"[+*]|\{\d+,\}", bare) == []
