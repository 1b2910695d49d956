"""What a repair may spend on one text, where its design does not bound its work by the text's length.

Beyond it the repair leaves the rest of the text alone, and says so (`repair-stopped`). The rounds of the repairs share
what is allowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from attrs import define

from partydoc.diagnostics import Diagnostic
from partydoc.spans import Span
from partydoc.work import spend


@define
class Allowance:
    """The units of work (those of `partydoc.work`) that are left.

    >>> allowance = Allowance(16)
    >>> allowance.take(16), allowance.take(1)
    (True, False)
    """

    left: int

    def take(self, units: int) -> bool:
        """Take units for what is done now; tell whether they were there."""
        spend(units)
        self.left -= units
        return self.left >= 0


_SHARED: ContextVar[dict[str, Allowance] | None] = ContextVar("allowances", default=None)


@contextmanager
def shared_allowances() -> Iterator[None]:
    """Let all rounds within the block, those of one text, share what each repair is allowed."""
    token = _SHARED.set({})
    try:
        yield
    finally:
        _SHARED.reset(token)


def allowance(repair: str, text: str, *, at_least: int, each: int) -> Allowance:
    """Give what is left for a repair: at first so many units, and *each* for each character."""
    shared, first = _SHARED.get(), Allowance(at_least + each * len(text))
    return first if shared is None else shared.setdefault(repair, first)


def stopped(repair: str, place: int, end: int) -> Diagnostic:
    """Say that a repair leaves the text alone from a place on."""
    words = f"from here on {repair} leaves the text as it is: it takes more work than a text of this length may"
    return Diagnostic("repair-stopped", words, Span(place, end), "warning")
