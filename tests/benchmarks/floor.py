"""The floor that speeds are measured by: what any reader of such texts would pay, whatever partydoc has learnt since.

OpenCC's `t2s` over a text, and one scan by one pattern of the marker forms that stood in the grammar in November 2026.
The pattern is written out here, so that the floor does not rise as the grammar grows.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from partydoc.scripts import simplify

_HAN = "[一二三四五六七八九十百千零〇两廿卅]{1,12}"
_DIGITS = "[0-9]{1,3}"
_NTH = f"[第笫] ?(?:{_HAN}|{_DIGITS})"
_NO_TEXT = "(?![的是之中第和与及至到、,。;:)》”])"
_LIST = "一二三四五六七八九十"
_NO_LIST = "|".join(f"(?<={one}、){two}" for one, two in pairwise(_LIST))
_DECIMAL = (
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?= {0,2}[\p{Han}《“])(?! ?[万亿千百倍个元米吨公年月日%])"
    r"|[0-9]{1,2}(?= {1,4}\p{Han}[^\n。;,:]{1,40}(?:[\n]|\Z))(?! {1,4}[年月日时个份万亿]))"
)
_ORDINAL = (
    rf"(?:[第笫] ?{_HAN}(?:个?(?:步|点|件事|方面|问题|阶段|步骤|层面|层))?[,:]"
    rf"|[第笫] ?{_HAN}[、是](?![{_LIST}第])|(?:首先|其次|再次|最后)[,:]|其[{_LIST}][,:])"
)
_FORMS = (
    *(f"{_NTH}{noun}{_NO_TEXT}" for noun in ("(?:部分|编)", "分编", "章", "节")),
    f"{_NTH}[ ]?条(?:之{_HAN})?(?![的第和与及至到或、,。;)》”]|[规所]定|[{_LIST}0-9 ]{{0,3}}[款项])",
    f"{_HAN}[ ]?(?:、|[,.](?![0-9]))(?!(?:{_NO_LIST})(?:[、,年级季等者届产次]))",
    rf"(?:\([ ]?{_HAN}[ ]?\)[、.]?|{_HAN}\)|[㈠-㈩])",
    rf"(?:{_DIGITS}[ ]?(?:、|[.﹒\ue000-\uf8ff](?!(?!(?:19|20)[0-9]{{2}}年)[0-9]))|[⒈-⒛])",
    rf"(?:\([ ]?{_DIGITS}[ ]?\)[、.]?|{_DIGITS}\)|[⑴-⒇])",
    "[①-⑳㉑-㉟㊱-㊿]",
    _DECIMAL,
    _ORDINAL,
    f"[{_LIST}]{{1,3}}[是要抓靠](?![、{_LIST}]?[、])",
    "(?:[—─–―]{1,8} ?|-{2,8} ?)",
    "[•●■◆▪◇□➢] {0,3}",
)
_SCAN = regex.compile(rf"(?m)(?:^[ \t]*|(?<=[。;:!?]))(?:{'|'.join(f'(?:{form})' for form in _FORMS)})")


def walk_floor(text: str, folded: str) -> int:
    """Do what the floor is: simplify a text, scan its folded view; gives how many markers there may be."""
    simplify(text)
    return sum(1 for _ in _SCAN.finditer(folded))
