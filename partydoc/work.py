"""The work that a document costs, counted: a deadline that is the same on every machine and under every load.

A unit is what a scan does for one character; what takes longer, a step of a search or an element of a page, counts for
as many as it is worth. Whoever does work that grows with the input says so by `spend`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from partydoc.errors import LimitError

ELEMENT, LINE = 60, 25
"""Units for an element of XML, of a page or of a tree, or a run of printed characters; and for what one stage of
recognition does for a line."""


class Meter:
    """The units that were *spent*, and how many may be at *most*."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.spent = 0


_METER: ContextVar[Meter | None] = ContextVar("meter", default=None)


@contextmanager
def budget(most: int) -> Iterator[Meter]:
    """Allow *most* units to all that is done in the block, in this thread; gives the meter.

    >>> with budget(10):
    ...     spend(5)
    ...     spend(6)
    Traceback (most recent call last):
    partydoc.errors.LimitError: work is 11, more than the limit of 10, which Limits(work=…) or --limit work=… raises
    """
    meter = Meter(most)
    token = _METER.set(meter)
    try:
        yield meter
    finally:
        _METER.reset(token)


def spend(units: int) -> None:
    """Count *units*; raises LimitError beyond the budget. Without a budget nothing is counted."""
    meter = _METER.get()
    if meter is None:
        return
    meter.spent += units
    if meter.spent > meter.most:
        raise LimitError("work", limit=meter.most, value=meter.spent)
