"""What the strategies draw is what they say."""

from __future__ import annotations

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from partydoc.numbering.families import BY_NAME
from partydoc.repairs import find_edits
from partydoc.testing import any_text, damaged_documents, headings, outlines, paragraphs
from partydoc.testing.numbers import FAMILIES
from partydoc.tree.nodes import Document, Num, Section
from partydoc.tree.walking import walk

SHORTEST_PARAGRAPH = 12
LONGEST_HEADING = 30
MARKS = "。；：，、！？"


def test_markers_are_drawn_of_every_family_but_decimals() -> None:
    assert set(BY_NAME) - set(FAMILIES) == {"decimal"}


@given(paragraphs())
def test_a_paragraph_is_long_enough_and_ends_in_a_full_stop(text: str) -> None:
    assert len(text) >= SHORTEST_PARAGRAPH
    assert text.endswith("。")


@given(headings())
def test_a_heading_is_short_and_has_no_mark(text: str) -> None:
    assert len(text) <= LONGEST_HEADING
    assert set(MARKS).isdisjoint(text)


@given(outlines())
def test_siblings_count_from_one_or_not_at_all(sections: tuple[Section, ...]) -> None:
    for node, _ in walk(Document(sections)):
        if isinstance(node, Document | Section) and node.sections:
            values = [section.num.value if section.num else None for section in node.sections]
            assert values in ([*range(1, len(values) + 1)], [None] * len(values))


@given(outlines())
def test_a_family_stands_on_one_level_only(sections: tuple[Section, ...]) -> None:
    nums = ((node, above) for node, above in walk(Document(sections)) if isinstance(node, Num))
    levels = {(num.family, len(above)) for num, above in nums}
    families = [family for family, _ in levels]
    assert len(families) == len(set(families))


@pytest.mark.parametrize(("kind", "repair"), [("pinyin", "pinyin"), ("zero_width", "controls")])
@given(data=st.data())
def test_the_damage_that_partydoc_undoes_is_found_by_its_repair(kind: str, repair: str, data: st.DataObject) -> None:
    damaged = data.draw(damaged_documents(kinds=[kind]))
    assert damaged.kinds == (kind,)
    assert {edit.reason for edit in find_edits(damaged.text)} <= {repair}
    assert bool(find_edits(damaged.text)) == (damaged.text != damaged.original)


@pytest.mark.parametrize("wanted", ["\0", "\r", "\u2028", "\ud800", "\ue000", "（一）", "一是", "第一章"], ids=ascii)
def test_any_text_holds_every_kind_of_character(wanted: str) -> None:
    assert wanted in find(any_text(), lambda text: wanted in text, settings=settings(max_examples=5000, database=None))
