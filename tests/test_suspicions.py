"""What looks wrong in a tree is named, and a plain document has nothing of it."""

from __future__ import annotations

import pytest

import partydoc
from tests.benchmarks.suspicions import of_document

SENTENCE = "各馆要按照本通知的要求延长夜间开放时间，安排好值班人员。"


def kinds(raw):
    return [each.kind for each in of_document(partydoc.parse(raw))]


def test_a_plain_notice_has_nothing_of_it():
    assert kinds(f"关于夜间开放的通知\n\n各馆：\n\n一、建馆\n\n{SENTENCE}\n\n二、买书\n\n{SENTENCE}\n") == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (f"一、建馆\n{SENTENCE}\n三、买书\n{SENTENCE}", "numbering-gap"),
        (f"一、建馆\n{SENTENCE}", "only child"),
        (f"{SENTENCE}\n" * 13, "no section"),
        (f"{SENTENCE * 120}", "long paragraph"),
    ],
)
def test_what_looks_wrong_is_named(body, kind):
    assert kind in kinds(f"关于夜间开放的通知\n\n各馆：\n{body}\n")


def test_a_text_without_a_title_is_suspicious():
    assert kinds(SENTENCE) == ["no title"]
