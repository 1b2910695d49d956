"""Marks of notes, and dates."""

from __future__ import annotations

import pytest

from partydoc import Document, Paragraph, find_references, parse
from partydoc.tree.nodes import Footnote


def found(text: str) -> list[tuple[str, str, str | None]]:
    return [(each.kind, each.text, each.value) for each in find_references(parse(text))]


@pytest.mark.parametrize(
    ("words", "date", "value"),
    [
        ("自2026年3月2日起", "2026年3月2日", "2026-03-02"),
        ("自二〇二六年三月二十一日起", "二〇二六年三月二十一日", "2026-03-21"),
        ("自二○二六年十二月起", "二○二六年十二月", "2026-12"),
        ("在2026年3月份", "2026年3月", "2026-03"),
        ("自２０２６年３月２日起", "２０２６年３月２日", "2026-03-02"),
    ],
)
def test_a_date_with_its_year_has_a_value(words, date, value):
    assert found(f"各馆{words}开放。") == [("date", date, value)]


@pytest.mark.parametrize(
    "words", ["今天", "3月2日", "2026年", "2026年13月", "2026年2月30日", "20XX年3月2日", "12026年3月"]
)
def test_no_date_is(words):
    assert found(f"各馆{words}开放。") == []


def test_a_date_before_a_number_is_no_part_of_it():
    assert [one[:2] for one in found("依照2026年3月2日青政发〔2026〕3号办理。")] == [
        ("date", "2026年3月2日"),
        ("number", "青政发〔2026〕3号"),
    ]


def test_a_mark_points_to_the_next_note_of_its_number():
    text = "书屋每周开放〔1〕。\n〔1〕指周末。\n图书每年清点〔1〕。\n〔1〕指年底，见注〔7〕。\n报刊每年装订〔1〕。\n"
    document = parse(text)
    assert [each.targets for each in find_references(document)] == [("〔1〕",), ("〔1〕[2]",), ("〔1〕[2]",)]
    assert document.at("〔1〕[2]").note == "指年底，见注〔7〕。"


def test_a_mark_without_its_note_points_to_nothing():
    (reference,) = find_references(parse("开放〔2〕。\n〔1〕指周末。\n"))
    assert (reference.kind, reference.where, reference.resolved) == ("note", "inside", False)


def test_without_notes_a_number_in_brackets_is_no_reference():
    assert found("开放[1]，清点〔2〕。") == []


def test_notes_of_a_tree_made_by_hand_are_found():
    document = Document([Paragraph("开放〔1〕。"), Footnote("〔1〕指周末。")])
    (reference,) = find_references(document)
    assert reference.targets == ("〔1〕",)
    assert document.at("〔1〕") is document.footnotes[0]
    assert document.path(document.footnotes[0]) == "〔1〕"
