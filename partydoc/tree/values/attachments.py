"""Lists of attachments: 附件：1.… 2.… (附件说明, GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from partydoc.numbering.markers import marker_end
from partydoc.numbering.numerals import read_numeral
from partydoc.numbering.ordinals import ordinal
from partydoc.scripts import fold

_AROUND = " \u3000\t：:。；;"


class AttachmentEntry(NamedTuple):
    """An attachment as the list names it; one that stands alone has no number."""

    number: int | None
    title: str


def read_attachments(text: str) -> tuple[AttachmentEntry, ...]:
    r"""Read the entries of a list of attachments, one a line or several; a line without a number goes on with a title.

    >>> read_attachments("附件：1.图书清点办法\n　　　2.图书清点表")
    (AttachmentEntry(number=1, title='图书清点办法'), AttachmentEntry(number=2, title='图书清点表'))
    >>> read_attachments("附件：图书清点表")
    (AttachmentEntry(number=None, title='图书清点表'),)
    """
    entries: list[AttachmentEntry] = []
    for line in text.splitlines():
        words, labelled = _without_label(line.strip())
        for number, title in _in_line(words):
            if number is None and entries and not labelled:
                entries[-1] = AttachmentEntry(entries[-1].number, entries[-1].title + title)
            else:
                entries.append(AttachmentEntry(number, title))
    return tuple(entry for entry in entries if entry.title)


def read_head(text: str) -> AttachmentEntry:
    """Read the head of an attachment; its title may be missing, since it often stands below.

    >>> read_head("附件2：图书清点表"), read_head("附件二")
    (AttachmentEntry(number=2, title='图书清点表'), AttachmentEntry(number=2, title=''))
    """
    words, _ = _without_label(text.strip())
    numeral = read_numeral(fold(words).strip(_AROUND))
    if numeral:
        return AttachmentEntry(numeral.value, "")
    return AttachmentEntry(*next(_in_line(words)))


def _without_label(line: str) -> tuple[str, bool]:
    """Cut 附件 off, and the colon behind it, but not the number."""
    if not fold(line).replace(" ", "").startswith(("附件", "附录", "附表")):
        return line, False
    behind = next(at for at, sign in enumerate(line) if sign in "件录錄表") + 1
    return line[behind:].lstrip("：: \u3000\t"), True


def _in_line(words: str) -> Iterator[tuple[int | None, str]]:
    """Yield the entries of a line: behind the first number, only the next one begins another."""
    folded = fold(words)
    number, start = _number(folded, 0)
    while number is not None:
        place, after = _find(folded, number + 1, start)
        yield number, words[start : place if after else None].strip(_AROUND)
        if not after:
            return
        number, start = number + 1, after
    yield None, words.strip(_AROUND)


def _number(folded: str, at: int) -> tuple[int | None, int]:
    """Read the number at a place, and give where its title begins; a colon may stand for the point: 附件1：…."""
    head = folded[at : at + 8].replace(":", "、", 1)
    end = marker_end(head)
    said = ordinal(head[:end]) if end else None
    return (said.value, at + end) if said else (None, at)


def _find(folded: str, number: int, start: int) -> tuple[int, int]:
    """Find the next number behind a blank, and where its title begins; (-1, 0) where there is none."""
    place = folded.find(f" {number}", start)
    while place >= 0:
        found, after = _number(folded, place + 1)
        if found == number:
            return place, after
        place = folded.find(f" {number}", place + 1)
    return -1, 0
