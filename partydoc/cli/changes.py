"""The changes that the repairs made to a text, drawn side by side or as plain data."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache
from inspect import getdoc
from typing import TYPE_CHECKING, Any, NamedTuple

from partydoc.cells import cells, cut, cut_left, visible
from partydoc.cli.languages import Language

if TYPE_CHECKING:
    from partydoc.edits import Edit
    from partydoc.text import Text

_CONTEXT = 24
"""Characters shown on each side of a change, at most."""
_PLACE, _REPAIR = 10, 12
"""Cells of the first two columns."""
_FEWEST = 12


class Change(NamedTuple):
    """Edits of one repair that touch each other, with the place of the first; *line* and *column* count from 1."""

    line: int
    column: int
    start: int
    end: int
    before: str
    after: str
    repair: str


def changes(text: Text) -> Iterator[Change]:
    """Yield the changes of a text in their order."""
    starts = [0, *(place + 1 for place, char in enumerate(text.raw) if char == "\n")]
    for run in _runs(text):
        start, end = run[0].span.start, run[-1].span.end
        line = bisect_right(starts, start)
        after = "".join(edit.text for edit in run)
        yield Change(line, start - starts[line - 1] + 1, start, end, text.raw[start:end], after, run[0].reason)


def _runs(text: Text) -> Iterator[list[Edit]]:
    run: list[Edit] = []
    for edit in text.edits:
        if run and (edit.span.start != run[-1].span.end or edit.reason != run[-1].reason):
            yield run
            run = []
        run.append(edit)
    if run:
        yield run


def as_dict(text: Text) -> dict[str, Any]:
    """Give the changes of a text, the suspicions and the summary as JSON has them."""
    found = list(changes(text))
    return {
        "changes": [change._asdict() for change in found],
        "left": [
            {"code": one.code, "message": one.message, "span": list(one.span), "severity": one.severity}
            for one in text.noticed
        ],
        "summary": dict(Counter(change.repair for change in found)),
    }


def drawn(text: Text, width: int, language: Language) -> Iterator[str]:
    """Draw the changes of a text in columns, what was left alone, and the summary."""
    found = list(changes(text))
    half = max(_FEWEST, (width - _PLACE - _REPAIR - 3) // 2)
    for change in found:
        yield _row(text, change, half)
    for one in text.noticed:
        yield f"{language.say('left alone')}: {one.code}: {language.say(one.message)}"
    counts = Counter(change.repair for change in found)
    yield from (f"{count:>6} {name}: {language.table.get(name) or _reason(name)}" for name, count in counts.items())
    if not found:
        yield language.say("nothing was changed")


def _row(text: Text, change: Change, half: int) -> str:
    lead = _back(text.raw, change.start)
    tail = _ahead(text.raw, change.end)
    each = max(2, (half - 8) // 4)
    before, after = (visible(lead), visible(change.before), visible(tail)), visible(change.after)
    left = _framed(before[0], before[1], before[2], each, half)
    right = _framed(before[0], after, before[2], each, half)
    head = _padded(f"{change.line}:{change.column}", _PLACE) + _padded(change.repair, _REPAIR)
    return f"{head}{_padded(left, half)} | {right}"


def _framed(lead: str, changed: str, tail: str, each: int, half: int) -> str:
    """Put a change between its neighbours: a little of them where it is long, as much as fits where it is short."""
    room = max(each, (half - cells(changed)) // 2 - 1)
    return cut(cut_left(lead, room) + cut(changed, half - 2 * each) + tail, half)


def _back(raw: str, start: int) -> str:
    return raw[max(raw.rfind("\n", 0, start) + 1, start - _CONTEXT) : start]


def _ahead(raw: str, end: int) -> str:
    stop = raw.find("\n", end)
    return raw[end : min(stop if stop >= 0 else len(raw), end + _CONTEXT)]


def _padded(text: str, width: int) -> str:
    return text + " " * max(1 if width < _REPAIR else 0, width - cells(text))


@cache
def _reason(name: str) -> str:
    """Give the first sentence of what a repair says of itself."""
    from partydoc.repairs import REPAIRS

    doc = next((getdoc(repair) or "" for repair in REPAIRS if repair.__name__ == name), "")
    return " ".join(doc.partition("\n\n")[0].split())
