"""The table of rules: every file has its line, every rule its code, its standing and its page."""

from __future__ import annotations

from pathlib import Path

import pytest

import partydoc.rules
from partydoc.parser.kind_words import ENDINGS
from partydoc.rules import MODULES, RULES
from partydoc.rules.pages import HEADINGS, pages
from partydoc.rules.selecting import choose

ROOMS = [
    path for path in Path(partydoc.rules.__file__).parent.iterdir() if path.is_dir() and path.name != "__pycache__"
]


def test_every_file_with_a_rule_is_in_the_table():
    files = {path for room in ROOMS for path in room.glob("*.py") if "\nRULE = " in path.read_text(encoding="utf-8")}
    assert {Path(module.__file__) for module in MODULES} == files


def test_no_code_and_no_name_stands_twice():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_codes_rise_within_their_group():
    codes = [rule.code for rule in RULES]
    groups = list(dict.fromkeys(code[0] for code in codes))
    assert codes == [code for group in groups for code in sorted(code for code in codes if code[0] == group)]


def test_only_what_is_prescribed_is_an_error():
    assert {rule.basis for rule in RULES if rule.severity == "error"} == {"规定"}


def test_the_kinds_that_rules_hold_for_are_kinds():
    named = {kind for rule in RULES for kind in rule.kinds or ()}
    assert named - {kind for _, kind in ENDINGS} == set()


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.rule.code)
def test_a_page_has_all_its_headings(page):
    assert [heading for heading in HEADINGS if not page.text(heading) and heading != "Left alone"] == []


def test_rules_are_chosen_by_code_by_its_beginning_and_by_name():
    assert [rule.code for rule in choose(["PDR", "n001", "addressee-colon"], ["R00", "PDN001"])] == ["E003"]


def test_a_name_that_is_no_rule_is_refused():
    with pytest.raises(ValueError, match="'X9' is no rule"):
        choose(["X9"])
