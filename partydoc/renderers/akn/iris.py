"""IRIs of documents and of those who issue them (Akoma Ntoso Naming Convention 1.0, chapter 4)."""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import frozen

from partydoc.renderers.akn.forms import act_named
from partydoc.tree.values.document_numbers import NumberParts

NO_DAY: Final = "0001-01-01"
"""Stands where a day must be named and is not known."""
LANGUAGE: Final = "zho"
_STATE: Final = "中华人民共和国"
_PLAIN: Final = frozenset("-.")


@frozen
class Work:
    """The IRI of a work, and of its expression and manifestation.

    *part* tells one document of a file from the others.

    >>> Work("/akn/cn/act/law/2026-03-02/图书馆法", "2026-03-02", "main").expression
    '/akn/cn/act/law/2026-03-02/图书馆法/zho@2026-03-02'
    """

    iri: str
    day: str
    part: str

    @property
    def this(self) -> str:
        """This part of the work."""
        return f"{self.iri}/!{self.part}"

    @property
    def expression(self) -> str:
        """The work in this language, as of its day."""
        return f"{self.iri}/{LANGUAGE}@{'' if self.day == NO_DAY else self.day}"

    @property
    def manifestation(self) -> str:
        """The expression as XML."""
        return f"{self.expression}.akn"


def segment(said: str) -> str:
    """Make of any string a step of an IRI: letters of any script as they are, all else by its bytes.

    >>> segment("图书馆法（试行）"), segment("a/b <c>"), segment("  ")
    ('图书馆法%EF%BC%88试行%EF%BC%89', 'a%2Fb%20%3Cc%3E', 'nn')
    """
    return "".join(map(_sign, said.strip(" \n\r\t\N{IDEOGRAPHIC SPACE}"))) or "nn"


def named(name: str, *, day: str = NO_DAY, tag: str = "doc", kind: str = "") -> str:
    """Give the IRI of a work that goes by its name.

    >>> named("图书馆法", tag="act", kind="law")
    '/akn/cn/act/law/0001-01-01/图书馆法'
    """
    return f"/akn/cn/{tag}{f'/{_actor(kind)}' if kind else ''}/{day}/{segment(name.removeprefix(_STATE))}"


def cited(name: str) -> str:
    """Give the IRI of a work by the name that a text cites it by.

    >>> cited("中华人民共和国图书馆法"), cited("关于开放图书馆的通知")
    ('/akn/cn/act/law/0001-01-01/图书馆法', '/akn/cn/doc/0001-01-01/关于开放图书馆的通知')
    """
    kind = act_named(name)
    return named(name, tag="act", kind=kind) if kind else named(name)


def by_number(number: NumberParts) -> str | None:
    """Give the IRI of a work that has a document number: the organ's code, the year, the serial; None without serial.

    >>> by_number(NumberParts("国发", 2014, 25)), by_number(NumberParts("国发", None, None))
    ('/akn/cn/doc/国发/2014/25', None)
    """
    if number.serial is None:
        return None
    year = NO_DAY if number.year is None else f"{number.year:04d}"
    return f"/akn/cn/doc/{f'{_actor(number.organ)}/' if number.organ else ''}{year}/{number.serial}"


def day_of(date: dt.date | None) -> str:
    """Give a day in the form of ISO 8601, or what stands for one that is not known."""
    return date.isoformat() if date else NO_DAY


def _actor(name: str) -> str:
    """Make a step that cannot be taken for a date: it begins with no digit."""
    step = segment(name)
    return f"nn-{step}" if step[0].isdigit() else step


def _sign(sign: str) -> str:
    if sign.isalnum() or sign in _PLAIN:
        return sign
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "surrogatepass"))
