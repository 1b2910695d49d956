"""Counts the memory that a call has at most, as Python counts it: the same under any load."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

MOST = 64.0
"""How many bytes of memory a text or a file may take to one of its own, whatever it is made of."""


def peak(work: Callable[[], object]) -> int:
    """Count the bytes that are taken at once, at most, from the call to its result.

    >>> peak(lambda: bytes(100_000)) // 1000
    100
    """
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
