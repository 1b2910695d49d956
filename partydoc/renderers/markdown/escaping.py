r"""Keep Markdown from taking the text for marks: a backslash stands before what would be one.

Escaped are the signs of CommonMark, of GitHub's dialect (tables, ~~) and the $ of those that know formulas.
"""

from __future__ import annotations

import re
from unicodedata import category

_SIGNS = re.compile(r"[\\`*_\[\]<&|~$]")
_STARTS = re.compile(r"[#>+\-=:]|[0-9]{1,12}(?=[.)])")
_WHITE = frozenset(" \t\n\r\v\f\x85\xa0\u1680\u202f\u205f\u3000\u2028\u2029") | {
    chr(code) for code in range(0x2000, 0x200B)
}


def escape(words: str) -> str:
    r"""Escape what is a mark anywhere in a line.

    >>> escape("a*b*, <b>, [1]")
    'a\\*b\\*, \\<b>, \\[1\\]'
    """
    return _SIGNS.sub(r"\\\g<0>", words)


def escape_start(row: str) -> str:
    r"""Escape what is a mark at the start of a line: of a heading, a quotation, a list, a rule.

    >>> [escape_start(row) for row in ("1. 开放", "- 借阅", "2026年", "#1")]
    ['1\\. 开放', '\\- 借阅', '2026年', '\\#1']
    """
    found = _STARTS.match(row)
    if found is None:
        return row
    place = 0 if found[0][0] in "#>+-=:" else found.end()
    return f"{row[:place]}\\{row[place:]}"


def may_be_bold(words: str, before: str, after: str) -> bool:
    """Tell whether ** around *words* mean bold: beside a punctuation mark inside, a letter outside undoes them.

    *before* and *after* are the characters outside, "" at the ends of a line (CommonMark 0.31, 6.2).

    >>> may_be_bold("（一）开放", "。", "。"), may_be_bold("（一）", "", "开")
    (True, False)
    """
    if not words or before == "*" or after == "*":
        return False
    return _holds(words[0], before) and _holds(words[-1], after)


def _holds(inside: str, outside: str) -> bool:
    if inside in _WHITE:
        return False
    return not _is_mark(inside) or not outside or outside in _WHITE or category(outside)[0] == "P"


def _is_mark(sign: str) -> bool:
    return category(sign)[0] in "PS"
