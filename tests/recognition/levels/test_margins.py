"""Margins: what a text would cost more, were one candidate decided otherwise."""

from __future__ import annotations

import pytest

from partydoc.recognition.levels.candidates import find_candidates
from partydoc.recognition.levels.margins import margins
from partydoc.recognition.levels.search import SPREAD, infer


@pytest.fixture
def sure(stages):
    """Give the margin of each candidate of a text."""

    def find(raw):
        found = [candidate for candidate, _ in find_candidates(stages.folded(raw), stages.readings(raw))]
        return margins(found, infer(found))

    return find


def test_a_series_in_the_order_of_the_standard_is_sure(sure):
    found = sure("一、馆舍\n（一）选址\n（二）建设\n二、馆藏\n（一）买书\n（二）编目\n三、读者\n")
    assert min(found) > 1.0


def test_a_lone_marker_is_less_sure_than_one_of_a_series(sure):
    (lone,) = sure("各馆照办。\n1. 馆舍\n各馆照办。\n")
    series = sure("各馆照办。\n1. 馆舍\n各馆照办。\n2. 馆藏\n各馆照办。\n")
    assert 0.0 <= lone < min(series) <= SPREAD


def test_no_candidate_has_no_margin():
    assert margins([], []) == []
