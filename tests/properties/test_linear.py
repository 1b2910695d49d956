"""Four times the text costs about four times the time, whatever the text is made of."""

from __future__ import annotations

import time

import pytest

import partydoc

LENGTH = 100_000
LENGTH_OF_LINES = 8_000  # many lines cost more than one
FOUR = 4
TRIES = 6
QUADRATIC = 8  # four times the text would cost sixteen times as much
MARKS_A_PLACE = "。；："
NOISE = 0.02  # seconds within which nothing is told from nothing

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


def seconds(text: str) -> float:
    started = time.process_time()
    partydoc.parse(text)
    return time.process_time() - started


def repeated(period: str, length: int) -> str:
    return period * (length // len(period))


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    partydoc.parse("一、建馆\n")


@pytest.mark.parametrize("period", [*CHARACTERS, *PERIODS], ids=repr)
def test_four_times_the_text_costs_no_more_than_twice_the_fourfold(period: str) -> None:
    length = LENGTH_OF_LINES if "\n" in period[1:] or period[-1] in MARKS_A_PLACE else LENGTH
    short, long = [], []
    for _ in range(TRIES):
        short.append(seconds(repeated(period, length // FOUR)))
        long.append(seconds(repeated(period, length)))
        if min(long) <= QUADRATIC * min(short) + NOISE:
            break
    assert min(long) <= QUADRATIC * min(short) + NOISE
