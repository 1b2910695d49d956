"""From citations to references: what each names, and what it points to in this document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from partydoc.references.citations import Citation, Name, Place
from partydoc.references.index import Found, Index
from partydoc.references.model import Kind, Reference, Where
from partydoc.references.names import Names
from partydoc.references.passages import Passage
from partydoc.references.places import Finder, in_quotation
from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.elements import Paragraph
from partydoc.tree.nodes import Container, Document

_KINDS: dict[str, Kind] = {
    "title": "title",
    "quoted": "title",
    "number": "number",
    "self": "self",
    "annex": "attachment",
}
# Places without a name that are no references where they lead nowhere: 第三项任务, 本项工作, 第二节 of a book.
_MUST_LEAD = frozenset({"part", "subpart", "chapter", "division", "clause", "item", "sub-item"})


class Resolver:
    """Resolves the citations of one document, in reading order."""

    def __init__(self, document: Document) -> None:
        self.text: Text | None = document.text
        self.index = Index(document)
        self.names = Names(document, self.index)
        self.finder = Finder(self.index)

    def references(self, citations: Iterable[Citation]) -> Iterator[Reference]:
        """Yield the references; what looks like a citation and is none is left out."""
        for citation in citations:
            reference = self._named(citation, citation.name) if citation.name else self._bare(citation)
            if reference:
                yield reference

    def _named(self, citation: Citation, name: Name) -> Reference | None:
        said = self.names.read(citation.passage, name)
        if said is None:
            return None
        kind: Kind = "provision" if citation.places else _KINDS[name.kind]
        if not said.here or in_quotation(citation):
            where: Where = "open" if said.here or name.kind in ("annex", "self") else "outside"
            return self._made(citation, kind, where, (), said.name, said)
        if citation.places:
            targets = self._places(citation.passage, citation.places, said.here)
        else:
            targets = tuple(found.path for found in said.here)
        return self._made(citation, kind, "inside", targets, said.name, said)

    def _bare(self, citation: Citation) -> Reference | None:
        passage, first = citation.passage, citation.places[0][0]
        quoted = in_quotation(citation)
        targets = () if quoted else self._places(passage, citation.places, [])
        if not targets and (first.unit in _MUST_LEAD or first.how == "this") and not _previous_clause(citation):
            return None
        lawlike = first.unit == "article" and self.index.has(passage.scope, "article") and not quoted
        where: Where = "inside" if targets or lawlike else "open"
        return self._made(citation, "provision", where, targets, None, None)

    def _places(self, passage: Passage, places: tuple[Place, ...], here: list[Found]) -> tuple[str, ...]:
        found = (each.path for place in places for each in self.finder.find(passage, place, here))
        return tuple(dict.fromkeys(found))

    def _made(
        self,
        citation: Citation,
        kind: Kind,
        where: Where,
        targets: tuple[str, ...],
        name: str | None,
        said: object,
    ) -> Reference:
        return Reference("", None, kind, name, None, where, targets)
