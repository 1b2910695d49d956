"""Finds the places in a document that a citation means, seen from the passage in which it stands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from partydoc.references.citations import RANKS, Citation, Place, Range, Step
from partydoc.references.index import MOST, Found, Index
from partydoc.references.passages import Passage
from partydoc.tree.nodes import Container, Section

# The families that units are written in, and those that take their place where a document has no such unit:
# 本意见第三条 is its 三、.
_FAMILIES = {unit: unit for unit in ("part", "subpart", "chapter", "division", "article")} | {
    "item": "han-paren",
    "sub-item": "arabic-dot",
}
_IN_PLACE_OF = {"article": "han-comma", "part": "han-comma"}
_CANDIDATES = 64  # 第一节 of how many chapters is looked at
_QUOTATION = 600  # characters: how far back the opening quote is looked for


def in_quotation(citation: Citation) -> bool:
    """Tell whether a citation stands within quotes: then it speaks of the text that is quoted."""
    passage = citation.passage
    back = max(passage.start, citation.start - _QUOTATION)
    opened, closed = (passage.folded.rfind(quote, back, citation.start) for quote in "“”")
    return opened > closed


class Finder:
    """Follows the steps of places through a document."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def find(self, passage: Passage, place: Place, here: Iterable[Found]) -> list[Found]:
        """List what a place means in *here*, or where the passage stands if nothing is named; [] where in doubt."""
        found = list(here)
        named = bool(found)
        for at, step in enumerate(place):
            if step.how == "this":
                found = self._this(passage, step)
            elif step.how == "last":
                found = self._last(passage, step)
            elif found or at:
                found = _first(self._below(each, step, number) for each in found for number in step.numbers)
            else:
                found = _first(self._around(passage, step, number) for number in step.numbers)
            if named and not at and not found and step.unit in _IN_PLACE_OF:
                found = self._in_place_of(here, step)
        return found

    # ---- relative to the passage

    def _this(self, passage: Passage, step: Step) -> list[Found]:
        if step.unit == "clause":
            return self._clauses_before(passage, 0)
        section = passage.nearest((_FAMILIES[step.unit],))
        return [] if section is None else [self._found(section)]

    def _last(self, passage: Passage, step: Step) -> list[Found]:
        count = step.numbers[0][0].value
        if step.unit == "clause":
            return self._clauses_before(passage, count)
        section = passage.nearest((_FAMILIES[step.unit],))
        if section is None or count > MOST:
            return []
        if step.unit == "item" and (section.num is None or (section.num.value or 0) <= count):
            return []
        return self.index.before(passage.scope, section, count)

    def _clauses_before(self, passage: Passage, count: int) -> list[Found]:
        """Give the 款 that the passage stands in (count 0), or those directly before it."""
        container = passage.nearest(("article",)) or passage.above[-1]
        own = max(passage.clause(container), 1)
        if own <= count or count > MOST:
            return []
        places = range(own - count, own) if count else (own,)
        return [self.index.clause(self._found(container), each) for each in places]

    def _around(self, passage: Passage, step: Step, number: Range) -> list[Found]:
        """Find what a number means with nothing before it: of its article, or of the whole text."""
        if step.unit not in ("clause", "item", "sub-item"):
            wider = (node for node in reversed(passage.above) if _is_wider(node, step.unit))
            within = next((self._found(node).path for node in wider), "")
            return _certain(self.index.numbered(passage.scope, step.unit, number), number, within)
        article = passage.nearest(("article",))
        if article is None:
            return []
        if step.unit == "clause":
            return self.index.clauses(self._found(article), number)
        own = self.index.clause(self._found(article), max(passage.clause(article), 1))
        return self._below(own, step, number) or self._below(self._found(article), step, number)

    # ---- below a place that is known

    def _below(self, found: Found, step: Step, number: Range) -> list[Found]:
        if step.unit == "clause":
            return self.index.clauses(found, number)
        family = _FAMILIES.get(step.unit, step.unit)
        direct = self.index.below(found, family, number)
        if direct or step.unit in ("item", "sub-item") or isinstance(found.node, Section) and step.how == "marked":
            return _certain(direct, number, found.path)
        scope = self.index.scope(found.node)
        return _certain(self.index.numbered(scope, family, number), number, found.path)

    def _in_place_of(self, here: Iterable[Found], step: Step) -> list[Found]:
        family = _IN_PLACE_OF[step.unit]
        each = ((root, number) for root in here for number in step.numbers if not self.index.has(root.node, step.unit))
        return _first(self.index.below(root, family, number) for root, number in each)

    def _found(self, container: Container) -> Found:
        return Found(container, self.index.path(container) or "")


def _is_wider(node: Container, unit: str) -> bool:
    return isinstance(node, Section) and node.num is not None and RANKS.get(node.num.family, len(RANKS)) < RANKS[unit]


def _certain(found: list[Found], number: Range, within: str) -> list[Found]:
    """Of several that have the same number, give those that stand in the path *within*; [] where it stays in doubt."""
    if len(found) <= 1 and not within:
        return found
    inside = [each for each in islice(found, _CANDIDATES) if each.path.startswith(f"{within}/")] if within else found
    if number[0] != number[1]:
        return inside or found
    return inside if len(inside) == 1 else found if len(found) == 1 and not inside else []


def _first(several: Iterable[Iterable[Found]]) -> list[Found]:
    """Join what was found, as far as one reference may point to."""
    return list(islice((found for each in several for found in each), MOST))

