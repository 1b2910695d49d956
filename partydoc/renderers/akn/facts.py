"""What a document says of itself: its title, number, day and issuers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from partydoc.renderers.akn.forms import Form, form_of
from partydoc.renderers.akn.iris import Work, by_number, day_of, named
from partydoc.tree.elements import (
    Author,
    Dateline,
    DocumentNumber,
    Element,
    Imprint,
    IssueDate,
    Letterhead,
    Signature,
    Title,
)
from partydoc.tree.nodes import Child
from partydoc.tree.values.document_numbers import read_document_number

_BLANKS: Final = " \n\r\t\N{IDEOGRAPHIC SPACE}"


@frozen
class Facts:
    """What is known of a document of the file; *eid* is where it stands, "" for the first one.

    >>> facts = gather([Title("青河市图书馆条例"), IssueDate("2026年3月2日")], "regulation")
    >>> facts.work.iri
    '/akn/cn/act/regulation/2026-03-02/青河市图书馆条例'
    """

    kind: str
    title: str
    number: str | None
    date: dt.date | None
    issuers: tuple[str, ...]
    people: tuple[str, ...]
    printed: tuple[str, dt.date] | None
    work: Work
    eid: str = ""

    def of(self, children: Sequence[Child], kind: str, eid: str) -> Facts:
        """Gather what is known of a document that comes with this one; it is a part of the same work."""
        own = gather(children, kind)
        return evolve(own, work=evolve(self.work, part=eid), eid=eid)

    @property
    def form(self) -> Form:
        """What the document is in the standard."""
        return form_of(self.kind)

    def agents(self) -> Iterator[tuple[str, str, str]]:
        """Yield who issued the document: the class of the ontology, the eId, the name."""
        above = f"{self.eid}__" if self.eid else ""
        for tag, short, names in (("TLCOrganization", "org", self.issuers), ("TLCPerson", "person", self.people)):
            yield from ((tag, f"{above}{short}_{at}", name) for at, name in enumerate(names, 1))

    def signed(self, children: Iterable[Child]) -> Iterator[tuple[Child, str]]:
        """Yield each signature with the eId of the organ that signed."""
        eids = {name: eid for _, eid, name in self.agents()}
        for child in children:
            if isinstance(child, Signature) and (eid := eids.get(child.text.strip(_BLANKS))):
                yield child, eid


def gather(children: Sequence[Child], kind: str) -> Facts:
    """Gather what the elements at the top of a document say."""
    signatures = tuple(_texts(children, Signature))
    letterheads = tuple(text.removesuffix("文件") or text for text in _texts(children, Letterhead))
    people = () if signatures or letterheads else tuple(_texts(children, Author))
    number = next(_texts(children, DocumentNumber), None)
    date = _date(children)
    title = title_of(children)
    return Facts(
        kind,
        title,
        number,
        date,
        tuple(dict.fromkeys(signatures or letterheads)),
        tuple(dict.fromkeys(people)),
        _printed(children),
        _work(kind, title, number, date),
    )


def title_of(children: Iterable[Child]) -> str:
    """Put the titles together, one that comes twice once."""
    return "".join(dict.fromkeys(_texts(children, Title)))


def _texts(children: Iterable[Child], kind: type[Element]) -> Iterator[str]:
    return (text for child in children if isinstance(child, kind) and (text := child.text.strip(_BLANKS)))


def _date(children: Iterable[Child]) -> dt.date | None:
    """Give the day of issue, or else the one under the title."""
    children = list(children)
    for kind in (IssueDate, Dateline):
        for child in children:
            if isinstance(child, kind) and child.date:
                return child.date
    return None


def _printed(children: Iterable[Child]) -> tuple[str, dt.date] | None:
    return next(((child.organ, child.date) for child in children if isinstance(child, Imprint) and child.date), None)


def _work(kind: str, title: str, number: str | None, date: dt.date | None) -> Work:
    """Name the work by its number, or else by its kind, day and title."""
    day, form = day_of(date), form_of(kind)
    iri = by_number(read_document_number(number)) if number else None
    return Work(iri or named(title, day=day, tag=form.tag, kind=kind), day, "main")
