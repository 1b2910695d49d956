"""`partydoc check`: places, context, JSON, exit codes."""

from __future__ import annotations

import json

import pytest

from partydoc.cells import cells

GAP = "关于开放书屋的通知\n\n一、书屋\n\n各馆照办。\n\n三、馆舍\n\n各馆照办。\n"


@pytest.fixture
def notice(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "notice.txt"
    path.write_text(GAP, encoding="utf-8")
    return path.name


def test_what_was_noticed_stands_with_its_place_and_its_line(run, notice):
    result = run("check", notice)
    assert result.output.splitlines() == [
        "notice.txt:7:1: [三] warning numbering-gap: 三、 follows 一、: the numbers between are missing",
        "    三、馆舍",
        "    ^^^^",
    ]
    assert result.exit_code == 1


def test_json_has_an_object_a_line(run, notice):
    assert [json.loads(line) for line in run("check", "--json", notice).output.splitlines()] == [
        {
            "file": "notice.txt",
            "line": 7,
            "column": 1,
            "page": None,
            "path": "三",
            "severity": "warning",
            "code": "numbering-gap",
            "message": "三、 follows 一、: the numbers between are missing",
            "span": [24, 26],
            "context": "三、馆舍",
        }
    ]


def test_what_is_less_grave_can_be_left_out(run, notice):
    result = run("check", "--severity", "error", notice)
    assert (result.output, result.exit_code) == ("", 0)


def test_a_document_in_which_nothing_is_odd_gives_nothing_and_zero(run, report):
    result = run("check", report)
    assert (result.output, result.exit_code) == ("", 0)


def test_a_file_that_cannot_be_read_exits_with_three_and_the_others_are_done(run, notice):
    result = run("check", "missing.txt", notice)
    assert (result.exit_code, "numbering-gap" in result.stdout) == (3, True)


def test_wrong_usage_exits_with_two(run, notice):
    assert [run("check", *wrong).exit_code for wrong in ([], ["--severity", "grave", notice])] == [2, 2]


def test_a_long_line_is_cut_on_both_sides_of_its_words(run, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(f"{'各馆每天开放。' * 90}其中「夜间开放{'，各馆照办' * 90}。\n", encoding="utf-8")
    head, line, caret = run("check", "--width", "60", path).output.splitlines()
    assert "unbalanced-quotation" in head
    assert (line[4], line[-1]) == ("…", "…")
    assert cells(line.partition("「")[0]) == caret.index("^")
    assert cells(line) <= 60  # as --width says


def test_a_tree_without_its_text_has_paths_and_no_lines(run, notice):
    run("parse", notice, "-o", "tree.json")
    output = run("check", "tree.json").output
    assert output.startswith("tree.json: [三] warning numbering-gap: ")
    assert len(output.splitlines()) == 1
