"""What lies upon the text: diagnostics, and references with the nodes that they point to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from partydoc.errors import PathError
from partydoc.numbering.paths import write_path
from partydoc.references import find_references
from partydoc.renderers.view.nodes import Nodes
from partydoc.renderers.view.places import Shown
from partydoc.renderers.view.units import Units
from partydoc.spans import Span
from partydoc.tree.located import locate_all
from partydoc.tree.nodes import Document, Node


class Marks:
    """Places the diagnostics and the references of a document; where it has no text they stand in the lists alone."""

    def __init__(self, document: Document, seen: Shown, units: Units, nodes: Nodes) -> None:
        self._document, self._seen, self._units, self._nodes = document, seen, units, nodes

    def facts(self) -> dict[str, Any]:
        """Give a row for each: where it stands, and what it says."""
        return {"diagnostics": list(self._diagnostics()), "references": list(self._references())}

    def _diagnostics(self) -> Iterable[list[Any]]:
        for one in self._document.diagnostics:
            yield [one.code, one.message, one.severity, *self._place(one.span)]

    def _references(self) -> Iterable[list[Any]]:
        found = find_references(self._document)
        targets = self._targets(dict.fromkeys(path for one in found for path in one.targets))
        for one in found:
            says = one.name or one.value or ""
            led = [targets[path] for path in one.targets if path in targets]
            holder = self._nodes.index.get(id(one.node), 0)
            yield [*self._place(one.span), one.kind, one.where, says, one.text, holder, led]

    def _place(self, span: Span | None) -> tuple[int, int]:
        """Give start and length; -1 where the text shown has no such place."""
        if span is None or not self._seen.read:
            return -1, 0
        start = self._units.at(span.start)
        return start, self._units.at(span.end) - start

    def _targets(self, wanted: Collection[str]) -> dict[str, int]:
        """Find the numbers of the nodes that the paths lead to."""
        if not wanted:
            return {}
        index = self._nodes.index
        found = {write_path(steps): index[id(node)] for steps, node, _ in locate_all(self._document)}
        led = {path: found[path] for path in wanted if path in found} | {"": 0}
        others = ((path, self._at(path)) for path in wanted if path not in led)
        return led | {path: index[id(node)] for path, node in others if node is not None}

    def _at(self, path: str) -> Node | None:
        try:
            return self._document.at(path)
        except PathError:
            return None
