"""The marks that end sentences, at the end of a line and within it; what closes behind them goes with them."""

from __future__ import annotations

from collections import Counter

from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import CLOSING

STOPS = "。；：！？;:!?…"
FINAL = frozenset(STOPS)
SENTENCE_ENDS = tuple("。；！？;!?…")
NOTE = "）"
"""What is given for a note in brackets behind a sentence: it ends paragraphs as a mark does."""

_LONGEST_NOTE = 120
_NOTE_ENDS = frozenset({NOTE, ")"})
_MARK = compile_late(f"[{STOPS}](?:[{CLOSING}]{{1,3}}|(?P<note>[（(][^（）()]{{4,{_LONGEST_NOTE}}}[）)]))?")
_FULL = compile_late(f"[{''.join(SENTENCE_ENDS)}]")
_PAIRS = {"“": "”", "《": "》", "（": "）", "(": ")", "‘": "’"}
_CLOSES = compile_late(f"[{''.join(_PAIRS.values())}]")


def mark_of(line: str) -> str:
    """Give the mark that ends a line: as it stands, with ” where something closes behind it, or ） for a note.

    >>> mark_of("取得成绩。”"), mark_of("做好检查。（市图书馆负责）"), mark_of("各图书馆（室）")
    ('。”', '）', '')
    """
    bare = line.rstrip(CLOSING)
    if bare[-1:] in FINAL:
        return bare[-1] + "”" * (len(bare) < len(line))
    if line[-1:] not in _NOTE_ENDS:
        return ""
    opens = max(line.rfind("（", -_LONGEST_NOTE), line.rfind("(", -_LONGEST_NOTE))
    sentence = line[opens - 1] in FINAL if opens > 0 else opens < 0 and len(line) < _LONGEST_NOTE
    return NOTE if sentence else ""


def count_inner(text: str) -> Counter[str]:
    r"""Count the marks of a text that end no line, named as `mark_of` names them; a note may stand on two lines.

    >>> count_inner("修缮旧馆。（规划\n局负责）开放夜间；“借书”。\n")
    Counter({'）': 1, '；': 1})
    """
    return Counter(
        NOTE if match["note"] else match[0][0] + "”" * (len(match[0]) > 1)
        for match in _MARK.finditer(text)
        if not text.startswith("\n", match.end())
    )


def has_final(line: str) -> bool:
    """Tell whether a sentence ends in a line.

    >>> has_final("（一）夜间开放。各馆要"), has_final("附件：夜间开放安排")
    (True, False)
    """
    return bool(_FULL.search(line))


def is_enclosed(line: str, after: str) -> bool:
    """Tell whether a bracket or a quotation is open at a line's end, and closes in the next line.

    >>> is_enclosed("举办“书香", "城市”活动"), is_enclosed("举办（见附件）", "活动）")
    (True, False)
    """
    if not _CLOSES.search(after):  # most lines
        return False
    return any(is_within(opens, closes, line, after) for opens, closes in _PAIRS.items())


def is_within(opens: str, closes: str, line: str, after: str) -> bool:
    """Tell whether what one mark opens is open at a line's end, and another closes it in the next line."""
    if line.rfind(opens) <= line.rfind(closes):
        return False
    end, again = after.find(closes), after.find(opens)
    return end >= 0 and not 0 <= again < end
