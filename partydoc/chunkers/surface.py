"""The text that chunks are cut from: the leaves of a document one after the other, each with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import compress, pairwise
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Container, Document, Paragraph, Section
from partydoc.tree.walking import Leaf

HEADS = frozenset({"num", "heading", "title", "subtitle"})

_type_of = attrgetter("type")

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
    *types* are all types of leaves.
    """

    __slots__ = ("above", "containers", "first", "heads", "last", "leaves", "sections", "types")

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []
        self.above: list[Chain] = []
        self.heads: list[bool] = []
        self.types: frozenset[str] = frozenset()
        self.containers: list[Container] = []
        self.first: list[int] = []
        self.last: list[int] = []
        self.sections: list[int] = []

    @classmethod
    def of(cls, document: Document) -> Leaves:
        """Lay out all leaves of a document."""
        held = cls()
        _lay_out(held, document)
        held.tell_heads()
        return held

    def tell_heads(self) -> None:
        """Say of each leaf whether it heads another."""
        types = list(map(_type_of, self.leaves))
        self.types = frozenset(types)
        heads = self.heads = list(map(HEADS.__contains__, types))
        for at in compress(range(len(heads)), heads[:]):
            heads[at] = self.last[self.above[at][-1]] > at

    def only(self, wanted: Sequence[int]) -> Leaves:
        """Give what is left where only these leaves, by their numbers, are wanted."""
        if len(wanted) == len(self.leaves):
            return self
        left = Leaves()
        left.containers, left.sections = self.containers, self.sections
        left.leaves, left.above = [self.leaves[at] for at in wanted], [self.above[at] for at in wanted]
        left.first = [bisect_left(wanted, at) for at in self.first]
        left.last = [bisect_left(wanted, at + 1) - 1 for at in self.last]
        left.tell_heads()
        return left


def _lay_out(held: Leaves, document: Document) -> None:
    """Fill the columns in one walk, which looks nothing up twice: it meets every node there is."""
    leaves, above, containers, sections = held.leaves, held.above, held.containers, held.sections
    first, last = held.first, held.last

    def add(node: Container, holders: Chain) -> None:
        number = len(containers)
        chain = (*holders, number)
        containers.append(node)
        first.append(len(leaves))
        last.append(-1)
        if isinstance(node, Section):
            sections.append(number)
            for head in (node.num, node.heading):
                if head is not None:
                    leaves.append(head)
                    above.append(chain)
        for child in node.children:
            if type(child) is not Paragraph and isinstance(child, Container):  # the first tells most, and quicker
                add(child, chain)
            else:
                leaves.append(child)
                above.append(chain)
        last[number] = len(leaves) - 1

    add(document, ())


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
        starts = [leaf.span.start for leaf in held.leaves if leaf.span is not None]
        if document.text is not None and len(starts) == len(held.leaves):
            return cls._read(document.text, held, starts, frozenset(skip))
        return cls._made(held, skip)

    @classmethod
    def _read(cls, text: Text, held: Leaves, raw_starts: Sequence[int], skip: Collection[str]) -> Surface:
        """Give each leaf what stands between it and the next: marks that belong to neither, and blanks."""
        clean = text.clean
        begins = text.offsets.clean_places(raw_starts)
        begins[:1] = [0][: len(begins)]
        stops = [*begins[1:], len(clean)][: len(begins)]
        starts, ends = begins, stops
        for at, (start, stop) in enumerate(zip(begins, stops, strict=True)):
            if start < stop:  # most have no blank on either side
                if clean[start].isspace():
                    starts[at] = stop - len(clean[start:stop].lstrip())
                if clean[stop - 1].isspace():
                    ends[at] = starts[at] + len(clean[starts[at] : stop].rstrip())
        wanted = [at for at, (start, end) in enumerate(zip(starts, ends, strict=True)) if start < end]
        if skip:
            wanted = [at for at in wanted if held.leaves[at].type not in skip]
        if len(wanted) == len(starts):
            return cls(clean, held, starts, ends, (), text)
        gaps = [
            Gap(ends[one], starts[other], _joint(held.leaves[other]))
            for one, other in pairwise(wanted)
            if any(starts[at] < ends[at] for at in range(one + 1, other))
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


def _joint(leaf: Leaf) -> str:
    """Give what stands for what was left out before a leaf."""
    return "" if isinstance(leaf, Paragraph) and leaf.continues else "\n"
