"""Reads the text of Chinese official documents into a lossless typed tree, and writes it back.

>>> import partydoc
>>> document = partydoc.parse("一、延长开放时间。各馆夜间开放到九时。")
>>> document.at("一").heading.text
'延长开放时间'
>>> partydoc.unparse(document)
'一、延长开放时间。各馆夜间开放到九时。'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from partydoc.api import fix, lint, load, parse, renumber
    from partydoc.chunkers import chunk
    from partydoc.chunkers.model import Chunk
    from partydoc.diagnostics import Diagnostic
    from partydoc.errors import (
        DecodingError,
        FormatError,
        LimitError,
        MissingDependencyError,
        MissingProgramError,
        PartydocError,
        PathError,
    )
    from partydoc.explanations import Explanation, LineExplanation
    from partydoc.fixing import Fixed
    from partydoc.options import Limits
    from partydoc.references import find_references
    from partydoc.references.model import Reference
    from partydoc.renderers import render
    from partydoc.renderers.jsonl import from_jsonl
    from partydoc.rows import to_arrow, to_pandas, to_rows
    from partydoc.rules import Finding
    from partydoc.spans import Span
    from partydoc.text import Edit, OffsetMap, Source, Text
    from partydoc.tree.codec import from_dict, from_json, to_dict, to_json
    from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section
    from partydoc.tree.unparsing import unparse
    from partydoc.tree.views import View
    from partydoc.tree.visiting import Transformer, Visitor
    from partydoc.tree.walking import leaves, parents, walk

# Where each public name lives; it is imported when it is first asked for, so that the command starts at once.
_HOMES = {
    "parse": "api",
    "load": "api",
    "lint": "api",
    "fix": "api",
    "renumber": "api",
    "Fixed": "fixing",
    "Finding": "rules",
    "chunk": "chunkers",
    "Chunk": "chunkers.model",
    "Diagnostic": "diagnostics",
    "DecodingError": "errors",
    "FormatError": "errors",
    "LimitError": "errors",
    "MissingDependencyError": "errors",
    "MissingProgramError": "errors",
    "PartydocError": "errors",
    "PathError": "errors",
    "Explanation": "explanations",
    "LineExplanation": "explanations",
    "Limits": "options",
    "find_references": "references",
    "Reference": "references.model",
    "render": "renderers",
    "from_jsonl": "renderers.jsonl",
    "to_arrow": "rows",
    "to_pandas": "rows",
    "to_rows": "rows",
    "Span": "spans",
    "Edit": "text",
    "OffsetMap": "text",
    "Source": "text",
    "Text": "text",
    "from_dict": "tree.codec",
    "from_json": "tree.codec",
    "to_dict": "tree.codec",
    "to_json": "tree.codec",
    "Document": "tree.nodes",
    "Heading": "tree.nodes",
    "Num": "tree.nodes",
    "Paragraph": "tree.nodes",
    "Section": "tree.nodes",
    "View": "tree.views",
    "Transformer": "tree.visiting",
    "Visitor": "tree.visiting",
    "leaves": "tree.walking",
    "parents": "tree.walking",
    "unparse": "tree.unparsing",
    "walk": "tree.walking",
}

__all__ = [
    "Chunk",
    "DecodingError",
    "Diagnostic",
    "Document",
    "Edit",
    "Explanation",
    "Finding",
    "Fixed",
    "FormatError",
    "Heading",
    "LimitError",
    "Limits",
    "LineExplanation",
    "MissingDependencyError",
    "MissingProgramError",
    "Num",
    "OffsetMap",
    "Paragraph",
    "PartydocError",
    "PathError",
    "Reference",
    "Section",
    "Source",
    "Span",
    "Text",
    "Transformer",
    "View",
    "Visitor",
    "__version__",
    "chunk",
    "find_references",
    "fix",
    "from_dict",
    "from_json",
    "from_jsonl",
    "leaves",
    "lint",
    "load",
    "parents",
    "parse",
    "render",
    "renumber",
    "to_arrow",
    "to_dict",
    "to_json",
    "to_pandas",
    "to_rows",
    "unparse",
    "walk",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'partydoc' has no attribute {name!r}")
    value = getattr(import_module(f"partydoc.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
