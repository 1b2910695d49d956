"""Text that is no text: the numbers of glyphs in a font, read as if they were characters."""

from __future__ import annotations

from partydoc.characters import PRIVATE
from partydoc.familiarity import familiarity

FEWEST = 200  # characters from which it can be told
LEAST_FAMILIAR = 0.3  # of the Chinese characters: of any text nearly all are common ones
MOST_PRIVATE = 0.3  # of all characters
MOST_SIGNS = 0.25
_SIGNS = frozenset("!\"#$%&'*+<=>?@[\\]^`{|}~")
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"


def are_glyph_codes(text: str) -> bool:
    """Tell text whose characters follow no language: private ones, rare ones, or signs between letters.

    >>> are_glyph_codes("各馆延长开放时间，节假日照常开放。" * 20), are_glyph_codes("!#$%&'$#(" * 30)
    (False, True)
    """
    signs = [sign for sign in text if not sign.isspace()]
    if len(signs) < FEWEST:
        return False
    private = sum(PRIVATE[0] <= sign <= PRIVATE[1] for sign in signs)
    odd = sum(map(_SIGNS.__contains__, signs))
    han = "".join(sign for sign in signs if _FIRST_HAN <= sign <= _LAST_HAN)
    rare = len(han) >= FEWEST and 2 * len(han) > len(signs) and familiarity(han) < LEAST_FAMILIAR
    return rare or private > MOST_PRIVATE * len(signs) or odd > MOST_SIGNS * len(signs)
