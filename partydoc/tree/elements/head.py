"""版头, what stands above the line at the head of an official document (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

from typing import ClassVar, Literal

from partydoc.tree.elements.base import Element, Zone
from partydoc.tree.values.document_numbers import read_document_number
from partydoc.tree.values.secrecy import read_secrecy


class CopyNumber(Element):
    """份号, the six digits that number a copy (7.2.1)."""

    __slots__ = ()
    type: ClassVar[Literal["copy_number"]] = "copy_number"
    chinese: ClassVar[str] = "份号"
    zone: ClassVar[Zone] = "masthead"


class Secrecy(Element):
    """密级和保密期限, the degree of secrecy and its term (7.2.2)."""

    __slots__ = ()
    type: ClassVar[Literal["secrecy"]] = "secrecy"
    chinese: ClassVar[str] = "密级和保密期限"
    zone: ClassVar[Zone] = "masthead"

    @property
    def level(self) -> str:
        """The degree: 绝密, 机密 or 秘密."""
        return read_secrecy(self.text).level

    @property
    def period(self) -> str | None:
        """For how long, as it stands; None where that is not said."""
        return read_secrecy(self.text).period


class Urgency(Element):
    """紧急程度, how urgent the document is: 特急 加急 (7.2.3)."""

    __slots__ = ()
    type: ClassVar[Literal["urgency"]] = "urgency"
    chinese: ClassVar[str] = "紧急程度"
    zone: ClassVar[Zone] = "masthead"


class Letterhead(Element):
    """发文机关标志, the issuing body's name at the head, usually with 文件 (7.2.4)."""

    __slots__ = ()
    type: ClassVar[Literal["letterhead"]] = "letterhead"
    chinese: ClassVar[str] = "发文机关标志"
    zone: ClassVar[Zone] = "masthead"


class DocumentNumber(Element):
    """发文字号, the number a document is cited by: 国发〔2014〕25号 (7.2.5)."""

    __slots__ = ()
    type: ClassVar[Literal["document_number"]] = "document_number"
    chinese: ClassVar[str] = "发文字号"
    zone: ClassVar[Zone] = "masthead"

    @property
    def organ(self) -> str:
        """The code of the organ, or what stands before the number of an order: 国发, 国务院令."""
        return read_document_number(self.text).organ

    @property
    def year(self) -> int | None:
        """The year; None in the number of an order, or where it is masked."""
        return read_document_number(self.text).year

    @property
    def serial(self) -> int | None:
        """The number within the year; None where it is masked."""
        return read_document_number(self.text).serial


class Signer(Element):
    """签发人, who signed a document that goes upwards (7.2.6)."""

    __slots__ = ()
    type: ClassVar[Literal["signer"]] = "signer"
    chinese: ClassVar[str] = "签发人"
    zone: ClassVar[Zone] = "masthead"
