"""Signs and letters in a row: ①, ⑴, ㈠, 甲, 子, ｱ, a; beyond the last they start again, are repeated, or give way."""

from __future__ import annotations

from collections.abc import Sequence

MOST_REPEATS = 100  # a file may ask for the two-thousand-millionth letter


def run(first: str, last: str) -> str:
    """Give all characters from *first* to *last*.

    >>> run("a", "e")
    'abcde'
    """
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


LATIN = run("A", "Z")
CIRCLED = run("\N{CIRCLED DIGIT ONE}", "\N{CIRCLED NUMBER TWENTY}")
CIRCLED_TEN = CIRCLED[:10]  # GB 2312 has ten, and twenty of the next two
PARENTHESISED = run("\N{PARENTHESIZED DIGIT ONE}", "\N{PARENTHESIZED NUMBER TWENTY}")
FULL_STOPPED = run("\N{DIGIT ONE FULL STOP}", "\N{NUMBER TWENTY FULL STOP}")
PARENTHESISED_HAN = run("\N{PARENTHESIZED IDEOGRAPH ONE}", "\N{PARENTHESIZED IDEOGRAPH TEN}")
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
CYCLE = tuple(STEMS[step % 10] + BRANCHES[step % 12] for step in range(60))
AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
AIUEO_HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
IROHA_HALF = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"
CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
GANADA = "가나다라마바사아자차카타파하"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
ARABIC_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
ARABIC_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضغظ"
HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
HINDI_CONSONANTS = run("\N{DEVANAGARI LETTER KA}", "\N{DEVANAGARI LETTER HA}")
HINDI_VOWELS = (*run("\N{DEVANAGARI LETTER A}", "\N{DEVANAGARI LETTER AU}"), "अं", "अः")
CHICAGO = "*†‡§"


def write_once(value: int, signs: Sequence[str]) -> str:
    """Take the sign of *value*; beyond the last it is written in Arabic digits.

    >>> write_once(20, CIRCLED), write_once(21, CIRCLED)
    ('⑳', '21')
    """
    return signs[value - 1] if 0 < value <= len(signs) else str(value)


def write_round(value: int, signs: Sequence[str]) -> str:
    """Take the sign of *value*; behind the last comes the first again.

    >>> write_round(46, AIUEO), write_round(47, AIUEO)
    ('ン', 'ア')
    """
    return signs[(value - 1) % len(signs)] if value > 0 else str(value)


def write_repeated(value: int, signs: Sequence[str]) -> str:
    """Take the sign of *value*; behind the last come all doubled, then trebled, and so on.

    >>> write_repeated(28, LATIN), write_repeated(10**9, LATIN)
    ('BB', '1000000000')
    """
    times, at = divmod(value - 1, len(signs))
    return signs[at] * (times + 1) if value > 0 and times < MOST_REPEATS else str(value)


_HEBREW_PLACES = ((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), *zip(range(90, 0, -10), "צפעסנמלכי", strict=True))


def write_hebrew(value: int) -> str:
    """Add up letters by their values, 15 and 16 as 9 + 6 and 9 + 7; 1 to 999.

    >>> write_hebrew(115)
    'קטו'
    """
    if not 0 < value < 1000:  # noqa: PLR2004
        return str(value)
    text = ""
    for size, letter in _HEBREW_PLACES:
        while value >= size and value not in (15, 16):
            text, value = text + letter, value - size
    ones = HEBREW[:9]
    return text + (ones[8] + ones[value - 10] if value > 9 else ones[value - 1] if value else "")  # noqa: PLR2004
