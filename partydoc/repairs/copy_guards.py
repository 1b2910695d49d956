"""Take out the nonsense that a forum puts at line ends against copying: 借阅办法+ O2 W- O: E/ I5 L9 Z."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.spans import Span

_SIGN, _LETTER = "[!-;]", "[?-~]"
_PAIR = f"(?:(?:{_SIGN} |  ?){_LETTER})"
"""One of the pairs that the software draws: a sign up to ;, a blank, a letter. Where the sign is a blank it may go."""
_REST = f"{_PAIR}{{3,60}}+"
_GUARDS = compile_late(
    f"(?=[ -~])(?:(?:(?<=[\r\n])|\\A)(?:(?:{_SIGN} |  ?)?{_LETTER}){_REST}"
    f"|[ -;] {_LETTER}{_REST}(?=[ \t]{{0,8}}(?:[\r\n]|\\Z)))"
)
_IN_ALL = compile_late(f" {_LETTER}{_PAIR}{{2}}")  # begins with one sign: found faster
_WHOLE = compile_late(f"{_SIGN} {_LETTER}")
FEWEST_PAIRS = 4  # whole ones in each
FEWEST = 2  # in a text: a formula is set like this once


def copy_guards(text: str) -> Iterator[Edit]:
    r"""Remove the pairs of a sign and a letter, drawn by chance, from the starts and ends of lines.

    Left alone: anything like them in a text that has fewer than two, or within a line.

    >>> text = "馆舍% {0 }3 t5 m% g _\n: i* e& e+ V! K\n一、借阅。; a1 z% e: {& A1 ~\n"
    >>> from partydoc.edits import Edits
    >>> Edits(copy_guards(text)).rewrite(text)
    '馆舍\n\n一、借阅。\n'
    """
    if not _IN_ALL.search(text):
        return
    found = [match for match in _GUARDS.finditer(text) if len(_WHOLE.findall(match[0])) >= FEWEST_PAIRS]
    if len(found) >= FEWEST:
        yield from (Edit(Span(*match.span()), "", "copy_guards") for match in found)
