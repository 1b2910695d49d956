"""What a chunk says of itself: its words, where they stand, its name, and the chunks before, behind and above it."""

from __future__ import annotations

from collections import Counter as Multiset
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any, TypeAlias

from attrs import field, frozen

from partydoc.chunkers.blocks import Block
from partydoc.chunkers.chunking import Chunking
from partydoc.chunkers.model import Chunk, joined
from partydoc.numbering.paths import write_path
from partydoc.spans import Span
from partydoc.tree.nodes import Document, Section
from partydoc.tree.wording import text_of

_DIGITS = 32  # 128 bits
_Facts: TypeAlias = dict[str, Any]


@frozen(eq=False)
class Maker:
    """Makes chunks of the blocks of one document; *begun* says which sections begin at a place, *paths* their paths."""

    chunking: Chunking
    document_id: str
    paths: dict[int, str] = field(repr=False)
    begun: dict[int, list[Section]] = field(repr=False)

    @classmethod
    def of(cls, chunking: Chunking, document_id: str | None) -> Maker:
        """Work out the paths, and where sections begin."""
        paths: dict[int, str] = {}
        begun: dict[int, list[Section]] = {}
        for steps, node, _ in chunking.document.places:
            if isinstance(node, Section) and (first := chunking.contexts.first_of.get(id(node))) is not None:
                paths[id(node)] = write_path(steps)
                begun.setdefault(first, []).append(node)
        return cls(chunking, document_id or _digest(chunking.document), paths, begun)

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
                parent_id=above[id(holder)].id if holder else None,
                **known,
            )
            for index, (name, known, holder, previous, following) in enumerate(
                zip(ids, facts, holders, before, behind, strict=False)
            )
        ]
        return (*made, *above.values())

    def _facts(self, block: Block) -> _Facts:
        contexts, surface = self.chunking.contexts, self.chunking.surface
        context, words = self.chunking.context(block), self.chunking.words(block)
        tokens = self.chunking.count(joined(context, words))
        section = contexts.section(block)
        source = surface.source.source if surface.source else None
        span = surface.span(block.start, block.end)
        return {
            "text": words,
            "context": context,
            "path": self.paths.get(id(section), "") if section else "",
            "paths": tuple(self._begun(block)),
            "headings": contexts.headings(block),
            "span": span,
            "pages": self._pages(span) if span else None,
            "tokens": tokens,
            "document_id": self.document_id,
            "lead": contexts.lead(block),
            "table_rows": self._table_rows(block),
            "oversize": tokens > self.chunking.most,
            "source_name": source.name if source else None,
            "source_sha256": source.sha256 if source else None,
        }

    def _begun(self, block: Block) -> Iterator[str]:
        """Give the paths of the sections that begin in a block."""
        cut = block.start > self.chunking.surface.places[block.first].start
        for at in range(block.first + cut, block.last):
            for node in self.begun.get(at, ()):
                yield self.paths[id(node)]

    def _pages(self, span: Span) -> tuple[int, int] | None:
        source = self.chunking.surface.source
        first = source.page_of(span.start) if source else None
        last = source.page_of(max(span.start, span.end - 1)) if source else None
        return None if first is None or last is None else (first, last)

    def _table_rows(self, block: Block) -> tuple[int, int] | None:
        rows = self.chunking.contexts.rows(block)
        begun = self.chunking.surface.places[block.last - 1].start
        return rows.within(max(0, block.start - begun), block.end - begun) if rows else None

    def _names(self, facts: Sequence[_Facts], kind: str) -> list[str]:
        """Name chunks by what they say, and the n-th of those that say the same by its number too."""
        met: Multiset[str] = Multiset()
        names: list[str] = []
        for each in facts:
            words = joined(each["context"], each["text"])
            met[words] += 1
            said = "\0".join((self.document_id, kind, words, str(met[words])))
            names.append(sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS])
        return names

    def _holders(self, blocks: Sequence[Block]) -> list[Section | None]:
        """Give for each block the section that it is a part of."""
        return [self._holder(block) for block in blocks]

    def _holder(self, block: Block) -> Section | None:
        contexts = self.chunking.contexts
        begun = (each for each in reversed(contexts.begun_before(block)) if isinstance(each, Section))
        return next(begun, None) or contexts.section(block)

    def _parents(self, blocks: Sequence[Block], index: int) -> dict[int, Chunk]:
        """Make a chunk of each section that blocks are part of, by its identity; the first of them has this index."""
        sections = {id(each): each for each in self._holders(blocks) if each}
        facts = [self._facts(self._whole(each)) for each in sections.values()]
        names = self._names(facts, "parent")
        made = [
            Chunk(id=name, kind="parent", index=at, **known)
            for at, (name, known) in enumerate(zip(names, facts, strict=True), index)
        ]
        return dict(zip(sections, made, strict=True))

    def _whole(self, section: Section) -> Block:
        contexts, places = self.chunking.contexts, self.chunking.surface.places
        first, last = contexts.first_of[id(section)], contexts.last_of[id(section)]
        return Block(first, last + 1, places[first].start, places[last].end)


def _digest(document: Document) -> str:
    text = document.raw or text_of(document)
    return sha256(text.encode("utf-8", "replace")).hexdigest()
