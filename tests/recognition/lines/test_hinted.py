"""What a reader saw of the lines decides where their words leave it open."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.hints import Hint
from partydoc.parser import build_document
from partydoc.repairs import read_text
from partydoc.spans import Span

BODY = "各区社区书屋要在每天晚上开放到九时，周末不休息，节日另行通知。"


def document(*lines, pages=()):
    """Read lines, each a text or a text with hints: kind, kind:label, kind=level, or bold up to a word."""
    parts, hints, at = [], list(pages), 0
    for line in lines:
        text, *seen = (line,) if isinstance(line, str) else line
        hints += [_hint(what, at, text) for what in seen]
        parts.append(text)
        at += len(text) + 1
    return build_document(read_text("\n".join(parts), hints=hints))


def _hint(what, at, text):
    kind, _, label = what.partition(":")
    kind, _, level = kind.partition("=")
    if kind == "bold" and label:
        return Hint(Span(at, at + len(label)), "bold")
    return Hint(Span(at, at + len(text)), kind, int(level or 0), label)


def outline(found):
    return [(node.type, node.text) for node, _ in found.walk() if hasattr(node, "text") and node.type != "document"]


def headings(found):
    return [(len(above), node.heading.text) for node, above in found.walk() if node.type == "section" and node.heading]


def test_without_hints_nothing_is_seen():
    lines = ["关于书屋开放的通知", "书屋开放", BODY, "书屋办"]
    assert outline(document(*lines)) == outline(document(*lines, pages=[Hint(Span(0, 5), "page", 1)]))


def test_a_line_styled_as_a_heading_is_one_whatever_follows():
    found = document(
        "关于书屋开放的通知",
        BODY,
        ("书屋", "heading=2"),
        "今天",
        ("借阅", "heading=3"),
        BODY,
        ("书", "heading=2"),
        BODY,
    )
    assert headings(found) == [(1, "书屋"), (2, "借阅"), (1, "书")]


def test_a_numbered_line_styled_as_a_heading_is_heading_to_its_end():
    found = document("书屋的通知", ("一、开放时间。借阅办法。", "heading=1"), BODY, ("二、其他。", "heading=1"), BODY)
    assert headings(found) == [(1, "开放时间。借阅办法"), (1, "其他")]


def test_a_run_in_heading_ends_where_the_bold_ends():
    found = document("书屋的通知", (f"一、定时间。定人员。{BODY}", "bold:一、定时间。定人员。"), f"二、定办法。{BODY}")
    assert headings(found) == [(1, "定时间。定人员"), (1, "定办法")]


def test_a_remark_behind_bold_words_that_ends_their_line_is_part_of_the_heading():
    halls = ("1、儿童书屋（两座）", "bold:1、儿童书屋"), ("2、流动书屋（一座）", "bold:2、流动书屋")
    found = document("书屋的通知", halls[0], BODY, halls[1], BODY)
    assert headings(found) == [(1, "儿童书屋（两座）"), (1, "流动书屋（一座）")]


def test_a_bold_marker_alone_is_no_heading():
    found = document("书屋的通知", (f"一、{BODY}", "bold:一、"), f"二、{BODY}")
    assert headings(found) == []


def test_one_paragraph_that_opens_with_a_bold_sentence_is_a_section():
    found = document("书屋的通知", BODY, (f"坚持便民。{BODY}", "bold:坚持便民。"), BODY)
    assert headings(found) == [(1, "坚持便民")]


def test_bold_says_nothing_in_a_text_that_is_all_bold():
    found = document("书屋的通知", (f"一、定时间。{BODY}", "bold"), (f"二、定人员。{BODY}", "bold"))
    assert headings(found) == [(1, "定时间"), (1, "定人员")]


def test_a_title_hint_makes_a_title_of_a_line_that_reads_like_none():
    assert outline(document("书屋网", ("书屋晚上也开放了", "title"), BODY))[1] == ("title", "书屋晚上也开放了")


def test_a_line_in_the_middle_above_the_text_is_a_title():
    found = outline(
        document(("开放共享 便民利民", "centred"), ("（2026年3月2日）", "centred"), ("王小明", "centred"), BODY)
    )
    assert [kind for kind, _ in found] == ["title", "dateline", "author", "paragraph"]


def test_what_stands_above_the_title_that_the_file_names_is_no_title():
    found = outline(document("市书屋网首页", ("来源：书屋 今天", "centred"), ("书屋晚上也开放了", "title"), BODY))
    assert [words for kind, words in found if kind == "title"] == ["书屋晚上也开放了"]


def test_a_short_line_at_the_right_behind_the_text_signs():
    found = outline(document("书屋的通知", f"一、{BODY}", f"二、{BODY}", ("社区书屋联合会理事", "right")))
    assert found[-1] == ("signature", "社区书屋联合会理事")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["馆名\t册数", "中心馆\t9"], (("馆名", "册数"), ("中心馆", "9"))),
        (["只有一行\t两格"], (("只有一行", "两格"),)),
        (["一、第一格", "二、第二格"], (("一、第一格",), ("二、第二格",))),
        (["\t册数", "中心馆\t"], (("", "册数"), ("中心馆", ""))),
        (["a|b\tc", "+--+\td"], (("a|b", "c"), ("+--+", "d"))),
    ],
)
def test_a_table_is_what_the_reader_says_with_the_cells_between_its_tabs(rows, expected):
    found = document("书屋的通知", f"一、{BODY}", ("\n".join(rows), "table"), f"二、{BODY}")
    tables = [node for node, _ in found.walk() if node.type == "table"]
    assert [table.rows for table in tables] == [expected]
    assert [node.num.text for node in found.sections] == ["一、", "二、"]


def test_furniture_is_taken_out_of_the_reading_and_kept_in_its_place():
    found = document(
        ("一、首页", "furniture:navigation"),
        "书屋的通知",
        f"一、{BODY}",
        ("第9页书屋", "furniture:footer"),
        f"二、{BODY}",
    )
    kept = [(node.label, node.text) for node, _ in found.walk() if node.type == "furniture"]
    assert kept == [("navigation", "一、首页"), ("footer", "第9页书屋")]
    assert [section.num.text for section in found.sections] == ["一、", "二、"]


def test_a_note_is_a_footnote():
    found = outline(document("书屋的通知", BODY, ("见书屋办法。", "note:1")))
    assert found[-1] == ("footnote", "见书屋办法。")


def test_a_place_knows_its_page():
    pages = [Hint(Span(0, 6), "page", 1), Hint(Span(6, 60), "page", 2)]
    found = document("书屋的通知", BODY, pages=pages)
    assert [found.page_of(child) for child in found.children] == [1, 2]
    assert document("书屋的通知").page_of(found.children[0]) is None


def test_a_numbered_heading_stands_beside_those_of_its_style_and_articles_below_them():
    first, second, third = ("总纲", "heading=1"), ("第五节 读者", "heading=1"), ("附则", "heading=1")
    found = document(
        ("书屋章程", "title"), BODY, first, f"第一条 {BODY}", second, f"第二条 {BODY}", third, f"第三条 {BODY}"
    )
    depths = [len(above) for node, above in found.walk() if node.type == "section"]
    assert depths == [1, 2, 1, 2, 1, 2]


def test_a_level_that_two_families_share_says_nothing():
    lines = [("一、开放", "heading=1"), BODY, ("（一）周末", "heading=1"), BODY, ("二、借阅", "heading=1"), BODY]
    found = document(("书屋的通知", "title"), BODY, *lines)
    assert headings(found) == [(1, "开放"), (2, "周末"), (1, "借阅")]


def test_a_list_within_a_list_stands_below_its_item_and_further_lines_go_on_with_theirs():
    found = document(
        ("1. 开放", "number=1"), ("1. 周末开放。", "number=2"), ("2. 夜间开放。", "number=2"), ("各馆照办。", "item=1"),
        ("2. 借阅", "number=1"), ("凭证借阅。", "item=1"),
    )  # fmt: skip
    paragraphs = [(len(above), node.text) for node, above in found.walk() if node.type == "paragraph"]
    assert paragraphs == [(3, "周末开放。"), (3, "夜间开放。"), (2, "各馆照办。"), (2, "凭证借阅。")]


def test_a_fact_is_metadata():
    found = document(("date: 2026-03-01", "metadata"), ("书屋的通知", "title"), BODY)
    assert [node.type for node in found.children] == ["metadata", "title", "paragraph"]


def test_a_bold_sentence_over_nothing_is_text():
    last = "三、本办法自公布之日起施行。"
    found = document("一、开放", BODY, "二、借阅", BODY, (last, f"bold:{last}"))
    assert headings(found) == [(1, "开放"), (1, "借阅")]


def test_letterhead_and_number_are_what_they_say_though_the_file_sets_them_as_titles():
    lines = ["青河市人民政府文件", "青政发〔2026〕3号", "关于书屋开放的通知"]
    found = document(*((line, "title") for line in lines), BODY)
    assert [node.type for node in found.children] == ["letterhead", "document_number", "title", "paragraph"]
    found = document((f"{lines[0]} {lines[2]}", "title"), BODY)
    assert outline(found)[:2] == [("letterhead", lines[0]), ("title", lines[2])]
    assert outline(document(("青河市人民政府令", "title"), BODY))[0] == ("title", "青河市人民政府令")


def test_headings_that_a_plain_text_marks_as_markdown_does_head_what_follows():
    opened = f"# 书屋开放须知\n\n## 2026年活动\n\n{BODY}\n\n1. {BODY}\n2. {BODY}\n\n## 借阅要求\n\n{BODY}\n"
    found = partydoc.parse(opened)
    assert headings(found) == [(1, "2026年活动"), (1, "借阅要求")]
    assert [section.num.text for section in found.sections[0].sections] == ["1.", "2."]


def test_a_field_marked_as_a_heading_heads_nothing():
    record = f"# 书屋开放须知\n\n## 记录人\n\n王小明\n\n{BODY}\n\n一、{BODY}\n\n二、{BODY}\n"
    assert [section.num.text for section in partydoc.parse(record).sections] == ["一、", "二、"]


RULES = """# 青河市圖書館協會

{body}

## 優良書屋獎

### 優良書屋獎設置辦法
（2026年3月1日理事會通過）

**第一條**
{body}

**第二條**
{body}

### 歷屆得獎書屋
- 第一屆：青河書屋
- 第二屆：東門書屋

## 熱心讀者獎

**說明**
{body}
"""


def test_headings_of_markdown_over_deeper_ones_over_remarks_and_over_lists_head_them():
    found = partydoc.parse(RULES.replace("{body}", BODY))
    expected = [(1, "优良书屋奖"), (2, "优良书屋奖设置办法"), (2, "历届得奖书屋"), (1, "热心读者奖")]
    assert headings(found) == expected
    assert [len(section.sections) for section in found.sections[0].sections] == [2, 0]


def test_lines_that_markdown_marks_above_the_first_text_are_titles_and_fields():
    lines = ("## 值班人\n\n- 王明\n- 李芳", f"## 开放\n\n{BODY}", "## 藏书\n\n- 图书\n- 期刊", f"## 借阅\n\n{BODY}")
    found = partydoc.parse("# 书屋工作手册\n\n" + "\n\n".join(lines))
    assert headings(found) == [(1, "开放"), (1, "藏书"), (1, "借阅")]


def test_where_few_lines_that_markdown_marks_stand_over_text_lists_below_others_are_values():
    fields = "\n\n".join(f"## {name}\n\n- 王明\n- 李芳" for name in ("值班", "借阅", "外联"))
    assert headings(partydoc.parse(f"# 书屋工作手册\n\n## 开放\n\n{BODY}\n\n{fields}\n")) == [(1, "开放")]


def test_a_style_of_headings_that_the_text_has_too_says_nothing():
    sentences = [(f"{BODY}各馆照办。", "heading=1")] * 3
    found = document("书屋开放办法", BODY, ("青河书屋照此开放，不另通知。", "heading=1"), *sentences, BODY)
    assert headings(found) == []


def test_two_sentences_are_no_heading_whatever_their_style():
    found = document("书屋开放办法", ("开放时间", "heading=1"), BODY, ("周末开放。节日不开放。", "heading=1"), BODY)
    assert [words for _, words in headings(found)] == ["开放时间"]


def test_a_computed_number_is_a_marker_whatever_it_opens():
    lines = ["1 本办法所称读者，是指办证的居民。", "2 本办法所称书屋，是指社区书屋（含流动书屋）。", "3 书屋开放。"]
    text = "\n".join(lines)
    hints = [Hint(Span(text.index(line), text.index(line) + 2), "number", level=1) for line in lines]
    found = build_document(read_text(text, hints=hints))
    assert [node.num.text for node, _ in found.walk() if node.type == "section"] == ["1", "2", "3"]
    assert [node for node, _ in build_document(read_text(text)).walk() if node.type == "section"] == []


@pytest.mark.parametrize("line", ["致：青河市图书馆", "特此证明"])
def test_whom_a_letter_is_to_and_its_last_words_head_nothing(line):
    found = document("书屋开放办法", "一、格式", "各馆按以下格式填写，并盖章。", line, f"{BODY}各馆照办。")
    assert [words for _, words in headings(found)] == ["格式"]


def test_a_written_number_goes_on_with_computed_ones_that_say_their_place():
    lines = ["1. 书屋", "1.1 馆舍", BODY, "1.2 馆藏", BODY, "1.3 借阅", BODY, "2. 其他", BODY]
    text, levels = "\n".join(lines), {"1. 书屋": 1, "1.1 馆舍": 2, "1.2 馆藏": 2, "2. 其他": 1}
    starts = {line: text.index(line) for line in levels}
    hints = [Hint(Span(at, at + line.index(" ") + 1), "number", levels[line]) for line, at in starts.items()]
    found = headings(build_document(read_text(text, hints=hints)))
    assert found == [(1, "书屋"), (2, "馆舍"), (2, "馆藏"), (2, "借阅"), (1, "其他")]


def test_a_number_that_the_file_counts_needs_no_second_one():
    lines = [("一、借阅", "heading=1"), "a) 每人五册，到期归还。", ("二、开放", "heading=1"), BODY]
    assert numbers(document(*lines)) == ["一、", "二、"]
    hints = [Hint(Span(5, 8), "number", 1)]
    assert numbers(document(*lines, pages=hints)) == ["一、", "a)", "二、"]


def numbers(found):
    return [node.num.text for node, _ in found.walk() if node.type == "section" and node.num]
