"""The list of attachments against the attachments themselves (GB/T 9704-2012, 7.3.4 and 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from partydoc.diagnostics import Diagnostic
from partydoc.parser.checks.wording import key, shown
from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Attachment, AttachmentList, Document, Part, Title
from partydoc.tree.values.attachments import AttachmentEntry, read_head

CODE = "attachments-differ"


class _Present(NamedTuple):
    number: int | None
    title: str
    span: Span


def check_attachments(document: Document, text: Text) -> Iterator[Diagnostic]:  # noqa: ARG001  all checks are called alike
    """Report attachments that are listed and not there, or there and not listed; where none is there, that once."""
    lists = [child for child in document.children if isinstance(child, AttachmentList)]
    entries = [(entry, each.span) for each in lists for entry in each.entries]
    present = [_present(attachment) for attachment in document.attachments]
    # A notice may list the text that it issues, which then stands behind it without the mark 附件: as a part.
    issued = [one for one in map(_present, document.parts) if any(_same(entry, one) for entry, _ in entries)]
    if not present and not issued:
        yield from map(_none_there, lists)
        return
    for entry, span in entries:
        if span and not any(_same(entry, one) for one in (*present, *issued)):
            yield Diagnostic(CODE, f"attachment {_name(entry)} is listed and not there", span)
    for one in present if entries else ():
        if not any(_same(entry, one) for entry, _ in entries):
            yield Diagnostic(CODE, f"attachment {_name(one)} is there and not listed", one.span)


def _none_there(listed: AttachmentList) -> Diagnostic:
    count = len(listed.entries)
    words = f"{count} attachments are listed and none is" if count > 1 else "the attachment is listed and not"
    return Diagnostic(CODE, f"{words} there", listed.span or Span(0, 0), "info")


def _present(attachment: Attachment | Part) -> _Present:
    titles = [child for child in attachment.children if isinstance(child, Title)]
    head = read_head(titles[0].text) if titles else AttachmentEntry(None, "")
    words = "".join([head.title, *(title.text for title in titles[1:])])
    span = titles[0].span if titles else attachment.span
    return _Present(head.number, words, span or Span(0, 0))


def _same(entry: AttachmentEntry, present: _Present) -> bool:
    """Tell whether both have the same number, if they have one, and the same title, be it in part."""
    if entry.number and present.number and entry.number != present.number:
        return False
    listed, there = key(entry.title), key(present.title)
    return not there or listed in there or there in listed


def _name(one: AttachmentEntry | _Present) -> str:
    parts: Sequence[str] = [str(one.number)] if one.number else []
    return " ".join([*parts, shown(one.title)]).strip()
