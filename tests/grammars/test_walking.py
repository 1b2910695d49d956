"""The walk over Lark's table reads what Lark reads, and builds what Lark's own builder builds."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Transformer, Tree, UnexpectedInput
from lark.lexer import Lexer

from partydoc.grammars import STARTS, Refused, Walk, grammar_folder, read_grammar
from partydoc.grammars.making import make_grammar
from partydoc.grammars.stored import read_stored, write_stored
from partydoc.grammars.walking import reductions


class Sign(NamedTuple):
    type: str


class Shown:
    """A builder that shows what each method was given."""

    def __getattr__(self, name: str) -> Any:
        return lambda children: (name, *[child.type if isinstance(child, Sign) else child for child in children])


class ShownByLark(Transformer):
    def __default__(self, data: str, children: list[Any], meta: object) -> Any:
        if data.startswith("_"):
            return Tree(data, children)
        return (str(data), *[str(child.type) if isinstance(child, Token) else child for child in children])


class Given(Lexer):
    __future_interface__ = 2

    def __init__(self, conf: object) -> None: ...

    def lex(self, lexer_state: Any, parser_state: object) -> Any:  # noqa: ARG002  Lark's signature
        return (Token(sign.type, "") for sign in lexer_state.text)


def by_lark(name: str) -> Lark:
    path = grammar_folder() / f"{name}.lark"
    return Lark(
        path.read_text(encoding="utf-8"),
        source_path=str(path),
        parser="lalr",
        lexer=Given,
        regex=True,
        maybe_placeholders=False,
        transformer=ShownByLark(),
        start=STARTS[name],
    )


LARK = {name: by_lark(name) for name, start in STARTS.items() if start}
TOKENS = {name: sorted({on for row in read_grammar(name).table.actions for on in row} - {"$END"}) for name in LARK}


def outcome(read: Any, refusal: type[Exception]) -> Any:
    try:
        return read()
    except refusal:
        return "refused"


@pytest.mark.parametrize("name", sorted(LARK))
@given(data=st.data())
def test_the_walk_gives_what_lark_gives(name, data):
    signs = [Sign(one) for one in data.draw(st.lists(st.sampled_from(TOKENS[name]), max_size=8))]
    table = read_grammar(name).table
    walked = outcome(lambda: Walk(table, reductions(table, Shown())).go(signs), Refused)
    assert walked == outcome(lambda: LARK[name].parse(signs), UnexpectedInput)


def test_what_is_refused_names_what_was_allowed():
    table = read_grammar("document").table
    with pytest.raises(Refused, match="_DEDENT stands where the grammar allows only"):
        Walk(table, reductions(table, Shown())).go([Sign("_DEDENT")])


def test_a_long_row_is_gathered_without_copies():
    table = read_grammar("document").table
    walked = Walk(table, reductions(table, Shown())).go([Sign("PARAGRAPH")] * 50_000)
    assert len(walked) == 50_001


def test_a_walk_reads_a_text_the_same_whatever_it_read_before():
    table = read_grammar("document").table
    signs = [Sign(each) for each in ("TITLE", "PARAGRAPH", "MARKER", "_INDENT", "PARAGRAPH", "_DEDENT")]
    walk = Walk(table, reductions(table, Shown()))
    first = walk.go(signs)
    walk.go([Sign("MARKER"), Sign("_INDENT")] * 100 + [Sign("_DEDENT")] * 100)
    assert walk.go(signs) == first == Walk(table, reductions(table, Shown())).go(signs)


def test_a_walk_forgets_what_it_kept_when_that_grows(monkeypatch):
    monkeypatch.setattr("partydoc.grammars.walking.MOST_KEPT", 20)
    table = read_grammar("document").table
    walk = Walk(table, reductions(table, Shown()))
    for depth in range(1, 30):
        walk.go([Sign("MARKER"), Sign("_INDENT")] * depth + [Sign("_DEDENT")] * depth)
    deep = walk._kept
    walk.go([Sign("PARAGRAPH")])
    walk.go([Sign("PARAGRAPH")])
    assert walk._kept < 20 < deep


@pytest.mark.parametrize("name", sorted(STARTS))
def test_what_is_stored_comes_back(name, tmp_path, monkeypatch):
    made = make_grammar(name, STARTS[name])
    (tmp_path / f"{name}.json").write_text(write_stored(made), encoding="utf-8")
    monkeypatch.setattr("partydoc.grammars.stored.FOLDER", tmp_path)
    assert read_stored(name) == made


def test_what_was_made_of_other_files_is_not_read(tmp_path, monkeypatch):
    (tmp_path / "damage.json").write_text('{"digest": "of yesterday"}', encoding="utf-8")
    monkeypatch.setattr("partydoc.grammars.stored.FOLDER", tmp_path)
    assert read_stored("damage") is None
