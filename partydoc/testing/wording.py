"""Plain Chinese on plain subjects, with nothing in it that looks like a marker or an element."""

from __future__ import annotations

from functools import cache
from itertools import product

from hypothesis import strategies as st

_ACTORS = ("各社区图书馆", "少年阅览室", "流动书车", "街道值班室", "河堤巡查队", "排水泵站", "文印中心", "各科室")
_MANNERS = ("及时", "按月", "逐步", "认真", "提前", "全面")
_ACTIONS = (
    "延长开放时间",
    "整理旧书目录",
    "修补破损图书",
    "清掏排水管网",
    "检查沿河堤防",
    "储备沙袋和水泵",
    "更换老旧打印设备",
    "登记用纸数量",
    "回收废旧纸张",
    "公布雨情水情",
    "培训值守人员",
    "听取居民意见",
)
_RESULTS = (
    "读者普遍感到方便",
    "汛期没有发生险情",
    "用纸比去年减少两成",
    "居民步行一刻钟就能借到书",
    "登记册由专人保管",
    "收到的意见当天答复",
    "《借阅须知》张贴在门口",
    "居民把这里叫作“家门口的书房”",
)
# A sentence of one clause could be read as a heading that runs in.
# A table of all that can be said, because one choice among thousands is drawn faster than five among few.
_TAILS = ("", *(f"，{result}" for result in _RESULTS))
_CLAUSES = tuple(map("".join, product(_TAILS[1:], _TAILS)))
_HEADINGS = tuple(map("".join, product(_MANNERS, _ACTIONS)))
_SENTENCES = tuple(map("{}{}{}。".format, *zip(*product(_ACTORS, _HEADINGS, _CLAUSES), strict=True)))


@cache
def headings() -> st.SearchStrategy[str]:
    """Draw a heading: a short verb and its object, no mark in it.

    >>> from hypothesis import find
    >>> find(headings(), lambda heading: True)
    '及时延长开放时间'
    """
    return st.sampled_from(_HEADINGS)


@cache
def sentences() -> st.SearchStrategy[str]:
    """Draw a sentence of two or three clauses that ends in 。 and has no marker in it.

    >>> from hypothesis import find
    >>> find(sentences(), lambda sentence: True)
    '各社区图书馆及时延长开放时间，读者普遍感到方便。'
    """
    return st.sampled_from(_SENTENCES)


@cache
def paragraphs(min_sentences: int = 1, max_sentences: int = 3) -> st.SearchStrategy[str]:
    """Draw the text of a paragraph.

    >>> from hypothesis import find
    >>> find(paragraphs(), lambda text: text.count("。") == 2)
    '各社区图书馆及时延长开放时间，读者普遍感到方便。各社区图书馆及时延长开放时间，读者普遍感到方便。'
    """
    return st.lists(sentences(), min_size=min_sentences, max_size=max_sentences).map("".join)
