"""The kind of a document."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.parser.kind_words import BEHIND, CODES, ENDINGS, NO_LAWS, PHRASES
from partydoc.parser.kinds import Kind, tell_kind
from partydoc.tree.nodes import (
    Attachment,
    DocumentNumber,
    Metadata,
    Num,
    Paragraph,
    Salutation,
    Section,
    Subtitle,
    Title,
)


def kind_of(children):
    return tell_kind(children).name


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


@pytest.mark.parametrize(("phrase", "kind"), PHRASES)
def test_what_a_text_says_of_itself_tells_the_kind(phrase, kind):
    assert tell_kind([Paragraph(f"现将书屋工作{phrase}。")]) == Kind(kind, f"the text says {phrase}")


@pytest.mark.parametrize("word", NO_LAWS)
def test_a_word_that_ends_as_laws_do_names_no_law(word):
    assert kind_of([Title(f"青河市书屋工作的{word}")]) in ("other", "measures")


@pytest.mark.parametrize(("code", "kind"), CODES)
def test_the_code_in_a_document_number_tells_the_kind(code, kind):
    assert tell_kind([DocumentNumber(f"青{code}〔2026〕3号")]) == Kind(kind, f"the head says 青{code}")


def test_news_open_with_their_agency():
    news = Paragraph("新华社青河3月2日电 青河市今年建成书屋七座。")
    assert tell_kind([Title("青河书屋开门迎客"), news]) == Kind("news", "it opens as news does: 新华社")
    assert kind_of([Paragraph("新华社记者来青河市参观书屋。")]) == "other"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("# 青河市书屋条例", "regulation"),
        ("青河市书屋条例_青河文库", "regulation"),
        ("关于办好书屋的决定  青政发〔2026〕3号", "decision"),
        ("青河市书屋工作总结.docx", "summary"),
        ("《青河市书屋办法》", "measures"),
        ("在书屋工作会议上的讲话（2026年3月2日）", "speech"),
        ("青河市书屋管理办法（征求意见稿）", "measures"),
        ("青河市书屋建设规划", "other"),
    ],
)
def test_what_a_page_or_an_author_adds_to_a_title(title, kind):
    assert kind_of([Title(title)]) == kind


def test_a_subtitle_or_a_labelled_title_tells_as_a_title_does():
    assert kind_of([Title("把书屋办到家门口"), Subtitle("——在书屋工作会议上的讲话")]) == "speech"
    assert kind_of([Metadata("标题：书屋工作通知", "标题", "书屋工作通知")]) == "notice"


def test_what_a_report_says_counts_for_more_than_its_audience():
    report = [Salutation("各位代表："), Paragraph("现在，我向大会报告工作，请予审议。")]
    assert kind_of(report) == "report"


def test_few_articles_among_other_sections_tell_no_law():
    quoted = [Section(Num("第三条", "article", 3)), *(Section(Num(f"{n}、", "han-comma")) for n in "一二三")]
    assert kind_of(quoted) == "other"


def test_articles_under_a_title_that_tells_nothing_are_no_law():
    assert kind_of([Title("青河市书屋管理规范"), Section(Num("第一条", "article", 1))]) == "other"


def test_the_evidence_goes_with_the_document():
    document = partydoc.parse("关于办好书屋的通知\n请各馆照办。\n")
    assert (document.kind, document.kind_evidence) == ("notice", "the title ends in 通知")
    assert partydoc.from_json(partydoc.to_json(document)).kind_evidence == document.kind_evidence
    assert partydoc.parse("请各馆照办。").kind_evidence == ""


def test_what_tells_nothing_is_another_kind():
    assert kind_of([]) == kind_of([Title("青河市"), Paragraph("照办。")]) == "other"
