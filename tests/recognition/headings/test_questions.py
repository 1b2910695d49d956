"""Questions are the headings of their answers."""

from __future__ import annotations

import pytest

import partydoc


def outline(raw: str) -> list[tuple[int, str]]:
    """Give each section with its depth: its number and its heading."""
    found = []
    for node, ancestors in partydoc.parse("书屋答问\n市图书馆答复读者来信。\n" + raw).walk():
        if isinstance(node, partydoc.Section):
            num, heading = (part.text if part else "" for part in (node.num, node.heading))
            depth = sum(isinstance(above, partydoc.Section) for above in ancestors)
            found.append((depth, num + heading))
    return found


@pytest.mark.parametrize("speaker", ["问", "记者", "主持人"])
def test_a_question_heads_its_answer_whole(speaker):
    raw = f"{speaker}：开放吗？周末呢？\n答：全年开放，周末也开放。\n{speaker}：谁来管理？\n答：专人管理。\n"
    assert outline(raw) == [(0, f"{speaker}：开放吗？周末呢？"), (0, f"{speaker}：谁来管理？")]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        *(("/ /问：", "答："), ("◎問：", "答："), ("Q：", "A："), ("Q2：", "A2："), ("问3：", "答：")),
        *(("【问】", "【答】"), ("网友提问：", "馆员：")),
    ],
)
def test_who_asks_may_have_an_ornament_a_number_or_brackets(asks, answers):
    raw = f"{asks}开放吗？\n{answers}全年开放。\n周末也开放。\n{asks}谁来管理？\n{answers}专人管理。\n"
    shown = asks.replace("問", "问")
    assert outline(raw) == [(0, f"{shown}开放吗？"), (0, f"{shown}谁来管理？")]


def test_the_answer_may_stand_in_the_line_of_the_question():
    raw = "问：书屋开放吗？答：全年开放，周末也开放。\n问：谁来管理？答：专人管理，市馆指导。\n"
    assert outline(raw) == [(0, "问：书屋开放吗？"), (0, "问：谁来管理？")]


def test_one_question_heads_the_answer_below_it_whoever_gives_that():
    assert outline("问：开放吗？\n市图书馆负责人答：全年开放。\n") == [(0, "问：开放吗？")]


def test_who_asks_may_have_a_name():
    ask = ["采访组：书屋何时开放？", "采访组：请您介绍书屋的情况。", "采访组：周末开放吗？"]
    answers = ["王馆长：全年开放。", "王馆长：书屋有图书一万册。\n去年新购两千册。", "王馆长：周末也开放。"]
    raw = "".join(f"{question}\n{answer}\n" for question, answer in zip(ask, answers, strict=True))
    assert outline(raw) == [(0, question.rstrip("。")) for question in ask]


_PRESS = (
    "青河日报：书屋何时开放？周末呢？",
    "青河人民广播电台：书屋由谁管理，请问有何打算？",
    "新华社记者：请介绍一下经费。",
)


@pytest.mark.parametrize(
    "ask",
    [
        _PRESS,
        (
            "青河日報：書屋何時開放？周末呢？",
            "青河人民廣播電臺：書屋由誰管理，請問有何打算？",
            "新華社記者：請介紹一下經費。",
        ),
    ],
    ids=["simplified", "traditional"],
)
def test_media_ask_at_a_press_conference_and_points_of_an_answer_stand_below(ask):
    answers = ("王小明：全年開放。", "李大海：主要有两点。\n一是专人管理。\n二是市馆指导。", "王小明：市里出资。")
    found = outline("".join(f"{question}\n{answer}\n" for question, answer in zip(ask, answers, strict=True)))
    assert [words for depth, words in found if not depth] == [question.rstrip("。") for question in _PRESS]
    assert [words for depth, words in found if depth] == ["一是", "二是"]


@pytest.mark.parametrize(
    "raw",
    [
        "青河日报：书屋何时开放？\n青河晚报：由谁管理？\n东方网：经费几何？\n",
        "青河日报：本报报道了书屋。\n王小明：书屋已开放。\n青河晚报：也报道了书屋。\n李大海：书屋有人管理。\n",
    ],
    ids=["nobody answers", "no question"],
)
def test_media_that_are_not_answered_or_do_not_ask_head_nothing(raw):
    assert outline(raw) == []


@pytest.mark.parametrize("marks", ["。。。", "？。。"])
def test_a_name_before_sentences_asks_nothing(marks):
    raw = "".join(f"市图书馆：延长开放{mark}\n区图书馆：增加图书。\n" for mark in marks)
    assert outline(raw) == []


def test_each_answer_counts_its_points_anew():
    raw = "问：开放吗？\n答：开放。\n一、免费\n二、全年\n问：管理吗？\n答：管理。\n一、专人\n二、培训\n"
    assert outline(raw) == [
        *((0, "问：开放吗？"), (1, "一、免费"), (1, "二、全年")),
        *((0, "问：管理吗？"), (1, "一、专人"), (1, "二、培训")),
    ]


def test_questions_stand_below_the_headings_of_their_subjects():
    raw = "一、开放\n问：开放吗？\n答：开放。\n二、管理\n问：管理吗？\n答：管理。\n"
    assert outline(raw) == [(0, "一、开放"), (1, "问：开放吗？"), (0, "二、管理"), (1, "问：管理吗？")]


def test_a_question_with_a_number_and_a_speaker_is_a_heading_whole():
    raw = "1.记者：请谈谈书屋，好吗？怎样开放？\n答：全年开放。\n2.记者：请介绍管理的办法。\n答：专人管理。\n"
    assert outline(raw) == [(0, "1.记者：请谈谈书屋，好吗？怎样开放？"), (0, "2.记者：请介绍管理的办法")]


@pytest.mark.parametrize(
    "raw",
    ["问：开放吗？\n全年开放，周末也开放。\n", "主持人：今天谈书屋。\n主持人：好的。\n主持人：谢谢各位。\n"],
    ids=["one question", "no question"],
)
def test_no_heading_is_made_of(raw):
    assert outline(raw) == []


def test_the_last_item_of_a_list_is_no_question():
    raw = "一、政府可否告知：\n（一）书屋几座；\n（二）何时开放；及\n（三）由谁管理？\n市馆的答复如下。\n"
    assert outline(raw)[1:] == [(1, "（一）"), (1, "（二）"), (1, "（三）")]


def test_questions_and_answers_may_run_on_in_one_line():
    raw = (
        "书屋将于下月开放，市馆负责人回答了提问。问：请介绍开放的办法。答：全年开放，凭证借书。"
        "问：怎样管理？谁来管理？答：做好两件事：一是专人管理。每座书屋一人。二是定期培训。每年两次。"
        "问：经费从哪里来？答：市馆拨付。\n"
    )
    assert outline(raw) == [
        (0, "问：请介绍开放的办法"),
        (0, "问：怎样管理？谁来管理？"),
        *((1, "一是专人管理"), (1, "二是定期培训")),
        (0, "问：经费从哪里来？"),
    ]


@pytest.mark.parametrize(
    "raw",
    [
        "读者常问：书屋开放吗？馆员常答：全年开放。读者又问：周末呢？馆员又答：周末也开放。\n",
        "会上有人提问。问：书屋开放吗？答：全年开放。各馆要记住这个回答：人人可来，天天开放。\n",
    ],
    ids=["told in a sentence", "one question"],
)
def test_no_line_is_parted_that_tells_of_questions(raw):
    assert outline(raw) == []


def test_in_a_sitting_where_several_ask_each_speaker_has_a_turn_of_his_own():
    asked = "王议员：主席，书屋晚间能否开放？\n馆长：主席，我们可以试行。\n"
    others = (
        "李议员：主席，书架何时增加？\n馆长：主席，我们年底增加。\n陈议员：主席，座位够吗？\n馆长：主席，座位够。\n"
    )
    sitting = "主席：各位，现在开始。\n" + (asked + "主席：请李议员发言。\n" + others) * 3
    document = partydoc.parse("图书馆质询会记录\n" + sitting)
    speakers = [node.heading.text for node, _ in document.walk() if isinstance(node, partydoc.Section) and node.heading]
    assert speakers.count("王议员") == 3
    assert speakers.count("馆长") == 9
