"""Fixing: proved on the tree, shown, reverted, idempotent."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import partydoc
from partydoc.edits import Edits
from partydoc.fixing.proof import difference
from partydoc.testing import any_text, documents

FAULTY = (
    "一．书屋工作\n\n(一)、延长时间,各馆照办。\n\n(二)、增加经费\n\n二．其他\n\n1、5米书架照办。\n\n2、各馆照办。\n"
)


def test_fixes_that_make_room_for_others_are_made_in_rounds():
    fixed = partydoc.fix(partydoc.parse(FAULTY))
    assert fixed.text == (
        "一、书屋工作\n\n（一）延长时间，各馆照办。\n\n（二）增加经费\n\n二、其他\n\n1、5米书架照办。\n\n2.各馆照办。\n"
    )


def test_what_only_a_person_can_mend_is_left_and_said():
    fixed = partydoc.fix(partydoc.parse(FAULTY), ignore=["N"])
    assert [(each.code, each.span.slice(fixed.text)) for each in fixed.left] == [("PDP002", "1、")]


def test_a_fix_that_would_change_the_tree_is_refused_and_said():
    fixed = partydoc.fix(partydoc.parse("关于开放书屋的通知。\n\n各区人民政府：\n\n各馆照办。\n"))
    assert [(each.finding.code, each.difference) for each in fixed.refused] == [
        ("PDP009", "document other would become document notice")
    ]


def test_the_edits_lead_from_the_old_text_to_the_new_and_back():
    fixed = partydoc.fix(partydoc.parse(FAULTY))
    assert Edits(fixed.edits).rewrite(FAULTY) == fixed.text
    assert fixed.revert() == FAULTY


def test_unsafe_fixes_are_made_only_when_they_are_asked_for():
    document = partydoc.parse("第一、延长时间。各馆照办。\n\n第二、增加经费。市里照办。\n")
    assert partydoc.fix(document).edits == ()
    assert partydoc.fix(document, unsafe=True).text == "第一，延长时间。各馆照办。\n\n第二，增加经费。市里照办。\n"


def test_only_the_rules_that_are_chosen_are_fixed():
    assert partydoc.fix(partydoc.parse("(一)、书屋\n(二)、馆舍"), select=["P003"]).text == "(一)书屋\n(二)馆舍"


@pytest.mark.parametrize(
    ("text", "error"),
    [("二）\n（四）。\n第十十条\n（1）\n（二）\n（十）", "PDN001"), ("二、\n（一）\n一\n(二）\n三.", "PDN002")],
)
def test_a_number_written_in_another_form_is_refused_where_the_numbers_would_not_follow_each_other(text, error):
    fixed = partydoc.fix(partydoc.parse(text), unsafe=True)
    assert ("PDN007", error) in {(each.finding.code, each.difference[: len(error)]) for each in fixed.refused}
    assert error not in {each.code for each in fixed.left}


def test_a_mark_is_written_right_where_numbers_that_do_not_follow_each_other_come_to_light_by_it():
    fixed = partydoc.fix(partydoc.parse("一、书屋\n\n三.馆舍\n\n四.其他\n"))
    assert fixed.text == "一、书屋\n\n三、馆舍\n\n四、其他\n"


@pytest.mark.parametrize("repairs", [None, ()])
def test_a_document_is_read_again_as_it_was_read(repairs):
    text = "办好书\u200b屋。\n\n(一)书屋\n\n(二)馆舍\n"
    fixed = partydoc.fix(partydoc.parse(text, repairs=repairs), select=["P004"])
    assert fixed.text == "办好书\u200b屋。\n\n（一）书屋\n\n（二）馆舍\n"


def changed_otherwise(text):
    """Say what a fix did beyond what it names: a second run that changes something, another tree, other characters."""
    document = partydoc.parse(text)
    fixed = partydoc.fix(document, unsafe=True)
    again = partydoc.fix(fixed.document, unsafe=True)
    return [
        difference(document, fixed.document, fixed.edits),
        again.edits.written if again.edits else "",
        "" if fixed.edits.rewrite(text) == fixed.text and fixed.revert() == text else "the edits do not lead there",
    ]


@given(any_text())
@settings(max_examples=30, deadline=None)
def test_a_fix_of_any_text_changes_what_it_names_and_nothing_twice(text):
    assert changed_otherwise(text) == ["", "", ""]


@given(documents(), st.sampled_from(["、", "，", "．", ","]))
@settings(max_examples=20, deadline=None)
def test_a_fix_of_a_document_with_wrong_marks_does_too(document, mark):
    text = str(partydoc.render(document)).replace("、", mark, 3).replace("（", "(", 2)
    assert changed_otherwise(text) == ["", "", ""]
