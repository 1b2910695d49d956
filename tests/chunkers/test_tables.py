"""A table that is cut says its header again, and tells its rows."""

from __future__ import annotations

from partydoc import Heading, Num, Section, chunk
from partydoc.tree.nodes import Document, Table, Title

HEADER = ("馆名", "藏书", "人次")
ROWS = [HEADER, *[(f"第{number}馆", str(number * 100), str(number)) for number in range(30)]]


def document(rows, separator="\t", lines=None):
    text = "\n".join(lines or [separator.join(row) for row in rows])
    return Document(
        [Title("各馆情况"), Section(Num("一、", "han-comma", 1), Heading("藏书"), [Table(text, rows=rows)])]
    )


def pieces(rows=ROWS, budget=80, **more):
    return chunk(document(rows, **more), budget)


def test_a_table_that_fits_is_whole():
    (one,) = pieces(budget=1000)
    assert one.table_rows is None


def test_further_rows_stand_below_the_headings_and_the_header():
    first, *others = pieces()
    assert len(others) > 3
    assert "藏书\t人次" in first.text
    assert not first.lead
    for each in others:
        assert each.context == "各馆情况 › 一、藏书\n馆名\t藏书\t人次"
        assert each.lead == "馆名\t藏书\t人次"
        assert "馆名" not in each.text


def test_chunks_tell_their_rows_which_are_all_rows_once():
    chunks = pieces()
    assert [at for each in chunks for at in range(*each.table_rows)] == list(range(len(ROWS)))
    for each in chunks[1:]:
        first, end = each.table_rows
        assert each.text == "\n".join("\t".join(row) for row in ROWS[first:end])
        assert each.metadata()["first_row"], each.metadata()["last_row"] == (first, end - 1)


def test_a_header_of_two_rows_is_said_again_whole():
    rows = [("馆名", "借还", ""), ("", "借出", "归还"), *ROWS[1:]]
    assert {each.lead for each in pieces(rows)[1:]} == {"馆名\t借还\t\n\t借出\t归还"}


def test_an_empty_corner_is_no_reason_for_a_second_row_of_header():
    rows = [("", "去年", "今年"), *ROWS[1:]]
    assert {each.lead for each in pieces(rows)[1:]} == {"\t去年\t今年"}


def test_the_rule_of_a_markdown_table_goes_with_its_header_and_is_no_row():
    lines = ["| 馆名 | 藏书 | 人次 |", "|---|---|---|", *[f"| {' | '.join(row)} |" for row in ROWS[1:]]]
    chunks = pieces(lines=lines, budget=120)
    assert {each.lead for each in chunks[1:]} == {"| 馆名 | 藏书 | 人次 |\n|---|---|---|"}
    assert [at for each in chunks for at in range(*each.table_rows)] == list(range(len(ROWS)))


def test_a_header_over_half_of_the_budget_is_left_out():
    rows = [("甲" * 30, "乙" * 20), *[(str(number), "册数") for number in range(40)]]
    chunks = pieces(rows)
    assert {each.lead for each in chunks} == {""}
    assert all(each.tokens <= 80 for each in chunks)


def test_headings_give_way_to_a_header():
    tree = document([("甲" * 18, "乙" * 16), *[(str(number), "册数") for number in range(40)]])
    for each in chunk(tree, 80)[1:]:
        assert each.lead == "甲" * 18 + "\t" + "乙" * 16
        assert each.context.endswith(each.lead)
        assert each.tokens <= 80
