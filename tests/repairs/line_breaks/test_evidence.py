"""What the lines of a document say of a break behind a full line."""

from __future__ import annotations

from partydoc.repairs.line_breaks.evidence import Evidence
from partydoc.repairs.line_breaks.rows import measure, read_rows

FULL = "各馆要在三月底以前把夜间开放的安排报送市图书馆汇总。"
PARAGRAPH = "各馆要按照年度计划做好流动书屋的选址和建设，把图书送\n到读者身边，让读书成为生活的一部分。\n"
HEADINGS = "工作安排\n" * 8


def odds(last: str, before: str = "") -> float:
    """Give the odds that a paragraph ends with a full line that *last* follows."""
    text = f"{before}{PARAGRAPH * 6}{FULL}\n{last}\n"
    rows = read_rows(text, "\n", 0, len(text))
    measure(rows, halves=True)
    for row in rows:
        row.full = row.text.startswith(PARAGRAPH[:4]) or row.text == FULL
    row = next(row for row in rows if row.text == FULL)
    return Evidence(rows).ends_paragraph(row, row, {})


def test_where_headings_stand_a_paragraph_ends_rather_before_a_line_that_no_mark_closes():
    assert odds("青河市图书馆", HEADINGS) > odds("青河市图书馆。", HEADINGS)


def test_lines_that_stand_alone_without_a_mark_add_to_that():
    assert odds("青河市图书馆", HEADINGS) > odds("青河市图书馆")
