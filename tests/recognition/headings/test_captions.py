"""Captions of articles and of what stands below them: the series decides."""

from __future__ import annotations

import pytest

import partydoc

FORMS = [
    # a text, and the heading of each of its units
    ("第一条　开放时间\n每日开放。\n第二条　入馆方式\n凭证入馆。\n", ["开放时间", "入馆方式"]),
    ("第一条 目的：为方便读者，制定本规则。\n第二条 范围：适用于各馆。\n", ["目的", "范围"]),
    ("第一条 开放时间\n每日开放。\n第二条 读者凭证入馆。\n第三条 馆员每日登记。\n", [None, None, None]),
    ("第一条 各馆每日开放\n第二条 读者凭证入馆\n", [None, None]),
    ("第一条 原则：守。\n（1）公平：等。\n（2）公开：张榜。\n第二条 范围：各馆。\n", ["原则", "公平", "公开", "范围"]),
    ("第一条　读者可以借书。\n（一）办理\n持证办理。\n（二）归还\n到馆归还。\n", [None, "办理", "归还"]),
    ("第一条　下列用语的含义是：\n（一）书屋：社区的图书室。\n（二）读者：借书的人。\n", [None, None, None]),
    # names in brackets stand before the text, or over it
    (
        "第一条 【宗旨】为方便读者。\n第二条 【开放】下列时间：\n（一）周末；\n（二）假日。\n第三条 照办。\n",
        ["【宗旨】", "【开放】", None, None, None],
    ),
    ("第一条　（目的）\n方便读者。\n第二条　（范围）\n适用于各馆。\n", ["(目的)", "(范围)"]),
    ("第一条　（暂缺）各馆照办。\n第二条　读者凭证入馆。\n第三条　馆员登记。\n", [None, None, None]),
    # and before a stretch to write on
    ("第一条　书目＿＿＿＿＿＿。\n（列明册数。）\n第二条　押金＿＿＿＿\n第三条　照办。\n", ["书目", "押金", None]),
    ("第一条　书目＿＿＿＿＿＿。\n第二条　各馆开放。\n第三条　读者凭证入馆。\n", [None, None, None]),
    # the one blank of a sentence parts the caption from it, where most articles have one
    (
        "第一条　开放　各馆开放，周一不闭。\n第二条　证件、押金　读者凭证，不收押金。\n第三条　合同两份。\n",
        ["开放", "证件、押金", None],
    ),
    (
        "第一条　开放　各馆开放，周一不闭。\n第二条　办证　读者凭证，不收押金。\n第三条　照办。\n第四条　备查。\n",
        [None] * 4,
    ),
    ("第一章 总则\n第一条 目的\n方便读者。\n第二章 借阅\n第二条 方式\n凭证。\n", ["总则", "目的", "借阅", "方式"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "headings"), FORMS)
def test_the_captions_of_a_series(stages, raw, headings):
    assert stages.headings(raw) == headings


def test_articles_stand_below_a_heading_and_run_on(stages):
    raw = "一、举证\n第一条 读者举证。\n第二条 馆方举证。\n二、期限\n第三条 期限十日。\n"
    assert [unit.depth for unit in stages.units(raw)] == [0, 1, 1, 0, 1]
    assert stages.headings(raw) == ["举证", None, None, "期限", None]


def test_a_clause_that_a_wrap_has_cut_and_words_that_announce_are_no_captions():
    raw = (
        "第一章 会议纪录\n第一条 会议纪录应记载下列事项：\n一、会议地点。\n二、主席姓名。\n"
        "第二条 每次会议的会议纪录，应当在下次会议时，由馆员宣读\n确认。\n"
    )
    articles = partydoc.parse(raw).sections[0].sections
    assert [article.heading for article in articles] == [None, None]


@pytest.mark.parametrize(
    ("labels", "headed"),
    [
        (("社区助理：", "学校助理："), True),
        (("社区助理：", "学校助理应当："), False),
        (("下列人员：", "学校助理："), False),
        (("材料包括：", "学校助理："), False),
    ],
    ids=["all", "one that demands", "one that announces", "one that lists"],
)
def test_below_an_article_with_text_of_its_own_labels_alone_on_their_lines_are_captions(labels, headed):
    items = "".join(
        f"（{number}）{label}\n按月记录，按时缴交。\n" for number, label in zip("一二", labels, strict=True)
    )
    tree = partydoc.parse(
        f"第一条 津贴\n依规定发给。\n第二条 助理应按月缴交记录。迟交者不得领取。\n{items}第三条 附则\n照办。\n"
    )
    found = [node.heading is not None for node, _ in tree.walk() if node.type == "section" and "）" in node.num.text]
    assert found == [headed, headed]
