"""What a chunk says of itself: its words, where they stand, its name, and the chunks before, behind and above it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from hashlib import sha256
from typing import Literal, TypeAlias

from partydoc.chunkers.blocks import Block
from partydoc.chunkers.chunking import Chunking
from partydoc.chunkers.contexts import Context
from partydoc.chunkers.model import Chunk, joined
from partydoc.chunkers.surface import Chain
from partydoc.spans import Span
from partydoc.text import Source
from partydoc.tree.nodes import Table
from partydoc.tree.wording import text_of

_DIGITS = 32  # 128 bits
_NO_SOURCE = Source()


_Said: TypeAlias = tuple[Chain, Context, str, str]
"""What holds a block, what is known of what is before it, what is said of that, and its words."""


class Maker:
    """Makes chunks of the blocks of one document.

    *paths* are those of its sections that have leaves, by their numbers; they are empty for other containers.
    """

    def __init__(self, chunking: Chunking, document_id: str | None) -> None:
        text = chunking.surface.source
        self.chunking = chunking
        self.source = (text and text.source) or _NO_SOURCE
        self.document_id = document_id or self.source.digest_of(chunking.document.raw or text_of(chunking.document))
        self.paged = text is not None and text.page_of(len(text.raw)) is not None
        self.tables = Table.type in chunking.surface.held.types
        self.paths = list(chunking.document.container_paths)
        for other in chunking.surface.held.others:
            self.paths[other] = ""

    def chunks(self, shown: Sequence[Block], blocks: Sequence[Block], *, parents: bool) -> tuple[Chunk, ...]:
        """Make the chunks that are *shown*; with *parents*, the sections around *blocks* stand behind them."""
        said = [self._said(block) for block in shown]
        ids = self._names(said, "chunk")
        above = self._parents(blocks, len(said)) if parents else {}
        holders = [self._holder(block) for block in blocks] if parents else [None] * len(said)
        made = [
            self._chunk(
                "chunk", index, name, block, known, previous, following, None if holder is None else above[holder].id
            )
            for index, (name, block, known, previous, following, holder) in enumerate(
                zip(ids, shown, said, (None, *ids), (*ids[1:], None), holders, strict=False)
            )
        ]
        return (*made, *above.values())

    def _said(self, block: Block) -> _Said:
        chunking = self.chunking
        chain = chunking.surface.chain(block.first, block.last)
        known = chunking.contexts.of(block, chain)
        return chain, known, known.text if chunking.with_context else "", chunking.words(block)

    def _chunk(
        self,
        kind: Literal["chunk", "parent"],
        index: int,
        name: str,
        block: Block,
        said: _Said,
        previous: str | None = None,
        following: str | None = None,
        parent: str | None = None,
    ) -> Chunk:
        chain, known, context, words = said
        tokens = self.chunking.tokens_with(context, block)
        span = self.chunking.surface.span(block.start, block.end)
        return Chunk(  # in order, for their names would cost as much again as all else
            name,
            words,
            context,
            self.paths[chain[-1]] or self._path(chain),
            self._begun(block),
            known.headings,
            kind,
            span,
            self._pages(span) if span and self.paged else None,
            tokens,
            index,
            self.document_id,
            parent,
            previous,
            following,
            known.lead,
            self._table_rows(block) if self.tables else None,
            tokens > self.chunking.most,
            self.source.name,
            self.source.sha256,
        )

    def _path(self, chain: Chain) -> str:
        """Give the path of the innermost section of a chain."""
        for each in reversed(chain):
            if path := self.paths[each]:
                return path
        return ""

    def _begun(self, block: Block) -> tuple[str, ...]:
        """Give the paths of the sections that begin in a block."""
        places = self.chunking.surface.held.first
        cut = block.start > self.chunking.surface.starts[block.first]
        begin = bisect_left(places, block.first + cut)
        return tuple(filter(None, self.paths[begin : bisect_left(places, block.last, begin)]))

    def _pages(self, span: Span) -> tuple[int, int] | None:
        source = self.chunking.surface.source
        first = source.page_of(span.start) if source else None
        last = source.page_of(max(span.start, span.end - 1)) if source else None
        return None if first is None or last is None else (first, last)

    def _table_rows(self, block: Block) -> tuple[int, int] | None:
        rows = self.chunking.contexts.rows(block)
        begun = self.chunking.surface.starts[block.last - 1]
        return rows.within(max(0, block.start - begun), block.end - begun) if rows else None

    def _names(self, said: Sequence[_Said], kind: str) -> list[str]:
        """Name chunks by what they say, and the n-th of those that say the same by its number too."""
        met: dict[str, int] = {}
        names: list[str] = []
        begun = f"{self.document_id}\0{kind}\0"
        for _, _, context, text in said:
            words = f"{begun}{joined(context, text)}\0"
            first = _named(f"{words}1")
            count = met[first] = met.get(first, 0) + 1
            names.append(first if count == 1 else _named(f"{words}{count}"))
        return names

    def _holder(self, block: Block) -> int | None:
        """Give the number of the section that a block is a part of."""
        contexts, chain = self.chunking.contexts, self.chunking.surface.chain(block.first, block.last)
        begun = contexts.section(contexts.begun_before(block, chain))
        return contexts.section(chain) if begun is None else begun

    def _parents(self, blocks: Sequence[Block], index: int) -> dict[int, Chunk]:
        """Make a chunk of each section that blocks are part of, by its number; the first of them has this index."""
        sections = list(dict.fromkeys(each for each in map(self._holder, blocks) if each is not None))
        whole = [self._whole(each) for each in sections]
        said = [self._said(block) for block in whole]
        rows = zip(sections, self._names(said, "parent"), whole, said, strict=True)
        return {
            section: self._chunk("parent", at, name, block, known)
            for at, (section, name, block, known) in enumerate(rows, index)
        }

    def _whole(self, section: int) -> Block:
        surface = self.chunking.surface
        first, last = surface.held.first[section], surface.held.last[section]
        return Block(first, last + 1, surface.starts[first], surface.ends[last])


def _named(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
