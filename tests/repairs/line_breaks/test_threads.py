"""What the sentences on both sides of a break say of it."""

from __future__ import annotations

from partydoc.repairs.line_breaks.rows import Row, read_rows
from partydoc.repairs.line_breaks.threads import Threads

LAST = "各馆要把夜间开放的安排报送市图书馆汇总。"


def odds(behind: str, last: str = LAST) -> float:
    """Give what is said for a paragraph's end between two pieces of text; all lines but the last ones are full."""
    text = f"{last}\n{behind}"
    rows = read_rows(text, "\n", 0, len(text))
    for row in rows[:-1]:
        row.full = True
    at = last.count("\n")
    return Threads(rows).ends_paragraph(rows[at], rows[0])


def test_a_paragraph_ends_where_the_second_sentence_behind_goes_on_from_the_first():
    assert odds("加强水利建设。实施水利建设工程。") > odds("加强水利建设。夜间开放的安排张贴在门口。")


def test_a_figure_begins_no_paragraph():
    assert odds("加强水利建设。") > odds("修建水库3座。") + 0.5


def test_a_sentence_of_many_clauses_ends_one():
    assert odds("加强水利建设。", "各馆要排查，要登记，要整改，要报送。") > odds("加强水利建设。") + 0.5


def test_sentences_are_read_across_full_lines():
    behind, broken = "加强水利建设。实施水利建设工程。", "加强水利建\n设。实施水\n利建设工程。"
    assert odds(broken) == odds(behind)
    assert odds(behind, LAST[:9] + "\n" + LAST[9:]) == odds(behind)


def test_where_nothing_is_behind_nothing_is_said():
    rows: list[Row] = read_rows(LAST, "\n", 0, len(LAST))
    assert Threads(rows).ends_paragraph(rows[0], rows[0]) == 0.0
