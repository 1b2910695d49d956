"""What a citation names: another text, or one of this file (the document, a part, an attachment), or a short name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from attrs import frozen

from partydoc.references.citations import Name
from partydoc.references.index import MOST, Found, Index
from partydoc.references.notes import Notes
from partydoc.references.passages import Passage
from partydoc.scripts import fold
from partydoc.tree.elements import Footnote, Title
from partydoc.tree.nodes import Attachment, Container, Document, Whole
from partydoc.tree.values.attachments import read_head
from partydoc.tree.values.dates import read_day_or_month
from partydoc.tree.values.document_numbers import NumberParts
from partydoc.tree.values.footnotes import read_footnote

_STATE = "中华人民共和国"
_THIS = "本"
_THAT = "该"
_GENRE = 2  # characters of 条例, 办法


@frozen
class Named:
    """A text that is named: its name, its number, and where it is, if it is here."""

    name: str | None
    number: NumberParts | None = None
    here: tuple[Found, ...] = ()
    value: str | None = None


class Names:
    """Reads names, and remembers the short names that the text gives."""

    def __init__(self, document: Document, index: Index) -> None:
        self.document = document
        self.index = index
        self._short: dict[str, Named] = {}
        self._titles: dict[str, Found] = {}
        wholes: tuple[Whole, ...] = (document, *document.parts)
        texts = (document, *(text for whole in wholes for text in (*whole.attachments, whole)))
        for text in texts:
            for title in _titles(text):
                self._titles.setdefault(title, Found(text, index.path(text) or ""))
        self._attachments = {id(whole): self._by_number(whole.attachments) for whole in wholes}
        self._latest: tuple[Passage, Named] | None = None

    @cached_property
    def notes(self) -> Notes:
        """The notes of the document; most documents cite none."""
        return Notes(self.document)

    def _by_number(self, attachments: Iterable[Attachment]) -> dict[int, Found]:
        found: dict[int, Found] = {}
        for at, attachment in enumerate(attachments, 1):
            found.setdefault(_head_number(attachment) or at, Found(attachment, self.index.path(attachment) or ""))
        return found

    def read(self, passage: Passage, name: Name) -> Named | None:
        """Tell what *name* names; None where it is no name after all."""
        if name.kind == "self":
            return self._self(passage, name)
        if name.kind == "annex":
            return self._annex(passage, name)
        if name.kind == "note":
            return self._note(passage, name)
        if name.kind == "date":
            value = read_day_or_month(name.text)
            return Named(None, value=value) if value else None
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
        own = self._titles.get(_bare(name.text)) or self._genre(name)
        return Named(name.text, name.number, (own,) if own else ())

    def _genre(self, name: Name) -> Found | None:
        """Take 办法第四条 for the measures themselves, where no others have that short name."""
        if name.kind != "law" or len(name.text) > _GENRE:
            return None
        return next((found for title, found in self._titles.items() if title.endswith(name.text)), None)

    def _self(self, passage: Passage, name: Name) -> Named | None:
        if name.text.startswith(_THIS):
            scope = passage.scope
            path = self.index.path(scope)
            return Named(name.text, None, () if path is None else (Found(scope, path),))
        if self._latest is None or self._latest[0] is not passage:
            return None
        latest = self._latest[1]
        return latest if _bare(latest.name or "").endswith(name.text.removeprefix(_THAT)) else None

    def _annex(self, passage: Passage, name: Name) -> Named | None:
        if isinstance(passage.leaf, Title):
            return None
        attachments = self._attachments_around(passage)
        if not name.annexes and len(attachments) != 1:
            return None
        if not name.annexes:
            return Named(name.text, None, tuple(attachments.values()))
        places = ((first.value, min(last.value, first.value + MOST)) for first, last in name.annexes)
        numbers = (number for first, last in places for number in range(first, last + 1))
        return Named(name.text, None, tuple(attachments[at] for at in numbers if at in attachments))

    def _note(self, passage: Passage, name: Name) -> Named | None:
        """Name the note with this mark; in a text without notes, and where a note begins, it is no reference."""
        if not self.notes or (isinstance(passage.leaf, Footnote) and name.start == passage.start):
            return None
        path = self.notes.find(passage, read_footnote(name.text).number)
        return Named(None, None, () if path is None else (Found(passage.scope, path),))

    def _attachments_around(self, passage: Passage) -> dict[int, Found]:
        """Give the attachments of the innermost text around that has some: those of a part, then those of the file."""
        wholes = (self._attachments[id(node)] for node in reversed(passage.above) if isinstance(node, Whole))
        return next(filter(None, wholes), {})


def _head_number(attachment: Container) -> int | None:
    """Read the number in the head of an attachment: 附件2."""
    head = attachment.children[0] if attachment.children else None
    return read_head(head.text).number if isinstance(head, Title) else None


def _titles(part: Container) -> list[str]:
    """List the titles of a text, each alone and all together, bare."""
    titles = [child.text for child in part.children if isinstance(child, Title)]
    return [bare for title in (*titles, "".join(dict.fromkeys(titles))) if (bare := _bare(title))]


def _bare(title: str) -> str:
    """Reduce a title to what all ways of citing it share: without the state's name, and what stands in brackets."""
    bare = fold(title).strip("# ").split("(")[0].replace("〈", "《").replace("〉", "》")
    whole = bare.startswith("《") and bare.find("》") == len(bare) - 1
    return (bare[1:-1] if whole else bare).removeprefix(_STATE)
