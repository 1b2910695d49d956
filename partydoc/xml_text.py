"""Write any string so that XML and HTML can hold it, and read it back.

XML has no NUL, no other control than tab and line feed, no lone surrogate, no U+FFFE and U+FFFF; a carriage return
does not survive a parser. Each becomes _xHHHH_, as in Office files (ECMA-376, 22.9.2.19); an underscore that would
begin such a code becomes one itself.
"""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_CODE = re.compile("_x([0-9A-Fa-f]{4})_")


def to_xml_text(words: str) -> str:
    r"""Code what XML cannot hold; all else stays as it is, and what is special in mark-up is still to be escaped.

    >>> to_xml_text("图\0书\r\n_x0000_")
    '图_x0000_书_x000D_\n_x005F_x0000_'
    """
    return _ILLEGAL.sub(lambda found: f"_x{ord(found[0]):04X}_", words)


def from_xml_text(words: str) -> str:
    r"""Read what `to_xml_text` wrote.

    >>> from_xml_text("图_x0000_书_x000D_\n_x005F_x0000_")
    '图\x00书\r\n_x0000_'
    """
    return _CODE.sub(lambda found: chr(int(found[1], 16)), words)
