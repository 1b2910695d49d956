"""What is said before a chunk: the title of its document, the headings above, the sentence that a list follows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import field, frozen

from partydoc.chunkers.blocks import Block
from partydoc.chunkers.counting import Counter
from partydoc.chunkers.surface import Place, Surface
from partydoc.chunkers.tables import Rows
from partydoc.tree.nodes import Container, Document, Paragraph, Section, Table, Whole
from partydoc.tree.wording import title_of

BETWEEN = " › "
CUT = "…"
LONGEST_TOKEN = 40
"""Characters that a token may have; what is longer than so many for each token does not fit, and is not counted."""
_LONGEST_LEAD = 120
_COLONS = "：:"
_ENDS = "。！？!?；;"


@frozen(eq=False)
class Contexts:
    """Gives the context of blocks of one surface; none takes more than half of *most*, nor room that a unit needs.

    *first_of* and *last_of* say at which place a node begins and ends, *own* which places stand directly in it.
    """

    document: Document
    surface: Surface
    first_of: dict[int, int]
    last_of: dict[int, int]
    own: dict[int, list[int]]
    count: Counter
    most: int
    rooms: dict[int, int] = field(factory=dict, repr=False)
    titles: dict[int, str] = field(factory=dict, repr=False)
    tables: dict[int, Rows] = field(factory=dict, repr=False)
    written: dict[tuple[int, int, int], str] = field(factory=dict, repr=False)
    over_sections: dict[int, bool] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, document: Document, surface: Surface, count: Counter, most: int) -> Contexts:
        """Note where each node begins among the places, and what stands directly in it."""
        first_of: dict[int, int] = {}
        last_of: dict[int, int] = {}
        own: dict[int, list[int]] = {}
        for begun, group in _alike(surface.places):
            for node in group[0].above:
                first_of.setdefault(id(node), begun)
                last_of[id(node)] = begun + len(group) - 1
            own.setdefault(id(group[0].above[-1]), []).extend(range(begun, begun + len(group)))
        return cls(document, surface, first_of, last_of, own, count, most)

    def above(self, block: Block) -> tuple[Container, ...]:
        """Give what holds the whole block, outermost first."""
        places = self.surface.places
        first, last = places[block.first].above, places[block.last - 1].above
        if first is last:
            return first
        shared = min(len(first), len(last))
        return first[: next((at for at in range(shared) if first[at] is not last[at]), shared)]

    def section(self, block: Block) -> Section | None:
        """Give the innermost section that holds the whole block."""
        return next((each for each in reversed(self.above(block)) if isinstance(each, Section)), None)

    def begun_before(self, block: Block) -> list[Container]:
        """Give what holds the block and begins before it: what the block itself does not name."""
        if block.start > self.surface.places[block.first].start:
            return list(self.above(block))
        return [each for each in self.above(block) if self.first_of[id(each)] < block.first]

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
            self.over_sections[id(node)] = any(isinstance(child, Section) for child in node.children)
        return self.over_sections[id(node)]

    def rows(self, block: Block) -> Rows | None:
        """Give the rows of the table that the block is a piece of, if it is one."""
        place = self.surface.places[block.last - 1]
        if not isinstance(place.leaf, Table) or (block.start <= place.start and block.end >= place.end):
            return None
        if id(place.leaf) not in self.tables:
            self.tables[id(place.leaf)] = Rows.of(place.leaf)
        return self.tables[id(place.leaf)]

    def lead(self, block: Block) -> str:
        """Give the header of the table that the block goes on with, or the sentence that announces its list: …的：."""
        if rows := self._goes_on(block):
            return rows.header if self.count(rows.header) <= self._room(block) else ""
        holder = next(iter(reversed(self.begun_before(block))), None)
        return self._announcement(holder, block.first) if holder else ""

    def _goes_on(self, block: Block) -> Rows | None:
        """Give the rows of the table that the block goes on with behind its first ones."""
        return self.rows(block) if block.start > self.surface.places[block.first].start else None

    def _announcement(self, holder: Container, first: int) -> str:
        own = self.own.get(id(holder), ())
        at = bisect_left(own, first) - 1
        before = self.surface.places[own[at]].leaf if at >= 0 else None
        if not isinstance(before, Paragraph) or before.text[-1:] not in _COLONS:
            return ""
        text = before.text
        begin = max(text.rfind(end, 0, -1) for end in _ENDS) + 1
        return text[begin:][-_LONGEST_LEAD:]

    def context(self, block: Block) -> str:
        """Write the context of a block, shortened in the middle where it would take more than its room."""
        key = (block.first, block.start, len(self.above(block)))
        if key not in self.written:
            self.written[key] = self._context(block)
        return self.written[key]

    def _context(self, block: Block) -> str:
        headings, lead = self.headings(block), self.lead(block)
        whole = "\n".join(part for part in (BETWEEN.join(headings), lead) if part)
        if not whole:
            return ""
        room = self._room(block)
        if self.count(whole) <= room:
            return whole
        if self._goes_on(block) and lead:
            return self._over_a_table(headings, lead, room)
        return self._shortened(headings, whole, room)

    def _over_a_table(self, headings: Sequence[str], header: str, room: int) -> str:
        """Keep the header of a table whole: the headings have what it leaves."""
        left = room - self.count(header)
        while left > 0:
            above = BETWEEN.join(headings)
            above = above if self.count(above) <= left else self._shortened(headings, above, left)
            both = f"{above}\n{header}" if above else header
            if (taken := self.count(both)) <= room:
                return both
            left -= taken - room
        return header

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
        holder = self.surface.places[at].above[-1]
        is_unit = isinstance(holder, Section) and not self._is_over_sections(holder)
        return self.surface.places[self.last_of[id(holder)] if is_unit else at].end

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


def _alike(places: Sequence[Place]) -> Iterator[tuple[int, list[Place]]]:
    """Give the runs of places that stand in the very same nodes, each with the number of its first."""
    begun = 0
    for _, run in groupby(places, key=lambda place: id(place.above)):
        group = list(run)
        yield begun, group
        begun += len(group)
