"""eId, the identifiers of elements (Akoma Ntoso Naming Convention 1.0, chapter 5): chp_1__art_3__para_2__point_1."""

from __future__ import annotations

from collections import Counter
from typing import Final

from partydoc.numbering.ordinals import ordinal
from partydoc.scripts import fold
from partydoc.tree.nodes import Num

# What the convention shortens; every other element goes by its name.
SHORT: Final = {
    "article": "art",
    "attachment": "att",
    "chapter": "chp",
    "component": "cmp",
    "componentRef": "cref",
    "eventRef": "eref",
    "paragraph": "para",
    "section": "sec",
    "wrapUp": "wrapup",
}


class EIds:
    """Gives identifiers, each of them once: a second one of the same name ends in _2.

    >>> eids = EIds()
    >>> eids.numbered("chp_1", "article", "3"), eids.numbered("chp_1", "article", "3"), eids.counted("", "p")
    ('chp_1__art_3', 'chp_1__art_3_2', 'p_1')
    """

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._counts: Counter[tuple[str, str]] = Counter()
        self._copies: Counter[str] = Counter()

    def only(self, above: str, tag: str) -> str:
        """Identify what there is once in the element *above*: its heading, its content."""
        return self._once(_below(above, tag))

    def numbered(self, above: str, tag: str, number: str) -> str:
        """Identify what has a number of its own."""
        return self._once(f"{_below(above, tag)}_{number}")

    def counted(self, above: str, tag: str) -> str:
        """Identify what has no number, by how many there are of it up to here."""
        self._counts[above, tag] += 1
        return self.numbered(above, tag, str(self._counts[above, tag]))

    def unnumbered(self, above: str, tag: str) -> str:
        """Identify what might have a number and has none: hcontainer_nn_1."""
        self._counts[above, "nn"] += 1
        return self.numbered(above, tag, f"nn_{self._counts[above, 'nn']}")

    def _once(self, wanted: str) -> str:
        name = wanted
        while name in self._given:
            self._copies[wanted] += 1
            name = f"{wanted}_{self._copies[wanted] + 1}"
        self._given.add(name)
        return name


def number_in(num: Num) -> str | None:
    """Give the number of a marker as it stands in an identifier; None where it says none.

    >>> number_in(Num("第十条之一", "article", 10)), number_in(Num("——", "dash"))
    ('10-1', None)
    """
    if num.value is None:
        return None
    said = ordinal(fold(num.text))
    return f"{num.value}-{said.sub}" if said and said.sub and said.value == num.value else str(num.value)


def _below(above: str, tag: str) -> str:
    name = SHORT.get(tag, tag)
    return f"{above}__{name}" if above else name
