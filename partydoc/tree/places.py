"""The places of a document, worked out once: what has a path, in reading order, and how far what is below each goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

from partydoc.tree.located import Located, locate_all
from partydoc.tree.nodes import Document, Node


class Places(Sequence[Located]):
    """Everything that has a path, in reading order; nodes are told apart by identity.

    A node object that stands in several places of a tree made by hand has the first of them.

    >>> from partydoc.tree.nodes import Num, Section
    >>> below = Section(Num("（一）", "han-paren", 1))
    >>> places = Places(Document([Section(Num("一、", "han-comma", 1), None, [below]), Section()]))
    >>> list(places.below(0)), list(places.directly_below(None)), places.number(below), places.above(1)
    ([1], [0, 2], 1, (0,))
    """

    def __init__(self, document: Document) -> None:
        self._located = tuple(locate_all(document))

    @cached_property
    def _numbers(self) -> dict[int, int]:
        numbers: dict[int, int] = {}
        for number, each in enumerate(self._located):
            numbers.setdefault(id(each.node), number)
        return numbers

    @cached_property
    def _ends(self) -> list[int]:
        return _ends([len(each.above) for each in self._located])

    @overload
    def __getitem__(self, index: int) -> Located: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Located, ...]: ...
    def __getitem__(self, index: int | slice) -> Located | tuple[Located, ...]:
        return self._located[index]

    def __len__(self) -> int:
        return len(self._located)

    def number(self, node: Node) -> int | None:
        """Give the number of the place of a node; None where it has none, or is of another document."""
        return self._numbers.get(id(node))

    def above(self, number: int) -> tuple[int, ...]:
        """Give the places that a place stands in, outermost first, without the document."""
        return tuple(self._numbers[id(node)] for node in self._located[number].above[1:])

    def below(self, number: int | None) -> range:
        """Give the places below a place, at any depth; those of the whole document for None."""
        return range(len(self)) if number is None else range(number + 1, self._ends[number])

    def directly_below(self, number: int | None) -> Iterator[int]:
        """Yield the places directly below a place."""
        below = self.below(number)
        place = below.start
        while place < below.stop:
            yield place
            place = self._ends[place]


def _ends(depths: Sequence[int]) -> list[int]:
    """Give for each place the first behind it that stands no deeper.

    >>> _ends([1, 2, 2, 1])
    [3, 2, 3, 4]
    """
    ends = [len(depths)] * len(depths)
    open_places: list[int] = []
    for place, depth in enumerate(depths):
        while open_places and depths[open_places[-1]] >= depth:
            ends[open_places.pop()] = place
        open_places.append(place)
    return ends
