"""What a chunk is."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from partydoc.spans import Span


@frozen(slots=False)
class Chunk:
    r"""A stretch of a document that is looked for as a whole.

    *text* are the document's own words; *context* says where they stand: the title, the headings above, and where there
    is room the *lead*, which is the sentence that a list follows, or how a unit begins that has no heading.
    *embed_text* is both, of so many *tokens*, never more than was asked for unless *oversize* says that a single
    character takes more. *span* is in the raw text, None for a tree made by hand; *pages* are the first and the last.
    *path* is that of the section that holds it, *paths* are those of all sections that begin in it.
    *table_rows* are the rows, half-open, of the one table that it is a piece of.
    *id* is made of the words and their context: it stays where other parts of the document change.

    >>> import partydoc
    >>> document = partydoc.parse("一、开放\n每周六天，节假日照常。\n二、借阅\n每人每次五册。")
    >>> [(one.paths, one.text, one.tokens, one.span.start) for one in partydoc.chunk(document, 20)]
    [(('一',), '一、开放\n每周六天，节假日照常。', 16, 0), (('二',), '二、借阅\n每人每次五册。', 12, 17)]
    """

    id: str
    text: str
    context: str
    path: str
    paths: tuple[str, ...]
    headings: tuple[str, ...]
    kind: Literal["chunk", "parent"]
    span: Span | None
    pages: tuple[int, int] | None
    tokens: int
    index: int
    document_id: str
    parent_id: str | None = None
    previous_id: str | None = None
    next_id: str | None = None
    lead: str = ""
    table_rows: tuple[int, int] | None = None
    oversize: bool = False
    source_name: str | None = None
    source_sha256: str | None = None
    embed_text: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.__dict__["embed_text"] = joined(self.context, self.text)

    def metadata(self) -> dict[str, str | int | bool | None]:
        """Give what vector stores keep beside the text: flat scalars, no text but paths and headings."""
        return {
            "path": self.path,
            "headings": " › ".join(self.headings),
            "kind": self.kind,
            "start": self.span.start if self.span else None,
            "end": self.span.end if self.span else None,
            "first_page": self.pages[0] if self.pages else None,
            "last_page": self.pages[1] if self.pages else None,
            "first_row": self.table_rows[0] if self.table_rows else None,
            "last_row": self.table_rows[1] - 1 if self.table_rows else None,
            "tokens": self.tokens,
            "index": self.index,
            "document_id": self.document_id,
            "parent_id": self.parent_id,
            "previous_id": self.previous_id,
            "next_id": self.next_id,
            "oversize": self.oversize,
            "source_name": self.source_name,
            "source_sha256": self.source_sha256,
        }


def joined(context: str, text: str) -> str:
    """Put a context before a text."""
    return f"{context}\n{text}" if context and text else context or text
