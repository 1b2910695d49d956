from __future__ import annotations

from hypothesis import given

from partydoc.renderers.akn.eids import EIds, number_in
from partydoc.testing import documents
from partydoc.tree.nodes import Document, Num, Paragraph, Section
from tests.renderers.akn_schema import find_all, written


def eids(document):
    return [each.get("eId") for each in written(document).iter() if each.get("eId")]


@given(documents())
def test_every_eid_comes_once_and_begins_with_one_that_stands_around_it(document):
    root = written(document)
    given_out = [each.get("eId") for each in root.iter() if each.get("eId")]
    assert len(set(given_out)) == len(given_out)
    around = {None: ""}
    for element in root.iter():
        above = around[element.getparent()]
        around[element] = element.get("eId") or above
        assert not above or around[element] == above or around[element].startswith(f"{above}__")


def test_an_eid_says_where_in_the_law_a_place_is():
    item = Section(Num("（一）", "han-paren", 1), None, [Paragraph("学生；")])
    article = Section(Num("第三条", "article", 3), None, [Paragraph("免费开放。"), Paragraph("下列人员免费："), item])
    chapter = Section(Num("第一章", "chapter", 1), None, [article])
    (point,) = find_all(written(Document([chapter], kind="law")), ".//point")
    assert point.get("eId") == "chp_1__art_3__para_2__point_1"


def test_an_inserted_article_has_both_its_numbers():
    assert number_in(Num("第十条之一", "article", 10)) == "10-1"
    assert number_in(Num("十、", "han-comma", 10)) == "10"
    assert number_in(Num("●", "bullet")) is None


def test_a_number_that_comes_twice_is_told_apart():
    twice = [Section(Num("第一条", "article", 1)) for _ in range(3)]
    assert eids(Document(twice, kind="law"))[-3:] == ["art_1", "art_1_2", "art_1_3"]


def test_sections_without_a_number_are_counted():
    assert eids(Document([Section(), Section()]))[-2:] == ["hcontainer_nn_1", "hcontainer_nn_2"]


def test_a_name_that_looks_like_a_copy_takes_no_other_place():
    given_out = EIds()
    names = [given_out.numbered("", "article", number) for number in ("1", "1_2", "1", "1", "1_2")]
    assert len(set(names)) == len(names)


def test_the_same_tree_has_the_same_eids():
    tree = Document([Section(), Paragraph("好。")], kind="notice")
    assert eids(tree) == eids(tree)
