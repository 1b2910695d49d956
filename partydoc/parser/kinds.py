"""The kind of a document, from its title and its form.

The fifteen kinds of official documents are those of 党政机关公文处理工作条例 第八条; the seven names of party
regulations those of 中国共产党党内法规制定条例 第五条.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from partydoc.tree.nodes import Attachment, Child, Salutation, Section, Title

# How a title ends, and the kind that this tells; the first that fits counts.
ENDINGS: tuple[tuple[str, str], ...] = (
    ("决议", "resolution"),
    ("决定", "decision"),
    ("命令", "order"),
    ("令", "order"),
    ("公报", "communique"),
    ("公告", "announcement"),
    ("通告", "circular"),
    ("意见", "opinion"),
    ("通知", "notice"),
    ("通报", "bulletin"),
    ("工作报告", "report"),
    ("报告", "report"),
    ("请示", "request"),
    ("批复", "reply"),
    ("议案", "motion"),
    ("复函", "letter"),
    ("函", "letter"),
    ("纪要", "minutes"),
    ("章程", "constitution"),
    ("准则", "code"),
    ("条例", "regulation"),
    ("规则", "rules"),
    ("规定", "provisions"),
    ("办法", "measures"),
    ("细则", "detailed-rules"),
    ("法", "law"),
    ("讲话", "speech"),
    ("发言", "speech"),
    ("致辞", "speech"),
    ("总结", "summary"),
    ("汇报", "report"),
)
BEHIND = ("试行", "修订", "修正", "暂行", "草案", "摘要", "节选", "全文")
_BRACKETS = "()（）"


def kind_of(children: Iterable[Child]) -> str:
    """Tell the kind of a document by the end of its first telling title, else by its form; "other" where none tells.

    >>> kind_of([Title("青河市图书馆条例（试行）")])
    'regulation'
    """
    children = tuple(children)
    for title in _titles(children):
        for ending, kind in ENDINGS:
            if title.endswith(ending):
                return kind
    if any(_has_articles(child) for child in children):
        return "law"
    return "speech" if any(isinstance(child, Salutation) for child in children) else "other"


def _has_articles(child: Child) -> bool:
    """Tell whether a part, a chapter or an article of a law stands here; 第一部分 may stand in any document."""
    if not isinstance(child, Section) or child.num is None:
        return False
    if child.num.family == "part":
        return any(_has_articles(below) for below in child.children)
    return child.num.family in ("chapter", "article")


def _titles(children: tuple[Child, ...]) -> Iterator[str]:
    for child in children:
        if isinstance(child, Attachment):
            return
        if isinstance(child, Title):
            text = child.text.replace(" ", "").rstrip(_BRACKETS)
            for word in BEHIND:
                text = text.removesuffix(word).rstrip(_BRACKETS)
            yield text
