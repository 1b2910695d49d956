"""Plain text: the bytes are the text."""

from __future__ import annotations

from partydoc.diagnostics import Diagnostic
from partydoc.readers.decoding import Decoded, decode
from partydoc.readers.files import File
from partydoc.spans import Span

_RTF = "{\\rtf1"
_RTF_AS_TEXT = (
    "it begins as an RTF file does and is read as text; named .rtf, or by the reader 'office', it is read as one"
)


def read(file: File) -> Decoded:
    r"""Read a plain text file.

    >>> read(File("图书馆\r\n工作".encode("utf-16"))).text
    '图书馆\r\n工作'
    """
    decoded = decode(file.data, encoding=file.encoding, errors=file.errors or "strict", name=file.name)
    if not decoded.text.startswith(_RTF):
        return decoded
    alike = Diagnostic("rtf-as-text", _RTF_AS_TEXT, Span(0, len(_RTF)), "info")
    return decoded._replace(diagnostics=(*decoded.diagnostics, alike))
