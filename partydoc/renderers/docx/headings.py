"""How the headings of each level are set: 一、黑体, （一）楷体, 1. and （1）仿宋 (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

from typing import Final

from partydoc.numbering.families import ARTICLE, DECIMAL, FAMILIES, HAN_COMMA
from partydoc.renderers.docx.fonts import HEI, KAI, face
from partydoc.renderers.docx.markup import Properties
from partydoc.renderers.pieces import Line, Piece
from partydoc.tree.nodes import Heading, Num, Section

_CHAPTERS: Final = {family.name for family in FAMILIES if family.division}
_LOWEST: Final = 4
_HIGHEST_RANK: Final = int(HAN_COMMA.rank)
_LEVELS: Final = {
    family.name: min(max(int(family.rank) - _HIGHEST_RANK, 0) + 1, _LOWEST)
    for family in FAMILIES
    if not (family.division or family.floating or family.composite)
}
_DEEPEST_OUTLINE: Final = 9
_RUN_IN: Final[dict[int, Properties]] = {1: face(HEI), 2: face(KAI)}
_BOLD: Final[Properties] = {"b": True, "bCs": True}


def depth(piece: Piece) -> int:
    """Count the sections that a piece stands in."""
    return sum(isinstance(node, Section) for node in piece.ancestors)


def level(piece: Piece) -> int:
    """Give the level that a number or a heading is set as, from 1: by the family of its number, else by its depth."""
    section = piece.ancestors[-1]
    num = section.num if isinstance(section, Section) else None
    if num is not None and num.family == DECIMAL.name:
        return min(num.text.strip(".").count(".") + 1, _LOWEST)
    return min(_LEVELS.get(num.family if num else "", depth(piece)), _LOWEST)


def heading_style(line: Line) -> tuple[str, Properties]:
    """Give the style of a heading that stands alone on its line, and where it stands in the outline."""
    section = line[-1].ancestors[-1]
    num = section.num if isinstance(section, Section) else None
    style = "Chapter" if num is not None and num.family in _CHAPTERS else f"Heading{level(line[-1])}"
    return style, {"outlineLvl": min(depth(line[-1]), _DEEPEST_OUTLINE) - 1}


def is_heading(line: Line) -> bool:
    """Tell whether a line is a heading and its number, and nothing else."""
    leaves = [piece.leaf for piece in line if piece.leaf is not None]
    return isinstance(leaves[-1], Heading) and all(isinstance(leaf, Num) for leaf in leaves[:-1])


def set_run_in(piece: Piece) -> Properties:
    """Give how a piece of a line of text is set: headings as their level asks, with their numbers; articles 第一条."""
    section = piece.ancestors[-1] if piece.ancestors else None
    if not isinstance(piece.leaf, Num | Heading) or not isinstance(section, Section):
        return {}
    if section.heading is not None:
        return _RUN_IN.get(level(piece), _BOLD)
    return face(HEI) if section.num is not None and section.num.family == ARTICLE.name else {}
