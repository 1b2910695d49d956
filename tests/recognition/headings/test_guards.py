"""Lines that stand alone and short and are no headings all the same."""

from __future__ import annotations

import pytest

import partydoc

TEXT = "各馆每日开放，周末延长两个小时，节假日不闭馆，读者凭身份证即可入馆阅览。"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("聚焦读者需求改进服务", "HEADING"),
        ("办法之二：社区共建", "HEADING"),
        ("承办单位\n[承办单位]：", "PARAGRAPH"),
        ("中心馆“开门办馆", "PARAGRAPH"),
        ("中心馆的读者　王明摄", "PARAGRAPH"),
        ("负责答复的单位： 市图书馆", "PARAGRAPH"),
        ("预算金额 | 十二万元", "PARAGRAPH"),
        ("工程质量标准：合格\n验收标准：优良", "PARAGRAPH"),
        ("开放日是指书屋开门迎接读者的日子", "PARAGRAPH"),
        ("书屋应当常年开放，节假日照常", "PARAGRAPH"),
        ("书屋不大，却已经成为居民的去处", "PARAGRAPH"),
        ("开放率＝开放天数除以全年天数", "PARAGRAPH"),
        ("书屋网址为www.example.com", "PARAGRAPH"),
        ("书屋开放时间：2026年3月2日九时", "PARAGRAPH"),
        ("屋，最高以三百册为限，逾期的另计", "PARAGRAPH"),
        ("节日另行安排开放的时间.", "PARAGRAPH"),
        ("书屋的开放办法包括", "PARAGRAPH"),
        ("书屋应于闭馆前发出通知", "PARAGRAPH"),
        ("書屋應於下列時間內公告", "PARAGRAPH"),
        ("书屋供应于平日读者内外", "HEADING"),
        ("中心馆二楼阅览室\n（青河路3号）。", "PARAGRAPH"),
        ("必须重视书屋的日常开放", "HEADING"),
        ("书屋是否应当常年开放", "HEADING"),
    ],
)
def test_the_role_of_a_short_line_over_text(stages, line, role):
    readings = stages.readings(f"书屋建设情况的报告\n{TEXT}\n{line}\n{TEXT}\n")
    assert [reading.role for reading in readings[2:-1]] == [role] * len(readings[2:-1])


@pytest.mark.parametrize(
    ("above", "role"), [("一、书目：", "PARAGRAPH"), ("一、书目", "PARAGRAPH"), ("一、书屋的书目在此公布。", "HEADING")]
)
def test_a_line_between_two_units_says_what_the_one_above_announces(stages, above, role):
    assert stages.roles(f"书屋建设情况的报告\n{TEXT}\n{above}\n书屋书目第一辑\n二、馆舍\n{TEXT}\n")[3] == role


def test_an_item_beside_another_with_its_bullet_is_no_heading(stages):
    items = "- 开放部门：借阅组\n- 延长开放的时间。\n- 决议：照办。\n"
    assert "HEADING" not in stages.roles(f"書屋例會紀錄\n{TEXT}\n{items}{TEXT}\n")
    assert "HEADING" in stages.roles(f"書屋例會紀錄\n{TEXT}\n- 開放部門借閱組\n{TEXT}\n")


def test_a_line_whose_words_the_next_line_goes_on_with_heads_nothing(stages):
    cut = f"书屋管理局对书屋的管理办法进行\n了修订，修订后的办法自三月一日起施行。\n{TEXT}\n"
    assert "HEADING" not in stages.roles(f"书屋建设情况的报告\n{TEXT}\n{cut}")
    assert "HEADING" in stages.roles(f"书屋建设情况的报告\n{TEXT}\n{cut.replace('了修订', '了解修订')}")


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        (("清廉公约", "青河村村规民约", TEXT, "1.爱护图书。", "2.按时归还。"), "TITLE"),
        (("清廉公约", "青河村村规民约", TEXT, "1.爱护图书。", "2.按时归还。", "村民的权利义务", TEXT), "HEADING"),
        (("清廉公约", "青河村村规民约", "1.爱护图书。", "2.按时归还。", "【公约的依据】", TEXT), "TITLE"),
        (("清廉公约", "青河村村规民约", TEXT), "HEADING"),
        (("清廉公约", "前言", TEXT, "1.爱护图书。", "2.按时归还。"), "HEADING"),
    ],
    ids=["over all that is numbered", "one of two", "beside one in brackets", "over text alone", "a part of its own"],
)
def test_the_one_heading_under_a_title_over_all_that_is_numbered_is_a_title(stages, lines, role):
    assert stages.roles("\n".join(lines))[1] == role


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        (("1 总则", "1.1 目的", TEXT, "1.2 依据", "有关图书的各项规定", "2 借阅", TEXT), "PARAGRAPH"),
        (("1 总则", "1.1 目的", TEXT, "1.2 依据", "有关图书的各项规定", "1.3 范围", TEXT), "PARAGRAPH"),
        (("一、总则", "（一）目的", TEXT, "（二）依据", "有关图书的各项规定", "二、借阅", TEXT), "PARAGRAPH"),
        (("1 总则", TEXT, "2 借阅", "以下各项适用于本馆", "2.1 册数", TEXT), "PARAGRAPH"),
        (("一、总则", TEXT, "二、借阅", "有关图书的各项规定", "1. 册数", TEXT, "2. 期限", TEXT), "HEADING"),
        (("1. 添书", TEXT, "2. 修窗", TEXT, "来年的打算", "3. 换灯", TEXT), "HEADING"),
    ],
    ids=["before a unit further out", "between two", "before another of 1.2", "between 2 and 2.1", "a list", "runs on"],
)
def test_a_line_before_the_next_unit_of_a_series_further_out_heads_nothing(stages, lines, role):
    readings = stages.readings("书屋建设情况的报告\n" + "\n".join(lines))
    assert [line.role for line in readings[1:] if line.bare and not line.line.marked] == [role]


def test_what_is_styled_as_a_heading_right_over_chapters_is_a_title():
    chapters = "第一章 总则\n\n第一条 本会叫青河书友会。\n\n第二章 附则\n\n第二条 即日施行。"
    marked = f"# 章程\n\n## 青河书友会章程（2011.09.19）\n\n{chapters}"
    tree = partydoc.load(marked.encode(), reader="markdown")
    assert [node.type for node in tree.children] == ["title", "title", "section", "section"]


@pytest.mark.parametrize("words", ["## 議程", "## 议程：", "## 會議議程", "议程", "会议议程"])
@pytest.mark.parametrize("items", [("壹、", "貳、"), ("一、", "二、")])
def test_the_word_agenda_over_its_items_is_no_heading(words, items):
    first, second = items
    body = f"#### {first}主席報告\n\n{TEXT}\n\n#### {second}臨時動議\n\n無。\n"
    raw = f"# 青河書屋會議記錄\n\n時間：十九時\n\n{words}\n\n{body}"
    assert [section.level for section in partydoc.parse(raw).sections()] == [1, 1]


def test_the_word_agenda_over_text_is_one_where_the_file_says_so():
    raw = f"# 青河書屋會議手冊\n\n## 前言\n\n{TEXT}\n\n## 議程\n\n{TEXT}\n\n## 名單\n\n{TEXT}\n"
    assert [section.heading for section in partydoc.parse(raw).sections()] == ["前言", "议程", "名单"]
