"""By what a text shows that bytes were lost in it, and that a tool put a reading there."""

from __future__ import annotations

import re

from partydoc.readings import LETTERS

LOST = "?？\N{REPLACEMENT CHARACTER}"
SPLICE = re.compile(f"[{LOST}]([{LETTERS}]{{1,8}})[)）]")
