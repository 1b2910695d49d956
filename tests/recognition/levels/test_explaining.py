"""Explanations: every place where a marker may stand is accounted for, with the price of each way to read it."""

from __future__ import annotations

import partydoc
from partydoc.explanations import Choice

TEXT = "一、开放\n（一）时间。全年开放，如“二、服务”所说：“（三）见下。一是假的。”\n二、服务\n四、经费\n"


def test_without_being_asked_nothing_is_explained() -> None:
    assert partydoc.parse(TEXT).explanations == ()


def test_each_marker_says_on_which_level_it_stands_and_why() -> None:
    document = partydoc.parse(TEXT, explain=True)
    accepted = [(each.text, each.chosen.level, each.chosen.how) for each in document.explanations if each.accepted]
    assert accepted == [
        ("一、", 1, "first"),
        ("（一）", 2, "first"),
        ("二、", 1, "next"),
        ("四、", 1, "gap"),
    ]


def test_what_stands_in_a_quotation_is_no_candidate_and_says_so() -> None:
    document = partydoc.parse(TEXT, explain=True)
    refused = [(each.text, each.reason) for each in document.explanations if not each.accepted]
    assert refused == [("一是", ENCLOSED)]


def test_the_other_ways_to_read_a_candidate_are_listed_with_their_prices() -> None:
    first = partydoc.parse("一、开放\n二、服务\n", explain=True).explanations[0]
    assert first.chosen == Choice("first", 1, 0.0)
    assert [(other.how, other.level) for other in first.others] == [("text", None)]
    assert first.others[0].price > first.chosen.price


def test_a_second_look_finds_the_marker_that_closes_a_gap() -> None:
    document = partydoc.parse("一、开放\n全年开放二、服务\n三、经费\n", explain=True)
    assert [each.text for each in document.explanations if each.accepted] == ["一、", "全年开放二、服务", "三、"]
    document = partydoc.parse("一、开放\n全年开放，二、服务\n三、经费\n", explain=True)
    assert [each.text for each in document.explanations if each.accepted] == ["一、", "二、", "三、"]


def test_a_heading_without_a_number_is_explained_by_its_words() -> None:
    document = partydoc.parse("图书馆工作报告\n\n馆藏更加丰富\n\n各馆全年买进新书三万册，全部编目。\n", explain=True)
    (heading,) = document.explanations
    assert (heading.text, heading.family, heading.chosen.level) == ("馆藏更加丰富", "unnumbered", 1)


def test_explaining_changes_no_tree() -> None:
    assert partydoc.parse(TEXT, explain=True) == partydoc.parse(TEXT)


ENCLOSED = "stands inside a quotation, a title or brackets"
