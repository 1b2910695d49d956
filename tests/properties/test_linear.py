"""Four times the text takes about four times the steps, whatever the text is made of."""

from __future__ import annotations

import pytest

import partydoc
from tests.work import MOST, growth

SIZE = 1_000  # characters
CHARACTERS = "一十百第其首是要（）“”《》：；。，、！—-·.．1①㈠⑴●附年月日X×\u3000 \n\r\u2028\x00a字們"
PERIODS = [
    "一、",
    "一、\n",
    "一是。",
    "一是，二是；",
    "第一，",
    "第一条",
    "第一条 书。\n",
    "第一章 总则\n",
    "（一）",
    "(一)书。",
    "1.",
    "1.1",
    "1.1 书\n",
    "1、书\n",
    "（1）\n",
    "①②③",
    "——书\n",
    "—\n",
    "“书。",
    "“书”。",
    "《（“",
    "（（）",
    "书：",
    "书：\n",
    "书。\n",
    "书\n",
    "书\n\n",
    " \n",
    "\n　",
    "\r\n",
    "。 ",
    "。！？；：",
    "附件：",
    "附件\n",
    "目录\n",
    "同志们：\n",
    "同志们，",
    "各位",
    "2026年3月2日\n",
    "来源：书 ",
    "打印 ",
    "時(shí)",
    "X(",
    "。(1)书",
    "因?yàn)橹v",
    "因?yàn)橹",
    "?h(",
    "時(shí)?橹",
    "會(hui)(hui)",
    "工 作 ",
    "书 屋 ，",
    "-、\n",
    "一、\n-、\n三、\n",
    "一)\n",
    "、书\n",
    "第 ",
    "第十 ",
    "一 ",
    "（ ",
    "书-、",
    "青河市人民政府\n",
    "关于书的通知\n",
    "坚持登记在先。每座书屋都装上计数器，谁来过、借了几本书都清楚。\n",
    "一、书\n（一）书\n1.书\n（1）书\n①书\n一是书。二是书。\n",
]


def repeating(period):
    def prepare(size):
        text = period * (size // len(period))
        return lambda: partydoc.parse(text)

    return prepare


WORKS = {period: repeating(period) for period in (*CHARACTERS, *PERIODS)}


@pytest.mark.parametrize("period", WORKS, ids=repr)
def test_four_times_the_text_takes_four_times_the_steps(period: str) -> None:
    assert growth(WORKS[period], SIZE) <= MOST
