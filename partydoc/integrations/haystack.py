"""Haystack: components that convert files and split documents along their tree.

Needs haystack-ai: `pip install 'partydoc[haystack]'`.
"""

# No postponed annotations here: Haystack 2.20 takes the types of inputs and outputs as they stand.

from collections.abc import Callable
from pathlib import Path
from typing import Any

from partydoc.api import load
from partydoc.chunkers import Chunk
from partydoc.extras import needs
from partydoc.integrations.cutting import Cutting, facts_of, said_of

with needs("haystack"):
    from haystack import Document, component, default_from_dict, default_to_dict
    from haystack.dataclasses import ByteStream
    from haystack.utils import deserialize_callable, serialize_callable

__all__ = ["PartydocConverter", "PartydocSplitter"]


@component
class PartydocConverter:
    """Converts files, folders left out, of any format that partydoc reads; the content is the text as read."""

    @component.output_types(documents=list[Document])
    def run(
        self,
        sources: list[str | Path | ByteStream],
        meta: dict[str, Any] | list[dict[str, Any]] | None = None,
    ) -> dict[str, list[Document]]:
        """Give a document for each source; *meta* is that of all, or one for each. Raises what `load` raises."""
        each_meta = meta if isinstance(meta, list) else [meta or {}] * len(sources)
        return {"documents": [_converted(*pair) for pair in zip(sources, each_meta, strict=True)]}


@component
class PartydocSplitter:
    """Splits documents along their tree; see `partydoc.chunk` for the options.

    The content is context and text, which together take at most *max_tokens*; `split_idx_start` and `split_idx_end` are
    the place of the text alone in the content that was split. *count* is a function of a module, where the component is
    to be serialised. From version 3 on, Haystack loads a pipeline with these components only where it is told to trust
    them: `Pipeline.loads(…, allowed_modules=["partydoc.integrations.haystack"])`.
    """

    def __init__(
        self,
        max_tokens: int = 512,
        count: Callable[[str], int] | None = None,
        strategy: str = "sections",
        min_tokens: int = 0,
        overlap: int = 0,
        parents: bool = False,  # noqa: FBT001, FBT002  components take their settings by name
    ) -> None:
        self.max_tokens = max_tokens
        self.count = count
        self.strategy = strategy
        self.min_tokens = min_tokens
        self.overlap = overlap
        self.parents = parents

    @component.output_types(documents=list[Document])
    def run(self, documents: list[Document]) -> dict[str, list[Document]]:
        """Give the chunks of documents, and with *parents* the sections that hold them, marked by `__level` 0."""
        cutting = Cutting(
            self.max_tokens, self.count or len, self.strategy, self.min_tokens, self.overlap, self.parents
        )
        return {"documents": [made for document in documents for made in _split(document, cutting)]}

    def to_dict(self) -> dict[str, Any]:
        """Give the component as plain data."""
        return default_to_dict(  # type: ignore[no-any-return]
            self,
            max_tokens=self.max_tokens,
            count=serialize_callable(self.count) if self.count else None,
            strategy=self.strategy,
            min_tokens=self.min_tokens,
            overlap=self.overlap,
            parents=self.parents,
        )

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "PartydocSplitter":
        """Make the component of plain data."""
        settings = data.get("init_parameters", {})
        if settings.get("count"):
            data = {**data, "init_parameters": {**settings, "count": deserialize_callable(settings["count"])}}
        return default_from_dict(cls, data)  # type: ignore[no-any-return]


def _converted(source: str | Path | ByteStream, meta: dict[str, Any]) -> Document:
    if isinstance(source, str | Path):
        document, known = load(source), {"file_path": str(source)}
    else:
        document, known = load(source.data), dict(source.meta)
    return Document(content=document.raw or str(document), meta={**facts_of(document), **known, **meta})


def _split(document: Document, cutting: Cutting) -> list[Document]:
    named = document.meta.get("file_path") or document.id
    chunks = cutting.of_text(document.content or "", str(named))
    children: dict[str, list[str]] = {}
    for each in chunks:
        if each.parent_id:
            children.setdefault(each.parent_id, []).append(each.id)
    return [
        Document(
            id=each.id,
            content=each.embed_text,
            meta=_meta(each, document) | _hierarchy(each, children.get(each.id, []), cutting.max_tokens),
        )
        for each in chunks
    ]


def _hierarchy(one: Chunk, children: list[str], size: int) -> dict[str, Any]:
    """Say parents and children as Haystack's hierarchical splitter does, so that they can be merged."""
    level = int(one.kind == "chunk")
    return {
        "__parent_id": one.parent_id,
        "__children_ids": children,
        "__level": level,
        "__block_size": size if level else 0,
    }


def _meta(one: Chunk, document: Document) -> dict[str, Any]:
    """Say places as Haystack's splitters do."""
    facts = said_of(one)
    facts.pop("parent_id", None)
    start, end = facts.pop("start", None), facts.pop("end", None)
    return {
        **document.meta,
        **facts,
        "source_id": document.id,
        "split_id": one.index,
        "split_idx_start": start,
        "split_idx_end": end,
        "page_number": one.pages[0] if one.pages else 1,
    }
