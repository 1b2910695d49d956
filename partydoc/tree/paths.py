"""Find the nodes of a document by path, and the path of a node."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import TypeAlias

from partydoc.errors import PathError
from partydoc.numbering.paths import Step, read_path, write_path
from partydoc.tree.located import Entry, Named, Steps, entries, is_article
from partydoc.tree.nodes import Container, Document, Element, Footnote, Heading, Node, Num, Paragraph, Section

Target: TypeAlias = Document | Named

_SHOWN = 8


def paths(document: Document) -> Iterator[tuple[str, Section]]:
    """Yield every section with its path, in reading order.

    >>> from partydoc.tree.nodes import Num
    >>> document = Document([Section(Num("二、", "han-comma", 2), None, [Section(Num("(一)", "han-paren", 1))])])
    >>> [path for path, _ in paths(document)]
    ['二', '二/（一）']
    """
    return ((write_path(steps), node) for steps, node, _ in document.places if isinstance(node, Section))


def path_of(document: Document, node: Node) -> str:
    """Give the path of a section, attachment, part or paragraph, by identity; PathError where it has none."""
    return "" if node is document else write_path(document.places[place_of(document, node)].steps)


def place_of(document: Document, node: Node) -> int:
    """Find the place of a node that has a path, by identity; PathError where it has none, or is of another document."""
    if node is document:
        raise PathError("the path is empty: that is the document itself, which has no view")
    place = document.places.number(node)
    if place is not None:
        return place
    if isinstance(node, Num | Heading | Element) and not isinstance(node, Paragraph | Footnote):
        raise PathError(f"a {node.type} has no path of its own")
    raise PathError(f"this {node.type} is not in the document")


def require_path(path: object) -> str:
    """Give a path back; TypeError for what is none."""
    if isinstance(path, str):
        return path
    counted = ": children[…] counts what stands directly below" if isinstance(path, int | slice) else ""
    raise TypeError(f"a path is a str such as 二/（一）, not {type(path).__name__}{counted}")


def at(document: Document, path: str) -> Target:
    """Find what stands at *path*: sections, attachments, the paragraphs of an article (第二款) or of others (第二段).

    The step to another document of the file is its title, in 《》 or without. Brackets and commas of
    either width, traditional characters and digits for numerals (第3条) are understood. PathError names the nearest
    that exists.
    """
    steps = read_path(require_path(path))
    furthest: tuple[Target, int] = (document, 0)
    met: set[tuple[int, int]] = set()
    waiting: list[Iterator[tuple[Target, int]]] = [iter([furthest])]
    while waiting:
        found, done = next(waiting[-1], (None, 0))
        if found is None:
            waiting.pop()
        elif done == len(steps):
            return found
        elif (id(found), done) not in met:
            met.add((id(found), done))
            furthest = max(furthest, (found, done), key=itemgetter(1))
            waiting.append(_next(found, steps, done))
    raise PathError(_nowhere(furthest[0], steps[: furthest[1]], steps[furthest[1]]))


def _next(found: Target, steps: Steps, done: int) -> Iterator[tuple[Target, int]]:
    """Yield what the next step, or the next two together, may mean below *found*, the plainest meaning first."""
    if isinstance(found, Paragraph | Footnote):
        return
    wanted = [steps[done : done + count] for count in (2, 1)]
    exact = dict(reversed(list(entries(found))))
    yield from ((exact[way], done + len(way)) for way in wanted if way in exact)
    loose = {_folded(known): node for known, node in reversed(list(_with_short_cuts(found)))}
    yield from ((loose[_folded(way)], done + len(way)) for way in wanted if _folded(way) in loose)


def _folded(steps: Steps) -> Steps:
    return tuple(step.folded() for step in steps)


def _with_short_cuts(container: Container) -> Iterator[Entry]:
    """Add the ways round the 款 of an article: 第三条/（一）, and 第三条/第一款/（一） where there is but one 款."""
    named = list(entries(container))
    yield from named
    if is_article(container):
        yield from ((steps[-1:], node) for steps, node in named if len(steps) > 1)
        only = Step("第一款")
        yield from (((only, *steps), node) for steps, node in named if isinstance(node, Section) and len(steps) == 1)


def _nowhere(container: Target, above: Steps, missing: Step) -> str:
    from difflib import get_close_matches

    place = f"below {write_path(above)}" if above else "at the top of the document"
    known = [write_path(steps) for steps, _ in entries(container)] if isinstance(container, Container) else []
    if not known:
        return f"no {missing} {place}: nothing there has a path"
    near = get_close_matches(str(missing), known, n=1, cutoff=0.5)
    if near:
        return f"no {missing} {place}; the nearest is {write_path(above)}{'/' if above else ''}{near[0]}"
    more = " …" if len(known) > _SHOWN else ""
    return f"no {missing} {place}; there are {' '.join(known[:_SHOWN])}{more}"
