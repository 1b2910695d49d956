"""The grammar of head, body and tail: what it takes, what it refuses, and that it leaves nothing open."""

from __future__ import annotations

import logging

import pytest

from partydoc.grammars import grammar_folder, read_grammar
from partydoc.grammars.making import make_grammar
from partydoc.recognition.role_names import ANYWHERE, BODY_ROLES, IN_HEAD, IN_TAIL
from tests.benchmarks.zones import TRIVIA, find_misplaced, walk

TAKEN = [
    "TITLE",
    "PARAGRAPH",
    "TITLE SUBTITLE DATELINE AUTHOR SALUTATION PARAGRAPH MARKED SALUTATION MARKED CLOSING",
    "COPY_NUMBER SECRECY URGENCY LETTERHEAD DOCUMENT_NUMBER SIGNER TITLE ADDRESSEE PARAGRAPH",
    "TITLE ADDRESSEE MARKED CLOSING ATTACHMENT_LIST SIGNATURE ISSUE_DATE NOTE COPIES_TO IMPRINT",
    "TITLE ADDRESSEE PARAGRAPH SIGNATURE ISSUE_DATE ATTACHMENT TITLE MARKED ATTACHMENT TITLE MARKED",
    "TITLE PARAGRAPH SIGNATURE ISSUE_DATE PART TITLE MARKED IMPRINT",
    "TITLE PARAGRAPH ISSUE_DATE DOCUMENT_NUMBER TITLE PARAGRAPH ISSUE_DATE",
    "METADATA TITLE METADATA CONTENTS PARAGRAPH BYLINE METADATA",
    "ATTACHMENT TITLE MARKED",
]
REFUSED = [
    # the roles, and the one that has no place
    ("TITLE PARAGRAPH DATELINE PARAGRAPH", "DATELINE"),
    ("TITLE PARAGRAPH ISSUE_DATE PARAGRAPH", "PARAGRAPH"),
    ("TITLE PARAGRAPH TITLE PARAGRAPH", "TITLE"),
    ("TITLE MARKED ADDRESSEE MARKED", "ADDRESSEE"),
    ("TITLE MARKED CLOSING MARKED", "MARKED"),
    ("SIGNATURE ISSUE_DATE", "SIGNATURE"),
    ("TITLE PARAGRAPH CONTENTS", "CONTENTS"),
]


@pytest.mark.parametrize("roles", TAKEN)
def test_what_may_stand_so_is_taken(roles):
    assert walk(roles.split()) is None


@pytest.mark.parametrize(("roles", "misplaced"), REFUSED)
def test_the_first_role_without_a_place_is_named(roles, misplaced):
    names = roles.split()
    assert names[walk(names)] == misplaced


def test_no_line_of_the_grammar_is_left_open(caplog):
    with caplog.at_level(logging.DEBUG, logger="lark"):
        make_grammar("roles", "file")
    assert [record.message for record in caplog.records if "conflict" in record.message] == []


def test_every_role_is_a_token_of_the_grammar_or_may_stand_anywhere():
    roles = {role.lstrip("_") for role in {*ANYWHERE.values(), *IN_HEAD.values(), *IN_TAIL.values(), *BODY_ROLES}}
    table = read_grammar("roles").table
    assert table is not None
    assert roles - {token for state in table.actions for token in state} - TRIVIA == set()


def test_every_token_of_the_grammar_has_an_example_beside_it():
    text = (grammar_folder() / "roles.lark").read_text(encoding="utf-8")
    rules = text[: text.index("%declare")].splitlines()
    bare = [line for line in rules if line.strip().split(" ")[-1].isupper() and "//" not in line]
    assert bare == []


def test_the_line_that_has_no_place_is_shown_with_the_one_before():
    misplaced = find_misplaced("关于防汛的通知\n请检查门窗。\n青河市文化局\n2026年3月2日\n第一条　检查门窗。\n")
    assert str(misplaced) == "MARKED '第一条 检查门窗。', behind ISSUE_DATE '2026年3月2日'"


def test_a_text_in_order_has_none():
    assert find_misplaced("关于防汛的通知\n各书屋：\n请检查门窗。\n青河市文化局\n2026年3月2日\n") is None
