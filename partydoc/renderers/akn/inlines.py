"""The words of a leaf with what they cite: references to places of this file and to other works, and days."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from partydoc.numbering.paths import write_path
from partydoc.references import find_references
from partydoc.references.model import Reference
from partydoc.renderers.akn.eids import EIds
from partydoc.renderers.akn.iris import by_number, cited
from partydoc.renderers.akn.xml import Words, escape, opening
from partydoc.text import Text
from partydoc.tree.located import locate_all
from partydoc.tree.nodes import Dateline, Document
from partydoc.tree.walking import Leaf

_BREAK: Final = re.compile("\r\n|\r|\n")
_DAY: Final = len("2026-03-02")
_RANGES: Final = ("至", "到", "-", "—", "~", "～")


class Inlines:
    """Writes words; *targets* are the eIds of the nodes, *iri* is that of the document itself."""

    def __init__(self, document: Document, targets: dict[int, str], eids: EIds, iri: str) -> None:
        self.text, self.eids = document.text, eids
        entries = ((write_path(steps), targets.get(id(node))) for steps, node, _ in locate_all(document))
        self.links = {"": iri, **{path: f"#{eid}" for path, eid in entries if eid}}
        self.found: defaultdict[int, list[Reference]] = defaultdict(list)
        for reference in find_references(document):
            self.found[id(reference.node)].append(reference)

    def __call__(self, words: Words) -> str:
        """Write words, with an element around each reference whose target can be named."""
        references = self.found.get(id(words.leaf), ()) if words.leaf else ()
        written: list[str] = []
        place = 0
        for reference, start in self._located(words, references):
            element = self._element(reference, words)
            if start < place or element is None:
                continue
            end = start + len(reference.text)
            tag, attributes = element
            said = broken(reference.text)
            written += [broken(words.text[place:start]), f"{opening(tag, attributes)}>{said}</{tag}>"]
            place = end
        return "".join(written) + broken(words.text[place:])

    def _located(self, words: Words, references: Iterable[Reference]) -> Iterator[tuple[Reference, int]]:
        """Yield where in the words each reference stands: by its place, or where the tree has none, by its text."""
        behind = 0
        begin = _start(self.text, words.leaf)
        for reference in references:
            start = -1
            if self.text is not None and reference.span is not None and begin is not None:
                start = self.text.offsets.to_clean(*reference.span).start - begin
            if start < 0 or not words.text.startswith(reference.text, start):
                start = words.text.find(reference.text, behind)
            if start >= 0:
                behind = start + len(reference.text)
                yield reference, start

    def _element(self, reference: Reference, words: Words) -> tuple[str, dict[str, str]] | None:
        """Choose the element of a reference and its attributes; None where it leads nowhere."""
        if reference.kind == "date":
            tag = "docDate" if isinstance(words.leaf, Dateline) else "date"
            return (tag, {"date": reference.value}) if reference.value and len(reference.value) == _DAY else None
        links = [self.links[path] for path in reference.targets if path in self.links]
        if not links and reference.where == "outside":
            links = list(filter(None, [_outside(reference)]))
        if not links:
            return None
        ranges = len(links) > 1 and any(sign in reference.text for sign in _RANGES)
        tag = "rref" if ranges else "ref"
        where = {"from": links[0], "upTo": links[-1]} if ranges else {"href": links[0]}
        more = {"pd:also": " ".join(links[1:])} if links[1:] and not ranges else {}
        return tag, {"eId": self.eids.counted(words.within, tag), **where, **more}


def broken(said: str) -> str:
    r"""Write text, its line ends as elements.

    >>> broken("1.清单\r\n2.<表>")
    '1.清单<br/>2.&lt;表&gt;'
    """
    return "<br/>".join(map(escape, _BREAK.split(said)))


def _outside(reference: Reference) -> str | None:
    """Name the work that a text cites, by its number where it gives one."""
    iri = by_number(reference.number) if reference.number else None
    return iri or (cited(reference.name) if reference.name else None)


def _start(text: Text | None, leaf: Leaf | None) -> int | None:
    if text is None or leaf is None or leaf.span is None:
        return None
    return text.offsets.to_clean(*leaf.span).start
