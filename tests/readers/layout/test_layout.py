"""Lines and paragraphs from runs, whatever format they come from."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.readers.layout import Page, Rule, Run, read_pages
from partydoc.readers.layout.lines import read_lines
from tests.work import MOST, growth

PLACES = st.floats(0, 600, width=16)
RUNS = st.builds(
    lambda text, left, width, baseline, size, bold, turn: Run(text, left, left + width, baseline, size, bold, turn),
    st.text("一二三、。（）12ab ", min_size=1, max_size=9).filter(str.strip),
    PLACES,
    PLACES,
    PLACES,
    st.sampled_from([0.0, 9.0, 16.0, 22.0]),
    st.booleans(),
    st.sampled_from([0, 0, 0, 90, 45]),
)


RULES = st.lists(
    st.one_of(
        st.builds(lambda x, y, size: Rule(x, y, x + size, y), PLACES, PLACES, PLACES),
        st.builds(lambda x, y, size: Rule(x, y, x, y + size), PLACES, PLACES, PLACES),
    ),
    max_size=9,
)


def line(text, y, x=80.0, size=16.0):
    return Run(text, x, x + len(text) * size, y, size)


def text_of(*runs):
    return read_pages([Page(1, 595, 842, runs)])[0]


@given(st.lists(st.tuples(st.lists(RUNS, max_size=12), RULES), max_size=4))
def test_every_character_of_every_run_stands_in_the_text_once(pages):
    text, hints = read_pages([Page(number, 600, 600, *drawn) for number, drawn in enumerate(pages, 1)])
    given_ = Counter("".join(run.text for runs, _ in pages for run in runs).replace(" ", ""))
    assert Counter("".join(text.split())) == given_
    assert [hint for hint in hints if not 0 <= hint.span.start <= hint.span.end <= len(text)] == []


@given(st.lists(st.lists(RUNS, max_size=12), min_size=1, max_size=4))
def test_pages_follow_each_other_without_a_gap(pages):
    text, hints = read_pages([Page(number, 600, 600, runs) for number, runs in enumerate(pages, 1)])
    spans = [hint.span for hint in hints if hint.kind == "page"]
    assert [hint.level for hint in hints if hint.kind == "page"] == list(range(1, len(pages) + 1))
    assert [spans[0].start, *(span.end for span in spans)] == [*(span.start for span in spans), len(text)]


def test_gaps_between_letters_are_blanks_and_those_beside_chinese_characters_are_not():
    runs = [Run("ab", 0, 16, 9, 16), Run("cd", 21, 37, 9, 16), Run("页", 42, 58, 9, 16)]
    assert [one.text for one in read_lines(runs, 1)] == ["ab cd页"]


def test_wide_gaps_are_two_blanks():
    assert text_of(line("主办单位", 100), line("联系人", 100, 240)) == "主办单位  联系人"


def test_a_letterhead_of_many_lines_is_furniture_on_every_page():
    head = ["青河市书屋协会", "Qinghe Library Society", "青河市白水路四号", "No.4 Baishui Rd", "Qinghe"]
    texts = ("第一次会议纪录。", "第二页的正文。", "第三页的正文。")
    pages = [
        Page(at, 595, 842, [*(line(words, 40 + 18 * row) for row, words in enumerate(head)), line(text, 160)])
        for at, text in enumerate(texts, 1)
    ]
    text, hints = read_pages(pages)
    kept = [one for one in text.split("\n") if one not in {hint.span.slice(text) for hint in hints if hint.label}]
    assert kept == list(texts)


def test_numbers_of_pages_in_words_are_furniture_on_pages_without_text_too():
    numbers = ("五页之第一页", "五页之第二页", "五页之第三页", "五页之第四页", "五页之第五页")
    texts = ("第一次会议纪录。", "", "", "", "第五页的正文。")
    pages = [
        Page(at, 595, 842, [*([line(text, 400)] if text else []), line(number, 800, 200)])
        for at, (text, number) in enumerate(zip(texts, numbers, strict=True), 1)
    ]
    text, hints = read_pages(pages)
    assert [hint.span.slice(text) for hint in hints if hint.label] == list(numbers)


def test_numbered_labels_whose_values_stand_apart_are_no_table():
    rows = [("一、时", "间：3月2日"), ("二、地", "点：读书室"), ("三、主", "席：馆长"), ("四、记", "录：管理员")]
    runs = [line(one, 100 + 28 * at) for at, (one, _) in enumerate(rows)]
    runs += [line(two, 100 + 28 * at, 170) for at, (_, two) in enumerate(rows)]
    assert "table" not in [hint.kind for hint in read_pages([Page(1, 595, 842, runs)])[1]]


@pytest.mark.parametrize(("numbers", "tables"), [(("4", "4.1", "4.2"), 0), (("4", "5", "6"), 1)])
def test_numbers_of_one_clause_set_apart_from_their_words_are_no_table(numbers, tables):
    words = ("借阅及归还的办法", "读者凭证入馆阅览", "逾期者停借一个月")
    runs = [line(number, 100 + 28 * at) for at, number in enumerate(numbers)]
    runs += [line(said, 100 + 28 * at, 170) for at, said in enumerate(words)]
    assert [hint.kind for hint in read_pages([Page(1, 595, 842, runs)])[1]].count("table") == tables


def test_a_numbered_heading_never_goes_on_with_a_sentence_that_is_whole():
    full = FULL[:-1] + "。"
    others = [line(FULL[2:], 400 + 28 * at, 112 if at % 2 else 80) for at in range(6)]
    text = text_of(line(FULL[2:], 100, 112), line(full, 128), line("贰、报告事项：", 156), *others)
    assert "\n贰、报告事项：\n" in text


def test_short_lines_that_end_alike_are_no_edge_of_a_page():
    full = [line(FULL, 240 + 28 * at) for at in range(9)]
    fields = ["电话：12345", "传真：12346", "邮编：10000", "信箱：23456"]
    short = [line(FULL[1:] + "。", 240), *(line(words, 268 + 28 * at) for at, words in enumerate(fields * 2))]
    text, _ = read_pages([Page(1, 595, 842, full), Page(2, 595, 842, short)])
    assert text.split("\n")[-7:] == [*fields[1:], *fields]


def test_an_edge_that_lines_go_far_beyond_is_none():
    fields = ["提案人：王小明", "提案事：开书屋", "提案人：李小红", "提案事：买图书"]
    long = ["会议决定由各馆分头办理并报中心馆。", "会议要求各馆每月向中心馆报告一次进展情况。"]
    words = [*fields, long[0], *fields, long[1]]
    assert text_of(*(line(each, 100 + 28 * at) for at, each in enumerate(words))).split("\n") == words


@pytest.mark.parametrize(("before", "words", "joined"), [("各馆", "三、开放时间", False), ("二、", "三、四年级", True)])
def test_a_numbered_heading_goes_on_with_no_line_but_a_list(before, words, joined):
    others = [line(FULL[2:], 400 + 28 * at, 112) for at in range(5)]
    text = text_of(line(FULL[2:-2] + before, 100, 112), line(words, 128), *others)
    assert (before + words in text) is joined


def test_a_size_that_text_is_set_in_as_well_heads_nothing():
    long = f"{FULL}{FULL}{FULL[:11]}。"
    runs, y = [], 40
    for words in (long, "电话：12345", long, "地址：白水路", long):
        for at in range(0, len(words), 24):
            runs.append(line(words[at : at + 24], y, size=18))
            y += 28
    body = [Page(at, 595, 842, [line(FULL, 60 + 20 * row, size=12) for row in range(30)]) for at in (2, 3)]
    hints = read_pages([Page(1, 595, 842, runs), *body])[1]
    assert "heading" not in [hint.kind for hint in hints]


def test_small_raised_figures_stay_on_their_line():
    assert text_of(line("书屋", 100), Run("1", 112, 116, 94, 8), line("开放", 100, 116)) == "书屋1开放"


def test_figures_among_bold_words_are_bold():
    runs = [Run("自", 0, 16, 9, 16, bold=True), Run("2026", 16, 48, 9, 16), Run("年", 48, 64, 9, 16, bold=True)]
    assert read_lines(runs, 1)[0].bold == ((0, 6),)


SHORT, FULL = "各馆照办。", "各馆要按照本通知的要求延长夜间开放时间，安排好值班人员做"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (line(FULL[2:], 100, 112), line("好工作。", 128), True),
        (line(FULL, 100), line("好工作。", 128), True),
        (line(FULL[2:19], 100, 112), line("好工作。", 128), False),  # there was room
        (line(FULL[2:], 100, 112), line("好工作。", 128, 112), True),  # a block that stands in, its sentence unfinished
        (line(FULL[2:-1] + "。", 100, 112), line("好工作。", 128, 112), False),  # both are first lines
        (line(FULL[2:], 100, 112), line("好工作。", 128, size=22), False),
        (line(FULL[2:], 100, 112), line("好工作。", 300), False),
        (line("1." + FULL[4:], 100, 112), line("好工作。", 128, 144), True),  # hangs behind its number
    ],
)
def test_a_line_goes_on_where_the_one_before_is_full_and_the_edge_says_so(first, second, joined):
    others = [line(FULL, 400 + 28 * at) for at in range(5)]
    lines = text_of(first, second, *others).split("\n")
    assert (first.text + second.text in lines[0]) is joined


def test_words_are_joined_with_a_blank_and_addresses_without():
    wide = [line(FULL, 400 + 28 * at) for at in range(5)]
    words = [Run("the reading room is open in the", 80, 528, 100, 16), Run("evening", 80, 140, 128, 16)]
    address = [Run("http://example.org/a/long/path/", 80, 528, 200, 16), Run("index.html", 80, 160, 228, 16)]
    assert text_of(*words, *address, *wide).split("\n")[:2] == [
        "the reading room is open in the evening",
        "http://example.org/a/long/path/index.html",
    ]


MANY = {
    "a long line": lambda size: [Run("一", at, at + 1, 9, 9, bool(at % 2)) for at in range(size)],
    "many sizes": lambda size: [Run("一", 0, 9, at, at % 97) for at in range(size)],
    "three columns": lambda size: [
        Run("一" * 20, at % 3 * 200, at % 3 * 200 + 180, at // 3 * 12, 9) for at in range(size)
    ],
    "turned": lambda size: [Run("一", 0, 9, 9, 9, turn=at % 360) for at in range(size)],
}
SIZE = 1_000


def setting(make):
    def prepare(size):
        page = Page(1, 600, 600, make(size))
        return lambda: read_pages([page])

    return prepare


WORKS = {what: setting(make) for what, make in MANY.items()}


@pytest.mark.parametrize("what", WORKS)
def test_four_times_the_runs_take_four_times_the_steps(what):
    assert growth(WORKS[what], SIZE) <= MOST


def test_a_line_behind_a_sentence_that_opens_with_the_number_of_a_clause_begins_one():
    clause = "3.1.1各馆应当延长开放时间，节假日照常开放，馆舍整洁。"
    runs = [line("一、开放", 20, 112), line("二、借阅", 60, 112), line(clause, 120), line("3.1.2各馆应当巡查", 140)]
    assert text_of(*runs).endswith(f"\n{clause}\n3.1.2各馆应当巡查")


def test_a_number_that_opens_a_line_is_parted_from_its_title_by_less_than_other_blanks():
    runs = [
        Run("1", 80, 85, 9, 10),
        Run("范围", 89.5, 110, 9, 10),
        Run("共", 80, 90, 30, 10),
        Run("3", 94.5, 99, 30, 10),
    ]
    assert [one.text for one in read_lines(runs, 1)] == ["1 范围", "共3"]


def test_numbers_of_pages_may_be_roman():
    pages = [
        Page(number, 595, 842, [line("各馆照办。", 100), line(said, 800)]) for number, said in ((1, "I"), (2, "II"))
    ]
    text, hints = read_pages(pages)
    assert [hint.span.slice(text) for hint in hints if hint.label == "page-number"] == ["I", "II"]


def test_rows_may_lack_parts_and_cells_go_on_in_lines_of_their_own():
    runs = [line("馆名", 100, 80), line("地址", 100, 240), line("册数", 100, 400)]
    runs += [line("中心馆", 124, 80), line("青河路一号，", 124, 240), line("12000", 124, 400), line("东门旁", 148, 240)]
    runs += [line("分馆", 172, 80), line("9000", 172, 400), line("各馆照办。", 196, 112)]
    text, hints = read_pages([Page(1, 595, 842, runs)])
    (table,) = [hint.span.slice(text) for hint in hints if hint.kind == "table"]
    assert table.split("\n") == ["馆名\t地址\t册数", "中心馆\t青河路一号，\t12000", "东门旁", "分馆\t9000"]


def test_a_bold_title_between_two_tables_is_a_row_of_neither():
    def bold(text, y, x):
        return line(text, y, x)._replace(bold=True)

    rows = [("馆名", "册数"), ("中心馆", "12000"), ("分馆", "9000")]
    runs = [
        line(cell, 100 + 24 * at, 80 + 240 * column) for at, row in enumerate(rows) for column, cell in enumerate(row)
    ]
    runs += [bold("8. 期刊", 172, 80)]
    runs += [
        line(cell, 196 + 24 * at, 80 + 240 * column) for at, row in enumerate(rows) for column, cell in enumerate(row)
    ]
    text, hints = read_pages([Page(1, 595, 842, runs)])
    table = "\n".join("\t".join(row) for row in rows)
    assert text == f"{table}\n8. 期刊\n{table}"
    assert [hint.span.slice(text) for hint in hints if hint.kind == "table"] == [table, table]
