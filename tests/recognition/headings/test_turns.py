"""In a sitting, who takes the word heads what is said."""

from __future__ import annotations

import pytest

import partydoc


def paths(turns: str) -> list[str]:
    """Give the path of each section of the minutes of a talk."""
    return [section.path for section in partydoc.parse("书屋座谈\n市图书馆召开座谈会，听取意见。\n" + turns).sections()]


SITTING = """林大明议员：主席，就书屋的开放，政府可否告知本会：
（一）书屋有多少座；
（二）何时开放；及
（三）由谁管理？
教育局局长：主席，本人答复如下。
第一，书屋有三十座，分布在各区的社区中心和学校旁边。
第二，书屋全年开放，节假日也不例外，由专人值守。
以上是本人的答复。
林大明议员：主席，局长没有说由谁管理。
"""


ANSWER = """李局长：现答复如下。
（一）书屋现有三十座，分布在各区的社区中心、公园、车站和学校旁边，离居民的住处都不超过十五分钟的路程，老人和孩子走路就能到达。
今年再建。
（二）书屋全年开放，节假日也不例外，每天从早上八点到晚上九点，由专人值守，读者凭证件就可以免费借阅，每次不超过十册图书。
以上是答复。
"""


def test_each_turn_holds_its_own_list():
    asked = [f"林大明议员/{number}" for number in ("（一）", "（二）", "（三）")]
    answered = [f"教育局局长/{number}" for number in ("第一", "第二")]
    assert paths(SITTING) == ["林大明议员", *asked, "教育局局长", *answered, "林大明议员[2]"]


def test_the_speaker_is_the_heading_and_the_speech_its_paragraph():
    last = list(partydoc.parse("书屋座谈\n" + SITTING).sections())[-1].node
    assert (last.heading.text, [child.text for child in last.children]) == (
        "林大明议员",
        ["主席，局长没有说由谁管理。"],
    )


def test_the_paragraphs_between_the_points_of_an_answer_belong_to_them():
    document = partydoc.parse("书屋座谈\n王议员：何时开放？\n" + ANSWER + "王议员：好。\n")
    point = document.at("李局长/（一）")
    assert [child.text[-5:] for child in point.children] == ["就能到达。", "今年再建。"]
    assert document.at("李局长").children[-1].text == "以上是答复。"


def test_turns_stand_below_the_heading_of_their_subject():
    raw = "一、开放\n王馆长：书屋今年开放。\n李主任：好。\n王馆长：谢谢。\n二、管理\n再议。\n"
    assert paths(raw) == ["一", "一/王馆长", "一/李主任", "一/王馆长[2]", "二"]


def test_a_list_may_begin_right_behind_the_speaker():
    raw = "王馆长：书屋怎样开放？\n李主任：一、全年开放。\n二、周末开放。\n王馆长：好。\n"
    assert paths(raw) == ["王馆长", "李主任", "李主任/一", "李主任/二", "王馆长[2]"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("主持人：", "馆长："),
        ("王某：", "审判长："),
        ("王××：", "李××："),
        ("青河市图书馆馆长：", "读者代表："),
        ("【王某某】", "【主持人】"),
        ("青河市文化局副局长、图书馆馆长王大明：", "读者代表李晓红："),
        ("主席：\n", "王议员：\n"),
    ],
)
def test_turns_open_with(one, other):
    raw = f"{one}书屋今年开放。\n{other}周末呢？\n{one}周末也开放。\n"
    first, second = (name.rstrip("：\n") for name in (one, other))
    assert paths(raw) == [first, second, f"{first}[2]"]


def test_where_nobody_speaks_twice_all_must_speak_as_persons():
    assert paths("王馆长：我们今年开放。\n李主任：我赞成。\n赵局长：大家说得好。\n") == ["王馆长", "李主任", "赵局长"]
    assert paths("王馆长：书屋今年开放。\n李主任：馆藏充足。\n赵局长：经费到位。\n") == []


@pytest.mark.parametrize(
    "raw",
    [
        "王馆长：书屋今年开放。\n李主任：好。\n",
        "主席：书屋今年开放。\n主席：好。\n主席：谢谢。\n",
        "王馆长：负责全面工作。\n李主任：负责馆藏工作。\n王馆长：主持会议工作。\n",
        "馆长：王某，女。\n副馆长：李某，男。\n馆长：赵某，男。\n",
        "负责人：馆长。\n地点：中心馆。\n负责人：副馆长。\n",
        "馆长：王明\n副馆长：李亮\n馆长：赵光\n",
        "甲方代表：\n乙方代表：\n甲方代表：\n",
        "甲方：市图书馆。\n乙方：某公司。\n甲方：应当付款。\n",
        "任务：建书屋。\n方法：分步走。\n任务：建分馆。\n",
        "各位代表：书屋今年开放。\n各位委员：好。\n各位代表：谢谢。\n",
        "王议员：「延长开放。」\n李议员：「增加图书。」\n王议员：「两者都要。」\n",
        "市文化局局长：应当保证经费。\n各区区长：应当落实责任。\n市文化局局长：应当检查落实。\n",
    ],
    ids=[
        *("two turns", "one speaker", "duties", "who holds an office", "fields", "names"),
        *("signatures", "parties", "labels", "addresses", "quoted", "obligations"),
    ],
)
def test_no_turn_is_made_of(raw):
    assert paths(raw) == []


def test_the_questions_of_an_interview_go_before_its_turns():
    raw = "记者：书屋开放吗？\n王馆长：全年开放。\n记者：谁来管理？\n王馆长：专人管理。\n"
    assert paths(raw) == ["记者：书屋开放吗？", "记者：谁来管理？"]


PRESS = """书屋发布会实录
主持人：各位记者，大家好！下面请陈馆长介绍情况。
陈馆长：各位记者，书屋已经建成三十座。
主持人：下面请大家提问。
青河报记者：请问何时开放？
陈馆长：五月开放，全年不闭馆。
"""


def test_who_opens_a_sitting_is_no_field_and_an_address_leads_out_of_no_turn():
    document = partydoc.parse(PRESS)
    assert [section.path for section in document.sections()] == [
        *("主持人", "陈馆长", "主持人[2]", "青河报记者", "陈馆长[2]"),
    ]
    assert [child.type for child in document.children] == ["title", *["section"] * 5]


def test_people_who_speak_once_each_take_turns():
    said = (
        "张老师：书屋的环境很好，建议延长开放时间。\n李同学：座位不够，希望能增加。\n王女士：儿童图书可以更新得快些。\n"
    )
    assert paths(said) == ["张老师", "李同学", "王女士"]


def test_a_speech_to_the_chair_is_a_turn_though_there_are_but_two():
    raw = (
        "王议员：主席，书屋晚间能否开放？（一）何时开放；（二）由谁值守。\n"
        "文化局局长：主席，就王议员的质询，答复如下：\n（一）三月起开放。\n（二）由馆员值守。\n"
    )
    found = [node.heading.text for node, _ in partydoc.parse(raw).walk() if node.type == "section" and node.heading]
    assert found == ["王议员", "文化局局长"]
