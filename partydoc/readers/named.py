"""The name of a file, given as if it were its text."""

from __future__ import annotations

import re
from typing import Final

from partydoc.diagnostics import Diagnostic
from partydoc.spans import Span

CODE: Final = "text-names-file"
_MESSAGE: Final = "the text is the name of a file: partydoc.load reads files, parse takes their text"
_LONGEST: Final = 260
"""Characters of a path, at most: what Windows allows by default."""
# No sentence looks so: one run without marks of sentences, and an ending that a reader has.
_NAME = re.compile(r"\s*[^\n\r。！？；]*?[^\s。！？；]\.(\w{2,8})\s*", re.ASCII)


def notice_name(text: str) -> tuple[Diagnostic, ...]:
    """Notice that a text is one line that ends as the names of files do that `load` reads; no file is looked for.

    >>> [found.code for found in notice_name("reports/2026.docx")]
    ['text-names-file']
    >>> notice_name("详见附件a.txt。")
    ()
    """
    match = _NAME.fullmatch(text) if len(text) <= _LONGEST and "://" not in text else None
    if match is None:
        return ()
    from partydoc.readers import SUFFIXES

    named = f".{match[1].lower()}" in SUFFIXES
    return (Diagnostic(CODE, _MESSAGE, Span(0, len(text))),) if named else ()
