"""JSON Lines of sections: `partydoc-sections/1`, a record a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Any

from attrs import asdict, fields_dict

from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.tree.codec import load_json, write_json
from partydoc.tree.nodes import Document
from partydoc.tree.records import Record, join_records, read_record, split_records

# They end a line for some readers, among them `str.splitlines`. JSON escapes the others itself.
LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}


def render(document: Document) -> str:
    """Write a line of JSON for the document and for each of its sections and attachments.

    >>> print(render(Document(kind="notice")), end="")
    {"format":"partydoc-sections/1","type":"document","path":"","depth":0,"text":"","kind":"notice"}
    """
    return "".join(write_json(_plain(record)).translate(LINE_ENDS) + "\n" for record in split_records(document))


def from_jsonl(lines: str | Iterable[str], *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Document]:
    r"""Read back the documents that were written as JSON Lines of sections, one after the other.

    Raises FormatError for a line that is no such record or does not go with those before it.

    >>> from partydoc.tree.nodes import Paragraph
    >>> trees = [Document([Paragraph("好。")]), Document([Paragraph("办。")])]
    >>> list(from_jsonl("".join(map(render, trees)))) == trees
    True
    """
    return join_records((read_record(load_json(row)) for row in _rows(lines) if row.strip()), limits=limits)


def _rows(lines: Any) -> Iterable[str]:
    if isinstance(lines, bytes | PathLike) or not isinstance(lines, Iterable):
        raise TypeError(f"from_jsonl takes a str, or lines of one, not {type(lines).__name__}")
    return lines.split("\n") if isinstance(lines, str) else lines


def _plain(record: Record) -> dict[str, Any]:
    """Make plain values, without what is empty and need not be said."""
    plain = asdict(record, filter=lambda field, value: value != field.default)
    order = fields_dict(Record)
    return {name: plain[name] for name in order if name in plain}
