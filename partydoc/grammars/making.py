"""Has Lark read a grammar file, and takes from it the terminals and the LALR table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lark import Lark
from lark.grammar import NonTerminal, Rule
from lark.lexer import Lexer
from lark.parsers.lalr_analysis import Shift

from partydoc.grammars.files import grammar_folder
from partydoc.grammars.table import Grammar, Production, Table, Terminal

LEXEME = "lexeme"
"""The rule of a grammar file that names what only the lexer reads; one whose tokens come of other files has none."""


class _NoLexer(Lexer):
    """Stands for the lexer: the tokens are made by partydoc."""

    def __init__(self, lexer_conf: object) -> None: ...

    def lex(self, lexer_state: object, parser_state: object) -> Iterator[Any]:  # noqa: ARG002  Lark's signature
        return iter(())


def make_grammar(name: str, start: str) -> Grammar:
    """Have Lark read the grammar file *name*; *start* is the rule that a text is, or "" where there are terminals only.

    Raises lark.exceptions.GrammarError for a grammar that is wrong.
    """
    path = grammar_folder() / f"{name}.lark"
    text = path.read_text(encoding="utf-8")
    read = Lark(
        text,
        source_path=str(path),
        parser="lalr",
        lexer=_NoLexer,
        regex=True,
        maybe_placeholders=False,
        start=[rule for rule in (start, LEXEME if f"{LEXEME}:" in text else "") if rule],
    )
    terminals = sorted(read.terminals, key=lambda each: -each.priority)
    return Grammar(
        tuple(Terminal(str(each.name), each.pattern.to_regexp(), each.priority) for each in terminals),
        _table(read, start) if start else None,
    )


def _table(read: Lark, start: str) -> Table:
    """Take over Lark's table; states are numbered as they are reached, tokens by name: Lark's order is a set's."""
    made = read.parser.parser._parse_table  # noqa: SLF001  Lark has no other way to it
    rules: list[Rule] = sorted(read.rules, key=_rule_key)
    number_of = {_rule_key(rule): number for number, rule in enumerate(rules)}
    numbers: dict[int, int] = {made.start_states[start]: 0}
    states = list(numbers)
    for state in states:
        for _, (action, target) in sorted(made.states[state].items()):
            if action is Shift and target not in numbers:
                numbers[target] = len(states)
                states.append(target)
    actions: list[dict[str, int]] = []
    gotos: list[dict[str, int]] = []
    names = {rule.origin.name for rule in rules}
    for state in states:
        moves = sorted(made.states[state].items())
        reached = {str(on): numbers[to] if action is Shift else ~number_of[_rule_key(to)] for on, (action, to) in moves}
        actions.append({on: to for on, to in reached.items() if on not in names})
        gotos.append({on: to for on, to in reached.items() if on in names})
    productions = tuple(map(_production, rules))
    return Table(productions, tuple(actions), tuple(gotos), 0, numbers[made.end_states[start]])


def _rule_key(rule: Rule) -> tuple[str, tuple[str, ...], str]:
    return str(rule.origin.name), tuple(symbol.name for symbol in rule.expansion), rule.alias or ""


def _production(rule: Rule) -> Production:
    name = str(rule.origin.name)
    kept = tuple(at for at, symbol in enumerate(rule.expansion) if _is_kept(symbol))
    method = str(rule.alias or ("" if name.startswith("_") else name))
    sole = bool(rule.options.expand1) and not rule.alias
    spreads = any(isinstance(symbol, NonTerminal) and symbol.name.startswith("_") for symbol in rule.expansion)
    return Production(name, len(rule.expansion), kept, method, sole, spreads)


def _is_kept(symbol: Any) -> bool:
    return isinstance(symbol, NonTerminal) or not symbol.filter_out
