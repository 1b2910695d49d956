"""Faults in the elements of official documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.rules.elements.date_form import SINCE
from partydoc.rules.kinds import KIND_WORDS
from partydoc.rules.subject import Subject
from partydoc.testing.faults.placing import edit, official
from partydoc.tree.nodes import (
    Addressee,
    AttachmentList,
    CopiesTo,
    DocumentNumber,
    IssueDate,
    Title,
)
from partydoc.tree.values.dates import read_date

_ABOUT = re.compile("关于|印发|转发|批转")
_KIND = re.compile(f"的?(?:{'|'.join(KIND_WORDS[:15])})$")


def title_mark(subject: Subject) -> Iterator[Edit]:
    """Put 。 behind the line that ends a title and says its kind and what it is about; others may be sentences."""
    for place in official(subject, Title):
        words = subject.clean[place.start : place.end]
        ends = subject.line_end(place.end) == subject.visible_end(place.start, subject.line_end(place.end)) == place.end
        if ends and _ABOUT.search(words) and _KIND.search(words) and place.above[-1] is subject.document:
            yield edit(subject, place.end, place.end, "。")


def no_kind(subject: Subject) -> Iterator[Edit]:
    """Take the kind out of a title."""
    has = [any(True for _ in subject.of(node)) for node in (DocumentNumber, Addressee)]
    titles = list(subject.of(Title))
    if all(has) and len(titles) == 1:
        found = _KIND.search(subject.clean, titles[0].start, titles[0].end)
        if found:
            yield edit(subject, *found.span(), "")


def wrong_year_brackets(subject: Subject) -> Iterator[Edit]:
    """Write [2026] for 〔2026〕."""
    for _, start, end, _ in subject.of(DocumentNumber):
        words = subject.clean[start:end]
        if re.search("〔[0-9]{4}〕", words):
            yield edit(subject, start, end, words.replace("〔", "[").replace("〕", "]"))


def serial_with_zero(subject: Subject) -> Iterator[Edit]:
    """Write 03号 or 第3号 for 3号."""
    for _, start, end, _ in subject.of(DocumentNumber):
        for found in re.finditer("(?<=〕)(?=[1-9])", subject.clean[start:end]):
            at = start + found.start()
            yield edit(subject, at, at, "0")
            yield edit(subject, at, at, "第")


def half_colon(subject: Subject) -> Iterator[Edit]:
    """Write : behind the addressee."""
    for place in official(subject, Addressee):
        if subject.clean[place.end - 1] == "：":
            yield edit(subject, place.end - 1, place.end, ":")


def padded_date(subject: Subject) -> Iterator[Edit]:
    """Write 2026年03月02日."""
    for place in official(subject, IssueDate):
        day = read_date(subject.clean[place.start : place.end])
        words = f"{day.year}年{day.month}月{day.day}日" if day and day >= SINCE else ""
        at = subject.clean.find(words, place.start, place.end) if words else -1
        if day and at >= 0 and (day.month < _TEN or day.day < _TEN):
            yield edit(subject, at, at + len(words), f"{day.year}年{day.month:02}月{day.day:02}日")


def attachment_mark(subject: Subject) -> Iterator[Edit]:
    """Put ； or 。 behind the name of the last attachment of an official document; rules may list theirs otherwise."""
    for place in official(subject, AttachmentList):
        end = subject.visible_end(place.start, place.end)
        yield edit(subject, end, end, "。")
        yield edit(subject, end, end, "；")


def no_stop(subject: Subject) -> Iterator[Edit]:
    """Take 。 from the list of copies."""
    for place in subject.of(CopiesTo):
        if subject.clean[place.end - 1] == "。":
            yield edit(subject, place.end - 1, place.end, "")


_TEN = 10
