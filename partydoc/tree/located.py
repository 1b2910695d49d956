"""Where each node of a document stands: its path, and the nodes that it stands in."""

from __future__ import annotations

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

Entry: TypeAlias = tuple[Steps, Named]

_Name: TypeAlias = tuple[str, int]

_NAMED = (Section, Attachment, Part, Footnote)
_MOST_STEPS = 4096
"""Steps that are kept: a document has few names, and has them again and again."""

_SIGNS = {DASH.name: "—", BULLET.name: "•"}
_SIGN_NAMES = frozenset(_SIGNS.values())


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
    levels: list[tuple[Steps, tuple[Container, ...], Iterator[Entry]]] = [((), above, iter(entries(document)))]
    while levels:
        begun, above, rest = levels[-1]
        for steps, node in rest:
            whole = begun + steps
            yield Located(whole, node, above)
            if isinstance(node, Container):
                levels.append((whole, (*above, node), iter(entries(node))))
                break
        else:
            levels.pop()


def container_paths(document: Document) -> list[str]:
    """Give the path of each container of a document, in the order in which a walk meets them; its own is empty.

    No step is made of what holds nothing: that is most of a document.

    >>> from partydoc.tree.nodes import Num
    >>> below = Section(Num("（一）", "han-paren", 1))
    >>> container_paths(Document([Paragraph("好。"), Section(Num("二、", "han-comma", 2), None, [below])]))
    ['', '二', '二/（一）']
    """
    paths = [""]
    _add_paths(document, "", paths)
    return paths


def _add_paths(container: Container, begun: str, paths: list[str]) -> None:
    for clause, name, copy, node in _named(container):
        if isinstance(node, Container):
            step = _escaped(name) if copy == 1 else _piece(name, copy)
            path = f"{begun}{_piece(*clause)}/{step}" if clause else begun + step
            paths.append(path)
            for child in node.children:
                if isinstance(child, Container):
                    _add_paths(node, f"{path}/", paths)
                    break


def entries(container: Container, *, leaves: bool = True) -> list[Entry]:
    """Name what stands directly in a container; without *leaves*, only what holds other nodes.

    Where an article has several 款, what follows one of them is named below it: 第二款/（一）.
    """
    return [
        (_step(*clause) + _step(name, copy) if clause else _step(name, copy), node)
        for clause, name, copy, node in _named(container)
        if leaves or isinstance(node, Container)
    ]


def _named(container: Container) -> Iterator[tuple[_Name | None, str, int, Named]]:
    """Yield what stands directly in a container: its name, the how many-eth of that name, and the 款 it is named below.

    Equal names are told apart by their number, as signs always are.
    """
    unit, nested = "段", False
    if is_article(container):
        unit, nested = "款", list(map(type, container.children)).count(Paragraph) > 1
    clause: _Name | None = None
    paragraphs = 0
    met: dict[object, int] = {}
    for child in container.children:
        if isinstance(child, _NAMED):
            name = _name(child)
            if name in _SIGN_NAMES:
                count = met[clause, name] = met.get((clause, name), 0) + 1
                name += str(count)
            key = (clause, name) if clause else name
            copy = met[key] = met.get(key, 0) + 1
            yield clause, name, copy, child
        elif isinstance(child, Paragraph):
            paragraphs += 1
            name = _counted(paragraphs, unit)
            copy = met[name] = met.get(name, 0) + 1
            yield None, name, copy, child
            if nested:
                clause = (name, copy)


@lru_cache(maxsize=_MOST_STEPS)
def _step(name: str, copy: int) -> Steps:
    return (Step(name, copy),)


@lru_cache(maxsize=_MOST_STEPS)
def _escaped(name: str) -> str:
    return str(Step(name))


@lru_cache(maxsize=_MOST_STEPS)
def _piece(name: str, copy: int) -> str:
    return str(Step(name, copy))


@lru_cache(maxsize=_MOST_STEPS)
def _counted(number: int, unit: str) -> str:
    return f"第{write_numeral(number, 'han')}{unit}"


def is_article(container: Container) -> bool:
    """Tell an article of a law, 第三条, whose paragraphs are its 款."""
    return isinstance(container, Section) and container.num is not None and container.num.family == ARTICLE.name


def _name(node: Section | Attachment | Part | Footnote) -> str:
    if isinstance(node, Section):
        if node.num is not None:
            return _SIGNS.get(node.num.family) or marker_name(node.num.text)
        return heading_name(node.heading.text if node.heading is not None else "")
    if isinstance(node, Footnote):
        return f"〔{node.number}〕" if node.number else "注"
    return f"《{heading_name(node.title or '')}》" if isinstance(node, Part) else "附件"
