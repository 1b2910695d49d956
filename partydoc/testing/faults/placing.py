"""Edits of the raw text, from places of the clean one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from partydoc.edits import Edit
from partydoc.rules.kinds import OFFICIAL
from partydoc.rules.subject import Place, Subject, Unit
from partydoc.tree.nodes import Document, Node, Part

REASON = "fault"


def edit(subject: Subject, start: int, end: int, text: str) -> Edit:
    """Put *text* in the place of [start, end) of the clean text."""
    return Edit(subject.text.offsets.to_raw(start, end), text, REASON)


def written(subject: Subject, units: Sequence[Unit], write: Callable[[Unit], str]) -> Edit:
    """Write the markers of units, which stand in reading order, in another way, all at once."""
    parts, past = [], units[0].start
    for unit in units:
        parts += [subject.clean[past : unit.start], write(unit)]
        past = unit.end
    return edit(subject, units[0].start, past, "".join(parts))


def official(subject: Subject, node: type[Node]) -> Iterator[Place]:
    """Yield the nodes of a class that stand directly in an official document."""
    for place in subject.of(node):
        whole = place.above[-1]
        if isinstance(whole, Document | Part) and whole.kind in OFFICIAL:
            yield place
