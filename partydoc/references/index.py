"""What a document has that references point to, found by unit and number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple, TypeAlias

from partydoc.numbering.families import ARTICLE
from partydoc.numbering.numerals import write_numeral
from partydoc.numbering.ordinals import Ordinal, ordinal
from partydoc.references.citations import Range
from partydoc.scripts import fold
from partydoc.tree.elements import Paragraph
from partydoc.tree.nodes import Attachment, Container, Document, Part, Section
from partydoc.tree.walking import containers

MOST = 200
"""Places that one reference points to at most; of a wider range only the two ends are taken."""


_SCOPES = (Document, Attachment, Part)
"""What has a numbering of its own."""


class Found(NamedTuple):
    """A place in the document: a node and the path there; with *clause* one of its paragraphs, and the path there."""

    node: Container
    path: str
    clause: int = 0


Numbered: TypeAlias = dict[Ordinal, list[Found]]


class Index:
    """The sections of a document by scope, family and number; the contents of a section when they are asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._paths: dict[int, str] = {}
        self._scopes: defaultdict[tuple[int, str], Numbered] = defaultdict(lambda: defaultdict(list))
        self._order: defaultdict[tuple[int, str], list[Found]] = defaultdict(list)
        self._places: dict[int, int] = {}
        self._counts: dict[int, int] = {}
        self._scope: dict[int, Container] = {}
        self._inside: dict[int, dict[tuple[int, str], Numbered]] = {}
        self._fill()

    def _fill(self) -> None:
        for (node, above), path in zip(containers(self.document), self.document.container_paths, strict=True):
            self._paths[id(node)] = path
            if isinstance(node, Section) and node.num and (said := _said(node)):
                scope = next(each for each in reversed(above) if isinstance(each, _SCOPES))
                key = (id(scope), node.num.family)
                self._scope[id(node)] = scope
                found = Found(node, path)
                self._places.setdefault(id(node), len(self._order[key]))
                self._scopes[key][said].append(found)
                self._order[key].append(found)

    def path(self, node: Container) -> str | None:
        """Give the path of a section, an attachment, a part, or of the document itself."""
        return self._paths.get(id(node))

    def scope(self, node: Container) -> Container:
        """Give the attachment, part or document whose numbering a section belongs to."""
        return self._scope.get(id(node), node)

    def has(self, scope: Container, family: str) -> bool:
        """Tell whether *scope* has sections of this family."""
        return (id(scope), family) in self._order

    def numbered(self, scope: Container, family: str, number: Range) -> list[Found]:
        """List the sections of *scope* that have this number; a range gives each number that there is, in order."""
        known = self._scopes.get((id(scope), family), {})
        return _choose(known, number)

    def before(self, scope: Container, section: Section, count: int) -> list[Found]:
        """List the *count* sections of its family that come directly before *section*, or none."""
        family = section.num.family if section.num else ""
        order, at = self._order[id(scope), family], self._places.get(id(section), 0)
        return order[at - count : at] if 0 < count <= at else []

    def below(self, found: Found, family: str, number: Range) -> list[Found]:
        """List the sections directly below *found*, or below one of its paragraphs, that have this number."""
        inside = self._inside.get(id(found.node))
        if inside is None:
            inside = self._inside[id(found.node)] = self._contents(found.node)
        return _choose(inside.get((found.clause, family), {}), number)

    def _contents(self, container: Container) -> dict[tuple[int, str], Numbered]:
        inside: dict[tuple[int, str], Numbered] = defaultdict(lambda: defaultdict(list))
        paragraph = 0
        for child in container.children:
            paragraph += isinstance(child, Paragraph)
            if isinstance(child, Section) and child.num and (said := _said(child)):
                for clause in (0, max(paragraph, 1)):
                    inside[clause, child.num.family][said].append(Found(child, self._paths[id(child)]))
        return inside

    def clauses(self, found: Found, number: Range) -> list[Found]:
        """List the paragraphs of a section: the 款 of an article, the 段 of others."""
        first, last = number[0].value, min(number[1].value, self._paragraphs(found.node))
        return [self.clause(found, at) for at in islice(range(max(first, 1), last + 1), MOST)]

    def _paragraphs(self, container: Container) -> int:
        count = self._counts.get(id(container))
        if count is None:
            count = self._counts[id(container)] = len(container.paragraphs)
        return count

    def clause(self, found: Found, at: int) -> Found:
        """Name one paragraph of a section."""
        article = isinstance(found.node, Section) and found.node.num and found.node.num.family == ARTICLE.name
        step = f"第{write_numeral(at, 'han')}{'款' if article else '段'}"
        return Found(found.node, f"{found.path}/{step}" if found.path else step, at)


def _said(section: Section) -> Ordinal | None:
    """Read the number of a section; a suffix (第十条之一) stands in its marker only."""
    num = section.num
    if num is None or num.value is None:
        return None
    said = ordinal(num.text)
    if said is None or said.value != num.value:
        said = ordinal(fold(num.text))
    return said or Ordinal(num.value)


def _choose(known: Numbered, number: Range) -> list[Found]:
    """List what has a number of a range; the list is not to be changed."""
    first, last = number
    if first == last:
        return known.get(first, [])
    wide = not first < last or last.value - first.value > MOST
    within = (first, last) if wide else _between(known, first, last)
    return list(islice((found for said in within for found in known.get(said, ())), MOST))


def _between(known: Numbered, first: Ordinal, last: Ordinal) -> Iterable[Ordinal]:
    for value in range(first.value, last.value + 1):
        sub = 0
        while (said := Ordinal(value, sub)) in known or sub == 0:
            if said in known and first <= said <= last:
                yield said
            sub += 1
