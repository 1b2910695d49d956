"""HTML: the pages of government sites and newspapers, as lines of text with hints, in the order of the page."""

from __future__ import annotations

from attrs import evolve

from partydoc.diagnostics import Diagnostic
from partydoc.readers.decoding import Decoded
from partydoc.readers.files import File
from partydoc.readers.html.costs import check_cost
from partydoc.readers.html.encoding import decode_page
from partydoc.readers.html.main_text import mark_furniture, running_text
from partydoc.readers.html.serving import without_code
from partydoc.readers.html.swallowed import find_swallowed
from partydoc.readers.html.walking import walk_page
from partydoc.readers.html.writing import write
from partydoc.readers.stepping import BAD
from partydoc.spans import Span


def read(file: File) -> Decoded:
    """Read a page: its visible text line by line, and what the tags say beside it as hints.

    Raises LimitError where the page has more tags, or deeper ones, than the limits allow.

    >>> page = "<title>x</title><h1>夜间开放的通知</h1><p>各馆：<p><b>一、时间。</b>开到九时。"
    >>> read(File(page.encode())).text.splitlines()
    ['夜间开放的通知', '各馆：', '一、时间。开到九时。']
    """
    page, encoding, evidence, odd_bytes = decode_page(file)
    page, code = without_code(page)
    lean = check_cost(page, file.limits)
    swallowed = find_swallowed(page)
    del page
    walked = walk_page(lean, file.limits)
    if walked.closed > running_text(walked):  # the text is in what is opened by a click
        walked = walk_page(lean, file.limits, opened=True)
    if code:
        walked.left_out["what a server runs"] += code
    mark_furniture(walked)
    text, hints = write(walked.lines)
    source = file.source(text, encoding=encoding, evidence=evidence)
    noticed = [_in_text(found, text) for found in odd_bytes]
    for what, count in sorted(swallowed.items()):
        noticed.append(Diagnostic("text-swallowed", f"{count} characters are lost in {what}", Span(0, 0), "warning"))
    if walked.left_out:
        told = ", ".join(f"{count} characters of {what}" for what, count in sorted(walked.left_out.items()))
        noticed.append(Diagnostic("hidden-text", f"left out, as no browser shows it: {told}", Span(0, 0), "info"))
    return Decoded(text, source, tuple(noticed), hints)


def _in_text(found: Diagnostic, text: str) -> Diagnostic:
    """Move what was odd about the bytes to its place in the text: the first character that was put for them."""
    at = text.find(BAD)
    return evolve(found, span=Span(at, at + 1) if found.code == "undecodable-bytes" and at >= 0 else Span(0, 0))
