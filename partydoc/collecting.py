"""When garbage is collected: not while a document is built, for what is built then stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """Put the collection of cycles off to the end of the block; where nothing is collected anyway, that stays so.

    Python collects after every 700 objects, and a tree has thousands: it would look at the same ones again and again.
    Several threads may be in such blocks: whoever leaves one lets the collector go on.

    >>> with collecting_later():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
