"""The kind of a document."""

from __future__ import annotations

import pytest

from partydoc.parser.kinds import BEHIND, ENDINGS, kind_of
from partydoc.tree.nodes import Attachment, Num, Paragraph, Salutation, Section, Title


@pytest.mark.parametrize(("ending", "kind"), ENDINGS)
def test_the_end_of_a_title_tells_the_kind(ending, kind):
    assert kind_of([Title(f"青河市{ending}")]) == kind


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("brackets", ["（{}）", "({})", "{}"])
def test_what_stands_behind_the_name_of_a_kind_tells_nothing(behind, brackets):
    assert kind_of([Title(f"青河市书屋条例{brackets.format(behind)}")]) == "regulation"


def test_blanks_in_a_title_tell_nothing():
    assert kind_of([Title("青 河 市 书 屋 条 例")]) == "regulation"


def test_the_first_title_that_tells_a_kind_counts():
    titles = [Title("青河市"), Title("关于印发书屋办法的通知"), Title("书屋管理办法")]
    assert kind_of(titles) == "notice"


def test_the_titles_of_attachments_tell_nothing():
    assert kind_of([Paragraph("照办。"), Attachment([Title("书屋管理办法")])]) == "other"
    assert kind_of([Attachment([Title("附件")]), Title("书屋管理办法")]) == "other"


@pytest.mark.parametrize("family", ["chapter", "article"])
def test_without_a_title_articles_tell_a_law(family):
    assert kind_of([Section(Num("第一条", family, 1))]) == "law"


def test_without_a_title_an_address_tells_a_speech():
    assert kind_of([Salutation("同志们：")]) == "speech"


def test_what_tells_nothing_is_another_kind():
    assert kind_of([]) == kind_of([Title("青河市"), Paragraph("照办。")]) == "other"
