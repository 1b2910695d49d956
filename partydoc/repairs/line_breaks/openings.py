"""What the next line opens with where the line before ends without a mark: a date, a label, the rest of a word."""

from __future__ import annotations

import re
from math import log

_DIGIT = "[0-9０-９〇○零一二三四五六七八九十]"
_DATE = f"{_DIGIT}{{4}}[年/.-]{_DIGIT}{{1,3}}[月/.-]{_DIGIT}{{1,3}}日?[ \t　]{{0,8}}(?:[0-9:：]{{4,8}})?$"
_NAMES = "日期|时间|来源|单位|字号|文号|索引号|编辑|作者|抄送|主办|承办"
_APART = re.compile(f"{_DATE}|[^\n，。；]{{0,6}}(?:{_NAMES})[：:]")
_LABEL = re.compile("[\u4e00-\u9fff]{2,6}[：:]")
_PARTED = re.compile("(?:[0-9A-Za-z]|[0-9][-/.:](?=[0-9]))[0-9A-Za-z]$")
_SET_OFF, _LABELLED = log(1000), log(15)


def is_parted(line: str, after: str) -> bool:
    """Tell whether a number or a word in Latin letters would go on across the break.

    >>> is_parted("文号〔20", "26〕3号"), is_parted("2026-", "03-01"), is_parted("共3", "座")
    (True, True, False)
    """
    return bool(_PARTED.search(line[-2:] + after[:1]))


def stands_apart(after: str) -> float:
    """Give the logarithm of the odds that a line stands for itself: a date, what says whence a text is, a label.

    >>> stands_apart("2026年3月1日") > stands_apart("工作目标：") > stands_apart("图书馆")
    True
    """
    if _APART.match(after):
        return _SET_OFF
    return _LABELLED if _LABEL.match(after) else 0.0
