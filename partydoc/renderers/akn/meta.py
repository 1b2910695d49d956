"""The metadata of a document: what it is, from when, by whom (FRBR), and where its words were read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from partydoc.renderers.akn.context import Context, place
from partydoc.renderers.akn.facts import Facts, title_of
from partydoc.renderers.akn.iris import LANGUAGE, NO_DAY, cited, segment
from partydoc.renderers.akn.xml import Words, Xml
from partydoc.text import Source
from partydoc.tree.nodes import Attachment, Child

SOURCE: Final = "#partydoc"
FORMAT: Final = "application/akn+xml"
_ONTOLOGY: Final = "/akn/ontology"
_ACT: Final = "act"


def meta(context: Context, facts: Facts, children: Iterable[Child]) -> Xml:
    """Make the metadata of a document of the file; the first one tells of the file too."""
    first = not facts.eid
    source = context.text.source if context.text else None
    proprietary = [Xml("pd:source", _source(source))] if source and first else []
    return Xml(
        "meta",
        {},
        [
            _identification(facts),
            *_publication(facts),
            *(_lifecycle(facts) if first and facts.date else []),
            *_references(context, facts, children),
            *_proprietary([*proprietary, *(_aside(context) if first else [])]),
        ],
    )


def _identification(facts: Facts) -> Xml:
    levels = (_work(facts), _expression(facts), _manifestation(facts))
    return Xml("identification", {"source": SOURCE}, [*levels])


def _work(facts: Facts) -> Xml:
    work = facts.work
    names = [("title", facts.title)] if facts.title else []
    if facts.title and work.iri != cited(facts.title) and not facts.eid:
        names.append(("citation", cited(facts.title)))
    return Xml(
        "FRBRWork",
        {},
        [
            *_said(FRBRthis=work.this, FRBRuri=work.iri),
            *(Xml("FRBRalias", {"name": name, "value": said}) for name, said in names),
            *_day(facts.work.day, "issue"),
            *_authors(facts),
            *_said(FRBRcountry="cn", FRBRsubtype=facts.kind, FRBRnumber=facts.number or "", FRBRname=facts.title),
            *([Xml("FRBRprescriptive", {"value": "true"})] if facts.form.tag == _ACT else []),
        ],
    )


def _expression(facts: Facts) -> Xml:
    work = facts.work
    said = _said(FRBRthis=f"{work.expression}/!{work.part}", FRBRuri=work.expression)
    language = Xml("FRBRlanguage", {"language": LANGUAGE})
    return Xml("FRBRExpression", {}, [*said, *_day(work.day, "issue"), *_authors(facts), language])


def _manifestation(facts: Facts) -> Xml:
    """Tell of the file; its day is not known, since the same tree gives the same file on every day."""
    work = facts.work
    this = f"{work.expression}/!{work.part}.akn"
    author = Xml("FRBRauthor", {"href": SOURCE, "as": "#editor"})
    said = _said(FRBRthis=this, FRBRuri=work.manifestation)
    return Xml("FRBRManifestation", {}, [*said, *_day(NO_DAY, "generation"), author, *_said(FRBRformat=FORMAT)])


def _said(**said: str) -> Iterator[Xml]:
    return (Xml(tag, {"value": value}) for tag, value in said.items() if value)


def _day(day: str, name: str) -> list[Xml]:
    return [Xml("FRBRdate", {"date": day, "name": name})]


def _authors(facts: Facts) -> Iterator[Xml]:
    eids = [eid for _, eid, _ in facts.agents()] or ["unknown"]
    return (Xml("FRBRauthor", {"href": f"#{eid}", "as": "#author"}) for eid in eids)


def _publication(facts: Facts) -> list[Xml]:
    if facts.printed is None:
        return []
    organ, date = facts.printed
    return [Xml("publication", {"date": date.isoformat(), "name": "imprint", "showAs": organ})]


def _lifecycle(facts: Facts) -> list[Xml]:
    event = {"eId": "eref_1", "date": facts.work.day, "type": "generation", "source": "#original_1"}
    return [Xml("lifecycle", {"source": SOURCE}, [Xml("eventRef", event)])]


def _references(context: Context, facts: Facts, children: Iterable[Child]) -> list[Xml]:
    refs: list[Xml | Words] = []
    if not facts.eid:
        if facts.date:
            refs.append(_reference("original", "original_1", facts.work.expression, facts.title or facts.kind))
        refs += _attachments(context, children)
        refs.append(_reference("TLCOrganization", "partydoc", f"{_ONTOLOGY}/organization/partydoc", "partydoc"))
        refs.append(_reference("TLCOrganization", "unknown", f"{_ONTOLOGY}/organization/unknown", "unknown"))
        refs.append(_reference("TLCRole", "author", f"{_ONTOLOGY}/role/author", "author"))
        refs.append(_reference("TLCRole", "editor", f"{_ONTOLOGY}/role/editor", "editor"))
    for tag, eid, name in facts.agents():
        iri = f"{_ONTOLOGY}/{tag.removeprefix('TLC').lower()}/cn/{segment(name)}"
        refs.append(_reference(tag, eid, iri, name))
    return [Xml("references", {"source": SOURCE}, refs)] if refs else []


def _attachments(context: Context, children: Iterable[Child]) -> Iterator[Xml]:
    attachments = [child for child in children if isinstance(child, Attachment)]
    for at, child in enumerate(attachments, 1):
        target = f"#{context.targets[id(child)]}"
        yield _reference("hasAttachment", f"hasAttachment_{at}", target, title_of(child.children) or child.type)


def _reference(tag: str, eid: str, href: str, show: str) -> Xml:
    return Xml(tag, {"eId": eid, "href": href, "showAs": show})


def _proprietary(said: list[Xml]) -> list[Xml]:
    return [Xml("proprietary", {"source": SOURCE}, [*said])] if said else []


def _source(source: Source) -> dict[str, str]:
    said = {"name": source.name, "encoding": source.encoding, "sha256": source.sha256, "length": str(source.length)}
    return {name: value for name, value in said.items() if value is not None}


def _aside(context: Context) -> Iterator[Xml]:
    """Keep the furniture that stands in no place of the text."""
    for node in context.aside:
        yield Xml("pd:furniture", {"type": node.type, **place(node)}, [Words(node.text)])
