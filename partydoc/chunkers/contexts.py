"""What is said before a chunk: the title of its document, the headings above, the sentence that a list follows."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from partydoc.chunkers.blocks import Block
from partydoc.chunkers.counting import Counter
from partydoc.chunkers.surface import Surface
from partydoc.tree.nodes import Container, Document, Paragraph, Section, Table, Whole
from partydoc.tree.wording import title_of

BETWEEN = " › "
CUT = "…"
LONGEST_TOKEN = 40
"""Characters that a token may have; what is longer than so many for each token does not fit, and is not counted."""
_LONGEST_LEAD = 120
_NEARBY = 120  # leaves before a block among which its lead is looked for
_COLONS = "：:"
_ENDS = "。！？!?；;"


@frozen(eq=False)
class Contexts:
    """Gives the context of blocks of one surface; none takes more than half of *most*, nor room that a unit needs."""

    document: Document
    surface: Surface
    first_of: dict[int, int]
    count: Counter
    most: int
    rooms: dict[int, int] = field(factory=dict, repr=False)
    titles: dict[int, str] = field(factory=dict, repr=False)
    over_sections: dict[int, bool] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, document: Document, surface: Surface, count: Counter, most: int) -> Contexts:
        """Note where each node begins among the places."""
        first_of: dict[int, int] = {}
        for at, place in enumerate(surface.places):
            for node in place.above:
                first_of.setdefault(id(node), at)
        return cls(document, surface, first_of, count, most)

    def above(self, block: Block) -> tuple[Container, ...]:
        """Give what holds the whole block, outermost first."""
        places = self.surface.places
        first, last = places[block.first].above, places[block.last - 1].above
        return tuple(one for one, other in zip(first, last, strict=False) if one is other)

    def section(self, block: Block) -> Section | None:
        """Give the innermost section that holds the whole block."""
        return next((each for each in reversed(self.above(block)) if isinstance(each, Section)), None)

    def begun_before(self, block: Block) -> list[Container]:
        """Give what holds the block and begins before it: what the block itself does not name."""
        start = self.surface.places[block.first].start
        cut = block.start > start
        return [each for each in self.above(block) if self.first_of[id(each)] < block.first or cut]

    def headings(self, block: Block) -> tuple[str, ...]:
        """Give the titles of what holds the block and begins before it, outermost first."""
        titles = (self._title(each) for each in self.begun_before(block) if isinstance(each, Section | Whole))
        return tuple(title for title in titles if title)

    def _title(self, node: Section | Whole) -> str:
        """Give the title of a node; that of a document is looked for among all its children, so once only."""
        if id(node) not in self.titles:
            self.titles[id(node)] = title_of(node)
        return self.titles[id(node)]

    def _is_over_sections(self, node: Section) -> bool:
        if id(node) not in self.over_sections:
            self.over_sections[id(node)] = bool(node.sections)
        return self.over_sections[id(node)]

    def lead(self, block: Block) -> str:
        """Give the sentence before the block that announces the list it goes on with: 有下列情形之一的：."""
        holder = next(iter(reversed(self.begun_before(block))), None)
        place = self.surface.places[block.first]
        if isinstance(place.leaf, Table) and block.start > place.start:
            return place.leaf.text.partition("\n")[0][:_LONGEST_LEAD]
        if holder is None:
            return ""
        nearby = self.surface.places[max(0, block.first - _NEARBY) : block.first]
        before = [each for each in nearby if each.above[-1] is holder]
        if not before or not isinstance(before[-1].leaf, Paragraph) or before[-1].leaf.text[-1:] not in _COLONS:
            return ""
        text = before[-1].leaf.text
        begin = max(text.rfind(end, 0, -1) for end in _ENDS) + 1
        return text[begin:][-_LONGEST_LEAD:]

    def context(self, block: Block) -> str:
        """Write the context of a block, shortened in the middle where it would take more than its room."""
        headings = self.headings(block)
        whole = "\n".join(part for part in (BETWEEN.join(headings), self.lead(block)) if part)
        if not whole:
            return ""
        room = self._room(block)
        return whole if self.count(whole) <= room else self._shortened(headings, whole, room)

    def _room(self, block: Block) -> int:
        """Give what a context may take: half of all, or what the first unit, with the headings on it, leaves for it."""
        if block.start > self.surface.places[block.first].start:
            return self.most // 2
        if block.first not in self.rooms:
            self.rooms[block.first] = self._room_before(block.first)
        return self.rooms[block.first]

    def _room_before(self, first: int) -> int:
        places = self.surface.places
        body = next((at for at in range(first, len(places)) if not places[at].heads), len(places) - 1)
        for end in (self._end_of_unit(body), places[body].start + 1):
            if end - places[first].start <= LONGEST_TOKEN * self.most:
                left = self.most - self.count(self.surface.words(places[first].start, end)) - 1
                if left >= 0:
                    return min(self.most // 2, left)
        return self.most // 2

    def _end_of_unit(self, at: int) -> int:
        """Give where the section ends that has none below it; elsewhere a leaf is a unit."""
        places, depth = self.surface.places, len(self.surface.places[at].above) - 1
        holder = places[at].above[depth]
        while isinstance(holder, Section) and not self._is_over_sections(holder) and at + 1 < len(places):
            if len(places[at + 1].above) <= depth or places[at + 1].above[depth] is not holder:
                break
            at += 1
        return places[at].end

    def _shortened(self, headings: Sequence[str], whole: str, room: int) -> str:
        """Leave out headings from the middle, then characters from the middle, until what is left fits."""
        kept = list(headings)
        while len(kept) > 2:  # noqa: PLR2004  the outermost and the innermost stay longest
            del kept[len(kept) // 2]
            text = BETWEEN.join((*kept[:-1], CUT, kept[-1]))
            if self.count(text) <= room:
                return text
        text = BETWEEN.join(kept) or whole
        low, high = 0, len(text) // 2
        while low < high:
            middle = (low + high + 1) // 2
            if self.count(text[:middle] + CUT + text[-middle:]) <= room:
                low = middle
            else:
                high = middle - 1
        return text[:low] + CUT + text[-low:] if low else ""
