"""The sample documents parse to the trees that were written by hand beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

import partydoc
from tests.compact import compact

SAMPLES = Path(__file__).parent / "samples"
NAMES = [file.stem for file in sorted(SAMPLES.glob("*.txt"))]


def read(name: str) -> str:
    with (SAMPLES / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def expected(name: str) -> list[str]:
    lines = (SAMPLES / f"{name}.tree").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_parses_to_the_tree_beside_it(name: str) -> None:
    assert compact(partydoc.parse(read(name))) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_comes_back_from_its_tree(name: str) -> None:
    text = read(name)
    assert partydoc.unparse(partydoc.parse(text)) == text


def test_the_script_of_the_tree_changes_no_node_and_no_span() -> None:
    text = read("article")
    simplified = partydoc.parse(text).walk()
    original = partydoc.parse(text, script="original").walk()
    assert [(node.type, node.span) for node, _ in simplified] == [(node.type, node.span) for node, _ in original]


def test_a_missing_number_is_reported_where_the_series_goes_on() -> None:
    text = read("speech")
    gaps = [found for found in partydoc.parse(text).diagnostics if "gap" in found.code]
    assert [found.span.slice(text)[:3] for found in gaps] == ["第五，"]


@pytest.mark.parametrize("name", ["work_report", "article", "notice", "law"])
def test_a_sample_without_a_missing_number_reports_none(name: str) -> None:
    assert [found for found in partydoc.parse(read(name)).diagnostics if "gap" in found.code] == []


def test_every_sample_has_a_tree_and_a_line_in_the_readme() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert {file.stem for file in SAMPLES.glob("*.tree")} == set(NAMES)
    assert [name for name in NAMES if f"`{name}.txt`" not in readme] == []
