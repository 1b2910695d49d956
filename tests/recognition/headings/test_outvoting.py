"""Sentences that are short enough to be headings are none where most units like them are text."""

from __future__ import annotations

import partydoc


def headings(text):
    return [view.heading for view in partydoc.parse(text).sections()]


CONTRACT = """第一条　服务内容
1.1 甲方为社区读者办理借阅证和续借手续。办证免费。
1.2 乙方每周送书两次，每次不少于一百册，送到甲方指定的社区书屋，并当面点清书目和册数。
第二条　费用
2.1 费用按季度结算，乙方应当在每季度末月二十日前把结算单送交甲方，甲方在十日以内付清全部款项。
2.2 甲方收到结算单以后应当及时核对。有差错的退回乙方。
2.3 运输途中图书的毁损由乙方承担，但是因不可抗力造成的除外，双方另有约定的从其约定。
2.4 乙方应当为随车人员购买意外伤害保险，并且在开始服务以前把保险单的副本送交甲方留存备查。
"""


def test_clauses_of_a_contract_have_no_heading():
    assert headings(CONTRACT) == ["服务内容", None, None, "费用", None, None, None, None]


def test_points_that_all_have_a_heading_keep_it():
    text = "".join(
        f"{n}、{words}。各馆要认真落实。\n"
        for n, words in zip("一二三", ("延长开放时间", "改进借阅服务", "加强安全管理"), strict=True)
    )
    assert headings(text) == ["延长开放时间", "改进借阅服务", "加强安全管理"]


def test_a_time_of_the_day_ends_no_label():
    assert headings("（一）上午开放时间为9:00-12:00；\n（二）下午开放时间为13:00-17:30；\n") == [None, None]


def test_a_short_caption_heads_its_article_among_others_without():
    text = "第一条　目的\n方便读者借阅。\n第二条　依据\n遵守有关规定。\n" + "".join(
        f"第{n}条　各馆应当认真登记到馆的读者，妥善保管登记的资料，不得泄露。\n" for n in "三四五六七"
    )
    assert headings(text)[:3] == ["目的", "依据", None]


def test_a_sentence_that_leads_to_a_list_is_no_heading():
    assert headings("一、申请人应当提交下列材料：\n（一）借阅证；\n（二）申请表。\n") == [None, None, None]


def test_items_alone_on_their_lines_over_nothing_are_text():
    assert headings(
        "一、馆舍建设\n要求如下。\n（一）总馆一楼阅览区全部改造\n（二）城东分馆和城西分馆新建\n（三）社区书屋统一维修一次\n"
    ) == [
        "馆舍建设",
        None,
        None,
        None,
    ]


def test_a_heading_whose_text_is_cut_off_keeps_it_beside_others_with_text():
    text = "一、馆舍\n改造总馆。\n二、馆藏\n新增图书。\n三、队伍\n"
    assert headings(text) == ["馆舍", "馆藏", "队伍"]


def test_a_remark_in_brackets_is_no_text_of_its_own():
    assert headings("（一）馆舍达到标准。（12分）\n（二）馆藏达到标准。（8分）\n") == [None, None]


CLAUSES = """1．与社区书屋合作，由馆员推荐当月的新书。每季度交换一次书目。
2．读者人数达到一定规模后再增加开放时间，由各馆报市馆同意后实行。
3．提前公布书目，读者可以在网上预约当月的新书。预约保留三天。
"""


def test_long_sentences_with_a_pause_are_no_headings_beside_items_without():
    assert headings(CLAUSES) == [None, None, None]


def test_long_headings_with_a_pause_stay_where_all_of_a_series_have_one():
    text = CLAUSES.replace("，由各馆报", "。由各馆报")
    assert headings(text) == [
        "与社区书屋合作，由馆员推荐当月的新书",
        "读者人数达到一定规模后再增加开放时间",
        "提前公布书目，读者可以在网上预约当月的新书",
    ]


def test_a_pause_inside_of_brackets_or_names_is_none():
    text = CLAUSES.replace("合作，由馆员推荐", "（一馆、二馆，三馆）合作推荐").replace("书目，读者", "书目后读者")
    assert headings(text)[0] == "与社区书屋（一馆、二馆，三馆）合作推荐当月的新书"
