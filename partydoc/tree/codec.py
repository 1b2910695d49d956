"""Trees to plain dicts and JSON, and back."""

from __future__ import annotations

import json
import re
from typing import Any

from partydoc.errors import FormatError, LimitError
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.tree.nodes import Document
from partydoc.tree.plain import FORMAT, to_plain
from partydoc.tree.required import require_document

__all__ = ["FORMAT", "from_dict", "from_json", "to_dict", "to_json"]

MAX_JSON_DEPTH = 256

_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"')
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]')


def to_dict(document: Document, *, source: bool = False) -> dict[str, Any]:
    """Make plain dicts and lists of a document, in the shape of `partydoc/1`.

    With *source* the raw text goes in too, so that `from_dict` gives back a document that `unparse` takes.

    >>> from partydoc.tree.nodes import Paragraph
    >>> to_dict(Document([Paragraph("各馆照办。")], kind="notice"))["children"]
    [{'type': 'paragraph', 'text': '各馆照办。'}]
    """
    return to_plain(require_document(document, "to_dict"), source=source)


def to_json(document: Document, *, indent: int | None = None, source: bool = False) -> str:
    r"""Write a document as JSON.

    Lone surrogates are escaped. JSON cannot hold a high and a low surrogate that stand side by side unpaired: such a
    string is written as the array of its parts.

    >>> from partydoc.tree.nodes import Paragraph
    >>> to_json(Document([Paragraph("好\ud800")])).partition('"children":')[2]
    '[{"type":"paragraph","text":"好\\ud800"}],"edits":[],"diagnostics":[]}'
    """
    return write_json(to_plain(require_document(document, "to_json"), source=source), indent=indent)


def write_json(plain: dict[str, Any], *, indent: int | None = None) -> str:
    """Write plain dicts and lists as `to_json` does."""
    separators = (",", ":") if indent is None else (",", ": ")
    written = json.dumps(plain, ensure_ascii=False, indent=indent, separators=separators)
    try:
        written.encode()
    except UnicodeEncodeError:
        return _escape(written)
    return written


def _escape(written: str) -> str:
    if _PAIR.search(written):
        written = _STRING.sub(_in_parts, written)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _in_parts(string: re.Match[str]) -> str:
    parts = _PAIR.sub('","', string[0])
    return parts if parts == string[0] else f"[{parts}]"


def from_dict(data: object, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Build the document that `to_dict` wrote; of the *limits*, that of the nodes concerns it.

    Raises FormatError, which names the place, for anything else, and LimitError for a tree too deep or too large.

    >>> from_dict({"format": "partydoc/1", "type": "document", "children": [{"type": "paragraph", "text": 5}]})
    Traceback (most recent call last):
    partydoc.errors.FormatError: expected a string, not an integer @ $.children[0].text
    """
    from partydoc.tree.structuring import structure

    return structure(data, limits.nodes)


def from_json(text: str | bytes, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the document that `to_json` wrote; raises what `from_dict` raises, and FormatError for what is no JSON.

    >>> from_json("[1")
    Traceback (most recent call last):
    partydoc.errors.FormatError: no JSON: Expecting ',' delimiter: line 1 column 3 (char 2)
    """
    return from_dict(load_json(text), limits=limits)


def load_json(text: str | bytes) -> object:
    """Read JSON as plain values; raises FormatError for what is no JSON, LimitError for what is too deep."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise FormatError(f"no JSON: {error}") from None
    except RecursionError:
        depth = _depth(text)
        if depth <= MAX_JSON_DEPTH:  # it was the caller who had used up the stack
            raise
        raise LimitError("JSON depth", limit=MAX_JSON_DEPTH, value=depth, fixed=True) from None


def _depth(text: str | bytes) -> int:
    """Count how deep the brackets of a JSON text are nested."""
    if isinstance(text, bytes):
        text = text.decode(json.detect_encoding(text))
    deepest = depth = 0
    for found in _BRACKETS.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
        deepest = max(deepest, depth)
    return deepest
