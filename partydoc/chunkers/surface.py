"""The text that chunks are cut from: the leaves of a document one after the other, each with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Container, Document, Paragraph, Section
from partydoc.tree.walking import Leaf

HEADS = frozenset({"num", "heading", "title", "subtitle"})

Chain: TypeAlias = tuple[int, ...]
"""Containers by their numbers, the outermost, which is the document, first."""


class Gap(NamedTuple):
    """A stretch that is left out, because what stands there is not wanted, and what stands for it."""

    start: int
    end: int
    joint: str


@frozen(eq=False)
class Leaves:
    """The leaves of a document, or those that are wanted, and what holds them, in reading order, in columns.

    *above* says in which containers, by their numbers, a leaf stands; leaves of one container share one chain. *first*
    and *last* are the first and the last leaf in a container; *last* is before *first* where there is none.
    """

    leaves: list[Leaf] = field(factory=list)
    above: list[Chain] = field(factory=list)
    heads: list[bool] = field(factory=list)
    """Of each leaf, whether it is a number, a heading or a title, and heads what follows it in the same container."""
    containers: list[Container] = field(factory=list)
    first: list[int] = field(factory=list)
    last: list[int] = field(factory=list)
    sections: list[int] = field(factory=list)
    """The containers that are sections."""

    def add(self, node: Container, holders: Chain = ()) -> None:
        """Add a container and all below it."""
        number = len(self.containers)
        chain = (*holders, number)
        leaves, above, heads = self.leaves, self.above, self.heads
        self.containers.append(node)
        self.first.append(len(leaves))
        self.last.append(-1)
        if isinstance(node, Section):
            self.sections.append(number)
            for head in (node.num, node.heading):
                if head is not None:
                    leaves.append(head)
                    above.append(chain)
                    heads.append(True)
        for child in node.children:
            if isinstance(child, Container):
                self.add(child, chain)
            else:
                leaves.append(child)
                above.append(chain)
                heads.append(child.type in HEADS)
        last = self.last[number] = len(leaves) - 1
        if last >= self.first[number] and above[last] is chain:
            heads[last] = False

    def only(self, wanted: Sequence[int]) -> Leaves:
        """Give what is left where only these leaves, by their numbers, are wanted."""
        if len(wanted) == len(self.leaves):
            return self
        first = [bisect_left(wanted, at) for at in self.first]
        last = [bisect_left(wanted, at + 1) - 1 for at in self.last]
        leaves, above = [self.leaves[at] for at in wanted], [self.above[at] for at in wanted]
        pairs = enumerate(zip(leaves, above, strict=True))
        heads = [leaf.type in HEADS and last[chain[-1]] > at for at, (leaf, chain) in pairs]
        return Leaves(leaves, above, heads, self.containers, first, last, self.sections)


@frozen(eq=False)
class Surface:
    """The clean text of a document, or that of a tree made by hand, and the places of the leaves that are wanted.

    A place is the number of a leaf: it goes from *starts* to *ends*.
    """

    text: str
    held: Leaves
    starts: list[int]
    ends: list[int]
    gaps: tuple[Gap, ...] = ()
    source: Text | None = None

    @classmethod
    def of(cls, document: Document, skip: Collection[str] = ()) -> Surface:
        """Lay out a document without the types of nodes that *skip* names."""
        held = Leaves()
        held.add(document)
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
        wanted: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        gaps: list[Gap] = []
        skipped = False
        for at, (leaf, begin, stop) in enumerate(zip(held.leaves, begins, stops, strict=True)):
            words = clean[begin:stop].strip()
            if not words or leaf.type in skip:
                skipped = skipped or bool(words)
                continue
            start = begin if clean[begin] == words[0] else clean.index(words[0], begin)
            if skipped and ends:
                continued = isinstance(leaf, Paragraph) and leaf.continues
                gaps.append(Gap(ends[-1], start, "" if continued else "\n"))
            wanted.append(at)
            starts.append(start)
            ends.append(start + len(words))
            skipped = False
        left = held.only(wanted)
        return cls(clean, left, starts, ends, tuple(gaps), text)

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
        return cls("".join(pieces), left, starts, ends)

    @property
    def heads(self) -> list[bool]:
        """Give of each place whether it heads what follows it."""
        return self.held.heads

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
