"""Numbers that Word counts itself (ISO/IEC 29500-1, 17.9): a definition for each form of marker, a list for a series.

A marker is written so only where Word shows it as it stands; any other one stays text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from attrs import define, field

from partydoc.numbering.families import BY_NAME, FAMILIES
from partydoc.numbering.formats import write_number
from partydoc.renderers.docx.markup import Properties, element
from partydoc.renderers.pieces import Line
from partydoc.tree.nodes import Num
from partydoc.xml_text import to_xml_text

_FORMATS: Final = (
    "decimal", "chineseCountingThousand", "decimalEnclosedCircle", "decimalFullWidth", "decimalEnclosedParen",
    "decimalEnclosedFullstop", "ideographEnclosedCircle", "chineseLegalSimplified", "ideographDigital",
    "ideographTraditional", "upperLetter", "lowerLetter", "upperRoman", "lowerRoman", "decimalZero",
)  # fmt: skip
_SIGNS: Final = {family.name for family in FAMILIES if family.bare}
_LONGEST: Final = 20
_LAST: Final = 32_767  # that Word counts to


class Form(NamedTuple):
    """How Word is to write a marker: the format of the number, and the text with %1 in its place."""

    number: str
    text: str


def form_of(marker: str, value: int | None, family: str) -> Form | None:
    """Find how Word would write a marker; None where it cannot.

    >>> form_of("（十二）", 12, "han-paren")
    Form(number='chineseCountingThousand', text='（%1）')
    >>> form_of("2.1", 1, "decimal"), form_of("首先，", 1, "ordinal")
    (Form(number='decimal', text='2.%1'), None)
    """
    private = any("\ue000" <= sign <= "\uf8ff" for sign in marker)
    if len(marker) > _LONGEST or "%" in marker or private or to_xml_text(marker) != marker or not marker.isprintable():
        plain = marker.replace("\N{IDEOGRAPHIC SPACE}", "")
        if plain == marker or form_of(plain, value, family) is None:
            return None
    if family in _SIGNS:
        return Form("bullet", marker)
    if value is None or not 0 < value <= _LAST:
        return None
    for number in _FORMATS:
        before, shown, behind = marker.rpartition(write_number(value, number))
        if shown:
            return Form(number, f"{before}%1{behind}")
    return None


@define
class _Definition:
    """A definition, and the list of it that counts now: its id and the last number it gave."""

    id: int
    form: Form
    list: int = 0
    last: int | None = None


@define
class Numbering:
    """The definitions and lists of a file, in the order in which they were needed."""

    _definitions: dict[tuple[str, Form, int], _Definition] = field(factory=dict)
    _lists: list[tuple[_Definition, int | None]] = field(factory=list)

    def number(self, line: Line) -> tuple[Properties, int] | None:
        """Give what numbers a line in place of its marker, and how many pieces the marker was.

        None where its number must stay text. A series that goes on after other text keeps its list, one that starts
        anew gets another.
        """
        num = line[0].leaf
        if not isinstance(num, Num):
            return None
        pieces = 2 if len(line) > 1 and line[1].leaf is None else 1
        form = form_of("".join(piece.text for piece in line[:pieces]), num.value, num.family)
        if form is None or not any(piece.text for piece in line[pieces:]):
            return None
        family = BY_NAME.get(num.family)
        depth = 0 if family is not None and family.structural else len(line[0].ancestors)
        key = (num.family, form, depth)
        definition = self._definitions.setdefault(key, _Definition(len(self._definitions), form))
        self._count(definition, None if form.number == "bullet" else num.value)
        return {"numPr": (("ilvl", {"val": 0}), ("numId", {"val": definition.list}))}, pieces

    def _count(self, definition: _Definition, value: int | None) -> None:
        goes_on = value is None or (definition.last is not None and value == definition.last + 1)
        if not definition.list or not goes_on:
            self._lists.append((definition, value))
            definition.list = len(self._lists)
        definition.last = value

    def __bool__(self) -> bool:
        return bool(self._lists)

    def write(self) -> str:
        """Write all definitions and lists."""
        return "".join([*self._written_definitions(), *self._written_lists()])

    def _written_definitions(self) -> Iterator[str]:
        for definition in self._definitions.values():
            level = element(
                "lvl",
                element("start", val=1),
                element("numFmt", val=definition.form.number),
                element("suff", val="nothing"),
                element("lvlText", val=definition.form.text),
                element("lvlJc", val="left"),
                ilvl=0,
            )
            yield element(
                "abstractNum",
                element("nsid", val=f"{definition.id + 1:08X}"),
                element("multiLevelType", val="singleLevel"),
                level,
                abstractNumId=definition.id,
            )

    def _written_lists(self) -> Iterator[str]:
        for name, (definition, start) in enumerate(self._lists, 1):
            begins = element("lvlOverride", element("startOverride", val=start), ilvl=0) if start is not None else ""
            yield element("num", element("abstractNumId", val=definition.id), begins, numId=name)
