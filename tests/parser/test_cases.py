"""Small cases: a text and the tree that a reader would see in it. `cases/README.md` describes their form.

Each case is read as it stands, with half-width punctuation, and with the line ends of other systems.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import partydoc
from partydoc.testing.laws import assert_lossless
from tests.compact import compact

HERE = Path(__file__).parent
FILES = sorted((HERE / "cases").glob("*.txt"))
KNOWN_FAILURES = HERE / "known_failures.txt"
HALF_WIDTH = str.maketrans("（），：；．！？　０１２３４５６７８９", "(),:;.!? 0123456789")


class Case(NamedTuple):
    """A text and its tree in compact form."""

    title: str
    text: str
    tree: list[str]


def read_cases(file: Path) -> Iterator[Case]:
    """Read the cases of a file: a title, then the text and the tree between lines of one dot."""
    parts = file.read_text(encoding="utf-8").split("\n.\n")
    *cases, rest = [parts[at : at + 3] for at in range(0, len(parts), 3)]
    assert [part for part in rest if part.strip()] == [], f"{file.name} breaks off in a case"
    for before, text, tree in cases:
        title = before.strip().splitlines()[-1]
        yield Case(title, f"{text}\n", tree.split("\n"))


def cases(file: Path) -> Iterator[object]:
    for case in read_cases(file):
        title, _, failure = case.title.partition(" -- ")
        marks = [pytest.mark.xfail(strict=True, reason=failure, raises=AssertionError)] if failure else []
        yield pytest.param(case, id=f"{file.stem}: {title}", marks=marks)


every_case = pytest.mark.parametrize("case", [case for file in FILES for case in cases(file)])


@every_case
def test_a_text_has_the_tree_of_its_case(case: Case) -> None:
    document = partydoc.parse(case.text)
    assert compact(document) == case.tree
    assert_lossless(document)


@every_case
def test_punctuation_of_half_width_changes_no_tree(case: Case) -> None:
    document = partydoc.parse(case.text.translate(HALF_WIDTH))
    assert [line.rstrip() for line in compact(document)] == [line.translate(HALF_WIDTH).rstrip() for line in case.tree]
    assert_lossless(document)


@every_case
@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\N{LINE SEPARATOR}"], ids=["CRLF", "CR", "U+2028"])
def test_other_line_ends_change_no_tree(case: Case, line_end: str) -> None:
    document = partydoc.parse(case.text.replace("\n", line_end))
    assert compact(document) == case.tree
    assert_lossless(document)


@pytest.mark.parametrize("case", [*cases(KNOWN_FAILURES)])
def test_a_known_failure_has_another_tree(case: Case) -> None:
    assert compact(partydoc.parse(case.text)) == case.tree


def test_a_known_failure_says_why() -> None:
    assert [case.title for case in read_cases(KNOWN_FAILURES) if " -- " not in case.title] == []


def test_no_title_comes_twice_in_a_file() -> None:
    for file in FILES:
        titles = [case.title for case in read_cases(file)]
        assert sorted(set(titles)) == sorted(titles)
