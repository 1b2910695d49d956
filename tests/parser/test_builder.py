"""The nodes that the parser builds: their texts, spans and values."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

import partydoc
from partydoc.testing import any_text
from partydoc.tree.nodes import Attachment, Metadata, Section

RAW = "一、建馆\n甲甲。\n（一）选址。靠近居民点。\n二、买书：书目。\n"


def test_a_section_runs_from_its_number_to_its_last_leaf():
    document = partydoc.parse(RAW)
    assert [section.span.slice(RAW) for section in document.sections] == [
        "一、建馆\n甲甲。\n（一）选址。靠近居民点。",
        "二、买书：书目。",
    ]


def test_a_section_without_a_number_runs_from_its_heading():
    raw = "办法有两条，各馆照办。\n算清图书账目\n每馆一本账，借还都登记，年底公布。\n"
    (section,) = partydoc.parse(raw).sections
    assert section.span.start == section.heading.span.start == raw.index("算清")
    assert section.span.end == len(raw) - 1


def test_a_section_with_nothing_below_ends_with_its_heading():
    raw = "一、建馆\n"
    assert partydoc.parse(raw).at("一").span.slice(raw) == "一、建馆"


def test_the_span_of_a_run_in_heading_covers_the_mark_that_its_text_leaves_out():
    document = partydoc.parse(RAW)
    headings = [document.at(path).heading for path in ("一/（一）", "二")]
    assert [(heading.text, heading.span.slice(RAW)) for heading in headings] == [("选址", "选址。"), ("买书", "买书：")]


def test_a_number_has_its_text_its_family_its_value_and_its_place():
    num = partydoc.parse(RAW).at("一/（一）").num
    assert (num.text, num.family, num.value, num.span.slice(RAW)) == ("（一）", "han-paren", 1, "（一）")


def test_an_article_that_was_put_in_later_says_the_number_before():
    assert partydoc.parse("第十条之一　书屋开放。\n").sections[0].num.value == 10


def test_a_sign_says_no_number():
    document = partydoc.parse("各馆照办。\n——建馆\n——买书\n")
    assert [(section.num.family, section.num.value) for section in document.sections] == [("dash", None)] * 2


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("来源：青河文库", "来源", "青河文库"),
        ("来源:青河文库", "来源", "青河文库"),
        ("发布时间 ： 2026-03-02 10:30", "发布时间", "2026-03-02 10:30"),
        ("来源：", "来源", ""),
        ("2026-03-02", "", "2026-03-02"),
    ],
)
def test_metadata_has_a_label_and_a_value(line, label, value):
    document = partydoc.parse(f"青河市文化局工作总结\n{line}\n今年建成书屋七座。\n")
    (metadata,) = [child for child in document.children if isinstance(child, Metadata)]
    assert (metadata.text, metadata.label, metadata.value) == (line, label, value)


def test_an_attachment_runs_from_its_head_to_its_last_leaf():
    raw = "各馆照办。\n附件\n书屋管理办法\n一、建馆\n抄送：市委办公室。\n"
    (attachment,) = [child for child in partydoc.parse(raw).children if isinstance(child, Attachment)]
    assert attachment.span.slice(raw) == "附件\n书屋管理办法\n一、建馆"


@given(raw=any_text())
def test_children_lie_within_their_parents_and_in_order(raw):
    for node, _ in partydoc.parse(raw).walk():
        below = [child.span for child in getattr(node, "children", ())]
        assert all(node.span.contains(span) for span in below)
        assert all(before.end <= after.start for before, after in pairwise(below))


@given(raw=any_text())
def test_every_section_has_a_number_or_a_heading(raw):
    sections = [node for node, _ in partydoc.parse(raw).walk() if isinstance(node, Section)]
    assert all(section.num or section.heading for section in sections)


def test_a_tree_is_no_deeper_than_64_levels():
    markers = [
        "第一编",
        "第一分编",
        "第一章",
        "第一节",
        "第一条",
        "一、",
        "（一）",
        "1.",
        "（1）",
        "①",
        "第一，",
        "其一，",
        "首先，",
    ]
    raw = "".join(f"{marker}　各馆照办。\n" for marker in markers * 8)
    assert max(len(ancestors) for _, ancestors in partydoc.parse(raw).walk()) <= 64
