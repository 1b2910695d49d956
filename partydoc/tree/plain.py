"""Nodes as plain dicts, in the order of keys that the format shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from partydoc.diagnostics import Diagnostic
from partydoc.scripts import simplify
from partydoc.text import Edit, Hint, Text
from partydoc.tree.nodes import (
    Attachment,
    Child,
    Document,
    Element,
    Furniture,
    Heading,
    Metadata,
    Num,
    Paragraph,
    Part,
    Section,
    Table,
)

FORMAT: Final = "partydoc/1"
"""The name of the format; it changes when a reader of the old one would go wrong."""

Plain = dict[str, Any]


def to_plain(document: Document, *, source: bool) -> Plain:
    """Make plain dicts and lists of a whole document."""
    plain: Plain = {"format": FORMAT, "type": document.type, "kind": document.kind}
    text = document.text
    if document.kind_evidence:
        plain["kind_evidence"] = document.kind_evidence
    if document.span is not None:
        plain["span"] = [*document.span]
    if text is not None:
        plain["source"] = _source(text, whole=source)
    plain["children"] = list(map(_child, document.children))
    plain["edits"] = [] if text is None else list(map(_edit, text.edits))
    plain["diagnostics"] = list(map(_diagnostic, document.diagnostics))
    return plain


def _child(node: Child) -> Plain:
    return _CHILDREN.get(node.type, _element)(node)


def _element(node: Element) -> Plain:
    if node.span is None:
        return {"type": node.type, "text": node.text}
    return {"type": node.type, "text": node.text, "span": [*node.span]}


def _section(node: Section) -> Plain:
    plain: Plain = {"type": "section"}
    if node.span is not None:
        plain["span"] = [*node.span]
    if node.num is not None:
        plain["num"] = _num(node.num)
    if node.heading is not None:
        plain["heading"] = _heading(node.heading)
    plain["children"] = list(map(_child, node.children))
    return plain


def _num(num: Num) -> Plain:
    plain: Plain = {"text": num.text, "family": num.family}
    if num.value is not None:
        plain["value"] = num.value
    if num.span is not None:
        plain["span"] = [*num.span]
    return plain


def _heading(heading: Heading) -> Plain:
    return {"text": heading.text} if heading.span is None else {"text": heading.text, "span": [*heading.span]}


def _attachment(node: Attachment) -> Plain:
    plain: Plain = {"type": "attachment"}
    if node.span is not None:
        plain["span"] = [*node.span]
    plain["children"] = list(map(_child, node.children))
    return plain


def _part(node: Part) -> Plain:
    plain: Plain = {"type": "part", "kind": node.kind}
    if node.kind_evidence:
        plain["kind_evidence"] = node.kind_evidence
    if node.span is not None:
        plain["span"] = [*node.span]
    plain["children"] = list(map(_child, node.children))
    return plain


def _paragraph(node: Paragraph) -> Plain:
    return _element(node) | {"continues": True} if node.continues else _element(node)


def _table(node: Table) -> Plain:
    return _element(node) | ({"rows": list(map(list, node.rows))} if node.rows else {})


def _furniture(node: Furniture) -> Plain:
    return _element(node) | ({"label": node.label} if node.label else {})


def _metadata(node: Metadata) -> Plain:
    return _element(node) | {key: said for key, said in (("label", node.label), ("value", node.value)) if said}


_CHILDREN: dict[str, Callable[[Any], Plain]] = {
    "section": _section,
    "paragraph": _paragraph,
    "attachment": _attachment,
    "part": _part,
    "table": _table,
    "furniture": _furniture,
    "metadata": _metadata,
}


def _source(text: Text, *, whole: bool) -> Plain:
    """Say where a text came from; the raw text itself, and the script it is held in, only if it is to come back."""
    known = text.source
    plain: Plain = {}
    if known is not None:
        facts = {"name": known.name, "encoding": known.encoding, "evidence": known.evidence}
        plain |= {key: fact for key, fact in facts.items() if fact is not None}
    plain["length"] = len(text.raw)
    if known is not None and known.sha256 is not None:
        plain["sha256"] = known.sha256
    if whole:
        if simplify(text.edits.apply(text.raw)[0]) != text.clean:
            plain["script"] = "original"
        plain["text"] = text.raw
        if text.hints:
            plain["hints"] = list(map(_hint, text.hints))
    return plain


def _hint(hint: Hint) -> Plain:
    plain: Plain = {"span": [*hint.span], "kind": hint.kind}
    return plain | {key: said for key, said in (("level", hint.level), ("label", hint.label)) if said}


def _edit(edit: Edit) -> Plain:
    return {"span": [*edit.span], "text": edit.text, "reason": edit.reason}


def _diagnostic(found: Diagnostic) -> Plain:
    return {"code": found.code, "message": found.message, "span": [*found.span], "severity": found.severity}
