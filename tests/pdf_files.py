"""PDF files for tests, written object by object: lines of text at their places."""

from __future__ import annotations

from typing import NamedTuple

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT, SIZE, PITCH = 80, 528, 16, 28  # as in official documents: 28 characters a line
_DESCRIPTOR = (
    b"/DW 1000/W[%d %d 500]/FontDescriptor<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[0 -120 1000 880]"
    b"/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80%s>>"
)
_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/%(name)s/Encoding/%(encoding)s%(codes)s/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType0/BaseFont/%(name)s/CIDSystemInfo<</Registry(Adobe)/Ordering(%(order)s)/Supplement 0>>"
    b"%(descriptor)s>>]>>"
)
_ROWS = [b"<%02x00> <%02xff> <%02x00>" % (row, row, row) for row in range(256)]  # a range may not leave its row
_ALL_CODES = b"\n".join(
    (
        b"begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange",
        *(b"%d beginbfrange %s endbfrange" % (64, b"\n".join(_ROWS[at : at + 64])) for at in range(0, 256, 64)),
        b"endcmap",
    )
)


class Words(NamedTuple):
    """Words at a place: x from the left, y from the top."""

    text: str
    x: float
    y: float
    size: float = SIZE
    bold: bool = False
    turn: int = 0

    def drawn(self) -> bytes:
        """Give the operators that draw the words."""
        a, b, c, d = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 45: (0.7, 0.7, -0.7, 0.7)}[self.turn]
        font = b"B" if self.bold else b"F"
        place = f"{a} {b} {c} {d} {self.x} {HEIGHT - self.y} Tm".encode()
        text = self.text.encode("utf-16-be").hex().encode()
        return b"BT /%s %d Tf %s <%s> Tj ET\n" % (font, self.size, place, text)


def font(name, encoding=b"UniGB-UCS2-H", order=b"GB1"):
    """Give a font that the file only names; codes are those of UTF-16."""
    first, last = (1, 95) if order == b"GB1" else (32, 126)
    descriptor = _DESCRIPTOR % (first, last, name, b"")
    return _FONT % {b"name": name, b"encoding": encoding, b"codes": b"", b"order": order, b"descriptor": descriptor}


def embedded(name, file, codes):
    """Give a font that the file brings, as the objects so numbered; its glyphs are numbered by their characters."""
    descriptor = _DESCRIPTOR % (32, 126, name, b"/FontFile3 %d 0 R" % file)
    of_codes = b"/ToUnicode %d 0 R" % codes
    values = {b"name": name, b"encoding": b"Identity-H", b"codes": of_codes, b"order": b"Identity"}
    return _FONT % (values | {b"descriptor": descriptor})


NAMED = (font(b"STSong-Light"), font(b"SimHei,Bold"))


def pdf(*pages, extra=b"", rotate=0, fonts=NAMED, packed=None):
    """Write a PDF: each page a list of Words, or the bytes of its content. Its fonts are named, or *packed* is brought.

    *packed* is a CFF table as `tests.subset` makes it.
    """
    drawn = [page if isinstance(page, bytes) else b"".join(words.drawn() for words in page) for page in pages]
    last = 5 + 2 * len(drawn)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(drawn)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % extra,
        b"<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 %d %d]>>" % (len(drawn), kids, WIDTH, HEIGHT),
        *((embedded(b"NoticeSans", last + 1, last + 2),) * 2 if packed else fonts),
    ]
    for number, content in enumerate(drawn):
        resources = b"/Resources<</Font<</F 3 0 R/B 4 0 R>>/XObject<</I %d 0 R>>>>" % last
        turned = b"/Rotate %d" % rotate
        objects.append(b"<</Type/Page/Parent 2 0 R/Contents %d 0 R%s%s>>" % (6 + 2 * number, resources, turned))
        objects.append(stream(content))
    picture = b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    brought = [stream(packed, b"/Subtype/CIDFontType0C/Filter/FlateDecode"), stream(_ALL_CODES)] if packed else []
    return written([*objects, stream(b"\x80", picture), *brought])


def stream(data, entries=b"", length=None):
    """Give a stream object; its length may be a lie."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data) if length is None else length, data)


def written(objects, trailer=b""):
    """Write objects, numbered from 1, the first of them the catalogue."""
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end


def set_lines(text, top=100, *, indent=2, columns=28, left=LEFT, size=SIZE):
    """Set a paragraph in lines of so many characters; give the words, and where the next one goes."""
    lines, rest, y = [], text, top
    while rest:
        room = columns - (0 if lines else indent)
        lines.append(Words(rest[:room], left + (0 if lines else indent * size), y, size))
        rest, y = rest[room:], y + PITCH
    return lines, y


def set_paragraphs(*texts, top=100, **setting):
    """Set paragraphs one below the other."""
    words = []
    for text in texts:
        lines, top = set_lines(text, top, **setting)
        words += lines
    return words


PICTURE = b"q 500 0 0 700 40 40 cm /I Do Q\n"
"""The content of a page that is a picture."""
