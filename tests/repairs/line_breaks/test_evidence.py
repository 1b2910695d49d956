"""What the lines of a document say of a break behind a full line."""

from __future__ import annotations

from partydoc.numbering.ordinals import Ordinal
from partydoc.repairs.line_breaks.evidence import Evidence
from partydoc.repairs.line_breaks.rows import Row, measure, read_rows

FULL = "各馆要在三月底以前把夜间开放的安排报送市图书馆汇总。"
PARAGRAPH = "各馆要按照年度计划做好流动书屋的选址和建设，把图书送\n到读者身边，让读书成为生活的一部分。\n"
HEADINGS = "工作安排\n" * 8


def before(last: str, above: str = "", full: str = FULL) -> tuple[Row, Evidence]:
    """Give a full line that *last* follows, and what the others say."""
    text = f"{above}{PARAGRAPH * 6}{full}\n{last}\n"
    rows = read_rows(text, "\n", 0, len(text))
    measure(rows, halves=True)
    for row in rows:
        row.full = row.text.startswith(PARAGRAPH[:4]) or row.text == full
    return next(row for row in rows if row.text == full), Evidence(rows)


def odds(last: str, above: str = "", full: str = FULL) -> float:
    """Give the odds that a paragraph ends with the full line."""
    row, evidence = before(last, above, full)
    return evidence.ends_paragraph(row, row, {})


def test_where_headings_stand_a_paragraph_ends_rather_before_a_line_that_no_mark_closes():
    assert odds("青河市图书馆", HEADINGS) > odds("青河市图书馆。", HEADINGS)


def test_lines_that_stand_alone_without_a_mark_add_to_that():
    assert odds("青河市图书馆", HEADINGS) > odds("青河市图书馆")


def test_a_name_over_a_date_signs_the_document_whatever_stands_before_it():
    assert odds("青河市图书馆\n2026年3月1日") > odds("青河市图书馆\n读书活动安排") + 4


def test_a_number_goes_on_within_the_paragraph_where_the_last_one_stands():
    latest = {"#是": (Ordinal(2), Ordinal(7))}
    row, evidence = before("八是开放夜间书屋；九是延长时间。")
    assert (
        evidence.ends_paragraph(row, row, latest) < evidence.ends_paragraph(row, row, {"#是": (Ordinal(7), None)}) - 4
    )


def test_a_label_that_paragraphs_begin_with_begins_one_behind_a_pause_too():
    labelled = "".join(f"责任单位：{name}图书馆\n" for name in "东西南北")
    paused = FULL[:-1] + "，"
    assert odds("责任单位：市图书馆", labelled, paused) > odds("责任单位：市图书馆", "", paused) + 2


def test_a_number_behind_a_missing_one_speaks_neither_way():
    row, evidence = before("（三）开放夜间书屋")
    missing, torn, next_one = (
        evidence.ends_paragraph(row, row, {"#（）": (Ordinal(last), None)}) for last in (1, 7, 2)
    )
    assert torn < missing < next_one


def test_only_a_whole_label_is_taken_for_a_marker():
    labelled = "".join(f"责任单位：{name}图书馆\n" for name in "东西南北")
    paused = FULL[:-1] + "，"
    assert odds("责任单位：市图书馆", labelled, paused) > odds("责成单位：市图书馆", labelled, paused) + 1
