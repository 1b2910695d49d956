"""The grammar files, the table of families and the classes of nodes say the same; every example is one."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
import regex

from partydoc.grammars import grammar_folder, read_grammar
from partydoc.lexer.terminals import AT_A_PLACE, ENDINGS, STREAM
from partydoc.numbering.families import BY_TERMINAL, FAMILIES, ordinal
from partydoc.parser import document_parser
from partydoc.scripts import fold
from partydoc.tree.nodes import ELEMENTS, NODES

SIGNS = {"DASH", "BULLET"}
LARGEST = {"CIRCLED": 50}
# Words that other terminals are made of: their examples are the alternatives themselves.
WORDS = re.compile(r"METADATA_LABEL|\w+_WORDS|ADDRESSEE_END")
# Parts of other terminals, whose examples show them.
PARTS = {
    "ANY_NUMBER",
    "LINE_START",
    "ORDINAL_NOUN",
    "DATE",
    "VOCATIVE_NAMES",
    "PERSON_NAME",
    "SPEECH_NAME",
    "SPEECH_IN_SUBTITLE",
}


class Definition(NamedTuple):
    """A rule or a terminal of a grammar file, with the comment beside it."""

    name: str
    body: str
    comment: str


def grammar(name: str) -> str:
    return (grammar_folder() / f"{name}.lark").read_text(encoding="utf-8")


def definitions(name: str) -> list[Definition]:
    """Read the definitions of a grammar file; one may run over several lines."""
    found: list[Definition] = []
    for line in grammar(name).splitlines():
        code, comment = (*re.split(r"\s\s//\s", f"{line} ", maxsplit=1), "")[:2]
        code, comment = code.rstrip(), comment.strip()
        if match := re.match(r"[?]?(\w+)(?:\.\d+)?:\s*(.*)", code):
            found.append(Definition(match[1], match[2], comment))
        elif found and line[:1] == " ":
            last = found[-1]
            found[-1] = Definition(last.name, f"{last.body}\n{code.strip()}", f"{last.comment}   {comment}".strip())
    return found


def terminals(name: str) -> list[Definition]:
    return [definition for definition in definitions(name) if definition.name.isupper()]


PATTERNS = read_grammar("document").patterns
NUMBERING = terminals("numbering")
LINES = terminals("document")


def examples(comment: str) -> list[str]:
    """Give the examples of a comment: parted by three blanks; what is said about them is left out."""
    shown = re.sub(r"(?:^|\s)(?:worn|torn): ", "   ", comment)
    return [example.strip() for example in re.split(r"\s{3,}", shown) if example.strip()]


def test_the_families_are_the_terminals_of_the_numbering_file():
    names = [terminal.name for terminal in NUMBERING if terminal.name in PATTERNS]
    assert names == [family.terminal for family in sorted(FAMILIES, key=lambda family: names.index(family.terminal))]
    assert set(names) == set(BY_TERMINAL)


def test_the_families_are_the_alternatives_of_a_number():
    (number,) = [rule for rule in definitions("document") if rule.name == "num"]
    assert re.findall(r"[A-Z_]+", number.body) == [family.terminal for family in FAMILIES]


def test_the_families_are_what_the_document_imports():
    imported = re.findall(r"%import \.numbering \(([^)]*)\)", grammar("document"))
    names = ", ".join(imported).split(", ")
    assert sorted(names) == sorted(BY_TERMINAL)


def test_every_class_of_element_has_an_alternative():
    (element,) = [rule for rule in definitions("document") if rule.name == "element"]
    pairs = re.findall(r"([A-Z_]+)\s+-> (\w+)", element.body)
    assert {rule for _, rule in pairs} == {node.type for node in ELEMENTS if node.type != "paragraph"}
    assert [terminal.lower() for terminal, _ in pairs] == [rule for _, rule in pairs]


def test_every_other_class_of_node_has_a_rule():
    rules = {rule.name for rule in definitions("document")}
    assert {name for name, node in NODES.items() if node not in ELEMENTS} <= rules


@pytest.mark.parametrize("family", [family for family in FAMILIES if family.terminal not in SIGNS | {"DECIMAL"}])
def test_what_a_family_writes_is_matched_whole_and_read_back(family):
    stream = document_parser().terminals.stream
    for value in range(1, min(99, LARGEST.get(family.terminal, 99)) + 1):
        marker = fold(family.write(value))
        first = next(iter(stream(f"{marker}　馆")))
        said = ordinal(marker)
        assert (first.lastgroup, first.group(), said and said.value) == (family.terminal, marker, value)


@pytest.mark.parametrize("value", [1, 9, 10, 99])
def test_what_the_decimals_write_is_matched_whole_and_read_back(value):
    marker = BY_TERMINAL["DECIMAL"].write(value)
    first = next(iter(document_parser().terminals.stream(f"{marker} 馆")))
    said = ordinal(marker)
    assert (first.lastgroup, first.group(), said and said.value) == ("DECIMAL", marker, value)


@pytest.mark.parametrize("terminal", sorted(SIGNS))
def test_a_written_sign_is_matched_whole(terminal):
    sign = fold(BY_TERMINAL[terminal].write(1))
    first = next(iter(document_parser().terminals.stream(f"{sign}馆")))
    assert (first.lastgroup, first.group()) == (terminal, sign)


def by_name(found: list[Definition]) -> list[object]:
    return [pytest.param(definition, id=definition.name) for definition in found]


def test_every_terminal_has_an_example_beside_it():
    without = {terminal.name for terminal in [*NUMBERING, *LINES] if not examples(terminal.comment)}
    assert {name for name in without if not WORDS.fullmatch(name)} - PARTS - set(STREAM) == set()


@pytest.mark.parametrize("terminal", by_name([t for t in NUMBERING if t.name in BY_TERMINAL]))
def test_the_example_of_a_family_opens_with_its_marker(terminal):
    stream = document_parser().terminals.stream
    found = {example: next(iter(stream(fold(example)))).lastgroup for example in examples(terminal.comment)}
    assert found == dict.fromkeys(found, terminal.name)


@pytest.mark.parametrize("terminal", by_name([t for t in LINES if t.name in PATTERNS and t.name not in STREAM]))
def test_the_example_of_a_line_is_matched(terminal):
    ask = regex.compile(PATTERNS[terminal.name])
    at_a_place = ask.search if terminal.name in ENDINGS else ask.match
    match = at_a_place if terminal.name in AT_A_PLACE else ask.fullmatch
    assert [example for example in examples(terminal.comment) if not match(fold(example))] == []


@pytest.mark.parametrize("name", ["document", "numbering"])
def test_every_alternative_of_a_rule_has_an_example(name):
    rules = [d for d in definitions(name) if d.name in ("num", "element", "section", "heading", "paragraph")]
    for line in (line for rule in rules for line in _lines_of(name, rule.name)):
        assert "//" in line


def _lines_of(name: str, rule: str) -> list[str]:
    lines = grammar(name).splitlines()
    first = next(at for at, line in enumerate(lines) if re.match(rf"\??{rule}:", line))
    last = next(at for at in range(first, len(lines)) if not lines[at].strip())
    return lines[first:last]


@pytest.mark.parametrize("name", [terminal.name for terminal in [*NUMBERING, *LINES] if terminal.name in PATTERNS])
def test_no_quantifier_is_without_bound_except_those_that_give_nothing_back(name):
    bare = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", PATTERNS[name])
    giving_nothing_back = re.sub(r"[+*]\+|\{\d+,\d*\}\+", "", bare)
    assert re.findall(r"[+*]|\{\d+,\}", giving_nothing_back) == []
