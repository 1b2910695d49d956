"""Sections as hierarchical elements: 编 part, 章 chapter, 节 section, 条 article, 款 paragraph, 项 point, 目 indent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from attrs import evolve, frozen

from partydoc.numbering import families
from partydoc.renderers.akn.blocks import holding
from partydoc.renderers.akn.context import Context, place, stretch
from partydoc.renderers.akn.eids import number_in
from partydoc.renderers.akn.xml import Words, Xml
from partydoc.tree.nodes import Child, Container, Element, Paragraph, Section

DIVISIONS: Final = {
    families.PART.name: "part",
    families.SUBPART.name: "subpart",
    families.CHAPTER.name: "chapter",
    families.DIVISION.name: "section",
    families.ARTICLE.name: "article",
}
ITEMS: Final = ("point", "indent")
"""What stands below an article, level by level: 项, 目."""
GENERIC: Final = "hcontainer"


@frozen
class Around:
    """What a section stands in: the eId above it, its level, and the levels below an article if it is in one."""

    eid: str = ""
    level: int = 1
    below_article: int | None = None

    def under(self, eid: str, tag: str) -> Around:
        """Go down into an element."""
        if tag == "article":
            return Around(eid, self.level + 1, 0)
        below = self.below_article
        return Around(eid, self.level + 1, None if below is None else below + 1)


def hierarchy(context: Context, children: Sequence[Child], around: Around) -> list[Xml | Words]:
    """Make hierarchical elements of any children: passages between sections get a container of their own."""
    made: list[Xml | Words] = []
    for is_element, run in groupby(children, lambda child: isinstance(child, Element)):
        if is_element:
            made += _passages(context, [child for child in run if isinstance(child, Element)], around)
        else:
            made += [_container(context, child, around) for child in run if isinstance(child, Container)]
    return made


def _passages(context: Context, nodes: Iterable[Element], around: Around) -> list[Xml]:
    shown = context.shown(nodes)
    if not shown:
        return []
    eid = context.eids.unnumbered(around.eid, GENERIC)
    return [Xml(GENERIC, {"eId": eid, "name": "passage"}, [*holding(context, "content", shown, eid)])]


def _container(context: Context, node: Container, around: Around) -> Xml:
    """Make an element of a section, or of an attachment or a part in a place where the standard has none."""
    num = node.num if isinstance(node, Section) else None
    tag, name = _unit(node, around)
    number = number_in(num) if num else None
    eids = context.eids
    eid = eids.unnumbered(around.eid, tag) if number is None else eids.numbered(around.eid, tag, number)
    context.point(node, eid)
    made = Xml(tag, {"eId": eid, **({"name": name} if tag == GENERIC else {}), **place(node)})
    if isinstance(node, Section):
        context.headings.append((node, eid, around.level))
        made.children += _head(context, node, eid)
    inner = around.under(eid, tag)
    made.children += _article(context, node, inner) if tag == "article" else _inside(context, node.children, inner)
    return made


def _unit(node: Container, around: Around) -> tuple[str, str]:
    """Tell which element a section is, and the name of a generic one."""
    if not isinstance(node, Section):
        return GENERIC, node.type
    if node.num is None:
        return GENERIC, "heading" if node.heading else "section"
    family, below = node.num.family, around.below_article
    if family in DIVISIONS and below is None:
        return DIVISIONS[family], family
    known = families.BY_NAME.get(family)
    listed = known is not None and not (known.floating or known.ends_with_line or known.structural)
    if listed and below is not None and below < len(ITEMS):
        return ITEMS[below], family
    return GENERIC, family


def _head(context: Context, section: Section, eid: str) -> Iterator[Xml]:
    if section.num is not None:
        yield Xml("num", place(section.num), context.words(section.num, eid))
    if section.heading is not None:
        heading = context.eids.only(eid, "heading")
        yield Xml("heading", {"eId": heading, **place(section.heading)}, context.words(section.heading, heading))


def _inside(context: Context, children: Sequence[Child], around: Around) -> list[Xml | Words]:
    """Make content of passages alone; else what stands before the first section is intro, behind the last wrapUp."""
    places = [at for at, child in enumerate(children) if isinstance(child, Container)]
    if not places:
        return [*holding(context, "content", children, around.eid)]
    first, last = places[0], places[-1] + 1
    before = holding(context, "intro", children[:first], around.eid)
    between = hierarchy(context, children[first:last], around)
    behind = holding(context, "wrapUp", children[last:], around.eid)
    return [*before, *between, *behind]


def _article(context: Context, node: Container, around: Around) -> list[Xml | Words]:
    """Make a paragraph (款) of each paragraph, with the items (项) behind it; one that a page cut is one."""
    made: list[Xml | Words] = []
    for clause in _clauses(node.children):
        paragraphs = [child for child in clause if isinstance(child, Paragraph)]
        if not paragraphs:
            made += hierarchy(context, clause, around)
            continue
        eid = context.eids.counted(around.eid, "paragraph")
        for paragraph in paragraphs:
            context.point(paragraph, eid)
        inner = _inside(context, clause, evolve(around, eid=eid))
        made.append(Xml("paragraph", {"eId": eid, **stretch(clause)}, inner))
    return made


def _clauses(children: Sequence[Child]) -> list[list[Child]]:
    """Part the children of an article where a paragraph begins."""
    clauses: list[list[Child]] = [[]]
    for child in children:
        if isinstance(child, Paragraph) and not child.continues:
            clauses.append([])
        clauses[-1].append(child)
    return [clause for clause in clauses if clause]
