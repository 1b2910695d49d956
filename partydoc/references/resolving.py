"""From citations to references: what each names, and what it points to in this document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from partydoc.numbering.families import ARTICLE
from partydoc.references.citations import UNITS, Citation, Name, Step
from partydoc.references.index import MOST, Found, Index
from partydoc.references.model import Kind, Reference, Where
from partydoc.references.names import Named, Names
from partydoc.references.passages import Passage
from partydoc.references.places import Finder, in_quotation
from partydoc.text import Text
from partydoc.tree.elements import Paragraph, Title
from partydoc.tree.nodes import Document

_KINDS: dict[str, Kind] = {
    "title": "title",
    "quoted": "title",
    "number": "number",
    "self": "self",
    "annex": "attachment",
    "note": "note",
    "date": "date",
}
# Places without a name that are no references where they lead nowhere: 第三项任务, 本项工作, 第二节 of a book.
_NOTHING = Named(None)
_WITHOUT_TARGET: dict[str, Where] = {"annex": "open", "note": "inside"}
_MUST_LEAD = frozenset(UNITS.values()) - {ARTICLE.name}


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
        if said is None or _is_own_title(citation):
            return None
        kind = "provision" if citation.places else _KINDS[name.kind]
        if name.kind in ("self", "annex") and in_quotation(citation):
            return self._made(citation, kind, said, "open")
        if not said.here:
            return self._made(citation, kind, said, _WITHOUT_TARGET.get(name.kind, "outside"))
        targets = self._places(citation, said.here) if citation.places else (found.path for found in said.here)
        return self._made(citation, kind, said, "inside", targets)

    def _bare(self, citation: Citation) -> Reference | None:
        if _is_marker(citation):
            return None
        if in_quotation(citation):
            return self._made(citation, "provision", _NOTHING, "open")
        first = citation.places[0][0]
        targets = self._places(citation, ())
        if not targets and len(citation.places[0]) == 1 and first.unit in _MUST_LEAD and not _is_last_clause(first):
            return None
        known = targets or (first.unit == ARTICLE.name and self.index.has(citation.passage.scope, ARTICLE.name))
        return self._made(citation, "provision", _NOTHING, "inside" if known else "open", targets)

    def _places(self, citation: Citation, here: tuple[Found, ...]) -> tuple[str, ...]:
        passage = citation.passage
        found = (each.path for place in citation.places for each in self.finder.find(passage, place, here))
        return tuple(dict.fromkeys(islice(found, MOST)))

    def _made(
        self, citation: Citation, kind: Kind, said: Named, where: Where, targets: Iterable[str] = ()
    ) -> Reference:
        passage, start, end = citation.passage, citation.start, citation.end
        text, span = passage.leaf.text[start - passage.start : end - passage.start], None
        if self.text is not None and passage.leaf.span is not None:
            text, span = self.text.clean[start:end], self.text.offsets.to_raw(start, end)
        path = self._path(passage)
        return Reference(
            text, span, kind, said.name, said.number, said.value, where, tuple(targets), path, passage.leaf
        )

    def _path(self, passage: Passage) -> str:
        """Give the path of a paragraph, or of the section, attachment or document that another leaf stands in."""
        above = passage.above[-1]
        found = Found(above, self.index.path(above) or "")
        if isinstance(passage.leaf, Paragraph):
            found = self.index.clause(found, passage.paragraphs[-1])
        return found.path


def _is_last_clause(step: Step) -> bool:
    return step.how == "last" and step.unit == "clause"


def _is_own_title(citation: Citation) -> bool:
    """Tell whether it is a title that stands in 《》 itself."""
    passage = citation.passage
    return isinstance(passage.leaf, Title) and (citation.start, citation.end) == (passage.start, passage.end)


def _is_marker(citation: Citation) -> bool:
    """Tell whether it opens its passage and a blank stands behind it: an article that is quoted, a line of contents."""
    passage, end = citation.passage, citation.end
    return citation.start - passage.start <= len("“") and passage.folded[end : end + 1] == " "
