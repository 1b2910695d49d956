"""版记, the last lines of an official document (7.4)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from partydoc.tree.elements.base import Element, Zone
from partydoc.tree.values.dates import before_year, read_date
from partydoc.tree.values.organs import split_organs


class CopiesTo(Element):
    """抄送机关, who else receives the document (7.4.2)."""

    __slots__ = ()
    type: ClassVar[Literal["copies_to"]] = "copies_to"
    chinese: ClassVar[str] = "抄送机关"
    zone: ClassVar[Zone] = "imprint"

    @property
    def organs(self) -> tuple[str, ...]:
        """The organs and groups of organs that receive a copy."""
        return split_organs(self.text)


class Imprint(Element):
    """印发机关和印发日期, who printed the document and when (7.4.3)."""

    __slots__ = ()
    type: ClassVar[Literal["imprint"]] = "imprint"
    chinese: ClassVar[str] = "印发机关和印发日期"
    zone: ClassVar[Zone] = "imprint"

    @property
    def organ(self) -> str:
        """Who printed it."""
        return before_year(self.text)

    @property
    def date(self) -> dt.date | None:
        """The day of printing, where it is named whole."""
        return read_date(self.text)
