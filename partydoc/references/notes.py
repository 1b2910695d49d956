"""The notes of a document, found by their marks."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from partydoc.numbering.paths import write_path
from partydoc.references.passages import Passage
from partydoc.tree.elements import Footnote
from partydoc.tree.nodes import Document


class Notes:
    """Where the notes of each number stand, in reading order."""

    def __init__(self, document: Document) -> None:
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        self._paths: defaultdict[int, list[str]] = defaultdict(list)
        for steps, node, _ in document.places if document.footnotes else ():
            if isinstance(node, Footnote) and node.number:
                self._places[node.number].append(node.span.start if node.span else 0)
                self._paths[node.number].append(write_path(steps))

    def __bool__(self) -> bool:
        return bool(self._paths)

    def find(self, passage: Passage, number: int | None) -> str | None:
        """Give the path of the note that a mark in a passage means: the first one behind it with that number.

        Where each text of a collection has notes of its own, they stand behind it.
        """
        places = self._places.get(number or 0)
        if not places:
            return None
        at = bisect_left(places, passage.leaf.span.start) if passage.leaf.span else 0
        return self._paths[number or 0][min(at, len(places) - 1)]
