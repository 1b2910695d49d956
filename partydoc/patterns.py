"""Patterns that are compiled when they are first asked for: most texts need few of them, and a process few texts."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern; each of its methods is looked up once."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern), name)
        setattr(self, name, found)
        return found


def compile_late(pattern: str) -> re.Pattern[str]:
    """Give what serves as `re.compile(pattern)` does, and costs nothing until then.

    >>> compile_late("[一二三]、").sub("", "一、书屋二、馆舍")
    '书屋馆舍'
    """
    return cast("re.Pattern[str]", _Late(pattern))
