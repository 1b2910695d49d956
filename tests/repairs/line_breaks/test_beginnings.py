"""What other documents say of a break: what sentences open with, and what words go on."""

from __future__ import annotations

import pytest

from partydoc.repairs.line_breaks.beginnings import Beginnings, beginnings
from partydoc.repairs.line_breaks.words import begins_line


@pytest.mark.parametrize(
    ("begun", "inside"), [("本办法所称", "要加强建设"), ("五年来，", "但还有不足"), ("为了进一步", "这是一次")]
)
def test_some_words_begin_paragraphs_and_others_sentences_within(begun: str, inside: str):
    assert beginnings().odds(begun) > 0 > beginnings().odds(inside)


def test_what_the_table_does_not_name_says_nothing():
    assert beginnings().odds("㐂㐂") == 0.0
    assert beginnings().odds("") == 0.0


def test_traditional_characters_are_counted_as_simplified_ones():
    assert beginnings().odds("這是") == beginnings().odds("这是")


def test_a_word_weighs_more_the_oftener_it_was_seen():
    table = Beginnings.of([",100,900", "甲,4,6", "乙,40,60"])
    assert 0 < table.odds("甲方") < table.odds("乙方")


@pytest.mark.parametrize(
    ("line", "after"), [("严守网", "络信息安全"), ("做好公共", "服务工作"), ("有关问", "题的通知")]
)
def test_words_go_on_across_an_edge(line: str, after: str):
    assert begins_line(line, after) < begins_line("推动经济稳中向好", "扩大有效投资")


@pytest.mark.parametrize(("line", "after"), [("首页 |", "服务"), ("共3", "座旧馆"), ("负责）", "各馆")])
def test_marks_figures_and_letters_tell_nothing_of_words(line: str, after: str):
    assert begins_line(line, after) == 0.0
