"""What a page shows, awaited: on a busy machine a browser answers a click after its driver has called it done."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, sleep
from typing import Any

# Seconds; a page that answers wrongly fails late, a page that answers slowly does not fail.
PATIENCE = 30.0


class Seen:
    """What a function reads from a page: a comparison reads it again until it holds, or patience ends."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, read: Callable[[], Any]) -> None:
        """Keep the function; nothing is read before something is asked."""
        self.read = read
        self.last: Any = None

    def holds(self, asked: Callable[[Any], bool]) -> bool:
        """Tell whether what is read comes to be as asked."""
        end = monotonic() + PATIENCE
        while True:
            self.last = self.read()
            if asked(self.last):
                return True
            if monotonic() > end:
                return False
            sleep(0.02)

    def __bool__(self) -> bool:
        return self.holds(bool)

    def __eq__(self, other: object) -> bool:
        return self.holds(lambda last: bool(last == other))

    def __lt__(self, other: Any) -> bool:
        return self.holds(lambda last: bool(last < other))

    def __ge__(self, other: Any) -> bool:
        return self.holds(lambda last: bool(last >= other))

    def __contains__(self, item: object) -> bool:
        return self.holds(lambda last: item in last)

    def __repr__(self) -> str:
        return repr(self.last)
