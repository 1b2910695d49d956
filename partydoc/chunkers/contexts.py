"""What is said before a chunk: the title of its document, the headings above, the sentence that a list follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from partydoc.chunkers.blocks import Block
from partydoc.chunkers.counting import Counter
from partydoc.chunkers.surface import Chain, Surface
from partydoc.chunkers.tables import Rows
from partydoc.tree.nodes import Paragraph, Section, Table, Whole
from partydoc.tree.wording import title_of

BETWEEN = " › "
CUT = "…"
LONGEST_TOKEN = 40
"""Characters that a token may have; what is longer than so many for each token does not fit, and is not counted."""
_TITLED = (Section, Whole)
_LONGEST_LEAD = 120
_LONGEST_OPENING = 60
_COLONS = "：:"
_ENDS = "。！？!?；;"
_OPENING = regex.compile(rf"[^{_ENDS}{_COLONS}\s][^{_ENDS}{_COLONS}\n]*")


class Context(NamedTuple):
    """What is said before a block: its whole text, and of what that is made."""

    text: str
    headings: tuple[str, ...]
    lead: str


NO_CONTEXT = Context("", (), "")


class Titles(NamedTuple):
    """The titles down to a container, as a context without a lead, and what that takes.

    *leads* tells whether the container has words of its own, which may be said besides.
    """

    context: Context
    taken: int
    leads: bool


NO_TITLES = Titles(NO_CONTEXT, 0, leads=False)


class Contexts:
    """Gives the context of blocks of one surface; none takes more than half of *most*, nor room that a unit needs.

    What is said of a container, by its number, is worked out once: *above* are the titles down to it, *beside* is the
    place that stands next before it in what holds it, *opened* its first paragraph; *rooms* are what is left before a
    place. Where characters are counted, and nothing is left out, a chunk is as long as its parts, and *measures* says
    that they are not put together to be counted.
    """

    def __init__(self, surface: Surface, count: Counter, most: int, *, measures: bool) -> None:
        self.surface = surface
        self.count = count
        self.most = most
        self.half = most // 2
        self.measures = measures
        self.above: dict[int, Titles] = {}
        self.tables: dict[int, Rows] = {}
        self.known: dict[tuple[int, int, int, int], Context] = {}
        self.rooms: dict[int, int] = {}
        self.beside: dict[int, int] = {}
        self.opened: dict[int, int | None] = {}

    def section(self, chain: Chain) -> int | None:
        """Give the number of the innermost section of a chain."""
        containers = self.surface.held.containers
        for each in reversed(chain):
            if isinstance(containers[each], Section):
                return each
        return None

    def begun_before(self, block: Block, chain: Chain) -> Chain:
        """Give what of the *chain* that holds a block begins before it: what the block itself does not name."""
        if block.start > self.surface.starts[block.first]:
            return chain
        depth, first = len(chain), self.surface.held.first
        while depth and first[chain[depth - 1]] == block.first:
            depth -= 1
        return chain[:depth]

    def titles(self, begun: Chain) -> Titles:
        """Give the titles in a chain, outermost first."""
        if not begun:
            return NO_TITLES
        known = self.above.get(begun[-1])
        if known is None:
            node = self.surface.held.containers[begun[-1]]
            title = title_of(node) if isinstance(node, _TITLED) else ""
            context, taken, _ = self.titles(begun[:-1])
            if title:
                text = f"{context.text}{BETWEEN}{title}" if context.text else title
                context, taken = Context(text, (*context.headings, title), ""), self.count(text)
            known = self.above[begun[-1]] = Titles(context, taken, leads=Paragraph in map(type, node.children))
        return known

    def rows(self, block: Block) -> Rows | None:
        """Give the rows of the table that the block is a piece of, if it is one."""
        surface, place = self.surface, block.last - 1
        leaf = surface.held.leaves[place]
        if not isinstance(leaf, Table) or (block.start <= surface.starts[place] and block.end >= surface.ends[place]):
            return None
        if place not in self.tables:
            self.tables[place] = Rows.of(leaf)
        return self.tables[place]

    def lead(self, block: Block, begun: Chain) -> str:
        """Give the header of the table that the block goes on with, or the sentence that announces its list: …的：.

        Where it goes on with a unit that has no heading, the first words of that say what it is about. *begun* is what
        holds the block and begins before it.
        """
        if rows := self._goes_on(block):
            return rows.header if self.count(rows.header) <= self.half else ""
        return self._words_before(begun, block.first, block.last, block.start) if self.titles(begun).leads else ""

    def _words_before(self, begun: Chain, first: int, last: int, start: int) -> str:
        return self._announcement(begun, first) or self._opening(begun, first, last, start)

    def _goes_on(self, block: Block) -> Rows | None:
        """Give the rows of the table that the block goes on with behind its first ones."""
        return self.rows(block) if block.start > self.surface.starts[block.first] else None

    def _announcement(self, chain: Chain, first: int) -> str:
        at = self._beside(chain, first)
        before = self.surface.held.leaves[at] if at >= 0 else None
        if not isinstance(before, Paragraph) or before.text[-1:] not in _COLONS:
            return ""
        text = before.text
        begin = max(text.rfind(end, 0, -1) for end in _ENDS) + 1
        return text[begin:][-_LONGEST_LEAD:]

    def may_open(self, chain: Chain) -> bool:
        """Tell whether the last of a chain is a unit without a heading: what goes on with it may say how it begins."""
        node = self.surface.held.containers[chain[-1]]
        return isinstance(node, Section) and node.heading is None

    def _opening(self, begun: Chain, first: int, last: int, start: int) -> str:
        held, surface = self.surface.held, self.surface
        if held.above[last - 1][-1] != begun[-1] or not self.may_open(begun):
            return ""
        opened = self._first_paragraph(begun)
        if opened is None or opened > first:
            return ""
        begin = surface.starts[opened]
        words = _OPENING.match(surface.text, begin, min(surface.ends[opened], begin + _LONGEST_OPENING))
        return words[0] if words and words.end() <= start else ""

    def _beside(self, chain: Chain, first: int) -> int:
        """Give the last place before *first* that stands directly in the last of a chain; -1 where there is none."""
        held, depth = self.surface.held, len(chain)
        at, begun = first - 1, held.first[chain[-1]]
        passed = None
        while at >= begun and len(held.above[at]) > depth:
            inner = held.above[at][depth]
            passed = inner if passed is None else passed
            at = self.beside[inner] if inner in self.beside else held.first[inner] - 1
        if passed is not None:
            self.beside[passed] = at
        return at if at >= begun else -1

    def _first_paragraph(self, chain: Chain) -> int | None:
        """Give the first place with a paragraph that stands directly in the last of a chain."""
        if chain[-1] not in self.opened:
            held = self.surface.held
            places = range(held.first[chain[-1]], held.last[chain[-1]] + 1)
            own = (at for at in places if len(held.above[at]) == len(chain))
            self.opened[chain[-1]] = next((at for at in own if isinstance(held.leaves[at], Paragraph)), None)
        return self.opened[chain[-1]]

    def of(self, block: Block, chain: Chain | None = None) -> Context:
        """Give the context of a block, whose text is shortened in the middle where it would take more than its room.

        *chain* is what holds it, if that is known.
        """
        chain = self.surface.chain(block.first, block.last) if chain is None else chain
        if block.start <= self.surface.starts[block.first]:
            return self.of_whole(block.first, block.last, chain)
        key = (block.first, block.last, len(chain), block.start)
        known = self.known.get(key)
        if known is None:
            lead, over_a_table = self.lead(block, chain), self._goes_on(block) is not None
            known = self._written(self.titles(chain), lead, self.half, over_a_table=over_a_table)
            self.known[key] = known
        return known

    def of_whole(self, first: int, last: int, chain: Chain) -> Context:
        """Give the context of the places from *first* up to *last*, which a *chain* holds, as `of` does of a block."""
        held, depth = self.surface.held, len(chain)
        while depth and held.first[chain[depth - 1]] == first:
            depth -= 1
        if not depth:
            return NO_CONTEXT
        begun = chain[:depth]
        titles, room = self.titles(begun), self._room_before(first)
        if not titles.leads and titles.taken <= room:
            return titles.context
        # Of where they end counts only whether that is directly in what holds them.
        key = (first, depth, held.above[last - 1][-1] == begun[-1], 0)
        known = self.known.get(key)
        if known is None:
            lead = self._words_before(begun, first, last, self.surface.starts[first]) if titles.leads else ""
            known = self.known[key] = self._written(titles, lead, room)
        return known

    def _written(self, titles: Titles, lead: str, room: int, *, over_a_table: bool = False) -> Context:
        """Put titles and a lead together; where both do not fit, what is most telling of them."""
        above, headings, _ = titles.context
        whole = f"{above}\n{lead}" if above and lead else above or lead
        if not whole or self.count(whole) <= room:
            text = whole
        elif over_a_table and lead:
            text = self._over_a_table(headings, lead, room)
        elif above and titles.taken <= room:
            text = above
        else:
            text = self._shortened(headings, whole, room)
        return Context(text, headings, lead)

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

    def _room_before(self, first: int) -> int:
        """Give what a context may take: half of all, or what the first unit, with the headings on it, leaves for it."""
        room = self.rooms.get(first)
        if room is None:
            starts, heads = self.surface.starts, self.surface.heads
            body = first
            while heads[body]:
                body += 1
            left = self._left(starts[first], self._end_of_unit(body))
            if left < 0:
                left = self._left(starts[first], starts[body] + 1)
            room = self.rooms[first] = self.half if left < 0 else min(self.half, left)
        return room

    def _left(self, start: int, end: int) -> int:
        """Count what a stretch of the surface leaves for a context; below 0 where it does not fit by itself."""
        if end - start > LONGEST_TOKEN * self.most:
            return -1
        return self.most - 1 - (end - start if self.measures else self.count(self.surface.words(start, end)))

    def _end_of_unit(self, at: int) -> int:
        """Give where the section ends that has none below it; elsewhere a leaf is a unit."""
        held = self.surface.held
        first, last, holder = held.first, held.last, held.above[at][-1]
        inner = holder + 1  # what holds other nodes is numbered as a walk meets it
        if not isinstance(held.containers[holder], Section) or (inner < len(first) and first[inner] <= last[holder]):
            return self.surface.ends[at]
        return self.surface.ends[last[holder]]

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
