"""From blocks to chunks: what fits, and which small ones are joined."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import frozen

from partydoc.chunkers.blocks import Block, Cutter
from partydoc.chunkers.contexts import LONGEST_TOKEN, Contexts
from partydoc.chunkers.counting import Counter
from partydoc.chunkers.model import joined
from partydoc.chunkers.strategies import Apart
from partydoc.chunkers.surface import Place, Surface
from partydoc.tree.nodes import Document


@frozen(eq=False)
class Chunking:
    """One way to cut one document.

    What must not share a chunk stands in runs: *opening* says in which the first words from a place on stand, *closing*
    in which the last ones up to it do.
    """

    document: Document
    surface: Surface
    most: int
    count: Counter
    contexts: Contexts
    opening: Sequence[int]
    closing: Sequence[int]
    with_context: bool

    @classmethod
    def of(
        cls, document: Document, most: int, count: Counter, apart: Apart, *, with_context: bool, skip: Collection[str]
    ) -> Chunking:
        """Lay the document out, and note for each place what it must not leave."""
        surface = Surface.of(document, skip)
        contexts = Contexts.of(document, surface, count, most)
        return cls(document, surface, most, count, contexts, *_runs(surface.places, apart), with_context)

    def blocks(self, min_tokens: int) -> list[Block]:
        """Cut, and join a block with the one before where either is small and both fit together."""
        if not self.surface.places:
            return []
        cutter = Cutter(self.surface, self.fits)
        blocks = cutter.cut(cutter.block(0, len(self.surface.places)), 1)
        return list(self._joined(blocks, min_tokens) if min_tokens else blocks)

    def fits(self, block: Block) -> bool:
        """Tell whether a block keeps to one owner, and fits with its context."""
        if block.end - block.start > LONGEST_TOKEN * self.most or not self.belongs_together(block):
            return False
        return self.tokens(block) <= self.most

    def belongs_together(self, block: Block) -> bool:
        """Tell whether the strategy lets all of a block share a chunk."""
        return self.opening[block.first] >= self.closing[block.last - 1]

    def tokens(self, block: Block) -> int:
        """Count a block with its context."""
        return self.count(joined(self.context(block), self.words(block)))

    def words(self, block: Block) -> str:
        """Give the text of a block."""
        return self.surface.words(block.start, block.end)

    def context(self, block: Block) -> str:
        """Give the context of a block, if one is wanted."""
        return self.contexts.context(block) if self.with_context else ""

    def _joined(self, blocks: Iterator[Block], min_tokens: int) -> Iterator[Block]:
        last = next(blocks)
        for block in blocks:
            if self._is_small(last, block, min_tokens) and self.fits(last.through(block)):
                last = last.through(block)
                continue
            yield last
            last = block
        yield last

    def _is_small(self, one: Block, other: Block, min_tokens: int) -> bool:
        return min(self.count(self.words(one)), self.count(self.words(other))) < min_tokens


def _runs(places: Sequence[Place], apart: Apart) -> tuple[list[int], list[int]]:
    """Count the runs of places with one owner; a heading is of the run behind it, and of that before it."""
    runs: list[int | None] = []
    above, holder, owner, run = None, 0, -1, 0
    for place in places:
        if place.heads:
            runs.append(None)
            continue
        if place.above is not above:
            above = place.above
            holder = next((id(node) for node in reversed(above) if apart(node)), 0)
        mine = id(place.leaf) if apart(place.leaf) else holder
        run += mine != owner
        owner = mine
        runs.append(run)
    return _filled(reversed(runs), run + 1)[::-1], _filled(runs, 0)


def _filled(runs: Iterable[int | None], begun: int) -> list[int]:
    """Give for each place the run of the nearest before it that has one."""
    filled: list[int] = []
    for run in runs:
        begun = begun if run is None else run
        filled.append(begun)
    return filled
