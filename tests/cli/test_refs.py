"""`partydoc refs`: one reference a line."""

from __future__ import annotations

import pytest

TEXT = "第一条　依照《书屋办法》第三条办理。\n\n第二条　书屋依照第一条、第九条和青政发〔2026〕3号设置，见附件1。\n"
LINES = [
    "第一条/第一款\t《书屋办法》第三条\t《书屋办法》",
    "第二条/第一款\t第一条、第九条\t第一条",
    "第二条/第一款\t青政发〔2026〕3号\t青政发〔2026〕3号",
    "第二条/第一款\t附件1\t?",
]


@pytest.fixture
def law(tmp_path):
    path = tmp_path / "law.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_each_reference_is_a_line(run, law):
    assert run("refs", law).output.splitlines() == LINES


def test_of_several_files_each_line_has_the_name(run, law):
    assert run("refs", law, law).output.splitlines() == [f"{law}\t{line}" for line in LINES] * 2


def test_a_document_that_cites_nothing_prints_nothing(run, report):
    assert run("refs", report).output == ""
