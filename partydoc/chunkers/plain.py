"""Chunks as plain data: `partydoc-chunks/1`, one JSON object a chunk, and its JSON Schema.

`python -m partydoc.chunkers.plain > docs/schema/partydoc-chunks-1.json` writes the published copy.
"""

from __future__ import annotations

import json
from typing import Any

from partydoc.chunkers.model import Chunk
from partydoc.tree.schema import STRING

FORMAT = "partydoc-chunks/1"

_STRING = {"$ref": "#/$defs/string"}
_NUMBER = {"type": "integer", "minimum": 0}
_DIGEST = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
_NAME = {"anyOf": [_STRING, {"type": "null"}]}
_MAYBE = {"type": ["integer", "null"], "minimum": 0}
_LINK = {"type": ["string", "null"], "pattern": "^[0-9a-f]{32}$"}

_PROPERTIES: dict[str, tuple[dict[str, Any], str]] = {
    "format": ({"const": FORMAT}, "the form of this object"),
    "text": (_STRING, "the document's own words"),
    "context": (_STRING, "title, headings above, and the lead: how a list, a table or a unit without a heading begins"),
    "paths": ({"type": "array", "items": _STRING}, "the paths of all sections that begin in it"),
    "id": (_DIGEST, "made of the document's id, the words and their context"),
    "path": (_STRING, "the path of the section that holds all of it; empty where none does"),
    "headings": (_STRING, "the headings above it, outermost first, with › between them"),
    "kind": ({"enum": ["chunk", "parent"]}, "a parent is a section that chunks are part of; it may be over the limit"),
    "start": (_MAYBE, "where it begins in the text as read, in code points; null for a tree made by hand"),
    "end": (_MAYBE, "where it ends"),
    "first_page": (_MAYBE, "the page that it begins on; null where there are no pages"),
    "last_page": (_MAYBE, "the page that it ends on"),
    "first_row": (_MAYBE, "the first row of the table that it is a piece of, from 0; null where it is no piece of one"),
    "last_row": (_MAYBE, "the last row of it"),
    "tokens": (_NUMBER, "how much context and text take"),
    "index": (_NUMBER, "its number in the document, from 0; parents are counted on behind the chunks"),
    "document_id": (_STRING, "the id that was given, else the sha256 of the raw text"),
    "parent_id": (_LINK, "the parent, where parents are wanted"),
    "previous_id": (_LINK, "the chunk before it"),
    "next_id": (_LINK, "the chunk behind it"),
    "oversize": ({"type": "boolean"}, "a single character takes more than the limit"),
    "source_name": (_NAME, "the name of the file"),
    "source_sha256": (_NAME, "of the bytes of the file, or of the text"),
}


def plain(one: Chunk) -> dict[str, Any]:
    """Give a chunk as plain data.

    >>> import partydoc
    >>> (one,) = partydoc.chunk(partydoc.parse("每周开放六天。"))
    >>> plain(one)["format"], plain(one)["text"]
    ('partydoc-chunks/1', '每周开放六天。')
    """
    facts = {"format": FORMAT, "text": one.text, "context": one.context, "paths": list(one.paths), "id": one.id}
    return {**facts, **one.metadata()}


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of `partydoc-chunks/1`: every property is there in every chunk, and no other.

    >>> json_schema()["properties"]["first_page"]["type"]
    ['integer', 'null']
    """
    properties = {name: {**kind, "description": meaning} for name, (kind, meaning) in _PROPERTIES.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "description": "A stretch of a Chinese official document that is looked for as a whole.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {"string": STRING},
    }


def main() -> None:
    """Print the schema."""
    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))  # noqa: T201  it is what this prints


if __name__ == "__main__":
    main()
