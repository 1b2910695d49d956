"""The lines and blocks of a page in columns: while they are found, its tree stands, of up to sixty times its bytes."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

from attrs import define

from partydoc.joining import Joiner
from partydoc.readers.html.styles import Style

_Thing = TypeVar("_Thing", bound=Hashable)


@define(eq=False, weakref_slot=False)
class Line:
    """A line as a browser shows it. *rows*: the line is a table, its rows parted by line ends, cells by tabs.

    *bold* are the places of its bold runs, *links* counts the characters that are links. *item* is the depth of the
    numbered list in whose item the line goes on. *pictured*: a picture stands right above it.
    """

    text: str
    block: int
    style: Style
    bold: Sequence[tuple[int, int]] = ()
    links: int = 0
    number: str = ""
    depth: int = 0
    item: int = 0
    pictured: bool = False
    rows: bool = False
    label: str = ""
    title: bool = False


class Block(NamedTuple):
    """An element that stands by itself: the block around it, its tag, and what it says that it is."""

    above: int
    tag: str
    label: str = ""


class _Facts(NamedTuple):
    """What lines have alike."""

    style: Style
    bold: tuple[tuple[int, int], ...]
    links: int
    depth: int
    item: int
    pictured: bool
    rows: bool


class _Numbered(dict[_Thing, int]):
    """Numbers what is asked for, equal things alike, in the order of their first ones."""

    def __missing__(self, thing: _Thing) -> int:
        number = self[thing] = len(self)
        return number


class Blocks:
    """The blocks of a page, by their numbers; the first is the page itself.

    >>> blocks = Blocks()
    >>> blocks[blocks.open(blocks.open(0, "nav", "navigation"), "p", "")]
    Block(above=1, tag='p', label='navigation')
    """

    def __init__(self) -> None:
        self._above, self._looks = array("i", (-1,)), array("H", (0,))
        self._numbers = _Numbered({("page", ""): 0})
        self._known: list[tuple[str, str]] = [("page", "")]

    def __len__(self) -> int:
        return len(self._above)

    @property
    def above(self) -> Sequence[int]:
        """The number of the block around each; -1 around the page."""
        return self._above

    def label(self, number: int) -> str:
        """Give what a block says that it is."""
        return self._known[self._looks[number]][1]

    def __getitem__(self, number: int) -> Block:
        return Block(self._above[number], *self._known[self._looks[number]])

    def __iter__(self) -> Iterator[Block]:
        return map(self.__getitem__, range(len(self)))

    def open(self, above: int, tag: str, label: str) -> int:
        """Begin a block; gives its number, which is higher than that of the block above, whose label is its own too."""
        look = tag, label or self.label(above)
        self._above.append(above)
        self._looks.append(self._numbers[look])
        if len(self._numbers) > len(self._known):
            self._known.append(look)
        return len(self._above) - 1


class StoredLines:
    """Lines as they are found: their words in one text; what else there is to say of them once for all alike.

    >>> lines = StoredLines()
    >>> lines.append(Line("书屋", 1, Style(level=1), number="1. "))
    >>> [(line.number, line.text, line.style.level) for line in lines]
    [('1. ', '书屋', 1)]
    """

    def __init__(self) -> None:
        self._words = Joiner()
        self._sizes, self._blocks, self._facts = array("I"), array("I"), array("I")
        self._numbers = _Numbered[_Facts]()

    def append(self, line: Line) -> None:
        """Store a line."""
        self._sizes.extend(map(self._words.write, (line.number, line.text)))
        self._blocks.append(line.block)
        bold = tuple(line.bold)
        facts = _Facts(line.style, bold, line.links, line.depth, line.item, line.pictured, line.rows)
        self._facts.append(self._numbers[facts])

    def __iter__(self) -> Iterator[Line]:
        words, known = self._words.joined(), list(self._numbers)
        spans = pairwise(accumulate(self._sizes, initial=0))
        for block, number in zip(self._blocks, self._facts, strict=True):
            (start, end), (_, past) = next(spans), next(spans)
            said = known[number]
            alike = said.depth, said.item, said.pictured, said.rows
            yield Line(words[end:past], block, said.style, said.bold, said.links, words[start:end], *alike)
