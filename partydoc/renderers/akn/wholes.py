"""A document, an attachment or a part as a document of the standard: its parts in the order that the schema asks for.

The order of the words is that of the text: what stands behind an attachment stands there in the file too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from attrs import frozen

from partydoc.renderers.akn.blocks import blocks, holding
from partydoc.renderers.akn.context import Context, place
from partydoc.renderers.akn.facts import Facts, title_of
from partydoc.renderers.akn.forms import Form, form_of
from partydoc.renderers.akn.hierarchy import Around, hierarchy
from partydoc.renderers.akn.meta import meta
from partydoc.renderers.akn.xml import Words, Xml
from partydoc.tree.elements import (
    Addressee,
    Closing,
    Contents,
    Element,
    Footnote,
    IssueDate,
    Paragraph,
    Salutation,
    Signature,
    Table,
)
from partydoc.tree.nodes import Attachment, Child, Container, Part, Section

_BEGIN_BODY: Final = (Paragraph, Table, Footnote, Addressee, Salutation, Closing, Signature, IssueDate)
_STAY_IN_BODY: Final = (Paragraph, Table, Contents, Addressee, Salutation)
_FOLLOW: Final = (Attachment, Part)


@frozen
class Zones:
    """The children of a document, parted: above the body, its lead, the body, below it, and what follows."""

    preface: Sequence[Child]
    preamble: Sequence[Child]
    body: Sequence[Child]
    conclusions: Sequence[Child]
    attachments: Sequence[Child]
    components: Sequence[Child]


def part_zones(children: Sequence[Child], form: Form) -> Zones:
    """Part the children of a document by their places.

    >>> from partydoc.tree.nodes import Title
    >>> zones = part_zones([Title("通知"), Paragraph("现通知如下。"), Signature("市图书馆")], form_of("notice"))
    >>> [[child.type for child in zone] for zone in (zones.preface, zones.body, zones.conclusions)]
    [['title'], ['paragraph'], ['signature']]
    """
    end = _first(children, lambda child: isinstance(child, _FOLLOW))
    parts = _first(children, lambda child: isinstance(child, Part))
    own = children[:end]
    begin = _first(own, lambda child: isinstance(child, (Container, *_BEGIN_BODY)))
    stop = len(own)
    while stop > begin and isinstance(own[stop - 1], Element) and not isinstance(own[stop - 1], _STAY_IN_BODY):
        stop -= 1
    sections = _first(own, lambda child: isinstance(child, Container))
    lead = sections if form.preamble and sections < stop else begin
    return Zones(
        own[:begin], own[begin:lead], own[lead:stop], own[stop:], children[end:parts], children[max(end, parts) :]
    )


def whole(context: Context, facts: Facts, children: Sequence[Child]) -> Xml:
    """Make a document; its metadata last, when what they tell of the text is known."""
    form = form_of(facts.kind)
    zones = part_zones(children, form)
    above = facts.eid
    context.signed |= {id(node): eid for node, eid in facts.signed(children)}
    made = [
        *holding(context, "preface", zones.preface, above),
        *holding(context, "preamble", zones.preamble, above),
        body := _body(context, form, zones.body, above),
        *holding(context, "conclusions", zones.conclusions, above),
        *_followers(context, "attachment", zones.attachments, facts),
    ]
    components = _followers(context, "component", zones.components, facts)
    body.children += [_pointer(context, child, above) for child in zones.components if isinstance(child, Part)]
    if not body.children:
        body.children.append(_nothing(form))
    return Xml(form.tag, {"name": facts.kind}, [meta(context, facts, children), *made, *components])


def _body(context: Context, form: Form, children: Sequence[Child], above: str) -> Xml:
    """Make the body: that of an act holds hierarchical elements only, others hold passages as they are."""
    if form.body == "body":
        return Xml("body", {}, hierarchy(context, children, Around(above)))
    made: list[Xml | Words] = []
    for is_element, run in groupby(children, lambda child: isinstance(child, Element)):
        if is_element:
            made += blocks(context, context.shown(child for child in run if isinstance(child, Element)), above)
        else:
            made += hierarchy(context, list(run), Around(above))
    return Xml(form.body, {}, made)


def _nothing(form: Form) -> Xml:
    """Make what a body without words holds, since the schema asks for something."""
    return Xml("hcontainer", {"name": "passage"}) if form.body == "body" else Xml("p")


def _followers(context: Context, tag: str, children: Sequence[Child], facts: Facts) -> list[Xml]:
    """Make attachments or components of what follows, and of the passages between."""
    made: list[Xml | Words] = []
    for is_one, run in groupby(children, lambda child: isinstance(child, _FOLLOW)):
        if is_one:
            made += [_follower(context, tag, child, facts) for child in run if isinstance(child, _FOLLOW)]
        else:
            made += _between(context, tag, list(run), facts)
    return [Xml(f"{tag}s", {}, made)] if made else []


def _follower(context: Context, tag: str, node: Attachment | Part, facts: Facts) -> Xml:
    eid = context.eids.counted(facts.eid, tag)
    context.point(node, eid)
    kind = node.kind if isinstance(node, Part) else node.type
    inner = whole(context, facts.of(node.children, kind, eid), node.children)
    return Xml(tag, {"eId": eid, **place(node)}, [inner])


def _between(context: Context, tag: str, run: Sequence[Child], facts: Facts) -> list[Xml]:
    """Make an interstitial of the passages behind an attachment, or a document where sections are among them."""
    if any(isinstance(child, Section) for child in run):
        eid = context.eids.counted(facts.eid, tag)
        return [Xml(tag, {"eId": eid}, [whole(context, facts.of(run, "other", eid), run)])]
    shown = context.shown(child for child in run if isinstance(child, Element))
    if not shown:
        return []
    eid = context.eids.counted(facts.eid, tag)
    inner = context.eids.only(eid, "interstitial")
    return [Xml(tag, {"eId": eid}, [Xml("interstitial", {"eId": inner}, [*blocks(context, shown, inner)])])]


def _pointer(context: Context, part: Part, above: str) -> Xml:
    """Point from the body to another document of the file."""
    eid = context.eids.counted(above, "componentRef")
    source = f"#{context.targets[id(part)]}"
    return Xml("componentRef", {"eId": eid, "src": source, "showAs": title_of(part.children) or part.kind})


def _first(children: Sequence[Child], test: Callable[[Child], bool]) -> int:
    return next((at for at, child in enumerate(children) if test(child)), len(children))
