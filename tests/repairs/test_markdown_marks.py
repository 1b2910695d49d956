"""Marks of Markdown in a plain text."""

import pytest

import partydoc
from partydoc.edits import Edits
from partydoc.repairs.markdown_marks import markdown_marks


def repaired(text):
    return Edits(markdown_marks(text)).rewrite(text)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# 工作总结\n", "工作总结\n"),
        ("###### 工作总结\n", "工作总结\n"),
        ("# 总结\n> 各馆照办。\n>\n> 完成。\n", "总结\n各馆照办。\n\n完成。\n"),
        ("# 总结\n**（一）中心馆。**年底开馆。\n", "总结\n（一）中心馆。年底开馆。\n"),
        ("# 总结\n_来源：青河日报_ _时间：三月_\n", "总结\n来源：青河日报 时间：三月\n"),
        ("# 总结\n###\n完成。\n", "总结\n\n完成。\n"),
        ("# 總結\n\n---\n完成。\n***\n照辦。\n  ---  \n", "總結\n\n\n完成。\n\n照辦。\n\n"),
        ("书屋总结\n======\n# 馆舍\n", "书屋总结\n\n馆舍\n"),
        ("---\ntitle: 总结\n---\n# 总结\n---\n完成。\n", "---\ntitle: 总结\n---\n总结\n\n完成。\n"),
        ("# 总结\n|馆|册|\n|---|---|\n|东馆|三|\n", "总结\n|馆|册|\n|---|---|\n|东馆|三|\n"),
        ("# 总结\r\n## 馆舍\r\n", "总结\r\n馆舍\r\n"),
        ("##第一章 馆舍\n###1.1座位\n####【書目】\n完成。\n", "第一章 馆舍\n1.1座位\n【書目】\n完成。\n"),
        ("# 总结\n##馆舍\n##读书#\n#防汛\n", "总结\n馆舍\n##读书#\n#防汛\n"),
    ],
)
def test_the_marks_go_where_a_heading_shows_that_this_is_markdown(marked, plain):
    assert repaired(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        "**市**区图书馆\n",
        "#防汛# 工作已经开始\n",
        "> 各馆照办。\n",
        "共计 # 3 本\n",
        "##第一章 馆舍\n##第二章 藏书\n完成。\n",
        "##读书##\n##开放##\n##办证##\n",
        "# \n",
        "图书馆总结\n---\n各馆照办。\n",
    ],
)
def test_signs_without_such_a_heading_stay(text):
    assert repaired(text) == text


def test_bars_that_end_lines_go_where_none_opens_a_line():
    assert (
        repaired("一、馆舍 |\n馆名 | 中心馆 |\n各馆照办。 |\n上一篇 |\n")
        == "一、馆舍\n馆名 | 中心馆\n各馆照办。\n上一篇 |\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "| 馆 | 册 |\n一、馆舍 |\n二、藏书 |\n三、人员 |\n各馆照办。\n",
        "馆 | 册 |\n---|---|\n中心馆 | 三 |\n东馆 | 二 |\n各馆照办。\n",
        "一、馆舍 |\n二、藏书 |\n各馆照办。\n",
        "各馆照办。\n首页 |\n新闻 |\n服务 |\n",
    ],
    ids=["a table", "a table without bars before it", "two", "links behind the text"],
)
def test_other_bars_stay(text):
    assert repaired(text) == text


def test_the_blank_between_a_mark_and_a_bar_is_taken_once():
    assert repaired("# 总结\n## |\n> |\n一、馆舍 |\n各馆照办。\n") == "总结\n\n\n一、馆舍\n各馆照办。\n"


@pytest.mark.parametrize("line", ["**市区图书馆", "--", "| 馆 | 册 |", "* 中心馆", "a_b_c", "2*3*4"])
def test_signs_that_come_in_no_pairs_lists_and_tables_stay(line):
    assert repaired(f"# 总结\n{line}\n") == f"总结\n{line}\n"


def test_the_tree_of_a_marked_text_is_that_of_the_plain_one():
    marked = "# 图书馆工作总结\n## 一、馆舍\n**（一）中心馆。**年底开馆。\n## 二、馆藏\n购书一万册。\n"
    assert partydoc.parse(marked) == partydoc.parse(repaired(marked))
    assert partydoc.unparse(partydoc.parse(marked)) == marked


@pytest.mark.parametrize(
    "bold", [["一、何时开放？", "二、如何借书？"], ["服务", "馆舍", "藏书"]], ids=["two with numbers", "three"]
)
def test_lines_that_are_bold_as_wholes_show_marks_too(bold):
    text = "".join(f"**{words}**\n\n各馆照办，**不得**拖延。\n\n" for words in bold)
    assert repaired(text) == text.replace("**", "")


@pytest.mark.parametrize(
    "text",
    [
        "**市**局关于**工作的通知\n**县**局：\n读者张**、李**。\n",
        "**服务**\n各馆照办。\n**馆舍**\n各馆照办。\n",
        "**一、服务**\n各馆照办，**不得**拖延。\n",
    ],
    ids=["placeholders", "two", "one with a number"],
)
def test_fewer_lines_that_are_bold_show_none(text):
    assert repaired(text) == text


def test_marks_of_headings_behind_the_number_of_an_item_go():
    assert repaired("# 会议\n1. #### 审议议程\n\n  2) ## 报告\n1. #无\n") == "会议\n1. 审议议程\n\n  2) 报告\n1. #无\n"


def test_three_bold_first_sentences_show_markdown():
    words, text = ("延长开放", "增加图书", "培训馆员"), "各馆都要认真落实这项工作，月底以前报告进展情况。"
    raw = "".join(f"**{each}。**{text}\n" for each in words)
    assert [section.heading.text for section in partydoc.parse(raw).sections] == list(words)
    assert partydoc.parse(raw[: raw.rindex("**培训")]).text.clean.count("**") == 4
