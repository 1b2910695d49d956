"""Any text at all: every code point, and mixes made to confuse a reader of official documents."""

from __future__ import annotations

from hypothesis import strategies as st

_MARKERS = (
    "一、", "二、", "（一）", "(二)", "(一", "三)", "㈠", "1.", "1．", "１、", "(1)", "⑴", "①", "㊿", "⓪", "1.1",
    "第一编", "第一章", "第二节", "第一条", "第十条之一", "第　三　条", "第一，", "第二,", "其一，", "首先，",
    "最后，", "一是", "二是", "三要", "——", "—", "-", "●", "•", "、", "十百", "廿", "99999999999999、",
    "一一一一一一一一一一一一一、",
)  # fmt: skip
_ELEMENTS = (
    "同志们：", "各位代表：", "目录", "附件", "附件：1．", "附件1", "（2026年3月2日）", "2026年3月2日", "特急",
    "机密★1年", "000001", "青河政发〔2026〕3号", "青河市人民政府文件", "签发人：", "抄送：", "来源：", "— 1 —",
    "特此通知。", "谢谢大家！", "关于开放图书馆的通知", "——在防汛会议上的讲话", "记者：×× 编辑：××",
    "（此件公开发布）", "打印 收藏 关闭窗口", "小编",
)  # fmt: skip
_MARKS = tuple("。；：，！？、“”‘’《》〈〉（）()[]【】〔〕—…·.,:;!?\"'-")
_WORDS = (
    "图书馆", "防汛", "办公打印", "加强巡查", "各单位要按月登记", "読", "夢(mèng)", "時(shí)代", "因?yàn)橹v", "?h(區",
    "著", "Library",
    "2026", "3.5%",
)  # fmt: skip
_BREAKS = (
    "\n", "\n\n", "\r", "\r\n", "\n\r", "\v", "\f", "\x85", "\u2028", "\u2029", " ", "\t", "\xa0",
    "\N{IDEOGRAPHIC SPACE}",
)  # fmt: skip
_HIDDEN = (
    "\0", "\x1a", "\x7f", "\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NO-BREAK SPACE}",
    "\N{SOFT HYPHEN}", "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}",
    "\N{COMBINING ACUTE ACCENT}", "\N{VARIATION SELECTOR-16}", "\N{REPLACEMENT CHARACTER}",
    "\ue000", "\U0010ffff", "\ufffe", "\ud800", "\udfff", "\udc00\ud800",
)  # fmt: skip
_TABLES = (_MARKERS, _ELEMENTS, _MARKS, _WORDS, _BREAKS, _HIDDEN)


def any_text() -> st.SearchStrategy[str]:
    """Draw any text: code points at random (lone surrogates too), pieces of documents in disorder, runs of one piece.

    >>> from hypothesis import find
    >>> find(any_text(), lambda text: "（一）" in text)
    '（一）'
    """
    return st.text(st.characters()) | _mixes() | _runs()


def _pieces() -> st.SearchStrategy[str]:
    return st.one_of(*map(st.sampled_from, _TABLES)) | st.characters()


def _mixes() -> st.SearchStrategy[str]:
    return st.lists(_pieces(), max_size=40).map("".join)


def _runs() -> st.SearchStrategy[str]:
    """Draw a few pieces, each many times over: what a slow or recursive reader chokes on."""
    run = st.builds(str.__mul__, st.lists(_pieces(), min_size=1, max_size=3).map("".join), st.integers(1, 60))
    return st.lists(run, min_size=1, max_size=4).map("".join)
