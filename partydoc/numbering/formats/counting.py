"""Numbers counted in words of tens, hundreds and thousands: 一百零一, 壹佰, 百一, 백일; and digit by digit: 一〇一."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

_ZERO = "\N{CJK UNIFIED IDEOGRAPH-96F6}"  # 零
_RING = "\N{IDEOGRAPHIC NUMBER ZERO}"  # 〇
_CIRCLE = "\N{WHITE CIRCLE}"  # ○, which Word writes in chineseCounting and the Taiwanese formats
_HAN = "一二三四五六七八九"
_HANGUL = "영일이삼사오육칠팔구"

IDEOGRAPHS, HANJA, TAIWANESE, HANGUL = _RING + _HAN, _ZERO + _HAN, _CIRCLE + _HAN, _HANGUL
FULL_WIDTH, THAI, DEVANAGARI = "０１２３４５６７８９", "๐๑๒๓๔๕๖๗๘๙", "०१२३४५६७८९"


@frozen
class Counting:
    """How a language counts: ten *digits* from zero, the *units* 10, 100 and 1,000, and the *myriad* above them.

    *zero* stands for a run of empty places; *ones* tells whether a one before a unit is written (一百, but 百 in
    Japanese); *first_one* whether ten alone has it (壹拾, but 十).
    """

    digits: str
    units: str
    myriad: str
    zero: str = _ZERO
    ones: bool = True
    first_one: bool = False

    def write(self, value: int) -> str:
        """Write 0 to 99,999,999.

        >>> CHINESE.write(101), JAPANESE.write(101), CHINESE_LEGAL.write(10), CHINESE.write(20_010)
        ('一百零一', '百一', '壹拾', '二万零一十')
        """
        high, low = divmod(value, 10_000)
        text = self._section(low)
        if high:
            link = self.zero if 0 < low < 1000 else ""  # noqa: PLR2004  the thousands are empty
            text = self._section(high) + self.myriad + link + text
        bare_ten = self.digits[1] + self.units[0]
        return text[1:] if text.startswith(bare_ten) and not self.first_one else text or self.digits[0]

    def _section(self, value: int) -> str:
        parts: list[str] = []
        for unit, size in zip((*reversed(self.units), ""), (1000, 100, 10, 1), strict=True):
            digit = value // size % 10
            if digit:
                parts.append(unit if digit == 1 and unit and not self.ones else self.digits[digit] + unit)
            elif parts and parts[-1] != self.zero:
                parts.append(self.zero)
        while parts and parts[-1] == self.zero:
            parts.pop()
        return "".join(parts)


CHINESE = Counting(HANJA, "十百千", "万")
TAIWANESE_THOUSAND = Counting(HANJA, "十百千", "萬")
CHINESE_LEGAL = Counting(_ZERO + "壹贰叁肆伍陆柒捌玖", "拾佰仟", "万", first_one=True)
TRADITIONAL_LEGAL = Counting(_ZERO + "壹貳參肆伍陸柒捌玖", "拾佰仟", "萬", first_one=True)
JAPANESE = Counting(HANJA, "十百千", "万", zero="", ones=False)
JAPANESE_LEGAL = Counting(_ZERO + "壱弐参四伍六七八九", "拾百阡", "萬", zero="", first_one=True)
KOREAN = Counting(_HANGUL, "십백천", "만", zero="", ones=False)

_KOREAN_ONES = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_KOREAN_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")


def write_by_digits(value: int, digits: Sequence[str]) -> str:
    """Write one of ten *digits* for each Arabic one.

    >>> write_by_digits(2026, IDEOGRAPHS), write_by_digits(10, HANGUL)
    ('二〇二六', '일영')
    """
    return "".join(digits[int(digit)] for digit in str(value))


def write_short_counting(value: int, digits: Sequence[str]) -> str:
    """Count to 99, then write digit by digit, as chineseCounting and taiwaneseCounting do.

    >>> [write_short_counting(value, TAIWANESE) for value in (10, 21, 100)]
    ['十', '二十一', '一○○']
    """
    return CHINESE.write(value) if 0 < value < 100 else write_by_digits(value, digits)  # noqa: PLR2004


def write_native_korean(value: int) -> str:
    """Write 1 to 99 in native Korean words.

    >>> write_native_korean(21)
    '스물하나'
    """
    return _KOREAN_TENS[value // 10] + _KOREAN_ONES[value % 10]
