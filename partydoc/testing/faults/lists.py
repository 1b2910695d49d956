"""Lists that do not say what is there: of attachments, of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.rules.subject import Place, Subject
from partydoc.testing.faults.placing import edit
from partydoc.tree.nodes import Attachment, AttachmentList, Contents, Heading, Title
from partydoc.tree.values.contents import locate_entries

_OTHER_WORDS = (
    *(("清单", "目录"), ("方案", "计划"), ("名单", "一览"), ("办法", "规定"), ("指南", "手册"), ("表", "名册")),
    *(("加强", "强化"), ("推进", "促进"), ("完善", "健全"), ("建立", "构建"), ("工作", "事项"), ("要求", "安排")),
)
"""Words that are changed in one place and stay in the other."""
_ENTRY = re.compile(r"(?:(?<=^)|(?<=\n)|(?<=：)|(?<=:))[ \t\u3000]*([0-9]{1,2})[.．、](?![0-9])")
_NUMBER = re.compile("(?<=附件)[ \u3000]?([0-9]{1,2})")


def other_attachments(subject: Subject) -> Iterator[Edit]:
    """Let the list of attachments and what is there differ in number, in name, or in one that is missing."""
    lists = [place for place in subject.of(AttachmentList) if place.above[-1] is subject.document]
    there = [place for place in subject.of(Attachment) if place.above[-1] is subject.document]
    if len(lists) == 1 and there:
        yield from _listed(subject, lists[0])
        yield from _there(subject, there)


def _listed(subject: Subject, place: Place) -> Iterator[Edit]:
    """Yield changes of the list: an entry more, one less, two that change places, another name."""
    words = subject.clean[place.start : place.end]
    starts = [place.start + found.start() for found in _ENTRY.finditer(words)]
    numbers = [int(found[1]) for found in _ENTRY.finditer(words)]
    if len(starts) > 1 and numbers == list(range(1, len(numbers) + 1)):
        ends = [*starts[1:], place.end]
        yield edit(subject, place.end, place.end, f"\n{len(starts) + 1}.经费安排明细")
        yield edit(subject, starts[-1], place.end, "")
        first, second = (subject.clean[start:end] for start, end in zip(starts[:2], ends[:2], strict=True))
        names = [_ENTRY.sub("", one, count=1).strip() for one in (first, second)]
        if len(set(names)) > 1:
            changed = first.replace(names[0], names[1]) + second.replace(names[1], names[0])
            yield edit(subject, starts[0], ends[1], changed)
    yield from _renamed(subject, place.start + len("附件"), place.end)


def _there(subject: Subject, there: list[Place]) -> Iterator[Edit]:
    """Yield changes of the attachments: one that is not there, another number."""
    for place in there:
        title = next((each for each in subject.of(Title) if each.above[-1] is place.node), None)
        found = _NUMBER.search(subject.clean, title.start, title.end) if title else None
        if found:
            yield edit(subject, *found.span(1), str(int(found[1]) + len(there) + 1))
        if len(there) > 1:
            yield edit(subject, place.start, place.end, "")


def other_contents(subject: Subject) -> Iterator[Edit]:
    """Let the contents and the headings differ: in words of either, or by an entry that is taken out."""
    listed = {}
    for node, start, end, _ in subject.of(Contents):
        if isinstance(node, Contents):
            for entry, first, last in locate_entries(node.text):
                listed[entry.heading.strip()] = start + first, start + last
                yield from _renamed(subject, start + first, min(start + last, end))
    for node, start, end, _ in subject.of(Heading):
        if isinstance(node, Heading) and node.text.strip() in listed:
            yield from _renamed(subject, start, end)
            entry_start, entry_end = listed[node.text.strip()]
            yield edit(subject, entry_start, entry_end, "")


def _renamed(subject: Subject, start: int, end: int) -> Iterator[Edit]:
    for was, now in _OTHER_WORDS:
        at = subject.clean.find(was, start, end)
        if at >= 0:
            yield edit(subject, at, at + len(was), now)
