"""Chinese numerals, spelled (一百二十三), by digits (二〇二六) and financial (壹佰贰拾叁)."""

from __future__ import annotations

from partydoc.patterns import compile_late

LAST = 99_999_999
LONGEST = 15  # 九千九百九十九万九千九百九十九
FEWEST_DIGITS = 2  # one alone is a spelled number
MOST_DIGITS = 12

_ZERO = "\N{CJK UNIFIED IDEOGRAPH-96F6}"  # 零
_RING = "\N{IDEOGRAPHIC NUMBER ZERO}"  # 〇
_DIGITS = _ZERO + "一二三四五六七八九"
_PLACES = (("千", 1000), ("百", 100), ("十", 10), ("", 1))

# What is typed for 〇 where a keyboard does not offer it.
_RINGS = "\N{WHITE CIRCLE}\N{LARGE CIRCLE}\N{LATIN CAPITAL LETTER O}\N{FULLWIDTH LATIN CAPITAL LETTER O}"
_SIMPLE_FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_TRADITIONAL_FINANCIAL = str.maketrans("一二三四五六七八九十百千万", "壹貳參肆伍陸柒捌玖拾佰仟萬")
_FINANCIAL = frozenset("壹贰貳叁叄參参肆伍陆陸柒捌玖拾佰仟")
_TRADITIONAL = frozenset("貳叄參陸萬")

# Every form to the plain one: what is left unchanged here and is no plain character is no numeral.
_PLAIN = str.maketrans(
    dict.fromkeys(_RING + _RINGS, _ZERO)
    | dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True))
    | dict(zip("貳叄參参陸", "二三三三六", strict=True))
    | {"廿": "二十", "卅": "三十", "卌": "四十", "萬": "万", "兩": "两"}
)
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_PAIR = compile_late("两(?=[百千万])")
_IDLE_ZERO = compile_late(f"{_ZERO}(?=.?[十百千])")


def write_spelled(value: int) -> str:
    """Spell 0 to 99,999,999.

    >>> write_spelled(123), write_spelled(10), write_spelled(100_010)
    ('一百二十三', '十', '十万零一十')
    """
    return _without_first_one(_spell(value))


def write_digits(value: int) -> str:
    """Write one Chinese digit for each Arabic one.

    >>> write_digits(2026)
    '二〇二六'
    """
    return "".join(_DIGITS[int(digit)] for digit in str(value)).replace(_ZERO, _RING)


def write_financial(value: int) -> str:
    """Spell in the forms that cannot be altered.

    >>> write_financial(10), write_financial(20_306)
    ('壹拾', '贰万零叁佰零陆')
    """
    return _spell(value).translate(_SIMPLE_FINANCIAL)


def write_traditional_financial(value: int) -> str:
    """Spell in the traditional forms that cannot be altered.

    >>> write_traditional_financial(20_306)
    '貳萬零參佰零陸'
    """
    return _spell(value).translate(_TRADITIONAL_FINANCIAL)


def read(text: str) -> tuple[int, str] | None:
    """Give value and style of a Chinese numeral, or None where it is none.

    A form whose value is in doubt (一百三, 二三十) is none. What may be left out without doubt may be
    missing: 一百十二, 一千二十.

    >>> read("两百零五"), read("廿一"), read("一〇三"), read("貳拾"), read("二三十")
    ((205, 'han'), (21, 'han'), (103, 'han-digits'), (20, 'financial-traditional'), None)
    """
    if not 0 < len(text) <= LONGEST:
        return None
    plain = _PAIR.sub("二", text.translate(_PLAIN))
    value = _read_spelled(plain)
    if value is not None:
        return value, _spelled_style(text)
    digits = _read_digits(plain) if _FINANCIAL.isdisjoint(text) else None
    return None if digits is None else (digits, "han-digits")


def _spell(value: int) -> str:
    high, low = divmod(value, 10_000)
    if not high:
        return _spell_section(low) or _ZERO
    link = _ZERO if 0 < low < _UNITS["千"] else ""
    return f"{_spell_section(high)}万{link}{_spell_section(low)}"


def _spell_section(value: int) -> str:
    """Spell what is below 10,000, 一十 in full, a run of empty places as one 零."""
    parts: list[str] = []
    for unit, size in _PLACES:
        digit = value // size % 10
        if digit:
            parts.append(_DIGITS[digit] + unit)
        elif parts and parts[-1] != _ZERO:
            parts.append(_ZERO)
    return "".join(parts).removesuffix(_ZERO)


def _without_first_one(spelled: str) -> str:
    return spelled[1:] if spelled.startswith("一十") else spelled


def _read_spelled(plain: str) -> int | None:
    """Add up, then see whether the sum is written so: nonsense adds up to something written otherwise."""
    value = _add_up(plain)
    if not value or value > LAST:
        return None
    spelled, given = (form.replace("一十", "十") for form in (_spell(value), plain))
    return value if given in (spelled, _IDLE_ZERO.sub("", spelled)) else None


def _add_up(plain: str) -> int | None:
    total = section = digit = 0
    for character in plain:
        if character in _VALUES:
            digit = _VALUES[character]
        elif character in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[character], 0
        elif character == "万":
            total, section, digit = (section + digit) * 10_000, 0, 0
        else:
            return None
    return total + section + digit


def _read_digits(plain: str) -> int | None:
    """Read a year or serial number: two digits or more, the first not zero."""
    if not FEWEST_DIGITS <= len(plain) <= MOST_DIGITS or plain[0] == _ZERO or not _VALUES.keys() >= set(plain):
        return None
    return int("".join(str(_VALUES[digit]) for digit in plain))


def _spelled_style(text: str) -> str:
    if _FINANCIAL.isdisjoint(text):
        return "han"
    return "financial" if _TRADITIONAL.isdisjoint(text) else "financial-traditional"
