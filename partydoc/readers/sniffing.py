"""What tells a format by the first bytes of a file, before the module that reads it is imported.

Each says yes only where the format is beyond doubt; old office files, Markdown and plain text have no such sign.
"""

from __future__ import annotations

import re
from typing import Final

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a compound file begins: an old office file, or a newer one that is encrypted."""
OFD_ENTRANCE: Final = "OFD.xml"
TREE: Final = re.compile(
    rb'(?:\xef\xbb\xbf)?[ \t\r\n]{0,100}\{[ \t\r\n]{0,100}"format"[ \t]{0,9}:[ \t]{0,9}"partydoc(-sections)?/'
)
LOOK: Final = 1024
"""Bytes in which a sign is looked for."""

_ZIP = b"PK\x03\x04"
_WORD_FOLDER = b"word/"
_PDF = re.compile(rb"(?:\A|[\r\n])%PDF-[0-9]")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_OPEN_DOCUMENT_LOOK = 100
_PAGE = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<!--.{0,600}?-->|<%.{0,600}?%>|<\?.{0,600}?\?>|<\?xml[^>]{0,200}>)*"
    rb"<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)


def is_docx(data: bytes) -> bool:
    """Tell a DOCX file by a zip archive with Word's folder in it."""
    return data.startswith(_ZIP) and _WORD_FOLDER in data


def is_pdf(data: bytes) -> bool:
    """Tell a PDF by its sign, on a line of its own; some bytes may stand before it."""
    return _PDF.search(data[:LOOK]) is not None


def is_ofd(data: bytes) -> bool:
    """Tell an OFD file by a zip archive with OFD.xml in it."""
    return data.startswith(_ZIP) and OFD_ENTRANCE.encode() in data


def is_tree(data: bytes) -> bool:
    """Tell a tree by its first entry, which names the format."""
    return TREE.match(data[:LOOK]) is not None


def is_page(data: bytes) -> bool:
    """Tell a page by its first tag; pieces of pages are told by their names."""
    head = data[:LOOK].replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return _PAGE.match(head) is not None


def is_open_document(data: bytes) -> bool:
    """Tell a text of OpenDocument by its type, which stands first."""
    return _OPEN_DOCUMENT in data[:_OPEN_DOCUMENT_LOOK]


def looks_like_office(data: bytes) -> bool:
    """Tell bytes that are no text, and begin as an old office file does."""
    return data.startswith(OLE) or is_open_document(data)


def nothing(_: bytes) -> bool:
    """Leave every file to the other formats: the ending of its name tells it, or who asks for it."""
    return False
