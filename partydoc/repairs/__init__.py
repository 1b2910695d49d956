"""Repairs: each undoes one kind of damage, and says what it changed. None corrects the author.

A repair is a pure function from a text to its edits, sorted and disjoint. It lives in a file of its own and has one
line here; they run in this order, each on the text that the ones before it made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from partydoc.edits import Edit, Edits, rebase
from partydoc.hints import Hint
from partydoc.repairs.controls import controls
from partydoc.repairs.line_breaks import line_breaks
from partydoc.repairs.pinyin import pinyin
from partydoc.text import Script, Source, Text

Repair = Callable[[str], Iterable[Edit]]

REPAIRS: tuple[Repair, ...] = (
    controls,
    pinyin,
    line_breaks,
)


def read_text(
    raw: str,
    *,
    script: Script = "simplified",
    repairs: Iterable[str] | None = None,
    source: Source | None = None,
    hints: Iterable[Hint] = (),
) -> Text:
    r"""Repair *raw* and make its views. *repairs* names those to run; None means all, () means none.

    *hints* are what the reader saw besides characters, in places of *raw*. Raises ValueError for a name that is no
    repair.

    >>> read_text("\ufeff統籌推進圖書館工作").clean
    '统筹推进图书馆工作'
    """
    edits, repaired = _repair(raw, repairs)
    return Text.of(raw, script=script, edits=edits, repaired=repaired, source=source, hints=hints)


def find_edits(raw: str, repairs: Iterable[str] | None = None) -> Edits:
    r"""Run the repairs in their order and give all their edits of *raw*, as `read_text` would make them.

    >>> [edit.reason for edit in find_edits("\ufeff統籌推進圖書館(guǎn)工作")]
    ['controls', 'pinyin']
    """
    return _repair(raw, repairs)[0]


def _repair(raw: str, repairs: Iterable[str] | None) -> tuple[Edits, str]:
    edits, text = Edits(), raw
    for repair in _chosen(repairs):
        made = Edits.of(repair(text))
        if made:
            text = made.rewrite(text)
            edits = Edits(rebase(made, edits)) if edits else made
    return edits, text


def _chosen(names: Iterable[str] | None) -> tuple[Repair, ...]:
    if names is None:
        return REPAIRS
    wanted = {names} if isinstance(names, str) else set(names)
    if unknown := wanted - {repair.__name__ for repair in REPAIRS}:
        raise ValueError(f"no such repair: {', '.join(sorted(unknown))}")
    return tuple(repair for repair in REPAIRS if repair.__name__ in wanted)
