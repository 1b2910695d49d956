"""Drawn lines make tables: a cell is what none goes through."""

from __future__ import annotations

from partydoc.readers.layout import Page, Rule, Run, read_pages


def across(y, left=80, right=480):
    return Rule(left, y, right, y)


def down(x, top=100, bottom=220):
    return Rule(x, top, x, bottom)


FRAME = [across(100), across(220), down(80), down(480)]


def word(text, x, y):
    return Run(text, x, x + 10 * len(text), y, 10)


def tables(rules, *runs):
    text, hints = read_pages([Page(1, 595, 842, runs, rules)])
    return [hint.span.slice(text) for hint in hints if hint.kind == "table"], text


def test_the_lines_of_a_cell_are_one_and_rows_are_lines():
    rules = [*FRAME, across(160), down(280)]
    runs = [word("馆名", 90, 120), word("一、夜间开放", 290, 120), word("到九时", 290, 140), word("中心馆", 90, 180)]
    found, text = tables(rules, word("附表", 80, 80), *runs, word("各馆照办。", 100, 250))
    assert found == ["馆名\t一、夜间开放到九时\n中心馆\t"]
    assert text == f"附表\n{found[0]}\n各馆照办。"


def test_what_stands_in_a_cell_over_several_rows_or_columns_stands_in_the_first():
    rules = [*FRAME, across(140, left=180), across(180), down(180, bottom=180), down(280, bottom=180)]
    runs = [
        word("馆", 90, 140),
        word("甲", 190, 120),
        word("乙", 290, 120),
        word("丙", 190, 160),
        word("备注", 90, 200),
    ]
    assert tables(rules, *runs)[0] == ["馆\t甲\t乙\n\t丙\t\n备注\t\t"]


def test_lines_are_joined_of_pieces_and_sides_may_be_open():
    pieces = [*(across(y, left, left + 99) for y in (100, 160, 220) for left in (80, 180, 280)), down(200)]
    assert tables(pieces, word("甲", 90, 120), word("乙", 290, 120), word("丙", 90, 180))[0] == ["甲\t乙\n丙\t"]


def test_a_frame_of_one_column_or_one_row_is_no_table():
    runs = [word("通知", 90, 120), word("各馆照办。", 90, 180)]
    assert tables([*FRAME, across(160)], *runs)[0] == []
    assert tables([*FRAME, down(280)], *runs)[0] == []
    assert tables([*FRAME, down(180), down(280)], *runs, word("甲", 290, 180))[0] == ["通知各馆照办。\t甲"]


def test_a_grid_within_a_cell_is_no_table_of_its_own():
    inner = [across(y, 300, 400) for y in (110, 130, 150)] + [down(x, 110, 150) for x in (300, 350, 400)]
    rules = [*FRAME, across(160), down(280), *inner]
    runs = [word("甲", 90, 120), word("乙", 310, 125), word("丙", 360, 145), word("丁", 90, 180)]
    assert tables(rules, *runs)[0] == ["甲\t乙丙\n丁\t"]


def test_columns_of_running_text_between_lines_are_no_table():
    lines = [word("各馆照办。" * 6, x, 130 + 10 * at) for at in range(60) for x in (85, 485)]
    rules = [*(across(y, 80, 880) for y in (100, 120, 800)), *(down(x, 100, 800) for x in (80, 480, 880))]
    assert tables(rules, *lines)[0] == []


def test_the_number_and_the_words_over_a_table_in_its_frame_are_no_row():
    rules = [across(100), across(140), across(180), across(220), down(80), down(480), down(280, top=140)]
    runs = [word("8. 馆藏", 90, 125), word("馆名", 90, 160), word("册数", 290, 160), word("中心馆", 90, 200)]
    found, text = tables(rules, *runs, word("9000", 290, 200))
    assert found == ["馆名\t册数\n中心馆\t9000"]
    assert text == f"8. 馆藏\n{found[0]}"
    form = [word("一、馆藏", 90, 125), word("馆名", 90, 160), word("册数", 290, 160), word("二、读者", 90, 200)]
    cut = [across(100), across(140), across(180), across(220), down(80), down(480), Rule(280, 140, 280, 180)]
    assert tables(cut, *form)[0] == ["一、馆藏\t\n馆名\t册数\n二、读者\t"]
