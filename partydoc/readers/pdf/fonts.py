"""One font in the place of all that a PDF names and does not bring, whatever fonts the machine has.

PDFium looks such fonts up in the system, and leaves out an object of text whose glyphs it finds nowhere: where each
character is an object of its own, that is all of the text. What is given to it here has a glyph for every code: a box,
but for blanks, which are as empty as in any font. So the same characters stand at the same places on every
machine. The reader's process loads this file by its path; it needs nothing of partydoc.
"""

from __future__ import annotations

import ctypes
import itertools
import struct
from typing import Any

NAME = b"Box\0"
EM, ASCENT, DESCENT = 1000, 880, -120
WIDTH = 200  # no wider than the narrowest letter, for a glyph that leaves its place widens it
GLYPHS = 0xFFFF  # the most that a font has: a code without a character is taken for the number of a glyph
GB2312 = 134  # the character set that the font says it is of
_CORNERS = ((0, DESCENT), (0, ASCENT - DESCENT), (WIDTH, 0), (0, DESCENT - ASCENT))  # each as seen from the one before
_ON_CURVE = 1
_EMPTY, _BOX = 1, 2  # numbers of glyphs
_GLYPH_OF = {0: _BOX, 0x20: _EMPTY, 0x21: _BOX, 0xA0: _EMPTY, 0xA1: _BOX, 0x2000: _EMPTY, 0x200C: _BOX,
             0x3000: _EMPTY, 0x3001: _BOX, 0x110000: _BOX}  # from this character on  # fmt: skip
_keep: list[Any] = []  # PDFium calls these as long as it runs


def put_in_place(pdfium: Any) -> None:
    """Let PDFium, which has just been started, see no fonts of the system but the one made here."""
    kinds = dict(pdfium.FPDF_SYSFONTINFO._fields_)
    data = font()
    calls = {
        "Release": lambda _: None,
        "EnumFonts": lambda *_: None,
        "MapFont": lambda *_: 1,
        "GetFont": lambda *_: 1,
        "GetFontData": lambda _, __, table, room, size: 0 if table else _copied(data, room, size),
        "GetFaceName": lambda _, __, room, size: _copied(NAME, room, size),
        "GetFontCharset": lambda *_: GB2312,
        "DeleteFont": lambda *_: None,
    }
    info = pdfium.FPDF_SYSFONTINFO(2, *(kinds[name](call) for name, call in calls.items()))
    _keep.append(info)
    pdfium.FPDF_SetSystemFontInfo(ctypes.byref(info))


def _copied(data: bytes, room: Any, size: int) -> int:
    """Copy *data* where there is room for it, and give its size."""
    if size >= len(data):
        ctypes.memmove(room, data, len(data))
    return len(data)


def font() -> bytes:
    """Make the font, as the OpenType specification has it: glyphs are boxes, or empty.

    >>> len(font())
    2752822
    """
    tables = dict(sorted(_tables().items()))
    count = len(tables)
    power = count.bit_length() - 1
    data, place = struct.pack(">IHHHH", 0x10000, count, 16 << power, power, 16 * count - (16 << power)), 12 + 16 * count
    for tag, table in tables.items():
        data += struct.pack(">4sIII", tag, 0, place, len(table))  # FreeType checks no sums
        place += len(table)
    return data + b"".join(tables.values())


def _tables() -> dict[bytes, bytes]:
    box = _box()
    head = (1, 0, 1, 0, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, DESCENT, WIDTH, ASCENT, 0, 8, 2, 1, 0)
    return {
        b"cmap": _characters(),
        b"glyf": box * (GLYPHS - 1),
        b"head": struct.pack(">HHHHIIHHqqhhhhHHhhh", *head),
        b"hhea": struct.pack(">HHhhhH11hH", 1, 0, ASCENT, DESCENT, 0, EM, *(0,) * 11, 1),
        b"hmtx": struct.pack(">Hh", EM, 0) + bytes(2 * (GLYPHS - 1)),
        b"loca": struct.pack(f">{GLYPHS + 1}I", 0, *(at * len(box) for at in (1, *range(1, GLYPHS)))),
        b"maxp": struct.pack(">IH13H", 0x10000, GLYPHS, len(_CORNERS), 1, 0, 0, 2, *(0,) * 8),
    }


def _characters() -> bytes:
    groups = [(first, after - 1, glyph) for (first, glyph), (after, _) in itertools.pairwise(_GLYPH_OF.items())]
    many_to_one = struct.pack(">HHIII", 13, 0, 16 + 12 * len(groups), 0, len(groups))
    return struct.pack(">HHHHI", 0, 1, 0, 6, 12) + many_to_one + b"".join(struct.pack(">III", *one) for one in groups)


def _box() -> bytes:
    across, up = zip(*_CORNERS, strict=True)
    count = len(_CORNERS)
    outline = struct.pack(">hhhhhHH", 1, 0, DESCENT, WIDTH, ASCENT, count - 1, 0)
    outline += bytes([_ON_CURVE] * count) + struct.pack(f">{count}h", *across) + struct.pack(f">{count}h", *up)
    return outline + bytes(-len(outline) % 4)
