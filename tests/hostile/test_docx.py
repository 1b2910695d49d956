"""DOCX files that attack: each costs little and gives a clear error, or the text that can be had."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from partydoc.errors import FormatError, LimitError
from partydoc.options import Limits
from partydoc.readers import read
from partydoc.readers.docx import read as read_docx
from partydoc.readers.files import File
from tests.docx_files import NAMESPACES, abstract, docx, item, level, num, p, packed, parts, relations, run, stored

GOOD = p("一、水情") + p("二、雨情")
TEXT = "一、水情\n二、雨情\n"


def files(**changes):
    """Give a good file's parts with some of them changed: a name's dots and slashes are written as underscores."""
    made = parts(GOOD, styles="")
    return {name: changes.get(name.replace("/", "_").replace(".", "_"), content) for name, content in made.items()}


def changed(**changes):
    return packed(files(**changes))


def bomb():
    return docx(p(run(" " * 30_000_000)))


def many_files():
    return packed(parts(GOOD) | {f"word/media/{at}": b"" for at in range(3_000)})


def large_part():
    return packed(parts(GOOD) | {"word/document.xml": b"<a>" + bytes(65 << 20)}, zipfile.ZIP_STORED)


def declared_size():
    """Say of a small part that it has 300 MB unpacked."""
    data = docx(GOOD)
    at = data.index(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", 300 << 20) + data[at + 28 :]


def two_of_one_name():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts(GOOD).items():
            archive.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("word/document.xml", "<x/>")
    return stream.getvalue()


def encrypted():
    data = bytearray(docx(GOOD))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def doctype(declared):
    content = f"<w:document {NAMESPACES}><w:body>{p('&a;')}</w:body></w:document>"
    return changed(word_document_xml=f"<!DOCTYPE w:document [{declared}]>{content}")


LAUGHS = '<!ENTITY l0 "哈">' + "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
DEEP = "<w:sdt><w:sdtContent>" * 100_000
WIDE = "".join(f"<w:{tag}/>" for tag in ("p",)) * 1_000_001

REFUSED = {
    # what: the file, the error, a part of its message
    "a part that unpacks to a thousand times its size": (bomb, LimitError, "zip_ratio"),
    "three thousand files": (many_files, LimitError, "zip_entries is 3"),
    "a part of 65 MiB": (large_part, LimitError, "zip_part"),
    "a size that is declared and not true": (declared_size, LimitError, "zip_total"),
    "two parts of one name": (two_of_one_name, FormatError, "two files"),
    "a name that leads out of the archive": (
        lambda: packed(parts(GOOD) | {"../../etc/cron.d/x": b"x"}), FormatError, "leads out",
    ),
    "a name that begins at the root": (lambda: packed(parts(GOOD) | {"/etc/x": b"x"}), FormatError, "leads out"),
    "an encrypted archive": (encrypted, FormatError, "encrypted"),
    "a rare way of packing": (lambda: packed(parts(GOOD), zipfile.ZIP_LZMA), FormatError, "method 14"),
    "entities that multiply": (lambda: doctype(LAUGHS), FormatError, "document type"),
    "an entity that is a file": (
        lambda: doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'), FormatError, "document type",
    ),
    "a document type in UTF-16": (
        lambda: changed(word_document_xml="<!DOCTYPE a><a/>".encode("utf-16")), FormatError, "document type",
    ),
    "a million elements": (lambda: stored(WIDE), LimitError, "elements of word/document.xml"),
    "a million attributes": (
        lambda: stored(p(run("=" * 1_000_001))), LimitError, "attributes of word/document.xml",
    ),
    "no XML": (lambda: changed(word_document_xml=b"\x00\x01\x02"), FormatError, "nothing can be read"),
    "an archive of something else": (lambda: packed({"word/": b"", "a.txt": b"x"}), FormatError, "no document part"),
    "an empty archive": (lambda: packed({}), FormatError, "no zip archive"),
    "a container locked by a password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100, FormatError, "password"),
    "only the first bytes": (lambda: b"PK\x03\x04word/", FormatError, "no zip archive"),
}  # fmt: skip


@pytest.mark.parametrize("attack", REFUSED)
def test_a_hostile_file_is_refused_with_a_clear_error(attack):
    make, error, message = REFUSED[attack]
    with pytest.raises(error, match=message):
        read_docx(File(make()))


EXTERNAL = relations(("i", "image", "https://x.invalid/a")).replace("/>", ' TargetMode="External"/>')


def cut_off():
    return docx(GOOD + p("三、工情"))[:-300]


def damaged_stream():
    """Change a byte of the packed text, so that its check sum is wrong."""
    data = bytearray(packed(parts(GOOD), zipfile.ZIP_STORED))
    at = data.index("雨情".encode())
    data[at : at + 3] = "水".encode()
    return bytes(data)


def many_starts():
    """Ask for the two-thousand-millionth letter, at a level that shows nine."""
    levels = (level(at, "%1%2%3%4%5%6%7%8%9", "lowerLetter", start=999_999_999) for at in range(9))
    return docx(item("雨情", 8), numbering=abstract(0, *levels) + num(1, 0))


WIDE_ROW = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999"/></w:tcPr></w:tc></w:tr>'

READ = {
    # what: the file, and what is in the text that is had
    "links that lead out of the file": (lambda: changed(word__rels_document_xml_rels=EXTERNAL), TEXT),
    "links that lead nowhere": (
        lambda: changed(word__rels_document_xml_rels=relations(("i", "image", "../NULL"), ("s", "styles", "x"))), TEXT,
    ),
    "macros": (lambda: packed(parts(GOOD) | {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), TEXT),
    "an archive that is cut off": (cut_off, "一、水情"),
    "a wrong check sum": (damaged_stream, "一、水情"),
    "XML that breaks off": (
        lambda: changed(word_document_xml=f"<w:document {NAMESPACES}><w:body>{GOOD}<w:p><w:r><w:t>三"), TEXT,
    ),
    "styles that break off": (lambda: changed(word_styles_xml="<w:styles"), TEXT),
    "styles that are none": (lambda: changed(word_styles_xml=b"\xff\xfe\x00"), TEXT),
    "no list of the parts' types": (
        lambda: packed({name: xml for name, xml in parts(GOOD).items() if "Types" not in name}), TEXT,
    ),
    "no relations at all": (
        lambda: packed({name: xml for name, xml in parts(GOOD).items() if "_rels" not in name}), TEXT,
    ),
    "controls a hundred thousand deep": (lambda: stored(GOOD + DEEP + p("深")), TEXT),
    "tables a thousand deep": (lambda: docx(GOOD + "<w:tbl><w:tr><w:tc>" * 1_000), TEXT),
    "ends without beginnings": (lambda: docx(GOOD + "<w:tr><w:tc><w:p/></w:tc></w:tr><w:r/>"), TEXT),
    "a field in a field, a hundred thousand times": (
        lambda: stored(GOOD + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 100_000)), TEXT,
    ),
    "numbers of two thousand million": (many_starts, "雨情"),
    "a hundred thousand styles on each other": (
        lambda: docx(
            GOOD + p("深", '<w:pStyle w:val="s1"/>') * 100,
            styles="".join(
                f'<w:style w:styleId="s{at}"><w:basedOn w:val="s{at + 1}"/></w:style>' for at in range(100_000)
            ),
        ),
        TEXT,
    ),
    "sixty thousand rows of sixty-three columns": (
        lambda: stored(f"<w:tbl>{WIDE_ROW * 60_000}</w:tbl>{GOOD}"),
        TEXT,
    ),
    "a number of fifty thousand parts": (
        lambda: stored(GOOD + item("深"), numbering=abstract(0, level(0, "%1" * 50_000)) + num(1, 0)), TEXT,
    ),
}  # fmt: skip


@pytest.mark.parametrize("attack", READ)
def test_a_hostile_file_gives_the_text_that_can_be_had(attack):
    make, expected = READ[attack]
    assert expected in read_docx(File(make())).text


COSTLY = (
    "a part that unpacks to a thousand times its size", "a part of 65 MiB", "a million elements", "macros",
    "entities that multiply", "an entity that is a file", "links that lead out of the file",
    "controls a hundred thousand deep", "tables a thousand deep", "a field in a field, a hundred thousand times",
    "sixty thousand rows of sixty-three columns", "a hundred thousand styles on each other",
    "numbers of two thousand million",
)  # fmt: skip


@pytest.mark.parametrize("attack", COSTLY)
def test_a_hostile_file_costs_little_and_touches_nothing(attack, load_hostile):
    outcome = load_hostile((REFUSED.get(attack) or READ[attack])[0](), "a.docx")
    assert outcome.error == (REFUSED[attack][1].__name__ if attack in REFUSED else "")


@pytest.mark.parametrize("attack", ["an archive that is cut off", "a wrong check sum", "XML that breaks off"])
def test_damage_is_reported(attack):
    (finding, *_) = read_docx(File(READ[attack][0]())).diagnostics
    assert (finding.code, finding.severity) == ("docx-damaged", "error")


def test_a_file_cut_anywhere_gives_text_or_a_format_error():
    data = docx(GOOD * 50, styles="")
    for at in range(0, len(data), 7):
        try:
            read_docx(File(data[:at]))
        except FormatError:
            continue


def test_a_file_with_any_byte_changed_gives_text_or_a_declared_error():
    data = docx(GOOD, styles="")
    for at in range(0, len(data), 3):
        try:
            read_docx(File(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]))
        except (FormatError, LimitError):
            continue


def test_the_limits_are_the_callers():
    with pytest.raises(LimitError, match="docx is"):
        read(docx(GOOD), limits=Limits(docx=100))
    with pytest.raises(LimitError, match="zip_part is"):
        read(docx(GOOD), limits=Limits(zip_part=100))
    with pytest.raises(LimitError, match="zip_total"):
        read(docx(GOOD), limits=Limits(zip_total=100))


def test_a_stream_that_inflates_without_end_is_cut_at_the_limit():
    """The headers alone are left, so nothing tells how large the part should be."""
    name = b"word/document.xml"
    body = zlib.compress(bytes(20_000_000), 9)[2:-4]
    header = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, 0, 0, len(name), 0)
    with pytest.raises(LimitError, match="zip_ratio"):
        read_docx(File(header + name + body))
