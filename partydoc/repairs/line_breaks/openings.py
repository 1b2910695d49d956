"""What the next line opens with where the line before ends without a mark: a date, a label, the rest of a word."""

from __future__ import annotations

from math import log

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import BLANKS

_DIGIT = "[0-9０-９〇○零一二三四五六七八九十]"
_DATE = f"{_DIGIT}{{4}}[年/.-]{_DIGIT}{{1,3}}[月/.-]{_DIGIT}{{1,3}}日?[ \t　]{{0,8}}(?:[0-9:：]{{4,8}})?$"
_NAMES = "当前位置|字体|浏览次数|日期|时间|来源|单位|字号|文号|索引号|编辑|作者|抄送|主办|承办"
_NUMBER = f"[{HANZI}]{{2,10}}[〔\\[（(【]{_DIGIT}{{4}}[〕\\]）)】]{_DIGIT}{{1,5}}号$"
_APART = compile_late(f"{_DATE}|{_NUMBER}|[^\n，。；（(]{{0,6}}(?:{_NAMES})[：:]|各位[^\n，。；：]{{1,8}}[：:]$")
_ALONE = compile_late(f"[{BLANKS}]{{0,40}}{_DATE}")
_DATED = compile_late(f"(?:日期|时间)[：:][{BLANKS}]{{0,8}}{_DATE}")
_ADDRESSED = compile_late("[^。；：:\n]+[：:]$")
_COLONS = ("：", ":")
_OF_DATES = "0123456789年月日号"
_LABEL = compile_late(f"[{HANZI}]{{2,6}}[：:]")
LABELS = range(3, 14)
"""How many characters a label has, its colon among them."""

_LONG_LABEL = compile_late(f"[{HANZI}]{{{LABELS.start - 1},{LABELS.stop - 2}}}[：:]")
_PARTED = compile_late("(?:[0-9A-Za-z]|[0-9][-/.:](?=[0-9]))[0-9A-Za-z]$")
_FOOTER = compile_late(f"(?i:copyright)|[{HANZI}]ICP备[^。，\n]*$")
_SIGNED = compile_late(f"[{HANZI}]{{2,20}}(?<!日期|时间)$")
_DAY = compile_late(_DATE)
_SET_OFF, _FOOTED, _LABELLED = log(5000), log(400), log(15)


def is_parted(line: str, after: str) -> bool:
    """Tell whether a number or a word in Latin letters would go on across the break.

    >>> is_parted("文号〔20", "26〕3号"), is_parted("2026-", "03-01"), is_parted("共3", "座")
    (True, True, False)
    """
    return bool(_PARTED.search(line[-2:] + after[:1]))


def stands_apart(line: str, after: str) -> float:
    """Give the logarithm of the odds that two lines stand for themselves: a date, what says whence a text is, a label.

    The end of a list of those who are addressed is no label.

    >>> stands_apart("水务局", "2026年3月1日") > stands_apart("水务局", "工作目标：") > stands_apart("水务局", "图书馆")
    True
    >>> stands_apart("各区图书馆，各街道、各社区", "书屋：")
    0.0
    """
    if addresses(line + after) or line.rfind("（") > line.rfind("）"):
        return 0.0
    if _APART.match(after) or ((is_date(line) or _DATED.search(line)) and after[:1] not in _OF_DATES):
        return _SET_OFF
    if _FOOTER.match(after):
        return _FOOTED
    return _LABELLED if _LABEL.match(after) else 0.0


def is_signed(line: str, after: str) -> bool:
    """Tell whether a line is a name and nothing else, and the next a date: they sign a document.

    Behind blanks both may stand in one line.

    >>> is_signed("市图书馆", "2026年3月1日"), is_signed("发布日期", "2026年3月1日")
    (True, False)
    """
    return bool(_DAY.match(after) and _SIGNED.match(line))


def is_date(line: str) -> bool:
    """Tell whether a line is a date and nothing else.

    >>> is_date("　　2026年3月1日"), is_date("2026年3月1日起施行")
    (True, False)
    """
    return bool(_ALONE.match(line))


def is_labelled(line: str) -> bool:
    """Tell whether a line begins with a label.

    >>> is_labelled("实现方式和条件:通过训练"), is_labelled("通过训练，实现目标：一")
    (True, False)
    """
    return bool(_LONG_LABEL.match(line))


def label(line: str) -> str:
    """Give the label that a line begins with, if any.

    >>> label("实现方式和条件:通过训练")
    '实现方式和条件:'
    """
    found = _LONG_LABEL.match(line)
    return found[0] if found else ""


def addresses(line: str) -> bool:
    """Tell whether a line names those whom a document is addressed to, as far as it goes.

    >>> addresses("各区图书馆，各街道、各社区书屋："), addresses("各区要做到：")
    (True, False)
    """
    return (
        line[-1:] in _COLONS and "各" in line[:-3] and ("，" in line or "、" in line) and bool(_ADDRESSED.match(line))
    )
