"""The JSON Schemas of `partydoc/1` and `partydoc-sections/1`, made from the classes of the tree and of the records.

`python -m partydoc.tree.schema > docs/schema/partydoc-1.json` writes the published copy, and
`python -m partydoc.tree.schema sections > docs/schema/partydoc-sections-1.json` that of the records.
"""

from __future__ import annotations

import json
import sys
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields

from partydoc.diagnostics import Diagnostic
from partydoc.spans import Span
from partydoc.text import Edit, Hint
from partydoc.tree.elements import ELEMENTS
from partydoc.tree.nodes import Attachment, Child, Document, Heading, Num, Part, Section
from partydoc.tree.plain import FORMAT
from partydoc.tree.records import FORMAT as RECORDS
from partydoc.tree.records import Origin, Passage, Record
from partydoc.tree.structuring import Envelope, SourceEntry

Schema = dict[str, Any]

_TYPED: tuple[type[Child], ...] = (Section, Attachment, Part, *ELEMENTS)
_PLAIN: tuple[type[Any], ...] = (Num, Heading, SourceEntry, Edit, Diagnostic, Hint)
_RECORDED: tuple[type[Any], ...] = (Num, Heading, Passage, Origin)
_NAMES: dict[type[Any], str] = {node: node.type for node in _TYPED} | {
    Num: Num.type,
    Heading: Heading.type,
    SourceEntry: "source",
    Edit: "edit",
    Diagnostic: "diagnostic",
    Hint: "hint",
    Passage: "passage",
    Origin: "origin",
}
_BASIC: dict[object, Schema] = {
    str: {"$ref": "#/$defs/string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Span: {"$ref": "#/$defs/span"},
    NoneType: {"type": "null"},
    Child: {"$ref": "#/$defs/child"},
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
STRING: Schema = {
    "description": "A string; in parts where two surrogates stand side by side that are no pair.",
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 2}],
}
_DEFINED: dict[str, Schema] = {
    "string": STRING,
    "span": {
        "description": "A half-open range of the raw text, in code points.",
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
        "items": False,
        "minItems": 2,
    },
    "child": {"anyOf": [{"$ref": f"#/$defs/{node.type}"} for node in _TYPED]},
}


def json_schema() -> Schema:
    """Make the schema (Draft 2020-12).

    >>> json_schema()["properties"]["format"]
    {'const': 'partydoc/1'}
    """
    document = _object(Envelope) | {"description": _first_line(Document)}
    document["properties"] = document["properties"] | {"children": _schema(tuple[Child, ...])}
    return {
        "$schema": _DIALECT,
        "title": FORMAT,
        **document,
        "$defs": _DEFINED
        | {_NAMES[node]: _object(node, type_=node.type) for node in _TYPED}
        | {_NAMES[entry]: _object(entry) for entry in _PLAIN},
    }


def records_schema() -> Schema:
    """Make the schema of a line of JSON Lines of sections (Draft 2020-12).

    >>> records_schema()["properties"]["format"]
    {'const': 'partydoc-sections/1'}
    """
    return {
        "$schema": _DIALECT,
        "title": RECORDS,
        **_object(Record),
        "$defs": {name: _DEFINED[name] for name in ("string", "span")}
        | {_NAMES[entry]: _object(entry) for entry in _RECORDED},
    }


def _object(cls: type[Any], type_: str | None = None) -> Schema:
    """Describe a class by its fields; those without a default are required."""
    types = get_type_hints(cls)
    known = [field for field in fields(cls) if field.init]
    tag: Schema = {} if type_ is None else {"type": {"const": type_}}
    return {
        "description": _first_line(cls),
        "type": "object",
        "properties": tag | {field.name: _schema(types[field.name]) for field in known},
        "required": [*tag, *(field.name for field in known if field.default is NOTHING)],
        "additionalProperties": False,
    }


def _schema(annotation: Any) -> Schema:
    if annotation in _BASIC:
        return _BASIC[annotation]
    if annotation in _NAMES:
        return {"$ref": f"#/$defs/{_NAMES[annotation]}"}
    return _of_several(get_origin(annotation), get_args(annotation))


def _of_several(origin: object, arguments: tuple[Any, ...]) -> Schema:
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0])}
    if origin is Literal:
        return {"const": arguments[0]} if len(arguments) == 1 else {"enum": [*arguments]}
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(argument) for argument in arguments]}
    raise TypeError(f"no schema for {origin}{arguments}")


def _first_line(cls: type[Any]) -> str:
    return (cls.__doc__ or "").partition("\n")[0]


if __name__ == "__main__":
    schema = records_schema() if sys.argv[1:] == ["sections"] else json_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=2))  # noqa: T201 - the output of this module
