"""Rare characters that several look for: one search of a text tells each whether it holds any."""

from __future__ import annotations

import re
from collections.abc import Mapping


class Signs:
    """Which characters each looks for: *classes* holds, by its name, the inside of a [class].

    >>> signs = Signs({"dashes": "—–", "stars": "*★"})
    >>> signs.wanted_by("图书馆"), signs.wanted_by("**图书馆**")
    (frozenset(), frozenset({'stars'}))
    """

    def __init__(self, classes: Mapping[str, str]) -> None:
        self.names = frozenset(classes)
        self._each = {name: re.compile(f"[{signs}]") for name, signs in classes.items()}
        self._any = re.compile(f"[{''.join(classes.values())}]")

    def wanted_by(self, text: str) -> frozenset[str]:
        """Name those whose characters a text holds; it is searched once for all of them."""
        rare = "".join(set(self._any.findall(text)))
        if not rare:
            return frozenset()
        return frozenset(name for name, signs in self._each.items() if signs.search(rare))
