"""Doubts: where a reading of a text nearly lost against another."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from partydoc.recognition.levels.candidates import find_candidates
from partydoc.recognition.levels.doubts import DOUBTFUL, Rival, Step, find_doubts
from partydoc.recognition.levels.margins import margins
from partydoc.recognition.levels.search import weigh
from partydoc.recognition.levels.series import Decision

SAMPLES = sorted(Path("tests/samples").glob("*.txt"))
FIRST, NEXT, TEXT = Decision(0, "first", 0.0), Decision(0, "next", 0.0), Decision(None, "text", 0.1)


def path(*decisions, after=None):
    for decision in decisions:
        after = Step(after, decision)
    return after


def test_a_doubt_stands_where_the_rival_parts_from_the_chosen_reading():
    shared = path(FIRST)
    chosen = path(NEXT, NEXT, after=shared)
    (doubt,) = find_doubts(chosen, [Rival(0.1, path(TEXT, FIRST, after=shared))])
    assert doubt == (1, NEXT, TEXT, 0.1)


def test_of_two_rivals_that_part_at_one_place_the_cheaper_is_told():
    rivals = [Rival(0.2, path(TEXT, NEXT)), Rival(0.1, path(TEXT, TEXT))]
    assert [doubt.margin for doubt in find_doubts(path(FIRST, NEXT), rivals)] == [0.1]


def test_a_rival_that_has_come_to_the_same_before_the_end_is_a_doubt():
    met = evolve(path(FIRST, NEXT), rivals=(Rival(0.1, path(TEXT, FIRST)),))
    assert [doubt.place for doubt in find_doubts(path(NEXT, after=met), [])] == [0]


def test_what_is_dearer_is_no_doubt():
    assert find_doubts(path(FIRST), [Rival(DOUBTFUL, path(TEXT))]) == []


def test_a_text_without_candidates_has_no_doubts():
    assert weigh([]).doubts == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_doubtful_decision_has_a_small_margin(stages, sample):
    raw = sample.read_text(encoding="utf-8")
    found = [candidate for candidate, _ in find_candidates(stages.folded(raw), stages.readings(raw))]
    decisions, doubts = weigh(found)
    sure = margins(found, decisions)
    assert [doubt.place for doubt in doubts if sure[doubt.place] > doubt.margin + 1e-9] == []
