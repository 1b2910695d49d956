"""Whose a paragraph without a marker is: the unit's before it, or that of the unit that owns the list."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from partydoc.numbering.numerals import read_numeral
from partydoc.patterns import compile_late
from partydoc.recognition.headings.labels import LABEL
from partydoc.recognition.headings.turns import TURN
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.units import Unit

# From this rank on, an item without a heading is complete when its paragraph ends.
ITEM_RANK = 7
# After so many units of a list that are alike in length, the last one says no more than the others.
ALIKE = 2
# Words that draw the conclusion from all that stands before them.
SUMMING_UP = ("总之,", "综上,", "综上所述,", "总而言之,", "因此,")
_LOOKS_BACK = compile_late(
    "(?:以上|上述|这)(?:([0-9]{1,2}|[一二两三四五六七八九十]{1,3})|[几各])(?:个方面|方面|大|[个起项条点类件种宗例])"
)


@define(eq=False)
class Level:
    """A level of sections: its unit (None for an attachment), and whether it takes in further paragraphs.

    *ended*: its _DEDENT is written, or it never had an _INDENT: a unit without number and heading is no section. The
    level keeps its place, so that depths go on counting. *paragraphs* counts what it has taken in, *earlier* what each
    of the last units before it in its series has. *listed* is the level of the list by which the file numbers the unit.
    """

    unit: Unit | None
    earlier: tuple[int, ...] = ()
    open: bool = True
    ended: bool = False
    paragraphs: int = 0
    listed: int = 0

    def next_to(self, unit: Unit) -> tuple[int, ...]:
        """Give what the units before *unit* have taken in, if this is the level of the one before it."""
        same = self.unit is not None and self.unit.key == unit.key
        return (*self.earlier[-ALIKE:], self.paragraphs) if same else ()

    @property
    def complete(self) -> bool:
        """No further paragraph belongs here: the form says so, or this last item has as many as each before it."""
        if not self.open or self.unit is None:
            return not self.open
        alike = len(self.earlier) >= ALIKE and len(set(self.earlier)) == 1
        enough = alike and self.paragraphs >= max(self.earlier) > 0
        return enough and self.unit.last and _is_sentence_over_text(self.unit)


def _is_sentence_over_text(unit: Unit) -> bool:
    """Tell an item like 「一是改进服务。」, alone on its line over its text, from a section with a heading."""
    heading = unit.heading
    return unit.family.ends_with_line and unit.key[1] != LABEL and heading is not None and heading[1] < heading[2]


def takes_more(folded: str, unit: Unit | None) -> bool:
    """Tell whether a paragraph without a marker, on a later line, still belongs to the unit by its form."""
    if unit is None or not unit.has_text:
        return unit is None or unit.opens_line or _heads_line(unit)
    if not unit.opens_line:
        return False
    if folded[unit.end - 1] == ":" and unit.ends_line:
        return True
    if unit.parent is not None and unit.parent.key[1] == TURN and not unit.last:
        return True  # an answer goes through the points of its question, with as many paragraphs as each needs
    family = unit.family
    return not (family.ends_with_line or (unit.heading is None and family.rank >= ITEM_RANK))


def _heads_line(unit: Unit) -> bool:
    """Tell a heading that is glued to the line before, but has the rest of it to itself: …取得进展。（二）馆藏工程."""
    bare = unit.heading is not None and unit.heading[1] == unit.heading[2]
    return bare and unit.ends_line and not unit.family.ends_with_line


def depth_of_item(levels: Sequence[Level], item: int) -> int:
    """Give how many levels are left open where a line goes on in an item of the file's own list; -1 where none is.

    >>> depth_of_item([Level(None), Level(None, listed=1), Level(None, listed=2)], 1)
    2
    """
    return next((at + 1 for at in range(len(levels) - 1, -1, -1) if levels[at].listed == item), -1)


def turns_away(reading: TypedLine, level: Level) -> bool:
    """Tell whether a paragraph turns to the audience and so leaves the items of a list."""
    unit = level.unit
    listed = unit is not None and (unit.family.ends_with_line or unit.family.floating) and unit.key[1] != TURN
    return listed and reading.addresses()


def sums_up(reading: TypedLine) -> bool:
    """Tell whether a paragraph draws the conclusion from all that stands before it: 总之，各馆…."""
    return reading.text.startswith(SUMMING_UP)


def list_that_counts(reading: TypedLine, levels: Sequence[Level]) -> int:
    """Give how many levels are left open by a paragraph that looks back on a list as a whole; -1 where none does.

    以上三起问题，反映…: the list is the one that has just ended with its third item.
    """
    match = _LOOKS_BACK.match(reading.text)
    if match is None:
        return -1
    numeral = read_numeral(match[1].replace("两", "二")) if match[1] else None
    for at in range(len(levels) - 1, -1, -1):
        unit = levels[at].unit
        number = unit.number if unit and unit.last else None
        if number and (not match[1] or (numeral and number.value == numeral.value)):
            return at
    return -1


def is_item(unit: Unit | None) -> bool:
    """Tell an item of a list, whose words are all on its line."""
    return unit is not None and unit.has_text
