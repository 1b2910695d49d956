"""The tokens of the structure, and who owns a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given

import partydoc
from partydoc.errors import LimitError
from partydoc.options import Limits
from partydoc.testing import any_text


def written(tokens):
    """Write tokens in a line: brackets for what is indented, the number and the first letters for the rest."""
    signs = {"_INDENT": "[", "_DEDENT": "]"}
    return " ".join(signs.get(token.type) or token.text[:2].strip() or token.type for token in tokens)


@pytest.mark.parametrize(
    ("raw", "tokens"),
    [
        ("一、建馆\n甲甲。\n乙乙。\n二、买书\n", "一、 建馆 [ 甲甲 乙乙 ] 二、 买书 [ ]"),
        ("一、建馆\n（一）选址\n甲甲。\n二、买书\n", "一、 建馆 [ （一 选址 [ 甲甲 ] ] 二、 买书 [ ]"),
        ("一、建馆\n甲甲。一是选址。二是设计。\n乙乙。\n", "一、 建馆 [ 甲甲 一是 [ 选址 ] 二是 [ 设计 ] 乙乙 ]"),
        ("一、建馆\n一是选址。\n二是设计。\n乙乙。\n", "一、 建馆 [ 一是 [ 选址 ] 二是 [ 设计 ] 乙乙 ]"),
        ("一、建馆\n——选址。先比。\n——设计。先审。\n乙乙。\n", "一、 建馆 [ —— 选址 [ 先比 ] —— 设计 [ 先审 ] 乙乙 ]"),
        ("（一）建馆。甲甲。\n乙乙。\n（二）买书。丙丙。\n", "（一 建馆 [ 甲甲 乙乙 ] （二 买书 [ 丙丙 ]"),
        ("一、报送\n1.名册；\n2.账目。\n乙乙。\n", "一、 报送 [ 1. [ 名册 ] 2. [ 账目 ] 乙乙 ]"),
        ("第一条 甲甲。\n乙乙。\n第二条 丙丙。\n", "第一 [ 甲甲 乙乙 ] 第二 [ 丙丙 ]"),
        (
            "第一条 甲甲。\n（一）选址。\n要点：\n1.先比。\n（二）设计。\n",
            "第一 [ 甲甲 （一 [ 选址 要点 1. [ 先比 ] ] （二 [ 设计 ] ]",
        ),
        ("第一条 甲甲：\n（一）选址；\n（二）设计。\n乙乙。\n", "第一 [ 甲甲 （一 [ 选址 ] （二 [ 设计 ] 乙乙 ]"),
        ("一、建馆\n甲甲。\n— 2 —\n乙乙。\n", "一、 建馆 [ 甲甲 — 乙乙 ]"),
        ("甲甲。\n附件\n书屋管理办法\n一、建馆\n", "甲甲 _ATTACHMENT [ 附件 书屋 一、 建馆 [ ] ]"),
        ("甲甲。\n附件\n书屋管理办法\n一、建馆\n抄送：市委。\n", "甲甲 _ATTACHMENT [ 附件 书屋 一、 建馆 [ ] ] 抄送"),
    ],
)
def test_what_belongs_to_a_section_is_indented(stages, raw, tokens):
    assert written(stages.tokens(raw)) == tokens


@given(raw=any_text())
def test_every_indent_is_closed_and_none_twice(stages, raw):
    depth = 0
    for token in stages.tokens(raw):
        depth += {"_INDENT": 1, "_DEDENT": -1}.get(token.type, 0)
        assert depth >= 0
    assert depth == 0


@given(raw=any_text())
def test_tokens_stand_in_the_order_of_the_text(stages, raw):
    spans = [token.span for token in stages.tokens(raw) if token.text]
    assert [place for span in spans for place in span] == sorted(place for span in spans for place in span)


def test_lines_of_one_contents_are_one_token(stages):
    tokens = stages.tokens("书屋建设规划\n目录\n一、建馆\n二、买书\n一、建馆\n甲甲。\n二、买书\n")
    assert [token.text for token in tokens if token.type == "CONTENTS"] == ["目录\n一、建馆\n二、买书"]


def test_lines_of_one_attachment_list_are_one_token(stages):
    tokens = stages.tokens("请清点图书。\n附件：1.图书清点表\n　　　2.图书清点办法\n青河市文化局\n2026年3月2日\n")
    assert [token.text for token in tokens if token.type == "ATTACHMENT_LIST"] == [
        "附件：1.图书清点表\n　　　2.图书清点办法"
    ]


def test_a_marker_says_its_number(stages):
    tokens = stages.tokens("十一、建馆\n（三）选址\n——设计\n——施工\n")
    assert [token.value for token in tokens if token.type == "MARKER"] == [11, 3, None, None]


def test_a_token_beyond_the_limit_raises(stages):
    raw = "建馆。\n" * 10
    assert len(stages.tokens(raw, Limits(nodes=10))) == 10
    with pytest.raises(LimitError, match="nodes is 10, more than the limit of 9"):
        stages.tokens(raw, Limits(nodes=9))


CUT = "一、主要做法\n（一）延长时间。各馆要按照要求，认真做好夜间开放的各项准\n{}\n备工作，并于月底以前报送方案。\n"


@pytest.mark.parametrize("page", ["- 3 -", "— 12 —", "7"])
def test_the_rest_of_a_paragraph_behind_a_page_number_continues_it(page):
    document = partydoc.parse(CUT.format(page))
    first, number, rest = document.at("一/（一）").children
    assert (first.text, number.text, rest.text) == (
        "各馆要按照要求，认真做好夜间开放的各项准",
        page,
        "备工作，并于月底以前报送方案。",
    )
    assert (first.continues, rest.continues) == (False, True)
    assert partydoc.from_json(partydoc.to_json(document)) == document


def test_a_paragraph_behind_a_heading_at_the_foot_of_a_page_continues_nothing():
    document = partydoc.parse(
        "一、主要做法\n- 3 -\n各馆要按照要求，认真做好夜间开放的各项准备工作。\n二、打算\n以后再报。\n"
    )
    assert [node.continues for node, _ in document.walk() if node.type == "paragraph"] == [False, False]


@pytest.mark.parametrize("opening", ["", "# ", "\ufeff# ", "\u200b"])
def test_what_was_removed_at_the_very_start_is_no_part_of_the_first_node(opening):
    raw = f"{opening}书屋借阅办法\n\n第一条 馆员应当登记。\n## 附则\n第二条 本办法自公布之日起施行。\n"
    title = partydoc.parse(raw).children[0]
    assert (title.type, title.span.slice(raw)) == ("title", "书屋借阅办法")
