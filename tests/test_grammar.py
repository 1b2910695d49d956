"""The grammar files, the table of families and the classes of nodes say the same; every example is one."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category

import pytest
import regex

from partydoc.grammars import grammar_folder, read_grammar
from partydoc.grammars.patterns import compile_plain
from partydoc.lexer.terminals import AT_A_PLACE, ENDINGS, PLACES
from partydoc.numbering.families import FAMILIES
from partydoc.numbering.senses import WRAPPERS, read_marker
from partydoc.parser import document_parser
from partydoc.scripts import fold
from partydoc.tree.nodes import ELEMENTS, NODES

# Words that other terminals are made of: their examples are the alternatives themselves.
WORDS = re.compile(r"METADATA_LABEL|\w+_WORDS|ADDRESSEE_END")
# Parts of other terminals, whose examples show them.
PARTS = {
    "LINE_START",
    "ALONE_END",
    "ON_ITS_LINE",
    "DATE_LIKE",
    "ORDINAL_NOUN",
    "DATE",
    "VOCATIVE_NAMES",
    "PERSON_NAME",
    "SPEAKING_OFFICE",
    "TURN_OPENING",
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
LINES = [*terminals("document"), *terminals("vocabulary")]


def examples(comment: str) -> list[str]:
    """Give the examples of a comment: parted by three blanks; what is said about them is left out."""
    shown = re.sub(r"(?:^|\s)(?:worn|torn): ", "   ", comment)
    return [example.strip() for example in re.split(r"\s{3,}", shown) if example.strip()]


def test_every_family_has_a_terminal_and_every_terminal_of_a_marker_a_reader():
    names = {terminal.name for terminal in NUMBERING if terminal.name in PATTERNS} - {"WEIGHT", "FIRST"}
    assert {family.wrapper for family in FAMILIES} <= names == set(WRAPPERS)


def test_the_markers_are_what_the_document_imports_and_its_lexer_reads():
    (markers,) = [rule for rule in definitions("document") if rule.name == "marker"]
    imported = re.findall(r"%import \.numbering \(([^)]*)\)", grammar("document"))
    assert sorted(", ".join(imported).split(", ")) == sorted({*WRAPPERS, "WEIGHT", "FIRST"})
    assert sorted(re.findall(r"[A-Z_]+", markers.body)) == sorted(WRAPPERS)


def test_every_class_of_element_has_an_alternative():
    (element,) = [rule for rule in definitions("document") if rule.name == "element"]
    pairs = re.findall(r"([A-Z_]+)\s+-> (\w+)", element.body)
    assert {rule for _, rule in pairs} == {node.type for node in ELEMENTS if node.type != "paragraph"}
    assert [terminal.lower() for terminal, _ in pairs] == [rule for _, rule in pairs]


def test_every_other_class_of_node_has_a_rule():
    rules = {rule.name for rule in definitions("document")}
    assert {name for name, node in NODES.items() if node not in ELEMENTS} <= rules


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_what_a_family_writes_is_matched_whole_and_read_back(family):
    for value in range(1, family.last + 1):
        marker = fold(family.write(value))
        found = document_parser().terminals.marker(f"{marker} 馆", 0)
        senses = read_marker(found.lastgroup, marker)
        assert found.group().rstrip() == marker.rstrip()
        assert (family, None if family.bare else value) in [
            (sense.family, sense.number and sense.number.value) for sense in senses
        ]


def by_name(found: list[Definition]) -> list[object]:
    return [pytest.param(definition, id=definition.name) for definition in found]


def test_every_terminal_has_an_example_beside_it():
    without = {terminal.name for terminal in [*NUMBERING, *LINES] if not examples(terminal.comment)}
    assert {name for name in without if not WORDS.fullmatch(name)} - PARTS - set(PLACES) == set()


@pytest.mark.parametrize("terminal", by_name([t for t in NUMBERING if t.name in WRAPPERS]))
def test_the_example_of_a_marker_opens_with_it(terminal):
    shown = {example: fold(example).replace(" ⏎ ", "\n") for example in examples(terminal.comment)}
    matches = {
        example: next(filter(None, (document_parser().terminals.marker(text, at) for at in range(len(text)))))
        for example, text in shown.items()
    }
    assert {example: match.lastgroup for example, match in matches.items()} == dict.fromkeys(matches, terminal.name)


@pytest.mark.parametrize("terminal", by_name([t for t in LINES if t.name in PATTERNS and t.name not in PLACES]))
def test_the_example_of_a_line_is_matched(terminal):
    ask = regex.compile(PATTERNS[terminal.name])
    at_a_place = ask.search if terminal.name in ENDINGS else ask.match
    match = at_a_place if terminal.name in AT_A_PLACE else ask.fullmatch
    assert [example for example in examples(terminal.comment) if not match(fold(example))] == []


@pytest.mark.parametrize("name", ["document", "numbering"])
def test_every_alternative_of_a_rule_has_an_example(name):
    rules = [d for d in definitions(name) if d.name in ("element", "section", "heading", "paragraph")]
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


def test_a_pattern_for_re_matches_the_same_chinese_characters_as_one_for_regex():
    plain, whole = compile_plain(r"\p{Han}"), regex.compile(r"\p{Han}")
    differing = [code for code in range(0x110000) if bool(plain.match(chr(code))) != bool(whole.match(chr(code)))]
    assert {category(chr(code)) for code in differing} <= {"Cn"}  # not assigned
