"""LangChain: a loader that gives documents or their chunks, and a splitter for what other loaders gave.

Needs langchain-core: `pip install 'partydoc[langchain]'`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from partydoc.api import load
from partydoc.chunkers import Chunk
from partydoc.extras import needs
from partydoc.integrations.cutting import Cutting, Paths, facts_of, files_of, said_of

with needs("langchain"):
    from langchain_core.document_loaders import BaseLoader
    from langchain_core.documents import BaseDocumentTransformer, Document

__all__ = ["PartydocLoader", "PartydocSplitter", "key_of"]


class PartydocSplitter(BaseDocumentTransformer):
    r"""Splits documents along their tree; see `partydoc.chunk` for the options.

    `page_content` is context and text, which together take at most *max_tokens*; `start_index` and `end_index` are the
    place of the text alone in the `page_content` that was split. Metadata is flat, and adds to that of the document.

    >>> splitter = PartydocSplitter(max_tokens=40, strategy="articles")
    >>> law = Document("开放办法\n第一条　免费开放。\n第二条　每周六天。", metadata={"source": "law"})
    >>> [each.metadata["start_index"] for each in splitter.transform_documents([law])]
    [0, 15]
    """

    def __init__(
        self,
        max_tokens: int = 512,
        *,
        count: Callable[[str], int] | Any = len,
        strategy: str = "sections",
        min_tokens: int = 0,
        overlap: int = 0,
        parents: bool = False,
    ) -> None:
        self.cutting = Cutting(max_tokens, count, strategy, min_tokens, overlap, parents)

    def split_text(self, text: str) -> list[str]:
        """Give the texts of the chunks, each with its context."""
        return [each.embed_text for each in self.cutting.of_text(text, None)]

    def split_documents(self, documents: Sequence[Document]) -> list[Document]:
        """Give the chunks of documents as documents."""
        return [made for document in documents for made in self._split(document)]

    def transform_documents(self, documents: Sequence[Document], **_: Any) -> Sequence[Document]:
        """Give the chunks of documents as documents."""
        return self.split_documents(documents)

    def _split(self, document: Document) -> Iterator[Document]:
        named = document.metadata.get("source") or document.id
        for each in self.cutting.of_text(document.page_content, named and str(named)):
            yield _document(each, document.metadata)


class PartydocLoader(BaseLoader):
    """Loads files of any format that partydoc reads: a document a file, or with a *splitter* a document a chunk.

    *paths* are a file, a folder or several of them. With a splitter the tree is cut as it was read: the pages of a PDF
    file, tables and footnotes are known, and places are in the text as read; without one, `page_content` is that text.
    *options* are those of `partydoc.load`.
    """

    def __init__(self, paths: Paths, *, splitter: PartydocSplitter | None = None, **options: Any) -> None:
        self.paths = paths
        self.splitter = splitter
        self.options = options

    def lazy_load(self) -> Iterator[Document]:
        """Yield the documents, file by file; raises what `partydoc.load` raises."""
        for path in files_of(self.paths):
            document = load(path, **self.options)
            facts = {"source": str(path), **facts_of(document)}
            if self.splitter is None:
                yield Document(document.raw or str(document), id=str(path), metadata=facts)
                continue
            for each in self.splitter.cutting.chunks(document, str(path)):
                yield _document(each, facts)


def key_of(document: Document) -> str:
    """Give the id of a chunk, as the `key_encoder` of LangChain's indexing.

    With it `index(…, key_encoder=key_of)` adds only the chunks whose words or context an edit changed: LangChain's own
    keys are of all metadata, so of places too, which an edit moves.
    """
    return str(document.id)


def _document(one: Chunk, above: dict[str, Any]) -> Document:
    facts = said_of(one)
    start, end = facts.pop("start", None), facts.pop("end", None)
    places = {} if start is None else {"start_index": start, "end_index": end}
    return Document(one.embed_text, id=one.id, metadata={**above, **facts, **places})
