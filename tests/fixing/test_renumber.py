"""Renumbering: gaps closed, references on their targets, what runs on or starts again kept."""

from __future__ import annotations

import pytest

import partydoc

LAW = (
    "青河市书屋办法\n\n第一章　总则\n\n第一条　为办好书屋，制定本办法。\n\n第三条　书屋免费开放。\n\n第二章　管理\n\n"
    "第五条　书屋依照第三条、第一条的规定管理，应当做好下列工作：\n\n（一）登记；\n\n（三）清点。\n\n"
    "第六条　违反第五条第（三）项和第三条至第五条规定的，依照《图书馆法》第三条处理。\n"
)
LAW_RENUMBERED = (
    "青河市书屋办法\n\n第一章　总则\n\n第一条　为办好书屋，制定本办法。\n\n第二条　书屋免费开放。\n\n第二章　管理\n\n"
    "第三条　书屋依照第二条、第一条的规定管理，应当做好下列工作：\n\n（一）登记；\n\n（二）清点。\n\n"
    "第四条　违反第三条第（二）项和第二条至第三条规定的，依照《图书馆法》第三条处理。\n"
)


def renumbered(text, **options):
    return partydoc.renumber(partydoc.parse(text), **options).text


def test_gaps_are_closed_and_references_follow():
    assert renumbered(LAW) == LAW_RENUMBERED


def test_without_references_the_numbers_alone_change():
    text = renumbered(LAW, references=False)
    assert "第三条　书屋依照第三条、第一条的规定管理" in text


def test_what_runs_on_over_its_parents_runs_on():
    text = "一、书屋\n\n（一）登记图书。\n\n（二）清点图书。\n\n二、馆舍\n\n（四）打扫馆舍。\n\n（五）修缮馆舍。\n"
    assert renumbered(text) == text.replace("（四）", "（三）").replace("（五）", "（四）")


def test_what_starts_again_starts_again():
    text = "一、书屋\n\n（一）登记图书。\n\n（二）清点图书。\n\n二、馆舍\n\n（一）打扫馆舍。\n\n（三）修缮馆舍。\n"
    assert renumbered(text) == text.replace("（三）", "（二）")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("一、书屋\n\n二、馆舍\n\n二、经费\n", "一、书屋\n\n二、馆舍\n\n三、经费\n"),
        ("１．书屋。\n\n３．馆舍。\n", "１．书屋。\n\n２．馆舍。\n"),
        ("①书屋。\n\n③馆舍。\n", "①书屋。\n\n②馆舍。\n"),
        ("一、书屋\n\n二、馆舍\n", "一、书屋\n\n二、馆舍\n"),
    ],
)
def test_numbers_keep_their_numerals(text, wanted):
    assert renumbered(text) == wanted


def test_only_the_families_that_are_named_change():
    text = "一、书屋\n\n（一）登记图书。\n\n（三）清点图书。\n\n三、馆舍\n"
    assert renumbered(text, families=["han-paren"]) == text.replace("（三）", "（二）")


def test_a_name_that_is_no_family_is_refused():
    with pytest.raises(ValueError, match="no such family: roman-numerals"):
        partydoc.renumber(partydoc.parse("一、书屋"), families=["roman-numerals"])


def test_a_second_run_changes_nothing():
    once = partydoc.renumber(partydoc.parse(LAW))
    assert partydoc.renumber(once.document).edits == ()


def test_the_edits_can_be_reverted():
    assert partydoc.renumber(partydoc.parse(LAW)).revert() == LAW
