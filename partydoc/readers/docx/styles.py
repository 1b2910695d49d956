"""The styles of a document: what a paragraph has of its own, of its style, and of the styles that this is based on."""

from __future__ import annotations

import re
from typing import NamedTuple

from partydoc.readers.docx.names import child, number, switch, value, w
from partydoc.readers.xml_parts import Element

_DEEPEST = 64
_COUNT = "一二三四五六七八九"
# Word's own names, and those that offices give: 标题 2, 公文二级标题, 标题二, 2级标题
_TITLE = re.compile(r"title|(?:公文|文件|文档|文章|大|主|总|正)?[标標][题題]")
_HEADING = re.compile(
    rf"heading\x20?(?P<word>[1-9])(?![0-9])|(?P<rank>[{_COUNT}1-9])\x20?[级級][标標][题題]"
    rf"|[标標][题題]\x20?(?P<number>[{_COUNT}1-9])(?![0-9级級])"
)
_OUTLINES = 9


class Style(NamedTuple):
    """A style: its *name* in small letters, the styles' ids from it to the outermost, its properties."""

    id: str
    name: str
    based_on: str | None
    paragraph: Element | None
    run: Element | None


class Styles:
    """All styles by id."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else root.findall(w("style"))
        self._styles = {element.get(w("styleId"), ""): _read(element) for element in elements}
        usual = (element for element in elements if element.get(w("default")) in ("1", "true"))
        self.usual = next((e.get(w("styleId")) for e in usual if e.get(w("type")) == "paragraph"), None)
        self._chains: dict[str | None, tuple[Style, ...]] = {}
        self._usually: dict[tuple[str, str], bool | None] = {}

    def chain(self, style: str | None) -> tuple[Style, ...]:
        """Give a style and those it is based on, the nearest first; a circle ends where it closes."""
        if style not in self._chains:
            found: list[Style] = []
            at = style
            while at in self._styles and len(found) < _DEEPEST and self._styles[at] not in found:
                found.append(self._styles[at])
                at = found[-1].based_on
            self._chains[style] = tuple(found)
        return self._chains[style]

    def of_paragraph(self, properties: Element | None) -> tuple[Style, ...]:
        """Give the styles of a paragraph by its properties, the nearest first."""
        named = value(properties, "pStyle")
        return self.chain(named if named in self._styles else self.usual)

    def outline(self, properties: Element | None, chain: tuple[Style, ...]) -> int:
        """Give the level of a heading, from 1; 0 for what is none."""
        for source in (properties, *(style.paragraph for style in chain)):
            level = number(source, "outlineLvl")
            if level is not None:
                return level + 1 if 0 <= level < _OUTLINES else 0
        named = (found for style in chain if (found := _HEADING.search(style.name)))
        return next((_count(found[found.lastgroup or 0]) for found in named), 0)

    def is_title(self, chain: tuple[Style, ...]) -> bool:
        """Tell whether a paragraph is styled as the title of the document."""
        return any(_TITLE.fullmatch(style.name) for style in chain)

    def alignment(self, properties: Element | None, chain: tuple[Style, ...]) -> str:
        """Give the alignment of a paragraph as the standard names it; "" for the usual one."""
        sources = (properties, *(style.paragraph for style in chain))
        return next((found for source in sources if (found := value(source, "jc"))), "")

    def is_hidden(self, properties: Element | None, chain: tuple[Style, ...]) -> bool:
        """Tell whether a run, or the mark of a paragraph, with these *properties* is hidden."""
        return self._is_on("vanish", properties, chain) or switch(properties, "specVanish") is True

    def is_bold(self, properties: Element | None, chain: tuple[Style, ...]) -> bool:
        """Tell whether a run with these *properties* is bold."""
        return self._is_on("b", properties, chain)

    def _is_on(self, name: str, properties: Element | None, chain: tuple[Style, ...]) -> bool:
        key = name, chain[0].id if chain else ""
        if key not in self._usually:
            self._usually[key] = _first_said(name, chain)
        if properties is None:
            return self._usually[key] is True
        own = switch(properties, name)
        if own is None and (character := value(properties, "rStyle")) is not None:
            own = _first_said(name, self.chain(character))
        return (self._usually[key] if own is None else own) is True


def _count(sign: str) -> int:
    return _COUNT.find(sign) + 1 or int(sign)


def _first_said(name: str, chain: tuple[Style, ...]) -> bool | None:
    return next((found for style in chain if (found := switch(style.run, name)) is not None), None)


def _read(element: Element) -> Style:
    name = (value(element, "name") or "").lower()
    properties, run = child(element, "pPr"), child(element, "rPr")
    return Style(element.get(w("styleId"), ""), name, value(element, "basedOn"), properties, run)
