"""Headings: how much of a unit's first line is its heading."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.numbering.families import LONGEST_HEADING

LONG = "馆" * LONGEST_HEADING

FORMS = [
    # a text, and the heading of each of its units
    ("一、建馆\n各馆照办。\n", ["建馆"]),
    ("一、建馆\n", ["建馆"]),
    (f"一、{LONG}，{LONG}\n各馆照办。\n", [f"{LONG},{LONG}"]),
    ("（一）建馆。建成两座。\n（二）买书。买一万册。\n", ["建馆", "买书"]),
    ("（一）建馆！建成两座。\n", ["建馆!"]),
    (f"（一）{LONG}。正文。\n", [LONG]),
    (f"（一）{LONG}馆。正文。\n", [None]),
    ("（一）建馆。\n建成两座。\n（二）买书。\n买一万册。\n", ["建馆", "买书"]),
    ("1.建馆两座。\n2.买书万册。\n", [None, None]),
    ("1.建馆；\n2.买书；\n3.办证。\n", [None, None, None]),
    ("1.材料：身份证。\n2.时间：三月。\n", ["材料", "时间"]),
    ("1.材料：\n（1）身份证；\n（2）户口簿。\n", ["材料", None, None]),
    ("一、分配办法：先来先得\n各馆照办。\n", ["分配办法:先来先得"]),
    ("书屋已建成。 一、找准定位，当好参谋，多走 各馆照办。 二、优化服务，方便读者，多问 各馆落实。\n", [None, None]),
    (
        f"1.定人：每馆一名馆员\n馆员须持证。\n2.定时：{LONG}，{LONG}。\n3.定责：{LONG}，{LONG}。\n",
        ["定人", "定时", "定责"],
    ),
    (
        f"一、定人：每馆一名馆员\n馆员须持证。\n二、定时：{LONG}，{LONG}。\n三、责任到人。损坏照赔。\n",
        ["定人:每馆一名馆员", "定时", "责任到人"],
    ),
    (
        f"一、书屋应登记：\n1.书名；\n2.册数。\n二、{LONG}，{LONG}。\n三、{LONG}，{LONG}。\n四、{LONG}，{LONG}。\n",
        [None] * 6,
    ),
    # words that say what follows name nothing, however few they are
    ("1.需带的材料有：\n（1）身份证；\n（2）户口簿。\n2.办证收费标准为：\n每证五元。\n", [None] * 4),
    ("1.書屋目錄包括：\n（1）書名；\n（2）冊數。\n2.申請寄至：\n青河市圖書館。\n", [None] * 4),
    ("1.违规行为：\n（1）损书；\n（2）占座。\n2.图书所有：\n市馆所有。\n", ["违规行为", None, None, "图书所有"]),
    ("（一）几座；\n（二）何时；及\n（三）由谁管理？\n答复如下，请查收。\n", [None, None, None]),
    ("设三项：一、馆舍。二、馆藏。三、其他。前项由市馆定。\n", [None, None, None]),
    ("1.来馆以后，读者说：好。\n", [None]),
    ("（一）落实“早开。晚关。”要求。各馆照办。\n", ["落实“早开。晚关。”要求"]),
    ("（一）延长（周末。节日。）开放。各馆照办。\n", ["延长(周末。节日。)开放"]),
    ("（一）推荐《书屋。家。》一书。各馆照办。\n", ["推荐《书屋。家。》一书"]),
    # names in a list over nothing are its items; in an outline they are headings
    ("一、奖项\n1.好读者\n2.好馆员\n二、办法\n各馆照办。\n", ["奖项", None, None, "办法"]),
    ("一、馆况\n1.馆舍\n2.馆藏\n二、工作\n三、打算\n", ["馆况", "馆舍", "馆藏", "工作", "打算"]),
    ("一、馆况\n二、工作\n", ["馆况", "工作"]),
    ("一、馆况\n1.1 馆舍\n1.2 馆藏\n二、办法\n各馆照办。\n", ["馆况", "馆舍", "馆藏", "办法"]),
    (
        "一、馆况\n1.馆舍\n（1）门窗\n（2）屋顶\n2.各馆均已登记造册备查\n3.读者均已领到新的证件\n二、办法\n照办。\n",
        ["馆况", "馆舍", None, None, None, None, "办法"],
    ),
    # as is one that has lost its mark among others that are text
    ("一、读者可以：\n1.借书\n2.看报。\n3.听讲座。\n二、各馆照办。\n", ["读者可以", None, None, None, None]),
    # 首先 of thanks and 最后 of wishes are words of a speech
    ("首先，请允许我致谢。书屋建成了。\n各馆照办。\n最后，祝各位健康。书屋兴旺。\n", []),
    # fields of a form have names, be they left empty
    ("一、书名：\n二、册数（大写）：\n三、期限：借期三十日。\n", ["书名", "册数(大写)", "期限"]),
    ("一、书名：\n二、各馆照办。\n", [None, None]),
    ("1.来馆日期：\n2.送交的图书有：\n", [None, None]),
    # a request of one who asks heads its answer as a question does
    (
        "1.请介绍开放时间。\n全年开放。\n2.如何办证？\n到馆办理。\n3.能否续借？\n可以。\n",
        ["请介绍开放时间", "如何办证?", "能否续借?"],
    ),
    ("1.请介绍开放时间。\n全年开放。\n2.如何办证。\n到馆办理。\n", ["请介绍开放时间", "如何办证"]),
    ("一、\n各馆照办。\n", [None]),
    ("一、（一）建馆\n（二）买书\n", [None, "建馆", "买书"]),
    # a series of clauses on one thing, glued or wrapped, has none; a form asks before colons, commas or not
    (
        "一、本书目收各馆所藏的旧书。新书另编。\n二、本书目按馆排列，先列市馆。各馆按类。\n三、本书目所记册数以年终清点为准。借出者在内。\n",
        [None, None, None],
    ),
    (
        "一、本馆概况。建于三月。\n二、本馆藏书。共一万册。\n三、本馆读者。共三千人。\n",
        ["本馆概况", "本馆藏书", "本馆读者"],
    ),
    (
        "一、书名，册数，价格：\n均见附表。\n二、交书地点，时间：\n在市馆，三月。\n三、运费，保险费：\n由卖方出。\n",
        ["书名,册数,价格", "交书地点,时间", "运费,保险费"],
    ),
    ("一、馆长说，要开放：\n均见附表。\n二、各馆照办。\n三、旧书下架。\n", [None, None, None]),
    # a blank between Chinese and Latin signs ends no heading where all stand so
    ("建馆分两步： 1）书架 20 组，另购 3 组；2）空调 PC 各 2 台，下月装好。\n", [None, None]),
    ("建馆分两步： 1）购置书架 2026年3月买20组；2）安装空调。\n", ["购置书架", None]),
    # numbers whose headings end in a colon, and those before one
    ("1 概述\n书屋全年开放。\n2 注意事项：\n请保持安静。\n3 联系\n请到服务台。\n", ["概述", "注意事项", "联系"]),
    ("讲三点。\n1：清点图书，逐册登记。\n2：检查门窗。\n3：延长开放。\n", [None, None, None]),
    (
        "讲三点。\n1。清点图书。逐册登记。\n2。检查门窗。逐扇登记。\n3。延长开放。周末不闭馆。\n",
        ["清点图书", "检查门窗", "延长开放"],
    ),
    ("第一章　总　则\n", ["总　则".replace("　", " ")]),
    ("第一条　书屋开放。全年不休。\n", [None]),
    ("第二条　修正下列条文：\n第二条之六、第二条之十一、第三条。\n第三条　施行。\n", [None, None]),
    ("第一条　书屋有：\n（一）图书。旧书除外；\n（二）桌椅。\n", [None, None, None]),
    ("各馆照办。一是建馆。建成两座。二是买书。\n", ["建馆", None]),
    ("第一，建馆。建成两座。\n第二，买书。买一万册。\n", ["建馆", "买书"]),
    ("（一）建馆。一是选址。二是设计。\n", ["建馆", None, None]),
]


@pytest.mark.parametrize(("raw", "headings"), FORMS)
def test_the_headings_of_a_text(stages, raw, headings):
    assert stages.headings(raw) == headings


def test_the_mark_that_ends_a_heading_is_its_own(stages):
    folded = stages.folded("（一）建馆。建成两座。\n1.材料：身份证。\n")
    ends = [unit.heading[2] for unit in stages.units("（一）建馆。建成两座。\n1.材料：身份证。\n")]
    assert [folded[end - 1] for end in ends] == ["。", ":"]


def test_the_body_begins_behind_the_heading(stages):
    raw = "（一）建馆。建成两座。\n"
    folded = stages.folded(raw)
    assert [folded[unit.body_start : unit.end] for unit in stages.units(raw)] == ["建成两座。"]


def test_nouns_with_numbers_in_brackets_are_markers_that_run_on_over_their_chapters(stages):
    tasks = ["延长开放", "办理证件", "购置图书", "按期还书"]
    lines = [f"【重点任务{number}】{task}\n各馆照办。\n" for number, task in enumerate(tasks, 1)]
    raw = f"一、开放\n{lines[0]}{lines[1]}二、借阅\n{lines[2]}{lines[3]}"
    assert [unit.depth for unit in stages.units(raw)] == [0, 1, 1, 0, 1, 1]
    assert stages.headings(raw) == ["开放", *tasks[:2], "借阅", *tasks[2:]]


def test_one_blank_parts_the_names_of_clauses_from_their_sentences(stages):
    raw = "1 总则\n1.1 目的 为保障开放，制定本预案。\n1.2 依据 依据《办法》，特制定。\n1.3 适用范围 适用于各馆。\n"
    assert stages.headings(raw) == ["总则", "目的", "依据", "适用范围"]


@pytest.mark.parametrize(
    "raw",
    [
        "1 总则\n1.1 各馆 应当 延长 开放，读者 办证 不收费。\n1.2 各馆 应当 清点 图书，逐册 登记。\n",
        "1 总则\n1.1 各馆延长开放，读者办证 不收费用。\n1.2 各馆清点图书，逐册登记。\n",
    ],
)
def test_other_blanks_part_nothing(stages, raw):
    assert stages.headings(raw) == ["总则", None, None]


def headings(raw: str) -> list[str | None]:
    document = partydoc.parse(raw)
    return [node.heading and node.heading.text for node, _ in document.walk() if isinstance(node, partydoc.Section)]


def test_a_phrase_with_a_colon_closed_by_a_stop_is_one_heading_where_all_of_its_series_stand_over_text():
    raw = "".join(
        f"{at}. {name}。\n各馆要按照这一要求安排全年的工作，做到人人有责任、件件有着落。\n"
        for at, name in enumerate(["来源：馆员采购", "方法：先急后缓", "期限：年底以前"], 1)
    )
    assert headings(f"工作安排\n{raw}") == ["来源：馆员采购", "方法：先急后缓", "期限：年底以前"]


def test_a_label_heads_each_of_a_series_however_short_its_first_sentence():
    raw = "".join(
        f"{at}. {name}：{sentence}。各馆要逐日检查，逐项登记。\n"
        for at, (name, sentence) in enumerate(
            [
                ("佩戴证件", "馆员到馆以后佩戴证件"),
                ("登记读者", "读者到馆以后先登记"),
                ("清点图书", "闭馆以前清点图书"),
            ],
            1,
        )
    )
    assert headings(f"工作安排\n{raw}") == ["佩戴证件", "登记读者", "清点图书"]


def test_a_clause_on_the_document_itself_has_no_heading():
    raw = (
        "聘用合同\n一、聘期。聘期为三年，从二〇二六年三月起算。\n二、报酬。报酬每月发给一次，节假日顺延。\n"
        "三、本合同一式两份。甲乙双方各持一份。\n"
    )
    assert headings(raw) == ["聘期", "报酬", None]


def test_bold_items_that_end_inside_a_sentence_have_no_heading():
    item, text = "{}. **各项应当如实填写{}**\n", "馆舍的面积另行填报，由各馆馆长核对以后上报。\n\n"
    marked = "# 填表说明\n\n" + "".join(item.format(at, "；") + text for at in (1, 2))
    tree = partydoc.load(marked.encode(), reader="markdown")
    assert [(section.num.text, section.heading) for section in tree.sections] == [("1.", None), ("2.", None)]


@pytest.mark.parametrize(
    ("raw", "headings"),
    [
        (
            "第一，按照书屋的名单，挑选了三座。馆员参加。\n第二，3月5日，在馆内公示了名单。读者赞成。\n第三，公布结果。可查。\n",
            [None, None, "公布结果"],
        ),
        (
            "（一）3月5日至9日，宣传发动。张贴通知。\n（二）3月10日，集中办理。各馆派人。\n",
            ["3月5日至9日,宣传发动", "3月10日,集中办理"],
        ),
    ],
    ids=["what was done", "what is to be done"],
)
def test_what_was_done_on_a_day_is_no_heading_nor_are_clauses_beside_it(stages, raw, headings):
    assert stages.headings(raw) == headings
