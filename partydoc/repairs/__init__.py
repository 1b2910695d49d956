"""Repairs: each undoes one kind of damage, and says what it changed. None corrects the author.

A repair is a pure function from a text to its edits, sorted and disjoint. It lives in a file of its own and has one
line here; they run in this order, each on the text that the ones before it made.

What is not certain is left alone and reported: among its edits, in any order, a repair may yield diagnostics, with
spans in the text that it was given. Their codes are stable and stand in docs/reference/diagnostics.md; `Text.noticed`
holds them with spans in the raw text, and `parse` puts them among the diagnostics of the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain, cycle, islice

from partydoc.arguments import as_names
from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit, Edits, rebase
from partydoc.errors import LimitError, let_interruption_through
from partydoc.hints import Hint
from partydoc.repairs.allowances import shared_allowances
from partydoc.repairs.controls import HIDDEN, controls
from partydoc.repairs.copy_guards import copy_guards
from partydoc.repairs.doubts import Doubts
from partydoc.repairs.entities import entities
from partydoc.repairs.line_breaks import line_breaks
from partydoc.repairs.lost_blanks import lost_blanks
from partydoc.repairs.lost_lines import lost_lines
from partydoc.repairs.markdown_marks import markdown_marks
from partydoc.repairs.pinyin import pinyin
from partydoc.repairs.private_use import PRIVATE, private_use
from partydoc.repairs.radicals import FORMS, radicals
from partydoc.repairs.splices import splices
from partydoc.repairs.spread_letters import spread_letters
from partydoc.repairs.torn_markers import torn_markers
from partydoc.repairs.walls import NO_WALLS, Walls
from partydoc.repairs.worn_markers import worn_markers
from partydoc.repairs.wrong_codec import garbled, wrong_codec
from partydoc.scripts import keeping_view
from partydoc.signs import Signs
from partydoc.spans import Span
from partydoc.text import Script, Source, Text
from partydoc.work import spend

Found = Edit | Diagnostic
"""What a repair yields: a change, or what it would not change because it was not sure."""

Repair = Callable[[str], Iterable[Found]]

REPAIRS: tuple[Repair, ...] = (
    wrong_codec,  # before the controls go: among them are bytes
    controls,
    entities,
    copy_guards,
    radicals,
    private_use,
    markdown_marks,
    splices,  # the readings that are left say how the tool reads characters
    pinyin,
    lost_blanks,  # behind the splices, which question marks show
    spread_letters,
    lost_lines,
    line_breaks,  # before markers: what is joined to another line is no longer as wide as the page
    torn_markers,
    worn_markers,
)

NONE = Edits()

_SETTLED = frozenset({line_breaks})
"""Repairs that look at what they made until nothing is left: they are not asked again about a text of their own."""

_ROUNDS = 5
"""Times that a repair runs at most. Two will do for almost any text: the second makes no edit."""


@keeping_view()
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
    seen = tuple(hints)
    edits, repaired, noticed = _repair(raw, repairs, Walls.of(raw, seen))
    return Text.of(raw, script=script, edits=edits, repaired=repaired, source=source, hints=seen, noticed=noticed)


def find_edits(raw: str, repairs: Iterable[str] | None = None) -> Edits:
    r"""Run the repairs in their order and give all their edits of *raw*, as `read_text` would make them.

    >>> [edit.reason for edit in find_edits("\ufeff統籌推進圖書館(guǎn)工作")]
    ['controls', 'pinyin']
    """
    return _repair(raw, repairs)[0]


def part(found: Iterable[Found]) -> tuple[Edits, list[Diagnostic]]:
    """Part what a repair yields into its edits and its diagnostics.

    >>> part([])
    (<Edits: 0, none>, [])
    """
    noticed: list[Diagnostic] = []
    if isinstance(found, Edits):
        return found, noticed
    rest = iter(found)
    first = next(rest, None)
    return NONE if first is None else Edits(_edits(chain((first,), rest), noticed)), noticed


def _edits(found: Iterable[Found], noticed: list[Diagnostic]) -> Iterator[Edit]:
    for each in found:
        if isinstance(each, Edit):
            yield each
        else:
            noticed.append(each)


@shared_allowances()
def _repair(raw: str, repairs: Iterable[str] | None, walls: Walls = NO_WALLS) -> tuple[Edits, str, list[Diagnostic]]:
    """Run the repairs in their order, again and again, until each has seen the text as it is: one can show another."""
    chosen, edits, text = _chosen(repairs), NONE, raw
    doubts = Doubts()
    unseen, idle = len(chosen), signs().names - signs().wanted_by(text)
    for repair in islice(cycle(chosen), _ROUNDS * len(chosen)):
        made, new, noticed = (NONE, text, []) if repair.__name__ in idle else _run(repair, text, walls, edits)
        doubts.add(repair.__name__, noticed, edits)
        if made:
            idle -= signs().wanted_by(made.written)
            edits, text = (Edits(rebase(made, edits)) if edits else made), new
        unseen = len(chosen) - (repair in _SETTLED) if made else unseen - 1
        if not unseen:
            break
    return edits, text, list(doubts.left(edits))


def _run(repair: Repair, text: str, walls: Walls, before: Edits) -> tuple[Edits, str, list[Diagnostic]]:
    """Run a repair, and make its edits; where it goes wrong, the text stays as it is, and a diagnostic says so.

    *before* led from the raw text, whose *walls* no edit takes away, to this one.
    """
    spend(len(text))
    try:
        made, noticed = part(repair(text))
        if not made:
            return NONE, text, noticed
        made = walls.spare(made, before) if walls.places else made
        return made, made.rewrite(text), noticed
    except LimitError:
        raise
    except Exception as error:  # noqa: BLE001  whatever it is: a bug of ours must not cost the reader the document
        let_interruption_through(error)
        words = f"the repair {repair.__name__} went wrong ({type(error).__name__}) and left the text as it is"
        return NONE, text, [Diagnostic("repair-failed", words, Span(0, len(text)), "error")]


@cache
def signs() -> Signs:
    """Name the characters without which a repair finds nothing: where a text has none of them, it is not asked."""
    return Signs({"wrong_codec": garbled(), "controls": HIDDEN, "radicals": FORMS, "private_use": PRIVATE})


def _chosen(names: Iterable[str] | None) -> tuple[Repair, ...]:
    if names is None:
        return REPAIRS
    wanted = set(as_names(names, "repairs"))
    known = [repair.__name__ for repair in REPAIRS]
    if unknown := sorted(wanted - set(known)):
        raise ValueError(f"no repair is called {unknown[0]!r}; there are {', '.join(known)}")
    return tuple(repair for repair in REPAIRS if repair.__name__ in wanted)
