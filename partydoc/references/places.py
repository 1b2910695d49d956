"""Finds the places in a document that a citation means, seen from the passage in which it stands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from partydoc.numbering.families import ARABIC_DOT, ARTICLE, CHAPTER, DIVISION, HAN_COMMA, HAN_PAREN, PART, SUBPART
from partydoc.references.citations import Citation, Place, Range, Step
from partydoc.references.index import MOST, Found, Index
from partydoc.references.passages import Passage
from partydoc.tree.nodes import Container, Section

# The families that units are written in, and those that take their place where a document has no such unit:
# 本意见第三条 is its 三、.
_FAMILIES = {family.name: family.name for family in (PART, SUBPART, CHAPTER, DIVISION, ARTICLE)} | {
    "item": HAN_PAREN.name,
    "sub-item": ARABIC_DOT.name,
}
_IN_PLACE_OF = dict.fromkeys((ARTICLE.name, PART.name), HAN_COMMA.name)
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
                below = (self._below(passage, each, step, number) for each in found for number in step.numbers)
                found = _first(below)
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
        container = passage.nearest((ARTICLE.name,)) or passage.above[-1]
        own = passage.clause(container)
        if own <= count or count > MOST:
            return []
        places = range(own - count, own) if count else (own,)
        return [self.index.clause(self._found(container), each) for each in places]

    def _around(self, passage: Passage, step: Step, number: Range) -> list[Found]:
        """Find what a number means with nothing before it: of its article, or of the whole text."""
        if step.unit not in ("clause", "item", "sub-item"):
            return self._nearest(passage, self.index.numbered(passage.scope, step.unit, number), number)
        article = passage.nearest((ARTICLE.name,))
        if article is None:
            return []
        if step.unit == "clause":
            return self.index.clauses(self._found(article), number)
        own = self.index.clause(self._found(article), max(passage.clause(article), 1))
        below = (self._below(passage, each, step, number) for each in (own, self._found(article)))
        return next(filter(None, below), [])

    # ---- below a place that is known

    def _below(self, passage: Passage, found: Found, step: Step, number: Range) -> list[Found]:
        if step.unit == "clause":
            return [] if found.clause else self.index.clauses(found, number)
        family = _FAMILIES.get(step.unit, step.unit)
        direct = self.index.below(found, family, number)
        if direct or step.unit in ("item", "sub-item"):
            return direct if len(direct) == 1 or number[0] != number[1] else []
        several = self.index.numbered(self.index.scope(found.node), family, number)
        if not found.path or found.node is passage.scope:
            return self._nearest(passage, several, number)
        inside = [each for each in islice(several, _CANDIDATES) if each.path.startswith(f"{found.path}/")]
        return inside if len(inside) == 1 or number[0] != number[1] else []

    def _nearest(self, passage: Passage, found: list[Found], number: Range) -> list[Found]:
        """Of several with one number, give that which is nearest around the passage; [] where two are as near."""
        if len(found) <= 1 or (number[0] != number[1] and _all_differ(found)):
            return found
        for node in reversed(passage.above):
            path = self._found(node).path
            inside = [each for each in islice(found, _CANDIDATES) if not path or each.path.startswith(f"{path}/")]
            if inside:
                return inside if len(inside) == 1 or (number[0] != number[1] and _all_differ(inside)) else []
        return []

    def _in_place_of(self, here: Iterable[Found], step: Step) -> list[Found]:
        family = _IN_PLACE_OF[step.unit]
        each = ((root, number) for root in here for number in step.numbers if not self.index.has(root.node, step.unit))
        return _first(self.index.below(root, family, number) for root, number in each)

    def _found(self, container: Container) -> Found:
        return Found(container, self.index.path(container) or "")


def _all_differ(found: list[Found]) -> bool:
    """Tell whether no number comes twice."""
    nodes = [each.node for each in found]
    said = [(node.num.value, node.num.text) for node in nodes if isinstance(node, Section) and node.num]
    return len(set(said)) == len(said)


def _first(several: Iterable[Iterable[Found]]) -> list[Found]:
    """Join what was found, as far as one reference may point to."""
    return list(islice((found for each in several for found in each), MOST))
