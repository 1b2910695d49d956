"""Where another document begins."""

from __future__ import annotations

import pytest

from partydoc.recognition.parts.documents import COLLECTED, ISSUED, find_documents, split_series

NOTICE = "关于印发书屋办法的通知\n现将办法印发给你们。\n青河市文化局\n2026年3月2日\n"
MEASURES = "社区书屋管理办法\n第一条　免费开放。\n第二条　专人管理。\n"


@pytest.fixture
def opened(stages):
    """Give the lines that open a part, and how."""

    def find(raw: str) -> list[tuple[str, str]]:
        readings = stages.readings(raw)
        noted = find_documents(stages.folded(raw), readings)
        return [(reading.opens, reading.text) for reading in noted if reading.opens]

    return find


def test_a_title_behind_the_date_opens_a_part(opened):
    assert opened(NOTICE + MEASURES) == [(ISSUED, "社区书屋管理办法")]


def test_two_numbered_labels_open_parts(opened):
    raw = "第一篇：书屋工作总结\n建成七座。\n第二篇：书屋工作计划\n再建九座。\n"
    assert opened(raw) == [(COLLECTED, "第一篇:"), (COLLECTED, "第二篇:")]


@pytest.mark.parametrize("colon", ["", ":"])
def test_labels_that_name_their_texts_open_parts(opened, colon):
    first, second = (f"书屋工作总结篇{number}{colon}" for number in "一二")
    raw = f"{first}\n今年建成七座书屋。\n一、建馆\n{second}\n各位读者：\n今年再建九座书屋。\n一、建馆\n"
    assert opened(raw) == [(COLLECTED, first), (COLLECTED, second)]


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "附件\n" + MEASURES,
        NOTICE,
        NOTICE + "社区书屋管理办法\n",
        NOTICE + "附件\n" + MEASURES,
        MEASURES,
        "第一篇\n总则\n第一条　免费开放。\n第二篇\n附则\n第二条　专人管理。\n",
    ],
    ids=[
        "nothing",
        "an attachment alone",
        "one document",
        "a title without a text",
        "an attachment",
        "measures alone",
        "divisions of a law",
    ],
)
def test_no_part_is_opened_by(opened, raw):
    assert opened(raw) == []


def test_numbering_counts_anew_behind_every_title_and_attachment(stages):
    readings = stages.readings(NOTICE + MEASURES + "附件\n登记表\n请填写。\n")
    assert [part[0].text for part in split_series(readings)] == ["关于印发书屋办法的通知", "社区书屋管理办法", "附件"]
