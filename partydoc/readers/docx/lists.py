"""The definitions of automatic numbering: levels, lists, and what a style says of them (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

from partydoc.readers.docx.names import COMPATIBILITY, Properties, child, number, switch, value, w
from partydoc.readers.docx.styles import Style, Styles
from partydoc.readers.symbols import to_unicode
from partydoc.readers.xml_parts import Element

LEVELS = 9
_LONGEST_CHAIN = 8
_NUMBERING = w("numPr")


@frozen
class Level:
    """How one level is numbered; *restart* is the level (from 1) whose use starts it anew, None for any above it."""

    start: int = 0
    form: str = "decimal"
    custom: str = ""
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    style: str | None = None


class List(NamedTuple):
    """A list that paragraphs name (w:num): its levels, where it counts anew, and with whom it shares its counters."""

    shared: str
    levels: tuple[Level, ...]
    starts: dict[int, int]


class Place(NamedTuple):
    """A paragraph's place in a list; *level* counts from 0."""

    list: str
    level: int


class Lists:
    """All lists by their ids."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = _by(root, "abstractNum", "abstractNumId")
        self._nums = _by(root, "num", "numId")
        self._read: dict[str, List | None] = {}
        self._by_style: dict[str, Place | None] = {}

    def get(self, num: str) -> List | None:
        """Give a list; None where its id leads nowhere. Lists of one abstract definition share their counters."""
        if num not in self._read:
            self._read[num] = self._resolve(num)
        return self._read[num]

    def place(self, properties: Properties, chain: tuple[Style, ...]) -> Place | None:
        """Find the list and level of a paragraph: what it says itself, else its styles; list 0 means none (17.9.18)."""
        own = properties.get(_NUMBERING)
        if own is not None:
            return self._place(own, chain)
        style = chain[0].id if chain else ""
        if style not in self._by_style:
            self._by_style[style] = self._place(None, chain)
        return self._by_style[style]

    def _place(self, own: Element | None, chain: tuple[Style, ...]) -> Place | None:
        inherited = [child(style.paragraph, "numPr") for style in chain if style.paragraph is not None]
        num = next((num for source in (own, *inherited) if (num := value(source, "numId")) is not None), None)
        if num is None or num == "0":
            return None
        level = number(own, "ilvl")
        linked = (at for style in chain if (at := self._level_of(style, num)) is not None)
        level = next(linked, None) if level is None else level
        if level is None and value(own, "numId") is None:
            level = next((at for source in inherited if (at := number(source, "ilvl")) is not None), 0)
        return Place(num, min(max(level or 0, 0), LEVELS - 1))

    def _level_of(self, style: Style, num: str) -> int | None:
        """Find the level that names a style as its own, which outdoes the level in the style (17.9.23)."""
        found = self.get(num)
        levels = () if found is None else found.levels
        return next((at for at, level in enumerate(levels) if level.style == style.id), None)

    def _resolve(self, num: str) -> List | None:
        element = self._nums.get(num)
        abstract = self._definition(value(element, "abstractNumId"))
        if element is None or abstract is None:
            return None
        levels = {at: _level(found) for at, found in _levels(abstract)}
        starts: dict[int, int] = {}
        for override in element.findall(w("lvlOverride")):
            at = _at(override)
            if (start := number(override, "startOverride")) is not None:
                starts[at] = start
            levels.update((at, _level(found)) for _, found in _levels(override))
        ordered = tuple(levels.get(at, Level()) for at in range(LEVELS))
        return List(abstract.get(w("abstractNumId"), ""), ordered, starts)

    def _definition(self, name: str | None) -> Element | None:
        """Follow a definition that refers to a style of lists to the definition that is meant (17.9.21)."""
        for _ in range(_LONGEST_CHAIN):
            abstract = self._abstract.get(name or "")
            link = value(abstract, "numStyleLink")
            if link is None:
                return abstract
            sources = (style.paragraph for style in self._styles.chain(link) if style.paragraph is not None)
            nums = (value(child(source, "numPr"), "numId") for source in sources)
            name = value(self._nums.get(next(filter(None, nums), "")), "abstractNumId")
        return None


def _by(root: Element | None, name: str, key: str) -> dict[str, Element]:
    return {} if root is None else {element.get(w(key), ""): element for element in root.findall(w(name))}


def _at(element: Element) -> int:
    text = element.get(w("ilvl"), "")
    return int(text) if text in tuple("012345678") else LEVELS


def _levels(element: Element) -> list[tuple[int, Element]]:
    return [(_at(level), level) for level in element.findall(w("lvl"))]


def _level(element: Element) -> Level:
    form = child(element, "numFmt")
    if form is None:  # Word 2010 puts formats of its own beside one that older versions know
        form = element.find(f"{{{COMPATIBILITY}}}AlternateContent/{{{COMPATIBILITY}}}Choice/{w('numFmt')}")
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    return Level(
        start=number(element, "start") or 0,
        form="decimal" if form is None else form.get(w("val"), "decimal"),
        custom="" if form is None else form.get(w("format"), ""),
        text=to_unicode(value(element, "lvlText") or "", "" if fonts is None else fonts.get(w("ascii"), "")),
        suffix=value(element, "suff") or "tab",
        restart=number(element, "lvlRestart"),
        legal=bool(switch(element, "isLgl")),
        style=value(element, "pStyle"),
    )
