"""Plain dicts back to nodes: strictly, and without recursion, so that no depth of input can exhaust the stack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from attrs import frozen

from partydoc.diagnostics import Diagnostic
from partydoc.errors import FormatError, LimitError
from partydoc.options import DEFAULT_LIMITS
from partydoc.spans import Span
from partydoc.text import Edit, Edits, Hint, Source, Text
from partydoc.tree.converting import converter, kind_of
from partydoc.tree.elements import ELEMENTS
from partydoc.tree.nodes import MAX_DEPTH, Attachment, Child, Document, Part, Section
from partydoc.work import ELEMENT, spend

_SHOWN = 3

_CHILDREN: tuple[type[Child], ...] = (Section, Attachment, Part, *ELEMENTS)
_CLASSES: dict[str, type[Child]] = {node.type: node for node in _CHILDREN}


@frozen
class SourceEntry:
    """What `source` holds: where the text came from and, if it was wanted, the raw text, its script and its hints."""

    length: int
    name: str | None = None
    encoding: str | None = None
    evidence: str | None = None
    sha256: str | None = None
    script: Literal["simplified", "original"] = "simplified"
    text: str | None = None
    hints: tuple[Hint, ...] = ()


@frozen
class Envelope:
    """What a document holds besides its children."""

    format: Literal["partydoc/1"]
    type: Literal["document"]
    kind: str = "other"
    kind_evidence: str = ""
    span: Span | None = None
    source: SourceEntry | None = None
    edits: tuple[Edit, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@frozen
class _Entry:
    """A dict that is to become a node, and where it stands."""

    data: dict[str, Any]
    above: _Entry | None = None
    index: int = 0
    depth: int = 1

    @property
    def path(self) -> str:
        """The place in the JSON: $.children[3].children[0]."""
        steps: list[str] = []
        entry: _Entry = self
        while entry.above is not None:
            steps.append(f".children[{entry.index}]")
            entry = entry.above
        return "$" + "".join(reversed(steps))


def structure(data: object, most: int = DEFAULT_LIMITS.nodes) -> Document:
    """Build a document, of at most that many nodes, of plain dicts and lists; raises FormatError, LimitError."""
    if not isinstance(data, dict):
        raise FormatError(f"expected an object, not {kind_of(data)} @ $")
    entries = list(_entries(data, most))
    done: list[Child] = []
    for entry in reversed(entries[1:]):
        count = len(entry.data.get("children", ()))
        children = tuple(done.pop() for _ in range(count))
        done.append(_node(entry, children))
    return _document(entries[0], tuple(reversed(done)))


def _entries(data: dict[str, Any], most: int) -> Iterator[_Entry]:
    """List the dicts of all nodes in reading order, having looked at no more than their types and their number."""
    waiting = [_Entry(data)]
    count = 1
    while waiting:
        entry = waiting.pop()
        yield entry
        spend(ELEMENT)
        count += len(_children(entry))
        if count > most:
            raise LimitError("nodes", limit=most, value=count)
        waiting += reversed(list(_below(entry)))


def _children(entry: _Entry) -> Sequence[object]:
    children = entry.data.get("children", ())
    if not isinstance(children, list | tuple):
        raise FormatError(f"expected an array, not {kind_of(children)} @ {entry.path}.children")
    if children and entry.depth >= MAX_DEPTH:
        raise LimitError("depth", limit=MAX_DEPTH, value=entry.depth + 1, fixed=True)
    return children


def _below(entry: _Entry) -> Iterator[_Entry]:
    for index, child in enumerate(_children(entry)):
        if not isinstance(child, dict):
            raise FormatError(f"expected an object, not {kind_of(child)} @ {entry.path}.children[{index}]")
        yield _Entry(child, entry, index, entry.depth + 1)


def _node(entry: _Entry, children: tuple[Child, ...]) -> Child:
    name = entry.data.get("type")
    node = _CLASSES.get(name) if isinstance(name, str) else None
    if node is None:
        called = repr(name[:40]) if isinstance(name, str) else kind_of(name)
        raise FormatError(f"no type of node is called {called} @ {entry.path}.type")
    fields = {key: value for key, value in entry.data.items() if key != "type"}
    if "children" in fields:
        fields["children"] = children
    built: Child = _structured(fields, node, entry)
    return built


def _document(entry: _Entry, children: tuple[Child, ...]) -> Document:
    fields = {key: value for key, value in entry.data.items() if key != "children"}
    envelope: Envelope = _structured(fields, Envelope, entry)
    return Document(
        children,
        kind=envelope.kind,
        text=_text(envelope),
        diagnostics=envelope.diagnostics,
        span=envelope.span,
        kind_evidence=envelope.kind_evidence,
    )


def _text(envelope: Envelope) -> Text | None:
    """Make the text's views again, from the raw text and the edits."""
    known = envelope.source
    if known is None or known.text is None:
        return None
    if known.length != len(known.text):
        raise FormatError(f"the text has {len(known.text)} characters, not {known.length} @ $.source.length")
    source = Source(known.name, known.encoding, known.evidence, known.sha256, known.length)
    try:
        return Text.of(known.text, script=known.script, edits=Edits(envelope.edits), source=source, hints=known.hints)
    except ValueError as error:
        raise FormatError(f"{error} @ $.edits") from None


def _structured(fields: dict[str, Any], cls: type[Any], entry: _Entry) -> Any:
    from cattrs.errors import ClassValidationError

    try:
        return converter().structure(fields, cls)
    except ClassValidationError as error:
        raise FormatError(message_of(error, entry.path)) from None


def message_of(error: Exception, path: str) -> str:
    """Say what is wrong in plain values that do not fit a class, and where."""
    from cattrs import transform_error

    found = transform_error(error, path, _describe)
    return "; ".join(found[:_SHOWN]) + ("; …" if len(found) > _SHOWN else "")


def _describe(error: BaseException, _: type | None) -> str:
    from cattrs.errors import ForbiddenExtraKeysError

    if isinstance(error, ForbiddenExtraKeysError):
        return f"no such field: {', '.join(sorted(map(_called, error.extra_fields)))[:80]}"
    return "missing" if isinstance(error, KeyError) else str(error)


def _called(key: object) -> str:
    return key if isinstance(key, str) else kind_of(key)
