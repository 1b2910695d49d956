"""Characters of private use, restored where a series tells what they are, else reported: no font came with the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.repairs.private_use.dots import find_dots
from partydoc.spans import Span

PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010fffd"
_PRIVATE = compile_late(f"[{PRIVATE}](?<![\U000ffffe\U000fffff])")

_MOST = 50
"""Characters that are named; a text with more is written in a font of its own."""


def private_use(text: str) -> Iterator[Edit | Diagnostic]:
    """Write the mark for a character that stands behind the numbers of a series; name each other one once.

    Each is reported at its first place, with its count. Left alone: every character that no series explains. A
    converter can have meant a mark, a blank or a rare character by one.

    >>> [found.message for found in private_use("１\ue010开馆。\ue010")]
    ['U+E010 is a character of private use, 2 times here: no standard says what it shows']
    """
    first: dict[str, int] = {}
    counts = Counter[str]()
    for match in _PRIVATE.finditer(text):
        counts[match[0]] += 1
        first.setdefault(match[0], match.start())
    if not counts:
        return
    dots = list(find_dots(text, counts))
    yield from dots
    shown = {text[dot.span.start] for dot in dots}
    for char, place in islice(((char, place) for char, place in first.items() if char not in shown), _MOST):
        times = "once" if counts[char] == 1 else f"{counts[char]} times"
        message = f"U+{ord(char):04X} is a character of private use, {times} here: no standard says what it shows"
        yield Diagnostic("private-use", message, Span(place, place + 1), "info")
