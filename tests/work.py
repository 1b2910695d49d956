"""Counts the work of a call, the same on every machine and under any load: the lines of Python that it runs.

What runs in C (patterns, sorting, slices) is not seen; `python -m tests.benchmarks.linear` measures the time of the
same works, alone on the machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

FOUR = 4
MOST = 1.3
"""How much more than four times as many steps a text of four times the size may take."""


def steps(call: Callable[[], object]) -> int:
    """Run *call*, and count its steps: lines that ran, calls, returns.

    >>> steps(lambda: [sign for sign in "一二三"]) < steps(lambda: [sign for sign in "一二三四"])
    True
    """
    count = 0

    def trace(_frame: FrameType, _event: str, _value: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """Divide the steps at four times the size by four times the steps at this size: 1 for what is linear.

    *work* prepares what is measured: it takes a size, and gives the call.
    """
    work(size)()  # what is loaded once is loaded now
    short, long = steps(work(size)), steps(work(FOUR * size))
    return long / (FOUR * short)
