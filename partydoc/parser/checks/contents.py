"""The table of contents against the headings of the body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from partydoc.diagnostics import Diagnostic
from partydoc.parser.checks.wording import key, shown
from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Attachment, Container, Contents, Document, Heading, Part, Section, Title
from partydoc.tree.values.contents import ContentsEntry, locate_entries
from partydoc.tree.walking import walk

CODE = "contents-differ"


class _Listed(NamedTuple):
    entry: ContentsEntry
    key: str
    span: Span


class _Headed(NamedTuple):
    heading: Heading
    key: str
    level: tuple[str, int]  # family and depth


def check_contents(document: Document, text: Text) -> Iterator[Diagnostic]:
    """Report entries that no heading has, and headings that are missing among entries of their level."""
    for part in (document, *document.attachments, *document.parts):
        listed = list(_listed(part, text))
        if listed:
            yield from _compare(listed, part)


def _listed(part: Container, text: Text) -> Iterator[_Listed]:
    for child in part.children:
        if isinstance(child, Contents) and child.span:
            place = text.offsets.to_clean(*child.span).start
            for entry, start, end in locate_entries(child.text):
                if words := key(entry.heading):
                    yield _Listed(entry, words, text.offsets.to_raw(place + start, place + end))


def _compare(listed: list[_Listed], part: Container) -> Iterator[Diagnostic]:
    headed = list(_headed(part))
    known = {heading.key for heading in headed} | set(_titles(part))
    for entry in listed:
        if entry.key not in known:
            words = f"{entry.entry.num or ''}{shown(entry.entry.heading)} is in the contents and not in the body"
            yield Diagnostic(CODE, words, entry.span)
    entries = {entry.key for entry in listed}
    levels = _levels(headed, entries)
    for section in headed:
        if section.level in levels and section.key not in entries and section.heading.span:
            yield Diagnostic(CODE, f"{shown(section.heading.text)} is not in the contents", section.heading.span)


def _headed(part: Container) -> Iterator[_Headed]:
    for node, ancestors in walk(part):
        inside = not any(isinstance(above, Attachment | Part) for above in ancestors[1:])
        if isinstance(node, Section) and node.heading and inside:
            family = node.num.family if node.num else ""
            yield _Headed(node.heading, key(node.heading.text), (family, len(ancestors)))


def _titles(part: Container) -> Iterator[str]:
    """Yield what entries may name besides headings: titles, of attachments and parts too, whole and line by line."""
    for holder in (part, *(child for child in part.children if isinstance(child, Attachment | Part))):
        titles = [child.text for child in holder.children if isinstance(child, Title)]
        yield from map(key, titles)
        yield key("".join(titles))


def _levels(headed: list[_Headed], entries: set[str]) -> set[tuple[str, int]]:
    """Tell the levels that the contents list: numbered, and most of their headings are among the entries."""
    total = Counter(section.level for section in headed)
    found = Counter(section.level for section in headed if section.key in entries)
    return {level for level, count in found.items() if level[0] and 2 * count > total[level]}
