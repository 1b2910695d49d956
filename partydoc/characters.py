"""Classes of characters that several patterns are made of: written as ranges, to stand within brackets.

What the grammars call the script Han is all that Unicode counts to it; these are the blocks that texts are written in.
"""

from __future__ import annotations

from typing import Final

HANZI: Final = "\u3400-\u9fff"
"""The characters that documents are written with: the unified ideographs and their extension A."""
ALL_HANZI: Final = f"\u3007{HANZI}\uf900-\ufaff\U00020000-\U0003ffff"
"""All of them: with 〇, the compatibility ideographs and the further extensions."""
COUNTED: Final = "一二三四五六七八九十壹贰貳叁參肆"
"""The numerals that stand before 、 at the head of a section, simplified and traditional."""
PRIVATE: Final = ("\ue000", "\uf8ff")
"""The first and the last character for private use: signs of a page's own font, and what converters leave behind."""
