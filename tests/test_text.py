"""A Text leads from what was read to what is parsed, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.edits import Edit, Edits, rebase
from partydoc.offsets import OffsetMap
from partydoc.spans import Span
from partydoc.text import Source, Text


@st.composite
def edited(draw, alphabet="一二三〇\ud800(é)", max_size=24):
    """Draw a text and sorted, disjoint edits of it."""
    raw = draw(st.text(alphabet, max_size=max_size))
    cuts = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=10)))
    spans = zip(cuts[::2], cuts[1::2], strict=False)
    return raw, Edits(
        Edit(Span(*pair), draw(st.sampled_from(["", "", "甲", "乙丙"])), draw(st.sampled_from("ab"))) for pair in spans
    )


def test_a_text_without_edits_costs_nothing_but_its_views():
    raw = "统筹推进图书馆工作"
    text = Text.of(raw)
    assert text.clean is raw
    assert text.folded is raw
    assert text.offsets.is_identity


def test_original_script_keeps_the_clean_text_and_simplifies_only_the_folded_one():
    text = Text.of("圖書館（一）", script="original")
    assert (text.clean, text.folded) == ("圖書館（一）", "图书馆(一)")


def test_an_unknown_script_is_the_callers_mistake():
    with pytest.raises(ValueError, match="not 'traditional'"):
        Text.of("圖", script="traditional")


@st.composite
def removals(draw, text, reason):
    """Draw edits that take characters out, and put a blank there or nothing."""
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return Edits(Edit(Span(*pair), draw(st.sampled_from(["", " "])), reason) for pair in pairs)


@given(edited())
def test_views_are_as_long_as_each_other(case):
    raw, edits = case
    text = Text.of(raw, edits=edits)
    assert len(text.folded) == len(text.clean)


@given(edited())
def test_reverting_everything_gives_the_text_as_read(case):
    raw, edits = case
    text = Text.of(raw, edits=edits)
    assert text.revert() == text.revert(text.edits) == raw


@given(edited(), st.data())
def test_reverting_some_edits_is_making_only_the_others(case, data):
    raw, edits = case
    undone = set(data.draw(st.lists(st.sampled_from(list(edits)), max_size=3))) if edits else set()
    kept = Edits(edit for edit in edits if edit not in undone)
    assert Text.of(raw, edits=edits).revert(undone) == kept.rewrite(raw)


@given(edited())
def test_each_edit_applied_alone_from_the_end_gives_the_same_text(case):
    raw, edits = case
    one_by_one = raw
    for edit in reversed(edits):
        one_by_one = edit.apply(one_by_one)
    assert edits.rewrite(raw) == one_by_one


@given(edited(), st.data())
def test_later_edits_rebase_onto_the_raw_text(case, data):
    raw, first = case
    between = first.rewrite(raw)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(between)), max_size=10)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    second = Edits(Edit(Span(*pair), data.draw(st.sampled_from(["", "丁"])), "later") for pair in pairs)
    assert Edits(rebase(second, first)).rewrite(raw) == second.rewrite(between)


@given(st.text("甲乙丙", max_size=16), st.data())
def test_removals_rebase_in_any_order(raw, data):
    texts, rounds = [raw], list[Edits]()
    for reason in ("first", "second", "third"):
        rounds.append(data.draw(removals(texts[-1], reason)))
        texts.append(rounds[-1].rewrite(texts[-1]))
    first, second, third = rounds
    assert Edits(rebase(third, Edits(rebase(second, first)))) == Edits(rebase(Edits(rebase(third, second)), first))


@given(edited(), st.data())
def test_composed_maps_look_up_like_one_after_the_other(case, data):
    raw, first = case
    between, inner = first.apply(raw)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(between)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    clean, outer = Edits(Edit(Span(*pair), "", "later") for pair in pairs).apply(between)
    start, end = sorted([data.draw(st.integers(0, len(clean))), data.draw(st.integers(0, len(clean)))])
    assert outer.compose(inner).to_raw(start, end) == inner.to_raw(*outer.to_raw(start, end))


@given(edited())
def test_the_map_of_removals_brings_every_clean_place_back(case):
    raw, edits = case
    clean, offsets = Edits(Edit(edit.span, "", edit.reason) for edit in edits).apply(raw)
    for place in range(len(clean)):
        there = offsets.to_raw(place, place + 1)
        assert clean[place] in there.slice(raw)
        assert offsets.to_clean(*there) == (place, place + 1)


def test_a_removed_run_belongs_to_the_character_before_it():
    offsets = OffsetMap.of(starts=[0, 3], ends=[1, 8], sizes=[0, 0])  # BOM 開 創 (mèng) 新
    assert offsets.to_raw(0, 1) == (0, 2)  # at the very start, to the one after it
    assert offsets.to_raw(1, 2) == (2, 8)
    assert offsets.to_raw(2, 3) == (8, 9)


def test_rebasing_keeps_the_earlier_edits_that_no_later_one_touches():
    earlier = [Edit(Span(place, place + 1), "", "controls") for place in (1, 5, 9)]
    later = [Edit(Span(0, 1), "", "line_breaks")]
    assert [tuple(edit.span) for edit in rebase(later, earlier)] == [(0, 1), (1, 2), (5, 6), (9, 10)]


@pytest.mark.parametrize(
    "spans",
    [[(3, 4), (1, 2)], [(1, 3), (2, 4)], [(2, 1)], [(-1, 0)]],
    ids=["unsorted", "overlapping", "backwards", "negative"],
)
def test_edits_that_are_not_sorted_and_disjoint_are_refused(spans):
    with pytest.raises(ValueError, match="sorted and disjoint"):
        Edits(Edit(Span(*span), "", "test") for span in spans)


def test_an_edit_beyond_the_text_is_refused():
    with pytest.raises(ValueError, match="reaches beyond a text of 2"):
        Text.of("图书", edits=[Edit(Span(1, 3), "", "test")])


def test_edits_are_a_sequence_that_equals_its_tuple():
    pair = (Edit(Span(0, 1), "", "controls"), Edit(Span(2, 2), "x", "typed"))
    edits = Edits(pair)
    assert (edits == pair, edits[-1] == pair[1], edits[:1] == pair[:1], hash(edits) == hash(Edits(pair))) == (True,) * 4


def test_a_source_of_characters_keeps_the_hash_of_their_utf_8():
    source = Source.of("图\ud800", name="x.txt")
    assert source.sha256 == "eafcd660451d740235472a17bf7e5fb31a293de1d9141724c833e595d8bf5033"
    assert (source.name, source.encoding, source.length) == ("x.txt", None, 2)


@given(edited())
def test_the_opening_is_where_the_first_character_left_was_read(case):
    raw, edits = case
    text = Text.of(raw, edits=edits)
    removed = 0
    for edit in text.edits:
        if edit.text or edit.span.start > removed:
            break
        removed = edit.span.end
    assert text.offsets.opening() == removed
