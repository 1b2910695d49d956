"""Chunks that begin with the last sentences of the one before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from partydoc.chunkers.blocks import CLOSERS, SENTENCE_MARKS, Block
from partydoc.chunkers.counting import Counter
from partydoc.chunkers.surface import Surface

_SENTENCE_END = regex.compile(rf"[{SENTENCE_MARKS}\n][{CLOSERS}]*\s*")


def begin_earlier(
    blocks: Sequence[Block], overlap: int, surface: Surface, count: Counter, fits: Callable[[Block], bool]
) -> list[Block]:
    """Let each block begin with as many whole sentences of the one before as *overlap* and its room allow."""
    return [
        _begin_earlier(before, block, overlap, surface, count, fits) if before else block
        for before, block in zip((None, *blocks), blocks, strict=False)
    ]


def _begin_earlier(
    before: Block, block: Block, overlap: int, surface: Surface, count: Counter, fits: Callable[[Block], bool]
) -> Block:
    best = block
    starts = [match.end() for match in _SENTENCE_END.finditer(surface.text, before.start, before.end)]
    for start in reversed([start for start in starts if start < before.end]):
        first = next(at for at in range(before.first, before.last) if surface.ends[at] > start)
        longer = Block(first, block.last, start, block.end)
        if count(surface.words(start, before.end)) > overlap or not fits(longer):
            break
        best = longer
    return best
