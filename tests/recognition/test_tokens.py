"""What recognition may write and what the grammar accepts are one: held together from both sides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark
from lark.lexer import Lexer

import partydoc
from partydoc.grammars import grammar_folder
from partydoc.lexer.lines import Line, Mark
from partydoc.numbering.families import FAMILIES, LEAD, UNNUMBERED
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Sense
from partydoc.options import DEFAULT_LIMITS
from partydoc.parser import document_parser
from partydoc.recognition import role_names
from partydoc.recognition.levels.series import Decision
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.parts.documents import COLLECTED, ISSUED
from partydoc.recognition.structure import Structure, Token
from partydoc.recognition.units import Unit
from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Document
from partydoc.tree.walking import leaves

SILENT = ("_INDENT", "_DEDENT", "_PART", "_ATTACHMENT")


def tree(tokens: list[Token]) -> Document:
    return Document(document_parser().parse(tokens))


# ------------------------------------------------------------------------------------------------- from the grammar


class NoLexer(Lexer):
    """Stands for the lexer: only the rules of the grammar are wanted."""

    def __init__(self, lexer_conf: object) -> None: ...

    def lex(self, lexer_state: object, parser_state: object) -> Iterator[Token]:  # noqa: ARG002  Lark's signature
        return iter(())


def rules() -> dict[str, list[list[str]]]:
    path = grammar_folder() / "document.lark"
    lark = Lark(
        path.read_text("utf-8"), source_path=str(path), parser="lalr", lexer=NoLexer, regex=True, start="document"
    )
    found: dict[str, list[list[str]]] = {}
    for rule in lark.rules:
        found.setdefault(rule.origin.name, []).append([str(symbol.name) for symbol in rule.expansion])
    return found


RULES = rules()
TERMINALS = {name for expansions in RULES.values() for one in expansions for name in one} - RULES.keys()


def ranks() -> dict[str, int]:
    """Count how many rules deep the shallowest derivation of each rule is; a terminal is none."""
    found = dict.fromkeys(TERMINALS, 0)
    while missing := RULES.keys() - found.keys():
        able = {name: [one for one in RULES[name] if found.keys() >= set(one)] for name in missing}
        found |= {name: 1 + min(map(partial(rank, found), ones)) for name, ones in able.items() if ones}
    return found


def rank(ranked: dict[str, int], expansion: list[str]) -> int:
    return max((ranked[name] for name in expansion), default=0)


RANKS = ranks()


def derived(name: str, random: Random, depth: int) -> Iterator[str]:
    """Draw a sequence of terminals that a rule derives; from some depth on by its shallowest way."""
    if name in TERMINALS:
        yield name
        return
    able = RULES[name] if depth else [min(RULES[name], key=partial(rank, RANKS))]
    for each in random.choice(able):
        yield from derived(each, random, max(depth - 1, 0))


@given(st.randoms(use_true_random=False), st.integers(0, 40))
def test_what_the_grammar_derives_becomes_a_tree_of_the_same_leaves(random, depth):
    names = enumerate(derived("document", random, depth))
    tokens = [Token(name, f"{name}{at}", Span(at, at + 1)) for at, name in names]
    found = [leaf.text for leaf in leaves(tree(tokens))]
    assert found == [token.text for token in tokens if token.type not in SILENT]


# --------------------------------------------------------------------------------------------- from the recognition

TABLES = (role_names.ANYWHERE, role_names.IN_HEAD, role_names.IN_TAIL)
OTHERS = {role_names.FOOTNOTE, role_names.TABLE, role_names.CONTENTS, "ADDRESSEE", "SUBTITLE"}
ROLES = sorted(
    OTHERS | role_names.BODY_ROLES | role_names.OPENS_PART | {role for one in TABLES for role in one.values()}
)
LINE = "一、建馆选址。二是买书。\n"


def units_of(draw, at: int) -> list[Unit]:
    """Draw the units of a line: each with a number or a heading, both or neither, wherever, at any depth."""
    line = Span(at * len(LINE), (at + 1) * len(LINE) - 1)
    places = sorted(draw(st.sets(st.integers(line.start, line.end - 1), max_size=3)))
    return [unit(draw, at, start, end) for start, end in pairwise([*places, line.end])]


def unit(draw, line: int, start: int, end: int) -> Unit:
    number = draw(st.integers(0, min(2, end - start)))
    family = draw(st.sampled_from(FAMILIES if number else (UNNUMBERED, LEAD)))
    opens, first, sense = start == line * len(LINE), start + number, Sense(family, Ordinal(1))
    depth = draw(st.integers(0, 6))
    made = Unit(Mark(start, first, (sense,)), sense, depth, line, opens, first, end, Decision(depth, "first", 0))
    if first < end and draw(st.booleans()):
        words = draw(st.integers(first + 1, end))
        made.heading = (first, words, draw(st.integers(words, end)))
    return made


@st.composite
def pages(draw) -> tuple[Text, list[TypedLine], list[list[Unit]]]:
    """Draw what the stages of recognition may make of a text, and a good deal that they would not."""
    roles = draw(st.lists(st.sampled_from(ROLES), max_size=12))
    text = Text.of(LINE * len(roles))
    terminals = document_parser().terminals
    lines, units = [], []
    for at, role in enumerate(roles):
        line = TypedLine.of(text.folded, Line(at * len(LINE), (at + 1) * len(LINE) - 1), terminals)
        lines.append(line.as_role(role).as_opening(draw(st.sampled_from(("", "", "", ISSUED, COLLECTED)))))
        units.append(units_of(draw, at) if role in role_names.BODY_ROLES else [])
    return text, lines, units


def test_the_roles_of_lines_are_terminals_of_the_grammar():
    assert set(ROLES) - TERMINALS == {role_names.MARKED, role_names.LEAD}  # these two the units take apart


@given(pages())
def test_whatever_the_stages_say_of_the_lines_the_grammar_takes(page):
    text, lines, units = page
    document = tree(list(Structure(text, DEFAULT_LIMITS).tokens(lines, units)))
    found = [leaf.span.slice(text.raw) for leaf in leaves(document)]
    assert "".join(found).replace("\n", "") == text.raw.replace("\n", "")


@pytest.mark.parametrize(
    "raw",
    [
        # A line that opens with a short sentence, as several do, and goes on with a marker of the series above it.
        "一\n书书书书。书书、书书书书书书书书，书书书书书书书书\n书书书书。二、书书书书书、书2书书书书书书书书书书书",
    ],
)
def test_a_unit_without_number_and_heading_is_no_section(raw):
    document = partydoc.parse(raw)
    assert [node for node, _ in document.walk() if node.type == "section" and not (node.num or node.heading)] == []
    assert [each.code for each in document.diagnostics] == []
    assert partydoc.unparse(document) == raw
