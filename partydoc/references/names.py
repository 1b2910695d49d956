"""What a citation names: another text, or this document, one of its attachments, something with a short name."""

from __future__ import annotations

from attrs import evolve, frozen

from partydoc.references.citations import Name
from partydoc.references.index import Found, Index
from partydoc.references.model import CitedNumber
from partydoc.references.passages import Passage
from partydoc.scripts import fold
from partydoc.tree.elements import Title
from partydoc.tree.nodes import Attachment, Container, Document

_STATE = "中华人民共和国"
_THIS = "本"
_THAT = "该"


@frozen
class Named:
    """A text that is named: its name, its number, and where it is, if it is here."""

    name: str | None
    number: CitedNumber | None = None
    here: tuple[Found, ...] = ()


class Names:
    """Reads names, and remembers the short names that the text gives."""

    def __init__(self, document: Document, index: Index) -> None:
        self.document = document
        self.index = index
        self._short: dict[str, Named] = {}
        self._titles: dict[str, Found] = {}
        for part in (document, *document.attachments):
            for title in _titles(part):
                self._titles.setdefault(title, Found(part, index.path(part) or ""))
        self._latest: tuple[Passage, Named] | None = None

    def read(self, passage: Passage, name: Name) -> Named | None:
        """Tell what *name* names; None where it is no name after all."""
        if name.kind == "self":
            return self._self(passage, name)
        if name.kind == "annex":
            return self._annex(passage, name)
        if name.kind == "quoted":
            return self._short.get(name.text)
        named = self._text(name)
        self._latest = (passage, named)
        if name.short:
            self._short[name.short] = named
        return named

    def _text(self, name: Name) -> Named:
        if name.kind == "number":
            return Named(None, name.number)
        known = self._short.get(name.text)
        if known and name.number is None:
            return known
        own = self._titles.get(_bare(name.text))
        return Named(name.text, name.number, (own,) if own else ())

    def _self(self, passage: Passage, name: Name) -> Named | None:
        if name.text.startswith(_THIS):
            scope = passage.scope
            path = self.index.path(scope)
            return Named(name.text, None, () if path is None else (Found(scope, path),))
        latest = self._latest
        return latest[1] if latest and latest[0] is passage else None

    def _annex(self, passage: Passage, name: Name) -> Named | None:
        if isinstance(passage.leaf, Title):
            return None
        attachments = self.document.attachments
        if not name.annexes and len(attachments) != 1:
            return None
        ranges = [(first.value, last.value) for first, last in name.annexes] or [(1, 1)]
        found = tuple(
            Found(attachments[at - 1], self.index.path(attachments[at - 1]) or "")
            for first, last in ranges
            for at in range(max(first, 1), min(last, len(attachments)) + 1)
        )
        return Named(name.text, None, found)


def _titles(part: Container) -> set[str]:
    """List the titles of a document or attachment, each alone and all together, bare."""
    titles = [child.text for child in part.children if isinstance(child, Title)]
    return {_bare(title) for title in (*titles, "".join(dict.fromkeys(titles)))} - {""}


def _bare(title: str) -> str:
    """Reduce a title to what all ways of citing it share: without the state's name, and what stands in brackets."""
    return fold(title).strip("# ").split("(")[0].removeprefix(_STATE)
