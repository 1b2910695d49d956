"""Chunks: a document in stretches that fit a model's window, which never cut a unit that fits.

One strategy, one line in `strategies.STRATEGIES`: it says what must not share a chunk.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from partydoc.arguments import as_names, require
from partydoc.chunkers.chunking import Chunking
from partydoc.chunkers.counting import counter
from partydoc.chunkers.expanding import expand
from partydoc.chunkers.making import Maker
from partydoc.chunkers.model import Chunk
from partydoc.chunkers.strategies import STRATEGIES
from partydoc.collecting import collecting_later
from partydoc.tree.nodes import NODES, Document
from partydoc.tree.required import require_document

__all__ = ["SKIPPED", "STRATEGIES", "Chunk", "boundaries", "chunk", "counter", "expand"]

SKIPPED = ("furniture", "contents", "page_number")
"""The types of nodes that chunks leave out where nothing else is said."""

FEWEST_TOKENS = 16


@collecting_later()  # chunks stay, and what they are made with is gone when this is left: nothing is to be collected
def chunk(  # noqa: PLR0913  each is asked for by name
    document: Document,
    max_tokens: int = 512,
    *,
    count: Any = len,
    strategy: str = "sections",
    context: bool = True,
    min_tokens: int = 0,
    overlap: int = 0,
    parents: bool = False,
    skip: Collection[str] = SKIPPED,
    id: str | None = None,  # noqa: A002  what the caller calls it
) -> tuple[Chunk, ...]:
    r"""Cut a document into chunks of at most *max_tokens*, its headings put before each as context.

    *count* is `len`, any function from a text to a number, or a tokenizer (`counter` lists them). *strategy* is
    sections (neighbours below one heading are packed), articles (each 条 by itself) or units (each unit without others
    below it). *min_tokens* joins small neighbours; *overlap* lets a chunk begin with the last sentences of the one
    before; *parents* also gives the sections that hold the chunks, which may be longer. *skip* names types of nodes
    that are left out. *id* is that of the document in the ids of chunks, else the sha256 of the raw text.

    A unit that fits with its context is never cut; no chunk ends in a heading that fits with the first words below it.
    An overlap takes only room that is left. Raises ValueError for values that make
    no sense, and where the counter fails.

    >>> import partydoc
    >>> document = partydoc.parse("开放办法\n第一章　总则\n第一条　免费开放。\n第二条　每周六天。")
    >>> for each in chunk(document, 40, strategy="articles"):
    ...     print(each.paths[-1], "|", each.embed_text.replace("\n", " / "))
    第一章/第一条 | 开放办法 / 第一章　总则 / 第一条　免费开放。
    第一章/第二条 | 开放办法 › 第一章 总则 / 第二条　每周六天。
    """
    skip = as_names(skip, "skip")
    _check(document, max_tokens, strategy, min_tokens, overlap, skip)
    chunking = Chunking(document, max_tokens, counter(count), STRATEGIES[strategy], with_context=context, skip=skip)
    blocks = shown = chunking.blocks(min_tokens)
    if overlap:
        from partydoc.chunkers.overlapping import begin_earlier

        shown = begin_earlier(blocks, overlap, chunking.surface, chunking.count, chunking.fits)
    return Maker(chunking, id).chunks(shown, blocks, parents=parents)


def boundaries(
    document: Document,
    max_tokens: int = 512,
    *,
    count: Any = len,
    strategy: str = "sections",
    min_tokens: int = 0,
    skip: Collection[str] = SKIPPED,
) -> tuple[str, ...]:
    r"""Say for each chunk that `chunk` gives why it ends where it ends; the options are those of `chunk`.

    >>> import partydoc
    >>> document = partydoc.parse("一、开放\n每周六天，节假日照常。\n二、借阅\n每人每次五册。")
    >>> boundaries(document, 20)
    ('with what follows it would take 29: 二、借阅', 'the document ends')
    """
    from partydoc.chunkers.explaining import reasons

    skip = as_names(skip, "skip")
    _check(document, max_tokens, strategy, min_tokens, 0, skip)
    chunking = Chunking(document, max_tokens, counter(count), STRATEGIES[strategy], with_context=True, skip=skip)
    return tuple(reasons(chunking, chunking.blocks(min_tokens)))


def _check(
    document: object, max_tokens: int, strategy: str, min_tokens: int, overlap: int, skip: Collection[str]
) -> None:
    require_document(document, "chunk")
    for name, number in (("max_tokens", max_tokens), ("min_tokens", min_tokens), ("overlap", overlap)):
        require(number, int, name)
    if max_tokens < FEWEST_TOKENS:
        raise ValueError(f"max_tokens is at least {FEWEST_TOKENS}, not {max_tokens}")
    if strategy not in STRATEGIES:
        raise ValueError(f"no strategy is called {strategy!r}; there are {', '.join(STRATEGIES)}")
    if not 0 <= min_tokens <= max_tokens:
        raise ValueError(f"min_tokens is from 0 to max_tokens, not {min_tokens}")
    if not 0 <= overlap < max_tokens / 2:
        raise ValueError(f"overlap is less than half of max_tokens, not {overlap}")
    if strangers := [name for name in skip if name not in NODES]:
        raise ValueError(f"no type of node is called {strangers[0]!r}; there are {', '.join(NODES)}")
