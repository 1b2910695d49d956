"""The blanks that a reader of characters set between all letters go; the author's own stay."""

from __future__ import annotations

import re

import pytest

from partydoc.edits import Edits
from partydoc.repairs.spread_letters import spread_letters

TEXT = """图书馆办法

第一章　总　则
第一条　为办好全市图书馆，方便市民借阅图书，制定本办法。
第二条　各馆每周开放不少于 56 小时，节假日不闭馆。
工 作 时 间
附件：library 名录
"""


def clean(text):
    return Edits(spread_letters(text)).rewrite(text)


def spread(text, blank):
    return re.sub("(?<=[\u3400-\u9fff，。：])(?=[\u3400-\u9fff，。：])", blank, text)


@pytest.mark.parametrize("blank", ["\xa0", "\t"], ids=ascii)
def test_a_spread_text_comes_back_as_it_was(blank):
    assert clean(spread(TEXT, blank)) == TEXT


def test_one_spread_paragraph_is_joined_and_a_title_set_wide_stays():
    title, paragraph = "工 作 报 告 和 安 排", "各馆每周开放六天，节假日不闭馆，夜间开放到九时。"
    other = "其他各馆的开放时间由各区自行确定，向社会公布，并报送市图书馆备案。"
    assert clean(f"{title}\n{spread(paragraph, ' ')}\n{other}") == f"{title}\n{paragraph}\n{other}"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "青 河 市 公 共 图 书 馆 二 〇 二 六 年 工 作 报 告",
        "各馆，各区，各部门：\n王　伟　李　明　张　丽　陈　强　周　敏　赵　磊　孙　静",
        "a b c d e f g h i j k l m n o p q r s t，u v w x y z",
    ],
)
def test_other_blanks_stay(text):
    assert clean(text) == text


@pytest.mark.parametrize(
    ("upright", "joined"),
    [
        ("目\n錄\n", "目錄\n"),
        ("打印机采购\n招\n标\n文\n件\n2026年3月\n", "打印机采购\n招标文件\n2026年3月\n"),
        ("　招\n\n　标\n\n　书\n\n第一章　总则\n", "　招标书\n\n第一章　总则\n"),
        ("书屋手册\n目\n录\n一、开门…1\n", "书屋手册\n目录\n一、开门…1\n"),
    ],
)
def test_a_title_set_upright_is_one_line_again(upright, joined):
    assert clean(upright) == joined


@pytest.mark.parametrize(
    "text",
    ["字号：\n大\n中\n小\n打印\n", "甲\n乙\n丙\n丁\n", "一\n二\n三\n", "书屋开放了。\n优\n良\n差\n", "中\n文\n"],
)
def test_letters_one_below_the_other_that_are_no_words_stay(text):
    assert clean(text) == text
