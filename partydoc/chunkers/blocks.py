"""Where a document may be cut: sections before paragraphs, paragraphs before sentences, sentences before clauses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import regex

from partydoc.chunkers.surface import Surface
from partydoc.tree.nodes import Table

SENTENCE_MARKS = "。！？；…!?;"
CLAUSE_MARKS = "，、,：:"
CLOSERS = "”’」』）)"
_SENTENCE = regex.compile(rf"[^{SENTENCE_MARKS}\n]*+(?:[{SENTENCE_MARKS}\n]+[{CLOSERS}]*+\s*+|\Z)")
_CLAUSE = regex.compile(rf"[^{CLAUSE_MARKS}\s]*+(?:[{CLAUSE_MARKS}\s]+|\Z)")
_GRAPHEME = regex.compile(r"\X")
_LINE = regex.compile(r"[^\n]*+(?:\n|\Z)")
_WAYS = (_SENTENCE, _CLAUSE)
_WAYS_OF_TABLES = (_LINE, *_WAYS)
_LONGEST_CHARACTER = 32
LONGEST_TRY = 100_000
"""Code points that are tried at once where nothing shows a place to cut."""


class Block(NamedTuple):
    """A stretch of the surface from *start* to *end*; it lies in the places *first* to *last*, which is not counted."""

    first: int
    last: int
    start: int
    end: int

    def through(self, other: Block) -> Block:
        """Give this block with all up to the end of another."""
        return Block(self.first, other.last, self.start, other.end)


class Room(Protocol):
    """What may share a chunk. Where lengths add up, it also tells how far one may reach, and nothing need be tried."""

    def fits(self, block: Block) -> bool:
        """Tell whether a block may be a chunk."""

    def surely(self, first: int) -> int:
        """Give a place up to which all from *first* on fits, whatever is said before it."""

    def furthest(self, first: int, last: int) -> int | None:
        """Give the place up to which all from *first* on fits, among what holds all before *last* too; None to try."""


class Cutter:
    """Cuts a surface into the largest blocks that fit, never within a unit that fits as a whole."""

    def __init__(self, surface: Surface, room: Room) -> None:
        self._surface = surface
        self._heads = surface.heads
        self._starts, self._ends = surface.starts, surface.ends
        self._room = room
        self._fits = room.fits

    def block(self, first: int, last: int) -> Block:
        """Give the block of whole places."""
        # What a named tuple does itself, without asking for names.
        return tuple.__new__(Block, (first, last, self._starts[first], self._ends[last - 1]))

    def cut(self, block: Block, depth: int) -> Iterator[Block]:
        """Cut a block of whole places whose nodes share all that they stand in above *depth*."""
        if self._fits(block):
            yield block
        else:
            yield from self._parted(block, depth)

    def _parted(self, block: Block, depth: int) -> Iterator[Block]:
        """Cut a block that does not fit."""
        if self._is_one_leaf(block):
            yield from self._within(block)
            return
        yield from self._packed(self._groups(block, depth), depth)

    def _is_one_leaf(self, block: Block) -> bool:
        return self._heads[block.first : block.last].count(False) <= 1

    def _packed(self, bounds: Sequence[int], depth: int) -> Iterator[Block]:
        """Join the groups between *bounds* as long as they fit together; cut those that do not fit by themselves."""
        at, end = 0, len(bounds) - 1
        while at < end:
            first = bounds[at]
            joined = bisect_right(bounds, self._room.surely(first)) - 1
            if joined <= at:
                joined = at + 1
                alone = self.block(first, bounds[joined])
                if not self._fits(alone):
                    yield from self._parted(alone, depth + 1)
                    at = joined
                    continue
            while joined < end:
                furthest = self._room.furthest(first, bounds[joined + 1])
                if furthest is not None:
                    joined = max(joined, bisect_right(bounds, furthest) - 1)
                    break
                if not self._fits(self.block(first, bounds[joined + 1])):
                    break
                joined += 1
            yield self.block(first, bounds[joined])
            at = joined

    def _groups(self, block: Block, depth: int) -> list[int]:
        """Part a block by what its nodes stand in at *depth*; a number or heading goes with what follows it."""
        bounds = [block.first]
        above, last, heads = self._surface.held.above, self._surface.held.last, self._heads
        at = block.first
        while at < block.last:
            chain = above[at]
            at = min(last[chain[depth]] + 1, block.last) if depth < len(chain) else at + 1
            if not heads[at - 1]:
                bounds.append(at)
        return bounds

    def _within(self, block: Block) -> Iterator[Block]:
        """Cut a block that is a single leaf, perhaps below its headings: by lines of a table, sentences, clauses."""
        last = block.last - 1
        start, end = self._surface.starts[last], self._surface.ends[last]
        if block.last - block.first > 1 and not self._fits(block._replace(end=min(start + 1, end))):
            yield from self._without_outermost(block)
            return
        ways = _WAYS_OF_TABLES if isinstance(self._surface.held.leaves[last], Table) else _WAYS
        for piece in self._pieces(start, end, block, ways):
            yield self._trimmed(piece)

    def _without_outermost(self, block: Block) -> Iterator[Block]:
        """Give the outermost of headings that are too long together by itself, then the others with what they head."""
        above = self._surface.held.above
        chain = above[block.first]
        inner = block.first + 1
        while inner < block.last - 1 and above[inner] is chain:
            inner += 1
        depth = len(chain)
        yield from self._packed(range(block.first, inner + 1), depth)
        rest = self.block(inner, block.last)
        yield from (rest,) if self._fits(rest) else self._within(rest)

    def _pieces(self, start: int, end: int, whole: Block, ways: Sequence[regex.Pattern[str]]) -> Iterator[Block]:
        """Pack the pieces of *start* to *end* that the first way makes; those that do not fit are cut by the next."""
        current: Block | None = None
        for begin, stop in self._split(start, end, whole, ways):
            piece = self._piece(whole, begin, stop)
            if current is not None and self._fits(current.through(piece)):
                current = current.through(piece)
                continue
            if current is not None:
                yield current
            current = piece if not ways or self._fits(piece) else None
            if current is None:
                yield from self._pieces(begin, stop, whole, ways[1:])
        if current is not None:
            yield current

    def _piece(self, whole: Block, start: int, end: int) -> Block:
        """Give the block of a stretch of the last place; the first stretch has the headings with it."""
        opens = start == self._surface.starts[whole.last - 1]
        return (
            Block(whole.first, whole.last, whole.start, end) if opens else Block(whole.last - 1, whole.last, start, end)
        )

    def _split(
        self, start: int, end: int, whole: Block, ways: Sequence[regex.Pattern[str]]
    ) -> Iterator[tuple[int, int]]:
        if not ways:
            yield from self._longest(start, end, whole)
            return
        for match in ways[0].finditer(self._surface.text, start, end):
            if match.start() < match.end():
                yield match.span()

    def _longest(self, start: int, end: int, whole: Block) -> Iterator[tuple[int, int]]:
        """Cut what has no mark at all into the longest stretches that fit, between characters as people see them."""
        text = self._surface.text
        while start < end:
            low, high = _GRAPHEME.match(text, start).end(), min(end, start + LONGEST_TRY)
            if not self._fits(self._piece(whole, start, high)):
                reach = high
                while reach - low > 1:
                    middle = (low + reach) // 2
                    if self._fits(self._piece(whole, start, middle)):
                        low = middle
                    else:
                        reach = middle
                high = self._whole_character(start, low)
            yield start, high
            start = high

    def _whole_character(self, start: int, place: int) -> int:
        """Give the last place between characters that is not behind *place*, but behind the first character."""
        text = self._surface.text
        begin = max(start, place - _LONGEST_CHARACTER)
        ends = [match.end() for match in _GRAPHEME.finditer(text, begin, place + _LONGEST_CHARACTER)]
        alone: int = _GRAPHEME.match(text, start).end()
        return max((end for end in ends if start < end <= place), default=alone)

    def _trimmed(self, block: Block) -> Block:
        text = self._surface.text
        start, end = block.start, block.end
        while end > start + 1 and text[end - 1].isspace():
            end -= 1
        while start < end - 1 and text[start].isspace():
            start += 1
        return block._replace(start=start, end=end)
