"""Each stage sets what it says and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from partydoc.parser import document_parser
from partydoc.recognition import STAGES, Job, Page, begin
from partydoc.repairs import read_text

SAMPLES = sorted(path for path in Path("tests/samples").glob("*.txt"))

FACTS: dict[str, Callable[[Page], object]] = {
    "lines": lambda page: [(each.line.start, each.line.end) for each in page.lines],
    "seen": lambda page: [repr(each.seen) for each in page.lines],
    "apart": lambda page: [(each.line.start, each.line.end) for each in page.apart],
    "role": lambda page: [each.role for each in page.lines],
    "opens": lambda page: [each.opens for each in page.lines],
    "marks": lambda page: [[(mark.start, mark.end) for mark in each.line.marks] for each in page.lines],
    "units": lambda page: [(unit.start, unit.end, unit.depth, unit.key) for unit in page.each_unit()],
    "headings": lambda page: [unit.heading for unit in page.each_unit()],
    "diagnostics": lambda page: page.diagnostics,
    "explanations": lambda page: page.explanations,
}
# A new line brings what is known of it.
COME_WITH_LINES = {"seen", "role", "opens", "marks"}
COME_WITH_UNITS = {"headings"}


def known(page: Page) -> dict[str, object]:
    return {name: fact(page) for name, fact in FACTS.items()}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_stage_sets_what_it_says_and_nothing_else(sample):
    terminals = document_parser().terminals
    page = begin(Job(read_text(sample.read_text(encoding="utf-8")), explains=True), terminals)
    for stage in STAGES:
        before = known(page)
        page = stage.run(page)
        after = known(page)
        changed = {name for name in FACTS if after[name] != before[name]}
        allowed = set(stage.sets)
        allowed |= COME_WITH_LINES if "lines" in changed else set()
        allowed |= COME_WITH_UNITS if "units" in changed else set()
        assert changed <= allowed, stage.name


def test_every_fact_that_a_stage_names_is_one():
    assert {fact for stage in STAGES for fact in stage.reads | stage.sets} <= set(FACTS)


def test_what_a_stage_reads_was_there_or_set_before_it():
    given = {"lines", "marks", "seen", "role", "opens"}
    for stage in STAGES:
        assert stage.reads <= given, stage.name
        given |= stage.sets
