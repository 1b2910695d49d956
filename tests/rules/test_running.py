"""Running rules: order, places in the raw text, days, kinds, and rules that go wrong."""

from __future__ import annotations

from datetime import date

import pytest

import partydoc
from partydoc.rules import Hit, Rule
from partydoc.rules.running import MOST, run
from partydoc.rules.subject import Subject, shared

NOTICE = "关于开放书屋的通知\n\n各区人民政府：\n\n各馆照办。\n\n青河市人民政府\n\n{day}\n"


def test_findings_come_in_the_order_of_the_text():
    spans = [found.span for found in partydoc.lint(partydoc.parse("(一)书屋,馆舍。\n(二)经费,人员。"))]
    assert spans == sorted(spans)


def test_spans_and_fixes_point_into_the_raw_text():
    raw = "努力開創(chuàng)新局面。\n\n(一)書屋\n\n(二)馆舍\n"
    found = partydoc.lint(partydoc.parse(raw), select=["P004"])
    assert [(each.span.slice(raw), each.path) for each in found] == [("(一)", "（一）"), ("(二)", "（二）")]
    assert [[edit.span.slice(raw) for edit in each.fix] for each in found] == [["(", ")"]] * 2


@pytest.mark.parametrize(
    ("day", "codes"),
    [("二〇一一年三月二日", []), ("二〇二六年三月二日", ["PDE004"]), ("2026年3月2日", [])],
)
def test_a_text_is_judged_by_what_held_on_its_day(day, codes):
    document = partydoc.parse(NOTICE.format(day=day))
    assert [found.code for found in partydoc.lint(document, select=["E004"])] == codes


def test_another_day_can_be_asked_for():
    document = partydoc.parse(NOTICE.format(day="二〇一一年三月二日"))
    assert [found.code for found in partydoc.lint(document, select=["E004"], on=date(2026, 1, 1))] == ["PDE004"]


def test_a_rule_that_goes_wrong_costs_its_own_findings_only():
    def check(_):
        raise KeyError("书屋")

    broken = Rule("X900", "broken", "info", "实务", "", check)
    found = run(partydoc.parse("书屋"), [broken])
    words = "the rule broken went wrong and found nothing: KeyError('书屋')"
    assert [(each.code, each.message, each.severity) for each in found] == [("PDX000", words, "error")]


def test_beyond_a_thousand_the_findings_are_counted():
    many = Rule("X901", "many", "info", "实务", "", lambda _: [Hit(0, 1, str(at)) for at in range(MOST + 7)])
    found = run(partydoc.parse("书屋"), [many])
    assert (len(found), found[-1].code, found[-1].message) == (MOST + 1, "PDX001", "7 more findings are not shown")


def test_texts_in_traditional_characters_follow_other_standards():
    text = "關於開放圖書館的說明\n\n（一）、圖書館開放時間應當延長，讓讀者滿意。\n\n（二）、經費由縣市補助。\n"
    assert partydoc.lint(partydoc.parse(text), select=["P"]) == ()


def test_a_tree_made_by_hand_is_rendered_first():
    document = partydoc.Document(
        [partydoc.Section(partydoc.Num("(一)", "han-paren", 1), None, [partydoc.Paragraph("书屋。")])]
    )
    assert partydoc.lint(document, select=["P003"]) == ()


def test_the_colon_behind_attachments_is_wide_before_a_number_too():
    text = "青河市图书馆关于办证的通知\n\n各区图书馆：\n\n请办理借书证。\n\n附件: 1. 借书证样式\n"
    assert partydoc.fix(partydoc.parse(text), select=["P010"]).text == text.replace("附件:", "附件：")


def test_where_a_repair_has_put_two_sides_together_nothing_is_put_between_them():
    fixed = partydoc.fix(partydoc.parse("第一\n章\n书\n书"))
    assert fixed.text == "第一\n章\n书\n书"
    assert partydoc.fix(partydoc.parse("第一章书屋\n各馆照办。\n")).text == "第一章\u3000书屋\n各馆照办。\n"


def test_where_a_repair_was_at_work_no_fix_is_offered():
    found = partydoc.lint(partydoc.parse("一、書屋(wū)\u200b,館舍"), select=["P010"])
    assert [each.fix for each in found if each.fix and "\u200b" in each.span.slice("一、書屋(wū)\u200b,館舍")] == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("（一）书屋。\n\n（二）馆舍。\n\n3.经费。\n\n（四）检查。\n", ["PDN007"]),
        ("（一）书屋。\n\n（二）馆舍。\n\n3.经费。\n\n（三）检查。\n", []),
        ("1.书屋。\n\n\N{EM SPACE}（2）馆舍。\n\n\N{EM SPACE}3.经费。\n", ["PDN007"]),
        ("各馆要做到：（1）延长时间。（2）增加经费。③加强检查。（4）组织领导。（5）安排人员。\n", ["PDN007"]),
        ("（三）书屋。\n\n3.馆舍。\n\n（四）经费。\n\n1.检查。\n\n（五）其他。\n", []),
        ("各馆要做到：（1）延长时间。（2）增加经费。（4）组织领导。（5）安排人员。\n", []),
    ],
)
def test_a_number_of_another_form_goes_on_a_series_only_where_that_lacks_it(text, codes):
    assert [found.code for found in partydoc.lint(partydoc.parse(text), select=["N007"])] == codes


@pytest.mark.parametrize(
    "text",
    [
        "第一条　书屋应当：\n\n（一）有馆舍。\n\n馆长：\n\n1.按时开门。\n\n2.按时闭馆。\n\n第二条　书屋免费开放。\n",
        "一、延长开放时间\n\n（一）各馆开放到九时。\n\n分馆另行通知。\n\n二、增加经费\n\n由市财政列支。\n",
    ],
)
def test_a_number_is_alone_beside_text_and_units_of_other_forms(text):
    found = partydoc.lint(partydoc.parse(text), select=["N009"])
    assert [each.span.slice(text) for each in found] == ["（一）"]


def test_a_finding_says_the_path_of_its_section():
    text = (
        "第一条　书屋。\n\n第二条　馆舍应当：\n\n(一)开放；\n\n(二)整洁。\n\n馆长负责。\n\n(一)登记；\n\n(二)清点。\n"
    )
    document = partydoc.parse(text)
    paths = [path for path, node in document.paths() if node.num and node.num.text.startswith("(")]
    assert [each.path for each in partydoc.lint(document, select=["P004"])] == paths
    assert len(set(paths)) == len(paths) > 1


def test_a_rule_for_kinds_that_the_file_has_none_of_is_not_asked():
    def wrong(_):
        raise AssertionError("asked")

    rule = Rule("P900", "wrong", "info", "实务", "", wrong, frozenset(("law",)))
    assert run(partydoc.parse("关于开放书屋的通知\n\n各区人民政府：\n\n书屋开放。\n"), [rule]) == ()


def test_a_mark_behind_a_number_is_seen_behind_a_bracket_too():
    text = "9.增加经费。（责任单位：市财政局）10、加强检查。（责任单位：市文化局）\n11.组织领导。\n"
    assert [each.span.slice(text) for each in partydoc.lint(partydoc.parse(text), select=["P002"])] == ["10、"]


@pytest.mark.parametrize("words", ["主题词：图书馆　通知", "主 题 词: 图书馆"])
def test_subject_terms_stand_behind_the_text(words):
    text = NOTICE.format(day="2026年3月2日")
    assert [found.code for found in partydoc.lint(partydoc.parse(f"{text}\n{words}\n"), select=["E013"])] == ["PDE013"]
    assert partydoc.lint(partydoc.parse(f"{words}\n\n{text}"), select=["E013"]) == ()


def test_what_is_shared_is_made_once():
    subject, made = Subject(partydoc.parse("一、书屋\n二、馆舍")), []

    @shared
    def count(_):
        made.append(1)
        return len(made)

    assert (count(subject), count(subject), made) == (1, 1, [1])


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("本办法第九条另有规定的除外", ["PDR001"]),
        ("《青河市图书馆条例》第九条另有规定的除外", []),
        ("青河市图书馆条例（以下简称本条例）第九条另有规定的除外", []),
        ("青河市图书馆条例（以下简称本条例）另有规定的，本条例第九条除外", []),
        ("青河市图书馆管理办法（以下称管理办法）和本办法第九条另有规定的除外", ["PDR001"]),
    ],
)
def test_only_what_cites_this_text_beyond_its_last_article_points_to_nothing(said, codes):
    articles = f"第一条　书屋免费开放，{said}。\n\n第二条　书屋由街道设置。\n\n第三条　本办法自公布之日起施行。"
    text = f"青河市书屋办法\n\n{articles}\n"
    assert [found.code for found in partydoc.lint(partydoc.parse(text), select=["R001"])] == codes


@pytest.mark.parametrize(
    "marks",
    [("320.", "321.", "323."), ("㊾", "㊿", "51."), ("（49）", "（50）", "（52）"), ("辛、", "壬、", "癸、", "11.")],
)
def test_numbers_beyond_the_numerals_of_a_form_are_no_fault_of_the_rule(marks):
    text = "各馆的题目\n\n" + "".join(f"{mark}书屋{at}。\n\n" for at, mark in enumerate(marks))
    found = [each.code for each in partydoc.lint(partydoc.parse(text))]
    assert "PDX000" not in found
    inline = "".join(f"{mark}书屋{at}。" for at, mark in enumerate(marks))
    assert "PDX000" not in [each.code for each in partydoc.lint(partydoc.parse(f"各馆要做到：{inline}\n"))]
