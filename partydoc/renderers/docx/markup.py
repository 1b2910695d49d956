"""WordprocessingML as text: elements, and properties in the order that its schema demands."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from partydoc.xml_text import to_xml_text

Attributes: TypeAlias = Mapping[str, "str | int"]
Value: TypeAlias = "str | int | Attributes | tuple[tuple[str, Attributes], ...]"
Properties: TypeAlias = Mapping[str, Value]
"""Properties by name: True or False, the `w:val`, the attributes, or elements with their attributes."""

# Word calls a file broken in which these stand in another order (ISO/IEC 29500-1, annex A: xsd:sequence).
_ORDERS: Final = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
        "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
        "lang eastAsianLayout specVanish oMath"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
        "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
}
_PLACES: Final = {kind: {name: at for at, name in enumerate(order.split())} for kind, order in _ORDERS.items()}
_PIECES = re.compile("(\r\n|\n|\t)")
_SIGNS: Final = {"\r\n": "<w:br/>", "\n": "<w:br/>", "\t": "<w:tab/>"}


def escape(said: str) -> str:
    r"""Make of any string what may stand in an element or between quotes.

    >>> escape('<w:t a="x">\0')
    '&lt;w:t a=&quot;x&quot;&gt;_x0000_'
    """
    return html.escape(to_xml_text(said))


def element(name: str, /, *inside: str, **attributes: str | int) -> str:
    """Write an element of Word around what is already written.

    >>> element("p", element("jc", val="center"))
    '<w:p><w:jc w:val="center"/></w:p>'
    """
    return _element(name, attributes, inside)


def _element(name: str, attributes: Attributes, inside: tuple[str, ...] = ()) -> str:
    said = "".join(f' w:{key}="{escape(str(value))}"' for key, value in attributes.items())
    content = "".join(inside)
    return f"<w:{name}{said}>{content}</w:{name}>" if content else f"<w:{name}{said}/>"


def properties(kind: str, wanted: Properties, mark: Properties | None = None) -> str:
    """Write the properties of a paragraph (pPr), a run (rPr) or a table (tblPr) in their order; nothing for none.

    *mark*: the properties of the mark at the end of a paragraph, which its automatic number takes on too.

    >>> properties("pPr", {"jc": "right", "keepNext": True, "ind": {"right": 632}})
    '<w:pPr><w:keepNext/><w:ind w:right="632"/><w:jc w:val="right"/></w:pPr>'
    """
    written = {name: _property(name, value) for name, value in wanted.items()}
    if mark:
        written["rPr"] = properties("rPr", mark)
    content = "".join(written[name] for name in sorted(written, key=_PLACES[kind].__getitem__))
    return f"<w:{kind}>{content}</w:{kind}>" if content else ""


def _property(name: str, value: Value) -> str:
    if value is True:
        return f"<w:{name}/>"
    if isinstance(value, Mapping):
        return _element(name, value)
    if isinstance(value, tuple):
        return _element(name, {}, tuple(_element(inner, attributes) for inner, attributes in value))
    return _element(name, {"val": int(value) if isinstance(value, bool) else value})


def text(said: str) -> str:
    r"""Write characters as they stand in a run; ends of lines and tabs are elements of their own.

    >>> text("图书\t馆")
    '<w:t xml:space="preserve">图书</w:t><w:tab/><w:t xml:space="preserve">馆</w:t>'
    """
    pieces = (piece for piece in _PIECES.split(said) if piece)
    return "".join(_SIGNS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces)


def run(said: str, wanted: Properties | None = None) -> str:
    """Write a run of characters; nothing where there are none.

    >>> run("馆", {"b": True})
    '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">馆</w:t></w:r>'
    """
    return f"<w:r>{properties('rPr', wanted or {})}{text(said)}</w:r>" if said else ""


def paragraph(style: str, content: str, wanted: Properties | None = None, mark: Properties | None = None) -> str:
    """Write a paragraph of a style, "" for the usual one, around its runs.

    >>> paragraph("Title", run("安排"))
    '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">安排</w:t></w:r></w:p>'
    """
    named: Properties = {"pStyle": style} if style else {}
    return f"<w:p>{properties('pPr', {**named, **(wanted or {})}, mark)}{content}</w:p>"
