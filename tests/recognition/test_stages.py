"""Each stage sets what it says and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve, fields

from partydoc.hints import Hint
from partydoc.lexer.lines import Line, Mark
from partydoc.parser import document_parser
from partydoc.recognition import STAGES, Job, Page, begin
from partydoc.recognition.lines.seen import NOTHING
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import FURNITURE
from partydoc.repairs import read_text
from partydoc.text import Text

SAMPLES = sorted(path for path in Path("tests/samples").glob("*.txt"))

FACTS: dict[str, Callable[[Page], object]] = {
    "lines": lambda page: [(each.line.start, each.line.end) for each in page.lines],
    "seen": lambda page: [repr(each.seen) for each in page.lines],
    "apart": lambda page: [(each.line.start, each.line.end) for each in page.apart],
    "role": lambda page: [each.role for each in page.lines],
    "opens": lambda page: [each.opens for each in page.lines],
    "marks": lambda page: [[(mark.start, mark.end, mark.senses) for mark in each.line.marks] for each in page.lines],
    "units": lambda page: [(unit.start, unit.end, unit.depth, unit.key) for unit in page.each_unit()],
    "headings": lambda page: [unit.heading for unit in page.each_unit()],
    "diagnostics": lambda page: page.diagnostics,
    "explanations": lambda page: page.explanations,
}
# A new line brings what is known of it.
COME_WITH_LINES = {"seen", "role", "opens", "marks"}
COME_WITH_UNITS = {"headings"}


# What a page knows where nobody has said anything of a fact.
WITHOUT: dict[str, Callable[[Page], Page]] = {
    "seen": lambda page: page.with_lines([each.with_seen(NOTHING) for each in page.lines]),
    "apart": lambda page: evolve(page, apart=()),
    "role": lambda page: page.with_lines([each.as_role(FURNITURE, "") for each in page.lines]),
    "opens": lambda page: page.with_lines([each.as_opening("") for each in page.lines]),
    "marks": lambda page: page.with_lines([each.with_marks(()) for each in page.lines]),
    "units": lambda page: evolve(page, units=[[] for _ in page.lines]),
    "diagnostics": lambda page: evolve(page, diagnostics=()),
    "explanations": lambda page: evolve(page, explanations=()),
}
ADDED_TO = {"diagnostics", "explanations"}
"""What a stage adds to, whatever was there."""


def known(page: Page) -> dict[str, object]:
    return {name: fact(page) for name, fact in FACTS.items()}


def text_of(sample: Path) -> Text:
    """Give the text of a sample, as if a file had set lines as a title, in the middle, as a heading, bold."""
    text = read_text(sample.read_text(encoding="utf-8"))
    ends = [at for at, sign in enumerate(text.clean) if sign == "\n"]
    kinds = ((0, "title"), (1, "centred"), (2, "heading"), (4, "bold"), (len(ends) - 2, "furniture"))
    edges = [0, *ends]
    hints = [Hint(text.offsets.to_raw(edges[at], edges[at + 1]), kind, level=1) for at, kind in kinds]
    return evolve(text, hints=tuple(hints))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("hinted", [False, True], ids=["plain", "hinted"])
def test_a_stage_sets_what_it_says_and_nothing_else(sample, hinted):
    terminals = document_parser().terminals
    text = text_of(sample) if hinted else read_text(sample.read_text(encoding="utf-8"))
    page = begin(Job(text, explains=True), terminals)
    for stage in STAGES:
        before = known(page)
        given, page = page, stage.run(page)
        after = known(page)
        changed = {name for name in FACTS if after[name] != before[name]}
        allowed = set(stage.sets)
        allowed |= COME_WITH_LINES if "lines" in changed else set()
        allowed |= COME_WITH_UNITS if "units" in changed else set()
        assert changed <= allowed, stage.name
        kept = set(FACTS) - {"headings"}  # those of the units are noted on them
        assert {name: before[name] for name in kept} == {name: known(given)[name] for name in kept}, stage.name


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("hinted", [False, True], ids=["plain", "hinted"])
def test_what_a_stage_does_not_say_it_reads_changes_nothing_of_what_it_sets(sample, hinted):
    terminals = document_parser().terminals
    text = text_of(sample) if hinted else read_text(sample.read_text(encoding="utf-8"))
    page = begin(Job(text, explains=True), terminals)
    for stage in STAGES:
        unread = [name for name in WITHOUT if name not in stage.reads | stage.sets | ADDED_TO]
        poorer = [(name, stage.run(WITHOUT[name](page))) for name in unread]
        page = stage.run(page)
        for name, found in poorer:
            said = {one: FACTS[one](found) for one in stage.sets}
            assert said == {one: FACTS[one](page) for one in stage.sets}, (stage.name, name)


@pytest.mark.parametrize("kind", [TypedLine, Line, Mark], ids=lambda kind: kind.__name__)
def test_nothing_may_assign_to_a_line(kind):
    assert all(fact.type.startswith("Final[") for fact in fields(kind) if fact.init)


def test_every_fact_that_a_stage_names_is_one():
    assert {fact for stage in STAGES for fact in stage.reads | stage.sets} <= set(FACTS)


def test_what_a_stage_reads_was_there_or_set_before_it():
    given = {"lines", "marks", "seen", "role", "opens"}
    for stage in STAGES:
        assert stage.reads <= given, stage.name
        given |= stage.sets
