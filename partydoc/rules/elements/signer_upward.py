"""Only a document that goes upwards names its signer.

Why: 党政机关公文处理工作条例, 第九条: 上行文应当标注签发人姓名.

Example:
    青政办发〔2026〕3号

    签发人：王宁

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

Use instead:

    青政办发〔2026〕3号

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

Fix safety: none is offered.

Known problems: 意见 and 函 may go upwards, and are left alone.

中文: 只有上行文标注签发人。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import DocumentNumber, Signer

SIGNER = "签发人"
"""What stands before the name, also on the line of the document number."""
DOWNWARD = frozenset(("notice", "bulletin", "reply", "decision", "announcement", "circular"))
"""Kinds that never go upwards."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the signers of documents that go downwards."""
    found = [(place.start, place.end) for place in subject.of(Signer)]
    for place in subject.of(DocumentNumber):
        beside = subject.clean.find(SIGNER, place.start, place.end)
        if beside >= 0:
            found.append((beside, place.end))
    for start, end in found:
        yield Hit(start, end, "a document that goes downwards should name no signer")


RULE = Rule("E010", "signer-only-upward", "warning", "规定", "党政机关公文处理工作条例, 第九条", check, DOWNWARD)
