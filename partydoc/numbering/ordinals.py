"""The number that a marker says, and what it is written with besides."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from partydoc.numbering.numerals import read_numeral


class Ordinal(NamedTuple):
    """The number that a marker says: 第十条之一 is (10, 1), 一、 is (1, 0); a dash says none."""

    value: int
    sub: int = 0

    def follows(self, other: Ordinal) -> bool:
        """Tell whether this number comes directly after *other*.

        >>> Ordinal(10, 1).follows(Ordinal(10)), Ordinal(11).follows(Ordinal(10, 1)), Ordinal(12).follows(Ordinal(10))
        (True, True, False)
        """
        if self.value == other.value:
            return self.sub == other.sub + 1
        return self.value == other.value + 1 and self.sub == 0


# Words that count without a numeral; 最后 closes whatever series is open.
WORDS: dict[str, Ordinal] = {"首先": Ordinal(1), "其次": Ordinal(2), "再次": Ordinal(3)}
WORDED = "首先"
"""The form of the series that such words count."""

_AROUND = "第笫编部分章节条个步点件事方面问题阶段骤层其是要抓靠()（）、，,.．﹒:： \u3000"
NUMERALS = "一二三四五六七八九十百千零〇两廿卅0123456789壹贰叁参肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸"
"""The signs of the numerals that stand behind 第."""

_FORM = str.maketrans(dict.fromkeys(f"{NUMERALS} ", ""))


@lru_cache(maxsize=8192)
def ordinal(marker: str) -> Ordinal | None:
    """Read the number of a folded marker; None where it says none.

    >>> ordinal("(十一)"), ordinal("第十条之一"), ordinal("其一,"), ordinal("——")
    (Ordinal(value=11, sub=0), Ordinal(value=10, sub=1), Ordinal(value=1, sub=0), None)
    >>> ordinal("2.1.3").value
    3
    """
    known = WORDS.get(marker.rstrip(",，:："))
    if known:
        return known
    core = marker.strip(_AROUND).rpartition(".")[2]
    numeral = read_numeral(core)
    return Ordinal(numeral.value, numeral.sub or 0) if numeral else None


@lru_cache(maxsize=8192)
def form(marker: str) -> str:
    """Give what a marker is written with besides its number: markers of one series share their form.

    >>> form("第一,"), form("其一,"), form("首先,")
    ('第', '其', '首先')
    """
    bare = marker.translate(_FORM).strip("()、,.: \u3000")
    return WORDED if bare in WORDS or bare == "最后" else bare
