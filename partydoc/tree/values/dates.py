"""Days: 2026年3月2日, 二〇二六年三月二日, 中華民國115年3月2日."""

from __future__ import annotations

from datetime import date

from partydoc.numbering.numerals import read_numeral
from partydoc.scripts import fold

_FIGURES = frozenset("0123456789〇○零一二三四五六七八九O")
_YEAR_LENGTH = 4
_LONGEST_DAY = 3  # 三十一
_REPUBLIC, _BEFORE_REPUBLIC = "民国", 1911  # years of the republic count from 1912 on
_LONGEST_YEAR = 6  # 一百一十五


def read_date(text: str) -> date | None:
    """Read the first whole day that a text names; None where a part is missing, masked or impossible.

    >>> read_date("——二〇二六年三月二日在全市书屋工作会议上")
    datetime.date(2026, 3, 2)
    >>> read_date("中華民國115年3月2日")
    datetime.date(2026, 3, 2)
    >>> read_date("2026年×月×日") is None
    True
    """
    folded = fold(text).replace(" ", "").replace("o", "O")
    at = folded.find("年")
    while at >= 0:
        found = _day(folded, at)
        if found:
            return found
        at = folded.find("年", at + 1)
    return None


def read_day_or_month(text: str) -> str | None:
    """Read a day, or a month where no day is named, in the form of ISO 8601; None where there is no such day.

    >>> read_day_or_month("2026年3月2日"), read_day_or_month("二〇二六年三月"), read_day_or_month("2026年13月")
    ('2026-03-02', '2026-03', None)
    """
    if fold(text).endswith("日"):
        day = read_date(text)
        return day.isoformat() if day else None
    month = read_date(f"{text}1日")
    return month.isoformat()[: len("2026-03")] if month else None


def before_year(text: str) -> str:
    """Give what stands before the first year.

    >>> before_year("青河市人民政府办公室　　2026年3月3日印发")
    '青河市人民政府办公室'
    """
    folded = fold(text)
    end = max(folded.find("年"), 0)
    while end and (folded[end - 1] in _FIGURES or folded[end - 1] == " "):
        end -= 1
    return text[:end].strip()


def _day(folded: str, year_end: int) -> date | None:
    month_end = folded.find("月", year_end + 1, year_end + _LONGEST_DAY + 2)
    day_end = folded.find("日", month_end + 1, month_end + _LONGEST_DAY + 2)
    year = _year(folded, year_end) if month_end >= 0 and day_end >= 0 else None
    ranges = ((year_end + 1, month_end), (month_end + 1, day_end))
    parts = [numeral.value for begin, end in ranges if (numeral := read_numeral(folded[begin:end]))]
    try:
        return date(year, *parts) if year is not None and len(parts) == len(ranges) else None
    except ValueError:
        return None


def _year(folded: str, end: int) -> int | None:
    """Read the year that ends there: of four figures, or one of the republic, with its name."""
    republic = folded.rfind(_REPUBLIC, max(0, end - _LONGEST_YEAR - len(_REPUBLIC)), end)
    if republic >= 0:
        counted = read_numeral(folded[republic + len(_REPUBLIC) : end])
        return counted.value + _BEFORE_REPUBLIC if counted else None
    figures = folded[max(0, end - _YEAR_LENGTH) : end]
    numeral = read_numeral(figures) if _FIGURES.issuperset(figures) else None
    return numeral.value if numeral and numeral.value >= 10 ** (_YEAR_LENGTH - 1) else None
