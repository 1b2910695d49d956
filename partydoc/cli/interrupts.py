"""An interruption that Python loses is made once more.

What is raised in a finaliser or in a callback of the collector is printed and forgotten, and so is a KeyboardInterrupt
that arrives there: the command would go on.
"""

from __future__ import annotations

import sys
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_SOON: Final = 0.01
"""Seconds until it is made again: the finaliser has ended by then, and if another has begun, it is made again."""


@contextmanager
def interruptions_kept() -> Iterator[None]:
    """Let every interruption end the block, wherever in it the signal arrives."""
    before = sys.unraisablehook

    def hook(lost: UnraisableHookArgs) -> None:
        if issubclass(lost.exc_type, KeyboardInterrupt):
            from threading import Timer

            again = Timer(_SOON, interrupt_main)
            again.daemon = True
            again.start()
        else:
            before(lost)

    sys.unraisablehook = hook
    try:
        yield
    finally:
        sys.unraisablehook = before
