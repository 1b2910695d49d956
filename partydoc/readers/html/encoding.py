"""In what encoding a page is written: its mark, what it declares, and what its bytes say about that."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from partydoc.diagnostics import Diagnostic
from partydoc.readers.decoding import Decoded, decode
from partydoc.readers.files import File
from partydoc.readers.stepping import BAD
from partydoc.spans import Span

FEW, ONE_IN = 10, 50  # so many bytes, and one in so many characters, may be wrong before the encoding is
_LOOK = 8192
_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w\-:.]{2,40})"""
    rb"""|<\?xml[^>]{0,100}encoding=["']([\w\-]{2,40})""",
    re.IGNORECASE,
)
_MARKED = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# Text that Python's codec of that name does not hold: pages so labelled are written in the wider one.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "hz": "gb18030", "big5": "big5hkscs", "ascii": "", "iso8859-1": ""}


class Decoding(NamedTuple):
    """A page as characters, its encoding, why that was taken, and what was odd about it."""

    text: str
    encoding: str | None
    evidence: str | None
    noticed: tuple[Diagnostic, ...] = ()


def decode_page(file: File) -> Decoding:
    """Decode a page: as the caller says, by its mark, as it declares if its bytes agree, or as they look.

    A few bytes that are wrong become U+FFFD, unless the caller asks for strictness. Raises what `decode` raises.

    >>> from partydoc.readers.files import File
    >>> decode_page(File("<meta charset=gb2312><p>镕".encode("gbk"))).evidence
    'the page declares gb2312'
    """
    label = declared(file.data)
    wanted = _codec(label)
    if file.encoding is None and wanted and not file.data.startswith(_MARKED) and not _is_utf_8(file.data, wanted):
        try:
            return Decoding(file.data.decode(wanted), wanted, f"the page declares {label}")
        except UnicodeDecodeError:
            pass
    text, source, noticed, _ = _decoded(file, wanted)
    if wanted and source.encoding and _codec(source.encoding) != wanted and file.encoding is None:
        message = f"the page declares {label} and is {source.encoding}: {source.evidence}"
        noticed = (*noticed, Diagnostic("encoding-misdeclared", message, Span(0, 0), "info"))
    return Decoding(text, source.encoding, source.evidence, noticed)


def _decoded(file: File, wanted: str) -> Decoded:
    """Decode a page that is not wholly what it declares: as it looks, or as it declares if that leaves fewer gaps."""
    if file.errors == "strict":
        return decode(file.data, encoding=file.encoding, name=file.name)
    encodings = [file.encoding, *([wanted] if wanted and file.encoding is None else [])]
    readings = [decode(file.data, encoding=encoding, errors="replace", name=file.name) for encoding in encodings]
    best = min(readings, key=lambda read_in: read_in.text.count(BAD))
    if file.errors is None and best.text.count(BAD) > FEW + len(best.text) // ONE_IN:
        return decode(file.data, encoding=file.encoding, name=file.name)
    return best


def declared(data: bytes) -> str:
    """Give the encoding that a page names in its head; "" where it names none."""
    match = _DECLARED.search(data[:_LOOK].replace(b"\0", b""))
    return (match[1] or match[2]).decode("ascii") if match else ""


def _codec(label: str) -> str:
    try:
        name = codecs.lookup(label).name if label else ""
    except LookupError:
        return ""
    return "" if name.startswith("utf-16") else _WIDER.get(name, name)


def _is_utf_8(data: bytes, wanted: str) -> bool:
    """Tell a page that calls itself something else and is UTF-8: chance makes no long text valid UTF-8."""
    if wanted == "utf-8" or data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return decode(data).source.encoding == "utf-8"
