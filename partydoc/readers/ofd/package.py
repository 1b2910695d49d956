"""The parts of an OFD file: which pages it has, in which order, and what they refer to (GB/T 33190-2016)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from partydoc.errors import FormatError
from partydoc.readers.sniffing import OFD_ENTRANCE
from partydoc.readers.xml_parts import Element, read_xml
from partydoc.readers.zipped import Archive

_ENCRYPTION = "encryptions.xml"


class Package:
    """The files of an OFD archive, found by their names as other files give them; `damaged` names the broken ones."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive}
        self._roots: dict[str, Element | None] = {}
        self.damaged: list[str] = []
        if any(posixpath.basename(name) == _ENCRYPTION for name in self._names):
            raise FormatError("the OFD file is encrypted")

    def find(self, base: str, place: str | None) -> str | None:
        """Find the file that *place* names in the file *base*: from there, or from the root; None where there is none.

        The standard counts from the file that refers; many programs count from the root, or change capitals.
        """
        place = (place or "").strip().replace("\\", "/")
        if not place:
            return None
        from_there = posixpath.normpath(posixpath.join(posixpath.dirname(base), place))
        candidates = (from_there.lstrip("/"), posixpath.normpath(place.lstrip("/")))
        return next((self._names[name.lower()] for name in candidates if name.lower() in self._names), None)

    def root(self, name: str | None) -> Element | None:
        """Give the root of a file, read once; None where nothing can be read."""
        if name is None:
            return None
        if name not in self._roots:
            part = read_xml(self._archive.read(name), name, most=self._archive.limits.nodes, extra="ofd")
            if part.damaged:
                self.damaged.append(name)
            self._roots[name] = part.root
        return self._roots[name]

    def all_damaged(self) -> list[str]:
        """Name all parts that could not be read in full."""
        return list(dict.fromkeys([*self._archive.damaged, *self.damaged]))

    def documents(self) -> Iterator[str]:
        """Yield the names of the document files; nearly always it is one."""
        entrance = self._names.get(OFD_ENTRANCE.lower())
        root = self.root(entrance)
        if entrance is None or root is None:
            raise FormatError("this is no OFD file: OFD.xml is missing or broken")
        for place in below(root, "DocRoot"):
            if found := self.find(entrance, place.text):
                yield found


def below(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the elements of a name, at any depth; namespaces differ between programs and say nothing."""
    return iter(()) if element is None else element.iter(f"{{*}}{name}")


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """Yield the children of these names."""
    return (child for child in (element if element is not None else ()) if local(child) in names)


def local(element: Element) -> str:
    """Give the name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
