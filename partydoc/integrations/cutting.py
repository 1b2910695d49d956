"""What all adapters share: the files that are meant, how they are cut, and what is said beside the words of a chunk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias

from attrs import frozen

from partydoc.api import parse
from partydoc.chunkers import Chunk, chunk
from partydoc.readers import SUFFIXES
from partydoc.tree.nodes import Document

Paths: TypeAlias = str | PathLike[str] | Iterable[str | PathLike[str]]
Scalar: TypeAlias = str | int | bool


@frozen
class Cutting:
    """How documents are cut; the options are those of `partydoc.chunk`, and are checked when they are used."""

    max_tokens: int = 512
    count: Callable[[str], int] | Any = len
    strategy: str = "sections"
    min_tokens: int = 0
    overlap: int = 0
    parents: bool = False

    def chunks(self, document: Document, name: str | None = None) -> tuple[Chunk, ...]:
        """Cut a document; *name* is its id in the ids of chunks, so that an edit changes few of them.

        >>> import partydoc
        >>> [each.text for each in Cutting(max_tokens=16).chunks(partydoc.parse("每周开放六天，节假日照常开放。"))]
        ['每周开放六天，节假日照常开放。']
        """
        return chunk(
            document,
            self.max_tokens,
            count=self.count,
            strategy=self.strategy,
            min_tokens=self.min_tokens,
            overlap=self.overlap,
            parents=self.parents,
            id=name,
        )

    def of_text(self, text: str, name: str | None) -> tuple[Chunk, ...]:
        """Read a text, and cut it; spans are places in it."""
        return self.chunks(parse(text), name)


def files_of(paths: Paths) -> Iterator[Path]:
    """Yield the files that are meant: folders by what partydoc reads of them, in the order of names.

    >>> [path.name for path in files_of("law.txt")]
    ['law.txt']
    """
    for given in (paths,) if isinstance(paths, str | PathLike) else paths:
        path = Path(given)
        if not path.is_dir():
            yield path
            continue
        for folder, folders, names in os.walk(path):
            folders.sort()
            wanted = (Path(folder, name) for name in sorted(names) if not name.startswith("."))
            yield from (each for each in wanted if each.suffix.lower() in SUFFIXES)


def said_of(one: Chunk) -> dict[str, Scalar]:
    """Give what is known of a chunk as flat scalars, without what is not known: some vector stores refuse None."""
    return {key: value for key, value in (*one.metadata().items(), ("context", one.context)) if value is not None}


def facts_of(document: Document) -> dict[str, Scalar]:
    """Give what is known of a document as flat scalars.

    >>> import partydoc
    >>> facts_of(partydoc.parse("关于开放图书馆的通知"))
    {'title': '关于开放图书馆的通知', 'document_kind': 'notice'}
    """
    facts = {"title": document.title, "document_kind": document.kind, "number": document.number}
    return {key: str(value) for key, value in facts.items() if value}
