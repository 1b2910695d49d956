"""What a page puts around a document, and what stands in it apart from the text: contents, tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from attrs import field, frozen

from partydoc.spans import Span
from partydoc.tree.elements.base import Element, Zone
from partydoc.tree.values.contents import ContentsEntry, read_contents


class PageNumber(Element):
    """页码, a page's number: — 1 — (7.5)."""

    __slots__ = ()
    type: ClassVar[Literal["page_number"]] = "page_number"
    chinese: ClassVar[str] = "页码"
    zone: ClassVar[Zone] = "page"


class Byline(Element):
    """署名行, the reporter's or editor's line of a published text."""

    __slots__ = ()
    type: ClassVar[Literal["byline"]] = "byline"
    chinese: ClassVar[str] = "署名行"
    zone: ClassVar[Zone] = "page"


@frozen(repr=False)
class Furniture(Element):
    """What a web page or a collection put around the document; kept, never dropped.

    *label* says which part of the page it is, where the file says so: header, footer, navigation, control.

    >>> Furniture("打印本页", label="control").label
    'control'
    """

    label: str = ""
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["furniture"]] = "furniture"
    chinese: ClassVar[str] = "页面附加文字"
    zone: ClassVar[Zone] = "page"


class Contents(Element):
    """目录, the table of contents: it repeats headings, it opens no section."""

    __slots__ = ()
    type: ClassVar[Literal["contents"]] = "contents"
    chinese: ClassVar[str] = "目录"

    @property
    def entries(self) -> tuple[ContentsEntry, ...]:
        """The entries, each with its marker, its heading and its page."""
        return read_contents(self.text)


OF_THE_PAGE = (Furniture, PageNumber)
"""What is no part of the document's words; of what else a page adds, credits and labelled facts are."""


def _rows(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, rows))


@frozen(repr=False)
class Table(Element):
    r"""表格, a table: its text as it stands and, where they are known, the cells of its rows.

    >>> Table("书名\t册数", rows=[["书名", "册数"]]).rows
    (('书名', '册数'),)
    """

    rows: tuple[tuple[str, ...], ...] = field(default=(), converter=_rows)
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["table"]] = "table"
    chinese: ClassVar[str] = "表格"


@frozen(repr=False)
class Metadata(Element):
    """元数据, a labelled fact about the document: 发布时间：2019年1月8日.

    >>> Metadata("来源：市图书馆", label="来源", value="市图书馆").value
    '市图书馆'
    """

    label: str = ""
    value: str = ""
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["metadata"]] = "metadata"
    chinese: ClassVar[str] = "元数据"
    zone: ClassVar[Zone] = "page"
