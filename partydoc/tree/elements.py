"""The one-passage elements of official documents, reports and speeches.

Clauses are those of GB/T 9704-2012, the national standard for the layout of party and government documents.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from attrs import field, frozen

from partydoc.spans import Span


@frozen
class Element:
    """A passage with a role of its own: its clean text and its place in the raw text.

    The span is a note about where the passage was read; it takes no part in comparison.
    """

    text: str
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[str] = "element"
    height: ClassVar[int] = 1


class Paragraph(Element):
    """正文, a paragraph of the body (7.3.3); in an article each paragraph is one 款.

    >>> Paragraph("各图书馆全年开放三百天。").text
    '各图书馆全年开放三百天。'
    """

    __slots__ = ()
    type: ClassVar[Literal["paragraph"]] = "paragraph"


class Title(Element):
    """标题, the title of the document (7.3.1)."""

    __slots__ = ()
    type: ClassVar[Literal["title"]] = "title"


class Subtitle(Element):
    """副题, the line under a title, often opened by a dash."""

    __slots__ = ()
    type: ClassVar[Literal["subtitle"]] = "subtitle"


class Dateline(Element):
    """题注, the date, often with place or occasion, under a title."""

    __slots__ = ()
    type: ClassVar[Literal["dateline"]] = "dateline"


class Author(Element):
    """作者, the speaker's or writer's name and office under a title."""

    __slots__ = ()
    type: ClassVar[Literal["author"]] = "author"


class Salutation(Element):
    """称谓, the address to those present: 同志们： 各位代表：."""

    __slots__ = ()
    type: ClassVar[Literal["salutation"]] = "salutation"


class Closing(Element):
    """结语, the closing words: 谢谢大家！ 特此通知。 妥否，请批示。."""

    __slots__ = ()
    type: ClassVar[Literal["closing"]] = "closing"


class Signature(Element):
    """发文机关署名, the name of who issues the document (7.3.5)."""

    __slots__ = ()
    type: ClassVar[Literal["signature"]] = "signature"


class IssueDate(Element):
    """成文日期, the day the document takes its date from (7.3.5)."""

    __slots__ = ()
    type: ClassVar[Literal["issue_date"]] = "issue_date"


class Byline(Element):
    """署名行, the reporter's or editor's line of a published text."""

    __slots__ = ()
    type: ClassVar[Literal["byline"]] = "byline"


class CopyNumber(Element):
    """份号, the six digits that number a copy (7.2.1)."""

    __slots__ = ()
    type: ClassVar[Literal["copy_number"]] = "copy_number"


class Secrecy(Element):
    """密级和保密期限, the degree of secrecy and its term (7.2.2)."""

    __slots__ = ()
    type: ClassVar[Literal["secrecy"]] = "secrecy"


class Urgency(Element):
    """紧急程度, how urgent the document is: 特急 加急 (7.2.3)."""

    __slots__ = ()
    type: ClassVar[Literal["urgency"]] = "urgency"


class Letterhead(Element):
    """发文机关标志, the issuing body's name at the head, usually with 文件 (7.2.4)."""

    __slots__ = ()
    type: ClassVar[Literal["letterhead"]] = "letterhead"


class DocumentNumber(Element):
    """发文字号, the number a document is cited by: 国发〔2014〕25号 (7.2.5)."""

    __slots__ = ()
    type: ClassVar[Literal["document_number"]] = "document_number"


class Signer(Element):
    """签发人, who signed a document that goes upwards (7.2.6)."""

    __slots__ = ()
    type: ClassVar[Literal["signer"]] = "signer"


class Addressee(Element):
    """主送机关, whom the document is addressed to; ends in a colon (7.3.2)."""

    __slots__ = ()
    type: ClassVar[Literal["addressee"]] = "addressee"


class AttachmentList(Element):
    """附件说明, the numbered names of the attachments below the body (7.3.4)."""

    __slots__ = ()
    type: ClassVar[Literal["attachment_list"]] = "attachment_list"


class Note(Element):
    """附注, a remark in brackets on how far the document may be spread (7.3.6)."""

    __slots__ = ()
    type: ClassVar[Literal["note"]] = "note"


class CopiesTo(Element):
    """抄送机关, who else receives the document (7.4.2)."""

    __slots__ = ()
    type: ClassVar[Literal["copies_to"]] = "copies_to"


class Imprint(Element):
    """印发机关和印发日期, who printed the document and when (7.4.3)."""

    __slots__ = ()
    type: ClassVar[Literal["imprint"]] = "imprint"


class PageNumber(Element):
    """页码, a page's number: — 1 — (7.5)."""

    __slots__ = ()
    type: ClassVar[Literal["page_number"]] = "page_number"


class Furniture(Element):
    """What a web page or a collection put around the document; kept, never dropped."""

    __slots__ = ()
    type: ClassVar[Literal["furniture"]] = "furniture"


class Contents(Element):
    """目录, the table of contents: it repeats headings, it opens no section."""

    __slots__ = ()
    type: ClassVar[Literal["contents"]] = "contents"


def _rows(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, rows))


@frozen
class Table(Element):
    r"""表格, a table: its text as it stands and, where they are known, the cells of its rows.

    >>> Table("书名\t册数", rows=[["书名", "册数"]]).rows
    (('书名', '册数'),)
    """

    rows: tuple[tuple[str, ...], ...] = field(default=(), converter=_rows)
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["table"]] = "table"


@frozen
class Metadata(Element):
    """元数据, a labelled fact about the document: 发布时间：2019年1月8日.

    >>> Metadata("来源：市图书馆", label="来源", value="市图书馆").value
    '市图书馆'
    """

    label: str = ""
    value: str = ""
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["metadata"]] = "metadata"


ELEMENTS: tuple[type[Element], ...] = (
    Paragraph,
    Title,
    Subtitle,
    Dateline,
    Author,
    Salutation,
    Closing,
    Signature,
    IssueDate,
    Byline,
    CopyNumber,
    Secrecy,
    Urgency,
    Letterhead,
    DocumentNumber,
    Signer,
    Addressee,
    AttachmentList,
    Note,
    CopiesTo,
    Imprint,
    PageNumber,
    Furniture,
    Contents,
    Table,
    Metadata,
)
"""Every class of element."""
