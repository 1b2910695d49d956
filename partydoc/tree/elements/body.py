"""主体, the elements from the title to the note (7.3), and those that speeches and reports have in their place."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from attrs import field, frozen

from partydoc.tree.elements.base import Element, Zone
from partydoc.tree.values.attachments import AttachmentEntry, read_attachments
from partydoc.tree.values.dates import read_date
from partydoc.tree.values.footnotes import read_footnote
from partydoc.tree.values.organs import split_organs


@frozen(repr=False)
class Paragraph(Element):
    """正文, a paragraph of the body (7.3.3); in an article each paragraph is one 款.

    *continues* tells that it is the rest of the paragraph before it, cut in two by the end of a page: between them
    stand the page's number and its running heads.

    >>> Paragraph("各图书馆全年开放三百天。").text
    '各图书馆全年开放三百天。'
    """

    continues: bool = field(default=False, kw_only=True, repr=False)
    type: ClassVar[Literal["paragraph"]] = "paragraph"
    chinese: ClassVar[str] = "正文"


class Title(Element):
    """标题, the title of the document (7.3.1)."""

    __slots__ = ()
    type: ClassVar[Literal["title"]] = "title"
    chinese: ClassVar[str] = "标题"
    zone: ClassVar[Zone] = "head"


class Subtitle(Element):
    """副题, the line under a title, often opened by a dash."""

    __slots__ = ()
    type: ClassVar[Literal["subtitle"]] = "subtitle"
    chinese: ClassVar[str] = "副题"
    zone: ClassVar[Zone] = "head"


class Dateline(Element):
    """题注, the date, often with place or occasion, under a title."""

    __slots__ = ()
    type: ClassVar[Literal["dateline"]] = "dateline"
    chinese: ClassVar[str] = "题注"
    zone: ClassVar[Zone] = "head"

    @property
    def date(self) -> dt.date | None:
        """The day, where it is named whole."""
        return read_date(self.text)


class Author(Element):
    """作者, the speaker's or writer's name and office under a title."""

    __slots__ = ()
    type: ClassVar[Literal["author"]] = "author"
    chinese: ClassVar[str] = "作者"
    zone: ClassVar[Zone] = "head"


class Salutation(Element):
    """称谓, the address to those present: 同志们： 各位代表：."""

    __slots__ = ()
    type: ClassVar[Literal["salutation"]] = "salutation"
    chinese: ClassVar[str] = "称谓"
    zone: ClassVar[Zone] = "head"


class Addressee(Element):
    """主送机关, whom the document is addressed to; ends in a colon (7.3.2)."""

    __slots__ = ()
    type: ClassVar[Literal["addressee"]] = "addressee"
    chinese: ClassVar[str] = "主送机关"
    zone: ClassVar[Zone] = "head"

    @property
    def organs(self) -> tuple[str, ...]:
        """The organs and groups of organs that are addressed."""
        return split_organs(self.text)


class Closing(Element):
    """结语, the closing words: 谢谢大家！ 特此通知。 妥否，请批示。."""

    __slots__ = ()
    type: ClassVar[Literal["closing"]] = "closing"
    chinese: ClassVar[str] = "结语"
    zone: ClassVar[Zone] = "tail"


class AttachmentList(Element):
    """附件说明, the numbered names of the attachments below the body (7.3.4)."""

    __slots__ = ()
    type: ClassVar[Literal["attachment_list"]] = "attachment_list"
    chinese: ClassVar[str] = "附件说明"
    zone: ClassVar[Zone] = "tail"

    @property
    def entries(self) -> tuple[AttachmentEntry, ...]:
        """The attachments, each with its number and its title."""
        return read_attachments(self.text)


class Signature(Element):
    """发文机关署名, the name of who issues the document (7.3.5)."""

    __slots__ = ()
    type: ClassVar[Literal["signature"]] = "signature"
    chinese: ClassVar[str] = "发文机关署名"
    zone: ClassVar[Zone] = "signed"


class IssueDate(Element):
    """成文日期, the day the document takes its date from (7.3.5)."""

    __slots__ = ()
    type: ClassVar[Literal["issue_date"]] = "issue_date"
    chinese: ClassVar[str] = "成文日期"
    zone: ClassVar[Zone] = "signed"

    @property
    def date(self) -> dt.date | None:
        """The day, where it is named whole."""
        return read_date(self.text)


class Note(Element):
    """附注, a remark in brackets on how far the document may be spread (7.3.6)."""

    __slots__ = ()
    type: ClassVar[Literal["note"]] = "note"
    chinese: ClassVar[str] = "附注"
    zone: ClassVar[Zone] = "tail"


class Footnote(Element):
    """注释, a note to the text, with the mark that stands in the text too: 〔1〕 ….

    >>> Footnote("〔1〕见《社区书屋办法》。").number
    1
    """

    __slots__ = ()
    type: ClassVar[Literal["footnote"]] = "footnote"
    chinese: ClassVar[str] = "注释"

    @property
    def mark(self) -> str:
        """The mark as it stands, or nothing."""
        return read_footnote(self.text).mark

    @property
    def number(self) -> int | None:
        """The number in the mark."""
        return read_footnote(self.text).number

    @property
    def note(self) -> str:
        """What the note says, without its mark."""
        return read_footnote(self.text).note
