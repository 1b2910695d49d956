"""What is cited and is not there: a paragraph before, an attachment, the name behind a short one, an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.numbering.families import ARTICLE
from partydoc.numbering.numerals import write_numeral
from partydoc.rules.citations.short_name import KINDS
from partydoc.rules.kinds import STATUTES
from partydoc.rules.subject import Subject
from partydoc.testing.faults.placing import edit
from partydoc.tree.nodes import Attachment, AttachmentList, Paragraph

_OWN = re.compile("本(?:法|条例|办法|规定|规则|细则)第([一二三四五六七八九十百]+)条(?![至、和])")
_BEYOND = 7
_BEFORE = ("依照前款规定，", "除前款规定外，", "前两款规定的事项，", "前款第一项所列事项，")
_SAID_BEFORE = re.compile("前[一两二三]?款")
_ATTACHED = re.compile("(?<![》号一-龥])附件([1-9])(?![0-9])")
_SEE = ("（见附件{}）", "（附件{}）", "，名单见附件{}", "（详见附件{}）")
_FULL = re.compile("《[^《》\n]{4,40}?(办法|规定|条例|意见|规划|方案|纲要|细则|规则)》")
_SHORT = ("各单位要认真贯彻落实《{}》。", "《{}》施行中的问题，由市文化局解释。")


def nothing(subject: Subject) -> Iterator[Edit]:
    """Cite an article of the text itself beyond its last one, in texts whose articles run on without a gap."""
    values = list(dict.fromkeys(unit.value for unit in subject.units if unit.family is ARTICLE))
    if len(values) > _BEYOND and values == list(range(1, len(values) + 1)) and len(subject.wholes) == 1:
        for _, start, end, _ in subject.of(Paragraph):
            for found in _OWN.finditer(subject.clean, start, end):
                yield edit(subject, *found.span(1), write_numeral(len(values) + _BEYOND, "han"))


def no_paragraph_before(subject: Subject) -> Iterator[Edit]:
    """Say 前款 in the first paragraph of an article, or take the paragraph out that it means.

    The number must stand apart from its words: 第三条前款 would cite another article.
    """
    for unit in subject.units:
        whole = subject.whole_of(unit.start)
        paragraphs = [subject.span_of(child) for child in unit.section.children if isinstance(child, Paragraph)]
        first = paragraphs[0] if isinstance(next(iter(unit.section.children), None), Paragraph) else None
        if unit.family is ARTICLE and whole.kind in STATUTES and first:
            if first.start > unit.end or unit.marker[-1:].isspace():
                yield from (edit(subject, first.start, first.start, words) for words in _BEFORE)
            second = paragraphs[1] if len(paragraphs) > 1 else None
            if second and _SAID_BEFORE.search(subject.clean, second.start, second.end):
                yield edit(subject, first.start, second.start, "")


def no_attachment(subject: Subject) -> Iterator[Edit]:
    """Cite an attachment with a number that none in the list has."""
    known = [entry.number or 1 for node, *_ in subject.of(AttachmentList) for entry in getattr(node, "entries", ())]
    if not known:
        return
    numerals = (str(max(known) + 1), str(max(known) + 3), write_numeral(max(known) + 1, "han"))
    for _, start, end, above in subject.of(Paragraph):
        if not any(isinstance(each, Attachment) for each in above):
            for found in _ATTACHED.finditer(subject.clean, start, end):
                yield edit(subject, *found.span(1), numerals[0])
            if subject.clean[end - 1] == "。":
                for words in _SEE:
                    yield from (edit(subject, end - 1, end - 1, words.format(number)) for number in numerals)


def no_full_name(subject: Subject) -> Iterator[Edit]:
    """Say a short name for a full one that no other place before gives, or one of a text that is never named."""
    for _, start, end, _ in subject.of(Paragraph):
        if subject.whole_of(start).kind in KINDS:
            for found in _FULL.finditer(subject.clean, start, end):
                if not _is_said(subject, found[1], found.start()):
                    yield edit(subject, *found.span(), f"《{found[1]}》")
            for words in _SHORT if subject.clean[end - 1] == "。" else ():
                for name in ("办法", "条例", "意见", "方案"):
                    if not _is_said(subject, name, end):
                        yield edit(subject, end, end, words.format(name))


def _is_said(subject: Subject, name: str, place: int) -> bool:
    """Tell whether anything before a place ends as the name does."""
    return re.search(f"{name}[》（(〈\\s]", subject.clean[:place]) is not None
