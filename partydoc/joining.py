"""Very many short texts put together to one."""

from __future__ import annotations

_MANY = 1024


class Joiner:
    """Joins texts as they come and lets them go: `io.StringIO` and a list keep each, at some seventy bytes, to the end.

    >>> joiner = Joiner()
    >>> joiner.write("书"), joiner.write("馆舍"), joiner.joined()
    (1, 2, '书馆舍')
    """

    def __init__(self) -> None:
        self._latest: list[str] = []
        self._before: list[str] = []

    def write(self, text: str) -> int:
        """Add a text, and give its length."""
        self._latest.append(text)
        if len(self._latest) == _MANY:
            self._before.append("".join(self._latest))
            self._latest.clear()
        return len(text)

    def joined(self) -> str:
        """Give all that was written."""
        return "".join([*self._before, *self._latest])
