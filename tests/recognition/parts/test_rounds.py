"""Rounds of questions and answers."""

from __future__ import annotations

import pytest

from partydoc.recognition.parts.rounds import ROUND, find_rounds

ROUNDS = "书屋答问\n问：开放吗？\n答：开放。\n一、免费\n二、全年\n{}：管理吗？\n答：管理。\n一、专人\n二、培训\n"


@pytest.fixture
def opened(stages):
    """Give the lines that open a round."""

    def find(raw: str) -> list[str]:
        readings = stages.readings(raw)
        find_rounds(stages.folded(raw), readings)
        return [reading.text for reading in readings if reading.opens == ROUND]

    return find


@pytest.mark.parametrize("speaker", ["问", "记者", "主持人"])
def test_a_question_opens_a_round_where_numbers_start_again(opened, speaker):
    assert opened(ROUNDS.format(speaker)) == ["问:开放吗?", f"{speaker}:管理吗?"]


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "书屋答问\n问：开放吗？\n答：开放。\n问：管理吗？\n答：管理。\n",
        "书屋答问\n一、开放\n问：开放吗？\n答：开放。\n二、管理\n问：管理吗？\n答：管理。\n",
        ROUNDS.format("答"),
    ],
    ids=["nothing", "no numbers", "numbers that go on", "one question"],
)
def test_no_round_is_opened_by(opened, raw):
    assert opened(raw) == []
