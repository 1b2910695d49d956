"""Series: what a series of numbers is, and what continues one, is said in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import partydoc
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.series import FIRST, Chains, goes_on, later, missing, runs, step

PACKAGE = Path(partydoc.__file__).parent
SAID_HERE = re.compile(r"\.follows\(|\.value [+-] [0-9]|\bOrdinal\([12]\)")


@pytest.mark.parametrize(
    ("last", "number", "said"),
    [
        (Ordinal(3), Ordinal(4), "next"),
        (Ordinal(10), Ordinal(10, 1), "next"),
        (Ordinal(10, 1), Ordinal(11), "next"),
        (Ordinal(3), Ordinal(3), "duplicate"),
        (Ordinal(3), Ordinal(5), "gap"),
        (Ordinal(3), FIRST, "restart"),
        (Ordinal(3), Ordinal(2), "backward"),
        (None, Ordinal(5), "next"),
        (Ordinal(5), None, "next"),
    ],
)
def test_a_number_stands_to_the_last_one_in_one_way(last, number, said):
    assert step(last, number) == said


def test_only_numbers_go_on():
    assert not goes_on(None, FIRST)
    assert not goes_on(FIRST, None)
    assert goes_on(FIRST, later(FIRST))


def test_nothing_is_missing_where_a_series_goes_on():
    assert list(missing(Ordinal(4), later(Ordinal(4)))) == []
    assert list(missing(Ordinal(4), later(Ordinal(4), 3))) == [5, 6]


def test_a_chain_goes_on_behind_an_article_that_was_put_in():
    chains: Chains[str, str] = Chains()
    for number, words in ((Ordinal(10), "第十条"), (Ordinal(10, 1), "第十条之一"), (Ordinal(11), "第十一条")):
        chains.add("条", number, words)
    assert chains.found == [["第十条", "第十条之一", "第十一条"]]


def test_what_may_not_begin_a_chain_is_in_none():
    chains: Chains[str, int] = Chains()
    chains.add("a", Ordinal(5), 5, begins=False)
    assert chains.found == []


def test_runs_cover_all_members():
    assert list(runs([1, 2, 5, 6, 6], lambda one, other: other == one + 1)) == [(0, 2), (2, 4), (4, 5)]
    assert list(runs([], lambda one, other: one == other)) == []


def test_recognition_and_repairs_ask_here_what_continues_a_series():
    rooms = [PACKAGE / room for room in ("lexer", "recognition", "repairs")]
    files = sorted(file for room in rooms for file in room.rglob("*.py"))
    said = [
        f"{file.relative_to(PACKAGE)}: {found[0]}"
        for file in files
        for found in SAID_HERE.finditer(re.sub(r">>> .*", "", file.read_text(encoding="utf-8")))
    ]
    assert said == []
