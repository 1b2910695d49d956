from __future__ import annotations

import pytest

from partydoc import load, parse
from partydoc.parser.kind_words import CODES, ENDINGS, PHRASES
from partydoc.renderers.akn.forms import ACTS, FORMS
from partydoc.tree.nodes import (
    Addressee,
    Attachment,
    CopiesTo,
    Document,
    Footnote,
    IssueDate,
    Num,
    Paragraph,
    Part,
    Section,
    Signature,
    Table,
    Title,
)
from tests.renderers.akn_schema import find, find_all, shown, tags, written

ITEM = Section(Num("一、", "han-comma", 1), None, [Paragraph("开放。")])


@pytest.mark.parametrize(
    ("kind", "tag", "body"),
    [
        ("law", "act", "body"),
        ("measures", "act", "body"),
        ("notice", "doc", "mainBody"),
        ("speech", "statement", "mainBody"),
        ("resolution", "statement", "mainBody"),
        ("minutes", "debateReport", "mainBody"),
        ("report", "doc", "mainBody"),
        ("a kind of one's own", "doc", "mainBody"),
    ],
)
def test_the_kind_decides_the_document_type(kind, tag, body):
    root = written(Document([ITEM], kind=kind))
    assert tags(root) == [tag]
    assert root[0].get("name") == kind
    assert tags(root[0]) == ["meta", body]


def test_every_kind_that_the_parser_tells_has_a_form():
    told = {kind for _, kind in (*ENDINGS, *PHRASES, *CODES)} | {"news", "other", "attachment"}
    assert set(FORMS) == told


def test_names_of_acts_end_as_the_parser_knows_them():
    known = dict(ENDINGS)
    assert {ending: kind for ending, kind in ACTS if ending in known}.items() <= known.items()
    assert {kind for _, kind in ACTS} == {kind for kind, form in FORMS.items() if form.tag == "act"}


def test_an_official_document_has_every_part_in_its_place(samples):
    (root,) = written(load(samples / "notice.txt"))
    assert tags(root) == ["meta", "preface", "preamble", "mainBody", "conclusions", "attachments"]
    names = [each.get("name", "p") for part in root[1:3] for each in part]
    assert names == ["letterhead", "document_number", "title", "addressee", "p"]
    assert [each.get("name") for each in find(root, "conclusions")] == [
        "attachment_list",
        "signature",
        "issue_date",
        "note",
    ]
    assert [tags(each)[0] for each in find(root, "attachments")] == ["doc", "doc", "interstitial"]


def test_a_speech_has_no_preamble(samples):
    (root,) = written(load(samples / "speech.txt"))
    assert tags(root)[:3] == ["meta", "preface", "mainBody"]


def test_text_without_sections_is_body_and_no_preamble():
    (root,) = written(Document([Title("通知"), Addressee("各馆："), Paragraph("开放。")], kind="notice"))
    assert tags(root) == ["meta", "preface", "mainBody"]


def test_elements_of_the_head_stand_in_what_the_standard_calls_them(samples):
    root = written(load(samples / "notice.txt"))
    names = ("docAuthority", "docNumber", "docTitle", "docDate", "signature", "organization")
    assert [len(find_all(root, f"doc/*/block/{name}")) for name in names[:5]] == [1, 1, 1, 1, 1]
    assert find(root, ".//organization").get("refersTo") == "#org_1"


def test_other_documents_of_the_file_are_components_that_the_body_points_to():
    part = Part([Title("图书馆办法"), Section(Num("第一条", "article", 1))], kind="measures")
    (root,) = written(Document([Title("通知"), Paragraph("现印发办法。"), part], kind="notice"))
    assert find(root, "mainBody/componentRef").get("src") == "#cmp_1"
    assert tags(find(root, "components/component")) == ["act"]
    assert find(root, "components/component/act/body/article").get("eId") == "cmp_1__art_1"


def test_sections_behind_an_attachment_stay_behind_it():
    root = written(Document([Attachment([Title("附件")]), ITEM, Paragraph("完。")], kind="notice"))
    assert [tags(each) for each in find_all(root, "doc/attachments/attachment")] == [["doc"], ["doc"]]
    assert shown(root) == "附件一、开放。完。"


def test_a_document_without_words_is_valid():
    assert [tags(written(Document(kind=kind))[0]) for kind in ("law", "notice")] == [
        ["meta", "body"],
        ["meta", "mainBody"],
    ]


def test_a_table_is_one_by_its_cells():
    root = written(Document([Table("馆名\t册数", [["馆名", "册数"], [], ["中心馆", ""]])]))
    assert [tags(row) for row in find_all(root, ".//tr")] == [["td", "td"], ["td", "td"]]


def test_a_note_is_an_authorial_note_with_its_mark():
    note = find(written(Document([Paragraph("好〔1〕。"), Footnote("〔1〕见办法。")])), ".//authorialNote")
    assert (note.get("marker"), shown(note[0].getroottree())) == ("〔1〕", "好〔1〕。〔1〕见办法。")


def test_a_table_of_contents_points_to_the_sections():
    text = "图书馆条例\n\n目　录\n\n第一章　总则\n第二章　附则\n\n"
    root = written(parse(text + "第一章　总则\n\n第一条　开放。\n\n第二章　附则\n\n第二条　施行。\n"))
    assert [each.get("href") for each in find_all(root, ".//tocItem")] == ["#chp_1", "#chp_2"]


def test_a_day_that_is_not_whole_is_text():
    root = written(Document([Signature("市图书馆"), IssueDate("2026年×月×日")]))
    assert (find(root, ".//docDate"), shown(root)) == (None, "市图书馆2026年×月×日")


def test_passages_of_an_act_outside_of_sections_have_a_container():
    body = find(written(Document([ITEM, CopiesTo("抄送：各馆。"), ITEM], kind="law")), "act/body")
    assert [each.get("name") for each in body] == ["han-comma", "passage", "han-comma"]
