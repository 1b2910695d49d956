"""The text that chunks are cut from: the leaves of a document one after the other, each with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import pairwise
from operator import attrgetter, lt
from typing import NamedTuple, TypeAlias

from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Container, Document, Heading, Num, Paragraph, Section
from partydoc.tree.walking import Leaf

HEADS = frozenset({"num", "heading", "title", "subtitle"})

_span_of = attrgetter("span")

Chain: TypeAlias = tuple[int, ...]
"""Containers by their numbers, the outermost, which is the document, first."""


class Gap(NamedTuple):
    """A stretch that is left out, because what stands there is not wanted, and what stands for it."""

    start: int
    end: int
    joint: str


class Leaves:
    """The leaves of a document, or those that are wanted, and what holds them, in reading order, in columns.

    *above* says in which containers, by their numbers, a leaf stands; leaves of one container share one chain. *first*
    and *last* are the first and the last leaf in a container; *last* is before *first* where there is none. *heads*
    says of each leaf whether it is a number, a heading or a title, and heads what follows it in the same container;
    *others* are the containers that are no sections, or hold no leaf. *types* are all types of leaves; those of
    paragraphs, numbers and headings are always named.
    """

    __slots__ = ("above", "containers", "first", "heads", "last", "leaves", "others", "types")

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []
        self.above: list[Chain] = []
        self.heads: list[bool] = []
        self.types = {Paragraph.type, Num.type, Heading.type}
        self.containers: list[Container] = []
        self.first: list[int] = []
        self.last: list[int] = []
        self.others: list[int] = []

    @classmethod
    def of(cls, document: Document) -> Leaves:
        """Lay out all leaves of a document."""
        held = cls()
        _lay_out(held, document)
        return held

    def only(self, wanted: Sequence[int]) -> Leaves:
        """Give what is left where only these leaves, by their numbers, are wanted."""
        if len(wanted) == len(self.leaves):
            return self
        left = Leaves()
        left.containers, left.types = self.containers, self.types
        left.leaves, left.above = [self.leaves[at] for at in wanted], [self.above[at] for at in wanted]
        left.heads = [self.leaves[at].type in HEADS for at in wanted]
        left.first = [bisect_left(wanted, at) for at in self.first]
        left.last = [bisect_left(wanted, at + 1) - 1 for at in self.last]
        left.others = self.others[:]
        for number, (begin, end) in enumerate(zip(left.first, left.last, strict=True)):
            if begin <= end:
                left.heads[end] = False
            else:
                left.others.append(number)
        return left


def _lay_out(held: Leaves, document: Document) -> None:
    """Fill the columns in one walk, which looks nothing up twice: it meets every node there is."""
    leaves, above, heads, types = held.leaves, held.above, held.heads, held.types
    containers, others, first, last = held.containers, held.others, held.first, held.last

    def add(node: Container, holders: Chain) -> None:
        number = len(containers)
        chain = holders + (number,)  # noqa: RUF005  it is made without a list between
        begin = len(leaves)
        containers.append(node)
        first.append(begin)
        last.append(-1)
        if isinstance(node, Section):
            if node.num is not None:
                leaves.append(node.num)
                above.append(chain)
                heads.append(True)
            if node.heading is not None:
                leaves.append(node.heading)
                above.append(chain)
                heads.append(True)
        else:
            others.append(number)
        for child in node.children:
            if type(child) is Paragraph:  # most are, and this tells it quicker than what they are not
                leaves.append(child)
                above.append(chain)
                heads.append(False)
            elif isinstance(child, Container):
                add(child, chain)  # noqa: F821  it is there as long as the walk goes on
            else:
                leaves.append(child)
                above.append(chain)
                heads.append(child.type in HEADS)
                types.add(child.type)
        end = last[number] = len(leaves) - 1
        if begin <= end:
            heads[end] = False  # nothing follows it
        else:
            others.append(number)

    add(document, ())
    del add  # a function that knows itself would keep all of this until garbage is collected


class Surface:
    """The clean text of a document, or that of a tree made by hand, and the places of the leaves that are wanted.

    A place is the number of a leaf: it goes from *starts* to *ends*; *heads* says whether it heads what follows it.
    """

    __slots__ = ("ends", "gaps", "heads", "held", "source", "starts", "text")

    def __init__(
        self, text: str, held: Leaves, starts: list[int], ends: list[int], gaps: Sequence[Gap], source: Text | None
    ) -> None:
        self.text = text
        self.held = held
        self.heads = held.heads
        self.starts, self.ends = starts, ends
        self.gaps = gaps
        self.source = source

    @classmethod
    def of(cls, document: Document, skip: Collection[str] = ()) -> Surface:
        """Lay out a document without the types of nodes that *skip* names."""
        held = Leaves.of(document)
        spans = list(map(_span_of, held.leaves))
        if document.text is not None and all(spans):
            return cls._read(document.text, held, [start for start, _ in spans], frozenset(skip))
        return cls._made(held, skip)

    @classmethod
    def _read(cls, text: Text, held: Leaves, raw_starts: Sequence[int], skip: Collection[str]) -> Surface:
        """Give each leaf what stands between it and the next: marks that belong to neither, and blanks."""
        clean = text.clean
        starts = text.offsets.clean_places(raw_starts)
        starts[:1] = [0][: len(starts)]
        ends = [*starts[1:], len(clean)][: len(starts)]
        _strip(clean, starts, ends)
        if held.types.isdisjoint(skip) and all(map(lt, starts, ends)):
            return cls(clean, held, starts, ends, (), text)
        wanted = [at for at, (start, end) in enumerate(zip(starts, ends, strict=True)) if start < end]
        wanted = [at for at in wanted if held.leaves[at].type not in skip]
        gaps = [
            Gap(ends[one], starts[other], _joint(held.leaves[other]))
            for one, other in pairwise(wanted)
            if other - one > 1 and any(starts[at] < ends[at] for at in range(one + 1, other))
        ]
        starts, ends = [starts[at] for at in wanted], [ends[at] for at in wanted]
        return cls(clean, held.only(wanted), starts, ends, gaps, text)

    @classmethod
    def _made(cls, held: Leaves, skip: Collection[str]) -> Surface:
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        left = held.only([at for at, leaf in enumerate(held.leaves) if leaf.type not in skip])
        length = 0
        for leaf in left.leaves:
            starts.append(length)
            ends.append(length + len(leaf.text))
            pieces.append(leaf.text if leaf.type == "num" else f"{leaf.text}\n")
            length += len(pieces[-1])
        return cls("".join(pieces), left, starts, ends, (), None)

    def __len__(self) -> int:
        """Count the places."""
        return len(self.starts)

    def chain(self, first: int, last: int) -> Chain:
        """Give what holds all places from *first* up to *last*, which is not counted, outermost first."""
        chain, ends = self.held.above[first], self.held.last
        depth = len(chain)
        while ends[chain[depth - 1]] < last - 1:
            depth -= 1
        return chain[:depth]

    def words(self, start: int, end: int) -> str:
        """Give the text from *start* to *end* without what is left out."""
        if not self.gaps:
            return self.text[start:end]
        pieces: list[str] = []
        for gap in self.gaps[bisect_left(self.gaps, start, key=attrgetter("end")) :]:
            if gap.start >= end:
                break
            pieces += (self.text[start : gap.start], gap.joint)
            start = gap.end
        return "".join((*pieces, self.text[start:end]))

    def span(self, start: int, end: int) -> Span | None:
        """Give the span in the raw text; None in a tree made by hand."""
        return self.source.offsets.to_raw(start, end) if self.source else None


def _strip(text: str, starts: list[int], ends: list[int]) -> None:
    """Leave out the blanks at either end of each stretch of a text; most have a single one behind them."""
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start < end:
            if text[start].isspace():
                starts[at] = end - len(text[start:end].lstrip())
            if text[end - 1].isspace():
                alone = not text[end - 2].isspace()
                ends[at] = end - 1 if alone else start + len(text[start:end].rstrip())


def _joint(leaf: Leaf) -> str:
    """Give what stands for what was left out before a leaf."""
    return "" if isinstance(leaf, Paragraph) and leaf.continues else "\n"
