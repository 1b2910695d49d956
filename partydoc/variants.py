"""Where OpenCC's `t2s` leaves a character that is not simplified, or makes the wrong one: tables and rules of ours.

All are one character for one. The choice of characters: those that the list of variant characters of 1955
(第一批异体字整理表) and the table of 2013 (通用规范汉字表) replace, as far as texts of Taiwan and Hong Kong, and of the
mainland before the reform, have them. Names keep what the table of 2013 gave back to them.
"""

from __future__ import annotations

import re
from operator import ne

from partydoc.patterns import compile_late

# Old forms and variants; `t2s` knows many more, and leaves these.
_OLD = (
    "衞汚緖攷敍戸卽旣鄕愼晩値硏糭粧擧効毎歩囯囘囬竝倂曁恊砲礮鑛畧"
    "栢菓籘緫擕襍烖燄牋紥隄埧塲塡甦刼刦淸鶏啣倣覚衹関労収貮弍弌"
)
_NEW = (
    "卫污绪考叙户即既乡慎晚值研粽妆举效每步国回回并并暨协炮炮矿略"
    "柏果藤总携杂灾焰笺扎堤坝场填苏劫劫清鸡衔仿觉只关劳收贰贰壹"
)
_LEFT = dict(zip(_OLD, _NEW, strict=True))
_LEFT_CLASS = compile_late(f"[{_OLD}]")

# Words in which the right character depends on those beside it. Each pattern matches one character of the view of
# `t2s`, which has the simplified forms around it, and begins with it: so it is found faster.
_WORDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("甚", re.compile("甚(?=么)"), "什"),
    ("祇", re.compile("祇(?<![神地]祇)(?![园树陀])"), "只"),
    ("祗", re.compile("祗(?=[是有能要得需可])"), "只"),
    ("巿", re.compile("巿(?<!徐巿)"), "市"),
    # `t2s` takes 於 for a surname wherever a character of such a name follows: 属於单位, 在於伦理.
    ("於", re.compile("於(?<!姓於)(?!梨华|崇文|菟|潜[镇县])"), "于"),
    ("𫫇", re.compile("𫫇(?<=二𫫇)(?=英)"), "噁"),
)

# What `t2s` takes for a traditional character and is none: [made, was, where it stays as it was].
_KEPT: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("坯", "坏", re.compile("坯")),  # 破坏土地, no 坯土
    ("复", "覆", re.compile("复(?=[盖没灭])")),  # 批 + 覆盖, no 批覆
    ("借", "藉", re.compile("借(?<=[狼蕴枕]借)(?=着)")),  # 狼藉 + 着, no 借着
)

# Characters of simplified texts too, in names or words of their own: 乾县, 昇腾, 濛溪, 拚命, 蒜薹, 苧烯 (of 薴).
_DOUBLE = {"乾": "干", "昇": "升", "陞": "升", "濛": "蒙", "拚": "拼", "薹": "苔", "捱": "挨", "摺": "折", "苧": "苎"}
_DOUBLE_CLASS = compile_late("[" + "".join(_DOUBLE) + "]")
_DRY = compile_late("[净燥旱脆杯枯洗货果粮裂瘪涸柴饼晒烘风]")
_AROUND = 200
"""Characters before and behind that are looked at; lines can be long."""

_STRETCH = 256
"""Characters that are compared at once."""

_TRADITIONAL = 0.02
"""Share of changed characters that makes a text a traditional one."""


def corrected(text: str, view: str) -> str:
    """Correct *view*, what `t2s` made of *text*; the length stays.

    >>> corrected("衞生局屬於單位", "衞生局属於单位"), corrected("破坏土地", "破坯土地"), corrected("乾县", "干县")
    ('卫生局属于单位', '破坏土地', '乾县')
    """
    if view != text:
        view = _with_kept(text, view)
    for sign, word, written in _WORDS:
        if sign in view:
            view = word.sub(written, view)
    return _LEFT_CLASS.sub(lambda match: _LEFT[match[0]], view) if _LEFT_CLASS.search(view) else view


def _with_kept(text: str, view: str) -> str:
    kept = (
        match.start()
        for made, was, where in _KEPT
        if made in view
        for match in where.finditer(view)
        if text[match.start()] == was
    )
    view = _restored(text, view, sorted(kept))
    doubles = [match.start() for match in _DOUBLE_CLASS.finditer(text) if view[match.start()] != match[0]]
    if doubles and _differing(text, view) - len(doubles) < _TRADITIONAL * len(text):
        view = _restored(text, view, [place for place in doubles if _is_simplified(text, view, place)])
    return view


def _is_simplified(text: str, view: str, place: int) -> bool:
    """Tell whether nothing else in the line was changed, and 乾 is not dry there."""
    low, high = max(0, place - _AROUND), min(len(text), place + _AROUND)
    start, end = text.rfind("\n", low, place), text.find("\n", place, high)
    start, end = (start if start >= 0 else low), (end if end >= 0 else high)
    others = _differing(text[start:end], view[start:end]) - len(_DOUBLE_CLASS.findall(text, start, end))
    return others <= 0 and not (text[place] == "乾" and _DRY.search(view, max(place - 1, 0), place + 2))


def _differing(text: str, view: str) -> int:
    """Count the characters that differ; stretches that are alike are told as wholes."""
    stretches = ((text[at : at + _STRETCH], view[at : at + _STRETCH]) for at in range(0, len(text), _STRETCH))
    return sum(sum(map(ne, *both)) for both in stretches if both[0] != both[1])


def _restored(text: str, view: str, places: list[int]) -> str:
    pieces: list[str] = []
    past = 0
    for place in places:
        pieces += (view[past:place], text[place])
        past = place + 1
    return "".join((*pieces, view[past:])) if pieces else view
