"""A tree as records, one a section: for search, for tables, for programs that go line by line.

A record says all of its section that the other records do not: where it stands, its number and heading, and its own
elements, whose texts are pieces of the record's text. The text outside sections is in the record of the document, or
of the attachment. `join_records` puts the tree together again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

from attrs import fields_dict, frozen

from partydoc.errors import FormatError
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.spans import Span
from partydoc.tree.converting import converter, kind_of
from partydoc.tree.nodes import Container, Document, Element, Heading, Num, Section, Title
from partydoc.tree.plain import FORMAT as TREE_FORMAT
from partydoc.tree.structuring import message_of, structure
from partydoc.tree.walking import Ancestors

FORMAT: Final = "partydoc-sections/1"
"""The name of the format; it changes when a reader of the old one would go wrong."""

LONGEST_HEADLINE: Final = 200

_TITLED_BY_THEMSELVES = ("document", "part")


@frozen
class Passage:
    """An element that stands directly in the section.

    *place* counts the children of the section from 0, *chars* is where its text stands in that of the record, *span*
    where it stands in the raw text. *rows* are those of a table, *label* and *value* those of metadata or of furniture;
    *continues* tells of a paragraph that it is the rest of the one before it.
    """

    type: str
    place: int
    chars: Span
    span: Span | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    label: str = ""
    value: str = ""
    continues: bool = False


_OF_SOME = ("rows", "label", "value", "continues")
"""What some elements have besides their text and its place."""


@frozen
class Origin:
    """Where the text of the document came from."""

    name: str | None = None
    sha256: str | None = None


@frozen
class Record:
    """A section and what stands directly in it; the document itself and its attachments have records too.

    *path* leads to it, *headings* are those above it and its own, each with its number, the outermost first. *depth*
    counts from 0, the document; *place* counts the children of what it stands in. *text* is its own, without its
    heading and without the sections in it, an element a line. *kind*, *title* and *source* are the document's.
    *headings* and *title* are cut to 200 characters.
    """

    format: Literal["partydoc-sections/1"]
    type: str
    path: str
    depth: int
    text: str
    kind: str = "other"
    title: str | None = None
    source: Origin | None = None
    headings: tuple[str, ...] = ()
    place: int = 0
    num: Num | None = None
    heading: Heading | None = None
    span: Span | None = None
    passages: tuple[Passage, ...] = ()


def split_records(document: Document) -> Iterator[Record]:
    """Yield the records of a document: its own first, then those of its sections and attachments, in reading order.

    >>> from partydoc.tree.nodes import Paragraph
    >>> section = Section(Num("一、", "han-comma", 1), Heading("开放"), [Paragraph("各馆照办。")])
    >>> [(record.path, record.headings, record.text) for record in split_records(Document([Title("通知"), section]))]
    [('', (), '通知'), ('一', ('一、开放',), '各馆照办。')]
    """
    for (node, ancestors, place), path in zip(_containers(document), document.container_paths, strict=True):
        yield _record(node, ancestors, path, place)


def _containers(document: Document) -> Iterator[tuple[Container, Ancestors, int]]:
    """Yield the containers in reading order, each with those above it and its place among the children of the last."""
    waiting: list[tuple[Container, Ancestors, int]] = [(document, (), 0)]
    while waiting:
        node, above, place = waiting.pop()
        yield node, above, place
        within = (*above, node)
        below = [(child, within, at) for at, child in enumerate(node.children) if isinstance(child, Container)]
        waiting += reversed(below)


def _record(node: Container, ancestors: Ancestors, path: str, place: int) -> Record:
    whole: Any = next(each for each in (node, *reversed(ancestors)) if each.type in _TITLED_BY_THEMSELVES)
    root: Any = ancestors[0] if ancestors else node
    passages, text = _passages(node)
    return Record(
        format=FORMAT,
        type=node.type,
        path=path,
        depth=len(ancestors),
        text=text,
        kind=whole.kind,
        title=whole.title and _cut(whole.title),
        source=_origin(root),
        headings=tuple(filter(None, map(_headline, (*ancestors[1:], *((node,) if ancestors else ()))))),
        place=place,
        num=node.num if isinstance(node, Section) else None,
        heading=node.heading if isinstance(node, Section) else None,
        span=node.span,
        passages=passages,
    )


def _passages(node: Container) -> tuple[tuple[Passage, ...], str]:
    texts: list[str] = []
    passages: list[Passage] = []
    at = 0
    for place, child in enumerate(node.children):
        if isinstance(child, Container):
            continue
        passages.append(_passage(child, place, at))
        texts.append(child.text)
        at += len(child.text) + 1
    return tuple(passages), "\n".join(texts)


def _passage(child: Element, place: int, at: int) -> Passage:
    said = {name: getattr(child, name) for name in _OF_SOME if name in fields_dict(type(child))}
    return Passage(child.type, place, Span(at, at + len(child.text)), child.span, **said)


def _origin(document: Document) -> Origin | None:
    source = document.text.source if document.text is not None else None
    return Origin(source.name, source.sha256) if source is not None else None


def _headline(node: Container) -> str:
    """Give the number and the heading of a section, the title of an attachment."""
    if isinstance(node, Section):
        return _cut((node.num.text if node.num else "") + (node.heading.text if node.heading else ""))
    return _cut("".join(dict.fromkeys(child.text for child in node.children if isinstance(child, Title))))


def _cut(words: str) -> str:
    """Cut what is said again in every record below, so that a heading of any length costs no more than a line."""
    return words if len(words) <= LONGEST_HEADLINE else words[: LONGEST_HEADLINE - 1] + "…"


def read_record(data: object) -> Record:
    """Read a record from plain values; raises FormatError, which names the place.

    >>> read_record({"format": "partydoc-sections/1", "type": "document", "path": "", "depth": 0, "text": ""}).kind
    'other'
    """
    from cattrs.errors import ClassValidationError

    if not isinstance(data, dict):
        raise FormatError(f"expected an object, not {kind_of(data)} @ $")
    try:
        record: Record = converter().structure(data, Record)
    except ClassValidationError as error:
        raise FormatError(message_of(error, "$")) from None
    return record


def join_records(records: Iterable[Record], *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Document]:
    """Put documents together from their records, which come in the order in which `split_records` gives them.

    The raw text and the diagnostics are not among what records hold. Raises FormatError where one record does not go
    with those before it, LimitError for a tree too deep.

    >>> tree = Document([Section(Num("一、", "han-comma", 1), None, [Title("好")])], kind="notice")
    >>> list(join_records(split_records(tree))) == [tree]
    True
    """
    open_: list[dict[int, Any]] = []
    document: dict[str, Any] | None = None
    for record in records:
        plain = _plain(record)
        if record.depth == 0:
            if document is not None:
                yield structure(_settled(document), limits.nodes)
            document, open_ = plain, [plain["children"]]
            continue
        if not 0 < record.depth <= len(open_) or record.place in open_[record.depth - 1]:
            raise FormatError(f"the record of {record.path!r} has no place at depth {record.depth} behind the last one")
        open_[record.depth - 1][record.place] = plain
        open_[record.depth :] = [plain["children"]]
    if document is not None:
        yield structure(_settled(document), limits.nodes)


def _plain(record: Record) -> dict[str, Any]:
    """Make the plain dict of a node, its children by their places."""
    plain: dict[str, Any] = {"type": record.type}
    if record.depth == 0:
        plain["format"] = TREE_FORMAT
    if record.type in _TITLED_BY_THEMSELVES:
        plain["kind"] = record.kind
    if record.num is not None:
        num = record.num
        plain["num"] = {"text": num.text, "family": num.family, **_filled(value=num.value, span=num.span)}
    if record.heading is not None:
        plain["heading"] = {"text": record.heading.text, **_filled(span=record.heading.span)}
    plain |= _filled(span=record.span)
    plain["children"] = {passage.place: _element(passage, record.text) for passage in record.passages}
    return plain


def _element(passage: Passage, text: str) -> dict[str, Any]:
    said = {name: getattr(passage, name) or None for name in _OF_SOME}
    return {"type": passage.type, "text": passage.chars.slice(text), **_filled(span=passage.span, **said)}


def _filled(**facts: object) -> dict[str, Any]:
    return {key: fact for key, fact in facts.items() if fact is not None}


def _settled(plain: dict[str, Any]) -> dict[str, Any]:
    """Put the children of all nodes in their order."""
    waiting = [plain]
    while waiting:
        node = waiting.pop()
        node["children"] = [child for _, child in sorted(node["children"].items())]
        waiting += [child for child in node["children"] if "children" in child]
    return plain
