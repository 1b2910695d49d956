"""The work of the repairs grows as the text does, counted in calls of functions, whatever the text is made of."""

from __future__ import annotations

from cProfile import Profile

import pytest

from partydoc.repairs import read_text
from tests.worst_texts import MAKERS

SIZES, FOUR = (1500, 6000, 24_000, 48_000), 4
MOST_GROWTH = 1.3
FIXED = 4000  # calls that a text takes however short it is, and what chance adds
KINDS = sorted(MAKERS)
PARTS = 12


def calls(text: str) -> int:
    profile = Profile()
    profile.enable()
    read_text(text)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def growth(name: str, size: int) -> float:
    """Tell how much faster the work grows than the text, from a size to four times as much."""
    small, large = MAKERS[name](size), MAKERS[name](size * FOUR)
    read_text(small)  # what is made once in a process
    return max(0, calls(large) - FIXED) / calls(small) / (len(large) / len(small))


def least_growth(name: str) -> float:
    """Look at larger sizes where it grows faster: some repairs begin at a size; what is not linear is so at each."""
    found = (growth(name, size) for size in SIZES)
    return next((times for times in found if times <= MOST_GROWTH), float("inf"))


@pytest.mark.parametrize("part", range(PARTS))
def test_four_times_the_text_takes_four_times_the_calls(part):
    assert [name for name in KINDS[part::PARTS] if least_growth(name) > MOST_GROWTH] == []
