"""From blocks to chunks: what fits, which small ones are joined, what each is called."""

from __future__ import annotations

from collections import Counter as Multiset
from collections.abc import Collection, Iterator, Sequence
from hashlib import sha256

from attrs import evolve, field, frozen

from partydoc.chunkers.blocks import Block, Cutter
from partydoc.chunkers.contexts import LONGEST_TOKEN, Contexts
from partydoc.chunkers.counting import Counter
from partydoc.chunkers.model import Chunk, joined
from partydoc.chunkers.overlapping import begin_earlier
from partydoc.chunkers.strategies import Apart
from partydoc.chunkers.surface import Surface
from partydoc.numbering.paths import write_path
from partydoc.tree.located import locate_all
from partydoc.tree.nodes import Document, Section
from partydoc.tree.wording import text_of

_DIGITS = 32  # 128 bits


@frozen(eq=False)
class Chunking:
    """One way to cut one document."""

    document: Document
    surface: Surface
    most: int
    count: Counter
    contexts: Contexts
    owners: tuple[int, ...]
    with_context: bool
    paths: dict[int, str] = field(repr=False)

    @classmethod
    def of(
        cls, document: Document, most: int, count: Counter, apart: Apart, *, with_context: bool, skip: Collection[str]
    ) -> Chunking:
        """Lay the document out, and note for each place what it must not leave."""
        surface = Surface.of(document, skip)
        contexts = Contexts.of(document, surface, count, most)
        owners = tuple(
            next((id(node) for node in reversed((*place.above, place.leaf)) if apart(node)), 0)
            for place in surface.places
        )
        paths = {id(each.node): write_path(each.steps) for each in locate_all(document)}
        return cls(document, surface, most, count, contexts, owners, with_context, paths)

    def chunks(self, *, min_tokens: int, overlap: int, parents: bool, document_id: str | None) -> tuple[Chunk, ...]:
        """Cut, join what is small, and give the chunks; with *parents*, what they are part of stands behind them."""
        blocks = list(self._joined(min_tokens)) if self.surface.places else []
        named = (
            document_id or sha256((self.document.raw or text_of(self.document)).encode("utf-8", "replace")).hexdigest()
        )
        shown = begin_earlier(blocks, overlap, self.surface, self.count, self.fits) if overlap else blocks
        made = self._named([self._chunk(block, at, named) for at, block in enumerate(shown)], named)
        above = self._parents(blocks, made, named) if parents else {}
        linked = [
            evolve(
                chunk,
                previous_id=made[at - 1].id if at else None,
                next_id=made[at + 1].id if at + 1 < len(made) else None,
                parent_id=above[at].id if at in above else None,
            )
            for at, chunk in enumerate(made)
        ]
        return (*linked, *{chunk.id: chunk for chunk in above.values()}.values())

    def fits(self, block: Block) -> bool:
        """Tell whether a block keeps to one owner, and fits with its context."""
        if block.end - block.start > LONGEST_TOKEN * self.most:
            return False
        owners = {self.owners[at] for at in range(block.first, block.last) if not self.surface.places[at].heads}
        if len(owners) > 1:
            return False
        return self.count(joined(self._context(block), self._words(block))) <= self.most

    def _words(self, block: Block) -> str:
        return self.surface.words(block.start, block.end)

    def _context(self, block: Block) -> str:
        return self.contexts.context(block) if self.with_context else ""

    def _blocks(self) -> Iterator[Block]:
        cutter = Cutter(self.surface, self.fits)
        return cutter.cut(cutter.block(0, len(self.surface.places)), 1)

    def _joined(self, min_tokens: int) -> Iterator[Block]:
        """Join a block with the one before where either is small and both fit together."""
        last: Block | None = None
        for block in self._blocks():
            if last is not None and self._is_small(last, block, min_tokens) and self.fits(last.through(block)):
                last = last.through(block)
                continue
            if last is not None:
                yield last
            last = block
        if last is not None:
            yield last

    def _is_small(self, one: Block, other: Block, min_tokens: int) -> bool:
        return min_tokens > 0 and min(self.count(self._words(one)), self.count(self._words(other))) < min_tokens

    def _chunk(self, block: Block, index: int, document_id: str) -> Chunk:
        context, words = self._context(block), self._words(block)
        tokens = self.count(joined(context, words))
        section = self.contexts.section(block)
        source = self.surface.source.source if self.surface.source else None
        span = self.surface.span(block.start, block.end)
        return Chunk(
            id="",
            text=words,
            context=context,
            path=self.paths.get(id(section), "") if section else "",
            paths=tuple(self._begun(block)),
            headings=self.contexts.headings(block),
            kind="chunk",
            span=span,
            pages=self._pages(block),
            tokens=tokens,
            index=index,
            document_id=document_id,
            lead=self.contexts.lead(block),
            oversize=tokens > self.most,
            source_name=source.name if source else None,
            source_sha256=source.sha256 if source else None,
        )

    def _begun(self, block: Block) -> Iterator[str]:
        """Give the paths of the sections that begin in a block."""
        for at in range(block.first, block.last):
            for node in self.surface.places[at].above:
                begins = self.contexts.first_of[id(node)] == at and block.start <= self.surface.places[at].start
                if isinstance(node, Section) and begins:
                    yield self.paths[id(node)]

    def _pages(self, block: Block) -> tuple[int, int] | None:
        span = self.surface.span(block.start, block.end)
        if span is None or self.surface.source is None:
            return None
        first = self.surface.source.page_of(span.start)
        last = self.surface.source.page_of(max(span.start, span.end - 1))
        return None if first is None or last is None else (first, last)

    def _named(self, chunks: Sequence[Chunk], document_id: str) -> list[Chunk]:
        """Name chunks by what they say, and the n-th of those that say the same by its number too."""
        met: Multiset[str] = Multiset()
        named: list[Chunk] = []
        for chunk in chunks:
            met[chunk.embed_text] += 1
            said = "\0".join((document_id, chunk.kind, chunk.embed_text, str(met[chunk.embed_text])))
            named.append(evolve(chunk, id=sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]))
        return named

    def _parents(self, blocks: Sequence[Block], chunks: Sequence[Chunk], document_id: str) -> dict[int, Chunk]:
        """Give for each chunk, by its index, the whole of the section that it is a part of."""
        made: dict[int, Chunk] = {}
        found: dict[int, Chunk] = {}
        for at, block in enumerate(blocks):
            section = next(
                (each for each in reversed(self.contexts.begun_before(block)) if isinstance(each, Section)), None
            )
            section = section or self.contexts.section(block)
            if section is None:
                continue
            if id(section) not in made:
                whole = self._whole(section)
                made[id(section)] = evolve(self._chunk(whole, len(chunks) + len(made), document_id), kind="parent")
            found[at] = made[id(section)]
        named = dict(zip(made, self._named(list(made.values()), document_id), strict=True))
        by_object = {id(old): named[key] for key, old in made.items()}
        return {at: by_object[id(old)] for at, old in found.items()}

    def _whole(self, section: Section) -> Block:
        first = self.contexts.first_of[id(section)]
        last = first
        while last < len(self.surface.places) and any(each is section for each in self.surface.places[last].above):
            last += 1
        return Block(first, last, self.surface.places[first].start, self.surface.places[last - 1].end)
