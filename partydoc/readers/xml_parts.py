"""XML out of archives that nobody vouches for: no document types, no entities, no end of elements."""

from __future__ import annotations

from typing import Any, NamedTuple

from partydoc.errors import FormatError, LimitError
from partydoc.extras import needs
from partydoc.options import DEFAULT_LIMITS
from partydoc.work import ELEMENT, spend

_DOCTYPE = tuple(
    sign.encode(encoding) for sign in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)

Element = Any
"""An element of lxml, which publishes no types."""


class Part(NamedTuple):
    """The root of a part, None where it has no XML at all; *damaged* where only the beginning could be read."""

    root: Element | None
    damaged: bool = False


def read_xml(data: bytes, name: str, *, most: int = DEFAULT_LIMITS.nodes, extra: str = "docx") -> Part:
    """Read the XML of a part called *name*; what is broken is read up to where it breaks.

    Raises FormatError for a document type (entities are an attack, never a need), LimitError for more than *most*
    signs of elements or of attributes (lxml takes 150 to 250 bytes for each), and MissingDependencyError where lxml is
    not installed, naming *extra*.

    >>> read_xml(b"<a><b>1</b></a>", "a.xml").root[0].text
    '1'
    >>> read_xml(b"<a><b>1</b>", "a.xml").damaged
    True
    """
    with needs(extra):
        from lxml import etree
    _check(data, name, most)
    root, damaged = None, False
    for recover in (False, True):
        try:
            root = etree.fromstring(data, _parser(recover=recover))
            break
        except (etree.XMLSyntaxError, ValueError):
            damaged = True
    if root is not None and root.getroottree().docinfo.internalDTD is not None:
        raise FormatError(f"{name} declares a document type, which is not read")
    return Part(root, damaged or root is None)


def _check(data: bytes, name: str, most: int) -> None:
    if any(sign in data for sign in _DOCTYPE):
        raise FormatError(f"{name} declares a document type, which is not read")
    for counted, sign in (("elements", b"<"), ("attributes", b"=")):
        if (number := data.count(sign)) > most:
            raise LimitError("nodes", limit=most, value=number, what=f"{counted} of {name}")
        spend(ELEMENT * number)


def _parser(*, recover: bool = False) -> Any:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
