"""The entries of a list of attachments."""

from __future__ import annotations

import pytest

from partydoc.tree.nodes import AttachmentList
from partydoc.tree.values.attachments import read_attachments

BOTH = [(1, "图书清点办法"), (2, "图书清点表")]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("附件：图书清点表", [(None, "图书清点表")]),
        ("附件：1.图书清点办法\n　　　2.图书清点表", BOTH),
        ("附件：1．图书清点办法\n\n2．图书清点表", BOTH),
        ("附件:1、图书清点办法 2、图书清点表", BOTH),
        ("附件：\n1.图书清点办法\n2.图书清点表。", BOTH),
        ("附件1：图书清点办法\n附件2：图书清点表", BOTH),
        ("附件1.图书清点办法；\n2.图书清点表", BOTH),
        ("附件：1.社区书屋图书清点\n办法\n2.图书清点表", [(1, "社区书屋图书清点办法"), BOTH[1]]),
        ("附件：2026 年书屋名单", [(None, "2026 年书屋名单")]),
        ("附件：1.2026年书屋名单", [(1, "2026年书屋名单")]),
        ("附件：", []),
        ("", []),
    ],
)
def test_a_list_of_attachments_is_read(text, entries):
    assert [tuple(entry) for entry in read_attachments(text)] == entries


def test_the_element_gives_its_entries():
    assert AttachmentList("附件：图书清点表").entries[0].title == "图书清点表"
