"""A document as the rules see it: its nodes in places of the clean text, gathered in one walk for all rules."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property, wraps
from itertools import islice, pairwise
from operator import attrgetter, ne
from typing import Any, NamedTuple, TypeVar
from unicodedata import category

from partydoc.diagnostics import Diagnostic
from partydoc.numbering.families import BY_NAME, Family
from partydoc.numbering.paths import write_path
from partydoc.references import Reference, find_references
from partydoc.scripts import half_width, simplify
from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.located import Steps, entries
from partydoc.tree.nodes import Attachment, Container, Document, IssueDate, Node, Num, Part, Section
from partydoc.tree.walking import walk

_T = TypeVar("_T")

_UNSEEN = ("Cf", "Co", "Cc")
_SAMPLE = 2000
_START = attrgetter("start")
_SHARE = 20
"""One in so many characters is another in traditional text, and more."""
_CONVERTED = frozenset(("pinyin", "splices"))
"""Repairs of what a tool left that converted mainland texts to traditional characters."""


class Place(NamedTuple):
    """A node with its place in the clean text and the nodes that it stands in, outermost first."""

    node: Node
    start: int
    end: int
    above: tuple[Container, ...]


class Unit(NamedTuple):
    """A numbered section: its number as it stands, where, the row of its family, and the number that it says."""

    section: Section
    marker: str
    start: int
    end: int
    family: Family
    above: tuple[Container, ...]
    value: int | None


class Scope(NamedTuple):
    """A text of the file: its place, its kind, the day it is dated."""

    start: int
    end: int
    kind: str
    day: date | None


class Subject:
    r"""What rules look at. The tree must have been read from a text.

    >>> from partydoc import parse
    >>> [unit.marker for unit in Subject(parse("一、书屋\n二、馆舍")).units]
    ['一、', '二、']
    """

    def __init__(self, document: Document) -> None:
        if document.text is None:
            raise ValueError("a tree made by hand has no places to report")
        self.document = document
        self.text: Text = document.text
        self.clean = self.text.clean
        self.folded = self.text.folded
        self.made: dict[Callable[[Subject], Any], Any] = {}
        self._same_places = self.text.offsets.is_identity
        self._places: dict[str, tuple[Place, ...]] = {}
        self._named: dict[int, dict[int, Steps]] = {}

    @cached_property
    def _nodes(self) -> dict[str, list[tuple[Node, tuple[Container, ...]]]]:
        """The nodes of each type with what they stand in, in reading order."""
        found: defaultdict[str, list[tuple[Node, tuple[Container, ...]]]] = defaultdict(list)
        for each in walk(self.document):
            found[each[0].type].append(each)
        return found

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The numbered sections, in reading order."""
        found = []
        for num, start, end, above in self.of(Num):
            section = above[-1] if above else None
            if isinstance(num, Num) and isinstance(section, Section):
                marker, family = self.clean[start:end], BY_NAME[num.family]
                found.append(Unit(section, marker, start, end, family, above[:-1], num.value))
        return tuple(found)

    @cached_property
    def unit_at(self) -> dict[int, Unit]:
        """The units by the places where their numbers begin."""
        return {unit.start: unit for unit in self.units}

    def of(self, *nodes: type[Node]) -> Iterator[Place]:
        """Yield the places of nodes of these classes, class by class, in reading order."""
        for node in nodes:
            if node.type not in self._places:
                self._places[node.type] = tuple(self._placed(self._nodes.get(node.type, ())))
            yield from self._places[node.type]

    def _placed(self, nodes: Iterable[tuple[Node, tuple[Container, ...]]]) -> list[Place]:
        if self._same_places:
            return [Place(node, *node.span, above) for node, above in nodes if node.span is not None]
        spans = ((node, above, self.span_of(node)) for node, above in nodes)
        return [Place(node, *span, above) for node, above, span in spans if span is not None]

    def span_of(self, node: Node) -> Span | None:
        """Give the place of a node; None where it has none."""
        span = node.span
        return span if span is None or self._same_places else self.text.offsets.to_clean(*span)

    def extent(self, unit: Unit) -> Span:
        """Give where the section of a unit stands: its marker and all behind that is its own."""
        return self.span_of(unit.section) or Span(unit.start, unit.end)

    def holding(self, sign: re.Pattern[str], *nodes: type[Node]) -> Iterator[Place]:
        """Yield the places of nodes of these classes in which a sign stands; in most texts it stands nowhere."""
        starts = [found.start() for found in sign.finditer(self.clean)]
        for place in self.of(*nodes) if starts else ():
            at = bisect_left(starts, place.start)
            if at < len(starts) and starts[at] < place.end:
                yield place

    def noticed(self, code: str) -> Iterator[tuple[int, int, Diagnostic]]:
        """Yield the diagnostics of a code with their places."""
        for each in self._diagnostics.get(code, ()):
            yield *self.text.offsets.to_clean(*each.span), each

    @cached_property
    def _diagnostics(self) -> dict[str, list[Diagnostic]]:
        found: defaultdict[str, list[Diagnostic]] = defaultdict(list)
        for each in self.document.diagnostics:
            found[each.code].append(each)
        return found

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """What the document cites, in order."""
        return find_references(self.document)

    @cached_property
    def wholes(self) -> tuple[Scope, ...]:
        """The document and the other texts in its file, by their places."""
        days: dict[int, date | None] = {}
        for node, *_, above in self.of(IssueDate):
            if isinstance(node, IssueDate):
                days.setdefault(id(above[-1]), node.date)
        found = sorted(self.of(Document, Part, Attachment), key=_outermost_first)
        return tuple(Scope(start, end, _kind(node), days.get(id(node))) for node, start, end, _ in found)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of the texts of the file: a rule for none of them has nothing to look at."""
        return frozenset((self.document.kind, *(scope.kind for scope in self.wholes)))

    def whole_of(self, place: int) -> Scope:
        """Give the text that a place stands in: the innermost of the document, its parts and attachments."""
        inside = [scope for scope in self.wholes if scope.start <= place <= scope.end]
        return inside[-1] if inside else Scope(0, len(self.clean), self.document.kind, None)

    @cached_property
    def _sections(self) -> tuple[Place, ...]:
        return tuple(sorted(self.of(Section), key=_START))

    def path_of(self, place: int) -> str:
        """Give the path of the innermost section around a place."""
        at = bisect_right(self._sections, place, key=_START) - 1
        while at >= 0 and self._sections[at].end < place:
            at -= 1
        if at < 0:
            return ""
        found = self._sections[at]
        return write_path(
            step for above, node in pairwise((*found.above, found.node)) for step in self._steps(above)[id(node)]
        )

    def _steps(self, container: Node) -> dict[int, Steps]:
        """Name what stands directly in a container: only of those that hold a finding."""
        if id(container) not in self._named:
            found = entries(container, leaves=False) if isinstance(container, Container) else ()
            self._named[id(container)] = {id(node): steps for steps, node in found}
        return self._named[id(container)]

    def visible_end(self, start: int, end: int) -> int:
        """Give where the last character of [start, end) ends that can be seen: blanks and private signs cannot."""
        while end > start and (self.clean[end - 1].isspace() or category(self.clean[end - 1]) in _UNSEEN):
            end -= 1
        return end

    @cached_property
    def _computed(self) -> tuple[Span, ...]:
        return tuple(hint.span for hint in self.text.hints if hint.kind == "number")

    def is_computed(self, span: Span) -> bool:
        """Tell whether a span of the raw text lies in a number that the file does not hold, but computes."""
        return any(number.start < span.end and span.start < number.end for number in self._computed)

    def has_words(self, unit: Unit) -> bool:
        """Tell whether words stand behind a marker on its line."""
        return bool(self.clean[unit.end : self.line_end(unit.end)].strip())

    @cached_property
    def is_mainland(self) -> bool:
        """Tell whether the text is not one in traditional characters; a damaged one may have been converted to them."""
        sample = self.text.raw[:_SAMPLE]
        if half_width(sample) == self.folded[:_SAMPLE]:
            return True  # the view for matching, which is simplified, differs in nothing but width
        if any(edit.reason in _CONVERTED for edit in islice(self.text.edits, _SAMPLE)):
            return True
        simplified = simplify(sample)
        return simplified == sample or sum(map(ne, sample, simplified)) * _SHARE < len(sample)

    def opens_line(self, place: int) -> bool:
        """Tell whether nothing but blanks stands before a place on its line."""
        return not self.folded[self.folded.rfind("\n", 0, place) + 1 : place].strip(" \t")

    def line_end(self, place: int) -> int:
        """Give where the line of a place ends."""
        end = self.clean.find("\n", place)
        return len(self.clean) if end < 0 else end


def shared(make: Callable[[Subject], _T]) -> Callable[[Subject], _T]:
    """Let what is made of a subject be made once for all rules that ask for it."""

    @wraps(make)
    def given(subject: Subject) -> _T:
        if make not in subject.made:
            subject.made[make] = make(subject)
        found: _T = subject.made[make]
        return found

    return given


def _kind(node: Node) -> str:
    return node.kind if isinstance(node, Document | Part) else ""


def _outermost_first(place: Place) -> tuple[int, int]:
    return place.start, len(place.above)
