"""What the numbering of a text gives rise to: code, message, place and severity."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.recognition.findings import FINDINGS

FOUND = [
    # a text, and each finding: code, severity, the marker at its place, message
    (
        "一、建馆\n二、买书\n四、办证\n",
        ("numbering-gap", "warning", "四、", "四、 follows 二、: the numbers between are missing"),
    ),
    (
        "一、建馆\n二、买书\n二、办证\n三、还书\n",
        ("numbering-duplicate", "warning", "二、", "二、 follows 二、: the same number twice"),
    ),
    (
        "一、建馆\n二、买书\n三、办证\n二、还书\n",
        ("numbering-backward", "warning", "二、", "二、 follows 三、: the numbers go back"),
    ),
    (
        "一、建馆\n二、买书\n一、办证\n二、还书\n",
        ("numbering-restart", "info", "一、", "一、 follows 二、: the numbering starts again"),
    ),
    ("三、建馆\n四、买书\n", ("numbering-first-missing", "info", "三、", "the series begins with 三、")),
    (
        "第一，建馆。选址。\n第二，买书。书目。\n第四，办证。登记。\n",
        ("numbering-gap", "warning", "第四，", "第四， follows 第二，: the numbers between are missing"),
    ),
    (
        "第一条 书屋开放。\n第三条 书屋免费。\n第四条 书屋守时。\n",
        ("numbering-gap", "warning", "第三条", "第三条 follows 第一条: the numbers between are missing"),
    ),
    (
        "一、建馆\n1.选址\n2.设计\n二、买书\n",
        ("level-skipped", "info", "1.", "1. stands directly below 一、: a level between is skipped"),
    ),
    ("一）建馆\n建成馆舍。\n", ("marker-torn", "warning", "一）", "一） has lost a sign: perhaps (一）")),
]


BEHIND_NO_NUMBER = [
    # chapters with 附则 alone on its line among them, and what is said of them
    ("第1章　书屋\n\n附则\n\n结语\n\n馆舍照常开放。\n\n附 则\n\n第2章　馆舍\n\n第二条　馆舍开放。\n", []),
    ("第3章　书屋\n\n附则\n\n第3章　馆舍\n", ["第3章 follows 第3章: the same number twice"]),
    ("第3章　书屋\n\n附则\n\n第2章　馆舍\n", ["第2章 follows 第3章: the numbers go back"]),
    ("第3章　书屋\n\n附则\n\n第1章　馆舍\n", ["第1章 follows 第3章: the numbering starts again"]),
    ("第1章　书屋\n\n附则\n\n第4章　馆舍\n", ["第4章 follows 第1章: the numbers between are missing"]),
]


@pytest.mark.parametrize(("raw", "said"), BEHIND_NO_NUMBER)
def test_behind_a_heading_without_number_the_last_number_that_is_written_is_named(raw, said):
    followed = [found.message for found in partydoc.parse(raw).diagnostics if " follows " in found.message]
    assert followed == said


@pytest.mark.parametrize(("raw", "finding"), FOUND, ids=[f"{found[0]} {found[2]}" for _, found in FOUND])
def test_a_fault_of_the_numbering_is_reported(raw, finding):
    (found,) = partydoc.parse(raw).diagnostics
    assert (found.code, found.severity, found.span.slice(raw), found.message) == finding


def test_a_look_alike_that_no_repair_has_seen_to_is_reported():
    raw = "笫一条 书屋开放。\n书屋免费。\n"
    (found,) = partydoc.parse(raw, repairs=()).diagnostics
    assert (found.code, found.message) == ("marker-torn", "笫一条 is written with a look-alike: perhaps 第")


def test_every_code_has_its_text_here():
    assert {finding[0] for _, finding in FOUND} == {finding.code for finding in FINDINGS.values()}


def test_the_place_is_that_of_the_second_marker():
    raw = "一、建馆\n二、买书\n二、办证\n三、还书\n"
    (found,) = partydoc.parse(raw).diagnostics
    assert found.span.start == raw.rindex("二、")


def test_the_place_points_into_the_text_as_it_was_read():
    raw = "一、建館(guǎn)\n二、買書(shū)\n四、辦證(zhèng)\n"
    (found,) = partydoc.parse(raw).diagnostics
    assert found.span.slice(raw) == "四、"


@pytest.mark.parametrize(
    "raw",
    [
        "一、建馆\n二、买书\n三、办证\n",
        "一、建馆\n（一）选址\n（二）设计\n二、买书\n（一）书目\n（二）采购\n",
        "一、建馆\n（一）选址\n（二）设计\n二、买书\n（三）书目\n（四）采购\n",
        "第一章 总则\n第一条 甲。\n第二章 分则\n第二条 乙。\n",
        "第十条 甲。\n第十条之一 乙。\n第十一条 丙。\n"[10:],
        "——建馆\n——买书\n",
        "各馆照办。\n附件\n书屋管理办法\n一、建馆\n二、买书\n附件2\n书屋开放办法\n一、时间\n二、地点\n",
        "",
    ],
)
def test_numbering_without_a_fault_is_not_reported(raw):
    assert [found for found in partydoc.parse(raw).diagnostics if found.code != "numbering-first-missing"] == []


def test_findings_stand_in_the_order_of_the_text():
    raw = "一、建馆\n（一）选址\n（三）设计\n三、买书\n"
    assert [found.span.slice(raw) for found in partydoc.parse(raw).diagnostics] == ["（三）", "三、"]


def test_bytes_that_are_in_no_encoding_are_reported():
    found = partydoc.load(b"\xe5\xbb\xba\xff\xe9\xa6\x86", encoding="utf-8", errors="replace").diagnostics
    assert [(one.code, one.severity, one.span) for one in found] == [
        ("undecodable-bytes", "error", (1, 2)),
        ("lost-characters", "warning", (1, 2)),
    ]


def test_a_series_that_writes_one_bracket_throughout_has_lost_none():
    document = partydoc.parse("要求如下：\n1）开放中心馆\n2）改造分馆\n3）购置图书\n")
    assert [each.code for each in document.diagnostics if each.code == "marker-torn"] == []


def test_the_least_severe_findings_are_left_off_and_counted():
    raw = "一、书屋“夜间开放。\n三、书屋周末开放。\n" * 3
    document = partydoc.parse(raw, limits=partydoc.Limits(diagnostics=2))
    everything = partydoc.parse(raw).diagnostics
    severe = [found for found in everything if found.severity == "warning"][:2]
    assert [found for found in document.diagnostics if found.code != "diagnostics-left-off"] == severe
    (left_off,) = (found for found in document.diagnostics if found.code == "diagnostics-left-off")
    assert left_off.message.startswith(f"{len(everything) - 2} findings are left off: 3 unbalanced-quotation, ")


def test_as_many_findings_as_may_be_are_all_kept():
    raw = "一、建馆\n三、买书\n"
    assert partydoc.parse(raw, limits=partydoc.Limits(diagnostics=1)).diagnostics == partydoc.parse(raw).diagnostics


def test_a_marker_that_was_nearly_read_otherwise_is_reported_once():
    raw = "1 馆舍建设\n各馆照办。\n"
    (found,) = partydoc.parse(raw).diagnostics
    assert (found.code, found.severity, found.span.slice(raw)) == ("doubtful", "info", "1")
    assert found.message == "1 is read as decimal at level 1; as text the document would cost only 0.10 more"


def test_bullets_are_never_doubtful():
    assert partydoc.parse("各馆照办。\n• 借阅\n• 还书\n").diagnostics == ()
