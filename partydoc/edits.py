"""Edits: what a repair changes, where, and why. Text and edits together say everything that happened.

Edits of one text are sorted and disjoint. A repair that runs on an already edited text yields edits of that text;
`rebase` moves them back onto the raw text, so that one list of edits always leads from `raw` to the repaired text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import pairwise, repeat, starmap
from operator import sub
from sys import maxsize
from typing import overload

from attrs import frozen

from partydoc.joining import Joiner
from partydoc.offsets import OffsetMap
from partydoc.spans import Span


@frozen
class Edit:
    """One change: *text* stands where *span* of the older text stood; *reason* names the repair.

    >>> Edit(Span(2, 4), "", "controls").apply("图书\u200b\u200b馆")
    '图书馆'
    """

    span: Span
    text: str
    reason: str

    def apply(self, text: str) -> str:
        """Make this one change in *text*."""
        return text[: self.span.start] + self.text + text[self.span.end :]


class Edits(Sequence[Edit]):
    """Sorted, disjoint edits, kept in columns: some thirty bytes for each, however many there are.

    >>> edits = Edits([Edit(Span(1, 2), "", "controls"), Edit(Span(4, 4), "x", "typed")])
    >>> len(edits), edits[1]
    (2, Edit(span=Span(start=4, end=4), text='x', reason='typed'))
    """

    __slots__ = ("_cuts", "_ends", "_names", "_reasons", "_starts", "_texts")

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        starts, ends, reasons, cuts = array("q"), array("q"), array("H"), array("q", (0,))
        names: dict[str, int] = {}
        texts = Joiner()
        past = size = 0
        for edit in edits:
            start, end = edit.span
            if not past <= start <= end:
                raise ValueError(f"edits must be sorted and disjoint: {edit}")
            if edit.text:
                size += texts.write(edit.text)
            starts.append(start)
            ends.append(end)
            cuts.append(size)
            reasons.append(names.setdefault(edit.reason, len(names)))
            past = end
        self._starts, self._ends, self._reasons = starts, ends, reasons
        self._names, self._texts = tuple(names), texts.joined()
        self._cuts = cuts if size else None  # most edits only remove

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> Edits:
        """Take *edits* as they are, or collect them."""
        return edits if isinstance(edits, Edits) else cls(edits)

    @overload
    def __getitem__(self, index: int) -> Edit: ...
    @overload
    def __getitem__(self, index: slice) -> Edits: ...
    def __getitem__(self, index: int | slice) -> Edit | Edits:
        if isinstance(index, slice):
            return Edits(self[place] for place in range(*index.indices(len(self))))
        place = range(len(self))[index]
        reason = self._names[self._reasons[place]]
        text = self._texts[self._cuts[place] : self._cuts[place + 1]] if self._cuts else ""
        return Edit(Span(self._starts[place], self._ends[place]), text, reason)

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Edit]:
        names = self._names
        columns = zip(self._starts, self._ends, self._reasons, self._each_text(), strict=True)
        return (Edit(Span(start, end), text, names[reason]) for start, end, reason, text in columns)

    def _each_text(self) -> Iterator[str]:
        if not self._cuts:
            return repeat("", len(self._starts))
        return map(self._texts.__getitem__, starmap(slice, pairwise(self._cuts)))

    def beginning_by(self, place: int) -> Iterator[Edit]:
        """Yield the edits that begin at a place or before it, the last of them first.

        >>> edits = Edits([Edit(Span(1, 2), "", "controls"), Edit(Span(4, 4), "x", "typed")])
        >>> [edit.reason for edit in edits.beginning_by(4)]
        ['typed', 'controls']
        """
        return map(self.__getitem__, range(bisect_right(self._starts, place) - 1, -1, -1))

    def __eq__(self, other: object) -> bool:
        """Compare with any sequence of edits, a tuple too."""
        if not isinstance(other, (Edits, tuple, list)):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<Edits: {len(self)}, {', '.join(self._names) or 'none'}>"

    @property
    def written(self) -> str:
        """All that the edits put into the text, joined.

        >>> Edits([Edit(Span(1, 2), "二", "radicals"), Edit(Span(4, 6), "", "controls")]).written
        '二'
        """
        return self._texts

    def apply(self, raw: str) -> tuple[str, OffsetMap]:
        """Make every change in *raw*; give the new text, and the map of its places to those of *raw*."""
        return self.rewrite(raw), self.offsets()

    def rewrite(self, raw: str) -> str:
        """Make every change in *raw*, in one pass.

        Raises ValueError for an edit that reaches beyond the text.
        """
        if not self._starts:
            return raw
        if self._ends[-1] > len(raw):
            raise ValueError(f"the edit {self[-1]} reaches beyond a text of {len(raw)} characters")
        out, place = StringIO(newline=""), 0
        for start, end, text in zip(self._starts, self._ends, self._each_text(), strict=True):
            out.write(raw[place:start])
            if text:
                out.write(text)
            place = end
        out.write(raw[place:])
        return out.getvalue()

    def offsets(self) -> OffsetMap:
        """Map the places of the new text to those of the older one."""
        sizes = array("q", map(sub, self._cuts[1:], self._cuts) if self._cuts else bytes(8 * len(self._starts)))
        return OffsetMap.of(self._starts, self._ends, sizes)


def rebase(later: Iterable[Edit], earlier: Iterable[Edit]) -> Iterator[Edit]:
    r"""Express *later*, edits of the text that *earlier* made, on the older text; yield both, sorted, disjoint.

    A later edit around an earlier removal is split, so that each removed character keeps its own reason; one that
    touches what an earlier edit wrote changes that edit's text.

    >>> earlier = [Edit(Span(1, 2), "", "controls")]
    >>> [(tuple(edit.span), edit.reason) for edit in rebase([Edit(Span(0, 3), "", "blanks")], earlier)]
    [((0, 1), 'blanks'), ((1, 2), 'controls'), ((2, 4), 'blanks')]
    """
    past = _Earlier(earlier)
    for edit in later:
        (start, end), text = edit.span, edit.text
        yield from past.ending_by(start)
        while past.begins < end or (past.opened and past.begins == end):
            if start < past.begins:
                size = past.begins - start
                yield Edit(Span(start + past.shift, past.begins + past.shift), text[:size], edit.reason)
                start, text = past.begins, text[size:]
            # Each piece takes as much of the text as it is long, so that the places within lead to the right piece.
            reach = min(end, past.begins + len(past.left))
            size = len(text) if reach == end else reach - start
            start, text = past.rewrite(start, end, text[:size]), text[size:]
            if past.left:
                break
            yield from past.take()
        if start < end or text:
            yield Edit(Span(start + past.shift, end + past.shift), text, edit.reason)
    yield from past.ending_by(maxsize)


class _Earlier:
    """A cursor over earlier edits, in the places of the text that they made.

    *left* is what of the current edit's text no later edit has passed yet, *begins* where that begins; *opened* tells
    that some was passed. Before *begins* a place of the older text is *shift* further on.
    """

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = iter(edits)
        self.shift = 0
        self._load()

    def _load(self) -> None:
        self._edit = next(self._edits, None)
        self.left, self._written = (self._edit.text, "") if self._edit else ("", "")
        self.begins = self._edit.span.start - self.shift if self._edit else maxsize
        self.opened = False

    def take(self) -> Iterator[Edit]:
        """Yield the current edit with what later edits made of it, and go on to the next."""
        if self._edit:
            (start, end), text, reason = self._edit.span, self._edit.text, self._edit.reason
            yield Edit(Span(start, end), self._written + self.left, reason)
            self.shift += end - start - len(text)
            self._load()

    def ending_by(self, place: int) -> Iterator[Edit]:
        """Yield the edits whose text ends at *place* or before."""
        while self._edit and self.begins + len(self.left) <= place:
            yield from self.take()

    def rewrite(self, start: int, end: int, text: str) -> int:
        """Put *text* for [start, end) of what is left, and give the place up to which that is done."""
        begins = self.begins
        done = min(end, begins + len(self.left))
        self._written += self.left[: start - begins] + text
        self.left = self.left[done - begins :]
        self.begins, self.opened = done, True
        return done
