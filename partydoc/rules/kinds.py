"""Groups of kinds of documents that rules hold for."""

from __future__ import annotations

OFFICIAL = frozenset(
    [
        "resolution",
        "decision",
        "order",
        "communique",
        "announcement",
        "circular",
        "opinion",
        "notice",
        "bulletin",
        "report",
        "request",
        "reply",
        "motion",
        "letter",
        "minutes",
    ]
)
"""The fifteen kinds of official documents (党政机关公文处理工作条例, 第八条)."""

STATUTES = frozenset(["law", "regulation", "provisions", "measures", "detailed-rules", "rules", "constitution", "code"])
"""What is written in articles: laws, regulations, and the rules of parties and organs."""

KIND_WORDS = (
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示",
    "批复", "议案", "函", "纪要", "条例", "规定", "办法", "细则", "规则", "准则", "章程", "方案",
    "规划", "计划", "要点", "标准", "指南", "规程", "规范", "清单", "目录", "名单", "制度", "答复",
    "书", "表", "法", "预案", "纲要", "措施", "解释", "说明", "讲话",
)  # fmt: skip
"""How the titles of official documents end, and of what they issue."""
