"""Faults in what stands around the text of official documents: who signs, who is asked, what is no longer written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from partydoc.edits import Edit
from partydoc.rules.elements.date_form import SINCE
from partydoc.rules.elements.request_in_report import REPORT
from partydoc.rules.elements.signer_upward import DOWNWARD
from partydoc.rules.subject import Place, Subject
from partydoc.testing.faults.placing import edit, official
from partydoc.tree.nodes import (
    Addressee,
    AttachmentList,
    Document,
    DocumentNumber,
    IssueDate,
    Node,
    Signature,
    Signer,
    Title,
)

_SIGNERS = ("　　签发人：林知远", "\n\n签发人：林知远", "　　　签发人：林知远　周明", "\n签发人: 周明")
_ASKED = (
    "以上报告当否，请批示。",
    "以上报告妥否，请予批复。",
    "以上报告如无不妥，请予以批准。",
    "当否，请审核批准。",
    "恳请市政府批准。",
    "请领导批示。",
    "以上报告，请审批。",
)
_TO_SEVERAL = (
    "青河市人民政府、青河市财政局：",
    "市委、市人民政府：",
    "市人民政府，市发展改革委：",
    "市发展改革委、市财政局、市教育局：",
    "省文化厅、省财政厅并青河市人民政府：",
)
_TERMS = (
    *("主题词：文化　书屋　通知", "主题词: 教育　经费　意见", "主 题 词：交通　安全　通知"),
    *("主　题　词：财政　预算　报告", "　　主题词：公文　格式　通知"),
)
_KIND = re.compile("(?:通知|意见|函|通报|报告|请示)\\Z")
_SAID = re.compile("(?:通知|意见|函|通报|报告|请示)(?:[（(].*)?\\Z")
"""The kind with which a title ends, or behind which it has its number in brackets."""


def names_signer(subject: Subject) -> Iterator[Edit]:
    """Name who signs a document that goes downwards, beside its number above the title or below that."""
    signed = {id(place.above[-1]) for place in subject.of(Signer)}
    title = min((place.start for place in official(subject, Title)), default=0)
    for place in official(subject, DocumentNumber):
        whole = place.above[-1]
        alone = not subject.clean[place.end : subject.line_end(place.end)].strip() and id(whole) not in signed
        if isinstance(whole, Document) and whole.kind in DOWNWARD and alone and place.end <= title:
            yield from (edit(subject, place.end, place.end, words) for words in _SIGNERS)


def asks(subject: Subject) -> Iterator[Edit]:
    """Let a report, or a document that is made one, ask for a decision above its signature."""
    # A list of attachments stands between the text and the signature.
    at = _only(subject, AttachmentList) or _only(subject, Signature)
    if at and subject.document.kind in REPORT:
        yield from (edit(subject, at.start, at.start, f"{words}\n\n") for words in _ASKED)
    frame = _frame(subject)
    if at and frame and frame.kind < at.start:
        between = subject.clean[frame.end : at.start]
        yield from (edit(subject, frame.kind, at.start, f"报告{between}{words}\n\n") for words in _ASKED)


def asks_several(subject: Subject) -> Iterator[Edit]:
    """Make a request of a document, and let it go to several bodies."""
    frame = _frame(subject)
    if frame:
        between = subject.clean[frame.end : frame.addressee.start]
        for words in _TO_SEVERAL:
            yield edit(subject, frame.kind, frame.addressee.end, f"请示{between}{words}")


def has_terms(subject: Subject) -> Iterator[Edit]:
    """Put a line of 主题词 behind the date of a document that today's standard holds for."""
    for place in official(subject, IssueDate):
        day = subject.whole_of(place.start).day
        end = subject.line_end(place.end)
        if (day is None or day >= SINCE) and place.above[-1] is subject.document and _is_below(subject, place.start):
            yield from (edit(subject, end, end, f"\n\n{words}") for words in _TERMS)


class _Frame(NamedTuple):
    """Where the title of a document says its kind, to its end, and whom it addresses directly below."""

    kind: int
    end: int
    addressee: Place


def _frame(subject: Subject) -> _Frame | None:
    """Give the frame of a document with an addressee whose title ends in its kind, as no other of its lines does."""
    titles = [place for place in official(subject, Title) if place.above[-1] is subject.document]
    title, addressee = (titles[-1] if titles else None), _only(subject, Addressee)
    found = _KIND.search(subject.clean, title.start, title.end) if title else None
    if title and addressee and found and not subject.clean[title.end : addressee.start].strip():
        once = sum(_SAID.search(subject.clean, each.start, each.end) is not None for each in titles) == 1
        return _Frame(found.start(), title.end, addressee) if once else None
    return None


def _only(subject: Subject, node: type[Node]) -> Place | None:
    """Give the place of the only node of a class in an official document itself."""
    found = [place for place in official(subject, node) if place.above[-1] is subject.document]
    return found[0] if len(found) == 1 else None


def _is_below(subject: Subject, place: int) -> bool:
    """Tell whether text stands before a place: the date above a text is a fact of its page."""
    return any(found.start < place for found in subject.of(Addressee))
