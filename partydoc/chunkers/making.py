"""What a chunk says of itself: its words, where they stand, its name, and the chunks before, behind and above it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, TypeAlias

from attrs import field, frozen

from partydoc.chunkers.blocks import Block
from partydoc.chunkers.chunking import Chunking
from partydoc.chunkers.model import Chunk, joined
from partydoc.spans import Span
from partydoc.tree.nodes import Document
from partydoc.tree.wording import text_of

_DIGITS = 32  # 128 bits
_Facts: TypeAlias = dict[str, Any]


@frozen(eq=False)
class Maker:
    """Makes chunks of the blocks of one document.

    *paths* are those of its containers, by their numbers; *begun* are those of the sections in reading order, *places*
    says where these begin.
    """

    chunking: Chunking
    document_id: str
    paths: Sequence[str] = field(repr=False)
    begun: Sequence[str] = field(repr=False)
    places: Sequence[int] = field(repr=False)

    @classmethod
    def of(cls, chunking: Chunking, document_id: str | None) -> Maker:
        """Work out the paths, and where sections begin."""
        held, paths = chunking.surface.held, chunking.document.container_paths
        sections = [each for each in held.sections if held.first[each] <= held.last[each]]
        begun, places = [paths[each] for each in sections], [held.first[each] for each in sections]
        return cls(chunking, document_id or _digest(chunking.document), paths, begun, places)

    def chunks(self, shown: Sequence[Block], blocks: Sequence[Block], *, parents: bool) -> tuple[Chunk, ...]:
        """Make the chunks that are *shown*; with *parents*, the sections around *blocks* stand behind them."""
        facts = [self._facts(block) for block in shown]
        ids = self._names(facts, "chunk")
        above = self._parents(blocks, len(facts)) if parents else {}
        holders = self._holders(blocks) if parents else [None] * len(facts)
        before, behind = [None, *ids], [*ids[1:], None]
        made = [
            Chunk(
                id=name,
                kind="chunk",
                index=index,
                previous_id=previous,
                next_id=following,
                parent_id=None if holder is None else above[holder].id,
                **known,
            )
            for index, (name, known, holder, previous, following) in enumerate(
                zip(ids, facts, holders, before, behind, strict=False)
            )
        ]
        return (*made, *above.values())

    def _facts(self, block: Block) -> _Facts:
        contexts, surface = self.chunking.contexts, self.chunking.surface
        known = contexts.of(block)
        context, words = known.text if self.chunking.with_context else "", self.chunking.words(block)
        tokens = self.chunking.tokens_with(context, block)
        section = contexts.section(surface.chain(block.first, block.last))
        source = surface.source.source if surface.source else None
        span = surface.span(block.start, block.end)
        return {
            "text": words,
            "context": context,
            "path": "" if section is None else self.paths[section],
            "paths": self._begun(block),
            "headings": known.headings,
            "span": span,
            "pages": self._pages(span) if span else None,
            "tokens": tokens,
            "document_id": self.document_id,
            "lead": known.lead,
            "table_rows": self._table_rows(block),
            "oversize": tokens > self.chunking.most,
            "source_name": source.name if source else None,
            "source_sha256": source.sha256 if source else None,
        }

    def _begun(self, block: Block) -> tuple[str, ...]:
        """Give the paths of the sections that begin in a block."""
        cut = block.start > self.chunking.surface.starts[block.first]
        first = bisect_left(self.places, block.first + cut)
        return tuple(self.begun[first : bisect_left(self.places, block.last, first)])

    def _pages(self, span: Span) -> tuple[int, int] | None:
        source = self.chunking.surface.source
        first = source.page_of(span.start) if source else None
        last = source.page_of(max(span.start, span.end - 1)) if source else None
        return None if first is None or last is None else (first, last)

    def _table_rows(self, block: Block) -> tuple[int, int] | None:
        rows = self.chunking.contexts.rows(block)
        begun = self.chunking.surface.starts[block.last - 1]
        return rows.within(max(0, block.start - begun), block.end - begun) if rows else None

    def _names(self, facts: Sequence[_Facts], kind: str) -> list[str]:
        """Name chunks by what they say, and the n-th of those that say the same by its number too."""
        met: dict[str, int] = {}
        names: list[str] = []
        for each in facts:
            words = f"{self.document_id}\0{kind}\0{joined(each['context'], each['text'])}\0"
            first = _named(f"{words}1")
            count = met[first] = met.get(first, 0) + 1
            names.append(first if count == 1 else _named(f"{words}{count}"))
        return names

    def _holders(self, blocks: Sequence[Block]) -> list[int | None]:
        """Give for each block the number of the section that it is a part of."""
        return [self._holder(block) for block in blocks]

    def _holder(self, block: Block) -> int | None:
        contexts, chain = self.chunking.contexts, self.chunking.surface.chain(block.first, block.last)
        begun = contexts.section(contexts.begun_before(block, chain))
        return contexts.section(chain) if begun is None else begun

    def _parents(self, blocks: Sequence[Block], index: int) -> dict[int, Chunk]:
        """Make a chunk of each section that blocks are part of, by its number; the first of them has this index."""
        sections = list(dict.fromkeys(each for each in self._holders(blocks) if each is not None))
        facts = [self._facts(self._whole(each)) for each in sections]
        names = self._names(facts, "parent")
        made = [
            Chunk(id=name, kind="parent", index=at, **known)
            for at, (name, known) in enumerate(zip(names, facts, strict=True), index)
        ]
        return dict(zip(sections, made, strict=True))

    def _whole(self, section: int) -> Block:
        surface = self.chunking.surface
        first, last = surface.held.first[section], surface.held.last[section]
        return Block(first, last + 1, surface.starts[first], surface.ends[last])


def _named(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _digest(document: Document) -> str:
    text = document.raw or text_of(document)
    return sha256(text.encode("utf-8", "replace")).hexdigest()
