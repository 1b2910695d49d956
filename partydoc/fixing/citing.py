"""References that follow their targets to new numbers: 第三条第二款 → 第四条第二款."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from partydoc.edits import Edit
from partydoc.fixing.markers import write_marker
from partydoc.numbering.families import BY_NAME, Family
from partydoc.references import Reference
from partydoc.rules.subject import Subject
from partydoc.scripts import fold
from partydoc.spans import Span
from partydoc.tree.nodes import Container, Document, Element, Section
from partydoc.tree.walking import Parents

_NUMBER = "[一二三四五六七八九十百千零〇两0-9]+"
_STEP = re.compile(rf"第?[(]?{_NUMBER}[)]?(?:(?:、|至|和|或者|到)第?[(]?{_NUMBER}[)]?)*([编章节条项])")
_EACH = re.compile(_NUMBER)


class Cited(Mapping[tuple[str, int], int]):
    """What becomes of the numbers that a reference says: by the unit and the old number."""

    def __init__(self, document: Document, reference: Reference, wanted: Mapping[int, int], above: Parents) -> None:
        self._new: dict[tuple[str, int], int] = {}
        for path in reference.targets:
            node: Container | Element = document.at(path) if path else document
            while not isinstance(node, Document):
                if isinstance(node, Section) and node.num and node.num.value is not None:
                    unit = _unit(BY_NAME[node.num.family])
                    self._new[unit, node.num.value] = wanted.get(id(node), node.num.value)
                node = above[node]

    def __getitem__(self, key: tuple[str, int]) -> int:
        return self._new[key]

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(self._new)

    def __len__(self) -> int:
        return len(self._new)


def follow(subject: Subject, wanted: Mapping[int, int]) -> Iterator[Edit]:
    """Yield the edits of the references whose targets get other numbers."""
    above = Parents(subject.document)
    for reference in subject.references:
        if reference.span and reference.where == "inside" and reference.targets:
            cited = Cited(subject.document, reference, wanted, above)
            if any(old != new for (_, old), new in cited.items()):
                yield from _edits(subject, reference.span, cited)


def _edits(subject: Subject, span: Span, cited: Cited) -> Iterator[Edit]:
    start, end = subject.text.offsets.to_clean(*span)
    for step in _STEP.finditer(subject.folded, start, end):
        for number in _EACH.finditer(subject.folded, *step.span()):
            words = subject.clean[number.start() : number.end()]
            for (unit, old), new in cited.items():
                change = write_marker(words, old, new) if unit == step[1] and old != new else None
                if change and change[:2] == (0, len(words)):
                    yield Edit(subject.text.offsets.to_raw(*number.span()), change[2], "renumber")


def _unit(family: Family) -> str:
    """Give the word that a unit of a family is cited by: 条, 章; 项 for what has no word of its own."""
    last = fold(family.write(1)).strip()[-1:]
    return last if family.structural else "项"
