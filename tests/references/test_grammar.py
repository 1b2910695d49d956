"""Every terminal of the grammar of citations is matched by its example, and none can run away."""

from __future__ import annotations

import re

import pytest
import regex

from partydoc.grammars import grammar_folder, read_grammar
from partydoc.references.lexer import BEFORE, FOLLOWS, PARTS, SILENT, START, START_WITH_SHORT_NAMES
from partydoc.scripts import fold

PATTERNS = read_grammar("citation").patterns
IMPORTED = {"HAN_COMMA", "HAN_PAREN", "ARABIC_DOT", "ARABIC_PAREN"}
OWN = sorted(set(PATTERNS) - IMPORTED)
BEFORE_SOMETHING = {before for before, _ in BEFORE.values()}


def comments():
    text = (grammar_folder() / "citation.lark").read_text(encoding="utf-8")
    return {match[1]: match[2] for match in re.finditer(r"^(_?[A-Z][A-Z_]*): .*?\s// (.*)$", text, re.MULTILINE)}


def test_every_terminal_has_an_example():
    text = (grammar_folder() / "citation.lark").read_text(encoding="utf-8")
    terminals = set(re.findall(r"^(_?[A-Z][A-Z_]*):", text, re.MULTILINE))
    assert terminals == set(comments())


def examples(comment):
    """Give the examples of a comment: what is matched, and what it stands in where that is said before a colon."""
    for example in re.split(r"\s{3,}", comment.strip()):
        context, colon, part = example.partition(": ")
        yield fold(context), fold(part if colon else context)


@pytest.mark.parametrize("name", OWN)
def test_the_example_of_a_terminal_is_matched(name):
    pattern = regex.compile(PATTERNS[name], regex.REVERSE if name in BEFORE_SOMETHING else 0)
    for context, part in examples(comments()[name]):
        found = {match[0] for match in pattern.finditer(context)} | {context} & {context[: len(part)]}
        assert part in found if name != "BLANK" else pattern.search(context)


@pytest.mark.parametrize("name", OWN)
def test_no_quantifier_is_without_bound(name):
    bare = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", PATTERNS[name])
    assert re.findall(r"[*]|[^}]\+|\{\d+,\}", bare) == []


def test_the_lexer_asks_for_every_terminal_of_the_grammar():
    asked = {*START_WITH_SHORT_NAMES, *FOLLOWS, *SILENT, *BEFORE_SOMETHING, "CALLED"}
    asked |= {name for names in (*FOLLOWS.values(), *PARTS.values()) for name in names}
    made = {name for _, name in BEFORE.values()}
    assert asked | made == set(PATTERNS)


def test_what_begins_a_citation_says_what_follows():
    assert {name for name in START if name not in FOLLOWS} == set()


@pytest.mark.parametrize("line", ["_run", "bare", "named", "title", "number", "annex", "places", "step", "numbers"])
def test_a_rule_has_an_example(line):
    text = (grammar_folder() / "citation.lark").read_text(encoding="utf-8")
    block = re.search(rf"^\??{line}:.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)[0]
    assert line == "_run" or all("//" in each for each in block.strip().splitlines() if ":" in each or "|" in each[:12])
