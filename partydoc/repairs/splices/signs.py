"""By what a text shows that bytes were lost in it, and that a tool put a reading there."""

from __future__ import annotations

from partydoc.patterns import compile_late
from partydoc.readings import LETTERS

LOST = "?？\N{REPLACEMENT CHARACTER}"
SPLICE = compile_late(f"[{LOST}]([{LETTERS}]{{1,8}})[)）]")
