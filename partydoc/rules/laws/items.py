"""The items of articles: each series with the paragraph that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from partydoc.numbering.families import ARTICLE, HAN_PAREN
from partydoc.rules.subject import Subject, shared
from partydoc.spans import Span
from partydoc.tree.nodes import Paragraph, Section
from partydoc.tree.walking import leaves


class Items(NamedTuple):
    """The place of a paragraph of an article, and the items 项 directly below it."""

    lead: Span
    items: tuple[Section, ...]


@shared
def series(subject: Subject) -> tuple[Items, ...]:
    """Give the series of items in articles that a paragraph leads to."""
    articles = (unit.section for unit in subject.units if unit.family is ARTICLE)
    return tuple(each for article in articles for each in _of_article(subject, article))


def _of_article(subject: Subject, article: Section) -> Iterator[Items]:
    lead: Paragraph | None = None
    items: list[Section] = []
    for child in (*article.children, None):
        if isinstance(child, Section) and lead and child.num and child.num.family == HAN_PAREN.name:
            items.append(child)
            continue
        place = subject.span_of(lead) if items and lead else None
        if place and items[0].num and items[0].num.value == 1:
            yield Items(place, tuple(items))
        lead, items = (child if isinstance(child, Paragraph) else None), []


def end_of(subject: Subject, item: Section) -> int | None:
    """Give where the text of an item ends; None where it has units of its own or no text."""
    if item.sections or item.heading or not item.children:
        return None
    last = list(leaves(item))[-1]
    place = subject.span_of(last)
    return subject.visible_end(place.start, place.end) if place and isinstance(last, Paragraph) else None
