"""What a document says of itself: its date, its number, who issues it, whom it addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TypeVar

from partydoc.tree.nodes import (
    Addressee,
    Dateline,
    DocumentNumber,
    Element,
    IssueDate,
    Letterhead,
    Metadata,
    Signature,
    Table,
    Whole,
)
from partydoc.tree.walking import walk

_Kind = TypeVar("_Kind", bound=Element)
_WITHOUT_BLANKS = {ord(blank): None for blank in " \t\xa0\u3000"}


def date_of(document: Whole) -> dt.date | None:
    """Give the day of issue, or else the day of the date line; None where none is named whole.

    >>> from partydoc.tree.nodes import Document
    >>> date_of(Document([IssueDate("2026年4月10日")]))
    datetime.date(2026, 4, 10)
    """
    dated: list[IssueDate | Dateline] = [*_top(document, IssueDate), *_top(document, Dateline)]
    return next((one.date for one in dated if one.date), None)


def number_of(document: Whole) -> str | None:
    """Give the 发文字号: 青政发〔2026〕3号."""
    return next((one.text for one in _top(document, DocumentNumber)), None)


def organ_of(document: Whole) -> str | None:
    """Give who issues the document, by its letterhead or else by its first signature.

    >>> from partydoc.tree.nodes import Document
    >>> organ_of(Document([Letterhead("青河市人民政府文件")]))
    '青河市人民政府'
    """
    heads = (one.text.translate(_WITHOUT_BLANKS).removesuffix("文件") for one in _top(document, Letterhead))
    return next(heads, next(iter(signatures_of(document)), None))


def signatures_of(document: Whole) -> tuple[str, ...]:
    """Give the names that sign, in order."""
    return tuple(one.text for one in _top(document, Signature))


def addressees_of(document: Whole) -> tuple[str, ...]:
    """Give the organs that are addressed (主送机关).

    >>> from partydoc.tree.nodes import Document
    >>> addressees_of(Document([Addressee("各区人民政府，市政府各部门：")]))
    ('各区人民政府', '市政府各部门')
    """
    return tuple(organ for one in _top(document, Addressee) for organ in one.organs)


def metadata_of(document: Whole) -> dict[str, str]:
    """Give the labelled facts by label; where a label comes twice, the first.

    >>> from partydoc.tree.nodes import Document
    >>> metadata_of(Document([Metadata("来源：市图书馆", "来源", "市图书馆")]))
    {'来源': '市图书馆'}
    """
    found: dict[str, str] = {}
    for one in _anywhere(document, Metadata):
        found.setdefault(one.label, one.value)
    return found


def tables_of(document: Whole) -> tuple[Table, ...]:
    """Give the tables, wherever they stand."""
    return tuple(_anywhere(document, Table))


def _top(document: Whole, kind: type[_Kind]) -> Iterator[_Kind]:
    return (child for child in document.children if isinstance(child, kind))


def _anywhere(document: Whole, kind: type[_Kind]) -> Iterator[_Kind]:
    return (node for node, _ in walk(document) if isinstance(node, kind))
