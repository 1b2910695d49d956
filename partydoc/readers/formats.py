"""The formats that are read, and what tells them; the module that reads one is imported when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from partydoc.readers import sniffing

if TYPE_CHECKING:
    from partydoc.readers.decoding import Decoded
    from partydoc.readers.files import File
    from partydoc.tree.nodes import Document


class Reader(NamedTuple):
    """A format: the module that reads it, the endings of its files' names, the limit on its size, its signs.

    *limit* names a field of `Limits`. *sniff* sees the first bytes of a file, perhaps all.
    """

    name: str
    suffixes: tuple[str, ...]
    limit: str
    sniff: Callable[[bytes], bool]

    def read(self, file: File) -> Decoded | Document:
        """Give the text with all that was seen of it; where the format holds trees, a Document."""
        found: Decoded | Document = import_module(f"{__package__}.{self.name}").read(file)
        return found


# In the order in which their signs are looked for; the last one takes what no other does.
READERS: tuple[Reader, ...] = (
    Reader("docx", (".docx", ".docm", ".dotx", ".dotm"), "docx", sniffing.is_docx),
    Reader("pdf", (".pdf",), "pdf", sniffing.is_pdf),
    Reader("ofd", (".ofd",), "ofd", sniffing.is_ofd),
    Reader("office", (".doc", ".wps", ".rtf", ".odt"), "doc", sniffing.nothing),
    Reader("trees", (".json", ".jsonl"), "json", sniffing.is_tree),
    Reader("html", (".html", ".htm", ".shtml", ".xhtml"), "text", sniffing.is_page),
    Reader("markdown", (".md", ".markdown"), "text", sniffing.nothing),
    Reader("plain", (".txt", ".text"), "text", sniffing.nothing),
)

SUFFIXES: tuple[str, ...] = tuple(suffix for reader in READERS for suffix in reader.suffixes)
"""The endings of the files that are read when a folder is given."""
