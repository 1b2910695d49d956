"""Headings without a number that run in."""

from __future__ import annotations

import pytest

BODY = "每座书屋都装上计数器，谁来过、借了几本、还了几本，一清二楚。"
NEXT = "每座书屋都配上志愿者，开门、关门、登记、整理，有人负责。"


@pytest.mark.parametrize(
    ("raw", "leads"),
    [
        (f"坚持登记在先。{BODY}\n坚持专人值守。{NEXT}\n", 2),
        (f"坚持登记在先。{BODY}\n坚持专人值守。{NEXT}\n坚持旧书回收。{BODY}\n", 3),
        (f"坚持登记在先。{BODY}\n— 3 —\n坚持专人值守。{NEXT}\n", 2),
        (f"坚持登记在先。{BODY}一是记人。二是记书。\n坚持专人值守。{NEXT}\n", 2),
        (f"坚持登记在先。{BODY}\n", 0),
        (f"坚持登记在先。{BODY}\n各馆照办，不得延误。\n坚持专人值守。{NEXT}\n", 0),
        ("坚持登记在先。谁来过都清楚。\n坚持专人值守。谁值班都清楚。\n", 0),
        (f"书屋装上了计数器。{BODY}\n书屋配上了志愿者。{NEXT}\n", 0),
        (f"这是登记的办法。{BODY}\n那是值守的办法。{NEXT}\n", 0),
        (f"在全市每一座社区书屋里面坚持登记在先不留空白不留死角。{BODY}\n坚持专人值守。{NEXT}\n", 0),
        (f"补馆藏。{BODY}\n换桌椅。{NEXT}\n添灯具。{BODY}\n", 3),
        (f"补馆藏。{BODY}\n换桌椅。{NEXT}\n", 0),
        (f"各馆开门以前，\n坚持登记在先。{BODY}各馆关门以前，由馆员\n坚持专人值守。{NEXT}\n", 0),
        (f"要坚持登记在先。{BODY}\n要坚持专人值守。{NEXT}\n", 0),
        (f"要素记得齐全。{BODY}\n要点写得明白。{NEXT}\n", 2),
        (
            f"坚持登记在先。按照“一册一码”记下。{BODY}\n坚持专人值守。按照“一馆一人”值班。{NEXT}\n",
            2,
        ),  # only the texts quote
        (f"坚持“登记”在先。{BODY}\n坚持“专人”值守。{NEXT}\n", 0),
        (f"明确登记办法，管好书。{BODY}\n明确值守办法，选好将。{NEXT}\n明确整理办法，用好架。{BODY}\n", 3),
        (f"明确登记办法，将书管。{BODY}\n明确值守办法，将人选。{NEXT}\n明确整理办法，将架用。{BODY}\n", 0),
        (f"登记！{BODY}\n值守！{NEXT}\n", 0),
    ],
)
def test_a_row_of_paragraphs_that_open_with_a_short_sentence(stages, raw, leads):
    assert stages.roles("今年各馆都有新办法。\n" + raw).count("LEAD") == leads


def test_lists_may_stand_below_the_paragraphs_of_a_row(stages):
    raw = f"坚持登记在先。{BODY}\n1.记人；\n2.记书。\n坚持专人值守。{NEXT}\n1.开门；\n2.关门。\n"
    assert stages.roles(raw) == ["LEAD", "MARKED", "MARKED", "LEAD", "MARKED", "MARKED"]


def test_only_one_list_may_stand_below_a_paragraph_of_a_row(stages):
    raw = f"（一）东馆\n坚持登记在先。{BODY}\n1.记人；\n2.记书。\n（二）西馆\n坚持专人值守。{NEXT}\n"
    assert "LEAD" not in stages.roles(raw)


@pytest.mark.parametrize(
    ("first", "second"),
    [("由中心馆登记", "由志愿者值守"), ("开馆3到5天登记", "开馆2到3天值守"), ("由中心館登記", "由志願者值守")],
)
def test_who_does_a_thing_and_how_many_open_no_row_of_two(stages, first, second):
    assert "LEAD" not in stages.roles(f"今年各馆都有新办法。\n{first}。{BODY}\n{second}。{NEXT}\n")


@pytest.mark.parametrize(
    ("first", "second", "leads"),
    [
        ("统筹规划，有序推进", "立足社区，服务读者", 2),
        ("统筹规划，有序推进", "坚持登记在先", 2),
        ("统筹规划，在全市各社区有序推进", "立足社区，全面服务各类读者", 0),
        ("要统筹规划，要有序推进", "要立足社区，要服务读者", 0),
        ("馆兴则读者来，馆强则读者留", "馆新则读者多，馆净则读者久", 0),
    ],
)
def test_a_lead_may_have_two_clauses_of_like_length(stages, first, second, leads):
    raw = f"今年各馆都有新办法。\n{first}。{BODY}\n{second}。{NEXT}\n"
    assert stages.roles(raw).count("LEAD") == leads


@pytest.mark.parametrize(
    ("sentences", "leads"),
    [
        (
            (
                "精选图书聚人气，办好街坊“第一站”",
                "延长开放暖人心，点亮社区“一盏灯”",
                "用活志愿添助力，织密服务“一张网”",
            ),
            3,
        ),
        (("坚持读者为先，便民利民", "坚持专业管理，人尽其才", "坚持社会参与，多方协同"), 3),
        (("精选图书聚人气，办好街坊“第一站”", "延长开放暖人心，点亮社区“一盏灯”"), 0),
        (("精选图书聚人气，办好“第一站”", "延长开放时间，点亮社区街巷“一盏灯”", "用活志愿添助力，织密“服务网”"), 0),
        (("书香伴我成长，书屋迎来清晨", "书香伴我成长，馆员守到深夜", "书香伴我成长，读者写下心声"), 0),
        (("要精选图书，办好街坊“第一站”", "要延长开放，点亮社区“一盏灯”", "要用活志愿，织密服务“一张网”"), 0),
    ],
    ids=["quotations", "clauses", "two only", "of other lengths", "one clause again", "what is asked"],
)
def test_a_row_of_first_sentences_that_are_built_alike(stages, sentences, leads):
    raw = "今年各馆都有新办法。\n" + "".join(f"{sentence}。{BODY}\n" for sentence in sentences)
    assert stages.roles(raw).count("LEAD") == leads


@pytest.mark.parametrize(
    ("raw", "leads"),
    [
        (f"延长开放时间，方便上班读者——{BODY}\n配齐书架、桌椅——{NEXT}\n添置灯具——{BODY}\n", 3),
        (f"延長開放時間，方便上班讀者──{BODY}\n配齊書架、桌椅──{NEXT}\n添置燈具──{BODY}\n", 3),
        (f"延长开放时间——{BODY}\n配齐书架——{NEXT}\n", 0),
        (f"延长开放时间——{BODY}\n延长开放时间——{NEXT}\n延长开放时间——{BODY}\n", 0),
        ("延长开放时间——方便读者。\n配齐书架——方便读者。\n添置灯具——方便读者。\n", 0),
        (f"他们来了——{BODY}\n这是新书——{NEXT}\n灯亮了——{BODY}\n", 0),
        (f"东馆：读者——{BODY}\n西馆：灯具——{NEXT}\n南馆：水杯——{BODY}\n", 0),
    ],
    ids=["three", "traditional", "two", "the same words", "little behind it", "sentences", "behind a label"],
)
def test_a_row_of_paragraphs_that_open_with_words_before_a_dash(stages, raw, leads):
    assert stages.roles("今年各馆都有新办法。\n" + raw).count("LEAD") == leads


def test_a_heading_before_a_dash_ends_there(stages):
    raw = f"延长开放时间，方便读者——{BODY}\n配齐书架——{NEXT}\n添置灯具——{BODY}\n"
    assert stages.headings("今年各馆都有新办法。\n" + raw) == ["延长开放时间,方便读者", "配齐书架", "添置灯具"]
