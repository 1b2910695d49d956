"""From blocks to chunks: what fits, and which small ones are joined."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import frozen

from partydoc.chunkers.blocks import Block, Cutter
from partydoc.chunkers.contexts import LONGEST_TOKEN, Contexts
from partydoc.chunkers.counting import Counter
from partydoc.chunkers.model import joined
from partydoc.chunkers.strategies import Apart
from partydoc.chunkers.surface import Chain, Surface
from partydoc.tree.nodes import Document


@frozen(eq=False)
class Chunking:
    """One way to cut one document.

    What must not share a chunk stands in runs: *opening* says in which the first words from a place on stand, *closing*
    in which the last ones up to it do; both are empty where all may share.
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
        contexts = Contexts(surface, count, most, measures=count is len and not surface.gaps)
        return cls(document, surface, most, count, contexts, *_runs(surface, apart), with_context)

    @property
    def reach(self) -> int:
        """Give how many characters a block may have to be worth counting."""
        return self.most if self.contexts.measures else LONGEST_TOKEN * self.most

    def blocks(self, min_tokens: int) -> list[Block]:
        """Cut, and join a block with the one before where either is small and both fit together."""
        if not len(self.surface):
            return []
        cutter = Cutter(self.surface, self.fits)
        blocks = cutter.cut(cutter.block(0, len(self.surface)), 1)
        return list(self._joined(blocks, min_tokens) if min_tokens else blocks)

    def fits(self, block: Block) -> bool:
        """Tell whether a block keeps to one owner, and fits with its context."""
        if block.end - block.start > self.reach or not self.belongs_together(block):
            return False
        if self.contexts.measures and block.end - block.start < self.most // 2:
            return True  # a context takes no more than the other half
        return self.tokens(block) <= self.most

    def belongs_together(self, block: Block) -> bool:
        """Tell whether the strategy lets all of a block share a chunk."""
        return not self.opening or self.opening[block.first] >= self.closing[block.last - 1]

    def tokens(self, block: Block) -> int:
        """Count a block with its context."""
        return self.tokens_with(self.context(block), block)

    def tokens_with(self, context: str, block: Block) -> int:
        """Count a block with a context."""
        if self.contexts.measures:
            text = block.end - block.start
            return text + len(context) + bool(text and context)
        return self.count(joined(context, self.words(block)))

    def words(self, block: Block) -> str:
        """Give the text of a block."""
        return self.surface.words(block.start, block.end)

    def context(self, block: Block) -> str:
        """Give the context of a block, if one is wanted."""
        return self.contexts.of(block).text if self.with_context else ""

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


def _runs(surface: Surface, apart: Apart) -> tuple[list[int], list[int]]:
    """Count the runs of places with one owner; a heading is of the run behind it, and of that before it."""
    held = surface.held
    owners = list(map(apart, held.containers))
    by_type = {leaf.type: apart(leaf) for leaf in dict(zip(map(type, held.leaves), held.leaves, strict=True)).values()}
    if not any(owners) and not any(by_type.values()):
        return [], []
    runs: list[int | None] = []
    chain: Chain = ()
    holder, owner, run = 0, -1, 0
    for at, (leaf, above, heads) in enumerate(zip(held.leaves, held.above, surface.heads, strict=True)):
        if heads:
            runs.append(None)
            continue
        if above is not chain:
            chain = above
            holder = next((each for each in reversed(chain) if owners[each]), 0)
        mine = ~at if by_type[leaf.type] else holder
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
