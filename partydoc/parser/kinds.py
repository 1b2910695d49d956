"""The kind of a document, with the evidence for it. What tells a kind is asked in the order of `RULES`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, pairwise

from attrs import frozen

from partydoc.numbering.families import ARTICLE, CHAPTER
from partydoc.parser.kind_words import ADDRESSES, AGENCIES, BEHIND, CODES, ENDINGS, NO_LAWS, PHRASES
from partydoc.scripts import half_width
from partydoc.tree.nodes import (
    Attachment,
    Child,
    Closing,
    Dateline,
    DocumentNumber,
    Element,
    Letterhead,
    Metadata,
    Paragraph,
    Part,
    Salutation,
    Section,
    Subtitle,
    Title,
)
from partydoc.tree.values.document_numbers import read_document_number

_TITLES, _OF_LETTERHEAD, _OF_TEXT = (Title, Subtitle), (Letterhead, DocumentNumber), (Paragraph, Closing)
_OTHERS = (Attachment, Part)
_LEAD = 40
_SHOWN = 12
_EDGE = 6
"""Paragraphs at the beginning, and at the end, in which a text says what it is."""
_LONGEST_EDGE = 600
_AROUND = "()（） \u3000#*《》“”\"'"


@frozen
class Kind:
    """The name of a kind and, in words, what told it; nothing told "other"."""

    name: str
    evidence: str = ""


class Subject:
    """What the rules are asked about: the children of a document, its own, and its edges, worked out once."""

    def __init__(self, children: Iterable[Child]) -> None:
        self.children = tuple(children)
        self.own = tuple(_own(self.children))
        self._edges: list[str] | None = None

    @property
    def edges(self) -> list[str]:
        """The first paragraphs, those below the first sections too, and the last ones; in half-width characters."""
        if self._edges is None:
            texts = list(_texts(self.own))
            texts = [text[:_LONGEST_EDGE] for text in (*texts[:_EDGE], *texts[_EDGE:][-_EDGE:])]
            view, ends = half_width("".join(texts)), [0, *accumulate(map(len, texts))]
            self._edges = [view[start:end] for start, end in pairwise(ends)]
        return self._edges


Rule = Callable[[Subject], Kind | None]


def tell_kind(children: Iterable[Child]) -> Kind:
    """Tell the kind of a document.

    >>> tell_kind([Title("青河市图书馆条例（试行）")])
    Kind(name='regulation', evidence='the title ends in 条例')
    """
    subject = Subject(children)
    return next((kind for rule in RULES if (kind := rule(subject))), Kind("other"))


def by_title(subject: Subject) -> Kind | None:
    """Tell it by the end of the first title, or subtitle, that says it."""
    for title in _titles(subject.own):
        for ending, kind in ENDINGS:
            if title.endswith(ending) and not title.endswith(NO_LAWS):
                return Kind(kind, f"the title ends in {ending}")
    return None


def by_news(subject: Subject) -> Kind | None:
    """Tell news by how it opens: 新华社北京3月2日电, 本报讯."""
    lines = [half_width(child.text) for child in subject.own if isinstance(child, Dateline)]
    for text in (*lines, *subject.edges[:_EDGE]):
        lead = text[:_LEAD]
        for agency in AGENCIES:
            if lead.lstrip(_AROUND).startswith(agency) and ("电" in lead or "讯" in lead):
                return Kind("news", f"it opens as news does: {agency}")
    return None


def by_number(subject: Subject) -> Kind | None:
    """Tell it by the letterhead or the document number: …令, 民函〔2021〕742号."""
    for child in subject.children:
        if isinstance(child, _OF_LETTERHEAD):
            words = child.organ if isinstance(child, DocumentNumber) else child.text.strip()
            for code, kind in CODES:
                if words.endswith(code):
                    return Kind(kind, f"the head says {words}")
    return None


def by_phrase(subject: Subject) -> Kind | None:
    """Tell it by what the text says of itself: 现将有关事项通知如下, 制定本办法."""
    for text in subject.edges:
        for phrase, kind in PHRASES:
            if phrase in text:
                return Kind(kind, f"the text says {phrase}")
    return None


def by_address(subject: Subject) -> Kind | None:
    """Tell a speech by the address to those present, or by its closing words."""
    for child in subject.children:
        if isinstance(child, Salutation):
            return Kind("speech", f"it addresses an audience: {child.text.strip()[:_LEAD]}")
    opening = next(iter(subject.edges), "")
    if opening.startswith(ADDRESSES):
        return Kind("speech", f"it opens with {opening[:_SHOWN]}")
    closings = (child.text for child in subject.children if isinstance(child, Closing))
    thanks = next((text for text in closings if text.startswith(("谢谢", "感谢大家"))), None)
    return None if thanks is None else Kind("speech", f"it closes with {thanks.strip()[:_LEAD]}")


def by_articles(subject: Subject) -> Kind | None:
    """Tell a law by its chapters and articles, where its title is lost; one that tells no kind is no law's."""
    if any(_titles(subject.own)):
        return None
    sections = [child for child in subject.children if isinstance(child, Section)]
    found = [child.num.family for child in sections if child.num and child.num.family in (ARTICLE.name, CHAPTER.name)]
    return Kind("law", f"it has {found[0]}s") if 2 * len(found) > len(sections) else None


RULES: tuple[Rule, ...] = (by_title, by_news, by_number, by_phrase, by_address, by_articles)


def _titles(own: Iterable[Child]) -> Iterator[str]:
    for child in own:
        if isinstance(child, _TITLES):
            yield _bare(child.text)
        elif isinstance(child, Metadata) and child.label.replace(" ", "") in ("标题", "名称"):
            yield _bare(child.value)


def _bare(title: str) -> str:
    """Cut off what stands behind the name of the kind: brackets, a number, a file's ending, the name of a site."""
    words = title.partition("_")[0].split()
    if len(words) > 1 and read_document_number(words[-1]).serial:
        words.pop()
    text = "".join(words)
    text = text.removesuffix(".docx").removesuffix(".doc").replace("（", "(").replace("）", ")")
    before, _, behind = text.rpartition("(")
    if text.endswith(")") and len(behind) <= _LEAD:
        text = before
    text = text.strip(_AROUND)
    for word in BEHIND:
        text = text.removesuffix(word).rstrip(_AROUND)
    return text


def _texts(own: Iterable[Child]) -> Iterator[str]:
    for child in own:
        if isinstance(child, _OF_TEXT):
            yield child.text
        elif isinstance(child, Section):
            yield from (each.text for each in child.children if isinstance(each, Paragraph))
            yield from _first_below(child)


def _first_below(section: Section) -> Iterator[str]:
    """Yield the first paragraph of the first unit below: 第一条 of 第一章."""
    first = next(iter(section.sections), None)
    if first and not section.paragraphs:
        yield from (each.text for each in first.children[:1] if isinstance(each, Element))


def _own(children: tuple[Child, ...]) -> Iterator[Child]:
    """Yield the children before the first attachment, and before any other document of the file."""
    for child in children:
        if isinstance(child, _OTHERS):
            return
        yield child
