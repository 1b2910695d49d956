"""Whether two lines make one, by what follows what in other documents."""

from __future__ import annotations

from math import log

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.repairs.splices.sequences import sequences
from partydoc.repairs.splices.symbols import END, symbol

_BEFORE, _BEHIND = 2, 2
"""Characters on both sides of a break that tell."""

_WORDS = compile_late(f"[{HANZI}]{{3}}")
_UNKNOWN = 1e-7
_LEAST = 1e-9


def begins_line(line: str, after: str) -> float:
    """Give the logarithm of the odds that what begins the next line begins one, against that it goes on.

    Marks, letters and figures tell nothing: they stand about links and in menus as well.

    >>> begins_line("严守网", "络信息安全") < begins_line("稳中向好", "扩大有效投资")
    True
    """
    if not _WORDS.match(line[-1:] + after[:_BEHIND]):
        return 0.0
    known = sequences()
    before, behind = ("".join(map(symbol, piece)) for piece in (line[-_BEFORE:], after[:_BEHIND]))
    odds = 0.0
    for at, one in enumerate(behind):
        alone = known.alone(one, _UNKNOWN)
        apart, together = (
            max(known.behind((start + behind[:at])[-_BEFORE:], one, alone), _LEAST) for start in (END, before)
        )
        odds += log(apart / together)
    return odds
