"""Handles on a document: sections by level, family and words, by path, with their text."""

from __future__ import annotations

import datetime as dt

import pytest

import partydoc
from partydoc import PathError

REPORT = """青河市图书馆2025年工作报告

一、基本情况

全市有图书馆六座。

（一）馆藏。新增图书三万册。
（二）人员。一是补充馆员。二是开展培训。

二、工作安排

（一）延长开放时间
每周开放六天。
"""


@pytest.fixture(scope="module")
def report():
    return partydoc.parse(REPORT)


def paths(views):
    return [view.path for view in views]


def test_sections_are_listed_by_level_and_family(report):
    assert paths(report.sections(level=1)) == ["一", "二"]
    assert paths(report.sections(family="run-in")) == ["一/（二）/一是", "一/（二）/二是"]
    assert paths(report["一"].sections(level=2)) == ["一/（一）", "一/（二）"]


def test_sections_are_found_by_their_words_in_either_script(report):
    assert report.find("基本情況").path == "一"
    assert report.find("没有的") is None
    assert paths(report.find_all(heading="^(馆藏|人员)$")) == ["一/（一）", "一/（二）"]


def test_a_view_says_where_it_stands(report):
    view = report["二/（一）"]
    assert (view.level, view.title, view.own_text) == (2, "（一）延长开放时间", "每周开放六天。")
    assert paths(view.parents) == ["二"]
    assert view.span.slice(report.raw) == view.text_raw == "（一）延长开放时间\n每周开放六天。"


def test_the_text_of_a_view_is_its_own_and_all_below(report):
    assert report["一/（二）"].text == "（二）人员。一是补充馆员。二是开展培训。"
    assert str(report["二"]) == "二、工作安排\n\n（一）延长开放时间\n每周开放六天。"


def test_views_are_iterated_and_counted(report):
    assert [view.path for view in report["一"]] == ["一/第一段", "一/（一）", "一/（二）"]
    assert len(report["一"]) == 3
    assert report["二/（一）/第一段"]
    assert len(report["二/（一）/第一段"]) == 0


def test_a_path_below_a_view_is_followed(report):
    assert report["一"]["（二）/二是"] == report["一/（二）/二是"]
    with pytest.raises(PathError, match="no 三"):
        report["三"]


def test_what_surrounds_the_text_is_left_out_of_a_view():
    raw = "一、开放\n每周开放六\n— 3 —\n天，节假日除外。\n二、借阅\n每人五册。\n"
    assert "3" not in partydoc.parse(raw)["一"].text


def test_every_section_of_every_sample_is_found_again_by_its_path(samples):
    for sample in sorted(samples.glob("*.txt")):
        document = partydoc.load(sample)
        for view in document.sections():
            assert document[view.path].node is view.node


def test_a_repr_is_one_short_line(samples):
    for sample in sorted(samples.glob("*.txt")):
        for node, _ in partydoc.load(sample).walk():
            assert len(repr(node)) <= 200
            assert "\n" not in repr(node)


def test_the_facts_of_a_notice_are_named(samples):
    notice = partydoc.load(samples / "notice.txt")
    assert (notice.date, notice.number, notice.organ) == (
        dt.date(2026, 4, 10),
        "青河政办发〔2026〕8号",
        "青河市人民政府办公室",
    )
    assert notice.addressees == ("各区县人民政府", "市直各部门", "各单位")
    assert notice.signatures == ("青河市人民政府办公室",)


def test_the_labelled_facts_of_a_page_are_a_dict(samples):
    assert partydoc.load(samples / "work_report.txt").metadata["来源"] == "青河文库"


def test_a_document_shows_its_outline(report, capsys):
    report.show(depth=1)
    assert capsys.readouterr().out.splitlines()[1:] == ["一、基本情况", "二、工作安排"]


def test_a_notebook_shows_a_folded_tree(report):
    assert report._repr_html_().count("<details") == report._repr_html_().count("</details>") == 8
    assert report["一"]._repr_html_() == report["一"].node._repr_html_()
    assert report["一"]._repr_html_().count("<details") == 5


def test_a_notebook_shows_a_paragraph_in_its_words():
    html = partydoc.parse("一、开放\n\n每周<b>六天。\n")["一/第一段"]._repr_html_()
    assert "每周&lt;b&gt;六天。" in html


def test_a_notebook_shows_the_first_nodes_and_counts_the_others():
    html = partydoc.parse("".join(f"第{n}馆照常开放。\n\n" for n in range(500)))._repr_html_()
    assert (html.count("照常开放"), "… 100 more" in html) == (400, True)
    assert html.count("<details") == html.count("</details>")
