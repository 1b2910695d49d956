"""Traces: of each line it is said what it became, which stage and rule made it that, and how sure that is."""

from __future__ import annotations

from pathlib import Path

import pytest

import partydoc
from partydoc.recognition.tracing import UNKNOWN

SAMPLES = sorted(Path("tests/samples").glob("*.txt"))
NOTICE = """关于开放书屋的通知

各区图书馆：

为方便读者，现就开放书屋的事项通知如下：

一、开放时间

全年开放。

青河市图书馆

2026年3月1日
"""


def explained(raw):
    return partydoc.parse(raw, explain=True).line_explanations


def test_each_line_says_what_it_is_by_which_rule():
    assert [(line.role, line.stage, line.rule) for line in explained(NOTICE)] == [
        ("title", "assign_roles", "title"),
        ("addressee", "assign_roles", "addressee"),
        ("paragraph", "assign_roles", "running_text"),
        ("section", "assign_roles", "marker"),
        ("paragraph", "assign_roles", ""),
        ("signature", "assign_roles", "signing_organ"),
        ("issue_date", "assign_roles", "tail_cue"),
    ]


def test_the_reason_is_what_the_rule_says_of_itself():
    title, *_ = explained(NOTICE)
    assert title.reason == "Take a line that is a title by its words, by its place, or as a piece of one"
    assert title.cue == "TITLE_LINE"


def test_a_line_of_which_nothing_is_known_says_so():
    line = explained(NOTICE)[4]
    assert (line.text, line.reason) == ("全年开放。", UNKNOWN)


def test_a_line_that_a_later_stage_makes_another_names_that_stage():
    lines = explained("馆长访谈\n\n问：何时开放？\n\n答：全年开放。\n\n问：如何办证？\n\n答：当场发证。\n")
    assert [(line.role, line.stage, line.heading) for line in lines[1:3]] == [
        ("section", "find_questions", "问：何时开放？"),
        ("paragraph", "assign_roles", ""),
    ]


def test_a_line_is_as_sure_as_the_least_sure_of_its_candidates():
    line = explained("一、馆舍。一是扩建中心馆。二是改建分馆。\n二、馆藏。各馆买书。\n")[0]
    assert line.margin == min(each.margin for each in line.candidates)
    assert [each.text for each in line.candidates] == ["一、", "一是", "二是"]


def test_a_line_without_candidates_has_no_margin():
    assert explained("各馆照办。\n")[0].margin is None


def test_without_being_asked_no_line_is_explained():
    assert partydoc.parse(NOTICE).line_explanations == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_word_of_a_text_is_in_a_line_that_is_explained(sample):
    raw = sample.read_text(encoding="utf-8")
    document = partydoc.parse(raw, repairs=(), explain=True)
    assert "".join("".join(line.span.slice(raw) for line in document.line_explanations).split()) == "".join(raw.split())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_explanation_of_a_marker_stands_in_a_line(sample):
    document = partydoc.load(sample, explain=True)
    inside = [each for line in document.line_explanations for each in line.candidates]
    assert inside == sorted(document.explanations, key=lambda each: each.span.start)
