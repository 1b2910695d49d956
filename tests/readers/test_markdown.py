"""Markdown is read as the words it shows; its marks become hints."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.readers import choose
from partydoc.readers.files import File
from partydoc.readers.markdown import read
from tests.work import MOST, growth


def text(written: str) -> str:
    return read(File(written.encode())).text


def hints(written: str, kind: str) -> list[tuple[str, int]]:
    decoded = read(File(written.encode()))
    return [(hint.span.slice(decoded.text), hint.level) for hint in decoded.hints if hint.kind == kind]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# 通知\n", "通知\n"),
        ("### 开放 ###\n", "开放\n"),
        ("# C\\#\n", "C#\n"),
        ("#开放\n", "#开放\n"),
        ("通知\n===\n", "通知\n"),
        ("甲\n\n乙\n\n丙", "甲\n乙\n丙\n"),
        ("甲\r\n\r\n乙\r\n", "甲\n乙\n"),
        ("甲\\\n乙\n\n丙\n", "甲\n乙\n丙\n"),
        ("甲  \n乙\n\n丙\n", "甲\n乙\n丙\n"),
        ("甲\n乙\n\n丙\n", "甲\n乙\n\n丙\n"),
        ("甲\n\n---\n\n乙\n", "甲\n乙\n"),
        ("> 甲\n>\n> > 乙\n", "甲\n乙\n"),
        ("- 甲\n* 乙\n+ 丙\n", "• 甲\n• 乙\n• 丙\n"),
        (
            "- 第一条 甲\n- **（二）乙**\n- [三、丙](#丙)\n- 3 人\n- 1.5倍\n",
            "第一条 甲\n（二）乙\n三、丙\n• 3 人\n• 1.5倍\n",
        ),
        ("1. 甲\n2. 乙\n3) 丙\n", "1. 甲\n2. 乙\n3) 丙\n"),
        ("2026. 甲", "2026. 甲\n"),
        ("```\n# 甲 *乙*\n```\n丙\n", "# 甲 *乙*\n丙\n"),
        ("~~~\n甲", "甲\n"),
        ("| 甲 | 乙 |\n|:--|--:|\n| 1 | 2\\|3 |\n| **4** |\n\n丙\n", "甲\t乙\n1\t2|3\n4\n丙\n"),
        ("甲 | 乙\n--- | ---\n1 | 2\n", "甲\t乙\n1\t2\n"),
        ("<!-- 甲 -->\n乙\n<!--\n丙\n-->丁\n", "乙\n丁\n"),
        ("<!-- 甲\n# 乙\n", "<!-- 甲\n乙\n"),
        ("---\ntitle: 甲\n---\n乙\n", "甲\n乙\n"),
        ("---\ntitle: 甲\ntags:\n  - 丁\n\n---\n# 甲\n", "title: 甲\ntags:\n  - 丁\n甲\n"),
        ("---\n甲乙丙\n---\n", "甲乙丙\n"),
        ("::: tip 说明\n\n甲\n\n:::\n", "::: tip 说明\n甲\n:::\n"),
        ('## 第一章{align="center"}\n\n甲{.lead #top}\n', "第一章\n甲\n"),
        ("甲{乙}\n", "甲{乙}\n"),
        ("#办法\n\n##第一章 总则\n\n#话题#\n", "办法\n第一章 总则\n#话题#\n"),
        ("## 一、总则 |\n", "一、总则\n"),
        ("各馆照办。\n---\n乙\n", "各馆照办。\n乙\n"),
        ("---\n\n甲\n", "甲\n"),
        ("", ""),
        ("\n\n", ""),
    ],
)
def test_blocks_are_read_as_lines(written, shown):
    assert text(written) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**一是开放**。二", "一是开放。二"),
        ("**（一）**开放", "（一）开放"),
        ("*甲* __乙__ ***丙*** ~~丁~~", "甲 乙 丙 丁"),
        ("a_b_c 2*3 ** 4 _", "a_b_c 2*3 ** 4 _"),
        ("\\*甲\\* \\\\ \\# 1\\. \\甲", "*甲* \\ # 1. \\甲"),
        ("&lt;甲&gt; &#22270; &#x56FE; &nosuch; &", "<甲> 图 图 &nosuch; &"),
        ("`a*b*` ``c`d`` `e", "a*b* c`d `e"),
        ('[网页](http://a.b/c_d_e "题") ![图](x.png) [甲] (乙) ](丙)', "网页 图 [甲] (乙) ](丙)"),
        ("<http://a.b/> <i>甲</i><br>乙 <3", "http://a.b/ 甲\n乙 <3"),
        ("甲<!-- 乙 -->丙", "甲丙"),
        ("$\\textcircled{1}$甲$\\textcircled { 1 2 } $乙 $x$", "①甲⑫乙 $x$"),
    ],
)
def test_marks_inside_lines_are_taken_away_and_nothing_else(written, shown):
    assert text(written) == f"{shown}\n"


def test_headings_are_hints_with_their_levels_and_the_first_of_level_one_are_the_title():
    written = "8号\n\n# 市图书馆\n\n# 通知\n\n## 一、开放\n\n甲\n---\n\n# 附件\n"
    assert hints(written, "heading") == [("一、开放", 2), ("甲", 2)]
    assert hints(written, "title") == [("市图书馆", 0), ("通知", 0)]
    assert hints("# 通知\n\n甲\n\n# 开放\n\n# 借阅\n", "heading") == [("开放", 1), ("借阅", 1)]


def test_numbers_and_labels_of_the_first_level_are_headings_over_the_deeper_ones():
    written = "# 书屋章程\n\n# 宗旨\n\n甲\n\n# 章程\n\n## 第一章 总则\n\n乙\n\n# 附件\n\n丙\n"
    assert hints(written, "title") == [("书屋章程", 0)]
    assert hints(written, "heading") == [("宗旨", 1), ("章程", 1), ("第一章 总则", 2)]
    assert hints("# 手册\n\n## 编制依据\n\n甲\n\n# 第1章 总则\n", "heading") == [("编制依据", 2), ("第1章 总则", 1)]


def test_chapters_stand_below_the_heading_that_the_file_sets_over_them():
    chapters = "## 第一章 总则\n\n第一条 凭证借书。\n\n## 第二章 附则\n\n第二条 即日施行。\n"
    written = f"# 书屋手册\n\n# 宗旨\n\n书屋免费开放。\n\n# 章程\n\n{chapters}"
    tree = partydoc.load(written.encode(), reader="markdown")
    found = [(len(above), node.heading.text) for node, above in tree.walk() if node.type == "section" and node.heading]
    assert found == [(1, "宗旨"), (1, "章程"), (2, "总则"), (2, "附则")]


def test_a_short_heading_over_text_is_no_title_where_all_headings_are_of_level_one():
    written = "# 书屋章程\n\n# 序言\n\n甲\n\n# 总纲\n\n乙\n\n# 附则\n\n丙\n"
    assert hints(written, "title") == [("书屋章程", 0)]
    assert hints(written, "heading") == [("序言", 1), ("总纲", 1), ("附则", 1)]


def test_bold_runs_and_tables_are_hints_where_they_stand_in_the_text():
    written = "甲\n\n**一是开放**。*乙*\n\n| 丙 | 丁 |\n|---|---|\n| 1 | 2 |\n"
    assert hints(written, "bold") == [("一是开放", 0)]
    assert hints(written, "table") == [("丙\t丁\n1\t2", 0)]


def test_lists_within_lists_are_of_deeper_levels_and_paragraphs_go_on_in_their_items():
    numbers = "1. 开放\n   1. 平日\n   2. 周末\n\n   另行公布。\n2. 借阅\n"
    written = f"{numbers}\t- 图书\n\t  - 小说\n\t- 期刊\n\n各馆照办。\n\n* 甲\n"
    shown = [("1. ", 1), ("1. ", 2), ("2. ", 2), ("2. ", 1), ("• ", 2), ("• ", 3), ("• ", 2), ("• ", 1)]
    assert hints(written, "number") == shown
    assert hints(written, "item") == [("另行公布。", 1)]


def test_a_heading_ends_the_lists_above_it():
    assert hints("- 甲\n\n## 乙\n\n  - 丙\n", "number") == [("• ", 1), ("• ", 1)]


def test_lists_within_lists_are_units_within_units(tmp_path):
    path = tmp_path / "notice.md"
    path.write_text("1. 开放\n   1. 平日\n   2. 周末\n2. 借阅\n   - 图书\n     - 小说\n   - 期刊\n3. 其他\n")
    shown = "1. 开放\n  1. 平日\n  2. 周末\n2. 借阅\n  • 图书\n    • 小说\n  • 期刊\n3. 其他"
    assert partydoc.load(path).outline() == shown


@pytest.mark.parametrize(
    "picture", ["data:image/png;base64," + "iVBORw0KGgo/+" * 500, r"data:image/svg+xml,%3Cg%20d='t\(-24,%201\)'%3E"]
)
def test_a_picture_that_stands_in_the_text_itself_is_no_text(picture):
    assert text(f"甲\n\n![图片]({picture})\n\n乙\n") == "甲\n图片\n乙\n"


def test_front_matter_is_facts_and_its_title_that_of_a_text_without_one():
    facts = "---\ntitle: 开放办法\ndate: 2026-03-01\n---\n"
    assert hints(f"{facts}甲\n", "title") == [("开放办法", 0)]
    assert hints(f"{facts}甲\n", "metadata") == [("date: 2026-03-01", 0)]
    assert hints(f"{facts}# 开放办法\n", "metadata") == [("title: 开放办法", 0), ("date: 2026-03-01", 0)]


def test_what_a_service_puts_above_a_page_is_facts():
    written = "Title: 开放办法_网\n\nURL Source: http://a.b/c\n\nMarkdown Content:\n## 第一章 总则\n"
    facts = ["Title: 开放办法_网", "URL Source: http://a.b/c", "Markdown Content:"]
    assert hints(written, "metadata") == [(fact, 0) for fact in facts]
    assert hints("Title: 开放办法\n\n甲\n", "metadata") == []


def test_pictures_and_links_in_a_row_surround_the_text():
    menu, contents = "* [首页](a)\n* [公告](b)", "[一、总则](#a)[二、附则](#b)"
    written = f"![馆舍](a.png)\n\n{menu}\n\n见[网页](c)。\n\n[附件：名单](d)\n\n{contents}\n"
    assert hints(written, "furniture") == [("馆舍", 0), ("• 首页", 0), ("• 公告", 0)]


def test_lines_that_markup_sets_apart_are_never_joined(tmp_path):
    path = tmp_path / "办法.md"
    path.write_text("# 图书馆管理办法\n\n::: tip 说明\n\n各馆照办。\n", encoding="utf-8")
    kinds = [(node.type, node.text) for node in partydoc.load(path).children]
    assert kinds == [("title", "图书馆管理办法"), ("furniture", "::: tip 说明"), ("paragraph", "各馆照办。")]


def test_a_comment_is_reported():
    (found,) = read(File("<!-- 内部 -->\n甲\n".encode())).diagnostics
    assert (found.code, found.severity, "内部" in found.message) == ("markdown-comment", "info", True)


def test_the_ending_of_a_name_tells_markdown(tmp_path):
    path = tmp_path / "要点.md"
    path.write_text("# 图书馆要点\n\n## 一、开放\n\n每周**六**天。\n", encoding="utf-8")
    assert choose(path.read_bytes(), "要点.md").name == "markdown"
    document = partydoc.load(path)
    assert (document.title, document.at("一").heading.text) == ("图书馆要点", "开放")
    assert partydoc.unparse(document) == document.raw == "图书馆要点\n一、开放\n每周六天。\n"


PERIODS = (
    "*a ", "**a", "_a ", "`", "``a`", "[", "[a](", "](", "![", "<", "<a", "<!--", "<!--\n", "&", "&#1", "\\", "> ",
    "# #", "|", "|a", "a|b\n-|-\n", "-", "- ", "1. ", "```\n", "~~~a\n", "*_", '[a](b "', "=\n", "a\n", "---\n",
)  # fmt: skip
SIZE = 2_000  # characters


def repeating(period):
    def prepare(size):
        data = (period * (size // len(period))).encode()
        return lambda: read(File(data))

    return prepare


WORKS = {period: repeating(period) for period in PERIODS}


@pytest.mark.parametrize("period", WORKS)
def test_four_times_the_text_takes_four_times_the_steps(period):
    assert growth(WORKS[period], SIZE) <= MOST


def test_bullets_below_one_that_has_text_of_its_own_are_its_parts(tmp_path):
    path = tmp_path / "rules.md"
    path.write_text("- **借书**：每次五册。\n- **期刊**：限馆内阅览。\n  - 现刊当日归还；\n  - 过刊三日归还。\n")
    assert [path for path, _ in partydoc.load(path).paths()] == ["•1", "•2", "•2/•1", "•2/•2"]


def test_a_quotation_in_an_item_is_part_of_it_without_its_sign():
    written = "1. 图书外借\n\n   > 每人两册\n\n2. 报刊不外借\n"
    assert text(written) == "1. 图书外借\n每人两册\n2. 报刊不外借\n"
    assert hints(written, "item") == [("每人两册", 1)]


def test_notes_are_set_apart_and_the_list_goes_on_behind_them():
    written = "1. 开放到九时[^1]\n   [^1]: 节假日除外\n2. 图书外借[^甲]\n\n[^甲]: 见办法。\n"
    document = partydoc.load(written.encode(), reader="markdown")
    assert [note.text for note in document.footnotes] == ["[^1]: 节假日除外", "[^甲]: 见办法。"]
    first = document.footnotes[0]
    assert (first.mark, first.number, first.note) == ("[^1]:", 1, "节假日除外")
    assert [section.num.text for section in document.sections()] == ["1.", "2."]


def test_a_wide_blank_parts_the_signs_of_a_heading_from_its_words():
    assert hints("# 书屋\n\n###　开放\n\n全年开放。\n", "heading") == [("开放", 3)]


def test_what_goes_on_in_an_item_is_no_heading():
    written = "1. 借阅\n\n   凭证入馆后到二楼服务台办理\n\n   每人每次最多借两册，期限一个月。\n"
    document = partydoc.load(written.encode(), reader="markdown")
    assert [section.heading for section in document.sections()] == ["借阅"]


def test_numbered_links_are_items_and_no_menu():
    links = "1. [市馆](a)\n2. [区馆](b)\n3. [书屋](c)\n"
    assert hints(links, "furniture") == []
    assert len(hints(links.replace("1.", "-").replace("2.", "-").replace("3.", "-"), "furniture")) == 3


def test_items_with_numbers_of_their_own_are_units_with_these(tmp_path):
    path = tmp_path / "a.md"
    rows = (
        "# 办法",
        "一、总则",
        "- 第一条 各馆开放。\n- 第二条 借阅分：",
        "（一）图书；",
        "（二）期刊。",
        "二、附则",
        "- 第三条 照办。",
    )
    path.write_text("\n\n".join(rows))
    found = [each for each, _ in partydoc.load(path).paths()]
    assert found == ["一", "一/第一条", "一/第二条", "一/第二条/（一）", "一/第二条/（二）", "二", "二/第三条"]


def test_a_list_of_links_to_headings_below_is_a_table_of_contents(tmp_path):
    path = tmp_path / "a.md"
    rows = (
        "# 办法",
        "## 目录",
        "- [一、总则](#一)\n- [二、附则](#二)",
        "## 一、总则",
        "各馆开放。",
        "## 二、附则",
        "各馆照办。",
    )
    path.write_text("\n\n".join(rows))
    document = partydoc.load(path)
    assert [each for each, _ in document.paths()] == ["一", "二"]
    assert [child.type for child in document.children][:2] == ["title", "contents"]
