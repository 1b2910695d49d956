"""A walk over an LALR table with the tokens of texts.

Stacks of states are cells that are shared: each remembers what a token did there, so that a token seen before in the
same place, in this text or in one before, costs one look-up. Beyond `MOST_KEPT` a walk forgets them between two texts:
hostile text cannot make it grow for others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol, cast

from partydoc.grammars.table import END, Production, Table

Reduce = Callable[[list[Any]], None]

MOST_KEPT = 4096
"""Steps that a walk keeps from one text to the next; an ordinary text has forty."""


class Typed(Protocol):
    """What is asked of a token: the name of its terminal."""

    @property
    def type(self) -> str:
        """The name of the terminal."""


class Refused(Exception):  # noqa: N818  it says what happened
    """The table has no place for a token: what made the tokens does not keep to the grammar."""

    def __init__(self, token: str, expected: Iterable[str]) -> None:
        self.token = token
        self.expected = tuple(sorted(expected))
        super().__init__(f"{token} stands where the grammar allows only {', '.join(self.expected)}")


class _Gathered(list[Any]):
    """The children of a rule that only gathers: they go into the rule above."""


class _Step(NamedTuple):
    """What a token does at a cell: what is reduced before it, and the cell behind it."""

    reductions: tuple[Reduce, ...]
    cell: _Cell


class _Cell:
    """A stack of states, as its top and the cell below it."""

    __slots__ = ("above", "below", "state", "steps")

    def __init__(self, state: int, below: _Cell | None) -> None:
        self.state = state
        self.below = below
        self.above: dict[int, _Cell] = {}
        self.steps: dict[str, _Step] = {}

    def push(self, state: int) -> _Cell:
        cell = self.above.get(state)
        if cell is None:
            cell = self.above[state] = _Cell(state, self)
        return cell


class Walk:
    """The walk: the tokens of a text in, what the builder makes of them out. *reductions* come of `reductions`.

    It may serve several threads at once: what one of them remembers is as true for the others.
    """

    def __init__(self, table: Table, reductions: tuple[Reduce, ...]) -> None:
        self._table = table
        self._reductions = reductions
        self._forget()

    def _forget(self) -> None:
        self._start = _Cell(self._table.start, None)
        self._kept = 0

    def go(self, tokens: Iterable[Typed]) -> Any:
        """Go over all tokens, and give what the builder made of the start rule.

        Raises Refused for a token that the grammar has no place for.
        """
        if self._kept > MOST_KEPT:
            self._forget()
        values: list[Any] = []
        cell = self._start
        for token in tokens:
            step = cell.steps.get(token.type) or self._step(cell, token.type)
            for reduce in step.reductions:
                reduce(values)
            values.append(token)
            cell = step.cell
        end = cell.steps.get(END) or self._step(cell, END)
        for reduce in end.reductions:
            reduce(values)
        return values[-1]

    def _step(self, cell: _Cell, name: str) -> _Step:
        table, at, reductions = self._table, cell, []
        while not (name == END and at.state == table.accepting):
            action = table.actions[at.state].get(name)
            if action is None:
                raise Refused(name, table.actions[at.state])
            if action >= 0:
                at = at.push(action)
                break
            production = table.productions[~action]
            reductions.append(self._reductions[~action])
            for _ in range(production.length):
                at = cast("_Cell", at.below)  # no production reaches below the first state
            at = at.push(table.gotos[at.state][production.rule])
        self._kept += 1 + len(reductions)
        step = cell.steps[name] = _Step(tuple(reductions), at)
        return step


def reductions(table: Table, builder: object) -> tuple[Reduce, ...]:
    """Give for each production what its reduction does to the stack of values, with the methods of *builder*."""
    return tuple(_reduction(production, builder) for production in table.productions)


def _reduction(production: Production, builder: object) -> Reduce:
    length, kept, spreads = production.length, production.kept, production.spreads
    single = production.sole and len(kept) == 1 and not spreads
    if single and length == 1:
        return _leave
    build: Callable[[list[Any]], Any] = _single if single else _method(production, builder)
    whole = len(kept) == length
    if whole and length == 1 and not spreads:
        return _of_one(build)
    if whole and length == 2 and build is _gather:  # noqa: PLR2004  what is gathered, and one more
        return _gather_one_more

    def reduce(values: list[Any]) -> None:
        first = len(values) - length
        children = values[first:]
        del values[first:]
        if not whole:
            children = [children[at] for at in kept]
        values.append(build(_spread(children) if spreads else children))

    return reduce


def _method(production: Production, builder: object) -> Callable[[list[Any]], Any]:
    if not production.method:
        return _gather
    build: Callable[[list[Any]], Any] = getattr(builder, production.method)
    return _single_or(build) if production.sole else build


def _single_or(build: Callable[[list[Any]], Any]) -> Callable[[list[Any]], Any]:
    return lambda children: children[0] if len(children) == 1 else build(children)


def _of_one(build: Callable[[list[Any]], Any]) -> Reduce:
    def reduce(values: list[Any]) -> None:
        values[-1] = build(values[-1:])

    return reduce


def _gather_one_more(values: list[Any]) -> None:
    last = values.pop()
    first = values[-1]
    if isinstance(first, _Gathered) and not isinstance(last, _Gathered):
        first.append(last)
    else:
        values[-1] = _gather(_spread([first, last]))


def _leave(values: list[Any]) -> None:
    """Leave the one value that a rule consists of."""


def _single(children: list[Any]) -> Any:
    return children[0]


def _gather(children: list[Any]) -> _Gathered:
    return children if isinstance(children, _Gathered) else _Gathered(children)


def _spread(children: list[Any]) -> list[Any]:
    """Put what was gathered in the place where it was; the first is gone on with, so that long rows stay linear."""
    spread, rest = (children[0], children[1:]) if isinstance(children[0], _Gathered) else ([], children)
    for child in rest:
        if isinstance(child, _Gathered):
            spread.extend(child)
        else:
            spread.append(child)
    return spread
