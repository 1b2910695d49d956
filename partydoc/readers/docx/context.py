"""What all stories of a document share: styles, lists, notes and comments."""

from __future__ import annotations

from partydoc.numbering.formats import write_number
from partydoc.readers.docx.counting import Counters
from partydoc.readers.docx.lists import Lists
from partydoc.readers.docx.names import number, value, w
from partydoc.readers.docx.package import Package
from partydoc.readers.docx.styles import Styles
from partydoc.readers.xml_parts import Element

_SHORT = 200
_BARE = ("decimalEnclosedCircle", "decimalEnclosedCircleChinese", "decimalEnclosedParen", "ideographEnclosedCircle")
_KINDS = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
_SPECIAL = ("separator", "continuationSeparator", "continuationNotice")


class Context:
    """The parts that stories refer to, and the notes they have referred to so far, in order."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.styles = Styles(package.by_kind("styles"))
        self.lists = Lists(package.by_kind("numbering"), self.styles)
        self.box_counters = Counters(self.lists)
        self.referred: list[tuple[str, Element]] = []
        self._notes = {kind: _by_id(package.by_kind(f"{kind}s"), kind) for kind in _FORMS}
        self._comments = _by_id(package.by_kind("comments"), "comment")
        self._numbers = {kind: _Numbers(kind, package) for kind in _FORMS}
        self._seen: set[tuple[str, str]] = set()

    def refer(self, reference: Element) -> str:
        """Count a note that the text refers to, and give the mark of it; "" where the text has one of its own."""
        kind, name = _KINDS[reference.tag], reference.get(w("id"), "")
        note = self._notes[kind].get(name)
        own = reference.get(w("customMarkFollows")) in ("1", "true", "on")
        if note is None or note.get(w("type")) in _SPECIAL or (kind, name) in self._seen:
            return ""
        self._seen.add((kind, name))
        mark = "" if own else self._numbers[kind].next()
        self.referred.append((mark, note))
        return mark

    def comment(self, name: str) -> str:
        """Give the text of a comment, shortened."""
        found = self._comments.get(name)
        return "" if found is None else "".join(found.itertext(w("t")))[:_SHORT]


class _Numbers:
    """The numbers of footnotes or endnotes, in the format that the document asks for (17.11.17, 17.11.20)."""

    def __init__(self, kind: str, package: Package) -> None:
        section = package.main.find(f"{w('body')}/{w('sectPr')}") if package.main is not None else None
        sources = (element for element in (section, package.by_kind("settings")) if element is not None)
        settings = [found for source in sources if (found := source.find(w(f"{kind}Pr"))) is not None]
        self._form = next((form for found in settings if (form := value(found, "numFmt"))), _FORMS[kind])
        starts = (start for found in settings if (start := number(found, "numStart")) is not None)
        self._next = next(starts, 1)

    def next(self) -> str:
        text = write_number(self._next, self._form)
        self._next += 1
        return text if self._form in _BARE or not text else f"[{text}]"


def _by_id(root: Element | None, kind: str) -> dict[str, Element]:
    return {} if root is None else {element.get(w("id"), ""): element for element in root.iter(w(kind))}
