"""What a series of numbers is, and what continues one: the one place that says so, for levels, marks, repairs, lines.

A series begins with the first number, and each next one follows the last: 一 二 三, also 第十条 第十条之一 第十一条.
What has no number, a dash, follows anything. What a deviation costs, or what it is taken for, is said where it is met.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Generic, Literal, TypeAlias, TypeVar

from partydoc.numbering.ordinals import Ordinal

_Key = TypeVar("_Key", bound=Hashable)
_Member = TypeVar("_Member")

FIRST = Ordinal(1)

Step: TypeAlias = Literal["next", "duplicate", "gap", "restart", "backward"]


def step(last: Ordinal | None, number: Ordinal | None) -> Step:
    """Tell how a number stands to the last of a series.

    >>> [step(Ordinal(3), Ordinal(value)) for value in (4, 3, 6, 1, 2)], step(None, Ordinal(7)), step(Ordinal(3), None)
    (['next', 'duplicate', 'gap', 'restart', 'backward'], 'next', 'next')
    """
    if number is None or last is None or number.follows(last):
        return "next"
    if number == last:
        return "duplicate"
    if number.value > last.value:
        return "gap"
    return "restart" if number == FIRST else "backward"


def goes_on(last: Ordinal | None, number: Ordinal | None) -> bool:
    """Tell that both are numbers, and the second directly follows the first.

    >>> goes_on(Ordinal(10), Ordinal(10, 1)), goes_on(Ordinal(1), Ordinal(3)), goes_on(None, Ordinal(1))
    (True, False, False)
    """
    return last is not None and number is not None and number.follows(last)


def skips_one(last: Ordinal, number: Ordinal) -> bool:
    """Tell that exactly one number is missing between the two.

    >>> skips_one(Ordinal(3), Ordinal(5)), skips_one(Ordinal(3), Ordinal(4)), skips_one(Ordinal(3), Ordinal(6))
    (True, False, False)
    """
    return number.value == last.value + 2 and not number.sub


def later(number: Ordinal, steps: int = 1) -> Ordinal:
    """Give the number that is so many steps further on in its series; fewer than none is further back.

    >>> later(Ordinal(3)), later(Ordinal(3), -2)
    (Ordinal(value=4, sub=0), Ordinal(value=1, sub=0))
    """
    return Ordinal(number.value + steps)


def onward(number: Ordinal, most: int) -> Iterator[Ordinal]:
    """Give a number and those that follow it, so many in all.

    >>> [each.value for each in onward(Ordinal(3), 3)]
    [3, 4, 5]
    """
    return (later(number, steps) for steps in range(most))


def missing(last: Ordinal | None, number: Ordinal) -> range:
    """Give the numbers that are missing between the last of a series and another; None is before the first.

    >>> list(missing(Ordinal(2), Ordinal(5))), list(missing(None, Ordinal(3))), list(missing(Ordinal(2), Ordinal(3)))
    ([3, 4], [1, 2], [])
    """
    return range(last.value + 1 if last else FIRST.value, number.value)


def counts_up(numbers: Sequence[Ordinal]) -> bool:
    """Tell numbers that begin with the first, each following the one before.

    >>> counts_up([Ordinal(1), Ordinal(2)]), counts_up([Ordinal(2), Ordinal(3)]), counts_up([])
    (True, False, False)
    """
    return numbers[:1] == [FIRST] and all(number.follows(last) for last, number in pairwise(numbers))


def rows(
    members: Sequence[_Member], joins: Callable[[_Member, _Member], bool], fewest: int
) -> Iterator[Sequence[_Member]]:
    """Give the rows of at least so many members in which each *joins* the one before: what has no number counts so.

    >>> list(rows([1, 2, 3, 7, 8], lambda one, other: other == one + 1, 3))
    [[1, 2, 3]]
    """
    return (members[start:end] for start, end in runs(members, joins) if end - start >= fewest)


def runs(members: Sequence[_Member], joins: Callable[[_Member, _Member], bool]) -> Iterator[tuple[int, int]]:
    """Give the places of the runs in which each member *joins* the one before.

    >>> list(runs([1, 2, 3, 7, 8], lambda one, other: other == one + 1))
    [(0, 3), (3, 5)]
    """
    start = 0
    for at in range(1, len(members) + 1):
        if at == len(members) or not joins(members[at - 1], members[at]):
            yield start, at
            start = at


def bridged(members: Sequence[tuple[Hashable, Ordinal] | None]) -> list[bool]:
    """Tell of each place whether a series goes on over it: from its last member before to its next one behind.

    *members* are the series and the number of what stands at each place; None is no member of any.

    >>> bridged([("一、", Ordinal(1)), None, ("（一）", Ordinal(1)), ("一、", Ordinal(2)), None])
    [False, True, True, False, False]
    """
    turns = [0] * (len(members) + 1)
    last: dict[Hashable, tuple[int, Ordinal]] = {}
    for at, member in enumerate(members):
        if member is not None:
            key, number = member
            place, before = last.get(key, (at, None))
            if goes_on(before, number):
                turns[place + 1] += 1
                turns[at] -= 1
            last[key] = at, number
    return [open_here > 0 for open_here in accumulate(turns[:-1])]


class Chains(Generic[_Key, _Member]):
    """Members of several series that stand among each other, each put where it follows the last of its chain.

    >>> chains = Chains()
    >>> for key, value in (("（一）", 1), ("一、", 1), ("（一）", 2), ("一、", 2), ("一、", 1)):
    ...     chains.add(key, Ordinal(value), value)
    >>> chains.found
    [[1, 2], [1, 2], [1]]
    """

    def __init__(self) -> None:
        self.found: list[list[_Member]] = []
        self._expected: dict[tuple[_Key, int], list[_Member]] = {}

    def add(self, key: _Key, number: Ordinal, member: _Member, *, begins: bool = True) -> None:
        """Put a member where it follows; a chain of its own it *begins* only where it may."""
        chain = self._expected.pop((key, number.value), None)
        if chain is None and number.sub:  # 第十条之一 stands behind 第十条, which expects 第十一条
            chain = self._expected.pop((key, number.value + 1), None)
        if chain is None:
            if not begins:
                return
            chain = []
            self.found.append(chain)
        chain.append(member)
        self._expected[key, number.value + 1] = chain
