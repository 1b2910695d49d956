"""From blocks to chunks: what fits, and which small ones are joined."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

from partydoc.chunkers.blocks import Block, Cutter
from partydoc.chunkers.contexts import LONGEST_TOKEN, Contexts
from partydoc.chunkers.counting import Counter
from partydoc.chunkers.model import joined
from partydoc.chunkers.strategies import NOTES, Apart
from partydoc.chunkers.surface import Chain, Surface
from partydoc.tree.nodes import Document


class Chunking:
    """One way to cut one document.

    What must not share a chunk stands in runs: *opening* says in which the first words from a place on stand, *closing*
    in which the last ones up to it do; both are empty where all may share. What has less characters than *half* fits
    where characters are counted, as a context takes no more than the other half; what has more than *reach* never does.
    """

    def __init__(
        self, document: Document, most: int, count: Counter, apart: Apart, *, with_context: bool, skip: Collection[str]
    ) -> None:
        self.document = document
        self.surface = Surface.of(document, skip)
        self.most = most
        self.count = count
        self.measures = count is len and not self.surface.gaps
        self.contexts = Contexts(self.surface, count, most, measures=self.measures)
        self.opening, self.closing = _runs(self.surface, apart)
        self.with_context = with_context
        self.half = most // 2
        self.reach = most if self.measures else LONGEST_TOKEN * most

    def blocks(self, min_tokens: int) -> list[Block]:
        """Cut, and join a block with the one before where either is small and both fit together."""
        if not len(self.surface):
            return []
        cutter = Cutter(self.surface, self)
        blocks = cutter.cut(cutter.block(0, len(self.surface)), 1)
        return list(self._joined(blocks, min_tokens) if min_tokens else blocks)

    def fits(self, block: Block) -> bool:
        """Tell whether a block keeps to one owner, and fits with its context."""
        if block.end - block.start > self.reach or not self.belongs_together(block):
            return False
        if self.measures and block.end - block.start < self.half:
            return True
        return self.tokens(block) <= self.most

    def surely(self, first: int) -> int:
        """Give a place up to which all from *first* on fits, whatever its context; *first* where that is not known."""
        if not self.measures:
            return first
        place = bisect_right(self.surface.ends, self.surface.starts[first] + self.half - 1)
        return min(place, self._shared(first)) if self.opening else place

    def furthest(self, first: int, last: int) -> int | None:
        """Give the place up to which a block fits, if all of what holds these places is added: the context is the same.

        None where characters are not what is counted, and where the context hangs on where the block ends.
        """
        chain = self.surface.chain(first, last)
        if not self.measures or self.contexts.may_open(chain):
            return None
        context = len(self.contexts.of_whole(first, last, chain).text) if self.with_context else 0
        place = bisect_right(self.surface.ends, self.surface.starts[first] + self.most - context - bool(context))
        return min(place, self._shared(first)) if self.opening else place

    def _shared(self, first: int) -> int:
        """Give the place up to which all from *first* on may share a chunk."""
        return bisect_right(self.closing, self.opening[first])

    def belongs_together(self, block: Block) -> bool:
        """Tell whether the strategy lets all of a block share a chunk."""
        return not self.opening or self.opening[block.first] >= self.closing[block.last - 1]

    def tokens(self, block: Block) -> int:
        """Count a block with its context."""
        return self.tokens_with(self.context(block), block)

    def tokens_with(self, context: str, block: Block) -> int:
        """Count a block with a context."""
        if self.measures:
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
    if NOTES not in held.types and not apart.may_hold(set(map(type, held.containers))):
        return [], []
    owners = list(map(apart.holds, held.containers))
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
        mine = ~at if leaf.type == NOTES else holder
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
