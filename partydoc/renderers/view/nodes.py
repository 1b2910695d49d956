"""The tree as one list of numbers."""

from __future__ import annotations

from typing import Any, Final

from partydoc.numbering.paths import Step, write_path
from partydoc.renderers.view.places import Shown
from partydoc.renderers.view.units import Units
from partydoc.spans import Span
from partydoc.tree.located import locate_all
from partydoc.tree.nodes import Container, Document, Furniture, Heading, Metadata, Node, Num, Paragraph, Part
from partydoc.tree.walking import Leaf, parts, walk

_NONE: Final[tuple[Step, ...]] = ()


class Nodes:
    """Numbers the nodes in reading order, and writes them down."""

    def __init__(self, document: Document, seen: Shown, units: Units) -> None:
        self._seen, self._units = seen, units
        self.index: dict[int, int] = {}
        self._types: dict[tuple[str, str | int, int], int] = {}
        self._steps: dict[str, int] = {"": 0}
        self._rows: list[int] = []
        self._paths: list[int] = []
        self._notes: dict[int, dict[str, str]] = {}
        self._past = 0
        self._write(document)

    def facts(self) -> dict[str, Any]:
        """Give the tables and lists."""
        return {
            "types": list(self._types),
            "nodes": self._rows,
            "steps": list(self._steps),
            "paths": self._paths,
            "notes": self._notes,
        }

    def _write(self, document: Document) -> None:
        places = iter(self._seen.places)
        entries = locate_all(document)
        following = next(entries, None)
        above: dict[int, tuple[Step, ...]] = {id(document): _NONE}
        for number, (node, ancestors) in enumerate(walk(document)):
            self.index.setdefault(id(node), number)
            if following is not None and following[1] is node:
                whole = following[0]
                self._path(whole[len(above[id(ancestors[-1])]) :])
                above[id(node)] = whole
                following = next(entries, None)
            elif isinstance(node, Container | Paragraph):
                self._path(_NONE)
            self._node(number, node, next(places) if isinstance(node, Leaf) else None)

    def _path(self, steps: tuple[Step, ...]) -> None:
        self._paths.append(self._steps.setdefault(write_path(steps), len(self._steps)))

    def _node(self, number: int, node: Node, place: Span | None) -> None:
        detail: str | int = 0
        note = {name: value for name, value in _labels(node) if value}
        if place is None:
            self._rows += (self._type(node.type, detail, 1), len(parts(node)))
        elif isinstance(node, Leaf):
            detail, said = self._said(node, place)
            note |= said
            start, end = self._units.at(place.start), self._units.at(place.end)
            self._rows += (self._type(node.type, detail, 0), start - self._past, end - start)
            self._past = end
        if note:
            self._notes[number] = note

    def _type(self, *key: str | int) -> int:
        name, detail, holds = key
        return self._types.setdefault((str(name), detail, int(holds)), len(self._types))

    def _said(self, leaf: Leaf, place: Span) -> tuple[str | int, dict[str, str]]:
        """Give the family of a marker, the marks behind a heading; and the words, where the text has others."""
        text = self._seen.text
        written = text.clean[slice(*text.offsets.to_clean(*place))]
        tail = len(written) - len(leaf.text)
        said = (
            {}
            if written == leaf.text or (isinstance(leaf, Heading) and _is_cut(written, leaf.text))
            else {"text": leaf.text}
        )
        if isinstance(leaf, Num):
            return leaf.family, said
        return (tail if isinstance(leaf, Heading) and not said else 0), said


def _is_cut(written: str, said: str) -> bool:
    return written.startswith(said) and len(written) - len(said) <= 2  # noqa: PLR2004  a mark, and one beside it


def _labels(node: Node) -> list[tuple[str, str]]:
    if isinstance(node, Furniture):
        return [("label", node.label)]
    if isinstance(node, Metadata):
        return [("label", node.label)]
    if isinstance(node, Part):
        return [("label", node.kind)]
    return [("label", "continues")] if isinstance(node, Paragraph) and node.continues else []
