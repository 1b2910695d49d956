"""The parts of a DOCX file, by what they are to the document. No link out of the file is followed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from partydoc.errors import FormatError
from partydoc.readers.docx.names import REFERENCE, RELATIONS, STRICT
from partydoc.readers.xml_parts import Element, read_xml
from partydoc.readers.zipped import Archive

_OLE = b"\xd0\xcf\x11\xe0"
_USUAL = "word/document.xml"


class Package:
    """A DOCX file: `main` is its document part; others are reached from there, each read once.

    `damaged` names the parts of which only the beginning could be read.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._roots: dict[str, Element | None] = {}
        self.damaged: list[str] = []
        self._main = self._find_main()
        self.main = self._root(self._main)
        if self.main is None:
            raise FormatError(f"nothing can be read of {self._main}")
        self._targets = dict(self._relations(self._main))

    def by_kind(self, kind: str) -> Element | None:
        """Give the root of the part that is *kind* (styles, numbering, footnotes …) to the document."""
        name = next((target for relation, target in self._targets.values() if relation == kind), None)
        return self._root(name) if name else None

    def by_id(self, relation: str | None) -> tuple[str, Element | None]:
        """Give name and root of the part of a relation's id; "" and None where it leads nowhere."""
        _, name = self._targets.get(relation or "", ("", ""))
        return name, self._root(name) if name else None

    def target(self, relation: str | None) -> str:
        """Name the part that a relation's id leads to; "" where it leads out of the file."""
        return self._targets.get(relation or "", ("", ""))[1]

    def all_damaged(self) -> list[str]:
        """Name all parts that could not be read in full."""
        return [*self._archive.damaged, *self.damaged]

    def _find_main(self) -> str:
        named = (target for kind, target in dict(self._relations("")).values() if kind == "officeDocument")
        for name in (*named, _USUAL):
            if name in self._archive:
                return name
        guess = next((name for name in self._archive if name.startswith("word/document")), None)
        if guess is None:
            raise FormatError("this is no DOCX file: it has no document part")
        return guess

    def _relations(self, name: str) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield id, kind and target of the relations of a part, without those that lead out of the file."""
        folder, base = posixpath.split(name)
        root = self._root(posixpath.join(folder, "_rels", f"{base}.rels"))
        for relation in () if root is None else root.iter(f"{{{RELATIONS}}}Relationship"):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, unquote(relation.get("Target", ""))))
                kind = relation.get("Type", "").rsplit("/", 1)[-1]
                yield relation.get("Id", ""), (kind, target.lstrip("/"))

    def _root(self, name: str) -> Element | None:
        if name not in self._roots:
            self._roots[name] = self._read(name) if name in self._archive else None
        return self._roots[name]

    def _read(self, name: str) -> Element | None:
        data = self._archive.read(name)
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        part = read_xml(data, name, most=self._archive.limits.nodes) if data else None
        if (part is None or part.damaged) and name not in self._archive.damaged:
            self.damaged.append(name)
        return part.root if part else None


def relation_id(element: Element) -> str | None:
    """Give the relation that an element names."""
    found: str | None = element.get(f"{{{REFERENCE}}}id")
    return found


def refuse_encrypted(data: bytes) -> None:
    """Raise FormatError for the container in which Word keeps what is locked by a password."""
    if data.startswith(_OLE):
        raise FormatError("this is no DOCX file: it is locked by a password, or of Word's older format .doc")
