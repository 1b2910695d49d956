"""The text that chunks are cut from: the leaves of a document one after the other, each with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import zip_longest
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from attrs import frozen

from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Container, Document, Paragraph
from partydoc.tree.walking import Leaf, walk

_Leaves: TypeAlias = Sequence[tuple[Leaf, tuple[Container, ...]]]


HEADS = frozenset({"num", "heading", "title", "subtitle"})


class Place(NamedTuple):
    """A leaf that is wanted, with the nodes it stands in, from *start* to *end* in the surface.

    It *heads* what follows if it is a number, a heading or a title, and what stands under it follows.
    """

    leaf: Leaf
    above: tuple[Container, ...]
    start: int
    end: int
    heads: bool = False


class Gap(NamedTuple):
    """A stretch that is left out, because what stands there is not wanted, and what stands for it."""

    start: int
    end: int
    joint: str


@frozen(eq=False)
class Surface:
    """The clean text of a document, or that of a tree made by hand, and the places of the leaves that are wanted."""

    text: str
    places: tuple[Place, ...]
    gaps: tuple[Gap, ...] = ()
    source: Text | None = None

    @classmethod
    def of(cls, document: Document, skip: Collection[str] = ()) -> Surface:
        """Lay out a document without the types of nodes that *skip* names."""
        leaves = [(node, above) for node, above in walk(document) if not isinstance(node, Container)]
        if document.text is not None and all(leaf.span is not None for leaf, _ in leaves):
            return cls._read(document.text, leaves, skip)
        return cls._made(leaves, skip)

    @classmethod
    def _read(cls, text: Text, leaves: _Leaves, skip: Collection[str]) -> Surface:
        """Give each leaf what stands between it and the next: marks that belong to neither, and blanks."""
        places: list[Place] = []
        gaps: list[Gap] = []
        skipped = False
        for (leaf, above), begin, stop in zip(leaves, *_shares(text, leaves), strict=True):
            words = text.clean[begin:stop].strip()
            if not words or leaf.type in skip:
                skipped = skipped or bool(words)
                continue
            start = text.clean.index(words[0], begin)
            if skipped and places:
                continued = isinstance(leaf, Paragraph) and leaf.continues
                gaps.append(Gap(places[-1].end, start, "" if continued else "\n"))
            places.append(Place(leaf, above, start, start + len(words)))
            skipped = False
        return cls(text.clean, _with_heads(places), tuple(gaps), text)

    @classmethod
    def _made(cls, leaves: _Leaves, skip: Collection[str]) -> Surface:
        pieces: list[str] = []
        places: list[Place] = []
        length = 0
        for leaf, above in leaves:
            if leaf.type not in skip:
                places.append(Place(leaf, above, length, length + len(leaf.text)))
                pieces.append(leaf.text if leaf.type == "num" else f"{leaf.text}\n")
                length += len(pieces[-1])
        return cls("".join(pieces), _with_heads(places))

    def words(self, start: int, end: int) -> str:
        """Give the text from *start* to *end* without what is left out."""
        if not self.gaps:
            return self.text[start:end]
        pieces: list[str] = []
        for gap in self.gaps[bisect_left(self.gaps, start, key=attrgetter("end")) :]:
            if gap.start >= end:
                break
            pieces += (self.text[start : gap.start], gap.joint)
            start = gap.end
        return "".join((*pieces, self.text[start:end]))

    def span(self, start: int, end: int) -> Span | None:
        """Give the span in the raw text; None in a tree made by hand."""
        return self.source.offsets.to_raw(start, end) if self.source else None


def _shares(text: Text, leaves: _Leaves) -> tuple[list[int], list[int]]:
    """Give where the share of each leaf in the text begins, and where it ends."""
    starts = text.offsets.clean_places([leaf.span.start for leaf, _ in leaves if leaf.span is not None])
    return [0, *starts[1:]][: len(leaves)], [*starts[1:], len(text.clean)][: len(leaves)]


def _with_heads(places: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(
        place if place.leaf.type not in HEADS or not _goes_on(place, after) else _heading(place)
        for place, after in zip_longest(places, places[1:])
    )


def _heading(place: Place) -> Place:
    return Place(place.leaf, place.above, place.start, place.end, heads=True)


def _goes_on(place: Place, after: Place | None) -> bool:
    """Tell whether what follows a leaf stands in the same node."""
    depth = len(place.above) - 1
    return after is not None and len(after.above) > depth and after.above[depth] is place.above[depth]
