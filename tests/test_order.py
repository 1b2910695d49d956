"""No order comes from a set: what is tried or written one after the other has an order that the source states."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pytest

import partydoc
from partydoc.grammars import grammar_folder
from partydoc.lexer.terminals import Terminals
from partydoc.parser import document_parser

PACKAGE = Path(partydoc.__file__).parent
SETS = ("set", "frozenset")
# What takes the members of a set in whatever order they come, and what gives them on in that order.
ORDERLESS = {"all", "any", "frozenset", "len", "set", "sorted", "update", "Counter"}
ORDERLY = {"deque", "enumerate", "extend", "filter", "fromkeys", "iter", "join", "list", "map", "sum", "tuple", "zip"}
# Iterations over sets of which no order can be seen, with the reason.
HARMLESS = {
    "scripts.py: set(_RARE.findall(piece))": "each character is replaced by another, none by one of them",
    "repairs/splices/symbols.py: set(text)": "the pairs of a table of single characters",
    "signs.py: set(self._any.findall(text))": "searched for one character at a time",
}
Defined = ast.AnnAssign | ast.Assign | ast.arg | ast.FunctionDef


class Scope(NamedTuple):
    """What stands in a module or in one of its functions, and the names there that are sets."""

    nodes: list[ast.AST]
    sets: frozenset[str]


def name_of(node: ast.AST) -> str:
    """Give a name, dotted where it is that of an attribute of *self*; "" for what has none."""
    match node:
        case ast.Name(id=name) | ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.alias(name=name):
            return name
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return f"self.{name}"
        case ast.Attribute(attr=name):
            return name
    return ""


def is_set(node: ast.expr | None, sets: frozenset[str]) -> bool:
    match node:
        case ast.Set() | ast.SetComp():
            return True
        case ast.Call(func=func):
            return name_of(func) in {*SETS, *sets, "difference", "intersection", "union"}
        case ast.BinOp(left, ast.BitOr() | ast.BitAnd() | ast.Sub() | ast.BitXor(), right):
            return is_set(left, sets) or is_set(right, sets)
        case ast.Subscript(value=annotated) | annotated:
            return name_of(annotated) in sets
    return False


def sets_among(nodes: Iterable[ast.AST], known: frozenset[str]) -> frozenset[str]:
    """Name what is annotated as a set, or given one."""
    found = set(known)
    for node in nodes:
        match node:
            case ast.FunctionDef(returns=annotation) | ast.arg(annotation=annotation):
                found |= {name_of(node)} if is_set(annotation, frozenset(SETS)) else set()
            case ast.AnnAssign(target=target, annotation=annotation):
                found |= {name_of(target)} if is_set(annotation, frozenset(SETS)) else set()
            case ast.Assign(targets=targets, value=value) if is_set(value, frozenset(found)):
                found |= {name_of(target) for target in targets}
    return frozenset(found - {""})


def imported(tree: ast.Module, exported: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            sets = exported.get(node.module or "", frozenset())
            yield from (name for each in node.names if (name := name_of(each)) in sets)


def scopes(tree: ast.Module, known: frozenset[str]) -> Iterator[Scope]:
    """Give the module and each of its functions; functions in functions with the outer ones."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    inside = {node for function in functions for node in ast.walk(function) if node is not function}
    outside = [node for node in ast.walk(tree) if node not in inside]
    fields = {name for name in sets_among(inside, frozenset()) if name.startswith("self.")}
    module = sets_among(outside, known | fields)
    module |= {f"self.{name}" for name in module}
    yield Scope(outside, module)
    for function in functions:
        nodes = list(ast.walk(function))
        yield Scope(nodes, sets_among(nodes[1:], module))


def in_order(scope: Scope) -> Iterator[ast.expr]:
    """List what is iterated where its order may be seen."""
    users = {child: node for node in scope.nodes for child in ast.iter_child_nodes(node)}
    for node in scope.nodes:
        if loses_order(users.get(node)):
            continue
        match node:
            case ast.For():
                yield node.iter
            case ast.ListComp() | ast.DictComp() | ast.GeneratorExp():
                yield from (each.iter for each in node.generators)
            case ast.Starred():
                yield node.value
            case ast.Call(func=func, args=args) if name_of(func) in ORDERLY:
                yield from args


def loses_order(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Set) or (isinstance(node, ast.Call) and name_of(node.func) in ORDERLESS)


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def test_no_set_is_iterated_where_its_order_can_be_seen():
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
    exported = {module_name(path): sets_among(tree.body, frozenset()) for path, tree in trees.items()}
    seen = {
        f"{path.relative_to(PACKAGE)}: {ast.unparse(each)}"
        for path, tree in trees.items()
        for scope in scopes(tree, frozenset(imported(tree, exported)))
        for each in in_order(scope)
        if is_set(each, scope.sets)
    }
    assert seen == HARMLESS.keys()


TERMINALS = document_parser().terminals
GRAMMAR = "\n".join((grammar_folder() / f"{name}.lark").read_text("utf-8") for name in ("numbering", "document"))
STATED = [(match[1], int(match[2] or 0)) for match in re.finditer(r"^([A-Z_]+)(?:\.(\d+))?:", GRAMMAR, re.MULTILINE)]
PLACES = {name: (-priority, place) for place, (name, priority) in enumerate(STATED)}


PATTERNS = [name for name, each in vars(Terminals).items() if isinstance(each, cached_property)]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_terminals_of_a_pattern_are_tried_by_priority_and_then_as_the_grammar_has_them(pattern):
    names = list(getattr(TERMINALS, pattern).__self__.groupindex)
    assert names == sorted(names, key=PLACES.__getitem__)


def test_no_two_terminals_have_one_place():
    assert len(PLACES) == len(STATED) == len(set(PLACES.values()))
