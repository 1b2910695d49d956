"""Finds the places in a document that a citation means, seen from the passage in which it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from partydoc.references.citations import RANKS, Citation, Place, Step
from partydoc.references.index import MOST, Found, Index
from partydoc.references.passages import Passage
from partydoc.tree.nodes import Container, Section

# The families that a unit is written in.
FAMILIES: dict[str, tuple[str, ...]] = {
    **{unit: (unit,) for unit in ("part", "subpart", "chapter", "division", "article")},
    "item": ("han-paren",),
    "sub-item": ("arabic-dot",),
}
# What a document without articles or parts numbers in their place: 本意见第三条 is its 三、.
_IN_ITS_PLACE = {"article": "han-comma", "part": "han-comma"}
_LAST_OF_INDEX = "article"
_CANDIDATES = 64
_QUOTATION = 600  # characters: how far back the opening quote is looked for


def in_quotation(citation: Citation) -> bool:
    """Tell whether a citation stands within quotes: it speaks of the text that is quoted."""
    passage = citation.passage
    back = max(passage.start, citation.start - _QUOTATION)
    folded = passage.folded
    return folded.rfind("“", back, citation.start) > folded.rfind("”", back, citation.start)


class Finder:
    """Follows the steps of places through a document."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._ways: dict[str, Callable[[Passage, Step], list[Found]]] = {"this": self._this, "last": self._last}

    def find(self, passage: Passage, place: Place, here: Iterable[Found]) -> list[Found]:
        """List what a place means below *here*, or where the passage stands if nothing is named; [] if in doubt."""
        roots = list(here)
        found: list[Found] = []
        for at, step in enumerate(place):
            if step.how in self._ways:
                found = self._ways[step.how](passage, step)
            elif at or roots:
                found = _first(self._below(each, step, named=not at) for each in (found if at else roots))
            else:
                found = self._around(passage, step)
            if not found:
                return []
        return found

    def _this(self, passage: Passage, step: Step) -> list[Found]:
        if step.unit == "clause":
            return [self._clause_of(passage)] if passage.above[1:] else []
        section = passage.nearest(FAMILIES[step.unit])
        return [] if section is None else [Found(section, self.index.path(section) or "")]

    def _last(self, passage: Passage, step: Step) -> list[Found]:
        count = step.numbers[0][0].value
        if step.unit == "clause":
            own = self._clause_of(passage)
            at = range(own.clause - count, own.clause)
            return [self.index.clause(own._replace(path=self._path(own.node)), each) for each in at] if at[:1] and at[0] > 0 else []
        section = passage.nearest(FAMILIES[step.unit])
        if section is None or count > MOST or not section.num or (section.num.value or 0) <= count * (step.unit == "item"):
            return []
        return self.index.before(passage.scope, section, count)

    def _clause_of(self, passage: Passage) -> Found:
        """Find the 款 that a passage is, or is an item of."""
        container = passage.nearest(("article",)) or passage.above[-1]
        return self.index.clause(Found(container, self._path(container)), max(passage.clause(container), 1))

    def _around(self, passage: Passage, step: Step) -> list[Found]:
        """Find what a number without anything before it means: of its article, or of the whole text."""
        if RANKS[step.unit] <= RANKS[_LAST_OF_INDEX]:
            return self._divisions(passage, step)
        article = passage.nearest(("article",))
        if article is None:
            return []
        found = Found(article, self._path(article))
        if step.unit == "clause":
            return self._below(found, step)
        own = self.index.clause(found, max(passage.clause(article), 1))
        return self._below(own, step) or self._below(found, step)

    def _divisions(self, passage: Passage, step: Step) -> list[Found]:
        scope = passage.scope
        several = [self.index.numbered(scope, step.unit, number) for number in step.numbers]
        within = next((self._path(node) for node in reversed(passage.above) if _wider(node, step.unit)), "")
        return _first(_certain(found, number[0] == number[1], within) for found, number in zip(several, step.numbers, strict=True))

    def _below(self, found: Found, step: Step, *, named: bool = False) -> list[Found]:
        """Find what a step means below a place."""
        if step.unit == "clause":
            return _first(self.index.clauses(found, number) for number in step.numbers)
        several: list[list[Found]] = []
        for number in step.numbers:
            each = self._numbered(found, step.unit, number, named=named)
            several.append(_certain(each, number[0] == number[1], found.path))
        return _first(several)
