"""The cells of a table in plain text: Markdown, frames drawn with signs, columns set apart by tabs."""

from __future__ import annotations

from itertools import pairwise

from partydoc.scripts import half_width

VERTICALS = "|│┃║┆┇┊┋╎╏"
_RULES = frozenset(":-+=_ ") | {chr(sign) for sign in range(0x2500, 0x2580)} - set(VERTICALS)
_TAB = "\t"


def read_rows(text: str) -> tuple[tuple[str, ...], ...]:
    r"""Read the rows of a table, each with its cells; rules and frames between them are none.

    >>> read_rows("| 馆名 | 册数 |\n|---|---|\n| 中心馆 | 12000 |")
    (('馆名', '册数'), ('中心馆', '12000'))
    >>> read_rows("馆名\t册数\n中心馆\t12000")
    (('馆名', '册数'), ('中心馆', '12000'))
    """
    rows = (_cells(line.strip()) for line in text.splitlines())
    return tuple(row for row in rows if row)


def read_tabbed_rows(text: str) -> tuple[tuple[str, ...], ...]:
    r"""Read the rows of a table that was written a row a line, cells parted by one tab; empty cells are cells.

    >>> read_tabbed_rows("馆名\t\n中心馆\t12000")
    (('馆名', ''), ('中心馆', '12000'))
    """
    return tuple(tuple(cell.strip(" \u3000") for cell in line.split(_TAB)) for line in text.split("\n"))


def _cells(line: str) -> tuple[str, ...]:
    folded = half_width(line)
    if _RULES.issuperset(folded.translate(_NO_VERTICALS)):
        return ()
    signs = VERTICALS if any(sign in folded for sign in VERTICALS) else _TAB
    cuts = [at for at, sign in enumerate(folded) if sign in signs and folded[at - 1 : at] != "\\"]
    edges = [-1, *cuts, len(line)]
    if signs is VERTICALS:  # a border at either end opens no cell
        edges = edges[folded[:1] in signs : len(edges) - (folded[-1:] in signs)]
    return tuple(line[before + 1 : after].strip() for before, after in pairwise(edges))


_NO_VERTICALS = str.maketrans(dict.fromkeys(VERTICALS, ""))
