"""The options of reading, and the limits that keep hostile input from costing more than it is worth."""

from __future__ import annotations

from attrs import fields, frozen

from partydoc.arguments import require

MEBIBYTE = 1024 * 1024


@frozen
class Limits:
    """What a single document may cost; beyond it, a LimitError names the limit.

    *text* counts the bytes of a file of text, Markdown or HTML, and the code points of any text; *json*, *docx*, *pdf*,
    *ofd* and *doc* count the bytes of such files. *nodes* counts the nodes of the tree, *pdf_pages* the pages of a PDF
    or an OFD file, *html_tags* the tags of a page, *html_attributes* those of one tag, *html_depth* how many elements
    are within each other. Of a zip archive (DOCX, OFD) *zip_entries* counts the files, *zip_part* the bytes of one when
    unpacked, *zip_total* those of all; *zip_ratio* is how many times its packed size a file may have, once it is larger
    than 100 KB. Of what is noticed in a document, *diagnostics* findings are kept and the others counted; this limit
    alone raises nothing.

    *work* is the budget of a document whatever its format, in units that are counted: one is what a scan does for a
    character. Ordinary texts take some 40 for each of their characters; ten or twenty million are about a second.

    PDF is read in a process of its own, which may take *worker_seconds* of the processor's time, and one more for each
    MiB of the file, and *worker_memory* bytes, and 30 more for each byte of the file; LibreOffice, which reads old
    office files, may take *office_seconds* of the processor's time and claim *office_memory* bytes.

    >>> Limits(nodes=500).nodes
    500
    """

    text: int = 16 * MEBIBYTE
    json: int = 64 * MEBIBYTE
    docx: int = 64 * MEBIBYTE
    pdf: int = 128 * MEBIBYTE
    ofd: int = 64 * MEBIBYTE
    doc: int = 64 * MEBIBYTE
    nodes: int = 1_000_000
    diagnostics: int = 1_000
    work: int = 4_000_000_000
    pdf_pages: int = 5_000
    html_depth: int = 512
    html_tags: int = 100_000
    html_attributes: int = 10_000
    zip_entries: int = 2_000
    zip_part: int = 64 * MEBIBYTE
    zip_total: int = 256 * MEBIBYTE
    zip_ratio: int = 100
    worker_seconds: int = 2
    worker_memory: int = 300 * MEBIBYTE
    office_seconds: int = 30
    office_memory: int = 1024 * MEBIBYTE

    def __attrs_post_init__(self) -> None:
        for each in fields(type(self)):
            number = require(getattr(self, each.name), int, f"Limits({each.name}=…)")
            if number < 0:
                raise ValueError(f"Limits({each.name}=…) is counted from 0, not {number}")


DEFAULT_LIMITS = Limits()
