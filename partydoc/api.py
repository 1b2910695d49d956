"""The public verbs. The only module that strings the stages together: read, repair, parse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING, BinaryIO, Literal

from partydoc.arguments import require
from partydoc.collecting import collecting_later
from partydoc.errors import LimitError
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.parser import build_document
from partydoc.repairs import read_text
from partydoc.text import Script, Source
from partydoc.tree.nodes import Document
from partydoc.tree.required import require_document
from partydoc.work import budget

if TYPE_CHECKING:
    from partydoc.diagnostics import Diagnostic
    from partydoc.fixing import Fixed
    from partydoc.rules import Finding

Readable = str | PathLike[str] | bytes | bytearray | BinaryIO
"""What `load` takes: a path, or the bytes themselves, or a stream of bytes."""


def parse(
    text: str,
    *,
    script: Script = "simplified",
    repairs: Iterable[str] | None = None,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    explain: bool = False,
) -> Document:
    """Read a text into a Document. Any text will do: what cannot be placed is kept as a paragraph.

    *script* is that of the texts in the tree; spans point into *text* as it is. *repairs* names the repairs to make;
    None means all, () none. *name* is kept as the name of the source. With *explain*, `document.explanations` says of
    each candidate for a marker why it was taken for one or for text, `document.line_explanations` why each line is what
    it is.

    A text that is the name of a file gets the diagnostic `text-names-file`: no file is looked for, `load` reads them.

    Raises TypeError where *text* is no str, and LimitError beyond the *limits*.

    >>> document = parse("一、延长开放时间。各馆夜间开放到九时。")
    >>> document.children[0].heading.text
    '延长开放时间'
    """
    if not isinstance(text, str):
        raise TypeError(f"parse takes a str, not {type(text).__name__}; load takes bytes and paths")
    _check(text, require(limits, Limits, "limits", "Limits(nodes=500)"))
    if name is not None:
        require(name, str, "name")
    with collecting_later(), budget(limits.work):
        text_read = read_text(text, script=script, repairs=repairs, source=Source.of(text, name=name))
        return build_document(text_read, limits=limits, noticed=_notice_name(text), explain=explain)


def load(
    source: Readable,
    *,
    encoding: str | None = None,
    errors: Literal["strict", "replace"] | None = None,
    reader: str | None = None,
    script: Script = "simplified",
    repairs: Iterable[str] | None = None,
    limits: Limits = DEFAULT_LIMITS,
    explain: bool = False,
) -> Document:
    """Read a file, bytes or a binary stream into a Document; the format and the encoding are found out.

    *encoding* and *errors* are those of `bytes.decode`; what was guessed and why is on `document.text.source`. Without
    *errors*, text is refused where a byte is wrong, and in a web page a few are read as U+FFFD, with a diagnostic.
    *reader* names the format, where the content and the name of the file do not tell it: docx, pdf, ofd, office, trees,
    html, markdown or plain; old office files without a name are read only so. The other options are those of `parse`.

    Raises OSError where the file cannot be read, ValueError for an *encoding* or a *reader* that there is not,
    DecodingError where the bytes of the file are in no known encoding, FormatError where it is broken,
    MissingDependencyError where its format needs a library that is not installed, and LimitError beyond the *limits*.

    >>> load("一、好".encode("gb18030")).text.source.encoding
    'gb18030'
    """
    from partydoc.readers import read

    require(limits, Limits, "limits", "Limits(nodes=500)")
    if errors not in (None, "strict", "replace"):
        raise ValueError(f"errors is 'strict' or 'replace', not {errors!r}")
    with collecting_later(), budget(limits.work):
        read_in = read(source, encoding=encoding, errors=errors, reader=reader, limits=limits)
        if isinstance(read_in, Document):
            return read_in
        _check(read_in.text, limits)
        text = read_text(read_in.text, script=script, repairs=repairs, source=read_in.source, hints=read_in.hints)
        return build_document(text, limits=limits, noticed=read_in.diagnostics, explain=explain)


def lint(
    document: Document, *, select: Iterable[str] = (), ignore: Iterable[str] = (), on: dt.date | None = None
) -> tuple[Finding, ...]:
    """Find what in a document is not as the standards and the use of official documents have it.

    *select* and *ignore* name rules, in a list or in one str with commas between: by name, by code, by the beginning
    of a code (N, P0, PDP004). A text is judged by what held on the day that it is dated, or *on* another. Spans of
    findings point into the raw text; a tree made by hand is rendered first. At most 1,000 findings are given, and one
    that counts the others.

    Raises ValueError for a name that is no rule.

    >>> [(found.code, found.span.slice("(一)书屋")) for found in lint(parse("(一)书屋"), ignore=["N"])]
    [('PDP004', '(一)')]
    """
    from partydoc.rules.running import run
    from partydoc.rules.selecting import choose

    return run(_with_text(document, "lint"), choose(select, ignore), _day(on))


def fix(
    document: Document,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    unsafe: bool = False,
    on: dt.date | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Fixed:
    r"""Mend what `lint` finds, where that can be done; with *unsafe* also where it may change what the text says.

    A fix is made only if it is proved: the new text is parsed, and the tree differs in nothing but the words of the
    nodes that the fix touches. Others are refused, and `Fixed.refused` says why.

    Raises ValueError for a name that is no rule.

    >>> fix(parse("(一)书屋\n(二)馆舍")).text
    '（一）书屋\n（二）馆舍'
    """
    from partydoc.fixing.rounds import fix_document
    from partydoc.rules.selecting import choose

    return fix_document(_with_text(document, "fix"), choose(select, ignore), unsafe=unsafe, on=_day(on), limits=limits)


def renumber(
    document: Document, *, families: Iterable[str] | None = None, start: int = 1, references: bool = True
) -> Fixed:
    r"""Count the units of a document anew: each series without gaps and doubles.

    A series begins with *start*; one that runs on from another goes on counting, one that starts again does so anew.
    *families* names those that are numbered anew; None means all. With *references* what cites
    a place in the document follows it. As with `fix`, what cannot be proved on the tree is refused.

    Raises ValueError for a name that is no family.

    >>> renumber(parse("一、书屋\n\n三、馆舍\n\n四、经费")).text
    '一、书屋\n\n二、馆舍\n\n三、经费'
    """
    from partydoc.fixing.renumbering import renumber_document

    return renumber_document(_with_text(document, "renumber"), families=families, start=start, references=references)


def _with_text(document: Document, verb: str) -> Document:
    """Give a document that has a text: one made by hand is rendered and read."""
    if require_document(document, verb).text is not None:
        return document
    from partydoc.renderers import render

    return parse(str(render(document)))


def _day(on: dt.date | None) -> dt.date | None:
    return on if on is None else require(on, dt.date, "on", "datetime.date(2026, 3, 1)")


def _notice_name(text: str) -> tuple[Diagnostic, ...]:
    """Notice the name of a file; the readers are imported only where a text ends as one."""
    if not text[-3:].isascii():
        return ()
    from partydoc.readers.named import notice_name

    return notice_name(text)


def _check(text: str, limits: Limits) -> None:
    if len(text) > limits.text:
        raise LimitError("text", limit=limits.text, value=len(text))
