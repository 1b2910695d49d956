"""Where each node of a document stands: its path, and the nodes that it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from partydoc.numbering.families import ARTICLE, BULLET, DASH
from partydoc.numbering.numerals import write_numeral
from partydoc.numbering.paths import Step, heading_name, marker_name
from partydoc.tree.nodes import Attachment, Container, Document, Footnote, Paragraph, Part, Section

Steps: TypeAlias = tuple[Step, ...]
Named: TypeAlias = Section | Attachment | Part | Paragraph | Footnote
"""What has a path."""

_SIGNS = {DASH.name: "—", BULLET.name: "•"}


class Located(NamedTuple):
    """A node with the steps of its path and the nodes that it stands in, outermost first."""

    steps: Steps
    node: Named
    above: tuple[Container, ...]


def locate_all(document: Document) -> Iterator[Located]:
    """Yield everything that has a path, in reading order.

    >>> from partydoc.tree.nodes import Num
    >>> below = Section(Num("（一）", "han-paren", 1))
    >>> [len(found.above) for found in locate_all(Document([Section(Num("二、", "han-comma", 2), None, [below])]))]
    [1, 2]
    """
    above: tuple[Container, ...] = (document,)
    levels: list[tuple[Steps, tuple[Container, ...], Iterator[tuple[Steps, Named]]]] = [((), above, entries(document))]
    while levels:
        begun, above, rest = levels[-1]
        for steps, node in rest:
            yield Located(begun + steps, node, above)
            if isinstance(node, Container):
                levels.append((begun + steps, (*above, node), entries(node)))
                break
        else:
            levels.pop()


def entries(container: Container) -> Iterator[tuple[Steps, Named]]:
    """Name what stands directly in a container.

    Where an article has several 款, what follows one of them is named below it: 第二款/（一）.
    """
    unit = "款" if is_article(container) else "段"
    nested = unit == "款" and len(container.paragraphs) > 1
    above: Steps = ()
    paragraphs = 0
    seen: Counter[tuple[Steps, str]] = Counter()
    for child in container.children:
        if isinstance(child, Paragraph):
            paragraphs += 1
            name = _counted(paragraphs, unit)
            seen[(), name] += 1
            step = Step(name, seen[(), name])
            above = (step,) if nested else ()
            yield (step,), child
        elif isinstance(child, Section | Attachment | Part | Footnote):
            name = _name(child)
            if name in _SIGNS.values():
                seen[above, name] += 1
                name += str(seen[above, name])
            seen[above, name] += 1
            yield (*above, Step(name, seen[above, name])), child


@lru_cache(maxsize=1024)
def _counted(number: int, unit: str) -> str:
    return f"第{write_numeral(number, 'han')}{unit}"


def is_article(container: Container) -> bool:
    """Tell an article of a law, 第三条, whose paragraphs are its 款."""
    return isinstance(container, Section) and container.num is not None and container.num.family == ARTICLE.name


def _name(node: Section | Attachment | Part | Footnote) -> str:
    if isinstance(node, Footnote):
        return f"〔{node.number}〕" if node.number else "注"
    if isinstance(node, Part):
        return f"《{heading_name(node.title or '')}》"
    if isinstance(node, Attachment):
        return "附件"
    if node.num is not None:
        return _SIGNS.get(node.num.family) or marker_name(node.num.text)
    return heading_name(node.heading.text if node.heading is not None else "")
