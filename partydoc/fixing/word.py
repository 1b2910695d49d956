"""Makes changes of the text in a Word file: its runs, styles and automatic numbers stay as they are.

Only the characters of w:t elements are changed. A change that does not lie in such text (in an automatic number, in a
symbol) cannot be made here without loss: it is left out and told. The file is read again, and its text must be what the
changes make of the old one.
"""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from partydoc.edits import Edit, Edits
from partydoc.errors import FormatError
from partydoc.fixing.fixed import Fixed

PART = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_REACH = 4096
"""Characters between two texts of a file, at most: numbers, tabs, what was read from elsewhere."""


class Rewritten(NamedTuple):
    """The bytes of the changed file, and the changes that could not be made in it."""

    data: bytes
    lost: tuple[Edit, ...]


class _Piece(NamedTuple):
    """A w:t element with the place of its characters in the text as read."""

    start: int
    end: int
    element: Any


def rewrite_word(original: bytes, fixed: Fixed) -> Rewritten:
    """Make the edits of *fixed* in a Word file.

    Raises FormatError where the changed file would not read as it should.
    """
    from lxml import etree

    from partydoc.readers import read

    with zipfile.ZipFile(io.BytesIO(original)) as package:
        root = etree.fromstring(package.read(PART), etree.XMLParser(resolve_entities=False, huge_tree=False))
        pieces = tuple(_pieces(root, fixed.original))
        made, lost = list[Edit](), list[Edit]()
        for edit in reversed(fixed.edits):
            (made if _make(edit, pieces) else lost).append(edit)
        data = _package(package, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    found = read(data)
    if getattr(found, "text", None) != Edits(reversed(made)).rewrite(fixed.original):
        raise FormatError("the changes cannot be made in this Word file without loss")
    return Rewritten(data, tuple(reversed(lost)))


def _pieces(root: Any, raw: str) -> Iterator[_Piece]:
    """Find the texts of the file in the text as read, in their order."""
    place = 0
    for element in root.iter(f"{_W}t"):
        if element.text and not any(above.tag == _FALLBACK for above in element.iterancestors()):
            start = raw.find(element.text, place, place + _REACH + len(element.text))
            if start >= 0:
                place = start + len(element.text)
                yield _Piece(start, place, element)


def _make(edit: Edit, pieces: tuple[_Piece, ...]) -> bool:
    """Make one change, behind which all others are made already; False where its characters are in no text."""
    (start, end), text = edit.span, edit.text
    touched = [piece for piece in _around(pieces, start, end) if piece.start < end and start < piece.end]
    if sum(min(end, piece.end) - max(start, piece.start) for piece in touched) != end - start:
        return False
    if not touched:
        touched = [piece for piece in _around(pieces, start, end) if piece.start <= start <= piece.end][:1]
    if not touched:
        return False
    for piece in touched:
        words = piece.element.text or ""
        first, last = max(start - piece.start, 0), min(end, piece.end) - piece.start
        piece.element.text = words[:first] + text + words[max(first, last) :]
        piece.element.set(_SPACE, "preserve")
        text = ""
    return True


def _around(pieces: tuple[_Piece, ...], start: int, end: int) -> tuple[_Piece, ...]:
    first = max(bisect_right(pieces, start, key=lambda piece: piece.start) - 2, 0)
    return pieces[first : bisect_right(pieces, end, key=lambda piece: piece.start)]


def _package(package: zipfile.ZipFile, document: bytes) -> bytes:
    """Write the package with another main part; everything else as it was, in its order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for entry in package.infolist():
            new.writestr(entry, document if entry.filename == PART else package.read(entry), entry.compress_type)
    return out.getvalue()
