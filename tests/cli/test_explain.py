"""`partydoc explain` shows every change side by side, and as data."""

from __future__ import annotations

import json

import pytest

from partydoc.cells import cells
from partydoc.cli.changes import changes, drawn
from partydoc.cli.languages import ENGLISH
from partydoc.repairs import read_text

DAMAGED = "\ufeff時(shí)代\n一、⼯作&ldquo;要点&rdquo;\n图书\u200b\u200b馆\ue004\n"


def test_changes_have_line_and_column_and_both_texts():
    found = [(one.line, one.column, one.before, one.after, one.repair) for one in changes(read_text(DAMAGED))]
    assert found == [
        (1, 1, "\ufeff", "", "controls"),
        (1, 3, "(shí)", "", "pinyin"),
        (2, 3, "⼯", "工", "radicals"),
        (2, 5, "&ldquo;", "“", "entities"),
        (2, 14, "&rdquo;", "”", "entities"),
        (3, 3, "\u200b\u200b", "", "controls"),
    ]


@pytest.mark.parametrize("width", [40, 80, 132])
def test_the_bars_between_before_and_after_stand_below_each_other(width):
    rows = [row for row in drawn(read_text(DAMAGED), width, ENGLISH) if " | " in row]
    assert len(rows) == 6
    assert len({cells(row.partition(" | ")[0]) for row in rows}) == 1


def test_a_long_change_is_cut_to_the_width():
    text = read_text("å›¾ä¹¦é¦†å·¥ä½œ" * 40)
    assert all(cells(row) <= 80 for row in drawn(text, 80, ENGLISH) if " | " in row)


def test_what_cannot_be_seen_is_shown(run, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(DAMAGED, encoding="utf-8")
    result = run("explain", str(file))
    assert "图书<200B><200B>馆" in result.output
    assert "left alone: private-use: U+E004" in result.output
    assert "     1 controls: Remove control characters" in result.output


def test_an_undamaged_file_says_so(run, samples):
    assert run("explain", str(samples / "law.txt")).output == "nothing was changed\n"


def test_json_has_changes_suspicions_and_counts(run, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(DAMAGED, encoding="utf-8")
    found = json.loads(run("explain", "--json", str(file)).output)
    assert found["summary"] == {"pinyin": 1, "radicals": 1, "entities": 2, "controls": 1}
    assert found["changes"][1] == {
        "line": 2,
        "column": 3,
        "start": 10,
        "end": 11,
        "before": "⼯",
        "after": "工",
        "repair": "radicals",
    }
    assert [one["code"] for one in found["left"]] == ["private-use"]


def test_only_the_named_repairs_are_made(run, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(DAMAGED, encoding="utf-8")
    assert json.loads(run("explain", "--json", "--repairs", "pinyin", str(file)).output)["summary"] == {"pinyin": 1}
    assert json.loads(run("explain", "--json", "--no-repairs", str(file)).output)["summary"] == {}


def test_a_name_that_is_no_repair_is_wrong_usage(run, tmp_path):
    result = run("tree", "--repairs", "splling", str(tmp_path))
    assert result.exit_code == 2
    assert "'splling' is no repair" in result.output
