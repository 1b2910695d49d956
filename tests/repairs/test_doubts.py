"""What repairs leave alone is held in rows, and comes out as they told it."""

from __future__ import annotations

import gc
import weakref

import pytest

from partydoc.diagnostics import SEVERITIES, Diagnostic
from partydoc.edits import Edit, Edits
from partydoc.repairs.doubts import Doubts
from partydoc.repairs.splices.wording import Wording
from partydoc.spans import Span

NONE = Edits()
UNCLEAR = Diagnostic("splice-unclear", "因?yàn)橹v", Span(3, 8))


def _left(*rounds, edits=NONE):
    doubts = Doubts()
    for repair, noticed, before in rounds:
        doubts.add(repair, list(noticed), before)
    return list(doubts.left(edits))


def test_nothing_is_left_of_nothing():
    assert _left() == _left(("splices", [], NONE)) == []


@pytest.mark.parametrize("severity", SEVERITIES)
@pytest.mark.parametrize("message", ["", "𠮷(jí)", "\ud83d\ude00 \udc80\0", "a" * 100_000])
def test_a_diagnostic_comes_out_as_it_was(severity, message):
    told = [Diagnostic("one", message, Span(0, 2**40), severity), Diagnostic("two", message, Span(0, 0), severity)]

    assert _left(("splices", told, NONE)) == told


def test_the_list_is_let_go():
    noticed = [UNCLEAR]

    Doubts().add("splices", noticed, NONE)

    assert noticed == []


@pytest.mark.parametrize("words", ["因?yàn)橹v", "因", "因?yàn)橹v政治", ""])
def test_of_one_place_and_code_the_latest_is_left_where_the_first_stood(words):
    other, again = Diagnostic("gap", "", Span(1, 2), "info"), Diagnostic("splice-unclear", words, Span(3, 5), "error")

    assert _left(("splices", [UNCLEAR, other], NONE), ("pinyin", [again], NONE)) == [again, other]


def test_messages_that_were_written_over_keep_to_themselves():
    first = [Diagnostic("gap", "ab", Span(0, 1)), Diagnostic("gap", "cd", Span(2, 3))]
    second = [Diagnostic("gap", "abc", Span(0, 1)), Diagnostic("gap", "c", Span(2, 3))]

    assert _left(("splices", first, NONE), ("splices", second, NONE)) == second


def test_spans_are_those_of_the_raw_text():
    before = Edits([Edit(Span(0, 2), "", "controls")])

    assert [doubt.span for doubt in _left(("splices", [UNCLEAR], before))] == [Span(5, 10)]


@pytest.mark.parametrize(
    ("span", "reason", "settled"),
    [
        (Span(3, 4), "splices", True),  # the same repair, at the same place
        (Span(3, 4), "pinyin", False),
        (Span(2, 8), "pinyin", True),  # about it
        (Span(2, 7), "splices", False),
        (Span(3, 8), "pinyin", True),
        (Span(4, 5), "splices", False),
    ],
)
def test_what_was_settled_later_is_not_left(span, reason, settled):
    edits = Edits([Edit(Span(0, 1), "", "controls"), Edit(span, "", reason)])

    assert (_left(("splices", [UNCLEAR], NONE), edits=edits) == []) is settled


def test_of_two_edits_at_a_place_one_settles_it():
    edits = Edits([Edit(Span(3, 3), "x", "splices"), Edit(Span(3, 4), "", "pinyin")])

    assert _left(("splices", [UNCLEAR], NONE), edits=edits) == []


def test_what_was_counted_in_a_text_is_let_go_with_its_last_use():
    wording = Wording("各館開放(fàng)六天", [])
    assert wording.unnoted("館放") < 0
    last = weakref.ref(wording)
    gc.disable()
    try:
        del wording
        assert last() is None
    finally:
        gc.enable()
