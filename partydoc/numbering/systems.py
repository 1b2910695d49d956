"""The numeral systems of markers: how each reads and writes, and how far below the Chinese numerals it ranks."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_lowercase, ascii_uppercase
from unicodedata import normalize

from attrs import frozen

from partydoc.numbering import roman
from partydoc.numbering.numerals import read_numeral, write_numeral

STEMS = "甲乙丙丁戊己庚辛壬癸"
"""天干, the heavenly stems."""

BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
"""地支, the earthly branches."""

HAN_STYLES = ("han", "han-digits")


@frozen(eq=False)
class System:
    """A numeral system: a terminal in `grammars/numbering.lark` holds its signs.

    *below*: how far below the Chinese numerals a family of it ranks, in the same wrapper. *fewest*: so many units prove
    a series; fewer are text. *last*: the largest number written so. *wordy*: it takes 、 where others take a full stop.
    """

    name: str
    read: Callable[[str], int | None]
    write: Callable[[int], str]
    last: int
    below: float = 0.0
    fewest: int = 2
    wordy: bool = False


def _in(signs: str) -> Callable[[str], int | None]:
    places = {sign: value for value, sign in enumerate(signs, 1)}
    return places.get


def _of(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1]


def _style(name: str) -> Callable[[int], str]:
    return lambda value: write_numeral(value, name)


def _read(*styles: str) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        numeral = read_numeral(text)
        return numeral.value if numeral and numeral.style in styles else None

    return read


def _read_roman(style: str) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        found = roman.read(normalize("NFKC", text))
        return found[0] if found and found[1] == style else None

    return read


_read_financial = _read("financial", "financial-traditional")

HAN = System("han", _read(*HAN_STYLES), _style("han"), 99, fewest=1, wordy=True)
FINANCIAL = System(
    "financial", lambda text: _read_financial(text.replace("参", "叁")), _style("financial"), 99, -0.5, wordy=True
)
STEM = System("stem", _in(STEMS), _of(STEMS), len(STEMS), 0.5, wordy=True)
BRANCH = System("branch", _in(BRANCHES), _of(BRANCHES), len(BRANCHES), 0.7, 3, wordy=True)
ROMAN = System("roman", _read_roman("roman"), _style("roman"), 30, -0.4)
LATIN = System("latin", _in(ascii_uppercase), _of(ascii_uppercase), 26, 1.5)
ARABIC = System("arabic", _read("arabic"), _style("arabic"), 999, 2.0, 1)
LATIN_LOWER = System("latin-lower", _in(ascii_lowercase), _of(ascii_lowercase), 26, 3.2)
ROMAN_LOWER = System("roman-lower", _read_roman("roman-lower"), _style("roman-lower"), 30, 3.6)

SYSTEMS = (HAN, FINANCIAL, STEM, BRANCH, ROMAN, LATIN, ARABIC, LATIN_LOWER, ROMAN_LOWER)
CARDINALS = (HAN, ARABIC, FINANCIAL, STEM)
