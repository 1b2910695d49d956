"""JSON: trees that partydoc wrote, one in `partydoc/1` or as JSON Lines of sections."""

from __future__ import annotations

from itertools import islice

from partydoc.errors import FormatError
from partydoc.readers.files import File
from partydoc.readers.sniffing import LOOK, TREE
from partydoc.tree.codec import from_json, load_json
from partydoc.tree.nodes import Document
from partydoc.tree.records import join_records, read_record


def read(file: File) -> Document:
    """Read the tree that a file holds; with its source text, where that was written too.

    Raises FormatError for other JSON and for several documents in one file (`from_jsonl` reads those), LimitError for
    a tree too deep or too large.

    >>> read(File(b'{"format":"partydoc/1","type":"document","children":[],"kind":"notice"}')).kind
    'notice'
    """
    data = file.data.removeprefix(b"\xef\xbb\xbf")
    found = TREE.match(data[:LOOK])
    lines = [line for line in data.split(b"\n") if line.strip()]
    if found and found[1]:
        records = (read_record(load_json(line)) for line in lines)
        return _only(list(islice(join_records(records, limits=file.limits), 2)))
    if len(lines) > 1 and all(TREE.match(line[:LOOK]) for line in lines[:2]):
        return _only([from_json(line, limits=file.limits) for line in lines[:2]])
    return from_json(data, limits=file.limits)


def _only(documents: list[Document]) -> Document:
    if len(documents) != 1:
        raise FormatError("the file holds several documents, not one: partydoc.from_jsonl reads JSON Lines of sections")
    return documents[0]
