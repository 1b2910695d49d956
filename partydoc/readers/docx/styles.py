"""The styles of a document: what a paragraph has of its own, of its style, and of the styles that this is based on."""

from __future__ import annotations

import re
from typing import NamedTuple

from partydoc.readers.docx.names import Properties, child, is_on, number, switch, value, value_of, w, whole
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
_STYLE, _CHARACTERS, _OUTLINE, _ALIGNMENT = w("pStyle"), w("rStyle"), w("outlineLvl"), w("jc")
_BOLD, _HIDDEN, _SEPARATOR = w("b"), w("vanish"), w("specVanish")


class Style(NamedTuple):
    """A style: its *name* in small letters, the styles' ids from it to the outermost, its properties."""

    id: str
    name: str
    based_on: str | None
    paragraph: Element | None
    run: Element | None


class _Usual(NamedTuple):
    """What holds for paragraphs of a style that say nothing else; None where neither does the style."""

    bold: bool | None
    hidden: bool | None
    title: bool
    outline: int
    alignment: str


class Styles:
    """All styles by id."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else root.findall(w("style"))
        self._elements: dict[str | None, Element] = {element.get(w("styleId"), ""): element for element in elements}
        usual = (element for element in elements if element.get(w("default")) in ("1", "true"))
        self.usual = next((e.get(w("styleId")) for e in usual if e.get(w("type")) == "paragraph"), None)
        self._chains: dict[str | None, tuple[Style, ...]] = {}
        self._known: dict[str, _Usual] = {}

    def chain(self, style: str | None) -> tuple[Style, ...]:
        """Give a style and those it is based on, the nearest first; a circle ends where it closes."""
        if style not in self._chains:
            found: list[Style] = []
            at = style
            while at in self._elements and len(found) < _DEEPEST and all(style.id != at for style in found):
                found.append(_read(self._elements[at]))
                at = found[-1].based_on
            self._chains[style] = tuple(found)
        return self._chains[style]

    def of_paragraph(self, properties: Properties) -> tuple[Style, ...]:
        """Give the styles of a paragraph by its properties, the nearest first."""
        named = value_of(properties.get(_STYLE))
        return self.chain(named if named in self._elements else self.usual)

    def outline(self, properties: Properties, chain: tuple[Style, ...]) -> int:
        """Give the level of a heading, from 1; 0 for what is none."""
        own = whole(value_of(properties.get(_OUTLINE)))
        return self._usual(chain).outline if own is None else _rank(own)

    def is_title(self, chain: tuple[Style, ...]) -> bool:
        """Tell whether a paragraph is styled as the title of the document."""
        return self._usual(chain).title

    def alignment(self, properties: Properties, chain: tuple[Style, ...]) -> str:
        """Give the alignment of a paragraph as the standard names it; "" for the usual one."""
        return value_of(properties.get(_ALIGNMENT)) or self._usual(chain).alignment

    def is_hidden(self, properties: Properties, chain: tuple[Style, ...]) -> bool:
        """Tell whether a run, or the mark of a paragraph, with these *properties* is hidden."""
        usual = self._usual(chain).hidden
        if not properties:
            return usual is True
        return self._own(_HIDDEN, properties, usual=usual) is True or is_on(properties.get(_SEPARATOR)) is True

    def is_bold(self, properties: Properties, chain: tuple[Style, ...]) -> bool:
        """Tell whether a run with these *properties* is bold."""
        usual = self._usual(chain).bold
        return (self._own(_BOLD, properties, usual=usual) if properties else usual) is True

    def _own(self, name: str, properties: Properties, *, usual: bool | None) -> bool | None:
        """Tell whether a property is on: as a run says, or the style of its characters, or as is *usual* around it."""
        own = is_on(properties.get(name))
        if own is None and (style := value_of(properties.get(_CHARACTERS))) is not None:
            characters = self._usual(self.chain(style))
            own = characters.bold if name == _BOLD else characters.hidden
        return usual if own is None else own

    def _usual(self, chain: tuple[Style, ...]) -> _Usual:
        name = chain[0].id if chain else ""
        if name not in self._known:
            self._known[name] = _usual(chain)
        return self._known[name]


def _usual(chain: tuple[Style, ...]) -> _Usual:
    sources = [style.paragraph for style in chain]
    level = next((at for source in sources if (at := number(source, "outlineLvl")) is not None), None)
    named = (found for style in chain if (found := _HEADING.search(style.name)))
    return _Usual(
        bold=_first_said("b", chain),
        hidden=_first_said("vanish", chain),
        title=any(_TITLE.fullmatch(style.name) for style in chain),
        outline=next((_count(found[found.lastgroup or 0]) for found in named), 0) if level is None else _rank(level),
        alignment=next((said for source in sources if (said := value(source, "jc"))), ""),
    )


def _rank(outline: int) -> int:
    return outline + 1 if 0 <= outline < _OUTLINES else 0


def _count(sign: str) -> int:
    return _COUNT.find(sign) + 1 or int(sign)


def _first_said(name: str, chain: tuple[Style, ...]) -> bool | None:
    return next((found for style in chain if (found := switch(style.run, name)) is not None), None)


def _read(element: Element) -> Style:
    name = (value(element, "name") or "").lower()
    properties, run = child(element, "pPr"), child(element, "rPr")
    return Style(element.get(w("styleId"), ""), name, value(element, "basedOn"), properties, run)
