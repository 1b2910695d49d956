"""Why each chunk ends where it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from partydoc.chunkers.blocks import CLAUSE_MARKS, CLOSERS, SENTENCE_MARKS, Block
from partydoc.chunkers.chunking import Chunking
from partydoc.tree.nodes import Section, Table
from partydoc.tree.wording import title_of


def reasons(chunking: Chunking, blocks: Sequence[Block]) -> Iterator[str]:
    """Say for each block why it ends: what begins behind it, what would not fit, what it was cut between."""
    for one, other in pairwise(blocks):
        cut = other.start > chunking.surface.starts[other.first]
        yield _within(chunking, one, other) if cut else _between(chunking, one, other)
    if blocks:
        yield "the document ends"


def _between(chunking: Chunking, one: Block, other: Block) -> str:
    both = one.through(other)
    if not chunking.belongs_together(both):
        return f"what begins does not share a chunk: {_begun(chunking, other)}"
    if (tokens := chunking.tokens(both)) > chunking.most:
        return f"with what follows it would take {tokens}: {_begun(chunking, other)}"
    return f"a section higher up begins: {_begun(chunking, other)}"


def _begun(chunking: Chunking, block: Block) -> str:
    held = chunking.surface.held
    begun = (held.containers[each] for each in held.above[block.first] if held.first[each] == block.first)
    section = next((each for each in begun if isinstance(each, Section)), None)
    return (title_of(section) if section else "") or held.leaves[block.first].type


def _within(chunking: Chunking, one: Block, other: Block) -> str:
    leaf, text = chunking.surface.held.leaves[other.first], chunking.surface.text
    gap = text[one.end : other.start]
    if isinstance(leaf, Table):
        kind = "rows of a table" if "\n" in gap else "words of a cell"
        rows = chunking.contexts.rows(other)
        lost = bool(rows and rows.header and not chunking.contexts.lead(other, ()))
        return f"cut between {kind}" + (", its header is too long to be said again" if lost else "")
    last = text[one.start : one.end].rstrip(CLOSERS)[-1:]
    if last in SENTENCE_MARKS or "\n" in gap:
        return f"cut between sentences: {leaf.type}"
    between = "clauses" if last in CLAUSE_MARKS or gap else "characters"
    return f"cut between {between}: {leaf.type}"
