"""The elements of a page, written line by line: which sections are open, and what a line is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from partydoc.numbering.paths import write_path
from partydoc.renderers.html.elements import element, escape, facts, is_heading, table, words
from partydoc.renderers.pieces import Line
from partydoc.tree.located import locate_all
from partydoc.tree.nodes import Container, Document, Table

_NO_ID = re.compile(r"[\s%]")
_NONE: Final = ("", "")
# What stands together is one element.
_GROUPS: Final = {"masthead": ("header", "head"), "signed": ("div", "signed"), "imprint": ("footer", "tail")}


class Page:
    """The page written so far, and the elements that are open at its end."""

    def __init__(self, document: Document) -> None:
        entries = ((id(node), write_path(steps)) for steps, node, _ in locate_all(document))
        self._paths = dict(entries)
        self._written = [f'<article class="document"{facts(document)}>\n']
        self._open: list[Container] = [document]
        self._begun = {id(document)}
        self._group = _NONE

    def line(self, line: Line) -> None:
        """Write a line as one element, within the sections that hold all of it."""
        self._enter(self._around(line))
        groups = {_GROUPS.get(piece.leaf.zone, _NONE) for piece in line if piece.leaf is not None}
        self._gather(groups.pop() if len(groups) == 1 else _NONE)
        only = line[0].leaf
        if isinstance(only, Table) and only.rows and len(line) == 1:
            self._written.append(table(only))
        else:
            tag, attributes = element(line)
            self._written.append(f"<{tag}{attributes}>{''.join(self._pieces(line))}</{tag}>\n")

    def finish(self) -> str:
        """Close what is open, and give the page."""
        self._enter([])
        self._gather(_NONE)
        return "".join(self._written) + "</article>\n"

    def _around(self, line: Line) -> list[Container]:
        """List the containers that hold the whole line, but for those that began inside of an earlier one."""
        around: Sequence[Container] = line[0].ancestors
        for piece in line:
            around = around[: _shared(around, piece.ancestors)]
        standing = set(map(id, self._open))
        return [node for node in around[1:] if id(node) in standing or id(node) not in self._begun]

    def _enter(self, wanted: Sequence[Container]) -> None:
        """Close the sections that a line is not in, open those that it is."""
        kept = 1 + _shared(self._open[1:], wanted)
        if kept < len(self._open) or kept <= len(wanted):
            self._gather(_NONE)
        self._written += ["</section>\n"] * (len(self._open) - kept)
        self._open[kept:] = wanted[kept - 1 :]
        self._written += [f"<section{self._identity(node)}>\n" for node in wanted[kept - 1 :]]

    def _gather(self, group: tuple[str, str]) -> None:
        """Close the element around lines of a kind, and open another."""
        if group == self._group:
            return
        if self._group[0]:
            self._written.append(f"</{self._group[0]}>\n")
        if group[0]:
            self._written.append(f'<{group[0]} class="{group[1]}">\n')
        self._group = group

    def _pieces(self, line: Line) -> Iterator[str]:
        """Write the pieces of a line, with an element for each section that does not hold the whole line."""
        inside: list[Container] = []
        standing = set(map(id, self._open))
        alone = len(line) == 1 or is_heading(line)
        for piece in line:
            wanted = [node for node in piece.ancestors if id(node) not in standing]
            kept = _shared(inside, wanted)
            yield "</span>" * (len(inside) - kept)
            yield from (f"<span{self._identity(node)}>" for node in wanted[kept:])
            inside = wanted
            yield words(piece, alone=alone)
        yield "</span>" * len(inside)

    def _identity(self, node: Container) -> str:
        """Give the attributes of a section: an id where it begins, a reference to it where it goes on."""
        name = escape("s-" + _NO_ID.sub(_percent, self._paths.get(id(node), "")))
        if id(node) in self._begun:
            return f' class="{node.type} continued" data-section="{name}"'
        self._begun.add(id(node))
        return f' class="{node.type}" id="{name}"{facts(node)}'


def _shared(some: Sequence[Container], others: Sequence[Container]) -> int:
    """Count the nodes that two ways down have in common; nodes are told apart by identity."""
    count = 0
    for one, other in zip(some, others, strict=False):
        if one is not other:
            break
        count += 1
    return count


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "surrogatepass"))
