"""What a worker leaves to a thread, while it is at the next tasks: above all to wait for the disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any, Final, TypeVar

Value = TypeVar("Value")

_THREADS: Final = 8  # each waits for the disk, and the disk takes several at once


def later(function: Callable[..., Value], *arguments: Any) -> Future[Value]:
    """Let a thread call *function*; a worker whose own function gives this answers when it is done.

    >>> later(max, 1, 2).result()
    2
    """
    return _threads().submit(function, *arguments)


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS)
