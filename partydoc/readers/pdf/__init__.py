"""PDF: its text layer, with what the places of the characters say. PDFium reads it in a process with limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from partydoc.diagnostics import Diagnostic
from partydoc.errors import FormatError, LimitError
from partydoc.hints import Hint
from partydoc.readers.decoding import Decoded
from partydoc.readers.files import File
from partydoc.readers.layout import Page, Rule, Run, read_pages
from partydoc.readers.pdf.glyphs import are_glyph_codes
from partydoc.readers.pdf.process import answers
from partydoc.spans import Span

_ERRORS = {
    "password": "the PDF is encrypted: it opens with a password only",
    "format": "this is no PDF, or too little of it is left",
}
_NO_TEXT = (
    "the PDF has no text layer: its {} pages are pictures, as of a scan; text recognition (OCR) has to come first"
)

_NO_CHARACTERS = (
    "the text looks like numbers of glyphs, not like characters: the fonts of the file do not say what they show; "
    "text recognition (OCR) has to read its pages"
)


def read(file: File) -> Decoded:
    """Read a PDF: its lines joined to paragraphs, its pages, heads, feet and page numbers as hints.

    Raises FormatError where it is encrypted, broken or has no text layer, LimitError beyond `file.limits`, and
    MissingDependencyError where pypdfium2 is not installed.
    """
    said = list(_checked(answers(file.data, file.limits), file))
    pages = [_page(number, one) for number, one in enumerate(said, 1)]
    if not any(page.runs for page in pages):
        raise FormatError(
            _NO_TEXT.format(len(pages)) if any(one.get("pictures") for one in said) else "the PDF is empty"
        )
    text, hints = read_pages(pages)
    source = file.source(text, encoding="pdf", evidence="the sign %PDF-")
    noticed = [*_noticed(said, hints)]
    if are_glyph_codes(text):
        noticed.append(Diagnostic("pdf-glyph-codes", _NO_CHARACTERS, Span(0, len(text)), "error"))
    return Decoded(text, source, tuple(noticed), hints)


def _checked(said: Iterable[dict[str, Any]], file: File) -> Iterator[dict[str, Any]]:
    """Pass on what was said of the pages; raises what was said of the file."""
    most = file.limits
    for answer in said:
        match answer:
            case {"error": "characters"}:
                raise LimitError("text", limit=most.text, value=most.text + 1)
            case {"error": code}:
                raise FormatError(_ERRORS.get(code, f"the PDF cannot be read (PDFium says {code})"))
            case {"pages": pages}:
                if pages > most.pdf_pages:
                    raise LimitError("pdf_pages", limit=most.pdf_pages, value=pages)
            case _:
                yield answer


def _page(number: int, answer: dict[str, Any]) -> Page:
    runs = [Run(*run) for run in answer.pop("runs", ())]
    rules = [Rule(*rule) for rule in answer.pop("rules", ())]
    return Page(number, answer.get("width", 0.0), answer.get("height", 0.0), runs, rules)


def _noticed(said: Sequence[dict[str, Any]], hints: Sequence[Hint]) -> Iterator[Diagnostic]:
    spans = {hint.level: hint.span for hint in hints if hint.kind == "page"}
    for number, answer in enumerate(said, 1):
        span = spans.get(number, Span(0, 0))
        if answer.get("damaged"):
            yield Diagnostic("pdf-damaged", f"page {number} is damaged and left out", span, "error")
        if answer.get("pictures"):
            message = f"page {number} has no text layer: it is a picture, as of a scan"
            yield Diagnostic("pdf-page-without-text", message, span, "warning")
        if unmapped := answer.get("unmapped"):
            message = f"{unmapped} characters of page {number} have no code; they are read as U+FFFD"
            yield Diagnostic("pdf-unmapped", message, span, "error")
