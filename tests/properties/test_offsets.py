"""The map between a repaired text and the text as read is total and monotone, and composes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from partydoc import parse
from partydoc.edits import Edit, Edits, rebase
from partydoc.repairs import find_edits
from partydoc.spans import Span
from partydoc.testing import any_text, damaged_documents
from partydoc.testing.damaging import Damaged
from partydoc.text import Text
from partydoc.tree.walking import leaves


@st.composite
def edits(draw: st.DrawFn, text: str) -> Edits:
    """Draw sorted, disjoint edits of a text, one at a place: removals, insertions, replacements."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), unique=True, max_size=12)))
    spans = [
        Span(start, draw(st.sampled_from((start, end)))) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return Edits(Edit(span, draw(st.text("甲乙丙", max_size=3)), draw(st.sampled_from("ab"))) for span in spans)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, Edits]:
    text = draw(st.text("一二三四五六七八九十", max_size=30))
    return text, draw(edits(text))


@given(edited())
def test_places_never_change_their_order(case: tuple[str, Edits]) -> None:
    raw, made = case
    clean, offsets = made.apply(raw)
    there = [offsets.to_raw(place, place).start for place in range(len(clean) + 1)]
    back = [offsets.to_clean(place, place).start for place in range(len(raw) + 1)]
    assert (there, back) == (sorted(there), sorted(back))


@given(edited())
def test_spans_that_tile_the_clean_text_tile_the_raw_text(case: tuple[str, Edits]) -> None:
    raw, made = case
    clean, offsets = made.apply(raw)
    pieces = [offsets.to_raw(place, place + 1).slice(raw) for place in range(len(clean))]
    assert "".join(pieces) == (raw if clean else "")


@given(edited())
def test_a_character_that_no_edit_touched_keeps_its_place(case: tuple[str, Edits]) -> None:
    raw, made = case
    clean, offsets = made.apply(raw)
    touched = {place for edit in made for place in range(*edit.span)}
    for place in set(range(len(raw))) - touched:
        assert raw[place] in offsets.to_clean(place, place + 1).slice(clean)  # and what was put in beside it


@given(st.data())
def test_two_maps_compose_to_the_map_of_both_edits(data: st.DataObject) -> None:
    raw, first = data.draw(edited())
    between, inner = first.apply(raw)
    second = data.draw(edits(between))
    clean, outer = second.apply(between)
    both = outer.compose(inner)
    for place in range(len(clean) + 1):
        assert both.to_raw(place, place) == inner.to_raw(*outer.to_raw(place, place))


@given(st.data())
def test_rebased_edits_lead_to_the_same_text(data: st.DataObject) -> None:
    raw, first = data.draw(edited())
    between = first.apply(raw)[0]
    second = data.draw(edits(between))
    assert Edits(rebase(second, first)).apply(raw)[0] == second.apply(between)[0]


@given(any_text())
def test_edits_say_all_that_changed(raw: str) -> None:
    text = parse(raw, script="original").text
    assert text is not None
    assert (text.edits.apply(raw)[0], text.revert()) == (text.clean, raw)


@given(damaged_documents(kinds=["pinyin", "zero_width"]))
def test_the_map_brings_each_leaf_back_to_its_characters(damaged: Damaged) -> None:
    for leaf in leaves(parse(damaged.text)):
        assert leaf.span is not None
        there = leaf.span.slice(damaged.text)
        assert Text.of(there, edits=find_edits(there)).clean.startswith(leaf.text)
